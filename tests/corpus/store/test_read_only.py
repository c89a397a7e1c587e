"""A store that may only be read."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from compare.config import Config
from compare.corpus.store import opened
from compare.corpus.store.adding import Adding
from compare.corpus.store.exported import Wanted, lines
from compare.corpus.store.search import search
from compare.corpus.store.stages import Stages
from compare.corpus.store.upkeep import status, vacuum
from compare.model import Article, UserError

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="has no such permissions")


@pytest.fixture
def closed() -> Iterator[Path]:
    """A store of one article in a folder, neither of which we may write to."""
    folder = Path(tempfile.mkdtemp(prefix="newscollate-ro-"))  # others may not look into pytest's own
    file = folder / "a.sqlite"
    with opened(str(file), create=True) as base:
        [*Adding(base, Stages(Config())).add([Article("Ferry sails from Oban.", id="a", path="a")])]
    file.chmod(0o444)
    folder.chmod(0o555)
    root = os.geteuid() == 0  # may write everywhere
    if root:
        os.seteuid(65534)
    yield file
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_what_it_holds_is_read_and_nothing_is_left_beside_it(closed: Path) -> None:
    with opened(str(closed)) as base:
        assert status(base, Stages(Config())).articles == 1
        assert search(base, "ferry").total == 1
        assert len([*lines(base, Wanted(events=True))]) == 1
    assert [path.name for path in closed.parent.iterdir()] == ["a.sqlite"]


def test_who_wants_to_write_is_told_what_to_do(closed: Path) -> None:
    with pytest.raises(UserError, match="cannot be written to; check the perm"), opened(str(closed)) as base:
        vacuum(base)
    with pytest.raises(UserError, match="cannot be written to"), opened(str(closed), create=True):
        pass


def test_changes_that_lie_beside_it_are_not_passed_over(closed: Path) -> None:
    user = os.geteuid()
    os.seteuid(os.getuid())
    closed.parent.chmod(0o755)
    (closed.parent / "a.sqlite-wal").write_bytes(b"what a writer has changed last")
    closed.parent.chmod(0o555)
    os.seteuid(user)
    with pytest.raises(UserError, match="copy it with what lies beside it"), opened(str(closed)):
        pass

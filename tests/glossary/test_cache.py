"""What is kept between runs is used only for exactly the same files, and never missed."""

from pathlib import Path

import pytest

from compare.glossary import cache
from compare.model import Alias, Entity

ENTITIES = [Entity("nordia", "place", {"en": "Nordia"}, (Alias("Nordian", type="demonym"),))]


def test_what_was_kept_is_recalled(tmp_path: Path) -> None:
    cache.keep(tmp_path, [b"one"], ENTITIES)
    assert cache.recall(tmp_path, [b"one"]) == ENTITIES


def test_other_contents_are_not_recalled(tmp_path: Path) -> None:
    cache.keep(tmp_path, [b"one"], ENTITIES)
    assert cache.recall(tmp_path, [b"two"]) is None
    assert cache.recall(tmp_path, [b"o", b"ne"]) is None
    assert cache.recall(tmp_path / "elsewhere", [b"one"]) is None


def test_a_damaged_file_is_not_recalled(tmp_path: Path) -> None:
    cache.keep(tmp_path, [b"one"], ENTITIES)
    kept = next((tmp_path / "cache").rglob("*.msgpack"))
    kept.write_bytes(kept.read_bytes()[:-3])
    assert cache.recall(tmp_path, [b"one"]) is None


def test_where_nothing_can_be_written_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file" / "below"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "file" / "below"))
    cache.keep(tmp_path, [b"one"], ENTITIES)
    assert cache.recall(tmp_path, [b"one"]) is None

"""The format of a file is known by its content, and what is needed is asked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from compare.glossary.exchange import Assumed, format_named, read
from compare.model import UserError
from tests.glossary.exchange.conftest import ENTRIES, FORMATS, imported, written


@pytest.mark.parametrize("suffix", [".txt", ".csv", ".xml", ""])
@pytest.mark.parametrize("name", FORMATS)
def test_the_suffix_does_not_matter(tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / f"glossary{suffix}"
    path.write_bytes(written(ENTRIES, name)[0])
    assert {one.id for one in read(path, Assumed()).entities} == {"green-front", "nordia"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is neither TBX"),
        (b"Dear all,\nhere are the names.\n", "is neither TBX"),
        (b"\x00\xff" * 500, "is neither TBX"),
        (b"<html><body>term</body></html>", "is neither TBX"),
        (b'{"name": "x"}', "is neither TBX"),
        (b"\x1f\x8b\x08\x00", "is compressed; unpack it first"),
        (b"BZh91AY", "is compressed; unpack it first"),
    ],
)
def test_what_is_no_glossary_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said):
        imported(tmp_path, content)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.tbx: cannot be read: No such file"):
        read(tmp_path / "none.tbx", Assumed())


@pytest.mark.parametrize(("name", "library"), [("skos", "rdflib"), ("xlsx", "openpyxl")])
def test_a_missing_library_is_one_line(name: str, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(UserError, match=rf"needs {library}: pip install 'newscollate\[exchange\]'"):
        format_named(name).write(ENTRIES)

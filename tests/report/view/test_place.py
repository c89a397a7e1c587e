"""Lines and columns, in code points and in bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import ArticleRecord, Checked
from compare.report.view.place import byte_region, extracted, from_root, region, region_in

from ..found import a_finding, at

TEXTS = st.text(st.sampled_from("aé🎉ع\t\r\n ")) | st.text()


@given(TEXTS, st.data())
def test_a_region_leads_back_to_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = region_in(text, start, end)
    assert (at(text, place.line, place.column), at(text, place.end_line, place.end_column)) == (start, end)
    assert region(a_finding(text, start, end)) == place


@given(TEXTS, st.data())
def test_a_byte_region_leads_back_in_the_encoded_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = byte_region(a_finding(text, start, end), text)
    lines = text.encode().split(b"\n")
    there = sum(len(line) + 1 for line in lines[: place.end_line - 1]) + place.end_column - 1
    assert text.encode()[:there].decode() == text[:end]


def test_the_text_of_other_files_than_plain_and_markdown_was_taken_out() -> None:
    records = [ArticleRecord(name, name, format=name) for name in ("plain", "markdown", "html", "jsonl")]
    assert extracted(Checked(tuple(records), ())) == {"html", "jsonl"}


@pytest.mark.parametrize(
    ("path", "root", "shown"),
    [
        ("a.md", "/repo", "a.md"),
        ("./a/../b.md", "/repo", "b.md"),
        ("/repo/a.md", "/repo", "a.md"),
        ("/else/a.md", "/repo", "../else/a.md"),
        ("a.md", "/", "repo/a.md"),
        ("https://example.org/a", "/repo", "https://example.org/a"),
        ("a://b.md", "/repo", "a:/b.md"),
    ],
)
def test_paths_are_written_from_the_root(path: str, root: str, shown: str) -> None:
    assert from_root(path, root, "/repo") == shown

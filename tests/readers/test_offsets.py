"""Whatever the format, every place that the text layer names points at its very words."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.model import Article
from compare.readers import read_all
from compare.text.layer import marks

PIECES = st.sampled_from(
    [
        "The minister said on Friday that 1,730 people", "“We agree,” said Ann Lee.", "«\u202fNous\u202f»",
        "Łódź\u00a0–", "e\u0301", "co\u00adoperation", "\u200b", "𝔘nicode 😀", "مرحبا بالعالم.",
        "\u202eabc\u202c", "\n", "\r\n", "\n\n",
        "5\u00a0%", "on 3 May 2016", "three-day", "Mr.", "M . Bitar", "*", "_x_", "<b>",
        "&amp;", '"', "'", "LONDON (Reuters) -", "Also Read:", "Photo: EPA", "\t", "…", "?!", " ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map(" ".join)


def as_csv(text: str, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([["id", "outlet", "text"], ["1", "The Skerry", text]])


def as_page(text: str, path: Path) -> None:
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head>'
    path.write_text(f"{head}<body><article>{paragraphs}</article></body></html>", "utf-8")


def as_nitf(text: str, path: Path) -> None:
    body = "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
    path.write_text(f"<nitf><body><body.content>{body}</body.content></body></nitf>", "utf-8")


FORMATS: dict[str, Callable[[str, Path], object]] = {
    "a.txt": lambda text, path: path.write_bytes(text.encode()),
    "a.md": lambda text, path: path.write_bytes(f"---\noutlet: The Skerry\n---\n{text}".encode()),
    "a.jsonl": lambda text, path: path.write_text(json.dumps({"text": text}), "utf-8"),
    "a.csv": as_csv,
    "a.html": as_page,
    "a.nitf": as_nitf,
}


@pytest.mark.parametrize("name", FORMATS)
@settings(
    max_examples=30, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(text=TEXTS)
def test_every_place_points_at_its_words(tmp_path: Path, name: str, text: str) -> None:
    FORMATS[name](text, tmp_path / name)
    articles, _ = read_all([str(tmp_path / name)])
    for article in articles:
        assert_marks_hold(article)
    assert articles == read_all([str(tmp_path / name)])[0]


@pytest.mark.parametrize("file", sorted(Path("samples/formats").glob("*")), ids=lambda file: file.name)
def test_each_sample_of_a_format_is_read_whole(file: Path) -> None:
    articles, errors = read_all([str(file)])
    assert articles and not errors
    for article in articles:
        assert "Varnholm" in article.text and article.language == "en"
        assert_marks_hold(article)


def assert_marks_hold(article: Article) -> None:
    found = list(marks(article))
    assert found == list(marks(article))
    for mark in found:
        assert 0 <= mark.start < mark.end <= len(article.text)
        assert article.text[mark.start : mark.end] == mark.text
        for place in (value for value in mark.details.values() if isinstance(value, list)):
            assert 0 <= place[0] <= place[1] <= len(article.text)

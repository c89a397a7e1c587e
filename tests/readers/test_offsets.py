"""Whatever the format, every place that the text layer names points at its very words."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Callable
from email.message import EmailMessage
from html import escape
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from compare.model import Article
from compare.readers import read_all
from compare.text.folding import bare
from compare.text.layer import marks
from compare.text.tokens import tokens

PIECES = st.sampled_from(
    [
        "The minister said on Friday that 1,730 people", "“We agree,” said Ann Lee.", "«\u202fNous\u202f»",
        "Łódź\u00a0–", "e\u0301", "co\u00adoperation", "\u200b", "𝔘nicode 😀", "مرحبا بالعالم.",
        "\u202eabc\u202c", "\n", "\r\n", "\n\n", "5\u00a0%", "on 3 May 2016", "three-day", "Mr.",
        "M . Bitar", "*", "_x_", "<b>", "&amp;", '"', "'", "LONDON (Reuters) -", "Also Read:", "Photo: EPA",
        "\t", "…", "?!", " ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map(" ".join)
STORY = (
    "The ferry 😀 left Var\u00adnholm on 3 May 2016 with 1,730 passengers and a crew from Łódź.\n\n"
    "“We agree on the drill,” said Ann Lee of the harbour office, who had waited for three hours.\n\n"
    "Nobody was hurt when the crew put out the smoke, the harbour office told reporters in the evening."
)
FOUND = {
    ("number", "1,730"), ("date", "3 May 2016"), ("quotation", "“We agree on the drill,”"),
    ("duration", "three hours"),
}  # fmt: skip


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))


def _page(text: str) -> str:
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head>'
    return f"{head}<body><article>{_paragraphs(text)}</article></body></html>"


def as_csv(text: str) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([["id", "outlet", "text"], ["1", "The Skerry", text]])
    return stream.getvalue().encode()


def as_newsml(text: str) -> bytes:
    names = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
    body = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{_paragraphs(text)}</body></html>'
    item = f'<newsItem {names} guid="urn:a"><contentSet><inlineXML>{body}</inlineXML></contentSet></newsItem>'
    return item.encode()


def as_rss(text: str) -> bytes:
    entry = f"<item><title>T</title><description>{escape(_paragraphs(text))}</description></item>"
    return f'<rss version="2.0"><channel><title>The Skerry</title>{entry}</channel></rss>'.encode()


def as_atom(text: str) -> bytes:
    entry = (
        f'<entry><id>a</id><title>T</title><content type="html">{escape(_paragraphs(text))}</content></entry>'
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Skerry</title>{entry}</feed>'.encode()


def as_warc(text: str) -> bytes:
    stream = io.BytesIO()
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], "HTTP/1.1")
    writer = WARCWriter(stream, gzip=False)
    body = io.BytesIO(_page(text).encode())
    writer.write_record(
        writer.create_warc_record("https://skerry.example/a", "response", body, http_headers=headers)
    )
    return stream.getvalue()


def as_mail(text: str) -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "T", "desk@skerry.example"
    mail.set_content(text)
    return mail.as_bytes()


def as_docx(text: str) -> bytes:
    document, stream = Document(), io.BytesIO()
    for paragraph in text.split("\n\n"):
        document.add_paragraph(paragraph)
    document.save(stream)
    return stream.getvalue()


FORMATS: dict[str, Callable[[str], bytes]] = {
    "a.txt": str.encode,
    "a.md": lambda text: f"---\noutlet: The Skerry\n---\n{text}".encode(),
    "a.jsonl": lambda text: json.dumps({"text": text}).encode(),
    "a.csv": as_csv,
    "a.json": lambda text: json.dumps({"uri": "urn:a", "type": "text", "body_text": text}).encode(),
    "a.newsml": as_newsml,
    "a.nitf": lambda text: (
        f"<nitf><body><body.content>{_paragraphs(text)}</body.content></body></nitf>".encode()
    ),
    "a.rss": as_rss,
    "a.atom": as_atom,
    "a.html": lambda text: _page(text).encode(),
    "a.warc": as_warc,
    "a.warc.gz": lambda text: gzip.compress(as_warc(text)),
    "a.eml": as_mail,
    "a.docx": as_docx,
}


@pytest.mark.parametrize("name", FORMATS)
def test_a_story_says_the_same_in_every_format(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FORMATS[name](STORY))
    [article], errors = read_all([str(tmp_path / name)])
    assert not errors
    assert {(mark.kind, mark.text) for mark in marks(article)} >= FOUND
    place = next(mark for mark in marks(article) if mark.kind == "number" and mark.text == "1,730")
    assert place.start == article.text.index("1,730")
    said = next(mark for mark in marks(article) if mark.kind == "quotation")
    start, end = said.details["speaker"]
    assert article.text[start:end] == "Ann Lee"
    assert_marks_hold(article)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl", "a.csv", "a.html", "a.nitf"])
@settings(
    max_examples=30, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(text=TEXTS)
def test_every_place_points_at_its_words(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_bytes(FORMATS[name](f"{text}\n\n{STORY}"))
    articles, errors = read_all([str(tmp_path / name)])
    assert articles and not errors
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
    """Places lie in the text; without what is hidden, their words are those of whole tokens."""
    found = list(marks(article))
    assert found == list(marks(article))
    inside = {place for token in tokens(article.prose) for place in range(token.start + 1, token.end)}
    for mark in found:
        assert 0 <= mark.start < mark.end <= len(article.text)
        assert article.text[mark.start : mark.end] == mark.text
        assert bare(mark.text).strip(), "a place holds something that is seen"
        if mark.kind in ("sentence", "quotation", "zone", "passage"):
            assert mark.start not in inside, "nothing begins in the middle of a word"
        for place in (value for value in mark.details.values() if isinstance(value, list)):
            assert 0 <= place[0] <= place[1] <= len(article.text)

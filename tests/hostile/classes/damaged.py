"""Files that are cut off, empty, blank, of NULs, or not what their names say."""

from __future__ import annotations

import gzip
from pathlib import Path

from tests.hostile.kinds import BARE, Class, Files

_SAMPLES = Path(__file__).parents[3] / "samples" / "formats"
_SUFFIXES = (
    "txt", "md", "html", "xhtml", "jsonl", "ninjs", "csv", "tsv", "newsml", "nitf", "eml", "docx", "rss",
    "atom", "warc", "warc.gz",
)  # fmt: skip
_OF_MANY_USES = ("json", "xml")  # met in a folder, these are articles only where a reader knows them


def _half(name: str, of: int = 2) -> bytes:
    data = (_SAMPLES / name).read_bytes()
    return data[: len(data) // of]


def _each(content: bytes) -> Files:
    return {f"a.{suffix}": content for suffix in _SUFFIXES}


def _others(content: bytes) -> Files:
    return {f"a.{suffix}": content for suffix in _OF_MANY_USES}


CLASSES = {
    "cut off": Class(
        refused={
            "a.docx": _half("notes.docx"),
            "a.jsonl": _half("lines.jsonl"),
            "a.newsml": _half("newsml-g2.xml"),
            "a.ninjs": _half("ninjs.json"),
            "a.nitf": _half("nitf.xml"),
            "a.rss": _half("feed.rss"),
            "a.warc": _half("archive.warc"),
            "a.warc.gz": _half("archive.warc.gz"),
            "quoted.csv": b'id,text\n1,"' + BARE,
            "front.md": b"---\noutlet: The Half\ntitle: Cut",
            "head.eml": b"From: a@b.example\nSubject: cut\nDate: Tue, 05 M",
            "head.html": b"<html><head><title>Cut",
            "start.docx": b"PK\x03\x04",
            "start.warc.gz": b"\x1f\x8b\x08",
        },
        read={
            "a.html": _half("page.html", 1)[:-40],
            "a.txt": _half("wire-copy.txt"),
        },
    ),
    "empty": Class(refused=_each(b""), passed_over=_others(b"")),
    "blank": Class(refused=_each(b" \t\r\n\n \x0c\n"), passed_over=_others(b" \n")),
    "of NULs": Class(refused=_each(bytes(5000)), passed_over=_others(bytes(5000))),
    "of noise": Class(refused=_each(bytes(range(128, 256)) * 20), passed_over=_others(bytes(range(256)))),
    "of another kind": Class(
        refused={
            "picture.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            "portable.md": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
            "rich.txt": b"{\\rtf1\\ansi The ONU said so.}",
            "archive.html": b"PK\x03\x04" + bytes(60),
            "packed.txt": gzip.compress(BARE, mtime=0),
            "packed.jsonl": gzip.compress(b'{"text": "x"}', mtime=0),
            "program.csv": b"\x7fELF\x02\x01\x01" + bytes(60),
            "base.eml": b"SQLite format 3\0" + bytes(60),
            "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60),
            "text.docx": BARE,
            "text.warc": BARE,
            "text.warc.gz": BARE,
            "text.rss": BARE,
            "text.newsml": BARE,
            "text.nitf": BARE,
            "text.ninjs": BARE,
            "text.csv": BARE,
            "text.jsonl": BARE,
            "page.jsonl": b"<html><body><p>Not a line of JSON</p></body></html>",
            "text.eml": BARE,
            "nitf.newsml": b"<other/>",
        },
        read={
            "feed.txt": (_SAMPLES / "feed.rss").read_bytes(),
            "document.txt": (_SAMPLES / "notes.docx").read_bytes(),
            "lines.txt": (_SAMPLES / "lines.jsonl").read_bytes(),
            "archive.txt": (_SAMPLES / "archive.warc").read_bytes(),
            "text.html": BARE,
        },
        passed_over={"settings.json": b'{"name": "x"}', "project.xml": b"<project/>"},
    ),
}

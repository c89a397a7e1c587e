"""What unpacks to more than it should, or cannot be unpacked."""

from __future__ import annotations

import gzip
import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from tests.hostile.kinds import Class

_SAMPLES = Path(__file__).parents[3] / "samples" / "formats"
_DOCX = (_SAMPLES / "notes.docx").read_bytes()
_MEBIBYTE = 1024 * 1024
_DAY = (1980, 1, 1, 0, 0, 0)


def record(
    page: bytes, stated: int | str | None = None, url: str = "http://x.example/a", more: str = ""
) -> bytes:
    """A record of a web archive; `stated` is what it says of its length."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{more}\r\n".encode() + page
    length = len(http) if stated is None else stated
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http\r\n"
    return f"{head}Content-Length: {length}\r\n\r\n".encode() + http + b"\r\n\r\n"


def zipped(parts: Mapping[str, bytes], base: bytes = b"") -> bytes:
    """A zip archive of `parts`, over those of another."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if base:
            with zipfile.ZipFile(BytesIO(base)) as old:
                for name in old.namelist():
                    if name not in parts:
                        archive.writestr(zipfile.ZipInfo(name, _DAY), old.read(name))
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _stated(data: bytes, size: int) -> bytes:
    """The archive, each part of which says that it unpacks to `size` bytes."""
    changed = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        found = changed.find(mark)
        while found >= 0:
            changed[found + at : found + at + 4] = struct.pack("<I", size)
            found = changed.find(mark, found + 4)
    return bytes(changed)


def _word(inside: str) -> dict[str, bytes]:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return {"word/document.xml": f"<w:document {space}><w:body>{inside}</w:body></w:document>".encode()}


def _bomb_docx(path: Path) -> None:
    path.write_bytes(zipped({"word/document.xml": bytes(70 * _MEBIBYTE)}, _DOCX))


def _lying_docx(path: Path) -> None:
    path.write_bytes(_stated(zipped({"word/document.xml": b" " * 20 * _MEBIBYTE}, _DOCX), 100))


def _bomb_warc(path: Path) -> None:
    path.write_bytes(gzip.compress(record(b" " * 25 * _MEBIBYTE), 9, mtime=0))


def _coded_warc(path: Path) -> None:
    page = gzip.compress(b" " * 25 * _MEBIBYTE, 9, mtime=0)
    path.write_bytes(record(page, more="Content-Encoding: gzip\r\n"))


def _coded_text(path: Path) -> None:
    path.write_bytes(gzip.compress(bytes(8 * _MEBIBYTE), 9, mtime=0))


CLASSES = {
    "bombs": Class(
        refused={
            "part.docx": _bomb_docx,
            "lying.docx": _lying_docx,
            "many.docx": zipped({f"word/{n}": b"" for n in range(5001)}, _DOCX),
            "stated.docx": _stated(_DOCX, 0x7FFFFFFF),
            "laughs.docx": zipped(
                {"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]>' + _word("&a;")["word/document.xml"]},
                _DOCX,
            ),
            "deep.docx": zipped(_word("<w:p>" * 5000 + "</w:p>" * 5000), _DOCX),
            "page.warc.gz": _bomb_warc,
            "coded.warc": _coded_warc,
            "zeros.html": _coded_text,
        },
    ),
    "broken archives": Class(
        refused={
            "directory.docx": _DOCX[:-60],
            "middle.docx": _DOCX[:400] + bytes(200) + _DOCX[600:],
            "no-document.docx": zipped({"word/other.xml": b"<x/>"}),
            "no-types.docx": zipped(_word("<w:p/>")),
            "climbing.docx": zipped({"../../word/evil.xml": b"x", "/etc/word/evil": b"x"}),
            "twice.docx": zipped({"[Content_Types].xml": b"<Types/>"}, _DOCX),
            "not-xml.docx": zipped({"word/document.xml": b"\0\0<"}, _DOCX),
            "textless.docx": zipped(_word(""), _DOCX),
            "long.warc": record(b"<p>x", stated=10**17),
            "negative.warc": record(b"<p>x", stated=-5),
            "worded.warc": record(b"<p>x", stated="\x1b[31mmany"),
            "unended.warc": b"WARC/1.0\r\nWARC-Type: response\r\n" + b"X-A: b\r\n" * 20_000,
            "bits.warc.gz": gzip.compress(record(b"<p>x"), mtime=0)[:60] + bytes(40),
            "marks.warc": b"WARC/1.0\r\nWARC-Type: response\r\n" * 300,
            "layers.warc.gz": gzip.compress(gzip.compress(record(b"<p>x"), mtime=0), mtime=0),
        },
    ),
}  # fmt: skip

"""A word processor's `.docx`: its paragraphs, joined by a blank line; offsets count in that text."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from compare.model import Article, Confidence
from compare.readers.raw import RawFile, ReadError

SUFFIXES = (".docx",)

_BODY = "word/document.xml"
_LARGEST = 64 * 1024 * 1024  # bytes of one part, unpacked
_IN_ALL = 256 * 1024 * 1024
_PARTS = 5000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def recognises(start: bytes) -> bool:
    """A zip archive with a part of a word processor's among the first."""
    return start.startswith(b"PK\x03\x04") and b"word/" in start


def read(file: RawFile) -> Iterator[Article]:
    """One article. Raises ReadError when the file is damaged, unreasonably large, or has no text."""
    from compare.readers.facts import build

    document = _document(file.data(), file.path)
    title, lines = _paragraphs(document)
    if not lines:
        raise ReadError(file.path, "is a document without text; leave it out")
    facts = _facts(document, title)
    yield build(facts, text="\n\n".join(lines), path=file.path, format="docx", source="document")


def _document(data: bytes, path: str) -> Any:
    import zipfile

    from docx import Document

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            sizes = [part.file_size for part in parts]
            if len(parts) > _PARTS or sum(sizes) > _IN_ALL or max(sizes, default=0) > _LARGEST:
                raise ReadError(path, "unpacks to far more than a document holds; save it as text")
            if b"<!DOCTYPE" in archive.read(_BODY)[:4096]:
                raise ReadError(
                    path, "declares an XML document type, as no word processor does; leave it out"
                )
        return Document(BytesIO(data))
    except ReadError:
        raise
    except Exception as error:  # python-docx lets errors of zip, XML and its own look-ups through
        why = f"is no .docx file that can be read ({type(error).__name__}); open it and save it again"
        raise ReadError(path, why) from None


def _paragraphs(document: Any) -> tuple[str | None, list[str]]:
    """The title, when the first paragraph is styled as one, and the other paragraphs with text."""
    title: str | None = None
    lines: list[str] = []
    for paragraph in document.element.body.iter(f"{_WORD}p"):
        if next(paragraph.iterancestors(f"{_WORD}txbxContent"), None) is not None:
            continue  # a text box: it would stand twice, and in the middle of a sentence
        for line in "".join(_pieces(paragraph)).split("\n"):
            words = " ".join(line.split(" ")).strip()
            if not words:
                continue
            if title is None and not lines and (paragraph.style or "") in ("Title", "Heading1"):
                title = words
            else:
                lines.append(words)
    return title, lines


def _pieces(paragraph: Any) -> Iterator[str]:
    """The text of the paragraph as it would be printed: insertions in, deletions out."""
    for element in paragraph.iter(
        f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br", f"{_WORD}cr", f"{_WORD}noBreakHyphen"
    ):
        owner = next(element.iterancestors(f"{_WORD}p"), None)
        if owner is paragraph:
            name = element.tag.removeprefix(_WORD)
            yield {"t": element.text or "", "tab": " ", "noBreakHyphen": "\u2011"}.get(name, "\n")


def _facts(document: Any, title: str | None) -> dict[str, Any]:
    from compare.readers.facts import Fact

    properties = document.core_properties
    facts: dict[str, Any] = {}
    if title:
        facts["title"] = Fact(title, f"title of the text: {title}")
    elif _property(properties, "title"):
        named = _property(properties, "title")
        facts["title"] = Fact(named, f"document property title: {named}", Confidence.MEDIUM)
    created = _property(properties, "created")[:10]
    if created:
        evidence = f"document property created: {created}, not necessarily the day of publication"
        facts["published"] = Fact(created, evidence, Confidence.LOW)
    return facts


def _property(properties: Any, name: str) -> str:
    try:
        return " ".join(str(getattr(properties, name) or "").split())
    except (ValueError, KeyError, AttributeError):  # properties another program wrote wrongly
        return ""

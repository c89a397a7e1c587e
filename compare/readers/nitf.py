"""NITF, the IPTC's News Industry Text Format (XML), with or without its document type.

The text is the paragraphs of `body.content`; headline, byline, dateline, captions, tables and notes to
editors are not part of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from compare.model import Article, Confidence
from compare.readers._iptc import Declared, best, day
from compare.readers._markup import of_element
from compare.readers._xml import parse, root_name, words
from compare.readers.facts import Fact, build
from compare.readers.raw import RawFile, ReadError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SUFFIXES = (".nitf", ".xml")


def recognises(start: bytes) -> bool:
    """The root element is `nitf`."""
    return root_name(start) == "nitf"


def read(file: RawFile) -> Iterator[Article]:
    """One article. Raises ReadError when it has no text."""
    root = parse(file).root
    if root.tag != "nitf":
        raise ReadError(
            file.path, f"its root element is <{root.tag}>, not <nitf>; name the file by its format"
        )
    text = body(root)
    if not text:
        raise ReadError(file.path, "its <body.content> has no text; leave it out or fill it")
    yield build(facts(root), text=text, path=file.path, format="nitf")


def body(nitf: Element) -> str:
    """The paragraphs of the report."""
    contents = (of_element(content).text for content in nitf.findall("body/body.content"))
    return "\n\n".join(filter(None, contents))


def facts(nitf: Element) -> Mapping[str, Fact | None]:
    """What the head of the document and of the body declare.

    The outlet is who published (`pubdata`), else who distributed, holds the copyright, or gave the
    identifier; the day that of publication, else of issue, of release, or of the dateline.
    """

    def at(path: str, name: str, confidence: Confidence = Confidence.HIGH) -> Declared:
        found = nitf.find(path)
        element = "nitf" if path == "." else path
        return Declared(f"{element}@{name}", None if found is None else found.get(name), confidence)

    def within(path: str, confidence: Confidence = Confidence.HIGH) -> Declared:
        return Declared(path, words(nitf.find(path)), confidence)

    medium = Confidence.MEDIUM
    return {
        "outlet": best(
            [
                at("head/pubdata", "name"),
                within("body/body.head/distributor", medium),
                at("head/docdata/doc.copyright", "holder", medium),
                at("head/docdata/doc-id", "regsrc", medium),
            ]
        ),
        "published": best(
            [
                at("head/pubdata", "date.publication"),
                at("head/docdata/date.issue", "norm"),
                at("head/docdata/date.release", "norm"),
                at("body/body.head/dateline/story.date", "norm"),
            ],
            day,
        ),
        "title": best([within("body/body.head/hedline/hl1"), within("head/title")]),
        "language": best([at("body", "lang"), at(".", "lang"), at(".", "baselang")]),
    }

"""The paragraphs of marked-up prose: HTML, XHTML and NITF alike."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BLOCKS = frozenset((
    "address", "article", "bq", "block", "blockquote", "body", "body.content", "center", "dd", "div", "dl",
    "dt", "h2", "h3", "h4", "h5", "h6", "hl2", "hr", "html", "li", "main", "ol", "p", "pre",
    "section", "ul",
))  # fmt: skip
# Not the body of a report: its furniture, pictures with their captions, tables, notes to editors.
_HIDDEN = frozenset((
    "abstract", "aside", "audio", "body.end", "body.head", "button", "byline", "copyrite", "dateline",
    "datasource", "distributor", "figcaption", "figure", "fn", "footer", "form", "head", "header", "hedline",
    "iframe", "key-list", "media", "nav", "nitf-table", "noscript", "note", "object", "script", "select",
    "style", "svg", "table", "template", "tobject", "video",
))  # fmt: skip
_HEADLINES = frozenset(("h1", "hl1"))
_MARKED_UP = re.compile("html|xml|nitf")
_TAG = re.compile(
    r"\s*<(?:!doctype|html|body|article|section|div|p|h[1-6]|span|b|i|em|strong)\b[^<>]*>", re.IGNORECASE
)
_SPACE = re.compile(r"[ \t\r\n\f]+")  # a no-break space is a character of the text, not of the markup


class Prose:
    """What a reader of the page would read: told of tags and text in their order, it keeps `paragraphs`,
    and apart from them the first `headline`.
    """

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.headline = ""
        self.marked_up = False
        self._pieces: list[str] = []
        self._hidden: list[str] = []  # the outermost hidden tag, once for each time it is open
        self._verbatim = 0

    @property
    def text(self) -> str:
        """The paragraphs, a blank line between them."""
        self._close()
        return "\n\n".join(self.paragraphs)

    def start(self, tag: str) -> None:
        """A tag opens."""
        if self._hidden or tag in _HIDDEN:
            if not self._hidden or tag == self._hidden[0]:
                self._hidden.append(tag)
        elif tag in _BLOCKS or tag in _HEADLINES:
            self._close()
            self._verbatim += tag == "pre"
        elif tag == "br":
            self._pieces.append("\n")

    def end(self, tag: str) -> None:
        """A tag closes."""
        if self._hidden:
            if tag == self._hidden[0]:
                self._hidden.pop()
        elif tag in _HEADLINES:
            headline = " ".join("".join(self._pieces).split())
            self.headline = self.headline or headline
            self._pieces.clear()
        elif tag in _BLOCKS:
            self._close()
            self._verbatim = max(0, self._verbatim - (tag == "pre"))

    def data(self, text: str) -> None:
        """Text between tags."""
        if not self._hidden:
            self._pieces.append(text.replace("\r\n", "\n") if self._verbatim else _SPACE.sub(" ", text))

    def _close(self) -> None:
        lines = "".join(self._pieces).split("\n")
        self._pieces.clear()
        whole = "\n".join(_SPACE.sub(" ", line).strip(" ") for line in lines)
        self.paragraphs += [part.strip("\n") for part in re.split("\n{2,}", whole) if part.strip("\n")]


def of_element(root: Element) -> Prose:
    """The prose of an XML element; its tags carry no namespaces."""
    prose = Prose()
    _walk(root, prose)
    return prose


def plain_or_html(text: str, kind: str | None) -> Prose:
    """The prose of a text whose media type, or whose name, is `kind`: HTML and XML lose their tags, other
    text stays as it is, unless it begins with a tag all the same.
    """
    if _MARKED_UP.search(kind or "") or _TAG.match(text):
        return of_html(text)
    prose = Prose()
    prose.paragraphs.append(text.strip())
    return prose


def of_html(markup: str) -> Prose:
    """The prose of a piece of HTML, well-formed or not; html.parser takes minutes for a hostile one."""
    from lxml.etree import HTMLParser, LxmlError

    prose = Prose()
    prose.marked_up = True
    parser = HTMLParser(target=_Tags(prose), no_network=True)
    with suppress(LxmlError):  # nothing but white space or comments
        parser.feed(markup)
        parser.close()
    return prose


class _Tags:
    """What lxml tells of a page, in the order in which it stands there."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self.end = prose.end
        self.data = prose.data

    def start(self, tag: str, _attributes: object) -> None:
        self._prose.start(tag)

    def close(self) -> None:
        """The page has ended."""


def _walk(element: Element, prose: Prose) -> None:
    prose.start(element.tag)
    prose.data(element.text or "")
    for child in element:
        if isinstance(child.tag, str):  # not a comment
            _walk(child, prose)
        prose.data(child.tail or "")
    prose.end(element.tag)

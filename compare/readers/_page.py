"""A web page, wherever it was kept: its main text by trafilatura, and what it says of itself."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any

from compare.model import Article, Confidence
from compare.readers._decoding import decode
from compare.readers.facts import Fact, build
from compare.readers.raw import NoTextError, ReadError

_LARGEST = 20 * 1024 * 1024  # bytes; trafilatura reads no larger pages
_CHARSET = re.compile(rb"""(?i)<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""")
_BLOCKS = frozenset((
    "address", "article", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "figcaption", "figure",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "item", "lb", "li", "list", "ol",
    "p", "pre", "quote", "row", "section", "table", "tr", "ul",
))  # fmt: skip
_CELLS = frozenset(("cell", "td", "th"))
_SURE = 0.9  # of a language, when the text contradicts the page
_HEADS = 3  # lines among which the headline may stand once more
_SHORTEST = 40  # letters; less is what stands on a button
_SHORT_CELL = 80  # code points; a longer cell is a paragraph of a page that is laid out by a table
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}  # as browsers do
_NEVER = ("utf-16", "utf-32", "utf-7", "unicode", "raw", "idna", "punycode")  # untrue where ASCII is read


def article(
    data: bytes,
    *,
    path: str,
    format: str,
    id: str | None = None,
    url: str | None = None,
    charset: str | None = None,
) -> Article:
    """The article on a page. `url` is where it was fetched, `charset` what the server said of it.

    The text is the paragraphs of the main text, joined by a blank line, without the headline. Raises
    ReadError when the page is too large, NoTextError when it has no main text.
    """
    if len(data) > _LARGEST:
        raise ReadError(path, f"is a page of more than {_LARGEST // 1024**2} MiB; save its text")
    source = decoded(data, path, charset)
    try:
        found = _extracted(source, url)
    except (RecursionError, AssertionError) as error:  # lxml asserts on trees it cannot mend
        why = f"is no page that can be read ({type(error).__name__}); save its text"
        raise ReadError(path, why) from None
    if found is None:
        raise NoTextError(path, "no main text found in this page; save the article itself as text")
    text, facts = found
    if "language" in facts and not _agrees(facts["language"], text):
        del facts["language"]
    return build(facts, text=text, path=path, format=format, id=id, source="page")


def decoded(data: bytes, path: str, charset: str | None = None) -> str:
    """The page as text: valid UTF-8 is what it looks like, else what the server or the page says it is.

    Raises ReadError when none of them fits.
    """
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")) and not _is_utf8(data):
        said = _CHARSET.search(data[:4096])
        for label in (charset, said[1].decode("ascii", "replace") if said else None):
            text = _decoded_as(label, data)
            if text is not None:
                return text
    return decode(data, path)


def _agrees(language: Fact, text: str) -> bool:
    """False where a template's language is not that of the text, which then speaks for itself."""
    from compare.text.language import detect

    guess = detect(text)
    said = re.split("[-_]", language.value)[0].lower()
    return language.confidence is Confidence.HIGH or guess.confidence < _SURE or guess.language == said


def main_text(source: str) -> str:
    """The paragraphs of the main text of a page, joined by a blank line; empty when there is none."""
    from trafilatura import bare_extraction

    page = bare_extraction(source, include_comments=False, with_metadata=False)
    return "\n\n".join(_lines(page.body)) if page is not None and page.body is not None else ""


def fragment_text(source: str) -> str:
    """The paragraphs of a piece of HTML, all of it, joined by a blank line."""
    from lxml import etree, html

    try:
        tree = html.fromstring(f"<div>{source.replace(chr(0), '')}</div>")
    except (ValueError, etree.ParserError):
        return ""
    for element in tree.xpath(".//script | .//style | .//template | .//head"):
        element.drop_tree()
    return "\n\n".join(_lines(tree))


def _is_utf8(data: bytes) -> bool:
    """Valid and more than ASCII: escape codes of other encodings are ASCII too."""
    try:
        return not data.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def _decoded_as(label: str | None, data: bytes) -> str | None:
    if not label:
        return None
    try:
        name = codecs.lookup(label.strip("\"' ")).name
        if name.startswith(_NEVER):
            return None
        return data.decode(_WIDER.get(name, name), "strict" if name == "utf-8" else "replace")
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _extracted(source: str, url: str | None) -> tuple[str, dict[str, Any]] | None:
    from trafilatura import load_html

    from compare.readers._page_facts import address_of, facts

    tree = load_html(source)
    if tree is None:
        return None
    lines = main_text(source).split("\n\n")
    if not lines[0]:
        return None
    address = address_of(source, tree, url)
    opening = next((line for line in lines if len(line) > 60), "")
    found = facts(tree, address.value if address else None, opening)
    if address:
        found["url"] = address
    headings = {_letters(found["title"].value)} if "title" in found else set()
    headings |= {_letters(heading.text_content()) for heading in tree.iter("h1")}
    links = {_letters(link.text_content()) for link in tree.iter("a")}  # alone, they lead to other stories
    lines = [
        line
        for number, line in enumerate(lines)
        if not (_letters(line) in links or (number < _HEADS and _letters(line) in headings))
    ]
    text = "\n\n".join(lines)
    return (text, found) if len(_letters(text)) >= _SHORTEST else None


def _lines(root: Any) -> Iterator[str]:
    """The paragraphs of a tree, trafilatura's or HTML, in order; a row of short cells is one."""
    from lxml.etree import iterwalk

    pieces: list[str] = []
    for event, element in iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCKS:
            pieces.append("\n")
        elif tag in _CELLS:
            pieces.append("\n" if len("".join(element.itertext())) > _SHORT_CELL else " ")
        text = element.text if event == "start" and tag else element.tail if event == "end" else None
        if text and not (event == "end" and element is root):
            pieces.append(_SPACES.sub(" ", text))
    for line in "".join(pieces).split("\n"):
        words = re.sub(" {2,}", " ", line).strip()
        if words:
            yield words


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())

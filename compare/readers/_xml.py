"""XML that comes from anywhere: no entities of its own, nothing fetched, no bottomless nesting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.readers._start import decoded
from compare.readers.raw import RawFile, ReadError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DEEPEST = 200  # elements within elements; real items have about twenty
_ROOT = re.compile(
    r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?>\[.*?\]\s*)?>)*+<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL
)


class Document(NamedTuple):
    """The root element, all names without their namespaces, and the line on which each element begins."""

    root: Element
    lines: dict[Element, int]


def root_name(start: bytes) -> str:
    """The name of the first element, without its namespace; "" when `start` does not begin a document."""
    text = start.decode("utf-16-le", "replace") if start[:2] == b"<\0" else decoded(start)
    found = _ROOT.match(text)
    return found[1] if found else ""


def parse(file: RawFile) -> Document:
    """The document in `file`, in whatever encoding it declares.

    Raises ReadError, with the line, for XML that is not well-formed, that defines entities, or that is
    nested beyond reason. A document type is allowed and not read; the names that HTML gives to single
    characters (&eacute;) are known in a document that has one.
    """
    from html.entities import entitydefs

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser, ParseError

    builder = _Builder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    parser.entity.update(entitydefs)
    builder.expat = parser.parser
    try:
        parser.feed(file.data())
        return Document(parser.close(), builder.lines)
    except ParseError as error:
        line, column = error.position
        what = str(error).partition(": line")[0]
        said = f"is not well-formed XML at column {column + 1} ({what}); mend or export it anew"
        raise ReadError(file.path, said, line) from None
    except DefusedXmlException:
        what = "defines entities of its own, which are not read; replace them by what they stand for"
        raise ReadError(file.path, what, parser.parser.CurrentLineNumber) from None
    except _TooDeepError:
        what = f"has more than {_DEEPEST} elements within each other, which no news item has"
        raise ReadError(file.path, what, parser.parser.CurrentLineNumber) from None
    except (ValueError, LookupError) as error:
        raise ReadError(
            file.path, f"declares an encoding that is not known ({error}); save it as UTF-8"
        ) from None


def words(element: Element | None) -> str | None:
    """The text of an element and all within it, its white space made single; None when there is none."""
    return (element is not None and " ".join("".join(element.itertext()).split())) or None


class _TooDeepError(Exception):
    pass


class _Builder:
    """A tree of elements with plain names; it notes where each begins and how deep it lies."""

    expat: Any  # the parser that knows the line

    def __init__(self) -> None:
        from xml.etree.ElementTree import TreeBuilder

        self._tree = TreeBuilder()
        self.lines: dict[Element, int] = {}
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _TooDeepError
        plain = {_local(name): value for name, value in attributes.items()}
        self.lines[self._tree.start(_local(tag), plain)] = self.expat.CurrentLineNumber

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._tree.end(_local(tag))

    def data(self, text: str) -> None:
        self._tree.data(text)

    def close(self) -> Element:
        return self._tree.close()


def _local(name: str) -> str:
    return name.rpartition("}")[2]

"""The tree of a TBX file, whatever its version and style: parsed without the traps of XML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from compare.model import UserError

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_CARRIERS = {
    "admin",
    "descrip",
    "ref",
    "transac",
    "transacNote",
    "termNote",
    "xref",
}  # DCA: @type is the category
_GROUPS = {"adminGrp", "descripGrp", "termNoteGrp", "termSec", "tig", "ntig", "termGrp", "termGroup"}
_HISTORY = {"transacGrp"}


def parsed(path: Path) -> tuple[Any, dict[Any, int]]:
    """The root element, and the line on which each element begins. Raises UserError.

    A document type declaration is read over; entities of its own are refused.
    """
    from xml.etree.ElementTree import ParseError, TreeBuilder

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    lines: dict[Any, int] = {}

    class Builder(TreeBuilder):
        def start(self, tag: Any, attrs: Any, /) -> Any:
            element = super().start(tag, attrs)
            lines[element] = parser.parser.CurrentLineNumber
            return element

    parser = DefusedXMLParser(target=Builder())
    try:
        with path.open("rb") as stream:
            while block := stream.read(1 << 20):
                parser.feed(block)
        return parser.close(), lines
    except ParseError as error:
        raise UserError(f"{path}: line {error.position[0]}: is not well-formed XML ({error})") from error
    except DefusedXmlException as error:
        where = parser.parser.CurrentLineNumber
        raise UserError(f"{path}: line {where}: declares XML entities, which are not read") from error
    except (ValueError, LookupError) as error:  # an encoding that nobody knows
        raise UserError(f"{path}: cannot be read as XML: {error}") from error


def local(element: Any) -> str:
    """An element’s name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def categories(element: Any) -> Iterator[tuple[str, Any]]:
    """The data categories in an element, with theirs: by @type in DCA, by the element’s name in DCT."""
    name = local(element)
    if name in _HISTORY:
        yield name, element
    elif name in _GROUPS:
        for child in element:
            yield from categories(child)
    else:
        yield (element.get("type") or name) if name in _CARRIERS else name, element


def xml_ids(ids: Sequence[str]) -> dict[str, str]:
    """A name that XML takes as an ID for each of our ids: the id itself, where it can be."""
    names = {id_: id_ for id_ in ids if _NAME.fullmatch(id_)}
    taken = set(names.values())
    for id_ in ids:
        if id_ not in names:
            name = "_" + re.sub(r"[^A-Za-z0-9_.-]", "_", id_)
            while name in taken:
                name += "_"
            names[id_] = name
            taken.add(name)
    return names

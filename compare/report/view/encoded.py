"""Pages for machines, which a runner that reads them along in its log finds nothing to obey in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from compare.report.view.visible import ACTING, disarmed, visible

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_STRETCH = 1000  # characters
_SURROGATE = re.compile("[\ud800-\udfff]")


def json_page(data: Any) -> str:
    """`data` as indented JSON with a line end, keys in their order."""
    page = msgspec.json.format(_inert(_json(data)), indent=2)
    return disarmed(page, "\\u{:04x}") + "\n"


def json_line(data: Any) -> str:
    """`data` as JSON on one line with a line end, for a log that has many."""
    return disarmed(_inert(_json(data)), "\\u{:04x}") + "\n"


def escaped(character: str) -> str:
    """A character as a string of JSON may hold it."""
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _inert(line: bytes) -> str:
    """JSON that says the same, and in which nothing acts on a screen."""
    text = line.decode()
    if text.isprintable():
        return text
    for character in filter(ACTING.fullmatch, _odd(text)):  # few if any; to look at each place takes long
        text = text.replace(character, escaped(character))
    return text


def _odd(text: str) -> set[str]:
    """The characters of those stretches that are not printable, as most are: what acts is among them."""
    stretches = (text[at : at + _STRETCH] for at in range(0, len(text), _STRETCH))
    return set().union(*(stretch for stretch in stretches if not stretch.isprintable()))


def _json(data: Any) -> bytes:
    try:
        return msgspec.json.encode(data, order=_order(data))
    except UnicodeEncodeError:  # half of a character, as in a file name that is not UTF-8; this takes longer
        return msgspec.json.encode(_whole(msgspec.to_builtins(data, order=_order(data))))


def _whole(value: Any) -> Any:
    """Plain data, with every half of a character replaced."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_whole(key): _whole(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(each) for each in value]
    return value


def _order(data: Any) -> Literal["deterministic"] | None:
    """Fields of documents stand in the order of the model, and only keys that have none are sorted."""
    return "deterministic" if isinstance(data, msgspec.Struct) else None


def xml_page(root: Element) -> str:
    """`root` as an indented XML document with its declaration."""
    from xml.etree.ElementTree import indent, tostring

    indent(root)
    page = disarmed(tostring(root, encoding="unicode"), "&#{};")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{page}\n'


def xml_text(text: str) -> str:
    """`text` without what XML cannot hold."""
    return visible(text)

"""Pages for machines, which a runner that reads them along in its log finds nothing to obey in."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import msgspec

from compare.report.view.visible import disarmed, visible

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SURROGATE = re.compile("[\ud800-\udfff]")


def json_page(data: Any) -> str:
    """`data` as indented JSON with a line end, keys in their order."""
    try:
        page = msgspec.json.format(msgspec.json.encode(data), indent=2).decode()
    except UnicodeEncodeError:  # half of a character, as in a file name that is not UTF-8; this takes longer
        page = _SURROGATE.sub("\ufffd", json.dumps(data, ensure_ascii=False, indent=2))
    return disarmed(page, "\\u{:04x}") + "\n"


def xml_page(root: Element) -> str:
    """`root` as an indented XML document with its declaration."""
    from xml.etree.ElementTree import indent, tostring

    indent(root)
    page = disarmed(tostring(root, encoding="unicode"), "&#{};")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{page}\n'


def xml_text(text: str) -> str:
    """`text` without what XML cannot hold."""
    return visible(text)

"""A drawn chart as a picture that can stand in a page: known elements, no script, no style, no link."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

from compare.report.view.visible import one_line

DRAWN: Final = frozenset({"g", "path", "text", "line", "rect"})
KEPT: Final = frozenset(
    {
        *("d", "transform", "x", "y", "x2", "y2", "width", "height"),
        *("fill", "fill-opacity", "stroke", "stroke-width", "opacity", "text-anchor", "font-size"),
    }
)
LONGEST: Final = 24  # cells of a label
_PAINT: Final = re.compile(r"(?!.*url)[\w #.,()-]*", re.ASCII)


def inline(drawn: str, id: str, title: str, told: str) -> Markup:
    """The chart as one inline `svg` that a screen reader takes for an image: its name is the title, and its
    description what it tells. Of what was drawn, only known shapes and their geometry and paint are kept.

    `id` begins the ids in it, which have to differ on a page.
    """
    from defusedxml.ElementTree import fromstring

    root = fromstring(drawn)
    width, height = (f"{float(root.get(side, '0')):.0f}" for side in ("width", "height"))
    picture = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "role": "img",
            "aria-labelledby": f"{id}-title {id}-told",
            "viewBox": f"0 0 {width} {height}",
            "width": width,
            "height": height,
        },
    )
    SubElement(picture, "title", {"id": f"{id}-title"}).text = one_line(title)
    SubElement(picture, "desc", {"id": f"{id}-told"}).text = one_line(told)
    _copy(root, picture)
    return Markup(tostring(picture, encoding="unicode", short_empty_elements=False))  # noqa: S704 — rebuilt here


def label(text: str) -> str:
    """`text` on one line and no wider than there is room for beside a chart, whatever the font."""
    text = one_line(text)
    if cells(text) <= LONGEST:
        return text
    kept = next(end for end in range(len(text), 0, -1) if cells(text[:end]) < LONGEST)
    return f"{text[:kept].rstrip()}…"


def cells(text: str) -> int:
    """How wide the text is in letters of the West: those of the Far East take two."""
    return sum(
        2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text[: 2 * LONGEST]
    )


def _copy(drawn: Element, into: Element) -> None:
    for child in drawn:
        name = child.tag.rpartition("}")[2]
        if name not in DRAWN or child.get("display") == "none" or "background" in child.get("class", ""):
            continue
        if name == "text" and not child.text:
            continue
        kept = {key: value for key, value in child.attrib.items() if key in KEPT and _PAINT.fullmatch(value)}
        if name == "g":
            group = SubElement(into, name, kept)
            _copy(child, group)
            if not len(group):
                into.remove(group)
            elif not kept:  # a group that does nothing
                into.remove(group)
                into.extend(group)
        else:
            SubElement(into, name, kept).text = child.text

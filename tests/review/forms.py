"""The forms of a page, as a browser would send them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

Fields = list[tuple[str, str]]


class Form(NamedTuple):
    """Where it goes, and its fields as the page fills them; every button and every choice is among them."""

    action: str
    fields: Fields


def parsed(page: str) -> Element:
    """The page as a tree; raises AssertionError where it has to be mended to be one."""
    parser = html5lib.HTMLParser()
    tree = parser.parse(page)
    assert parser.errors == [], parser.errors[:3]
    return tree


def forms(page: str, path: str) -> list[Form]:
    """What can be posted from the page that was found at `path`, by a form or by what stands in one."""
    found = []
    for form in _named(parsed(page), "form"):
        fields = list(_fields(form))
        addresses = {form.get("action", path)} if form.get("method") == "post" else set()
        for part in form.iter():
            addresses |= {part.get(name, "") for name in ("formaction", "hx-post")}
        found += [Form(urljoin(path, address), fields) for address in sorted(addresses - {""})]
    return found


def links(page: str, path: str) -> list[str]:
    """The pages of the desk that this one leads to."""
    addresses = [urljoin(path, link.get("href", "")) for link in _named(parsed(page), "a")]
    return [address for address in addresses if address.startswith("/") and not urlsplit(address).fragment]


def _fields(form: Element) -> Iterator[tuple[str, str]]:
    for part in form.iter():
        name = part.get("name")
        if not name:
            continue
        if part.tag.endswith("}select"):
            options = [option.get("value", option.text or "") for option in _named(part, "option")]
            yield name, next(iter(options), "")
        elif part.tag.endswith("}textarea"):
            yield name, part.text or ""
        else:
            yield name, part.get("value", "on")


def _named(tree: Element, name: str) -> Iterator[Element]:
    return tree.iter(f"{{http://www.w3.org/1999/xhtml}}{name}")

"""What a page declares of its article in JSON-LD, in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

_ARTICLES = frozenset((
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
    "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AdvertiserContentArticle",
    "LiveBlogPosting", "BlogPosting", "SocialMediaPosting", "Report", "SatiricalArticle", "Article",
))  # fmt: skip
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "article")  # where a page's own article may lie
_DEEPEST = 6


class Declared(NamedTuple):
    """A value and the property that states it, such as ("2016-02-07", "NewsArticle datePublished")."""

    value: str
    evidence: str


def declared(scripts: list[str], address: str | None, heading: str) -> dict[str, Declared]:
    """The facts of the article that `scripts` (the contents of `application/ld+json`) describe.

    Of several articles the one whose address is the page's wins, then the one whose headline stands in
    `heading`, then the first. Keys: outlet, language, published, title, url. Scripts that are no JSON
    say nothing.
    """
    nodes = [node for script in scripts for node in _nodes(_parsed(script), 0)]
    articles = [node for node in nodes if _kind(node)]
    if not articles:
        return {}
    article = max(articles, key=lambda node: _fit(node, address, heading))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    found = {
        "title": _text(article.get("headline")) or _text(article.get("name")),
        "published": _text(article.get("datePublished")),
        "language": _language(article.get("inLanguage")),
        "url": _address(article),
    }
    facts = {
        key: Declared(value, f"JSON-LD {_kind(article)} {name}")
        for (key, value), name in zip(
            found.items(), ("headline", "datePublished", "inLanguage", "url"), strict=True
        )
        if value
    }
    for name in ("publisher", "sourceOrganization", "isPartOf", "provider"):
        outlet = _name(article.get(name), by_id)
        if outlet:
            return facts | {"outlet": Declared(outlet, f"JSON-LD {_kind(article)} {name}")}
    return facts


def _parsed(script: str) -> Any:
    text = script.strip().removeprefix("<![CDATA[").removeprefix("//<![CDATA[")
    text = text.rstrip().removesuffix("]]>").rstrip().removesuffix("//").rstrip(" ;\n")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects a page states about itself; lists of other stories are not entered."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in _INSIDE:
            if isinstance(data.get(key), dict | list):
                yield from _nodes(data[key], depth + 1)


def _kind(node: dict[str, Any]) -> str | None:
    """The type by which `node` is an article, or None."""
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    names = (kind.rpartition("/")[2] for kind in kinds if isinstance(kind, str))
    return next((name for name in names if name in _ARTICLES), None)


def _fit(node: dict[str, Any], address: str | None, heading: str) -> tuple[bool, bool]:
    at = _address(node)
    title = _text(node.get("headline")) or ""
    same = bool(at and address and at.rstrip("/") == address.rstrip("/"))
    return same, bool(title and title.casefold() in heading.casefold())


def _address(node: dict[str, Any]) -> str | None:
    page = node.get("mainEntityOfPage")
    within = page if isinstance(page, dict) else {}
    candidates = (node.get("url"), page, within.get("@id"), within.get("url"), node.get("@id"))
    return next((text for text in map(_text, candidates) if text and text.startswith("http")), None)


def _language(value: Any) -> str | None:
    """A language tag, given as it is or as an object with its code."""
    return _text(value.get("alternateName")) if isinstance(value, dict) else _text(value)


def _name(value: Any, by_id: dict[str, dict[str, Any]]) -> str | None:
    """The name of an organisation or work: a word, an object with a name, a reference, or a list of these."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = item.get("name") or by_id.get(str(item.get("@id")), {}).get("name")
        name = _text(item)
        if name and not name.startswith("http"):
            return name
    return None


def _text(value: Any) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    return " ".join(value.split()) or None if isinstance(value, str) else None

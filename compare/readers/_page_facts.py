"""Outlet, language, date, title and address of a web page, each with where it stands.

In order of trust: JSON-LD, meta tags, the markup of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from compare.model import Confidence
from compare.readers._linked_data import Declared, declared
from compare.readers._page_dates import beside_headline, published
from compare.readers.facts import Fact

_OUTLET = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name", "cre")
_TITLE = ("og:title", "parsely-title", "sailthru.title", "dc.title", "twitter:title", "headline", "title")
_LANGUAGE = ("og:locale", "content-language", "dc.language", "language")
_SAVED = re.compile(r"<!--[^>]{0,80}?(?:saved from url=\(\d+\)|\burl: )(https?://[^\s>]+)")
_LONGEST = 300  # code points of a name or title


def address_of(source: str, tree: Any, given: str | None = None) -> Fact | None:
    """Where the page stood: as fetched, else its canonical link, `og:url`, or a saving browser's mark."""
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    meta = _meta(tree)
    saved = _SAVED.search(source[:4096])
    for url, evidence, confidence in (
        (given, "address", Confidence.HIGH),
        (next(iter(canonical), None), "canonical link", Confidence.HIGH),
        (meta.get("og:url"), "meta og:url", Confidence.HIGH),
        (saved and saved[1], "saved from", Confidence.MEDIUM),
    ):
        if url and re.match(r"https?://[^\s/]", url.strip()):
            return Fact(url.strip(), f"{evidence}: {url.strip()}", confidence)
    return None


def facts(tree: Any, address: str | None, opening: str) -> dict[str, Fact]:
    """What the page says of its article. `opening` is the beginning of its main text, by which the
    place of headline and byline is found.
    """
    meta = _meta(tree)
    heading = " ".join(" ".join(tree.xpath("//title//text() | //h1//text()")).split())
    scripts = tree.xpath("//script[contains(@type, 'ld+json')]")
    linked = declared([script.text or "" for script in scripts], address, heading)
    lang = next(iter(tree.xpath("/html/@lang | /html/@*[name()='xml:lang']")), "").strip()
    article = beside_headline(tree, opening)
    outlet = _stated(linked.get("outlet")) or _first(meta, _OUTLET) or _site(tree)
    title = _stated(linked.get("title")) or _first(meta, _TITLE) or _heading(article)
    found = {
        "outlet": outlet,
        "title": title._replace(value=_less_outlet(title.value, outlet)) if title else None,
        "language": _stated(linked.get("language"))
        or (Fact(lang, f"html lang: {lang}", Confidence.MEDIUM) if lang else None)
        or _first(meta, _LANGUAGE, Confidence.MEDIUM),
        "published": published(_stated(linked.get("published")), meta, article, address),
    }
    if found["language"] and not re.match("[A-Za-z]{2,3}(?:[-_]|$)", found["language"].value):
        found["language"] = None
    return {key: fact for key, fact in found.items() if fact and len(fact.value) <= _LONGEST}


def _meta(tree: Any) -> dict[str, str]:
    """The meta tags by name, the first of each."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        content = " ".join(unescape(tag.get("content") or "").split())
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _stated(linked: Declared | None) -> Fact | None:
    if linked is None:
        return None
    value = unescape(linked.value)
    return Fact(value, f"{linked.evidence}: {value}")


def _first(
    meta: dict[str, str], names: Iterable[str], confidence: Confidence = Confidence.HIGH
) -> Fact | None:
    name = next((name for name in names if name in meta), None)
    return Fact(meta[name], f"meta {name}: {meta[name]}", confidence) if name else None


def _heading(article: Any) -> Fact | None:
    for tag in ("h1", "title", "h2"):
        for heading in article.getroottree().iter(tag) if tag == "title" else article.iter(tag):
            words = " ".join(heading.text_content().split())
            if words:
                return Fact(words, f"{tag}: {words}", Confidence.MEDIUM)
    return None


def _site(tree: Any) -> Fact | None:
    """The outlet as the window's title names it after the headline."""
    title = " ".join(tree.xpath("string(//title)").split())
    for heading in tree.iter("h1"):
        headline = " ".join(heading.text_content().split())
        rest = title.removeprefix(headline) if headline else title
        named = re.fullmatch(r"\s*[|·:–—-]\s(?:.*\s[|·–—-]\s)?(?P<outlet>[^|]{2,60})", rest)
        if rest != title and named:
            return Fact(named["outlet"].strip(), f"title: {title}", Confidence.MEDIUM)
    return None


def _less_outlet(title: str, outlet: Fact | None) -> str:
    """The title without the outlet's name at its end."""
    if outlet is None:
        return title
    return re.sub(rf"\s+[|·:–—-]+\s+{re.escape(outlet.value)}\s*$", "", title, flags=re.I) or title

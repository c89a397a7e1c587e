"""Which outlet published an article, as its text, its address and its file's name show it.

A sign-off that is a domain ("Example-tribune.com") gives the outlet's name where the text writes it in
letters that fit, else the domain in lower case: no name is made up from it. The agency in a dateline is
the wire, not the outlet, unless the story is also signed with its full name. A name that merely stands
last needs a second witness.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from compare.model import Confidence, Why
from compare.text import furniture, phrases
from compare.text.datelines import dateline
from compare.text.zones import Zone, zones

_SIGNED = re.compile(r"(?P<name>[^\W\d_][^()]{3,60}?)\s\((?P<letters>[A-Z][\w-]{1,9})\)\Z")
_COPYRIGHT = re.compile(
    r"(?:©|[Cc]opyright|\([cC]\))[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s*(?:by\s)?(?P<name>[^\W\d_][^.,|;©]{2,50}?)"
    r"(?:\s(?:\d{4}|[Aa]ll [Rr]ights.*|Inc|Ltd|LLC))*\s*(?:[.,|;]|\Z)"
)
_TITLE_TAIL = re.compile(r"\s(?:[|»·•]|[–—-])\s(?P<name>[^|»]{2,50})\Z")
_FILE_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d([-_.]?)\d\d\1\d\d(?!\d)")
_SUFFIXES = re.compile(r"(?:\.[a-z]{2})?\.\w{1,8}\Z")
_NO_NAME = re.compile(  # words of file names that name no outlet
    r"(?:articles?|stor(?:y|ies)|news|text|file|page|index|item|draft|copy|untitled|document|doc|output|report|data"
    r"|export|clean|raw|final|new|old|the|saved|download|part|sample|test)(?:-|\Z)"
)
_NETWORK = re.compile(
    r"(?:facebook|twitter|x|t|youtube|instagram|linkedin|whatsapp|telegram|google|reddit|pinterest|tiktok)\Z"
)
_SECOND_LEVEL = ("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne")


class _Found(NamedTuple):
    name: str
    confidence: Confidence
    evidence: str


def outlet_of(prose: str, name: str = "", url: str | None = None) -> tuple[str, Why] | None:
    """The outlet of the article `prose`, from a file called `name` or from `url`, with its evidence.

    None where nothing shows it.
    """
    found = list(_witnesses(prose, zones(prose), name, url))
    if not found:
        return None
    best = max(found, key=lambda witness: witness.confidence.rank)  # the first of the surest
    agreeing = [each.evidence for each in found if _letters(each.name) == _letters(best.name)]
    confidence = best.confidence
    differing = [each for each in found if not _alike(each.name, best.name) and each.confidence is confidence]
    if differing and confidence is Confidence.MEDIUM:
        confidence = Confidence.LOW
    evidence = dict.fromkeys((best.evidence, *agreeing, *(each.evidence for each in differing)))
    return best.name, Why(confidence, tuple(evidence))


def _witnesses(prose: str, found: Sequence[Zone], name: str, url: str | None) -> Iterator[_Found]:
    """In the order of trust: sign-offs, the title of the page, its address, its header, the file's name."""
    slug = _slug(name)
    domains = [host for host in (_host(url), *_header_domains(prose, found)) if host]
    for zone in found:
        if zone.kind == "signature":
            yield from _signed(prose, found, zone, [*domains, slug])
    yield from _titled(prose, found)
    if host := _host(url):
        yield _named(prose, host, Confidence.MEDIUM, f"address: {host}")
    for host in _header_domains(prose, found):
        yield _named(prose, host, Confidence.LOW, f"page header: {host}")
    if slug and (written := _written(prose, slug.replace("-", ""))):
        yield _Found(written, Confidence.MEDIUM, f"file name: {name}")
    elif slug and not any(len(word) > 3 and word in prose.casefold() for word in slug.split("-")):
        yield _Found(slug, Confidence.LOW, f"file name: {name}")


def _signed(prose: str, found: Sequence[Zone], zone: Zone, others: Sequence[str]) -> Iterator[_Found]:
    """What one sign-off says of the outlet."""
    words = zone.of(prose).strip(" –—-/")
    evidence = f"sign-off: {words}"
    if domain := furniture.domain(words):
        if not _NETWORK.match(_label(domain)):
            yield _named(prose, domain, Confidence.MEDIUM, evidence)
    elif (signed := _SIGNED.match(words)) and furniture.spells(signed["name"], signed["letters"]):
        if words in prose[: zone.start] or signed["letters"] in _wires(prose, found):
            yield _Found(signed["name"], Confidence.MEDIUM, evidence)
    elif owned := _COPYRIGHT.match(words):
        if owned["name"].casefold() not in phrases.agencies():
            yield _Found(owned["name"].strip(), Confidence.MEDIUM, evidence)
    elif furniture.is_names(words) and any(
        _letters(words) == _letters(_label(each)) for each in others if each
    ):
        yield _Found(words, Confidence.MEDIUM, evidence)


def _titled(prose: str, found: Sequence[Zone]) -> Iterator[_Found]:
    """The name behind the headline, where the headline stands without it too: Ferry burns | The Outlet"""
    lines = [zone.of(prose) for zone in found if zone.kind == "headline"]
    for line in lines:
        tail = _TITLE_TAIL.search(line)
        if tail and line[: tail.start()] in lines:
            yield _Found(tail["name"].strip(), Confidence.MEDIUM, f"page title: {line}")


def _wires(prose: str, found: Sequence[Zone]) -> set[str]:
    """The agencies that the datelines name."""
    named = (dateline(prose, zone.start, len(prose)) for zone in found if zone.kind == "dateline")
    return {each.agency for each in named if each and each.agency}


def _header_domains(prose: str, found: Sequence[Zone]) -> list[str]:
    """The domains in lines above the story, but those of social networks."""
    first = next((zone.start for zone in found if zone.kind == "body"), 0)
    above = (zone.of(prose) for zone in found if zone.kind == "site-chrome" and zone.start < first)
    domains = dict.fromkeys(domain.lower() for words in above if (domain := furniture.domain(words)))
    return [domain for domain in domains if not _NETWORK.match(_label(domain))]


def _named(prose: str, domain: str, confidence: Confidence, evidence: str) -> _Found:
    """The outlet of a domain: its name as the text writes it, else the domain."""
    domain = domain.lower().removeprefix("www.")
    return _Found(_written(prose, _label(domain)) or domain, confidence, evidence)


def _written(prose: str, label: str) -> str | None:
    """The words of the story, with capitals, whose letters are `label`: “Sound Post” for soundpost."""
    if len(label) < 4:
        return None
    letters = r"[\s’'.&-]{0,2}".join(map(re.escape, label))
    for zone in (zone for zone in zones(prose) if zone.kind == "body"):
        for match in re.finditer(rf"\b{letters}\b(?!\.\w)", zone.of(prose), re.IGNORECASE):
            words = match[0].split()
            if len(words) > 1 and all(word[0].isupper() or len(word) < 4 for word in words):
                return " ".join(words)
    return None


def _label(domain: str) -> str:
    """The word of a domain that names its owner: bbc of news.bbc.co.uk."""
    parts = domain.lower().removeprefix("www.").split(".")
    while len(parts) > 1 and (len(parts) == 2 or parts[-2] in _SECOND_LEVEL):
        parts.pop()
    return parts[-1] if len(parts) < 3 else parts[-2]


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return str(host).removeprefix("www.") if host and "." in host else None


def _slug(name: str) -> str:
    """The words of a file's name beside its date, when it has one: 2016-07-15-harbour-post.txt."""
    stem = _SUFFIXES.sub("", name)
    if not _FILE_DAY.search(stem):
        return ""
    words = [word for word in re.split(r"[-_. ]+", _FILE_DAY.sub(" ", stem).casefold()) if word]
    slug = "-".join(words)
    good = len(words) <= 4 and all(map(str.isalpha, words)) and _NO_NAME.sub("", slug)
    return slug if good else ""


def _alike(one: str, other: str) -> bool:
    """True when two names can be one outlet's: the same letters, or a domain of them."""
    return _letters(one) == _letters(other)


def _letters(name: str) -> str:
    bare = _label(name) if "." in name and " " not in name else name.casefold().removeprefix("the ")
    letters = "".join(filter(str.isalpha, bare))
    return letters.removeprefix("the") if len(letters) > 6 else letters

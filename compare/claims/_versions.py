"""What several articles say of one thing, gathered into one claim from sentences compared two by two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from compare.claims._pairs import Side
from compare.claims._places import components, listed
from compare.model import Claim, ClaimMember, Confidence, Span, Verdict

_SHOWN = 12  # words of a version that a reason quotes
ORDER = (Verdict.AGREES, Verdict.COMPATIBLE, Verdict.DIFFERS)  # the nearer first


class Version(Struct, frozen=True):
    """What one article says: where, in normal form (`value`), on whose word, and what of it decided."""

    side: Side
    span: Span
    value: str
    source: str | None = None
    reason: str = ""

    @property
    def shown(self) -> str:
        """The words themselves, the first of many."""
        words = self.span.of(self.side.article.text).split()
        return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")


class Link(Struct, frozen=True):
    """Two versions of one thing: how they relate, why, and how sure it is that they are of one thing.
    “{names}” in `why` stands for the reports whose versions have a value that begins with `marks`.
    """

    one: Version
    other: Version
    verdict: Verdict
    why: str
    confidence: Confidence
    marks: str = ""


def gathered(kind: str, links: Sequence[Link], heading: str = "", every: bool = False) -> Iterator[Claim]:
    """One claim for the versions that `links` connect. Two articles are taken by their nearest versions, the
    claim by the two articles that lie furthest apart. `heading` begins the reason.
    Of versions with one value an article has the first as member, or `every` one; where they agree, only
    versions that agree with another are members.
    """
    versions = sorted({v for link in links for v in (link.one, link.other)}, key=_place)
    number = {version: place for place, version in enumerate(versions)}
    ends = [(number[link.one], number[link.other]) for link in links]
    groups = components(len(versions), ends)
    group_of = {place: group for group, places in enumerate(groups) for place in places}
    inside: defaultdict[int, list[Link]] = defaultdict(list)
    for link, (one, _) in zip(links, ends, strict=True):
        inside[group_of[one]].append(link)
    for group, places in enumerate(groups):
        link = _decisive(inside[group])
        told = [versions[place] for place in places]
        if link.verdict is Verdict.AGREES:  # what a report says besides is not what they agree on
            agreed = {v for one in inside[group] if one.verdict is link.verdict for v in (one.one, one.other)}
            told = [version for version in told if version in agreed]
        yield _claim(kind, told, link, heading, every)


def _decisive(links: Sequence[Link]) -> Link:
    nearest: dict[tuple[str, str], Link] = {}
    for link in sorted(links, key=lambda link: (_place(link.one), _place(link.other))):
        pair = (link.one.side.article.id, link.other.side.article.id)
        if pair not in nearest or _apart(link) < _apart(nearest[pair]):
            nearest[pair] = link
    return max(nearest.values(), key=lambda link: (_apart(link), link.confidence.rank))


def _claim(kind: str, told: Sequence[Version], link: Link, heading: str, every: bool) -> Claim:
    chosen: dict[tuple[str, str | int], Version] = {}
    for version in (link.one, link.other, *told):
        chosen.setdefault((version.side.article.id, version.span.start if every else version.value), version)
    kept = sorted(chosen.values(), key=_place)
    forms: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for version in kept:
        forms[version.shown][version.side.article.name] = None
    reason = "; ".join(f"“{form}” ({listed(list(names))})" for form, names in forms.items())
    marked = [version.side.article.name for version in kept if version.value.startswith(link.marks)]
    why = link.why.replace("{names}", listed(list(dict.fromkeys(marked)))) if link.marks else link.why
    reason = f"{heading}{reason}" + (f"; {why}" if why else "")
    members = tuple(_member(version) for version in kept)
    return Claim("", kind, link.verdict, reason, members, confidence=link.confidence)


def _member(version: Version) -> ClaimMember:
    article, span = version.side.article, version.span
    text = span.of(article.text)
    return ClaimMember(
        article.id, span.start, span.end, text, version.value, version.source, reason=version.reason
    )


def _apart(link: Link) -> int:
    return ORDER.index(link.verdict)


def _place(version: Version) -> tuple[str, int, int, str]:
    return version.side.article.id, version.span.start, version.span.end, version.value


def lower(confidence: Confidence) -> Confidence:
    """One step less sure."""
    return Confidence.MEDIUM if confidence is Confidence.HIGH else Confidence.LOW

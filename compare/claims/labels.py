"""Labels: what each report calls the same group. Words with their counts, never a judgement.

Words stand in one field when reports use them for the same people: rebels, militants, terrorists. Two
reports are compared where sentences that the alignment lays side by side have one word of a field each,
with the same words around it. Other words for one group are compatible: both may be meant fairly.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import structs

from compare.claims._pairs import Pair, Side, pairs
from compare.claims._versions import Link, Version, gathered, lower
from compare.claims._words import Near, around, likeness, tied
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Confidence, Span, Verdict
from compare.text.quotations import quotations
from compare.text.sentences import sentences
from compare.text.story import tells

KIND = "labels"
_ALIKE = 0.4  # what part of two sentences must agree that their labels are of one group
_TIED = 0.7  # or how closely the words beside the labels, with less of the sentences
_LITTLE = 0.2
_FIELDS = {
    "armed group": (
        "rebel|militant|insurgent|terrorist|jihadist|jihadi|extremist|radical|guerrilla|separatist|islamist"
        "|militiaman|militiamen|opposition fighter|opposition|fighter|freedom fighter|mercenary|mercenaries"
    ),
    "attacker": "gunman|gunmen|shooter|attacker|assailant|terrorist|killer|suspect|perpetrator",
    "those in power": "government|regime|administration|authority|authorities|junta|rulers",
    "people in the street": (
        "protester|protestor|demonstrator|rioter|activist|marcher|mob|crowd|agitator|looter"
    ),
    "people on the move": (
        "migrant|refugee|asylum seeker|asylum-seeker|illegal immigrant|undocumented immigrant|immigrant"
        "|illegal alien|undocumented worker|undocumented migrant|illegal migrant|dreamer"
    ),
}
_PATTERNS = {
    field: re.compile(
        rf"\b(?P<label>{'|'.join(sorted(words.split('|'), key=len, reverse=True))})s?\b", re.IGNORECASE
    )
    for field, words in _FIELDS.items()
}
_PLAIN = frozenset(("government", "administration", "authority", "suspect"))  # that they say so tells nothing
_RESEARCH = re.compile(r"\s(?:research|part|leader|candidate|lawmaker)", re.IGNORECASE)
_BODY = re.compile(  # “the UN refugee agency”, “migrant policy”: after a singular, no word for people
    r"(?:\s|-)(?:(?:relief|resettlement|rights|affairs)\s)?(?:agenc|commission|organi[sz]ation|convention|council"
    r"|program|polic(?:y|ies)\b|laws?\b|status\b|cris[ie]s\b|camps?\b|deals?\b|quotas?\b|courts?\b)",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:non|anti|counter|pro)-\Z", re.IGNORECASE)


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """One claim for each field and group that reports have words for in sentences side by side."""
    every = list(pairs(articles, alignments))
    sides = list(dict.fromkeys(side for pair in every for side in (pair.one, pair.other)))
    for field in _FIELDS:
        having = {side for side in sides if _labels(side, field)}
        both = (pair for pair in every if pair.one in having and pair.other in having)
        links = [link for pair in both for link in _links(pair, field)]
        links += _also(links, articles, field)
        told: set[frozenset[tuple[str, str]]] = set()
        for claim in sorted(gathered(KIND, links), key=_surest):
            words = frozenset((member.article, member.value) for member in claim.members)
            if any(words <= other for other in told):
                continue  # the same words of the same reports, in other sentences
            told.add(words)
            if not all(member.value in _PLAIN for member in claim.members):
                yield _counted(claim, field, {article.id: article for article in articles})


def disagreement(claim: Claim) -> float:
    """Always 0: labels are shown, not scored."""
    return 0.0


def _links(pair: Pair, field: str) -> Iterator[Link]:
    ours, theirs = _labels(pair.one, field), _labels(pair.other, field)
    if len({value for _, value in ours}) != 1 or len({value for _, value in theirs}) != 1:
        return  # none, or two groups in one sentence
    (a, one), (b, other) = ours[0], theirs[0]
    alike = likeness(pair.one.words, pair.other.words)
    close = tied(_beside(pair.one, a), _beside(pair.other, b), names=True)
    if alike < _ALIKE and not (close >= _TIED and alike >= _LITTLE):
        return
    sure = pair.confidence if close else lower(pair.confidence)
    verdict, why = _relation(one, other)
    yield Link(Version(pair.one, a, one), Version(pair.other, b, other), verdict, why, sure)


def _relation(one: str, other: str) -> tuple[Verdict, str]:
    return (Verdict.AGREES, "") if one == other else (Verdict.COMPATIBLE, "other words for them")


def _surest(claim: Claim) -> tuple[object, ...]:
    first = claim.members[0]
    apart = claim.verdict is Verdict.AGREES
    return -len(claim.members), apart, -claim.confidence.rank, first.article, first.start


def _also(links: Sequence[Link], articles: Sequence[Article], field: str) -> list[Link]:
    """For each report that the links leave out, its sentence with a word of the field that is likest to one
    of theirs.
    """
    every = [end for link in links for end in (link.one, link.other)]
    ends, have = {(end.side.words, end.value): end for end in every}, {end.side.article.id for end in every}
    found = []
    for article in articles:
        sides = _sides(article, field) if ends and article.id not in have else []
        likest = [
            (likeness(end.side.words, side.words), end, side) for side in sides for end in ends.values()
        ]
        for alike, end, side in sorted(likest, key=lambda one: -one[0])[:1]:
            if alike >= _LITTLE:
                ((span, value), *_) = _labels(side, field)
                verdict, why = _relation(end.value, value)
                found.append(Link(end, Version(side, span, value), verdict, why, Confidence.LOW))
    return found


def _sides(article: Article, field: str) -> list[Side]:
    """The sentences with one word of the field."""
    every = (Side(article, Span(one.start, one.end)) for one in sentences(article.prose))
    return [side for side in every if len({value for _, value in _labels(side, field)}) == 1]


@lru_cache(maxsize=8192)
def _labels(side: Side, field: str) -> tuple[tuple[Span, str], ...]:
    every = _all(side.article, field)
    first = bisect_left(every, side.sentence.start, key=lambda one: one[0].start)
    return every[first : bisect_left(every, side.sentence.end, key=lambda one: one[0].start)]


@lru_cache(maxsize=2048)
def _all(article: Article, field: str) -> tuple[tuple[Span, str], ...]:
    """The labels of a field in the article's own words, with their singulars."""
    prose, found = article.prose, []
    quoted = quotations(prose)
    for match in _PATTERNS[field].finditer(prose):
        before = bisect_right(quoted, match.start(), key=lambda one: one.start) - 1
        inside = before >= 0 and match.start() < quoted[before].end
        lead = prose[max(0, match.start() - 20) : match.start()]
        named = match[0][0].isupper() and lead.rstrip()[-1:].isalpha()
        ruled = _NEGATED.search(lead) or _RESEARCH.match(prose, match.end())
        body = match.end() == match.end("label") and _BODY.match(prose, match.end())
        if not (inside or named or ruled or body) and tells(prose, match.start()):
            found.append((Span(*match.span()), _singular(match["label"])))
    return tuple(found)


def _singular(label: str) -> str:
    label = label.lower()
    return re.sub(r"ies$", "y", label).replace("men", "man") if label.endswith(("ies", "men")) else label


def _beside(side: Side, span: Span) -> tuple[Near, ...]:
    start = side.sentence.start
    return around(side.words, Span(span.start - start, span.end - start))


def _counted(claim: Claim, field: str, by_id: dict[str, Article]) -> Claim:
    """The claim with how often each article uses each word of the field."""
    often = {
        member.article: Counter(value for _, value in _all(by_id[member.article], field))
        for member in claim.members
    }
    members = tuple(
        structs.replace(one, reason=f"“{one.value}” ×{often[one.article][one.value]} in all")
        for one in claim.members
    )
    told = (f"{by_id[id].name}: {_listed(counts)}" for id, counts in often.items())
    sure = claim.confidence
    if claim.verdict is not Verdict.AGREES and sure is Confidence.HIGH:
        sure = Confidence.MEDIUM
    reason = f"Called {claim.reason}. In all: {'; '.join(told)}"
    return structs.replace(claim, members=members, reason=reason, confidence=sure)


def _listed(counts: Counter[str]) -> str:
    return ", ".join(
        f"{word} ×{count}" for word, count in sorted(counts.items(), key=lambda i: (-i[1], i[0]))
    )

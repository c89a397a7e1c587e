"""Names: who is named, in which form, and who is not named where all others do.

Spellings of one name are compared after the glossary has had its say: a surname alone, an initial or a
form it admits is no difference. Offices that nobody holds together are compared as well.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, product

from compare.claims._bodies import told_otherwise
from compare.claims._forms import ADMITTED, FOREIGN, SAME, SPELLING, apart, one_person, plain
from compare.claims._misspelt import misspelt
from compare.claims._places import components, listed, member
from compare.glossary import Glossary
from compare.glossary.forms import unstressed
from compare.glossary.people import parts_of
from compare.model import Alignment, Article, Claim, ClaimMember, Confidence, Mention, Span, Verdict
from compare.text.story import tells

KIND = "names"
_KINDS = ("person", "organisation")
_OFTEN = 2  # mentions from which on it tells that somebody is named, or is not
_OFFICE = re.compile(
    r"(?<!former )(?<!ex-)(?<!then )(?<!then-)(?<!future )(?<!late )(?<!\w)"
    r"(?P<office>(?:(?:deputy|vice|acting) )?(?:president|prime minister|chancellor|secretary of state"
    r"|(?:foreign|defen[cs]e|interior|finance) minister|(?:foreign|defen[cs]e) secretary"
    r"|(?<!attorney )(?<!secretary )(?<!director )(?<!solicitor )(?<!surgeon )(?<!governor )(?<!-)general"
    r"|captain|first officer|colonel|major|lieutenant|sergeant|commander|admiral)),? $",
    re.IGNORECASE,
)
_REASONS = {
    ADMITTED: "both forms admitted",
    SPELLING: "spelled otherwise",
    FOREIGN: "one form of another language",
}

Mentions = dict[str, list[Mention]]  # of one entity, by article id


def compare_claims(
    articles: Sequence[Article], alignments: Sequence[Alignment], glossary: Glossary
) -> Iterator[Claim]:
    """For each entity: the forms of its name where several articles name it; that one article alone names it;
    or that one alone does not.
    """
    by_id = {article.id: article for article in articles}
    for mentions in _entities(articles, glossary):
        entity = _leading(mentions, glossary)
        name, kind = glossary.name_of(entity), glossary.kind_of(entity)
        if len(mentions) > 1:
            if forms := _forms(name, kind, mentions, by_id, glossary):
                yield forms
            if offices := _offices(name, mentions, by_id):
                yield offices
            if kind == "person":
                yield from misspelt(KIND, mentions, articles, glossary)
        if kind in _KINDS:
            yield from _alone(name, kind, mentions, articles, glossary)


def disagreement(claim: Claim) -> float:
    """The share of letters in which the two forms that are least alike differ."""
    from rapidfuzz.distance import Indel

    pairs = combinations((plain(member.value) for member in claim.members), 2)
    return max((Indel.normalized_distance(a, b) for a, b in pairs), default=0.0)


def _entities(articles: Sequence[Article], glossary: Glossary) -> Iterator[Mentions]:
    """The mentions of each entity by article; persons that articles spell otherwise are one entity."""
    found: defaultdict[str, Mentions] = defaultdict(dict)
    for article in articles:
        for mention in glossary.recognise(article):
            if not tells(article.prose, mention.start):
                continue  # a byline, a teaser, “Share on Facebook”
            found[mention.entity].setdefault(article.id, []).append(mention)
    ids = sorted(found)
    for group in components(len(ids), _spelled_otherwise(ids, found, glossary)):
        together = [found[ids[place]] for place in group]
        naming = {article for mentions in together for article in mentions}
        yield {
            article.id: sorted(
                (mention for mentions in together for mention in mentions.get(article.id, ())),
                key=lambda mention: mention.start,
            )
            for article in articles
            if article.id in naming
        }


def _leading(mentions: Mentions, glossary: Glossary) -> str:
    """The entity whose name heads the claims: of several, a person, then a known one, then the most named."""
    often = Counter(mention.entity for found in mentions.values() for mention in found)
    return min(
        often, key=lambda id_: (not _is_person(id_, glossary), id_ not in glossary.entities, -often[id_], id_)
    )


def _spelled_otherwise(
    ids: Sequence[str], found: dict[str, Mentions], glossary: Glossary
) -> Iterator[tuple[int, int]]:
    """Pairs of person entities that no article names both in full and whose names can be one."""
    in_full = [
        {
            article
            for article, mentions in found[id_].items()
            if any(len(parts_of(m.text)) > 1 for m in mentions)
        }
        for id_ in ids
    ]
    person = [_is_person(id_, glossary) for id_ in ids]
    by_part: defaultdict[str, list[int]] = defaultdict(list)
    for place, id_ in enumerate(ids):
        if person[place] or id_ not in glossary.entities:
            for part in set(parts_of(glossary.name_of(id_))):
                by_part[part].append(place)
    for one, other in sorted({pair for places in by_part.values() for pair in combinations(places, 2)}):
        if not (person[one] or person[other]):
            continue
        told_apart = ids[one] in glossary.entities and ids[other] in glossary.entities
        if told_apart or in_full[one] & in_full[other]:
            continue
        if one_person(glossary.name_of(ids[one]), glossary.name_of(ids[other])):
            yield one, other


def _is_person(entity: str, glossary: Glossary) -> bool:
    return glossary.kind_of(entity) == "person"


def _forms(
    name: str, kind: str, mentions: Mentions, by_id: dict[str, Article], glossary: Glossary
) -> Claim | None:
    """Which form each article uses; two articles with a form in common agree. Agreement is told of persons
    and organisations only.
    """
    used = {article: _fullest(found, kind) for article, found in mentions.items()}
    different = {tuple(plain(mention.text) for mention in forms): forms for forms in used.values()}
    worst = SAME
    for one, other in combinations(different.values(), 2):
        foreign = any(mention.artefact for mention in one) != any(mention.artefact for mention in other)
        nearest = min(apart(a, b, kind, glossary) for a, b in product(one, other))
        worst = max(worst, FOREIGN if foreign else nearest)
    if worst == SAME and kind not in _KINDS:
        return None
    chosen = [min(forms, key=lambda mention: not mention.artefact) for forms in used.values()]
    users: dict[str, list[str]] = {}
    for mention in chosen:
        users.setdefault(mention.text, []).append(by_id[mention.article].name)
    reason = f"{name}: " + "; ".join(f"“{form}” ({listed(names)})" for form, names in users.items())
    verdict = {SAME: Verdict.AGREES, ADMITTED: Verdict.COMPATIBLE}.get(worst, Verdict.DIFFERS)
    if worst in _REASONS:
        reason += f"; {_REASONS[worst]}"
    sure = min((mention.confidence for mention in chosen), key=lambda confidence: confidence.rank)
    if len({mention.entity for mention in chosen}) > 1:
        sure = min(sure, Confidence.MEDIUM, key=lambda confidence: confidence.rank)  # one person by spelling
    return _claim(verdict, reason, [_member(by_id, mention) for mention in chosen], sure)


def _fullest(mentions: Sequence[Mention], kind: str) -> list[Mention]:
    """The first mention in each form; of a person only in the fullest."""
    firsts = list({plain(mention.text): mention for mention in reversed(mentions)}.values())[::-1]
    if kind != "person":
        return sorted(firsts, key=lambda mention: mention.start)
    longest = max(len(parts_of(mention.text)) for mention in firsts)
    full = [mention for mention in firsts if len(parts_of(mention.text)) == longest]
    return sorted(full, key=lambda mention: mention.start)


def _offices(name: str, mentions: Mentions, by_id: dict[str, Article]) -> Claim | None:
    """The offices that stand before the name, where two articles share none."""
    held: dict[str, dict[str, Span]] = {}
    for article, found in mentions.items():
        for mention in found:
            before = by_id[article].prose[max(0, mention.start - 40) : mention.start]
            if match := _OFFICE.search(before):
                start = mention.start - len(before) + match.start("office")
                office = match["office"].lower().replace("defence", "defense")
                held.setdefault(article, {}).setdefault(office, Span(start, mention.end))
    if not any(not set(one) & set(other) for one, other in combinations(held.values(), 2)):
        return None
    told = [(article, office, span) for article, offices in held.items() for office, span in offices.items()]
    reason = f"{name}: " + "; ".join(f"“{office}” ({by_id[article].name})" for article, office, _ in told)
    return _claim(Verdict.DIFFERS, reason, [member(by_id[a], span, office) for a, office, span in told])


def _alone(
    name: str, kind: str, mentions: Mentions, articles: Sequence[Article], glossary: Glossary
) -> Iterator[Claim]:
    """A name that one article alone has, or one alone has not; both told only of names used twice."""
    without = [article for article in articles if article.id not in mentions]
    if len(mentions) > 1 and len(without) != 1:
        return
    known = any(mention.entity in glossary.entities for found in mentions.values() for mention in found)
    often = all(len(found) >= _OFTEN for found in mentions.values())
    if not without or not often or (kind != "person" and not known):
        return
    if any(
        _hinted(mention, article) for article in without for found in mentions.values() for mention in found
    ):
        return
    entities = {mention.entity for found in mentions.values() for mention in found}
    if any(told_otherwise(entity, article, glossary) for entity in entities for article in without):
        return
    by_id = {article.id: article for article in articles}
    members = [_member(by_id, _fullest(found, kind)[0]) for found in mentions.values()]
    if len(mentions) == 1:
        yield _claim(Verdict.ONLY_HERE, f"{name}: named only in {by_id[members[0].article].name}", members)
    elif len(mentions) > 1:
        yield _claim(Verdict.MISSING, f"{name}: not named in {without[0].name}", members)


def _hinted(mention: Mention, article: Article) -> bool:
    """True when the last word of a name, or its initials, stand in an article that seems not to name it."""
    words = re.findall(r"[^\W_]+", unstressed(mention.text))
    initials = "".join(word[0] for word in words if word[0].isupper())
    there = _words_in(article.prose)
    return words[-1].casefold() in there or (len(initials) > 2 and initials.casefold() in there)


@lru_cache(maxsize=256)
def _words_in(prose: str) -> frozenset[str]:
    plain_prose = unstressed(prose).casefold()
    undotted = plain_prose.replace(".", "")
    return frozenset(re.findall(r"[^\W_]+", undotted)) | frozenset(re.findall(r"[^\W_]+", plain_prose))


def _member(by_id: dict[str, Article], mention: Mention) -> ClaimMember:
    reason = "a form of another language" if mention.artefact else ""
    return member(by_id[mention.article], Span(mention.start, mention.end), mention.text, reason=reason)


def _claim(
    verdict: Verdict, reason: str, members: Sequence[ClaimMember], sure: Confidence = Confidence.MEDIUM
) -> Claim:
    return Claim("", KIND, verdict, reason, tuple(members), confidence=sure)

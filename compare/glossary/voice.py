"""Names that an article uses in its own voice: not in a quotation, nor inside a title."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from compare.glossary import Glossary
from compare.glossary.words import is_small, listed
from compare.model import Article, Entity, Mention
from compare.text.folding import bare
from compare.text.quotations import quotations
from compare.text.story import tells, zone_at

_GOES_ON = re.compile(
    r"(?P<of>[  ]of [A-Z])|(?:[’']s)?[  ](?P<word>[A-ZÀ-Þ][a-zà-ÿ]+)|-[A-ZÀ-Þ][a-z]|\.(?:com|org|net|co)\b"
)
_DAYS = frozenset((*calendar.day_name, *calendar.month_name[1:]))
_BEGINS = re.compile(r"(?<![\w.])([A-ZÀ-Þ][\w’'-]+)[  ]\Z")
_ADDRESS = "#@/_*<="
_GLOSS = re.compile(
    r"(?:\((?:(?:or|also|formerly|once|aka) )*(?:the )?"
    r"|\b(?:known|called|named|spelt|spelled|abbreviated|dubbed|aka|a\.k\.a\.|acronyms?|initials|name|term"
    r"|rename[ds]?|changed)\b[^.!?\n]{0,25}"
    r"|\bor (?:the )?)[“\"'‘(]?\Z"
)


class Spoken(Struct, frozen=True):
    """A mention in the article's own voice. `place` is headline, dateline, caption or body."""

    mention: Mention
    form: str  # as written, on one line
    place: str
    glossed: bool  # another name of something just named: "ISIS, also known as ISIL"


@lru_cache(maxsize=8)
def own_voice(article: Article, known: Glossary) -> tuple[Spoken, ...]:
    """The mentions of the story that are the article's own words, in order.

    Left out are artefacts of translation (other rules have them) and names in quotations, in titles
    and longer names, in addresses and hashtags.
    """
    return tuple(_spoken(article, known))


def _spoken(article: Article, known: Glossary) -> Iterator[Spoken]:
    prose = article.prose
    said = iter(quotations(prose))
    quote = next(said, None)
    quoted_to = 0  # where the last quotation that has begun ends
    before: dict[str, int] = {}
    for mention in known.recognise(article):
        start, end = mention.start, mention.end
        while quote and quote.start <= start:
            quoted_to, quote = max(quoted_to, quote.end), next(said, None)
        if start < quoted_to or mention.artefact or not tells(prose, start):
            continue
        zone = zone_at(prose, start)
        place = zone.kind if zone else "body"
        if article.text[start - 1 : start] in tuple(_ADDRESS) or article.text[end : end + 1] in (
            "_",
            "*",
            "@",
        ):
            continue
        if place != "headline" and _in_longer_name(prose, mention, known):
            continue
        near = before.get(mention.entity, -99)
        glossed = bool(_GLOSS.search(prose, max(0, start - 45), start)) or (
            start - near < 25 and not re.search(r"[.!?]\s", prose[near:start])
        )
        before[mention.entity] = end
        yield Spoken(mention, " ".join(bare(mention.text).split()), place, glossed)


def _in_longer_name(prose: str, mention: Mention, known: Glossary) -> bool:
    """True where a capitalised word beside it makes the name a part of another: Dynamo Kiev, Kiev Post."""
    person = known.kind_of(mention.entity) == "person"
    if after := _GOES_ON.match(prose, mention.end):
        word = after["word"] or ""
        lower = word.lower()
        plain = word in _DAYS or is_small(lower) or listed(lower, "titles")
        if not (plain or (person and after["of"])):
            return True
    before = _BEGINS.search(prose, max(0, mention.start - 30), mention.start)
    if before is None or person:  # before a person mostly a title
        return False
    return not is_small(before[1].lower()) and before[1] not in _DAYS


def type_of(entity: Entity, alias: str) -> str:
    """The type of the alias with this text; "name" for a preferred name, "" for a form not listed."""
    if alias in entity.preferred.values():
        return "acronym" if is_acronym(alias) else "name"
    found = next((one for one in entity.aliases if one.text == alias), None)
    if found is None:
        return ""
    return "acronym" if is_acronym(alias) and found.type in ("name", "full", "short") else found.type


def is_acronym(form: str) -> bool:
    """True for one word of capitals: NATO, U.S."""
    return " " not in form and form.isupper() and len(form) > 1


def is_written(spoken: Spoken, forms: tuple[str, ...]) -> bool:
    """True when the mention is written as one of `forms`; small and capital count in one word alone."""
    if spoken.form in forms or spoken.mention.alias in forms:
        return True
    return any(squashed(spoken.form) == squashed(form) for form in forms if re.search(r"[ -]", form))


def squashed(form: str) -> str:
    """`form` without what spelling alone makes of it: dots, hyphens, capitals, accents, apostrophes."""
    from anyascii import anyascii

    return re.sub(r"[\W_]+", "", anyascii(form).casefold())

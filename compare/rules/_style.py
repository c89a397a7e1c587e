"""What the rules of a house style share: the style, the first and the later mentions, and safe fixes."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from msgspec import Struct

from compare.glossary import Glossary
from compare.glossary.glosses import is_initials
from compare.glossary.people import parts_of
from compare.glossary.voice import Spoken, is_acronym, is_written, own_voice, type_of
from compare.glossary.words import listed, words
from compare.model import Alias, Article, Entity, Finding, Fix, HouseStyle, Level, Mention, Usage
from compare.rules import Rule
from compare.text.story import zone_at

_FREE = ("demonym", "artefact")  # adjectives of a country, and what other rules report
_OF_THEIRS = re.compile(  # the Brook administration: so it is called, whoever introduces her
    r"(?:[’']s)?[  ](?:\w+[  ])?(?:administrations?|campaigns?|governments?|presidency|cabinets?|family"
    r"|foundation|eras?|years|doctrine|supporters?|aides?|officials?|advisers?|advisors?|all(?:y|ies)|critics?|backers"
    r"|voters?|rall(?:y|ies)|team|camp|transition|organi[sz]ation|nominees?|appointees?|surrogates?|loyalists?"
    r"|delegates?|tax|plan|law|act|bill|order|ban|budget|policy|policies|scandal|case|trial|trip|visit|speech)\b"
    r"|-"
)
_TITLE = re.compile(r"([A-Za-zÀ-ÿ.]+)[  ]\Z")
_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "mx"))
_VOWELS = re.compile(r"[aeiou]", re.IGNORECASE)
_LETTERS_WITH_VOWELS = frozenset("AEFHILMNORSX")
_SENTENCE_GOES_ON = re.compile(r"[^\S\n]+[a-z0-9]|[,;:?!)’'”\"-]")


class Named(Struct, frozen=True):
    """A mention in the article's own voice, beside what the house says of it."""

    spoken: Spoken
    usage: Usage | None
    turn: str  # first, later, headline; "" where it counts as neither: in a dateline, in an adjective

    def wanted(self) -> tuple[str, ...]:
        """The forms the house allows here; none where all are free."""
        return self.usage.allowed(self.turn) if self.usage and self.turn else ()

    def opens(self) -> bool:
        """True at a first mention for which the house has forms of its own."""
        return self.turn == "first" and bool(self.usage and self.usage.first)

    def is_to_avoid(self) -> bool:
        """True for a form the house keeps for quotations."""
        if self.usage is None or not is_written_exactly(self.spoken, self.usage.avoid):
            return False
        return not (self.turn == "headline" and is_written(self.spoken, self.usage.headline))


class StyleRule(Rule):
    """A rule of the category `glossary`: silent where no house style is configured."""

    category = "glossary"
    level = Level.WARNING
    example_style: ClassVar[str] = "in-house"  # a shipped style; "" means one that says nothing

    def for_examples(self) -> Rule:
        """The rule under the style that its examples are written for."""
        return type(self)(self.glossary.in_style(_shipped(self.example_style)))

    def check(self, article: Article) -> Iterator[Finding]:
        """The findings under the house's style; none without one."""
        if self.glossary.style is not None:
            yield from self.judge(article, self.glossary.style)

    @abstractmethod
    def judge(self, article: Article, style: HouseStyle) -> Iterator[Finding]:
        """The findings under `style`, in the order of the text."""


@lru_cache(maxsize=8)
def _shipped(name: str) -> HouseStyle:
    from compare.glossary.styles import layers, merged

    return merged(layers(name)) if name else HouseStyle("house", "The house style")


def listed_as(entity: Entity, text: str) -> list[Alias]:
    """The aliases with this text, the English ones if there are any; none for the preferred name."""
    if text == entity.name():
        return []
    found = [alias for alias in entity.aliases if alias.text == text]
    return [alias for alias in found if alias.lang == "en"] or found


def day_of(article: Article) -> str | None:
    """The day whose usage counts; None where it is not known."""
    return article.published.end if article.published else None


@lru_cache(maxsize=8)
def named(article: Article, known: Glossary) -> tuple[Named, ...]:
    """The entities of the glossary that the article names in its own voice, in order."""
    return tuple(_named(article, known))


def _named(article: Article, known: Glossary) -> Iterator[Named]:
    style, day = known.style, day_of(article)
    given = _first_in_full(article, known) if style else {}
    met: set[str] = set()
    for spoken in own_voice(article, known):
        mention = spoken.mention
        entity = known.entities.get(mention.entity)
        if entity is None or style is None:
            continue
        free = type_of(entity, mention.alias) in _FREE or spoken.glossed
        if free or spoken.place not in ("headline", "body"):
            turn = ""
        elif spoken.place == "headline":
            turn = "headline"
        elif entity.id in met or given.get(entity.id, mention.start) < mention.start:
            turn = "later"
        elif entity.kind == "person" and _OF_THEIRS.match(article.prose, mention.end):
            turn = ""
        else:
            turn = "first"
            met.add(entity.id)
        yield Named(spoken, style.usage(entity.id, day), turn)


def _first_in_full(article: Article, known: Glossary) -> dict[str, int]:
    """Where each entity is first named in full below the headline, in a quotation or a longer name too."""
    places: dict[str, int] = {}
    for mention in known.recognise(article):
        entity = known.entities.get(mention.entity)
        zone = zone_at(article.prose, mention.start)
        if entity and not (zone and zone.kind == "headline") and _is_full(article, mention, entity, known):
            places.setdefault(entity.id, mention.start)
    return places


def _is_full(article: Article, mention: Mention, entity: Entity, known: Glossary) -> bool:
    if entity.kind != "person":
        return type_of(entity, mention.alias) in ("name", "full", "transliteration")
    titles = bool(known.style and known.style.titles_introduce)
    return len(parts_of(mention.text)) > 1 or (titles and _is_titled(article.prose, mention.start))


def is_written_exactly(spoken: Spoken, forms: tuple[str, ...]) -> bool:
    """True when just one of `forms` stands there, or that form in a line of capitals."""
    loud = spoken.form.isupper() and spoken.mention.alias in forms
    return spoken.form in forms or loud


def introduced(article: Article, one: Named, style: HouseStyle, known: Glossary) -> bool:
    """True where the first mention names the entity as fully as the house asks."""
    mention = one.spoken.mention
    entity = known.entities[mention.entity]
    if entity.kind not in (style.full_first or ()) or entity.id in style.known:
        return True
    if entity.kind == "person":
        return len(parts_of(entity.name())) < 2 or _is_full(article, mention, entity, known)
    name = full_name(known, entity.id)
    if type_of(entity, mention.alias) != "acronym" or not is_initials(one.spoken.form, name):
        return True  # NATO is a name, and GOP no initials of one
    near = article.prose[max(0, mention.start - 200) : mention.end + 200]
    full = {name, *(alias.text for alias in entity.aliases if alias.type == "full")}
    return any(form.casefold() in " ".join(near.split()).casefold() for form in full)


def full_name(known: Glossary, entity: str) -> str:
    """What to write: the preferred name without what only tells it from another, in brackets."""
    return re.sub(r" \([^()]*\)\Z", "", known.name_of(entity))


def _is_titled(prose: str, start: int) -> bool:
    """An office stands before the name; Mr and Ms are none."""
    found = _TITLE.search(prose, max(0, start - 30), start)
    word = found[1].rstrip(".").lower() if found else ""
    return (listed(word, "titles") and word not in _COURTESY) or word in words("titles-dropped") - _COURTESY


def fix(article: Article, spoken: Spoken, form: str, known: Glossary) -> Fix:
    """`form` in place of the mention; safe only where the grammar around it cannot break.

    It cannot where one word takes the place of another of its sort (acronym, name), both or neither a
    plural, and no "a" or "an" before it would have to change.
    """
    mention, prose = spoken.mention, article.prose
    entity = known.entities[mention.entity]
    text = form.upper() if spoken.form.isupper() and spoken.mention.alias != spoken.form else form
    safe = (
        _same_sort(type_of(entity, mention.alias), type_of(entity, form))
        and " " not in spoken.form + form
        and (is_acronym(form) or spoken.form.endswith("s") == form.endswith("s"))
        and not re.match(r"[’'](?!s)", prose[mention.end : mention.end + 2])  # U.S.’
    )
    if re.search(r"\b(?:a|an)[  ]\Z", prose[: mention.start][-4:], re.IGNORECASE):
        safe = safe and _begins_with_vowel(spoken.form) == _begins_with_vowel(form)
    after = prose[mention.end : mention.end + 2]
    if form.endswith(".") and not spoken.form.endswith(".") and after.startswith("."):
        text = text[:-1]  # one dot ends the sentence too
        safe = safe and after != ".."
    elif spoken.form.endswith(".") and not form.endswith("."):
        if not after.strip() or after[:1] == "\n":
            text += "."  # it ended the sentence too
        else:
            safe = safe and bool(_SENTENCE_GOES_ON.match(after))
    return Fix(text, safe=safe)


def _same_sort(one: str, other: str) -> bool:
    names = ("name", "transliteration")
    return one == other != "" or (one in names and other in names)


def _begins_with_vowel(form: str) -> bool:
    if is_acronym(form):
        return form[0] in _LETTERS_WITH_VOWELS
    return bool(_VOWELS.match(form))


def quoted_forms(forms: tuple[str, ...]) -> str:
    """ "“A”", "“A” or “B”"."""
    shown = [f"“{form}”" for form in forms]
    return " or ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)

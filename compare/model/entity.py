"""Things in the world, their names, and where an article names them."""

from __future__ import annotations

from msgspec import Struct

from compare.model.scales import Confidence


class Alias(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True, rename="kebab"):
    """One way to write an entity's name.

    A *strong* alias identifies its entity alone; a *weak* one only where a word of `needs` (or
    another mention of the entity or of its neighbours) stands near. `in_english` is "artefact"
    where the form shows in English text only when something went wrong.
    """

    text: str
    lang: str = "en"
    type: str = "name"  # name, full, short, surname, acronym, demonym, transliteration, artefact
    strength: str = "strong"  # strong, weak
    status: str = "admitted"  # preferred, admitted, deprecated
    case: str = "exact"  # exact, any
    needs: tuple[str, ...] = ()
    in_english: str | None = None  # artefact
    script: str | None = None  # ISO 15924, where the language does not tell: Latn
    since: str | None = None  # first day of use, YYYY-MM-DD
    until: str | None = None  # last day of use
    source: str | None = None  # where the form, or the ruling on it, comes from


class Entity(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, rename="kebab"):
    """A glossary entry: one thing in the world and all its names.

    `formerly` are ids that this entry once had, or that were merged into it: who still names one of
    them means this entry. A deprecated entry is kept and recognised, but never proposed.
    """

    id: str
    kind: str  # person, organisation, place, event, agreement
    preferred: dict[str, str]
    aliases: tuple[Alias, ...] = ()
    wikidata: str | None = None
    metonym_for: str | None = None
    see: tuple[str, ...] = ()
    distinct_from: tuple[str, ...] = ()
    examples: tuple[str | dict[str, str], ...] = ()
    note: str | None = None
    status: str = "admitted"  # admitted, deprecated
    formerly: tuple[str, ...] = ()

    def name(self, language: str = "en") -> str:
        """The preferred name in `language`, else in English, else any."""
        return self.preferred.get(language) or self.preferred.get("en") or next(iter(self.preferred.values()))


class Mention(Struct, frozen=True):
    """An entity named in an article. `entity` is a glossary id or a provisional `new:<slug>`."""

    article: str
    path: str
    start: int
    end: int
    text: str
    entity: str
    alias: str
    confidence: Confidence = Confidence.HIGH
    why: str = ""
    metonym_for: str | None = None
    artefact: bool = False

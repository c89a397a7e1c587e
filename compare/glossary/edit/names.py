"""Names of entries as an edit sees them: who has one, where a new one goes, what its id would be."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import structs

from compare.glossary.languages import fault
from compare.glossary.scripts import lacks
from compare.glossary.words import no_name
from compare.model import Alias, Entity, UserError

QID = re.compile(r"Q[1-9]\d*", re.ASCII)


def placed(aliases: tuple[Alias, ...], new: Alias) -> tuple[Alias, ...]:
    """`aliases` with a new one among those of its language and type: in order where these are, else last.

    So two people who add names seldom write at the same place.
    """
    kin = [i for i, alias in enumerate(aliases) if (alias.lang, alias.type) == (new.lang, new.type)]
    if not kin:
        kin = [i for i, alias in enumerate(aliases) if alias.lang == new.lang]
        at = kin[-1] + 1 if kin else len(aliases)
        return (*aliases[:at], new, *aliases[at:])
    texts = [aliases[i].text.casefold() for i in kin]
    later = [i for i, text in zip(kin, texts, strict=True) if text > new.text.casefold()]
    at = later[0] if later and texts == sorted(texts) else kin[-1] + 1
    return (*aliases[:at], new, *aliases[at:])


def united(entity: Entity, aliases: Iterable[Alias]) -> Entity:
    """The entity with more names; one it has already stays as it is."""
    for alias in aliases:
        known = {(one.text, one.lang, one.since) for one in entity.aliases}
        if (alias.text, alias.lang, alias.since) not in known and not _is_preferred(entity, alias):
            entity = structs.replace(entity, aliases=placed(entity.aliases, alias))
    return entity


def named(entities: Iterable[Entity], text: str) -> list[Entity]:
    """The entities with exactly this name."""
    return [
        entity
        for entity in entities
        if text in entity.preferred.values() or any(alias.text == text for alias in entity.aliases)
    ]


def refuse_strong(entities: Iterable[Entity], text: str, but: str) -> None:
    """Raises UserError where another entity has this name as a strong one."""
    for other in entities:
        weak = {alias.text for alias in other.aliases if alias.strength == "weak"}
        strong = {alias.text for alias in other.aliases if alias.strength == "strong"}
        if other.id != but and text in strong | ({*other.preferred.values()} - weak):
            raise UserError(
                f"{text!r} is a strong name of {other.id}; merge them, or have it as a weak one of an entry"
                " with another preferred name: `glossary alias ID NAME --strength weak --needs WORDS`"
            )


def check_name(
    text: str, language: str, script: str | None = None, advice: str = "say its language with --lang"
) -> str:
    """A name as it may be written into an entry; raises UserError, for its language too.

    `advice` is what to do about a name in another script than its language.
    """
    check_language(language)
    text = text.strip(" ")
    if why := no_name(text):
        raise UserError(f"{text!r} {why}")
    if wanted := lacks(text, language, script):
        raise UserError(f"{text!r} has no letter of {wanted}, which {language} is written in; {advice}")
    return text


def check_language(tag: str) -> str:
    """A language tag that there is; raises UserError."""
    if why := fault(tag):
        raise UserError(f"language {why}")
    return tag


def check_qid(qid: str) -> str:
    """A Wikidata QID by its form; raises UserError."""
    if not QID.fullmatch(qid):
        raise UserError(f"{qid!r} is no Wikidata QID; write it as Q858")
    return qid


def slug(name: str) -> str:
    """The id that a name makes: Latin letters, digits and hyphens; raises UserError where none is left."""
    from anyascii import anyascii

    found = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’`]", "", anyascii(name).lower())).strip("-")
    if not found:
        raise UserError(f"{name!r} makes no id; name one with --id")
    return found


def check_id(id_: str, entities: dict[str, Entity]) -> str:
    """`id_` if a new entry may have it; raises UserError."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_):
        raise UserError(f"id {id_!r}: write lower-case Latin letters, digits and single hyphens")
    if id_ in entities:
        raise UserError(f"{id_!r} is an entry already; choose another id, or change that one")
    for entity in entities.values():
        if id_ in entity.formerly:
            raise UserError(f"{id_!r} was an id of {entity.id}, and still leads there; choose another")
    return id_


def _is_preferred(entity: Entity, alias: Alias) -> bool:
    """Whether a plain alias says no more than the preferred name does."""
    return entity.preferred.get(alias.lang) == alias.text and alias == Alias(
        alias.text, lang=alias.lang, type=alias.type
    )

"""Two accounts of one thing made one entry: what is there stands, what it lacks is added."""

from __future__ import annotations

from msgspec import structs

from compare.glossary.exchange.draft import plain
from compare.model import Alias, Entity


def merged(old: Entity, new: Entity, kept: list[str]) -> Entity:
    """`old` with the names, links and examples of `new` that it lacks; what it says itself stands.

    `kept` gains what they disagree on.
    """
    for key in ("kind", "wikidata", "metonym_for", "note", "status"):
        ours, theirs = getattr(old, key), getattr(new, key)
        if ours and theirs and ours != theirs:
            kept.append(f"{old.id}: {key.replace('_', '-')} stays {ours!r} (the file says {theirs!r})")
    listed = {(alias.text, alias.lang): alias for alias in old.aliases}
    names = {(name, language) for language, name in old.preferred.items()}
    added: list[Alias] = []
    for alias in new.aliases:
        before = listed.get((alias.text, alias.lang))
        if before and before.status != alias.status:
            kept.append(f"{old.id}: {alias.text!r} stays {before.status} (the file says {alias.status})")
        elif before and before != alias and (more := _said_otherwise(before, alias)):
            kept.append(f"{old.id}: {alias.text!r} stays as it is (the file says {more})")
        if not before and ((alias.text, alias.lang) not in names or alias != Alias(alias.text, alias.lang)):
            added.append(alias)
    for language, name in new.preferred.items():
        if old.preferred.get(language, name) != name:
            kept.append(f"{old.id}: {old.preferred[language]!r} stays preferred, {name!r} becomes an alias")
            if not any((name, language) == (alias.text, alias.lang) for alias in (*old.aliases, *added)):
                added.append(Alias(name, language))
    return structs.replace(
        old,
        preferred={**old.preferred, **{k: v for k, v in new.preferred.items() if k not in old.preferred}},
        aliases=(*old.aliases, *added),
        wikidata=old.wikidata or new.wikidata,
        metonym_for=old.metonym_for or new.metonym_for,
        see=_union(old.see, new.see),
        distinct_from=_union(old.distinct_from, new.distinct_from),
        examples=(*old.examples, *(one for one in new.examples if one not in old.examples)),
        note=old.note or new.note,
        formerly=_union(old.formerly, tuple(id_ for id_ in new.formerly if id_ != old.id)),
    )


def _said_otherwise(ours: Alias, theirs: Alias) -> str:
    """What an alias in the file says, other than as usual, that ours does not."""
    mine, said = plain(ours), plain(theirs)
    return ", ".join(f"{key} {said[key]!r}" for key in said if mine.get(key) != said[key])


def _union(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))

"""An entry in words."""

from __future__ import annotations

from compare.glossary import Glossary
from compare.model import Entity


def lookup(known: Glossary, name: str) -> tuple[list[Entity], list[str]]:
    """The entities with this id or name (case and accents aside), and else some names near it."""
    from difflib import get_close_matches

    wanted = _key(name)
    names: dict[str, list[Entity]] = {}
    for entity in known.entities.values():
        for form in {
            _key(n) for n in (entity.id, *entity.preferred.values(), *(a.text for a in entity.aliases))
        }:
            names.setdefault(form, []).append(entity)
    found = names.get(wanted, [])
    near = (
        [] if found else [names[key][0].name() for key in get_close_matches(wanted, names, n=3, cutoff=0.75)]
    )
    return found, list(dict.fromkeys(near))


def described(entity: Entity) -> str:
    """The entry as text: names by language, aliases with what they need, and what not to confuse it with."""
    lines = [
        f"{entity.name()}  ({entity.kind}, {entity.id}{', ' + entity.wikidata if entity.wikidata else ''})"
    ]
    lines += [f"  {language}: {name}" for language, name in entity.preferred.items()]
    if entity.metonym_for:
        lines.append(f"  may stand for: {entity.metonym_for}")
    for alias in entity.aliases:
        traits = [alias.lang, alias.type, alias.strength]
        traits += [alias.status] if alias.status != "admitted" else []
        traits += ["artefact in English"] if alias.in_english == "artefact" else []
        needs = f"; needs {', '.join(alias.needs)}" if alias.needs else ""
        lines.append(f"  “{alias.text}”  {', '.join(traits)}{needs}")
    for label, ids in (("see", entity.see), ("distinct from", entity.distinct_from)):
        if ids:
            lines.append(f"  {label}: {', '.join(ids)}")
    if entity.note:
        lines.append(f"  {entity.note}")
    return "\n".join(lines)


def _key(name: str) -> str:
    from anyascii import anyascii

    return " ".join(anyascii(name).casefold().split())

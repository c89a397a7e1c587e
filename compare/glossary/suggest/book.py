"""What is known of each pair of a form and an entity of the glossary: evidence, and what people ruled."""

from __future__ import annotations

from collections.abc import Iterable

from compare.glossary import Glossary
from compare.glossary.decisions import Decisions
from compare.glossary.suggest.candidates import Candidates, Named
from compare.glossary.suggest.evidence import Evidence, Pair, linked, recognised, spelled
from compare.glossary.suggest.links import Link
from compare.glossary.suggest.sightings import Listed, Sighting, forms_of


class Book:
    """What is known of each pair of a form and an entity of the glossary."""

    def __init__(
        self, known: Glossary, listed: Listed, links: Iterable[Link], seen: Iterable[Sighting]
    ) -> None:
        self.known = known
        self._listed = listed
        self._kinds = {entity.id: entity.kind for entity in known.entities.values()}
        self._candidates = Candidates(
            Named(entity.id, name, entity.kind)
            for entity in known.entities.values()
            for name in forms_of(entity)
        )
        self._tied: dict[str, dict[str, list[Evidence]]] = {}  # by form, by entity
        for link in links:
            if told := linked(link):
                self._add(*told)
        for one in seen:
            if one.unlisted:
                self._add((one.form, one.entity), recognised(one))

    def _add(self, pair: Pair, piece: Evidence) -> None:
        form, entity = pair
        pieces = self._tied.setdefault(form, {}).setdefault(entity, [])
        if piece not in pieces:
            pieces.append(piece)

    def of(self, form: str, kind: str) -> dict[str, list[Evidence]]:
        """The evidence for `form` by the entity that it speaks for."""
        found = {entity: list(pieces) for entity, pieces in self._tied.get(form, {}).items()}
        for entity, piece in spelled(form, kind, self._candidates, self._kinds).items():
            found.setdefault(entity, []).append(piece)
        return found

    def is_open(self, form: str, entity: str, ruled: Decisions) -> bool:
        """True when the entry lacks the form, and nobody said yes or no."""
        lacks = not self._listed.spells(entity, form)
        return lacks and self.ruling(form, entity, ruled) in (None, "unsure")

    def ruling(self, form: str, entity: str, ruled: Decisions) -> str | None:
        """The judgement on a pair, under any id that the entity had."""
        return ruled.on(form, entity, *self.known.entities[entity].formerly)

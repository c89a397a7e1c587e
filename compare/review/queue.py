"""The suggestions of a sitting, one item a form, with the entities that it may name and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from msgspec import Struct

from compare.glossary.decisions import NEW, Decisions, form_key
from compare.glossary.suggest import Gathered
from compare.glossary.suggest.evidence import Evidence, together
from compare.glossary.suggest.sightings import Listed
from compare.model import FormUse
from compare.model.suggestion import Context, Suggestion

_NEAR = 8  # candidates that are offered beside the suggested ones
_EACH_OUTLET = 5  # contexts of one outlet


class Offer(Struct, frozen=True):
    """An entity that a form may name, or the new entry it may be; `parts` are what its score is made of."""

    entity: str
    name: str
    kind: str
    score: float
    reasons: tuple[str, ...]
    parts: tuple[Evidence, ...] = ()
    suggested: bool = False

    @property
    def new(self) -> bool:
        """True for an entry that no glossary holds."""
        return self.entity.startswith(NEW)


class Item(Struct, frozen=True):
    """A form to decide on. `forms` are all that the suggestions put together, the form itself first."""

    key: str
    form: str
    kind: str
    forms: tuple[FormUse, ...]
    suggested: tuple[Offer, ...]


class Queue:
    """The items in the order of the suggestions, and what else the desk knows of them."""

    def __init__(self, names: Gathered, found: Iterable[Suggestion], ruled: Decisions) -> None:
        """`found` is what the names suggest beside what was `ruled` before."""
        self.known = names.known
        self._listed = Listed(names.known)
        self._book = names.book
        self._places: dict[str, list[Context]] = {}
        for one in names.seen:
            self._places.setdefault(one.form, []).append(one.context)
        by_form: dict[str, list[Suggestion]] = {}
        for suggestion in found:
            by_form.setdefault(form_key(suggestion.form), []).append(suggestion)
        self.items = {item.key: item for item in map(self._item, by_form.values())}
        self.items = {item.key: item for item in self.open(ruled, ())}

    def _item(self, found: Sequence[Suggestion]) -> Item:
        first = found[0]
        forms = {use.text: use for one in found for use in one.forms}
        ordered = sorted(forms.values(), key=lambda use: (use.text != first.form, -use.count, use.text))
        return Item(
            key=sha256(form_key(first.form).encode()).hexdigest()[:16],
            form=first.form,
            kind=first.kind,
            forms=tuple(ordered),
            suggested=tuple(map(self._suggested, found)),
        )

    def _suggested(self, one: Suggestion) -> Offer:
        parts = () if one.what == "entity" else self._parts(one.form, one.kind).get(one.entity, ())
        return Offer(one.entity, one.preferred, one.kind, one.score, one.reasons, tuple(parts), True)

    def _parts(self, form: str, kind: str) -> dict[str, list[Evidence]]:
        found = self._book.of(form, kind)
        return {
            id_: sorted(pieces, key=lambda one: (-one.score, one.reason)) for id_, pieces in found.items()
        }

    def offers(self, item: Item) -> list[Offer]:
        """The entities that the form may name: those suggested, then others near it, likeliest first."""
        there = {offer.entity for offer in item.suggested}
        near = [
            Offer(
                id_,
                self.known.name_of(id_),
                self.known.kind_of(id_),
                together(pieces),
                tuple(piece.reason for piece in pieces),
                tuple(pieces),
            )
            for id_, pieces in self._parts(item.form, item.kind).items()
            if id_ not in there
        ]
        near.sort(key=lambda offer: (-offer.score, offer.entity))
        return [*item.suggested, *near[:_NEAR]]

    def contexts(self, item: Item) -> dict[str, tuple[list[Context], int]]:
        """By outlet, the first places of its forms, and how many more there are."""
        by_outlet: dict[str, list[Context]] = {}
        for use in item.forms:
            for place in self._places.get(use.text, ()):
                by_outlet.setdefault(place.outlet, []).append(place)
        for places in by_outlet.values():
            places.sort(key=lambda at: (at.path, at.article, at.start))
        return {
            outlet: (places[:_EACH_OUTLET], max(0, len(places) - _EACH_OUTLET))
            for outlet, places in sorted(by_outlet.items())
        }

    def open(self, ruled: Decisions, doubted: Iterable[tuple[str, str]]) -> list[Item]:
        """The items that wait for a ruling, in order."""
        doubts = frozenset(doubted)
        given = {
            form_key(one.form)
            for one in ruled.accepted()
            if not self._listed.spells(one.entity.removeprefix(NEW), one.form)
        }

        def waits(item: Item) -> bool:
            key = form_key(item.form)
            return key not in given and any(
                ruled.on(item.form, offer.entity) in (None, "unsure") and (key, offer.entity) not in doubts
                for offer in item.suggested
            )

        return [item for item in self.items.values() if waits(item)]

"""How one house writes names: laid over the glossary, which says what names there are."""

from __future__ import annotations

from msgspec import Struct


class Usage(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, rename="kebab"):
    """How a house writes one entity. In each list the form it would rather see stands first.

    What says nothing of a place leaves it free. `since` and `until` are the first and the last day on
    which this holds (YYYY-MM-DD): an entity has several usages where a house changed its mind.
    """

    entity: str
    first: tuple[str, ...] = ()  # at the first mention in the text
    later: tuple[str, ...] = ()  # at the mentions after it; empty means as `body`
    body: tuple[str, ...] = ()  # anywhere in the text below the headline
    headline: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()  # not in the house's own voice; anybody may be quoted with it
    since: str | None = None
    until: str | None = None
    source: str | None = None  # the public guideline or the ruling it comes from
    note: str | None = None

    def holds(self, day: str | None) -> bool:
        """True on `day` (YYYY-MM-DD); where no day is known, if it holds to this day."""
        if day is None:
            return self.until is None
        return (self.since or "") <= day <= (self.until or "9999-12-31")

    def allowed(self, place: str) -> tuple[str, ...]:
        """The forms for a place ("first", "later", "headline"), the best first; none where all are free."""
        if place == "headline":
            return self.headline
        if place == "first":
            return self.first or self.body
        return tuple(dict.fromkeys((*self.later, *self.body, *(self.first if self.later else ()))))

    def forms(self) -> tuple[str, ...]:
        """Every form it names, wanted or not."""
        return tuple(dict.fromkeys((*self.first, *self.later, *self.body, *self.headline, *self.avoid)))


class HouseStyle(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, rename="kebab"):
    """A house style: usages by entity, and what it asks of every name of a kind.

    `over` is the id of the style that this one lies over: of an entity that both speak of, only what
    this one says counts.
    """

    id: str
    name: str
    usages: tuple[Usage, ...] = ()
    over: str | None = None
    full_first: tuple[str, ...] | None = None  # kinds whose first mention wants the full name
    titles_introduce: bool | None = None  # "President Brook" is enough at the first mention
    known: tuple[str, ...] = ()  # entities that need no introduction
    source: str | None = None
    note: str | None = None

    def usage(self, entity: str, day: str | None) -> Usage | None:
        """What the house says of the entity on that day; None where it says nothing."""
        return next((one for one in self.usages if one.entity == entity and one.holds(day)), None)

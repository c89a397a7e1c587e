"""What a posted form rules on a suggestion."""

from __future__ import annotations

from collections.abc import Sequence

from compare.glossary.decisions import NEW, Decision
from compare.glossary.edit.names import check_id, slug
from compare.glossary.load import KINDS
from compare.model import UserError
from compare.review.desk import Desk, Form, whole
from compare.review.queue import Item, Offer

_LONGEST = 200  # characters of a name or a note


def judged(posted: Form, item: Item, offers: Sequence[Offer], desk: Desk) -> list[Decision]:
    """The rulings, that on the form itself last: until it is there the suggestion waits.

    Raises UserError where the form says nothing, or names what was not offered.
    """
    word, why = posted.one("ruling"), _short(posted.one("why"))
    if word == "new":
        pairs = _new(posted, item, desk)
    elif word == "split":
        pairs = _split(posted, item, offers, desk)
    elif word in ("accept", "reject", "unsure"):
        pairs = _one(posted, item, offers, word)
    else:
        raise UserError("choose accept, reject, unsure, new entry or split")
    pairs.sort(key=lambda one: one.form == item.form)
    return [
        Decision(one.form, one.entity, one.judgement, desk.by, "", why, one.kind, one.name) for one in pairs
    ]


def proposed_id(name: str) -> str:
    """The id that a new entry of this name would have; empty where its letters make none."""
    try:
        return slug(name)
    except UserError:
        return ""


def _one(posted: Form, item: Item, offers: Sequence[Offer], judgement: str) -> list[Decision]:
    """The ruling on one entity, for the form, or for every form that is ticked."""
    offer = _offered(posted.one("entity"), offers)
    if judgement == "accept" and offer.new:
        return [_accept(form, offer) for form in _ticked(posted, item)]
    return [Decision(item.form, offer.entity, judgement)]


def _new(posted: Form, item: Item, desk: Desk) -> list[Decision]:
    """The form, and every ticked one, as names of a new entry."""
    id_, kind, name = _entry(posted, "new", desk)
    return [Decision(form, f"{NEW}{id_}", "accept", kind=kind, name=name) for form in _ticked(posted, item)]


def _split(posted: Form, item: Item, offers: Sequence[Offer], desk: Desk) -> list[Decision]:
    """Each form goes to the entities that are ticked for it; a suggested entity without one is rejected."""
    rows = [use.text for use in item.forms]
    made, taken = [], set()
    for tick in posted.every("pair"):
        number, _, entity = tick.partition(" ")
        row = whole(number)
        if row is None or row >= len(rows):
            raise UserError("this form is not of this suggestion")
        form = rows[row]
        if entity == "other":
            id_, kind, name = _entry(posted, "other", desk)
            made.append(Decision(form, f"{NEW}{id_}", "accept", kind=kind, name=name))
        else:
            offer = _offered(entity, offers)
            made.append(_accept(form, offer))
            taken.add((form, offer.entity))
    if not made:
        raise UserError("split: tick at least one entity for a form")
    made += [
        Decision(item.form, offer.entity, "reject")
        for offer in item.suggested
        if (item.form, offer.entity) not in taken
    ]
    return made


def _entry(posted: Form, prefix: str, desk: Desk) -> tuple[str, str, str]:
    """Id, kind and name of a new entry; raises UserError where the glossary has the id, or they are none."""
    name, kind = _short(posted.one(f"{prefix}-name")), posted.one(f"{prefix}-kind")
    if not name:
        raise UserError("a new entry needs a name")
    if kind not in KINDS:
        raise UserError(f"kind: choose one of {', '.join(KINDS)}")
    return check_id(posted.one(f"{prefix}-id").strip() or slug(name), dict(desk.known.entities)), kind, name


def _accept(form: str, offer: Offer) -> Decision:
    return Decision(form, offer.entity, "accept", kind=offer.kind if offer.new else "")


def _ticked(posted: Form, item: Item) -> list[str]:
    """The form itself, and the others of the suggestion that are ticked."""
    ticked = posted.every("also")
    return [use.text for n, use in enumerate(item.forms) if use.text == item.form or str(n) in ticked]


def _offered(entity: str, offers: Sequence[Offer]) -> Offer:
    for offer in offers:
        if offer.entity == entity:
            return offer
    raise UserError("choose one of the entities that are offered")


def _short(text: str) -> str:
    spaced = " ".join(text.split())
    if len(spaced) > _LONGEST:
        raise UserError(f"write at most {_LONGEST} characters")
    return spaced

"""A form over an entry, and over what the entry has become."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from compare.model import Alias, Entity, UserError
from compare.review.drafts import EMPTY_ALIAS, Row, draft_of, made, rebased

UNION = Entity(
    "union",
    "organisation",
    {"en": "Union", "fr": "Syndicat"},
    (Alias("U", strength="weak", needs=("port", "quay")), Alias("Dockers", source="the banner")),
    examples=("The [[Union]] met.", {"not": "A union of states."}),
    note="One.\nTwo.\n",
)
words = st.text(min_size=1).filter(str.strip)
languages = st.sampled_from(["en", "fr", "ar", "ar-Latn"])
aliases = st.builds(
    Alias,
    words,
    needs=st.lists(words).map(tuple),
    since=st.none() | words,
    in_english=st.sampled_from([None, "artefact"]),
)
entities = st.builds(
    Entity,
    st.just("one"),
    st.just("place"),
    st.dictionaries(languages, words, min_size=1),
    st.lists(aliases).map(tuple),
    note=st.none() | st.text(),
    examples=st.lists(words | words.map(lambda text: {"not": text})).map(tuple),
)


@settings(max_examples=40)
@given(entities)
def test_a_form_that_nobody_touched_makes_the_same_entry(entity: Entity) -> None:
    assert made(draft_of(entity), entity, [entity]) == entity


@settings(max_examples=40)
@given(entities, entities)
def test_an_untouched_form_becomes_what_the_entry_has_become(old: Entity, now: Entity) -> None:
    assert made(rebased(draft_of(old), old, now), now, [now]) == now


def test_what_the_form_does_not_hold_stays() -> None:
    draft = draft_of(UNION)
    some = structs.replace(draft, aliases=draft.aliases[:1], examples=(), preferred=())
    assert made(some, UNION, [UNION]) == UNION


def test_my_changes_lie_over_theirs_item_by_item() -> None:
    draft = draft_of(UNION)
    mine = structs.replace(
        draft,
        aliases=(
            structs.replace(draft.aliases[0], values={**draft.aliases[0].values, "needs": "harbour"}),
            structs.replace(draft.aliases[1], removed=True),
            Row({**EMPTY_ALIAS.values, "text": "Mine"}),
        ),
        preferred=(("en", "Port Union"), ("fr", "Syndicat")),
    )
    dated = structs.replace(UNION.aliases[0], since="2020-01-01")
    theirs = structs.replace(
        UNION,
        aliases=(Alias("Theirs"), *UNION.aliases[1:], dated),
        preferred={"en": "Union", "fr": "Le Syndicat"},
    )
    both = made(rebased(mine, UNION, theirs), theirs, [theirs])
    assert both.preferred == {"en": "Port Union", "fr": "Le Syndicat"}
    by_text = {alias.text: alias for alias in both.aliases}
    assert set(by_text) == {"Theirs", "U", "Mine", "Union"}
    assert (by_text["U"].needs, by_text["U"].since) == (("harbour",), "2020-01-01")


def test_what_i_changed_and_they_removed_comes_back_as_new() -> None:
    draft = draft_of(UNION)
    changed = structs.replace(draft.aliases[0], values={**draft.aliases[0].values, "needs": "harbour"})
    mine = structs.replace(draft, aliases=(changed, draft.aliases[1]))
    theirs = structs.replace(UNION, aliases=())
    assert [alias.text for alias in made(rebased(mine, UNION, theirs), theirs, [theirs]).aliases] == ["U"]


@pytest.mark.parametrize(
    ("preferred", "told"),
    [
        ((("en", ""), ("fr", "")), "needs a preferred name"),
        ((("", "Gewerkschaft"),), "needs a language"),
        ((("de", "Gewerkschaft"), ("de", "Hafengewerkschaft")), "two preferred names in de"),
    ],
)
def test_preferred_names_that_cannot_be_are_refused(
    preferred: tuple[tuple[str, str], ...], told: str
) -> None:
    with pytest.raises(UserError, match=told):
        made(structs.replace(draft_of(UNION), preferred=preferred), UNION, [UNION])

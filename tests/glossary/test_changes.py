"""What a glossary report has otherwise than an earlier one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.glossary.changes import changes
from compare.model import FormUse, GlossaryLine, GlossaryReport

COUNTS = st.dictionaries(
    st.sampled_from("abc"), st.dictionaries(st.sampled_from("xyz"), st.integers(1, 3), min_size=1), max_size=3
)


def report(counts: dict[str, dict[str, int]]) -> GlossaryReport:
    lines = (
        GlossaryLine(
            id,
            "place",
            id.title(),
            None,
            sum(forms.values()),
            tuple(FormUse(f, n, {}) for f, n in forms.items()),
        )
        for id, forms in counts.items()
    )
    return GlossaryReport("", tuple(lines))


def told(before: dict[str, dict[str, int]], after: dict[str, dict[str, int]]) -> list[tuple[object, ...]]:
    return [(c.what, c.entity, c.form, c.before, c.after) for c in changes(report(before), report(after))]


def test_new_vanished_more_and_fewer_in_this_order() -> None:
    before = {"kyiv": {"Kiev": 3, "Kyiv": 1}, "lviv": {"Lviv": 1}}
    after = {"kyiv": {"Kyiv": 5, "KYIV": 1}, "odesa": {"Odesa": 2}}
    assert told(before, after) == [
        ("new", "odesa", None, 0, 2),
        ("new", "kyiv", "KYIV", 0, 1),
        ("vanished", "lviv", None, 1, 0),
        ("vanished", "kyiv", "Kiev", 3, 0),
        ("more", "kyiv", None, 4, 6),
        ("more", "kyiv", "Kyiv", 1, 5),
    ]


@given(COUNTS)
def test_a_report_has_nothing_otherwise_than_itself(counts: dict[str, dict[str, int]]) -> None:
    assert told(counts, counts) == []


@given(COUNTS, COUNTS)
def test_what_is_new_one_way_has_vanished_the_other(
    before: dict[str, dict[str, int]], after: dict[str, dict[str, int]]
) -> None:
    turned = {"new": "vanished", "vanished": "new", "more": "fewer", "fewer": "more"}
    back = {(turned[what], id, form, after, before) for what, id, form, before, after in told(after, before)}  # type: ignore[index]
    assert set(told(before, after)) == back


def test_an_entity_that_was_renamed_or_merged_has_not_vanished() -> None:
    before = {"kiev": {"Kiev": 3}, "kyiv-city": {"Kyiv": 1, "Kiev": 1}}
    found = changes(
        report(before), report({"kyiv": {"Kiev": 4, "Kyiv": 2}}), {"kiev": "kyiv", "kyiv-city": "kyiv"}
    )
    assert [(c.what, c.entity, c.form, c.before, c.after) for c in found] == [
        ("more", "kyiv", None, 5, 6),
        ("more", "kyiv", "Kyiv", 1, 2),
    ]

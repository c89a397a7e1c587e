"""Which outlet calls what by which name."""

from __future__ import annotations

from compare.report.view.glossary import glossary_lines, outlets

from ..invented import ENTITIES, EVENT, MENTIONS, glossary_report, mention

NAMES = dict(zip(EVENT, "ABCD", strict=True))


def test_forms_are_counted_by_outlet_and_artefacts_marked() -> None:
    line = next(line for line in glossary_lines(ENTITIES, MENTIONS, NAMES) if line.entity == "port-amel")
    assert line.count == 4
    assert [(form.text, form.by_outlet, form.artefact) for form in line.forms] == [
        ("Port Amel", {"A": 1, "C": 1}, False),
        ("Port-Amel", {"B": 1}, True),
        ("بورت أميل", {"D": 1}, False),
    ]


def test_the_most_mentioned_comes_first_and_new_names_are_marked() -> None:
    lines = glossary_lines(ENTITIES, MENTIONS, NAMES)
    assert [line.count for line in lines] == sorted((line.count for line in lines), reverse=True)
    assert [line.entity for line in lines if not line.known] == ["new:meridian-star", "new:davit-sorel"]


def test_the_order_of_the_mentions_does_not_matter() -> None:
    assert glossary_lines(ENTITIES, MENTIONS, NAMES) == glossary_lines(ENTITIES, MENTIONS[::-1], NAMES)


def test_an_entity_nobody_mentions_is_left_out() -> None:
    mentions = (mention("post.md", "Port Amel", "port-amel"),)
    assert [line.entity for line in glossary_lines(ENTITIES, mentions, NAMES)] == ["port-amel"]


def test_outlets_are_those_of_any_form() -> None:
    assert outlets(glossary_report()) == (
        "Agence du Golfe",
        "Harbour Post",
        "The Daily Lantern",
        "المرسى اليوم",
    )

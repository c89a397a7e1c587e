"""What on a saved page is the story, and what stands around it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.folding import INVISIBLE, JOINERS
from compare.text.zones import KINDS, headline, zones
from tests.text.pages import PAGES

STORY = "The ferry left Varnholm at dawn on Tuesday with 212 passengers on board."


def written(page: str) -> tuple[str, list[tuple[str, str, bool]]]:
    """The page as a reader meets it, and the zones it says it has."""
    lines, expected = [], []
    for line in page.strip("\n").split("\n"):
        parts = [part.partition(": ") for part in line.split("¦") if part]
        lines.append(" ".join(words.strip() for _, _, words in parts))
        expected += [(kind.rstrip("*"), words.strip(), kind.endswith("*")) for kind, _, words in parts]
    return "\n".join(lines), expected


def found(text: str) -> list[tuple[str, str, bool]]:
    return [(zone.kind, zone.of(text), zone.repeats) for zone in zones(text)]


def kinds(text: str) -> list[str]:
    return [zone.kind for zone in zones(text)]


@pytest.mark.parametrize("name", PAGES)
def test_every_line_of_a_page_is_what_it_is(name: str) -> None:
    text, expected = written(PAGES[name])
    assert found(text) == expected


@pytest.mark.parametrize("name", PAGES)
def test_windows_line_breaks_change_nothing(name: str) -> None:
    text, expected = written(PAGES[name])
    assert found(text.replace("\n", "\r\n")) == expected


HIDDEN = re.compile(rf"[\s{INVISIBLE}{JOINERS}]")
LINES = st.sampled_from(sorted({line for page in PAGES.values() for line in written(page)[0].split("\n")}))


@given(st.one_of(st.text(), st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=12).map("\n".join)))
def test_every_character_that_is_not_blank_lies_in_exactly_one_zone(text: str) -> None:
    covered = [0] * len(text)
    for zone in zones(text):
        assert zone.start < zone.end and zone.kind in KINDS
        assert zone.of(text) == zone.of(text).strip()
        for at in range(zone.start, zone.end):
            covered[at] += 1
    assert all(count <= 1 for count in covered)
    shown = [count for count, char in zip(covered, text, strict=True) if not HIDDEN.match(char)]
    assert all(count == 1 for count in shown)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "Short.",
        "no full stop at all",
        f"{STORY}\n\nSen. Jane Doe (R) and her staff were on board, a spokesman for the port said.",
        f"{STORY}\nPhotos of the drill were shown in the evening, and the film by the BBC later on.",
        f"{STORY}\nBy Monday the water had gone.\nShare prices fell.\nFollow the captain, he said.",
        f"{STORY}\nMore on this than on anything else, he said.\nRelated charges were dropped in the spring.",
        f"The Sound Health Organization (SHO) – the council’s office – said so.\n{STORY}",
        f"The ferry of May 14, 2024 - the first - left at dawn.\n{STORY}",
        f"{STORY}\n“Advertisement” was all that the page said.\n“Search,” she told them.\nThey searched.",
        f"{STORY}\nReporting by the union was slow.\nSource after source fell silent that week.",
        f"{STORY}\nThe end came at noon.\nIn this photo I was eleven. That was the year of the ice.",
    ],
)
def test_sentences_are_never_taken_for_furniture(text: str) -> None:
    lost = [(kind, words) for kind, words, _ in found(text) if kind not in ("body", "caption")]
    assert lost == []


def test_a_summary_repeated_at_the_beginning_of_the_lead_repeats_only_there() -> None:
    text = (
        f"Ferry leaves for the islands\n\n{STORY}\n\nBy Jane Doe\n\n{STORY} It carried salt.\n\nIt came back."
    )
    assert found(text)[1:] == [
        ("body", STORY, False),
        ("byline", "By Jane Doe", False),
        ("body", STORY, True),
        ("body", "It carried salt.", False),
        ("body", "It came back.", False),
    ]


def test_wrapped_lines_are_one_zone() -> None:
    text = (
        "Ferry leaves for the islands\n\n"
        "VARNHOLM (AP) - The ferry left Varnholm at dawn on Tuesday with more than\n"
        "two hundred passengers on board, and came back in the evening with hardly\n"
        "any of them, the port said in a statement on the following Wednesday.\n"
    )
    assert kinds(text) == ["headline", "dateline", "body"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ferry leaves for the islands\n\n{STORY}", "Ferry leaves for the islands"),
        (f"World\n0\n\nFerry  leaves for the islands\n\n{STORY}", "Ferry leaves for the islands"),
        (f"FERRY-ISLES/ (UPDATE 1)\nFerry leaves for the islands\n{STORY}", "Ferry leaves for the islands"),
        (f"Ferry leaves | The Post\nFerry leaves\n{STORY}\n{STORY}", "Ferry leaves"),
        (f"Ferry fire\n{STORY}", "Ferry fire"),
        (STORY, None),
        ("", None),
    ],
)
def test_the_headline_stands_above_the_story(text: str, expected: str | None) -> None:
    assert headline(text) == expected

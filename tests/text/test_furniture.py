"""What single lines show by their words."""

import pytest

from compare.text import furniture


@pytest.mark.parametrize(
    ("line", "kind", "heads"),
    [
        ("0 Comments", "site-chrome", True),
        ("COMMENTS (12)", "site-chrome", True),
        ("Share on Facebook", "site-chrome", True),
        ("We use cookies to improve your experience.", "site-chrome", False),
        ("Read more: Bridge to close", "teaser", False),
        ("Also Read:\u00a0 Bridge to close", "teaser", False),
        ("Related stories", "teaser", True),
        ("By Jane Doe, staff writer", "byline", False),
        ("Published 3 May 2019 at 9:14 GMT", "byline", False),
        ("Veröffentlicht am 3. Mai 2019", "byline", False),
        ("Reporting by Jane Doe; Editing by John Roe", "signature", False),
        ("© 2019 The Varnholm Courier. All rights reserved.", "signature", False),
        ("Photo: Harbour Press", "caption", False),
        ("Photo taken on July 3, 1989. (AFP)", "caption", False),
        ("Pictured on July 3, 1989", "caption", False),
        ("Published: 03/04/2019", "byline", False),
        ("3 hours ago", "byline", True),
        ("Published 20 minutes ago", "byline", True),
        ("Copyright 2014 by The Northern Wire. All rights reserved.", "signature", False),
        ("(c) 2014 AFP", "signature", False),
        ("All rights reserved. This material may not be published.", "signature", False),
        ("Jane Doe in Oslo and John Roe in Bergen contributed to this report.", "signature", False),
        ("Reuters journalist Jane Doe contributed reporting", "signature", False),
        ("Read more at https://courier.example/ferry", "teaser", False),
    ],
)
def test_a_phrase_shows_the_kind(line: str, kind: str, heads: bool) -> None:
    assert furniture.piece(line) == (kind, heads)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the water had gone.",
        "Related charges were dropped.",
        "Reporting by the union was slow.",
        "“Search,” she told them.",
        "Commentators were kind.",
        "Copyright law was changed in the spring.",
        "C-130 Hercules Lands",
        "Experts from twelve harbours contributed to this report.",
        "Three hours ago the quay was empty.",
        "Read on his face was fear.",
    ],
)
def test_a_sentence_shows_nothing(line: str) -> None:
    assert furniture.piece(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Soundtribune.com", "Soundtribune.com"),
        ("www.courier.example/", "courier.example"),
        ("To courier.example", "courier.example"),
        ("to the courier", None),
        ("He left courier.example.", None),
    ],
)
def test_a_domain_is_all_of_a_line(line: str, expected: str | None) -> None:
    assert furniture.domain(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Monday, 6th May 2019", True),
        ("APRIL 25, 2024 | 9:14 AM EDT", True),
        ("Jane Doe | March 12, 2019", True),
        ("12 Ramadan 1445 AH", True),
        ("The ferry left Varnholm on 25 April 2024", False),
        ("Thursday", False),
        ("03/04/2019", True),
        ("The old quay on July 3, 2012", False),
        ("The Old Quay, July 3, 2012", True),
    ],
)
def test_a_dated_line_holds_little_else(line: str, expected: bool) -> None:
    assert furniture.is_dated(line) is expected


def test_letters_spell_a_name_in_the_order_of_its_words() -> None:
    assert furniture.spells("Sound Islands News Agency", "SINA")
    assert not furniture.spells("Sound Islands News Agency", "NASI")

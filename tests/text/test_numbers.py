"""Numbers, their bounds, units and what they count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.counted import lemma
from compare.text.numbers import Number, numbers


def only(prose: str) -> Number:
    (number,) = numbers(prose)
    return number


@pytest.mark.parametrize(
    ("prose", "value", "unit"),
    [
        ("They sold 1,730 boats.", 1730, None),
        ("They sold 1\u00a0730 boats.", 1730, None),
        ("They sold 1.730.000 stamps.", 1_730_000, None),
        ("They sold 240.000 stamps.", 240_000, None),
        ("They sold 1.5 million stamps.", 1_500_000, None),
        ("They sold 1,5 million stamps.", 1_500_000, None),
        ("They sold two dozen boats.", 24, None),
        ("They sold half a million stamps.", 500_000, None),
        ("They sold twenty-five boats.", 25, None),
        ("They sold one hundred and twenty boats.", 120, None),
        ("They sold three hundred thousand stamps.", 300_000, None),
        ("It cost $1.5m.", 1_500_000, "USD"),
        ("It cost US$20.", 20, "USD"),
        ("It cost €3bn.", 3e9, "EUR"),
        ("It cost 40 million euros.", 40e6, "EUR"),
        ("It cost five dollars.", 5, "USD"),
        ("It rose 5 percent.", 5, "%"),
        ("It rose 5.2%.", 5.2, "%"),
        ("It rose five per cent.", 5, "%"),
        ("It rose by 3 percentage points.", 3, "points"),
        ("It is 40 kilometres away.", 40, "km"),
        ("It weighs 12 tonnes.", 12, "tonnes"),
        ("A third of the boats sank.", 100 / 3, "%"),
        ("Two-thirds of the boats sank.", 200 / 3, "%"),
        ("It needs a two-thirds majority.", 200 / 3, "%"),
        ("One in five boats sank.", 20, "%"),
        ("They have a one-in-four chance.", 25, "%"),
        ("Nine out of ten boats sank.", 90, "%"),
        ("They sold a quarter of a million stamps.", 250_000, None),
        ("They sold two and a half million stamps.", 2_500_000, None),
        ("They sold 1 730 boats.", 1730, None),
        ("They sold １，７３０ boats.", 1730, None),
        ("They sold ١٬٧٣٠ boats.", 1730, None),
        ("It rose ٥٪.", 5, "%"),
        ("It is 3 1/2 miles away.", 3.5, "miles"),
        ("It is 3½ miles away.", 3.5, "miles"),
        ("It cost €1.5bn.", 1.5e9, "EUR"),
        ("It cost $ 160 million .", 160e6, "USD"),
        ("It cost Rs 500 crore.", 5e9, "INR"),
        ("It cost Dh40m.", 40e6, "AED"),
        ("It cost EUR 5 million.", 5e6, "EUR"),
        ("It cost 1.730,50 euros.", 1730.5, "EUR"),
        ("It cost tens of thousands of dollars.", 10_000, "USD"),
        ("It was -5 C in Oslo.", -5, "degrees"),
        ("It was minus 20 in Oslo.", -20, None),
        ("A 2 - yard pass won it .", 2, "yards"),
    ],
)
def test_value_and_unit(prose: str, value: float, unit: str | None) -> None:
    number = only(prose)
    assert number.value == pytest.approx(value)
    assert number.unit == unit


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("at least 50", "at-least"),
        ("no fewer than 50", "at-least"),
        ("more than 50", "more-than"),
        ("over 50", "more-than"),
        ("nearly 50", "nearly"),
        ("almost 50", "nearly"),
        ("about 50", "about"),
        ("some 50", "about"),
        ("an estimated 50", "about"),
        ("up to 50", "at-most"),
        ("fewer than 50", "less-than"),
        ("exactly 50", "exact"),
        ("50", "exact"),
    ],
)
def test_bound_and_phrase(words: str, bound: str) -> None:
    prose = f"They saw {words} boats."
    number = only(prose)
    assert (number.value, number.bound, number.counts) == (50, bound, "boat")
    assert number.phrase.of(prose) == words
    assert number.of(prose) == "50"


def test_what_a_point_means_is_read_off_the_rest_of_the_text() -> None:
    index = "The index stands at 1.730"
    assert numbers(f"{index}.")[0].value == 1.73
    assert numbers(f"{index} after sales of 2,5 million euros.")[0].value == 1730
    assert numbers(f"{index} after sales of 2.5 million euros.")[0].value == 1.73
    assert numbers(f"{index} of 1.200.000.")[0].value == 1730


def test_bounds_after_the_number() -> None:
    assert only("They sailed for five days or so.").bound == "about"
    assert only("They saw 50-odd boats.").bound == "about"
    assert only("They saw 50 or more boats.").bound == "at-least"
    assert only("They saw 50 or so boats.").bound == "about"
    assert only("They saw 50+ boats.").bound == "at-least"


def test_vague_numbers() -> None:
    number = only("They rescued hundreds of thousands of refugees.")
    assert (number.bound, number.value, number.counts) == ("vague", 100_000, "refugee")
    number = only("They rescued several hundred refugees.")
    assert (number.bound, number.value, number.counts) == ("vague", 200, "refugee")


def test_ranges() -> None:
    number = only("They saw 10-15 boats.")
    assert (number.value, number.high, number.counts) == (10, 15, "boat")
    assert only("They saw between 10 and 15 boats.").high == 15
    assert only("Between 10 and 15 were rescued.").high == 15
    assert [number.value for number in numbers("It rose from 10 to 15 boats.")] == [10, 15]
    assert [number.value for number in numbers("They saw 10 and 15 boats.")] == [10, 15]


@pytest.mark.parametrize(
    ("prose", "counts", "role"),
    [
        ("At least 53 people were killed in the fire.", "person", "killed"),
        ("2,460 villagers have been killed since May.", "villager", "killed"),
        ("The fire killed 53 people.", "person", "killed"),
        ("The fire left more than 280 dead.", "person", "killed"),
        ("The war has claimed 240,000 lives.", "person", "killed"),
        ("The storm changed 240,000 lives.", "life", None),
        ("The death toll rose to 53.", "person", "killed"),
        ("They counted 12 deaths.", "person", "killed"),
        ("It wounded 12 others.", "person", "wounded"),
        ("12 police officers were slightly injured.", "officer", "wounded"),
        ("Police made 47 arrests.", "person", "arrested"),
        ("Police arrested 47 protesters.", "protester", "arrested"),
        ("Some 300 families were displaced.", "family", "displaced"),
        ("12 soldiers are still missing.", "soldier", "missing"),
        ("13 soldiers killed a guard.", "soldier", None),
        ("A 60-page document was found.", "page", None),
        ("The 22-nation group met.", "nation", None),
        ("The 42-year-old driver was killed.", "year-old", None),
        ("Twelve Syrian army officers met.", "officer", None),
        ("Three other countries voted.", "country", None),
        ("Five of the boats sank.", "boat", None),
        ("It lost 5% of its voters.", "voter", None),
        ("The six-to-one rule holds.", None, None),
        ("A 15,000-strong crowd came.", None, None),
        ("The 36 - year - old driver met them .", "year-old", None),
        ("It was named by 4 percent of likely young voters.", "voter", None),
        ("Half the boats sank.", "boat", None),
        ("Half of them sank.", None, None),
        ("Some 90 faculty and students met.", "faculty", None),
        ("It has risen to 53 since then.", None, None),
    ],
)
def test_what_is_counted_and_what_happened_to_it(prose: str, counts: str | None, role: str | None) -> None:
    number = only(prose)
    assert (number.counts, number.role) == (counts, role)


def test_roles_reach_numbers_within_the_clause() -> None:
    prose = "On the coast, 41 people, including 12 pupils and two nuns, were killed and 18 guards wounded."
    found = [(number.value, number.counts, number.role) for number in numbers(prose)]
    assert found == [
        (41, "person", "killed"),
        (12, "pupil", "killed"),
        (2, "nun", "killed"),
        (18, "guard", "wounded"),
    ]


@pytest.mark.parametrize(
    "prose",
    [
        "On July 15 the talks began.",
        "On 15 July 2016 the talks began.",
        "It began in 2011.",
        "It began in mid-2014.",
        "The 1990s were quiet.",
        "The '90s were quiet.",
        "The doors open at 8:30 and close at 9 p.m.",
        "Call +44 20 7946 0018 now.",
        "Sources (T/P010/R03) confirmed it.",
        "Version 2.0.1 is out.",
        "The F-16 and the B52 landed.",
        "It was the 22nd time and the first of many.",
        "Resolution 2254 was adopted.",
        "He came third; one of them left one day.",
        "The Group of Seven met at Ground Zero.",
        "Ann Lee, 42, was there.",
        "The bill passed on a 54-46 vote.",
        "See https://example.org/1234/56.",
        "It happened on 9/11.",
        "It happened on Dec . 27 .",
        "Posted : 04 / 9 / 2012 8 : 33 am",
        "They won 3-1.",
        "A third man came.",
        "It was one in a row.",
    ],
)
def test_no_numbers(prose: str) -> None:
    assert numbers(prose) == ()


def test_one_counts_only_persons() -> None:
    assert only("One civilian was killed.").role == "killed"
    assert numbers("One thing is clear: no one knows.") == ()


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("countries", "country"),
        ("women", "woman"),
        ("boxes", "box"),
        ("houses", "house"),
        ("police", "police"),
    ],
)
def test_lemma(plural: str, singular: str) -> None:
    assert lemma(plural) == singular


@given(st.integers(min_value=2, max_value=10**12))
def test_figures_read_back(value: int) -> None:
    number = only(f"They sold {value:,} boats.")
    assert (number.value, number.counts) == (value, "boat")


@given(st.text(alphabet="aA1 25.,-–$%/'“:\nkm", max_size=60))
def test_spans_are_valid_and_never_overlap(prose: str) -> None:
    end = 0
    for number in numbers(prose):
        assert end <= number.start < number.end <= len(prose)
        assert 0 <= number.phrase.start <= number.start
        assert number.phrase.end == number.end
        assert number.counted is None or number.end <= number.counted.start < number.counted.end <= len(prose)
        end = number.end


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("More than 1.730 civilians died.", 1730, None),  # nobody counts 1.73 civilians
        ("12.500 soldiers left.", 12500, None),
        ("It rose by 1.730 percent.", 1.73, "%"),
        ("It costs 5 € now.", 5, "EUR"),
        ("It cost 5 000 €.", 5000, "EUR"),
        ("It cost 1,00,000 rupees.", 100000, "INR"),
    ],
)
def test_figures_as_other_countries_write_them(text: str, value: float, unit: str | None) -> None:
    [number] = numbers(text)
    assert (number.value, number.unit) == (value, unit)

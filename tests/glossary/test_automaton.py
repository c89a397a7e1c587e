"""The automaton and the dictionary find the same places, in whatever text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.glossary.automaton import Automaton
from compare.glossary.forms import by_first_word, form_of
from compare.glossary.matcher import Matcher, Place
from compare.model import Alias, Entity
from tests.glossary.conftest import COURIER, FRONT, HADAD, ILVES, NORDIA, PORT_ANNE, entity

ENTITIES = (
    *(COURIER, FRONT, HADAD, ILVES, NORDIA, PORT_ANNE),
    entity("at", "place", "At", Alias("A.T. Hill", type="short"), Alias("At-the-Lake")),
    entity("it", "organisation", "Iron Trust", Alias("IT", type="acronym"), Alias("I.T.", type="acronym")),
    entity("st-ann", "place", "St. Ann", Alias("St. Ann - Harbour"), Alias("Sankt Änn", lang="de")),
    entity(
        "izgor", "place", "İzgör", Alias("Изгёр", lang="ru"), Alias("Qādir O’Brien"), Alias("北港", lang="zh")
    ),
    entity("the-the", "organisation", "ThE Thing", Alias("green front", case="any"), Alias("Ilves Ltd.")),
)
NAMES = by_first_word(ENTITIES)
WRITTEN = sorted({alias.text for alike in NAMES.values() for _, alias in alike})
GAPS = [
    *(" ", " ", " ", "-", "\n", "\n\n", ". ", ".", ", ", "’s ", "'", " - ", "- ", "  ", " \n", "\t", "\r\n"),
    *(
        "_",
        "\u00a0",
        "\u00ad",
        "\u200b",
        "\u2011",
        "“",
        "” ",
        " (",
        ") ",
        "@",
        "/",
        "x",
        "é",
        "\x01",
        "\u0301",
    ),
]
WORDS = [
    *("at", "it", "IT", "the", "The", "a", "A", "T", "N", "R", "St", "ann", "Hill", "front", "GROUP", "said"),
    *("http://", "www.", ".com", "Ādir", "ſ", "²", "Σ", "İ", "и", "港"),
]


def spelled(name: str) -> st.SearchStrategy[str]:
    return st.sampled_from(
        (name, name, name, name.upper(), name.lower(), name.title(), name.replace(" ", "\n"))
    )


PIECES = st.one_of(
    st.sampled_from(WRITTEN).flatmap(spelled),
    st.sampled_from(WORDS),
    st.sampled_from(GAPS),
    st.text(max_size=3),
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(GAPS)), max_size=14).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)
DICTIONARY = Matcher(NAMES, automaton=False)


@pytest.fixture(scope="module")
def automaton() -> Automaton:
    pytest.importorskip("ahocorasick_rs")
    return Automaton(form_of(id_, alias) for alike in NAMES.values() for id_, alias in alike)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_both_find_the_same_places(automaton: Automaton, text: str) -> None:
    found = automaton.places(text)
    assert found is None or found == DICTIONARY.places(text)


@pytest.mark.parametrize(
    "text",
    [
        "In Nordia’s capital the “Nordia Courier” asked Marta Ilves (M. Ilves), of Port Anne.",
        "NORDIA VOTES: THE GREEN FRONT GROUP\n\nA line in which it and IT and I.T. and I. T. stand, at At.",
        "see www.nordia.org/(Nordia) or Nordia@a.org, @Nordia; nordia-courier.com; St.Ann",
        "St.\nAnn, St. Ann - Harbour; Nordia: a port; Nordia.”",
        "Karim Al-Hadad, al Hadad, KARIM al-Hadad; a Nordia-led force, ex-Nordia ★ Nordia, Nordia_2, Nordia²",
        "Qādir O’Brien and Изгёр in one line: Sankt Änn",
    ],
)
def test_ordinary_texts_are_not_left_to_the_dictionary(automaton: Automaton, text: str) -> None:
    assert automaton.places(text) == DICTIONARY.places(text) != []


@pytest.mark.parametrize(
    "text", ["New  Tide", "New \tTide", "北港", "Изго\u0301р", "İzgör", "Nor\u00addia", "a\x01b"]
)
def test_what_is_not_one_character_apart_is_left_to_the_dictionary(automaton: Automaton, text: str) -> None:
    assert automaton.places(text) is None


def test_a_matcher_takes_the_automaton_once_there_is_much_to_read() -> None:
    pytest.importorskip("ahocorasick_rs")
    matcher, text = Matcher(NAMES), "Marta Ilves left Port Anne. " * 40
    first = matcher.places(text)
    assert not matcher.__dict__.get("_built")
    for _ in range(40):
        assert matcher.places(text) == first
    assert isinstance(matcher.__dict__["_built"], Automaton)


def test_a_matcher_does_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "ahocorasick_rs", None)
    with pytest.raises(ImportError):
        Matcher(NAMES, automaton=True).places("Nordia")
    matcher, text = Matcher(NAMES), "Nordia " * 9000
    expected = [("nordia", 0), ("nordia", 7)]
    assert [(place.forms[0].entity, place.start) for place in matcher.places(text)[:2]] == expected


def test_a_longer_name_that_is_none_hides_no_shorter_one(automaton: Automaton) -> None:
    """Matches may overlap; only whole words count, and then the longest."""
    text = "the Nordia Couriers of Port Anne"
    assert [text[place.start : place.end] for place in automaton.places(text) or ()] == [
        "Nordia",
        "Port Anne",
    ]


def test_places_are_offsets_of_the_text() -> None:
    form = form_of("nordia", Alias("Nordia"))
    assert DICTIONARY.places("In Nordia.") == [Place(3, 9, (DICTIONARY.places("Nordia")[0].forms))]
    assert form.words == ("Nordia",)


def test_texts_of_any_length() -> None:
    assert Matcher(by_first_word([Entity("x", "place", {"en": "X"})])).places("") == []

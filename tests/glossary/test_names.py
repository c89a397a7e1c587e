"""Names outside the glossary, by their capitals alone."""

import pytest

from compare.glossary import Glossary
from compare.glossary.names import slug
from compare.model import Alias
from tests.glossary.conftest import a_glossary, entity, mentions, names

EMPTY = a_glossary()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Friday Prime Minister Ulla Steen met Mr. Bo Lindqvist.", ["Ulla Steen", "Bo Lindqvist"]),
        ("The secretary of state, Secretary of State Jon Reed, left.", ["Jon Reed"]),
        ("said Tomas Weil Mr.", ["Tomas Weil"]),
        ("a talk by QXP spokeswoman Lena Voss", ["QXP", "Lena Voss"]),
        ("met Pieter van der Berg and Omar bin Talal", ["Pieter van der Berg", "Omar bin Talal"]),
        ("met Kim Dae-jung and John F. Sealey Jr.", ["Kim Dae-jung", "John F. Sealey Jr."]),
        ("met Sean O’Leary and Anne-Marie Duval", ["Sean O’Leary", "Anne-Marie Duval"]),
        ("met the Zurich-born painter", ["Zurich"]),
        ("the Institute of Naval and Strategic Studies said", ["Institute of Naval and Strategic Studies"]),
        (
            "the Vestland Workers Party and the Ministry of Fisheries",
            ["Vestland Workers Party", "Ministry of Fisheries"],
        ),
        ("under the Freedom of Assembly Act", ["Freedom of Assembly Act"]),
        ("read al-Fajr newspaper", ["al-Fajr"]),
        ("on fajrnews.com today", ["fajrnews.com"]),
        ("a photo / QXP PHOTO / TILDA MARKOVA", ["QXP", "TILDA MARKOVA"]),
        ("the Muslims and Christians, in May, on the Internet, with a TV", []),
        ("part II of chapter IV, he said (R)", []),
        ("Senator Ada Holm (D-Calif.) and an AR-15 were seen.", ["Ada Holm"]),
    ],
)
def test_spans(text: str, found: list[str]) -> None:
    assert [
        name for name, _ in names(EMPTY, f"Yesterday they saw {text}" if text[0].islower() else text)
    ] == found


@pytest.mark.parametrize("word", ["Critics", "Visiting", "Meanwhile", "Reportedly", "The"])
def test_a_word_that_begins_a_sentence_is_no_name(word: str) -> None:
    assert names(EMPTY, f"{word} people were seen there.") == []


def test_a_name_that_begins_a_sentence_is_known_from_within_another() -> None:
    assert [name for name, _ in names(EMPTY, "Steen left. Later they saw Steen again.")] == ["Steen", "Steen"]
    assert [name for name, _ in names(EMPTY, "Steen said no.")] == ["Steen"]


def test_in_a_headline_only_names_of_the_body_count() -> None:
    text = "Ulla Steen Warns Old Allies Against New Deal\n\nThe minister, Ulla Steen, warned on Friday."
    assert [name for name, _ in names(EMPTY, text)] == ["Ulla Steen", "Ulla Steen"]


def test_in_a_line_of_capitals_only_names_of_the_body_count() -> None:
    text = "STEEN WARNS ALLIES ON FISH\n\nThe minister, Ulla Steen, warned on Friday."
    assert names(EMPTY, text) == [("STEEN", "new:ulla-steen"), ("Ulla Steen", "new:ulla-steen")]


def test_a_longer_name_takes_in_what_it_contains(glossary: Glossary) -> None:
    text = "The Nordian Sailors Union, Michael Nordia and Sami al-Hadad met in Nordia."
    assert names(glossary, text) == [
        ("Nordian Sailors Union", "new:nordian-sailors-union"),
        ("Michael Nordia", "new:michael-nordia"),
        ("Sami al-Hadad", "new:sami-al-hadad"),
        ("Nordia", "nordia"),
    ]


@pytest.mark.parametrize("before", ["", "They went to "])
def test_a_place_called_after_somebody_is_not_that_person(before: str) -> None:
    holm = a_glossary(entity("ada-holm", "person", "Ada Holm", Alias("Holm", type="surname")))
    found = names(holm, f"{before}Lake Holm was calm. Mr. Holm left.")
    assert found == [("Lake Holm", "new:lake-holm"), ("Holm", "ada-holm")]


def test_a_title_after_a_given_name_is_a_surname() -> None:
    assert [name for name, _ in names(EMPTY, "They saw Foreign Minister Julie Bishop there.")] == [
        "Julie Bishop"
    ]


def test_a_bare_surname_takes_the_particles_of_the_full_name() -> None:
    text = "They saw Jan de Wit. De Wit waved; Mr. de Wit left."
    assert names(EMPTY, text) == [
        ("Jan de Wit", "new:jan-de-wit"),
        *[(form, "new:jan-de-wit") for form in ("De Wit", "de Wit")],
    ]


def test_titles_part_the_demonym_from_the_person(glossary: Glossary) -> None:
    text = "They met Nordian Foreign Minister Ulla Steen."
    assert names(glossary, text) == [("Nordian", "nordia"), ("Ulla Steen", "new:ulla-steen")]


def test_two_names_tied_by_a_hyphen_are_two_where_each_stands_alone() -> None:
    text = "They saw Steen and they saw Weil. The Steen-Weil plan failed; so did the Kern-Lohe plan."
    assert [name for name, _ in names(EMPTY, text)] == ["Steen", "Weil", "Steen", "Weil", "Kern-Lohe"]


def test_nouns_of_german_are_not_taken_for_names(glossary: Glossary) -> None:
    assert names(glossary, "Der Hund und die Katze in Nordia.", "de") == [("Nordia", "nordia")]


def test_kinds_are_guessed() -> None:
    glossary = a_glossary()
    mentions(glossary, "They saw Mayor Ulla Steen in Vesthavn. The Harbour Committee met.")
    assert {glossary.kind_of(id_) for id_ in ("new:ulla-steen",)} == {"person"}
    assert glossary.kind_of("new:vesthavn") == "place"
    assert glossary.kind_of("new:harbour-committee") == "organisation"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ulla Steen", "ulla-steen"),
        ("Jón Ö’Rn", "jon-orn"),
        ("Лавров", "lavrov"),
        ("J. F. Sealey", "j-f-sealey"),
    ],
)
def test_slug(name: str, short: str) -> None:
    assert slug(name) == short

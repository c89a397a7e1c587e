"""Weak aliases need company, and the nearest company decides."""

from hypothesis import given
from hypothesis import strategies as st

from compare.glossary import Glossary
from compare.glossary.atoms import Atoms
from compare.glossary.context import _Standing
from compare.glossary.matcher import Match
from compare.model import Alias, Confidence
from tests.glossary.conftest import a_glossary, entity, mentions, names

CITY = entity(
    "lake-city", "place", "Lake City", Alias("LC", type="acronym", strength="weak", needs=("mayor",))
)
CLUB = entity(
    "lancer-club",
    "organisation",
    "Lancer Club",
    Alias("LC", type="acronym", strength="weak", needs=("goal",)),
)


def only(glossary: Glossary, text: str, name: str) -> tuple[str, Confidence, str]:
    (found,) = [one for one in mentions(glossary, text) if one.text == name]
    return found.entity, found.confidence, found.why


def test_a_word_it_needs_in_the_sentence(glossary: Glossary) -> None:
    told = only(glossary, "The rebels of GF fled.", "GF")
    assert told == ("green-front", Confidence.HIGH, "weak alias, “rebels” in the sentence")


def test_a_word_it_needs_farther_off_makes_it_less_sure(glossary: Glossary) -> None:
    paragraph = only(glossary, "The rebels fled. Nobody saw GF.", "GF")
    assert paragraph == ("green-front", Confidence.MEDIUM, "weak alias, “rebels” in the paragraph")
    text = only(glossary, "The rebels fled.\n\nNobody saw GF.", "GF")
    assert text == ("green-front", Confidence.MEDIUM, "weak alias, “rebels” in the text")


def test_the_entity_named_otherwise_will_do(glossary: Glossary) -> None:
    told = only(glossary, "The Green Front spoke.\n\nNobody saw GF.", "GF")
    assert told == ("green-front", Confidence.MEDIUM, "weak alias, Green Front named elsewhere")


def test_needs_are_whole_words_in_any_case_and_may_be_several_words(glossary: Glossary) -> None:
    assert only(glossary, "REBELS said GF fled.", "GF")[0] == "green-front"
    assert only(glossary, "In Port Anne, GF fled.", "GF")[0] == "green-front"
    assert only(glossary, "The rebellious GF fled to the port.", "GF")[0] == "new:gf"


def test_without_company_it_is_not_the_glossary_s(glossary: Glossary) -> None:
    assert only(glossary, "Baking with GF flour is easy.", "GF")[0] == "new:gf"


def test_of_two_entities_the_one_in_company_is_meant() -> None:
    glossary = a_glossary(CITY, CLUB)
    text = "The mayor praised LC. A late goal won it for LC."
    assert [id_ for _, id_ in names(glossary, text)] == ["lake-city", "lancer-club"]


def test_a_strong_alias_of_two_entities_goes_to_the_one_named_last() -> None:
    one = entity("ada-berg", "person", "Ada Berg", Alias("Berg", type="surname"))
    two = entity("ola-berg", "person", "Ola Berg", Alias("Berg", type="surname"))
    glossary = a_glossary(one, two)
    text = "Ada Berg came. Berg sat down. Then Ola Berg came, and she left. Berg stood."
    assert [id_ for _, id_ in names(glossary, text)] == ["ada-berg", "ada-berg", "ola-berg", "ola-berg"]
    assert only(glossary, "All week Berg sat there.", "Berg")[1] == Confidence.LOW


def test_a_strong_alias_yields_to_a_weak_one_in_company_only() -> None:
    town = entity("lc-town", "place", "LC Town", Alias("LC", type="acronym"))
    glossary = a_glossary(town, CLUB)
    assert only(glossary, "They left LC early.", "LC") == ("lc-town", Confidence.HIGH, "strong alias")
    assert only(glossary, "A goal for LC at last.", "LC")[0] == "lancer-club"


def test_ordinary_words_are_never_names() -> None:
    glossary = a_glossary(
        entity(
            "is", "organisation", "Inland State", Alias("IS", type="acronym", strength="weak", needs=("war",))
        ),
        entity("us", "place", "Union", Alias("US", type="acronym")),
    )
    assert names(glossary, "This is war, ie theirs and not us; who is it?") == []
    assert names(glossary, "THIS IS WAR FOR US ALL") == []
    assert [name for name, _ in names(glossary, "War again: the IS fights the US.")] == ["IS", "US"]


def test_a_capital_stands_for_its_state(glossary: Glossary) -> None:
    (found,) = mentions(glossary, "Talks with Port Anne failed.")
    assert (found.entity, found.metonym_for) == ("port-anne", "nordia")


def test_an_artefact_alias_marks_its_mention(glossary: Glossary) -> None:
    marked = [
        (one.text, one.artefact) for one in mentions(glossary, "The rebels of FVA, or Green Front, fled.")
    ]
    assert marked == [("FVA", True), ("Green Front", False)]


@given(
    st.lists(st.sampled_from(["GF ", "rebels ", "rebel", "Green Front", " said", ". ", "\n\n"]), max_size=30)
)
def test_where_a_thing_stands_is_told_as_by_looking_at_every_place(pieces: list[str]) -> None:
    atoms = Atoms("".join(pieces))
    places = [index for index, word in enumerate(atoms.lower) if word in ("rebels", "front")]
    standing = _Standing(atoms, places)
    for first in range(len(atoms)):
        for last in range(first + 1, min(first + 3, len(atoms) + 1)):
            match, others = Match(first, last, ()), [at for at in places if not first <= at < last]
            sentence, paragraph = atoms.sentence_of(first), atoms.paragraph_of(first)
            assert standing.outside(match) == bool(others)
            assert standing.in_sentence(match, sentence) == (sentence in map(atoms.sentence_of, others))
            assert standing.in_paragraph(match, paragraph) == (paragraph in map(atoms.paragraph_of, others))

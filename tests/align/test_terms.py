"""What a sentence is compared by."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.terms import Named, Read, known, read, terms, terms_alone
from compare.glossary import Glossary
from compare.model import Article, Mention, Span


def keys(text: str, *named: Named) -> list[str]:
    return [term.key for term in terms(text, named)]


def test_words_stand_in_their_base_form() -> None:
    assert keys("Ferries collided.") == ["ferry", "collide"]


def test_compounds_are_cut_and_possessives_dropped() -> None:
    assert keys("Kerr’s ten-year ban") == ["kerr", "#10", "year", "ban"]


def test_numbers_are_alike_in_words_and_figures() -> None:
    assert keys("nine of 1,730") == ["#9", "of", "#1730"]


def test_every_negation_is_a_not() -> None:
    assert keys("They didn’t, and will not.").count("not") == 2


def test_two_words_can_stand_for_one_idea() -> None:
    (term,) = terms("asylum seekers")
    (single,) = terms("refugees")
    assert term.idea == single.idea


def test_a_known_entity_is_one_term() -> None:
    assert keys("Boats left the Faroe Islands.", Named(15, 28, "faroe-islands"))[-2:] == [
        "the",
        "@faroe-islands",
    ]


def test_a_capital_that_stands_for_its_state_counts_as_the_state() -> None:
    where = {"article": "a", "path": "a", "alias": "Oslo", "text": "Oslo"}
    mentions = [
        Mention(start=10, end=14, entity="oslo", metonym_for="norway", **where),
        Mention(start=20, end=24, entity="new:oslo", **where),
        Mention(start=40, end=44, entity="oslo", **where),
    ]
    assert known(mentions, 8, 30) == (Named(2, 6, "norway"),)


def test_names_are_told_by_capitals_but_not_in_headlines() -> None:
    assert {t.key for t in terms("The captain, Moira Kerr, left.") if t.kind == "name"} == {"moira", "kerr"}
    assert not [t for t in terms("Captain Moira Kerr Leaves Ferry Line") if t.kind == "name"]


def test_words_in_quotation_marks_are_marked() -> None:
    assert [t.key for t in terms("He called it “a sad day” for us.") if t.quoted] == ["a", "sad", "day"]


def test_aliases_of_one_entity_meet() -> None:
    glossary = Glossary.shipped()
    (isis,) = (t for t in terms_alone("Fighters of ISIS withdrew.", glossary) if t.kind == "entity")
    (daesh,) = (t for t in terms_alone("Fighters of Daesh withdrew.", glossary) if t.kind == "entity")
    assert isis.key == daesh.key


@given(st.text(max_size=80))
def test_any_text_has_terms_with_keys(text: str) -> None:
    assert all(term.key and 0 <= term.rarity <= 7.5 for term in terms(text))


WORDS = [
    "ʼ-ʼ",
    "Syria",
    "the White House",
    "al-Assad’s",
    "asylum",
    "seekers",
    "didn't",
    "U.S.",
    "1,730",
    "Ferries",
    "café",
]
GAPS = [" ", " ", ". ", ".", "-", "\n\n", "\u00a0", "\u00ad", "\u0301"]


@given(
    st.lists(
        st.sampled_from(WORDS) | st.text(st.characters(exclude_characters="\u200c\u200d"), max_size=4),
        max_size=12,
    ).flatmap(
        lambda found: st.lists(st.sampled_from(GAPS), min_size=len(found), max_size=len(found)).map(
            lambda gaps: "".join(word + gap for word, gap in zip(found, gaps, strict=True))
        )
    ),
    st.data(),
)
def test_pieces_of_a_text_read_as_they_do_alone(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    cuts = sorted(data.draw(st.lists(places, max_size=5)))
    pieces = [Span(*ends) for ends in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    mentions = Glossary.shipped().known(Article(text=text, language="en"))
    together = list(map(Read(text, mentions), pieces))
    assert together == [read(one.of(text), known(mentions, one.start, one.end)) for one in pieces]

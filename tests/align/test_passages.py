"""Where stretches of an article come from."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.passages import passages
from compare.model import Article, Published
from tests.align.test_lineage import MORE, OWN, SPEECH, WIRE

CREDIT = " The harbour was closed for an hour, DPA reported."
FIRST = "The ferry left Oban at dawn on Tuesday with 212 passengers and a cargo of salt."


def test_the_shorter_has_it_from_the_longer() -> None:
    long, short = Article(WIRE + MORE, id="b"), Article(f"{OWN} {FIRST}", id="a")
    [found] = passages([short, long])
    assert (found.article, found.kind, found.text) == ("a", "verbatim", FIRST)
    assert found.source and found.source.article == "b" and found.source.text == FIRST


def test_the_later_has_it_from_the_earlier() -> None:
    early, late = Published("2021-05-01", "2021-05-01"), Published("2021-05-03", "2021-05-03")
    long, short = Article(WIRE + MORE, id="b", published=late), Article(FIRST, id="a", published=early)
    assert [one.article for one in passages([short, long])] == ["b"]


def test_an_edited_sentence_and_what_follows_it() -> None:
    edited = WIRE.replace("a cargo of salt", "a load of salt").replace("left Oban", "sailed from Oban")
    [found] = passages([Article(WIRE + MORE, id="a"), Article(edited, id="b")])
    assert found.kind == "edited" and found.text == edited and found.source
    assert found.source.text == WIRE and "of the words" in found.reason


def test_a_speech_that_both_quote_has_no_source() -> None:
    assert not passages([Article(WIRE + SPEECH, id="a"), Article(OWN + SPEECH, id="b")])


def test_a_credit_names_its_house_but_never_the_outlet_itself() -> None:
    [found] = passages([Article(OWN + CREDIT, id="a", outlet="Lowmoor Times")])
    assert (found.kind, found.credit, found.text) == ("credited", "DPA", CREDIT.strip())
    assert not passages([Article(OWN + CREDIT, id="a", outlet="dpa")])


def test_a_stretch_with_source_and_credit_has_both() -> None:
    [found] = passages([Article(WIRE + CREDIT + MORE, id="a"), Article(WIRE + CREDIT, id="b")][::-1])[1:]
    assert found.source and found.credit == "DPA"


ARTICLES = [
    Article(text, id=f"{number}.txt")
    for number, text in enumerate((WIRE, OWN, WIRE + MORE, f"{OWN} {FIRST}", WIRE + SPEECH, "", CREDIT))
]


@given(st.permutations(ARTICLES))
def test_order_changes_nothing_and_offsets_point_at_text(shuffled: list[Article]) -> None:
    found = passages(shuffled)
    assert found == passages(ARTICLES)
    by_id = {article.id: article for article in ARTICLES}
    for one in found:
        assert by_id[one.article].text[one.start : one.end] == one.text != ""
        if one.source:
            assert by_id[one.source.article].text[one.source.start : one.source.end] == one.source.text
            assert one.source.article != one.article

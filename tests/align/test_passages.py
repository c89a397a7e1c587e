"""Where stretches of an article come from."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from compare.align.passages import passages
from compare.model import Article, Location, Published
from tests.align.test_lineage import MORE, OWN, SPEECH, WIRE
from tests.align.test_splices import LAPSE, STEADY, STRANGER

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


CLOSED = "Ewan Baird said on Friday that the channel would stay closed to tankers until the end of May."
SHORT = "Nobody slept."
BARRELS = "Every boat of the county looked for the lost barrels along the northern shore before dark."
PRICES = "Prices of salt have doubled since the storm, say the merchants of the lower town and its council."
LONG = Article(" ".join((FIRST, CLOSED, SHORT, BARRELS, PRICES, MORE)), id="long", path="long.txt")


def on(first: str, last: str = "") -> Published:
    return Published(first, last or first)


def sources(*articles: Article) -> list[tuple[str, str, str | None]]:
    """By passage its article, its text, and whose text it is."""
    return [(one.article, one.text, one.source and one.source.article) for one in passages(articles)]


def test_a_passage_says_where_it_stands_in_its_source() -> None:
    [found] = passages([LONG, Article(f"{OWN} {BARRELS}", id="short")])
    at, there = OWN, LONG.text.index(BARRELS)
    assert (found.start, found.end) == (len(at) + 1, len(at) + 1 + len(BARRELS))
    assert found.source == Location("long", "long.txt", there, there + len(BARRELS), BARRELS)
    assert (found.kind, found.reason, found.credit) == ("verbatim", "the same words", None)


def test_sentences_that_follow_one_another_here_and_there_are_one_passage() -> None:
    together = f"{CLOSED} {SHORT} {BARRELS}"
    assert sources(LONG, Article(f"{OWN} {together}", id="short")) == [("short", together, "long")]
    swapped = Article(f"{OWN} {BARRELS} {CLOSED}", id="short")
    assert sources(LONG, swapped) == [("short", BARRELS, "long"), ("short", CLOSED, "long")]
    parted = Article(f"{CLOSED} {OWN} {PRICES}", id="short")
    assert sources(LONG, parted) == [("short", CLOSED, "long"), ("short", PRICES, "long")]


def test_a_short_sentence_is_copied_only_beside_others() -> None:
    assert sources(LONG, Article(f"{SHORT} {OWN}", id="short")) == []
    assert sources(LONG, Article(f"{SHORT} {BARRELS} {OWN}", id="short")) == [
        ("short", f"{SHORT} {BARRELS}", "long")
    ]


def test_what_is_quoted_between_copied_sentences_is_copied_with_them() -> None:
    said = "“We shall sail again tomorrow at six, fog or no fog,” she said."
    one, other = Article(f"{FIRST} {said} {CLOSED} {MORE}", id="one"), f"{FIRST} {said} {CLOSED}"
    assert sources(one, Article(other, id="other")) == [("other", other, "one")]


def test_the_share_of_an_edited_passage_is_that_of_its_words() -> None:
    edited = BARRELS.replace("Every boat", "Each of the boats").replace("lost ", "")
    [found] = passages([LONG, Article(f"{OWN} {edited}", id="short")])
    words = BARRELS.removeprefix("Every boat ").replace("lost ", "").split()
    share = len(words) / len(edited.split())
    assert (found.kind, found.text) == ("edited", edited)
    assert found.reason == f"{share:.0%}".replace("%", " %") + " of the words, in the same order"


def test_a_sentence_most_words_of_which_are_others_is_no_copy() -> None:
    other = "Every boat of the county stayed in the harbour, and nobody looked for the islanders before dark."
    assert sources(LONG, Article(f"{OWN} {other}", id="short")) == []


def test_of_two_published_on_days_that_overlap_the_longer_has_it_first() -> None:
    long = structs.replace(LONG, published=on("2021-05-02", "2021-05-04"))
    for day in (on("2021-05-01", "2021-05-02"), on("2021-05-04"), on("2021-05-03")):
        assert [one for one, *_ in sources(long, Article(CLOSED, id="short", published=day))] == ["short"]
    assert [one for one, *_ in sources(long, Article(CLOSED, id="short", published=on("2021-05-01")))] == [
        "long"
    ]


def test_of_two_alike_the_one_with_the_later_id_has_it_from_the_other() -> None:
    assert sources(Article(CLOSED, id="b"), Article(CLOSED, id="a")) == [("b", CLOSED, "a")]


def test_all_later_copies_name_the_first() -> None:
    days = {"a": "2021-05-03", "b": "2021-05-01", "c": "2021-05-02"}
    copies = [Article(CLOSED, id=id, published=on(day)) for id, day in days.items()]
    assert sources(*copies) == [("a", CLOSED, "b"), ("c", CLOSED, "b")]


def test_the_source_that_has_most_of_a_sentence_is_named() -> None:
    nearly = CLOSED.replace("on Friday ", "").replace("the end of ", "")
    one, other = Article(f"{nearly} {MORE}", id="a"), Article(f"{CLOSED} {MORE}", id="b")
    found = sources(one, other, Article(CLOSED, id="c"))
    assert ("c", CLOSED, "b") in found


def test_what_names_its_house_beside_a_copy_is_credited_alone() -> None:
    told = CLOSED.replace("said on Friday", "told the BBC on Friday")
    copied, credited, both = (
        f"{told} {SHORT} {BARRELS}",
        "Nobody ate either, DPA reported.",
        "says “told the BBC”",
    )
    found = passages([LONG, Article(f"{OWN} {copied} {credited}", id="short")])
    assert [(one.kind, one.text, one.credit) for one in found] == [
        ("edited", copied, "BBC"),
        ("credited", credited, "DPA"),
    ]
    assert found[0].reason.endswith(f"in the same order; {both}") and found[1].reason == "says “DPA reported”"
    assert found[1].source is None


def test_a_house_known_by_another_name_is_the_outlet_itself() -> None:
    for outlet in ("Deutsche Presse-Agentur", "DPA", "The German Press Agency"):
        assert passages([Article(OWN + CREDIT, id="a", outlet=outlet)]) == ()
    assert len(passages([Article(OWN + CREDIT, id="a")])) == 1


def test_what_is_spliced_in_is_told_where_nothing_says_whose_it_is() -> None:
    text = STEADY + LAPSE + STRANGER
    found = passages([Article(text, id="a")])
    assert [(one.kind, one.text) for one in found] == [
        ("spliced", LAPSE.strip()),
        ("spliced", STRANGER.strip()),
    ]
    assert found[0].reason == "writes “US”, elsewhere “U.S.”"
    assert (found[0].source, found[0].credit) == (None, None)
    wire = Article(f"{MORE} {LAPSE.strip()}", id="wire", published=on("2021-05-01"))
    copy = Article(text, id="a", published=on("2021-05-02"))
    assert [(one.kind, one.text) for one in passages([copy, wire])] == [
        ("verbatim", LAPSE.strip()),
        ("spliced", STRANGER.strip()),
    ]

"""A sentence cut in two."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.parts import Shared, halves
from compare.align.parts import shared_out as each_shared_out
from compare.align.prepared import Prepared
from compare.align.terms import terms

BOTH = (
    "Captain Moira Kerr blamed the steering gear of the Morven, and the harbour master closed the channel "
    "until Friday."
)
GEAR = "The steering gear of the Morven had failed, said Captain Moira Kerr."
CHANNEL = "The harbour master closed the channel until Friday."


def cut(sentence: str) -> list[tuple[str, ...]]:
    return [tuple(sentence[start:end] for start, end in found) for found in halves(sentence)]


def shared_out(sentence: str, *rows: str) -> list[str] | None:
    def prepared(start: int, end: int) -> Prepared:
        return Prepared(sentence[start:end], terms(sentence[start:end]))

    others = [[Prepared(row, terms(row))] for row in rows]
    [parts] = each_shared_out([Shared(sentence, others, prepared)], 0.35)
    return parts and [sentence[start:end] for start, end in parts]


def test_a_coordinated_clause_is_a_half() -> None:
    assert cut(BOTH) == [
        (
            "Captain Moira Kerr blamed the steering gear of the Morven,",
            "and the harbour master closed the channel until Friday.",
        )
    ]


def test_a_quotation_of_a_whole_clause_is_a_half() -> None:
    assert cut('The union leader told the crowd on Monday: "We will be back here every week."') == [
        ("The union leader told the crowd on Monday:", '"We will be back here every week."')
    ]


def test_a_quoted_phrase_and_a_short_addition_are_not() -> None:
    assert (
        cut('The union leader called the offer of the council "a sad joke" and left the hall at once.') == []
    )
    assert cut("Nine of the passengers were hurt when it struck, but none badly.") == []


def test_nothing_is_cut_inside_a_quotation() -> None:
    inside = '"We waited for hours on the open deck, and nobody from the company came to us," said Ann Reid.'
    assert all(not left.endswith("deck,") for left, _ in cut(inside))


def test_each_row_gets_the_half_that_it_reports() -> None:
    assert shared_out(BOTH, CHANNEL, GEAR) == [
        "and the harbour master closed the channel until Friday.",
        "Captain Moira Kerr blamed the steering gear of the Morven,",
    ]


def test_a_sentence_stays_whole_where_one_half_is_all_that_is_reported() -> None:
    assert shared_out(BOTH, CHANNEL, CHANNEL) is None
    assert shared_out(BOTH, GEAR, BOTH) is None


@given(
    st.lists(st.sampled_from([BOTH, GEAR, ", and ", '"', "; ", "say: ", " ", "we"]), max_size=6).map("".join)
)
def test_only_blanks_are_lost(sentence: str) -> None:
    for (first, middle), (start, end) in halves(sentence):
        assert first == 0
        assert middle <= start
        assert not (sentence[middle:start] + sentence[end:]).strip()

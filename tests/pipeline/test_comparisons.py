"""What the articles of an event are compared by."""

from compare.claims import kinds
from compare.pipeline.comparisons import ORIGINS, PASSAGES, dearest_first


def test_what_takes_longest_begins_first_and_nothing_is_asked_twice() -> None:
    asked = dearest_first(kinds())
    assert asked[0] == "quotes"
    assert sorted(asked) == sorted([*kinds(), ORIGINS, PASSAGES])

"""The join finds the candidates that the index finds."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from compare.align.candidates import Candidates, Signature, order
from compare.corpus.engines.daft.neighbours import candidates, entries, shown

_DAYS = st.one_of(st.none(), st.tuples(st.integers(700_000, 700_040), st.integers(0, 3)))
_KEYS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 300), max_size=6)


def _signature(keys: dict[str, int], day: tuple[int, int] | None) -> Signature:
    heaviest = sorted(keys.items(), key=lambda item: (-item[1], item[0]))
    return Signature(tuple(heaviest), (day[0], day[0] + day[1]) if day else None)


@given(st.lists(st.builds(_signature, _KEYS, _DAYS), max_size=120))
def test_of_two_articles_the_later_sees_the_earlier(signatures: list[Signature]) -> None:
    index = Candidates()
    wanted = {}
    for place in sorted(range(len(signatures)), key=lambda one: (order(signatures[one].published), one)):
        if near := index.near(place, signatures[place]):
            wanted[place] = near
        index.add(place, signatures[place])

    rows = defaultdict(list)
    for place, one in enumerate(signatures):
        for key, entry in entries(place, one):
            rows[key].append(entry)
    blocks = defaultdict(list)
    for row in rows.values():
        for later, block in shown(row[::-1]).items():
            blocks[later].append(block)
    found = {later: candidates(each) for later, each in blocks.items()}
    assert {later: near for later, near in found.items() if near} == wanted

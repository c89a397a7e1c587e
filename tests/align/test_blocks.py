"""Articles compared a block at a time."""

from __future__ import annotations

import pickle
from itertools import chain

import pytest

from compare.align import blocks as module
from compare.align.blocks import Weighing, blocks
from compare.align.candidates import earlier, order, signature
from compare.align.packed import pack
from compare.align.pairs import pair_odds
from compare.align.profile import profile_of
from compare.glossary import Glossary
from tests.align.reports import EVERY

PROFILES = [profile_of(one, Glossary.shipped()) for one in EVERY]
PACKED = list(map(pack, PROFILES))
NEAR = list(
    earlier([order(one.published) for one in PROFILES], lambda place: signature(PROFILES[place])),
)


@pytest.mark.parametrize("size", [1, 2, 100])
def test_each_is_weighed_against_its_candidates_however_the_blocks_are_cut(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BLOCK", size)
    cut = list(blocks(NEAR, PACKED))
    assert [len(block.near) for block in cut] == [size] * (len(NEAR) // size) + [len(NEAR) % size] * (
        len(NEAR) % size > 0
    )
    everything = pickle.loads(pickle.dumps(Weighing(-1e9)))
    links = list(chain.from_iterable(map(everything, cut)))
    expected = [
        [(one, other, pair_odds(PROFILES[one], PROFILES[other])) for other in others] for one, others in NEAR
    ]
    assert links == expected and any(links)


def test_only_links_that_are_strong_enough_are_told() -> None:
    [block] = blocks(NEAR, PACKED)
    every = [link for links in Weighing(-1e9)(block) for link in links]
    strongest = max(odds for _, _, odds in every)
    kept = [link for links in Weighing(strongest)(block) for link in links]
    assert kept == [link for link in every if link[2] == strongest]


def test_a_block_has_the_profiles_that_it_needs_and_no_other() -> None:
    for block in blocks(NEAR, PACKED):
        needed = {place for one, others in block.near if others for place in (one, *others)}
        assert block.profiles == {place: PACKED[place] for place in needed}
    assert list(blocks([(0, [])], PACKED)) == [([(0, [])], {})]

"""The scores of pairs that are worth a look, in whatever order and process they are asked for."""

import pickle

import numpy as np

from compare.align.looking import Asked, Looking, looking_at_once
from compare.align.prepared import Prepared
from compare.align.relatedness import Among
from compare.align.terms import terms
from tests.align.reports import FERRY_A, FERRY_B

SENTENCES = [Prepared(line, terms(line)) for one in (FERRY_A, FERRY_B) for line in one.text.splitlines()]
FIRSTS, SECONDS = (side.reshape(-1) for side in np.indices((len(SENTENCES), len(SENTENCES))))
SHARED = Among(SENTENCES).shared(0, len(SENTENCES))[:, FIRSTS, SECONDS].T
ASKED = Asked(FIRSTS, SECONDS, SHARED)


def test_the_order_of_two_sentences_changes_nothing() -> None:
    found = Looking(SENTENCES)(ASKED).reshape(len(SENTENCES), -1)
    assert np.array_equal(found, found.T)
    assert (np.diag(found) == 1).all()


def test_pairs_score_together_what_they_score_alone_and_elsewhere() -> None:
    looking = Looking(SENTENCES)
    together = looking(ASKED)
    assert np.array_equal(pickle.loads(pickle.dumps(looking))(ASKED), together)
    for n in range(0, len(together), 5):
        alone = Asked(FIRSTS[n : n + 1], SECONDS[n : n + 1], SHARED[n : n + 1])
        assert looking_at_once(SENTENCES)(alone) == together[n]

"""What texts have in common with the beginnings and the ends of others, counted together as one by one."""

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from compare.align.beginnings import Letters

few_letters = st.text(alphabet="abé ", min_size=1, max_size=140)
pairs = st.tuples(few_letters, few_letters).map(lambda pair: sorted(pair, key=len))


@given(st.lists(pairs, min_size=1, max_size=8))
@example([["a", "a"]])
@example([["ab" * 32, "ba" * 40], ["x", "𝒳" * 200]])
def test_the_best_beginning_and_the_best_end_are_those_of_a_search(pairs: list[list[str]]) -> None:
    texts = list(dict.fromkeys(text for pair in pairs for text in pair))
    letters = Letters(texts)
    ours, theirs = (np.array([texts.index(pair[side]) for pair in pairs]) for side in (0, 1))
    begin, end = letters.best(ours, theirs), letters.best(ours, theirs, ends=True)
    for n, (text, other) in enumerate(pairs):
        for found, part in ((begin, lambda k, o=other: o[:k]), (end, lambda k, o=other: o[-k:])):
            shared = {k: LCSseq.similarity(text, part(k)) for k in range(1, len(text) + 1)}
            length = int(found.length[n])
            assert found.shared[n] == shared[length]
            assert found.whole[n] == shared[len(text)]
            assert shared[length] / (len(text) + length) == max(
                many / (len(text) + k) for k, many in shared.items()
            )

"""Has an article a sentence that may report what others tell?

Scores are found only where the answer hangs on them: first those of the part that the article has least of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from msgspec import Struct

from compare.align.prepared import Prepared
from compare.align.relatedness import Among, related
from compare.align.same_fact import WORTH_A_LOOK, looked_at
from compare.align.terms import terms


class Question(Struct, frozen=True):
    """Whether some sentences resemble each of several parts, each the sentences of one report."""

    parts: Sequence[Sequence[str]]
    sentences: Sequence[str]


def resembling(questions: Sequence[Question], least: float) -> list[bool]:
    """Of each question, whether each part has a sentence that scores `least` with one of `sentences`.

    `least` must be what only pairs worth a look score.
    """
    told = _prepared(text for question in questions for part in question.parts for text in part)
    asked = _prepared(text for question in questions for text in question.sentences)
    shared = Among([*told.values(), *asked.values()]).shared(0, len(told))[:, :, len(told) :]
    likely = related(shared)
    row, column = ({text: number for number, text in enumerate(some)} for some in (told, asked))
    ours, theirs = list(told.values()), list(asked.values())
    scores = np.full(likely.shape, np.nan)  # where it is not known yet
    open_ = {}
    for number, question in enumerate(questions):
        columns = sorted({column[text] for text in question.sentences})
        cells = [np.ix_(sorted({row[text] for text in part}), columns) for part in question.parts]
        open_[number] = sorted(cells, key=lambda cell: float(likely[cell].max(initial=0)), reverse=True)
    answers = [True] * len(questions)
    while open_:
        looked = np.zeros(likely.shape, bool)
        for parts in open_.values():
            looked[parts[-1]] |= likely[parts[-1]] >= WORTH_A_LOOK
        rows, columns_ = np.nonzero(looked & np.isnan(scores))
        if len(rows):
            pairs = [(ours[i], theirs[j]) for i, j in zip(rows.tolist(), columns_.tolist(), strict=True)]
            scores[rows, columns_] = np.round(looked_at(shared[:, rows, columns_].T, pairs), 6)
        for number, parts in list(open_.items()):
            cell = parts.pop()
            reached = scores[cell][likely[cell] >= WORTH_A_LOOK].max(initial=0) >= least
            if not reached:
                answers[number] = False
            if not (reached and parts):
                del open_[number]
    return answers


def _prepared(texts: Iterable[str]) -> dict[str, Prepared]:
    return {text: Prepared(text, terms(text)) for text in dict.fromkeys(texts)}

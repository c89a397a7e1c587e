"""Are quotations found, and is who speaks them named rightly?

On passages labelled by hand. `python -m benchmarks.quality.attributions --show` prints what is missed
and what is wrong in the development half.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.quality import shared_folder
from benchmarks.quality._labels import HALVES, Place, f1, passages
from compare.text.quotations import Quotation, quotations


class _Gold(msgspec.Struct):
    start: int
    end: int
    speaker: tuple[int, int] | None
    doubtful: bool = False


class _Labelled(Place):
    quotations: tuple[_Gold, ...] = ()


def measure(shared: Path) -> dict[str, float]:
    """Over all passages and over each half: `spans_f1`; `speakers_found`, the share of the plainly named
    speakers that are found; `speakers_right`, the share of those found that are right; `speakers_score`,
    the share found less twice the wrong ones, for a wrong speaker is worse than none.
    """
    tallies = {half: Counter[str]() for half in HALVES}
    for text, labelled in passages(shared, "quotations", _Labelled):
        tallies[labelled.half].update(verdict for verdict, *_ in _verdicts(text, labelled.quotations))
    figures = _figures(tallies["development"] + tallies["held_out"])
    for half, tally in tallies.items():
        figures |= {f"{half}_{name}": figure for name, figure in _figures(tally).items()}
    return figures


def errors(shared: Path) -> Iterator[str]:
    """Each quotation or speaker missed, found in vain or wrong in the development half."""
    for text, labelled in passages(shared, "quotations", _Labelled):
        for verdict, start, end, speaker in _verdicts(text, labelled.quotations):
            if labelled.half == "development" and verdict not in ("right", "span", "unsaid"):
                yield f"{verdict}: {text[start:end]} [{speaker}] | {text}"


def _verdicts(text: str, expected: tuple[_Gold, ...]) -> Iterator[tuple[str, int, int, str]]:
    """What is to be said of each quotation: of its span ("span", "span missed", "span in vain") and of its
    speaker ("right", "wrong", "missed", "unsaid").
    """
    found = {(quotation.start, quotation.end): quotation for quotation in quotations(text)}
    for gold in expected:
        quotation = found.pop((gold.start, gold.end), None)
        yield "span" if quotation else "span missed", gold.start, gold.end, ""
        yield _of_speaker(text, gold, quotation), gold.start, gold.end, _speaker(text, quotation)
    for (start, end), quotation in found.items():
        yield "span in vain", start, end, ""
        yield "wrong" if quotation.speaker else "unsaid", start, end, _speaker(text, quotation)


def _of_speaker(text: str, gold: _Gold, quotation: Quotation | None) -> str:
    if quotation is None or quotation.speaker is None:
        return "missed" if gold.speaker and not gold.doubtful else "unsaid"
    if gold.speaker is None:
        return "wrong"
    same = _head(text[slice(*gold.speaker)]) == _head(quotation.speaker.of(text))
    return ("unsaid" if gold.doubtful else "right") if same else "wrong"


def _head(speaker: str) -> str:
    return speaker.lower().split()[-1].removesuffix("’s").removesuffix("'s")


def _speaker(text: str, quotation: Quotation | None) -> str:
    return quotation.speaker.of(text) if quotation and quotation.speaker else "nobody"


def _figures(tally: Counter[str]) -> dict[str, float]:
    right, wrong = tally["right"], tally["wrong"]
    speakers = right + tally["missed"] + tally["wrong"]
    spans = tally["span"]
    return {
        "spans_f1": f1(spans, spans + tally["span in vain"], spans + tally["span missed"]),
        "speakers_found": round(right / max(speakers, 1), 4),
        "speakers_right": round(right / max(right + wrong, 1), 4),
        "speakers_score": round((right - 2 * wrong) / max(speakers, 1), 4),
    }


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    if "--show" in sys.argv:
        print("\n".join(errors(folder)))
    print(measure(folder))

"""`newscollate train`: weights for the verdict from your own texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import app, options, saying

if TYPE_CHECKING:
    from compare.origin.labelled import Labelled
    from compare.origin.samples import Sample
    from compare.rules import Rule

_FEWEST_WORDS = 50  # of a text to learn from


@app.command()
def train(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Labelled texts: .jsonl files or folders of them.")
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The weights file to write.")
    ],
    glossary: options.Glossaries = None,
    config: options.ConfigFile = None,
) -> None:
    """Learn to tell machine translation from human English in your own texts.

    Each line of a file is an object with `text` and `label` ("human" or "mt"), and where known
    `language` (of the original, ISO 639-1), `group` (the same for all versions of one story) and
    `source` (the collection a text comes from). Give at least a few hundred texts of news length of
    each label (with fewer than eight there is nothing to test on, and it refuses); human translations
    among the human ones, or they will be taken for machine's. Texts that are not in English or shorter
    than 50 words are passed over. At most 4,000 pieces are used, taken evenly. The file that is written
    holds weights and no text; name it in the configuration to use it.
    """
    from compare import pipeline
    from compare.files.whole import replace
    from compare.model import UserError
    from compare.origin.labelled import read
    from compare.origin.model import dump
    from compare.origin.samples import MOST, evenly
    from compare.origin.train import train as fit

    applied = options.settings(config, glossary)
    rules = pipeline.chosen_rules(pipeline.glossary(applied), applied).every
    samples, passed_over = _samples(read(paths), rules)
    if not samples and not passed_over:
        raise UserError(
            f"{', '.join(map(str, paths))}: no labelled text here; give .jsonl lines with text and label"
        )
    samples = evenly(samples, MOST)
    kinds = Counter("mt" if sample.machine else "human" for sample in samples)
    note = f"; passed over: {', '.join(f'{n} {why}' for why, n in sorted(passed_over.items()))}"
    try:
        weights = fit(samples, {"pieces": f"{kinds['human']} human, {kinds['mt']} mt"})
    except ValueError as error:
        raise UserError(f"{', '.join(map(str, paths))}: {error}{note if passed_over else ''}") from None
    replace(output, dump(weights))
    first = f"{output}: {output.stat().st_size:,} bytes{note if passed_over else ''}"
    saying.tell("\n".join([first, *(f"{key}: {value}" for key, value in weights.model.trained_on.items())]))


def _samples(texts: Iterable[Labelled], rules: Sequence[Rule]) -> tuple[list[Sample], Counter[str]]:
    """Pieces of the texts that can be learnt from, and how many cannot, by reason."""
    from compare.model import Article
    from compare.origin.evidence import of_translation
    from compare.origin.features import word_count
    from compare.origin.samples import samples_of
    from compare.pipeline.stages import found_in
    from compare.text.language import detect

    samples: list[Sample] = []
    passed_over: Counter[str] = Counter()
    for number, each in enumerate(texts):
        if word_count(each.text) < _FEWEST_WORDS:
            passed_over[f"of fewer than {_FEWEST_WORDS} words"] += 1
            continue
        if detect(each.text).language not in (None, "en"):
            passed_over["not in English"] += 1
            continue
        found = found_in(Article(each.text, language="en"), rules)
        samples += samples_of(
            each.text,
            [(finding.start, finding.rule) for finding in of_translation(found)[0]],
            number,
            machine=each.label == "mt",
            language=each.language,
            group=each.group or f"text {number}",
            source=each.source,
        )
    return samples, passed_over

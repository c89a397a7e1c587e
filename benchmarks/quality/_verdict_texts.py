"""The texts that the verdict is fitted and measured on: what wrote them, and what the rules find in them."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from compare.glossary import Glossary
from compare.model import Article, Finding
from compare.origin.evidence import APART
from compare.origin.samples import SIZES, Sample, pieces, sample
from compare.rules import Rule, all_rules

_CHUNK = 400  # words of the loose sentences of one collection that make a text


class Text(NamedTuple):
    """A text, and what is known of it; `story` is shared by all translations of one article."""

    text: str
    machine: bool
    language: str | None
    story: str
    source: str
    written_in: str = "en"


def newstest(shared: Path, systems: int) -> list[Text]:
    """Every reference once, and the translations of `systems` systems for each article and language,
    other systems for each article."""
    texts: dict[str, Text] = {}
    turns: dict[tuple[str, str], list[Text]] = {}
    for row in _rows(shared / "data" / "mt-docs-dev.jsonl.gz"):
        if row["set"] == "potet":
            continue
        story, language = row["id"].split("/", 3)[3], row["pair"][:2]
        if row["human"]:
            texts[story] = Text(row["text"], False, None, story, "newstest", row["origlang"])
        else:
            text = Text(row["text"], True, language, story, "newstest", row["origlang"])
            turns.setdefault((story, language), []).append(text)
    chosen = []
    for number, (_, every) in enumerate(sorted(turns.items())):
        step = len(every) / systems
        chosen += [
            every[(number + int(turn * step)) % len(every)] for turn in range(min(systems, len(every)))
        ]
    return [*texts.values(), *chosen]


def potet(shared: Path, every: int) -> list[Text]:
    """Opinion columns: human and machine translations from French of each `every`th."""
    return [
        Text(row["text"], not row["human"], None if row["human"] else "fr", f"potet/{number}", "potet", "fr")
        for row in _rows(shared / "data" / "mt-docs-dev.jsonl.gz")
        if row["set"] == "potet" and (number := int(row["id"].rsplit("/", 1)[1])) % every == 0
    ]


def basil(shared: Path) -> list[Text]:
    """Professional American news."""
    rows = _rows(shared / "data" / "events-basil-dev.jsonl")
    return [Text("\n".join(r["sentences"]), False, None, r["event"], "basil") for r in rows]


def never_trained_on(shared: Path, every: int) -> dict[str, list[Text]]:
    """Human English of other outlets, genres and years by collection; each `every`th of ECB+."""
    data = shared / "data"
    ecb = [" ".join(r["sentences"]) for r in _rows(data / "events-ecbplus-dev.jsonl")][::every]
    with (data / "pairs-superpal-dev.csv").open(encoding="utf-8", newline="") as lines:
        superpal = [row["docSentText"] for row in csv.DictReader(lines)]
    claims = [r[side] for r in _rows(data / "pairs-claimdiff-dev.jsonl") for side in ("a", "b")]
    nanco = [r[side] for r in _rows(data / "pairs-nanco-dev.jsonl") for side in ("par_a", "par_b")]
    msrp = [r["a"] for r in _rows(data / "pairs-msrp-dev.jsonl")]
    loose = {"superpal": superpal, "claimdiff": claims, "nanco": nanco, "msrp": msrp}
    found = {name: _chunks(sentences, name, machine=False) for name, sentences in loose.items()}
    return {"ecbplus": [Text(t, False, None, "", "ecbplus") for t in ecb]} | found


def demetr(shared: Path) -> tuple[list[Text], list[Text]]:
    """Sentences from ten languages, joined: human translations, and those of neural systems."""
    human: dict[str, list[str]] = {}
    machine: dict[str, list[str]] = {}
    for row in _rows(shared / "data" / "demetr-dev.jsonl.gz"):
        human.setdefault(row["lang_tag"], []).append(row["eng_sent"])
        machine.setdefault(row["lang_tag"], []).append(row["mt_sent"])
    return (
        [text for sentences in human.values() for text in _chunks(sentences, "demetr", machine=False)],
        [text for sentences in machine.values() for text in _chunks(sentences, "demetr", machine=True)],
    )


def _chunks(sentences: Iterable[str], source: str, *, machine: bool) -> list[Text]:
    texts, current = [], ""
    for sentence in dict.fromkeys(sentences):
        current += sentence + "\n"
        if len(current.split()) >= _CHUNK:
            texts.append(Text(current, machine, None, "", source))
            current = ""
    return texts


class Reader:
    """Runs the rules on texts and makes samples of them."""

    def __init__(self) -> None:
        self.rules: list[Rule] = all_rules(Glossary.shipped())
        self._known: dict[str, list[Finding]] = {}

    def findings(self, text: str) -> list[Finding]:
        """Every finding that may bear on translation."""
        if text not in self._known:
            article = Article(text, language="en")
            rules = (rule for rule in self.rules if rule.category not in APART)
            self._known[text] = [found for rule in rules for found in rule.check(article)]
        return self._known[text]

    def hits(self, text: str) -> list[tuple[int, str]]:
        """(offset, rule) of every finding that may bear on translation."""
        return [(found.start, found.rule) for found in self.findings(text)]

    def whole(self, texts: Sequence[Text]) -> list[Sample]:
        """One sample a text."""
        return [_sample(each, each.text, self.hits(each.text)) for each in texts]

    def cut(self, texts: Sequence[Text]) -> list[Sample]:
        """Pieces of every length; of the few references of newstest many more than of the rest."""
        samples = []
        for number, each in enumerate(texts):
            scarce = each.source == "newstest" and not each.machine
            sizes = SIZES if scarce else (SIZES[number % len(SIZES)],)
            found = self.hits(each.text)
            for size in sizes:
                most = 4 if scarce else 1 + (not each.machine)
                samples += [_sample(each, part, hits) for part, hits in pieces(each.text, found, size, most)]
        return samples


def _sample(each: Text, part: str, hits: list[tuple[int, str]]) -> Sample:
    return sample(
        part, hits, machine=each.machine, language=each.language, group=each.story, source=each.source
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        yield from map(json.loads, lines)

"""Days of generated news for timing: events, each told in one to twelve articles, and which tell of one.

    python -m benchmarks.speed.news FILE.jsonl [--n 1000] [--kind copies] [--copies 5] [--seed 1]

An event is runs of sentences of several real articles (the benchmark data where it is here, else our
samples), with words, names and numbers of its own. What tells of it is one of three kinds:
`copies` share most of their wording, as agency copy does; `reworded` share names, numbers and the words of
the opening only, as reports of several newsrooms do; `mixed` also have about half of the event's sentences,
reworded; `short` are copies of some sixty words. They come in order of their days, about 700 a day, and the
same arguments give the same bytes on every machine with the same source. FILE.truth.tsv says which event
each article tells of.
"""

from __future__ import annotations

import argparse
import heapq
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from benchmarks.quality import shared_folder
from benchmarks.speed.wording import Disguise, Pieces, Vocabulary, figure, invented, pieces, replaced
from compare.model import Article
from compare.readers import EVERYTHING, stream
from compare.text.sentences import sentences

KINDS = ("copies", "reworded", "mixed", "short")
WORDS = {"copies": 425, "reworded": 425, "mixed": 425, "short": 60}  # of an article, about
COPIES = 12  # at most, of an event; k of them with a chance of k^-2
A_DAY = 700
FIRST_DAY = date(2025, 1, 1)
LASTING = 2  # days after which nothing new is told of an event
DROPPED, SWAPPED, REPLACED, OTHER_NUMBERS, FOREIGN = 0.15, 0.10, 0.08, 0.05, 0.4
CHANGED = 0.7  # of the words that an event has others for: two events may be made of one source
OPENING, SHARED = 2, 0.5  # sentences of the event that reworded reports open with; that mixed ones have too
REWORDED = 0.25  # of the words in them
OUTLETS = 400
CAST, POPULAR = 12, 0.4  # names of an event, and how many of them are in the news elsewhere
HELD = Path(__file__).parents[2] / "samples"
_KINDS_OF_OUTLET = ("Post", "Herald", "Times", "Courier", "Wire", "Gazette", "Monitor", "Echo")


@dataclass(frozen=True)
class Report:
    """A generated article, and the event it tells of."""

    event: int
    day: date
    outlet: str
    title: str
    text: str


class Source:
    """Real articles, each the list of its sentences, to make others of."""

    def __init__(self, articles: Sequence[Sequence[str]]) -> None:
        self.articles = [[pieces(sentence) for sentence in article] for article in articles]
        self.words = Vocabulary(sentence for article in self.articles for sentence in article)
        chance = random.Random("outlets")
        kinds = _KINDS_OF_OUTLET
        self.outlets = [f"{invented(chance)} {kinds[place % len(kinds)]}" for place in range(OUTLETS)]

    def run(self, size: int, chance: random.Random) -> list[Pieces]:
        """Runs of sentences from two to four articles, so many words in all."""
        found: list[Pieces] = []
        part = max(20, size // chance.randint(2, 4))
        have = 0
        while have < size:
            article = chance.choice(self.articles)
            taken, place = 0, chance.randrange(len(article))
            while taken < part and have < size and place < len(article):
                found.append(article[place])
                taken += len(article[place]) // 2
                have += len(article[place]) // 2
                place += 1
        return found


@lru_cache(maxsize=1)
def source() -> Source:
    """The benchmark data where it is here, else the English of our samples."""
    return Source(real() or samples())


def source_name() -> str:
    return "BASIL, development half" if real() else "the samples of this project"


def real() -> list[list[str]]:
    """The sentences of the benchmark data, article by article; none where it is not here."""
    shared = shared_folder()
    if shared is None:
        return []
    lines = (shared / "data" / "events-basil-dev.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["sentences"] for line in lines]


def samples() -> list[list[str]]:
    """The sentences of our English samples, article by article."""
    found = [one for one in stream([str(HELD)], EVERYTHING) if isinstance(one, Article)]
    texts = sorted(one.prose for one in found if one.language == "en")
    cut = ([s.of(prose) for s in sentences(prose) if "\n" not in s.of(prose)] for prose in texts)
    return [kept for kept in cut if len(kept) > 1]


def events(kind: str, source: Source, *, copies: int | None = None, seed: int = 1) -> Iterator[list[Report]]:
    """Events without end, in order of their first days; of `copies` reports each where that is given."""
    if kind not in KINDS:
        raise ValueError(f"no kind of report {kind!r}; there are {', '.join(KINDS)}")
    weights = [k**-2 for k in range(1, COPIES + 1)]
    made = number = 0
    while True:
        chance = random.Random(f"{seed} {kind} {number}")
        many = copies or chance.choices(range(1, COPIES + 1), weights)[0]
        first = FIRST_DAY + timedelta(days=made // A_DAY)
        yield list(_reports(number, first, many, kind, source, chance))
        made, number = made + many, number + 1


def reports(
    n: int, kind: str, source: Source, *, copies: int | None = None, seed: int = 1
) -> Iterator[Report]:
    """`n` reports in order of their days, those of a day well mixed; a few days of them in memory."""
    waiting: list[tuple[date, float, int, Report]] = []
    made, chance = 0, random.Random(f"order {seed}")
    for told in events(kind, source, copies=copies, seed=seed):
        first = min(report.day for report in told)
        while waiting and waiting[0][0] < first:
            yield heapq.heappop(waiting)[-1]
        for report in told[: n - made]:
            heapq.heappush(waiting, (report.day, chance.random(), made, report))
            made += 1
        if made >= n:
            break
    while waiting:
        yield heapq.heappop(waiting)[-1]


def _reports(
    event: int, first: date, many: int, kind: str, source: Source, chance: random.Random
) -> Iterator[Report]:
    words, popular = source.words, source.words.known_names
    cast = [_actor(popular, chance) for _ in range(CAST)]
    figures: dict[int, list[str]] = {}
    size = int(WORDS[kind] * chance.uniform(0.6, 1.4))
    disguise = Disguise(words, chance, CHANGED, cast, figures)
    told = [disguise.of(sentence) for sentence in source.run(size, chance)]
    headline = "".join(told[0]).rstrip(".”\"'")
    for place, outlet in enumerate(_several(many, source.outlets, chance)):
        day = first + timedelta(days=chance.choice((0, 0, 0, 1, LASTING)) if place and kind != "short" else 0)
        if kind in ("reworded", "mixed"):
            own = Disguise(words, chance, CHANGED, cast, figures)
            rest = [own.of(sentence) for sentence in source.run(size, chance)][OPENING:]
            shared = [
                place < OPENING or (kind == "mixed" and chance.random() < SHARED)
                for place in range(len(told))
            ]
            ours = [
                replaced(s, REWORDED, words, chance) for s, kept in zip(told, shared, strict=True) if kept
            ]
            text = ours + rest[: max(0, len(told) - len(ours))]
        else:
            text = _copied(told, source, chance) if many > 1 else told
        title = " ".join(headline.split()[: chance.randint(8, 14)])
        yield Report(event, day, outlet, title, _paragraphs(text, chance))


def _actor(popular: Sequence[str], chance: random.Random) -> str:
    """Somebody new, or somebody who is in the news: the first of the list oftener than the last."""
    if popular and chance.random() < POPULAR:
        return popular[int(len(popular) ** chance.uniform(0.3, 1)) - 1]
    return invented(chance)


def _several(many: int, outlets: Sequence[str], chance: random.Random) -> list[str]:
    """Outlets, the first of the list oftener than the last; all different as far as there are enough."""
    found: dict[str, None] = {}
    while len(found) < min(many, len(outlets)):
        found[outlets[int(len(outlets) ** chance.random()) - 1]] = None
    return list(found)


def _copied(told: Sequence[Pieces], source: Source, chance: random.Random) -> list[Pieces]:
    """What another newsroom makes of the text: less of it, in another order, other words, something added."""
    kept = [sentence for sentence in told if chance.random() >= DROPPED]
    if not any(len(sentence) > 1 for sentence in kept):  # nothing, or what has no word
        kept = list(told)
    for place in range(len(kept) - 1):
        if chance.random() < SWAPPED:
            kept[place], kept[place + 1] = kept[place + 1], kept[place]
    found = [replaced(sentence, REPLACED, source.words, chance) for sentence in kept]
    found = [_recounted(sentence, chance) for sentence in found]
    if len(found) > 3 and chance.random() < FOREIGN:
        found.insert(chance.randrange(2, len(found)), chance.choice(chance.choice(source.articles)))
    return found


def _recounted(sentence: Pieces, chance: random.Random) -> Pieces:
    return tuple(
        figure(len(piece), chance) if piece.isdecimal() and chance.random() < OTHER_NUMBERS else piece
        for piece in sentence
    )


def _paragraphs(text: Sequence[Pieces], chance: random.Random) -> str:
    joined = "".join(text[0])
    for sentence in text[1:]:
        joined += (" " if chance.random() < 0.5 else "\n\n") + "".join(sentence)
    return joined + "\n"


def write(path: Path, n: int, kind: str = "copies", *, copies: int | None = None, seed: int = 1) -> None:
    """Write `n` articles to `path` as JSON lines, and beside it the event of each."""
    with path.open("w", encoding="utf-8") as lines, beside(path).open("w", encoding="utf-8") as answers:
        for number, report in enumerate(reports(n, kind, source(), copies=copies, seed=seed)):
            id_ = f"a{number:07}"
            record = {
                "id": id_,
                "outlet": report.outlet,
                "published": report.day.isoformat(),
                "title": report.title,
                "language": "en",
                "text": report.text,
            }
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
            answers.write(f"{id_}\t{report.event}\n")


def beside(path: Path) -> Path:
    """Where it says which event each article of a file tells of."""
    return path.with_suffix(".truth.tsv")


def truth(path: Path) -> dict[str, int]:
    """The event of each article of a file, by the article's id, in the order of the file."""
    lines = (line.split("\t") for line in beside(path).read_text("utf-8").splitlines())
    return {id_: int(event) for id_, event in lines}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Generated news, and which of it tells of one event.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--n", type=int, default=1000)
    parser.add_argument("--kind", choices=KINDS, default="copies")
    parser.add_argument("--copies", type=int)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    write(asked.file, asked.n, asked.kind, copies=asked.copies, seed=asked.seed)
    print(f"{asked.n} articles of {len(set(truth(asked.file).values()))} events, made of {source_name()}")

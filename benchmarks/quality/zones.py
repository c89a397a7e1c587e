"""Is each line taken for what it is? The seeds' names by zone, and professional English that is all story.

The annotated seeds say in which zone each name stands. BASIL's articles are sentences of the story and
little else: what is taken for furniture there is counted, and what ends like a sentence is called false.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.quality import shared_folder
from compare.text.furniture import ends_a_sentence
from compare.text.zones import Zone, zones

_GOLD, _SEEDS, _BASIL = "gold/seed-entities.json", "seeds", "data/events-basil-dev.jsonl"
_STORY = ("body", "dateline", "headline")


class _Named(msgspec.Struct):
    file: str
    start: int
    end: int
    zone: str


class _Gold(msgspec.Struct):
    mentions: list[_Named]


class _Article(msgspec.Struct):
    id: str
    sentences: list[str]


def measure(shared: Path) -> dict[str, float]:
    """Share of names in the right zone, worst zone's share, and furniture found in BASIL (zones)."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for mention, zone in _named(shared):
        every[mention.zone] += 1
        right[mention.zone] += zone == mention.zone
    found = list(_furniture(shared))
    return {
        "seed_names": round(right.total() / every.total(), 4),
        "seed_worst_zone": round(min(right[kind] / every[kind] for kind in every), 4),
        "basil_sentences": sum(len(article.sentences) for article in _articles(shared)),
        "basil_furniture": sum(zone.kind not in _STORY for _, _, zone in found),
        "basil_false": sum(zone.kind != "dateline" and ends_a_sentence(words) for _, words, zone in found),
    }


def _named(shared: Path) -> Iterator[tuple[_Named, str | None]]:
    """Each annotated name and the zone we find it in."""
    gold = msgspec.json.decode((shared / _GOLD).read_bytes(), type=_Gold)
    for mention in gold.mentions:
        with (shared / _SEEDS / mention.file).open(encoding="utf-8", newline="") as file:
            found = zones(file.read())
        yield (
            mention,
            next((z.kind for z in found if z.start <= mention.start and mention.end <= z.end), None),
        )


def _articles(shared: Path) -> list[_Article]:
    decoder = msgspec.json.Decoder(_Article)
    return [decoder.decode(line) for line in (shared / _BASIL).read_bytes().splitlines()]


def _furniture(shared: Path) -> Iterator[tuple[str, str, Zone]]:
    """What is not taken for the story in BASIL: article, words, zone."""
    for article in _articles(shared):
        text = "\n".join(article.sentences)
        yield from ((article.id, zone.of(text), zone) for zone in zones(text) if zone.kind != "body")


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    if "--show" in sys.argv:
        for mention, kind in _named(folder):
            if kind != mention.zone:
                print(f"{mention.file} {mention.start}: {kind}, not {mention.zone}")
        for id, words, zone in _furniture(folder):
            print(f"{id} {zone.kind}: {words[:100]}")
    print(measure(folder))

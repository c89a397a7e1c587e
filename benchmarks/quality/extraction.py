"""Is the text of a page its article, all of it and nothing else? On pages we wrote, one a kind.

`pages/<kind>.html` has its main text beside it (`.txt`) and its date and outlet in `facts.json`. Words are
compared as bags: precision is the share of the extracted words that belong to the article, recall the
share of the article's words that were extracted. `saved_pages` does the same on real pages.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from compare.model import Article
from compare.readers import RawFile, ReadError, html

_PAGES = Path(__file__).parent / "pages"


def measure(shared: Path | None = None) -> dict[str, float]:
    """Mean precision, recall and F1 over the pages, the worst F1, and dates and outlets right or wrong."""
    facts = json.loads((_PAGES / "facts.json").read_text("utf-8"))
    scores, right, wrong, outlets = [], 0, 0, 0
    for name, fact in sorted(facts.items()):
        article = extracted((_PAGES / f"{name}.html").read_bytes())
        gold = (_PAGES / f"{name}.txt").read_text("utf-8")
        scores.append(overlap(article.text if article else "", gold))
        day = article and article.published and article.published.start
        right += day == fact["published"]
        wrong += day is not None and day != fact["published"]
        outlets += bool(article) and article.outlet == fact["outlet"]
    precision, recall, f1 = (sum(score[n] for score in scores) / len(scores) for n in range(3))
    return {
        "pages": float(len(scores)),
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
        "worst_f1": round(min(score[2] for score in scores), 4),
        "dates_right": right / len(scores),
        "dates_wrong": float(wrong),
        "outlets_right": round(outlets / len(scores), 4),
    }


def extracted(page: bytes) -> Article | None:
    """The article that our reader finds; the file has a name that says nothing."""
    try:
        return next(iter(html.read(RawFile.of("page.html", "page.html", page))))
    except ReadError:
        return None


def overlap(found: str, gold: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of words; of single characters where words are not parted by blanks."""
    a, b = Counter(_words(found)), Counter(_words(gold))
    both = (a & b).total()
    precision, recall = both / max(1, a.total()), both / max(1, b.total())
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _words(text: str) -> list[str]:
    return re.findall(r"[\u0e00-\u0e7f\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]|[^\W_]+", text.casefold())


def disagreements() -> list[str]:
    """Each page with its scores, and the lines only we have ("+") or only the gold text has ("-")."""
    lines = []
    for path in sorted(_PAGES.glob("*.html")):
        article = extracted(path.read_bytes())
        ours = article.text.split("\n\n") if article else []
        gold = path.with_suffix(".txt").read_text("utf-8").strip().split("\n\n")
        day = article and article.published and article.published.start
        scores = " ".join(f"{score:.3f}" for score in overlap("\n".join(ours), "\n".join(gold)))
        lines.append(f"{path.stem}: {scores} {day} {article and article.outlet}")
        lines += [f"  + {line[:100]}" for line in ours if line not in gold]
        lines += [f"  - {line[:100]}" for line in gold if line not in ours]
    return lines


if __name__ == "__main__":
    if "--show" in sys.argv:
        print("\n".join(disagreements()))
    print(measure())

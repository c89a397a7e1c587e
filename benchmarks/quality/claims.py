"""Do claims find a disagreement that was planted, and none where there is none? BASIL, dev half.

Each article is laid beside a copy of itself in which one figure, one word of a quotation or one
given name was changed: the share of these that some claim calls different. Beside an unchanged
copy everything must agree. The last figure counts the claims that differ between the three
professional reports of each event, of which an own reading found nearly all to be true differences.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.quality import shared_folder
from compare.claims import claims
from compare.glossary import Glossary
from compare.model import Alignment, Article, Member, Verdict
from compare.text.numbers import numbers
from compare.text.quotations import quotations
from compare.text.sentences import sentences

_DATA = "data/events-basil-dev.jsonl"
_EACH = 2  # changes of a kind planted in an article


class _Report(msgspec.Struct):
    id: str
    event: str
    source: str
    sentences: list[str]


def measure(shared: Path) -> dict[str, float]:
    """Shares found of the planted differences by kind, and the counts that must stay small."""
    glossary = Glossary.shipped()
    events = _events(shared)
    articles = [article for event in events for article in event]
    figures: dict[str, float] = {}
    for kind, plant in (("number", _figures), ("quotation", _quoted_words), ("name", _given_names)):
        found = [
            _differs(article, text, glossary) for article in articles for text in plant(article, glossary)
        ]
        figures[f"{kind}_found"] = round(sum(found) / len(found), 4)
    figures["self_differs"] = sum(_differs(article, article.text, glossary) for article in articles)
    figures["professional_differs"] = sum(len(_differences(event, glossary)) for event in events)
    return figures


def _events(shared: Path) -> list[list[Article]]:
    decoder = msgspec.json.Decoder(_Report)
    found: defaultdict[str, list[Article]] = defaultdict(list)
    for line in (shared / _DATA).read_bytes().splitlines():
        report = decoder.decode(line)
        text = "\n".join(report.sentences)
        found[report.event].append(Article(text=text, id=report.id, outlet=report.source, language="en"))
    return list(found.values())


def _differs(article: Article, text: str, glossary: Glossary) -> bool:
    copy = Article(text=text, id=f"{article.id} copy", outlet="copy", language="en")
    one, other = sentences(article.prose), sentences(copy.prose)
    rows = [
        Alignment(
            f"r{number}",
            1.0,
            (
                Member(article.id, a.start, a.end, a.of(article.text)),
                Member(copy.id, b.start, b.end, b.of(copy.text)),
            ),
        )
        for number, (a, b) in enumerate(zip(one, other, strict=False))
    ]
    return any(claim.verdict is Verdict.DIFFERS for claim in claims([article, copy], rows, glossary))


def _differences(event: list[Article], glossary: Glossary) -> list[str]:
    from compare.align.sentences import align

    found = claims(event, align(event, glossary), glossary)
    return [f"{claim.kind}: {claim.reason}" for claim in found if claim.verdict is Verdict.DIFFERS]


def _figures(article: Article, glossary: Glossary) -> Iterator[str]:
    """Copies in which one exact count of people, money or the like is half as great again."""
    text, planted = article.text, 0
    found = numbers(article.prose)
    for number in found:
        changed = re.sub(r"\d+", lambda match: str(int(match[0]) * 3 // 2 + 1), number.of(text), count=1)
        exact = number.bound == "exact" and sum(other.value == number.value for other in found) == 1
        if planted < _EACH and exact and (number.role or number.unit) and changed != number.of(text):
            planted += 1
            yield text[: number.start] + changed + text[number.end :]


def _quoted_words(article: Article, glossary: Glossary) -> Iterator[str]:
    """Copies in which the longest word of one quotation is another."""
    text, planted = article.text, 0
    for quotation in quotations(article.prose):
        words = list(re.finditer(r"\b[a-z]{6,}\b", quotation.inner.of(text)))
        if planted < _EACH and len(quotation.inner.of(text).split()) > 7 and words:
            word = max(words, key=lambda match: len(match[0]))
            planted += 1
            start = quotation.inner.start + word.start()
            yield f"{text[:start]}lanterns{text[start + len(word[0]) :]}"


def _given_names(article: Article, glossary: Glossary) -> Iterator[str]:
    """Copies in which one person's given name has another vowel wherever the full name stands."""
    planted: set[str] = set()
    for mention in glossary.recognise(article):
        given, _, rest = mention.text.partition(" ")
        other = re.sub(r"(?<=\w)[aeiou]", lambda match: "i" if match[0] != "i" else "e", given, count=1)
        full = glossary.kind_of(mention.entity) == "person" and " " not in rest and len(given) > 4
        if rest and full and other != given and len(planted) < _EACH and mention.entity not in planted:
            planted.add(mention.entity)
            yield article.text.replace(mention.text, f"{other} {rest}")


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    if "--show" in sys.argv:
        for reports in _events(folder):
            print("\n".join(_differences(reports, Glossary.shipped())))
    print(measure(folder))

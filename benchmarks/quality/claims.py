"""Do claims find a disagreement that was planted, and none where there is none? BASIL, dev half.

Each article is laid beside a copy of itself in which one thing was changed: a figure, a word of a
quotation, a given name, the day of a date, a place, the name beside a verb of saying, a verb that is
negated or hedged. Of each kind the share that some claim calls different (of hedges: compatible, the
one less sure). Beside an unchanged copy everything must agree. The last figures count the claims of each
kind that differ between the three professional reports of each event; an own reading found nearly all to
be true differences. `--show` prints these.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import structs

from benchmarks.quality import shared_folder
from compare.claims import claims
from compare.glossary import Glossary
from compare.model import Alignment, Article, Claim, Member, Published, Verdict
from compare.text.dates import dates
from compare.text.numbers import numbers
from compare.text.quotations import quotations
from compare.text.sentences import sentences

_DATA = "data/events-basil-dev.jsonl"
_EACH = 2  # changes of a kind planted in an article
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_COUNTRY, _TOWN, _PERSON = "Portugal", "Lisbon", "Marta Keller"  # put in the place of others
_VERB = re.compile(r"\b(?P<lead>has|have|had|was|were|will)(?P<verb> [a-z]{4,}(?:ed|en)?)\b")
_HEDGED = {"has": "may have", "have": "may have", "had": "may have", "will": "might"}
_HEDGED |= {"was": "may have been", "were": "may have been"}


class _Report(msgspec.Struct):
    id: str
    date: str
    event: str
    source: str
    sentences: list[str]


def measure(shared: Path) -> dict[str, float]:
    """Shares found of the planted differences by kind, and the counts that must stay small."""
    glossary = Glossary.shipped()
    events = _events(shared)
    articles = [article for event in events for article in event]
    figures: dict[str, float] = {}
    for kind, plant in _PLANTS.items():
        found = [
            _found(article, text, glossary, kind) for article in articles for text in plant(article, glossary)
        ]
        figures[f"{kind}_found"] = round(sum(found) / len(found), 4)
        figures[f"{kind}_planted"] = len(found)
    unchanged = [claim for article in articles for claim in _beside(article, article.text, glossary)]
    figures["self_differs"] = sum(claim.verdict is not Verdict.AGREES for claim in unchanged)
    differing = [claim for event in events for claim in _differences(event, glossary)]
    figures["professional_differs"] = len(differing)
    for kind in sorted({claim.kind for claim in differing}):
        figures[f"professional_differs_{kind}"] = sum(claim.kind == kind for claim in differing)
    return figures


def _events(shared: Path) -> list[list[Article]]:
    decoder = msgspec.json.Decoder(_Report)
    found: defaultdict[str, list[Article]] = defaultdict(list)
    for line in (shared / _DATA).read_bytes().splitlines():
        report = decoder.decode(line)
        text = "\n".join(report.sentences)
        day = Published(report.date, report.date) if report.date else None
        article = Article(text=text, id=report.id, outlet=report.source, language="en", published=day)
        found[report.event].append(article)
    return list(found.values())


def _found(article: Article, text: str, glossary: Glossary, kind: str) -> bool:
    wanted = {Verdict.DIFFERS, Verdict.COMPATIBLE} if kind == "hedge" else {Verdict.DIFFERS}
    of_kind = _KINDS.get(kind)
    return any(
        claim.verdict in wanted and of_kind in (None, claim.kind)
        for claim in _beside(article, text, glossary)
    )


def _beside(article: Article, text: str, glossary: Glossary) -> tuple[Claim, ...]:
    """The claims of an article and a copy with another text, sentence by sentence."""
    copy = structs.replace(article, text=text, prose="", id=f"{article.id} copy", outlet="copy")
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
    return claims([article, copy], rows, glossary)


def _differences(event: list[Article], glossary: Glossary) -> list[Claim]:
    from compare.align.sentences import align

    found = claims(event, align(event, glossary), glossary)
    return [claim for claim in found if claim.verdict is Verdict.DIFFERS]


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


def _days(article: Article, glossary: Glossary) -> Iterator[str]:
    """Copies in which one weekday is the second after it, or one day of a month two later."""
    text, planted = article.text, 0
    for mention in dates(article.prose):
        here, changed = mention.of(text), ""
        if mention.weekday and not mention.month:
            later = _WEEKDAYS[(_WEEKDAYS.index(mention.weekday) + 2) % 7]
            changed = here.replace(mention.weekday, later)
        elif mention.day and mention.day < 27:
            changed = re.sub(rf"\b{mention.day}\b", str(mention.day + 2), here, count=1)
        if planted < _EACH and changed not in ("", here):
            planted += 1
            yield text[: mention.start] + changed + text[mention.end :]


def _towns(article: Article, glossary: Glossary) -> Iterator[str]:
    """Copies in which one place after “in” or “near” is another of its sort, in one sentence."""
    text, planted = article.text, 0
    for mention in glossary.recognise(article):
        known = glossary.entities.get(mention.entity)
        lead = text[: mention.start].endswith((" in ", " near "))
        if planted < _EACH and lead and known and known.kind == "place":
            country = any(alias.type == "demonym" for alias in known.aliases)
            planted += 1
            yield text[: mention.start] + (_COUNTRY if country else _TOWN) + text[mention.end :]


def _speakers(article: Article, glossary: Glossary) -> Iterator[str]:
    """Copies in which somebody else says what a named person said, in longer sentences without quotation."""
    text, planted = article.text, 0
    quoted = quotations(article.prose)
    for sentence in sentences(article.prose):
        plain = not any(one.start < sentence.end and sentence.start < one.end for one in quoted)
        match = re.search(r"(?P<name>\b[A-Z]\w+(?: [A-Z]\w+)+) said\b", sentence.of(text))
        if planted < _EACH and plain and match and len(sentence.of(text).split()) > 10:
            planted += 1
            start, end = (sentence.start + place for place in match.span("name"))
            yield text[:start] + _PERSON + text[end:]


def _negated(article: Article, glossary: Glossary) -> Iterator[str]:
    """Copies in which one “was opened” is “was not opened”."""
    for start, end, lead in _verbs(article):
        yield f"{article.text[:start]}{lead} not{article.text[end:]}"


def _hedged(article: Article, glossary: Glossary) -> Iterator[str]:
    """Copies in which one “was opened” is “may have been opened”."""
    for start, end, lead in _verbs(article):
        yield article.text[:start] + _HEDGED[lead] + article.text[end:]


def _verbs(article: Article) -> Iterator[tuple[int, int, str]]:
    planted, quoted = 0, quotations(article.prose)
    for match in _VERB.finditer(article.prose):
        inside = any(one.start <= match.start() < one.end for one in quoted)
        verb = match["verb"].endswith("ed") or match["lead"] == "will"
        if planted < _EACH and verb and not inside:
            planted += 1
            yield *match.span("lead"), match["lead"]


_PLANTS = {
    "number": _figures,
    "quotation": _quoted_words,
    "name": _given_names,
    "date": _days,
    "place": _towns,
    "source": _speakers,
    "negation": _negated,
    "hedge": _hedged,
}
_KINDS = {
    "date": "dates",
    "place": "places",
    "source": "attribution",
    "negation": "modality",
    "hedge": "modality",
}

if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    if "--show" in sys.argv:
        for reports in _events(folder):
            for claim in _differences(reports, Glossary.shipped()):
                print(f"{claim.kind}: {claim.reason}")
    print(measure(folder))

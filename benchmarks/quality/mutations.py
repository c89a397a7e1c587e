"""Artefacts injected into clean articles, one each: how many are caught, of which kind.

The artefacts are made from lists of this module, on which no rule is tuned. Of 300 articles 150 have other
reports of their event (BASIL); figures, names and quotations that those share are altered, and the article is
checked against them. The others (human English of the translation sets) get artefacts that show in one text.
An artefact is caught by a finding that overlaps it and that the untouched article has not.

`python -m benchmarks.quality.mutations` prints each kind; with `--show KIND` the artefacts that were missed.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality import shared_folder
from benchmarks.quality.artefacts import _BASIL, _by_event, _texts
from compare.config import Config
from compare.glossary import Glossary
from compare.model import Article, Finding, Span
from compare.pipeline import checked
from compare.text.numbers import numbers
from compare.text.quotations import quotations

_SEED = 20_160_714
_ARTICLES = 300
_SHORTEST = 120  # words; less is no article

_ACRONYMS = {
    "UN": "ONU", "NATO": "OTAN", "EU": "UE", "IMF": "FMI", "WHO": "OMS", "AIDS": "SIDA", "WTO": "OMC",
    "GDP": "PIB", "NGO": "ONG", "U.N.": "ONU", "E.U.": "UE", "NGOs": "ONG", "ECB": "BCE", "DNA": "ADN",
    "OPEC": "OPEP", "HIV": "VIH", "OECD": "OCDE", "VAT": "TVA", "IOC": "CIO",
}  # fmt: skip
_HONORIFICS = {
    "Mr.": ("M.", "Herr", "Señor", "Monsieur"), "Mr": ("M.", "Herr", "Signor", "Monsieur"),
    "Mrs.": ("Mme", "Frau", "Señora"), "Mrs": ("Mme", "Frau", "Madame"), "Ms.": ("Mme", "Frau"),
    "Ms": ("Mme", "Frau"), "Dr.": ("Dottore", "Doktor"),
}  # fmt: skip
_WORDS = {
    "yesterday": "hier", "however": "toutefois", "minister": "ministre", "week": "Woche",
    "although": "obwohl", "because": "weil", "city": "ciudad", "government": "gobierno",
    "today": "heute", "police": "Polizei",
    "year": "año", "war": "guerre", "also": "également", "people": "gens", "children": "Kinder",
    "already": "déjà", "company": "empresa", "money": "dinero", "between": "zwischen", "world": "monde",
}  # fmt: skip
_MONTHS = {
    "January": "janvier", "February": "Februar", "March": "marzo", "May": "mai", "June": "junio",
    "July": "juillet", "October": "Oktober", "December": "diciembre",
}  # fmt: skip
_COUNTRIES = "France|Germany|Italy|Spain|Iran|Iraq|Russia|China|Israel|Syria|Japan|Canada|Brazil"
_LITTLE = "the|of|and|for|with|by|from"


class Mutation(NamedTuple):
    """A text with an artefact in it, where that is, and where it stands again."""

    text: str
    start: int
    end: int
    again: tuple[Span, ...] = ()


Injector = Callable[[str, Sequence[str], random.Random], Mutation | None]


def _replaced(text: str, start: int, end: int, new: str) -> Mutation:
    return Mutation(text[:start] + new + text[end:], start, start + len(new))


def _pick(text: str, matches: Iterator[re.Match[str]], chance: random.Random) -> re.Match[str] | None:
    """One of the matches outside quotations."""
    quoted = quotations(text)
    free = [m for m in matches if not any(q.start <= m.start() < q.end for q in quoted)]
    return chance.choice(free) if free else None


def _one_of(words: Sequence[str]) -> str:
    return r"(?<![\w.])(?:" + "|".join(map(re.escape, words)) + r")(?![\w’'-])"


def _swapped(table: dict[str, str] | dict[str, tuple[str, ...]], behind: str = "") -> Injector:
    def inject(text: str, _: Sequence[str], chance: random.Random) -> Mutation | None:
        match = _pick(text, re.finditer(_one_of(list(table)) + behind, text), chance)
        if match is None:
            return None
        new = table[match[0]]
        return _replaced(text, *match.span(), new if isinstance(new, str) else chance.choice(new))

    return inject


def _rewritten(pattern: str, new: str) -> Injector:
    """`new` in the form of `re.Match.expand`, for one match of the pattern."""

    def inject(text: str, _: Sequence[str], chance: random.Random) -> Mutation | None:
        match = _pick(text, re.finditer(pattern, text), chance)
        return _replaced(text, *match.span(), match.expand(new)) if match else None

    return inject


def _quotes(make: Callable[[str], str]) -> Injector:
    """A quotation of three words or more, with other marks."""

    def inject(text: str, _: Sequence[str], chance: random.Random) -> Mutation | None:
        whole = [q for q in quotations(text) if q.closed and len(q.inner.of(text).split()) > 2]
        whole = [q for q in whole if text[q.start] in '“"' and "\n" not in q.of(text)]
        if not whole:
            return None
        quotation = chance.choice(whole)
        return _replaced(text, quotation.start, quotation.end, make(quotation.inner.of(text)))

    return inject


def _number_altered(text: str, others: Sequence[str], chance: random.Random) -> Mutation | None:
    """A figure above 12 that another report has too, and no year, becomes another one."""
    theirs = {n.value for other in others for n in numbers(other) if n.counts or n.unit}
    shared = [
        n
        for n in numbers(text)
        if n.value in theirs and n.value > 12 and not 1900 <= n.value <= 2030 and (n.counts or n.unit)
    ]
    shared = [n for n in shared if re.fullmatch(r"[\d,]+", _figure(text, n.start))]
    if not shared:
        return None
    number = chance.choice(shared)
    old = _figure(text, number.start)
    value = int(old.replace(",", ""))
    new = f"{value + chance.choice((-1, 1)) * max(3, value // 4):,}"
    return _replaced(text, number.start, number.start + len(old), new)


def _figure(text: str, start: int) -> str:
    match = re.compile(r"\d[\d,]*\d|\d").match(text, start)
    return match[0] if match else ""


def _persons(text: str, known: Glossary) -> list[tuple[int, int, str]]:
    mentions = known.recognise(Article(text, id=str(hash(text)), language="en"))
    return [
        (m.start, m.end, m.text)
        for m in mentions
        if known.kind_of(m.entity) == "person" and len(m.text.split()) == 2 and m.text.isascii()
    ]


def _name_misspelled(text: str, others: Sequence[str], chance: random.Random) -> Mutation | None:
    """Every mention of a family name that other reports have too gets two letters changed over."""
    names = [n for n in _persons(text, Glossary.shipped()) if any(n[2] in other for other in others)]
    names = [n for n in names if len(n[2].split()[1]) > 5 and n[2].split()[1].isalpha()]
    if not names:
        return None
    family = chance.choice(names)[2].split()[1]
    at = next((i for i in range(2, len(family) - 1) if family[i] != family[i + 1]), 2)
    wrong = family[:at] + family[at + 1] + family[at] + family[at + 2 :]
    text = re.sub(rf"\b{family}\b", wrong, text)
    places = [Span(*match.span()) for match in re.finditer(rf"\b{wrong}\b", text)]
    return Mutation(text, places[0].start, places[0].end, tuple(places[1:]))


def _name_swapped(text: str, others: Sequence[str], chance: random.Random) -> Mutation | None:
    """The full name of one person stands where another's belongs: in a sentence that names but one."""
    names = _persons(text, Glossary.shipped())
    shared = [n for n in names if any(n[2] in other for other in others)]
    strangers = {n[2] for n in names}
    if not shared or len(strangers) < 2:
        return None
    start, end, name = chance.choice(shared)
    return _replaced(text, start, end, chance.choice(sorted(strangers - {name})))


def _quotation_altered(text: str, others: Sequence[str], chance: random.Random) -> Mutation | None:
    """A word within a quotation that another report has too becomes its opposite, or another word."""
    theirs = {_words(q.inner.of(other)) for other in others for q in quotations(other)}
    shared = [q for q in quotations(text) if q.closed and len(_words(q.inner.of(text)).split()) > 4]
    shared = [q for q in shared if _words(q.inner.of(text)) in theirs]
    if not shared:
        return None
    quotation = chance.choice(shared)
    words = list(re.finditer(r"\b[a-z]{4,}\b", quotation.inner.of(text)))
    if not words:
        return None
    word = chance.choice(words)
    start = quotation.inner.start + word.start()
    mutation = _replaced(text, start, start + len(word[0]), chance.choice(("never", "hardly", "terrible")))
    return Mutation(mutation.text, quotation.start, quotation.end)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


_ALONE: dict[str, Injector] = {
    "acronym_untranslated": _swapped(_ACRONYMS),
    "honorific_foreign": _swapped(_HONORIFICS, r"(?= [A-Z])"),
    "word_untranslated": _swapped(_WORDS),
    "month_untranslated": _swapped(_MONTHS, r"(?= \d)"),
    "quotation_reversed": _quotes(lambda inner: f"”{inner}“"),
    "quotation_foreign": _quotes(lambda inner: f"« {inner} »"),
    "quotation_unclosed": _quotes(lambda inner: f"“{inner}"),
    "thousands_dot": _rewritten(r"(?<![\d.,$])(\d{1,3}),(\d{3})(?![\d,.])", r"\1.\2"),
    "decimal_comma": _rewritten(r"(?<![\d.,$])(\d{1,2})\.(\d)(?![\d.,])", r"\1,\2"),
    "currency_behind": _rewritten(r"\$(\d[\d,]*\d|\d)(?![\w.])", r"\1 $"),
    "country_article": _rewritten(rf"\b(in|from|with) ({_COUNTRIES})(?=[ ,.])", r"\1 the \2"),
    "word_doubled": _rewritten(rf"(?<= )({_LITTLE})(?= [a-z])", r"\1 \1"),
    "mojibake": _rewritten(r"(?<=[a-z])[’'](?=s\b)", "â€™"),
    "french_spacing": _rewritten(r"(?<=[a-z])([?!;:])(?=\s)", r" \1"),
    "honorific_behind": _rewritten(r"\b(Mr\.?|Mrs\.?|Dr\.?) ([A-Z][a-z]{3,})(?= [a-z])", r"\2 \1"),
}
_BESIDE: dict[str, Injector] = {
    "number_altered": _number_altered,
    "name_misspelled": _name_misspelled,
    "name_swapped": _name_swapped,
    "quotation_altered": _quotation_altered,
}


class Case(NamedTuple):
    """An article with others of its event, untouched and with one artefact of a kind."""

    kind: str
    article: Article
    others: tuple[Article, ...]
    mutation: Mutation | None


def measure(shared: Path) -> dict[str, float]:
    """Share caught by kind and over all; findings on the untouched articles; findings elsewhere."""
    caught, total = Counter[str](), Counter[str]()
    words = Counter[bool]()
    untouched = Counter[str]()
    elsewhere = 0
    for case, before, after in _measured(shared):
        alone = [finding for finding in before if finding.category != "cross-report"]
        untouched["cross_report"] += len(before) - len(alone)
        untouched["professional" if case.others else "translated"] += len(alone)
        words[bool(case.others)] += len(case.article.text.split())
        if case.mutation is None:
            continue
        total[case.kind] += 1
        caught[case.kind] += any(_meets(case.mutation, finding) for finding in after)
        elsewhere += sum(not _meets(case.mutation, finding) for finding in after)
    figures = {kind: round(caught[kind] / total[kind], 3) for kind in sorted(total)}
    return figures | {
        "articles": total.total(),
        "caught": round(caught.total() / total.total(), 3),
        "untouched_professional_per_1000": round(1000 * untouched["professional"] / words[True], 3),
        "untouched_translated_per_1000": round(1000 * untouched["translated"] / words[False], 3),
        "untouched_cross_report": untouched["cross_report"],
        "elsewhere": elsewhere,
    }


def _measured(shared: Path) -> Iterator[tuple[Case, list[Finding], list[Finding]]]:
    """Each case, what is found in the untouched article, and what is found in the other besides."""
    for case in _cases(shared):
        before = _found(case.article, case.others)
        after: list[Finding] = []
        if case.mutation:
            known = Counter((f.rule, f.text) for f in before)
            for finding in _found(_as(case.article, case.mutation.text), case.others):
                key = (finding.rule, finding.text)
                if known[key] and not _meets(case.mutation, finding):
                    known[key] -= 1
                else:
                    after.append(finding)
        yield case, before, after


def _found(article: Article, others: tuple[Article, ...]) -> list[Finding]:
    return list(checked([article], Config(), against=others, verdict=False).findings)


def _as(article: Article, text: str) -> Article:
    return Article(text, id=article.id, path=article.path, language="en")


def _meets(mutation: Mutation, finding: Finding) -> bool:
    places = (Span(mutation.start, mutation.end), *mutation.again)
    return any(place.overlaps(Span(finding.start, finding.end)) for place in places)


def _cases(shared: Path) -> Iterator[Case]:
    """The articles, each with an artefact of the kind that the fewest have had yet."""
    chance = random.Random(_SEED)
    used: Counter[str] = Counter()
    articles = list(_articles(shared))
    chance.shuffle(articles)
    for article, others in articles:
        texts = [other.text for other in others]
        kinds = [*(_by_use(_BESIDE, used) if others else ()), *_by_use(_ALONE, used)]
        for kind in kinds:
            mutation = (_BESIDE | _ALONE)[kind](article.text, texts, chance)
            if mutation and mutation.text != article.text:
                used[kind] += 1
                yield Case(kind, article, others, mutation)
                break
        else:
            yield Case("none", article, others, None)


def _by_use(kinds: dict[str, Injector], used: Counter[str]) -> list[str]:
    return sorted(kinds, key=lambda kind: (used[kind], kind))


def _articles(shared: Path) -> Iterator[tuple[Article, tuple[Article, ...]]]:
    number = 0
    for event in _by_event(shared, _BASIL):
        event = [_as(article, article.text) for article in event]
        for article in event:
            number += 1
            yield article, tuple(other for other in event if other is not article)
    texts = _texts(shared)
    for text in (*texts["newstest"], *texts["potet human"]):
        if number < _ARTICLES and len(text.split()) >= _SHORTEST:
            number += 1
            yield Article(text, id=f"alone-{number}", path=f"alone-{number}", language="en"), ()


def _print(shared: Path, show: str | None) -> None:
    for case, _, after in _measured(shared) if show else ():
        mutation = case.mutation
        if show == case.kind and mutation and not any(_meets(mutation, finding) for finding in after):
            print(
                "  …"
                + mutation.text[max(0, mutation.start - 60) : mutation.end + 60].replace("\n", " ")
                + "…"
            )
    for metric, figure in measure(shared).items():
        print(f"{metric}: {figure}")


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        print("mutations: skipped, the benchmark data is not here")
    else:
        _print(folder, sys.argv[2] if sys.argv[1:2] == ["--show"] else None)

"""A number that the original does not have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from compare.model import Article, Finding, Location
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import Beside, rendered
from compare.text.bilingual.agreement import Known, agree
from compare.text.bilingual.days_and_months import changed as changed_date
from compare.text.bilingual.figures import figures
from compare.text.bilingual.number_words import Figure

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH_OF = {name: float(number) for number, name in enumerate(_MONTHS, 1)}
_NO_COUNT = frozenset(("first", "once", "one", "both", "couple", "pair", "second", "double", "twice"))
_VAGUE = re.compile(r"(?:dozen|hundred|thousand|million|billion)s\b", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:\"“]\s*)$")
_MOST_DOUBLED = 20  # numbers that are counted
_SPOKEN = 12  # numbers up to here are easily said otherwise, and need a number left over in the original


class NumberUnlikeOriginal(OriginalRule):
    """A number, year or date of the translation is not in the original.

    Figures and dates are the part of a text that a translation has no reason to change. Words and figures,
    "1.730" and "1,730", "milliard" and "billion", 万 and lakh, other digits and rounding count as the same.
    """

    mqm = "accuracy/mistranslation/number"
    bad = (
        ("de", "Am Montag kamen 1.730 Gäste in den Hafen.", "On Monday [[1,370]] guests came to the port."),
        ("fr", "Le pont a coûté 3,5 milliards d’euros.", "The bridge cost [[4.5 billion]] euros."),
        ("zh", "去年有12万人离开该岛。", "Last year [[210,000]] people left the island."),
        ("es", "Llegaron siete barcos a la isla.", "[[Nine]] ships arrived on the island."),
        ("ru", "Мост построили в 1978 году.", "The bridge was built in [[1987]]."),
        ("it", "La gara si correrà il 9 giugno.", "The race will be run on 9 [[April]]."),
        ("pl", "Most otwarto w środę.", "The bridge was opened on [[Monday]]."),
    )
    good = (
        ("fr", "Le port a accueilli quatre-vingt-dix-sept navires.", "The port received 97 ships."),
        ("de", "Der Bau kostete 2,3 Milliarden Euro.", "The building cost 2.3 billion euros."),
        (
            "ja",
            "橋は３億5000万円で、令和２年６月に完成した。",
            "The bridge cost 350 million yen and was finished in June 2020.",
        ),
        ("hi", "मेले में १२ लाख लोग आए।", "The fair drew 1.2 million people."),
        ("it", "Il treno parte alle 18:30 del 3 marzo.", "The train leaves at 6:30 p.m. on March 3."),
        ("pl", "W latach dwudziestych XX wieku port był zamknięty.", "In the 1920s the port was closed."),
        ("cs", "Přišli oba bratři.", "The two brothers came."),
        ("fr", "Elle peut gagner mardi.", "She may win on Tuesday."),
        ("ru", "В среду, 5 марта, пошёл снег.", "It snowed on Wednesday, Mar. 5."),
    )

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            for figure, instead in _changed(two):
                start, end = two.span(figure.start, figure.end)
                said = f"; the original has “{instead[0].text}”" if instead else ""
                yield self.finding(
                    article, start, end, f"“{article.text[start:end]}” is not in the original{said}.",
                    related=instead or two.whole,
                )  # fmt: skip
            date = changed_date(two.text, two.other, two.language)
            if date:
                start, end = two.span(date[0].at.start, date[0].at.end)
                there = two.there(date[1].at.start, date[1].at.end)
                message = (
                    f"“{article.text[start:end]}” is not in the original; the original has “{there.text}”."
                )
                yield self.finding(article, start, end, message, related=(there,))


def _changed(two: Beside) -> Iterator[tuple[Figure, tuple[Location, ...]]]:
    """The numbers of the translation that are no number of the original, with those left over there."""
    ours = figures(two.text, "en", strict=True)
    theirs = figures(two.other, two.language)
    months = {_MONTH_OF[word] for word in re.findall("[a-z]+", two.text.lower()) if word in _MONTH_OF}
    here, there = Known(ours), Known(theirs)
    left = [o for o in theirs if o not in here and months.isdisjoint(o.values)]
    sure = [o for o in left if o.sure]
    instead = tuple(two.there(o.start, o.end) for o in sure[:1])
    lost = [t for t in ours if t not in there]
    changed = [t for t in lost if _counts(two.text, t, bool(sure), any(min(o.values) >= 2 for o in left))]
    if not changed and sure:
        changed = _twice(ours, theirs)
    for figure in changed:
        yield figure, instead


def _counts(text: str, figure: Figure, sure: bool, spoken: bool) -> bool:
    """True for a number that a faithful translation would not have added."""
    before, after = text[: figure.start], text[figure.end :]
    words = text[figure.start : figure.end]
    if re.search(r"\d/$", before) or re.match(r"/\d", after):
        return False  # 9/11
    if figure.figures:
        attached = re.search(r"[A-Za-z]-?$", before) is not None  # COVID-19
        return sure if attached or figure.values[0] == 0 else True
    if words[0].isupper() and not _SENTENCE_START.search(before):
        return False  # the Ninth Ward
    if words.lower() in _NO_COUNT or _VAGUE.fullmatch(words):
        return False
    return sure or spoken or figure.values[0] > _SPOKEN


def _twice(ours: Sequence[Figure], theirs: Sequence[Figure]) -> list[Figure]:
    """A number that stands more often in the translation, where another of the original has gone."""
    last = {figure.values: figure for figure in ours if figure.figures}
    times = Counter(figure.values for figure in ours)
    for values in [values for values in last if times[values] > 1][:_MOST_DOUBLED]:
        figure = last[values]
        there = sum(agree(figure, other) for other in theirs)
        if 0 < there < sum(agree(figure, other) for other in ours):
            return [figure]
    return []

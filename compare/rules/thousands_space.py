"""A space between thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.rules._figures import TO_ENGLISH, figures
from compare.rules._house_style import spaces_thousands

_SPACED = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?=[ \u00a0](?!(?:k?m|k?g|t|ha|rpm)\b)[a-z€])")
_NUMBERED = frozenset(
    ("flight", "page", "room", "highway", "section", "chapter", "verse", "number", "call", "dial", "phone")
)


class ThousandsSpace(Rule):
    """A space stands between thousands.

    French, Russian, Polish, Czech and the Nordic languages write 12 500; so do scientists and much of
    Canada and South Africa: hence a note, and none where such a text writes all numbers so. Two numbers
    side by side ("flight 370 239 people") are not one.
    """

    category = "locale"
    mqm = "locale-convention/number-format"
    level = Level.NOTE
    origins = ("fr", "ru", "uk")
    bad = {
        "They built [[3 000]] homes.": "They built 3,000 homes.",
        "The city has [[1 250 000]] inhabitants.": "The city has 1,250,000 inhabitants.",
        "A debt of [[45 000]] euros was paid.": "A debt of 45,000 euros was paid.",
    }
    good = (
        "In 2013 200 people came; flight 370 239 people; call 555 123 4567.",
        "Call 800 555 100 now, or 020 7946 0000.",
        "In 2011,12 million people left.",
        "The rector of Pretoria saw 10 000 people in Durban; the spectrometer saw 10 000 beams of photons.",
        "Room 12 300 was dark, and 10 500 m was too far for 3 111 of them.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose, end = article.prose, 0
        for figure in figures(prose):
            if len(figure[0]) > 3 or figure.start() < end or prose[figure.end() : figure.end() + 1] == "\n":
                continue
            match = _SPACED.match(prose, figure.start())
            if match and _is_one_number(prose, match) and not spaces_thousands(prose):
                end = match.end()
                english = match[0].translate(TO_ENGLISH)
                message = f"English writes “{match[0]}” as “{english}”."
                yield self.finding(article, *match.span(), message, fix=Fix(english))


def _is_one_number(prose: str, match: re.Match[str]) -> bool:
    """True for "3 000 homes", not for two numbers side by side ("flight 370 220 people")."""
    start = match.start()
    if start and (prose[start - 1].isalnum() or prose[start - 1] in ".,:/$-"):
        return False
    if start > 1 and prose[start - 2].isdigit():
        return False
    before = prose[max(0, start - 16) : start].rpartition("\n")[2].split(" ")[-2:-1]
    numbered = before and (before[0][:1].isupper() or before[0] in _NUMBERED)
    return match[0].endswith("0") and not numbered

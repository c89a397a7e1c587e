"""An honorific that stands after the name it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix
from compare.rules import Rule
from compare.rules._phrases import words

_NAME = r"[A-Z][\w’'-]+"
# Patterns are strings: `re` compiles them when they are first needed, and many articles never need them.
_AFTER_A_NAME = (
    rf"(?P<name>(?:\b{_NAME} (?:(?:al|el|de|bin|van|von) )?){{0,4}}\b{_NAME}) "
    r"(?P<title>Mrs?\b\.?|Ms\.|Dr\b\.?|Prof\.)"
    r"(?![\w’'-])"
)
_TITLES = ("mr", "mrs", "ms", "dr", "prof")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w’'-]+ $")
# "Mr" before another name belongs to that name, also where a particle begins it.
_NAME_FOLLOWS = (
    r"(?: \.)?[ \t\r\n]*(?:[“\"‘(]?[A-Z]|&"
    r"|(?:de|da|di|du|del|della|dos|la|le|el|al|van|von|der|den|bin|ibn|ter|ten)\b)"
)
_SENTENCE_FOLLOWS = (
    r" (?:The|A|An|In|On|At|He|She|It|They|We|His|Her|But|And|This|That|For|As|After|When|If|However)\b"
)
_SENTENCE_START = r"(?:[.!?:][”\"’']?\s+|\n\s*|[“\"‘(])$"
_CAPITALISED = """
    Mon Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
    August September October November December The And But Yes No Oh Dear Hello Thanks Good Morning Evening
    Night Thank If When With For To By While As That Little Mr Mrs Ms Dr Miss Sir President Minister
    Secretary Senator Judge Justice Professor Chancellor Ambassador Governor Mayor Madam Director General
    Our My His Her Then What Is Was Did Not A An He She It
"""
_NO_NAME = frozenset(_CAPITALISED.split())
_STREETS_AROUND = r"\b(?:St\.|Ave\b|Rd\b|Blvd\b|Ln\b|Street|Avenue|Road|Boulevard|corner|block|intersection)"
_STREET = r"\d[\w-]* (?:[\w.’'-]+ ){0,5}$"


class MisplacedHonorific(Rule):
    """An honorific follows the name it should precede.

    "M. Abdel Karim" is taken apart in translation, and the honorific, moved like an adjective or
    set behind as a Japanese or Chinese title stands, ends after the name: "said Karim Mr."
    """

    category = "honorific"
    mqm = "fluency/grammar/word-order"
    origins = ("fr", "ja", "zh")
    bad = {
        "“We had no choice,” said [[Anwar Selim Mr.]]": "“We had no choice,” said Mr. Anwar Selim",
        "She thanked [[Morel Mr.]], who had waited.": "She thanked Mr. Morel, who had waited.",
        "She paid for [[Kanda Dr.]]\n\nIt was late.": "She paid for Dr. Kanda\n\nIt was late.",
        "It is by [[Lin Wei Dr]] and her students.": "It is by Dr Lin Wei and her students.",
    }
    good = (
        # the honorific of the next name
        "The committee met Thursday Mr. Snow and his lawyer.",
        "Foreign Minister Mr. de Vries and Secretary Mr. Brook met.",
        "A production of Jekyll and Mr. Hyde opened.",
        "They filmed “Fantastic Mr. Fox” in London.",
        "They heard Surgeon General Dr . Regina Brook and CNN Dr . Salas.",
        # a street
        "The fire began at 1420 Maple Dr. and spread.",
        "It stands at the corner of Old Oak Dr. and Elm St. in town.",
        "A house on Martin Luther King Dr. burned.",
        "He lives on Lake Shore Dr. The house is old.",
        "The Lakers beat Mr. Brook’s team.",
        "Good Morning Mr. President, she said.",
        "Robert Brook Jr. left with Mr. Snow.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not _title_follows_a_capital(prose):
            return
        for match in re.finditer(_AFTER_A_NAME, prose):
            name, title = match["name"], match["title"]
            words = name.split()
            if words[-1] in _NO_NAME or (len(words) == 1 and _starts_a_sentence(prose, match.start())):
                continue
            if _is_of_the_next_name(prose, match.end()):
                continue
            if title.startswith("Dr") and _is_a_street(prose, match.start()):
                continue
            yield self.finding(
                article,
                match.start(),
                match.end(),
                f"“{title}” follows the name; English puts it first.",
                fix=Fix(f"{title} {name}"),
            )


def _title_follows_a_capital(prose: str) -> bool:
    """A quick look before the long pattern runs."""
    places = words(prose)
    starts = (start for title in _TITLES for start in places.get(title, ()))
    return any(_CAPITAL_BEFORE.search(prose, max(0, start - 60), start) for start in starts)


def _starts_a_sentence(prose: str, start: int) -> bool:
    return not prose[:start].strip() or bool(
        re.compile(_SENTENCE_START).search(prose, max(0, start - 4), start)
    )


def _is_of_the_next_name(prose: str, end: int) -> bool:
    sentence_over = prose[end - 1] == "." and re.compile(_SENTENCE_FOLLOWS).match(prose, end)
    paragraph_over = prose[end : end + 1] in ("", "\n", "\r")
    return (
        not sentence_over and not paragraph_over and re.compile(_NAME_FOLLOWS).match(prose, end) is not None
    )


def _is_a_street(prose: str, start: int) -> bool:
    before = prose[max(0, start - 60) : start]
    if re.search(_STREETS_AROUND, prose[max(0, start - 60) : start + 80]):
        return True
    return bool(re.search(_STREET, before)) or before.endswith(
        (" on ", " at ", " near ", " along ", " off ", " to ")
    )

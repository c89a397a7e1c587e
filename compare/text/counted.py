"""What a number counts: “people” in “53 people, two of them women, were killed”."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from compare.model import Span
from compare.text.fates import STATES

_OF = re.compile(r"\s+of\b")
_OF_THE = re.compile(
    r"\s+of\s+(?:the|these|those|its|their|his|her|our|all)\b(?:\s+(?:more than|about|some)\b)?"
)
_MORE = re.compile(r"\s+(?:more|other|additional|further|different|separate)\b(?=\s+\w)")
_YEAR_OLD = re.compile(r"\s-\s(?P<noun>year(?:s?\s-\sold)?)\b")  # in a text cut into tokens
_WORD = re.compile(
    r"(?P<gap>[\s\u00a0]+|-)(?P<word>[^\W\d_](?:[\w]|[.&](?=\w)|-(?=\w))*)(?P<genitive>['’]s?(?!\w))?"
)


@lru_cache(maxsize=1)
def _known() -> dict[str, frozenset[str]]:
    import ryaml

    data: dict[str, str] = ryaml.loads((Path(__file__).parent / "data" / "counted.yaml").read_text("utf-8"))
    return {name: frozenset(words.split()) for name, words in data.items()}


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    return dict(pair.split(":") for pair in _known()["irregular"])


@lru_cache(maxsize=4096)
def lemma(noun: str) -> str:
    """The singular of an English noun, lower-case: "countries" → "country", "women" → "woman"."""
    noun = noun.lower().replace(" - ", "-")
    if noun in _irregular():
        return _irregular()[noun]
    if noun in _known()["collective"] | _known()["not-plural"] or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and len(noun) > 3 else noun


def is_person(noun: str) -> bool:
    """True for a lemma that names a human being, as far as these few are known."""
    return noun in _known()["persons"]


def _plural(word: str) -> bool:
    low = word.lower()
    if low in _irregular() or low in _known()["collective"]:
        return True
    ends = low.endswith("s") and not low.endswith(("ss", "us", "is"))
    return ends and len(low) > 3 and low not in _known()["not-plural"]


def begins_noun(word: str) -> bool:
    """False for a word that ends a noun phrase before it began: “them”, “a”, “which”."""
    return word.lower() not in _known()["break"] | _known()["pronouns"]


def head_noun(prose: str, end: int, single: bool = False, vague: bool = False) -> Span | None:
    """The noun counted by a number that ends at `end`: the head of the noun phrase after it.

    `single`: the number is one, and its noun singular; `vague`: it is as in “dozens of”.
    """
    for skipped in (_OF_THE, _OF if vague else _OF_THE, _MORE):
        if match := skipped.match(prose, end):
            end = match.end()
    if age := _YEAR_OLD.match(prose, end):
        return Span(*age.span("noun"))
    head = None
    for _ in range(5):
        match = _WORD.match(prose, end)
        if match is None or "\n\n" in match["gap"]:
            break
        word, low, start = match["word"], match["word"].lower(), match.start("word")
        if match["gap"] == "-":
            return _compound(word, start)
        if low in _known()["break"] or low.startswith("year-old"):
            break
        if head and (low in STATES or not _plural(word)):
            break
        adverb = low.endswith("ly") and low not in _known()["ly"]
        if adverb or match["genitive"] or (low.endswith("ing") and head):
            break
        if single and is_person(low):
            return Span(start, match.end("word"))
        if _plural(word) and not (head and word.istitle()) and not _in_name(prose, match):
            head = Span(start, match.end("word"))
        end = match.end()
    return head


def _in_name(prose: str, match: re.Match[str]) -> bool:
    """True where a capital before and after make the plural part of a name: “three term Texas Governor”."""
    following = _WORD.match(prose, match.end())
    return match["word"].istitle() and following is not None and following["word"][0].isupper()


def _compound(word: str, start: int) -> Span | None:
    """The noun of “60-page”, “22-nation”, “42-year-old”; None for “six-to-one” and “two-thirds”."""
    first = word.split("-")[0]
    if first.lower() in _known()["break"] | _known()["no-compound"]:
        return None
    return Span(start, start + len("year-old" if word.lower().startswith("year-old") else first))

"""What a number counts, and what happened to it: “53 people, two of them women, were killed”."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from compare.model import Span

_OF = re.compile(r"\s+of\b")
_OF_THE = re.compile(
    r"\s+of\s+(?:the|these|those|its|their|his|her|our|all)\b(?:\s+(?:more than|about|some)\b)?"
)
_MORE = re.compile(r"\s+(?:more|other|additional|further|different|separate)\b(?=\s+\w)")
_WORD = re.compile(
    r"(?P<gap>[\s\u00a0]+|-)(?P<word>[^\W\d_](?:[\w]|[.&](?=\w)|-(?=\w))*)(?P<genitive>['’]s?(?!\w))?"
)

_KILLED = r"killed|dead|died|slain|massacred|murdered|drowned|executed|perished|slaughtered|beheaded"
_WOUNDED = r"wounded|injured|hurt|maimed"
_ARRESTED = r"arrested|detained|jailed|imprisoned|apprehended"
_DISPLACED = r"displaced|uprooted|evacuated|fled|homeless"
_ROLES = {
    "killed": rf"{_KILLED}|kill|killings?|kills|deaths?|death toll",
    "wounded": rf"{_WOUNDED}|wounding|injuring|injures|wounds",
    "arrested": rf"{_ARRESTED}|arresting|detaining|arrests?",
    "displaced": rf"{_DISPLACED}|displacing|displaces|evacuating",
    "missing": r"missing",
    "rescued": r"rescued|rescuing|saved",
    "kidnapped": r"kidnapped|abducted|kidnapping|abducting",
}
_STATE = rf"{_KILLED}|{_WOUNDED}|{_ARRESTED}|{_DISPLACED}|missing|rescued|saved|kidnapped|abducted"
_STATES = frozenset(_STATE.split("|"))
_BE = r"(?:were|was|been|are|is|being|be|reportedly|reported|found|left|feared)"
_VERBS = (
    "said|says|told|has|have|had|were|was|are|is|did|does|do|will|would|that|but|while|after|when|which|if"
)
_GAP = rf"(?:(?!\b(?:{_VERBS}|{_STATE})\b)[^.;:!?\n“”\"]){{0,90}}?"
_PASSIVE = re.compile(  # “53 people, including two women, were killed”
    rf"{_GAP}\b(?:(?:have|had|has|who) )*(?:{_BE} )"
    rf"(?:(?:be|been|being|also|now|still|\w+ly|confirmed|or) )*(?P<state>{_STATE})\b"
)
_ADVERBIAL = (
    "in|on|at|by|during|and|when|as|after|since|from|over|across|there|their|this|last|so|near|overnight"
)
_BARE = re.compile(  # “53 people killed in”
    rf"\s*(?P<state>{_STATE})\b(?=\s*(?:[.,;:)]|$|[A-Z]|(?:{_ADVERBIAL})\b))"
)
_DEAD = re.compile(rf"\s*(?P<state>{_STATE})\b")
_LEFT = re.compile(r"\b(?:left|leaving|leaves)\s+$")  # “left 53 dead”
_ACTIVE = re.compile(  # “killed 53 people”, “a death toll of 53”
    rf"\b(?P<state>{'|'.join(_ROLES.values())})\b"
    r"(?:\s+(?:of|to|a total of|(?:rose|has risen|had risen) to|stands at|reached|the lives of))*\s*$"
)
_COORDINATE = re.compile(  # “killed 13 children and two women”
    rf"\b(?P<state>{'|'.join(_ROLES.values())})\s[^.;:!?“”\"\n]{{2,50}}?(?:and|,|including)\s*$"
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
    noun = noun.lower()
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


def head_noun(prose: str, end: int, single: bool = False, vague: bool = False) -> Span | None:
    """The noun counted by a number that ends at `end`: the head of the noun phrase after it.

    `single`: the number is one, and its noun singular; `vague`: it is as in “dozens of”.
    """
    for skipped in (_OF_THE, _OF if vague else _OF_THE, _MORE):
        if match := skipped.match(prose, end):
            end = match.end()
    head = None
    for _ in range(5):
        match = _WORD.match(prose, end)
        if match is None or "\n\n" in match["gap"]:
            break
        word, low, start = match["word"], match["word"].lower(), match.start("word")
        if match["gap"] == "-":
            return _compound(low, start)
        if low in _known()["break"] or low.startswith("year-old"):
            break
        if head and (low in _STATES or not _plural(word)):
            break
        if (low.endswith("ing") and head) or (low.endswith("ly") and low != "family") or match["genitive"]:
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
    if first in _known()["break"] or first.rstrip("s") in ("third", "quarter", "fifth"):
        return None
    return Span(start, start + len("year-old" if word.startswith("year-old") else first))


def role(prose: str, start: int, end: int) -> str | None:
    """What happened to those counted in `prose[start:end]`: killed, wounded, arrested, displaced, missing,
    rescued or kidnapped, where the verb of the clause says so; else None.
    """
    before = prose[max(0, start - 80) : start]
    after = prose[end : end + 160].split("\n\n")[0]
    left = _DEAD.match(after) if _LEFT.search(before) else None
    match = (
        left
        or _ACTIVE.search(before)
        or _BARE.match(after)
        or _PASSIVE.match(after)
        or _COORDINATE.search(before)
    )
    if match is None:
        return None
    return next((name for name, words in _ROLES.items() if re.fullmatch(words, match["state"])), None)

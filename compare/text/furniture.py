"""What a line of a saved page shows by its own words: a share button, a credit, a teaser, a sign-off.

The phrases are in `data/zones.yaml`; where a line stands decides the rest (`zones`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from compare.text.captions import is_credited
from compare.text.patterns import later
from compare.text.phrases import WORD, agencies, data, endings, entry, folded, has_phrase, phrase, split

_QUOTED = re.compile(r"\s*[\"“”„«‘']")
_LABEL_ENDS = re.compile(r"\s*(?:[:|»›→▶：/>]|[–—-](?=\s)|(?=\d))")
_STOPS, _CLOSES = ".!?…。！？؟।", "\"'”’»)]"
_SENTENCE_END = re.compile(rf"[{_STOPS}][{_CLOSES[:-1]}\]]*\Z")
_LONGEST_LINE, _LONGEST, _LONGEST_CAPTION = 64, 400, 600  # characters of a phrase, of furniture, of a caption

_DOMAIN = later(r"(?:https?://)?(?:www\.)?(?P<domain>(?:[\w-]{2,40}\.){1,3}[a-z]{2,10})/?\Z", re.IGNORECASE)
_LINK_HOME = later(r"(?:back\s+)?(?:to|zu|à|a|al|zur)\s+(?P<domain>\S{4,60})\Z", re.IGNORECASE)
_MARKS_ONLY = re.compile(r"[\W_]+\Z")
_END_MARK = later(r"[\s(*/–—-]*(?:#\s?#\s?#|-\s*30\s*-|(?:ENDS?|ends|FIN|End|Ends)\b)[\s)*/#.–—-]*\Z")

_BARE_C = re.compile(r"[cC]\b")
_BYLINE_WORD = re.compile(r"[^\W\d_][\w.’'-]*|&")
_IN_BRACKETS = re.compile(r"\((\w{2,10})\)\Z")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?", re.IGNORECASE
)


Kind = Literal["headline", "byline", "dateline", "caption", "teaser", "site-chrome", "signature", "body"]


class Piece(NamedTuple):
    """What a line is. `heads` is true for a label that stands alone, above a list of its kind."""

    kind: Kind
    heads: bool = False


def piece(line: str) -> Piece | None:
    """The kind that the words of a trimmed line show wherever it stands; None for a line like any other."""
    if len(line) <= _LONGEST_CAPTION and is_credited(line):
        return Piece("caption")
    if len(line) > _LONGEST or (not line[0].isalnum() and _QUOTED.match(line)):
        return None
    words = phrase(line) if len(line) <= _LONGEST_LINE and not line.endswith((".", "!", "?")) else ""
    for kind, phrases in _lines().items() if words else ():
        if words in phrases:
            return Piece(kind, heads=True)
    return Piece("signature") if _names_contributors(line) else _opened(line)


def _opened(line: str) -> Piece | None:
    """The piece whose label or opening the line begins with."""
    first = line[:24].partition(" ")[0]
    if first.isalpha():
        phrases = _openings().get(first.casefold())
    else:
        match = WORD.search(line, 0, 24)
        phrases = _openings().get(folded(match[0])) if match else None
    start = line[:_LONGEST_LINE].casefold() if phrases else ""
    phrases = [each for each in phrases or () if each[0][-1] in start or each[0][-1] == "#"]
    if not phrases:
        return None
    words = [match for match, _ in zip(WORD.finditer(line, 0, _LONGEST_LINE), range(8), strict=False)]
    forms = [folded(word[0]) for word in words]
    for known, kind, is_label in phrases:
        if forms[: len(known)] != known:
            continue
        end = words[len(known) - 1].end()
        if not is_label or _LABEL_ENDS.match(line, end):
            rest = line[end:].strip(" :|»›→▶–—-")
            if kind not in _TESTED or _TESTED[kind](line, rest):
                return Piece(kind, heads=not rest)
    return None


def _is_byline(line: str, rest: str) -> bool:
    """Names or a day after “By” or “Published”: never “By Monday the water had gone.”"""
    words = _BYLINE_WORD.findall(re.split(r"[,|–—]", rest, maxsplit=1)[0])
    others = _besides_day(line)
    if others is not None and len(others) <= 3:
        return True
    return not line.endswith(".") and 0 < len(words) <= 14 and _named(words)


def _is_signature(line: str, rest: str) -> bool:
    """“Editing by Jane Doe”, “Source: AFP”: never a sentence that begins like it."""
    words = _BYLINE_WORD.findall(rest)
    if _BARE_C.match(line):
        return False  # a C-130 is no copyright
    return (
        has_phrase(line, "rights")
        or not ends_a_sentence(line)
        or line[0] in "(©"
        or len(words) <= 2
        or _named(words)
    )


def _names_contributors(line: str) -> bool:
    """“Jane Doe in Oslo contributed to this report.”: never experts without a name."""
    known, last = endings()
    if line.rstrip(" .)]*")[-3:].casefold()[-3:] not in last:
        return False
    plain = line.rstrip(" .)]*")[-_LONGEST_LINE:].casefold()  # no ending is longer
    if not plain.endswith(known):
        return False
    ending = next(filter(plain.endswith, known))
    words: list[str] = _BYLINE_WORD.findall(line)[: -len(ending.split())]
    capitals = len([word for word in words if word[0].isupper()])
    small = len([word for word in words if _is_small(word)])
    return capitals >= 2 and small <= capitals


_TESTED = {"byline": _is_byline, "signature": _is_signature}


def _named(words: Sequence[str]) -> bool:
    """True when the words are written like names, or join them."""
    joining = entry("joining")
    named = [word for word in words if word.casefold() not in joining]
    return bool(named) and sum(word[0].islower() for word in named) * 5 <= len(named)


def is_names(line: str) -> bool:
    """A line of a few names and nothing else: an author, an outlet, a place."""
    words = _BYLINE_WORD.findall(line)
    if not 0 < len(words) <= 6 or any(map(str.isdigit, line)) or line.endswith(":") or ends_a_sentence(line):
        return False
    return _named(words) and not words[0][0].islower() and any(word[0].isupper() for word in words)


def is_agency(line: str) -> bool:
    """A line that is the name of a news agency, with or without its letters in brackets."""
    if len(line) > _LONGEST_LINE:
        return False
    letters = _IN_BRACKETS.search(line)
    bare = line.strip(" ()[]–—-/").casefold()
    return bare in agencies() or bool(letters and spells(line[: letters.start()], letters[1]))


def spells(name: str, letters: str) -> bool:
    """Are `letters` an acronym of `name`: first letters in their order, of half the words or more?"""
    initials = "".join(word[0] for word in _BYLINE_WORD.findall(name)).casefold()
    at = iter(initials)
    return (
        len(letters) >= 2
        and len(letters) * 2 >= len(initials)
        and all(letter in at for letter in letters.casefold())
    )


def is_dated(line: str) -> bool:
    """A line that holds little besides a day: "Monday, 6th May 2019", "Jane Doe, 3 May 2019 at 9:14";
    never what a picture shows: "The bridge on 3 May 2019".
    """
    others = _besides_day(line)
    return others is not None and len(others) <= 3 and not any(_is_small(word) for word in others)


def _is_small(word: str) -> bool:
    return word[0].islower() and word not in entry("joining")


def _besides_day(line: str) -> list[str] | None:
    """The words of a short line that do not belong to its day; None when there is no day."""
    if len(line) > 120 or not any(map(str.isdigit, line)):
        return None
    from compare.text.dates import dates
    from compare.text.hijri import hijri_dates

    shown = line.title() if line.isupper() else line
    days = [found for found in dates(shown) if found.day or found.readings] + list(hijri_dates(line))
    if not days:
        return None
    rest = line
    for found in sorted(days, key=lambda day: day.start, reverse=True):
        rest = rest[: found.start] + " " + rest[found.end :]
    words = (match[0] for match in WORD.finditer(_CLOCK.sub(" ", rest)))
    return [word for word in words if folded(word) not in entry("day-words") and word[0].isalpha()]


def names_a_day(line: str) -> bool:
    """True when a full date (day, month, year) is written in the line, in whichever order."""
    if not any(map(str.isdigit, line)):
        return False
    from compare.text.dates import dates

    return any(found.iso or found.readings for found in dates(line))


def ends_a_sentence(line: str) -> bool:
    """True when the line ends with a full stop or its like, whatever marks close after it."""
    last = line[-1:]
    if last not in _CLOSES:
        return last in _STOPS
    return bool(_SENTENCE_END.search(line[-8:]))


def domain(line: str) -> str | None:
    """The domain that is all of the line, or what a link home ("To example.org") names."""
    if len(line) > _LONGEST_LINE or "." not in line:
        return None
    link = _LINK_HOME().match(line)
    found = _DOMAIN().match(link["domain"] if link else line)
    return found["domain"] if found else None


def is_end_mark(line: str) -> bool:
    """-30-, ENDS, ###."""
    return len(line) <= 16 and bool(_END_MARK().match(line))


def is_counter(line: str) -> bool:
    """A number and nothing else, as beside a share button."""
    return len(line) <= 8 and phrase(line) == "#" and not line.endswith(".")


def is_marks(line: str) -> bool:
    """A line without any letter or digit."""
    return len(line) <= _LONGEST_LINE and bool(_MARKS_ONLY.match(line))


@lru_cache(maxsize=1)
def _lines() -> dict[Kind, frozenset[str]]:
    """The phrases that are a whole line, by kind."""
    kinds: tuple[Kind, ...] = ("site-chrome", "teaser", "signature", "byline")
    return {kind: split(data()[kind]["lines"]) for kind in kinds}


@lru_cache(maxsize=1)
def _openings() -> dict[str, list[tuple[list[str], Kind, bool]]]:
    """First word → the labels and openings with it (their words, kind, whether a label), longest first."""
    found: dict[str, list[tuple[list[str], Kind, bool]]] = {}
    kinds: tuple[Kind, ...] = ("site-chrome", "teaser", "caption", "signature", "byline")
    for kind in kinds:
        for part in ("labels", "openings"):
            for each in sorted(split(data()[kind].get(part, ""))):
                words = each.split()
                found.setdefault(words[0], []).append((words, kind, part == "labels"))
    for phrases in found.values():
        phrases.sort(key=lambda each: (-len(each[0]), each[2]))
    return found

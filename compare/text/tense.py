"""Does the sentence around a date tell what was, or what will be?"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from compare.model import Span
from compare.text.patterns import longest_of

_REACH = 160  # characters either side of a date in which its verb is looked for
_END = re.compile(  # a set first: searched for at full speed
    r"[.!?…؟。！？\n](?:(?<=[。！？\n])"
    r"|(?<!\b[A-Z].)(?<!\b[A-Z][a-z].)(?<!\b[A-Z][a-z][a-z].)\s)"  # not "Mrs. "
)
_BETWEEN = "on the this early late mid a an am le el"  # words between such a word and its date
_LEAD = re.compile(rf"(?P<word>[\w'’]+)(?:\s+(?:{_BETWEEN.replace(' ', '|')}))*\s+\Z", re.IGNORECASE)
_SMALL = frozenset(_BETWEEN.split())


def tense(prose: str, place: Span) -> str:
    """ "past", "future", or "" where no word tells. The word that leads the date decides ("since", "until"),
    else the nearest verb form before the date in its sentence, else the nearest after it.
    """
    before = prose[max(0, place.start - _REACH) : place.start]
    after = prose[place.end : place.end + _REACH]
    before = before[max((match.end() for match in _END.finditer(before)), default=0) :]
    if end := _END.search(after):
        after = after[: end.start()]
    if lead := _lead(before):
        for name in ("past", "future"):
            if lead["word"].lower() in _data()[f"{name}-leads"].split():
                return name
    pattern = _verbs()
    for cues in ([*pattern.finditer(before)][::-1], pattern.finditer(after)):
        for cue in cues:
            if cue["future"] or cue["short"]:
                return "future"
            if cue["past"] or cue["ed"].lower() not in _data()["not-past"].split():
                return "past"
    return ""


def _lead(before: str) -> re.Match[str] | None:
    """The word that leads the date; searched for among the last words only."""
    if not before[-1:].isspace():
        return None
    words = before.split()
    small = 0
    while small < len(words) and words[-1 - small].casefold() in _SMALL:
        small += 1
    if small == len(words):
        return _LEAD.search(before)
    up_to_it = before.rsplit(None, small)[0].rstrip()
    return _LEAD.search(before, len(up_to_it) - len(words[-1 - small]))


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    def either(name: str) -> str:
        return longest_of(_data()[name].split()).replace("_", r"\s")

    return re.compile(
        rf"(?<!\w)(?:(?P<future>{either('future')})|(?P<past>{either('past')})|(?P<ed>[a-zA-Z]{{1,20}}ed))(?!\w)"
        rf"|(?<=\w)(?P<short>['’]ll\b)"
    )


@lru_cache(maxsize=1)
def _data() -> dict[str, str]:
    import ryaml

    path = Path(__file__).with_name("data") / "tenses.yaml"
    data: dict[str, str] = ryaml.loads(path.read_text(encoding="utf-8"))
    return data

"""Does the sentence around a date tell what was, or what will be?"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from compare.model import Span

_REACH = 160  # characters either side of a date in which its verb is looked for
_END = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])[.!?…؟]\s|[。！？\n]")  # not "Mrs. "
_LEAD = re.compile(
    r"(?P<word>[\w'’]+)(?:\s+(?:on|the|this|early|late|mid|an?|am|le|el))*\s+\Z", re.IGNORECASE
)


def tense(prose: str, place: Span) -> str:
    """ "past", "future", or "" where no word tells. The word that leads the date decides ("since", "until"),
    else the nearest verb form before the date in its sentence, else the nearest after it.
    """
    before = prose[max(0, place.start - _REACH) : place.start]
    after = prose[place.end : place.end + _REACH]
    before = before[max((match.end() for match in _END.finditer(before)), default=0) :]
    if end := _END.search(after):
        after = after[: end.start()]
    if lead := _LEAD.search(before):
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


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    def either(name: str) -> str:
        forms = sorted(_data()[name].split(), key=len, reverse=True)
        return "|".join(re.escape(form).replace("_", r"\s") for form in forms)

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

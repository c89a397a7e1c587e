"""When it happened and how many it hit, as the first sentence of a report says.

Tolls of one act grow from report to report. So a report of a later day that counts far fewer tells of
another act: the second bomb of a week, an aftershock.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from compare.model import Article, Sentence
from compare.text.moments import moments
from compare.text.numbers import numbers
from compare.text.story import story, zone_at

ROLES = ("killed", "wounded")
_HEADINGS = ("headline", "dateline", "caption", "byline")


class Act(Struct, frozen=True):
    """The day of the toll, as an ordinal, and the tolls by role; of each role the first."""

    day: int
    tolls: dict[str, float]


def act(article: Article) -> Act | None:
    """What the first sentence below the headline says happened; None unless it gives a toll and a day, no
    later than the day of publication. Of several days the one nearest to the first toll is the day.
    """
    below = (one for one in story(article.prose, bylines=True) if not _is_heading(article.prose, one))
    lead = next(below, None)
    if not (lead and article.published):
        return None
    text = lead.of(article.prose)
    counted = [n for n in numbers(text) if n.role in ROLES and n.stated and n.bound != "vague"]
    tolls: dict[str, float] = {}
    for number in counted:
        tolls.setdefault(number.role or "", number.value)
    days = [
        (abs(one.start - counted[0].start), date.fromisoformat(one.first).toordinal())
        for one in moments(text, article.published)
        if counted and one.first and one.first == one.last and one.first <= article.published.end
    ]
    return Act(min(days)[1], tolls) if days else None


def _is_heading(prose: str, sentence: Sentence) -> bool:
    zone = zone_at(prose, sentence.end - 1)
    return zone is not None and zone.kind in _HEADINGS

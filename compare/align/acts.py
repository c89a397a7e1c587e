"""When it happened and how many it hit, as the first sentence of a report says.

Tolls of one act grow from report to report. So a report of a later day that counts far fewer tells of
another act: the second bomb of a week, an aftershock.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from compare.model import Article
from compare.text.moments import moments
from compare.text.numbers import numbers
from compare.text.story import story

ROLES = ("killed", "wounded")


class Act(Struct, frozen=True):
    """The first and last of the days that the first sentence names, as ordinals, and its tolls by role;
    of each role the first.
    """

    first: int
    last: int
    tolls: dict[str, float]


def act(article: Article) -> Act | None:
    """What the first sentence says happened; None unless it gives a toll and a day, no later than the day of
    publication.
    """
    lead = story(article.prose)[:1]
    if not (lead and article.published):
        return None
    text = lead[0].of(article.prose)
    tolls: dict[str, float] = {}
    for number in numbers(text):
        if number.role in ROLES and number.stated and number.bound != "vague":
            tolls.setdefault(number.role or "", number.value)
    days = [
        date.fromisoformat(one.first).toordinal()
        for one in moments(text, article.published)
        if one.first and one.first == one.last and one.first <= article.published.end
    ]
    return Act(min(days), max(days), tolls) if days and tolls else None

"""Reports to align, written for the tests: two of a ferry, two of a strike, one of a vote."""

from __future__ import annotations

from compare.model import Article, Published


def report(id: str, *sentences: str, headline: str | None = None, day: str | None = None) -> Article:
    return Article(
        text="\n".join(sentences),
        id=id,
        language="en",
        headline=headline,
        published=Published(day, day) if day else None,
    )


FERRY_A = report(
    "ferry-a",
    "The ferry Morven ran aground off Tarbert on Tuesday evening with 212 passengers on board.",
    "The captain, Moira Kerr, blamed a sudden failure of the steering gear.",
    "Nine passengers were treated for minor injuries, the coastguard said.",
    "Harbour master Ewan Baird said the channel would stay closed until Friday.",
    headline="Ferry Morven runs aground off Tarbert",
    day="2021-05-04",
)
FERRY_B = report(
    "ferry-b",
    "A ferry carrying 212 people hit rocks near Tarbert harbour late on Tuesday, the coastguard reported.",
    "Nine people were hurt when the Morven struck, none of them badly.",
    "Captain Moira Kerr told investigators that the steering had failed.",
    "Bookings for the summer have doubled since last year.",
    headline="Nine hurt as ferry Morven hits rocks at Tarbert",
    day="2021-05-05",
)
STRIKE_A = report(
    "strike-a",
    "Teachers in Lowmoor walked out on Monday in a dispute over pay, closing 40 schools.",
    "Union leader Priya Nandra said members had been offered 2.5 percent, half of what they asked for.",
    "Talks with the county council will resume on Thursday.",
    headline="Forty Lowmoor schools shut as teachers strike",
    day="2021-09-13",
)
STRIKE_B = report(
    "strike-b",
    "Forty schools stayed shut in Lowmoor as teachers went on strike for higher wages.",
    "The county council offered 2.5 percent; the union, led by Priya Nandra, wants five.",
    "Both sides said negotiations would go on this Thursday.",
    headline="Teachers' strike closes schools across Lowmoor",
    day="2021-09-14",
)
VOTE = report(
    "vote",
    "Voters in Dunharrow rejected a plan to build a dam above the town by a clear majority.",
    "Turnout was 61 percent, the highest in a local referendum since 1998.",
    headline="Dunharrow says no to dam",
    day="2021-09-13",
)
EVERY = (FERRY_A, FERRY_B, STRIKE_A, STRIKE_B, VOTE)

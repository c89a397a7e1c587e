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
MARKET = (
    report(
        "market-a",
        "A bomb exploded at the Old Market in Karvena on Tuesday, killing 12 people, police said.",
        "Interior Minister Davor Lesh blamed the Northern Front for the attack.",
        "Thirty people were taken to the city hospital, Karvena's mayor Ana Petrel said.",
        "The bomb was hidden in a van, police spokesman Marko Vint said.",
        headline="Blast at Karvena market kills 12",
        day="2019-03-05",
    ),
    report(
        "market-b",
        "Karvena mourned on Wednesday after a van bomb killed 13 people in the Old Market on Tuesday.",
        "Mayor Ana Petrel laid flowers. Interior Minister Davor Lesh said the Northern Front would pay.",
        "Of the 30 wounded, six were still in a critical state, doctors said.",
        headline="Karvena mourns market victims",
        day="2019-03-06",
    ),
)
STATION = (
    report(
        "station-a",
        "A bomb killed five people at the bus station of Karvena on Thursday, two days after an attack on the"
        " Old Market, police said.",
        "Interior Minister Davor Lesh blamed the Northern Front.",
        "Mayor Ana Petrel closed all schools. Eleven people were wounded, police spokesman Marko Vint said.",
        headline="Second bomb in three days hits Karvena, 5 dead",
        day="2019-03-07",
    ),
    report(
        "station-b",
        "Five people died on Thursday when a bomb went off in the waiting room of Karvena's bus station,"
        " officials said.",
        "It was the second bombing in the city this week. Tuesday's attack on the Old Market killed 13.",
        "The Northern Front was behind both attacks, Interior Minister Davor Lesh said.",
        headline="Karvena bus station bombed",
        day="2019-03-07",
    ),
)
EVERY = (FERRY_A, FERRY_B, STRIKE_A, STRIKE_B, VOTE)

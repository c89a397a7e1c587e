"""What stands before the first words of a story, and what only looks like it."""

import pytest

from compare.text.datelines import dateline, is_dateline


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("LONDON (Reuters) - ¦Prices rose.", "LONDON", "Reuters"),
        ("LONDON, Feb. 3 (Reuters) - ¦Prices rose.", "LONDON", "Reuters"),
        ("BEIRUT, Lebanon — ¦The drill ended.", "BEIRUT, Lebanon", None),
        ("Kazan, Aug. 3 (Interfax) – ¦The drill ended.", "Kazan", "Interfax"),
        ("(CNN) — ¦The drill ended.", "", "CNN"),
        ("(CNN)¦The drill ended.", "", "CNN"),
        ("Jerusalem (CNN) ¦The drill ended.", "Jerusalem", "CNN"),
        ("Skerryvore, 15 Shawwal 1440/18 June 2019 (NSW) –  ¦The drill ended.", "Skerryvore", "NSW"),
        ("СКЕРРИ, 4 мая 2019 г. /ТАСС/. ¦Учения закончились.", "СКЕРРИ", "ТАСС"),
        ("Paris, le 3 février 2016 (AFP) — ¦Le ministre a parlé.", "Paris", "AFP"),
        ("Madrid, 7 feb (EFE).- ¦El ministro habló.", "Madrid", "EFE"),
        ("Lisboa, 3 fev 2016 (Lusa) – ¦O ministro falou.", "Lisboa", "Lusa"),
        ("Berlin, 3. Februar (dpa/AFP) - ¦Der Minister sprach.", "Berlin", "dpa/AFP"),
        ("(ANSA) - ROMA, 4 MAG - ¦Il ministro ha parlato.", "ROMA", "ANSA"),
        ("MURMANSK, June 3. /TASS/. ¦The drill ended.", "MURMANSK", "TASS"),
        ("Murmansk, June 3 - RIA Novosti. ¦The drill ended.", "Murmansk", "RIA Novosti"),
        ("القاهرة (رويترز) - ¦قال الوزير.", "القاهرة", "رويترز"),
        ("BEIJING, Feb. 3 (Xinhua) -- ¦The drill ended.", "BEIJING", "Xinhua"),
        ("OBAN, Scotland, May 14, 2024 — ¦The ferry left.", "OBAN, Scotland", None),
        ("OTTAWA, Monday, May 6, 2019 — ¦The drill ended.", "OTTAWA", None),
        ("VARNHOLM, March 12 (Northern Wire) - ¦A fire drill ended.", "VARNHOLM", "Northern Wire"),
        ("KANSAS CITY, Mo. (AP) — ¦The drill ended.", "KANSAS CITY, Mo", "AP"),
        ("3 February 2016 – ¦The council said so.", "", None),
        ("NEW DELHI: ¦The minister said so.", "NEW DELHI", None),
        ("São Paulo – ¦O ministro falou.", "São Paulo", None),
    ],
)
def test_a_dateline_ends_at_its_dash(text: str, place: str, agency: str | None) -> None:
    line, end = text.replace("¦", ""), text.index("¦")
    found = dateline(line, 0, len(line))
    assert found is not None
    assert (line[: found.end].rstrip(), found.place, found.agency) == (line[:end].rstrip(), place, agency)


@pytest.mark.parametrize(
    "text",
    [
        "World Health Organization (WHO) – The agency said so.",
        "UPDATE — The drill ended.",
        "Minister: port looks at the ferry",
        "The ferry of May 14, 2024 - the first - left at dawn.",
        "On Friday, May 14 - The day of the drill.",
        "The drill — The largest in years — began.",
        "In 2012 — The year of the ice.",
        "“The port sleeps” — The harbour master said so.",
        "Windows 10 - The system of the port.",
        "Jane Doe — who left — came back.",
    ],
)
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    assert dateline(text, 0, len(text)) is None


def test_only_the_first_paragraph_may_name_a_place_and_no_more() -> None:
    text = "ROME — The drill resumed."
    assert dateline(text, 0, len(text)) and not dateline(text, 0, len(text), lead=False)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("LONDON, Feb. 3 (Reuters)", True),
        ("Varnholm, 12 March 2019", True),
        ("Monday, 6th May 2019", False),
        ("VARNHOLM-FERRY/DRILL (UPDATE 2)", False),
        ("Jane Doe | March 12, 2019", False),
        ("Ferry drill ends early", False),
    ],
)
def test_a_line_can_be_a_dateline_and_nothing_else(line: str, expected: bool) -> None:
    assert is_dateline(line) is expected

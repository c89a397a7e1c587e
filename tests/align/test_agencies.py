"""Who is credited, and who only has the name of a house."""

import pytest

from compare.align.agencies import agency, agency_of, credits_, house, plain
from compare.model import Article

BODY = "The dam at Lowmoor held through the night and the road below it is open again, the mayor said."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{BODY} The gates were opened at six, DPA reported.", ["DPA"]),
        (f"It held, the Lowmoor Herald reported, quoting EFE. {BODY}", ["Lowmoor Herald", "EFE"]),
        (f"{BODY} Two gates failed, according to the official SANA news agency.", ["SANA"]),
        (f"{BODY} “We were lucky,” the engineer told Sputnik on Friday.", ["Sputnik"]),
        (f"{BODY} A report in The Dunharrow newspaper said otherwise.", ["Dunharrow"]),
        (f"{BODY} The mayor told reporters that she was relieved. The council said so too.", []),
        (f"{BODY} Mr. Bloomberg said so. {BODY}", []),
        (f"{BODY} Half of them agree, according to a CNN poll.", []),
    ],
)  # fmt: skip
def test_names_of_credits(text: str, names: list[str]) -> None:
    assert [credit.name.removeprefix("The ") for credit in credits_(text)] == [
        name.removeprefix("The ") for name in names
    ]


def test_every_credit_points_at_its_words() -> None:
    text = f"LOWMOOR (Reuters) - {BODY}\nThe gates were opened at six, DPA reported."
    for credit in credits_(text):
        assert credit.name.lower() in credit.of(text).lower()


def test_the_agency_of_a_text() -> None:
    passed_on = agency(f"It held, the Hill Press reported, quoting Anadolu Agency. {BODY}\nMINA")
    assert passed_on and passed_on.name == "Anadolu Agency"
    dateline = agency(f"LOWMOOR (Reuters) - {BODY}\nTwo gates failed, Xinhua reported.")
    assert dateline and dateline.name == "Reuters" and dateline.whole
    assert agency(BODY) is None
    assert agency(" ".join([BODY] * 4) + " The gates were opened, DPA reported.") is None


def test_plain_names_meet() -> None:
    assert plain("The Lowmoor Times") == plain("lowmoortimes.com")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"LOWMOOR (Reuters) - {BODY}", "Reuters"),
        (f"By Ann Lee, Reuters\n\n{BODY}", "Reuters"),
        (f"{BODY}\n\n(AFP)", "AFP"),
        (f"{BODY}\nNobody slept.\nNobody ate.\nLOWMOOR (AFP) - The gates were opened at six.", "AFP"),
    ],
)
def test_dateline_byline_and_sign_off_credit_the_whole(text: str, words: str) -> None:
    [credit] = credits_(text)
    assert (credit.of(text), credit.name, credit.whole, credit.agency) == (words, words, True, True)


@pytest.mark.parametrize(
    ("words", "name", "is_agency"),
    [
        ("the state-run Xinhua news agency reported", "Xinhua", True),
        ("Hilltop news agency reported", "Hilltop", True),
        ("BBC News has also reported", "BBC", False),
        ("the Lowmoor Herald first reported", "Lowmoor Herald", False),
        ("the Hilltop newspaper wrote", "Hilltop", False),
        ("Xinhua Agency said", "Xinhua", True),
        ("quoting Agence France-Presse", "AFP", True),
        ("in an interview with Lowmoor Gazette", "Lowmoor Gazette", False),
        ("as seen by the German broadcaster Hill Radio", "Hill Radio", False),
    ],
)
def test_words_that_credit_a_house_by_its_usual_name(words: str, name: str, is_agency: bool) -> None:
    text = f"{BODY} The gates had failed, {words}."
    [credit] = credits_(text)
    assert (credit.name, credit.whole, credit.agency) == (name, False, is_agency)
    assert words.endswith(credit.of(text))
    assert text[credit.end :] == "."


@pytest.mark.parametrize(
    "words",
    [
        "Hilltop said",
        "Reuters said it had learned",
        "a Reuters reporter said",
        "Reuters’s man in Lowmoor said",
        "said Michael Bloomberg, and Bloomberg said so again",
        "according to Bloomberg, the richest man there, Mr. Bloomberg having said so",
        "in an interview with Ann Lee",
        "according to a BBC survey",
        "Hillreuters reported",
    ],
)
def test_words_that_credit_no_house(words: str) -> None:
    assert credits_(f"{BODY} The gates had failed, {words}.") == ()


def test_a_house_with_the_name_of_a_person_is_one_where_no_person_is_meant() -> None:
    text = f"{BODY} The gates had failed, according to Bloomberg. The Bloomberg office is closed."
    assert [credit.name for credit in credits_(text)] == ["Bloomberg"]


def test_credits_of_one_house_that_overlap_are_one() -> None:
    text = f"{BODY} The gates had failed, DPA reported, citing Reuters. Nobody slept, DPA said."
    assert [credit.of(text) for credit in credits_(text)] == ["DPA reported", "citing Reuters", "DPA said"]
    said = f"{BODY} The gates had failed, according to Xinhua reported."
    assert len(credits_(said)) == 1


def test_only_the_first_paragraphs_begin_with_a_dateline() -> None:
    later = "\n".join([BODY] * 8 + ["LOWMOOR (AFP) - The gates were opened at six, and nobody slept."])
    assert agency(later) is None


def test_of_credits_in_the_opening_the_last_counts_and_one_of_the_whole_before_it() -> None:
    both = "The gates had failed, DPA reported on Monday. Nobody in the valley slept, Xinhua reported."
    found = agency(both)
    assert found and (found.name, found.of(both)) == ("Xinhua", "Xinhua reported")
    signed = agency(f"{both}\n\n(AFP)")
    assert signed and signed.name == "AFP"


def test_lines_of_a_few_words_are_no_opening() -> None:
    few = "Nobody slept. " * 4
    found = agency(f"{few}{BODY} The gates of the dam had failed, DPA reported.")
    assert found and found.name == "DPA"
    assert agency(f"{BODY} {BODY} {BODY} The gates of the dam had failed, DPA reported.") is None


def test_papers_and_stations_are_no_agencies() -> None:
    assert agency(f"The gates of the dam had failed, BBC News reported. {BODY}") is None


def test_the_agency_of_an_article_is_that_of_its_text_else_the_outlet_if_it_is_one() -> None:
    signed = f"LOWMOOR (Reuters) - {BODY}"
    assert agency_of(Article(signed, outlet="AP")) == ("Reuters", "Reuters")
    assert agency_of(Article(BODY, outlet="AP")) == ("Associated Press", "AP")
    assert agency_of(Article(BODY, outlet="CNN")) is None
    assert agency_of(Article(BODY)) is None


@pytest.mark.parametrize(
    ("outlet", "name"),
    [
        ("The BBC News", "BBC"),
        (" Agence France-Presse", "AFP"),
        ("Mi’raj Islamic News Agency", "MINA"),
        ("Guardian", "The Guardian"),
        ("Lowmoor Times", "Lowmoor Times"),
    ],
)
def test_an_outlet_of_the_data_has_its_usual_name(outlet: str, name: str) -> None:
    assert house(outlet) == name


@pytest.mark.parametrize("name", ["The Hill", "hill.co.uk", " Hill News Agency", "hill agency", "HILL News"])
def test_what_is_left_out_of_a_name_at_will(name: str) -> None:
    assert plain(name) == "hill"


def test_a_place_that_leads_one_of_the_first_four_paragraphs_names_the_agency_behind_it() -> None:
    for before in range(1, 7):
        lines = [*(f"{BODY[:-1]} on day {day}." for day in range(before)), "OSLO — AFP. A gate was opened."]
        assert [one.name for one in credits_("\n".join(lines))] == ["AFP"] * (before < 4), before

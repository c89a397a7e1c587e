"""Who is credited, and who only has the name of a house."""

import pytest

from compare.align.agencies import agency, credits_, plain

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

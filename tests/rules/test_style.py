"""The rules of a house style: none without one, the usage of the article's day, and fixes that are safe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary import Glossary
from compare.glossary.styles import load_style
from compare.model import Alias, Article, Entity, Finding, HouseStyle, Published, Usage
from compare.pipeline.stages import found_in
from compare.rules import all_rules


def findings(
    text: str, style: HouseStyle | str, day: str | None = None, known: Glossary | None = None
) -> list[Finding]:
    known = known or Glossary.shipped()
    house = load_style(style, [], known.entities) if isinstance(style, str) else style
    rules = [rule for rule in all_rules(known.in_style(house)) if rule.category == "glossary"]
    published = Published(day, day) if day else None
    return found_in(Article(text, language="en", published=published), rules)


def told(text: str, style: HouseStyle | str, day: str | None = None) -> list[tuple[str, str]]:
    return [(finding.rule, finding.text) for finding in findings(text, style, day)]


def test_without_a_style_there_is_no_finding_of_the_category() -> None:
    rules = [rule for rule in all_rules(Glossary.shipped()) if rule.category == "glossary"]
    texts = {marked.replace("[[", "").replace("]]", "") for rule in rules for marked in rule.bad}
    assert len(rules) == 5 and len(texts) >= 15
    assert [found for text in texts for found in found_in(Article(text, language="en"), rules)] == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-08-26", [("non-preferred-name", "Kyiv")]),
        ("2019-08-27", [("forbidden-name", "Kiev")]),
        (None, [("forbidden-name", "Kiev")]),
    ],
)
def test_an_article_is_judged_by_the_usage_of_its_day(
    day: str | None, expected: list[tuple[str, str]]
) -> None:
    found = told("Talks opened in Kiev. A train to Kyiv was late.", "ap-like", day)
    assert [one for one in found if one[0] != "mixed-names"] == expected


@pytest.mark.parametrize(("day", "found"), [("2020-01-01", ["Kalva"]), ("2018-01-01", []), (None, [])])
def test_a_name_is_out_of_use_after_its_last_day(day: str | None, found: list[str]) -> None:
    town = Entity("calva", "place", {"en": "Calva"}, (Alias("Kalva", until="2018-12-31"),))
    known = Glossary({"calva": town})
    style = HouseStyle("house", "The house")
    forbidden = findings("The ferry to Kalva was late.", style, day, known)
    assert [one.text for one in forbidden] == found
    assert [one.fix.text for one in forbidden if one.fix] == ["Calva"] * len(found)


def test_the_headline_has_forms_of_its_own() -> None:
    text = (
        "ISIS leaves Raqqa after a year\n\n"
        "Islamic State left Raqqa on Friday, the army said. IS held it for a year.\n"
    )
    assert told(text, "in-house") == []
    assert told(text.replace("ISIS", "ISIL"), "in-house") == [("forbidden-name", "ISIL")]


@pytest.mark.parametrize(
    "text",
    [
        "“ISIL has fled,” she said.",
        "The U.S. Chamber of Commerce met.",
        "Read “Inside ISIS” by Ada Brook.",
        "Tag it #ISIS on the net.",
        "American troops left.",
    ],
)
def test_quotations_titles_and_adjectives_are_left_alone(text: str) -> None:
    assert told(text, "bbc-like") == []


@pytest.mark.parametrize(
    ("text", "fix", "safe"),
    [
        ("Troops of the U.S. left.", "US", True),
        ("The U.S.-led raid failed.", "US", True),
        ("They left the U.S.", "US.", True),  # its dot ended the sentence too
        ("They left the U.S. It was late.", "US", False),
        ("A train to Kiev was late.", "Kyiv", True),
        ("IS fled. An ISIL fighter stayed.", "IS", True),
        ("IS fled. A Daesh fighter stayed.", "IS", False),  # an IS fighter
    ],
)
def test_a_fix_is_safe_where_grammar_cannot_break(text: str, fix: str, safe: bool) -> None:
    found = [one for one in findings(text, "bbc-like") if one.rule == "forbidden-name"]
    assert [(one.fix.text, one.fix.safe) for one in found if one.fix] == [(fix, safe)]


@pytest.mark.parametrize(
    ("text", "fix", "safe"),
    [
        ("They left the US.", "U.S", True),  # whose dot is there
        ("They left the US. It was late.", "U.S", True),
        ("They left the US...", "U.S", False),
        ("The US left.", "U.S.", True),
    ],
)
def test_a_fix_puts_no_second_dot_at_the_end(text: str, fix: str, safe: bool) -> None:
    found = [one for one in findings(text, "ap-like") if one.rule == "non-preferred-name"]
    assert [(one.fix.text, one.fix.safe) for one in found if one.fix] == [(fix, safe)]


@pytest.mark.parametrize(
    ("aliases", "day", "rules"),
    [
        (({"until": "2000-12-31"}, {"since": "2015-01-01"}), "2020-01-01", []),
        (({"until": "2000-12-31"}, {"until": "2010-12-31"}), "2020-01-01", ["forbidden-name"]),
        (({"until": "2018-12-31"}, {"status": "deprecated", "since": "2019-01-01"}), "2010-01-01", []),
        (
            ({"until": "2018-12-31"}, {"status": "deprecated", "since": "2019-01-01"}),
            "2020-01-01",
            ["non-preferred-name"],
        ),
        (({"status": "deprecated", "until": "2014-09-17"},), "2014-09-17", []),
        (({"status": "deprecated", "until": "2014-09-17"},), "2014-09-18", ["forbidden-name"]),
        (({"status": "deprecated", "until": "2014-09-17"},), None, ["non-preferred-name"]),
        (({"lang": "fr", "status": "deprecated"}, {}), "2020-01-01", []),
        (({"lang": "fr", "status": "deprecated"},), "2020-01-01", ["non-preferred-name"]),
    ],
)
def test_a_name_is_judged_by_what_the_glossary_says_of_it_on_the_day(
    aliases: tuple[dict[str, str], ...], day: str | None, rules: list[str]
) -> None:
    town = Entity("calva", "place", {"en": "Calva"}, tuple(Alias("Kalva", **one) for one in aliases))
    found = findings("The ferry to Kalva was late.", HouseStyle("h", "H"), day, Glossary({"calva": town}))
    assert [one.rule for one in found] == rules


def test_what_another_language_deprecates_may_be_the_preferred_name() -> None:
    foreign = (Alias("Calva", lang="fr", status="deprecated"), Alias("Calva", lang="de", until="2000-01-01"))
    known = Glossary({"calva": Entity("calva", "place", {"en": "Calva"}, foreign)})
    assert findings("The ferry to Calva was late.", HouseStyle("h", "H"), "2020-01-01", known) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Merkel left.", ["Merkel"]),
        ("Mr. Putin left.", ["Putin"]),
        ("President Putin left.", []),
        ("Then-President Putin left.", []),
        ("Aides of Vladimir Putin's government left. Putin stayed.", []),
        ("“Vladimir Putin is here,” she said. Putin left.", []),
        ("Talks with Prime Minister Benjamin Netanyahu of Israel failed. Netanyahu left.", []),
    ],
)
def test_a_person_is_named_in_full_first(text: str, found: list[str]) -> None:
    assert [text for rule, text in told(text, "bbc-like") if rule == "first-mention-not-in-full"] == found


def test_where_titles_do_not_introduce_the_full_name_is_wanted() -> None:
    style = HouseStyle("house", "The house", full_first=("person",))
    assert told("President Putin left.", style) == [("first-mention-not-in-full", "Putin")]
    assert told("President Putin left.", HouseStyle("house", "The house")) == []


def test_two_names_the_house_admits_are_no_mixture() -> None:
    text = "Myanmar voted. A ship left Burma on Friday. Myanmar was calm."
    free = HouseStyle("house", "The house")
    both = HouseStyle("house", "The house", (Usage("myanmar", body=("Myanmar", "Burma")),))
    assert (told(text, free), told(text, both)) == ([("mixed-names", "Burma")], [])


@given(st.text(alphabet="ab “”‘’\"'.,#_ISILUS-TheKiev \n", max_size=120))
def test_no_text_breaks_a_rule_and_every_fix_says_something_else(text: str) -> None:
    for finding in findings(text, "in-house"):
        assert text[finding.start : finding.end] == finding.text != ""
        assert finding.fix is None or finding.fix.text != finding.text

"""The words that one report quotes, in another without marks."""

from __future__ import annotations

import pytest

from compare.claims._unmarked import Printed, unmarked
from compare.claims.quotes import compare_claims
from compare.glossary import Glossary
from compare.model import Article, Verdict
from tests.claims.events import reports

WORDS = "the old bridge will open again for all boats in April"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"He wrote that {WORDS} and left.", WORDS),
        (f"He wrote: “{WORDS}”.", None),
        ("The old bridge will open in June for all of the boats.", None),
        (
            "The old bridge will open again for all boats, he says.",
            "old bridge will open again for all boats",
        ),
    ],
)
def test_a_run_of_words_outside_quotations(text: str, found: str | None) -> None:
    article = Article(text=text, id="alpha.md", language="en")
    place = unmarked(article, WORDS)
    assert (place and place.of(text).removeprefix("The ")) == found


def test_few_or_small_words_are_the_same_by_chance() -> None:
    article = Article(text="It is what it is and so it will be for us. We shall see.", id="a", language="en")
    assert unmarked(article, "it is what it is and so it will be for us") is None


def test_each_article_that_has_a_run_of_the_words_is_looked_through() -> None:
    articles = reports(
        f"He wrote that {WORDS}.", "The old bridge will open in June.", f"Soon {WORDS}, she said."
    )
    found = [
        (article.id, place.of(article.text)) for article, place in Printed(articles, [WORDS]).places(WORDS)
    ]
    assert found == [(articles[0].id, WORDS), (articles[2].id, WORDS)]
    assert not list(Printed(articles, []).places(WORDS))


def test_a_quotation_that_another_report_prints_without_marks() -> None:
    articles = reports(f"“{WORDS.capitalize()},” said Ann Lee.", f"In short, {WORDS}, as we hear.")
    (claim,) = compare_claims(articles, [], Glossary({}))
    assert claim.verdict is Verdict.COMPATIBLE
    assert claim.reason.endswith("without quotation marks in Beta")
    assert [member.attributed_to for member in claim.members] == ["Ann Lee", None]
    assert claim.members[1].text == WORDS

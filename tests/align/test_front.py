"""The front of an article: what it reports."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from compare.align.front import LENGTH, front
from compare.align.profile import profile
from compare.glossary import Glossary
from compare.model import Article
from compare.text.story import story
from tests.align.reports import FERRY_A

LINES = "".join(f"The ferry was held in the port of Marseille for {n} hours, they said.\n" for n in range(60))
MENU = "Advertisement\n" * 200  # longer than what is read at first


def test_it_holds_so_many_characters_of_the_story() -> None:
    sentences, article, _ = front(Article(text=LINES))
    assert sentences[-1].end == len(article.text) < len(LINES) / 2
    assert sum(one.end - one.start for one in sentences[:-1]) < LENGTH
    assert sum(one.end - one.start for one in sentences) >= LENGTH


def test_what_stands_below_it_is_not_compared() -> None:
    long = structs.replace(FERRY_A, text=FERRY_A.text + "\n\n" + LENGTH * "Rain fell. ", prose="")
    below = structs.replace(
        long, text=long.text + "\n\nIn 1999 the ferry Borealis sank near Toulon.", prose=""
    )
    assert profile(long, Glossary.shipped()) == profile(below, Glossary.shipped())


def test_a_short_article_is_its_own_front() -> None:
    sentences, _, read = front(FERRY_A)
    assert read == FERRY_A
    assert sentences == story(FERRY_A.prose, bylines=True)


def test_furniture_above_the_story_does_not_count() -> None:
    sentences, _, read = front(Article(text=MENU + "\n" + "The ferry was held.\nNobody was hurt."))
    assert read.prose.endswith("hurt.")
    assert "Nobody was hurt." in [one.of(read.prose) for one in sentences]


def test_an_article_without_words_has_none() -> None:
    assert front(Article(text=" \n\n ")).sentences == ()


@given(st.lists(st.text(alphabet="Ab .\n“”", max_size=900), max_size=6).map("\n".join))
def test_it_is_a_beginning(text: str) -> None:
    sentences, article, read = front(Article(text=text))
    assert text.startswith(article.text) and text.startswith(read.text)
    assert all(one.end <= len(article.text) for one in sentences)

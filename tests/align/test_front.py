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

SENTENCE = "The ferry was held in the port of Marseille for {} hours, the company said."
LINES = "\n".join(SENTENCE.format(number) for number in range(60))
MENU = "\n".join(
    f"{place} {what}" for place in ("Harbour", "Valley", "City") for what in map(chr, range(97, 123))
)


def length(article: Article) -> int:
    return sum(one.end - one.start for one in front(article).sentences)


def test_it_holds_so_many_characters_of_the_story() -> None:
    article = Article(text=LINES)
    assert LENGTH <= length(article) < LENGTH + len(SENTENCE)
    assert len(front(article).article.text) == front(article).sentences[-1].end < len(LINES) / 2


def test_what_stands_below_it_is_not_compared() -> None:
    long = structs.replace(FERRY_A, text=FERRY_A.text + "\n\n" + LENGTH * "Rain fell. ", prose="")
    text = long.text + "\n\nIn 1999 the ferry Borealis sank near Toulon."
    below = structs.replace(long, text=text, prose="")
    assert profile(long, Glossary.shipped()) == profile(below, Glossary.shipped())


def test_a_short_article_is_its_own_front() -> None:
    assert front(FERRY_A).sentences == story(FERRY_A.prose, bylines=True)


def test_furniture_above_the_story_does_not_count() -> None:
    below = f"Ferry held in Marseille\n\n{LINES}"
    alone, page = Article(text=below), Article(text=f"{MENU}\n\n{MENU.upper()}\n\n{below}")
    assert len(MENU) * 2 > LENGTH / 2
    told = [one.of(page.prose) for one in front(page).sentences]
    assert told == [one.of(alone.prose) for one in front(alone).sentences]


def test_what_is_no_prose_does_not_count() -> None:
    matter = "---\ntitle: Ferry held\n---\n"
    article = Article(text=matter + LINES, prose=" " * len(matter) + LINES)
    assert length(article) == length(Article(text=LINES))
    assert front(article).article.text.startswith(matter)


def test_an_article_without_words_has_none() -> None:
    assert front(Article(text=" \n\n ")) == ((), Article(text=""))


@given(
    st.lists(
        st.sampled_from((SENTENCE, SENTENCE + "\n", "A.\n\n", "Share this\n", "one\r\n", "“" + SENTENCE)),
        max_size=80,
    )
)
def test_it_is_the_beginning_of_the_story(pieces: list[str]) -> None:
    article = Article(text=" ".join(piece.format(number) for number, piece in enumerate(pieces)))
    told, found = story(article.prose, bylines=True), front(article).sentences
    assert found == told[: len(found)]
    assert length(article) >= LENGTH or found == told
    assert length(article) - (found[-1].end - found[-1].start if found else 0) < LENGTH

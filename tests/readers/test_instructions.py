"""Comments to newscollate and its key in the front matter: found where they stand, never read as prose."""

from pathlib import Path

import pytest

from compare.glossary import Glossary
from compare.model import Article
from compare.readers import read
from compare.readers._instructions import of_page
from compare.rules.lower_case_opening import LowerCaseOpening

COMMENT = "<!-- newscollate: ignore[calque] house style -->"


def article(path: Path, text: str) -> Article:
    path.write_text(text, encoding="utf-8", newline="")
    [found] = read(path)
    return found


def test_markdown_keeps_comments_in_their_places_but_not_in_prose(tmp_path: Path) -> None:
    text = f"# Ships\r\n\r\n{COMMENT}\r\nThe ferry left Oban – at dawn.\r\n"
    found = article(tmp_path / "a.md", text)
    [one] = found.instructions
    assert (
        text[one.start : one.end] == COMMENT and one.line == 3 and one.words == "ignore[calque] house style"
    )
    assert "newscollate" not in found.prose and found.text == text


@pytest.mark.parametrize(
    "shown",
    [
        f"`{COMMENT}`",
        f"```\n{COMMENT}\n```",
        f"    {COMMENT}",
        f"> {COMMENT}",
        f"1. > {COMMENT}",
        f"<!-- was: {COMMENT[:-4]} -->",
    ],
)
def test_a_comment_that_is_only_shown_asks_for_nothing(tmp_path: Path, shown: str) -> None:
    assert not article(tmp_path / "a.md", f"Write it:\n\n{shown}\n").instructions


def test_plain_text_may_hold_comments_too(tmp_path: Path) -> None:
    found = article(tmp_path / "a.txt", f"The ferry left Oban. {COMMENT}\nIt reached Barra.\n")
    assert found.instructions[0].start == 21 and "newscollate" not in found.prose
    assert len(found.prose) == len(found.text)
    assert "<!-- other -->" in article(tmp_path / "b.txt", "The ferry <!-- other --> left.\n").prose


def test_front_matter_is_read_with_its_lines(tmp_path: Path) -> None:
    text = "---\noutlet: Echo\nnewscollate:\n  ignore:\n    calque: their words\n    acronym:\n---\nText.\n"
    one, other = article(tmp_path / "a.md", text).instructions
    assert (one.words, one.kind, one.line) == ("ignore-file[calque] their words", "front-matter", 5)
    assert text[one.start : one.end] == "calque"
    assert (other.words, other.line) == ("ignore-file[acronym]", 6)
    short = article(tmp_path / "b.md", "---\nnewscollate: {ignore: [calque, acronym]}\n---\nText.\n")
    assert [each.words for each in short.instructions] == ["ignore-file[calque]", "ignore-file[acronym]"]


@pytest.mark.parametrize("value", ["3", "{ignroe: {a: b}}", "{ignore: 3}", "{ignore: {a: [b]}}"])
def test_front_matter_that_is_not_understood_is_said_and_the_article_read(tmp_path: Path, value: str) -> None:
    [one] = article(tmp_path / "a.md", f"---\nnewscollate: {value}\n---\nText.\n").instructions
    assert "is not understood; write newscollate" in one.fault and one.line == 2


def test_beside_a_misspelt_key_the_right_one_holds(tmp_path: Path) -> None:
    text = "---\nnewscollate:\n  ignor: [calque]\n  ignore: [acronym]\n---\nText.\n"
    wrong, right = article(tmp_path / "a.md", text).instructions
    assert wrong.fault.startswith("(“ignor”)") and wrong.line == 3
    assert right.words == "ignore-file[acronym]" and not right.fault


FIRST = "The ferry left Oban at dawn on Tuesday."
SECOND = "It reached Barra in the evening & turned back."
TEXT = f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (f"<p>{FIRST}</p>{COMMENT}<p>It <b>reached</b> Barra in the evening &amp; turned back.</p>", "It"),
        (f"<p>{FIRST}</p><p>{SECOND} {COMMENT}</p>", "k."),
        (f"{COMMENT}<figure>A caption.</figure><p>{FIRST}</p><p>{SECOND}</p>", "The"),
        (f"<p>{FIRST}</p><p>{SECOND}</p>{COMMENT}<footer>Nobody</footer>", ""),
        (f"<p>{FIRST}<!-- note --> {COMMENT}</p><script>'{SECOND}'</script><p>{SECOND}</p>", "y."),
    ],
)
def test_in_a_page_a_comment_stands_at_the_words_beside_it(source: str, words: str) -> None:
    [one] = of_page(source, TEXT)
    assert TEXT[one.start :].startswith(words) and (words or one.start == len(TEXT))


def test_a_repeated_paragraph_is_found_behind_the_comment_before() -> None:
    source = f"<p>{FIRST}</p>{COMMENT}<p>{SECOND}</p><p>{FIRST}</p>{COMMENT}\n<p>{SECOND}</p>"
    text = f"{FIRST}\n\n{SECOND}\n\n{FIRST}\n\n{SECOND}"
    first, second = of_page(source, text)
    assert (first.start, second.start) == (text.index(SECOND), text.rindex(SECOND))


@pytest.mark.parametrize(
    "source",
    [
        f"<script>'{COMMENT}'</script>",
        f"<textarea>{COMMENT}</textarea>",
        f'<p title="{COMMENT}">A word.</p>',
        f"<!-- was: {COMMENT}",
    ],
)
def test_in_a_page_a_comment_that_is_only_shown_asks_for_nothing(source: str) -> None:
    assert not of_page(f"<p title=it's>{FIRST}</p>{source}<p>{SECOND}</p>", TEXT)
    assert of_page(f"<p title=it's>{FIRST}</p>{COMMENT}{source}<p>{SECOND}</p>", TEXT)


def test_a_quoted_line_of_plain_text_asks_for_nothing(tmp_path: Path) -> None:
    found = article(tmp_path / "a.txt", f"He wrote:\n> {COMMENT}\nAnd left.\n")
    assert not found.instructions and "newscollate" not in found.prose


def test_an_unclosed_comment_of_markdown_swallows_no_prose(tmp_path: Path) -> None:
    text = f"<!-- newscollate: ignore-start\n{FIRST}\n\n{COMMENT}\n{SECOND}\n"
    found = article(tmp_path / "a.md", text)
    assert FIRST in found.prose and "newscollate" not in found.prose
    unclosed, closed = found.instructions
    assert "is not closed" in unclosed.fault and not closed.fault


def test_of_too_many_comments_in_a_page_each_one_more_says_so() -> None:
    found = of_page(f"<p>{FIRST}</p>{COMMENT}" + COMMENT * 200, TEXT)
    assert len(found) == 201 and "more than 200" in found[200].fault and not found[199].fault


@pytest.mark.parametrize("hostile", ["<!--x ", "<script>", "<p title='", "<!-- newscollate: "])
def test_broken_pages_end_soon(hostile: str) -> None:
    of_page(f"<p>{FIRST}</p>{COMMENT}" + hostile * 10_000, TEXT)


@pytest.mark.parametrize("shown", [f"`{COMMENT}`", f"``{COMMENT}``", f"`{COMMENT[:20]}\n{COMMENT[20:]}`"])
def test_a_comment_in_a_code_span_is_no_cut_sentence(tmp_path: Path, shown: str) -> None:
    told = f"{shown} is how one writes it in a text of this kind."
    text = f"{FIRST}\n\n{told}\n\n{SECOND}\n\nRain fell.\n\nIt was late.\n"
    found = article(tmp_path / "a.md", text)
    assert not found.instructions and not list(LowerCaseOpening(Glossary.shipped()).check(found))

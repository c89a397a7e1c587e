"""Comments to newscollate and its key in the front matter: found where they stand, never read as prose."""

from pathlib import Path

import pytest

from compare.model import Article
from compare.readers import ReadError, read
from compare.readers._instructions import of_page

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


@pytest.mark.parametrize("shown", [f"`{COMMENT}`", f"```\n{COMMENT}\n```", f"<!-- was: {COMMENT[:-4]} -->"])
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
def test_front_matter_that_is_not_understood_is_an_error(tmp_path: Path, value: str) -> None:
    with pytest.raises(ReadError, match="is not understood; write newscollate"):
        article(tmp_path / "a.md", f"---\nnewscollate: {value}\n---\nText.\n")


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

"""What can be named as the original of an article, and what is refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.cli import intake
from compare.model import Article, InputError, UserError
from compare.readers import read

FRENCH = "Le pont de la ville est fermé depuis lundi. Le maire n’a pas répondu aux questions.\n"
ENGLISH = "The city’s bridge has been closed since Monday. The mayor did not answer questions.\n"


def _refused(article: Article, named: Path | None, capsys: pytest.CaptureFixture[str]) -> str:
    """The one line that standard error has."""
    errors: list[InputError] = []
    assert intake.originals([article], named, errors) == {}
    assert len(errors) == 1
    (line,) = capsys.readouterr().err.splitlines()
    return line


@pytest.fixture
def article(tmp_path: Path) -> Article:
    (tmp_path / "en.txt").write_text(ENGLISH, "utf-8")
    return read(tmp_path / "en.txt")[0]


def test_the_original_is_read(article: Article, tmp_path: Path) -> None:
    (tmp_path / "fr.txt").write_text(FRENCH, "utf-8")
    errors: list[InputError] = []
    found = intake.originals([article], tmp_path / "fr.txt", errors)
    assert found[article.id].text == FRENCH and not errors


def test_a_folder_is_refused_whatever_it_holds(
    article: Article, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "fr.txt").write_text(FRENCH, "utf-8")
    assert "is a folder" in _refused(article, tmp_path / "one", capsys)


def test_the_article_itself_or_a_copy_of_it_is_refused(
    article: Article, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "copy.txt").write_text(ENGLISH, "utf-8")
    assert "is the article itself" in _refused(article, tmp_path / "en.txt", capsys)
    assert "very words of the article" in _refused(article, tmp_path / "copy.txt", capsys)


def test_an_english_original_is_refused(
    article: Article, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.txt").write_text("The harbour was open. " + ENGLISH, "utf-8")
    assert "is in English" in _refused(article, tmp_path / "other.txt", capsys)


def test_front_matter_that_names_its_own_folder_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en.md").write_text(f"---\noriginal: .\n---\n{ENGLISH}", "utf-8")
    assert "is a folder" in _refused(read(tmp_path / "en.md")[0], None, capsys)


def test_one_original_belongs_to_one_article(article: Article, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="belongs to one article, not to 2"):
        intake.originals([article, article], tmp_path / "fr.txt", [])


@pytest.mark.parametrize("named", ["/etc/passwd", "../outside.txt", "http://127.0.0.1:9/fr.txt", "link.txt"])
def test_an_article_cannot_name_what_lies_elsewhere(
    named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "outside.txt").write_text(FRENCH, "utf-8")
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "link.txt").symlink_to(tmp_path / "outside.txt")
    (desk / "en.md").write_text(f"---\noriginal: {named}\n---\n{ENGLISH}", "utf-8")
    monkeypatch.chdir(desk)
    monkeypatch.setattr("compare.readers._web.fetch", lambda _: pytest.fail("fetched"))
    said = _refused(read("en.md")[0], None, capsys)
    assert said.startswith("newscollate: en.md: original: ") and "use --original" in said


def test_an_article_may_name_what_lies_below_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "fr.txt").write_text(FRENCH, "utf-8")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "en.md").write_text(f"---\noriginal: ../fr.txt\n---\n{ENGLISH}", "utf-8")
    articles = read(tmp_path / "desk" / "en.md")
    errors: list[InputError] = []
    assert len(intake.originals(articles, None, errors, str(tmp_path))) == 1 and not errors
    assert not intake.originals(articles, None, errors, str(tmp_path / "desk")) and errors

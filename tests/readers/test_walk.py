"""Which files of a folder are read."""

import os
from pathlib import Path

import pytest

from compare.model import UserError
from compare.readers import EVERYTHING, Selection, read_all

TEXT = "The ferry ran aground on Monday, the harbour master said.\n"


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project" / "news"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path / "project")
    return folder


def test_a_link_that_leads_out_is_told_and_the_rest_is_read(news: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The key is under the mat.\n")
    (news / "two.txt").symlink_to(tmp_path / "secret.txt")
    articles, errors = read_all(["news"])
    assert [one.path for one in articles] == ["news/one.txt"]
    assert [(one.path, one.message) for one in errors] == [
        ("news/two.txt", "is a link that leads out of the folder; name what it leads to, to read that")
    ]


def test_a_link_within_the_folder_or_the_project_is_followed(news: Path, tmp_path: Path) -> None:
    (tmp_path / "project" / "kept").mkdir()
    (tmp_path / "project" / "kept" / "two.txt").write_text(TEXT.replace("Monday", "Tuesday"))
    (news / "two.txt").symlink_to("../kept/two.txt")
    (news / "three.txt").symlink_to("one.txt")
    articles, errors = read_all(["news"])
    assert ([Path(one.path).name for one in articles], errors) == (["one.txt", "three.txt", "two.txt"], [])


def test_the_project_is_where_its_settings_lie(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "two.txt").write_text(TEXT)
    (news / "two.txt").symlink_to(tmp_path / "two.txt")
    assert read_all([str(news)], Selection(root=str(tmp_path)))[1] == []
    assert len(read_all([str(news)], EVERYTHING)[1]) == 1


def test_a_link_that_is_named_is_read(news: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(TEXT)
    (news / "two.txt").symlink_to(tmp_path / "other.txt")
    assert [one.path for one in read_all(["news/two.txt"])[0]] == ["news/two.txt"]


def test_a_folder_that_is_a_link_itself_is_walked(news: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "four.txt").write_text(TEXT)
    (tmp_path / "project" / "linked").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "five.txt").symlink_to("four.txt")
    articles, errors = read_all(["linked"])
    assert ([Path(one.path).name for one in articles], errors) == (["five.txt", "four.txt"], [])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(news: Path) -> None:
    os.mkfifo(news / "pipe.txt")
    assert [one.path for one in read_all(["news"])[0]] == ["news/one.txt"]
    assert read_all(["news/pipe.txt"])[1][0].message == "not a regular file; check the path"


def test_links_that_lead_nowhere_are_told(news: Path) -> None:
    (news / "a.txt").symlink_to("b.txt")
    (news / "b.txt").symlink_to("a.txt")
    (news / "gone.txt").symlink_to("nowhere.txt")
    articles, errors = read_all(["news"])
    assert [one.path for one in articles] == ["news/one.txt"]
    assert {one.message for one in errors} == {"is a link that leads nowhere; mend or remove it"}
    assert [one.path for one in errors] == ["news/a.txt", "news/b.txt", "news/gone.txt"]


def test_a_link_to_a_folder_elsewhere_is_told_unless_it_is_left_out(news: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "two.txt").write_text(TEXT)
    (news / "more").symlink_to(tmp_path / "elsewhere")
    (news / "same").symlink_to(".")
    articles, errors = read_all(["news"])
    assert [one.path for one in articles] == ["news/one.txt"]
    assert [(one.path, one.message.partition(";")[0]) for one in errors] == [
        ("news/more", "is a link that leads out of the folder")
    ]
    assert read_all(["news"], Selection(exclude=("more/",)))[1] == []


@pytest.mark.parametrize("given", ["a" * 5000, f"news/{'a' * 300}.txt"])
def test_a_name_longer_than_any_is_one_line(news: Path, given: str) -> None:
    articles, errors = read_all([given, "news"])
    assert [one.path for one in articles] == ["news/one.txt"]
    assert [one.message for one in errors] == ["cannot be read: File name too long"]


def test_a_file_that_nobody_may_look_at_is_one_line(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (news / "two.txt").write_text(TEXT)
    is_file = Path.is_file

    def looked_at(path: Path) -> bool:
        if path.name in ("two.txt", "comparison.json"):
            raise PermissionError(13, "Permission denied", str(path))
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", looked_at)
    articles, errors = read_all(["news", "news/two.txt"])
    assert [one.path for one in articles] == ["news/one.txt"]
    assert [(one.path, one.message) for one in errors] == [
        ("news/two.txt", "cannot be read: Permission denied")
    ] * 2


@pytest.mark.parametrize("pattern", ["!", "[z-a]", "a\\"])
def test_a_pattern_that_is_none_is_a_mistake_of_the_user(news: Path, pattern: str) -> None:
    with pytest.raises(UserError, match=r"exclude: “.*” is no pattern as in a \.gitignore"):
        read_all(["news"], Selection(exclude=("*.md", pattern)))

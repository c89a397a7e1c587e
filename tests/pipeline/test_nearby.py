"""The files of a large folder that are worth reading beside an article."""

from pathlib import Path

import pytest

from compare.model import Article
from compare.pipeline import nearby
from compare.readers import Selection

TOPICS = ("harbour ferry captain Oban", "parliament budget Vello minister", "drought reservoir Karvena wells")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(nearby, "MOST", 3)
    for number in range(12):
        text = f"{TOPICS[number % 3]} and what the people said about it on day {number}"
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def chosen(text: str, *paths: Path) -> set[str] | None:
    found = nearby.nearby([Article(text=text)], [str(path) for path in paths], Selection())
    return None if found is None else {path.name for path in found}


def test_the_likest_files_are_read(folder: Path) -> None:
    found = chosen("The captain of the Oban ferry left the harbour.", folder)
    assert found is not None and len(found) == 3
    assert found < {"00.txt", "03.txt", "06.txt", "09.txt"}


def test_of_a_small_folder_all_are_read(folder: Path) -> None:
    for number in range(6, 12):
        (folder / f"{number:02}.txt").unlink()
    assert chosen("The captain of the Oban ferry.", folder) is None


def test_what_is_named_or_not_plain_to_see_is_always_read(folder: Path, tmp_path: Path) -> None:
    (folder / "wide.txt").write_bytes("drought".encode("utf-16"))
    (folder / "many.jsonl").write_text("{}", encoding="utf-8")
    found = chosen("The captain of the Oban ferry.", folder, folder / "01.txt")
    assert found is not None and {"wide.txt", "many.jsonl", "01.txt"} < found

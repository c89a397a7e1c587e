"""What is wrong in a house style, in words, and on which line of its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.glossary.load import GlossaryError
from compare.glossary.styles import problems, read_style, style_files, style_problems
from compare.model import Alias
from compare.model.style import HouseStyle, Usage
from tests.glossary.conftest import entity

NORDIA = entity(
    "nordia",
    "place",
    "Nordia",
    Alias("Norland"),
    Alias("Nordie", in_english="artefact"),
    Alias("Nordmark", status="deprecated"),
    formerly=("old-nordia",),
)
ENTITIES = {"nordia": NORDIA}


def wrong(*usages: Usage, **more: tuple[str, ...]) -> list[str]:
    return list(problems(HouseStyle("desk", "Desk", usages, **more), ENTITIES))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("usage", "words"),
    [
        (
            Usage("nordia", later=("Nordistan",)),
            "nordia: 'Nordistan' is none of its names; add it as an alias, or correct it",
        ),
        (
            Usage("nordia", first=("Nordie",)),
            "nordia: 'Nordie' is an artefact in the glossary; it can only be avoided",
        ),
        (
            Usage("nordia", body=("Nordmark",)),
            "nordia: 'Nordmark' is deprecated in the glossary; it can only be avoided",
        ),
        (
            Usage("nordia", body=("Norland",), avoid=("Norland",)),
            "nordia: 'Norland' is both wanted and to avoid; strike one",
        ),
        (Usage("sordia"), "'sordia' is no entry; add it to the glossary, or correct the id"),
        (Usage("nordia", since="2014"), "nordia: `since` is '2014'; write a day as 2014-09-17"),
        (Usage("nordia", until="2014"), "nordia: `until` is '2014'; write a day as 2014-09-17"),
        (
            Usage("nordia", since="2014-09-17", until="2014-09-16"),
            "nordia: it ends (2014-09-16) before it begins (2014-09-17); exchange them",
        ),
    ],
)
def test_a_usage_that_cannot_be_meant(usage: Usage, words: str) -> None:
    assert wrong(usage) == [words]


@pytest.mark.parametrize(
    "usage",
    [
        Usage("nordia", first=("Nordia",), later=("Norland",)),
        Usage("nordia", avoid=("Nordie", "Nordmark")),
        Usage("nordia", headline=("Norland",), avoid=("Norland",)),
        Usage("nordia", since="2014-09-17", until="2014-09-17"),
        Usage("old-nordia", first=("Norland",)),  # an id it once had
    ],
)
def test_a_usage_that_can(usage: Usage) -> None:
    assert wrong(usage) == []


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ({}, {}, "the beginning to now"),
        ({"until": "2014-01-01"}, {"since": "2014-01-01"}, "2014-01-01 to 2014-01-01"),
        ({"since": "2013-01-01"}, {"until": "2014-01-01"}, "2013-01-01 to 2014-01-01"),
        ({"since": "2013-01-01"}, {"since": "2015-01-01"}, "2015-01-01 to now"),
        ({"until": "2013-01-01"}, {}, "the beginning to 2013-01-01"),
    ],
)
def test_two_usages_of_one_day(one: dict[str, str], other: dict[str, str], days: str) -> None:
    assert wrong(Usage("nordia", **one), Usage("nordia", **other)) == [  # type: ignore[arg-type]
        f"nordia: two usages hold from {days}; let one end (`until`) before"
    ]


def test_usages_one_after_the_other() -> None:
    assert wrong(Usage("nordia", until="2014-01-01"), Usage("nordia", since="2014-01-02")) == []


def test_kinds_and_known_entities_that_there_are_not() -> None:
    (kind,) = wrong(full_first=("person", "planet"))
    assert kind.startswith("`full-first` names 'planet', which is no kind; write some of ")
    assert "person, " in kind
    assert wrong(known=("nordia", "sordia")) == ["`known` names 'sordia', which is no entry"]


@pytest.mark.parametrize(
    ("content", "words", "line"),
    [
        ("- a\n", "not a house style; write `id:`, `name:` and `usages:`", 1),
        ("id: desk\nname: Desk\nusages:\n  - entity: nordia\n    sense: x\n", "did you mean `since`?", 4),
    ],
)
def test_a_file_that_is_no_style(tmp_path: Path, content: str, words: str, line: int) -> None:
    path = tmp_path / "desk.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(GlossaryError) as raised:
        read_style(path)
    assert words in raised.value.message and raised.value.path == path
    assert raised.value.line == line


def test_problems_of_a_folder_are_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    desk, copy = tmp_path / "styles" / "desk.yaml", tmp_path / "styles" / "copy.yml"
    (tmp_path / "styles" / "notes.txt").write_text("none", "utf-8")
    desk.write_text("id: desk\nname: Desk\nover: nowhere\nusages:\n  - entity: sordia\n", "utf-8")
    copy.write_text("id: desk\nname: Desk\nknown: [sordia]\n", "utf-8")
    assert style_files(tmp_path) == [copy, desk]
    told = list(style_problems(tmp_path, ENTITIES))
    assert [(path.name, line) for path, line, _ in told] == [
        ("copy.yml", 1),
        ("copy.yml", 3),
        ("desk.yaml", 3),
        ("desk.yaml", 5),
    ]
    assert told[0][2] == "the id 'desk' is not the file's name; rename one of them"
    assert told[2][2].startswith("`over` names 'nowhere': no such house style; known are ")

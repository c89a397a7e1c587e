"""Every fault of an entry is told, with the file and what to do."""

from pathlib import Path

import pytest

from compare.glossary.lint import lint
from compare.model import Level

GOOD = """\
id: zandia
kind: place
preferred: {en: Zandia}
aliases:
  - {text: Zandian, type: demonym}
  - {text: ZZQ, type: acronym, strength: weak, needs: [Zandia]}
examples:
  - "The [[Zandian]] fleet left [[Zandia]]."
  - {not: "The quartz of Zandiam is blue."}
"""


def told(folder: Path, *contents: str, name: str = "zandia.yaml", kind: str = "place") -> list[str]:
    (folder / kind).mkdir(exist_ok=True)
    for number, content in enumerate(contents):
        (folder / kind / (f"{number}-{name}" if number else name)).write_text(content, encoding="utf-8")
    return [problem.message for problem in lint([folder])]


def test_a_good_entry_has_no_problems(tmp_path: Path) -> None:
    assert told(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("id: zandia", "id: zandland", "is not the file's name"),
        ("kind: place", "kind: event", "lies in the folder place"),
        ("{en: Zandia}", "{fr: Zandia}", "`preferred` has no `en`"),
        ("needs: [Zandia]", "type: acronym", "duplicate"),
        (", needs: [Zandia]", "", "is weak without `needs`"),
        (
            "text: ZZQ, type: acronym, strength: weak, needs: [Zandia]",
            "text: Syria",
            "is a strong name of syria too",
        ),
        ("text: ZZQ, type: acronym, strength: weak, needs: [Zandia]", "text: Zandian", "is listed 2 times"),
        ("text: ZZQ, type: acronym, strength: weak, needs: [Zandia]", "text: IT", "is an English word too"),
        ("text: ZZQ,", 'text: "Ze\\u0301q",', "not in Unicode NFC"),
        ("text: ZZQ,", 'text: "Z\\u0430q",', "mixes Cyrillic and Latin letters"),
        ("text: ZZQ,", 'text: "Z  q",', "odd or invisible spaces"),
        ("preferred:", "see: [nowhere-at-all]\npreferred:", "`see` names 'nowhere-at-all'"),
        ("preferred:", "metonym-for: nowhere\npreferred:", "`metonym-for` names 'nowhere'"),
        ("preferred:", "wikidata: Q858\npreferred:", "Wikidata Q858 is also syria"),
        ("fleet left [[Zandia]]", "fleet left Zandia", "fails: found Zandian → zandia, Zandia → zandia"),
        ("quartz of Zandiam", "quartz of Zandia", "Zandia → zandia"),
        ("{not:", "{never:", "must be a sentence or"),
    ],
)
def test_each_fault_is_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    assert any(message in problem for problem in told(tmp_path, GOOD.replace(old, new))), message


def test_an_english_word_may_be_a_strong_acronym_where_an_example_proves_it(tmp_path: Path) -> None:
    strong = GOOD.replace(
        "text: ZZQ, type: acronym, strength: weak, needs: [Zandia]", "text: IT, type: acronym"
    )
    assert told(tmp_path, strong + '  - {not: "They saw it leave."}\n') == []


def test_a_file_that_cannot_be_read_is_a_problem_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("id: [", encoding="utf-8")
    (problem,) = lint([tmp_path])
    assert problem.level == Level.ERROR
    assert problem.path.endswith("bad.yaml")


def test_the_shipped_entries_have_no_problems() -> None:
    assert [f"{problem.entity}: {problem.message}" for problem in lint()] == []

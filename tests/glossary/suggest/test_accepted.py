"""Accepted names, written into a folder of entries."""

from pathlib import Path

import pytest

from compare.files.changes import commit
from compare.glossary import Glossary
from compare.glossary.decisions import Decision, Decisions
from compare.glossary.edit.folder import opened
from compare.glossary.lint import lint
from compare.glossary.suggest.accepted import accepted

ENTRY = """\
id: green-front
kind: organisation
preferred:
  en: Green Front  # since the congress
aliases:
- {text: Front, strength: weak, needs: [rebels]}
"""
MADE = Decisions(
    [
        Decision("FVQ", "green-front", "accept", "ada", "2026-03-01T10:00:00Z"),
        Decision("Verdant Path", "green-front", "reject", "ada", "2026-03-01T10:00:00Z"),
        Decision("QHI", "new:quiet-harbour-institute", "accept", "bo", "2026-03-02"),
        Decision("Quiet Harbour Institute", "new:quiet-harbour-institute", "accept", "bo", "2026-03-02"),
    ]
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "organisation").mkdir()
    (tmp_path / "organisation" / "green-front.yaml").write_text(ENTRY, "utf-8")
    return tmp_path


def kind_of(_: str) -> str:
    return "organisation"


def test_aliases_and_new_entries(folder: Path) -> None:
    changes, obstacles = accepted(opened(folder, ()), MADE, kind_of)
    assert obstacles == []
    commit(changes)
    text = (folder / "organisation" / "green-front.yaml").read_text("utf-8")
    assert "# since the congress" in text and "Verdant" not in text
    entities = Glossary.load([folder]).entities
    (new,) = [alias for alias in entities["green-front"].aliases if alias.text == "FVQ"]
    assert (new.type, new.lang, new.source) == ("acronym", "en", "accepted by ada 2026-03-01")
    institute = entities["quiet-harbour-institute"]
    assert institute.name() == "Quiet Harbour Institute"
    assert [alias.text for alias in institute.aliases] == ["QHI"]
    assert [problem for problem in lint([folder]) if problem.level == "error"] == []


def test_a_second_time_there_is_nothing_to_write(folder: Path) -> None:
    commit(accepted(opened(folder, ()), MADE, kind_of)[0])
    assert accepted(opened(folder, ()), MADE, kind_of) == ([], [])


def test_what_stands_in_the_way_is_told_and_the_rest_written(folder: Path) -> None:
    made = Decisions(
        [
            Decision("Green Front", "new:fake-front", "accept"),
            Decision("X Front", "gone", "accept"),
            Decision("Frente Verde", "green-front", "accept"),
        ]
    )
    changes, obstacles = accepted(opened(folder, ()), made, kind_of)
    assert [change.path.name for change in changes] == ["green-front.yaml"]
    assert len(obstacles) == 2
    assert "strong name of green-front" in "".join(obstacles) and "no entry has the id 'gone'" in "".join(
        obstacles
    )


@pytest.mark.parametrize("id_", ["new:../../elsewhere", "new:", "new:a/b", "new:A", "new:.hidden"])
def test_no_ruling_writes_outside_the_folder(tmp_path: Path, id_: str) -> None:
    """The rulings are a file that others write too."""
    root = tmp_path / "own"
    root.mkdir()
    changes, obstacles = accepted(opened(root, ()), Decisions([Decision("Ada Hill", id_, "accept")]), kind_of)
    assert changes == []
    assert "write lower-case Latin letters" in obstacles[0]


def test_nothing_is_no_name(folder: Path) -> None:
    changes, obstacles = accepted(
        opened(folder, ()), Decisions([Decision(" ", "green-front", "accept")]), kind_of
    )
    assert changes == []
    assert obstacles == ["' ' is no name of green-front; reject it"]


def test_a_new_entry_is_of_the_kind_and_name_last_given(folder: Path) -> None:
    made = [
        Decision("QHI", "new:qhi", "accept", on="2026-03-01", kind="place", name="Quay House"),
        Decision("Q.H.I.", "new:qhi", "accept", on="2026-03-02", kind="event", name="Quay House Inn"),
    ]
    (change,), _ = accepted(opened(folder, []), Decisions(made), kind_of)
    assert change.path == folder / "event" / "qhi.yaml"
    assert "Quay House Inn" in str(change.after) and "text: QHI" in str(change.after)


def test_a_name_accepted_for_two_goes_to_one_and_the_other_is_told(folder: Path) -> None:
    made = [Decision("FVQ", entity, "accept", kind="place") for entity in ("green-front", "new:quay")]
    (change,), (obstacle,) = accepted(opened(folder, []), Decisions(made), kind_of)
    assert change.path.stem == "green-front" and "strong name of green-front" in obstacle


@pytest.mark.parametrize(
    ("id_", "kind"), [("../../escaped", "person"), ("a/b", "person"), ("", "person"), ("fine", "../../out")]
)
def test_a_ruling_that_would_name_a_file_elsewhere_stands_in_the_way(
    folder: Path, id_: str, kind: str
) -> None:
    hostile = Decision("Evil Front", f"new:{id_}", "accept", on="2026-03-03", kind=kind)
    changes, obstacles = accepted(opened(folder, ()), Decisions([*MADE.latest.values(), hostile]), kind_of)
    assert {change.path.stem for change in changes} == {"green-front", "quiet-harbour-institute"}
    assert len(obstacles) == 1

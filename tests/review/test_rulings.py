"""Rulings as several people make them at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from compare.glossary import decisions
from compare.glossary.decisions import Decision
from compare.model import UserError
from compare.review.rulings import Rulings

ACCEPTED = Decision("QHI", "institute", "accept", by="Ada", on="2024-05-01T10:00:00Z")


def held(rulings: Rulings) -> str | None:
    return rulings.now().on("QHI", "institute")


def test_what_others_add_is_seen_at_once(tmp_path: Path) -> None:
    rulings = Rulings([tmp_path / "decisions.jsonl"])
    assert held(rulings) is None
    decisions.append(rulings.file, ACCEPTED)
    assert held(rulings) == "accept"


def test_the_last_file_is_added_to_and_all_are_read(tmp_path: Path) -> None:
    decisions.append(tmp_path / "earlier.jsonl", ACCEPTED)
    rulings = Rulings([tmp_path / "earlier.jsonl", tmp_path / "mine.jsonl"])
    rulings.rule("item", [Decision("QHI", "institute", "reject", by="Ben")])
    assert held(rulings) == "reject"
    assert (tmp_path / "earlier.jsonl").read_text().count("\n") == 1


def test_undo_brings_back_what_held_and_deletes_nothing(tmp_path: Path) -> None:
    rulings = Rulings([tmp_path / "decisions.jsonl"])
    first = rulings.rule("item", [Decision("QHI", "institute", "accept", by="Ada")])
    second = rulings.rule("item", [Decision("QHI", "institute", "reject", by="Ada")])
    assert rulings.undo(second, "Ada") == [] and held(rulings) == "accept"
    assert [one.judgement for one in rulings.history()] == ["accept", "reject", "accept"]
    assert rulings.undo(second, "Ada")[0].judgement == "accept"  # it holds no more: there is nothing to undo
    assert len(rulings.history()) == 3
    assert rulings.made(first.id) == first


def test_undo_of_the_only_ruling_leaves_the_pair_open(tmp_path: Path) -> None:
    rulings = Rulings([tmp_path / "decisions.jsonl"])
    rulings.undo(rulings.rule("item", [Decision("QHI", "institute", "accept")]), "Ada")
    assert held(rulings) is None and rulings.history()[-1].judgement == "open"


def test_undo_leaves_what_somebody_else_ruled_since(tmp_path: Path) -> None:
    rulings = Rulings([tmp_path / "decisions.jsonl"])
    mine = rulings.rule("item", [Decision("QHI", "institute", "accept", by="Ada")])
    theirs = rulings.rule("item", [Decision("QHI", "institute", "reject", by="Ben")])
    assert rulings.undo(mine, "Ada") == list(theirs.made)
    assert held(rulings) == "reject"


def test_only_doubts_of_this_sitting_count_as_looked_at(tmp_path: Path) -> None:
    decisions.append(tmp_path / "decisions.jsonl", Decision("QHI", "institute", "unsure", on="2024-05-01"))
    rulings = Rulings([tmp_path / "decisions.jsonl"])
    assert rulings.doubted() == set()
    rulings.rule("item", [Decision("Baruti", "new:omar-baruti", "unsure")])
    assert rulings.doubted() == {("baruti", "new:omar-baruti")}


def test_many_at_once_lose_nothing(tmp_path: Path) -> None:
    desks = [Rulings([tmp_path / "decisions.jsonl"]) for _ in range(4)]

    def rule(number: int) -> None:
        desks[number % 4].rule("item", [Decision(f"name {number}", "institute", "accept")])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(rule, range(80)))
    assert {one.form for one in desks[0].history()} == {f"name {number}" for number in range(80)}


def test_undo_goes_back_through_several_rulings_on_one_pair(tmp_path: Path) -> None:
    rulings = Rulings([tmp_path / "decisions.jsonl"])
    words = ("accept", "reject", "unsure")
    made = [rulings.rule("item", [Decision("QHI", "institute", word)]) for word in words]
    for ruling, before in zip(reversed(made), ("reject", "accept", None), strict=True):
        assert rulings.undo(ruling, "Ada") == [] and held(rulings) == before


def test_a_ruling_that_is_in_the_file_no_more_is_told(tmp_path: Path) -> None:
    rulings = Rulings([tmp_path / "decisions.jsonl"])
    ruling = rulings.rule("item", [Decision("QHI", "institute", "accept")])
    rulings.file.write_bytes(b"")  # as `git checkout` does
    with pytest.raises(UserError, match="any more"):
        rulings.undo(ruling, "Ada")


def test_the_later_ruling_holds_though_somebody_s_clock_is_ahead(tmp_path: Path) -> None:
    rulings = Rulings([tmp_path / "decisions.jsonl"])
    ahead = Decision("QHI", "institute", "reject", by="Ben", on="2199-01-01T00:00:00Z")
    decisions.append(rulings.file, ahead)
    mine = rulings.rule("item", [Decision("QHI", "institute", "accept", by="Ada")])
    assert held(rulings) == "accept"
    assert rulings.undo(mine, "Ada") == [] and held(rulings) == "reject"


def test_of_several_rulings_at_once_none_is_made_where_one_cannot_be(tmp_path: Path) -> None:
    rulings = Rulings([tmp_path / "decisions.jsonl"])
    with pytest.raises(UserError):
        rulings.rule("item", [Decision("Q", "institute", "accept"), Decision("QHI", "institute", "perhaps")])
    assert rulings.history() == ()

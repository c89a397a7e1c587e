"""Rulings, a line each: what is kept, what holds, and what a crash leaves."""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary import decisions
from compare.glossary.decisions import Decision, Decisions, append, form_key, read, read_all
from compare.model import UserError

NO = Decision("NF", "green-front", "reject", "ada", "2026-03-01T10:00:00Z", "the Northern Fleet")
YES = Decision("Green Fronters", "green-front", "accept", "bo", "2026-03-02T10:00:00Z")


def test_each_ruling_is_a_line_of_plain_json(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "decisions.jsonl"
    append(path, NO)
    append(path, YES)
    lines = path.read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [
        {
            "form": "NF",
            "entity": "green-front",
            "judgement": "reject",
            "by": "ada",
            "on": "2026-03-01T10:00:00Z",
            "why": "the Northern Fleet",
        },
        {**json.loads(lines[1]), "form": "Green Fronters", "judgement": "accept", "by": "bo"},
    ]
    ruled, warning = read(path)
    assert warning is None
    assert ruled.on("NF", "green-front") == "reject"
    assert ruled.accepted() == [YES]


def test_no_file_no_rulings(tmp_path: Path) -> None:
    assert read(tmp_path / "none.jsonl")[0].latest == {}


def test_the_latest_ruling_holds_whatever_the_order_of_the_lines() -> None:
    later = Decision("nf", "green-front", "unsure", "bo", "2026-04-01T10:00:00Z")
    for made in ([NO, later], [later, NO]):
        assert Decisions(made).on("NF", "green-front") == "unsure"
    assert Decisions([NO]).on("NF", "northern-fleet") is None


def test_several_files_hold_together(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.jsonl", tmp_path / "theirs.jsonl"
    append(ours, NO)
    append(theirs, YES)
    append(theirs, Decision("nf", "green-front", "accept", "bo", "2026-02-01"))  # earlier than ours
    ruled, warnings = read_all([ours, tmp_path / "none.jsonl", theirs])
    assert warnings == []
    assert ruled.on("NF", "green-front") == "reject"
    assert ruled.accepted() == [YES]


def test_a_ruling_follows_the_entity_to_its_new_id() -> None:
    assert Decisions([NO]).on("NF", "green-movement", "green-front") == "reject"


def test_a_new_name_is_rejected_under_any_provisional_id() -> None:
    ruled = Decisions([Decision("Alliance", "new:alliance", "reject", on="2026-01-01")])
    assert ruled.on_new("Alliance") == "reject"
    assert ruled.on_new("Great Alliance") is None
    assert Decisions([NO]).on_new("NF") is None


def test_a_torn_last_line_is_left_out_with_a_warning_and_cut_off_by_the_next(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    append(path, NO)
    whole = path.read_bytes()
    path.write_bytes(whole + decisions.line(YES).encode()[:30])
    ruled, warning = read(path)
    assert list(ruled.latest.values()) == [NO]
    assert warning is not None and f"{path}:2" in warning
    append(path, YES)
    assert path.read_bytes() == whole + decisions.line(YES).encode()


def test_a_last_line_without_its_end_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text(decisions.line(NO).rstrip("\n"), "utf-8")
    append(path, YES)
    assert path.read_text("utf-8") == decisions.line(NO) + decisions.line(YES)


@pytest.mark.parametrize(
    "line", ["<<<<<<< ours", '{"form": "NF"}', '{"form": "a", "entity": "b", "judgement": "maybe"}']
)
def test_anything_else_is_an_error_that_names_the_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text(f"{decisions.line(NO)}{line}\n{decisions.line(YES)}", "utf-8")
    with pytest.raises(UserError, match=r"decisions\.jsonl:2: "):
        read(path)


def test_a_judgement_that_there_is_not(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="accept, reject, unsure"):
        append(tmp_path / "d.jsonl", Decision("a", "b", "perhaps"))
    assert not (tmp_path / "d.jsonl").exists()


def test_many_writers_lose_no_line(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    made = [Decision(f"form {i}", "green-front", "accept", on=f"2026-01-{i + 1:02}") for i in range(20)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda one: append(path, one), made))
    assert read(path)[0].accepted() == sorted(made, key=lambda one: one.form)


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "decisions.jsonl"
    append(path, NO)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="No space left"):
        append(path, YES)
    assert path.read_bytes() == before


@given(st.text(min_size=1), st.sampled_from(decisions.JUDGEMENTS), st.text())
def test_any_words_survive(form: str, judgement: str, why: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "decisions.jsonl"
        made = Decision(form, "green-front", judgement, why=why)
        append(path, made)
        assert list(read(path)[0].latest.values()) == [made]


def test_forms_that_look_alike_are_one() -> None:
    assert form_key("Green\u00a0 Front\n") == form_key("green front") == form_key("GREEN FRO\u00adNT")


@pytest.mark.parametrize("ending", ['"judgement": "Reject"}', '"judgement": "reject", "sure": true}'])
def test_a_whole_last_line_that_is_no_decision_is_told_and_never_cut_off(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "decisions.jsonl"
    written = '{"form": "NF", "entity": "green-front", ' + ending
    path.write_text(written, "utf-8")
    with pytest.raises(UserError, match=r"decisions\.jsonl:1: no decision"):
        read(path)
    append(path, YES)
    assert path.read_text("utf-8") == written + "\n" + decisions.line(YES)


@pytest.mark.parametrize("end", [b"\r\n", b""])
def test_a_byte_order_mark_is_no_fault(tmp_path: Path, end: bytes) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + decisions.line(NO).encode().rstrip() + end)
    append(path, YES)
    assert list(read(path)[0].latest.values()) == [NO, YES]


def test_a_file_that_is_replaced_meanwhile_gets_the_line_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, new = tmp_path / "decisions.jsonl", tmp_path / "new"
    append(path, NO)
    new.write_text(decisions.line(NO), "utf-8")
    locked = decisions.alone_with

    def replaced_first(stream: IO[bytes]) -> AbstractContextManager[None]:
        if new.exists():
            new.replace(path)
        return locked(stream)

    monkeypatch.setattr(decisions, "alone_with", replaced_first)
    append(path, YES)
    assert list(read(path)[0].latest.values()) == [NO, YES]


def test_open_takes_a_ruling_back() -> None:
    made = [Decision("QHI", "institute", word, on="2024-05-01") for word in ("reject", "open")]
    ruled = Decisions(made)
    assert ruled.on("QHI", "institute") is None and ruled.on_new("QHI") is None


def test_kind_and_name_stand_in_a_line_only_where_somebody_said_so(tmp_path: Path) -> None:
    plain, full = (
        Decision("QHI", "new:qhi", "accept"),
        Decision("Q", "new:q", "accept", kind="place", name="Q"),
    )
    assert "kind" not in decisions.line(plain)
    for decision in (plain, full):
        append(tmp_path / "decisions.jsonl", decision)
    assert decisions.history(tmp_path / "decisions.jsonl") == ([plain, full], None)


def test_of_several_rulings_all_or_none_are_written(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    append(path, NO, YES)
    assert decisions.history(path) == ([NO, YES], None)
    with pytest.raises(UserError, match="perhaps"):
        append(path, NO, Decision("a", "b", "perhaps"))
    assert decisions.history(path) == ([NO, YES], None)


@pytest.mark.skipif(os.name == "nt", reason="needs a limit on the size of files")
def test_a_disk_that_fills_up_within_a_line_leaves_no_piece_of_it(tmp_path: Path) -> None:
    import resource
    import signal

    path = tmp_path / "decisions.jsonl"
    append(path, NO)
    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 20, hard))
        with pytest.raises(UserError, match="cannot be written"):
            append(path, YES)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_bytes() == before

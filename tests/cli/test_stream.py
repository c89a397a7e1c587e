"""`newscollate stream` as a process: its lines, its exit code, and what a kill leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from typer.testing import CliRunner

from compare.cli import app
from compare.corpus.store import opened
from tests.corpus.store.news import assert_whole, decided, reports

from .test_commands import ARTEFACT, ROOT

LINES = [json.dumps(record) for record in reports(12)]
IDS = [f"-#{record['id']}" for record in reports(12)]


class Streaming:
    """The command, given lines and asked for lines one by one."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "compare", "stream", *words], cwd=folder, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip

    def give(self, *lines: str) -> None:
        assert self.process.stdin
        self.process.stdin.write("".join(f"{line}\n" for line in lines))
        self.process.stdin.flush()

    def line(self) -> dict[str, Any]:
        assert self.process.stdout
        limit = Timer(60, self.process.kill)
        limit.start()
        line = self.process.stdout.readline()
        limit.cancel()
        assert line, "no line within 60 seconds"
        found: dict[str, Any] = json.loads(line)
        return found

    def end(self, by: signal.Signals) -> tuple[int, str, str]:
        """Exit code, the rest of standard output, and standard error."""
        assert self.process.stdin and self.process.stdout and self.process.stderr
        self.process.send_signal(by)
        limit = Timer(60, self.process.kill)
        limit.start()
        out, said = self.process.stdout.read(), self.process.stderr.read()
        self.process.stdin.close()
        code = self.process.wait()
        limit.cancel()
        return code, out, said


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def streamed(*words: str, given: list[str]) -> tuple[int, list[dict[str, Any]], str]:
    """Exit code, lines and standard error of a stream in this process, to the end of what is given."""
    done = CliRunner().invoke(app, ["stream", *words], input="".join(f"{line}\n" for line in given))
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def ids(lines: list[dict[str, Any]]) -> list[str]:
    return [line["id"] for line in lines if line["type"] == "article"]


def joined(lines: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(line["by"], line["id"], line["change"]) for line in lines if line["type"] == "event"]


def test_a_bad_line_is_told_of_and_the_next_is_read() -> None:
    finding = json.dumps({"id": "x", "text": ARTEFACT})
    code, lines, said = streamed(given=[LINES[0], "no json", finding, LINES[0]])
    assert [line["type"] for line in lines] == ["article", "event", "article", "finding", "finding", "event"]
    assert ids(lines) == ["-#0-0", "-#x"]
    assert said.startswith("newscollate: -:2: not an article as JSON: ") and said.count("\n") == 1
    assert code == 2


def test_options_as_in_check() -> None:
    given = [json.dumps({"id": "x", "text": ARTEFACT})]
    code, lines, _ = streamed("--fail-on", "warning", "--no-events", given=given)
    assert (code, [line["type"] for line in lines]) == (1, ["article", "finding", "finding"])
    code, lines, _ = streamed(
        "--fail-on", "warning", "--ignore", "acronym", "--stdin-name", "w.jsonl", given=given
    )
    assert (code, ids(lines), len(lines)) == (0, ["w.jsonl#x"], 2)
    code, lines, _ = streamed("--no-check", "--fail-on", "warning", given=given)
    assert (code, [line["type"] for line in lines]) == (0, ["article", "event"])


def test_a_baseline_of_the_configuration_applies(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTEFACT, encoding="utf-8")
    CliRunner().invoke(app, ["baseline", "create", "--baseline", "known.toml", "a.txt"])
    (tmp_path / "newscollate.toml").write_text('baseline = "known.toml"\n', encoding="utf-8")
    (tmp_path / "b.txt").write_text(ARTEFACT, encoding="utf-8")
    _, lines, _ = streamed("--no-events", "a.txt", "b.txt", given=[])
    assert [line["path"] for line in lines if line["type"] == "finding"] == ["b.txt", "b.txt"]


def test_a_store_remembers_what_was_told_and_goes_on() -> None:
    words = ("--no-check", "--store", "news.sqlite")
    _, first, _ = streamed(*words, given=LINES[:20])
    code, rest, _ = streamed(*words, given=LINES)
    _, whole, _ = streamed("--no-check", given=LINES)
    assert code == 0 and ids(first) == IDS[:20] and ids(rest) == IDS[20:]
    assert joined([*first, *rest]) == joined(whole)
    assert streamed(*words, given=LINES) == (0, [], "")


def test_ctrl_c_while_it_waits_ends_it_and_says_what_was_done(tmp_path: Path) -> None:
    streaming = Streaming(tmp_path, "--no-check")
    streaming.give(*LINES[:2], LINES[0], "no json", LINES[2])
    lines = [streaming.line() for _ in range(6)]
    assert ids(lines) == IDS[:3]
    code, out, said = streaming.end(signal.SIGINT)
    assert (code, out) == (130, "")
    last = said.splitlines()[-1]
    assert last == "newscollate: stopped; three articles told, 1 known before, one error"


def test_sigterm_lets_the_article_in_hand_be_finished(tmp_path: Path) -> None:
    streaming = Streaming(tmp_path, "--store", "news.sqlite")
    streaming.give(*LINES)
    first = streaming.line()
    code, out, said = streaming.end(signal.SIGTERM)
    lines = [first, *map(json.loads, out.splitlines())]
    assert code == 143 and "stopped; " in said and "Traceback" not in said
    assert ids(lines) == [by for by, _, _ in joined(lines)] == IDS[: len(ids(lines))]
    _, rest, _ = streamed("--store", "news.sqlite", given=LINES)
    assert ids([*lines, *rest]) == IDS


def killed_after(folder: Path, lines: int, store: str) -> list[dict[str, Any]]:
    """What a stream has told when it was killed at work after so many lines."""
    streaming = Streaming(folder, "--no-check", "--store", store)
    streaming.give(*LINES)
    told = [streaming.line() for _ in range(lines)]
    _, out, _ = streaming.end(signal.SIGKILL)
    return [*told, *(json.loads(line) for line in out.splitlines(keepends=True) if line.endswith("\n"))]


@pytest.mark.parametrize("kills", [(1, 8), pytest.param((0, 3, 2, 5, 9, 1), marks=pytest.mark.slow)])
def test_after_a_kill_nothing_is_lost_nor_doubled_in_the_store(
    tmp_path: Path, kills: tuple[int, ...]
) -> None:
    store = str(tmp_path / "news.sqlite")
    told: list[dict[str, Any]] = []
    for lines in kills:
        found = killed_after(tmp_path, lines, store)
        assert len(set(ids(told)) & set(ids(found))) <= 1  # the one in hand, told but not yet marked so
        told += found
    _, rest, _ = streamed("--no-check", "--store", store, given=LINES)
    told += rest
    times = Counter(by for by, _, _ in joined(told))
    assert sorted(times) == sorted(IDS) and sum(times.values()) <= len(IDS) + len(kills)
    with opened(store) as base:
        assert_whole(base, IDS)
        assert sorted({(by, id) for by, id, _ in joined(told)}) == sorted(
            (id, f"e{event}") for id, event, _ in decided(base)
        )
    assert streamed("--no-check", "--store", store, given=LINES)[1] == []


def test_lines_are_written_behind_those_of_a_file(tmp_path: Path) -> None:
    words = ("--no-check", "--store", "news.sqlite", "-o", "of/told.jsonl")
    assert streamed(*words, given=LINES[:5]) == (0, [], "")
    file = tmp_path / "of" / "told.jsonl"
    with file.open("a", encoding="utf-8") as stream:
        stream.write('{"type":"art')  # a kill
    assert streamed(*words, given=LINES) == (0, [], "")
    lines = file.read_text(encoding="utf-8").splitlines()
    whole = [json.loads(line) for line in lines if line != '{"type":"art']
    assert len(whole) == len(lines) - 1 and ids(whole) == IDS
    (tmp_path / "file").touch()
    done = CliRunner().invoke(app, ["stream", "-o", "file/x"], input="")
    assert str(done.exception).startswith("file/x: cannot be written: ")


def test_a_quiet_stream_says_nothing_when_it_is_stopped(tmp_path: Path) -> None:
    streaming = Streaming(tmp_path, "--no-check", "-q")
    streaming.give(LINES[0])
    assert ids([streaming.line()]) == IDS[:1]
    assert streaming.end(signal.SIGINT)[2] == ""


def test_a_folder_is_watched_until_ctrl_c(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTEFACT, encoding="utf-8")
    streaming = Streaming(tmp_path, "in", "--rest", "0.1", "--no-events")
    assert [streaming.line()["type"] for _ in range(3)] == ["article", "finding", "finding"]
    (folder / "b.txt").write_text("The ferry left Oban at dawn on Tuesday, they said.", encoding="utf-8")
    assert streaming.line()["path"] == "in/b.txt"
    code, out, said = streaming.end(signal.SIGINT)
    assert (code, out, said) == (130, "", "newscollate: stopped; two articles told\n")


def test_no_events_and_no_store_need_no_numbers(tmp_path: Path) -> None:
    told = "import sys, atexit; atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr))"
    said = subprocess.run(
        [sys.executable, "-c", f"{told}\nimport compare.cli; compare.cli.main()", "stream", "--no-events"],
        cwd=tmp_path, input=LINES[0] + "\n", capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert ids([json.loads(line) for line in said.stdout.splitlines()]) == IDS[:1]
    assert not {"numpy", "nltk", "sqlite3", "multiprocessing"} & set(said.stderr.split())


@pytest.mark.parametrize("words", [("--select", "nosuch"), ("--glossary", "nowhere")])
def test_a_mistake_in_the_settings_leaves_no_store(words: tuple[str, ...], tmp_path: Path) -> None:
    store = tmp_path / "s.sqlite"
    said = CliRunner().invoke(app, ["stream", "-", "--store", str(store), *words], input="")
    assert said.exit_code != 0 and words[1] in str(said.exception) and not store.exists()

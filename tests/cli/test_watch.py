"""`newscollate watch` as a process: its log, and how it ends."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import jsonschema
import pytest

from compare.report.schema import schemas

CLEAN = "The ferry left Oban at dawn on Tuesday with 212 passengers, the coastguard said.\n"
ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it.\n"


class Watching:
    """The command, and its log line by line."""

    def __init__(self, folder: Path, *words: str) -> None:
        command = [sys.executable, "-m", "compare", "watch", ".", "--rest", "0.2", *words]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
        )

    def line(self) -> str:
        assert self.process.stdout is not None
        limit = Timer(60, self.process.kill)
        limit.start()
        line = self.process.stdout.readline()
        limit.cancel()
        assert line, "no line within 60 seconds"
        return line

    def end(self, by: signal.Signals) -> tuple[int, str]:
        """Exit code and standard error."""
        self.process.send_signal(by)
        _, said = self.process.communicate(timeout=60)
        return self.process.returncode, said


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "a.txt").write_text(ARTEFACT, encoding="utf-8")
    yield tmp_path


def test_the_log_follows_the_files_until_ctrl_c(folder: Path) -> None:
    watching = Watching(folder)
    assert "Z a.txt:1:5: warning untranslated-acronym" in watching.line()
    assert "Z a.txt:1:63: warning untranslated-acronym" in watching.line()
    (folder / "b.txt").write_text(CLEAN, encoding="utf-8")
    assert watching.line().endswith("Z b.txt: nothing found\n")
    (folder / "b.txt").rename(folder / "c.txt")
    assert watching.line().endswith("Z c.txt: moved here from b.txt\n")
    (folder / "c.txt").unlink()
    assert watching.line().endswith("Z c.txt: gone\n")
    (folder / "a.txt").write_text(CLEAN, encoding="utf-8")
    assert watching.line().endswith("Z a.txt: nothing found\n")
    assert watching.end(signal.SIGINT) == (130, "")


def test_each_line_is_a_document_and_what_cannot_be_read_is_one_too(folder: Path) -> None:
    schema = json.loads(schemas()["watched.v1.json"])
    watching = Watching(folder, "--format", "jsonl", "--ignore", "untranslated-acronym")
    first = json.loads(watching.line())
    assert (first["event"], first["path"], first["checked"]["findings"]) == ("checked", "a.txt", [])
    (folder / "half.json").write_text('{"headline": "An att', encoding="utf-8")
    (folder / "half.md").write_text("---\ntitle: [\n---\nText.\n", encoding="utf-8")
    (folder / "bad\x1b[31m\n::error::x.txt").write_bytes(b"\0\1\2\3")
    lines = [watching.line() for _ in range(3)]
    for line in lines:
        jsonschema.validate(json.loads(line), schema)
        assert json.loads(line)["checked"]["errors"]
    (folder / "half.md").write_text(CLEAN, encoding="utf-8")
    assert json.loads(watching.line())["checked"]["errors"] == []
    assert watching.end(signal.SIGTERM) == (0, "")


def test_the_text_log_keeps_one_line_for_a_hostile_name(folder: Path) -> None:
    (folder / "a.txt").unlink()
    (folder / "bad\x1b[31m\n::error::x.txt").write_bytes(b"\0\1\2\3")
    watching = Watching(folder)
    line = watching.line()
    assert "is binary" in line and "\x1b" not in line and not line.startswith("::")
    assert watching.end(signal.SIGTERM) == (0, "")


def test_a_missing_folder_is_a_mistake(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "compare", "watch", "nowhere"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == "newscollate: nowhere: no such folder; name the one that copy comes into\n"

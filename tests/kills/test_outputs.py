"""Whoever reads us goes, is full, or was never there: a line at most, and an exit code that tells."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a shell of POSIX", allow_module_level=True)

from tests.kills.commands import GLOSSARY, NEWS, write

_ROOT = Path(__file__).parents[2]
PRINTS = (
    "check news", "check news --format json", "compare news", "events news", "read news", "--help",
    "--version", "check --help", "glossary export shipped --format csv", "glossary show quay-house",
    "glossary suggest news", "glossary lint", "rule untranslated-acronym", "config", "doctor",
    "glossary report news", "explain news/one.md news/two.md", "check news --diff",
    "glossary add place Pier --dry-run",
)  # fmt: skip


def shell(words: str, around: str, folder: Path) -> tuple[int, str]:
    """The exit code of the command in a line of a shell, and what was said on standard error."""
    if not any(folder.iterdir()):
        write(folder, NEWS | GLOSSARY)
    command = f"{shlex.quote(sys.executable)} -m compare {words}"
    line = around.replace("COMMAND", f"{{ {command}; echo $? >code; }}")
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    done = subprocess.run(
        ["sh", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return int((folder / "code").read_text()), done.stderr


SOME = {"check news", "--help", "glossary export shipped --format csv"}
EACH = [pytest.param(one, marks=[] if one in SOME else pytest.mark.slow) for one in PRINTS]


@pytest.mark.parametrize("words", EACH)
def test_a_reader_that_goes_ends_us_quietly(words: str, tmp_path: Path) -> None:
    code, said = shell(words, "COMMAND | true", tmp_path)
    assert code in (0, 1) and "Traceback" not in said and "error" not in said
    code, said = shell(words, "COMMAND 2>&1 | head -1", tmp_path)
    assert code in (0, 1) and said == ""


@pytest.mark.parametrize("words", EACH)
def test_a_full_output_is_told_in_a_line(words: str, tmp_path: Path) -> None:
    code, said = shell(words, "COMMAND >/dev/full", tmp_path)
    told = [line for line in said.splitlines() if "standard output cannot be written: No space" in line]
    assert code == 2 and len(told) == 1 and "Traceback" not in said and "internal" not in said


@pytest.mark.parametrize("words", EACH)
def test_closed_outputs(words: str, tmp_path: Path) -> None:
    code, said = shell(words, "COMMAND >&-", tmp_path)
    assert code == 2 and "standard output cannot be written" in said and "Traceback" not in said
    code, said = shell(words, "COMMAND >&- 2>&-", tmp_path)
    assert (code, said) == (2, "")


def test_complaints_that_nobody_hears_go_nowhere(tmp_path: Path) -> None:
    assert shell("check nothing-there", "COMMAND 2>/dev/full", tmp_path)[0] == 2
    assert shell("check nothing-there", "COMMAND 2>&- >out", tmp_path)[0] == 2
    assert (tmp_path / "out").read_text() == ""  # what is a complaint does not go among the results


def test_nothing_is_written_into_a_file_that_took_the_place_of_an_output(tmp_path: Path) -> None:
    assert shell("check news --format json -o a.json", "COMMAND <&- >&- 2>&-", tmp_path)[0] in (0, 1)
    assert (tmp_path / "a.json").read_text("utf-8").startswith("{")


def test_a_closed_input_holds_nothing(tmp_path: Path) -> None:
    code, said = shell("check -", "COMMAND <&-", tmp_path)
    assert code == 2 and said == "newscollate: -: is empty; remove it or fill it\n"
    assert shell("init", "COMMAND <&-", tmp_path)[0] == 0

"""What the whole command line would say is said."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "words",
    [
        "--help",
        "",
        "check --help",
        "glossary --help",
        "glossary decide --help",
        "store add --help",
        "chek",
        "check --forma json",
    ],
)
def test_the_same_is_said_as_by_all_commands_together(words: str) -> None:
    assert _said("main()", words) == _said("app()", words)


def _said(call: str, words: str) -> tuple[str, str, int]:
    program = f"import sys; sys.argv[0] = 'newscollate'; from compare.cli import app, main; {call}"
    command = [sys.executable, "-c", program, *words.split()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout, done.stderr, done.returncode


def test_a_shell_is_told_every_command_and_option() -> None:
    def completed(words: str, at: int) -> set[str]:
        asked = {"_NEWSCOLLATE_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(at)}
        program = Path(sys.executable).with_name("newscollate")
        done = subprocess.run([program], capture_output=True, text=True, check=False, env=asked)
        return set(done.stdout.split())

    assert {"check", "compare", "glossary"} <= completed("newscollate ", 1)
    assert "--format" in completed("newscollate check --fo", 2)

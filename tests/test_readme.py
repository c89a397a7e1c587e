"""What the README shows of a command is what the command prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.test_commands import run

ROOT = Path(__file__).parents[1]
BLOCKS = re.findall(
    r"^```\n\$ newscollate (.+)\n((?:.*\n)*?)```$", (ROOT / "README.md").read_text("utf-8"), re.M
)


@pytest.mark.parametrize(("words", "shown"), BLOCKS, ids=[words for words, _ in BLOCKS])
def test_the_lines_that_are_shown_are_printed(words: str, shown: str) -> None:
    printed = run(*shlex.split(words), cwd=ROOT).stdout
    for line in shown.splitlines():
        assert line == "…" or line in printed.splitlines(), line


def test_there_are_such_blocks() -> None:
    assert BLOCKS

"""What the shell offers, asked as a shell asks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

NEWSCOLLATE = Path(sys.executable).with_name("newscollate")


def offered(*words: str) -> list[str]:
    """The words that bash gets for the last of `words`."""
    asked = {"COMP_WORDS": " ".join(["newscollate", *words]), "COMP_CWORD": str(len(words))}
    said = subprocess.run(
        [NEWSCOLLATE],
        env={**os.environ, "_NEWSCOLLATE_COMPLETE": "complete_bash", **asked},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return said.stdout.split()


@pytest.mark.parametrize(
    ("words", "some"),
    [
        (("che",), ["check"]),
        (("check", "--format", "s"), ["sarif"]),
        (("check", "--fail-on", "n"), ["note", "never"]),
        (("check", "--select", "untranslated-a"), ["untranslated-acronym"]),
        (("check", "--select", "mojibake,untranslated-a"), ["mojibake,untranslated-acronym"]),
        (("check", "--ignore", "cross"), ["cross-report"]),
        (("rule", "mojib"), ["mojibake"]),
    ],
)
def test_names_are_offered_where_they_are_typed(words: tuple[str, ...], some: list[str]) -> None:
    assert offered(*words) == some


def test_a_name_that_is_there_is_not_offered_again() -> None:
    assert "mojibake,mojibake" not in offered("check", "--select", "mojibake,moj")

"""A few kills of every command; `python -m tests.kills` makes many."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

if sys.platform == "win32":
    pytest.skip("kills by POSIX", allow_module_level=True)

from tests.kills.commands import Command, commands
from tests.kills.killing import killed, straight
from tests.kills.running import Runner


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    with Runner() as one:
        yield one


SLOW = (
    "compare -o",
    "glossary deprecate",
    "compare -o again",
    "glossary suggest -o",
    "check, several",
    "glossary rename --name",
)
SOME = [
    pytest.param(one, id=one.name, marks=pytest.mark.slow if one.name in SLOW else []) for one in commands()
]


@pytest.mark.parametrize("command", SOME)
def test_what_a_kill_leaves_is_whole_and_the_next_run_goes_on(
    command: Command, runner: Runner, tmp_path: Path
) -> None:
    case, chance = straight(command, tmp_path, runner), Random(command.name)
    assert not [one for how in ("step", "bytes") for one in killed(case, tmp_path, runner, how, chance)]


@pytest.mark.slow
@pytest.mark.parametrize("command", commands(), ids=lambda one: one.name)
def test_killed_at_many_moments(command: Command, runner: Runner, tmp_path: Path) -> None:
    case, chance = straight(command, tmp_path, runner), Random(7)
    hows = ("clock", "step", "bytes") * 6
    assert not [one for how in hows for one in killed(case, tmp_path, runner, how, chance)]

"""The lock: it holds what pyproject.toml asks for, by version and hash, and names no server."""

import re

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from scripts.locked import LOCK, PROJECT, brought, locked, ours, put_together, stated

TEXT = LOCK.read_text("utf-8")
ALL = list(locked(TEXT))
GROUPS = {name: lines for name, lines in PROJECT["dependency-groups"].items() if name != "lock"}
ASKED = [
    *(one for by in stated().values() for one in by),
    *(Requirement(line) for lines in GROUPS.values() for line in lines),
]

SMALL = """\
# Made by us
alpha==1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via newscollate (pyproject.toml)
beta-core==2.1.0.post1 ; python_full_version >= '3.12' \\
    --hash=sha256:cc
    # via
    #   newscollate (pyproject.toml:dev)
    #   alpha
gamma==3 \\
    --hash=sha256:dd
    # via beta-core
"""


def test_a_lock_is_read() -> None:
    alpha, beta, gamma = locked(SMALL)
    assert (alpha.name, alpha.version, alpha.where, alpha.hashes) == ("alpha", "1.0", "", 2)
    assert (beta.version, beta.where, beta.hashes) == ("2.1.0.post1", "python_full_version >= '3.12'", 1)
    assert (alpha.asked_by, beta.asked_by, gamma.asked_by) == (set(), {"alpha"}, {"beta-core"})


def test_who_brings_what_is_followed_to_its_end() -> None:
    lock = list(locked(SMALL))
    assert brought([Requirement("Alpha>=1")], lock) == {"alpha", "beta-core", "gamma"}
    assert brought([Requirement("gamma")], lock) == {"gamma"}


def test_a_version_that_is_not_locked_is_refused() -> None:
    with pytest.raises(ValueError, match="alpha>=1"):
        list(locked("alpha>=1\n"))


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_what_is_asked_for_is_locked_in_a_version_that_will_do(asked: Requirement) -> None:
    versions = [one.version for one in ALL if one.name == canonicalize_name(asked.name)]
    assert versions, "run: make lock"
    assert all(SpecifierSet(str(asked.specifier)).contains(version) for version in versions), "run: make lock"


def test_the_lock_is_put_together_of_what_is_ours_and_the_rest() -> None:
    product = "alpha==1.0 \\\n    --hash=sha256:aa\n    # via newscollate (pyproject.toml)\n"
    text = put_together(SMALL, product)
    assert list(locked(text)) == list(locked(SMALL))
    assert [one.name for one in ours(text)] == ["alpha"]


def test_a_tool_that_asks_too_makes_no_part_of_the_product() -> None:
    pin = "alpha==1.0 \\\n    --hash=sha256:aa\n"
    everything = pin + "    # via tool\ntool==1 \\\n    --hash=sha256:bb\n    # via x\n"
    text = put_together(
        everything, pin + "    # via\n    #   -c all.txt\n    #   newscollate (pyproject.toml)\n"
    )
    (alpha,) = ours(text)
    assert not alpha.asked_by
    assert "all.txt" not in text


def test_every_version_has_a_hash() -> None:
    assert [one.name for one in ALL if not one.hashes] == []


def test_the_lock_names_no_server_and_no_folder() -> None:
    assert "://" not in TEXT
    assert not [
        line for line in TEXT.splitlines() if re.match(r"\s*(#\s*)?--?(i|c|r|index|extra|find)\b", line)
    ]

"""Commands run over hostile files, each a process with a limit of time, and what every one of them owes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.hostile.files import Laid
from tests.hostile.kinds import ORIGINALS

ROOT = Path(__file__).parents[2]
SECONDS = 300  # of computing that a command may take over the whole folder
_WAITED = 20 * SECONDS  # by the clock, on a machine that has other work
_MEBIBYTE = 1024 * 1024
_ROOM = 4096 * _MEBIBYTE  # of addresses; what is really used is far less
_OURS = "newscollate: "
_LONGEST = 1500  # characters of a line


class Ran(NamedTuple):
    """How a command ended, and what it said."""

    words: tuple[str, ...]
    code: int
    out: bytes
    err: str

    @property
    def page(self) -> str:
        """Standard output as text."""
        return self.out.decode("utf-8")

    @property
    def lines(self) -> list[str]:
        """Standard error."""
        return self.err.split("\n")[:-1]


def run(words: Sequence[str], folder: Path, given: bytes = b"") -> Ran:
    """A command in `folder`, with `given` on standard input."""
    done = subprocess.run(
        [sys.executable, "-m", "compare", *words], cwd=folder, input=given, capture_output=True,
        env=_environment(), timeout=_WAITED, check=False, preexec_fn=_limited,
    )  # fmt: skip
    return Ran(tuple(words), done.returncode, done.stdout, done.stderr.decode("utf-8"))


def run_many(commands: Iterable[Sequence[str]], folder: Path) -> list[Ran]:
    """Several commands in `folder`, each a process of its own, forked from one that has imported all."""
    asked = [list(words) for words in commands]
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.many"], cwd=folder, input=json.dumps(asked).encode(),
        env=_environment(), stdout=subprocess.PIPE, timeout=_WAITED, check=True,
    )  # fmt: skip
    return [
        Ran(tuple(words), code, os.fsencode(out), err)
        for words, (code, out, err) in zip(asked, json.loads(done.stdout), strict=True)
    ]


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI_"))}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "", "PYTHONUTF8": "1"}


def _limited() -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def said_well(ran: Ran) -> None:
    """Whatever happened: no crash, and on standard error lines of ours that do nothing and stand once."""
    what = f"{' '.join(ran.words)!r}: {ran.code}\n{ran.err[-3000:]}"
    assert ran.code in (0, 1, 2), what
    assert "internal error" not in ran.err and "Traceback" not in ran.err, what
    for line in ran.err.split("\n")[:-1]:
        assert line.startswith(_OURS) and line.isprintable() and len(line) < _LONGEST, (line[:2000], what)
        assert "##[" not in line and "##vso[" not in line, line
    doubled = {line for line in ran.lines if ran.lines.count(line) > 1}
    assert not doubled, (doubled, what)


def refused_in_a_line(ran: Ran) -> None:
    """What cannot be used: exit code 2, one line, and nothing on standard output."""
    said_well(ran)
    assert (ran.code, len(ran.lines), ran.out) == (2, 1, b""), ran


def told_of(
    ran: Ran, laid: Laid, within: Callable[[str], bool] = lambda _: True, besides: Sequence[str] = ()
) -> None:
    """Every refused file has a line, no other has but for what is said in the words of `besides`; exit
    code 2.
    """
    said_well(ran)
    assert ran.code == 2, ran.err[-2000:]
    asked = [
        path for path in laid.refused if within(path) and (_reads_originals(ran) or not _names_one(path))
    ]
    begins = {path: _OURS + shown(f"{laid.folder.name}/{path}") for path in asked}
    places = tuple(f"{begin}{mark}" for begin in begins.values() for mark in ":#")
    silent = [
        path
        for path, begin in begins.items()
        if not any(line.startswith((f"{begin}:", f"{begin}#")) for line in ran.lines)
    ]
    assert not silent, f"{ran.words}: not a word of {silent}"
    others = [
        line for line in ran.lines if not (line.startswith(places) or any(words in line for words in besides))
    ]
    assert not [line for line in others if line.startswith(f"{_OURS}{laid.folder.name}/")], others


def _reads_originals(ran: Ran) -> bool:
    return ran.words[0] in ("check", "baseline", "stream")


def _names_one(path: str) -> bool:
    return path.startswith(f"{ORIGINALS}/")


def shown(name: str) -> str:
    """A path as messages have it."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def holds_the_good(page: str, laid: Laid) -> None:
    """Every good file is named in what came out."""
    missing = [path for path in laid.good if path not in page]
    assert not missing, missing


def state(folder: Path) -> dict[str, object]:
    """What lies below a folder, to see that nothing is changed."""
    found: dict[str, object] = {}
    for root, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(root, name)
            seen = path.lstat()
            found[str(path.relative_to(folder))] = (seen.st_mode, seen.st_size, seen.st_mtime_ns)
    return {name: seen for name, seen in found.items() if not name.endswith("__pycache__")}

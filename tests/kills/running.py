"""Commands as processes that begin at once: children of one that has imported everything, so that most of the
kills fall into their work.
"""

from __future__ import annotations

import ctypes
import fcntl
import importlib
import json
import os
import pkgutil
import resource
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

_ROOT = Path(__file__).parents[2]
_STEPS = {"os.rename", "os.remove", "os.mkdir", "os.chmod", "os.chown", "fcntl.flock"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Run(NamedTuple):
    """A command in a folder, and what is to happen to it.

    `how` is "clock" (killed after `at` seconds), "step" (killed before its `at`-th step on a file), "bytes"
    (killed by the system when a file has `at` bytes), "full" (no file may have more than `at` bytes),
    "barred" (may not write what is read-only, root or not) or nothing.
    """

    words: Sequence[str]
    folder: str
    how: str = ""
    at: float = 0


class Ran(NamedTuple):
    """How it ended (below 0: by that signal), what it said, how long it took, its steps on files."""

    code: int
    out: str
    err: str
    seconds: float
    steps: int


class Runner:
    """Runs commands."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.kills.running"],
            cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1"},
        )  # fmt: skip

    def run(self, *runs: Run) -> list[Ran]:
        """All of them at once."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(runs) + "\n")
        self._process.stdin.flush()
        return [Ran(*one) for one in json.loads(self._process.stdout.readline())]

    def __enter__(self) -> Runner:
        """Itself."""
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        """No more are run."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()


class _Child:
    """A command under way."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.begun = time.monotonic()
        self.said = {}
        pipes = [os.pipe() for _ in range(3)]
        self.pid = os.fork()
        if self.pid == 0:
            _be(run, *(write for _, write in pipes))
        for read, write in pipes:
            os.close(write)
            fcntl.fcntl(read, fcntl.F_SETFL, os.O_NONBLOCK)
            self.said[read] = b""

    def ended(self) -> list[object] | None:
        """As `Ran`; None while it is under way."""
        if self.run.how == "clock" and time.monotonic() - self.begun >= self.run.at:
            os.kill(self.pid, signal.SIGKILL)
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        seconds = time.monotonic() - self.begun
        for pipe in self.said:
            with suppress(BlockingIOError):
                while found := os.read(pipe, 1 << 16):
                    self.said[pipe] += found
        if not pid:
            return None
        for pipe in self.said:
            os.close(pipe)
        out, err, steps = self.said.values()
        code = os.waitstatus_to_exitcode(status)
        return [code, out.decode(errors="replace"), err.decode(errors="replace"), seconds, len(steps)]


def _be(run: Run, out: int, err: int, steps: int) -> None:
    """Be the command, in a process of its own."""
    code: object = 70
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(err, 2)
        os.chdir(run.folder)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.argv = ["newscollate", *run.words]
        _counted(steps, int(run.at) if run.how == "step" else 0)
        if run.how in ("bytes", "full"):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(run.at), resource.RLIM_INFINITY))
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL if run.how == "bytes" else signal.SIG_IGN)
        if run.how == "barred":
            _no_rights()
        from compare.start import main

        main()
        code = 0
    except SystemExit as end:
        code = end.code
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        with suppress(OSError, ValueError):
            sys.stdout.flush()
        os._exit(code if isinstance(code, int) else 0 if code is None else 1)


def _counted(steps: int, last: int) -> None:
    """Each step on a file is counted in the pipe `steps`; at the step `last` the process is killed."""
    done = 0

    def hook(event: str, args: tuple[Any, ...]) -> None:
        nonlocal done
        opening = event == "open" and (args[1] is None or (args[2] or 0) & _WRITES) and args[0] != os.devnull
        if opening or event in _STEPS:
            done += 1
            os.write(steps, b".")
            if done == last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def _no_rights() -> None:
    """What root may do beyond other users is given up: nothing that is read-only can be written."""
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    if os.geteuid() == 0 and ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)()) != 0:
        raise OSError("capset failed")


def _warm() -> None:
    """Import what commands import as they go, and do once what takes them long."""
    import tempfile

    from typer.testing import CliRunner

    import compare
    from compare.cli import app
    from tests.kills.commands import NEWS, write

    for module in pkgutil.walk_packages(compare.__path__, "compare."):
        if not module.name.startswith(("compare.__main__", "compare.corpus.engines.daft", "compare.lsp")):
            with suppress(ImportError):
                importlib.import_module(module.name)
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), NEWS)
        for words in (["compare", folder, "-o", f"{folder}/report"], ["glossary", "suggest", folder]):
            CliRunner().invoke(app, words)


def _serve() -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        left = {place: _Child(Run(*run)) for place, run in enumerate(json.loads(line))}
        done: dict[int, list[object]] = {}
        while left:
            for place, child in list(left.items()):
                if (ended := child.ended()) is not None:
                    done[place] = ended
                    del left[place]
            select.select([], [], [], 0.0005)
        print(json.dumps([done[place] for place in sorted(done)]), file=answers, flush=True)


if __name__ == "__main__":
    _warm()
    _serve()

"""`python -m tests.hostile.many`: command lines as JSON on standard input, each run in a process of its own
that is forked from this one, which has imported what they need; exit codes and what was said, as JSON.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

SECONDS = 60  # of computing for one


def main() -> None:
    """Run them one after the other."""
    import openpyxl  # noqa: F401
    import rdflib.plugins.parsers.notation3  # noqa: F401

    from compare import pipeline
    from compare.config import Config
    from compare.model import Article

    asked = json.load(sys.stdin)
    pipeline.checked([Article(text="The ONU said so.", id="a", path="a")], Config())
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(json.dumps([_run(words, Path(folder)) for words in asked]))


def _run(words: list[str], folder: Path) -> tuple[int, str, str]:
    out, err = folder / "out", folder / "err"
    child = os.fork()
    if not child:
        _become(words, out, err)
    _, status = os.waitpid(child, 0)
    said = err.read_text("utf-8", "backslashreplace")
    return os.waitstatus_to_exitcode(status), os.fsdecode(out.read_bytes()), said


def _become(words: list[str], out: Path, err: Path) -> NoReturn:
    from compare.start import main as start

    for number, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115
    sys.argv = ["newscollate", *words]
    code: object = 0
    try:
        start()
    except SystemExit as end:
        code = end.code
    except BaseException:
        import traceback

        traceback.print_exc()
        code = 70
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))


if __name__ == "__main__":
    main()

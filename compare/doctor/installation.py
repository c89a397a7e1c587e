"""The program, Python, the machine, and the libraries that every run needs."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator

from compare import __version__
from compare.config import Config
from compare.doctor import Line
from compare.doctor.needs import NAME, needs


def look(_: Config) -> Iterator[Line]:
    """A line each for what runs here, and one for the libraries, or for each that will not do."""
    yield Line(NAME, __version__)
    yield Line("Python", f"{platform.python_version()} ({platform.python_implementation()})")
    yield Line("system", f"{platform.system()} {platform.release()} on {platform.machine()}")
    yield _encoding()
    base = needs().get("", ())
    if not base:
        yield Line("libraries", "not known: the package is not installed, only run", "absent")
        return
    wrong = [one for one in base if one.fault]
    if not wrong:
        yield Line("libraries", f"{len(base)}, all here")
    for one in wrong:
        yield Line("libraries", one.fault, "fault", f"pip install --upgrade {NAME}")


def _encoding() -> Line:
    said = (sys.stdout.encoding or "utf-8").lower()
    if said.replace("-", "") == "utf8":
        return Line("output", said)
    return Line("output", f"{said}: other characters are written as escapes", "absent", "set PYTHONUTF8=1")

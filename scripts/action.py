"""The step of the GitHub action: install newscollate from the action's own checkout, run `check`.

It is told what to do by INPUT_PATHS, INPUT_ARGS, INPUT_FORMAT and INPUT_INSTALL, and where it is by the
variables of the runner: GITHUB_ACTION_PATH, GITHUB_OUTPUT, GITHUB_WORKSPACE, RUNNER_TEMP. The format
`github` writes annotations to the log and the job summary to GITHUB_STEP_SUMMARY.

Runs on any Python from 3.8 on, so that it can say which one is needed. Every Python is started with `-I`:
else a venv.py, a pip.py or a package compare in the checked-out repository would run in place of ours.
"""

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

NEEDED = (3, 11)
SUFFIXES = {"json": "json", "sarif": "sarif", "gitlab": "json", "junit": "xml", "checkstyle": "xml",
            "rdjson": "json", "markdown": "md", "text": "txt", "concise": "txt"}  # fmt: skip


def main() -> int:
    temporary = Path(os.environ.get("RUNNER_TEMP") or tempfile.gettempdir()).absolute()
    try:
        command = installed(temporary) if wants_install() else ["newscollate"]
        words = [*command, "check", *formats(temporary), *arguments(), "--", *paths()]
        found = subprocess.run(  # noqa: S603
            words, cwd=os.environ.get("GITHUB_WORKSPACE") or None, check=False
        )
    except (Mistake, OSError) as mistake:
        annotate(str(mistake))
        outputs(2, "")
        return 2
    outputs(found.returncode, sarif(words))
    return found.returncode


class Mistake(Exception):  # noqa: N818
    """Something that whoever wrote the workflow can mend."""


def wants_install() -> bool:
    given = os.environ.get("INPUT_INSTALL", "true").strip().lower()
    if given not in ("true", "false"):
        raise Mistake(f"install is “{given}”; use true or false")
    return given == "true"


def installed(temporary: Path) -> "list[str]":
    """The command, after installing it into an environment of its own."""
    if sys.version_info < NEEDED:
        wanted, here = (".".join(map(str, version[:2])) for version in (NEEDED, sys.version_info))
        raise Mistake(f"needs Python {wanted} or newer, found {here}; run actions/setup-python before")
    home = temporary / "newscollate"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    source = os.path.abspath(os.environ["GITHUB_ACTION_PATH"])  # noqa: PTH100
    quiet = ["--quiet", "--disable-pip-version-check"]
    for step in (
        [sys.executable, "-I", "-m", "venv", str(home)],
        [str(python), "-I", "-m", "pip", "install", *quiet, source],
    ):
        if subprocess.run(step, stdout=sys.stderr, cwd=temporary, check=False).returncode:  # noqa: S603
            raise Mistake("could not be installed; the lines above say why")
    return [str(python), "-I", "-m", "compare"]


def formats(temporary: Path) -> "list[str]":
    """Annotations in the log, and each other format in a file: a named one, or one in the runner's folder."""
    words = ["--format", "github"]
    for asked in split(os.environ.get("INPUT_FORMAT", "sarif")):
        name, _, file = asked.partition("=")
        if name != "github":
            words += ["--format", f"{name}={file or temporary / f'newscollate.{SUFFIXES.get(name, name)}'}"]
    return words


def split(given: str) -> "list[str]":
    return [word.strip() for line in given.splitlines() for word in line.split(",") if word.strip()]


def arguments() -> "list[str]":
    try:
        return shlex.split(os.environ.get("INPUT_ARGS", ""))
    except ValueError as error:
        raise Mistake(f"args cannot be taken apart ({error}); close the quotation marks") from None


def paths() -> "list[str]":
    named = [line.strip() for line in os.environ.get("INPUT_PATHS", ".").splitlines() if line.strip()]
    if not named:
        raise Mistake("paths is empty; name a file or a folder a line")
    return named


def sarif(words: "list[str]") -> str:
    """The SARIF file that was asked for, if it is there."""
    named = [word.partition("=")[2] for word in words if word.startswith("sarif=")]
    workspace = Path(os.environ.get("GITHUB_WORKSPACE") or ".")
    return named[-1] if named and (workspace / named[-1]).is_file() else ""


def outputs(code: int, file: str) -> None:
    if os.environ.get("GITHUB_OUTPUT"):
        with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as out:
            out.write(f"exit-code={code}\nsarif={one_line(file)}\n")


def annotate(message: str) -> None:
    """An error as the runner shows it."""
    for character, written in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        message = message.replace(character, written)
    sys.stdout.write(f"::error title=newscollate::{message}\n")


def one_line(text: str) -> str:
    return " ".join(text.splitlines())


if __name__ == "__main__":
    sys.exit(main())

"""`check --fix` and `check --diff`: what they write, and what they say."""

from __future__ import annotations

import os
import re
import sys
from contextlib import AbstractContextManager, nullcontext, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from compare.cli.saying import complain, pour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import InputError
    from compare.pipeline.fixing import Fixed, Stdin

Fix = Annotated[bool, typer.Option("--fix", help="Make the safe fixes, in the files themselves.")]
Unsafe = Annotated[
    bool,
    typer.Option("--unsafe-fixes", help="With --fix or --diff: the fixes too that want a second look."),
]
Diff = Annotated[
    bool, typer.Option("--diff", help="Show what --fix would change, write nothing, exit with 1 if anything.")
]


def kept_stdin(paths: Sequence[str], stdin_name: str) -> Stdin | None:
    """Standard input where it is among `paths`; it can be read once more."""
    if "-" not in paths:
        return None
    import io

    from compare.pipeline.fixing import Stdin
    from compare.readers.walk import EVERYTHING

    data = sys.stdin.buffer.read()
    sys.stdin = io.TextIOWrapper(io.BytesIO(data))
    return Stdin("-" if stdin_name == EVERYTHING.stdin_name else stdin_name, data)


def asked(fix: bool, unsafe: bool, diff: bool, format: object = None, statistics: bool = False) -> bool:
    """Whether fixes are to be made or shown. Raises UserError for options that do not go with these."""
    from compare.model import UserError

    if unsafe and not (fix or diff):
        raise UserError("--unsafe-fixes: goes with --fix or --diff")
    others = {"--fix": fix, "--format": format, "--statistics": statistics}
    if diff and (other := next((name for name, given in others.items() if given), None)):
        raise UserError(f"--diff: shows changes and nothing else; leave {other} out")
    return fix or diff


def show(result: Fixed, output: Path | None = None, exit_zero: bool = False) -> NoReturn:
    """The changes as a diff on standard output or in a file; exits with 1 when there are any, unless told."""
    from compare.cli import saying

    tell(result, "would fix")
    text = diff(result)
    if output is None and sys.stdout.isatty():
        from compare.report.view.visible import visible

        text = visible(text)
    if text or output:
        saying.put(text if output else _not_obeyed(text), output)
    raise typer.Exit(2 if result.document.errors else int(bool(result.changed) and not exit_zero))


def _not_obeyed(text: str) -> str:
    """`text` as a runner of GitHub prints it without obeying what its lines may command: a diff must not be
    changed as other output is.
    """
    if not os.environ.get("GITHUB_ACTIONS"):
        return text
    from secrets import token_hex

    token = token_hex(16)
    ended = "" if text.endswith("\n") else "\n"
    return f"::stop-commands::{token}\n{text}{ended}::{token}::\n"


def report_to(stdin: Stdin | None) -> AbstractContextManager[object]:
    """Where reports go: to standard error where standard output takes the text that was fixed."""
    return redirect_stdout(sys.stderr) if stdin else nullcontext()


def write(result: Fixed, stdin: Stdin | None, errors: list[InputError]) -> Fixed:
    """Put the changed files in place, each whole or not at all, and say standard input as it is now, byte
    for byte, on standard output. What could not be written is told and added to `errors`; returned is what
    is true of the files as they are now.
    """
    from compare.files.changes import Swap, swap
    from compare.model import InputError, UserError

    failed = []
    for path, file in result.changed.items():
        if stdin and path == stdin.path:
            continue
        try:
            swap(Swap(Path(path), file.before, file.after))
        except UserError as error:
            complain(str(error))
            errors.append(InputError(path, str(error)))
            failed.append(path)
    result = result.without(failed) if failed else result
    tell(result)
    if stdin:
        given = result.files.get(stdin.path)
        pour([given.after if given else stdin.data])
    return result


def tell(result: Fixed, verb: str = "fixed") -> None:
    """How much was changed and what cannot be, on standard error."""
    for path, why in result.refused.items():
        complain(f"{path}: {why}")
    places, files = sum(file.fixed for file in result.changed.values()), len(result.changed)
    complain(f"{verb} {places} finding{'s' * (places != 1)} in {files} file{'s' * (files != 1)}")


def diff(result: Fixed) -> str:
    """The changes as a unified diff, as `patch -p0` and `git apply -p0` take it."""
    from codecs import BOM_UTF8
    from difflib import unified_diff

    from compare.readers._decoding import decode

    pieces: list[str] = []
    for path, file in sorted(result.changed.items()):
        mark = "\ufeff" if file.before.startswith(BOM_UTF8) else ""
        old, new = (mark + decode(data, path) for data in (file.before, file.after))
        name = _named(path)
        pieces += map(_ended, unified_diff(_lines(old), _lines(new), name, name))
    return "".join(pieces)


def _ended(line: str) -> str:
    return line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Lines as `patch` sees them: ended by a line feed and by nothing else."""
    return [line for line in re.split(r"(?<=\n)", text) if line]


def _named(path: str) -> str:
    """A path in the head of a diff, quoted as git does it where it holds more than plain characters."""
    if path.isprintable() and '"' not in path and "\\" not in path:
        return path
    octal = "".join(
        chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\{byte:03o}"
        for byte in path.encode("utf-8", "surrogateescape")
    )
    return f'"{octal}"'

"""What commands say, on standard output, on standard error and in files."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypedDict, TypeVar

Document = TypeVar("Document", bound="Struct")

if TYPE_CHECKING:
    from msgspec import Struct

    from compare.model import Checked, InputError, Statistics


def complain(message: str) -> None:
    """One line on standard error, whatever the message holds: escapes, line breaks and a runner's commands
    are written out.
    """
    from compare.report.view.visible import disarmed

    line = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in message)
    try:
        print(disarmed(f"newscollate: {line}"), file=sys.stderr)
    except OSError:  # nobody hears us; the exit code tells
        hush(sys.stderr)


def hush(stream: TextIO) -> None:
    """Nothing more is said there, not even when Python flushes at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def put(text: str, output: Path | None = None) -> None:
    """Write to standard output, or to a file whose folder is made and which is replaced whole."""
    if output is None:
        _say(text if text.endswith("\n") else text + "\n")
        return
    from compare.files.whole import replace

    replace(output, text.encode("utf-8", "backslashreplace"))


def harmless(text: str) -> str:
    """`text` of others as it may be put on a screen or into a log: what would act there is written out."""
    from compare.report.view.visible import disarmed, visible

    return disarmed(visible(text))


def tell(text: str) -> None:
    """Write lines for a reader to standard output, `harmless`: names and files are those of others."""
    put(harmless(text))


def pour(pieces: Iterable[bytes], output: Path | None = None) -> None:
    """`put`, of what is too much to hold at once."""
    if output is not None:
        from compare.files.whole import replace

        replace(output, pieces)
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritable(error) from None


def _unwritable(error: OSError) -> Exception:
    from compare.model import UserError

    hush(sys.stdout)
    return UserError(f"standard output cannot be written: {error.strerror or error}")


def unheard(error: Exception) -> Exception | None:
    """What is wrong with standard output, where that is what `error` is about: a help page is printed by
    others, and whoever writes to a file of ours says so himself.
    """
    full = (errno.ENOSPC, errno.EFBIG, errno.EBADF, errno.EIO)
    if isinstance(error, OSError) and error.filename is None and error.errno in full:
        return _unwritable(error)
    return None


def denied(error: Exception) -> Exception | None:
    """What the machine refuses us, where that is what `error` is about: a file that nobody may look at, a
    name longer than any, a folder that was removed under our feet.
    """
    from compare.model import UserError

    refusals = (errno.EACCES, errno.EPERM, errno.ENAMETOOLONG, errno.ELOOP, errno.EROFS, errno.ENOSPC)
    if isinstance(error, OSError) and error.filename is not None and error.errno in refusals:
        return UserError(f"{os.fsdecode(error.filename)}: {error.strerror}")
    if isinstance(error, FileNotFoundError) and error.filename is None:
        try:
            os.getcwd()  # noqa: PTH109
        except FileNotFoundError:
            return UserError("the folder that this runs in is there no more; change to another")
    return None


def _say(text: str) -> None:
    try:
        try:
            sys.stdout.write(text)
        except UnicodeEncodeError:  # a file name that is no text, or an output that knows few characters
            encoding = sys.stdout.encoding or "utf-8"
            sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritable(error) from None


class Terminal(TypedDict):
    """How text is laid out: columns, and whether colour may be used."""

    width: int
    colour: bool


def terminal() -> Terminal:
    """Width and colour of the terminal; NO_COLOR and FORCE_COLOR are honoured."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return {
        "width": max(40, shutil.get_terminal_size((100, 24)).columns),
        "colour": bool(os.environ.get("FORCE_COLOR")) or colour,
    }


def tell_faults(found: Sequence[InputError], errors: list[InputError]) -> None:
    """Tell of `found` what is not among `errors`, where it has been told, and add it there."""
    for error in found[len(errors) :]:
        complain(f"{error.place}: {error.message}")
        errors.append(error)


def rendered(document: Struct, format: str) -> str:
    """`document` in the named format; a terminal's width and colour apply to text."""
    from importlib import import_module

    render = import_module(f"compare.report.{format}").render
    return str(render(told_apart(document), **terminal()) if format == "text" else render(document))


def nothing_read(document: Checked | Statistics) -> bool:
    """Whether there is nothing to say but the errors, which standard error has told already."""
    return bool(document.errors) and not document.articles and not document.findings


def told_apart(document: Document) -> Document:
    """`document` without its errors, which standard error has told already."""
    from msgspec import structs

    return structs.replace(document, errors=()) if hasattr(document, "errors") else document

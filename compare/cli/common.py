"""What all commands share: their options, reading, writing, and the exit code."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated, NoReturn, Protocol, TextIO, TypedDict, TypeVar

import typer

from compare.cli import completion

Document = TypeVar("Document", bound="Struct")

if TYPE_CHECKING:
    from msgspec import Struct

    from compare.config import Config
    from compare.model import Article, Checked, InputError, Level, Statistics

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Articles: files, folders, or - for standard input.", show_default=False
    ),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Configuration to use instead of the nearest one.",
        show_default=False,
    ),
]
Glossaries = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary", metavar="DIR", help="Entries to lay over the glossary; repeatable.", show_default=False
    ),
]
Select = Annotated[
    str,
    typer.Option(
        metavar="NAMES",
        help="Run only these rules or categories, comma-separated.",
        show_default=False,
        autocompletion=completion.rules,
    ),
]
Ignore = Annotated[
    str,
    typer.Option(
        metavar="NAMES",
        help="Leave out these rules or categories, comma-separated.",
        show_default=False,
        autocompletion=completion.rules,
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        metavar="LEVEL",
        help="Exit with 1 from this level on: error, warning, note or never.",
        show_default=False,
        autocompletion=completion.levels,
    ),
]
OutputFile = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.", show_default=False)
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        help="Leave these files of a folder out, as in a .gitignore; repeatable.",
        show_default=False,
    ),
]
Extensions = Annotated[
    list[str] | None,
    typer.Option(
        "--ext",
        metavar="SUFFIXES",
        help="Take only these files of a folder: txt,md; repeatable.",
        show_default=False,
    ),
]
StdinName = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        help="What to call standard input; its suffix decides the format. Reports show it, or - without one.",
    ),
]


def settings(
    file: Path | None,
    glossaries: Sequence[Path] | None = None,
    select: str = "",
    ignore: str = "",
    fail_on: str | None = None,
    exclude: Sequence[str] | None = None,
    ext: Sequence[str] | None = None,
    min_level: str | None = None,
    min_confidence: str | None = None,
) -> Config:
    """The configuration that applies, with the command line's own words over it, on every path."""
    from msgspec import structs

    from compare.config import CONFIDENCES, LEVELS, NEVER, find, load

    config = load(file or find(Path.cwd()))
    _one_of("--fail-on", fail_on, (*LEVELS, NEVER))
    _one_of("--min-level", min_level, LEVELS)
    _one_of("--min-confidence", min_confidence, CONFIDENCES)
    anywhere = (("fail_on", fail_on), ("min_level", min_level), ("min_confidence", min_confidence))
    for key, value in (("select", _names(select)), *anywhere):
        config = config.everywhere(key, value) if value else config
    changes = {
        "glossary": (*config.glossary, *(_beside(config.root, folder) for folder in glossaries or ())),
        "exclude": (*config.exclude, *(exclude or ())),
        "extensions": _suffixes(_names(",".join(ext or ())) or config.extensions),
        "ignore": (*config.ignore, *_names(ignore)),
    }
    return structs.replace(config, **changes)


def _one_of(option: str, given: str | None, known: Sequence[str]) -> None:
    from compare.config import ConfigError

    if given is not None and given not in known:
        raise ConfigError(f"{option} {quote(given)}: use {', '.join(known[:-1])} or {known[-1]}")


def _beside(root: str, folder: Path) -> str:
    """`folder`, named from where the command runs, as a configuration in `root` would name it."""
    return str(folder) if folder.is_absolute() else os.path.relpath(folder, root)


def _suffixes(names: Iterable[str]) -> tuple[str, ...]:
    return tuple("." + name.lower().lstrip("*.") for name in names)


def _names(written: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in written.split(",") if name.strip())


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


def choose(format: str, known: Sequence[str]) -> str:
    """`format` if the command knows it. Raises UserError otherwise."""
    from compare.model import UserError

    if format not in known:
        raise UserError(f"--format {quote(format)}: use one of {', '.join(known)}")
    return format


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


class Levelled(Protocol):
    """A finding or a glossary problem."""

    @property
    def level(self) -> Level:
        """How much it matters."""


def leave(
    findings: Iterable[Levelled], errors: Sequence[InputError], fail_on: str, failed: bool = False
) -> NoReturn:
    """Exit: 2 when input was bad, 1 when a finding is at or above `fail_on` or all `failed`, else 0."""
    from compare.model import Level

    if errors:
        raise typer.Exit(2)
    raise typer.Exit(int(failed or any(finding.level.rank >= Level(fail_on).rank for finding in findings)))


def leave_unread(articles: Sequence[Article], errors: Sequence[InputError]) -> None:
    """Exit with 2 where nothing could be read, which standard error has told already."""
    if errors and not articles:
        raise typer.Exit(2)


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

"""Articles from standard input, files and folders, as they come."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from compare.corpus.store.as_read import article_of, is_line
from compare.model import Article, InputError
from compare.pipeline.incoming import Incoming
from compare.readers import RawFile, Selection, contents, listed
from compare.readers.jsonl import SUFFIXES, of_line, passing_key
from compare.readers.raw import LIMIT

_PAUSE = 0.5  # seconds between two looks into the folders
_MARK = "\ufeff".encode()  # of byte order: some programs begin with it


def arriving(paths: Sequence[str], selection: Selection, rest: float) -> Iterator[Article | InputError]:
    """The articles of files and of standard input (`-`) to their end; then those of the folders, for ever.

    JSON lines are taken as they are written, so a pipe will do; each is an article, or a line of an export.
    A file in a folder is read when nobody has written to it for `rest` seconds, and again when it changes.
    """
    folders = [Path(path) for path in paths if Path(path).is_dir()]
    for path in paths:
        if Path(path) not in folders:
            yield from _file(path, selection)
    if folders:
        yield from _watched(Incoming(folders, selection, rest), min(_PAUSE, rest or _PAUSE))


def _file(path: str, selection: Selection) -> Iterator[Article | InputError]:
    if path == "-":
        yield from _lines(sys.stdin.buffer, selection.stdin_name, lasting=False)
    elif Path(path).is_fifo() or (Path(path).is_file() and path.lower().endswith(SUFFIXES)):
        try:
            with Path(path).open("rb") as stream:
                yield from _lines(stream, RawFile.at(Path(path)).path, lasting=Path(path).is_file())
        except OSError as error:
            yield InputError(path, f"cannot be read: {error.strerror or error}")
    else:
        for file in listed([path], selection):
            yield from contents(file)


def _watched(incoming: Incoming, pause: float) -> Iterator[Article | InputError]:
    while True:
        for folder in incoming.missing():
            yield InputError(str(folder), "cannot be looked into; waiting for it to come back")
        for change in incoming.changes(time.monotonic(), time.time()):
            if change.kind == "ready":
                yield from contents(RawFile.at(change.path, met=True))
        time.sleep(pause)


def _lines(stream: BinaryIO, path: str, *, lasting: bool) -> Iterator[Article | InputError]:
    """One line after the other. One without an id is known by its number, as in `check`, where the lines are
    those of a `lasting` file; else by what it says: the next stream will have other lines of that number.
    """
    number = 0
    while line := stream.readline(LIMIT + 1):
        number += 1
        if len(line) > LIMIT:
            while line and not line.endswith(b"\n"):
                line = stream.readline(LIMIT)
            yield InputError(path, f"is longer than {LIMIT // 1024**2} MiB; split it", number)
            continue
        line = line.removeprefix(_MARK).strip() if number == 1 else line.strip()
        if is_line(line):
            yield article_of(line, path, number)
        elif line:
            try:
                text = line.decode()
                yield from of_line(text, path, number, number if lasting else passing_key(text))
            except UnicodeDecodeError:
                yield InputError(path, "is not UTF-8", number)

"""Stages whose results lie as Parquet in a folder: what a killed run has done, the next one need not do.

A stage reads what the ones before it wrote, never the memory of a node, so that with a node nothing is lost
but what it was doing. Daft gives the parts of a dead node to others; where that is not enough, as when data
between two parts went with it, the whole stage is done again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import daft

from compare.corpus.engines.daft.running import nodes, on_cluster
from compare.model import UserError

_TRIES = 3
WORK = "NEWSCOLLATE_WORK"  # the variable that names the folder of the stages


@contextmanager
def work_folder() -> Iterator[str]:
    """Where stages lie: what `NEWSCOLLATE_WORK` names, and stays; else a folder that goes with the run."""
    named = os.environ.get(WORK)
    if named:
        yield named if "://" in named else str(Path(named).absolute())
        return
    if on_cluster() and nodes() > 1:
        raise UserError(f"a cluster needs a place for its stages that all nodes reach; name it in {WORK}")
    with TemporaryDirectory(prefix="newscollate-") as folder:
        yield folder


class Stages:
    """The results of one run in `folder`, a path or an address of an object store that all nodes reach;
    `run` tells runs over other input or with other settings apart.
    """

    def __init__(self, folder: str, run: str) -> None:
        """Raises UserError for an address that nobody knows."""
        from pyarrow.fs import FileSelector, FileSystem, FileType, LocalFileSystem

        self._selector, self._there = FileSelector, FileType
        try:
            self._files, root = FileSystem.from_uri(folder)
        except (ValueError, OSError) as error:
            raise UserError(f"{folder}: no place for the stages: {' '.join(str(error).split())}") from None
        self._root = f"{root.rstrip('/')}/{run}"
        self._scheme = "" if isinstance(self._files, LocalFileSystem) else folder.partition("://")[0] + "://"
        self._files.create_dir(self._root, recursive=True)

    def keep(self, name: str, made: Callable[[], daft.DataFrame]) -> daft.DataFrame:
        """The table of the stage: as it was written before, or `made` and written now."""
        mark = f"{self._root}/{name}.done"
        if self._files.get_file_info(mark).type == self._there.NotFound:
            written = self._written(name, made)
            with self._files.open_output_stream(mark) as stream:
                stream.write(written.encode())
        with self._files.open_input_stream(mark) as stream:
            return daft.read_parquet(self._scheme + bytes(stream.read()).decode() + "/*.parquet")

    def _written(self, name: str, made: Callable[[], daft.DataFrame]) -> str:
        """Where the table was written."""
        for left in range(_TRIES - 1, -1, -1):
            place = f"{self._root}/{name}-{uuid4().hex[:12]}"
            try:
                made().write_parquet(self._scheme + place)
            except Exception as error:
                cause = _mistake(error)
                if cause or not left:
                    raise cause or error from None
            else:
                return place
        raise AssertionError

    def rows(self, table: Callable[[], daft.DataFrame]) -> list[dict[str, Any]]:
        """The rows of a small table, here."""
        for left in range(_TRIES - 1, -1, -1):
            try:
                return list(table().iter_rows())
            except Exception as error:
                cause = _mistake(error)
                if cause or not left:
                    raise cause or error from None
        raise AssertionError


def _mistake(error: BaseException | None) -> UserError | None:
    """The user's mistake among the causes of an error."""
    while error is not None:
        if isinstance(error, UserError):
            return error
        error = error.__cause__
    return None

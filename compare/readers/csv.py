"""Tables: one article a row, under a header that names `text` and, where known, `id`, `outlet`, `published`,
`title`, `language` and `url`. Commas, semicolons, tabs or bars; quotes doubled inside quotes (RFC 4180).
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterator
from itertools import islice

from compare.model import Article, InputError
from compare.readers._records import articles, known
from compare.readers._start import decoded
from compare.readers.raw import START, RawFile, ReadError

SUFFIXES = (".csv", ".tsv", ".tab")

_DELIMITERS = ",;\t|"
_EXCEL = re.compile(r"sep=(.)\r?\n")  # the line with which Excel names its delimiter


def recognises(start: bytes) -> bool:
    """A first line that names a text column and one more of ours, and rows below it that fit: two, or one
    with quotation marks.
    """
    text = decoded(start)
    line = text.partition("\n")[0]
    if len(line) >= 2000:
        return False
    fitting = (mark for mark, names in _headers(line).items() if "text" in names and len(names) > 1)
    return any(_rows_fit(text, mark, cut=len(start) >= START) for mark in fitting)


def _rows_fit(text: str, delimiter: str, cut: bool) -> bool:
    """Have the first rows as many fields as the header? `cut` where the last row may not be whole."""
    found: list[list[str]] = []
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        found.extend(islice(filter(None, rows), 4))
    except csv.Error:
        cut = True
    if cut and len(found) < 4:
        found = found[:-1]
    header, *below = found or [[]]
    quoted = f'{delimiter}"' in text or '\n"' in text
    return all(len(row) == len(header) for row in below) and (len(below) > 1 or quoted)


def read(file: RawFile) -> Iterator[Article | InputError]:
    """One article a row; a row without text or with too many fields is an error, named by its line.

    After a quotation mark that is never closed the rest cannot be told apart: it is not read.
    """
    text = file.text()
    excel = _EXCEL.match(text)
    text = text[excel.end() :] if excel else text
    before = 1 if excel else 0
    csv.field_size_limit(sys.maxsize)  # the file's own limit holds
    rows = csv.reader(
        io.StringIO(text, newline=""), delimiter=_delimiter(text, excel, file.path), strict=True
    )
    header: list[str] = []
    line = before + 1
    try:
        for row in rows:
            if not header:
                header = row
            elif any(row):
                yield from _articles(header, row, file.path, line)
            line = before + rows.line_num + 1
    except csv.Error as error:
        said = f"is no CSV from this row on ({error}); close or double its quotation marks"
        yield InputError(file.path, said, line)


def _articles(header: list[str], row: list[str], path: str, line: int) -> Iterator[Article | InputError]:
    if len(row) > len(header):
        what = (
            f"has {len(row)} fields, the header {len(header)}; put fields that hold the delimiter in quotes"
        )
        yield InputError(path, what, line)
        return
    record = dict(zip(header, row, strict=False))
    if "text" not in known(name for name, value in record.items() if value.strip()):
        yield InputError(path, "this row has no text; fill it or delete the row", line)
        return
    try:
        yield from articles(record, path=path, key=line, where=path, line=line, format="csv")
    except ReadError as error:
        yield InputError(path, error.message, line)


def _delimiter(text: str, excel: re.Match[str] | None, path: str) -> str:
    """The one under which most names of the first row are ours. Raises ReadError when none gives a text."""
    if excel:
        return excel[1]
    headers = _headers(text)
    best = max(_DELIMITERS, key=lambda delimiter: len(headers[delimiter]))
    if "text" not in headers[best]:
        raise ReadError(
            path, "its first row names no column “text” (or body, content); name the columns there"
        )
    return best


def _headers(text: str) -> dict[str, set[str]]:
    """Delimiter → our fields that the first row names under it."""
    found = {}
    for delimiter in _DELIMITERS:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            found[delimiter] = known(next(filter(None, rows), []))
        except csv.Error:
            found[delimiter] = set()
    return found

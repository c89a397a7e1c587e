"""The fixes of findings made in the bytes of the files that they were found in.

Only what a fix changes is changed: encoding, byte-order mark and line endings stay as they were. Nothing is
written here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import structs

from compare.fixes import applied, edits
from compare.model import Article, Checked, Finding

_ROUNDS = 50  # a fix may make room for another; more rounds than this lead nowhere
_FORMATS = ("plain", "markdown", "html")

Find = Callable[[Sequence[Article]], Checked]
Keep = Callable[[Checked], Checked]


class File(NamedTuple):
    """A file with one article: its bytes as they were and as they are now, after how many fixes, and whether
    no more shall be made.
    """

    before: bytes
    after: bytes
    fixed: int = 0
    done: bool = False


class Fixed(NamedTuple):
    """What is left to say after fixing, the files by the paths that were shown for them, and the paths of
    those with fixes that cannot be made where they lie.
    """

    articles: list[Article]
    document: Checked
    files: dict[str, File]
    refused: list[str]

    @property
    def changed(self) -> dict[str, File]:
        """The files that fixes changed."""
        return {path: file for path, file in self.files.items() if file.after != file.before}


class Stdin(NamedTuple):
    """Standard input: what reports call it, and its bytes."""

    path: str
    data: bytes


def fixed(
    articles: Sequence[Article],
    document: Checked,
    find: Find,
    keep: Keep | None = None,
    unsafe: bool = False,
    stdin: Stdin | None = None,
) -> Fixed:
    """Make the fixes of the findings that `keep` leaves of `document`, and look again until none is left.

    `find` looks once more at articles that were changed. A file whose fixes lead back to where they came
    from stays as it was, so that a second run has nothing more to do.
    """
    first = {article.id: article for article in articles}
    current = dict(first)
    files = {id: file for id, article in current.items() if (file := _file(article, stdin))}
    passed: dict[str, set[bytes]] = {id: {file.before} for id, file in files.items()}
    refused: dict[str, None] = {}
    while again := _round((keep(document) if keep else document).findings, current, files, refused, unsafe):
        for id in again:
            if files[id].after in passed[id] or len(passed[id]) > _ROUNDS:
                before = files[id].before
                files[id], current[id] = File(before, before, done=True), first[id]
            passed[id].add(files[id].after)
        document = _renewed(document, find([current[id] for id in again]))
    by_path = {current[id].path: file for id, file in files.items()}
    return Fixed(list(current.values()), document, by_path, list(refused))


def _round(
    findings: Sequence[Finding],
    current: dict[str, Article],
    files: dict[str, File],
    refused: dict[str, None],
    unsafe: bool,
) -> list[str]:
    """Make what fixes can be made at once, in `files` and `current`; the ids of the articles that changed."""
    by_article: dict[str, list[Finding]] = {}
    for finding in findings:
        by_article.setdefault(finding.article, []).append(finding)
    changed = []
    for id, found in by_article.items():
        article = current.get(id)  # none for notes on a sidecar
        if article is None or not edits(article, found, unsafe=unsafe):
            continue
        if id not in files:
            refused[article.path] = None
        elif not files[id].done and (new := _changed(files[id], article, found, unsafe)):
            files[id], current[id] = new
            changed.append(id)
    return changed


def _file(article: Article, stdin: Stdin | None) -> File | None:
    """The bytes that `article` was read from, if that is all there is in them."""
    from compare.readers import ReadError
    from compare.readers._decoding import decode, encode

    if article.format not in _FORMATS or article.id != article.path:
        return None
    try:
        is_given = stdin is not None and stdin.path == article.path
        data = stdin.data if stdin and is_given else Path(article.path).read_bytes()
        text = decode(data, article.path)
    except (OSError, ReadError):
        return None
    same = article.format == "html" or text == article.text
    return File(data, data) if same and encode(text, data) == data else None


def _changed(
    file: File, article: Article, findings: Sequence[Finding], unsafe: bool
) -> tuple[File, Article] | None:
    """The file with the fixes made, and its article read anew; None where that changes nothing, or more
    than the fixes say.
    """
    from compare.readers import RawFile, ReadError, format_of
    from compare.readers._decoding import decode, encode, encoding_of

    encoding, source = encoding_of(file.after), decode(file.after, article.path)

    if article.format == "html":
        from compare.fixes.page import in_source

        is_unicode = encoding.startswith("utf") and not file.after.isascii()
        changes = in_source(source, article.text, edits(article, findings, unsafe=unsafe), not is_unicode)
    else:
        changes = edits(article, findings, unsafe=unsafe, fits=lambda text: _fits(text, encoding))
    text = applied(source, changes)
    data = encode(text, file.after)
    if data == file.after:
        return None
    try:
        raw = RawFile.of(article.path, Path(article.path).name, data)
        reader = format_of(raw)
        read = [one for one in reader.read(raw) if isinstance(one, Article)] if reader else []
        if decode(data, article.path) != text or [one.id for one in read] != [article.id]:
            return None
    except ReadError:
        return None
    return File(file.before, data, file.fixed + len(changes)), read[0]


def _fits(text: str, encoding: str) -> bool:
    return text.encode(encoding, "replace").decode(encoding) == text


def _renewed(document: Checked, again: Checked) -> Checked:
    """`document` with what is said of some articles replaced by what `again` says of them."""
    records = {record.id: record for record in again.articles}
    found: dict[str, list[Finding]] = {record.id: [] for record in document.articles}
    for finding in document.findings:
        if finding.article not in records:
            found.setdefault(finding.article, []).append(finding)  # a sidecar's notes are of no article
    for finding in again.findings:
        if finding.article in records:
            found[finding.article].append(finding)
    return structs.replace(
        document,
        articles=tuple(records.get(record.id, record) for record in document.articles),
        findings=tuple(finding for of_article in found.values() for finding in of_article),
        silenced=(
            *(one for one in document.silenced if one.finding.article not in records),
            *again.silenced,
        ),
    )

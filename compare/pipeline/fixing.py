"""The fixes of findings made in the bytes of the files that they were found in.

Only what a fix changes is changed: encoding, byte-order mark and line endings stay as they were. Nothing is
written here.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
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
    """What is left to say after fixing, the files by the paths that were shown for them, and why the fixes
    of others cannot be made where they lie. `unfixed` is what there was to say before.
    """

    articles: list[Article]
    document: Checked
    files: dict[str, File]
    refused: dict[str, str]
    unfixed: tuple[list[Article], Checked]

    def without(self, paths: Collection[str]) -> Fixed:
        """The same where the files at some paths stay as they were, and those that are links to them."""
        real = set(map(os.path.realpath, paths))
        first, document = self.unfixed
        stay = {one.id for one in first if one.path in paths or os.path.realpath(one.path) in real}
        before = structs.replace(
            document,
            articles=tuple(one for one in document.articles if one.id in stay),
            findings=tuple(one for one in document.findings if one.article in stay),
            silenced=tuple(one for one in document.silenced if one.finding.article in stay),
        )
        unfixed = {one.id: one for one in first if one.id in stay}
        return self._replace(
            articles=[unfixed.get(one.id, one) for one in self.articles],
            document=_renewed(self.document, before),
            files={path: file for path, file in self.files.items() if path not in paths},
        )

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
    within: Sequence[str] = (),
) -> Fixed:
    """Make the fixes of the findings that `keep` leaves of `document`, and look again until none is left.

    `find` looks once more at articles that were changed. A file whose fixes lead back to where they came
    from stays as it was, so that a second run has nothing more to do.
    A link that leads out of the folders around the paths `within` is not followed; of several paths to one
    file the first is fixed, and the others are read anew.
    """
    first = {article.id: article for article in articles}
    current = dict(first)
    unfixed = list(articles), document
    outside, twins = _links(articles, stdin, within)
    own = (article for article in articles if article.id not in outside and article.id not in twins)
    files = {article.id: file for article in own if (file := _file(article, stdin))}
    passed: dict[str, set[bytes]] = {id: {file.before} for id, file in files.items()}
    refused: dict[str, str] = {}
    while again := _round(
        (keep(document) if keep else document).findings, current, files, refused, outside, twins, unsafe
    ):
        for id in again:
            if files[id].after in passed[id] or len(passed[id]) > _ROUNDS:
                before = files[id].before
                files[id], current[id] = File(before, before, done=True), first[id]
            passed[id].add(files[id].after)
        document = _renewed(document, find([current[id] for id in again]))
    of_twins = ((id, files[of]) for id, of in twins.items() if of in files)
    changed = ((id, file.after) for id, file in of_twins if file.after != file.before)
    anew = {id: article for id, data in changed if (article := _read(current[id], data))}
    if anew:
        current |= anew
        document = _renewed(document, find(list(anew.values())))
    by_path = {current[id].path: file for id, file in files.items()}
    return Fixed(list(current.values()), document, by_path, refused, unfixed)


_OTHER = "is not fixed; only text, Markdown and HTML files on this disk are"
_OUTSIDE = "is not fixed: it is a link out of the folder that was given; name the file itself"


def _links(
    articles: Sequence[Article], stdin: Stdin | None, within: Sequence[str]
) -> tuple[set[str], dict[str, str]]:
    """The articles whose files lie outside the folders, and those of a file that an earlier one has read."""
    folders = [os.path.realpath("."), *(os.path.realpath(_folder(path)) for path in within)]
    outside, twins = set(), {}
    by_file: dict[str, str] = {}
    for article in articles:
        if article.id != article.path or (stdin and stdin.path == article.path):
            continue
        real = os.path.realpath(article.path)
        if within and not any(os.path.commonpath((real, folder)) == folder for folder in folders):
            outside.add(article.id)
        elif by_file.setdefault(real, article.id) != article.id:
            twins[article.id] = by_file[real]
    return outside, twins


def _folder(path: str) -> str:
    return path if os.path.isdir(path) else os.path.dirname(path) or "."  # noqa: PTH112, PTH120


def _round(
    findings: Sequence[Finding],
    current: dict[str, Article],
    files: dict[str, File],
    refused: dict[str, str],
    outside: Collection[str],
    twins: Collection[str],
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
        if id in twins:
            continue
        if id not in files:
            refused[article.path] = _OUTSIDE if id in outside else _OTHER
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
    from compare.readers import ReadError
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
        read = _read(article, data) if decode(data, article.path) == text else None
    except ReadError:
        return None
    return (File(file.before, data, file.fixed + len(changes)), read) if read else None


def _read(article: Article, data: bytes) -> Article | None:
    """The article as it is in `data`; None where that holds no such one."""
    from compare.readers import RawFile, ReadError, format_of

    raw = RawFile.of(article.path, Path(article.path).name, data)
    try:
        reader = format_of(raw)
        read = [one for one in reader.read(raw) if isinstance(one, Article)] if reader else []
    except ReadError:
        return None
    return read[0] if [one.id for one in read] == [article.id] else None


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

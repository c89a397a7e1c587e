"""What a ruling on a finding puts into a file: an entry of the baseline, a request for silence, or the fix.

Nothing is written here: each gives the file with its bytes before and after.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct, structs

from compare import pipeline
from compare.baseline import added, dumped
from compare.baseline.entries import toml
from compare.config import Config
from compare.files.changes import content
from compare.files.toml import loads
from compare.model import Article, Checked, Finding, UserError
from compare.pipeline.fixing import fixed
from compare.pipeline.known import load, placing
from compare.readers import RawFile, ReadError, format_of
from compare.readers._decoding import decode, encode
from compare.silencing.sidecar import SIDECAR, nearest
from compare.text.paragraphs import paragraphs

COMMENTED = ("plain", "markdown")  # formats in whose files a comment stands where its words do
_AROUND = 60  # bytes on either side by which a change is found again


class Edit(Struct, frozen=True):
    """A file with its bytes before (None: no file) and after."""

    path: Path
    before: bytes | None
    after: bytes


def accepted(finding: Finding, config: Config, reason: str) -> Edit:
    """The baseline with the finding in it."""
    file = config.baseline_file()
    before = content(file)
    entries = load(file) if before is not None else ()
    text = dumped((*entries, *added([finding], placing(file), reason)))
    return Edit(file, before, text.encode())


def commented(article: Article, finding: Finding, config: Config, reason: str) -> Edit:
    """The article with a comment that silences the rule in the paragraph of the finding.

    Raises UserError where the file cannot hold one, or where the comment would silence something else.
    """
    if article.format not in COMMENTED or article.id != article.path:
        raise UserError(f"{article.path}: a comment can stand in text and Markdown only; use the sidecar")
    if any(mark in reason for mark in ("<!--", "-->", "--!>")):
        raise UserError("the reason of a comment holds no “<!--” and no “-->”")
    path = Path(article.path)
    before = content(path)
    if before is None or decode(before, article.path) != article.text:
        raise UserError(f"{article.path}: was changed meanwhile; look again")
    find = partial(pipeline.checked, config=config)
    told = _names(find([article]).findings)
    for text in _with_comment(article, finding, f"<!-- newscollate: ignore[{finding.rule}] {reason} -->"):
        after = encode(text, before)
        again = _reread(article, after)
        left = _names(find([again]).findings) if again else told
        gone = [name for name in told if name not in left]
        if gone and all(rule == finding.rule for rule, _ in gone) and not set(left) - set(told):
            return Edit(path, before, after)
    raise UserError(f"{article.path}: a comment would not silence this finding; use the sidecar")


def noted(finding: Finding, config: Config, reason: str) -> Edit:
    """The sidecar that holds for the article, with an entry that silences this one finding.

    Raises UserError where the article is no file, or the sidecar is written in another way.
    """
    path = Path(finding.path)
    if not path.is_file():
        raise UserError(f"{finding.path}: is no file, and no sidecar can speak of it; accept the finding")
    file = nearest(path.parent) or _home(path, config) / SIDECAR
    before = content(file)
    text = decode(before, str(file)) if before is not None else ""
    beside = Path(os.path.relpath(path.absolute(), file.absolute().parent)).as_posix()
    fields = {
        "path": "/" + re.sub(r"([\\*?\[]|\s$)", r"\\\1", beside),
        "rule": finding.rule,
        "words": " ".join(finding.text.split()),
        "fingerprint": finding.fingerprint,
        "reason": reason,
    }
    lines = ["[[ignore]]", *(f"{key} = {toml(value)}" for key, value in fields.items() if value), ""]
    joined = f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}{chr(10) * bool(text)}"
    after = joined + "\n".join(lines)
    try:
        loads(after)
    except ValueError:
        raise UserError(f"{file}: write its entries as tables [[ignore]]; none can be added to it") from None
    return Edit(file, before, after.encode())


def mended(article: Article, finding: Finding, config: Config) -> Edit:
    """The article with the fix of this one finding made; raises UserError where it cannot be."""
    if finding.fix is None:
        raise UserError("this finding has no fix")
    rounds = iter([True])

    def only(document: Checked) -> Checked:
        return structs.replace(document, findings=(finding,) if next(rounds, False) else ())

    find = partial(pipeline.checked, config=config)
    result = fixed([article], find([article]), find, only, unsafe=True, within=[article.path])
    for path, file in result.changed.items():
        return Edit(Path(path), file.before, file.after)
    why = next(iter(result.refused.values()), "is not fixed: the words stand in a quotation, or have changed")
    raise UserError(f"{article.path}: {why}")


def undone(edit: Edit, now: bytes | None) -> bytes | None:
    """The file without what the edit put there, whatever else has changed in it since.

    Raises UserError where the place is not as the edit left it.
    """
    if now == edit.after:
        return edit.before
    before, after = edit.before or b"", edit.after
    head = _in_common(before, after)
    tail = _in_common(before[head:][::-1], after[head:][::-1])
    stop = len(after) - tail
    left, right = after[max(0, head - _AROUND) : head], after[stop : stop + _AROUND]
    put = left + after[head:stop] + right
    if now is None or not after[head:stop] or now.count(put) != 1:
        raise UserError(f"{edit.path}: has changed at that place since; undo it there by hand")
    return now.replace(put, left + before[head : len(before) - tail] + right)


def _with_comment(article: Article, finding: Finding, comment: str) -> Iterator[str]:
    """The text with the comment above the paragraph, if that begins its line, and behind it."""
    text = article.text
    newline = "\r\n" if "\r\n" in text else "\n"
    for paragraph in paragraphs(article.prose):
        if paragraph.start <= finding.start < paragraph.end:
            start, end = paragraph.start, paragraph.end
            if start == 0 or text[start - 1] == "\n":
                yield f"{text[:start]}{comment}{newline}{text[start:]}"
            yield f"{text[:end]} {comment}{text[end:]}"


def _reread(article: Article, data: bytes) -> Article | None:
    raw = RawFile.of(article.path, Path(article.path).name, data)
    try:
        reader = format_of(raw)
        found = [one for one in reader.read(raw) if isinstance(one, Article)] if reader else []
    except ReadError:
        return None
    return found[0] if [one.id for one in found] == [article.id] else None


def _names(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    return [(one.rule, one.fingerprint) for one in findings]


def _home(path: Path, config: Config) -> Path:
    """Where a first sidecar goes: beside the configuration, if that is above the article."""
    root = Path(config.root)
    return root if path.resolve().is_relative_to(root.resolve()) else path.parent


def _in_common(one: bytes, other: bytes) -> int:
    """How many bytes both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (here, there) in pairs if here != there), min(len(one), len(other)))

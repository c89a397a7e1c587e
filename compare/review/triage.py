"""The findings of a sitting: what is still to be ruled on, what was done, and how to take it back.

Findings and rulings are addressed by names that are looked up here; no path comes from a browser. A file that
was changed by anybody is read and looked at anew before something is ruled on in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from threading import RLock

from msgspec import Struct, structs

from compare import pipeline
from compare.config import Config
from compare.files.changes import ChangedError, Swap, content, swap
from compare.model import Article, Checked, Finding, UserError
from compare.pipeline.known import Known, load
from compare.readers import read_all
from compare.review import remedies
from compare.review.remedies import Edit
from compare.silencing.sidecar import nearest


class Found(Struct, frozen=True):
    """A finding with its name at the desk, and the article that it stands in (None: in a sidecar)."""

    name: str
    finding: Finding
    article: Article | None


class Done(Struct, frozen=True):
    """A ruling: its number, on what, what was done, and the change of a file that it made."""

    number: int
    finding: Finding
    what: str
    edit: Edit


class GoneError(UserError):
    """What was asked for is not there any more."""


class Triage:
    """The findings in some articles. Every call may come from a thread of its own."""

    def __init__(self, articles: Iterable[Article], config: Config) -> None:
        self.config = config
        self.done: list[Done] = []
        self._articles = {article.id: article for article in articles}
        self._stamps = {path: _stamp(path) for path in sorted({one.path for one in self._articles.values()})}
        self._document: Checked | None = None
        self._looked_under: object = None
        self._lock = RLock()

    def open(self) -> list[Found]:
        """What is still to be ruled on, in order of place."""
        with self._lock:
            return self._named(self._fresh().findings)

    def accept(self, name: str, reason: str) -> Done:
        """Take a finding into the baseline."""
        return self._ruled(name, "accepted", lambda one: remedies.accepted(one.finding, self.config, reason))

    def silence(self, name: str, reason: str, in_article: bool) -> Done:
        """Call a finding a false alarm: in a comment of its article, or in the sidecar beside it."""
        reason = " ".join(reason.split())
        if not reason:
            raise UserError("say why it is a false alarm: the next person will ask")

        def asked(one: Found) -> Edit:
            if in_article and one.article:
                return remedies.commented(one.article, one.finding, self.config, reason)
            return remedies.noted(one.finding, self.config, reason)

        return self._ruled(name, "false alarm", asked)

    def fix(self, name: str, shown: str) -> Done:
        """Make the fix of a finding, if it is still the one that was shown (`mark` of its edit)."""

        def same(one: Found) -> Edit:
            edit = self._mended(one)
            if mark(edit) != shown:
                raise GoneError(f"{edit.path}: was changed meanwhile; look at the fix again")
            return edit

        return self._ruled(name, "fixed", same)

    def proposed(self, name: str) -> tuple[Found, Edit]:
        """The finding, and what its fix would change."""
        with self._lock:
            found = self._find(name)
            return found, self._mended(found)

    def undo(self, number: int) -> Done:
        """Take a ruling back."""
        with self._lock:
            ruling = next((one for one in self.done if one.number == number), None)
            if ruling is None:
                raise GoneError("that was taken back already")
            path = ruling.edit.path
            now = content(path)
            self._put(Edit(path, now, b""), remedies.undone(ruling.edit, now))
            self.done.remove(ruling)
            return ruling

    def _ruled(self, name: str, what: str, remedy: Callable[[Found], Edit]) -> Done:
        with self._lock:
            found = self._find(name)
            edit = remedy(found)
            self._put(edit, edit.after)
            if any(one.finding == found.finding for one in self.open()):
                self._put(structs.replace(edit, before=edit.after), edit.before)
                raise UserError(f"{edit.path}: did not help; nothing was changed")
            number = max((one.number for one in self.done), default=0) + 1
            self.done.append(Done(number, found.finding, what, edit))
            return self.done[-1]

    def _find(self, name: str) -> Found:
        found = next((one for one in self.open() if one.name == name), None)
        if found is None:
            raise GoneError("this finding is not there any more: ruled on already, or its text has changed")
        return found

    def _mended(self, found: Found) -> Edit:
        if found.article is None:
            raise UserError(f"{found.finding.path}: has no fix")
        return remedies.mended(found.article, found.finding, self.config)

    def _put(self, edit: Edit, after: bytes | None) -> None:
        """Write a file, if it is still what it was; look anew at what that changes."""
        try:
            swap(Swap(edit.path, edit.before, after))
        except ChangedError:
            raise GoneError(f"{edit.path}: was changed by somebody else this moment; do it again") from None

    def _fresh(self) -> Checked:
        """What there is to say of the files as they are now, less what the baseline knows."""
        about = self._about()
        if self._document is None or about != self._looked_under:
            self._looked_under, self._document = about, self._look(self._articles.values())
        for path in self._paths():
            stamp = _stamp(path)
            if stamp != self._stamps[path]:
                self._stamps[path] = stamp
                self._document = self._again(self._document, path)
        file = self.config.baseline_file()
        if not file.exists():
            return self._document
        return Known(file, load(file), self.config, self._paths()).only_new(self._document)

    def _about(self) -> object:
        """What decides on all articles at once: the glossary and the sidecars."""
        folders = {Path(path).parent for path in self._paths() if Path(path).is_file()}
        sidecars = {str(file) for folder in folders if (file := nearest(folder))}
        return pipeline.glossary(self.config), [(file, _stamp(file)) for file in sorted(sidecars)]

    def _look(self, articles: Iterable[Article]) -> Checked:
        return pipeline.checked(list(articles), self.config, verdict=False)

    def _again(self, document: Checked, path: str) -> Checked:
        """The document with what there is to say of one file now."""
        self._articles = {id: one for id, one in self._articles.items() if one.path != path}
        read = {one.id: one for one in read_all([path])[0]} if Path(path).exists() else {}
        self._articles |= read
        new = self._look(read.values())
        kept = (one for one in document.findings if one.path != path)
        findings = (*kept, *(one for one in new.findings if one.path == path))
        records = (*(one for one in document.articles if one.path != path), *new.articles)
        ordered = tuple(sorted(findings, key=lambda one: (one.path, one.article, one.start, one.rule)))
        return structs.replace(document, articles=records, findings=ordered)

    def _paths(self) -> list[str]:
        return sorted(self._stamps)  # also of what is not there just now: it may come back

    def _named(self, findings: Iterable[Finding]) -> list[Found]:
        seen: Counter[str] = Counter()
        found = []
        for finding in findings:
            key = f"{finding.article}\x1f{finding.fingerprint}"
            seen[key] += 1
            name = sha256(f"{key}\x1f{seen[key]}".encode(errors="surrogateescape")).hexdigest()[:16]
            found.append(Found(name, finding, self._articles.get(finding.article)))
        return found


def mark(edit: Edit) -> str:
    """What tells a change from any other."""
    return sha256(b"\0".join((edit.before or b"", edit.after))).hexdigest()[:32]


def _stamp(path: str) -> tuple[int, int, int]:
    try:
        at = Path(path).stat()
    except (OSError, ValueError):
        return (0, 0, 0)
    return at.st_mtime_ns, at.st_ctime_ns, at.st_size

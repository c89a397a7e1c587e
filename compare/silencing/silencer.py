"""Findings sorted into those that are told and those that are silenced, and what silences nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from compare.model import Article, Finding, InputError, Silenced
from compare.silencing.notes import on_entry, on_order
from compare.silencing.orders import Order, orders
from compare.silencing.sidecar import Sidecar, nearest


class Sorted(NamedTuple):
    """Findings to tell, and findings that were silenced."""

    told: list[Finding]
    silenced: list[Silenced]


class Use(NamedTuple):
    """What an article made of the sidecar beside it: the file, how that names the article, the rules that
    ran on it, and the numbers of the entries that were of use.
    """

    sidecar: Path
    article: str
    ran: frozenset[str]
    entries: frozenset[int]


class _Watched:
    """A sidecar in use: what each of its entries has met in the articles of this run."""

    def __init__(self, sidecar: Sidecar) -> None:
        self.sidecar = sidecar
        self.used: set[int] = set()
        self.just_used: set[int] = set()  # by the article at hand
        self.articles: dict[str, frozenset[str]] = {}  # each with the rules that ran on it
        self._meant: tuple[str, list[int]] = ("", [])

    def covering(self, article: Article, finding: Finding) -> int | None:
        """The number of the first entry that means the finding; all that mean it are just used."""
        entries = self.sidecar.entries
        found = [number for number in self._meaning(article.path) if entries[number].means(finding)]
        self.just_used.update(found)
        return found[0] if found else None

    def _meaning(self, path: str) -> list[int]:
        """The entries whose path means the article; the findings of one come one after the other."""
        if self._meant[0] != path:
            beside = self.sidecar.beside(path)
            numbers = range(len(self.sidecar.entries))
            self._meant = path, [number for number in numbers if self.sidecar.matches(number, beside)]
        return self._meant[1]

    def idle(self) -> Iterator[int]:
        """The entries that were of no use, where every file that they mean was an article of this run, and
        their rules ran on each.

        Files that hold no articles count too: better no note than a wrong one.
        """
        candidates = [number for number in range(len(self.sidecar.entries)) if number not in self.used]
        unseen = [path for path in self.sidecar.files() if path not in self.articles] if candidates else []
        for number in candidates:
            names = self.sidecar.entries[number].names
            missed = [path for path, ran in self.articles.items() if not ran.issuperset(names)]
            if not any(self.sidecar.matches(number, path) for path in (*unseen, *missed)):
                yield number


class Silencer:
    """One run's requests for silence. `known` are the names of all rules and categories."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = frozenset(known)
        self._by_folder: dict[Path, Path | None] = {}
        self._sidecars: dict[Path, _Watched] = {}
        self._ran: dict[frozenset[str], frozenset[str]] = {}  # one of each: there are few, and many articles

    def sort(self, article: Article, findings: Iterable[Finding], ran: Collection[str]) -> Sorted:
        """The article's findings, sorted, with notes on what silences nothing among those to tell.

        `ran` are the names and categories of the rules that ran on the article: a request for any other
        is not held to be useless.
        """
        sorted_, use = self.tried(article, findings, ran)
        if use:
            self.met(use)
        return sorted_

    def met(self, use: Use) -> None:
        """Count an article that was `tried`, here or in another process."""
        watched = self._watched(use.sidecar)
        watched.articles[use.article] = self._ran.setdefault(use.ran, use.ran)
        watched.used.update(use.entries)

    def tried(
        self, article: Article, findings: Iterable[Finding], ran: Collection[str]
    ) -> tuple[Sorted, Use | None]:
        """What `sort` gives, and what that made of the sidecar, which is not counted."""
        asked = orders(article, self._known)
        beside = self._beside(article)
        if beside:
            beside.just_used.clear()
        sorted_ = Sorted([], [])
        used: set[tuple[int, str | None]] = set()
        for finding in findings:
            self._put(finding, article, asked, beside, used, sorted_)
        for note in self._notes(article, asked, used, ran):
            self._put(note, article, asked, beside, used, sorted_)
        if not beside:
            return sorted_, None
        names = frozenset(ran)
        names = self._ran.setdefault(names, names)
        sidecar = beside.sidecar
        use = Use(sidecar.file, sidecar.beside(article.path), names, frozenset(beside.just_used))
        return sorted_, use

    def unused_entries(self) -> Iterator[Finding]:
        """Notes on the entries of sidecars that silenced nothing in any article they mean, once all of those
        have been sorted; they stand in the sidecars.
        """
        for file in sorted(self._sidecars):
            watched = self._sidecars[file]
            idle = set(watched.idle())
            for number, entry in enumerate(watched.sidecar.entries):
                unknown = [name for name in entry.names if name not in self._known]
                if unknown or number in idle:
                    yield on_entry(watched.sidecar, number, unknown, self._known)

    def faults(self) -> Iterator[InputError]:
        """What is wrong with the sidecars met so far, or with single entries of them."""
        for file in sorted(self._sidecars):
            sidecar = self._sidecars[file].sidecar
            yield from (InputError(sidecar.path, fault) for fault in sidecar.faults)

    def _put(
        self,
        finding: Finding,
        article: Article,
        asked: Sequence[Order],
        beside: _Watched | None,
        used: set[tuple[int, str | None]],
        into: Sorted,
    ) -> None:
        covering = [(number, order) for number, order in enumerate(asked) if order.covers(finding)]
        used.update((number, order.named(finding)) for number, order in covering)
        entry = beside.covering(article, finding) if beside else None
        if covering:
            order = covering[0][1]
            place = order.place
            into.silenced.append(Silenced(finding, order.reason, place.kind, article.path, place.line))
        elif beside and entry is not None:
            sidecar = beside.sidecar
            reason = sidecar.entries[entry].reason
            into.silenced.append(Silenced(finding, reason, "sidecar", sidecar.path, sidecar.line(entry)))
        else:
            into.told.append(finding)

    def _notes(
        self,
        article: Article,
        asked: Sequence[Order],
        used: Collection[tuple[int, str | None]],
        ran: Collection[str],
    ) -> list[Finding]:
        notes: list[Finding] = []
        for number, order in enumerate(asked):
            of_use = {name for which, name in used if which == number}
            unknown = [name for name in order.names if name not in self._known]
            idle = [name for name in order.names if name in ran and name not in of_use]
            if order.fault or unknown or idle or not (order.names or of_use):
                notes.append(on_order(article, order, unknown, idle, self._known, notes))
        return notes

    def _beside(self, article: Article) -> _Watched | None:
        if article.path.startswith(("https://", "http://")) or not article.path:
            return None
        folder = Path(article.path).parent
        if folder not in self._by_folder:
            self._by_folder[folder] = nearest(folder)
        file = self._by_folder[folder]
        return None if file is None else self._watched(file)

    def _watched(self, file: Path) -> _Watched:
        if file not in self._sidecars:
            self._sidecars[file] = _Watched(Sidecar(file))
        return self._sidecars[file]

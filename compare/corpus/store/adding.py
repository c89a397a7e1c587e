"""Articles into the store, a batch at a time: what is new is read closely, judged and kept, whole or not at
all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from msgspec import Struct, structs

from compare.corpus.store.database import Database, marks
from compare.corpus.store.judging import Judge, Judged
from compare.corpus.store.keeping import keep, renew
from compare.corpus.store.ledger import Ledger
from compare.corpus.store.packing import digest, unpack
from compare.corpus.store.stages import EVENTS, EVERY, Asked, Ready, Stages, signature_in
from compare.corpus.store.tables import take
from compare.corpus.store.untold import mark, marked
from compare.model import Article
from compare.pipeline.spreading import Each, Failed, here

BATCH = 200  # articles judged together, those that are new before those that have changed
_BATCHES = 3  # of a transaction: what a killed `add` has to do again, at most
_FIRST = 10  # of the first one; each has room for twice as many as the last: somebody waits for a word

_LOOK = 32  # articles looked up at once: a stream that brings few is not kept waiting

What = Literal["added", "replaced", "renewed", "same"]


class Outcome(Struct, frozen=True):
    """What became of an article, and the number of its event. It is `replaced` where its words or facts have
    changed, `renewed` where what was found in it was stale.
    """

    id: str
    what: What
    event: int


class Known(NamedTuple):
    """What the store has of an article."""

    number: int
    digest: bytes
    event: int
    versions: dict[str, str]


class Adding:
    """Adds articles to a store under a configuration.

    What stages make of an article is made outside the transaction, `each` may share it among processes;
    `wanted` are the stages. Several may add to one store at the same time. With `marking` what is new is
    marked as untold.
    """

    def __init__(
        self,
        database: Database,
        stages: Stages,
        *,
        wanted: Collection[str] = EVERY,
        each: Each = here,
        marking: bool = False,
    ) -> None:
        self._base, self._stages, self._each = database, stages, each
        self._wanted = tuple(stage for stage in EVERY if stage in {*EVENTS, *wanted})
        self._marking = marking
        self._ledger = Ledger(database, stages)
        self._judge = Judge(database, self._ledger, stages)

    def add(self, articles: Iterable[Article]) -> Iterator[Outcome | Failed[Asked]]:
        """Adds articles and says what became of each, once it is in the store with its batch."""
        return self._entered(self._asked(articles))

    def renew(self) -> Iterator[Outcome | Failed[Asked]]:
        """Makes anew what is stale of the wanted stages, or missing; events stay as they were decided. What
        somebody has replaced or dropped meanwhile is left as it is now, and nothing is said of it.
        """
        return self._entered(self._stale(), renewing=True)

    def best(self, article: Article) -> int | None:
        """The number of the event that the article would join; None where it would found one."""
        ready = self._stages(Asked(article, digest(article), EVENTS))
        with self._base.reading():
            ledger = Ledger(self._base, self._stages)
            ledger.keep(0, ready.made["profile"])
            found = Judge(self._base, ledger, self._stages).best(_judged(ready, 0))
        return found.event if found else None

    def _asked(self, articles: Iterable[Article]) -> Iterator[Asked]:
        """Each article with the stages to make."""
        for some in _some(articles):
            digests = [digest(one) for one in some]
            known = self._known([one.id for one in some])
            for one, its in zip(some, digests, strict=True):
                yield Asked(one, its, self._lacking(known.get(one.id), its))

    def _entered(
        self, asked: Iterable[Asked], *, renewing: bool = False
    ) -> Iterator[Outcome | Failed[Asked]]:
        """What became of each, some batches at a time."""
        batches: list[dict[str, Ready]] = [{}]
        room = _FIRST
        for one in self._each(self._stages, asked):
            if isinstance(one, Failed):
                yield one
                continue
            id = one.article.id
            if len(batches[-1]) >= min(room, BATCH) or id in batches[-1]:
                room *= 2
                batches.append({})
            *full, last = batches
            if len(full) >= (_BATCHES if room > BATCH else 1) or any(id in batch for batch in full):
                yield from self._enter(full, renewing)
                batches = [last]
            last[id] = one
        if batches[0]:
            yield from self._enter(batches, renewing)

    def _enter(self, batches: Sequence[Mapping[str, Ready]], renewing: bool) -> list[Outcome]:
        """One transaction. Others may have written since we looked, so we look again inside it."""
        every = {id: one for batch in batches for id, one in batch.items()}
        ids = [*every]
        if not any(one.made for one in every.values()):
            now = self._known(ids)
            if not any(self._lacking(now.get(id), one.digest) for id, one in every.items()):
                return [Outcome(id, "same", now[id].event) for id in ids]
        done: dict[str, What] = {}
        with self._base.writing():
            self._ledger.begin()
            for batch in batches:
                done |= self._done([*batch.values()], renewing)
            self._ledger.end()
            now = self._known(ids)
        self._ledger.kept()
        return [Outcome(id, done[id], now[id].event) for id in ids if id in done]

    def _done(self, batch: Sequence[Ready], renewing: bool) -> dict[str, What]:
        """What became of each of a batch."""
        now = self._known([one.article.id for one in batch])
        there = [one for one in batch if one.article.id in now]
        same = [one for one in there if now[one.article.id].digest == one.digest]
        stale = [one for one in same if self._lacking(now[one.article.id], one.digest)]
        new = [] if renewing else [one for one in batch if one.article.id not in now]
        changed = [] if renewing else [one for one in there if now[one.article.id].digest != one.digest]
        if stale or changed:  # their postings change
            self._ledger.recent.forget()
        self._renew(stale, now)
        self._keep(new, changed, now)
        done: dict[str, What] = {one.article.id: "same" for one in same}
        for what, some in (("added", new), ("replaced", changed), ("renewed", stale)):
            done |= dict.fromkeys((one.article.id for one in some), what)  # type: ignore[arg-type]
        return done

    def _renew(self, stale: Sequence[Ready], now: dict[str, Known]) -> None:
        """Keep what was made anew of articles."""
        whole = []
        for one in stale:
            known = now[one.article.id]
            whole.append((known.number, self._with(one, self._lacking(known, one.digest))))
        renew(self._base, whole, self._stages.versions)

    def _keep(self, new: Sequence[Ready], changed: Sequence[Ready], now: dict[str, Known]) -> None:
        """Keep and judge articles that are new or have changed."""
        numbers = [*take(self._base, "article", len(new)), *(now[one.article.id].number for one in changed)]
        whole = [self._with(one, self._wanted) for one in (*new, *changed)]
        entered = list(zip(numbers, whole, strict=True))
        untold = marked(self._base, [now[one.article.id].number for one in changed])
        keep(self._base, entered[: len(new)], entered[len(new) :], self._stages.versions)
        for number, one in entered:
            if self._marking or number in untold:  # nor will others tell of what they put in its place
                known = now.get(one.article.id)
                mark(
                    self._base,
                    number,
                    one.digest,
                    [*untold.get(number, ()), *([known.event] if known else ())],
                )
        judged = [_judged(one, number) for number, one in entered]
        for number, one in entered:
            self._ledger.keep(number, one.made["profile"])
        for place, each in enumerate(judged):
            if place < len(new):
                self._judge.judge(structs.replace(each, known=each.number))
                self._ledger.recent.add(each.number, each.signature)
            else:
                before = self._ledger.leave(each.number, each.article.id)
                self._judge.judge(structs.replace(each, before=before))

    def _with(self, one: Ready, stages: Sequence[str]) -> Ready:
        """With these stages. Where another writer has been here since we looked, some may lack."""
        lacking = tuple(stage for stage in stages if stage not in one.made)
        if not lacking:
            return one
        more = self._stages(Asked(one.article, one.digest, lacking))
        return one._replace(made=one.made | more.made)

    def _lacking(self, known: Known | None, digest: bytes) -> tuple[str, ...]:
        """The stages to make of an article that the store has as `known`."""
        if known is None or known.digest != digest:
            return self._wanted
        versions = self._stages.versions
        return tuple(stage for stage in self._wanted if known.versions.get(stage) != versions[stage])

    def _known(self, ids: Sequence[str]) -> dict[str, Known]:
        here = f"articles LEFT JOIN members ON article = articles.number WHERE id IN ({marks(ids)})"
        found = self._base.rows(f"SELECT id, articles.number, digest, event FROM {here}", ids)
        numbers = [number for _, number, _, _ in found]
        versions: dict[int, dict[str, str]] = {number: {} for number in numbers}
        sql = f"SELECT article, stage, version FROM stages WHERE article IN ({marks(numbers)})"
        for number, stage, version in self._base.rows(sql, numbers) if numbers else ():
            versions[number][stage] = version
        return {
            id: Known(number, bytes(digest), event or 0, versions[number])
            for id, number, digest, event in found
        }

    def _stale(self) -> Iterator[Asked]:
        """The articles that lack a stage, each with the digest that it has in the store."""
        same = "SELECT 1 FROM stages WHERE article = number AND stage = ? AND version = ?"
        lacks = " OR ".join([f"NOT EXISTS ({same})"] * len(self._wanted))
        values = [value for stage in self._wanted for value in (stage, self._stages.versions[stage])]
        of = f"number > ? AND ({lacks}) ORDER BY number LIMIT {BATCH}"
        last = 0
        while found := self._base.rows(
            f"SELECT number, digest, facts FROM articles WHERE {of}", [last, *values]
        ):
            last = found[-1][0]
            some = [(unpack(facts), bytes(its)) for _, its, facts in found]
            known = self._known([one.id for one, _ in some])
            for one, its in some:
                yield Asked(one, its, self._lacking(known.get(one.id), its))


def _judged(one: Ready, number: int) -> Judged:
    return Judged(number, one.article, signature_in(one.made["signature"]))


def _some(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Some articles at a time: as many as one look into the store is worth."""
    rest = iter(articles)
    while some := list(islice(rest, _LOOK)):
        yield some

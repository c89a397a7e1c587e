"""Articles put into events one at a time, in a store that is kept or one that goes with the stream."""

from __future__ import annotations

from collections import deque
from statistics import median_low

from msgspec import structs

from compare.align.candidates import WINDOW
from compare.config import Config
from compare.corpus.store.adding import Adding
from compare.corpus.store.database import Database
from compare.corpus.store.events import event
from compare.corpus.store.packing import days, digest
from compare.corpus.store.stages import EVENTS, Stages
from compare.corpus.store.untold import told, untold
from compare.corpus.store.upkeep import forget
from compare.model import Article, StreamedEvent
from compare.pipeline.spreading import Failed

_LATELY = 25  # articles with a day, of which half have reached the newest one: a wrong date moves nothing
_UNDATED = 5_000  # articles without a day, or one to come, that are remembered
_OFTEN = 500  # articles after which we look what can be forgotten, if the day stays the same


class Joining:
    """The events of a store. What an article changed in them is told until it is `acknowledged`."""

    def __init__(self, base: Database, config: Config) -> None:
        self._base = base
        self._adding = Adding(base, Stages(config), wanted=EVENTS, marking=True)

    def join(self, article: Article) -> list[StreamedEvent] | None:
        """Put an article into the event that it reports; what it changed, None where that was told before."""
        [outcome] = self._adding.add([article])
        before = untold(self._base, article.id, digest(article))
        if isinstance(outcome, Failed) or (before is None and outcome.what == "same"):
            return None
        left = [number for number in dict.fromkeys(before or ()) if number != outcome.event]
        changes = (self._change(number, article.id) for number in (*left, outcome.event))
        return [change for change in changes if change]

    def acknowledge(self, article: Article) -> None:
        """Somebody has been told of the article."""
        told(self._base, article.id, digest(article))

    def _change(self, number: int, article: str) -> StreamedEvent | None:
        there = event(self._base, number, article)
        if there is None:
            return None
        found, what = there
        return StreamedEvent(**structs.asdict(found), change=what, by=article)


class Passing(Joining):
    """Remembers no more than news needs: what is older than the window before the newest day is forgotten,
    and so are all but the last articles that have no day, or one as long after it.
    """

    def __init__(self, base: Database, config: Config) -> None:
        super().__init__(base, config)
        self._lately: deque[int] = deque(maxlen=_LATELY)
        self._newest: int | None = None
        self._since = 0

    def acknowledge(self, article: Article) -> None:
        """As above; then what has become old is forgotten."""
        super().acknowledge(article)
        self._since += 1
        _, day = days(article)
        if day is not None:
            self._lately.append(day)
        newest = median_low(self._lately) if len(self._lately) == _LATELY else None
        later = newest is not None and (self._newest is None or newest > self._newest)
        self._newest = newest
        if later or self._since >= _OFTEN:
            self._since = 0
            forget(self._base, newest, WINDOW, _UNDATED)

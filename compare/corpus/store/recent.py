"""Who has which keys, in memory: from some day on, all that the store holds. News comes in the order of its
days, so that the neighbours of what comes are found here; whoever comes before that day asks the database.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable

from compare.align.candidates import AROUND, ONE, Signature, most_alike, order
from compare.corpus.store.database import Database
from compare.corpus.store.tables import PART, UNDATED

_MOST = 600_000  # postings that are held: three weeks of a thousand articles a day
_WORTH = 200  # … that are read in one go for each article that had to ask
_ASKED = 250  # articles that have asked before anything is read
_NEVER = UNDATED + 1  # a day from which on nothing is known, not even the undated

One = tuple[int, int, int]  # day, article and weight
Row = tuple[list[int], list[int], list[int]]  # those of many, in the order of days and of coming


class Recent:
    """The postings of all articles from a day on. They hold while nobody else writes: see `Ledger.begin`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.forget()

    def forget(self) -> None:
        """Nothing is known, whatever the day."""
        self._single: dict[str, One] = {}  # most keys have one article
        self._rows: dict[str, Row] = {}
        self._held: Counter[int] = Counter()  # how many, by their days
        self._since = _NEVER
        self._asked, self._next = 0, _ASKED

    def begin(self) -> None:
        """Within a transaction: from behind the last days of the store on, all that comes will be told."""
        self.forget()
        undated = UNDATED // PART
        [[last]] = self._database.rows("SELECT max(part) FROM postings WHERE part < ?", [undated])
        if not self._database.rows("SELECT 1 FROM postings WHERE part = ? LIMIT 1", [undated]):
            self._since = (last + 1) * PART if last is not None else 0

    def add(self, number: int, found: Signature) -> None:
        """An article that is later than all others by its number."""
        day = order(found.published)
        if day < self._since:
            return
        for key, weight in found.keys:
            self._put(key, (day, number, weight))
        self._held[day] += len(found.keys)
        if self._held.total() > _MOST:
            self._leave()

    def covers(self, first: int, known: int) -> bool:
        """True where all of the day `first` or later is held; who often asks in vain has it read, without
        articles numbered `known` or more.
        """
        if first < self._since:
            self._asked += 1
            if self._asked >= self._next:
                self._next *= 2
                self._read(first, known)
        return first >= self._since

    def near(self, number: int, found: Signature, first: int, last: int, end: int) -> list[int]:
        """The articles most alike to the one of this number: of those nearest to the end of the day `last`
        under each key, from the day `first` to the day before `end`, and of the latest undated ones.
        """
        score: dict[int, int] = {}
        for key, mine in found.keys:
            if one := self._single.get(key):
                day, other, weight = one
                if first <= day < end or day == UNDATED:
                    score[other] = score.get(other, 0) + ONE + (weight if weight < mine else mine)
            elif row := self._rows.get(key):
                for other, weight in _nearest(row, first, last, end):
                    score[other] = score.get(other, 0) + ONE + (weight if weight < mine else mine)
        score.pop(number, None)
        return most_alike(score)

    def _put(self, key: str, one: One) -> None:
        row = self._rows.get(key)
        if row is None:
            before = self._single.pop(key, None)
            if before is None:
                self._single[key] = one
                return
            row = self._rows[key] = ([before[0]], [before[1]], [before[2]])
        day = one[0]
        at = len(row[0]) if row[0][-1] <= day else bisect_right(row[0], day)
        for column, value in zip(row, one, strict=True):
            column.insert(at, value)

    def _read(self, first: int, known: int) -> None:
        """What the store holds from a day on, unless that is more than it is worth."""
        room = min(_MOST // 2, self._asked * _WORTH)
        of = "part >= ? AND day >= ? AND article < ? LIMIT ?"
        found = self._database.rows(
            f"SELECT day, article, weight, key FROM postings WHERE {of}",
            [first // PART, first, known, room + 1],
        )
        if len(found) > room:
            return
        self._single, self._rows, self._held = {}, {}, Counter(one[0] for one in found)
        for day, article, weight, key in sorted(found):
            self._put(key, (day, article, weight))
        self._since = first

    def _leave(self) -> None:
        """Let go of the first days, a quarter of all."""
        left = self._held.total() - _MOST * 3 // 4
        for day in sorted(self._held):
            if left <= 0:
                break
            left -= self._held.pop(day)
            self._since = day + 1
        self._single = {key: one for key, one in self._single.items() if one[0] >= self._since}
        self._rows = {key: row for key, row in self._rows.items() if row[0][-1] >= self._since}
        for row in self._rows.values():
            if row[0][0] < self._since:
                at = bisect_left(row[0], self._since)
                for column in row:
                    del column[:at]


def _nearest(row: Row, first: int, last: int, end: int) -> Iterable[tuple[int, int]]:
    """Article and weight of the nearest."""
    days, articles, weights = row
    if len(days) <= AROUND and days[0] >= first and days[-1] < end:
        return zip(articles, weights, strict=True)
    dated = bisect_left(days, UNDATED)
    here = bisect_right(days, last, 0, dated)
    start = bisect_left(days, first, max(0, here - AROUND), here)
    stop = bisect_left(days, end, here, min(dated, here + AROUND))
    late = max(dated, len(days) - AROUND)
    return zip(articles[start:stop] + articles[late:], weights[start:stop] + weights[late:], strict=True)

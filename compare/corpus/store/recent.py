"""Who has which keys, in memory: from some day on, all that the store holds. News comes in the order of its
days, so that the neighbours of what comes are found here; whoever comes before that day asks the database.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter

from compare.align.candidates import AROUND, ONE, Signature, most_alike, order
from compare.corpus.store.database import Database
from compare.corpus.store.tables import PART, UNDATED

_MOST = 400_000  # postings that are held
_WORTH = 200  # … that are read in one go for each article that had to ask
_ASKED = 250  # articles that have asked before anything is read
_NEVER = UNDATED + 1  # a day from which on nothing is known, not even the undated

_DAY = 1 << 56
_ARTICLE = 1 << 14  # above the heaviest weight
_ARTICLES = _DAY // _ARTICLE
_DATED = UNDATED * _DAY  # all that have a day stand before

Row = list[int]  # day, article and weight in one number each, in their order


class Recent:
    """The postings of all articles from a day on. They hold while nobody else writes: see `Ledger.begin`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.forget()

    def forget(self) -> None:
        """Nothing is known, whatever the day."""
        self._rows: dict[str, Row | int] = {}  # most keys have one article, which stands by itself
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
            self._put(key, day * _DAY + number * _ARTICLE + weight)
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

    def near(self, found: Signature, first: int, last: int, end: int) -> list[int]:
        """The articles most alike: of those nearest to the end of the day `last` under each key, from the day
        `first` to the day before `end`, and of the latest undated ones.
        """
        score: dict[int, int] = {}
        start, at, stop = first * _DAY, (last + 1) * _DAY, end * _DAY
        for key, mine in found.keys:
            row = self._rows.get(key)
            if row is None:
                continue
            for code in _neighbours([row] if isinstance(row, int) else row, start, at, stop):
                other, weight = code // _ARTICLE % _ARTICLES, code % _ARTICLE
                score[other] = score.get(other, 0) + ONE + (weight if weight < mine else mine)
        return most_alike(score)

    def _put(self, key: str, code: int) -> None:
        row = self._rows.get(key)
        if row is None:
            self._rows[key] = code
        elif isinstance(row, int):
            self._rows[key] = [row, code] if row < code else [code, row]
        elif row[-1] < code:
            row.append(code)
        else:
            insort(row, code)

    def _read(self, first: int, known: int) -> None:
        """What the store holds from a day on, unless that is more than it is worth."""
        room = min(_MOST // 2, self._asked * _WORTH)
        of = "part >= ? AND day >= ? AND article < ? LIMIT ?"
        found = self._database.rows(
            f"SELECT key, day, article, weight FROM postings WHERE {of}",
            [first // PART, first, known, room + 1],
        )
        if len(found) > room:
            return
        self._rows, self._held = {}, Counter(day for _, day, _, _ in found)
        for key, day, article, weight in found:
            self._put(key, day * _DAY + article * _ARTICLE + weight)
        self._since = first

    def _leave(self) -> None:
        """Let go of the first days, a quarter of all."""
        left = self._held.total() - _MOST * 3 // 4
        for day in sorted(self._held):
            if left <= 0:
                break
            left -= self._held.pop(day)
            self._since = day + 1
        since = self._since * _DAY
        kept = ((key, [code for code in _codes(row) if code >= since]) for key, row in self._rows.items())
        self._rows = {key: row if len(row) > 1 else row[0] for key, row in kept if row}


def _neighbours(row: Row, start: int, at: int, stop: int) -> Row:
    if len(row) <= AROUND and row[0] >= start and row[-1] < stop:
        return row
    dated = bisect_left(row, _DATED)
    here = bisect_left(row, at, 0, dated)
    first = bisect_left(row, start, max(0, here - AROUND), here)
    last = bisect_left(row, stop, here, min(dated, here + AROUND))
    return row[first:last] + row[max(dated, len(row) - AROUND) :]


def _codes(row: Row | int) -> Row:
    return [row] if isinstance(row, int) else row

"""Rulings as they are made: read again when anybody has added one, each added before it is acknowledged."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from msgspec import Struct, structs

from compare.glossary import decisions
from compare.glossary.decisions import OPEN, Decision, Decisions, form_key
from compare.model import UserError

_UNDONE = "undone"  # why a line is there that takes another back
Pair = tuple[str, str]  # the key of a form, and an entity's id


class Ruling(Struct, frozen=True):
    """What one press of a button decided. `item` is the suggestion it was about, `met` what somebody else
    had ruled on it meanwhile, `earlier` the ruling before it in the same browser.
    """

    id: str
    item: str
    made: tuple[Decision, ...]
    met: Decision | None = None
    earlier: str = ""


class Rulings:
    """The files of decisions, the last of which is added to; other people may add to them too."""

    def __init__(self, files: Sequence[Path]) -> None:
        self.file = files[-1]
        self._files = tuple(files)
        self._read: tuple[object, tuple[Decision, ...]] = (None, ())
        self._lock = Lock()
        self._made: dict[str, Ruling] = {}
        self._before = frozenset(self.history())

    def history(self) -> tuple[Decision, ...]:
        """Every ruling, in the order of the files. Raises UserError where one cannot be read."""
        stamps = [_stamp(path) for path in self._files]
        with self._lock:
            if self._read[0] != stamps:
                made = [one for path in self._files for one in decisions.history(path)[0]]
                self._read = (stamps, tuple(made))
            return self._read[1]

    def now(self) -> Decisions:
        """What holds now."""
        return Decisions(self.history())

    def doubted(self) -> set[Pair]:
        """The pairs that somebody was unsure of since the desk was opened, and has not ruled on since."""
        latest = self.now().latest
        return {pair for pair, one in latest.items() if one.judgement == "unsure" and one not in self._before}

    def on(self, form: str) -> list[Decision]:
        """The rulings on a form, the latest last."""
        key = form_key(form)
        return [one for one in self.history() if form_key(one.form) == key]

    def rule(
        self, item: str, made: Iterable[Decision], met: Decision | None = None, earlier: str = ""
    ) -> Ruling:
        """Add rulings to the file, all or none, and keep what they were for undoing.

        When this returns they are on the disk. Raises UserError where they cannot be written.
        """
        kept = tuple(structs.replace(one, on=self._moment(one)) for one in made)
        decisions.append(self.file, *kept)
        ruling = Ruling(secrets.token_hex(8), item, kept, met, earlier)
        self._made[ruling.id] = ruling
        return ruling

    def made(self, id_: str) -> Ruling | None:
        """A ruling of this sitting."""
        return self._made.get(id_)

    def undo(self, ruling: Ruling, by: str) -> list[Decision]:
        """Add what takes a ruling back: on each pair what was ruled before, or that it is open again.

        Gives the rulings that stay, since somebody has ruled otherwise since. Raises UserError where the
        file does not hold the ruling any more.
        """
        overruled, backs = [], []
        for decision in reversed(ruling.made):
            standing = self._standing(decision)
            if not standing:
                raise UserError(f"the ruling on “{decision.form}” is not in {self.file} any more")
            if standing[-1] == decision:
                backs.append(self._back(standing, by))
            else:
                overruled.append(standing[-1])
        if backs:
            decisions.append(self.file, *backs)
        return overruled

    def take_back(self, decision: Decision, by: str) -> None:
        """Add the ruling that held on this pair before the latest one, or that it is open."""
        decisions.append(self.file, self._back(self._standing(decision) or [decision], by))

    def _back(self, standing: Sequence[Decision], by: str) -> Decision:
        back = standing[-2] if len(standing) > 1 else structs.replace(standing[-1], judgement=OPEN)
        return structs.replace(back, by=by, on=self._moment(back), why=_UNDONE)

    def _standing(self, decision: Decision) -> list[Decision]:
        """The rulings on the same pair, less those that were taken back; the one that holds last."""
        standing: list[Decision] = []
        made = [one for one in self.on(decision.form) if one.entity == decision.entity]
        for one in sorted(made, key=lambda one: one.on):
            if one.why != _UNDONE:
                standing.append(one)
                continue
            del standing[-1:]
            if one.judgement != (standing[-1].judgement if standing else OPEN):
                standing.append(one)  # what it brought back is in no file here
        return standing

    def _moment(self, decision: Decision) -> str:
        """Now, but not before the ruling that holds: somebody's clock may be ahead."""
        latest = self.now().latest.get((form_key(decision.form), decision.entity))
        return max(_now(), latest.on if latest else "")


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

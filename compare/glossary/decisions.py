"""What people have ruled on: a form and an entity, accepted, rejected, unsure or open, by whom and when.

One JSON object a line, only ever added to, so that the file is its own history and two branches merge
by keeping the lines of both (`decisions.jsonl merge=union` in .gitattributes). Of several rulings on a
pair the latest holds.
"""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Iterable
from pathlib import Path
from typing import IO

import msgspec
from msgspec import Struct

from compare.files.locks import alone_with
from compare.files.whole import settle
from compare.model import UserError
from compare.text.folding import bare

FILE = "decisions.jsonl"
OPEN = "open"  # an earlier ruling is taken back, as if nobody had ruled
JUDGEMENTS = ("accept", "reject", "unsure", OPEN)
NEW = "new:"  # begins the ids of entities that no glossary holds


class Decision(Struct, frozen=True, forbid_unknown_fields=True):
    """A ruling that `form` is, or is not, a name of `entity` (an id, or `new:…` for a new entry).

    `on` is a moment in UTC, YYYY-MM-DDTHH:MM:SSZ, or a day. `kind` and `name` are what the new entry is to
    be and to be called, where somebody said so; a line in the file has them only then.
    """

    form: str
    entity: str
    judgement: str  # accept, reject, unsure, open
    by: str = ""
    on: str = ""
    why: str = ""
    kind: str = ""
    name: str = ""


class Decisions:
    """The latest ruling on each pair of a form and an entity."""

    def __init__(self, made: Iterable[Decision] = ()) -> None:
        """`made` in the order of the file."""
        self.latest: dict[tuple[str, str], Decision] = {}
        for decision in made:
            pair = (form_key(decision.form), decision.entity)
            if pair not in self.latest or self.latest[pair].on <= decision.on:
                self.latest[pair] = decision

    def on(self, form: str, *entities: str) -> str | None:
        """The judgement on `form` as a name of any of `entities` (ids that one entity has, or had)."""
        made = [self.latest[pair] for entity in entities if (pair := (form_key(form), entity)) in self.latest]
        latest = max(made, key=lambda decision: decision.on).judgement if made else OPEN
        return None if latest == OPEN else latest

    def on_new(self, form: str) -> str | None:
        """The judgement on `form` as the name of a new entity, whatever provisional id it had."""
        key = form_key(form)
        ids = [entity for name, entity in self.latest if name == key and entity.startswith(NEW)]
        return self.on(form, *ids)

    def accepted(self) -> list[Decision]:
        """What was accepted, in the order of entities and forms."""
        kept = [one for one in self.latest.values() if one.judgement == "accept"]
        return sorted(kept, key=lambda one: (one.entity, one.form))


def form_key(form: str) -> str:
    """What makes two forms one for a ruling: case, spaces and hidden characters do not matter."""
    return " ".join(bare(form).casefold().split())


def read(path: Path) -> tuple[Decisions, str | None]:
    """The rulings in `path`, none where there is no file, and a warning when its last line is torn.

    Raises UserError, with the line, for a file that cannot be read or holds something else.
    """
    made, warning = history(path)
    return Decisions(made), warning


def history(path: Path) -> tuple[list[Decision], str | None]:
    """Every ruling in `path` in the order of the file; otherwise as `read`."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return [], None
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}") from error
    made: list[Decision] = []
    lines = content.removeprefix(BOM_UTF8).split(b"\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            made.append(_decoded(line))
        except ValueError as error:
            if number == len(lines) and _is_torn(line):
                return made, f"{path}:{number}: the last line is torn and was left out"
            raise UserError(f"{path}:{number}: no decision: {error}; mend or remove the line") from error
    return made, None


def read_all(paths: Iterable[Path]) -> tuple[Decisions, list[str]]:
    """The rulings in several files together, and the warnings; raises UserError as `read` does."""
    made: list[Decision] = []
    warnings = []
    for path in paths:
        ruled, warning = read(path)
        made += ruled.latest.values()
        warnings += [warning] if warning else []
    return Decisions(made), warnings


def line(decision: Decision) -> str:
    """A decision as its line in the file; raises UserError for a judgement that there is not."""
    if decision.judgement not in JUDGEMENTS:
        raise UserError(f"judgement “{decision.judgement}”: use one of {', '.join(JUDGEMENTS)}")
    fields = msgspec.structs.asdict(decision)
    said = {name: value for name, value in fields.items() if value or name not in ("kind", "name")}
    return msgspec.json.encode(said).decode() + "\n"


def append(path: Path, *made: Decision) -> None:
    """Add a line for each ruling to `path`, made when it is not there: locked, flushed to the disk, all or
    nothing.

    A torn last line is cut off first; a whole one that is no decision stays. Raises UserError.
    """
    added = "".join(map(line, made)).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = not path.exists()
        while not _appended(path, added):
            pass
        if new:
            settle(path.parent)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror or error}") from error


def _appended(path: Path, added: bytes) -> bool:
    """False where the file was replaced (by git, by an editor) before it was ours; raises OSError."""
    # Unbuffered: what a full disk refused is not tried again behind our back.
    with path.open("a+b", buffering=0) as stream, alone_with(stream):
        if not _is_still(path, stream):
            return False
        end = _whole(stream)
        try:
            stream.truncate(end)
            left = (b"" if end == 0 or _ends_line(stream, end) else b"\n") + added
            while left:
                left = left[stream.write(left) or 0 :]
            os.fsync(stream.fileno())
        except OSError:
            stream.truncate(end)
            raise
    return True


def _is_still(path: Path, stream: IO[bytes]) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(stream.fileno()))
    except FileNotFoundError:
        return False


def _decoded(line: bytes) -> Decision:
    """Raises ValueError."""
    try:
        decision = msgspec.json.decode(line, type=Decision)
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error
    if decision.judgement not in JUDGEMENTS:
        raise ValueError(f"judgement “{decision.judgement}” is none of {', '.join(JUDGEMENTS)}")
    return decision


def _whole(stream: IO[bytes]) -> int:
    """How many bytes of the file are whole lines."""
    stream.seek(0)
    content = stream.read()
    last = content.rfind(b"\n") + 1
    return last if _is_torn(content[last:].removeprefix(BOM_UTF8)) else len(content)


def _is_torn(line: bytes) -> bool:
    """True for a part of a JSON object, which somebody was cut off while writing."""
    try:
        msgspec.json.decode(line)
    except (ValueError, msgspec.DecodeError):
        return bool(line.strip())
    return False


def _ends_line(stream: IO[bytes], end: int) -> bool:
    stream.seek(end - 1)
    return stream.read(1) == b"\n"

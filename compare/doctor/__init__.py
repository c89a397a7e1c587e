"""What a run needs and whether it is here and works: one file = one subject, told in lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Literal

from msgspec import Struct

from compare.config import Config

State = Literal["ok", "absent", "fault"]


class Line(Struct, frozen=True):
    """What was looked at, what was seen, and what to do about it."""

    name: str
    seen: str
    state: State = "ok"  # "absent": nothing is wrong, but something cannot be used
    remedy: str = ""


Subject = Callable[[Config], Iterator[Line]]


def subjects(file: Path | None = None, wrong: str = "") -> dict[str, Subject]:
    """All subjects by their titles, in the order they are told in; `file` is the configuration, if any, and
    `wrong` says why it cannot be used.
    """
    from compare.doctor import extras, glossaries, installation, places, self_test

    return {
        "Installation": installation.look,
        "Extras": extras.look,
        "Places": partial(places.look, file=file, wrong=wrong),
        "Glossaries": glossaries.look,
        "Self-test": self_test.look,
    }

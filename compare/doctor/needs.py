"""The libraries that the installed package asks for, and which of them are here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, metadata, requires, version
from typing import NamedTuple

from packaging.requirements import Requirement

NAME = "newscollate"


class Need(NamedTuple):
    """A library, the versions that will do, and the one that is here; `None` where none is."""

    name: str
    wanted: str
    here: str | None
    will_do: bool

    @property
    def fault(self) -> str:
        """What is wrong with it; nothing where it will do."""
        if self.here is None:
            return f"{self.name} is missing"
        return "" if self.will_do else f"{self.name} {self.here} is not {self.wanted}"


@cache
def needs() -> dict[str, tuple[Need, ...]]:
    """By the name of the extra that brings them; "" for what every installation has.

    Empty where the package is not installed but run from its folder.
    """
    try:
        stated = [Requirement(line) for line in requires(NAME) or ()]
        extras = sorted(metadata(NAME).get_all("Provides-Extra") or ())
    except PackageNotFoundError:
        return {}
    base = [one for one in stated if _applies(one, "")]
    rest = [one for one in stated if one not in base]
    more = {extra: tuple(_here(one for one in rest if _applies(one, extra))) for extra in extras}
    return {"": tuple(_here(base)), **more}


def _applies(one: Requirement, extra: str) -> bool:
    return one.marker is None or one.marker.evaluate({"extra": extra})


def _here(stated: Iterable[Requirement]) -> Iterator[Need]:
    for one in stated:
        try:
            here = version(one.name)
        except PackageNotFoundError:
            yield Need(one.name, str(one.specifier), None, False)
        else:
            yield Need(one.name, str(one.specifier), here, one.specifier.contains(here, prereleases=True))

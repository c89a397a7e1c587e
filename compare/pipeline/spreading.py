"""Work on many items, which may be spread over processes: what the stages ask for it by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Failed(NamedTuple, Generic[Item]):
    """An item on which the work failed by no fault of the user's, and why in one line."""

    item: Item
    why: str


class Each(Protocol):
    """`each(work, items)`: the results of `work` in the order of the items, a `Failed` where it broke.

    Results come as they are wanted, and only so many items are taken ahead that all processes are busy.
    `work` may be a function or an object; it and the items are pickled, the work once for each process, so
    that an object may keep what is costly to make. `size` items at most travel together. A mistake of the
    user's (UserError) is raised here.
    """

    def __call__(
        self, work: Callable[[Item], Result], items: Iterable[Item], *, size: int = 16
    ) -> Iterator[Result | Failed[Item]]:
        """The results."""


def here(
    work: Callable[[Item], Result], items: Iterable[Item], *, size: int = 16
) -> Iterator[Result | Failed[Item]]:
    """Each item in this process, one after the other; what goes wrong is raised."""
    return map(work, items)


class Progress(Protocol):
    """`progress(results, doing, total)`: the same results, while somebody is told how far they have come."""

    def __call__(self, items: Iterable[Item], doing: str, total: int | None = None) -> Iterable[Item]:
        """`total` is how many there will be; without it as many as `items` holds, if that is known."""


def silent(items: Iterable[Item], doing: str, total: int | None = None) -> Iterable[Item]:
    """Nobody is told."""
    return items


def told_once(work: Callable[[], Result], doing: str, progress: Progress) -> Result:
    """What one long work gives, while somebody is told that it goes on."""
    [result] = progress((one() for one in (work,)), doing, 1)
    return result


class Stopped(KeyboardInterrupt):
    """Somebody stopped the work, by what `__cause__` says. `document` is of what was done until then; `kept`
    may say what became of it.
    """

    def __init__(self, document: Any) -> None:
        super().__init__()
        self.document = document
        self.kept = ""

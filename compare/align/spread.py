"""Work on the parts of a large event, which may be spread over processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Spread(Protocol):
    """`spread(work, items)`: the results of `work` in the order of the items. Both may be pickled, the work
    once for each process; items are taken as they can be worked on. The built-in `map` is such a one.
    """

    def __call__(self, work: Callable[[Item], Result], items: Iterable[Item], /) -> Iterable[Result]:
        """The results."""

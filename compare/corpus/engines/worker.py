"""What a process of the local engine does: take a batch, give its results, until nobody gives any more."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.model.errors import UserError, unexpected

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


class Done(NamedTuple):
    """The result of an item."""

    result: Any


class Broken(NamedTuple):
    """Why the work broke on an item; `mine` where the user can mend it, and all the work ends."""

    why: str
    mine: bool = False


def serve(pipe: Connection, folder: str) -> None:
    """Work in `folder` on what `pipe` brings: first the work, then lists of items, until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program; it ends its processes itself
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.chdir(folder)
    work: Callable[[Any], Any] | None = None
    with suppress(EOFError, OSError):  # whoever started us has gone
        while True:
            content = pickle.loads(pipe.recv_bytes())  # noqa: S301 - from the program that started us
            if isinstance(content, list) and work is not None:
                results = [outcome(work, item) for item in content]
                pipe.send_bytes(pickle.dumps(results, pickle.HIGHEST_PROTOCOL))
            else:
                work = content


def outcome(work: Callable[[Any], Any], item: Any) -> Done | Broken:
    """The result, or why there is none."""
    try:
        return Done(work(item))
    except UserError as error:
        return Broken(str(error), mine=True)
    except Exception as error:
        return Broken(unexpected(error))

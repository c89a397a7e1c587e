"""Articles, what was found in them, and the events they report, kept in a database and added to as they come.

`opened` gives the database; `adding`, `events`, `search`, `exported` and `upkeep` do the work.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from compare.corpus.store.address import address
from compare.corpus.store.database import Database


@contextmanager
def opened(url: str, root: str = ".", *, create: bool = False) -> Iterator[Database]:
    """The store at `url` (see `address`), made where `create` asks for it and there is none.

    Raises UserError where there is none, or something else lies there, or a server does not answer.
    """
    at = address(url, root)
    database: Database
    if at.server:
        from compare.corpus.store.postgres import Server  # here: psycopg is an extra, and slow to import

        database = Server(at, create=create)
    else:
        from compare.corpus.store.sqlite import File

        database = File(at, create=create)
    try:
        yield database
    finally:
        database.close()

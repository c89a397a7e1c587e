"""Where a store lies: a file of SQLite, or a PostgreSQL server."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

from compare.model import UserError

_SERVER = ("postgresql://", "postgres://")
_FILE = "sqlite:///"
_OTHER = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


class Address(NamedTuple):
    """`target` is a path, or the URL of a server; `shown` is the same without a password."""

    target: str
    shown: str
    server: bool


def address(url: str, root: str = ".") -> Address:
    """The store that `url` names: a path, from `root` where it is relative, `sqlite:///PATH`, or
    `postgresql://…`. Raises UserError for any other kind of address.
    """
    if url.startswith(_SERVER):
        return Address(url, _without_password(url), True)
    path = url.removeprefix(_FILE)
    if not path or _OTHER.match(path):
        raise UserError(f"--store {_without_password(url)}: use a file, sqlite:///FILE or postgresql://…")
    target = Path(root) / Path(path).expanduser()
    return Address(str(target), str(target), False)


def _without_password(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "(an address that cannot be read)"
    if parts.password is None and "password=" not in parts.query:
        return url
    host = parts.netloc.rpartition("@")[2]
    query = re.sub(r"(?<=password=)[^&]*", "…", parts.query)
    return urlunsplit(parts._replace(netloc=f"{parts.username or ''}@{host}", query=query))

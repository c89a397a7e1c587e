"""Where a store lies: a file of SQLite, or a PostgreSQL server."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from compare.model import UserError

_SERVER = ("postgresql://", "postgres://")
_FILE = "sqlite:///"
_OTHER = re.compile(r"[a-z][a-z0-9+.-]+://|(?:file|sqlite|postgres(?:ql)?):", re.IGNORECASE)
_QUOTED = re.compile(r"\s*|([\"']).*\1")  # by a shell that was given one pair too many


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
        return Address(url, without_password(url), True)
    path = url.removeprefix(_FILE)
    if _QUOTED.fullmatch(path) or _OTHER.match(path):
        shown = without_password(url).strip() or "“”"
        raise UserError(f"--store {shown}: use a file, sqlite:///FILE or postgresql://…")
    target = Path(root) / Path(path).expanduser()
    return Address(str(target), str(target), False)


def without_password(url: str) -> str:
    """`url` as it may be shown. A password may hold what ends a host; it ends at the last @."""
    url = re.sub(r"(://[^:@/?#]*):.*@", r"\1@", url, flags=re.DOTALL)
    return re.sub(r"(password=)[^&]*", r"\1…", url)

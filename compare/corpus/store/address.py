"""Where a store lies: a file of SQLite, or a PostgreSQL server."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from compare.model import UserError

_SERVER = ("postgresql://", "postgres://")
_FILE = "sqlite:///"
_OTHER = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_PASSWORD = re.compile(r"(?P<user>//[^:@/?#]*):(?P<password>.*)@", re.DOTALL)
_QUERIED = re.compile(r"(?<=password=)[^&]*")
_ODD = re.compile("[@/?#]")


class Address(NamedTuple):
    """`target` is a path, or the URL of a server; `shown` is the same without a password."""

    target: str
    shown: str
    server: bool


def address(url: str, root: str = ".") -> Address:
    """The store that `url` names: a path, from `root` where it is relative, `sqlite:///PATH`, or
    `postgresql://…`. Raises UserError for any other kind of address, and for a password that would be read
    as something else.
    """
    if url.startswith(_SERVER):
        if not _is_text(url):
            raise UserError(f"--store {_without_password(url)}: no text; write it in UTF-8")
        password = _PASSWORD.search(url)
        if password and _ODD.search(password["password"]):
            raise UserError(
                f"--store {_without_password(url)}: write @ / ? # in a password as %40 %2F %3F %23,"
                " or leave it to ~/.pgpass"
            )
        return Address(url, _without_password(url), True)
    path = url.removeprefix(_FILE)
    if not path or _OTHER.match(path):
        raise UserError(f"--store {_without_password(url)}: use a file, sqlite:///FILE or postgresql://…")
    target = Path(root) / Path(path).expanduser()
    return Address(str(target), str(target), False)


def _is_text(url: str) -> bool:
    try:
        return bool(url.encode())
    except UnicodeEncodeError:
        return False


def _without_password(url: str) -> str:
    """Rather too little than a letter of a password that is not written as it should be."""
    return _QUERIED.sub("…", _PASSWORD.sub(r"\g<user>@", url))

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
            raise UserError(f"--store {without_password(url)}: no text; write it in UTF-8")
        password = _PASSWORD.search(url)
        if password and _ODD.search(password["password"]):
            raise UserError(
                f"--store {without_password(url)}: write @ / ? # in a password as %40 %2F %3F %23,"
                " or leave it to ~/.pgpass"
            )
        return Address(url, without_password(url), True)
    path = url.removeprefix(_FILE)
    if _QUOTED.fullmatch(path) or _OTHER.match(path):
        shown = without_password(url).strip() or "“”"
        raise UserError(f"--store {shown}: use a file, sqlite:///FILE or postgresql://…")
    target = Path(root) / Path(path).expanduser()
    return Address(str(target), str(target), False)


def _is_text(url: str) -> bool:
    try:
        return bool(url.encode())
    except UnicodeEncodeError:
        return False


def without_password(url: str) -> str:
    """`url` as it may be shown: rather too little than a letter of a password not written as it should be."""
    return _QUERIED.sub("…", _PASSWORD.sub(r"\g<user>@", url))

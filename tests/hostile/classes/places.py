"""Names of files that act, links, pipes, sockets, and what nobody may read."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from tests.hostile.kinds import BARE, Class, Content, Files

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0  # who may read everything


def _link(target: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(target)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the address of a socket may be 100 bytes long
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(here)


def _closed(path: Path) -> None:
    path.write_bytes(BARE)
    path.chmod(0)


def _closed_folder(path: Path) -> None:
    path.mkdir()
    (path / "inside.txt").write_bytes(BARE)
    path.chmod(0)


def _blind_folder(path: Path) -> None:
    path.mkdir()
    (path / "seen.txt").write_bytes(BARE)
    path.chmod(0o400)


def _folder(path: Path) -> None:
    path.mkdir()


def _deep(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"Deep. " + BARE)


_NAMES = [
    "line\nbreak.txt", "carriage\rreturn.txt", "tab\there.txt", "escape\x1b[31m.txt", "bell\x07.txt",
    "-dash.txt", "--output.txt", "-.txt", "~.txt", " blank.txt", "double\"quote.txt", "single'quote.txt",
    "back`tick`.txt", "$(touch made).txt", "semi;colon.txt", "pipe|bar.txt", "<img src=x>.txt", "a&amp;b.txt",
    "::error::x.txt", "##vso[x].txt", "=cmd.txt", "@sum.txt", "hash#1.txt", "per%41cent.txt", "qu?stion.txt",
    "st*r.txt", "[set].txt", "back\\slash.txt", "C:\\con.txt", "colon:12.txt", "\u202eevil.txt",
    "\u2028separator.txt", "\U000e0041tag.txt", "e\u0301.txt", "\u00e9.txt", "Twin.txt", "twin.txt",
    "TWIN.TXT", "nul.txt", "x" * 250 + ".txt", "ü" * 120 + ".txt", os.fsdecode(b"bytes\xff\xfe.txt"),
    os.fsdecode(b"\xed\xa0\x80.txt"), "https:__x.txt", "\x85next.txt", "<!--script.txt",
    "a,b.txt", "{{x}}.txt",
]  # fmt: skip


def _named() -> Files:
    """Each with words of its own, so that none is taken for another."""
    return {name: f"{number}. ".encode() + BARE for number, name in enumerate(_NAMES)}


_UNREADABLE: dict[str, Content] = (
    {} if ROOT else {"closed.txt": _closed, "closed": _closed_folder, "blind": _blind_folder}
)

CLASSES = {
    "names": Class(read=_named(), passed_over={".hidden.txt": BARE, "none": BARE, "folder.txt": _folder}),
    "links and others": Class(
        refused={
            "out.txt": _link("/etc/passwd"),
            "up.txt": _link("../../../outside.txt"),
            "memory.txt": _link("/proc/self/environ"),
            "ring-a.txt": _link("ring-b.txt"),
            "ring-b.txt": _link("ring-a.txt"),
            "self.txt": _link("self.txt"),
            "gone.txt": _link("nowhere.txt"),
            "root": _link("/"),
            **_UNREADABLE,
        },
        read={"in.txt": _link("../names/twin.txt"), f"{'deep/' * 60}deep.txt": _deep},
        passed_over={
            "zero.txt": _link("/dev/zero"),
            "loop": _link("."),
            "pipe.txt": lambda path: os.mkfifo(path),
            "socket.txt": _socket,
        },
    ),
}

"""What a hostile file is made of, and what is to become of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

Content = bytes | Callable[[Path], object]  # the bytes, or what makes the file at a path
Files = Mapping[str, Content]  # by name

STORY = (
    "The ONU condemned on Friday the attack on the convoy near Varnholm, and the OTAN promised an inquiry "
    "into it.\n\nThe harbour master said that 42 people had been brought ashore by Tuesday evening.\n"
)
BARE = STORY.encode()
ORIGINALS = "originals"  # a class: of these, the originals that they name are refused where one is asked for


class Class(NamedTuple):
    """Files of one sort. Each of the `refused` costs a line (one for each part that cannot be read) and exit
    code 2; the `read` are articles however odd they look, and cost none; the `passed_over` are no articles.
    """

    refused: Files = {}
    read: Files = {}
    passed_over: Files = {}

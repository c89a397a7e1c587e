"""`newscollate hook`: `check` as pre-commit calls it, with the names of files behind the options."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from compare.cli import app
from compare.cli.changes import WithChanged
from compare.cli.check import check

if TYPE_CHECKING:
    from typing import Any


class _WithFiles(WithChanged):
    """A command to which a word that names a file is that file, even one called `--config=c.md`: names come
    from whoever made the commit, and pre-commit puts nothing between the options and them.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        named = [f"./{word}" if word.startswith("-") and os.path.lexists(word) else word for word in args]
        return super().parse_args(ctx, named)


app.command("hook", cls=_WithFiles, hidden=True)(check)

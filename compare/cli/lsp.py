"""`newscollate serve-lsp`: findings in an editor, while the text is typed."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli import app


@app.command("serve-lsp")
def serve_lsp(
    stdio: Annotated[
        bool, typer.Option("--stdio", help="Speak over standard input and output; the only way there is.")
    ] = True,
) -> None:
    """Serve the findings of check to an editor by the Language Server Protocol.

    An editor starts this by itself; docs/ci.md shows how. The configuration is the nearest one from
    the workspace folder upward.
    """
    try:
        import pygls  # noqa: F401
    except ImportError:
        from compare.model import UserError

        raise UserError(
            "serve-lsp needs the language server’s library; install it: pip install 'newscollate[lsp]'"
        ) from None
    from compare.lsp.server import make_server

    make_server().start_io()

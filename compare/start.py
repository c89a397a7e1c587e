"""Where the program starts: Ctrl-C while Python still imports is no mistake of ours."""

from __future__ import annotations

import sys


def main() -> None:
    """Import the command line and run it."""
    try:
        from compare.cli import main as run
    except KeyboardInterrupt:
        sys.exit(130)
    run()

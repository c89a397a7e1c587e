"""Where the program starts: Ctrl-C while Python still imports is no mistake of ours, nor an output that is
closed.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Import the command line and run it."""
    _stand_in()
    try:
        from compare.cli import main as run
    except KeyboardInterrupt:
        sys.exit(130)
    run()


def _stand_in() -> None:
    """What was closed for us (`<&-`, `>&-`, `2>&-`) is there all the same: nothing is to be read, nothing can
    be written, complaints go nowhere. Otherwise the next file that is opened would be taken for it.
    """
    devices = (("stdin", os.O_RDONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w"))
    for name, how, mode in devices:
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, how), mode, encoding="utf-8"))

"""Work spread with Daft: over the processes of one machine, or over a cluster that Ray runs.

Where `RAY_ADDRESS` names a cluster, or `DAFT_RUNNER=ray` asks for Ray, Daft's Ray runner does the work,
otherwise its native one; the stages are the same. Daft and Ray come with the extra [cluster]. Neither
tells anybody that it is used: what they would send home is switched off here and in every worker.
"""

from __future__ import annotations

import os

from compare.model import UserError

QUIET = {
    "DAFT_ANALYTICS_ENABLED": "0",
    "DO_NOT_TRACK": "1",
    "RAY_USAGE_STATS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
}


def need() -> None:
    """Raises UserError where the extra is not installed."""
    os.environ.update(QUIET)  # before the first import: that alone would be told
    try:
        import daft  # noqa: F401
    except ImportError:
        raise UserError("--engine daft needs Daft; install it: pip install 'newscollate[cluster]'") from None

"""Quality figures on real data, with pinned floors.

Each module here has `measure(shared) -> dict[metric, figure]`; `python -m benchmarks.quality` runs
them all and compares with `floors.toml`. The data is third-party text and not part of the project:
it is looked for in the folder `NEWSCOLLATE_SHARED` names, else beside the project.
"""

from __future__ import annotations

import os
from pathlib import Path


def shared_folder() -> Path | None:
    """The folder with the third-party data, or None where it is absent."""
    folder = Path(os.environ.get("NEWSCOLLATE_SHARED", Path(__file__).parents[3] / "shared"))
    return folder if (folder / "data").is_dir() else None

"""`python -m compare.report.schema [FOLDER]`: write the schemas anew after a change of the model."""

import sys
from pathlib import Path

from compare.report.schema import FOLDER, write

write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)

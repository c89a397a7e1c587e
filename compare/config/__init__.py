"""`newscollate.toml`, or `[tool.newscollate]` in `pyproject.toml`: found, read, checked.

The nearest file wins, from the folder the command runs in upward; files are not merged, so what
applies is always one page. Unknown keys are errors: a setting that is silently not applied is worse
than none.
"""

from compare.config.file import FILE, ConfigError, checked, find, load
from compare.config.origins import COMMAND_LINE, Setting, explain
from compare.config.settings import CONFIDENCES, LEVELS, NEVER, Config, PerPath

__all__ = [
    "COMMAND_LINE",
    "CONFIDENCES",
    "FILE",
    "LEVELS",
    "NEVER",
    "Config",
    "ConfigError",
    "PerPath",
    "Setting",
    "checked",
    "explain",
    "find",
    "load",
]

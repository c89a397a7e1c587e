"""All settings, each with the sentence that the documentation and the JSON Schema have for it."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, structs

from compare.files import patterns
from compare.model import Confidence, Finding, Level, UserError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

LEVELS = ("error", "warning", "note")
CONFIDENCES = ("high", "medium", "low")
NEVER = "never"  # a `fail-on` that nothing reaches
BASELINE = "newscollate-baseline.toml"  # where the settings name none

_Level = Literal["error", "warning", "note"]
_Confidence = Literal["high", "medium", "low"]
_FailOn = Literal["error", "warning", "note", "never"]
_Names = tuple[str, ...]


class PerPath(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What applies to the articles that a pattern matches.

    Where several match, `ignore` adds up, and of the others the last counts.
    """

    select: Annotated[
        _Names | UnsetType, Meta(description="Rules or categories to run on these articles; empty means all.")
    ] = UNSET
    ignore: Annotated[
        _Names, Meta(description="Rules or categories not to run on these articles, besides those of all.")
    ] = ()
    min_level: Annotated[
        _Level | UnsetType, Meta(description="The least level that is shown and counted in these articles.")
    ] = UNSET
    min_confidence: Annotated[
        _Confidence | UnsetType,
        Meta(description="The least confidence that is shown and counted in these articles."),
    ] = UNSET
    fail_on: Annotated[
        _FailOn | UnsetType,
        Meta(description="The level in these articles from which a command exits with 1, or never."),
    ] = UNSET
    fail_on_translated: Annotated[
        bool | UnsetType,
        Meta(description="Whether `check` exits with 1 when one of these is flagged as machine-translated."),
    ] = UNSET


class Config(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """All settings. Paths are relative to the file that names them."""

    glossary: Annotated[
        _Names, Meta(description="Folders of entries laid over the shipped glossary; later ones win.")
    ] = ()
    style: Annotated[
        str,
        Meta(description="The house style that names are checked by: an id, or a file; empty means none."),
    ] = ""
    exclude: Annotated[
        _Names,
        Meta(
            description="Files that a walked folder leaves out, patterns as in a .gitignore beside this file."
        ),
    ] = ()
    extensions: Annotated[
        _Names, Meta(description="Suffixes to take from a walked folder; empty means all known ones.")
    ] = ()
    select: Annotated[_Names, Meta(description="Rules or categories to run; empty means all.")] = ()
    ignore: Annotated[_Names, Meta(description="Rules or categories not to run.")] = ()
    min_level: Annotated[_Level, Meta(description="The least level that is shown and counted.")] = "note"
    min_confidence: Annotated[
        _Confidence, Meta(description="The least confidence that is shown and counted.")
    ] = "low"
    fail_on: Annotated[
        _FailOn, Meta(description="The level from which `check` and `compare` exit with 1, or never.")
    ] = "error"
    fail_on_translated: Annotated[
        bool,
        Meta(description="Whether `check` exits with 1 when an article is flagged as machine-translated."),
    ] = False
    verdict_threshold: Annotated[
        float,
        Meta(description="Confidence from which an article is flagged as machine-translated.", ge=0, le=1),
    ] = 0.95
    same_event: Annotated[
        float,
        Meta(
            description="Score from which articles are one event; higher makes more, smaller events.",
            ge=0,
            le=1,
        ),
    ] = 0.55
    same_row: Annotated[
        float,
        Meta(
            description="Score from which sentences share a row; higher makes fewer, surer rows.", ge=0, le=1
        ),
    ] = 0.38
    verdict_weights: Annotated[
        str, Meta(description="A file that `newscollate train` wrote; empty means the shipped one.")
    ] = ""
    baseline: Annotated[
        str, Meta(description="A file that `newscollate baseline` wrote: findings in it are no longer shown.")
    ] = ""
    jobs: Annotated[
        int,
        Meta(description="Processes to use; 0 means one for each core where there is much to do.", ge=0),
    ] = 0
    store: Annotated[
        str,
        Meta(
            description="The store of articles and events: a file beside this one, or a PostgreSQL address."
        ),
    ] = "newscollate.sqlite"
    per_path: Annotated[
        dict[str, PerPath],
        Meta(description="Settings of some articles, by a pattern as in a .gitignore beside this file."),
    ] = {}
    root: str = "."  # where the file lies; set on reading, not a key

    def folders(self) -> list[Path]:
        """The glossary folders as paths."""
        return [Path(os.path.normpath(Path(self.root) / folder)) for folder in self.glossary]

    def weights(self) -> Path | None:
        """The file with the weights of the verdict; None for the shipped one."""
        file = self.verdict_weights
        return Path(os.path.normpath(Path(self.root) / file)) if file else None

    def house_style(self) -> str:
        """The house style: an id as it is, a file as a path."""
        is_file = self.style.endswith((".yaml", ".yml"))
        return os.path.normpath(Path(self.root) / self.style) if is_file else self.style

    def baseline_file(self) -> Path:
        """The file of known findings; where the settings name none, the one that would be made."""
        return Path(os.path.normpath(Path(self.root) / (self.baseline or BASELINE)))

    def at(self, path: str) -> Config:
        """The settings of the article at `path`: these, and over them those of every pattern that matches."""
        tables = [table for _, table in self.matching(path)]
        if not tables:
            return self
        changes: dict[str, Any] = {"per_path": {}}
        for table in tables:
            changes |= given(table)
        changes["ignore"] = (*self.ignore, *(name for table in tables for name in table.ignore))
        return structs.replace(self, **changes)

    def everywhere(self, field: str, value: Any) -> Config:
        """These settings with one changed for every path, as the command line asks."""
        tables = {
            pattern: structs.replace(table, **{field: UNSET}) for pattern, table in self.per_path.items()
        }
        return structs.replace(self, per_path=tables, **{field: value})

    def shows(self, finding: Finding) -> bool:
        """Whether the finding has the level and the confidence that are shown and counted at its place."""
        here = self.at(finding.path) if self.per_path else self
        return (
            finding.level.rank >= Level(here.min_level).rank
            and finding.confidence.rank >= Confidence(here.min_confidence).rank
        )

    def fails(self, finding: Finding) -> bool:
        """Whether the finding is at or above the level to fail on at its place."""
        here = self.at(finding.path) if self.per_path else self
        return here.fail_on != NEVER and finding.level.rank >= Level(here.fail_on).rank

    def fails_translated(self, path: str) -> bool:
        """Whether an article at `path` that is flagged as machine-translated is one to fail on."""
        here = self.at(path) if self.per_path else self
        return here.fail_on_translated and here.fail_on != NEVER

    def matching(self, path: str) -> list[tuple[str, PerPath]]:
        """The patterns that match the article at `path`, with their settings, in the order of the file."""
        return [(pattern, table) for pattern, table in self.per_path.items() if self._matches(pattern, path)]

    def _matches(self, pattern: str, path: str) -> bool:
        if path.startswith(("https://", "http://")):
            return False
        beside = os.path.relpath(Path(path).absolute(), Path(self.root).absolute())
        return _spec(pattern).match_file(beside)


def given(table: PerPath) -> dict[str, Any]:
    """The settings that a table holds, by the names of their fields."""
    return {
        name: value
        for name in table.__struct_fields__
        if (value := getattr(table, name)) is not UNSET and (name != "ignore" or value)
    }


@lru_cache(maxsize=256)
def _spec(pattern: str) -> GitIgnoreSpec:
    try:
        return patterns.spec([pattern])
    except patterns.NoPatternError as error:
        raise UserError(f"per-path: {error}; mend the configuration") from None

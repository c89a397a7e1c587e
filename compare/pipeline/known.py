"""Findings held against a baseline, whose paths are seen from the folder it lies in."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from msgspec import structs

from compare.baseline import Entry, Outcome, Place, Run, compared, parsed, storable
from compare.config import CONFIDENCES, LEVELS, Config
from compare.model import TRANSLATED, ArticleRecord, Checked, Finding, UserError
from compare.pipeline.verdicts import NAMES, verdict_on, wants_verdict

_Names = tuple[str, ...]


class Known(NamedTuple):
    """A baseline and the run it is held against: what was given to read, which articles have an original,
    whether there were other reports to compare with, and whether some levels are not looked at.
    """

    file: Path
    entries: tuple[Entry, ...]
    config: Config
    paths: Sequence[str]
    originals: Container[str] = ()
    against: bool = False
    narrowed: bool = False

    def beside(self, document: Checked) -> Outcome:
        """The findings of the document, held against the entries."""
        place, folder = _placing_articles(self.file), self.file.absolute().parent
        given = [_absolute(path) for path in self.paths if path != "-"]

        def gone(path: str) -> bool:
            return "://" not in path and path != "-" and not (folder / path).exists()

        def covers(path: str) -> bool:
            at = os.path.normpath(folder / path)
            return any(at == one or at.startswith(one.rstrip(os.sep) + os.sep) for one in given)

        translated = (record for record in document.articles if record.id in self.originals)
        beside_original = {place(record.path, record.id) for record in translated}
        read = frozenset(place(record.path, record.id) for record in document.articles)
        asked = _asked(self.config, beside_original, self.against)

        def ran(entry: Entry) -> bool:
            at = entry.path if "://" in entry.path else str(folder / entry.path)
            return not self.narrowed and asked(entry, at)

        verdicts = filter(None, map(verdict_on, document.articles))
        findings = (*document.findings, *verdicts)
        return compared(findings, self.entries, Run(read, gone, covers, ran), placing(self.file))

    def only_new(self, document: Checked, outcome: Outcome | None = None) -> Checked:
        """The document without the findings that the baseline knows; `outcome` is what `beside` says."""
        outcome = outcome or self.beside(document)
        held = (*outcome.new, *(one.finding for one in document.silenced))
        shown = {(finding.article, finding.fingerprint) for finding in held}
        flagged = {finding.article for finding in outcome.new if finding.rule == TRANSLATED}
        records = tuple(_judged(record, shown, record.id in flagged) for record in document.articles)
        findings = tuple(finding for finding in outcome.new if finding.rule != TRANSLATED)
        return structs.replace(document, articles=records, findings=findings)


def configured(config: Config, paths: Sequence[str], originals: Container[str] = ()) -> Known | None:
    """The baseline that the configuration names, for a run over `paths`. Raises UserError as `load` does."""
    if not config.baseline:
        return None
    file = Path(os.path.normpath(Path(config.root) / config.baseline))
    return Known(file, load(file), config, paths, originals)


def _judged(record: ArticleRecord, shown: Container[tuple[str, str]], flagged: bool) -> ArticleRecord:
    """The record, whose verdict names no finding that is left out, and is none where it is known itself."""
    said = record.translated_from
    if said is None:
        return record
    evidence = tuple(one for one in said.evidence if (record.id, one) in shown)
    return structs.replace(record, translated_from=structs.replace(said, evidence=evidence, flagged=flagged))


def load(file: Path) -> tuple[Entry, ...]:
    """The entries in `file`. Raises UserError when it is missing or no baseline."""
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        raise UserError(f"{file}: no such baseline; make it with newscollate baseline create") from None
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "is not valid UTF-8"
        raise UserError(f"{file}: the baseline cannot be read: {why}") from None
    return parsed(text, str(file))


def _absolute(path: str) -> str:
    return os.path.normpath(Path(path).absolute())


def _asked(config: Config, beside_original: Container[Place], against: bool) -> Callable[[Entry, str], bool]:
    """Whether the rule of an entry was asked, and all it finds shown, at the path of its article; a rule that
    is known no more has nothing to find.
    """

    @cache
    def names(select: _Names, ignore: _Names) -> tuple[set[str], set[str], set[str], set[str]]:
        from compare.glossary import Glossary
        from compare.pipeline.choice import chosen_rules

        known = Glossary.shipped()
        chosen = chosen_rules(known, structs.replace(config, select=select, ignore=ignore))
        everything = chosen_rules(known, structs.replace(config, select=(), ignore=()))
        every = {rule.name for kind in everything for rule in kind}
        article, event, original = ({rule.name for rule in kind} for kind in chosen[:3])
        return article, event, original, every

    here_by_path = cache(config.at)

    def asked(entry: Entry, path: str) -> bool:
        here = here_by_path(path)
        if here.min_level != LEVELS[-1] or here.min_confidence != CONFIDENCES[-1]:
            return False
        if entry.rule in NAMES:
            return wants_verdict(config, path)
        article, event, original, every = names(here.select, here.ignore)
        return (
            entry.rule in article
            or (against and entry.rule in event)
            or (entry.place in beside_original and entry.rule in original)
            or (entry.rule not in every and not here.select)
        )

    return asked


def placing(file: Path) -> Callable[[Finding], Place]:
    """How the baseline `file` names the article of a finding."""
    place = _placing_articles(file)
    return lambda finding: place(finding.path, finding.article)


def _placing_articles(file: Path) -> Callable[[str, str], Place]:
    """How the baseline names an article: by its path from the baseline's folder, with slashes."""
    folder = file.absolute().parent

    @cache
    def place(path: str, article: str) -> Place:
        own = article.removeprefix(path).removeprefix("#")
        if "://" in path or path == "-":
            return Place(storable(path), storable(own))
        beside = os.path.relpath(_absolute(path), folder)
        return Place(storable(Path(beside).as_posix()), storable(own))

    return place

"""What `check` finds in a text that may not be on disk yet, with the configuration of its folder."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from compare import pipeline
from compare.baseline import Entry, storable
from compare.config import Config, find, load
from compare.fixes import Edit, edits
from compare.fixes.page import in_source
from compare.model import Article, Finding, InputError, Location, Span, UserError
from compare.pipeline.known import Known
from compare.pipeline.known import load as load_baseline
from compare.pipeline.originals import originals
from compare.readers import RawFile, ReadError, Selection, format_of
from compare.readers.walk import is_left_out

_BOM = "\ufeff"


class Found(NamedTuple):
    """A finding, where its words stand in the text that was given, and the edit that mends it there.

    A web page is judged by its main text: what stands otherwise in the page has no place in it.
    """

    finding: Finding
    span: Span | None = None
    edit: Edit | None = None


class Outcome(NamedTuple):
    """What was found, in order; all safe fixes as edits that do not touch; what could not be read."""

    found: tuple[Found, ...] = ()
    safe: tuple[Edit, ...] = ()
    errors: tuple[InputError, ...] = ()
    complaint: str = ""  # a mistake in the configuration, in place of which the last good one was taken


def outcome(text: str, path: Path, start: Path, config: Path | None = None) -> Outcome:
    """Check `text`, the content of the file at `path`.

    The configuration is `config`, or the nearest one from the folder `start` upward, and is read again
    once it has changed; while it cannot be used, what it last said applies. Raises UserError for one that
    never could be used, and for a glossary or a baseline that cannot.
    """
    configuration = config or find(start)
    settings, complaint = _settings(configuration)
    if not text.strip() or is_left_out(path, Selection(settings.exclude, settings.root)):
        return Outcome(complaint=complaint)
    # A byte-order mark makes sure that the bytes are taken for what they are.
    file = RawFile.of(
        str(path), path.name, b"\xef\xbb\xbf" + text.removeprefix(_BOM).encode("utf-8", "replace")
    )
    try:
        reader = format_of(file)
        read = list(reader.read(file)) if reader else []
    except ReadError as error:
        return Outcome(errors=(InputError(error.path, error.message, error.line),), complaint=complaint)
    articles = [one for one in read if isinstance(one, Article)]
    errors = [one for one in read if isinstance(one, InputError)]
    texts = originals(articles, root=settings.root if configuration else start)
    document = pipeline.checked(articles, settings, originals=texts.found, verdict=False)
    known = _known(settings, path, texts.found)
    document = known.only_new(document) if known else document
    found: list[Found] = []
    safe: list[Edit] = []
    for article in articles:
        own = [finding for finding in document.findings if finding.article == article.id]
        found += _placed(own, article, text)
        safe += _carried(edits(article, own), article, text)
    return Outcome(tuple(found), tuple(safe), (*errors, *texts.errors), complaint)


_last_good: dict[Path, Config] = {}


def _settings(path: Path | None) -> tuple[Config, str]:
    """The configuration at `path`, or the last good one and what is wrong with that of now."""
    if path is None:
        return Config(), ""
    try:
        at = path.stat()
        _last_good[path] = _loaded(path, at.st_size, at.st_mtime_ns)
    except OSError:
        return load(path), ""  # which says what is wrong
    except UserError as error:
        if path not in _last_good:
            raise
        return _last_good[path], str(error)
    return _last_good[path], ""


@lru_cache(maxsize=16)
def _loaded(path: Path, _size: int, _written: int) -> Config:
    return load(path)


def _known(settings: Config, path: Path, originals: Container[str]) -> Known | None:
    """The baseline for a run over one file: the entries of the file; where it has none it may be a renamed
    one, and all are looked through.
    """
    if not settings.baseline:
        return None
    file = Path(os.path.normpath(Path(settings.root) / settings.baseline))
    try:
        at = file.stat()
    except OSError:
        return Known(file, load_baseline(file), settings, [str(path)], originals)  # which says what is wrong
    by_path = _entries(file, at.st_size, at.st_mtime_ns)
    beside = os.path.relpath(os.path.normpath(path.absolute()), file.absolute().parent)
    own = by_path.get(storable(Path(beside).as_posix()))
    entries = own or [entry for each in by_path.values() for entry in each]
    return Known(file, tuple(entries), settings, [str(path)], originals)


@lru_cache(maxsize=4)
def _entries(file: Path, _size: int, _written: int) -> dict[str, list[Entry]]:
    """The entries of a baseline by the files they are about; thousands take seconds to parse."""
    by_path: dict[str, list[Entry]] = {}
    for entry in load_baseline(file):
        by_path.setdefault(entry.path, []).append(entry)
    return by_path


def _placed(findings: Sequence[Finding], article: Article, text: str) -> Iterator[Found]:
    # Each place goes through as an edit that knows whose it is.
    places = [Edit(finding.start, finding.end, str(number)) for number, finding in enumerate(findings)]
    spans = {int(place.text): Span(place.start, place.end) for place in _carried(places, article, text)}
    for number, finding in enumerate(findings):
        mended = _carried(edits(article, [finding], unsafe=True), article, text)
        yield Found(finding, spans.get(number), mended[0] if mended else None)


def _carried(changes: Sequence[Edit], article: Article, text: str) -> tuple[Edit, ...]:
    """Edits of the article as edits of the document `text` it was read from."""
    shift = len(text) - len(article.text)
    if shift <= len(_BOM) and text.endswith(article.text):
        return tuple(Edit(each.start + shift, each.end + shift, each.text) for each in changes)
    return in_source(text, article.text, changes) if changes and article.format == "html" else ()


def texts_of(places: Iterable[Location]) -> dict[str, str]:
    """The text of each article that `places` lie in, by its id; those that cannot be read are missing."""
    found: dict[str, str] = {}
    for path in {place.path for place in places}:
        try:
            at = Path(path).stat()
            found.update(_texts(path, at.st_size, at.st_mtime_ns))
        except (OSError, ValueError):
            continue
    return found


@lru_cache(maxsize=64)
def _texts(path: str, _size: int, _written: int) -> dict[str, str]:
    from compare.readers import read

    try:
        return {article.id: article.text for article in read(path)}
    except ReadError:
        return {}

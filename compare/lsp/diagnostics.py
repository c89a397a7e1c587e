"""Findings as an editor is told of them: diagnostics, quick fixes, the words of a rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types as lsp

from compare.fixes import Edit
from compare.lsp.checking import Found, Outcome, texts_of
from compare.lsp.places import Encoding, Places
from compare.model import Finding, InputError, Level, Location, Span
from compare.report.view.visible import one_line

SOURCE = "newscollate"
UNREADABLE = "unreadable"
FIX_ALL = f"{lsp.CodeActionKind.SourceFixAll.value}.{SOURCE}"

_SEVERITY = {
    Level.ERROR: lsp.DiagnosticSeverity.Error,
    Level.WARNING: lsp.DiagnosticSeverity.Warning,
    Level.NOTE: lsp.DiagnosticSeverity.Information,
}
_TOP = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))
_LONGEST = 60  # characters of a title
_SPACES = {" ": "␣", "\t": "⇥", "\n": "⏎", "\r": "␍", "\xa0": "[no-break space]", "\u202f": "[narrow space]"}


class Shown(NamedTuple):
    """A diagnostic and what was found; nothing stands behind an error of reading."""

    diagnostic: lsp.Diagnostic
    found: Found | None = None


def shown(outcome: Outcome, text: str, path: str, encoding: Encoding, related: bool = True) -> list[Shown]:
    """Every error and finding of the document with this `text`, in order of place.

    What has no place in it stands at its top. `related` says whether the editor shows related places.
    """
    places = Places(text, encoding)
    others = _Others(text, path, encoding, outcome.found) if related else None
    told = [Shown(_diagnostic(found, places, others), found) for found in outcome.found]
    return [*(Shown(_unreadable(error)) for error in outcome.errors), *told]


def _diagnostic(found: Found, places: Places, others: _Others | None) -> lsp.Diagnostic:
    finding = found.finding
    related = [place for place in map(others.told, finding.related) if place] if others else []
    return lsp.Diagnostic(
        range=_range(places, found.span) if found.span else _TOP,
        message=one_line(finding.message),
        severity=_SEVERITY[finding.level],
        code=finding.rule,
        source=SOURCE,
        related_information=related or None,
        data={"fingerprint": finding.fingerprint, "confidence": str(finding.confidence)},
    )


def _unreadable(error: InputError) -> lsp.Diagnostic:
    return lsp.Diagnostic(
        range=_TOP,
        message=one_line(error.message),
        severity=lsp.DiagnosticSeverity.Error,
        code=UNREADABLE,
        source=SOURCE,
    )


class _Others:
    """Where related places lie: in the document itself as it stands, in other files as they were read."""

    def __init__(self, text: str, path: str, encoding: Encoding, found: Sequence[Found]) -> None:
        related = [place for each in found for place in each.finding.related]
        texts = texts_of(place for place in related if place.path != path)
        self._places = {id: Places(other, encoding) for id, other in texts.items()}
        self._places[path] = Places(text, encoding)

    def told(self, place: Location) -> lsp.DiagnosticRelatedInformation | None:
        """Where the place is, in words and as a link; None where it lies in no file."""
        if place.path.startswith(("https://", "http://")):
            uri = place.path
        elif Path(place.path).is_absolute():
            uri = Path(place.path).as_uri()
        else:
            return None
        known = self._places.get(place.article)
        within = _range(known, Span(place.start, place.end)) if known else _TOP
        return lsp.DiagnosticRelatedInformation(lsp.Location(uri, within), one_line(place.text))


def _range(places: Places, span: Span) -> lsp.Range:
    return lsp.Range(lsp.Position(*places.position(span.start)), lsp.Position(*places.position(span.end)))


def text_edits(changes: Iterable[Edit], text: str, encoding: Encoding) -> list[lsp.TextEdit]:
    """Edits of the document with this `text` as the editor makes them."""
    places = Places(text, encoding)
    return [lsp.TextEdit(_range(places, change), change.text) for change in changes]


def quick_fixes(told: Iterable[Shown], wanted: Span) -> Iterator[tuple[Shown, str, Edit]]:
    """Each finding that touches `wanted` and has a fix: it, a title, and the edit."""
    for each in told:
        finding, span, edit = each.found or (None, None, None)
        if finding and span and edit and span.start <= wanted.end and wanted.start <= span.end:
            yield each, _title(finding), edit


def _title(finding: Finding) -> str:
    new = finding.fix.text if finding.fix else ""
    old = finding.text
    # Where white space makes the difference, or is all there is, it must be seen.
    shown = _spaces_seen if "".join(old.split()) == "".join(new.split()) or not old.strip() else _short
    return f"Replace “{shown(old)}” with “{shown(new)}”" if new else f"Remove “{shown(old)}”"


def _spaces_seen(text: str) -> str:
    return _short("".join(_SPACES.get(c, f"[U+{ord(c):04X}]") if c.isspace() else c for c in text))


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def hover(told: Iterable[Shown], place: int, text: str, encoding: Encoding) -> lsp.Hover | None:
    """What the findings at the code point `place` say, each with the words of its rule, in Markdown."""
    here = [each.found for each in told if each.found and _covers(each.found.span, place)]
    if not here:
        return None
    words = [
        f"**{finding.rule}** · {finding.level}, confidence {finding.confidence}\n\n"
        f"{_plain(finding.message)}\n\n---\n\n{_page(finding.rule)}"
        for finding, _, _ in here
    ]
    return lsp.Hover(
        lsp.MarkupContent(lsp.MarkupKind.Markdown, "\n\n---\n\n".join(words)),
        _range(Places(text, encoding), here[0].span or Span(place, place)),
    )


def _covers(span: Span | None, place: int) -> bool:
    return span is not None and span.start <= place < max(span.end, span.start + 1)


@lru_cache(maxsize=256)
def _page(name: str) -> str:
    """The rule's page without its title, which stands above the message."""
    from compare.glossary import Glossary
    from compare.pipeline.choice import rules_of
    from compare.rules._page import page

    rule = next((rule for kind in rules_of(Glossary.shipped()) for rule in kind if rule.name == name), None)
    return page(rule).partition("\n")[2].strip() if rule else ""


def _plain(text: str) -> str:
    """`text` so that Markdown shows it as it is: the words of an article are no markup."""
    return re.sub(r"([\\`*_{}\[\]<>()#+!|~&-])", r"\\\1", one_line(text))

"""What stands in a page at every sentence and every cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

from markupsafe import Markup

from compare.model import FormUse
from compare.report.hypertext.written import written
from compare.report.view.again import again
from compare.report.view.annotations import AnnotatedSentence
from compare.report.view.apart import apart
from compare.report.view.glossary import used_by
from compare.report.view.marks import Mark, Marked
from compare.report.view.names import slug
from compare.report.view.rows import Column
from compare.report.view.visible import GENTLE_MARKS, visible
from compare.report.view.words import count

_USERS: Final = 6  # outlets in sight
_Cell = TypeVar("_Cell")


def badge(column: Column) -> Markup:
    """The letter of a report, in its colour."""
    ring = " again" if again(column) else ""
    return Markup(f'<b class="badge o{column.colour}{ring}">{written(column.letter)}</b>')  # noqa: S704


def outlet(column: Column) -> Markup:
    """The letter of a report and its outlet."""
    return Markup(f"<span class=outlet>{badge(column)} <bdi>{written(column.name)}</bdi></span>")  # noqa: S704


def told(text: str, columns: Iterable[Column]) -> Markup:
    """Our own sentence, with every name and quotation that runs the other way standing by itself."""
    parts = apart(text, (column.name for column in columns))
    return Markup(  # noqa: S704
        "".join([f"<bdi>{written(part)}</bdi>" if alone else written(part) for part, alone in parts])
    )


def quoted(language: str | None) -> Markup:
    """The attributes of what is quoted: its look is that of every paragraph with dir=auto; other elements
    have class=quote.
    """
    if not language:
        return Markup("dir=auto")
    code = language if language.isalpha() else slug(language)
    return Markup(f"dir=auto lang={written(code)}")  # noqa: S704


def paragraph(sentence: AnnotatedSentence, column: Column) -> Markup:
    """A sentence with its marks. Its paragraph ends with what it stands in (HTML, 4.4.1)."""
    return Markup(f"<p {quoted(column.article.language)}>{marked(sentence.parts)}")  # noqa: S704


def marked(parts: Iterable[str | Marked], linked: bool = True) -> Markup:
    """What a mark says stands once, in the entry it leads to; a finding inside another is no link itself."""
    return Markup(_laid(parts, linked))  # noqa: S704


def _laid(parts: Iterable[str | Marked], linked: bool) -> str:
    return "".join([written(part) if isinstance(part, str) else _mark(part, linked) for part in parts])


def _mark(part: Marked, linked: bool) -> str:
    mark = part.mark
    inside = _laid(part.parts, linked and mark.kind != "finding")
    if mark.kind == "word":
        return f"<b>{inside}</b>"
    if mark.kind == "claim":
        return f"<mark class={written(mark.tone)}>{inside}</mark>"
    if mark.kind == "finding":
        found = f"<a class=found href=#{written(mark.target)}>{inside}</a>"
        return found if linked else f"<span class=found>{inside}</span>"
    return f'<span class="entity {written(mark.tone)}" {_named(mark)}>{inside}</span>'


def _named(mark: Mark) -> str:
    return f'data-entity="{written(mark.target)}" title="{written(mark.title)}"'


def texts(forms: Iterable[FormUse]) -> list[str]:
    """The forms as the page shows them."""
    return [visible(form.text, keep=GENTLE_MARKS) for form in forms]


def users(form: FormUse) -> Markup:
    """The outlets that have the form and how often, all but the first folded away."""
    named = [f"<bdi>{written(name)}</bdi> {n}" for name, n in used_by(form)]
    first, others = ", ".join(named[:_USERS]), ", ".join(named[_USERS:])
    if not others:
        return Markup(first)  # noqa: S704
    more = count(len(named) - _USERS, "more", "more")
    return Markup(f"{first} <details><summary>and {more}</summary>{others}</details>")  # noqa: S704


def counted(form: FormUse, names: Iterable[str]) -> Markup:
    """A cell for each outlet: how often it has the form."""
    often = form.by_outlet.get
    return Markup("".join([f'<td class="number">{often(name, "")}</td>' for name in names]))  # noqa: S704


def beside(cells: Sequence[_Cell], columns: Sequence[Column]) -> Iterator[tuple[Column, _Cell]]:
    """Each cell of a row with its column."""
    return zip(columns, cells, strict=True)

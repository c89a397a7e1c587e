"""The matrix of claims and reports, which has more cells than a page has of anything else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from compare.model import Verdict
from compare.report.hypertext.written import written
from compare.report.view.rows import ClaimRow, Column, Version
from compare.report.view.words import CELL_LABELS, GLYPHS

_LONGEST: Final = 80  # characters of what a report has


def cells(row: ClaimRow, columns: Sequence[Column]) -> Markup:
    """What each report has of a claim. A cell of the same state as the claim has no class of its own."""
    gap, told = (_opening(row, state) for state in (Verdict.MISSING, row.told))
    missing, said = (f">{GLYPHS[one]} {row.word(CELL_LABELS, one)}" for one in (Verdict.MISSING, row.told))
    made = [
        f"{told}{written(column.letter)}{said}{_versions(cell, column.article.language)}"
        if cell
        else f"{gap}{written(column.letter)}{missing}"
        for column, cell in zip(columns, row.cells, strict=True)
    ]
    return Markup("".join(made))  # noqa: S704


def _opening(row: ClaimRow, state: Verdict) -> str:
    return f"<td{'' if state is row.claim.verdict else f' class={state}'} data-of="


def _versions(cell: Sequence[Version], language: str | None) -> str:
    tongue = f' lang="{written(language)}"' if language and language != "en" else ""
    return "".join([f"<bdi{tongue}>{written(_cut(version.member.text))}</bdi>" for version in cell])


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"

"""How templates become web pages: what they may call, and what stands in every page."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from compare.model import ComparedArticle, Published, Verdict
from compare.report.view.again import again
from compare.report.view.brief import brief
from compare.report.view.glossary import (
    counts_of,
    forms_of,
    name_of,
    rivals_of,
    seen,
    used_in,
)
from compare.report.view.names import slug
from compare.report.view.reason import note_of, reason_of
from compare.report.view.summary import event_summary
from compare.report.view.tally import tally
from compare.report.view.verdict import verdict_words
from compare.report.view.words import CELL_LABELS, CLAIM_LABELS, GLYPHS, MEANINGS, count, language, period

if TYPE_CHECKING:
    from jinja2 import Environment

_HOME = Path(__file__).parent.parent


@cache
def environment() -> Environment:
    """How templates become pages: all text escaped, none of its characters acting; the desk uses it too."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    from compare.report.hypertext import parts
    from compare.report.hypertext.coverage import cells
    from compare.report.hypertext.written import Writer, written

    def asset(name: str) -> str:
        return (_HOME / "assets" / name).read_text(encoding="utf-8").strip()

    script = "\n".join(map(asset, ("script.js", "layout.js")))
    digest = b64encode(sha256(script.encode()).digest()).decode()
    environment = Environment(
        loader=FileSystemLoader(_HOME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=written,
    )
    environment.code_generator_class = Writer
    environment.filters |= {
        "slug": slug,
        "badge": parts.badge,
        "outlet": parts.outlet,
        "told": parts.told,
        "quoted": parts.quoted,
        "paragraph": parts.paragraph,
        "marked": parts.marked,
        "beside": parts.beside,
        "counted": parts.counted,
        "texts": parts.texts,
        "users": parts.users,
        "cells": cells,
        "tally": tally,
        "again": again,
        "brief": brief,
        "count": count,
        "facts": _facts,
        "summary": event_summary,
        "reason": reason_of,
        "note": note_of,
        "language": language,
        "period": _period,
        "seen": seen,
        "used_in": used_in,
        "forms": forms_of,
        "rivals": rivals_of,
        "changed_name": name_of,
        "changed_counts": counts_of,
        "as_json": lambda value: msgspec.json.encode(value, order="deterministic").decode(),
    }
    environment.globals |= {
        "style": Markup("\n".join(map(asset, ("style.css", "print.css")))),  # noqa: S704 — our own files
        "script": Markup(script),  # noqa: S704
        "mark": Markup(asset("mark.svg")),  # noqa: S704
        "policy": "default-src 'none'; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        "verdicts": [Verdict.DIFFERS, Verdict.COMPATIBLE, Verdict.AGREES, Verdict.ONLY_HERE, Verdict.MISSING],
        "glyphs": GLYPHS,
        "labels": CELL_LABELS,
        "claim_labels": CLAIM_LABELS,
        "meanings": MEANINGS,
    }
    return environment


def _facts(article: ComparedArticle) -> list[str]:
    """What is known of a report besides its words."""
    facts = [language(article.language)] if article.language else []
    origin, ease = article.translated_from, article.readability
    if origin and origin.flagged:
        facts.append(verdict_words(origin))
    if ease:
        facts.append(count(ease.words, "word"))
        if ease.flesch_kincaid_grade is not None:
            facts.append(f"Flesch–Kincaid grade {ease.flesch_kincaid_grade:.0f}")
    return facts


def _period(published: Published) -> str:
    return period(published.start, published.end)

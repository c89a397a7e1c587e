"""What a file says of its article besides the text: outlet, language, date, headline."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from compare.model import Article, Confidence, Published
from compare.readers.raw import ReadError

_NAMED = re.compile(r"(?P<outlet>.+)\.(?P<language>[a-z]{2})$")  # outlet.en(.md)


def build(
    facts: Mapping[str, Any],
    *,
    text: str,
    path: str,
    id: str | None = None,
    prose: str = "",
    headline: str | None = None,
    published: Published | None = None,
    evidence: str = "front matter",
) -> Article:
    """An Article from its text and the `facts` declared beside it.

    Known facts: `outlet`, `language`, `published` (or `date`), `title` (or `headline`). What is not
    declared comes from the file's name (`outlet.en.md`) or the text itself. Raises ReadError for a
    malformed fact.
    """
    from compare.text.language import detect

    named = _NAMED.match(Path(path).stem)
    language = _word(facts, "language", path) or _word(facts, "lang", path) or (named and named["language"])
    if language is None:
        language = detect(prose or text).language
    return Article(
        text=text,
        id=id or path,
        path=path,
        outlet=_word(facts, "outlet", path) or (named["outlet"] if named else None),
        language=_code(language, path) if language else None,
        published=_published(facts, path, evidence) or published,
        headline=_word(facts, "headline", path) or _word(facts, "title", path) or headline,
        prose=prose,
    )


def _word(facts: Mapping[str, Any], key: str, path: str) -> str | None:
    value = facts.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise ReadError(path, f"“{key}” must be text, not {type(value).__name__}")
    return value.strip() or None


def _code(language: str, path: str) -> str:
    """The ISO 639 code of a language tag such as "en-GB"."""
    code = re.split("[-_]", language)[0].lower()
    if not re.fullmatch("[a-z]{2,3}", code):
        raise ReadError(path, f"“language” is “{language}”; write a code such as en or fr")
    return code


def _published(facts: Mapping[str, Any], path: str, evidence: str) -> Published | None:
    value = facts.get("published") or facts.get("date")
    if value is None:
        return None
    if isinstance(value, datetime | date):
        day = value.isoformat()[:10]
    else:
        day = str(value)[:10]
        try:
            day = date.fromisoformat(day).isoformat()
        except ValueError:
            raise ReadError(path, f"“published” is “{value}”; write a day as YYYY-MM-DD") from None
    return Published(day, day, Confidence.HIGH, (f"{evidence}: {day}",))

"""Markdown with YAML front matter (`outlet`, `language`, `published`, `title`).

Offsets count in the file as it stands; markup is blanked in `prose`, never removed. Comments such as
`<!-- newscollate: ignore[rule-name] reason -->` and the key `newscollate` of the front matter silence
findings: docs/silencing.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from compare.model import Article, Instruction
from compare.readers._instructions import COMMENT, comments, front_matter
from compare.readers.facts import Fact, build
from compare.readers.raw import RawFile, ReadError

SUFFIXES = (".md", ".markdown")

_FRONT = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_OPEN = re.compile(r"---[ \t]*\r?\n[A-Za-z][\w -]{0,40}:(?:[ \t]|\r?\n)")  # never closed
_FACT = re.compile(r"^[A-Za-z][\w -]{0,40}:(?:\s|\Z)", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
# What is blanked whole, and what keeps its words (group 1) while its markup goes.
_WHOLE = re.compile(
    r"^(?P<fence>```|~~~)[^\n]*\n.*?(?:^(?P=fence)[^\n]*$|\Z)"  # fenced code
    rf"|{COMMENT}"
    r"|<!--.*?(?:-->|\Z)"
    r"|</?[A-Za-z][^<>\n]{0,2000}>"
    r"|`(?:[^`\n]|\n(?![ \t\r]*\n)){1,500}`"
    r"|!\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)"
    r"|^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,3}[.)])(?=[ \t])"  # heading, quote and list marks
    r"|^[ \t]*(?:[-*_][ \t]*){3,}\r?$"  # rules
    r"|^\[[^\[\]\n]{1,500}\]:[^\n]*$"  # link definitions
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)",
    re.DOTALL | re.MULTILINE,
)
_LINK = re.compile(r"(\[)[^\[\]\n]{1,500}(\]\([^()\n]{0,2000}\)|\]\[[^\[\]\n]{0,500}\])")
_LONGEST = 65_536  # code points of front matter; more is no front matter


def recognises(start: bytes) -> bool:
    """Front matter at the very beginning, with at least one “key: value” line in it."""
    start = start.removeprefix(b"\xef\xbb\xbf")
    if not start.startswith(b"---"):
        return False
    front = _FRONT.match(start.decode("utf-8", "replace"))
    return front is not None and bool(_FACT.search(front[1]))


def read(file: RawFile) -> Iterator[Article]:
    """One article. Raises ReadError when the front matter is not a YAML mapping."""
    text = file.text()
    front = _FRONT.match(text)
    if front is None and _OPEN.match(text):
        raise ReadError(file.path, "the front matter does not end; close it with a line of three hyphens")
    facts = _facts(front[1], file.path) if front else {}
    start = front.end() if front else 0
    prose = _blank(text, [(0, start)])
    if not prose.strip():
        raise ReadError(file.path, "has front matter but no text; add the article below it")
    heading = _HEADING.search(prose)
    if heading and not facts.get("title") and not facts.get("headline"):
        facts["title"] = Fact(heading[1], f"heading: {heading[1]}")
    markup = [match.span() for match in _WHOLE.finditer(prose)]
    prose = _blank(prose, markup)
    prose = _blank(prose, [match.span(group) for match in _LINK.finditer(prose) for group in (1, 2)])
    whole = set(markup)
    asked = front_matter(facts, text[:start])
    asked += _unquoted(text, [one for one in comments(text) if (one.start, one.end) in whole])
    yield build(facts, text=text, path=file.path, format="markdown", prose=prose, instructions=asked)


def _unquoted(text: str, found: list[Instruction]) -> tuple[Instruction, ...]:
    """Those that stand in no block quotation and no indented code, where they are only shown."""
    from compare.text.blocks import is_quoted

    return tuple(one for one in found if not is_quoted(text, one.start))


def _facts(source: str, path: str) -> dict[str, Any]:
    import ryaml

    if len(source) > _LONGEST:
        raise ReadError(
            path, f"the front matter is longer than {_LONGEST // 1024} KiB; move it into the text"
        )
    try:
        facts = ryaml.loads(source)
    except ValueError as error:  # no YAML, or a mapping for a key
        hint = "; a value with a colon in it wants quotation marks"
        raise ReadError(path, f"the front matter is not valid YAML: {error}{hint}") from None
    if facts is None:
        return {}
    if not isinstance(facts, dict):
        raise ReadError(path, "the front matter must be a list of “key: value” lines")
    return facts


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` with every span turned to spaces, its line breaks kept."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], re.sub(r"[^\r\n]", " ", text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])

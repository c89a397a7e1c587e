"""Zones of a saved page or a wire story: what is headline, byline, dateline, caption, teaser, site chrome,
sign-off, and what is the story itself. Marked, never taken away.

A line is judged by its words (`furniture`) and by where it stands (`layout`). What reads like a sentence
of the story is body, whatever stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from compare.model import Span
from compare.text.datelines import dateline
from compare.text.folding import through_fold
from compare.text.furniture import Kind
from compare.text.layout import KINDS, TITLE_WORDS, Line, key, lay_out, line_of, without_tail
from compare.text.paragraphs import paragraphs

__all__ = ["KINDS", "Kind", "Zone", "headline", "zones"]

_LEADS = 6  # paragraphs that can begin with a dateline
_LAST = 2  # paragraphs that can end with a sign-off
_SIGN_REACH = 80  # characters of a sign-off within a paragraph
_AGAIN = 25  # characters from which the same words are no chance
_SIGN = re.compile(
    r"(?<=[.!?…”’\"»)])\s*(?P<sign>(?:"
    r"\((?:[A-Z0-9][A-Z0-9/.,&:+-]{1,30}|[A-Z][\w/. -]{1,40}\bAgenc(?:y|ies)"  # (T/P010/R03), (ANI)
    r"|(?:with|avec|con|mit)\s[^()]{2,60}|[Aa]gencies)\)"
    r"|/[A-Z0-9][A-Z0-9/.]{1,20}/?|\[[A-Z0-9][A-Z0-9/]{1,12}\]"
    r"|(?:[–—]|--?)\s?(?:[A-Z][A-Z/]{1,12}|(?:[A-Z][\w’'.]{1,20}\s?){1,4})"  # — AFP, – Jane Doe
    r"|ENDS?|-\s?30\s?-|#\s?#\s?#)\.?)\Z"
)


class Zone(Span, frozen=True, order=True):
    """A line, or a part of one, of one kind. `repeats` where the same words stood before."""

    kind: Kind
    repeats: bool = False


@lru_cache(maxsize=512)
@through_fold
def zones(prose: str) -> tuple[Zone, ...]:
    """The zones of `prose`, in order; every character that is not blank lies in exactly one."""
    lines = [line_of(span.start, span.end, prose[span.start : span.end]) for span in paragraphs(prose)]
    first = lay_out(lines)
    _mark_repeats(lines)
    return tuple(_cut(lines, first))


def headline(prose: str) -> str | None:
    """The headline above the story, in one line and without the outlet's name behind it; None where
    the text begins with the story.
    """
    lines = [" ".join(zone.of(prose).split()) for zone in zones(prose) if zone.kind == "headline"]
    titles = [line for line in lines if len(line.split()) >= TITLE_WORDS and not line.isupper()]
    bare = next((without_tail(title) for title in titles if without_tail(title) in lines), None)
    return bare or next(iter(titles or sorted(lines, key=lambda line: -len(line.split()))), None)


def _mark_repeats(lines: Sequence[Line]) -> None:
    """Later copies of a line repeat it; a copy of the headline is one, wherever it stands."""
    seen: dict[str, Kind] = {}
    keys = [key(line.text) for line in lines]
    titles = [own for own, line in zip(keys, lines, strict=True) if line.kind == "headline"]
    plain = [title for own in titles if (title := without_tail(own)) != own]
    if len({*keys, *plain}) == len(keys) + len(plain):
        return  # as in most texts: no line stands twice
    for line, own in zip(lines, keys, strict=True):
        bare = without_tail(own) if line.kind == "headline" else own
        known = seen.get(own) or seen.get(bare)
        if known == "headline" and line.kind == "body":
            line.kind = "headline"
        line.repeats = known is not None and (len(own) >= _AGAIN or line.kind in ("headline", "caption"))
        for words in (own, bare):
            seen.setdefault(words, line.kind or "body")


def _cut(lines: Sequence[Line], first: int) -> Iterator[Zone]:
    """The zones of the lines: from the story's, the dateline and the sign-off are cut off."""
    body = [line for line in lines if line.kind == "body"]
    leads, last = {line.start for line in body[:_LEADS]}, {line.start for line in body[-_LAST:]}
    summary: list[str] = []  # what stands above the story in its own words
    for number, line in enumerate(lines):
        if line.kind != "body":
            yield Zone(line.start, line.end, line.kind or "body", line.repeats)
            continue
        begin, end = 0, len(line.text)
        found = dateline(line.text, 0, end, lead=number <= first) if line.start in leads else None
        if found:
            yield Zone(line.start, line.start + found.end, "dateline")
            begin = _past_blanks(line.text, found.end)
        sign = _SIGN.search(line.text, max(begin, end - _SIGN_REACH)) if line.start in last else None
        if sign:
            end = len(line.text[: sign.start("sign")].rstrip())
        words = line.text[begin:end]
        if number <= first + 1:
            if again := next((told for told in summary if words.startswith(told)), None):
                yield Zone(line.start + begin, line.start + begin + len(again), "body", True)
                begin = _past_blanks(line.text, begin + len(again))
            elif len(words) >= _AGAIN:
                summary.append(words)
        if begin < end:
            yield Zone(line.start + begin, line.start + end, "body", line.repeats)
        if sign:
            yield Zone(line.start + sign.start("sign"), line.end, "signature")


def _past_blanks(text: str, at: int) -> int:
    return len(text) - len(text[at:].lstrip())

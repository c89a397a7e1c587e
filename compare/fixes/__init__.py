"""From findings to edits of the text they were found in: the smallest ones, and never in a quotation.

Nothing here reads or writes a file. An edit counts code points of an article's text; `page` carries it over
to the source of a web page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import takewhile

from compare.model import Article, Finding, Span
from compare.text.quotations import quotations

_QUOTED_LINE = re.compile(r"^[ \t]*>.*", re.MULTILINE)
# Within the lines of Markdown: code and formulas are no prose. A price, $5, opens no formula.
_VERBATIM = re.compile(
    r"(?<![`\\])(?P<ticks>`+)(?!`)[^`]{1,2000}?(?<!`)(?P=ticks)(?!`)"
    r"|(?<![\\$])\$\$[^$]{1,2000}\$\$|(?<![\\$\w])\$(?=[^\s$])[^$\n]{0,500}(?<=[^\s\\])\$(?![\d$])"
)


class Edit(Span, frozen=True):
    """The text that shall stand in place of a span; nothing is replaced where the span is empty."""

    text: str = ""


def edits(
    article: Article,
    findings: Iterable[Finding],
    *,
    unsafe: bool = False,
    fits: Callable[[str], bool] = lambda text: True,
) -> tuple[Edit, ...]:
    """What the fixes of `findings` change in the text of `article`, in order, never touching one another.

    Of fixes that overlap the first wins; the others are left for the next round. Left out are unsafe ones
    without `unsafe`, those that touch words in quotation marks or block quotations, those whose place holds
    markup, and those whose text does not fit (the encoding of the file).
    """
    quoted = _quoted(article)
    chosen: list[Edit] = []
    reached, touched = 0, -1
    for finding in sorted(findings, key=lambda f: (f.start, f.end, f.rule)):
        fix = finding.fix
        if fix is None or not (fix.safe or unsafe) or not fits(fix.text):
            continue
        edit = _smallest(article, finding, fix.text)
        if edit is None or any(_disturbs(edit, words) for words in quoted):
            continue
        if finding.start >= reached and edit.start > touched:
            chosen.append(edit)
            reached, touched = finding.end, edit.end
    return tuple(chosen)


def _smallest(article: Article, finding: Finding, text: str) -> Edit | None:
    """The edit without what stays as it is at both ends; None where nothing is to be done or markup is
    in the way.
    """
    start, end = finding.start, finding.end
    old = article.text[start:end]
    if old != finding.text or old != article.prose[start:end] or old == text:
        return None
    head = _in_common(old, text)
    tail = _in_common(old[head:][::-1], text[head:][::-1])
    return Edit(start + head, end - tail, text[head : len(text) - tail])


def _in_common(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _quoted(article: Article) -> list[Span]:
    """The words of others in the article, without the marks around them."""
    found = [quotation.inner for quotation in quotations(article.prose)]
    if article.format == "markdown":
        from compare.fixes.page import quoted_elements
        from compare.text.blocks import is_quoted, quoted_blocks

        verbatim = [Span(*match.span()) for match in _VERBATIM.finditer(article.text)]
        found += (*quoted_blocks(article.text), *verbatim)
        shown = {place for span in verbatim for place in range(span.start, span.end)}
        found += quoted_elements(
            article.text, lambda place: place not in shown and not is_quoted(article.text, place)
        )
    elif article.format == "plain":
        found += [Span(*match.span()) for match in _QUOTED_LINE.finditer(article.text)]
    return found


def _disturbs(edit: Edit, words: Span) -> bool:
    if edit.start == edit.end:
        return words.start <= edit.start <= words.end
    return edit.overlaps(words)


def applied(text: str, changes: Iterable[Edit]) -> str:
    """`text` with the edits made; they are in order and do not overlap."""
    pieces, done = [], 0
    for edit in changes:
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*pieces, text[done:]])

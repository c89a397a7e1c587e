"""A space before a punctuation mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.rules._taken_apart import taken_apart

_SPACED = re.compile(r"(?<=[\w)\]’'”»%])[ \u00a0\u202f\u2009]+[;:!?](?=[\s”\"’')\]»]|$)")
_HINT = re.compile(r"[;:!?](?<=[ \u00a0\u202f\u2009].)")  # a set first: searched for at full speed


class SpaceBeforePunctuation(Rule):
    """A space stands before ; : ! or ?, as French sets it.

    French writes "Pourquoi ?", and translation keeps the space. A text with spaces before most of
    its commas is not translated but taken apart by a program: it is left alone.
    """

    category = "locale"
    mqm = "locale-convention/whitespace"
    level = Level.NOTE
    origins = ("fr",)
    bad = {
        "The question is simple[[ :]] who pays, and when?": "The question is simple: who pays, and when?",
        "Why now[[ ?]] No one would say.": "Why now? No one would say.",
        "He left[[ ;]] she stayed.": "He left; she stayed.",
        "What a day[[\u00a0!]]": "What a day!",
    }
    good = (
        "He waited … and left. She paused ... and stayed.",
        "Sites that end in .com and a .45 pistol; the .NET makers.",
        "The final stood at 2 : 1 when they met at 10 : 30.",
        "She smiled :) and left :-(",
        "She smiled : ) and winked ; ) at him.",
        # taken apart by a program, not by a translation
        "Is it safe ? The mayor said , on Monday , that it was . He left ; no one believed him , he added .",
        "* Item one\n* Item two :\n",
        'He wrote: "http://example.org/?q=a" !important',
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not _HINT.search(prose):
            return
        spaced = [match for match in _SPACED.finditer(prose) if not _is_no_prose(prose, match)]
        if not spaced or taken_apart(prose):
            return
        for match in spaced:
            mark = prose[match.end() - 1]
            yield self.finding(
                article,
                match.start(),
                match.end(),
                f"English sets no space before “{mark}”.",
                fix=Fix(mark, safe=not prose.startswith(")", match.end())),  # ;) may be a smiley
            )


def _is_no_prose(prose: str, match: re.Match[str]) -> bool:
    """True for scores and times ("2 : 1"), smileys and what introduces a list."""
    before, after = prose[match.start() - 1], prose[match.end() : match.end() + 3]
    if after[:2] == " )":  # ; ) and : ) are smileys, set apart
        return True
    if prose[match.end() - 1] != ":":
        return False
    return (before.isdigit() and after[1:2].isdigit()) or after[:1] in ("", "\n", "\r", ")")

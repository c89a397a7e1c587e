"""An apostrophe that stands apart from its word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix, Level
from compare.rules import Rule
from compare.rules._taken_apart import taken_apart
from compare.text.frequency import function_words

# The mark comes first, so that the scan leaps from mark to mark. Before it a space, behind it one, or both;
# and the plural's genitive before a noun.
_APART = re.compile(
    r"['’](?:(?<=[a-zà-ÿ\d] .)(?:(?P<before>)(?=(?:s|re|ve|ll)\b(?!['’]))|(?P<both>) (?=s\b(?!['’])))"
    r"|(?<=\w.)(?P<behind>) (?:(?=[sS]\b(?!['’.]))|(?=(?:t|re|ve|ll)\b(?!['’.])))"
    r"|(?<=[a-z]s .)(?P<plural>)(?= [a-z]{3}))"
)
_OPENS = re.compile(r"(?<!\w)['’‘][\w ,.-]{1,80}$")


class DetachedApostrophe(Rule):
    """An apostrophe stands apart from its word: "the bank 's", "Wendy' s", "the workers ' rights".

    Statistical systems translate a text that is taken apart into words and marks, and put it together again
    with mistakes; French elision (l' heure) leaves the same trace.
    """

    category = "quotation"
    mqm = "fluency/typography/whitespace"
    level = Level.NOTE
    bad = {
        "The bank[[ ']]s profit fell.": "The bank's profit fell.",
        "Guests at Wendy[[' ]]s left.": "Guests at Wendy's left.",
        "It cuts the workers[[ ']] rights.": "It cuts the workers' rights.",
        "They don[[’ ]]t know.": "They don’t know.",
        "In the 1990[[ ’ ]]s it fell.": "In the 1990’s it fell.",
    }
    good = (
        "The bank's profit fell; the workers' rights, rock 'n' roll and the '90s stayed.",
        "He said 's' twice and called them ' fools ' and the 'leaders ' again.",
        "Minds' eyes and the drivers' side; Jones' suit.",
        # taken apart by a program, not by a translation
        "The bank 's profit fell , he said , and the workers ' rights were cut , he added .",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        if not (" '" in prose or " ’" in prose or "' " in prose or "’ " in prose):
            return
        for match in _APART.finditer(prose):
            if taken_apart(prose):
                return
            if match["plural"] is not None and _closes(prose, match.start() - 1):
                continue
            start = match.start() - (match["behind"] is None)
            yield self.finding(
                article,
                start,
                match.end(),
                "This apostrophe belongs to its word, without a space.",
                fix=Fix(match[0].strip(), safe=_is_sure(prose, match)),
            )


def _is_sure(prose: str, match: re.Match[str]) -> bool:
    """True for "don’ t", "we ’re" and "the bank 's": nothing else than a short form stands there."""
    after = prose[match.end() : match.end() + 3]
    if match["behind"] is not None:
        return bool(re.match(r"t\b(?!-)", after)) and prose[match.start() - 1] == "n"
    if match["before"] is None or not re.match(r"(?:s|re|ve|ll)(?=[\s.,;:!?]|$)", after):
        return False
    line = prose.rfind("\n", 0, match.start()) + 1
    word = prose[line : match.start() - 1].rpartition(" ")[2]
    is_at_the_edge = after[:1] == "s" and word.lower() in function_words("en")  # in 's Gravenhage
    return not is_at_the_edge and not _closes(prose, match.start() - 1)


def _closes(prose: str, end: int) -> bool:
    """True where a mark before `end`, in the same line, opens what this one closes: ' fools '."""
    line = prose.rfind("\n", 0, end) + 1
    return bool(_OPENS.search(prose, max(line, end - 80), end))

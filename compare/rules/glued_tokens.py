"""Two words run together where a line or an element of the page ended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Fix
from compare.rules import Rule
from compare.text.frequency import zipf

_OPENERS = """
    The This That These Those There It He She We They His Her Their Our But And When While After Before
    According However With For As At If By An Some Many Most
"""
_STARTS_A_SENTENCE = frozenset(_OPENERS.split())
_CAPITAL_INSIDE = re.compile(r"[A-Z](?:(?<=[a-zß-ÿ].)|(?<=[a-zß-ÿ][.!?].))[a-z]+\b(?!['’])")
_LEFT = re.compile(r"(?<![\w@#/_.])([A-Za-z]?[a-zß-ÿ’']{2,})([.!?]?)$")
_STRETCH = re.compile(r"\S+$")
_ADDRESS = re.compile(r"[@#_=\\]|://|www\.|\.(?:com|org|net|html?|php|co)\b")
_LANGUAGES = ("en", "fr", "es", "de", "it", "pt")


class GluedTokens(Rule):
    """Two words stand together without a space: the end of one piece of the page and the next.

    A caption, a headline or the hidden text of a picture was joined to the sentence after it
    before the page was translated: "yesterdayThe minister". Names written so on purpose (YouTube,
    easyJet, LinkedIn) do not end in a word that starts sentences.
    """

    category = "splice"
    mqm = "fluency/typography/whitespace"
    confidence = Confidence.MEDIUM
    bad = {
        "Updated [[yesterdayThe]] minister said no.": "Updated yesterday The minister said no.",
        "Photo of the [[bridgeHe]] left in the morning.": "Photo of the bridge He left in the morning.",
        "The vote was [[close.But]] no one asked again.": "The vote was close. But no one asked again.",
    }
    good = (
        "He wrote for theGrio and openDemocracy, and flew easyJet to see McDonald on YouTube.",
        "She posted #loveThe and @brookThe on LinkedIn.",
        "See www.example.com/pageThe or news.TheTimes.example for more.",
        "The iPhone and the eBook sold well in SoHo; LeBron met MacArthur.",
        "Version 2.The and the file notes.txt",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for right in _CAPITAL_INSIDE.finditer(prose):
            if right[0] not in _STARTS_A_SENTENCE:
                continue
            before = prose[max(0, right.start() - 60) : right.start()]
            left, stretch = _LEFT.search(before), _STRETCH.search(before)
            if (
                not left
                or not stretch
                or _ADDRESS.search(stretch[0])
                or not _is_a_word(left[1], bool(left[2]))
            ):
                continue
            yield self.finding(
                article,
                right.start() - len(left[0]),
                right.end(),
                f"“{left[0]}” and “{right[0]}” run together; a space or a line break is missing.",
                fix=Fix(f"{left[0]} {right[0]}"),
            )


def _is_a_word(left: str, ends_a_sentence: bool) -> bool:
    languages = _LANGUAGES[:1] if ends_a_sentence else _LANGUAGES
    return any(zipf(left, language) >= 3.0 for language in languages)

"""A quotation whose wording no other report has, where they agree on another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from compare.model import Alignment, Article, Claim, Confidence, Finding, Level
from compare.rules import EventRule
from compare.rules._claims import odd_one_out
from compare.text.frequency import function_words
from compare.text.stems import stem
from compare.text.tokens import tokens

_WORDS = 12  # of a quotation that are marked


class QuotationUnlikeOthers(EventRule):
    """One report quotes in other words what all the others quote alike.

    Words that were spoken in English, translated and translated back, come out otherwise: "the goals of
    the mission" for "the mission's goals". At least two other reports have the same wording. A quotation
    that is cut shorter, or whose grammar is fitted to the sentence around it, is no other wording.
    """

    mqm = "accuracy/mistranslation/quotation"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    also_in_quotations = True
    bad = (
        {
            "a": "“We remain open to practical talks with the harbour workers,” said Lena Orvik.",
            "b": "Lena Orvik said: “We remain open to practical talks with the harbour workers.”",
            "c": "“[[We remain open to practical discussions with the harbour men]],” said Lena Orvik.",
        },
        {
            "a": "“The captain did everything right that night,” Lena Orvik told reporters.",
            "b": "Lena Orvik told reporters: “The captain did everything right that night.”",
            "c": "“[[The captain did everything correctly on that night]],” Lena Orvik told reporters.",
        },
        {
            "a": "Lena Orvik said on Monday: “The strike has cost the town four million euros.”",
            "b": "“The strike has cost the town four million euros,” said Lena Orvik on Monday.",
            "c": "“[[The strike did cost to the city four million euros]],” said Lena Orvik on Monday.",
            "d": "“The strike has cost the town four million euros,” Lena Orvik said on Monday.",
        },
    )
    good = (
        # one against one
        {
            "a": "“The captain did everything right that night,” Lena Orvik told reporters.",
            "b": "“The captain has done everything correctly this night,” Lena Orvik told reporters.",
        },
        # the same words, cut
        {
            "a": "“The captain did everything right that night,” Lena Orvik told reporters.",
            "b": "Lena Orvik told reporters: “The captain did everything right that night.”",
            "c": "The captain “did everything right that night”, Lena Orvik told reporters.",
        },
        # a person and a verb fitted to the sentence around
        {
            "a": "“I look forward to being heard in full by this court,” Lena Orvik told reporters.",
            "b": "Lena Orvik told reporters: “I look forward to being heard in full by this court.”",
            "c": "Lena Orvik told reporters that she “looks forward to being heard in full by this court”.",
        },
        # the same words, written down by two typists and cut at another place
        {
            "a": "“We won it in the past. We will win it again by working hard,” Lena Orvik told reporters.",
            "b": "Lena Orvik told reporters: “We won it in the past. We will win it again by working hard.”",
            "c": "“We won it in the past and we’ll win it again. This is big,” Lena Orvik told reporters.",
        },
        # two things said by one speaker
        {
            "a": "“The captain did everything right that night,” Lena Orvik told reporters.",
            "b": "Lena Orvik told reporters: “The captain did everything right that night.”",
            "c": "“Nobody will pay for the tugs,” Lena Orvik told reporters.",
        },
    )

    def check(
        self, event: Sequence[Article], alignments: Sequence[Alignment], claims: Sequence[Claim] = ()
    ) -> Iterator[Finding]:
        by_id = {article.id: article for article in event}
        for claim in claims:
            odd = odd_one_out(claim, "quotes", by_id)
            if odd is None or not _reworded(odd.member.text, odd.others[0].text):
                continue
            article, start = by_id[odd.member.article], odd.member.start
            end = start + len(" ".join(odd.member.text.split(" ")[:_WORDS]).rstrip(",.;"))
            message = f"The other {len(odd.others)} reports quote: “{odd.others[0].text.rstrip(',.;')}”."
            yield self.finding(article, start, end, message, related=odd.related)


def _reworded(quotation: str, other: str) -> bool:
    """True when between words that both have, each says something with a word of its own; or when both put
    the same words in another order. How they begin and end says only where they were cut.
    """
    words, others = _content(quotation), _content(other)
    if sorted(words) == sorted(others):
        return words != others
    steps = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    return any(step[0] == "replace" for step in steps[1:-1])


def _content(quotation: str) -> list[str]:
    """The stems of the words that carry meaning; "we'll" is "we" with what grammar adds."""
    small = function_words("en")
    found = (token.of(quotation).replace("’", "'").lower() for token in tokens(quotation))
    return [stem(word) for word in found if word.partition("'")[0] not in small]

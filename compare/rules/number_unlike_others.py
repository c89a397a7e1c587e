"""A number that no other report has, where they agree on another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model import Alignment, Article, Claim, Confidence, Finding
from compare.rules import EventRule
from compare.rules._claims import odd_one_out


class NumberUnlikeOthers(EventRule):
    """One report counts otherwise than all the others, who agree.

    Translation programs change figures: "14" becomes "40", "milliard" a million. The text alone does not
    show it, the other reports do. Who is right is not said: the one may be the latest count.
    """

    mqm = "accuracy/mistranslation/number"
    confidence = Confidence.MEDIUM
    bad = (
        {
            "a": "The fire on the quay killed 14 sailors, the port said on Monday.",
            "b": "Fourteen sailors were killed by the fire on the quay, the port authority said.",
            "c": "The fire on the quay killed [[40]] sailors, said the port.",
        },
        {
            "a": "The bank lent the town 12 million euros for the bridge.",
            "b": "For the bridge the bank lent the town 12 million euros.",
            "c": "The bank lent the town [[12 billion euros]] for the bridge.",
        },
        {
            "a": "The ferry carried 214 passengers when it ran aground off Port Amel.",
            "b": "When it ran aground off Port Amel the ferry carried 214 passengers.",
            "c": "The ferry carried [[240]] passengers when it ran aground off Port Amel.",
            "d": "The ferry that ran aground off Port Amel carried 214 passengers.",
        },
    )
    good = (
        # one against one: nobody knows who counted right
        {"a": "The fire on the quay killed 14 sailors.", "b": "The fire on the quay killed 40 sailors."},
        # the others do not agree
        {
            "a": "The fire on the quay killed 14 sailors.",
            "b": "The fire on the quay killed 15 sailors.",
            "c": "The fire on the quay killed 40 sailors.",
        },
        # bounds that hold together
        {
            "a": "The fire on the quay killed 14 sailors.",
            "b": "The fire on the quay killed 14 sailors.",
            "c": "The fire on the quay killed at least ten sailors.",
        },
    )

    def check(
        self, event: Sequence[Article], alignments: Sequence[Alignment], claims: Sequence[Claim] = ()
    ) -> Iterator[Finding]:
        by_id = {article.id: article for article in event}
        for claim in claims:
            odd = odd_one_out(claim, "numbers", by_id)
            if odd is None:
                continue
            article = by_id[odd.member.article]
            message = f"The other {len(odd.others)} reports have “{odd.others[0].text}”."
            yield self.finding(article, odd.member.start, odd.member.end, message, related=odd.related)

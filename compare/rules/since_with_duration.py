""" "Since" or "already" before a length of time."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table
from compare.rules._settings import is_written_in

_COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|several|(?:1\d\d|\d\d?))"
)
_UNIT = r"(?:years?|months?|weeks?|days?|hours?|decades?|centuries)"
# After "since two years is a long time" it means "because".
_NOT_A_MOMENT = (
    r"(?! (?:is|are|was|were|isn|aren|wasn|weren|seems?|(?:ha(?:s|ve|d)|may|might|must|will|would|could) "
    r"(?:have |had )?(?:passed|elapsed|gone|been))\b)"
    r"(?! (?:ago|before|earlier|later|after|of|old|in|and|following|prior|back|passed)\b|['’])"
)
_FOR = "A length of time has “for”: “for six months”; “since” names the moment it began."
_TABLE = Table(
    (
        *(
            Phrase(unit, rf"since (?:already )?(?:more than )?{_COUNT} {unit}{_NOT_A_MOMENT}", _FOR)
            for unit in ("years", "months", "weeks", "days", "hours", "decades", "centuries")
        ),
        Phrase("since", r"since (?:a )?long time(?! (?:ago|before))", _FOR),
        Phrase("since", rf"(?:already since|since already) {_COUNT} {_UNIT}", _FOR),
        Phrase(
            "already",
            rf"already for (?:a (?:few |long )?|more than |several |many |some |{_COUNT} )(?:{_UNIT}|time)",
            _FOR,
        ),
        Phrase("already", rf"for already {_COUNT} {_UNIT}", _FOR),
        Phrase(
            "there",
            rf"there (?:is|are) (?:already )?{_COUNT} (?:years|months|"
            rf"weeks|days)(?=[,.;]| (?:that|already)\b)",
            "English says how long ago, or for how long.",
        ),
    )
)


class SinceWithDuration(Rule):
    """ "Since" stands before a length of time: "since six months", "already since ten years".

    French "depuis", German "seit", Dutch "sinds" and Italian "da" serve for the moment and the length
    alike; English says "for six months". Indian English has "since six months".
    """

    category = "calque"
    mqm = "fluency/grammar/preposition"
    level = Level.NOTE
    origins = ("fr", "de", "nl", "it", "es", "ru")
    bad = {
        "The shop has been shut [[since six months]].": None,
        "They live here [[since 20 years]], and like it.": None,
        "She sings [[already for many years]] in the choir.": None,
        "We know it [[since a long time]].": None,
    }
    good = (
        "It has been shut since two days before the vote, and since ten years ago.",
        "It is the first win since three weeks of rain, and since 12 days earlier.",
        "Since 20 of them left, and since 1990, nobody came. Since some days are wet, bring a coat.",
        "They had already for years been friends. There are ten days left.",
        "Nagpur’s clerks have been on dharna since three days.",
        "Since two years is a long time in politics, and since 10 weeks have passed, he left.",
        "The best since 10 months ago; since two years’ pay was lost, they strike.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        found_here = list(_TABLE.find(article.prose))
        if found_here and is_written_in(article.prose, "india"):
            return
        for found in found_here:
            yield self.finding(article, found.start, found.end, found.phrase.english)

"""A verb that takes its object or its clause as in the original language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding
from compare.rules import Rule

_PERSON = (
    r"(?:father|mother|brother|sister|son|daughter|wife|husband|friend|colleague|interlocutor|counterpart|"
    r"lawyer|boss|parent|neighbou?r|guest|host|follower|supporter|student|visitor|reader|opponent|doctor|"
    r"superior|family|audience|children|allies|ally)s?"
)
_SOMEONE = (
    rf"(?:(?:(?:his|her|their|its|my|our|your) (?:[a-z]+ )?{_PERSON}|him|them|me|us) (?:that|why|how)\b"
    r"|(?:me|us)\b(?! (?:to|as|and|both|all)\b))"
)
# Patterns begin with letters, so that the scan leaps from one such word to the next.
_FRAMES = (
    (
        re.compile(rf"sa(?:id|ys) {_SOMEONE}"),
        "English says something to someone, or tells someone something.",
    ),
    (re.compile(rf"explain(?:s|ed) {_SOMEONE}"), "English explains something to someone."),
    (
        re.compile(
            r" (?:(?<=which.)|(?<=that.)|(?<=this.)|(?<=thus.)|(?<=,.))"
            r"(?:allows?|enables?|allowing|enabling|permitting) to (?!the\b|an?\b)[a-z]+"
        ),
        "English allows someone to do something.",
    ),
    (
        re.compile(
            r"want(?:s|ed)? that (?:he|she|they|we|you|it|his|her|their|the) "
            r"(?!most|least|same|way|more|less|day)[a-z]+"
        ),
        "English wants someone to do something.",
    ),
    (re.compile(r"depend(?:s|ed|ing)? (?:of|from)\b(?! course)"), "English depends on something."),
    (
        re.compile(r"participat(?:es?|ed|ing) to (?:the|an?|this|his|her|its|their)\b"),
        "English participates in.",
    ),
    (re.compile(r"capable to [a-z]+"), "English is capable of doing something."),
)


class ForeignVerbFrame(Rule):
    """A verb takes its object or its clause as in the original language.

    "dire à quelqu'un que", "permettre de faire" and "dépendre de" were translated word by word: "said
    his friend that", "which allows to see", "depends of". English builds these verbs otherwise.
    """

    category = "verb-frame"
    mqm = "fluency/grammar/verb-form"
    confidence = Confidence.MEDIUM
    origins = ("fr", "es", "it", "pt", "de", "ru")
    bad = {
        "The envoy [[said his counterpart that]] he would wait.": None,
        "They built a tower, [[allowing to see]] the whole valley.": None,
        "The plan [[depends of]] the weather.": None,
        "Residents [[want that the mayor]] resigns.": None,
        "A lamp that [[allows to read]] at night was sold.": None,
        "He [[explained us]] the rules of the game.": None,
    }
    good = (
        "He told his counterpart that he would wait. She said to him that it was late.",
        "It depends of course on the weather, from Monday on.",
        "The board decides which permits to issue and wants this permit to lapse.",
        "The number of refugees the state allows to enter depends, of course, on the year.",
        "They want that the most. Do you want that? The way they want that day to end is clear.",
        "She read the rules, explained them and said them aloud; he explained us to ourselves.",
        "Allow to cool for an hour. It is allowed to stand.",
        "He said his colleague would wait. She said her colleagues knew that.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        found = [(m, advice) for frame, advice in _FRAMES for m in frame.finditer(article.prose)]
        for match, advice in sorted(found, key=lambda item: item[0].start()):
            start = match.end() - len(match[0].lstrip())
            yield self.finding(article, start, match.end(), advice)

"""A verb that takes its object or its clause as in the original language."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Confidence, Finding
from compare.rules import Rule
from compare.rules._phrases import shipped


class ForeignVerbFrame(Rule):
    """A verb takes its object or its clause as in the original language.

    "dire à quelqu'un que", "permettre de faire" and "dépendre de" were translated word by word: "said
    his friend that", "which allows to see", "depends of". English builds these verbs otherwise. The
    frames are data (`data/verb-frames`), each with the words it comes from.
    """

    category = "verb-frame"
    mqm = "fluency/grammar/verb-form"
    confidence = Confidence.MEDIUM
    origins = ("fr", "es", "it", "pt", "de", "nl", "ru", "uk", "tr", "ar", "fa", "zh", "ja")
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
        for found in shipped("verb-frames").find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)

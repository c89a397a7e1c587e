"""A sentence that stands twice in one article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Level, Location, Sentence
from compare.rules import Rule
from compare.text.sentences import sentences
from compare.text.story import zone_at

_FEWEST = 8  # words: shorter ones may come again for effect
_SHOWN = 12  # words of the second copy
_WORD = re.compile(r"[^\W_]+")
_QUOTED = frozenset('“”"«»')


class RepeatedSentence(Rule):
    """A whole sentence of the story stands a second time, word for word.

    Aggregators paste reports together, and page readers take a pull quote for text; a machine that loses its
    place repeats itself. Headlines, captions and whole lines that come again are page furniture and
    let pass; so are quotations, which a caption or a later paragraph may well repeat.
    """

    category = "splice"
    mqm = "fluency/duplication"
    level = Level.NOTE
    languages = ()
    bad = {
        "The river rose by two metres in the night. Nobody was hurt in the old town by the bridge.\n"
        "Soldiers came at dawn. [[Nobody was hurt in the old town by the bridge.]] Rain is forecast.": None,
        "The court will hear the case of the two brothers in May. Their lawyer left. "
        "[[The court will hear the case of the two brothers in May.]]": None,
        "The pass was shut for nine days in a row.\nTrains ran late in the whole valley. "
        "[[The pass was shut for nine days in a row.]] It thawed.": None,
    }
    good = (
        "Nobody was hurt. Soldiers came. Nobody was hurt. Rain fell.",
        "He said: “We will not leave the old town before the summer comes.” The mayor heard it. "
        "“We will not leave the old town before the summer comes.”",
        "The river rose by two metres in the night. The river rose by three metres in the night.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        first: dict[str, Sentence] = {}
        for sentence in sentences(prose):
            text = sentence.of(prose)
            if text.count(" ") + 1 < _FEWEST:
                continue
            earlier = first.setdefault(" ".join(text.split()), sentence)
            if earlier is not sentence and _QUOTED.isdisjoint(text) and _is_body(prose, sentence):
                first_copy = Location(
                    article.id, article.path, earlier.start, earlier.end, earlier.of(article.text)
                )
                end = _shown(prose, sentence)
                message = "This sentence stood in the article before."
                yield self.finding(article, sentence.start, end, message, related=[first_copy])


def _is_body(prose: str, sentence: Sentence) -> bool:
    zone = zone_at(prose, sentence.start)
    return zone is None or (zone.kind == "body" and not zone.repeats)


def _shown(prose: str, sentence: Sentence) -> int:
    """Where the first words of the sentence end."""
    words = list(_WORD.finditer(prose, sentence.start, sentence.end))
    return words[_SHOWN - 1].end() if len(words) > _SHOWN else sentence.end

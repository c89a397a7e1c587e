"""Two small words that never meet in an English sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Confidence, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import words

# After each word those that cannot follow it. Not here: what a preposition or a verb left behind makes
# possible ("the man she spoke to has gone", "what they are is not known"), and nouns ("free will is").
_NEVER = {
    "the": "of to and is has had from or was were have been with our we he she they who could would own",
    "a": "of is with was were has from and such",
    "an": "of is other own",
    "with": "of",
    "by": "of",
    "for": "to",
    "must": "is was has can",
    "will": "can must been",
    "would": "is was has will can been",
    "can": "must will been",
    "could": "is was has are",
    "should": "is was has are",
    "cannot": "is would",
    "they": "is was has",
    "we": "is was has us",
    "he": "are",
    "she": "are",
    "i": "you",
    "is": "been",
    "are": "been",
    "has": "be have",
    "have": "be",
    "their": "of is the",
    "as": "as",
    "not": "no",
    "all": "what",
    "very": "the",
}
_PAIRS = {first: frozenset(rest.split()) for first, rest in _NEVER.items()}
_NOUN_AHEAD = ("the ", "The ", "a ", "his ", "her ", "their ", "free ", "good ", "own ", "political ")
_SECOND = re.compile(r" ([a-z]+)(?![\w’'/.-])(?! goals?\b)")


class ImpossibleWordPair(Rule):
    """Two small words stand side by side that no English sentence puts together: "the of", "will can".

    A word between them was moved elsewhere or lost, or both come word by word: German "ein solcher" gives
    "a such", "das eigene" "the own", Russian "сможет" "will can".
    """

    category = "word-order"
    mqm = "fluency/grammar/word-order"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    origins = ("de", "es", "fr", "it", "pt", "ru")
    bad = {
        "They sang in [[the of]] their fathers built hall.": None,
        "The council [[will can]] vote on it in May.": None,
        "Nobody expected [[a such]] storm, and [[the own]] boats were lost.": None,
        "The bridge [[is been]] closed since Monday, and that was [[all what]] he said.": None,
    }
    good = (
        "The man she spoke to has gone; what they are is not known. The will can wait.",
        "An own goal decided it. Vitamin A is good for the eyes, and the IS is not.",
        "The to-do list, the have-nots, the would-be thieves and the who’s who.",
        "World War I was over. As the, of all words, is short, “the” is hard to spell.",
        "We the people; the A and the B. The – of course – tired men.",
        "All the same, all that can be done is done, and will be.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        places = words(prose)
        found = [
            (start, second.end(1))
            for first, never in _PAIRS.items()
            if not places.keys().isdisjoint(never)
            for start in places.get(first, ())
            if (second := _SECOND.match(prose, start + len(first))) and second[1] in never
        ]
        for start, end in sorted(found):
            if self._is_prose(prose, start):
                message = f"“{prose[start:end]}”: these words never meet in English."
                yield self.finding(article, start, end, message)

    def _is_prose(self, prose: str, start: int) -> bool:
        """False for a name ("Vitamin A"), the rest of a compound, and a word that is spoken of."""
        if prose.endswith(_NOUN_AHEAD, max(0, start - 12), start):
            return False
        if start and (prose[start - 1] not in " \n" or prose[start - 2 : start] in ("- ", "– ", "— ")):
            return False
        return prose[start].islower() or prose.startswith(
            ("The ", "They ", "We ", "He ", "She ", "I "), start
        )

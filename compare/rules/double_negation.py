"""Two negatives where English has one."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._phrases import Phrase, Table

_ONE = "English denies once: “nobody knows”, “he knows nothing”."
_DOES_NOT = r"(?:(?:does|did|do|is|was|are|were|has|have|had|can|could|will|would|must|should) not|cannot)"
_TABLE = Table(
    (
        Phrase("nobody", rf"nobody (?:{_DOES_NOT}|not)", _ONE),
        Phrase("nothing", rf"nothing {_DOES_NOT}", _ONE),
        Phrase("one", rf"no one (?:{_DOES_NOT}|not)", _ONE),
        Phrase("never", rf"never {_DOES_NOT}", _ONE),
        Phrase(
            "not",
            r"(?:does|did|do|has|have|had|is|was|are|were|can|could|will|would) not (?:nothing|nobody|never)",
            _ONE,
        ),
        Phrase("never", r"never (?:nothing|nobody|no one)", _ONE),
        Phrase("neither", r"not neither", _ONE),
        *(
            Phrase(
                word,
                rf"(?:does|did|do|has|have|had|can|could|will|would) not [a-z]+ "
                rf"(?:(?:to|with|from) {one}(?!['’])|{one}(?=[.,;]))",
                _ONE,
            )
            for word, one in (("nobody", "nobody"), ("one", "no one"))
        ),
        Phrase("not", r"not no (?:longer|more)", _ONE),
    )
)


class DoubleNegation(Rule):
    """A sentence is denied twice: "nobody did not come", "he never did not pay".

    Russian and Ukrainian ("никто не пришёл"), French ("personne n'est venu"), Spanish, Italian and
    Portuguese deny the verb beside the pronoun.
    """

    category = "calque"
    mqm = "accuracy/mistranslation/negation"
    level = Level.NOTE
    origins = ("ru", "uk", "fr", "es", "it", "pt")
    bad = {
        "In the end [[nobody did not]] come.": None,
        "[[Nothing does not]] move in the harbour.": None,
        "They [[never did not]] pay the rent.": None,
        "They [[do not represent to nobody]], he said.": None,
        "The mayor [[does not know nobody]].": None,
        "He saw it and [[did not nothing]].": None,
    }
    good = (
        "Nobody came. It is nothing, not even a scratch; never, not once, did he pay.",
        "There is nothing she would not do. Nobody wants not to come.",
        "Do not never-ending stories bore you? “Ain’t nobody home.”",
        "That does not mean nobody cares. She did not say no one came. It did not go to no one's heart.",
        "No one, he said, did not matter.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for found in _TABLE.find(article.prose):
            yield self.finding(article, found.start, found.end, found.phrase.english)

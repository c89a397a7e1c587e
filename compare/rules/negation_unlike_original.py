"""A "not" on one side that the other has nothing for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model import Article, Confidence, Finding, Level
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import Beside, first_words, rendered
from compare.text.bilingual.likeness import likeness, share_name_or_number
from compare.text.bilingual.negation import added_negation, lost_negation

_UNSURE = -1.0  # log odds below which the two sentences are hardly each other's translation


class NegationUnlikeOriginal(OriginalRule):
    """A "not" of one side has nothing for it on the other: it may have been added or lost.

    Reported only where one side plainly negates and the other has nothing that could stand for it:
    "sans", "kaum" or "отказался" may become "not", and "without", "fails" or "unable" may render one;
    two negators in the original ("Personne n’ignore") are left alone.
    """

    mqm = "accuracy/mistranslation"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    bad = (
        ("fr", "Le ministre a annoncé lundi la fermeture du port de Brest.",
         "The minister did [[not]] announce the closure of the port of Brest on Monday."),
        ("de", "Der Präsident hat am Dienstag das Gesetz über die Brücken nicht unterschrieben.",
         "[[On Tuesday, the president signed the law on bridges.]]"),
        ("ru", "Министр не приехал в Москву в понедельник.", "[[The minister came to Moscow on Monday.]]"),
        ("zh", "法国总统马克龙星期一在北京会见了德国和意大利的35名记者。",
         "French President Macron did [[not]] meet 35 German and Italian journalists in Beijing on Monday."),
    )  # fmt: skip
    good = (
        ("fr", "Le pont est ouvert sans péage depuis lundi.", "The bridge has not had a toll since Monday."),
        ("fr", "Le maire n’a vu que deux bateaux.", "The mayor saw only two boats."),
        ("de", "Die Stadt ist nicht in der Lage, die Brücke zu bauen.",
         "The city is unable to build the bridge."),
        ("es", "No sólo el puerto, también el puente está cerrado.",
         "Not only the port but also the bridge is closed."),
        ("ru", "Министр отказался приехать в Москву.", "The minister did not want to come to Moscow."),
        ("pl", "Minister nie przyjechał do Warszawy.", "The minister failed to come to Warsaw."),
        ("fr", "Personne n’ignore les risques du pont.", "Everyone knows the risks of the bridge."),
        ("de", "Der Zug kam am Montag nicht pünktlich.", "The train was late on Monday."),
        ("es", "Hubo cero heridos en Soria.", "Nobody was hurt in Soria."),
        ("ja", "大臣は辞任しなければならない。", "The minister must resign."),
    )  # fmt: skip

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            added = added_negation(two.text, two.other, two.language)
            lost = None if added else lost_negation(two.text, two.other, two.language)
            if not (added or lost) or not _is_rendering(two):
                continue
            if added:
                start, end = two.span(added.start, added.end)
                message = f"“{article.text[start:end]}”: the original has nothing for it here."
                yield self.finding(article, start, end, message, related=two.whole)
            elif lost:
                start, end = two.span(0, first_words(two.text))
                there = two.there(lost.start, lost.end)
                message = f"“{there.text}” of the original: the translation has nothing for it here."
                yield self.finding(article, start, end, message, related=(there,))


def _is_rendering(two: Beside) -> bool:
    """True where the one sentence is surely meant to say what the other does."""
    return likeness(two.other, two.text, two.language) >= _UNSURE or share_name_or_number(
        two.other, two.text, two.language
    )

"""A name that the original does not have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.glossary.replaced import other_person
from compare.glossary.unlike import is_unlike
from compare.model import Article, Confidence, Finding
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import mentions, rendered


class NameUnlikeOriginal(OriginalRule):
    """A name of the translation is no name of the original, in any script or spelling.

    A translation program that guesses puts a name it has met more often. Names are compared by sound,
    and places, countries and whatever the glossary knows by their names in the other language.
    """

    mqm = "accuracy/mistranslation/named-entity"
    confidence = Confidence.MEDIUM
    bad = (
        (
            "fr",
            "Le maire a rencontré Joachim Lindqvist à Brest.",
            "The mayor met [[Ashok Saraswat]] in Brest.",
        ),
        ("de", "Das Schiff kam aus Norwegen.", "The ship came from [[Portugal]]."),
        (
            "es",
            "El abogado Rodrigo Belmonte habló el lunes.",
            "The lawyer, [[Rodrigo Santamaría]], spoke on Monday.",
        ),
        ("fr", "La juge Hélène Cassagne est partie.", "The judge, [[Robert Hutchinson]], has left."),
        ("ru", "Врач Ольга Зотова уехала.", "The doctor [[Olga Malinina]] left."),
        ("it", "L’ONU ha risposto.", "[[NASA]] replied."),
        ("ru", "Об этом сообщил Владимир Сорокин.", "This was reported by [[Liu Mingyang]]."),
        ("zh", "这艘船来自比利时。", "The ship came from [[Venezuela]]."),
        (
            "fr",
            "La goélette Malgorn est partie de Ploumanac lundi.",
            "The schooner [[Malgarn]] left [[Dielette]] on Monday.",
        ),
    )
    good = (
        ("fr", "Les États-Unis et l’Allemagne ont signé.", "The United States and Germany signed."),
        ("ru", "Москва и Вена ответили.", "Moscow and Vienna answered."),
        ("es", "La ONU no respondió.", "The UN did not reply."),
        ("fr", "L’OTAN a répondu au président américain.", "NATO answered the US president."),
        ("pl", "Nagrodę dostała Zofia Krzemińska.", "Zofia Krzeminska got the prize."),
        ("ru", "Джеймс Уилсон уехал.", "James Wilson left."),
        ("ja", "ロンドンのベイカー氏が話した。", "Mr. Baker of London spoke."),
        ("cs", "Řekl to Alexandr Čuba v Mnichově.", "Alexander Čuba said so in Munich."),
        ("pl", "Premier Holandii odwiedził Rzym.", "The Dutch prime minister visited Rome."),
    )

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            for mention in mentions(self.glossary, article, *two.span(0, len(two.text))):
                if is_unlike(self.glossary, mention, two.text, two.other, two.language) and is_unlike(
                    self.glossary, mention, two.text, original.prose, two.language
                ):
                    yield self.finding(
                        article, mention.start, mention.end,
                        f"“{mention.text}” is not named in the original.", related=two.whole,
                    )  # fmt: skip
                    continue
                other = other_person(
                    self.glossary, mention, article.prose, two.other, original.prose, two.language
                )
                if other:
                    yield self.finding(
                        article, mention.start, mention.end,
                        f"“{mention.text}” stands where the original names “{other}”.", related=two.whole,
                    )  # fmt: skip

"""A name in its form of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix
from compare.rules import LANGUAGES, Rule
from compare.rules._forms import artefact_forms
from compare.rules.untranslated_acronym import ACRONYM

# "La Voz de Nuevo México": the name of something, which keeps its form whole.
_OF = re.compile(r"\b[A-ZÀ-Þ][\w’'-]* (?:de|del|della|des|di|do|da|du|von|van|d['’]) ?$")


class UntranslatedName(Rule):
    """A name stands in the form of the original language.

    "Moscou", "Syrie" and "Bachar al-Assad" are French, "Peskow" is German: names that a translation
    program does not know it passes through. The glossary knows the forms that English does not use.
    """

    category = "untranslated"
    mqm = "terminology/named-entity"
    origins = ("fr", "de", "es", "it", "pt", "ru")
    bad = {
        "Talks in [[Moscou]] ended on Friday.": "Talks in Moscow ended on Friday.",
        "The fighters of the [[État islamique]] withdrew.": "The fighters of the Islamic State withdrew.",
        "The spokesman [[Dmitri Peskow]] declined; “no,” [[Peskow]] said.": (
            "The spokesman Dmitry Peskov declined; “no,” Peskov said."
        ),
    }
    good = (
        "Talks in Moscow ended on Friday.",
        "The fighters of the Islamic State withdrew.",
        "Le Monde reported it first. She bought a Moscow mule.",
        "The weekly La Voz de Nuevo México and the Journal de Moscou were sold.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        if not artefact_forms(self.glossary).may_stand_in(article.prose):
            return
        for mention in self.glossary.recognise(article):
            if not mention.artefact or ACRONYM.match(mention.text):
                continue
            if _OF.search(article.prose, max(0, mention.start - 40), mention.start):
                continue
            entity = self.glossary.entities[mention.entity]
            english = self._english_form(mention.entity, mention.alias)
            language = next((a.lang for a in entity.aliases if a.text == mention.alias and a.in_english), "")
            yield self.finding(
                article,
                mention.start,
                mention.end,
                f"“{mention.text}” is {_named(language)} form of the name; English writes “{english}”.",
                fix=Fix(english),
                confidence=mention.confidence,
            )

    def _english_form(self, entity_id: str, form: str) -> str:
        """The English surname for a surname, the preferred name for any other form."""
        entity = self.glossary.entities[entity_id]
        alias = next((a for a in entity.aliases if a.text == form), None)
        if alias and alias.type in ("surname", "acronym"):
            for other in entity.aliases:
                if other.lang == "en" and other.type == alias.type and not other.in_english:
                    return other.text
        return entity.name("en")


def _named(code: str) -> str:
    language = LANGUAGES.get(code.partition("-")[0])
    return f"the {language}" if language else "a foreign"

"""An acronym of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Alias, Article, Entity, Finding, Fix
from compare.rules import LANGUAGES, Rule

_BETWEEN = r"\s+(?:(?:of|the|for|and|in|on)\s+){0,2}"
ACRONYM = re.compile(r"[A-ZÀ-Þ](?:[A-ZÀ-Þ0-9]|\.[A-ZÀ-Þ])+\.?$")


class UntranslatedAcronym(Rule):
    """An acronym was left as it stood in the original language.

    French reports write EI (État islamique), ONU and OTAN; translation often keeps them, or turns the
    letters about (IE, IU), and no English reader can look them up. Every use in the article counts.
    The glossary knows the acronyms and the words they need beside them.
    """

    category = "acronym"
    mqm = "terminology/acronym"
    origins = ("fr", "es", "it", "pt", "ru")
    bad = {
        "The [[OTAN]] sent two ships.": "The NATO sent two ships.",
        "[[EI]] held Raqqa, and jihadists of [[EI]] left.": "ISIS held Raqqa, and jihadists of ISIS left.",
        "A convoy of the [[ONU]] waited at the border.": "A convoy of the UN waited at the border.",
    }
    good = (
        "NATO sent two ships, and a UN convoy waited at the border.",
        "Old MacDonald had a farm, E-I-E-I-O.",
        "Workers who lose their jobs may claim EI for a year.",
        "Refugees from Syria may claim Employment Insurance after a year. The jihadists’ victims get EI too.",
        "Ottawa Northern University opened its doors. The ONU received the UN envoy.",
        "The rule covers one case, ie the last; the IE browser failed.",
        "ISIS, also known as Daesh, left Raqqa.",
        "THE MAYOR MET THE PRESS IN ROME",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        for mention in self.glossary.recognise(article):
            if not mention.artefact or not ACRONYM.match(mention.text):
                continue
            entity = self.glossary.entities[mention.entity]
            if _spelled_out_otherwise(mention.text, article.prose, entity):
                continue
            english = english_acronym(entity)
            yield self.finding(
                article,
                mention.start,
                mention.end,
                f"“{mention.text}” is {_origin(entity, mention.alias)}; English uses “{english}”.",
                fix=Fix(english),
                confidence=mention.confidence,
            )


def _spelled_out_otherwise(acronym: str, prose: str, entity: Entity) -> bool:
    """True when capitalised words with these initials stand in the text and are no name of the entity:
    in a story on Employment Insurance, EI is that.
    """
    letters = acronym.replace(".", "")
    words = _BETWEEN.join(rf"{re.escape(letter)}[a-zà-ÿ’'-]+" for letter in letters)
    names = {*entity.preferred.values(), *(alias.text for alias in entity.aliases)}
    known = {name.casefold() for name in names}
    return any(found[0].casefold() not in known for found in re.finditer(rf"\b{words}\b", prose))


def english_acronym(entity: Entity) -> str:
    """The acronym English uses, the preferred one first; the English name where there is none."""
    acronyms = [a for a in entity.aliases if a.lang == "en" and a.type == "acronym" and not a.in_english]
    acronyms.sort(
        key=lambda a: (a.status != "preferred", a.status == "deprecated", not ACRONYM.match(a.text))
    )
    return acronyms[0].text if acronyms else entity.name("en")


def _origin(entity: Entity, form: str) -> str:
    """“the French acronym of Islamic State (État islamique)”."""
    aliases = [a for a in entity.aliases if a.text == form and a.in_english] or [Alias(form, lang="")]
    codes = dict.fromkeys(alias.lang.partition("-")[0] for alias in aliases)
    *others, last = sorted(LANGUAGES.get(code, "foreign") for code in codes)
    languages = f"{', '.join(others)} and {last}" if others else last
    article = "a garbled" if aliases[0].type == "artefact" else "the"
    name, meaning = entity.name("en"), entity.preferred.get(next(iter(codes)))
    return f"{article} {languages} acronym of {name}" + (
        f" ({meaning})" if meaning not in (None, name) else ""
    )

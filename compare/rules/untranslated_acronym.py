"""An acronym of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from operator import attrgetter

from msgspec.structs import replace

from compare.model import Alias, Article, Confidence, Entity, Finding, Fix, Mention
from compare.rules import LANGUAGES, Rule
from compare.rules._forms import artefact_forms
from compare.rules._topics import places, words_of

_BETWEEN = r"\s+(?:(?:of|the|for|and|in|on)\s+){0,2}"
_IS_ANOTHER = re.compile(r"[ ](?:[A-Z][a-z]|\d)|, (?:an?|the)\b")  # it is a part of a name, or explained
_IS_A_HOUSE = re.compile(  # the OTAN restaurant, the ONU women's college
    r"[ ](?:[a-z]+(?:[’'](?:s\b)?)? )?(?:bakery|bar|bistro|boutique|brewery|caf[eé]|club|college|diner|"
    r"gallery|hotel|nightclub|pizzeria|pub|restaurant|salon|shop|store|supermarket|university)\b"
)
_FEW = 6  # words
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
        "The [[OSDH]] counts ten dead in Homs. The [[ODSH]] names no one.": (
            "The SOHR counts ten dead in Homs. The SOHR names no one."
        ),
        "A convoy of the [[ONU]] with refugees waited at the border for the peacekeepers.": (
            "A convoy of the UN with refugees waited at the border for the peacekeepers."
        ),
    }
    good = (
        "NATO sent two ships, and a UN convoy waited at the border.",
        "Old MacDonald had a farm, E-I-E-I-O.",
        "Workers who lose their jobs may claim EI for a year.",
        "Refugees from Syria may claim Employment Insurance after a year. The jihadists’ victims get EI too.",
        "Ottawa Northern University opened its doors. The ONU received the UN envoy.",
        "The rule covers one case, ie the last; the IE browser failed.",
        "The reporter of Radio Free Asia spoke in Bonn. RFA Lao broadcasts in Laos.",
        "UE 5 was shown to European developers; the FMI, a store in Greece, sells it.",
        "Unions met the ministers. The UE of Pittsburgh, with its electricians, did not come.",
        "NATO and the UN met; a NOTA and a tuna were sold.",
        "ISIS, also known as Daesh, left Raqqa.",
        "The OTAN restaurant in Queens has closed. The OTAN was cheap.",
        "THE MAYOR MET THE PRESS IN ROME",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        if not artefact_forms(self.glossary).may_stand_in(article.prose):
            return
        mentions = self.glossary.recognise(article)
        known = [mention for mention in mentions if mention.entity in self.glossary.entities]
        named = {mention.entity for mention in mentions if not mention.artefact}
        artefacts = frozenset(mention.alias for mention in mentions if mention.artefact)
        houses = {mention.text for mention in mentions if _IS_A_HOUSE.match(article.prose, mention.end)}
        sure = [
            mention
            for mention in mentions
            if mention.artefact
            and mention.text not in houses
            and ACRONYM.match(mention.text)
            and not _spelled_out_otherwise(
                mention.text, article.prose, self.glossary.entities[mention.entity]
            )
            and _is_sure(mention, self.glossary.entities[mention.entity], article.prose, named, artefacts)
        ]
        for mention in sorted([*sure, *_scrambled(sure, known, article.prose)], key=attrgetter("start")):
            entity = self.glossary.entities[mention.entity]
            english = english_acronym(entity)
            yield self.finding(
                article,
                mention.start,
                mention.end,
                f"“{mention.text}” is {_origin(entity, mention.alias)}; English uses “{english}”.",
                fix=Fix(english),
                confidence=mention.confidence,
            )


def _scrambled(sure: Sequence[Mention], known: Sequence[Mention], prose: str) -> Iterator[Mention]:
    """The same letters in another order, after the same word as the sure acronym, when they are no name."""
    taken = {mention.start for mention in known}
    for acronym in {mention.text: mention for mention in sure}.values():
        letters = sorted(acronym.text)
        before = {_word_before(prose, mention.start) for mention in sure if mention.text == acronym.text}
        for word in words_of(prose):
            if word == acronym.text or sorted(word) != letters or spelled_out(word, prose):
                continue
            for start in places(prose, word):
                if start not in taken and _word_before(prose, start) in before:
                    yield replace(
                        acronym, start=start, end=start + len(word), text=word, confidence=Confidence.MEDIUM
                    )


def _word_before(prose: str, start: int) -> str:
    return "".join(prose[max(0, start - 30) : start].split()[-1:])


def _is_sure(mention: Mention, entity: Entity, prose: str, named: Set[str], artefacts: Set[str]) -> bool:
    """False for letters that mean more than one thing and have too few signs that they mean this: the
    English name, another foreign name, and each of the words that the glossary wants beside them. Of many
    words one is soon there by chance.

    “RFA Lao” is Radio Free Asia, and “FMI, a store” a store, whatever stands around them.
    """
    alias = next((a for a in entity.aliases if a.text == mention.alias and a.in_english), None)
    if alias is None or not alias.needs or mention.why.startswith("glossed"):
        return True
    if _IS_ANOTHER.match(prose, mention.end):
        return False
    others = len(artefacts - {mention.alias}) > 0
    signs = _signs(alias.needs, prose) + (mention.entity in named) + others
    return signs >= (2 if len(alias.needs) > _FEW else 1)


@lru_cache(maxsize=256)
def _signs(needs: tuple[str, ...], prose: str) -> int:
    return sum(need in prose for need in needs)


def _spelled_out_otherwise(acronym: str, prose: str, entity: Entity) -> bool:
    """True when capitalised words with these initials stand in the text and are no name of the entity:
    in a story on Employment Insurance, EI is that.
    """
    names = {*entity.preferred.values(), *(alias.text for alias in entity.aliases)}
    known = {name.casefold() for name in names}
    return any(words.casefold() not in known for words in spelled_out(acronym, prose))


@lru_cache(maxsize=256)
def spelled_out(acronym: str, prose: str) -> tuple[str, ...]:
    """Capitalised words of `prose` with the initials of `acronym`, in their order."""
    letters = acronym.replace(".", "").upper()
    words = _BETWEEN.join(rf"{re.escape(letter)}[a-zà-ÿ’'-]+" for letter in letters)
    return tuple(found[0] for found in re.finditer(rf"\b{words}\b", prose))


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

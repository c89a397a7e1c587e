"""An acronym that only one report has, of a name that the others spell out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.model import Alignment, Article, Claim, Confidence, Entity, Finding, Level, Location, Mention
from compare.rules import EventRule
from compare.text.frequency import function_words
from compare.text.tokens import ByWord, tokens

_AGREED = 2  # reports that spell it out
_ACRONYM = ByWord(re.compile("[A-Z]{3,8}").fullmatch)  # two letters agree by chance


class AcronymSpelledOutByOthers(EventRule):
    """An acronym is that of another language, for a name that the other reports spell out.

    The acronym of the original language was kept, and the glossary does not list it. But its letters are
    the initials of the name in that language, two other reports have the name in English, and none has
    the acronym.
    """

    mqm = "terminology/wrong-term"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    bad = (
        {
            "a": "The World Food Programme sent rice to the port on Monday.",
            "b": "Rice of the World Food Programme reached the port.",
            "c": "The rice of the [[PMA]] reached the port, the [[PMA]] said.",
        },
        {
            "a": "The Democratic Union Party closed the bridge.",
            "b": "The bridge was closed by the Democratic Union Party.",
            "c": "The [[PUD]] closed the bridge.",
        },
        {
            "a": "The Democratic Union Party lost the vote on Monday.",
            "b": "On Monday the Democratic Union Party lost the vote.",
            "c": "The Democratic Union Party lost.",
            "d": "On Monday the [[PDU]] lost the vote.",
        },
    )
    good = (
        # one other report only
        {
            "a": "The Democratic Union Party closed the bridge.",
            "b": "The PUD closed the bridge.",
        },
        # another report has the acronym
        {
            "a": "The Democratic Union Party closed the bridge.",
            "b": "The Democratic Union Party (PUD) closed the bridge.",
            "c": "The PUD closed the bridge.",
        },
        # the English acronym
        {
            "a": "The World Food Programme sent rice to the port.",
            "b": "Rice of the World Food Programme reached the port.",
            "c": "The rice of the WFP reached the port.",
        },
    )

    def check(
        self, event: Sequence[Article], alignments: Sequence[Alignment], claims: Sequence[Claim] = ()
    ) -> Iterator[Finding]:
        english = [article for article in event if article.language in (None, "en")]
        places = {article.id: _acronyms(article) for article in english}
        mentions = {article.id: self.glossary.recognise(article) for article in english}
        for article in english:
            elsewhere = {word for id, words in places.items() if id != article.id for word, _ in words}
            named = {(mention.start, mention.end) for mention in mentions[article.id] if mention.artefact}
            for word, start in places[article.id]:
                if word in elsewhere or (start, start + len(word)) in named:
                    continue
                others = self._spelled_out(word, article.id, mentions)
                if len(others) >= _AGREED:
                    related = [Location(m.article, m.path, m.start, m.end, m.text) for m in others]
                    message = f"The other reports write “{others[0].text}”."
                    yield self.finding(article, start, start + len(word), message, related=related)

    def _spelled_out(self, acronym: str, own: str, mentions: dict[str, tuple[Mention, ...]]) -> list[Mention]:
        """One mention of each other report that names the entity whose foreign initials `acronym` is."""
        found: dict[str, Mention] = {}
        for id in sorted(mentions):
            for mention in mentions[id] if id != own else ():
                entity = self.glossary.entities.get(mention.entity)
                if entity and " " in mention.text and acronym in _foreign_initials(entity):
                    found.setdefault(id, mention)
        return list(found.values()) if len({m.entity for m in found.values()}) == 1 else []


def _acronyms(article: Article) -> list[tuple[str, int]]:
    prose, places = article.prose, tokens(article.prose)
    words = [prose[place.start : place.end] for place in places]
    return [(words[at], places[at].start) for at in _ACRONYM.places(words)]


def _foreign_initials(entity: Entity) -> set[str]:
    """The initials of the entity's names in other languages, which are not those of an English name."""
    english = {_initials(name, "en") for name in (entity.name(), *(a.text for a in entity.aliases))}
    others = {_initials(name, code) for code, name in entity.preferred.items() if code != "en"}
    return others - english - {alias.text for alias in entity.aliases if alias.lang in ("", None, "en")}


def _initials(name: str, language: str) -> str:
    small = function_words(language)
    words = re.findall(r"[^\W\d_]+", re.sub(r"\b[dlDL]['’]", "", name))
    return "".join(word[0] for word in words if word.lower() not in small).upper()

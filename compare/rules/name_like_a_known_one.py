"""A name that the glossary does not have, a letter or two from one that it has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from compare.glossary.people import parts_of
from compare.glossary.voice import Spoken, own_voice, type_of
from compare.model import Article, Confidence, Finding, Fix, HouseStyle
from compare.rules._style import StyleRule

if TYPE_CHECKING:
    from compare.glossary.nearby import Nearby


class NameLikeAKnownOne(StyleRule):
    """A name is a slip away from a name of the glossary, and is nobody else's.

    Either the name is misspelled, or the glossary lacks a spelling, which `newscollate glossary alias`
    adds. One word of the name is off by a letter or two and is no word or name in its own right. Of people,
    and of names of one word, the article must have the right name as well: others may be called so.
    """

    mqm = "terminology/named-entity"
    confidence = Confidence.MEDIUM
    example_style = ""
    bad = {
        "Inspectors of the [[International Atomic Enery Agency]] left on Friday.": "Inspectors of the "
        "International Atomic Energy Agency left on Friday.",
        "Angela Merkel left for Paris. On Friday [[Angela Merckel]] will be back.": "Angela Merkel left for "
        "Paris. On Friday Angela Merkel will be back.",
        "Trains to Mogadishu stopped. The road to [[Mogadishou]] is shut.": "Trains to Mogadishu stopped. "
        "The road to Mogadishu is shut.",
    }
    good = (
        "John Kelly met John Kerry.",
        "Angela Merckel runs a bakery in the town.",
        "The Austrian and the Australian teams left Austria for Australia.",
        "Niger and Nigeria shut the border.",
        "“The International Atomic Enery Agency is late,” the sign read.",
    )

    def judge(self, article: Article, style: HouseStyle) -> Iterator[Finding]:
        """Every such mention, with the known name."""
        spoken = own_voice(article, self.glossary)
        named = {one.mention.entity for one in spoken if self._is_listed(one)}
        for one in spoken:
            meant = self._meant(one, named)
            if meant:
                mention = one.mention
                message = f"“{one.form}” is not in the glossary; “{meant}” is."
                yield self.finding(article, mention.start, mention.end, message, fix=Fix(meant))

    @cached_property
    def _nearby(self) -> Nearby:
        from compare.glossary.nearby import Nearby

        return Nearby(self.glossary.entities)

    def _is_listed(self, one: Spoken) -> bool:
        entity = self.glossary.entities.get(one.mention.entity)
        return entity is not None and bool(type_of(entity, one.mention.alias))

    def _meant(self, one: Spoken, named: set[str]) -> str | None:
        """The known name; a name may be recognised and yet not be listed, in a foreign spelling."""
        entity = self.glossary.entities.get(one.mention.entity)
        if entity and (type_of(entity, one.mention.alias) or entity.id not in named):
            return None
        if entity and one.mention.why.startswith("spelled like"):
            from compare.glossary.nearby import slip

            given, known = parts_of(one.form)[0], parts_of(entity.name())[0]
            return entity.name() if slip(given, known) else None
        near = self._nearby.near(one.form)
        if near is None or (entity and entity.id != near.entity):
            return None
        return near.form if near.sure or near.entity in named else None

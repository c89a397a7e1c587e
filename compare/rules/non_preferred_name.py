"""Another name than the house prefers."""

from __future__ import annotations

from collections.abc import Iterator

from compare.glossary.voice import is_written, type_of
from compare.model import Article, Finding, HouseStyle, Mention
from compare.rules._style import Named, StyleRule, day_of, fix, full_name, listed_as, named, quoted_forms

_WHERE = {"headline": " in headlines", "later": " after the first mention", "first": ""}


class NonPreferredName(StyleRule):
    """The article uses another name than the house style lists for the place, or a deprecated one.

    A house chooses among the admitted names of an entity: the UN and not the U.N. What the style says
    nothing of stays free, and so do adjectives, quotations and titles. A spelling that the glossary itself
    calls deprecated is reported wherever it stands, in an article of a day on which it was so.
    """

    mqm = "terminology/inconsistent-with-terminology-resource"
    bad = {
        "Myanmar held a vote. Troops of the [[Republic of the Union of Myanmar]] kept watch.": "Myanmar held "
        "a vote. Troops of the Myanmar kept watch.",
        "Fighters of the Al-Nusra Front left. The [[Nusra Front]] said so.": "Fighters of the Al-Nusra Front "
        "left. The Al-Nusra Front said so.",
        "The envoy [[Steffan de Mistura]] left the room.": "The envoy Staffan de Mistura left the room.",
    }
    good = (
        "Myanmar held a vote. Burmese troops kept watch in Myanmar.",
        "“The Republic of the Union of Myanmar will vote,” he said.",
        "Syria’s Al-Nusra Front left. The al-Nusra Front said so.",
        "The envoy Staffan de Mistura left. De Mistura will be back.",
    )

    def judge(self, article: Article, style: HouseStyle) -> Iterator[Finding]:
        """Every such mention that is not to be avoided altogether: another rule has those."""
        for one in named(article, self.glossary):
            mention, forms = one.spoken.mention, one.wanted()
            if one.is_to_avoid():
                continue
            if forms and not one.opens() and not is_written(one.spoken, forms) and not self._expands(one):
                message = f"{style.name} has {quoted_forms(forms[:3])}{_WHERE[one.turn]}."
            elif self._is_deprecated(article, mention):
                forms = (full_name(self.glossary, mention.entity),)
                message = f"The glossary deprecates “{one.spoken.form}”: write {quoted_forms(forms)}."
            else:
                continue
            better = fix(article, one.spoken, forms[0], self.glossary)
            yield self.finding(article, mention.start, mention.end, message, fix=better)

    def _expands(self, one: Named) -> bool:
        """A first mention in full, where the house says nothing of first mentions."""
        entity = self.glossary.entities[one.spoken.mention.entity]
        return one.turn == "first" and type_of(entity, one.spoken.mention.alias) == "full"

    def _is_deprecated(self, article: Article, mention: Mention) -> bool:
        """Deprecated on the day of the article. What was of use until a day is forbidden after it."""
        day, aliases = day_of(article), listed_as(self.glossary.entities[mention.entity], mention.alias)
        return any(
            one.status == "deprecated" and (day is None or ((one.since or "") <= day and not one.until))
            for one in aliases
        )

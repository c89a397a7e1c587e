"""A name that the house keeps for quotations, or that is out of use."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Article, Finding, HouseStyle
from compare.rules._style import Named, StyleRule, day_of, fix, full_name, listed_as, named, quoted_forms


class ForbiddenName(StyleRule):
    """The article itself uses a name that the house style avoids, or that is out of use by its date.

    A house may leave a name to those it quotes (Daesh), and a ruling may end a name on a day (Kiev). In
    quotations and titles every name stands as it was said. The day is the article's own: an old article
    is judged by the usage of its time, one without a date by the usage that holds now.
    """

    mqm = "terminology/inconsistent-with-terminology-resource"
    bad = {
        "The army fought Islamic State near Raqqa. It said [[ISIL]] had fled.": "The army fought Islamic "
        "State near Raqqa. It said IS had fled.",
        "Flights to [[Burma]] resumed.": "Flights to Myanmar resumed.",
        "The talks in [[Kiev]] ended without a deal.": "The talks in Kyiv ended without a deal.",
    }
    good = (
        "“We will defeat Daesh,” the minister said.",
        "The embassy in Kyiv was shut.",
        "Dynamo Kiev lost at home.",
        "Islamic State, also known as ISIS, held the town.",
        "Follow the story under #ISIS.",
    )

    def judge(self, article: Article, style: HouseStyle) -> Iterator[Finding]:
        """Every such mention, with the form to write."""
        for one in named(article, self.glossary):
            mention = one.spoken.mention
            if one.is_to_avoid() and not one.spoken.glossed:
                why = f"{style.name} keeps “{one.spoken.form}” for quotations"
            elif until := self._ended(article, one):
                why = f"“{one.spoken.form}” is out of use since {until}"
            else:
                continue
            forms = one.wanted() or self._else(one)
            message = f"{why}: write {quoted_forms(forms[:2])}." if forms else f"{why}."
            better = fix(article, one.spoken, forms[0], self.glossary) if forms else None
            yield self.finding(article, mention.start, mention.end, message, fix=better)

    def _ended(self, article: Article, one: Named) -> str | None:
        """The last day of the alias, where the article is later and no other record of it holds."""
        day, entity = day_of(article), self.glossary.entities[one.spoken.mention.entity]
        ends = [alias.until for alias in listed_as(entity, one.spoken.mention.alias)]
        ended = [end for end in ends if end and day and end < day]
        return max(ended) if ended and len(ended) == len(ends) else None

    def _else(self, one: Named) -> tuple[str, ...]:
        """What to write where the style names no form for the place."""
        usage = one.usage
        forms = (usage.body or usage.later or usage.first) if usage else ()
        name = full_name(self.glossary, one.spoken.mention.entity)
        return forms or ((name,) if name != one.spoken.form else ())

"""The first mention is not as full as the house asks."""

from __future__ import annotations

from collections.abc import Iterator

from compare.glossary.voice import is_written
from compare.model import Article, Confidence, Finding, Fix, HouseStyle, Level
from compare.rules._style import StyleRule, full_name, introduced, named, quoted_forms


class FirstMentionNotInFull(StyleRule):
    """The text names somebody by surname, or a body by its initials, before it has given the full name.

    A house style says which kinds of names are written in full at the first mention, whom everybody
    knows, and how a particular name is introduced (the Islamic State group, then IS). The headline, a
    quotation, the dateline and set phrases such as "the Brook administration" are no first mention.
    """

    mqm = "style/company-style"
    level = Level.NOTE
    confidence = Confidence.MEDIUM
    bad = {
        "[[Merkel]] left for Paris. Angela Merkel will be back on Friday.": "Angela Merkel left for Paris. "
        "Angela Merkel will be back on Friday.",
        "The town fell to [[IS]], the Syrian army said. Jihadists of IS held it for a year.": "The town fell "
        "to Islamic State, the Syrian army said. Jihadists of IS held it for a year.",
        "Inspectors of the [[IAEA]] left on Friday.": "Inspectors of the International Atomic Energy Agency "
        "left on Friday.",
    }
    good = (
        "Angela Merkel left for Paris. Merkel will be back on Friday.",
        "“Merkel has left,” he said. Angela Merkel will be back on Friday.",
        "Chancellor Merkel left for Paris.",
        "The Merkel government fell. Angela Merkel left.",
        "Inspectors of the International Atomic Energy Agency (IAEA) left. The IAEA said so.",
        "The FBI said so.",
    )

    def judge(self, article: Article, style: HouseStyle) -> Iterator[Finding]:
        """One finding an entity at most: at its first mention."""
        for one in named(article, self.glossary):
            if one.turn != "first" or one.is_to_avoid():
                continue
            mention, forms = one.spoken.mention, one.wanted()
            if one.opens():
                wrong = not is_written(one.spoken, forms)
                message = f"{style.name} has {quoted_forms(forms[:2])} at the first mention."
            elif forms:
                continue  # one name for the whole text
            else:
                forms = (full_name(self.glossary, mention.entity),)
                wrong = not introduced(article, one, style, self.glossary)
                message = f"{style.name} wants the full name at the first mention: {quoted_forms(forms)}."
            if wrong:
                yield self.finding(article, mention.start, mention.end, message, fix=Fix(forms[0]))

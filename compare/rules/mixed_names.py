"""One entity under two names of equal rank in one article."""

from __future__ import annotations

from collections.abc import Iterator

from compare.glossary.voice import is_written
from compare.model import Article, Confidence, Finding, HouseStyle, Level, Location, Mention
from compare.rules._style import StyleRule, day_of, fix, full_name


class MixedNames(StyleRule):
    """The article calls one entity by rival names: ISIS in one paragraph and ISIL in the next.

    A reader takes two names for two things; a text translated in pieces, or put together from several
    reports, shows it so. A full name and then the surname, the acronym or a shorter form is how news is
    written and no inconsistency; nor are a name in a quotation, one that is explained ("also known as"),
    and adjectives. Reported is the first mention of each form that is rarer, or not the house's own.
    """

    mqm = "terminology/inconsistent-use-of-terminology"
    level = Level.NOTE
    example_style = ""
    bad = {
        "The army attacked ISIS in Raqqa. On Friday ISIS fell back. The ministry said [[ISIL]] had "
        "left the town.": "The army attacked ISIS in Raqqa. On Friday ISIS fell back. The ministry said ISIS "
        "had left the town.",
        "Talks will be held in Kyiv. The ministry in [[Kiev]] declined. Kyiv has time.": "Talks will be held "
        "in Kyiv. The ministry in Kyiv declined. Kyiv has time.",
        "Sergei Lavrov left Geneva. On Monday [[Sergey Lavrov]] will be back, aides of Sergei Lavrov "
        "said.": "Sergei Lavrov left Geneva. On Monday Sergei Lavrov will be back, aides of Sergei Lavrov "
        "said.",
    }
    good = (
        "Sergei Lavrov left Geneva. Lavrov will be back.",
        "The Islamic State group held the town. IS left on Friday, and Islamic State never came back.",
        "The army attacked ISIS, also known as ISIL. ISIS fell back.",
        "The army attacked ISIS. “ISIL is beaten,” the minister said. ISIS fell back.",
        "The United States voted. The U.S. envoy left, and American diplomats with him.",
        "North Korea fired a missile. The Democratic People’s Republic of Korea has many.",
    )

    def judge(self, article: Article, style: HouseStyle) -> Iterator[Finding]:
        """One finding a rarer form, in the order of the text."""
        from compare.glossary.mixed import mixed

        found = []
        for each in mixed(article, self.glossary):
            usage = style.usage(each.entity, day_of(article))
            allowed = (*usage.first, *usage.later, *usage.body) if usage else ()
            own = [same for same in each.uses if is_written(same[0], allowed)]
            main = (own or list(each.uses))[0]
            for same in each.uses:
                spoken = same[0]
                if same is main or (usage and is_written(spoken, (*allowed, *usage.avoid))):
                    continue  # the house admits both, or another rule has it
                name = full_name(self.glossary, each.entity)
                message = f"{name} is “{main[0].form}” elsewhere in this article."
                better = fix(article, spoken, main[0].form, self.glossary)
                mention = spoken.mention
                one = self.finding(
                    article,
                    mention.start,
                    mention.end,
                    message,
                    fix=better,
                    related=[_place(main[0].mention)],
                    confidence=Confidence.MEDIUM,
                )
                found.append(one)
        yield from sorted(found, key=lambda finding: finding.start)


def _place(mention: Mention) -> Location:
    return Location(mention.article, mention.path, mention.start, mention.end, mention.text)

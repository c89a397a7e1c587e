"""A name of the glossary in its foreign form, where the original names the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.glossary.counterparts import forms, written
from compare.model import Article, Finding, Fix
from compare.model.bitext import SentencePair
from compare.rules import OriginalRule
from compare.rules._beside import mentions, rendered


class GlossaryTermNotHonoured(OriginalRule):
    """A name or acronym of the original is kept, though the glossary has an English one.

    The program took "ONU" or "OTAN" for a name that needs no translation. The original shows that the
    very entity is meant, so that even a form that could be something else is reported.
    """

    mqm = "terminology/inconsistent-with-terminology-resource"
    bad = (
        ("fr", "L’ONU a condamné l’attaque.", "The [[ONU]] condemned the attack."),
        ("es", "La OTAN no respondió el lunes.", "The [[OTAN]] did not reply on Monday."),
        ("fr", "Les États-Unis ont signé.", "The [[Etats-Unis]] signed."),
    )
    good = (
        ("fr", "L’ONU a condamné l’attaque.", "The UN condemned the attack."),
        ("es", "La OTAN no respondió el lunes.", "NATO did not reply on Monday."),
        ("fr", "Selon l’AFP, le pont est fermé.", "According to AFP, the bridge is closed."),
    )

    def check(self, article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Finding]:
        for two in rendered(article, original, pairs):
            for mention in mentions(self.glossary, article, *two.span(0, len(two.text))):
                known = forms(self.glossary, mention, two.language)
                if mention.artefact and any(written(form, two.other, two.language) for form in known):
                    name = self.glossary.name_of(mention.entity)
                    yield self.finding(
                        article,
                        mention.start,
                        mention.end,
                        f"“{mention.text}” is {name} in English.",
                        fix=Fix(name, safe=False),
                        related=two.whole,
                    )

"""A name that one report spells unlike all the others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from compare.glossary.romanisation import only_romanised_otherwise
from compare.model import Alignment, Article, Claim, Confidence, Finding, Fix, Location, Mention
from compare.rules import EventRule
from compare.text.folding import bare
from compare.text.frequency import zipf

Uses = Mapping[str, Mapping[str, list[Mention]]]  # name → article id → where it stands
_ENOUGH = 2  # outlets that agree on a spelling the glossary does not know
_WELL_KNOWN = 3.5  # Zipf value: two names as common as this may be two people
_INFLECTIONS = ("s", "es", "n", "an", "ian", "i", "ese")


class NameSpelledUnlikeOthers(EventRule):
    """A name is spelled a little unlike the spelling of every other report of the event.

    A translation program spells a name by its sound or takes the spelling of the original language
    ("Guterrish" for "Guterres"). Alone the article does not tell; the other reports and the glossary do.
    Spellings that the glossary admits (Sergei, Sergey) are never reported. Reports of earlier and later
    events of the same story count as well.
    """

    story_wide = True
    mqm = "terminology/named-entity"
    confidence = Confidence.MEDIUM
    bad = (
        {
            "a": "The engineer Joachim Lindqvist opened the bridge.",
            "b": "“It will hold,” said Joachim Lindqvist on Monday.",
            "c": "Bridge opens. [[Joachim Lindquest]] promised that it would hold.",
        },
        {
            "a": "António Guterres opened the summit.",
            "b": "The summit was opened by [[Antonio Gutteres]].",
        },
        {
            "a": "The farmer Amadou Kondiano lost his herd.",
            "b": "Amadou Kondiano has lost all he had.",
            "c": "[[Amadou Kondeano]] is a farmer. [[Amadou Kondeano]] has nothing left.",
            "d": "Nothing is left of the herd of Amadou Kondiano.",
        },
    )
    good = (
        # the glossary admits both
        {"a": "Sergei Lavrov left.", "b": "Sergey Lavrov left.", "c": "Sergei Lavrov went home."},
        # one name in two romanisations
        {"a": "Yury Malkov spoke.", "b": "Yury Malkov said no.", "c": "“No,” said Yuri Malkov."},
        # one against one: nobody knows who is right
        {"a": "Joachim Lindqvist opened the bridge.", "b": "Joachim Lindquest opened the bridge."},
        # two people, both named in one report
        {
            "a": "Joan Marlow and John Marlow sang.",
            "b": "John Marlow sang, said John Marlow.",
            "c": "John Marlow sang.",
        },
        # two people, their names well known
        {"a": "Maria Rossi won.", "b": "Maria Rossi won.", "c": "Her brother Mario Rossi lost."},
        # a people and its country
        {"a": "North Korea fired.", "b": "North Korea fired.", "c": "A North Korean ship sank."},
    )

    def check(
        self, event: Sequence[Article], alignments: Sequence[Alignment], claims: Sequence[Claim] = ()
    ) -> Iterator[Finding]:
        uses: dict[str, dict[str, list[Mention]]] = {}
        event = [article for article in event if article.language in (None, "en")]
        for article in event:
            for mention in self.glossary.recognise(article):
                name = " ".join(bare(mention.text).split())
                uses.setdefault(name, {}).setdefault(article.id, []).append(mention)
        similar = _slips(uses)
        for article in event:
            for name in sorted(name for name in similar if list(uses[name]) == [article.id]):
                common = self._spelling_of_the_others(name, article.id, similar[name], uses)
                if common:
                    yield from self._findings(article, uses[name][article.id], common, uses[common])

    def _findings(
        self, article: Article, mentions: list[Mention], common: str, others: Mapping[str, list[Mention]]
    ) -> Iterator[Finding]:
        firsts = [others[id][0] for id in sorted(others)]
        related = [Location(m.article, m.path, m.start, m.end, m.text) for m in firsts]
        reports = "report" if len(related) == 1 else f"{len(related)} reports"
        for mention in mentions:
            message = f"Spelled “{common}” in the other {reports}."
            yield self.finding(article, mention.start, mention.end, message, fix=Fix(common), related=related)

    def _spelling_of_the_others(self, name: str, article: str, similar: list[str], uses: Uses) -> str | None:
        """How the other reports spell the name, if they agree and the glossary does not admit ours."""
        if self._is_admitted(uses[name][article][0]):
            return None
        if any(article in uses[other] for other in similar):
            return None  # named side by side: two people
        trusted = [
            other
            for other in similar
            if len(uses[other]) >= _ENOUGH or any(self._is_admitted(m[0]) for m in uses[other].values())
        ]
        return trusted[0] if len(trusted) == 1 else None

    def _is_admitted(self, mention: Mention) -> bool:
        entity = self.glossary.entities.get(mention.entity)
        if entity is None:
            return False
        forms = {mention.alias, mention.text}
        return all(alias.status != "deprecated" for alias in entity.aliases if alias.text in forms)


def _slips(names: Iterable[str]) -> dict[str, list[str]]:
    """For each name the other names that differ from it in a letter or two of one part."""
    alike: dict[tuple[object, ...], list[tuple[str, str]]] = {}
    for name in names:
        parts = _parts(name)
        for place, part in enumerate(parts if len(parts) > 1 else ()):
            rest = (place, *parts[:place], None, *parts[place + 1 :])
            alike.setdefault(rest, []).append((name, part))
    similar: dict[str, set[str]] = {}
    for together in alike.values():
        for (name, part), (other, its_part) in permutations(together, 2):
            if _is_a_slip(part, its_part):
                similar.setdefault(name, set()).add(other)
    return {name: sorted(others) for name, others in similar.items()}


def _parts(name: str) -> list[str]:
    """The parts of a name in lower case, without accents and hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("-", " ").split()


def _is_a_slip(part: str, other: str) -> bool:
    short, long = sorted((part, other), key=len)
    if len(short) < 4 or short == long or not (short + long).isalpha():
        return False
    from rapidfuzz.distance import Levenshtein  # here: it takes a while to load

    far = 1 if len(short) < 6 else 2
    if Levenshtein.distance(part, other, score_cutoff=far) > far or only_romanised_otherwise(part, other):
        return False
    if long.startswith(short) and long[len(short) :] in _INFLECTIONS:
        return False
    return min(zipf(part, "en"), zipf(other, "en")) < _WELL_KNOWN

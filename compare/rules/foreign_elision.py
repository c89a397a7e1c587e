"""A word with a French or Italian elision left in English text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Level
from compare.rules import Rule
from compare.rules._settings import BORROWS_WORDS, is_set_in
from compare.text.frequency import zipf

_APOSTROPHE = re.compile(
    r"['’](?:(?<=[^\w’'.-][a-z].)|(?<=qu.)|(?<=ll.)|(?<=un.))(?:(?<=[ldju].) )?[a-zà-öø-ÿ][\w-]*"
)
_NEVER_BORROWED = ("qu", "jusqu", "lorsqu", "puisqu", "quelqu", "presqu")
_MAY_STAND_APART = ("l", "d", "j", "s", "qu", "jusqu", "lorsqu")
_ELIDED = re.compile(
    r"(?<![\w’'.-])(?:[ldnscjmt]|qu|jusqu|lorsqu|puisqu|quelqu|presqu|dell|nell|all|sull|dall|un)$"
)
# What English has taken over, with the words before that belong to it. (Strings: `re` compiles them
# when they are first needed.)
_AT_HOME = (
    r"(?:coups? |objets? |chargés? |hors |raisons? |maîtres? |maitres? |tables? |table |pied |esprit |tour |"
    r"trompe |crise |joie |droit |corps |avant |homme |femme |chef |carte |prix |commedia |chambres? |"
    r"succès |succes |mot |jeu |cri |ballon |palme |bras |brut |eau |jeunesse |art |pâte |aire |centre )$"
)
_ALSO_AT_HOME = (
    r"(?:d['’](?:you|ye|ya|art|or|hote|hôte|etat|état|etre|être|oeuvres?|œuvres?|affaires|accord|artagnan|arte|"
    r"amour|ivoire|honneur|esprit|oeil)|c['’](?:mon|est|mon)|s['’](?:pose|mores?|all|cuse)|t['’](?:other|ai|is|was|aint)|"
    r"n['’](?:t|est| )|m['’](?:lord|lady|lud|sieur)|l['’](?:chaim|amour|shana|oeil|etat|état)|"
    r"j['’](?:accuse|adore|adoube|ouvert)|all['’](?:s|amatriciana|aperto|arrabbiata)|dell['’]arte)\b"
)
_NAME_BEFORE = re.compile(r"[A-ZÀ-Þ][\w’'-]* (?:([\w’'-]+) )?$")


class ForeignElision(Rule):
    """A word with its elided French or Italian article or conjunction was left untranslated.

    "l'établissement", "jusqu'en" or "d'honneur" reaches the translation program as one unknown word, and it
    passes unknown words through. Borrowed phrases (coup d'état, hors d'oeuvre) and names are exempt.
    """

    category = "untranslated"
    mqm = "accuracy/untranslated"
    origins = ("fr", "it")
    bad = {
        "The party sees [[l'établissement]] of the law as its aim.": None,
        "They travelled [[jusqu’en]] Italy on foot.": None,
        "The law [[qu'on]] adopted last year is void.": None,
        "The company speaks of [[un'occasione]] that was missed.": None,
        "The soprano sings the aria [[jusqu'en]] May.": None,
    }
    good = (
        "A coup d'état, a table d’hôte, hors d'oeuvres and a trompe l'oeil ceiling.",
        "The theatre of the commedia dell'arte and its joie d'amour.",
        "D'you know the O'Neills of Cote d'Ivoire? C'mon, s'all right, m'lord.",
        "Rock 'n' roll and the '90s; it's all's well.",
        "Crédit d'épargne is the name of the bank; the Société internationale d'urologie met.",
        "The mother-in-law's house and the dogs' owners",
        "The chef serves duck à l'orange and penne all'arrabbiata.",
        "‘We lost it all’ he said. 'It was all' she said, and 'plan c' was gone.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for match in _APOSTROPHE.finditer(prose):
            elided = _ELIDED.search(prose, max(0, match.start() - 8), match.start())
            if not elided or (match[0][1] == " " and elided[0] not in _MAY_STAND_APART):
                continue
            start, word = elided.start(), elided[0] + match[0]
            before = prose[max(0, start - 40) : start]
            if re.search(_AT_HOME, before.lower()) or re.match(_ALSO_AT_HOME, word) or _is_in_a_name(before):
                continue
            level = Level.NOTE if elided[0] in ("d", "l") and _continues_a_phrase(before) else None
            if elided[0] not in _NEVER_BORROWED and is_set_in(prose, start, *BORROWS_WORDS):
                if level:
                    continue
                level = Level.NOTE
            message = f"“{word}” was left in the original language."
            yield self.finding(article, start, match.end(), message, level=level)


def _continues_a_phrase(before: str) -> bool:
    """True behind a French or Italian word: English borrows phrases like "salle d'armes"."""
    word = re.search(r"([\w’'-]+) $", before)
    return bool(word) and max(zipf(word[1], "fr"), zipf(word[1], "it")) > zipf(word[1], "en")  # type: ignore[index]


def _is_in_a_name(before: str) -> bool:
    """True after a capitalised word, or after one with a French or Italian word behind it."""
    name = _NAME_BEFORE.search(before)
    word = name and name[1]
    return bool(name) and (not word or max(zipf(word, "fr"), zipf(word, "it")) > zipf(word, "en"))

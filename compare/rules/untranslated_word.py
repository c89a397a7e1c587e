"""A single word left in the original language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.model import Article, Confidence, Finding, Fix, Level, Span
from compare.rules import LANGUAGES, Rule
from compare.rules._figures import MONTHS
from compare.rules._months import months
from compare.rules._settings import BORROWS_WORDS, is_set_in
from compare.rules._topics import places, topic, words_of
from compare.rules._vocabulary import foreign_language, is_borrowed
from compare.rules.foreign_word_run import is_set_apart
from compare.text.frequency import function_words, zipf
from compare.text.tokens import ByWord

_SMALL = re.compile(r"[a-z]{4,}")
_COMPOUND = re.compile(r"-(?<=[a-z]-)[a-z]{3,}")
# Strings: `re` compiles them when they are first needed, and most articles never need them.
_FIRST_PART = r"(?<![\w'’.@/#-])[a-z]{3,30}$"
_WHOLE_COMPOUND = r"[a-z]{3,30}(?:-[a-z]{3,30}){1,4}(?![\w'’@/#-])"
_NOUN = (
    r"\b(?:the|an?|his|her|its|their|this) "
    r"([A-Z][a-z]{3,40}(?:ung|ungen|keit|keiten|heit|heiten|schaft|schaften)) [a-z]"
)
_NOUN_ENDINGS = ("ung", "ungen", "keit", "keiten", "heit", "heiten", "schaft", "schaften")
_HOUSES = (
    r"(?:Bundes|Landes|Reichs|Staats|National|Volks)|(?:abteilung|bewegung|gesellschaft|gewerkschaft|regierung"
    r"|siedlung|stiftung|versammlung|vertretung|verwaltung|zeitung)$"
)
_CALENDAR = frozenset(
    (*MONTHS.split("|"), "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)
_BEFORE = re.compile(r"([\w’'.&-]+)[ \n]$")
_AFTER = re.compile(r"[ \n]([\w’'&-]+)")


class UntranslatedWord(Rule):
    """A single word was left in the original language.

    A word the program does not know stands as it stood: "the cailloux on the roads", "they want to
    streunen", or, from Russian, in Latin letters. It is common in one of the other languages, or ends as
    only their words do, and English hardly knows it. Names, words that are quoted or explained, and
    whatever English has borrowed (rapprochement, apparatchik) are exempt.
    """

    category = "untranslated"
    mqm = "accuracy/untranslated"
    confidence = Confidence.MEDIUM
    origins = ("fr", "de", "es", "it", "pt", "nl", "ru", "uk", "tr", "ar")
    bad = {
        "The [[cailloux]] on the road were removed on Monday.": None,
        "He wrote of the [[Errettung]] of mankind and of the [[kinect-sensoren]] at home.": None,
        "The [[wachsende]] poverty of the city was not discussed.": None,
        "The ministry denied the [[blanchiment]] of money.": None,
        "He spoke [[futuristicheskogo]] about the new plant.": None,
        "They saw the explosion [[survenue]] Tuesday in a factory.": None,
        "The mayor waited [[dans]] the town for an hour.": None,
        "The talks of 5 [[janvier]] failed.": "The talks of 5 January failed.",
        "They meet again on [[vendredi]] in the capital.": "They meet again on Friday in the capital.",
        "He resigned on 16. [[Oktober]] 2012, a [[dienstag]].": "He resigned on 16. October 2012, a Tuesday.",
        "The law of 12 [[mars]] 2014 is void.": "The law of 12 March 2014 is void.",
    }
    good = (
        "The apparatchik found le mot juste at the rapprochement, and the glasnost debate went on.",
        "The “hijara” to the land of Islam and the ‘cailloux’ of the north were discussed.",
        "The cailloux (pebbles) covered the roads; the blanchiment, or laundering, was passed.",
        "The paper Neue Zeitung berichtete and the Société de cailloux were named.",
        "He wore a gilet and a beret at the bistro, ate bouillabaisse and read samizdat.",
        "The deliverymen were unenthused by the whipsawed markets and the cleareyed frankest critics.",
        "See example.org/cailloux and write to #cailloux or @cailloux.",
        "Dans la ville, the guide says, il y a toujours une fontaine.",
        "They danced at mardi gras, ate mayo and read about mars and Mars.",
        "Mayo 2-10 Kerry 1-12: it was Mayo 14 points to ten, and 3 km from the Plaza de Mayo, 2 from here.",
        "Judge Montag met Mr. Freitag on Monday; Plácido Domingo sang in January.",
        "The Avenida 9 de Julio in Buenos Aires and the Calle 25 de Mayo were closed.",
        "The novel Vendredi, the Jeudi noir group and the Place du 11 Novembre were named.",
        "The Neue Zeitung and the Bundesversammlung of the year; a Bildung in the old sense.",
        "The Juli Foundation won 12 Juli prizes; Wal Mart 3 times sold it.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        marked = {span: (month.language, month.english) for span, month in months(prose)}
        found = {word: code for word in words_of(prose) if (code := _LANGUAGE_OF[word])}
        for word, code in found.items():
            for start in places(prose, word):
                span = Span(start, start + len(word))
                if span not in marked and not _is_in_a_name(prose, span, code):
                    marked[span] = code, ""
        marked |= {span: (code, "") for span, code in (*_compounds(prose), *_nouns(prose))}
        # One word or two may be loans that we do not know, several are none.
        are_several = len({span.of(prose) for span in marked}) > 2
        for span, (code, english) in sorted(marked.items()):
            is_at_home = not english and _is_at_home(prose, span, code)
            if not is_set_apart(prose, span) and (are_several or not is_at_home):
                level = Level.WARNING if are_several and not is_at_home else Level.NOTE
                message = f"“{span.of(prose)}” was left in {LANGUAGES[code]}."
                fix = Fix(english) if english else None
                yield self.finding(article, span.start, span.end, message, fix=fix, level=level)


def _is_at_home(prose: str, span: Span, code: str) -> bool:
    """True at table or on stage, whose words English takes from French and its sisters."""
    return code in ("fr", "it", "es", "pt") and is_set_in(prose, span.start, *BORROWS_WORDS)


def _compounds(prose: str) -> Iterator[tuple[Span, str]]:
    """Compounds of which no part is English: "kinect-sensoren"."""
    for hyphen in _COMPOUND.finditer(prose):
        first = re.compile(_FIRST_PART).search(prose, max(0, hyphen.start() - 31), hyphen.start())
        match = first and re.compile(_WHOLE_COMPOUND).match(prose, first.start())
        parts = match[0].split("-") if match else []
        if match and not any(zipf(part, "en") or is_borrowed(part) for part in parts):
            code = next(filter(None, map(foreign_language, parts)), None)
            if code:
                yield Span(*match.span()), code


def _nouns(prose: str) -> Iterator[tuple[Span, str]]:
    """German nouns that English would write small: "the Errettung of"."""
    if not any(map(_MAY_BE_A_NOUN.__getitem__, words_of(prose))):
        return
    for match in re.finditer(_NOUN, prose):
        if not zipf(match[1].lower(), "en") and not re.search(_HOUSES, match[1]):
            code = foreign_language(match[1].lower())
            if code == "de":
                yield Span(*match.span(1)), code


def _language(word: str) -> str | None:
    if word in _telling():
        return _telling()[word]
    if not _SMALL.fullmatch(word) or zipf(word, "en") or is_borrowed(word):
        return None
    return foreign_language(word)


_LANGUAGE_OF = ByWord(_language)
_MAY_BE_A_NOUN = ByWord(lambda word: word.endswith(_NOUN_ENDINGS) and word[0].isupper())


@lru_cache(maxsize=1)
def _telling() -> dict[str, str]:
    """Function words of other languages that alone betray themselves between English words."""
    return {word: code for code, words in topic("function-words").items() for word in words}


def _is_in_a_name(prose: str, span: Span, language: str) -> bool:
    """True for what is no part of an English sentence: a name, or one of many foreign words
    (`foreign-word-run` sees to those).
    """
    before, after = _BEFORE.search(prose, max(0, span.start - 40), span.start), _AFTER.match(prose, span.end)
    beside = [word[1] for word in (before, after) if word]
    if not any(_is_english(word) for word in beside):
        return True
    if any(word.lower() in function_words(language) - function_words("en") for word in beside):
        return True
    return any(word[0].isupper() and not _is_english(word) for word in beside)


def _is_english(word: str) -> bool:
    lower = word.lower()
    return word in _CALENDAR or lower in function_words("en") or (word.islower() and zipf(word, "en") >= 3.5)

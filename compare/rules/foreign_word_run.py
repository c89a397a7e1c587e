"""A run of words left in the original language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from compare.model import Article, Finding, Level, Span
from compare.rules import LANGUAGES, Rule, is_quoted
from compare.rules._settings import BORROWS_PHRASES, is_set_in
from compare.rules._topics import words_of
from compare.text.frequency import function_words, zipf

_LANGUAGES = ("fr", "es", "de", "it", "pt", "nl")
_HOMOGRAPHS = """
    am ante car chi com come con contra dan den die do door dos dove e ed em er era ha han hat hun im ma
    man met mi non nun o op os par per plus pour prima sa sans ser sin son van war y ya
"""
_ENGLISH_TOO = frozenset(_HOMOGRAPHS.split())
# What joins the parts of a noun phrase: "salle de musique". English borrows such phrases.
_JOINING_WORDS = """
    a al all alla alle allo au auf aux col con d da dal de degli dei del dell della delle dello des di do du e
    em en et hors i im in la les mit sous sul sur und von y zu zum zur à
"""
_JOINING = frozenset(_JOINING_WORDS.split())
_LONG = 3  # words beside the joining ones: English borrows shorter phrases
_PLACED = re.compile(r"\ben (?:el|la|las|los|un|una)\b")
_SLUG = re.compile(r"-(?<=[a-zß-ÿ].)[a-zß-ÿ]+-[a-zß-ÿ]+(?:-[a-zß-ÿ]+)*")
_SLUG_START = re.compile(r"(?<![\w.@/#-])[a-zß-ÿ]+$")
_REACH = 80  # code points
_WORD_BEFORE = re.compile(r"(?<![\w’'-])(\w[\w’'-]*)[ \u00a0]$")
_WORD_AFTER = re.compile(r"[ \u00a0](\w[\w’'-]*)")
# Borrowed and at home in English, or the names of things; without accents, hyphens as spaces.
_BORROWED = """
    a cappella, a deux, a la, a la carte, a la mode, a posteriori, a priori, ad hoc, agent provocateur, aide
    de camp, al dente, al fresco, ancien regime, arc en ciel, arroz con pollo, au contraire, au fait, au
    jus, au lait, au naturel, au pair, au revoir, belle epoque, bete noire, bric a brac, bureau de change, c
    est la vie, carte blanche, cause celebre, chaise longue, chile con carne, chili con carne, comme il
    faut, con artist, con brio, cordon bleu, corps de ballet, cosi fan tutte, coup d etat, coup de grace,
    coup de main, coup de theatre, creme de la creme, cri de coeur, cri du coeur, cul de sac, de facto, de
    jure, de la, de las, de le, de los, de minimis, de novo, de rigueur, deja vu, dolce far niente, dolce
    vita, drang nach osten, droit de seigneur, du jour, dulce de leche, e e, eau de cologne, eau de parfum,
    eau de toilette, el nino, en bloc, en famille, en garde, en masse, en passant, en plein air, en route,
    en suite, enfant terrible, entre nous, esprit de corps, esprit de l escalier, et al, et cetera, et tu,
    ex officio, fait accompli, faux pas, femme fatale, film noir, fin de siecle, fleur de lis, fleur de sel,
    foie gras, force majeure, grand prix, habeas corpus, hasta la vista, haute couture, hors d oeuvre, hors
    de combat, huevos rancheros, in absentia, in media res, in memoriam, in situ, in utero, in vitro, in
    vivo, je ne sais quoi, joie de vivre, l chaim, la dolce vita, la la, la la land, la liga, la nina, la
    scala, laissez faire, las vegas, le mans, le monde, lese majeste, los angeles, mano a mano, me me, mea
    culpa, menage a trois, mi casa, mise en abyme, mise en place, mise en scene, modus operandi, modus
    vivendi, no no, noblesse oblige, nom de guerre, nom de plume, non grata, non sequitur, nouveau riche, o
    o, objet d art, ou est, par excellence, pas de, pas de deux, pate de foie gras, per annum, per capita,
    per diem, per se, persona non grata, pico de gallo, piece de resistance, pied a terre, plus ca change,
    porte cochere, pret a porter, prima facie, prix fixe, pro bono, pro forma, pro rata, que sera, qui vive,
    quid pro quo, raison d etat, raison d etre, rite de passage, roman a clef, sang froid, sans culotte,
    sans papiers, sans serif, sans souci, savoir faire, sine die, sine qua non, soi disant, son et lumiere,
    status quo, sturm und drang, succes de scandale, table d hote, te te, tete a tete, tour de force, tour
    de france, tout court, tout le monde, trick or treat, trompe l oeil, uber alles, van de, van den, van
    der, vice versa, vis a vis, volte face, von der, von und zu
"""
_AT_HOME = frozenset(re.split(r",\s+", _BORROWED.strip()))
_LONGEST_AT_HOME = max(len(phrase.split()) for phrase in _AT_HOME)


class ForeignWordRun(Rule):
    """Two or more words in a row, one of them a function word, were left in the original language.

    Words the program does not know pass through: "the mayor dans la ville", "kommt aus dem". The hidden
    text or the address of a picture does too: "guerre-sans-fin". Quoted and explained words, names and
    borrowed phrases (vis-à-vis, persona non grata) are exempt. English borrows short noun phrases
    ("projet de loi"): such a phrase is a note when it is long, and nothing at table, on stage or in court.
    """

    category = "untranslated"
    mqm = "accuracy/untranslated"
    origins = _LANGUAGES
    bad = {
        "The mayor waited [[dans la ville]] for an hour.": None,
        "The picture [[greve-dans-le-port]] shows the harbour.": None,
        "He came [[nicht zurück]] that evening.": None,
        "They met [[en la casa]] to talk.": None,
        "The [[asociación sindical de pilotos]] struck in May.": None,
    }
    good = (
        "A persona non grata, vis-à-vis the state; the cul-de-sac and the crème de la crème.",
        "Real Madrid beat Paris Saint-Germain in La Liga; El País reported from San Salvador de Jujuy.",
        "The Universidad de la República and the Ligue des droits de l’homme agreed.",
        "The word “pas de quoi” means nothing here. He is called “el hombre de la calle”.",
        "Staffan de Mistura met Ursula von der Leyen and Mahmud al-Zahar in Rio de Janeiro.",
        "The slogan (nunca más sin nosotros) was everywhere.",
        "Her mother-in-law sells ready-to-wear and up-to-date clothes in a state-of-the-art shop.",
        "He said no. The end of a war in a hat: also, so in was the man.",
        "They danced a pas de deux and cooked chili con carne with dulce de leche.",
        "The dancer spent an hour en pointe. A pizza alla romana came from the oven.",
        "The projet de loi passed, and the garde des sceaux signed it.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        found = dict((*_runs(prose), *_slugs(prose)))
        for span, language in sorted(found.items()):
            if is_set_apart(prose, span) or _touches_a_borrowed_phrase(prose, span):
                continue
            level = None
            if _is_a_noun_phrase(span.of(prose), language):
                if _is_short(span.of(prose)) or is_set_in(prose, span.start, *BORROWS_PHRASES):
                    continue
                level = Level.NOTE
            message = f"“{span.of(prose)}” was left in {LANGUAGES[language]}."
            yield self.finding(article, span.start, span.end, message, level=level)


@lru_cache(maxsize=1)
def _telling_words() -> dict[str, tuple[str, ...]]:
    """Function words of the languages we look for that are no English words, with their languages."""
    english = function_words("en") | _ENGLISH_TOO
    words: dict[str, tuple[str, ...]] = {}
    for language in _LANGUAGES:
        for word in function_words(language):
            if word not in english and "'" not in word:
                words[word] = (*words.get(word, ()), language)
    return words


def _runs(prose: str) -> Iterator[tuple[Span, str]]:
    telling = _telling_words()
    here = telling.keys() & words_of(prose)
    places = sorted((start, word) for word in here for start in _places(prose, f" {word} "))
    done = 0
    for start, word in places:
        if start < done:
            continue
        for language in telling[word]:
            run = _widest(prose, Span(start, start + len(word)), language)
            done = max(done, run.end)  # no shorter piece of a rejected run is one
            if _is_a_run(run.of(prose), language) and not _is_part_of_a_name(prose, run):
                yield run, language
                break


def _places(prose: str, spaced_word: str) -> Iterator[int]:
    at = prose.find(spaced_word)
    while at >= 0:
        yield at + 1
        at = prose.find(spaced_word, at + 1)


def _widest(prose: str, run: Span, language: str) -> Span:
    """The run of foreign words around one of them, in reach."""
    start, end = run.start, run.end
    while (
        (word := _word_before(prose, start)) and _is_foreign(word[1], language) and run.start - start < _REACH
    ):
        start = word.start(1)
    while (
        (word := _WORD_AFTER.match(prose, end)) and _is_foreign(word[1], language) and end - run.end < _REACH
    ):
        end = word.end(1)
    return Span(start, end)


def _word_before(prose: str, start: int) -> re.Match[str] | None:
    return _WORD_BEFORE.search(prose, max(0, start - 40), start)


def _is_foreign(word: str, language: str) -> bool:
    if not word.islower():
        return False
    if word in function_words(language):
        return word not in function_words("en")
    here = zipf(word, "en")  # asked first: most words are English, and then no other table is read
    return here < 4.0 and zipf(word, language) >= max(2.5, here + 1.0)


def _is_a_run(run: str, language: str) -> bool:
    words = run.split()
    return len(words) >= 2 and any(len(word) >= 4 and word not in function_words(language) for word in words)


def _is_a_noun_phrase(run: str, language: str) -> bool:
    """True where nothing but joining words holds the run together; a slug is no phrase."""
    joined = function_words(language) & frozenset(run.split())
    return bool(joined) and joined <= _JOINING and not _PLACED.search(run)


def _is_short(run: str) -> bool:
    return len(frozenset(run.split()) - _JOINING) < _LONG


def _touches_a_borrowed_phrase(prose: str, span: Span) -> bool:
    """True where a borrowed phrase covers a part of the run: "crème de la crème"."""
    words = [_plain(part) for part in re.split(r"[\s-]+", span.of(prose))]
    before = [_plain(word) for word in prose[max(0, span.start - 40) : span.start].split()[-3:]]
    after = [_plain(word) for word in prose[span.end : span.end + 40].split()[:3]]
    line, first, last = before + words + after, len(before), len(before) + len(words)
    return any(
        " ".join(line[start : start + length]) in _AT_HOME
        for length in range(2, _LONGEST_AT_HOME + 1)
        for start in range(max(0, first - length + 1), last)
    )


def _plain(word: str) -> str:
    """In lower case, without accents; what is no letter is a space."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    return re.sub(r"\W+", " ", bare.replace("œ", "oe")).strip()


def _is_part_of_a_name(prose: str, run: Span) -> bool:
    """True where a capitalised word stands right before the run, other than at a sentence's start, or
    right after it ("de la República", "San Salvador de").
    """
    before, after = _word_before(prose, run.start), _WORD_AFTER.match(prose, run.end)
    if before and before[1][0].isupper() and before[1].lower() not in function_words("en"):
        return True
    return after is not None and after[1][0].isupper()


def _slugs(prose: str) -> Iterator[tuple[Span, str]]:
    for match in _SLUG.finditer(prose):
        start = _SLUG_START.search(prose, max(0, match.start() - 40), match.start())
        if not start or prose[match.end() : match.end() + 1] in ("-", "/"):
            continue
        parts = (start[0] + match[0]).split("-")
        for language in _LANGUAGES:
            telling = [p for p in parts if language in _telling_words().get(p, ())]
            foreign = [p for p in parts if _is_foreign(p, language)]
            if telling and 2 * len(foreign) >= len(parts):
                yield Span(start.start(), match.end()), language
                break


def is_set_apart(prose: str, span: Span) -> bool:
    """True for quoted words, words in brackets and words that brackets explain."""
    if is_quoted(prose, span.start, span.end):
        return True
    line = prose.rfind("\n", 0, span.start) + 1
    opened = prose.rfind("(", line, span.start) > prose.rfind(")", line, span.start)
    return opened or prose.startswith((" (", ", or "), span.end)

"""The words of a quotation in normal form, and whether two stretches of them say the same.

Case, punctuation, contractions, figures or words for numbers, British or American spelling and compounds
written apart are no difference. What stands in brackets is the outlet's own and stands for any words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct
from rapidfuzz.distance import Indel

from compare.glossary.match import score
from compare.glossary.romanisation import only_romanised_otherwise
from compare.text.frequency import function_words, zipf
from compare.text.tokens import ByWord, tokens

MENDED = "…"  # stands for any words
_ELLIPSIS = re.compile(r"(?:…|\.\s?\.\s?\.)[.…\s]*")
_STYLES = tuple(
    (needed, re.compile(style, re.IGNORECASE), plain)
    # A style is looked for where the text has this in lower case, "" if always: without s, i and k, which
    # other letters match too (ſ, ı, K).
    for needed, style, plain in (
        ("", r"[’‘ʼ]", "'"),
        ("[", r"\[(\w)\](?=\w)", r"\1"),  # “[T]he”
        ("[", r"\[sic\]", ""),
        ("", r"\[[^\]]*\]|\([^)]*\)", f" {MENDED} "),
        ("$", r"\$(\d[\d.,]*)((?:\s(?:thousand|[mb]illion|trillion))?)", r"\1\2 dollars"),
        (",", r"(?<=\d),(?=\d{3})", ""),
        ("%", r"%", " percent"),
        ("&", r"&", " and "),
        ("cent", r"\bper cent\b", "percent"),
        ("can", r"\bcan(?:not|'t)\b", "can not"),
        ("won't", r"\bwon't\b", "will not"),
        ("let'", r"\blet's\b", "let us"),
        ("gonna", r"\bgonna\b", "going to"),
        ("wanna", r"\bwanna\b", "want to"),
        ("gotta", r"\bgotta\b", "got to"),
        ("'em", r"(?<!\w)'em\b", "them"),
        ("'cau", r"(?<!\w)'cause\b", "because"),
        ("", r"\b(?:okay|o\.k\.)(?!\w)", "OK"),
        ("n't", r"n't\b", " not"),
        ("'", r"(?<=\w)'(re|ve|ll|m|d|s)\b", r" '\1"),
        ("ted ", r"\bUnited States\b", "U.S."),
    )
)
_FULL = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_FULL |= {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "dr": "doctor"}
_MANY_FORMS = {"'s": frozenset(("is", "has")), "'d": frozenset(("would", "had", "did"))}
_COUNTED = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty
"""
_BY_TEN = "thirty forty fifty sixty seventy eighty ninety"
_FIGURES = {word: str(value) for value, word in enumerate(_COUNTED.split())}
_FIGURES |= {word: f"{ten}0" for ten, word in enumerate(_BY_TEN.split(), 3)}
_FIGURES |= {"first": "1st", "second": "2nd", "third": "3rd"}
_ABBREVIATED = frozenset(("mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "st", "sgt", "lt", "no"))
_FILLERS = frozenset(("uh", "um", "er", "ah", "hmm", "mm", "al"))  # and the article of Arabic names
_LOOSE = _FILLERS | _MANY_FORMS.keys()  # what two stretches may have or lack and mean the same
_WORD_OF = re.compile(
    rf"{MENDED}|'(?:re|ve|ll|m|d|s)\b|\d+(?:[.,]\d+)*[^\W_]*|[^\W_](?:\.[^\W_])+\b|[^\W_]+(?:'[^\W_]+)*"
)
_STOP = re.compile(r"[.!?\n]")
_NEGATING = "not never no none nobody nothing nowhere neither nor without hardly barely scarcely"
_NEGATORS = frozenset(_NEGATING.split())
_UNKNOWN = 1.5  # Zipf: a rarer word may be a misspelt one
_ONE_NAME = 0.78  # likeness of two spellings of a name from another script
_SLIP = 0.8  # likeness of a word and its misspelling

Words = tuple[str, ...]


class Wording(Struct, frozen=True, gc=False):
    """The words of a stretch of a quotation in normal form and as written, and after which of them a sentence
    ends.
    """

    words: Words
    written: Words
    ends: frozenset[int]


@lru_cache(maxsize=2048)
def normal_words(text: str) -> str:
    """The words of a quotation in lower case, without dots, hyphens and curls: its normal form."""
    words = (token.of(text).lower().replace("’", "'") for token in tokens(text))
    return " ".join(word.replace(".", "").replace("-", " ") for word in words)


@lru_cache(maxsize=4096)
def wordings(text: str) -> tuple[Wording, ...]:
    """The stretches of a quotation between ellipses."""
    found = map(_wording, _ELLIPSIS.split(text.strip(".… ")))
    return tuple(wording for wording in found if wording.words)


def _wording(text: str) -> Wording:
    lower = text.lower()
    for needed, style, plain in _STYLES:
        if needed in lower:
            text = style.sub(plain, text)
            lower = text.lower()
    words: list[str] = []
    ends: set[int] = set()
    at = 0
    found = list(_WORD_OF.finditer(text))
    for match in found:
        if words and _STOP.search(text, at, match.start()) and words[-1] not in _ABBREVIATED:
            ends.add(len(words) - 1)
        words.append(_NORMAL[match[0]])
        at = match.end()
    return Wording(tuple(words), tuple(match[0] for match in found), frozenset(ends))


def _normal(written: str) -> str:
    """A word in normal form."""
    form = written.lower() if written[0].isdigit() else written.lower().replace(".", "")
    return _FIGURES.get(form) or _american(_FULL.get(form, form))


_NORMAL = ByWord(_normal)


@lru_cache(maxsize=16_384)
def is_telling(word: str) -> bool:
    """True for a word that carries meaning."""
    return word != MENDED and word[0] != "'" and word.lower() not in function_words("en")


def negates(words: Words) -> bool:
    """True for words with one negation; two undo each other, and “not only” is none."""
    following = (*(word.lower() for word in words[1:]), "")
    denied = (
        word.lower() in _NEGATORS and after not in ("only", "just", "merely", "simply")
        for word, after in zip(words, following, strict=False)
    )
    return sum(denied) % 2 == 1


def one_negates(ours: Words, theirs: Words) -> bool:
    """True where one of two wordings of the same place negates and the other does not."""
    return negates(ours) is not negates(theirs)


@lru_cache(maxsize=65_536)
def means_the_same(ours: Words, theirs: Words) -> bool:
    """True where two stretches differ by spelling or style alone, or one was mended and is marked so."""
    if MENDED in ours or MENDED in theirs:
        return True
    if not (_LOOSE.isdisjoint(ours) and _LOOSE.isdisjoint(theirs)):
        ours, theirs = _settled(ours, theirs)
    if "".join(ours) == "".join(theirs):
        return True
    return len(ours) == len(theirs) and all(map(_spelled_alike, ours, theirs))


def _settled(ours: Words, theirs: Words) -> tuple[Words, Words]:
    """Two stretches without fillers, and without a short form that stands for a word of the other."""
    one, other = ([word for word in words if word not in _FILLERS] for words in (ours, theirs))
    for short, full in _MANY_FORMS.items():
        for these, those in ((one, other), (other, one)):
            if short in these:
                these.remove(short)
                spare = next((word for word in those if word in full), None)
                if spare:
                    those.remove(spare)
    return tuple(one), tuple(other)


def _spelled_alike(one: str, other: str) -> bool:
    return one == other or only_romanised_otherwise(one, other) or _misspelt(one, other)


def one_name(ours: Words, theirs: Words) -> bool:
    """True for one name in two spellings: “al-Qaddafi” and “Gadhafi”."""
    one = _name_in(ours)
    other = _name_in(theirs) if one else ""
    return bool(other) and score(one, other, "person") >= _ONE_NAME


@lru_cache(maxsize=16_384)
def _name_in(words: Words) -> str:
    """The words of what may be a name, all of them long and with a capital; "" for others."""
    telling = [word for word in words if word not in _FILLERS]
    return " ".join(telling) if all(word[0].isupper() and len(word) > 4 for word in telling) else ""


def _american(word: str) -> str:
    word = re.sub(r"(?<=\w\w)our(?=s?$|i|e|a|h)", "or", word)
    word = re.sub(r"(?<=\w{3})is(?=e|ing|ation)", "iz", word)
    word = re.sub(r"(?<=\w{2})ll(?=ed$|ing$|er$)", "l", word)
    return re.sub(r"(?<=\w)(?:tre|ence)$", lambda match: {"tre": "ter", "ence": "ense"}[match[0]], word)


def _misspelt(one: str, other: str) -> bool:
    """True for a word and a form of it that is hardly ever written."""
    if not (one.isalpha() and other.isalpha() and min(len(one), len(other)) > 3):
        return False
    rare = min(zipf(word, "en") for word in (one, other)) < _UNKNOWN
    return rare and Indel.normalized_similarity(one, other) >= _SLIP and _ending(one, other)


def _ending(one: str, other: str) -> bool:
    """True unless the words differ by a grammatical ending."""
    short, long = sorted((one, other), key=len)
    return not (long.startswith(short) and long[len(short) :] in ("s", "es", "d", "ed", "ing", "ly"))

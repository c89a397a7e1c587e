"""Words as the terms they are: in base form, with how rare they are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from msgspec import Struct, structs

from compare.align.concepts import beginnings, idea
from compare.align.lemmas import lemma
from compare.text.frequency import function_words, zipf
from compare.text.tokens import ByWord

_ACTOR = 2.5  # the most that an entity of the glossary says: known actors recur from story to story
_NUMBER = 4.0  # the rarity of a number
_PHRASE = 5.0  # the rarity of two words that stand for one idea
_UNHEARD = 7.5  # Zipf value above which a word says nothing; the rarity of a word never heard
_COMMON = 1.5  # rarity up to which a word says nothing of the event
_DATELINES = """
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february
march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec am pm gmt utc est edt pst pdt cst cdt ist published post posted update updated photo
"""
_CALENDAR = frozenset(_DATELINES.split())  # says when, not what
_SILENT = ("function", "number")
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_JOINT = re.compile(r"[-\u2010\u2011]")
_FRAGMENTS = frozenset(("s", "t", "d", "m", "re", "ve", "ll", "ca", "wo"))  # of contractions, cut apart
NOT = "not"
_TO_TWENTY = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty
"""
_NUMERALS = {word: str(value) for value, word in enumerate(_TO_TWENTY.split())}


class Term(Struct, frozen=True):
    """One comparable unit of a text.

    Two terms are the same when their keys are. `idea` names a wider meaning that different words
    share. `rarity` is 0 for the commonest words and 7.5 for words never heard (Zipf scale, from
    above). `kind` is word, name, number, entity or function; a word with a `capital` that begins a
    sentence or stands in a headline may be a name all the same. One that `tells` is neither too common to
    say what happened, nor a number or a word of the calendar; its `code` stands for the key. One that
    `begins` may be the first of two words that stand for one idea.
    """

    key: str
    kind: str
    rarity: float
    idea: str | None = None
    capital: bool = False
    quoted: bool = False
    tells: bool = False
    begins: bool = False
    code: int = 0

    def __post_init__(self) -> None:
        tells = self.rarity > _COMMON and self.kind not in _SILENT and self.key not in _CALENDAR
        structs.force_setattr(self, "tells", tells)
        structs.force_setattr(self, "begins", self.key in beginnings())
        written = self.key.encode("utf-8", "surrogatepass")
        structs.force_setattr(self, "code", crc32(written) if tells else 0)


class Word(NamedTuple):
    """A word of a token, `offset` from its start, as the term it is where its capital may make it a name,
    and where it does not; whether it is a long one, and one with a capital.
    """

    offset: int
    named: Term
    plain: Term
    long: bool
    titled: bool


def _words(form: str) -> tuple[Word, ...]:
    """The words of a token: its parts between hyphens, without the possessive."""
    if form.isalnum():
        return (_word(0, form),)
    found, start = [], 0
    for part in _JOINT.split(form):
        word = _POSSESSIVE.sub("", part)
        if word:
            found.append(_word(start, word))
        start += len(part) + 1
    return tuple(found)


def _word(offset: int, word: str) -> Word:
    plain = named = _term(word)
    if plain.kind == "word" and plain.capital and not plain.idea:  # Foreign Minister is no name
        named = Term(plain.key, "name", plain.rarity, None, True)
    long = len(word) > 3 and word[0].isalpha()
    return Word(offset, named, plain, long, long and word[0].isupper())


WORDS = ByWord(_words)


@lru_cache(maxsize=10_000)
def actor(entity: str) -> Term:
    """An entity of the glossary, by its id."""
    return Term("@" + entity, "entity", _rarity(entity), None, True)


@lru_cache(maxsize=10_000)
def as_quoted(term: Term) -> Term:
    """The same term within a quotation."""
    return structs.replace(term, quoted=True)


def united(first: Term, second: Term) -> Term | None:
    """The one term for two words that stand for one idea; None for all others."""
    both = idea(first.key, second.key)
    return Term(f"{first.key} {second.key}", "word", _PHRASE, both, False, second.quoted) if both else None


def _term(word: str) -> Term:
    lower = word.lower().replace("’", "'")
    if word[0].isdigit():
        return Term("#" + lower.replace(",", ""), "number", _NUMBER)
    if lower in _NUMERALS:
        return Term("#" + _NUMERALS[lower], "number", _NUMBER)
    if lower.endswith("n't"):
        return Term(NOT, "function", 0.0)
    base = lemma(lower)
    meaning = idea(base)
    if lower in function_words("en") or lower in _FRAGMENTS or meaning == "say":
        return Term(base, "function", 0.0)
    heard = zipf(lower, "en") if base == lower else max(zipf(lower, "en"), zipf(base, "en"))
    rarity = max(0.0, _UNHEARD - heard)
    return Term(base, "word", rarity, meaning, word[0].isupper())


def _rarity(entity: str) -> float:
    """The rarity of the rarest word of an entity's id, up to that of an actor."""
    return min(_ACTOR, max(_UNHEARD - zipf(word, "en") for word in entity.split("-")))

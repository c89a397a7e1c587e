"""What a sentence is compared by: its words in base form, its numbers and the entities it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct, structs

from compare.align.concepts import idea
from compare.align.lemmas import lemma
from compare.glossary import Glossary
from compare.model import Article, Mention, Span
from compare.text.folding import bare
from compare.text.frequency import function_words, zipf
from compare.text.quotations import quoted
from compare.text.tokens import tokens

_ACTOR = 2.5  # the most that an entity of the glossary says: known actors recur from story to story
_NUMBER = 4.0  # the rarity of a number
_PHRASE = 5.0  # the rarity of two words that stand for one idea
_UNHEARD = 7.5  # Zipf value above which a word says nothing; the rarity of a word never heard
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
    sentence or stands in a headline may be a name all the same.
    """

    key: str
    kind: str
    rarity: float
    idea: str | None = None
    capital: bool = False
    quoted: bool = False


class Named(Span, frozen=True, order=True):
    """A place in a text where a known entity is named."""

    entity: str = ""


@lru_cache(maxsize=16_384)
def terms(text: str, named: tuple[Named, ...] = ()) -> tuple[Term, ...]:
    """The terms of one sentence (or headline), in order. `named` are the known entities in it."""
    spoken = quoted(text)
    found: list[Term] = []
    inside = iter([*named, Named(len(text), len(text))])
    entity = next(inside)
    words = list(_words(text))
    titled = _is_titled([word for _, word in words])
    for number, (start, word) in enumerate(words):
        while start >= entity.end:
            entity = next(inside)
        if start >= entity.start:
            term = _actor(entity.entity)
        else:
            term = _term(word, number > 0 and not titled)
        if spoken and any(one.start <= start < one.end for one in spoken):
            term = _spoken(term)
        if term.kind == "entity":
            if not found or found[-1] != term:
                found.append(term)
        elif found and (phrase := idea(found[-1].key, term.key)):
            found[-1] = Term(f"{found[-1].key} {term.key}", "word", _PHRASE, phrase, False, term.quoted)
        else:
            found.append(term)
    return tuple(found)


def known(mentions: Sequence[Mention], start: int, end: int) -> tuple[Named, ...]:
    """The glossary's entities in `start:end` of an article, placed from `start`; a capital city that
    stands for its state counts as the state.
    """
    return tuple(
        Named(mention.start - start, mention.end - start, mention.metonym_for or mention.entity)
        for mention in mentions
        if start <= mention.start and mention.end <= end and not mention.entity.startswith("new:")
    )


@lru_cache(maxsize=16_384)
def terms_alone(sentence: str, glossary: Glossary) -> tuple[Term, ...]:
    """The terms of a sentence that stands alone."""
    mentions = glossary.recognise(Article(text=sentence, language="en"))
    return terms(sentence, known(mentions, 0, len(sentence)))


def _words(text: str) -> Iterator[tuple[int, str]]:
    for token in tokens(text):
        start, form = token.start, bare(text[token.start : token.end])
        if form.isalnum():
            yield start, form
            continue
        for part in _JOINT.split(form):
            word = _POSSESSIVE.sub("", part)
            if word:
                yield start, word
            start += len(part) + 1


@lru_cache(maxsize=10_000)
def _actor(entity: str) -> Term:
    return Term("@" + entity, "entity", _rarity(entity), None, True)


@lru_cache(maxsize=10_000)
def _spoken(term: Term) -> Term:
    return structs.replace(term, quoted=True)


@lru_cache(maxsize=100_000)
def _term(word: str, may_be_name: bool) -> Term:
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
    capital = word[0].isupper()
    kind = "name" if may_be_name and capital and not meaning else "word"  # Foreign Minister is no name
    rarity = max(0.0, _UNHEARD - max(zipf(lower, "en"), zipf(base, "en")))
    return Term(base, kind, rarity, meaning, capital)


def _is_titled(words: list[str]) -> bool:
    """True where capitals tell nothing: Headlines Like This One."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def _rarity(entity: str) -> float:
    """The rarity of the rarest word of an entity's id, up to that of an actor."""
    return min(_ACTOR, max(_UNHEARD - zipf(word, "en") for word in entity.split("-")))

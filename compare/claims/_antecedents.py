"""Whom “he” or “she” means that speaks a quotation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from compare.glossary import Glossary
from compare.model import Article, Mention, Span
from compare.text.counted import is_person, lemma
from compare.text.frequency import zipf
from compare.text.quotations import Quotation, quotations
from compare.text.sentences import sentences
from compare.text.speakers import main_subject

_ORDINARY = 4.0  # Zipf: a word that is as common and stands alone is no surname
_BACK = 3  # sentences: further back another may have been spoken of
_HE_OR_SHE = re.compile(r"he|she", re.IGNORECASE)
_TITLES = {  # of those whom the pronoun cannot mean
    "he": re.compile(r"\b(?:Ms|Mrs|Miss|Madame|Lady|Queen|Princess)\.?\s*\Z"),
    "she": re.compile(r"\b(?:Mr|Sir|Lord|King|Prince)\.?\s*\Z"),
}
_DESCRIBED = re.compile(r"(?:An?|The|One|Another|His|Her|Their)((?:\s[a-z][\w-]*){1,4})")  # “A young witness”
_SPEAKERS = frozenset(
    ("witness", "official", "resident", "spokesman", "spokeswoman", "mayor", "minister", "lawyer", "activist")
)
_OWNED = re.compile(r"['’]s?(?!\w)")


def meant(article: Article, quotation: Quotation, glossary: Glossary) -> tuple[str | None, bool]:
    """The name of him or her who speaks a quotation, and whether several may be meant, so that there is none.

    It is the subject of the words before, or the one person whom they name; over a sentence whose own subject
    is “he” or “she” one looks further back. (None, False) where no pronoun speaks.
    """
    if quotation.speaker is None or not _HE_OR_SHE.fullmatch(quotation.speaker.of(article.prose)):
        return None, False
    pronoun = quotation.speaker.of(article.prose).lower()
    for words in _before(article, min(quotation.start, quotation.speaker.start)):
        persons = _persons(article, words, pronoun, glossary)
        subject = _subject(article, words)
        told = subject.of(article.prose) if subject else ""
        if _HE_OR_SHE.fullmatch(told):
            if told.lower() != pronoun:
                break
            continue
        if subject:
            for one, name in persons:
                if one.start < subject.end and subject.start < one.end:
                    return name, False
        if not persons and subject and _is_surname(told, article.prose):
            return told, False
        names = {name for _, name in persons}
        if len(names) == 1 and not _described(words.of(article.prose)):
            return names.pop(), False
        if names or words.of(article.prose).strip():
            break
    people = {m.entity for m in glossary.recognise(article) if _may_be_person(m, glossary)}
    return None, len(people) > 1


def _before(article: Article, place: int) -> Iterator[Span]:
    """The words of the sentence before `place`, then the sentences before that, the nearest first."""
    every = sentences(article.prose)
    at = bisect_right(every, place, key=lambda sentence: sentence.start) - 1
    if article.prose[every[at].start : place].strip(" \n“\"‘'"):
        yield Span(every[at].start, place)
    yield from (Span(one.start, one.end) for one in every[max(0, at - _BACK) : at][::-1])


def _persons(article: Article, words: Span, pronoun: str, glossary: Glossary) -> list[tuple[Mention, str]]:
    """The persons whom the outlet names in `words`, but for those whose title forbids the pronoun."""
    mentions = glossary.recognise(article)
    prose, said = article.prose, quotations(article.prose)
    here = [
        one
        for one in mentions
        if words.start <= one.start < words.end
        and _may_be_person(one, glossary)
        and not _OWNED.match(prose, one.end)
        and not any(quoted.start <= one.start < quoted.end for quoted in said)
    ]
    named = {one.entity for one in here}
    other = {
        one.entity
        for one in mentions
        if one.entity in named
        and _may_be_person(one, glossary)
        and _TITLES[pronoun].search(prose[max(0, one.start - 10) : one.start])
    }
    return [(one, glossary.name_of(one.entity)) for one in here if one.entity not in other]


def _may_be_person(mention: Mention, glossary: Glossary) -> bool:
    """True for a person, and for several capitals side by side of which no word says what they name."""
    kind, known = glossary.kind_of(mention.entity), mention.entity in glossary.entities
    unclear = not known and kind == "organisation" and mention.why == "capitals side by side"
    return kind == "person" or unclear


def _subject(article: Article, words: Span) -> Span | None:
    """Who speaks in a sentence, or is its subject."""
    inside = [one.speaker for one in quotations(article.prose) if one.speaker]
    spoken = [one for one in inside if words.start <= one.start < words.end]
    if spoken:
        return Span(spoken[-1].start, spoken[-1].end)
    found = main_subject(words.of(article.prose))
    return Span(words.start + found[0], words.start + found[1]) if found else None


def _is_surname(word: str, prose: str) -> bool:
    """True for one capitalised word, no plural, that the text never writes small."""
    plain = word[:1].isupper() and word.isalpha() and not word.endswith("s") and not word.isupper()
    return plain and zipf(word.lower(), "en") < _ORDINARY and not re.search(rf"\b{word.lower()}\b", prose)


def _described(sentence: str) -> bool:
    """True for a sentence that begins with somebody who has no name: “A witness saw Ann Lee.”"""
    match = _DESCRIBED.match(sentence)
    return match is not None and any(
        is_person(lemma(word)) or lemma(word) in _SPEAKERS for word in match[1].split()
    )

"""Who says what a sentence tells: named, unnamed, or nobody, so that the outlet itself says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from compare.glossary import Glossary
from compare.model import Article, Span
from compare.text.attribution import SAYING
from compare.text.quotations import quotations
from compare.text.speakers import is_name, subject_after, subject_before

# Kinds of sources; an office is a source by what it is, “the port authority”; of somebody nothing is known.
PERSON, BODY, OFFICE, UNNAMED, PRONOUN, SOMEBODY = (
    "person", "organisation", "office", "unnamed", "pronoun", "somebody",
)  # fmt: skip
_VERB = re.compile(
    rf"\b(?:{SAYING}|reported|reports|alleged|alleges|believes?|contends?|contended|maintain(?:s|ed))\b"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+")
_AFTER = re.compile(r",[”\"’']?\s*\Z")  # “…, said A. B.”
_PRONOUN = re.compile(r"(?:he|she|they|him|her|them)\Z", re.IGNORECASE)
_NOBODY = re.compile(r"(?:it|who|we|i)\Z", re.IGNORECASE)
_OBJECT = re.compile(r"(?:him|her|them)(?=\s*[,.]|\s*\Z)")  # “according to them”
_OFFICE = re.compile(
    r"(?:the|its|his|her|their)\s(?:\w+\s){0,3}(?:authority|ministry|government|company|army|military|navy|council"
    r"|department|court|agency|union|party|group|president|minister|governor|mayor|director|chief|commander"
    r"|head|secretary|ambassador|envoy|commissioner|chairman|chairwoman|judge|senator|lawmaker|general)\Z"
)
_UNNAMED = re.compile(
    r"\b(?:officials?|sources?|aides?|advisers?|spokes(?:man|men|woman|women|person|people)|police|authorities"
    r"|witness(?:es)?|activists?|residents?|lawmakers?|prosecutors?|investigators?|experts?|analysts?|critics"
    r"|reports?|people|diplomats?|doctors?|rescuers?|staffers?|strategists?|observers?|lawyers?|attorneys?)\b",
    re.IGNORECASE,
)
_HINT = re.compile(  # any word that gives what follows as another's
    r"\b(?:sa(?:id|ys|y|ying)|t(?:old|ell|ells|elling)|accord\w+|report\w*|alleg\w+|claim\w*|accus\w+|argu\w+|call\w*|believ\w+"
    r"|suggest\w*|ask\w*|think\w*|thought|contend\w*|indicat\w+|announc\w+|deni\w+|deny|warn\w*|insist\w*|stat(?:ed|es|ing|ement\w*)"
    r"|wr[io]te\w*|written|tweet\w*|post\w*|describ\w+|explain\w*|not(?:ed|ing|es)|add(?:ed|ing|s)|mention\w*|vow\w*|pledg\w+"
    r"|promis\w+|defend\w*|criticiz\w+|critici[sz]\w+|attack\w*|blast\w*|question\w*|respon\w+|repl\w+|view\w*|opinion\w*"
    r"|want\w*|hop(?:ed|es|ing)|plan\w*|declar\w+|acknowledg\w+|admit\w*|confirm\w*|testif\w+|express\w*|complain\w*|maintain\w*"
    r"|cit(?:ed|es|ing)|quot\w+|appear\w*|seem\w*|show\w*|reveal\w*|asser\w+|urg\w+|demand\w*|letter|interview|speech|remarks?|statement)\b",
    re.IGNORECASE,
)


class Source(Struct, frozen=True):
    """Whose word a sentence is: where it is named, its name in normal form, and which kind of source."""

    span: Span
    name: str
    kind: str


@lru_cache(maxsize=8192)
def sources(article: Article, sentence: Span, glossary: Glossary) -> tuple[Source, ...]:
    """The sources that a sentence names, each once; a pronoun stands for somebody."""
    found: dict[str, Source] = {}
    for span in _spans(article, sentence):
        source = _source(article, span, glossary)
        found.setdefault(source.name, source)
    return tuple(found.values())


def told_as_fact(article: Article, sentence: Span) -> bool:
    """True for a sentence in the outlet's own voice: without a quotation or a word of saying."""
    text = sentence.of(article.prose)
    return not quoted(article, sentence) and not _HINT.search(text) and text.rstrip()[-1:] == "."


def quoted(article: Article, sentence: Span) -> bool:
    """True for a sentence with a quotation in it."""
    return any(one.start < sentence.end and sentence.start < one.end for one in quotations(article.prose))


def _spans(article: Article, sentence: Span) -> Iterator[Span]:
    text, start = sentence.of(article.prose), sentence.start
    for match in _ACCORDING.finditer(text):
        pronoun = _OBJECT.match(text, match.end())
        if pronoun:
            yield Span(start + pronoun.start(), start + pronoun.end())
        elif found := subject_after(text[match.end() :]):
            yield Span(start + match.end() + found[0], start + match.end() + found[1])
    within = [one for one in quotations(article.prose) if one.start < sentence.end and start < one.end]
    for one in within:
        if one.speaker and start <= one.speaker.start < sentence.end:
            yield one.speaker
    for match in _VERB.finditer(text):
        if any(one.start <= start + match.start() < one.end for one in within):
            continue
        before = text[: match.start()]
        found = subject_after(text[match.end() :]) if _AFTER.search(before) else subject_before(before)
        if found:
            offset = match.end() if _AFTER.search(before) else 0
            yield Span(start + offset + found[0], start + offset + found[1])


def _source(article: Article, span: Span, glossary: Glossary) -> Source:
    text = span.of(article.prose)
    if _PRONOUN.match(text):
        return Source(span, text.lower(), PRONOUN)
    if _NOBODY.match(text):
        return Source(span, text.lower(), SOMEBODY)
    for mention in glossary.recognise(article):
        if mention.start < span.end and span.start < mention.end:
            kind = glossary.kind_of(mention.entity)
            whole = text[-1] == article.prose[mention.end - 1] and mention.end >= span.end
            if kind == "person" or (whole and kind in ("organisation", "place")):
                return Source(span, glossary.name_of(mention.entity), PERSON if kind == "person" else BODY)
    if _UNNAMED.search(text):
        return Source(span, " ".join(text.lower().split()), UNNAMED)
    if _OFFICE.match(text.lower()):
        return Source(span, " ".join(text.lower().split()), OFFICE)
    known = is_name(text, (0, len(text))) and " " in text
    return Source(span, text if known else " ".join(text.lower().split()), PERSON if known else SOMEBODY)

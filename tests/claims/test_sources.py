"""Whose word a sentence is, and what kind of source that is."""

from __future__ import annotations

import pytest

from compare.claims._sources import (
    BODY,
    OFFICE,
    PERSON,
    PRONOUN,
    SOMEBODY,
    UNNAMED,
    quoted,
    sources,
    told_as_fact,
)
from compare.glossary import Glossary
from compare.model import Article
from compare.text.sentences import sentences

SHUT = "the harbour of Vello was shut after the storm"


def named(text: str, glossary: Glossary | None = None) -> list[tuple[str, str, str]]:
    """Of each source of a sentence the words, the name and the kind."""
    article = Article(text, id="alpha.md", language="en")
    found = sources(article, sentences(text)[0], glossary or Glossary({}))
    return [(one.span.of(text), one.name, one.kind) for one in found]


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Anna Lee", "Anna Lee", PERSON),
        ("The port authority", "the port authority", OFFICE),
        ("Its chief", "its chief", OFFICE),
        ("Harbour officials", "harbour officials", UNNAMED),
        ("Two witnesses", "two witnesses", UNNAMED),
        ("She", "she", PRONOUN),
        ("They", "they", PRONOUN),
    ],
)
def test_kinds_of_sources(words: str, name: str, kind: str) -> None:
    assert named(f"{words} said that {SHUT}.") == [(words, name, kind)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"According to Anna Lee, {SHUT}.", "Anna Lee"),
        (f"According to them, {SHUT}.", "them"),
        (f"{SHUT.capitalize()}, said Anna Lee.", "Anna Lee"),
        (f"“{SHUT.capitalize()},” Anna Lee said.", "Anna Lee"),
        (f"Anna Lee believes that {SHUT}.", "Anna Lee"),
    ],
)
def test_where_a_source_may_stand(text: str, name: str) -> None:
    assert [one for _, one, _ in named(text)] == [name]


def test_each_source_is_named_once_and_a_sentence_without_one_has_none() -> None:
    assert len(named(f"Anna Lee said, and Anna Lee believes, that {SHUT}.")) == 1
    assert named(f"{SHUT.capitalize()}.") == []
    assert {kind for *_, kind in named(f"It said that {SHUT}.")} <= {SOMEBODY}


def test_what_the_glossary_knows_has_its_name() -> None:
    shipped = Glossary.shipped()
    [(_, name, kind)] = named(f"NATO said that {SHUT}.", shipped)
    assert kind == BODY and name == shipped.name_of("nato")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (f"{SHUT.capitalize()}.", True),
        (f"{SHUT.capitalize()}?", False),
        (f"{SHUT.capitalize()}, reports say.", False),
        (f"{SHUT.capitalize()}, as was announced.", False),
        ("The harbour was “shut” after the storm.", False),
    ],
)
def test_what_is_told_as_fact(text: str, fact: bool) -> None:
    article = Article(text, id="alpha.md", language="en")
    assert told_as_fact(article, sentences(text)[0]) is fact
    assert quoted(article, sentences(text)[0]) is ("“" in text)

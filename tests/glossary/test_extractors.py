"""Names from our own reading, and from a model of somebody else's."""

import builtins
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from compare.glossary import Glossary
from compare.glossary.extractors import ByCapitals, BySpacy, Name, extractor
from compare.model import Article, UserError

TEXT = "The Quiet Harbour Institute's head, Omar Baruti, met the Nordians in Port Anne on 3 May."


def pipeline(*marked: tuple[str, str]) -> Any:
    """A spaCy pipeline that marks these words with these labels."""

    def read(text: str) -> SimpleNamespace:
        ents = [
            SimpleNamespace(start_char=text.find(word), end_char=text.find(word) + len(word), label_=label)
            for word, label in marked
        ]
        return SimpleNamespace(ents=ents)

    return read


def found(names: tuple[Name, ...], text: str = TEXT) -> list[tuple[str, str]]:
    return [(name.of(text), name.kind) for name in names]


def test_our_own_finds_what_the_glossary_lacks(glossary: Glossary) -> None:
    names = ByCapitals(glossary).names(Article(TEXT))
    assert found(names) == [("Quiet Harbour Institute", "organisation"), ("Omar Baruti", "person")]
    assert all(name.why for name in names)


def test_a_model_yields_the_same_structure() -> None:
    model = pipeline(
        ("Omar Baruti,", "PERSON"),
        ("The Quiet Harbour Institute's", "ORG"),
        ("Nordians", "NORP"),
        ("Port Anne", "GPE"),
        ("3 May", "DATE"),
    )
    names = BySpacy(model, "spacy:stub").names(Article(TEXT))
    assert found(names) == [
        ("Quiet Harbour Institute", "organisation"),
        ("Omar Baruti", "person"),
        ("Port Anne", "place"),
    ]
    assert {name.why for name in names} == {"spacy:stub"}


def test_what_has_no_letters_left_is_no_name() -> None:
    assert BySpacy(pipeline(("’s", "ORG")), "stub").names(Article("It’s so.")) == ()


def test_by_name(glossary: Glossary) -> None:
    assert extractor("capitals", glossary).label == "capitals"
    for wrong in ("", "spacy", "spacy:", "flair:big"):
        with pytest.raises(UserError, match="use capitals, or spacy:MODEL"):
            extractor(wrong, glossary)


def test_without_spacy_one_line_says_how_to_get_it(
    glossary: Glossary, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name == "spacy":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(UserError, match=r"pip install newscollate\[spacy\]"):
        extractor("spacy:en_core_web_sm", glossary)


@pytest.mark.extra
def test_the_real_spacy(glossary: Glossary, tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    model = spacy.blank("en")
    ruler = model.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "ORG", "pattern": "the Quiet Harbour Institute"},
            {"label": "PERSON", "pattern": "Omar Baruti"},
        ]
    )
    model.to_disk(tmp_path / "model")
    reader = extractor(f"spacy:{tmp_path / 'model'}", glossary)
    text = TEXT.replace("The Quiet", "Said the Quiet")
    names = tuple(reader.names(Article(text)))
    assert found(names, text) == [("Quiet Harbour Institute", "organisation"), ("Omar Baruti", "person")]
    with pytest.raises(UserError, match="python -m spacy download no_such_model"):
        extractor("spacy:no_such_model", glossary)

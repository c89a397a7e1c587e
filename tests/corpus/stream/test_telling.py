"""The lines of a stream: the article, its findings, its events."""

from __future__ import annotations

from collections.abc import Iterator

import jsonschema
import msgspec
import pytest

from compare import pipeline
from compare.config import Config, ConfigError
from compare.corpus.store.passing import passing
from compare.corpus.stream.joining import Joining, Passing
from compare.corpus.stream.telling import Telling
from compare.model import Article, StreamedArticle, StreamedEvent, StreamedFinding
from compare.report.json import render
from compare.report.schema import schemas

ARTEFACT = Article(
    "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it.",
    id="a.txt", path="a.txt", language="en",
)  # fmt: skip


@pytest.fixture
def joining() -> Iterator[Joining]:
    with passing() as base:
        yield Passing(base, Config())


def test_the_article_comes_first_then_its_findings_then_its_event(joining: Joining) -> None:
    lines = Telling(Config(), joining).tell(ARTEFACT).lines
    kinds = [type(line) for line in lines]
    assert kinds == [StreamedArticle, StreamedFinding, StreamedFinding, StreamedEvent]


def test_the_article_and_its_findings_are_those_of_check(joining: Joining) -> None:
    article, *findings = Telling(Config(), joining, events=False).tell(ARTEFACT).lines
    document = pipeline.checked([ARTEFACT], Config())
    fields = msgspec.to_builtins(document.articles[0])
    assert fields.items() <= msgspec.to_builtins(article).items()
    for streamed, found in zip(findings, document.findings, strict=True):
        assert msgspec.to_builtins(found).items() <= msgspec.to_builtins(streamed).items()


def test_every_line_follows_its_schema(joining: Joining) -> None:
    for line in Telling(Config(), joining).tell(ARTEFACT).lines:
        written = msgspec.json.decode(render(line))
        schema = msgspec.json.decode(schemas()[f"streamed-{written['type']}.v1.json"])
        jsonschema.validate(written, schema)
        assert render(line).count("\n") == 1


def test_nothing_is_told_twice_once_it_is_acknowledged(joining: Joining) -> None:
    telling = Telling(Config(), joining)
    first = telling.tell(ARTEFACT)
    assert telling.tell(ARTEFACT) == first
    telling.acknowledge(ARTEFACT)
    assert telling.tell(ARTEFACT).lines == ()


def test_without_memory_every_article_is_new() -> None:
    telling = Telling(Config(), findings=False)
    [line] = telling.tell(ARTEFACT).lines
    telling.acknowledge(ARTEFACT)
    assert telling.tell(ARTEFACT).lines == [line]
    assert isinstance(line, StreamedArticle) and line.translated_from is None


def test_what_the_configuration_fails_on() -> None:
    assert not Telling(Config()).tell(ARTEFACT).failing
    strict = Config().everywhere("fail_on", "warning")
    assert Telling(strict).tell(ARTEFACT).failing
    assert not Telling(strict, findings=False).tell(ARTEFACT).failing


def test_a_rule_that_is_not_known_is_told_before_anything_comes() -> None:
    with pytest.raises(ConfigError, match="unknown rule or category"):
        Telling(Config().everywhere("select", ("no-such-rule",)))


def test_what_breaks_one_article_is_an_error_and_it_is_told_when_it_comes_again(
    joining: Joining, monkeypatch: pytest.MonkeyPatch
) -> None:
    telling = Telling(Config(), joining)
    with monkeypatch.context() as broken:
        broken.setattr("compare.pipeline.checking.judged", lambda *_: 1 / 0)
        told = telling.tell(ARTEFACT)
    assert told.lines == () and "ZeroDivisionError" in told.errors[0].message
    assert len(telling.tell(ARTEFACT).lines) == 4


def test_an_article_that_no_store_can_hold_is_an_error(joining: Joining) -> None:
    told = Telling(Config(), joining).tell(Article("Half a \ud800 character.", id="a", path="a"))
    assert told.lines == () and "half of a character" in told.errors[0].message

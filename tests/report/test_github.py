"""Workflow commands, read back as a runner of GitHub reads them."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from msgspec import structs

from compare.model import Checked, Level
from compare.report import github
from compare.report.view.failing import Failing

from .found import NASTY, TRICKY, at, found, many, marked, nasty, saying_everywhere
from .invented import checked


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    message: str


def obeyed(log: str) -> list[Command]:
    """The commands that a runner finds in its log: lines that begin with `::`; and none like `##[…`."""
    commands = []
    for line in re.split(r"\r\n|\n|\r", log):
        assert not re.search(r"##\w*\[", line)
        if not line.strip().startswith("::"):
            continue
        head, message = line.strip()[2:].split("::", 1)
        name, _, rest = head.partition(" ")
        pairs = dict(pair.split("=", 1) for pair in rest.split(",") if pair)
        commands.append(Command(name, {key: _read(value) for key, value in pairs.items()}, _read(message)))
    return commands


def _read(value: str) -> str:
    escapes = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    return re.sub("%(?:0D|0A|3A|2C|25)", lambda found: escapes[found[0]], value)


def test_a_finding_is_an_annotation_of_its_level_at_its_place() -> None:
    error, *_ = (
        one for one in obeyed(github.render(checked())) if one.properties["title"].startswith("untr")
    )
    assert error.name == "error"
    assert error.properties["file"] == "reports/agence.md"
    assert error.properties["title"] == "untranslated-acronym"
    first, *rest = error.message.split("\n")
    assert first.endswith("the other reports write “Selmar Coast Guard”. (confidence high)")
    assert rest == ["fix: Selmar Coast Guard", "see reports/post.md: “Selmar Coast Guard”"]


def test_levels_errors_and_verdicts_are_all_there() -> None:
    names = [command.name for command in obeyed(github.render(checked()))]
    assert names == ["error"] * 3 + ["warning"] * 2 + ["notice"] * 2


@pytest.mark.parametrize("source", TRICKY)
def test_lines_and_columns_are_those_of_the_words(source: str) -> None:
    text, spans = marked(source)
    commands = obeyed(github.render(found(text, spans)))
    for command, (start, end) in zip(commands, spans, strict=True):
        line, end_line = int(command.properties["line"]), int(command.properties["endLine"])
        if line == end_line:
            columns = int(command.properties["col"]), int(command.properties["endColumn"])
            assert tuple(at(text, line, column) for column in columns) == (start, end)
        else:
            assert "col" not in command.properties
            assert at(text, line, 1) <= start < end <= at(text, end_line + 1, 1)


def test_in_a_page_the_annotation_is_on_the_file() -> None:
    document = found("One two.", [(4, 7)], "page.html")
    page = structs.replace(document.articles[0], format="html")
    [command] = obeyed(github.render(structs.replace(document, articles=(page,))))
    assert "line" not in command.properties and command.properties["file"] == "page.html"


def test_a_step_has_ten_of_a_level_the_surest_and_the_rest_is_counted() -> None:
    warnings, notes = many(Level.WARNING, 30), many(Level.NOTE, 3)
    page = github.render(structs.replace(warnings, findings=warnings.findings + notes.findings))
    commands = obeyed(page)
    assert [command.name for command in commands] == ["warning"] * 10 + ["notice"] * 3
    assert {command.properties["title"] for command in commands[:10]} == {"calque"}
    assert (
        page.splitlines()[-1] == "20 more annotations than GitHub shows of a step; another format lists all."
    )
    assert "the job summary lists all" in github.render(warnings, summary=True)


def test_nothing_found_is_nothing_said() -> None:
    assert github.render(Checked((), ())) == ""


@pytest.mark.parametrize("text", NASTY)
def test_hostile_text_gives_no_command(text: str) -> None:
    commands = obeyed(github.render(saying_everywhere(text)))
    assert [command.name for command in commands] == ["error", "warning", "notice"]
    assert all(
        set(one.properties) <= {"file", "title", "line", "endLine", "col", "endColumn"} for one in commands
    )


@settings(max_examples=60, deadline=None)
@given(nasty())
def test_whatever_is_said_no_other_command_is_given(text: str) -> None:
    page = github.render(saying_everywhere(text))
    assert [command.name for command in obeyed(page)] == ["error", "warning", "notice"]
    assert len(page.splitlines()) == 3 and "\x1b" not in page


def test_what_the_run_fails_for_is_at_least_a_warning() -> None:
    document = checked()
    articles = frozenset(article.id for article in document.articles)
    page = github.render(document, failing=Failing(frozenset(document.findings), articles))
    assert {command.name for command in obeyed(page)} == {"error", "warning"}
    assert sum(command.name == "error" for command in obeyed(page)) == sum(
        command.name == "error" for command in obeyed(github.render(document))
    )

"""`glossary suggest` and `glossary decide` as a terminologist types them."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.test_commands import run

ONE = (
    "The Quiet Harbour Institute (QHI) attacked the plan on Friday, Omar Baruti said.\n\n"
    "Baruti leads QHI. “It is wrong,” he said of the plan.\n"
)
TWO = "Omar Baruti, of the Quiet Harbour Institute, attacked the plan on Friday.\n"
ENTRY = """\
id: quiet-harbour-institute
kind: organisation
preferred:
  en: Quiet Harbour Institute
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "terms" / "organisation").mkdir(parents=True)
    (tmp_path / "terms" / "organisation" / "quiet-harbour-institute.yaml").write_text(ENTRY, "utf-8")
    (tmp_path / "newscollate.toml").write_text('glossary = ["terms"]\n', "utf-8")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "one.txt").write_text(ONE, "utf-8")
    (tmp_path / "news" / "two.txt").write_text(TWO, "utf-8")
    return tmp_path


def suggested(project: Path, *words: str) -> list[tuple[str, str, str | None]]:
    done = run("glossary", "suggest", "news", "--format", "json", *words, cwd=project)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)["suggestions"]
    return [(one["form"], one["entity"], one["judgement"]) for one in found]


def test_from_a_suggestion_to_an_entry(project: Path) -> None:
    found = suggested(project)
    assert ("QHI", "quiet-harbour-institute", None) in found
    assert ("Omar Baruti", "new:omar-baruti", None) in found
    decide = ("glossary", "decide")
    done = run(*decide, "QHI", "quiet-harbour-institute", "accept", "--by", "Ada", cwd=project)
    assert done.returncode == 0 and "accept" in done.stdout
    run(*decide, "Omar Baruti", "new:omar-baruti", "reject", "--why", "a guest", cwd=project)
    lines = (project / "terms" / "decisions.jsonl").read_text("utf-8").splitlines()
    first, second = map(json.loads, lines)
    assert (first["by"], first["judgement"], second["why"]) == ("Ada", "accept", "a guest")
    assert first["on"].endswith("Z") and second["by"]
    assert suggested(project) == []
    shown = run("glossary", "suggest", "news", cwd=project).stdout
    assert "one accepted name not in the glossary yet" in shown
    into = ("glossary", "suggest", "news", "--accept-into", "terms")
    dry = run(*into, "--dry-run", cwd=project).stdout
    assert "+++ " in dry and "QHI" in dry
    assert "QHI" not in (project / "terms/organisation/quiet-harbour-institute.yaml").read_text("utf-8")
    assert run(*into, cwd=project).returncode == 0
    assert "QHI" in (project / "terms/organisation/quiet-harbour-institute.yaml").read_text("utf-8")
    assert "not in the glossary yet" not in run("glossary", "suggest", "news", cwd=project).stdout


def test_unsure_comes_last(project: Path) -> None:
    run("glossary", "decide", "QHI", "quiet-harbour-institute", "unsure", cwd=project)
    assert suggested(project)[-1] == ("QHI", "quiet-harbour-institute", "unsure")


def test_formats_limit_and_the_decisions_file(project: Path) -> None:
    assert len(suggested(project, "--limit", "1")) == 1
    shown = run("glossary", "suggest", "news", "--limit", "1", cwd=project).stdout
    assert "beyond the limit" in shown
    table = run("glossary", "suggest", "news", "--format", "csv", cwd=project).stdout
    assert next(csv.reader(StringIO(table)))[:3] == ["what", "form", "entity"]
    decide = ("glossary", "decide", "QHI", "quiet-harbour-institute", "reject", "--decisions", "mine.jsonl")
    run(*decide, cwd=project)
    assert "QHI" in [form for form, *_ in suggested(project)]
    assert "QHI" not in [form for form, *_ in suggested(project, "--decisions", "mine.jsonl")]


def test_a_dry_run_decides_nothing(project: Path) -> None:
    done = run("glossary", "decide", "QHI", "quiet-harbour-institute", "reject", "--dry-run", cwd=project)
    assert '+{"form":"QHI"' in done.stdout
    assert not (project / "terms" / "decisions.jsonl").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("decide", "QHI", "quiet-harbor-institute", "accept"), "near it: quiet-harbour-institute"),
        (("decide", "QHI", "quiet-harbour-institute", "yes"), "accept, reject, unsure"),
        (("decide", "", "quiet-harbour-institute", "accept"), "'' is empty"),
        (("decide", "Foo\x07", "quiet-harbour-institute", "accept"), "a control character"),
        (("decide", "Foo Bar", "new:Foo Bar", "accept"), "write lower-case Latin letters"),
        (("decide", "Foo Bar", "new:islamic-state", "accept"), "is an entry already"),
        (("suggest", "news", "--decisions", "nosuch.jsonl"), "nosuch.jsonl: no such file of decisions"),
        (("suggest", "news", "--names-from", "flair:x"), "use capitals, or spacy:MODEL"),
        (("suggest", "news", "--format", "html"), "use one of text, json, csv"),
    ],
)
def test_mistakes_take_one_line_and_exit_with_2(project: Path, words: tuple[str, ...], said: str) -> None:
    done = run("glossary", *words, cwd=project)
    assert done.returncode == 2
    assert said in done.stderr and done.stderr.count("\n") == 1


def test_a_torn_line_is_told_and_the_rest_read(project: Path) -> None:
    run("glossary", "decide", "QHI", "quiet-harbour-institute", "reject", cwd=project)
    with (project / "terms" / "decisions.jsonl").open("a") as stream:
        stream.write('{"form":"Om')
    done = run("glossary", "suggest", "news", cwd=project)
    assert done.returncode == 0 and "torn" in done.stderr
    assert "QHI  a name" not in done.stdout


def test_the_kind_of_a_new_entry_is_not_guessed(project: Path) -> None:
    for name in ("omar-baruti", "zed-unheard"):
        done = run("glossary", "decide", name.replace("-", " ").title(), f"new:{name}", "accept", cwd=project)
        assert done.returncode == 0
    done = run("glossary", "suggest", "news", "--accept-into", "terms", cwd=project)
    assert done.returncode == 1
    assert "new:zed-unheard: these articles do not show its kind; `newscollate glossary add`" in done.stderr
    assert [path.name for path in (project / "terms").rglob("*.yaml")].count("omar-baruti.yaml") == 1
    assert not list((project / "terms").rglob("zed-unheard.yaml"))

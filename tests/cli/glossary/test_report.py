"""House styles and the canonical report as a user types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..test_commands import run

POST = (
    "---\noutlet: Post\ndate: 2024-05-02\n---\nThe U.S. sent aid. "
    "Ines Vollmar, the envoy of the ONU, left the U.S. on Friday.\n"
)
ECHO = "---\noutlet: Echo\ndate: 2024-05-04\n---\nInes Vollmar left Geneva. The US was silent.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "newscollate.toml").write_text('glossary = ["names"]\nstyle = "ours"\n', "utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "post.md").write_text(POST, "utf-8")
    (tmp_path / "articles" / "echo.md").write_text(ECHO, "utf-8")
    styles = tmp_path / "names" / "styles"
    styles.mkdir(parents=True)
    (styles / "ours.yaml").write_text(
        "id: ours\nname: Ours\nover: bbc-like\nusages:\n  - {entity: bbc, body: [BBC]}\n", "utf-8"
    )
    return tmp_path


def test_check_has_findings_of_the_category_only_under_a_style(folder: Path) -> None:
    found = json.loads(run("check", "articles", "--format", "json", cwd=folder).stdout)["findings"]
    assert [f["text"] for f in found if f["category"] == "glossary"] == ["U.S.", "U.S."]
    (folder / "newscollate.toml").write_text("", "utf-8")
    plain = json.loads(run("check", "articles", "--format", "json", cwd=folder).stdout)["findings"]
    assert plain == [f for f in found if f["category"] != "glossary"] != []


def test_a_style_changes_no_verdict(folder: Path) -> None:
    long = "The U.S. sent aid to the town, and the U.S. envoy stayed there for the night. " * 12
    (folder / "articles" / "long.md").write_text(long, "utf-8")
    styled = json.loads(run("check", "articles/long.md", "--format", "json", cwd=folder).stdout)
    (folder / "newscollate.toml").write_text("", "utf-8")
    plain = json.loads(run("check", "articles/long.md", "--format", "json", cwd=folder).stdout)
    assert styled["articles"] == plain["articles"] and styled["articles"][0]["translated_from"]


def test_config_names_the_line_that_rules_on_each_entity(folder: Path) -> None:
    said = run("config", cwd=folder).stdout
    line = next(line for line in said.splitlines() if line.startswith("style "))
    assert line.split() == ["style", "=", '"ours"', "#", f"{folder / 'newscollate.toml'}:2"]
    assert f"  bbc  # {folder / 'names' / 'styles' / 'ours.yaml'}:5\n" in said
    assert "  kyiv  (2019-10-14..)  # " in said and "bbc-like.yaml:" in said


def test_an_unknown_style_is_one_line_and_exit_2(folder: Path) -> None:
    (folder / "newscollate.toml").write_text('style = "theirs"\n', "utf-8")
    failed = run("check", "articles", cwd=folder)
    assert failed.returncode == 2 and failed.stderr.count("\n") == 1
    assert "no such house style; known are ap-like, bbc-like, in-house" in failed.stderr


def test_lint_checks_the_styles_of_a_folder(folder: Path) -> None:
    (folder / "names" / "styles" / "ours.yaml").write_text(
        "id: ours\nname: Ours\nusages:\n  - {entity: bbc, body: [Beeb]}\n", "utf-8"
    )
    told = run("glossary", "lint", "names", cwd=folder)
    assert (
        told.returncode == 1
        and "ours.yaml:4: error style ours: bbc: 'Beeb' is none of its names" in told.stdout
    )


def test_the_report_has_corrections_days_breaches_and_what_is_worth_adding(folder: Path) -> None:
    report = json.loads(run("glossary", "report", "articles", "--format", "json", cwd=folder).stdout)
    by_id = {line["entity"]: line for line in report["entities"]}
    assert (report["style"], report["articles"], report["unknown"]) == ("ours", 2, ["new:ines-vollmar"])
    assert by_id["new:ines-vollmar"]["first_seen"] == "2024-05-02"
    assert [form["correction"] for form in by_id["united-nations"]["forms"]] == ["UN"]
    assert {form["text"]: form["by_language"] for form in by_id["united-states"]["forms"]} == {
        "U.S.": {"en": 2},
        "US": {"en": 1},
    }
    assert [breach["rule"] for breach in report["breaches"]] == ["forbidden-name"] * 2


def test_a_report_tells_what_changed_since_an_earlier_one(folder: Path) -> None:
    run("glossary", "report", "articles/post.md", "--format", "json", "-o", "old.json", cwd=folder)
    for format in ("text", "html", "markdown", "csv", "json"):
        made = run("glossary", "report", "articles", "--since", "old.json", "--format", format, cwd=folder)
        assert made.returncode == 0 and "Geneva" in made.stdout
    changes = json.loads(made.stdout)["changes"]
    assert [(c["what"], c["entity"], c["form"]) for c in changes][:2] == [
        ("new", "geneva", None),
        ("new", "united-states", "US"),
    ]


def test_what_is_no_report_is_told_in_one_line(folder: Path) -> None:
    (folder / "bytes.json").write_bytes(b'{"glossary": "\xff", "entities": []}')
    (folder / "deep.json").write_text('{"unknown": ' + "[" * 20_000)
    for name in ("articles/post.md", "nowhere.json", "bytes.json", "deep.json"):
        failed = run("glossary", "report", "articles", "--since", name, cwd=folder)
        assert failed.returncode == 2 and failed.stderr.startswith(f"newscollate: {name}: ")
        assert failed.stderr.count("\n") == 1


def test_config_shows_a_style_below_an_empty_line(folder: Path) -> None:
    said = run("config", cwd=folder).stdout
    assert "\n\nhouse style ours, the undermost first:\n" in said and "u000A" not in said

"""`newscollate rule` with the name of a category lists what it holds."""

from __future__ import annotations

from typer.testing import CliRunner

from compare.cli import app


def said(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["rule", *arguments])
    assert result.exit_code == 0
    return result.stdout


def test_a_category_lists_its_rules_alone() -> None:
    listed = said("locale")
    assert listed.startswith("locale is a category of ")
    assert "decimal-comma" in listed and "inverted-attribution" not in listed


def test_a_rule_that_shares_its_name_with_a_category_is_explained_and_says_so() -> None:
    explained = said("calque")
    assert explained.startswith("# calque")
    assert "“calque” is a category too" in explained and "false-friend" in explained


def test_a_category_cannot_be_tried() -> None:
    result = CliRunner().invoke(app, ["rule", "locale", "--try", "It fell by 5 %."])
    assert "“locale” is a category" in str(result.exception)

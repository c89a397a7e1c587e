"""The configuration: found, read, explained; a wrong key is never silently ignored."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import jsonschema
import pytest

from compare.config import COMMAND_LINE, Config, ConfigError, PerPath, explain, find, load
from compare.config.file import KEYS
from compare.model import UserError

SCHEMA = Path(__file__).parents[1] / "docs" / "configuration.schema.json"


def test_the_nearest_file_wins_and_defaults_apply_without_one(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "newscollate.toml").write_text('fail-on = "warning"\n')
    assert find(inner) == tmp_path / "newscollate.toml"
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.newscollate]\nignore = ["locale"]\n')
    assert load(find(inner)).ignore == ("locale",)
    assert load(None) == Config()


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert find(tmp_path) != tmp_path / "pyproject.toml"


def test_every_setting_says_where_it_comes_from(tmp_path: Path) -> None:
    file = tmp_path / "newscollate.toml"
    file.write_text('# ours\nfail-on = "warning"\n')
    origins = {setting.key: setting.origin for setting in explain(file)}
    assert origins["fail-on"] == f"{file}:2" and origins["ignore"] == "default"


def test_folders_are_relative_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "newscollate.toml").write_text('glossary = ["names"]\n')
    assert load(tmp_path / "newscollate.toml").folders() == [tmp_path / "names"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('fail_on = "error"', "did you mean “fail-on”"),
        ("colour = 1", "known keys are"),
        ('fail-on = "fatal"', "use one of error, warning, note"),
        ("select = 3", "select: expected a list, found a number"),
        ("select = [", "not valid TOML"),
        ("select = " + "[" * 20_000, "not valid TOML: nested too deeply"),
        ("jobs = " + "9" * 5000, "not valid TOML"),
        ('baseline = "a\\u0000b"', "baseline: holds a NUL character"),
        ('glossary = ["a\\u0000b"]', "glossary: holds a NUL character"),
        ("same-row = 3", "same-row: use a number from 0 to 1"),
        ('min-confidence = "sure"', "use one of high, medium, low"),
        ('[per-path."a/"]\nselct = []', "unknown key “selct” in .per-path.*did you mean “select”"),
        (
            '[per-path."a/"]\nfail-on = "x"',
            "per-path: fail-on is “x”; use one of error, warning, note, never",
        ),
        ("[per-path]\nselect = []", "write .per-path.*not “select”"),
        ("[[per-path]]", "per-path: expected a table, found a list"),
    ],
)
def test_a_mistake_is_one_clear_line(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "newscollate.toml"
    file.write_text(text)
    with pytest.raises(ConfigError, match=message) as error:
        load(file)
    assert str(file) in str(error.value) and "\n" not in str(error.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml: No such file"):
        load(tmp_path / "none.toml")


PER_PATH = """\
ignore = ["locale"]
min-level = "warning"

[per-path."archive/**"]
ignore = ["calque"]
fail-on = "never"

[per-path."archive/new.md"]
min-level = "note"
select = []
"""


def test_settings_of_a_path_lie_over_those_of_all_and_the_last_counts(tmp_path: Path) -> None:
    file = tmp_path / "newscollate.toml"
    file.write_text(PER_PATH)
    config = load(file)
    assert config.at(str(tmp_path / "a.md")) == config
    old, new = (config.at(str(tmp_path / "archive" / name)) for name in ("old.md", "new.md"))
    assert (old.ignore, old.fail_on, old.min_level) == (("locale", "calque"), "never", "warning")
    assert (new.ignore, new.fail_on, new.min_level, new.select) == (("locale", "calque"), "never", "note", ())
    assert config.everywhere("min_level", "error").at(str(tmp_path / "archive/new.md")).min_level == "error"
    assert config.at("https://example.org/archive/new.md") == config


def test_every_value_has_its_line_also_those_of_a_path(tmp_path: Path) -> None:
    file = tmp_path / "newscollate.toml"
    file.write_text(PER_PATH)
    every = {setting.key: setting.origin for setting in explain(file)}
    assert every['per-path."archive/**".fail-on'] == f"{file}:6" and every["min-level"] == f"{file}:2"
    here = {one.key: one for one in explain(file, at=str(tmp_path / "archive/new.md"))}
    assert (here["min-level"].value, here["min-level"].origin) == ("note", f"{file}:9")
    assert here["ignore"].origin == f"{file}:1, {file}:5" and "per-path" not in here
    over = explain(
        file, load(file).everywhere("min_level", "error"), {"min-level": COMMAND_LINE, "ignore": COMMAND_LINE}
    )
    origins = {one.key: one.origin for one in over}
    assert origins["min-level"] == COMMAND_LINE and origins["ignore"] == f"{file}:1, {COMMAND_LINE}"


def test_a_key_of_another_table_is_not_ours(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(
        '[tool.ruff]\nexclude = ["x"]\n[tool.newscollate]\nselect = []\n[tool.newscollate.per-path."a"]\n'
    )
    origins = {setting.key: setting.origin for setting in explain(file)}
    assert origins["exclude"] == "default" and origins["select"] == f"{file}:4"


@pytest.mark.parametrize("pattern", ["!", "[z-a]", "a\\"])
def test_a_pattern_that_is_none_is_told(pattern: str) -> None:
    with pytest.raises(UserError, match=f"“{re.escape(pattern)}” is no pattern"):
        Config(per_path={pattern: PerPath()}).at("a.md")


def test_the_schema_has_a_sentence_for_every_key_and_knows_what_we_know() -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    keys = schema["properties"] | schema["definitions"]["PerPath"]["properties"]
    assert set(schema["properties"]) == set(KEYS) and all(
        key["description"].endswith(".") for key in keys.values()
    )
    judge = jsonschema.Draft7Validator(schema)
    judge.check_schema(schema)
    assert judge.is_valid(tomllib.loads(PER_PATH))
    for wrong in (
        'fail_on = "error"',
        "same-row = 3",
        'select = ["calqe"]',
        '[per-path.a]\nmin-level = "never"',
    ):
        assert not judge.is_valid(tomllib.loads(wrong)), wrong


def test_the_schema_is_that_of_the_code() -> None:
    made = subprocess.run(
        [sys.executable, "scripts/configuration.py"], cwd=SCHEMA.parents[1], capture_output=True, check=True
    )
    assert made.stdout.decode() == SCHEMA.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("fail-on = 'error'\nsame-row = 'x'\n", 2),
        ("ignore = 'x'\n", 1),
        ("[per-path.'a']\nselect = ['x']\nmin-level = 'loud'\n", 3),
    ],
)
def test_a_wrong_value_is_told_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    file = tmp_path / "newscollate.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=f"newscollate.toml:{line}: "):
        load(file)


def test_a_house_style_is_an_id_or_a_file_beside_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "newscollate.toml").write_text('style = "styles/ours.yaml"\n')
    assert load(tmp_path / "newscollate.toml").house_style() == str(tmp_path / "styles" / "ours.yaml")
    assert (Config(style="bbc-like").house_style(), Config().style) == ("bbc-like", "")

"""The configuration: found, read, explained; a wrong key is never silently ignored."""

from pathlib import Path

import pytest

from compare.config import Config, ConfigError, explain, find, load


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


def test_a_house_style_is_an_id_or_a_file_beside_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "newscollate.toml").write_text('style = "styles/ours.yaml"\n')
    assert load(tmp_path / "newscollate.toml").house_style() == str(tmp_path / "styles" / "ours.yaml")
    assert (Config(style="bbc-like").house_style(), Config().style) == ("bbc-like", "")

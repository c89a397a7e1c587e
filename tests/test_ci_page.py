"""The recipes of docs/ci.md: what they show is well formed, and their commands run."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import ryaml

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
COMMANDS = sorted(set(re.findall(r"newscollate (check [^'|`\n]*?--format [^'|`\n]*)", PAGE)))
ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it.\n"


@pytest.mark.parametrize("block", [text for kind, text in BLOCKS if kind == "yaml"])
def test_yaml_is_yaml(block: str) -> None:
    assert isinstance(ryaml.loads(block), dict)


def test_the_settings_of_an_editor_are_toml() -> None:
    (block,) = [text for kind, text in BLOCKS if kind == "toml"]
    assert tomllib.loads(block)["language-server"]["newscollate"]["args"] == ["serve-lsp"]


def test_the_inputs_of_the_action_are_those_of_the_page() -> None:
    action = ryaml.loads((ROOT / "action.yml").read_text("utf-8"))
    for name, about in action["inputs"].items():
        default = about["default"]
        assert re.search(
            rf"^\| `{name}` \| .* \| {f'`{default}` ' if default else ''}\|$", PAGE, re.MULTILINE
        )
    assert all(f"`{name}`" in PAGE for name in action["outputs"])
    used = next(text for kind, text in BLOCKS if kind == "yaml" and "jobs:" in text)
    given = [step.get("with", {}) for step in ryaml.loads(used)["jobs"]["check"]["steps"] if "id" in step]
    assert given and set(given[0]) <= set(action["inputs"])


@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_run(command: str, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text(ARTEFACT, encoding="utf-8")
    said = subprocess.run(
        [sys.executable, "-m", "compare", *shlex.split(command)],
        cwd=tmp_path,
        env={**os.environ, "GITHUB_STEP_SUMMARY": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stderr) == (0, "")
    for file in re.findall(r"--format \w+=(\S+)", command):
        assert "untranslated-acronym" in (tmp_path / file).read_text("utf-8")


def test_there_are_recipes() -> None:
    assert len(COMMANDS) >= 4 and len(BLOCKS) > 8

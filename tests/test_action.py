"""The GitHub action: the very step of action.yml, in the environment of a runner."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import ryaml

ROOT = Path(__file__).parents[1]
ACTION = ryaml.loads((ROOT / "action.yml").read_text("utf-8"))
(STEP,) = ACTION["runs"]["steps"]
CLEAN = "The ferry left Oban at dawn on Tuesday with 212 passengers, the coastguard said.\n"
ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it.\n"
pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the step is written for bash")


class Runner:
    """A runner with a checked-out repository; `run` is one use of the action."""

    def __init__(self, folder: Path) -> None:
        self.workspace = folder / "work"
        self.temporary = folder / "temp"
        self.summary, self.output = folder / "summary.md", folder / "output"
        for made in (self.workspace, self.temporary):
            made.mkdir()
        for empty in (self.summary, self.output):
            empty.touch()
        (self.workspace / "clean.md").write_text(CLEAN, encoding="utf-8")

    def run(self, root: Path = ROOT, **inputs: str) -> subprocess.CompletedProcess[str]:
        given = {name: str(about["default"]) for name, about in ACTION["inputs"].items()}
        given |= {"install": "false", **inputs}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {
            "PATH": path,
            "HOME": os.environ["HOME"],
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_OUTPUT": str(self.output),
            "RUNNER_TEMP": str(self.temporary),
            **{name: os.environ[name] for name in os.environ if name.startswith("PIP_")},
        }
        for name, said in STEP["env"].items():
            environment[name] = _expression(said, given, root)
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEP["run"]],
            cwd=self.workspace,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def outputs(self) -> dict[str, str]:
        lines = self.output.read_text("utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)


def _expression(said: str, inputs: dict[str, str], root: Path) -> str:
    """What the runner puts in place of `${{ … }}`."""
    name = said.removeprefix("${{ ").removesuffix(" }}")
    return str(root) if name == "github.action_path" else inputs[name.removeprefix("inputs.")]


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


def test_a_clean_folder_passes(runner: Runner) -> None:
    said = runner.run()
    assert (said.returncode, said.stdout) == (0, ""), said.stderr
    assert runner.outputs()["exit-code"] == "0"


def test_findings_are_annotated_summed_up_and_written_as_sarif(runner: Runner) -> None:
    (runner.workspace / "new.md").write_text(ARTEFACT, encoding="utf-8")
    said = runner.run(args="--fail-on warning")
    assert said.returncode == 1, said.stderr
    assert said.stdout.count("::warning file=new.md,line=1,") == 2
    assert "untranslated-acronym" in runner.summary.read_text("utf-8")
    outputs = runner.outputs()
    assert outputs["exit-code"] == "1"
    assert Path(outputs["sarif"]).parent == runner.temporary
    (run,) = json.loads(Path(outputs["sarif"]).read_text("utf-8"))["runs"]
    assert {result["ruleId"] for result in run["results"]} == {"untranslated-acronym"}


def test_paths_one_a_line_and_formats_of_choice(runner: Runner) -> None:
    (runner.workspace / "new.md").write_text(ARTEFACT, encoding="utf-8")
    (runner.workspace / "my copy").mkdir()
    (runner.workspace / "my copy" / "old.md").write_text(CLEAN, encoding="utf-8")
    said = runner.run(paths="clean.md\nmy copy\n", args="--fail-on note", format="junit, gitlab=quality.json")
    assert said.returncode == 0, said.stdout + said.stderr
    assert json.loads((runner.workspace / "quality.json").read_text("utf-8")) == []
    assert (runner.temporary / "newscollate.xml").is_file()
    assert runner.outputs() == {"exit-code": "0", "sarif": ""}


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ({"paths": "nowhere"}, "no such file or folder"),
        ({"paths": " \n"}, "paths is empty"),
        ({"args": "--fail-on 'warning"}, "close the quotation marks"),
        ({"args": "--no-such-option"}, "No such option"),
        ({"install": "maybe"}, "use true or false"),
    ],
)
def test_a_mistake_in_the_workflow_fails_with_a_plain_word(
    runner: Runner, inputs: dict[str, str], words: str
) -> None:
    said = runner.run(**inputs)
    assert said.returncode == 2 and words in said.stdout + said.stderr
    assert runner.outputs()["exit-code"] == "2"


def test_hostile_names_run_nothing_and_annotate_nothing(runner: Runner) -> None:
    (runner.workspace / "$(touch owned)\n::error::owned.md").write_text(ARTEFACT, encoding="utf-8")
    said = runner.run(paths=".\n--version\n$(touch owned)", args="--exclude '`touch owned`;touch owned'")
    assert said.returncode == 2  # the paths that are not there
    assert not list(runner.workspace.glob("owned")) and "newscollate 0" not in said.stdout
    assert not any(line.startswith("::error::") for line in (said.stdout + said.stderr).splitlines())


def test_every_input_is_documented_and_read() -> None:
    script = (ROOT / "scripts" / "action.py").read_text("utf-8")
    for name, about in ACTION["inputs"].items():
        assert about["description"] and STEP["env"][f"INPUT_{name.upper()}"] == f"${{{{ inputs.{name} }}}}"
        assert f"INPUT_{name.upper()}" in script
    assert "${{" not in STEP["run"]


def test_no_module_of_the_repository_is_run(runner: Runner, tmp_path: Path) -> None:
    """The very installing, of an action that is no more than its script and a package that says hello."""
    checkout = tmp_path / "checkout"
    (checkout / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts" / "action.py", checkout / "scripts")
    for name in ("venv", "pip", "compare", "shlex", "tempfile", "subprocess"):
        package = runner.workspace / name
        package.mkdir()
        for module in ("__init__", "__main__"):
            told = f"import os, pathlib; pathlib.Path({str(tmp_path / 'owned')!r}).touch(); os._exit(0)\n"
            (package / f"{module}.py").write_text(told, encoding="utf-8")
    said = runner.run(checkout, install="true")
    assert not (tmp_path / "owned").exists()
    assert "could not be installed" in said.stdout and said.returncode == 2  # there is no pyproject.toml
    assert (runner.temporary / "newscollate" / "pyvenv.cfg").is_file()


def test_every_python_is_isolated_from_the_folder_it_works_in() -> None:
    script = (ROOT / "scripts" / "action.py").read_text("utf-8")
    assert script.count('"-m"') == script.count('"-I", "-m"') == 3
    assert '"$python" -I ' in STEP["run"]


@pytest.mark.slow
@pytest.mark.extra
def test_it_installs_itself_from_its_own_checkout(runner: Runner, tmp_path: Path) -> None:
    """Needs a package index: an environment is built as on a new machine."""
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    for name in ("compare", "scripts", "pyproject.toml", "README.md", "LICENSE"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, checkout / name)
    (runner.workspace / "new.md").write_text(ARTEFACT, encoding="utf-8")
    (runner.workspace / "compare").mkdir()
    for module in ("venv.py", "pip.py", "compare/__init__.py", "compare/__main__.py"):
        (runner.workspace / module).write_text("raise SystemExit('owned')\n", encoding="utf-8")
    said = runner.run(checkout, install="true", args="--fail-on warning")
    assert said.returncode == 1, said.stderr
    assert "::warning file=new.md,line=1," in said.stdout
    assert (runner.temporary / "newscollate" / "pyvenv.cfg").is_file()

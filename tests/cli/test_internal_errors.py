"""Our own mistakes, and names that are no text: one line, the right exit code, and the others go on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it.\n"
RUN = "import compare.cli; compare.cli.main()"


def run(folder: Path, before: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"{before}\n{RUN}", *words], cwd=folder, env={**os.environ, **environment},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTEFACT, encoding="utf-8")
    (tmp_path / "b.md").write_text(ARTEFACT, encoding="utf-8")
    return tmp_path


def test_a_mistake_of_ours_is_one_line_and_exit_code_2(folder: Path) -> None:
    broken = (
        "import compare.pipeline as p\ndef checked(*_, **__): raise KeyError('x\\ny')\np.checked = checked"
    )
    said = run(folder, broken, "check", "a.txt")
    assert said.returncode == 2
    assert said.stderr == "newscollate: internal error: KeyError: 'x\\ny'; please report\n"
    assert "Traceback" in run(folder, broken, "check", "a.txt", NEWSCOLLATE_TRACEBACK="1").stderr


def test_a_reader_that_fails_leaves_the_other_files(folder: Path) -> None:
    broken = "import compare.readers.markdown as m\ndef read(_): raise KeyError('x')\nm.read = read"
    said = run(folder, broken, "check", ".", "--format", "json")
    document = json.loads(said.stdout)
    assert said.returncode == 2 and len(document["findings"]) == 2
    assert document["errors"] == [
        {"path": "b.md", "message": "internal error: KeyError: 'x'; please report", "line": None}
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
@pytest.mark.parametrize(
    "format", ["json", "text", "concise", "sarif", "gitlab", "junit", "markdown", "github"]
)
def test_a_name_that_is_no_text_is_told_in_every_format(tmp_path: Path, format: str) -> None:
    (tmp_path / os.fsdecode(b"bad\xff.md")).write_text(ARTEFACT, encoding="utf-8")
    said = run(tmp_path, "", "check", ".", "--format", format)
    assert (said.returncode, said.stderr) == (0, "") and "untranslated-acronym" in said.stdout
    assert run(tmp_path, "", "check", ".", "--format", f"{format}=out").returncode == 0
    assert "untranslated-acronym" in (tmp_path / "out").read_text("utf-8")


def test_settings_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    settings = 'exclude = ["\\u001b[31m\\n::error::x", "##[error]y"]\n'
    (tmp_path / "newscollate.toml").write_text(settings, encoding="utf-8")
    said = run(tmp_path, "", "config")
    assert said.returncode == 0 and "\\u001B[31m\\u000A::error::x" in said.stdout
    assert "\x1b" not in said.stdout and "\n::" not in said.stdout and "##[" not in said.stdout


def test_what_the_machine_refuses_is_no_mistake_of_ours(folder: Path) -> None:
    closed = (
        "import compare.pipeline as p\n"
        "def checked(*_, **__): raise PermissionError(13, 'Permission denied', 'shut/x')\np.checked = checked"
    )
    said = run(folder, closed, "check", "a.txt")
    assert (said.returncode, said.stderr) == (2, "newscollate: shut/x: Permission denied\n")
    said = run(folder, "", "check", "a.txt", "-o", "x" * 300)
    assert said.returncode == 2 and said.stderr.endswith("x: File name too long\n")


@pytest.mark.skipif(sys.platform == "win32", reason="no folder goes where somebody works in it")
def test_a_folder_that_goes_while_somebody_is_in_it(tmp_path: Path) -> None:
    gone = "import os, tempfile\nat = tempfile.mkdtemp()\nos.chdir(at)\nos.rmdir(at)"
    said = run(tmp_path, gone, "check", "a.txt")
    told = "newscollate: the folder that this runs in is there no more; change to another\n"
    assert (said.returncode, said.stderr) == (2, told)

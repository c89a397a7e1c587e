"""`check --fix` and `check --diff` as a user types them."""

import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
import typer

from compare import pipeline
from compare.cli.fixing import show
from compare.config import Config
from compare.pipeline.fixing import fixed
from compare.readers import read
from tests.cli.test_commands import ROOT, run

FIND = partial(pipeline.checked, config=Config(), verdict=False)
TEXT = "The clerk left ; nobody knew.\r\n\r\nThe ONU condemned on Friday the attack on the convoy !"
FIXED = TEXT.replace(" ;", ";").replace(" !", "!")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    return path


def test_safe_fixes_are_made_and_the_rest_is_shown(file: Path) -> None:
    file.chmod(0o600)
    done = run("check", "a.txt", "--fix", "--format", "concise", "--fail-on", "warning", cwd=file.parent)
    assert file.read_bytes() == b"\xef\xbb\xbf" + FIXED.encode()
    assert done.stderr == "newscollate: fixed 2 findings in 1 file\n"
    assert done.returncode == 1 and done.stdout.startswith("a.txt:3:5: warning untranslated-acronym")
    assert file.stat().st_mode & 0o777 == 0o600
    again = run("check", "a.txt", "--fix", "--unsafe-fixes", "--fail-on", "note", cwd=file.parent)
    assert again.returncode == 0 and file.read_bytes().endswith(FIXED.replace("ONU", "UN").encode())


@pytest.mark.skipif(not shutil.which("git"), reason="git is not here")
@pytest.mark.parametrize("name", ["a.txt", 'a "b"\x1b é.txt', "ä b.txt"])
def test_a_diff_can_be_applied_and_writes_nothing_itself(file: Path, name: str) -> None:
    file = file.rename(file.with_name(name))
    before = file.read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "compare", "check", name, "--diff"],
        cwd=file.parent, capture_output=True, check=False,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PATH": ""},
    )  # fmt: skip
    assert done.returncode == 1 and file.read_bytes() == before
    assert done.stderr.decode() == "newscollate: would fix 2 findings in 1 file\n"
    assert b"\x1b" not in done.stdout
    subprocess.run(["git", "apply", "-p0", "-"], cwd=file.parent, input=done.stdout, check=True)
    assert file.read_bytes() == b"\xef\xbb\xbf" + FIXED.encode()
    assert run("check", name, "--diff", cwd=file.parent).returncode == 0


def test_standard_input_comes_back_fixed() -> None:
    done = run("check", "-", "--fix", "--stdin-name", "draft.md", stdin="He left ; she *stayed* ; so.")
    assert done.stdout == "He left; she *stayed* ; so."
    assert "fixed 1 finding in 1 file" in done.stderr
    clean = run("check", "-", "--fix", stdin="He left.\n")
    assert clean.stdout == "He left.\n" and clean.returncode == 0


def test_unsafe_fixes_alone_are_a_mistake(file: Path) -> None:
    done = run("check", "a.txt", "--unsafe-fixes", cwd=file.parent)
    assert done.returncode == 2 and done.stderr == "newscollate: --unsafe-fixes: goes with --fix or --diff\n"


def test_other_formats_are_not_fixed_and_told(file: Path) -> None:
    feed = file.with_name("a.jsonl")
    feed.write_text('{"id": "1", "text": "He left the house ; she stayed."}\n', encoding="utf-8")
    before = feed.read_bytes()
    done = run("check", "a.jsonl", "--fix", cwd=file.parent)
    assert feed.read_bytes() == before
    assert "a.jsonl: is not fixed; only text, Markdown and HTML files on this disk are" in done.stderr


def test_known_findings_are_not_fixed(file: Path) -> None:
    run("baseline", "create", "--baseline", "known.toml", cwd=file.parent)
    before = file.read_bytes()
    assert run("check", "a.txt", "--fix", "--baseline", "known.toml", cwd=file.parent).returncode == 0
    assert file.read_bytes() == before


def test_what_could_not_be_written_was_not_fixed(file: Path) -> None:
    (file.parent / "b.txt").write_text("He left ; she stayed.\n", encoding="utf-8")
    from compare.cli import fixing
    from compare.pipeline.fixing import File, fixed
    from compare.readers import read_all

    articles, errors = read_all([str(file), str(file.with_name("b.txt"))])
    result = fixed(articles, FIND(articles), FIND, within=[str(file.parent)])
    file.write_bytes(b"another program was here\n")
    left = fixing.write(result, None, errors)
    assert [*left.changed] == [str(file.with_name("b.txt"))] and len(errors) == 1
    assert {one.path for one in left.document.findings if one.rule == "space-before-punctuation"} == {
        str(file)
    }
    assert all(isinstance(one, File) for one in left.files.values())


def test_a_diff_goes_to_a_file_and_need_not_fail(file: Path) -> None:
    done = run("check", "a.txt", "--diff", "-o", "a.diff", "--exit-zero", cwd=file.parent)
    assert done.returncode == 0 and not done.stdout
    assert (file.parent / "a.diff").read_bytes().startswith(b"--- a.txt\n+++ a.txt\n")


@pytest.mark.parametrize("other", [["--fix"], ["--format", "json"], ["--statistics"]])
def test_a_diff_is_nothing_but_a_diff(file: Path, other: list[str]) -> None:
    done = run("check", "a.txt", "--diff", *other, cwd=file.parent)
    assert done.returncode == 2 and f"leave {other[0]} out" in done.stderr and not done.stdout


def test_a_link_out_of_the_tree_is_told(file: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("out") / "secret.txt"
    outside.write_bytes(file.read_bytes())
    (file.parent / "link.txt").symlink_to(outside)
    done = run("check", "link.txt", "--fix", cwd=file.parent)
    assert outside.read_bytes() == file.read_bytes()
    assert "link.txt: is not fixed: it is a link out of the folder" in done.stderr


@pytest.mark.skipif(not shutil.which("git"), reason="git is not here")
def test_a_runner_obeys_nothing_that_a_diff_holds(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    file.write_bytes(b"::error::boo\n" + TEXT.replace("\r", "").encode())
    first, second = (run("check", "a.txt", "--diff", cwd=file.parent).stdout for _ in range(2))
    head, *changes, tail = first.splitlines()
    token = head.removeprefix("::stop-commands::")
    assert head != token and len(token) >= 32 and tail == f"::{token}::" and token not in second
    assert changes[0] == "--- a.txt" and " ::error::boo" in changes
    subprocess.run(["git", "apply", "-p0", "-"], cwd=file.parent, input=first.encode(), check=True)
    assert file.read_bytes() == b"::error::boo\n" + FIXED.replace("\r", "").encode()
    assert run("check", "a.txt", "--diff", cwd=file.parent).stdout == ""


def test_on_a_screen_no_line_of_a_diff_is_written_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(b"The clerk left ; nobody knew.\n\nOne line\ranother.\n")
    articles = read("a.txt")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    with pytest.raises(typer.Exit):
        show(fixed(articles, FIND(articles), FIND))
    assert "One line\\x0danother.\n" in capsys.readouterr().out

"""Several formats at once, each to its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compare.cli.output import FORMATS, Target, targets, write
from compare.model import Article, ArticleRecord, Checked, Location, UserError
from compare.report import renderer

from ..report.found import a_finding, marked
from .test_commands import run

TEXT, [(START, END)] = marked("L’été 🎉 was [[at the large of]] the coast.\r\n")


def document(path: str, related: tuple[Location, ...] = ()) -> Checked:
    return Checked((ArticleRecord(path, path),), (a_finding(TEXT, START, END, path, related=related),))


def article(path: str, format: str = "plain") -> Article:
    return Article(TEXT, path, path, format=format)


def test_a_format_goes_to_standard_output_or_to_its_file() -> None:
    assert targets(None) == (Target("text", None),)
    assert targets(["json"], Path("o.json")) == (Target("json", Path("o.json")),)
    assert targets(["sarif=out/o.sarif", "text"]) == (
        Target("sarif", Path("out/o.sarif")),
        Target("text", None),
    )
    assert targets(["sarif=o.sarif", "text"], Path("o.txt"))[1] == Target("text", Path("o.txt"))
    assert targets(["github=-"]) == (Target("github", None),)
    assert targets(["json=a=b.json"]) == (Target("json", Path("a=b.json")),)


@pytest.mark.parametrize(
    ("asked", "output", "message"),
    [
        (["text", "json"], None, "text and json would share standard output; write --format text=FILE"),
        (["sarf"], None, "--format sarf: use one of text, concise"),
        (["sarif="], None, "--format sarif=: name a file after the “=”"),
        (["sarif=o.sarif"], "o.txt", "-o o.txt: every --format has a file of its own"),
        (["sarif=o", "json=./o"], None, "two formats would be written to o; name another file"),
        (["sarif=o", "json"], "o", "two formats would be written to o"),
    ],
)
def test_a_mistake_is_one_line(asked: list[str], output: str | None, message: str) -> None:
    with pytest.raises(UserError) as error:
        targets(asked, Path(output) if output else None)
    assert str(error.value).startswith(message) or message in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_one_of_the_reports(name: str) -> None:
    assert callable(renderer(name))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to run in, on no runner."""
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["sarif", "github", "gitlab", "junit", "rdjson", "checkstyle"])
def test_no_path_of_this_machine_is_told(here: Path, name: str) -> None:
    path = str(here / "news" / "a.md")
    other = str(here / "news" / "b.md")
    related = (Location(other, other, START, END, TEXT[START:END]),)
    write(document(path, related), [Target(name, Path("out"))], [article(path), article(other)])
    page = Path("out").read_text(encoding="utf-8")
    assert "news/a.md" in page and str(here) not in page


def test_paths_start_from_the_workspace_of_the_runner(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "copy").mkdir()
    monkeypatch.chdir(here / "copy")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(here))
    wanted = [Target("github", Path("github")), Target("rdjson", Path("rdjson"))]
    write(document("a.md"), wanted, [article("a.md")])
    assert "file=copy/a.md," in Path("github").read_text(encoding="utf-8")
    assert (
        json.loads(Path("rdjson").read_text(encoding="utf-8"))["diagnostics"][0]["location"]["path"] == "a.md"
    )
    monkeypatch.setenv("GITHUB_WORKSPACE", "/elsewhere")
    write(document("a.md"), wanted[:1], [article("a.md")])
    assert "file=a.md," in Path("github").read_text(encoding="utf-8")


def test_only_texts_that_are_their_files_place_evidence(here: Path) -> None:
    related = tuple(Location(name, name, START, END, TEXT[START:END]) for name in ("b.md", "c.html"))
    articles = [article("a.md"), article("b.md", "markdown"), article("c.html", "html")]
    write(document("a.md", related), [Target("sarif", Path("out"))], articles)
    [result] = json.loads(Path("out").read_text(encoding="utf-8"))["runs"][0]["results"]
    placed, unplaced = (one["physicalLocation"] for one in result["relatedLocations"])
    assert placed["region"]["startColumn"] == START + 1 and "region" not in unplaced


def test_the_job_summary_is_added_to(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = here / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    write(document("a.md"), [Target("github", Path("out"))], [article("a.md")])
    page = summary.read_text(encoding="utf-8")
    assert (
        page.startswith("# Before\n# Check\n\nOne finding")
        and "| calque | warning | high | a.md:1:13 |" in page
    )
    write(document("a.md"), [Target("text", Path("out"))], [article("a.md")])
    assert summary.read_text(encoding="utf-8") == page


def test_formats_are_written_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The ONU met on Friday; the OTAN did not.\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"bad\0\0")
    asked = [word for name in FORMATS[1:] for word in ("--format", f"{name}=out/{name}")]
    found = run("check", "a.md", "bad.txt", *asked, "--format", "text", cwd=tmp_path)
    assert found.returncode == 2 and len(found.stderr.splitlines()) == 1
    assert "1:28  warning  untranslated-acronym" in found.stdout and "bad.txt" not in found.stdout
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == sorted(FORMATS[1:])
    for name in FORMATS[1:]:
        page = (tmp_path / "out" / name).read_text(encoding="utf-8")
        assert "untranslated-acronym" in page and "bad.txt" in page and "is binary" in page
    [run_] = json.loads((tmp_path / "out" / "sarif").read_text(encoding="utf-8"))["runs"]
    [rule] = run_["tool"]["driver"]["rules"]
    assert rule["help"]["markdown"].startswith("# untranslated-acronym\n")


def test_two_formats_on_standard_output_are_refused_before_anything_is_read(tmp_path: Path) -> None:
    wrong = run("check", "none.md", "--format", "json", "--format", "sarif", cwd=tmp_path)
    assert wrong.returncode == 2 and len(wrong.stderr.splitlines()) == 1
    assert "json and sarif would share standard output" in wrong.stderr


def test_a_broken_line_of_a_file_of_many_is_named_as_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "f.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n{"text": \n', encoding="utf-8")
    names = ("github", "sarif", "gitlab", "rdjson", "junit", "checkstyle", "json", "concise")
    asked = [word for name in names for word in ("--format", f"{name}=out/{name}")]
    found = run("check", "f.jsonl", *asked, cwd=tmp_path)
    assert found.returncode == 2 and found.stderr.startswith("newscollate: f.jsonl:3: not an article")
    page = {name: (tmp_path / "out" / name).read_text(encoding="utf-8") for name in names}
    assert page["github"].startswith("::error file=f.jsonl,line=3,title=unusable-input::not an article")
    [run_] = json.loads(page["sarif"])["runs"]
    [notification] = run_["invocations"][0]["toolExecutionNotifications"]
    [place] = notification["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "f.jsonl"
    assert place["physicalLocation"]["region"] == {"startLine": 3}
    [issue] = json.loads(page["gitlab"])
    assert issue["location"] == {"path": "f.jsonl", "lines": {"begin": 3}}
    [diagnostic] = json.loads(page["rdjson"])["diagnostics"]
    assert diagnostic["location"] == {"path": "f.jsonl", "range": {"start": {"line": 3}}}
    assert 'name="unusable-input at 3" file="f.jsonl" line="3"' in page["junit"]
    assert '<file name="f.jsonl">' in page["checkstyle"] and 'line="3"' in page["checkstyle"]
    [error] = json.loads(page["json"])["errors"]
    assert (error["path"], error["line"]) == ("f.jsonl", 3)
    assert page["concise"].startswith("f.jsonl:3:1: error unusable-input")


def test_what_makes_the_command_fail_is_shown_as_failing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(here.parent))  # paths in reports are not those of settings
    (here / "copy").mkdir()
    (here / "copy" / "a.md").write_text(
        "<!-- newscollate: ignore[kalque] no such rule -->\n\nThe ferry left on Tuesday.\n", encoding="utf-8"
    )
    asked = ("--format", "github", "--format", "junit=junit.xml", "--select", "unused-ignore")

    def told(*words: str) -> tuple[int, str, bool]:
        found = run("check", "copy/a.md", *asked, *words, cwd=here)
        page = (here / "junit.xml").read_text(encoding="utf-8")
        return found.returncode, found.stdout.partition(" ")[0], "<failure" in page

    assert told() == (0, "::notice", False)
    assert told("--fail-on", "note") == (1, "::warning", True)
    assert told("--fail-on", "note", "--exit-zero") == (0, "::notice", False)
    (here / "newscollate.toml").write_text('[per-path."copy/*"]\nfail-on = "note"\n', encoding="utf-8")
    assert told() == (1, "::warning", True)


def test_nothing_is_said_of_articles_where_none_could_be_read(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"bad\0\0")
    for words in ((), ("--statistics",)):
        found = run("check", "bad.txt", *words, cwd=tmp_path)
        assert (found.returncode, found.stdout) == (2, "") and "is binary" in found.stderr
    for command in ("events", "read", "compare"):
        for path in ("bad.txt", "nowhere"):
            found = run(command, path, cwd=tmp_path)
            assert (found.returncode, found.stdout) == (2, "") and path in found.stderr
        assert json.loads(run(command, "nowhere", "--format", "json", cwd=tmp_path).stdout)["errors"]
    page = run("check", "bad.txt", "--format", "text=o.txt", "--format", "markdown", cwd=tmp_path).stdout
    assert "No findings" not in page and "No findings" not in (tmp_path / "o.txt").read_text("utf-8")


def test_concise_tells_of_what_is_silenced_on_standard_error(tmp_path: Path) -> None:
    comment = "<!-- newscollate: ignore-file[untranslated-acronym] -->"
    text = f"{comment}\n\nThe ONU condemned on Friday the attack on the convoy.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    found = run("check", "a.md", "--format", "concise", cwd=tmp_path)
    assert (found.returncode, found.stdout) == (0, "")
    assert found.stderr == "newscollate: 1 finding silenced; --format text shows which\n"
    assert run("check", "a.md", "--format", "concise", "--no-ignore", cwd=tmp_path).stderr == ""

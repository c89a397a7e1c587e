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

"""Each command as a user types it: what it prints, where, and its exit code."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLEAN = (
    "The ferry left Oban at dawn on Tuesday with 212 passengers, the coastguard said.\n\n"
    "“We were an hour late,” said the captain, Moira Kerr, when it reached Barra in the evening.\n"
)
ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it.\n"


def run(*words: str, cwd: Path = ROOT, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "compare", *words],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "artefact.txt").write_text(ARTEFACT, encoding="utf-8")
    return tmp_path


def test_check_finds_artefacts_and_exits_by_level(folder: Path) -> None:
    found = run("check", "artefact.txt", "--format", "json", cwd=folder)
    document = json.loads(found.stdout)
    fixes = [(f["text"], f["fix"]["text"]) for f in document["findings"]]
    assert fixes == [("ONU", "UN"), ("OTAN", "NATO")]
    assert document["version"] == 1 and document["articles"][0]["path"] == "artefact.txt"
    assert found.returncode == 0  # warnings, and the default is to fail on errors
    assert run("check", "artefact.txt", "--fail-on", "warning", cwd=folder).returncode == 1
    assert run("check", "artefact.txt", "--fail-on", "warning", "--exit-zero", cwd=folder).returncode == 0
    assert run("check", "clean.txt", "--fail-on", "note", cwd=folder).returncode == 0


def test_every_offset_points_at_its_text(folder: Path) -> None:
    document = json.loads(run("check", ".", "--format", "json", cwd=folder).stdout)
    for finding in document["findings"]:
        text = (folder / finding["path"]).read_text("utf-8")
        assert text[finding["start"] : finding["end"]] == finding["text"]


def test_check_shows_the_line_and_the_reason(folder: Path) -> None:
    shown = run("check", "artefact.txt", cwd=folder).stdout
    assert "artefact.txt" in shown and "^^^" in shown and "untranslated-acronym" in shown
    concise = run("check", "artefact.txt", "--format", "concise", cwd=folder).stdout
    assert concise.startswith("artefact.txt:1:5: warning untranslated-acronym ")


def test_standard_input_is_an_article_too() -> None:
    found = run("check", "-", "--format", "json", "--stdin-name", "draft.md", stdin=ARTEFACT)
    assert json.loads(found.stdout)["findings"][0]["path"] == "draft.md"
    unnamed = run("check", "-", "--format", "concise", stdin=ARTEFACT)
    assert unnamed.stdout.startswith("-:1:5: warning untranslated-acronym ")


def test_a_flagged_article_fails_when_asked(folder: Path) -> None:
    flagged = "samples/port-fire/echo-du-large.en.md"
    assert run("check", flagged).returncode == 0
    assert run("check", flagged, "--fail-on-translated").returncode == 1
    assert run("check", "clean.txt", "--fail-on-translated", cwd=folder).returncode == 0
    (folder / "newscollate.toml").write_text("fail-on-translated = true\n", encoding="utf-8")
    assert run("check", str(ROOT / flagged), cwd=folder).returncode == 1
    assert "fail-on-translated = true " in run("config", cwd=folder).stdout


def test_one_of_many_articles_in_a_file_is_named_by_its_id(folder: Path) -> None:
    lines = "\n".join(json.dumps({"id": name, "text": ARTEFACT}) for name in ("one", "two"))
    (folder / "many.jsonl").write_text(lines, encoding="utf-8")
    found = run("check", "many.jsonl", "--format", "concise", cwd=folder).stdout.splitlines()
    assert [line.split(":")[0] for line in found] == ["many.jsonl#one"] * 2 + ["many.jsonl#two"] * 2


def test_rules_are_chosen_by_name_and_category(folder: Path) -> None:
    assert "No findings" in run("check", ".", "--ignore", "acronym", cwd=folder).stdout
    assert "No findings" in run("check", ".", "--select", "doubled-name", cwd=folder).stdout
    wrong = run("check", ".", "--select", "acronyms", cwd=folder)
    assert wrong.returncode == 2 and "unknown rule or category “acronyms”" in wrong.stderr


def test_a_bad_file_is_one_line_and_exit_code_2_and_the_others_are_reported(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x00\x01")
    found = run("check", ".", "no.txt", "--format", "json", cwd=folder)
    document = json.loads(found.stdout)
    assert found.returncode == 2 and len(document["articles"]) == 2
    assert [error["path"] for error in document["errors"]] == ["bad.txt", "no.txt"]
    assert len(found.stderr.splitlines()) == 2 and "Traceback" not in found.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["check", ".", "--format", "yaml"], "--format yaml: use one of"),
        (["check", ".", "--fail-on", "fatal"], "use error, warning, note or never"),
        (["check", ".", "--config", "none.toml"], "none.toml: No such file"),
        (["check", ".", "--glossary", "nowhere"], "nowhere: no such glossary folder"),
        (["glossary", "show", "Islamic Stat"], "near it: Islamic State"),
        (["rule", "untranslated-acronim"], "did you mean “untranslated-acronym”"),
    ],
)
def test_a_mistake_is_one_clear_line(folder: Path, words: list[str], message: str) -> None:
    wrong = run(*words, cwd=folder)
    assert wrong.returncode == 2 and message in wrong.stderr and len(wrong.stderr.splitlines()) == 1


def test_compare_prints_without_output_and_writes_no_file(tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    shown = run("compare", str(ROOT / "samples" / "port-fire"), cwd=tmp_path)
    assert "Marseille" in shown.stdout and sorted(tmp_path.iterdir()) == before


def test_compare_writes_a_report_and_says_where(tmp_path: Path) -> None:
    made = run("compare", "samples/river-talks", "-o", str(tmp_path / "out"), "--exit-zero")
    assert made.returncode == 0 and "index.html" in made.stdout
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"index.html", "comparison.json", "comparison.md"} <= names


@pytest.mark.parametrize("output", ["file.txt/deep", "/proc/none/out"])
def test_a_report_that_cannot_be_written_is_one_clear_line(tmp_path: Path, output: str) -> None:
    (tmp_path / "file.txt").write_text("in the way")
    wrong = run("compare", str(ROOT / "samples" / "river-talks"), "-o", output, cwd=tmp_path)
    assert wrong.returncode == 2 and "cannot be written" in wrong.stderr
    assert len(wrong.stderr.splitlines()) == 1


def test_a_second_report_leaves_no_page_of_the_first(tmp_path: Path) -> None:
    run("compare", "samples", "-o", str(tmp_path / "out"))
    run("compare", "samples/river-talks", "-o", str(tmp_path / "out"))
    assert [page.name for page in (tmp_path / "out").glob("event-*.html")] == ["event-e1.html"]


def test_compare_json_is_the_whole_comparison() -> None:
    document = json.loads(run("compare", "samples/port-fire", "--format", "json").stdout)
    event = max(document["events"], key=lambda event: len(event["articles"]))
    assert len(event["articles"]) == 4 and event["alignments"] and event["claims"] and event["lineage"]
    assert document["run"]["command"] == "newscollate compare samples/port-fire --format json"


def test_events_group_the_samples() -> None:
    document = json.loads(run("events", "samples", "--format", "json").stdout)
    groups = [{id.split("/")[1] for id in event["articles"]} for event in document["events"]]
    alone = [["port-fire"]] * 2  # the Arabic and the Hebrew report
    assert sorted(map(sorted, groups)) == [["port-fire"], *alone, ["reactor-visit"], ["river-talks"]]


def test_glossary_report_in_every_format(tmp_path: Path) -> None:
    for format in ("text", "html", "markdown", "csv", "json"):
        made = run("glossary", "report", "samples/port-fire", "--format", format)
        assert made.returncode == 0 and "Marseille" in made.stdout
    file = tmp_path / "deep" / "glossary.csv"
    run("glossary", "report", "samples/port-fire", "--format", "csv", "-o", str(file))
    assert file.read_text("utf-8").startswith("entity")


def test_glossary_annotate_show_and_lint() -> None:
    document = json.loads(run("glossary", "annotate", "samples/port-fire", "--format", "json").stdout)
    assert {"united-nations", "france"} <= {mention["entity"] for mention in document["mentions"]}
    assert "OTAN" in run("glossary", "show", "nato").stdout
    assert run("glossary", "lint").returncode == 0


def test_rule_lists_and_explains() -> None:
    assert "inverted-attribution" in run("rule").stdout
    explained = run("rule", "inverted-attribution").stdout
    assert "Found, at the marks" in explained and "[[" in explained and "Left alone" in explained


def test_config_shows_where_each_value_comes_from(tmp_path: Path) -> None:
    (tmp_path / "newscollate.toml").write_text('fail-on = "note"\n')
    shown = run("config", cwd=tmp_path).stdout
    assert '"note"' in shown and "newscollate.toml:1" in shown


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"], ["--version"]])
def test_starting_up_imports_nothing_heavy(words: list[str]) -> None:
    heavy = (
        "numpy",
        "nltk",
        "sklearn",
        "scipy",
        "trafilatura",
        "lxml",
        "spacy",
        "textstat",
        "langdetect",
        "py3langid",
    )
    code = (
        f"import sys; sys.argv = {['newscollate', *words]!r}\n"
        "from compare.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stderr.strip() == "[]"


def test_checking_one_file_imports_no_numbers_and_no_parsers(folder: Path) -> None:
    heavy = ("numpy", "nltk", "trafilatura", "lxml", "textstat", "py3langid", "langdetect", "wordfreq")
    code = (
        "import sys; sys.argv = ['newscollate', 'check', 'clean.txt']\n"
        "from compare.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=folder, check=True
    )
    assert done.stderr.strip() == "[]"


def test_read_shows_what_was_taken_for_what_and_why(folder: Path) -> None:
    story = "OBAN, 14 May 2019 (ANSA) – The ferry left at dawn."
    page = f"Monday, 6 May 2024\nSearch\n\nFerry leaves for Barra\n\n{story}\n"
    (folder / "page.txt").write_text(page, encoding="utf-8")
    shown = run("read", "page.txt", cwd=folder).stdout
    assert "14 May 2019" in shown and "dateline: OBAN, 14 May 2019 (ANSA)" in shown
    assert "site-chrome" in shown and "headline     Ferry leaves for Barra" in shown
    document = json.loads(run("read", "page.txt", "--format", "json", cwd=folder).stdout)
    [article] = document["articles"]
    assert article["published"]["start"] == "2019-05-14"
    assert all(page[mark["start"] : mark["end"]] == mark["text"] for mark in article["marks"])
    assert {"zone", "sentence", "date"} <= {mark["kind"] for mark in article["marks"]}


def test_a_folder_is_narrowed_by_suffix_and_pattern(folder: Path) -> None:
    (folder / "drafts").mkdir()
    (folder / "drafts" / "new.md").write_text(CLEAN, encoding="utf-8")

    def paths(*options: str) -> list[str]:
        document = json.loads(run("read", ".", "--format", "json", *options, cwd=folder).stdout)
        return [article["path"] for article in document["articles"]]

    assert paths() == ["artefact.txt", "clean.txt", "drafts/new.md"]
    assert paths("--ext", "md") == ["drafts/new.md"]
    assert paths("--exclude", "drafts/", "--exclude", "clean.*") == ["artefact.txt"]


def test_patterns_of_the_configuration_are_relative_to_its_folder(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "newscollate.toml").write_text('exclude = ["/clean.txt"]\nextensions = ["txt"]\n')
    found = run("read", "..", "--format", "json", cwd=folder / "sub").stdout
    assert [article["path"] for article in json.loads(found)["articles"]] == ["../artefact.txt"]


def test_training_on_nothing_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("")
    done = run("train", "empty.jsonl", "-o", "w.bin", cwd=tmp_path)
    assert done.returncode == 2 and "no labelled text here" in done.stderr
    assert "Traceback" not in done.stderr and not (tmp_path / "w.bin").exists()


def test_a_new_article_is_compared_with_other_reports_of_its_event(tmp_path: Path) -> None:
    new = "samples/port-fire/echo-du-large.en.md"
    words = ("check", new, "--select", "cross-report", "--format", "json")
    assert json.loads(run(*words).stdout)["findings"] == []
    for folder in ("samples", "samples/port-fire"):  # the folder holds the article itself
        document = json.loads(run(*words, "--against", folder).stdout)
        assert [article["path"] for article in document["articles"]] == [new]
        changed = {f["text"]: sorted({at["text"] for at in f["related"]}) for f in document["findings"]}
        assert changed["14"] == ["12"] and changed["Claire Vaseur"] == ["Claire Vasseur"]
    copied = tmp_path / "copy.md"
    copied.write_bytes((ROOT / new).read_bytes())
    beside = run(*words, "--against", "samples/port-fire", "--against", str(copied))
    assert len(json.loads(beside.stdout)["findings"]) == len(document["findings"])
    elsewhere = run(*words, "--against", "samples/river-talks")
    assert json.loads(elsewhere.stdout)["findings"] == []
    missing = run(*words, "--against", "nosuch")
    assert missing.returncode == 2 and missing.stderr.startswith("newscollate: nosuch: no such file")

"""`newscollate store` as a user types it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from compare.model.errors import UserError
from tests.corpus.store.news import reports, written

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples" / "river-talks"


def run(*words: str, cwd: Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "compare", "store", *words],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"},
        check=False,
    )


def shown(*words: str, cwd: Path) -> dict[str, object]:
    done = run(*words, "--format", "json", cwd=cwd)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a configuration, a store of three samples in it, and a folder below."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "newscollate.toml").write_text('store = "kept/news.sqlite"\n')
    (folder / "kept").mkdir()
    done = run("add", str(SAMPLES), cwd=folder)
    assert (done.returncode, done.stdout) == (0, "3 added.\n"), done.stderr
    (folder / "below").mkdir()
    return folder


def test_the_store_of_the_configuration_is_found_from_below(place: Path) -> None:
    assert (place / "kept" / "news.sqlite").is_file()
    state = shown("status", cwd=place / "below")
    assert (state["articles"], state["events"]) == (3, 1)
    done = run("add", str(SAMPLES), cwd=place / "below")
    assert (done.returncode, done.stdout) == (0, "3 there already.\n")


def test_status_search_events_and_history_in_words(place: Path) -> None:
    said = run("status", cwd=place).stdout
    assert "articles    3" in said and "findings    3 current" in said
    said = run("search", "Titicaca -subscribe", "--outlet", "andes monitor", cwd=place).stdout
    assert said.startswith("Peru and Bolivia agree") and said.endswith("One article.\n")
    said = run("events", "--min-outlets", "3", cwd=place).stdout
    assert said.startswith("One event.") and "24 August 2023, three articles" in said
    said = run("events", "--history", "e1", cwd=place).stdout
    assert said.count("joined") == 2 and "founded" in said


def test_several_words_are_looked_for_together(place: Path) -> None:
    assert len(shown("search", "Titicaca", "Peru", cwd=place)["hits"]) == 3  # type: ignore[arg-type]
    assert shown("search", "Titicaca", "nobody", cwd=place)["hits"] == []
    dashed = run("search", "--", "-nobody", "Peru", cwd=place)
    assert dashed.stdout.endswith("Three articles.\n"), dashed.stderr


@pytest.mark.parametrize("query", ["Peru OR nobody", "title:nobody", "nobo*y", "*body"])
def test_what_is_no_operator_is_said_where_nothing_is_found(query: str, place: Path) -> None:
    done = run("search", query, cwd=place)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (0, "No articles.\n", 1)
    odd = next(word for word in query.split() if word not in ("Peru", "nobody"))
    assert done.stderr.startswith(f"newscollate: “{odd}” is looked for as words; ")
    assert run("search", "nobo*", "-x", cwd=place).returncode == 2
    assert run("search", "nobody nobo*", cwd=place).stderr == ""


def test_every_command_takes_quiet(place: Path) -> None:
    for words in (["status"], ["search", "Peru"], ["events"], ["export"], ["export", "--format", "jsonl"]):
        loud, quiet = run(*words, cwd=place), run(*words, "-q", cwd=place)
        assert (quiet.returncode, quiet.stdout) == (0, loud.stdout) and quiet.stderr == ""


def test_documents_in_json(place: Path) -> None:
    assert shown("search", "nobody wrote this", cwd=place)["hits"] == []
    [event] = shown("events", cwd=place)["events"]  # type: ignore[misc]
    assert len(event["articles"]) == len(event["membership"]) == 3
    assert shown("events", "--since", "2023-08-25", cwd=place)["events"] == []
    assert len(shown("events", "--history", "e1", cwd=place)["changes"]) == 3  # type: ignore[arg-type]


def test_what_is_exported_is_added_again(place: Path, tmp_path: Path) -> None:
    done = run("export", "--events", "--findings", "-o", str(tmp_path / "out.jsonl"), cwd=place)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 3 and all(line["event"]["id"] == "e1" for line in lines)
    assert any(line["findings"] for line in lines)
    again = run("add", "-", cwd=tmp_path, stdin=run("export", cwd=place).stdout)
    assert (again.returncode, again.stdout) == (0, "3 added.\n"), again.stderr
    assert run("add", str(tmp_path / "out.jsonl"), cwd=tmp_path).stdout == "3 there already.\n"
    assert run("export", cwd=tmp_path).stdout == run("export", cwd=place).stdout


def test_findings_later(tmp_path: Path) -> None:
    assert run("add", "--no-findings", str(SAMPLES), cwd=tmp_path).returncode == 0
    assert "findings    3 missing" in run("status", cwd=tmp_path).stdout
    done = run("export", "--findings", cwd=tmp_path)
    assert (done.returncode, done.stdout.count("\n")) == (0, 3)
    assert done.stderr == (
        "newscollate: the findings of three articles are stale or missing; `newscollate store add --renew`"
        " makes them anew\n"
    )
    assert run("add", "--renew", cwd=tmp_path).stdout == "3 made anew.\n"
    assert run("export", "--findings", cwd=tmp_path).stderr == ""
    assert "findings    3 current" in run("status", cwd=tmp_path).stdout


def test_more_processes_give_the_same(tmp_path: Path) -> None:
    file = written(reports(20), tmp_path / "news.jsonl")
    for jobs in ("1", "2"):
        assert run("add", str(file), "--store", f"{jobs}.sqlite", "-j", jobs, cwd=tmp_path).returncode == 0
    one, two = (run("export", "--events", "--findings", "--store", f"{n}.sqlite", cwd=tmp_path) for n in "12")
    assert one.stdout == two.stdout and one.stdout.count("\n") == 60


def test_vacuum_drops_what_is_old(tmp_path: Path) -> None:
    assert run("add", "--no-findings", str(SAMPLES), cwd=tmp_path).returncode == 0
    assert run("vacuum", cwd=tmp_path).stdout.startswith("No articles and no events dropped; ")
    assert run("vacuum", "--before", "2023-08-25", cwd=tmp_path).stdout.startswith(
        "Three articles and one event"
    )


def test_the_configuration_is_shown_without_the_password(tmp_path: Path) -> None:
    (tmp_path / "newscollate.toml").write_text('store = "postgresql://ann:secret@db.example/news"\n')
    done = subprocess.run(
        [sys.executable, "-m", "compare", "config"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    assert "ann@db.example/news" in done.stdout and "secret" not in done.stdout


def test_who_adds_from_another_place_is_told_that_all_doubles(tmp_path: Path) -> None:
    (tmp_path / "newscollate.toml").write_text('store = "x.sqlite"\n')
    shutil.copytree(SAMPLES, tmp_path / "sub")
    assert run("add", "--no-findings", "sub", cwd=tmp_path).stderr == ""
    shutil.copytree(SAMPLES, tmp_path / "sub" / "copy")
    for again in ("sub/copy", "sub"):  # a copy is another file
        assert run("add", "--no-findings", again, cwd=tmp_path).stderr == ""
    shutil.rmtree(tmp_path / "sub" / "copy")
    done = run("add", "--no-findings", ".", cwd=tmp_path / "sub")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (0, "3 added.\n", 1)
    assert done.stderr.startswith("newscollate: 3 articles stand in the store under other ids too, for ")
    assert done.stderr.endswith("was written: run `add` from one place\n")
    assert " as sub/" in done.stderr


def test_what_cannot_be_added_leaves_no_store(tmp_path: Path) -> None:
    done = run("add", "none.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "") and [*tmp_path.iterdir()] == []
    assert run("add", "-", cwd=tmp_path, stdin="").stdout == "" and [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("status",), "newscollate: newscollate.sqlite: no store here; `newscollate store add` makes one\n"),
        (
            ("status", "--store", "file:foo.sqlite"),
            "newscollate: --store file:foo.sqlite: use a file, sqlite:",
        ),
        (
            ("status", "--store", '""'),
            'newscollate: --store "": use a file, sqlite:///FILE or postgresql://…',
        ),
        (("status", "--store", ""), "newscollate: --store “”: use a file, sqlite:///FILE or postgresql://…"),
        (
            ("search", "water", "--since", "2024-05-02", "--until", "2024-01-01"),
            "newscollate: --since 2024-05-02 --until 2024-01-01: the first day is after the last; turn them",
        ),
        (
            ("events", "--since", "2024-05-02", "--until", "2024-05-01"),
            "newscollate: --since 2024-05-02 --un",
        ),
        (("search", "x", "--limit", "0"), "newscollate: Invalid value for '--limit': "),
        (("add",), "newscollate: nothing to add; name files, folders or - for standard input\n"),
        (("search", "--since", "May", "x"), "newscollate: --since May: write a day as YYYY-MM-DD\n"),
        (("status", "--store", "mysql://x"), "newscollate: --store mysql://x: use a file, sqlite:///FILE or"),
        (("add", "none.txt"), "newscollate: none.txt: no such file or folder; check the path\n"),
        (
            ("status", "--store", "postgresql://ann:se/cret@x/y"),
            "newscollate: --store postgresql://ann@x/y: write",
        ),
        (("events", "--format", ""), "newscollate: --format '': use one of text, json\n"),
        (("export", "--format", "csv"), "newscollate: --format csv: use one of jsonl\n"),
        (("events", "--format", "csv"), "newscollate: --format csv: use one of text, json\n"),
    ],
)
def test_mistakes_are_told_in_one_line(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    done = run(*words, cwd=tmp_path)
    assert (done.returncode, done.stderr.startswith(said), done.stderr.count("\n")) == (2, True, 1), (
        done.stderr
    )


def test_what_cannot_be_read_is_told_and_the_rest_added(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text(
        '{"id": "a", "text": "Ferry sails from Oban."}\n{"id": "a", "text": "Another."}\n{"id"\n'
        '{"id": "b\\u0000", "text": "Third."}\n'
    )
    done = run("add", "news.jsonl", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "1 added.\n")
    assert "two articles have the id “news.jsonl#a”" in done.stderr and "news.jsonl:3: not an" in done.stderr
    assert "has a NUL in its id" in done.stderr


def test_ctrl_c_says_what_is_in_and_the_next_run_goes_on(tmp_path: Path) -> None:
    records = reports(700)
    written(records, tmp_path / "news.jsonl")
    process = subprocess.Popen(
        [sys.executable, "-m", "compare", "store", "add", "--no-findings", "-j", "1", "news.jsonl"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # may be ignored here
    )
    while process.poll() is None and not _some_are_in(tmp_path):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert process.returncode == 130
    assert errors.endswith(" articles; the same command goes on from there\n")
    there = int(errors.rpartition(" articles; ")[0].rpartition(" ")[2].replace(",", ""))
    assert 0 < there < len(records)
    done = run("add", "--no-findings", "news.jsonl", cwd=tmp_path)
    assert done.returncode == 0 and f"{there:,} there already" in done.stdout.replace("and ", "")


def _some_are_in(folder: Path) -> bool:
    from compare.corpus.store import opened

    try:
        with opened(str(folder / "newscollate.sqlite")) as base:
            return bool(base.rows("SELECT 1 FROM articles LIMIT 1"))
    except UserError:
        return False


def test_lines_of_standard_input_are_known_by_what_they_say(tmp_path: Path) -> None:
    days = [
        f'{{"text": "{said} It was a long day for everybody there."}}\n'
        for said in ("One.", "Two.", "Three.")
    ]
    for day in ("".join(days[:2]), "".join(days[1:])):
        done = run("add", "-", "-q", cwd=tmp_path, stdin=day)
        assert done.returncode == 0, done.stderr
    assert shown("status", cwd=tmp_path)["articles"] == 3


def test_a_glossary_that_cannot_be_used_leaves_no_store(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain fell on Oban.\n", "utf-8")
    (tmp_path / "names" / "place").mkdir(parents=True)
    (tmp_path / "names" / "place" / "oban.yaml").write_text("name: [Oban\n", "utf-8")
    done = run("add", "a.txt", "--glossary", "names", cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1) and "oban.yaml" in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "names"]

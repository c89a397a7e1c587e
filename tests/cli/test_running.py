"""Several processes give the very bytes of one, and a command that is stopped says what it has done."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from compare.cli.output import FORMATS
from compare.cli.running import engine
from compare.config import Config
from compare.corpus.engines import jobs_for
from compare.model import UserError

from .test_commands import ROOT, run

ARTEFACT = "The ONU condemned on Friday the attack on the convoy, and the OTAN promised an inquiry into it."
PLAIN = "The council of Northport met on Monday, 4 May 2020, and voted {} to 3 for the harbour of Jan Merz."


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of several kinds: with findings, silenced ones, originals, errors, and one article twice."""
    folder = tmp_path_factory.mktemp("mixed")
    for number in range(40):
        sentences = [PLAIN.format(number), ARTEFACT if number % 3 == 0 else "Nobody was hurt."]
        (folder / f"a{number}.md").write_text("\n\n".join(sentences), encoding="utf-8")
    ignored = '[[ignore]]\npath = "a3*.md"\nrule = "untranslated-acronym"\n\n[[ignore]]\nrule = "calque"\n'
    (folder / ".newscollate-ignore.toml").write_text(ignored, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    lines = [json.dumps({"id": str(number % 5), "text": PLAIN.format(number % 9)}) for number in range(12)]
    (folder / "lines.jsonl").write_text("\n".join([*lines, "no json"]), encoding="utf-8")
    (folder / "fr.txt").write_text("Le conseil a voté jeudi la construction du port.\n" * 5, encoding="utf-8")
    translated = f"---\noriginal: fr.txt\n---\n{ARTEFACT}\n"
    (folder / "translated.md").write_text(translated, encoding="utf-8")
    (folder / "lost.md").write_text(translated.replace("fr.txt", "gone.txt"), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ["check", ".", "--no-ignore", "--min-level", "warning", "--format", "json"],
        ["check", "a0.md", "--against", ".", "--format", "json"],
        ["check", ".", "--diff", "--unsafe-fixes", "--exit-zero"],
        ["compare", ".", "--format", "json"],
        ["glossary", "report", ".", "--format", "json"],
    ],
    ids=" ".join,
)
def test_two_processes_give_the_bytes_of_one(mixed: Path, words: list[str]) -> None:
    one, two = (run(*words, "-q", "--jobs", number, cwd=mixed) for number in "12")
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert "ONU" in one.stdout


def test_two_processes_give_the_bytes_of_one_in_every_format(mixed: Path, tmp_path: Path) -> None:
    written = []
    for number in "12":
        folder = tmp_path / number
        asked = [f"--format={name}={folder / name}" for name in FORMATS]
        said = run("check", ".", *asked, "-q", "--jobs", number, cwd=mixed)
        files = {name: (folder / name).read_bytes() for name in FORMATS}
        written.append((said.returncode, said.stderr, files))
    assert written[0] == written[1]
    assert b"ONU" in written[0][2]["json"] and b"ONU" in written[0][2]["text"]


def test_two_processes_take_a_baseline_into_account(mixed: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "known.toml")
    run("baseline", "create", ".", "--baseline", file, cwd=mixed)
    words = ["check", ".", "--baseline", file, "--format", "json", "-q"]
    one, two = (run(*words, "--jobs", number, cwd=mixed) for number in "12")
    assert one.stdout == two.stdout and json.loads(one.stdout)["findings"] == []
    assert one.stderr == two.stderr and "known findings left out" in one.stderr


@pytest.mark.slow
def test_several_events_are_compared_alike_in_one_process_and_in_two() -> None:
    words = ["compare", "samples/port-fire", "samples/river-talks", "--format", "json", "-q"]
    one, two = (run(*words, "--jobs", number, cwd=ROOT) for number in "12")
    assert one.stdout == two.stdout and len(json.loads(one.stdout)["events"]) > 1


def test_a_large_event_in_parts_gives_the_bytes_of_the_whole(tmp_path: Path) -> None:
    text = (ROOT / "samples" / "port-fire" / "northern-wire.en.md").read_text("utf-8")
    for number in range(17):
        more = f"\n\nThe harbour master counted {number + 3} boats.\n"
        (tmp_path / f"{number:02}.md").write_text(text + more, "utf-8")
    first, second = (
        run("compare", ".", "--format", "json", "-q", "--jobs", number, cwd=tmp_path) for number in "12"
    )
    assert first.stdout == second.stdout
    assert [len(event["articles"]) for event in json.loads(first.stdout)["events"]] == [17]


def test_an_engine_that_is_not_known_is_refused() -> None:
    with pytest.raises(UserError, match="--engine steam: use one of local, daft"):
        engine("steam", None, Config(), 0)


def test_no_engine_is_quoted_and_0_jobs_are_those_of_the_machine() -> None:
    with pytest.raises(UserError, match="--engine '': use one of local, daft"):
        engine("", None, Config(), 0)
    many = 1 << 40
    assert engine("local", 0, Config(jobs=3), many)._jobs == jobs_for(many)
    assert engine("local", None, Config(jobs=3), many)._jobs == 3


@pytest.mark.parametrize(
    "words", [["check", "-j", "-1", "x"], ["chek"], ["--x"], ["store", "search"], ["check"]]
)
def test_a_word_that_is_not_taken_is_told_of_in_one_line(words: list[str], tmp_path: Path) -> None:
    done = run(*words, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert re.fullmatch(r"newscollate: .*; see `.* --help`\n", done.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="has no such pipes")
def test_it_is_no_fault_when_the_reader_goes(tmp_path: Path) -> None:
    lines = (json.dumps({"id": str(number), "text": ARTEFACT}) for number in range(2_000))
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for words in (["stream", "--no-check", "--no-events", "many.jsonl"], ["check", "many.jsonl", "-q"]):
        process = subprocess.Popen(
            [sys.executable, "-m", "compare", *words], cwd=tmp_path, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert process.stdout and process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        assert (process.wait(), process.stderr.read()) == (0, "")
        process.stderr.close()


def test_one_process_imports_nothing_for_more(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTEFACT, encoding="utf-8")
    told = "import sys, atexit; atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr))"
    command = f"{told}\nimport compare.cli; compare.cli.main()"
    said = subprocess.run(
        [sys.executable, "-c", command, "check", "a.txt"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    loaded = set(said.stderr.split())
    assert "compare.corpus.engines.local" in loaded
    assert not loaded & {
        "multiprocessing",
        "concurrent.futures",
        "rich.progress",
        "numpy",
        "compare.corpus.engines.pool",
    }


def started(folder: Path, *words: str) -> subprocess.Popen[str]:
    """A command over thousands of articles, in a session of its own, once it has told how far it is."""
    lines = (
        json.dumps({"id": str(number), "text": f"{PLAIN.format(number)} {ARTEFACT}"})
        for number in range(30_000)
    )
    (folder / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "compare", *words], cwd=folder, text=True, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # may be ignored here
    )  # fmt: skip
    assert process.stderr
    for line in process.stderr:
        told = re.match(r"newscollate: \w+ ([\d,]+) of 30,000", line)
        assert told, line
        if told[1] != "0":
            break
    return process


def left_of(session: int) -> list[str]:
    """The processes of a session, the ended ones aside."""
    stats = (path for path in Path("/proc").glob("[0-9]*/stat"))
    found = []
    for path in stats:
        try:
            state, _, _, own = path.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(own) == session and state != "Z":
            found.append(path.parent.name)
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize(
    ("jobs", "how", "code"),
    [("1", signal.SIGINT, 130), ("2", signal.SIGINT, 130), ("2", signal.SIGTERM, 143)],
)
def test_a_check_that_is_stopped_prints_what_it_has_and_leaves_no_process(
    tmp_path: Path, jobs: str, how: signal.Signals, code: int
) -> None:
    (tmp_path / "old.json").write_text("{}", encoding="utf-8")
    process = started(
        tmp_path, "check", "many.jsonl", "--jobs", jobs, "--format", "concise", "--format", "json=old.json"
    )
    if how == signal.SIGINT:
        os.killpg(process.pid, how)  # a terminal tells all of them
    else:
        process.send_signal(how)
    out, err = process.communicate(timeout=120)
    last = err.splitlines()[-1]
    told = re.fullmatch(
        r"newscollate: stopped while checking: ([\d,]+) of 30,000 done; "
        r"what was found until then is printed, no file is written",
        last,
    )
    assert told, err
    done = int(told[1].replace(",", ""))
    assert process.returncode == code and "Traceback" not in err
    assert 0 < done < 30_000 and len(set(re.findall(r"many\.jsonl#\d+", out))) == done
    assert (tmp_path / "old.json").read_text() == "{}"
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []
    waited = time.monotonic()
    while left_of(process.pid) and time.monotonic() - waited < 30:
        time.sleep(0.05)
    assert left_of(process.pid) == []


@pytest.mark.skipif(sys.platform != "linux", reason="as above")
def test_a_comparison_that_is_stopped_writes_nothing(tmp_path: Path) -> None:
    process = started(
        tmp_path, "events", "many.jsonl", "--jobs", "2", "--format", "json", "-o", "events.json"
    )
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert (process.returncode, out) == (130, "")
    assert re.match(r"newscollate: stopped while .*; nothing was written", err.splitlines()[-1])
    assert not (tmp_path / "events.json").exists()

"""Training on a user's own texts, in Python and from the command line."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from compare.model import Article, UserError
from compare.origin import verdict
from compare.origin.labelled import read
from compare.origin.model import Weights, dump, load
from compare.origin.samples import FEWEST_GROUPS, Sample, sample
from compare.origin.train import rule_weights, train
from tests.origin.texts import story

ROOT = Path(__file__).parents[2]


def samples() -> Iterator[Sample]:
    for number in range(24):
        yield sample(story(number, broken=False), [], machine=False, group=str(number))
        hits = [(0, "odd-word")] * (number % 3)
        language = "fr" if number % 2 else "de"
        yield sample(story(number, broken=True), hits, machine=True, language=language, group=str(number))


@pytest.fixture(scope="module")
def weights() -> Weights:
    return train(list(samples()))


def test_what_was_learnt_tells_unseen_stories_apart(weights: Weights, tmp_path: Path) -> None:
    file = tmp_path / "own.weights"
    file.write_bytes(dump(weights))
    plain, broken = (verdict(Article(story(40, broken=b)), [], weights=file) for b in (False, True))
    assert plain and broken
    assert plain.confidence < 0.2 < 0.8 < broken.confidence


def test_the_same_samples_give_the_same_bytes(weights: Weights) -> None:
    assert dump(train(list(samples()))) == dump(weights)


def test_a_file_reads_back_as_it_was_written(weights: Weights, tmp_path: Path) -> None:
    (tmp_path / "own.weights").write_bytes(dump(weights))
    assert load(tmp_path / "own.weights") == weights


def test_a_rule_that_people_trip_as_often_weighs_nothing_and_a_clean_one_more() -> None:
    people = [sample("word " * 100, [(0, "common")], machine=False) for _ in range(30)]
    machine = [sample("word " * 100, [(0, "common"), (0, "clean")], machine=True) for _ in range(30)]
    weighed = rule_weights([*people, *machine])
    assert weighed["common"] < 0.1 and weighed["clean"] > 2


def test_one_kind_alone_is_refused() -> None:
    with pytest.raises(ValueError, match=f"^0 human and 24 mt texts .* at least {FEWEST_GROUPS} of each"):
        train([each for each in samples() if each.machine])


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text('{"text": "a", "label": "human"}\n{"text": "b", "label": "robot"}\n', encoding="utf-8")
    with pytest.raises(UserError, match=r"texts\.jsonl:2: .*robot"):
        list(read([tmp_path]))


def rows(stories: int) -> list[dict[str, object]]:
    return [
        {"text": story(n, broken=b), "label": "mt" if b else "human", "group": str(n), "seen": "passed over"}
        for n in range(stories)
        for b in (False, True)
    ]


def trained(folder: Path, rows: list[dict[str, object]]) -> subprocess.CompletedProcess[str]:
    """What `newscollate train` says to these rows."""
    (folder / "texts.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return command(folder, "texts.jsonl")


def command(folder: Path, *paths: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "compare", "train", *paths, "-o", "own.weights"]
    known = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False, env=known)


def test_the_command_writes_a_file_that_a_verdict_can_use(tmp_path: Path) -> None:
    odd = [
        {
            "text": "Le conseil a dit que la réunion aurait lieu dans la ville. " * 9,
            "label": "mt",
        },
        {"text": "Too short to learn from.", "label": "human"},
    ]
    done = trained(tmp_path, rows(16) + odd)
    assert done.returncode == 0, done.stderr
    assert "16 human, 16 mt" in done.stdout
    assert "passed over: 1 not in English, 1 of fewer than 50 words" in done.stdout
    said = verdict(Article(story(40, broken=True)), [], weights=tmp_path / "own.weights")
    assert said and said.confidence > 0.8 and said.language is None  # no language was named to learn from


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (rows(1), "1 human and 1 mt texts"),
        ([row for row in rows(20) if row["label"] == "mt"], "0 human and 20 mt texts"),
        (
            [{**row, "text": "Это текст на русском языке о городе. " * 20} for row in rows(9)],
            "18 not in English",
        ),
        ([{**row, "text": ""} for row in rows(9)], "18 of fewer than 50 words"),
        ([{**row, "language": "French"} for row in rows(9)], "texts.jsonl:1: "),
        ([], "no labelled text"),
    ],
)
def test_the_command_says_in_one_line_why_it_cannot_learn(
    tmp_path: Path, given: list[dict[str, object]], why: str
) -> None:
    done = trained(tmp_path, given)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert why in done.stderr and not (tmp_path / "own.weights").exists()


def test_a_file_that_cannot_be_read_is_named_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "bytes.jsonl").write_bytes(b'{"text": "\xff\xfe", "label": "mt"}\n')
    (tmp_path / "deep.jsonl").write_text('{"x": ' + "[" * 100_000, encoding="utf-8")
    for name in ("none.jsonl", "bytes.jsonl", "deep.jsonl"):
        done = command(tmp_path, name)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1) and name in done.stderr

"""Training on a user's own texts, in Python and from the command line."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from compare.model import Article, UserError
from compare.origin import verdict
from compare.origin.labelled import read
from compare.origin.model import Weights, dump, load
from compare.origin.train import Sample, evenly, pieces, rule_weights, sample, train
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
    with pytest.raises(ValueError, match="human"):
        train([each for each in samples() if each.machine])


def test_pieces_hold_their_own_findings() -> None:
    text = "one two three four five six seven"
    assert [part.split() for part, _ in pieces(text, [], 3, 5)] == [
        ["one", "two", "three"],
        ["four", "five", "six"],
    ]
    assert [hits for _, hits in pieces(text, [(14, "rule")], 3, 5)] == [[], [(14, "rule")]]
    assert [part for part, _ in pieces("too short", [], 100, 2)] == ["too short"]


def test_samples_are_thinned_evenly() -> None:
    some = [sample(str(n), [], machine=False, group=str(n)) for n in range(10)]
    assert [each.group for each in evenly(some, 5)] == ["0", "2", "4", "6", "8"]
    assert evenly(some, 20) == some


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text('{"text": "a", "label": "human"}\n{"text": "b", "label": "robot"}\n', encoding="utf-8")
    with pytest.raises(UserError, match=r"texts\.jsonl:2: .*robot"):
        list(read([tmp_path]))


def test_the_command_writes_a_file_that_a_verdict_can_use(tmp_path: Path) -> None:
    rows = [
        {"text": story(n, broken=b), "label": "mt" if b else "human", "group": str(n), "seen": "passed over"}
        for n in range(16)
        for b in (False, True)
    ]
    (tmp_path / "texts.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    words = [sys.executable, "-m", "compare", "train", str(tmp_path / "texts.jsonl")]
    done = subprocess.run(
        [*words, "-o", str(tmp_path / "own.weights")], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "16 human, 16 mt" in done.stdout
    said = verdict(Article(story(40, broken=True)), [], weights=tmp_path / "own.weights")
    assert said and said.confidence > 0.8 and said.language is None  # no language was named to learn from


def test_the_command_says_in_one_line_what_is_missing(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "compare", "train", str(tmp_path / "none.jsonl"), "-o", "unused.weights"]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False, env=_here())
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "none.jsonl" in done.stderr


def _here() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(ROOT)}

"""The articles that the benchmarks are timed with; made of our samples here."""

import json
import os
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from statistics import mean

import pytest

news = pytest.importorskip("benchmarks.speed.news", reason="the benchmarks are not part of this copy")
wording = pytest.importorskip("benchmarks.speed.wording")

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def source():
    return news.Source(news.samples())


def told(n, kind, source, **more):
    return list(news.reports(n, kind, source, **more))


@pytest.mark.parametrize("kind", news.KINDS)
def test_the_same_arguments_give_the_same_articles_and_another_seed_others(kind, source):
    first = told(60, kind, source)
    assert first == told(60, kind, source)
    assert {one.text for one in first}.isdisjoint(one.text for one in told(60, kind, source, seed=2))


def test_files_are_the_same_bytes_in_processes_that_hash_otherwise(tmp_path):
    made = []
    for hashing in ("1", "2"):
        path = tmp_path / f"{hashing}.jsonl"
        environment = os.environ | {"PYTHONHASHSEED": hashing, "NEWSCOLLATE_SHARED": str(tmp_path)}
        environment["PYTHONPATH"] = str(ROOT)
        command = [sys.executable, "-m", "benchmarks.speed.news", str(path), "--n", "40"]
        subprocess.run(command, check=True, env=environment, cwd=tmp_path, capture_output=True)
        made.append((path.read_bytes(), path.with_suffix(".truth.tsv").read_bytes()))
    assert made[0] == made[1]


def test_each_line_has_its_event_beside_it(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSCOLLATE_SHARED", str(tmp_path))
    news.source.cache_clear()
    path = tmp_path / "news.jsonl"
    news.write(path, 50, "short")
    news.source.cache_clear()
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    truth = news.truth(path)
    assert [record["id"] for record in records] == list(truth)
    titles = {
        event: {r["title"].split()[0] for r in records if truth[r["id"]] == event} for event in truth.values()
    }
    assert all(len(first) == 1 for first in titles.values())  # an event's articles begin alike
    assert all(record["text"] and record["title"] and record["outlet"] for record in records)


@pytest.mark.parametrize("n", [1, 7, 100])
def test_there_are_as_many_articles_as_asked_for(n, source):
    assert len(told(n, "short", source)) == n


def test_events_have_one_to_twelve_articles_and_most_have_one(source):
    sizes = Counter(len(event) for event in islice(news.events("short", source), 600))
    assert set(sizes) <= set(range(1, news.COPIES + 1))
    assert sizes[1] > 300
    assert max(sizes) > 5


def test_as_many_copies_as_asked_for_each_by_an_outlet_of_its_own(source):
    for event in islice(news.events("mixed", source, copies=5), 4):
        assert len({report.outlet for report in event}) == 5


def test_articles_come_day_by_day_and_those_of_an_event_within_a_few(source, monkeypatch):
    monkeypatch.setattr(news, "A_DAY", 50)
    made = told(160, "copies", source)
    days = [report.day for report in made]
    assert days == sorted(days)
    assert days[-1] - days[0] >= timedelta(days=160 // 50)
    for event in {report.event for report in made}:
        mine = [report.day for report in made if report.event == event]
        assert max(mine) - min(mine) <= timedelta(days=news.LASTING)
    assert days[0] == date(2025, 1, 1)


def test_lengths_are_as_promised(source):
    for kind in ("copies", "reworded", "mixed"):
        assert 320 < mean(len(one.text.split()) for one in told(80, kind, source)) < 520
    assert 35 < mean(len(one.text.split()) for one in told(200, "short", source)) < 90


def runs(text):
    words = text.split()
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def shared(event):
    one, other = (runs(report.text) for report in event[:2])
    return len(one & other) / len(one | other)


def test_copies_share_wording_and_reworded_reports_little_but_names(source):
    copies = [shared(event) for event in islice(news.events("copies", source, copies=2), 20)]
    reworded = list(islice(news.events("reworded", source, copies=2), 20))
    assert mean(copies) > 0.25
    assert mean(map(shared, reworded)) < 0.1
    invented = [{word for word in one.text.split() if word[0].isupper()} for one, _ in reworded]
    again = [{word for word in other.text.split() if word[0].isupper()} for _, other in reworded]
    assert mean(len(a & b) for a, b in zip(invented, again, strict=True)) > 5


def test_a_name_stays_one_name_throughout_an_event(source):
    words = wording.Vocabulary(
        [wording.pieces("On Monday Orvik met Sorel."), wording.pieces("Then Orvik left.")]
    )
    disguise = wording.Disguise(words, news.random.Random(1), 1.0, ["Tane", "Amel"])
    said = [
        "".join(disguise.of(wording.pieces(text))) for text in ("Later Orvik met Sorel.", "Then Orvik left.")
    ]
    assert said[0].endswith("Tane met Amel.")
    assert said[1].startswith("Then Tane ")


def test_a_kind_nobody_knows_is_refused(source):
    with pytest.raises(ValueError, match="no kind of report 'poems'"):
        next(news.events("poems", source))

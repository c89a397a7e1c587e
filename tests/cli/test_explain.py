"""`explain`: why two articles are one event, and two sentences one statement."""

import json
import re
from pathlib import Path

from tests.cli.test_commands import run

ONE, OTHER = "samples/port-fire/echo-du-large.en.md", "samples/port-fire/civic-daily.en.md"


def test_two_articles_of_one_event() -> None:
    found = json.loads(run("explain", ONE, OTHER, "--format", "json").stdout)
    assert (found["kind"], found["same"]) == ("events", True)
    assert found["score"] >= found["threshold"]
    assert any("Aldebaran" in shared for shared in found["shared"])
    apart = run("explain", ONE, "samples/river-talks/lima-courier.en.md")
    assert "not one event" in apart.stdout and apart.returncode == 0


def test_a_sentence_is_named_by_its_place_or_its_words() -> None:
    words = run("explain", f"{ONE}:25,000 tonnes", f"{OTHER}:30,000 tonnes", "--format", "json")
    found = json.loads(words.stdout)
    assert found["kind"] == "sentences" and "25,000 tonnes" in found["first"]
    by_place = run("explain", f"{ONE}:12", f"{OTHER}:'30,000 tonnes'", "--format", "json")
    assert by_place.stdout == words.stdout
    start = Path(OTHER).read_text(encoding="utf-8").index("30,000 tonnes")
    by_character = run("explain", f"{ONE}:12", f"{OTHER}:@{start}", "--format", "json")
    assert by_character.stdout == words.stdout


def test_a_terminal_shows_what_matters_most_and_sums_up_the_rest() -> None:
    page = run("explain", f"{ONE}:12", f"{OTHER}:'30,000 tonnes'").stdout
    assert re.search(r"\n *[+-]\d+\.\d\d +\d+ smaller ones, which JSON lists\n", page)
    assert len(re.findall(r"^ *[+-]\d+\.\d\d ", page, re.MULTILINE)) == 13


def test_what_cannot_be_explained_is_one_line() -> None:
    for first, second, said in (
        (ONE, f"{OTHER}:12", "name two articles, or a sentence of each"),
        (f"{ONE}:no such words", f"{OTHER}:12", "no sentence at “no such words”"),
        ("nosuch.md", OTHER, "no such file or folder"),
    ):
        found = run("explain", first, second)
        assert found.returncode == 2
        assert said in found.stderr and len(found.stderr.splitlines()) == 1

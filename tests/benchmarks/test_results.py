"""Figures kept, and the page made of them."""

import json

import pytest

results = pytest.importorskip("benchmarks.speed.results", reason="the benchmarks are not part of this copy")
page = pytest.importorskip("benchmarks.speed.page")
scoring = pytest.importorskip("benchmarks.speed.scoring")


def example():
    result = results.Result("Checking", text="In short.")
    columns = ["", "articles", "ms"]
    result.tables.append(results.Table("", columns, [["ours", 20_000, 6.543], ["theirs", None, 123.4]]))
    result.promise("ms an article", 6.543, at_most=7)
    result.promise("times as fast", 4.0, at_least=5)
    return result


def test_a_promise_is_met_or_not():
    assert [(goal.goal, goal.met) for goal in example().goals] == [("≤ 7", True), ("≥ 5", False)]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [(None, "–"), (20_000, "20,000"), (6.543, "6.54"), (0.01234, "0.0123"), (123.4, "123"), ("word", "word")],
)
def test_figures_are_as_exact_as_they_are_useful(cell, shown):
    assert results.shown(cell) == shown


def test_the_page_is_made_of_what_was_kept(tmp_path):
    results.save("check", example(), {"n": None}, tmp_path, 0.1)
    [kept] = results.load(tmp_path)
    assert kept["machine"]["cores"] >= 1
    made = page.page([kept])
    assert "| ours | 20,000 | 6.54 |" in made
    assert "| times as fast | ≥ 5 | 4 | **no** |" in made
    assert kept["measured"] in made
    assert json.loads((tmp_path / "check.json").read_text("utf-8")) == kept


def test_pairs_of_events_are_counted_against_the_truth():
    truth = {"a": 1, "b": 1, "c": 1, "d": 2}
    found = scoring.of_events(truth, [{"articles": ["x#a", "x#b"]}, {"articles": ["x#c", "x#d"]}])
    assert found == scoring.Pairs(recall=1 / 3, precision=1 / 2)


def test_scored_pairs_are_cut_where_they_serve_best(tmp_path):
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("0\t1\t0.9\n0\t2\t0.8\n1\t3\t0.2\n", encoding="utf-8")
    found = scoring.of_scored({"a": 1, "b": 1, "c": 1, "d": 2}, pairs)
    assert found == scoring.Pairs(recall=2 / 3, precision=1.0)


def test_growth_is_the_exponent():
    assert scoring.growth([1, 10, 100], [3, 300, 30_000]) == pytest.approx(2)

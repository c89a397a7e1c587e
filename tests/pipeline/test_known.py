"""Old findings stay old whatever happens around them; new ones are always seen."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from compare import pipeline
from compare.baseline import Entry, added, dumped, parsed
from compare.config import Config, PerPath
from compare.model import Article, Checked, TranslatedFrom
from compare.pipeline.known import Known, placing

FILE = Path("no-such-folder/baseline.toml")
BAD = (
    "The board of the the harbour met at noon.",
    "The ONU condemned the attack on the convoy.",
    "He was on the the board and in the the chair.",
    "Small boats left in the in the night.",
    "The envoy spoke with with both sides.",
    "She has been the mayor since five years.",
)
CLEAN = (
    "The ferry left at dawn on Tuesday.",
    "Nobody was hurt, the coastguard said.",
    "It was a quiet night on the quay.",
    "The captain went home early.",
)
PARAGRAPHS = st.lists(st.lists(st.sampled_from(BAD + CLEAN), min_size=1, max_size=3), min_size=1, max_size=4)


def article(paragraphs: Sequence[Sequence[str]], path: str = "no-such-folder/a.txt") -> Article:
    """Paragraphs that each begin in their own words: what repeats another line is not judged."""
    whole = [" ".join((f"This is part {number} of it.", *told)) for number, told in enumerate(paragraphs)]
    text = "\n\n".join(whole) + "\n"
    return Article(text, id=path, path=path, language="en")


def found(*articles: Article) -> Checked:
    rules = ("doubled-word", "doubled-phrase", "untranslated-acronym", "since-with-duration")
    return pipeline.checked(articles, Config(select=rules), verdict=False)


def entries(document: Checked) -> tuple[Entry, ...]:
    return parsed(dumped(added(document.findings, placing(FILE))), "b.toml")


def known(borne: tuple[Entry, ...], *paths: str, **more: bool) -> Known:
    return Known(FILE, borne, Config(), paths or ("no-such-folder",), **more)


def kinds(document: Checked) -> Counter[tuple[str, str]]:
    return Counter((finding.rule, finding.text) for finding in document.findings)


@settings(max_examples=60)
@given(PARAGRAPHS, st.data())
def test_edits_elsewhere_moved_paragraphs_and_a_new_name_hide_nothing_and_bring_nothing_back(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    before = found(article(paragraphs))
    borne = entries(before)
    edited = [
        [data.draw(st.sampled_from(CLEAN)) if sentence in CLEAN else sentence for sentence in sentences]
        for sentences in paragraphs
    ]
    new = data.draw(PARAGRAPHS, label="new paragraphs")
    moved = data.draw(st.permutations([*edited, *new]))
    names = ["no-such-folder/a.txt", *["no-such-folder/sub/renamed.md"] * (len(before.findings) > 1)]
    path = data.draw(st.sampled_from(names))
    after = found(article(moved, path))
    outcome = known(borne).beside(after)
    assert outcome.known == len(before.findings)
    assert outcome.stale == outcome.unseen == ()
    assert len(outcome.new) == len(after.findings) - len(before.findings)
    assert Counter((f.rule, f.text) for f in outcome.new) == kinds(after) - kinds(before)
    assert {entry.path for entry in outcome.borne} <= {path.removeprefix("no-such-folder/")}


@settings(max_examples=30)
@given(PARAGRAPHS, st.data())
def test_what_was_mended_is_stale_and_never_excuses_another(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    before = found(article(paragraphs))
    kept = data.draw(st.lists(st.sampled_from(paragraphs), max_size=2, unique_by=id), label="kept")
    after = found(article([*kept, [CLEAN[0]]]))
    outcome = known(entries(before)).beside(after)
    assert outcome.new == ()
    assert sum(entry.count for entry in outcome.stale) == len(before.findings) - len(after.findings)


def test_one_more_equal_finding_is_new_in_the_same_sentence_too() -> None:
    borne = entries(found(article([[BAD[0]]])))
    twice = known(borne).beside(found(article([[BAD[0]], [CLEAN[0], BAD[0]]])))
    assert (twice.known, len(twice.new)) == (1, 1)
    within = found(article([["The board of the the harbour met at the the quay."]]))
    assert len(known(borne).beside(within).new) == 2, "the sentence is another one now"
    once = [entry for entry in entries(within) if entry.fingerprint == within.findings[0].fingerprint]
    outcome = known(tuple(once)).beside(within)
    assert outcome.new == within.findings[1:]


def test_a_new_article_is_new_though_it_holds_the_same_sentence() -> None:
    old, copy = article([[BAD[0]]]), article([[BAD[0]]], "no-such-folder/copy.txt")
    outcome = known(entries(found(old))).beside(found(old, copy))
    assert [finding.path for finding in outcome.new] == ["no-such-folder/copy.txt"]


def test_one_article_alone_follows_a_file_that_is_gone() -> None:
    borne = entries(found(article([[BAD[0]], [BAD[1]]])))
    first, second = (article([[BAD[0]], [BAD[1]]], f"no-such-folder/{name}.txt") for name in "bc")
    outcome = known(borne).beside(found(first, second))
    assert {finding.path for finding in outcome.new} == {"no-such-folder/c.txt"}
    little = known(borne + entries(found(article([[BAD[2]], [BAD[4]]])))).beside(
        found(article([[BAD[0]]], "no-such-folder/d.txt"))
    )
    assert len(little.new) == 1, "one sentence in common with a file that is gone is no new name of it"


def test_a_file_that_is_there_has_not_been_renamed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BAD[0], encoding="utf-8")
    file = tmp_path / "baseline.toml"
    borne = added(found(article([[BAD[0]]], str(tmp_path / "a.txt"))).findings, placing(file))
    other = found(article([[BAD[0]]], str(tmp_path / "b.txt")))
    outcome = Known(file, borne, Config(), [str(tmp_path / "b.txt")]).beside(other)
    assert len(outcome.new) == 1 and outcome.unseen == borne and not outcome.stale


def test_only_what_a_run_looked_for_can_be_stale() -> None:
    clean = found(article([[CLEAN[0]]]))
    borne = entries(found(article([[BAD[0], BAD[1]]])))
    assert len(known(borne).beside(clean).stale) == 2
    selective = Known(FILE, borne, Config(select=("doubled-word",)), ["no-such-folder"])
    assert [entry.rule for entry in selective.beside(clean).stale] == ["doubled-word"]
    assert known(borne, narrowed=True).beside(clean).stale == ()
    elsewhere = found(article([[CLEAN[0]]], "no-such-folder/other.txt"))
    assert known(borne, "no-such-folder/other.txt").beside(elsewhere).stale == ()
    assert len(known(borne, "no-such-folder").beside(elsewhere).stale) == 2, "its file is gone"


@pytest.mark.parametrize(("rule", "against", "stale"), [
    ("number-unlike-others", False, 0),
    ("number-unlike-others", True, 1),
    ("number-unlike-original", False, 0),
    ("a-rule-of-long-ago", False, 1),
])  # fmt: skip
def test_a_rule_that_was_not_asked_says_nothing_of_its_entries(rule: str, against: bool, stale: int) -> None:
    entry = Entry(path="a.txt", rule=rule, words="12", fingerprint="0")
    outcome = known((entry,), against=against).beside(found(article([[CLEAN[0]]])))
    assert len(outcome.stale) == stale and len(outcome.unseen) == 1 - stale


def test_articles_of_one_file_are_told_apart() -> None:
    path = "no-such-folder/feed.jsonl"
    one, two = (Article(BAD[0], id=f"{path}#{key}", path=path, language="en") for key in ("1", "2"))
    borne = entries(found(one))
    assert [(entry.path, entry.article) for entry in borne] == [("feed.jsonl", "1")]
    assert [finding.article for finding in known(borne).beside(found(one, two)).new] == [f"{path}#2"]


def test_a_verdict_names_no_finding_that_is_left_out() -> None:
    document = found(article([[BAD[0]], [BAD[1]]]))
    prints = tuple(finding.fingerprint for finding in document.findings)
    record = document.articles[0]
    said = TranslatedFrom("fr", 0.99, True, evidence=prints)
    document = structs.replace(document, articles=(structs.replace(record, translated_from=said),))
    borne = entries(structs.replace(document, findings=document.findings[:1]))
    left = known(borne).only_new(document)
    assert [finding.fingerprint for finding in left.findings] == [*prints[1:]]
    assert left.articles[0].translated_from and left.articles[0].translated_from.evidence == prints[1:]


def test_one_sentence_in_common_does_not_make_an_article_another_ones_new_name() -> None:
    borne = entries(found(article([[BAD[0]]])))
    outcome = known(borne).beside(found(article([[BAD[0]]], "no-such-folder/b.txt")))
    assert len(outcome.new) == 1 and not outcome.moved


def test_where_a_rule_did_not_run_or_not_all_is_shown_an_entry_is_not_stale() -> None:
    borne = entries(found(article([[BAD[0]]])))
    clean = found(article([[CLEAN[0]]]))
    for table in (
        PerPath(ignore=("doubled-word",)),
        PerPath(min_level="error"),
        PerPath(min_confidence="high"),
    ):
        config = Config(per_path={"no-such-folder/": table})
        outcome = Known(FILE, borne, config, ["no-such-folder"]).beside(clean)
        assert not outcome.stale and outcome.unseen == borne


def test_what_another_original_says_is_a_new_finding() -> None:
    text = "The envoy of Skerry met the crew on Monday. They spoke of the quay."
    here = Article(text, id="no-such-folder/a.txt", path="no-such-folder/a.txt", language="en")

    def beside(name: str) -> Checked:
        told = f"L'envoyé de Skerry et {name} ont rencontré l'équipage lundi. Ils ont parlé du quai."
        original = Article(told, id="o.txt", path="o.txt", language="fr")
        config = Config(select=("missing-name",))
        return pipeline.checked([here], config, originals={here.id: original}, verdict=False)

    before, same, after = beside("Moreau Lefèvre"), beside("Moreau Lefèvre"), beside("Claire Dubosc")
    assert [one.fingerprint for one in before.findings] == [one.fingerprint for one in same.findings]
    assert before.findings and after.findings
    borne = entries(before)
    assert len(Known(FILE, borne, Config(), [here.path], {here.id}).beside(after).new) == len(after.findings)


def test_a_verdict_can_be_known() -> None:
    document = found(article([[CLEAN[0]]]))
    said = TranslatedFrom("fr", 0.99, True)
    flagged = structs.replace(document.articles[0], translated_from=said)
    document = structs.replace(document, articles=(flagged,))
    [new] = known(()).beside(document).new
    borne = parsed(dumped(added([new], placing(FILE))), "b.toml")
    assert [entry.rule for entry in borne] == ["translated-from"]
    left = known(borne).only_new(document)
    assert left.articles[0].translated_from == structs.replace(said, flagged=False) and not left.findings
    assert known(()).only_new(document).articles[0].translated_from == said

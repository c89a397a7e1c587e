"""An event arranged for reading."""

from __future__ import annotations

from msgspec import structs

from compare.model import Alignment, Claim, ComparedArticle, Member, Omission, Published, Verdict
from compare.report.view.event import by_rule, columns, views
from compare.report.view.words import CELL_LABELS

from ..invented import EVENT, FINDINGS, comparison, version

FERRY = views(comparison())[0]


def test_a_column_per_report_lettered_in_order() -> None:
    assert [(column.letter, column.article.id) for column in FERRY.columns] == list(
        zip("ABCD", EVENT, strict=True)
    )


def test_reports_of_one_outlet_are_told_apart() -> None:
    may = [Published(f"2023-05-0{day}", f"2023-05-0{day}") for day in (1, 2, 2)]
    made = columns(ComparedArticle(f"{n}.md", "", "Post", published=when) for n, when in enumerate(may))
    assert [column.name for column in made] == [
        "Post, 1 May 2023",
        "Post, 2 May 2023 (1)",
        "Post, 2 May 2023 (2)",
    ]


def test_a_number_that_is_a_name_is_not_given_twice() -> None:
    outlets = ("Post", "Post", "Post (1)")
    made = columns(ComparedArticle(f"{'long/' * 20}{n}.md", "", name) for n, name in enumerate(outlets))
    assert [column.name for column in made] == ["Post (2)", "Post (3)", "Post (1)"]


def test_what_copies_of_one_report_have_is_not_called_only_here() -> None:
    event = comparison().events[0]
    [claim] = [one for one in event.claims if one.id == "c6"]
    copies = structs.replace(claim, verdict=Verdict.ONLY_HERE, origins=1)
    row = views(structs.replace(comparison(), events=(structs.replace(event, claims=(copies,)),)))[0].claims[
        0
    ]
    assert [row.label(CELL_LABELS, cell) for cell in row.cells] == ["one origin"] * 2 + ["not found"] * 2
    assert row.claim.verdict is Verdict.ONLY_HERE
    assert FERRY.claims[4].label(CELL_LABELS) != "one origin"


def test_figures_and_quotations_are_shown_in_the_words_of_the_text() -> None:
    event = comparison().events[0]
    money = Claim("m", "numbers", Verdict.DIFFERS, "", (version("post.md", "214 people", "4000000 USD"),))
    row = views(structs.replace(comparison(), events=(structs.replace(event, claims=(money,)),)))[0].claims[0]
    assert [(one.value, one.shown) for one in row.versions] == [("4000000 USD", "214 people")]


def test_a_sentence_of_signs_is_nothing_told() -> None:
    event = comparison().events[0]
    signs = Alignment("r99", 0.0, (Member("post.md", 0, 2, "--"),))
    only = Omission("post.md", Verdict.ONLY_HERE, "r99", 1, signs.members)
    changed = structs.replace(event, alignments=(*event.alignments, signs), omissions=(only,))
    view = views(structs.replace(comparison(), events=(changed,)))[0]
    assert len(view.unpaired(view.columns[0])) == 2
    assert view.only(view.columns[0]) == ()


def test_letters_go_on_after_z_and_colours_come_again() -> None:
    made = columns(ComparedArticle(str(n), "") for n in range(28))
    assert [made[n].letter for n in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]
    assert [made[n].colour for n in (0, 7, 8)] == [0, 7, 0]


def test_a_version_stands_in_the_sentence_that_covers_it() -> None:
    version = FERRY.claims[0].versions[1]
    before, said, after = version.split()
    assert (said, after) == ("some 240 persons", " on board.")
    assert before.startswith("The ferry Meridian Star has run aground")


def test_the_sentence_is_the_one_that_holds_the_words_not_the_first() -> None:
    sentences = [version.sentence.text for version in FERRY.claims[1].versions[:3]]
    assert sentences[0] == "Nobody was hurt."
    assert sentences[1].startswith("According to the GCS")
    assert sentences[2] == "No one was injured."


def test_words_in_no_row_are_their_own_sentence() -> None:
    bare = structs.replace(comparison().events[0], alignments=())
    view = views(structs.replace(comparison(), events=(bare,)))[0]
    assert view.claims[0].versions[0].split() == ("", "214 people", "")


def test_versions_are_gathered_by_value_and_silence_is_kept() -> None:
    values = {
        value: [v.column.letter for v in versions] for value, versions in FERRY.claims[1].by_value.items()
    }
    assert values == {"0": ["A", "C"], "2": ["B", "D"]}
    assert [column.letter for column in FERRY.claims[2].silent] == ["D"]


def test_an_entity_value_is_read_by_its_name() -> None:
    assert {version.value for version in FERRY.claims[5].versions} == {"Meridian Star"}


def test_the_matrix_says_what_each_report_does() -> None:
    states = [[row.state(cell) for cell in row.cells] for row in FERRY.claims]
    assert states[0] == [Verdict.DIFFERS] * 4
    assert states[4] == [Verdict.MISSING, Verdict.MISSING, Verdict.ONLY_HERE, Verdict.MISSING]
    assert states[5] == [Verdict.AGREES, Verdict.AGREES, Verdict.MISSING, Verdict.MISSING]


def test_shared_rows_are_closest_first_and_the_rest_belongs_to_one() -> None:
    assert [row.alignment.id for row in FERRY.shared] == ["r1", "r3", "r2"]
    assert [len(FERRY.unpaired(column)) for column in FERRY.columns] == [2, 1, 1, 0]
    assert [len(FERRY.only(column)) for column in FERRY.columns] == [1, 1, 1, 0]


def test_the_event_with_most_differences_comes_first() -> None:
    turned = structs.replace(comparison(), events=comparison().events[::-1])
    assert [view.event.id for view in views(turned)] == ["ferry-port-amel", "storm"]


def test_rules_are_ordered_by_gravity_then_number() -> None:
    rules = ["untranslated-acronym", "calque", "inverted-attribution", "foreign-honorific"]
    assert list(by_rule(FINDINGS)) == list(by_rule(FINDINGS[::-1])) == rules

"""Every fault of an entry is told, with the file and what to do."""

from pathlib import Path

import pytest

from compare.glossary.lint import lint, names
from compare.model import Article, Level

GOOD = """\
id: zandia
kind: place
preferred: {en: Zandia}
aliases:
  - {text: Zandian, type: demonym}
  - {text: ZZQ, type: acronym, strength: weak, needs: [Zandia]}
examples:
  - "The [[Zandian]] fleet left [[Zandia]]."
  - {not: "The quartz of Zandiam is blue."}
"""


def told(folder: Path, *contents: str, name: str = "zandia.yaml", kind: str = "place") -> list[str]:
    (folder / kind).mkdir(exist_ok=True)
    for number, content in enumerate(contents):
        (folder / kind / (f"{number}-{name}" if number else name)).write_text(content, encoding="utf-8")
    return [problem.message for problem in lint([folder])]


def test_a_good_entry_has_no_problems(tmp_path: Path) -> None:
    assert told(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("id: zandia", "id: zandland", "is not the file's name"),
        ("kind: place", "kind: event", "lies in the folder place"),
        ("{en: Zandia}", "{fr: Zandia}", "`preferred` has no `en`"),
        ("needs: [Zandia]", "type: acronym", "duplicate"),
        (", needs: [Zandia]", "", "is weak without `needs`"),
        (
            "text: ZZQ, type: acronym, strength: weak, needs: [Zandia]",
            "text: Syria",
            "is a strong name of syria too",
        ),
        ("text: ZZQ, type: acronym, strength: weak, needs: [Zandia]", "text: Zandian", "is listed 2 times"),
        ("text: ZZQ, type: acronym, strength: weak, needs: [Zandia]", "text: IT", "is an English word too"),
        ("text: ZZQ,", 'text: "Ze\\u0301q",', "not in Unicode NFC"),
        ("text: ZZQ,", 'text: "Z\\u0430q",', "mixes Cyrillic and Latin letters"),
        ("text: ZZQ,", 'text: "Z  q",', "odd or invisible spaces"),
        ("preferred:", "see: [nowhere-at-all]\npreferred:", "`see` names 'nowhere-at-all'"),
        ("preferred:", "metonym-for: nowhere\npreferred:", "`metonym-for` names 'nowhere'"),
        ("preferred:", "wikidata: Q858\npreferred:", "Wikidata Q858 is also syria"),
        ("fleet left [[Zandia]]", "fleet left Zandia", "fails: found Zandian → zandia, Zandia → zandia"),
        ("quartz of Zandiam", "quartz of Zandia", "Zandia → zandia"),
        ("{not:", "{never:", "must be a sentence or"),
    ],
)
def test_each_fault_is_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    assert any(message in problem for problem in told(tmp_path, GOOD.replace(old, new))), message


def test_an_english_word_may_be_a_strong_acronym_where_an_example_proves_it(tmp_path: Path) -> None:
    strong = GOOD.replace(
        "text: ZZQ, type: acronym, strength: weak, needs: [Zandia]", "text: IT, type: acronym"
    )
    assert told(tmp_path, strong + '  - {not: "They saw it leave."}\n') == []


@pytest.mark.parametrize(
    ("old", "new", "name", "line"),
    [
        ("{text: Zandian, type: demonym}", "{text: ZZ, case: any}", "short-any-case", 5),
        ("{text: Zandian, type: demonym}", "{text: Zed\u00a0Land}", "odd-space", 5),
        ("{text: Zandian, type: demonym}", "{text: Zed\u200bLand}", "odd-space", 5),
        ("{text: Zandian, type: demonym}", "{text: Zed\u2011Land}", "odd-hyphen", 5),
        ("{en: Zandia}", "{en: Zandia, fr: Zandi\u0435}", "mixed-scripts", 3),
        ("{text: Zandian, type: demonym}", "{text: Zet, script: Cyrl}", "wrong-script", 5),
        ("{text: Zandian, type: demonym}", "{text: Зет, lang: ar-Latn}", "wrong-script", 5),
        ("{text: Zandian, type: demonym}", "{text: Zet, type: nick}", "unknown-type", 5),
        ("{text: Zandian, type: demonym}", "{text: Zet, needs: [x]}", "strong-with-needs", 5),
        ("{text: Zandian, type: demonym}", "{text: Zandia, status: deprecated}", "preferred-deprecated", 5),
        ("{en: Zandia}", "{en: Old Zandian}", "preferred-holds-deprecated", 5),
        ("{text: Zandian, type: demonym}", "{text: Zet, until: 2014-09-17}", "expired", 5),
        (
            "{text: Zandian, type: demonym}",
            "{text: Zet, until: 2099-01-02}\n  - {text: Zet, status: deprecated, since: 2099-01-02}",
            "overlapping-validity",
            6,
        ),
        ("aliases:", "metonym-for: zandia\naliases:", "circle", 4),
        ("aliases:", "see: [zandia]\naliases:", "circle", 4),
        ("aliases:", "formerly: [zandia]\naliases:", "circle", 4),
        ("aliases:", "formerly: [other]\naliases:", "former-id-twice", 4),
        ("aliases:", "see: [gone]\naliases:", "former-id", 4),
    ],
)
def test_each_fault_has_a_name_and_a_line(tmp_path: Path, old: str, new: str, name: str, line: int) -> None:
    assert old in GOOD
    content = GOOD.replace(old, new)
    if name == "preferred-holds-deprecated":
        content = content.replace("type: demonym}", "type: demonym, status: deprecated}")
    (tmp_path / "place").mkdir()
    (tmp_path / "place" / "zandia.yaml").write_text(content, encoding="utf-8")
    one, two = ("id: one\nkind: place\npreferred: {en: Onesia}\n", "formerly: [other, gone]\n")
    (tmp_path / "place" / "one.yaml").write_text(one + two, encoding="utf-8")
    found = {
        problem.name: problem for problem in lint([tmp_path], today="2020-01-01") if "zandia" in problem.path
    }
    assert name in found, found
    assert found[name].line == line
    assert name not in {problem.name for problem in lint([tmp_path], today="2020-01-01", ignore=[name])}


def test_a_status_may_change_with_time(tmp_path: Path) -> None:
    parted = "{text: Zet, until: 2099-01-01}\n  - {text: Zet, status: deprecated, since: 2099-01-02}"
    assert (
        told(tmp_path, GOOD.replace("{text: Zandian, type: demonym}", parted).replace("[[Zandian]]", "big"))
        == []
    )


def test_a_name_that_was_rejected_is_an_error_until_it_is_accepted(tmp_path: Path) -> None:
    rejected = '{"form": "Zandian", "entity": "zandia", "judgement": "reject", "on": "2020-01-01"}\n'
    (tmp_path / "decisions.jsonl").write_text(rejected)
    assert told(tmp_path, GOOD) == [
        "alias 'Zandian' was rejected (decisions.jsonl); remove it, or accept it there"
    ]
    (tmp_path / "decisions.jsonl").write_text(
        rejected + rejected.replace("reject", "accept").replace("01-01", "01-02")
    )
    assert told(tmp_path, GOOD) == []


def test_names_are_expected_in_a_language_and_in_a_corpus_only_where_asked(tmp_path: Path) -> None:
    assert told(tmp_path, GOOD) == []
    corpus = [Article(text="The Zandian fleet left.")]
    found = lint([tmp_path], languages=["de", "en"], corpus=corpus)
    assert [(problem.name, problem.line, problem.level) for problem in found] == [
        ("no-name-in-language", 3, Level.NOTE),
        ("never-seen", 6, Level.NOTE),
    ]


def test_a_file_that_cannot_be_read_is_a_problem_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("id: [", encoding="utf-8")
    (problem,) = lint([tmp_path])
    assert problem.level == Level.ERROR
    assert problem.path.endswith("bad.yaml")


def test_the_shipped_entries_have_no_problems() -> None:
    assert [f"{problem.entity}: {problem.message}" for problem in lint()] == []


def test_a_link_that_leads_nowhere_is_a_problem_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere.yaml")
    (problem,) = lint([tmp_path])
    assert (problem.name, problem.message) == ("unusable", "cannot be read: No such file or directory")


def test_a_style_may_lie_over_one_of_another_folder(tmp_path: Path) -> None:
    for name, more in (("theirs", ""), ("ours", "over: theirs\n")):
        (tmp_path / name / "styles").mkdir(parents=True)
        (tmp_path / name / "styles" / f"{name}.yaml").write_text(f"id: {name}\nname: N\n{more}")
    assert lint([tmp_path / "ours"], below=[tmp_path / "theirs"]) == ()
    assert [problem.name for problem in lint([tmp_path / "ours"], below=[])] == ["style"]


def test_of_rulings_in_several_folders_the_latest_holds(tmp_path: Path) -> None:
    made = '{"form": "Zandian", "entity": "zandia", "judgement": "%s", "on": "%s"}\n'
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "decisions.jsonl").write_text(made % ("accept", "2020-01-02"))
    (tmp_path / "own" / "place").mkdir(parents=True)
    (tmp_path / "own" / "decisions.jsonl").write_text(made % ("reject", "2020-01-01"))
    (tmp_path / "own" / "place" / "zandia.yaml").write_text(GOOD)
    assert lint([tmp_path / "own"], below=[tmp_path / "below"]) == ()
    assert [problem.name for problem in lint([tmp_path / "own"], below=[])] == ["once-rejected"]


@pytest.mark.parametrize(
    ("new", "name"),
    [
        ("{text: May}", "english-word"),
        ('{text: "Yes"}', "english-word"),
        ("{text: never}", "english-word"),
        ("{text: Zet, lang: klingon}", "unknown-language"),
        ("{text: البدري}", "wrong-script"),
        ('{text: ""}', "no-name"),
        ('{text: "Zet\\u0007"}', "no-name"),
        ('{text: "Zet\\nland"}', "no-name"),
    ],
)
def test_what_an_edit_would_refuse_or_doubt_is_told(tmp_path: Path, new: str, name: str) -> None:
    (tmp_path / "zandia.yaml").write_text(GOOD.replace("{text: ZZQ,", f"{new}\n  - {{text: ZZQ,"), "utf-8")
    (problem,) = lint([tmp_path])
    assert (problem.name, problem.line) == (name, 6)
    assert name in names()


def test_a_weak_name_may_be_an_everyday_word_and_a_preferred_one_not(tmp_path: Path) -> None:
    weak = "{text: May, strength: weak, needs: [Zandia]}\n  - {text: ZZQ,"
    (tmp_path / "zandia.yaml").write_text(GOOD.replace("{text: ZZQ,", weak), "utf-8")
    assert lint([tmp_path]) == ()
    (tmp_path / "yes.yaml").write_text('id: yes\nkind: event\npreferred: {en: "Yes", fr: مرحبا}\n', "utf-8")
    assert [(problem.name, problem.line) for problem in lint([tmp_path])] == [
        ("english-word", 3), ("wrong-script", 3),
    ]  # fmt: skip


def test_a_qid_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "zandia.yaml").write_text(GOOD.replace("preferred:", 'wikidata: "858"\npreferred:'))
    (problem,) = lint([tmp_path])
    assert (problem.name, problem.line) == ("no-qid", 3)


def test_every_name_of_a_check_is_one_that_may_be_left_out() -> None:
    import re
    from importlib.resources import files

    told: set[str] = set()
    for path in files("compare.glossary.lint").iterdir():
        if path.name.endswith(".py") and path.name not in ("__init__.py", "scene.py"):
            told |= {*re.findall(r'"([a-z]+(?:-[a-z]+)+)"', path.read_text("utf-8"))}
    fields = {"distinct-from", "metonym-for"}
    assert told - fields == {name for name in names() if "-" in name}


def test_a_style_is_told_with_its_line_and_what_it_lies_over(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "zandia.yaml").write_text(GOOD)
    (tmp_path / "styles" / "ours.yaml").write_text(
        "id: ours\nname: N\nover: nowhere\n"
        "usages:\n  - {entity: zandia, body: [Zandia]}\n  - {entity: zandja}\n"
    )
    one, other = lint([tmp_path])
    assert one.line == 3 and "`over` names 'nowhere'" in one.message
    assert other.line == 6 and "'zandja' is no entry" in other.message

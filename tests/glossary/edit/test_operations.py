"""Each operation as a terminologist means it; what is refused, and why."""

from pathlib import Path

import pytest

from compare.files.changes import Change, commit
from compare.glossary.edit.add import add
from compare.glossary.edit.alias import alias, without
from compare.glossary.edit.deprecate import deprecate
from compare.glossary.edit.fmt import fmt
from compare.glossary.edit.folder import Folder, opened
from compare.glossary.edit.merge import merge
from compare.glossary.edit.rename import rename, rename_id
from compare.glossary.edit.split import split
from compare.glossary.lint import lint
from compare.glossary.load import load_entities
from compare.model import UserError

ZANDIA = """\
id: zandia
kind: place
preferred: {en: Zandia}
aliases:
  # for its people
  - {text: Zandian, type: demonym}  # both numbers
  - {text: Zandland, type: full}
distinct-from: [nordia]
"""
NORDIA = "id: nordia\nkind: place\npreferred: {en: Nordia, fr: Nordie}\nsee: [zandia]\n"
NORTHLAND = """\
id: northland
kind: place
wikidata: Q2
preferred: {en: Northland, fr: Nordie}
aliases:
  - {text: Northlander, type: demonym}  # of old
distinct-from: [nordland]
examples:
  - "[[Northland]] is cold."
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "glossary"
    (folder / "place").mkdir(parents=True)
    for name, text in (("zandia", ZANDIA), ("nordia", NORDIA), ("northland", NORTHLAND)):
        (folder / "place" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "place" / "nordland.yaml").write_text(
        "id: nordland\nkind: place\npreferred: {en: Nordland}\nsee: [northland]\n", encoding="utf-8"
    )
    return folder


@pytest.fixture
def folder(root: Path) -> Folder:
    return opened(root, ())


def after(changes: list[Change], name: str) -> str | None:
    (text,) = [change.after for change in changes if change.path.stem == name]
    return text


def test_add(folder: Folder) -> None:
    (change,) = add(folder, "person", {"en": "Élise d'Orr", "no": "no"}, note="A judge: retired.")
    assert change.path == folder.root / "person" / "elise-dorr.yaml"
    assert change.after == (
        'id: elise-dorr\nkind: person\npreferred: {en: Élise d\'Orr, "no": "no"}\nnote: "A judge: retired."\n'
    )


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"kind": "place", "preferred": {"en": "Zandland"}}, "is a strong name of zandia"),
        ({"kind": "place", "preferred": {"en": "X"}, "id_": "nordia"}, "is an entry already"),
        ({"kind": "place", "preferred": {"en": "X"}, "id_": "A b"}, "lower-case Latin"),
        ({"kind": "place", "preferred": {"en": "X"}, "wikidata": "Q2"}, "Q2 is northland already"),
        ({"kind": "thing", "preferred": {"en": "X"}}, "kind 'thing' is unknown"),
        ({"kind": "place", "preferred": {"en": "…"}}, "has no letter and no digit"),
    ],
)
def test_add_refuses(folder: Folder, facts: dict[str, object], message: str) -> None:
    with pytest.raises(UserError, match=message):
        add(folder, **facts)  # type: ignore[arg-type]


def test_alias_adds_beside_its_kin_changes_and_removes(folder: Folder) -> None:
    (added,) = alias(folder, "zandia", "Zandians", {"type": "demonym", "source": "desk"})
    line = "  - {text: Zandians, type: demonym, source: desk}\n"
    assert added.after == ZANDIA.replace("  - {text: Zandland", line + "  - {text: Zandland")
    (changed,) = alias(folder, "zandia", "Zandian", {"status": "deprecated", "until": "2014-09-17"})
    new = "{text: Zandian, type: demonym, status: deprecated, until: 2014-09-17}  # both"
    assert changed.after == ZANDIA.replace("{text: Zandian, type: demonym}  # both", new)
    (removed,) = without(folder, "zandia", "Zandland")
    assert removed.after == ZANDIA.replace("  - {text: Zandland, type: full}\n", "")


def test_alias_refuses_what_lint_would(folder: Folder) -> None:
    with pytest.raises(UserError, match="is a strong name of zandia"):
        alias(folder, "nordia", "Zandland", {})
    assert alias(folder, "nordia", "Zandland", {"strength": "weak", "needs": ("north",)})
    with pytest.raises(UserError, match="until '2014' is no day"):
        alias(folder, "nordia", "Norda", {"until": "2014"})
    with pytest.raises(UserError, match="no entry has the id 'nordja'; near it: nordia"):
        alias(folder, "nordja", "Norda", {})
    with pytest.raises(UserError, match="that is a preferred name"):
        without(folder, "nordia", "Nordia")


def test_merge_unites_redirects_and_takes_comments_along(folder: Folder, root: Path) -> None:
    changes = merge(folder, "nordia", "northland")
    assert (
        after(changes, "nordia")
        == """\
id: nordia
kind: place
wikidata: Q2
preferred: {en: Nordia, fr: Nordie}
aliases:
  - {text: Northland}
  - {text: Northlander, type: demonym}  # of old
see: [zandia]
distinct-from: [nordland]
formerly: [northland]
examples:
  - "[[Northland]] is cold."
"""
    )
    assert after(changes, "northland") is None
    assert after(changes, "nordland") == (
        "id: nordland\nkind: place\npreferred: {en: Nordland}\nsee: [nordia]\n"
    )
    commit(changes)
    assert [problem.message for problem in lint([root])] == []


def test_an_id_that_was_merged_away_breaks_no_other_file(folder: Folder, root: Path, tmp_path: Path) -> None:
    commit(merge(folder, "nordia", "northland"))
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    text = "id: polaria\nkind: place\npreferred: {en: Polaria}\nsee: [northland]\nmetonym-for: northland\n"
    (theirs / "polaria.yaml").write_text(text, encoding="utf-8")
    polaria = load_entities([root, theirs])["polaria"]
    assert (polaria.see, polaria.metonym_for) == (("nordia",), "nordia")
    assert [problem.name for problem in lint([root, theirs])] == ["former-id", "former-id"]
    assert opened(theirs, [root]).entity("northland").id == "nordia"


def test_merge_refuses_what_is_known_to_be_distinct(folder: Folder) -> None:
    with pytest.raises(UserError, match="one is `distinct-from` the other; --force"):
        merge(folder, "zandia", "nordia")
    forced = merge(folder, "zandia", "nordia", force=True)
    assert "distinct-from" not in (after(forced, "zandia") or "")
    with pytest.raises(UserError, match="one entry already"):
        merge(folder, "zandia", "zandia")


def test_split_moves_names_with_their_comments(folder: Folder) -> None:
    changes = split(folder, "zandia", "Zandland", ["Zandian"])
    assert (
        after(changes, "zandland")
        == """\
id: zandland
kind: place
preferred: {en: Zandland}
aliases:
  - {text: Zandian, type: demonym}  # both numbers
distinct-from: [zandia]
"""
    )
    assert after(changes, "zandia") == (
        "id: zandia\nkind: place\npreferred: {en: Zandia}\n"
        "# for its people\ndistinct-from: [nordia, zandland]\n"
    )
    with pytest.raises(UserError, match="has no alias 'Nowhere' to give away"):
        split(folder, "zandia", "Zandland", ["Nowhere"])


def test_rename_an_id(folder: Folder, root: Path) -> None:
    changes = rename_id(folder, "zandia", "zandia-state")
    assert after(changes, "zandia-state") == (
        ZANDIA.replace("id: zandia", "id: zandia-state") + "formerly: [zandia]\n"
    )
    assert "see: [zandia-state]" in (after(changes, "nordia") or "")
    commit(changes)
    back = rename_id(opened(root, ()), "zandia-state", "zandia")
    assert "formerly: [zandia-state]\n" in (after(back, "zandia") or "")
    with pytest.raises(UserError, match="is an entry already"):
        rename_id(opened(root, ()), "nordia", "northland")
    with pytest.raises(UserError, match="still leads there"):
        rename_id(opened(root, ()), "nordia", "zandia")


def test_rename_the_preferred_name(folder: Folder) -> None:
    (change,) = rename(folder, "nordia", "Norderland")
    assert change.after == NORDIA.replace("en: Nordia", "en: Norderland").replace(
        "see:", "aliases:\n  - {text: Nordia}\nsee:"
    )
    (change,) = rename(folder, "nordia", "Nordlande", "fr")
    assert "{en: Nordia, fr: Nordlande}" in (change.after or "")


def test_deprecate(folder: Folder) -> None:
    (change,) = deprecate(folder, "Zandland", until="2014-09-17")
    line = "{text: Zandland, type: full, status: deprecated, until: 2014-09-17}"
    assert change.after == ZANDIA.replace("{text: Zandland, type: full}", line)
    (change,) = deprecate(folder, "zandia")
    assert change.after == ZANDIA.replace("kind: place", "kind: place\nstatus: deprecated")
    with pytest.raises(UserError, match="is the preferred name of zandia"):
        deprecate(folder, "Zandia")
    with pytest.raises(UserError, match="nordia, northland; say which with --of"):
        deprecate(folder, "Nordie")
    with pytest.raises(UserError, match="nothing is called"):
        deprecate(folder, "Nowhere")


def test_an_entry_of_a_lower_folder_is_copied_with_its_comments(root: Path, tmp_path: Path) -> None:
    upper = tmp_path / "upper"
    folder = opened(upper, [root])
    (change,) = alias(folder, "zandia", "Zett", {"type": "short"})
    assert (change.path, change.before) == (upper / "place" / "zandia.yaml", None)
    new = "  - {text: Zandland, type: full}\n  - {text: Zett, type: short}\n"
    assert change.after == ZANDIA.replace("  - {text: Zandland, type: full}\n", new)
    changes = merge(folder, "nordia", "northland")
    assert [change.path.stem for change in changes] == ["nordia"]
    commit(changes)
    assert "northland" not in opened(upper, [root]).entities


def test_fmt(root: Path) -> None:
    loose = root / "place" / "nordia.yaml"
    loose.write_text('kind: place\r\nid: nordia # north\r\npreferred: {"en": Nordia}\r\n', encoding="utf-8")
    (change,) = fmt([root])
    assert change.after == "id: nordia  # north\nkind: place\npreferred: {en: Nordia}\n"
    loose.write_bytes(loose.read_bytes().replace(b"\r\n", b"\n"))
    (change,) = fmt([root])
    commit([change])
    assert fmt([root]) == []


def test_merge_leaves_no_comment_behind(folder: Folder, root: Path) -> None:
    path = root / "place" / "northland.yaml"
    path.write_text(
        "# Ruling of May.\n" + NORTHLAND.replace("wikidata: Q2", "wikidata: Q2  # by the map"),
        encoding="utf-8",
    )
    text = after(merge(folder, "nordia", "northland"), "nordia") or ""
    assert text.startswith("# Ruling of May.\n# by the map\nid: nordia\n")
    assert text.count("# of old") == 1


def test_a_metonym_that_is_merged_into_what_it_stands_for_stands_for_nothing(
    folder: Folder, root: Path
) -> None:
    path = root / "place" / "northland.yaml"
    path.write_text(NORTHLAND + "metonym-for: nordia\n", encoding="utf-8")
    assert "metonym-for" not in (after(merge(opened(root, ()), "nordia", "northland"), "nordia") or "")


def test_the_comment_of_a_name_that_becomes_the_preferred_one_stays_with_it(
    folder: Folder, root: Path
) -> None:
    line = "  - {text: Zandia-on-Sea}  # by treaty\n"
    (root / "place" / "zandia.yaml").write_text(
        ZANDIA.replace("distinct", f"{line}distinct"), encoding="utf-8"
    )
    folder = opened(root, ())
    (change,) = rename(folder, "zandia", "Zandia-on-Sea")
    assert "# by treaty\npreferred: {en: Zandia-on-Sea}\n" in (change.after or "")
    parted = after(split(folder, "zandia", "Zandia-on-Sea"), "zandia-on-sea") or ""
    assert "# by treaty\npreferred: {en: Zandia-on-Sea}\n" in parted


def test_an_entry_has_no_last_day(folder: Folder) -> None:
    with pytest.raises(UserError, match="'zandia' is an entry: --until and --lang are for a name"):
        deprecate(folder, "zandia", until="2014-09-17")


def test_a_house_style_with_the_id_of_a_lower_entry_is_not_taken_for_it(root: Path, tmp_path: Path) -> None:
    (root / "place" / "nordia.yaml").rename(root / "place" / "north.yaml")
    (root / "styles").mkdir()
    (root / "styles" / "nordia.yaml").write_text("id: nordia\nname: Nordia\n", encoding="utf-8")
    (change,) = alias(opened(tmp_path / "upper", [root]), "nordia", "Norda", {})
    assert "{text: Norda}" in (change.after or "")


@pytest.mark.parametrize(
    ("text", "language", "message"),
    [
        ("", "en", "is empty"),
        (" ", "en", "is empty"),
        ("Two\nlines", "en", "a line break"),
        ("Bell\x07", "en", "a control character"),
        ("Zandie", "french", "did you mean fr"),
        ("البدري", "en", "has no letter of Latn, which en is written in"),
    ],
)
def test_what_is_no_name_or_of_no_language_is_refused_everywhere(
    folder: Folder, text: str, language: str, message: str
) -> None:
    with pytest.raises(UserError, match=message):
        alias(folder, "zandia", text, {"lang": language})
    with pytest.raises(UserError, match=message):
        rename(folder, "zandia", text, language)
    with pytest.raises(UserError, match=message):
        add(folder, "place", {"en": "Sandland", language: text})
    if language == "en":
        with pytest.raises(UserError, match=message):
            split(folder, "zandia", text)


def test_a_name_in_another_script_is_taken_with_its_language(folder: Folder) -> None:
    (change,) = alias(folder, "zandia", "البدري", {"lang": "ar"})
    assert "{text: البدري, lang: ar}" in (change.after or "")


def test_what_is_no_qid_is_refused(folder: Folder) -> None:
    with pytest.raises(UserError, match="'12345' is no Wikidata QID; write it as Q858"):
        add(folder, "place", {"en": "Sandland"}, wikidata="12345")


def test_a_name_in_the_place_of_an_id_is_told_as_such(folder: Folder) -> None:
    with pytest.raises(UserError, match="'zandland'; that is a name of zandia"):
        rename_id(folder, "zandland", "x")

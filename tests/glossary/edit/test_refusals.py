"""Everything that an edit refuses, in the words in which it does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from compare.glossary.edit.add import add
from compare.glossary.edit.alias import alias, without
from compare.glossary.edit.deprecate import deprecate
from compare.glossary.edit.fmt import fmt
from compare.glossary.edit.folder import Folder, opened
from compare.glossary.edit.merge import merge
from compare.glossary.edit.names import named, placed, slug, united
from compare.glossary.edit.rename import rename, rename_id
from compare.glossary.edit.split import split
from compare.model import Alias, UserError
from tests.glossary.conftest import entity

FILES = {
    "place/zandia": "id: zandia\nkind: place\npreferred: {en: Zandia}\naliases:\n  - {text: Zandland}\n"
    "wikidata: Q1\ndistinct-from: [nordia]\nformerly: [old-zandia]\n",
    "place/nordia": "id: nordia\nkind: place\npreferred: {en: Nordia, fr: Nordie}\nwikidata: Q2\n"
    "aliases:\n  - {text: Nord}\n  - {text: Nord, type: short}\n",
    "place/northland": "id: northland\nkind: place\npreferred: {en: Northland, fr: Nordie}\nwikidata: Q3\n",
    "person/ada-brook": "id: ada-brook\nkind: person\npreferred: {en: Ada Brook}\n",
}
STRONG = (
    "; merge them, or have it as a weak one of an entry with another preferred name:"
    " `glossary alias ID NAME --strength weak --needs WORDS`"
)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    for name, text in FILES.items():
        path = tmp_path / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return opened(tmp_path, ())


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda f: add(f, "place", {"en": "Zandland"}), f"'Zandland' is a strong name of zandia{STRONG}"),
        (
            lambda f: add(f, "place", {"en": "Xand"}, wikidata="Q1"),
            "Wikidata Q1 is zandia already; `glossary alias` adds names to it",
        ),
        (
            lambda f: add(f, "place", {"en": "Xand"}, wikidata="Q0"),
            "'Q0' is no Wikidata QID; write it as Q858",
        ),
        (
            lambda f: add(f, "place", {"en": "Xand"}, id_="X-1"),
            "id 'X-1': write lower-case Latin letters, digits and single hyphens",
        ),
        (
            lambda f: add(f, "place", {"en": "Xand"}, id_="nordia"),
            "'nordia' is an entry already; choose another id, or change that one",
        ),
        (
            lambda f: add(f, "place", {"en": "Xand"}, id_="old-zandia"),
            "'old-zandia' was an id of zandia, and still leads there; choose another",
        ),
        (lambda f: alias(f, "zandja", "Z", {}), "no entry has the id 'zandja'; near it: zandia"),
        (
            lambda f: alias(f, "quimbo", "Z", {}),
            "no entry has the id 'quimbo'; `newscollate glossary search` finds ids",
        ),
        (
            lambda f: alias(f, "Nordie", "Z", {}),
            "no entry has the id 'Nordie'; that is a name of nordia, northland",
        ),
        (
            lambda f: alias(f, "nordia", "Nord", {}),
            "nordia has 'Nord' (en) more than once; change it in its file",
        ),
        (
            lambda f: alias(f, "zandia", "Зандия", {}),
            "'Зандия' has no letter of Latn, which en is written in; say its language with --lang",
        ),
        (lambda f: without(f, "zandia", "Zett"), "zandia has no alias 'Zett': nothing to remove"),
        (
            lambda f: without(f, "zandia", "Zandia"),
            "zandia has no alias 'Zandia': that is a preferred name; `glossary rename` changes it",
        ),
        (
            lambda f: deprecate(f, "zandia", language="fr"),
            "'zandia' is an entry: --until and --lang are for a name; say whose with --of",
        ),
        (
            lambda f: deprecate(f, "Zett"),
            "nothing is called 'Zett'; `newscollate glossary search` finds names",
        ),
        (lambda f: deprecate(f, "Nordie"), "'Nordie' is a name of nordia, northland; say which with --of ID"),
        (
            lambda f: deprecate(f, "Zandia"),
            "'Zandia' is the preferred name of zandia; `glossary rename zandia --name …` first",
        ),
        (lambda f: deprecate(f, "Zett", of="zandia"), "zandia has no alias 'Zett'"),
        (lambda f: deprecate(f, "Zandland", language="fr"), "zandia has no alias 'Zandland'"),
        (lambda f: merge(f, "nordia", "nordia"), "nordia and nordia are one entry already"),
        (
            lambda f: merge(f, "nordia", "zandia"),
            "nordia and zandia are not merged: one is `distinct-from` the other;"
            " --force merges them all the same",
        ),
        (
            lambda f: merge(f, "nordia", "ada-brook"),
            "nordia and ada-brook are not merged: nordia is of the kind place, ada-brook of the kind person;"
            " --force merges them all the same",
        ),
        (
            lambda f: merge(f, "nordia", "northland"),
            "nordia and northland are not merged: Wikidata knows them as Q2 and Q3;"
            " --force merges them all the same",
        ),
        (lambda f: rename(f, "nordia", "Zandland"), f"'Zandland' is a strong name of zandia{STRONG}"),
        (lambda f: split(f, "zandia", "Zett", ["B", "A"]), "zandia has no alias 'A', 'B' to give away"),
        (
            lambda f: split(f, "zandia", "Zandia"),
            "'Zandia' is the preferred name of zandia; rename that first",
        ),
        (lambda f: slug("…"), "'…' makes no id; name one with --id"),
    ],
)
def test_an_edit_is_refused_in_these_words(
    folder: Folder, edit: Callable[[Folder], object], words: str
) -> None:
    with pytest.raises(UserError) as refused:
        edit(folder)
    assert str(refused.value) == words


def test_an_entry_of_another_folder_keeps_its_id(folder: Folder, tmp_path: Path) -> None:
    upper = opened(tmp_path / "upper", [folder.root])
    with pytest.raises(UserError) as refused:
        rename_id(upper, "nordia", "north")
    assert str(refused.value) == f"nordia is not in {upper.root}; only its own folder can give it another id"


def test_a_file_that_stands_where_the_renamed_entry_would_is_not_written_over(
    folder: Folder, tmp_path: Path
) -> None:
    there = tmp_path / "place" / "north.yaml"
    there.write_text("id: other\nkind: place\npreferred: {en: Other}\n", "utf-8")
    with pytest.raises(UserError) as refused:
        rename_id(opened(tmp_path, ()), "nordia", "north")
    assert str(refused.value) == f"{there}: is there already; remove it first"


def test_what_changes_nothing_is_no_change(folder: Folder) -> None:
    assert rename_id(folder, "nordia", "nordia") == []
    assert rename(folder, "nordia", "Nordie", "fr") == []
    assert fmt([]) == []


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Élise d'Orr", "elise-dorr"),
        ("Port  Anne (North)", "port-anne-north"),
        ("Ümit’s 3rd", "umits-3rd"),
        ("Орлов", "orlov"),
        ("-a`b-", "ab"),
    ],
)
def test_the_id_that_a_name_makes(name: str, id_: str) -> None:
    assert slug(name) == id_


def test_a_new_name_stands_among_its_kin_in_their_order() -> None:
    adler, brook = Alias("Adler", type="full"), Alias("Brook", type="full")
    short, french = Alias("AB", type="acronym"), Alias("Zed", lang="fr")
    names = (adler, brook, short, french)
    assert placed(names, new := Alias("alpha", type="full")) == (adler, new, brook, short, french)
    assert placed(names, new := Alias("Cobb", type="full")) == (adler, brook, new, short, french)
    assert placed((brook, adler), new := Alias("Ant", type="full")) == (brook, adler, new)  # no order
    assert placed(names, new := Alias("A", type="short")) == (adler, brook, short, new, french)
    assert placed(names, new := Alias("A", lang="de")) == (*names, new)


def test_names_are_united_once_and_the_preferred_one_is_no_alias() -> None:
    zandia = entity("zandia", "place", "Zandia", Alias("Zett"))
    more = [Alias("Zandia"), Alias("Zett", type="short"), Alias("Zed"), Alias("Zed", since="2001")]
    assert [one.text for one in united(zandia, more).aliases] == ["Zed", "Zed", "Zett"]
    weak = Alias("Zandia", strength="weak", needs=("sea",))
    assert weak in united(zandia, [weak]).aliases


def test_entities_are_named_by_any_name_exactly() -> None:
    zandia, nord = entity("zandia", "place", "Zandia"), entity("nord", "place", "Nord", Alias("Zandia"))
    assert named([zandia, nord], "Zandia") == [zandia, nord]
    assert named([zandia, nord], "zandia") == []

"""Reading entries: what is accepted, what replaces what, and what an error tells."""

from pathlib import Path

import pytest

from compare.glossary import Glossary, GlossaryError
from compare.glossary.load import digest, load_entities

NORDIA = "id: nordia\nkind: place\npreferred: {en: Nordia}\naliases:\n  - {text: Nordian, type: demonym}\n"


def write(folder: Path, name: str, content: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_reads_every_entry_below_a_folder_by_id(tmp_path: Path) -> None:
    write(tmp_path / "place", "nordia.yaml", NORDIA)
    write(
        tmp_path / "person",
        "marta-ilves.yml",
        "id: marta-ilves\nkind: person\npreferred: {en: Marta Ilves}\n",
    )
    assert list(load_entities([tmp_path])) == ["marta-ilves", "nordia"]


def test_a_later_folder_replaces_entries_and_adds_others(tmp_path: Path) -> None:
    write(tmp_path / "one", "nordia.yaml", NORDIA)
    write(tmp_path / "two", "nordia.yaml", NORDIA.replace("{en: Nordia}", "{en: Nordland}"))
    write(tmp_path / "two", "sudia.yaml", "id: sudia\nkind: place\npreferred: {en: Sudia}\n")
    entities = load_entities([tmp_path / "one", tmp_path / "two"])
    assert {id_: entity.name() for id_, entity in entities.items()} == {
        "nordia": "Nordland",
        "sudia": "Sudia",
    }


def test_a_former_id_leads_to_the_entry_of_today(tmp_path: Path) -> None:
    write(tmp_path / "one", "nordia.yaml", NORDIA)
    write(tmp_path / "one", "sudia.yaml", "id: sudia\nkind: place\npreferred: {en: Sudia}\nsee: [nordia]\n")
    write(tmp_path / "two", "nordland.yaml", NORDIA.replace("nordia", "nordland") + "formerly: [nordia]\n")
    entities = load_entities([tmp_path / "one", tmp_path / "two"])
    assert list(entities) == ["nordland", "sudia"]
    assert entities["sudia"].see == ("nordland",)


def test_days_are_days_and_in_order(tmp_path: Path) -> None:
    for days, message in (
        ("since: 2014-13-01", "since '2014-13-01' is no day"),
        ("until: 2014", "until 2014 is no day|put quotes round"),
        ("since: 2014-09-18, until: 2014-09-17", "`since` is after `until`"),
    ):
        write(tmp_path, "nordia.yaml", NORDIA.replace("type: demonym", days))
        with pytest.raises(GlossaryError, match=message):
            load_entities([tmp_path])


def test_keys_are_kebab_case_and_yaml_words_stay_words(tmp_path: Path) -> None:
    content = NORDIA + "metonym-for: nordia\ndistinct-from: [no, on]\n"
    write(tmp_path, "nordia.yaml", content)
    entity = load_entities([tmp_path])["nordia"]
    assert entity.metonym_for == "nordia"
    assert entity.distinct_from == ("no", "on")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("id: [", "while parsing"),
        ("- nordia\n", "one entity a file"),
        (NORDIA.replace("kind: place", "kind: town"), "write one of person, organisation, place"),
        (NORDIA.replace("type: demonym", "strenght: weak"), "did you mean `strength`?"),
        (
            NORDIA.replace("type: demonym", "strength: week"),
            "strength 'week' is unknown; write one of strong, weak",
        ),
        (NORDIA.replace("type: demonym", "case: all"), "write one of exact, any"),
        (NORDIA.replace("text: Nordian", "text: 1437"), "put quotes round"),
        (NORDIA.replace("id: nordia\n", ""), "missing required field `id`; add it"),
        (NORDIA.replace("{en: Nordia}", "{}"), "`preferred` is empty"),
    ],
)
def test_an_error_is_one_line_with_the_file_and_what_to_do(tmp_path: Path, content: str, told: str) -> None:
    path = write(tmp_path, "nordia.yaml", content)
    with pytest.raises(GlossaryError) as error:
        load_entities([tmp_path])
    assert error.value.path == path
    assert told in error.value.message
    assert "\n" not in str(error.value)
    assert str(error.value).startswith(str(path))


def test_the_same_id_twice_in_one_folder_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", NORDIA)
    write(tmp_path, "b.yaml", NORDIA)
    with pytest.raises(GlossaryError, match=r"a\.yaml has the id 'nordia' too"):
        load_entities([tmp_path])


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="no such glossary folder"):
        Glossary.load([tmp_path / "none"])


def test_a_file_that_is_not_utf8_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(b"id: \xff\n")
    with pytest.raises(GlossaryError, match=r"x\.yaml"):
        load_entities([tmp_path])


def test_the_digest_changes_with_the_content_only(tmp_path: Path) -> None:
    write(tmp_path / "one", "nordia.yaml", NORDIA)
    write(tmp_path / "two", "other-name.yaml", "# a comment\n" + NORDIA)
    write(tmp_path / "three", "nordia.yaml", NORDIA.replace("Nordian", "Nordish"))
    one, two, three = (digest(load_entities([tmp_path / name])) for name in ("one", "two", "three"))
    assert one == two != three
    assert len(one) == 12

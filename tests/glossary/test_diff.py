"""What two glossaries say differently, and nothing of how they say it."""

import json
from pathlib import Path

from compare.glossary.diff import as_markdown, as_text, difference
from compare.report.view.encoded import json_page

ZANDIA = """\
id: zandia
kind: place
preferred: {en: Zandia, fr: Zandie}
aliases:
  - {text: Zandian, type: demonym}
  - {text: ZZQ, type: acronym, strength: weak, needs: [radio, wave]}
see: [nordia, port-anne]
"""
NORDIA = "id: nordia\nkind: place\npreferred: {en: Nordia}\n"


def folder(root: Path, **entries: str) -> Path:
    for name, text in entries.items():
        (root / "place").mkdir(parents=True, exist_ok=True)
        (root / "place" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return root


def test_order_layout_and_comments_are_no_difference(tmp_path: Path) -> None:
    other = """\
# another hand
kind: place
id: zandia
see: [port-anne, nordia]
aliases:
- {text: ZZQ, lang: en, type: acronym, needs: [wave, radio], strength: weak}
- text: Zandian
  type: demonym
preferred: {fr: Zandie, en: Zandia}
"""
    found = difference(folder(tmp_path / "a", zandia=ZANDIA), folder(tmp_path / "b", zandia=other))
    assert found == ()
    assert as_text(found) == as_markdown(found) == ""
    assert json.loads(json_page(found)) == []


def test_each_change_is_a_line(tmp_path: Path) -> None:
    other = ZANDIA.replace("strength: weak, ", "status: deprecated, strength: weak, ").replace(
        "fr: Zandie", "de: Sandien"
    )
    found = difference(
        folder(tmp_path / "a", zandia=ZANDIA, nordia=NORDIA),
        folder(tmp_path / "b", zandia=other, oldland="id: oldland\nkind: place\npreferred: {en: Oldland}\n"),
    )
    assert (
        as_text(found)
        == """\
removed nordia (Nordia)
  - kind: place
  - preferred.en: Nordia

added oldland (Oldland)
  + kind: place
  + preferred.en: Oldland

changed zandia (Zandia)
  - preferred.fr: Zandie
  + preferred.de: Sandien
  - aliases: {text: ZZQ, type: acronym, strength: weak, needs: [radio, wave]}
  + aliases: {text: ZZQ, type: acronym, strength: weak, status: deprecated, needs: [radio, wave]}"""
    )
    assert "#### changed zandia (Zandia)\n\n```diff\n- preferred.fr: Zandie\n" in as_markdown(found)
    assert [one["what"] for one in json.loads(json_page(found))] == ["removed", "added", "changed"]


def test_a_renamed_entry_and_a_merged_one_are_told_as_such(tmp_path: Path) -> None:
    renamed = ZANDIA.replace("id: zandia", "id: zandland") + "formerly: [zandia, nordia]\n"
    found = difference(
        folder(tmp_path / "a", zandia=ZANDIA, nordia=NORDIA), folder(tmp_path / "b", zandland=renamed)
    )
    assert [(one.what, one.was, one.entity) for one in found] == [
        ("merged", "nordia", "zandland"),
        ("renamed", "zandia", "zandland"),
    ]


def test_an_overlay_says_nothing_of_what_it_leaves_alone(tmp_path: Path) -> None:
    lower = folder(tmp_path / "a", zandia=ZANDIA, nordia=NORDIA)
    upper = folder(tmp_path / "b", zandia=ZANDIA + "note: New.\n")
    (found,) = difference(lower, upper, overlay=True)
    assert (found.what, [one.field for one in found.changes]) == ("changed", ["note"])
    assert [one.what for one in difference(lower, upper)] == ["removed", "changed"]

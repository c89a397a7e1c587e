"""What is wrong with a file of the glossary: on which line, and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.glossary.load import GlossaryError, load_entities, read_entry
from compare.glossary.reading import line_at
from compare.glossary.styles import read_style

ZANDIA = "id: zandia\nkind: place\npreferred: {en: Zandia}\n"


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (f"{ZANDIA}aliases: [Eeee]\n", 4, "write `{text: …}`"),
        ("id: zandia\nkind: place\npreferred: Zandia\n", 3, "write `{en: …}`"),
        (f"{ZANDIA}see: nordia\n", 4, "write a list, as in `see: […]`"),
        (f"{ZANDIA}note: [one]\n", 4, "write a plain text there"),
        (f"{ZANDIA}note: 12\n", 4, "put quotes round a text"),
        (f"{ZANDIA}aliases:\n  - {{text: Zet}}\n  - {{txt: Zed}}\n", 6, "did you mean `text`?"),
        (f"{ZANDIA}aliases:\n  - {{text: Zet}}\n  - {{text: Zed, case: no}}\n", 6, "case 'no' is unknown"),
        (f'{ZANDIA}aliases:\n  - {{text: Zet, until: "2014"}}\n', 5, "'2014' is no day"),
        (f"{ZANDIA}status: gone\n", 4, "status 'gone' is unknown"),
        (f"{ZANDIA}aliases:\n<<<<<<< ours\n  - {{text: A}}\n", 5, "git conflict marks, line 5"),
        (f"{ZANDIA}see: [\n", 5, "is no YAML: "),
    ],
)
def test_an_entry(content: str, line: int, said: str) -> None:
    with pytest.raises(GlossaryError) as told:
        read_entry(Path("zandia.yaml"), content.encode())
    assert said in told.value.message and told.value.line == line


def test_what_is_not_utf_8() -> None:
    with pytest.raises(GlossaryError, match="is not UTF-8, line 2; save it again as UTF-8") as told:
        read_entry(Path("zandia.yaml"), b"id: zandia\nkind: pl\xe9ce\n")
    assert told.value.line == 2


def test_a_style(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("id: ours\nname: Ours\nusages:\n  - entity: kyiv\n    body: Kiev\n")
    with pytest.raises(GlossaryError, match=r"write a list, as in `body: \[…\]`") as told:
        read_style(path)
    assert told.value.line == 5


def test_all_files_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.yaml").write_text(ZANDIA if name == "a" else "id: [\n")
    with pytest.raises(GlossaryError) as told:
        load_entities([tmp_path])
    assert [one.path.name for one in (told.value, *told.value.others)] == ["b.yaml", "c.yaml"]


def test_a_path_is_followed_as_far_as_it_leads() -> None:
    assert line_at(ZANDIA.encode(), ".preferred[...]") == 3
    assert line_at(ZANDIA.encode(), ".aliases[2]") == 1
    assert line_at(b"id: [\n", ".id") == 1

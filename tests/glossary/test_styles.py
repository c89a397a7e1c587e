"""House styles: read, laid over one another, checked, and asked for a day."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.glossary import Glossary, GlossaryError
from compare.glossary.load import SHIPPED, load_entities
from compare.glossary.styles import (
    layers,
    load_style,
    origins,
    problems,
    read_style,
    style_files,
    style_problems,
)
from compare.model import HouseStyle, Usage

from .conftest import FRONT, ILVES, PORT_ANNE

ENTITIES = {one.id: one for one in (FRONT, ILVES, PORT_ANNE)}


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / "styles" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"id: {name}\nname: {name.title()}\n{text}", "utf-8")
    return path


BASE = """usages:
  - entity: green-front
    first: [Green Front group]
    later: [GF]
  # entity: no-usage
  - entity: port-anne
    body: [Port Anne]
"""


def test_the_shipped_styles_are_sound_and_name_their_sources() -> None:
    paths = style_files(SHIPPED)
    assert [path.stem for path in paths] == ["ap-like", "bbc-like", "in-house"]
    assert list(style_problems(SHIPPED, Glossary.shipped().entities)) == []
    assert all(one.source or one.note for path in paths[:2] for one in read_style(path).usages)


def test_a_style_is_no_entry_of_the_glossary(tmp_path: Path) -> None:
    written(tmp_path, "ours", BASE)
    assert load_entities([tmp_path]) == {}


def test_of_an_entity_in_two_layers_the_upper_one_counts(tmp_path: Path) -> None:
    written(tmp_path, "base", f"full-first: [person]\nknown: [marta-ilves]\n{BASE}")
    written(tmp_path, "ours", "over: base\nusages:\n  - {entity: port-anne, avoid: [Port Anne]}\n")
    style = load_style("ours", [tmp_path], ENTITIES)
    assert [(one.entity, one.avoid) for one in style.usages] == [
        ("green-front", ()),
        ("port-anne", ("Port Anne",)),
    ]
    assert (style.id, style.full_first, style.known) == ("ours", ("person",), ("marta-ilves",))


def test_a_later_folder_wins_and_may_mend_a_style_under_its_own_id(tmp_path: Path) -> None:
    lower, upper = tmp_path / "lower", tmp_path / "upper"
    written(lower, "ours", BASE)
    path = written(upper, "ours", "over: ours\nusages:\n  - {entity: port-anne, first: [Port Anne]}\n")
    found = layers("ours", [lower, upper])
    assert [layer.path for layer in found] == [lower / "styles" / "ours.yaml", path]
    assert [(o.usage.entity, o.path.parent.parent.name, o.line) for o in origins(found)] == [
        ("green-front", "lower", 4),
        ("port-anne", "upper", 5),
    ]


def test_a_file_is_a_style_too(tmp_path: Path) -> None:
    path = written(tmp_path, "ours", BASE)
    assert load_style(str(path), [], ENTITIES).id == "ours"


@pytest.mark.parametrize(
    ("usages", "message"),
    [
        ("- {entity: green-frond, body: [GF]}", "'green-frond' is no entry; add it to the glossary"),
        ("- {entity: green-front, body: [Green Fronts]}", "'Green Fronts' is none of its names"),
        ("- {entity: green-front, body: [FVA]}", "'FVA' is an artefact in the glossary"),
        ("- {entity: green-front, body: [GF], avoid: [GF]}", "'GF' is both wanted and to avoid"),
        ("- {entity: green-front, until: 2014-9-1}", "`until` is '2014-9-1'; write a day as 2014-09-17"),
        ("- {entity: green-front, since: 2015-01-01, until: 2014-01-01}", "before it begins"),
        (
            "- {entity: green-front, until: 2014-09-17}\n  - {entity: green-front, since: 2014-09-17}",
            "two usages hold from 2014-09-17 to 2014-09-17",
        ),
        ("- {entity: green-front, bodies: [GF]}", "did you mean `body`?"),
        ("- {body: [GF]}", "missing required field `entity`"),
    ],
)
def test_what_is_wrong_is_told_in_one_line_with_the_file(tmp_path: Path, usages: str, message: str) -> None:
    path = written(tmp_path, "ours", f"usages:\n  {usages}\n")
    with pytest.raises(GlossaryError) as told:
        load_style("ours", [tmp_path], ENTITIES)
    assert str(told.value).startswith(f"{path}: ") and message in str(told.value)
    assert "\n" not in str(told.value)


def test_a_headline_may_have_what_the_text_avoids() -> None:
    style = HouseStyle(
        "h", "H", (Usage("green-front", body=("Green Front",), headline=("GF",), avoid=("GF",)),)
    )
    assert list(problems(style, ENTITIES)) == []


def test_an_unknown_style_names_the_known_ones(tmp_path: Path) -> None:
    written(tmp_path, "ours", BASE)
    with pytest.raises(
        GlossaryError, match="no such house style; known are ap-like, bbc-like, in-house, ours"
    ):
        layers("theirs", [tmp_path])


def test_a_style_over_itself_alone_is_an_error(tmp_path: Path) -> None:
    written(tmp_path, "ours", "over: ours\n")
    with pytest.raises(GlossaryError, match="lies over no other style of this id"):
        layers("ours", [tmp_path])


def test_two_styles_over_each_other_are_an_error(tmp_path: Path) -> None:
    written(tmp_path, "one", "over: two\n")
    written(tmp_path, "two", "over: one\n")
    with pytest.raises(GlossaryError, match="lies over no other style"):
        layers("one", [tmp_path])


def test_a_usage_holds_on_its_days_and_without_a_day_if_it_holds_to_this_day() -> None:
    old, new = Usage("kyiv", until="2019-08-26"), Usage("kyiv", since="2019-08-27")
    style = HouseStyle("h", "H", (old, new))
    assert [style.usage("kyiv", day) for day in ("2019-08-26", "2019-08-27", None)] == [old, new, new]
    assert style.usage("lviv", None) is None

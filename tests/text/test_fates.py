"""Fates: only of a figure that is itself the subject or the object of the verb."""

from __future__ import annotations

import pytest

from compare.text import fates
from compare.text.fates import part, role, stated
from compare.text.numbers import numbers


def marked(prose: str) -> tuple[str, int, int]:
    return prose.replace("[[", "").replace("]]", ""), prose.index("[["), prose.index("]]") - 2


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("It killed [[5 people]].", "killed"),
        ("It left [[5 people]] dead.", "killed"),
        ("The gas leaked, killing [[at least 5]].", "killed"),
        ("[[5 people]] died.", "killed"),
        ("[[5 people]] in the old town died.", "killed"),
        ("[[5 people]], two of them children, were badly hurt.", "wounded"),
        ("[[5 people]] have been arrested.", "arrested"),
        ("Police said [[5 guards]] and two drivers were hurt.", "wounded"),
        ("Police said 5 guards and [[two drivers]] were hurt.", "wounded"),
        ("It injured 5 guards and [[two drivers]].", "wounded"),
        ("[[5]] of the 90 riders died.", "killed"),
        ("One of the [[14 injured passengers]] died.", "wounded"),
        ("All [[14]] wounded soldiers were flown home.", "wounded"),
        ("[[14]] wounded soldiers were flown home.", None),
        ("The [[14]] killed the guard.", None),
        ("The death toll in the old town has risen to [[19]].", "killed"),
        ("It brought the number of dead to [[19]].", "killed"),
        ("The number of wounded rose to [[19]].", "wounded"),
        ("[[Five boys]] were among the wounded.", "wounded"),
        ("They pulled [[12 people]] alive from the mine.", "rescued"),
        ("They pulled [[12 bodies]] from the mine.", "killed"),
        ("They found [[12 regulatory bodies]].", None),
        ("[[5 people]] said that two men were killed.", None),
        ("[[5 people]] killed a man.", None),
        ("5 of the [[90 riders]] died.", None),
        ("The tram with [[90 riders]] derailed and 5 people were killed.", None),
        ("A bus with [[90 riders]] aboard skidded and 5 were injured.", None),
        ("It carried [[90 riders]] and two drivers were hurt.", None),
        ("It burnt [[90 houses]] and two people were killed.", None),
        ("It killed two people and [[90 riders]] escaped.", None),
        ("[[Ninety riders]], 12 of whom were injured, went home.", None),
        ("None of the [[90 riders]] was hurt.", None),
        ("The bus was late and [[90 riders]] got off but a man was hurt.", None),
        ("Men from [[two villages]] were killed.", None),
        ("Three people were killed and 18 injured, [[five]] of them seriously.", None),
    ],
)
def test_fates(prose: str, expected: str | None) -> None:
    assert role(*marked(prose)) == expected


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("[[five]] of them", True),
        ("[[five]] of whom", True),
        ("[[five]] of the injured", True),
        ("[[five]] of those seriously", True),
        ("[[five]] of those boats", False),
        ("[[five]] of the boats", False),
    ],
)
def test_parts_of_another_figure(prose: str, expected: bool) -> None:
    plain, _, end = marked(prose)
    assert part(plain, end) is expected
    assert numbers(plain)[0].stated is not expected


@pytest.mark.parametrize(
    "prose",
    [
        "The mayor denied that [[30 people]] had died.",
        "There is no evidence that [[30 people]] died.",
        "It could kill [[30 people]].",
        "[[30 people]] may have died.",
        "[[30 people]] were not hurt.",
        "If [[30 people]] died, he must go.",
    ],
)
def test_figures_denied_or_supposed(prose: str) -> None:
    assert not stated(*marked(prose))


@pytest.mark.parametrize(
    "prose",
    [
        "[[30 people]] had died.",
        "The mayor denied it, but [[30 people]] had died.",
        "He denied nothing. [[30 people]] died.",
        "The plant could light [[30 homes]].",
        "It may rain, and it killed [[30 people]].",
    ],
)
def test_figures_stated(prose: str) -> None:
    assert stated(*marked(prose))


def test_each_word_for_a_fate_has_one_of_the_stems_that_are_looked_for_first() -> None:
    for words in fates._ROLES.values():
        for word in words.replace("s?", "").split("|"):
            assert any(stem in word for stem in fates._STEMS), word

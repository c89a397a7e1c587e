"""JSON and XML for machines."""

from __future__ import annotations

import json
from collections.abc import Callable
from xml.etree.ElementTree import Element, fromstring

import pytest

from compare.report.view.encoded import json_line, json_page, xml_page, xml_text
from compare.report.view.visible import ACTING, commands


def test_json_is_indented_and_keeps_its_order() -> None:
    assert json_page({"b": ["é"], "a": {}}) == '{\n  "b": [\n    "é"\n  ],\n  "a": {}\n}\n'


def test_half_a_character_is_replaced_and_changes_nothing_else() -> None:
    assert json_page({"b": ["é\udcff"], "a": 1.0}) == json_page({"b": ["é\ufffd"], "a": 1.0})
    odd = json_page({"\ud800": (1e999, None, True, {"a": ["\udcff"]})})
    assert json.loads(odd) == {"\ufffd": [None, None, True, {"a": ["\ufffd"]}]}


def test_a_command_in_a_value_comes_back_and_is_none_in_the_page() -> None:
    page = json_page(["##[set-env]"])
    assert "##[" not in page and json.loads(page) == ["##[set-env]"]
    root = Element("a")
    root.text = "\n::error::x ##vso[y]"
    page = xml_page(root)
    assert "\n::" not in page and "##vso[" not in page
    assert fromstring(page.encode()).text == root.text


def test_xml_holds_no_character_that_it_may_not() -> None:
    assert xml_text("a\x00\ufffe\udcffb") == "a\\x00\\ufffe\\udcffb"


ACTS = "\x7f\x9b31m \u202eevil\u2066 \ufeff \U000e0041 ##vso[task.complete]x ##[error]y a\xa0b “é”"


@pytest.mark.parametrize("made", [json_page, json_line])
def test_nothing_in_json_acts_on_a_screen_or_a_runner_and_it_says_the_same(
    made: Callable[[object], str],
) -> None:
    page = made({ACTS: [ACTS, "::error::z"]})
    assert not ACTING.search(page) and not commands(page)
    assert "a\xa0b “é”" in page
    assert json.loads(page) == {ACTS: [ACTS, "::error::z"]}

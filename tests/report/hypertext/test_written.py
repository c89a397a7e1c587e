"""What a page shows of a value is escaped, whatever way it takes there."""

from __future__ import annotations

import pytest
from hypothesis import given
from markupsafe import Markup, escape

from compare.model import Verdict
from compare.report.html import environment
from compare.report.hypertext.written import shown, written

from ..strategies import texts


@given(texts())
def test_a_text_is_visible_and_escaped(text: str) -> None:
    assert written(text) == escape(shown(text))


@pytest.mark.parametrize("value", [Verdict.ONLY_HERE, 7, 0.5, None, True, Markup("<b>&amp;</b>"), ["<i>"]])
def test_so_is_any_other_value_and_markup_stays(value: object) -> None:
    assert written(value) == escape(shown(value))


def test_a_template_writes_each_value_once() -> None:
    made = environment().from_string(
        "{% macro part(one) %}<i>{{ one }}</i>{% endmacro %}"
        "{% set kept %}{{ text }}{% endset %}{{ text }}|{{ part(text) }}|{{ kept }}|{{ '<' }}|{{ text ~ 1 }}"
    )
    text = "a < b & \u202e'c'"
    once = "a &lt; b &amp; \\u202e&#39;c&#39;"
    assert made.render(text=text) == f"{once}|<i>{once}</i>|{once}|&lt;|{once}1"

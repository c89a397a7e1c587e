"""What a template shows: made visible and escaped in one step, as a page has very many values."""

from __future__ import annotations

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from compare.report.view.visible import GENTLE_MARKS, visible


def shown(value: object) -> object:
    """A text without characters that act; anything else, and markup, as it is."""
    foreign = isinstance(value, str) and not isinstance(value, Markup)
    return visible(str(value), keep=GENTLE_MARKS) if foreign else value


def written(value: object) -> str:
    """The value as it stands in a page. Most texts hold nothing to escape, and are not made anew."""
    if type(value) is Markup:
        return value
    text = value if type(value) is str else shown(value)
    if type(text) is not str or not text.isprintable():
        return escape(shown(text))
    plain = "&" not in text and "<" not in text and ">" not in text and '"' not in text and "'" not in text
    return text if plain else escape(text)


class Writer(CodeGenerator):
    """Makes templates that have each value `written`, as `finalize`, and do not escape it once more."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")

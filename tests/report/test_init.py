"""A file in the folder is a format."""

from __future__ import annotations

import pytest

from compare.report import NoFormError, formats, renderer

from .invented import comparison


def test_every_file_is_a_format_with_a_renderer() -> None:
    assert {"concise", "csv", "html", "json", "markdown", "text"} <= set(formats())
    assert "view" not in formats()
    assert all(callable(renderer(name)) for name in formats())


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        renderer("view")


def test_a_document_a_format_cannot_show_is_named() -> None:
    with pytest.raises(NoFormError, match="Comparison has no concise form"):
        renderer("concise")(comparison())

"""The desk's templates beside those of the report, with the same escaping and the same macros."""

from __future__ import annotations

from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from markupsafe import Markup, escape

from compare.report.hypertext import environment as pages

_HERE = Path(__file__).parent / "templates"


def environment() -> Environment:
    """Text is escaped, and characters that would act on the reader's screen are written out."""
    report = pages.environment()
    loaders = [FileSystemLoader(_HERE), *([report.loader] if report.loader else [])]
    environment = report.overlay(loader=ChoiceLoader(loaders))
    environment.filters = {**report.filters, "exactly": exactly}
    return environment


def exactly(value: str) -> Markup:
    """A value that comes back from a form as it was sent: nothing in it is written out."""
    return escape(value)

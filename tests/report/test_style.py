"""The stylesheet's colours can be read (WCAG 2.2, contrast of at least 4.5 to 1)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import compare.report

CSS = (Path(compare.report.__file__).parent / "assets" / "style.css").read_text(encoding="utf-8")


def colours(block: str) -> dict[str, str]:
    return {name: value[:7] for name, value in re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)}


LIGHT, DARK = (colours(block) for block in re.findall(r":root \{(.*?)\}", CSS, flags=re.DOTALL)[:2])
VERDICTS = ("agrees", "compatible", "differs", "only-here", "missing")
PAIRS = [
    *((ink, ground) for ink in ("ink", "soft", "accent", *VERDICTS) for ground in ("ground", "card")),
    *((verdict, f"{verdict}-ground") for verdict in VERDICTS),
    *(("ink", f"{verdict}-ground") for verdict in VERDICTS),
]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out(theme: dict[str, str], ink: str, ground: str) -> None:
    assert contrast(theme[ink], theme[ground]) >= 4.5


def test_letters_stand_out_on_every_outlet_colour() -> None:
    inks = dict(re.findall(r"--on(\d): (#[0-9a-f]{3});", CSS))
    grounds = {name[1:]: colour for name, colour in LIGHT.items() if re.fullmatch(r"o\d", name)}
    assert len(grounds) == 8 and inks.keys() == grounds.keys()
    for number, ground in grounds.items():
        assert contrast(ground, {"#fff": "#ffffff", "#000": "#000000"}[inks[number]]) >= 4.5
        assert f".o{number} {{ --own: var(--o{number}); --on: var(--on{number}); }}" in CSS

"""axe-core finds no serious violation of WCAG 2.2 AA, in light and dark, on a desk and on a phone."""

from __future__ import annotations

import pytest

from ...browsing import needs_browser
from . import axe
from .conftest import FERRY, PAGES, Opener

pytestmark = needs_browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def script() -> str:
    found = axe.source()
    if found is None:
        pytest.skip(f"axe-core {axe.VERSION} is not in {axe.CACHE} and npm cannot fetch it")
    return found


# What is not yet drawn has the place of an estimate, over which its own parts may reach.
ALL_LAID_OUT = (
    "document.querySelectorAll('.row, section').forEach(one => one.style.contentVisibility = 'visible')"
)
CHOSEN = f"{FERRY}?text=captain&base=A&entity=lena-orvik#view"
EVERY = {"runOnly": RULES}
OF_THE_LOOK = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]}}
LOOKS = (
    ("light", 1280, EVERY),
    ("dark", 390, EVERY),
    ("dark", 1280, OF_THE_LOOK),
    ("light", 390, OF_THE_LOOK),
)


@pytest.mark.parametrize("name", [*PAGES, CHOSEN])
def test_no_serious_violation(opened: Opener, script: str, name: str) -> None:
    page = opened(name)
    if name == CHOSEN:
        page.keyboard.press("v")
    page.evaluate(script)
    page.evaluate(ALL_LAID_OUT)
    for scheme, width, rules in LOOKS if name == FERRY else LOOKS[:2]:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate("(options) => axe.run(options)", rules)
        grave = [
            (scheme, width, violation["id"], node["html"], node["failureSummary"])
            for violation in found["violations"]
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]
        assert grave == []
        assert len(found["passes"]) > (20 if rules is EVERY else 0)

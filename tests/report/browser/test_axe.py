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


CHOSEN = f"{FERRY}?text=captain&base=A&entity=lena-orvik#view"
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 390)]
PAGES_AND_LOOKS = [(FERRY, *look) for look in LOOKS]
PAGES_AND_LOOKS += [
    (name, *look) for name in (*PAGES, CHOSEN) if name != FERRY for look in (LOOKS[0], LOOKS[3])
]


@pytest.mark.parametrize(("name", "scheme", "width"), PAGES_AND_LOOKS)
def test_no_serious_violation(opened: Opener, script: str, name: str, scheme: str, width: int) -> None:
    page = opened(name, width=width, color_scheme=scheme)
    if name.endswith("#view"):
        page.keyboard.press("v")
    page.evaluate(script)
    found = page.evaluate("(tags) => axe.run({ runOnly: tags })", RULES)
    grave = [
        (violation["id"], node["html"], node["failureSummary"])
        for violation in found["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]
    assert grave == []
    assert len(found["passes"]) > 20

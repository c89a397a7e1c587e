"""The pages in a real browser: keys, filter, toggles, a phone's width. Needs Chromium."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from compare.report import html

from .invented import comparison

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--allow-file-access-from-files"),
    *("--enable-logging=stderr", "--virtual-time-budget=3000", "--dump-dom"),
)
DRIVER = """<!doctype html><meta charset="utf-8">
<iframe width="{width}" height="800" src="{page}"></iframe><pre></pre><script>
const frame = document.querySelector("iframe"), told = [], tell = (...words) => told.push(words.join(" "));
frame.onload = () => {{
  const window_ = frame.contentWindow, page = frame.contentDocument;
  const all = (selector) => [...page.querySelectorAll(selector)];
  const one = (selector) => page.querySelector(selector);
  const press = (key) => page.activeElement.dispatchEvent(
    new window_.KeyboardEvent("keydown", {{ key, bubbles: true, cancelable: true }}));
  {steps}
  document.querySelector("pre").textContent = told.join("\\n");
}};
</script>"""


def driven(
    folder: Path, steps: str, width: int = 1200, page: str = "event-ferry-port-amel.html"
) -> list[str]:
    """What the steps tell when they run beside the page; fails on any error in the console."""
    html.write(comparison(), folder)
    (folder / "driver.html").write_text(DRIVER.format(width=width, page=page, steps=steps), encoding="utf-8")
    command = [
        str(CHROMIUM),
        *FLAGS,
        f"--user-data-dir={folder / 'profile'}",
        f"file://{folder / 'driver.html'}",
    ]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert "CONSOLE" not in run.stderr
    return re.findall(r"<pre>(.*?)</pre>", run.stdout, flags=re.DOTALL)[0].split("\n")


def test_j_and_k_walk_through_the_entries(tmp_path: Path) -> None:
    steps = 'for (const key of ["j", "j", "k"]) { press(key); tell(page.activeElement.id); }'
    assert driven(tmp_path, steps) == ["claim-c1", "claim-c2", "claim-c1"]


def test_slash_filters_and_escape_clears(tmp_path: Path) -> None:
    steps = """
      press("/"); tell(page.activeElement.id);
      page.activeElement.value = "wounded"; page.activeElement.dispatchEvent(new window_.Event("input"));
      tell(all("[data-stop]:not([hidden])").map((stop) => stop.id));
      press("Escape"); tell(all("[data-stop][hidden]").length);"""
    left = "claim-c2,row-r2,finding-untranslated-acronym-130"
    assert driven(tmp_path, steps) == ["filter", left, "0"]


def test_a_question_mark_opens_and_closes_the_help(tmp_path: Path) -> None:
    steps = 'for (const key of ["?", "?"]) { press(key); tell(one("#help").open); }'
    assert driven(tmp_path, steps) == ["true", "false"]


def test_a_name_lights_up_in_every_report(tmp_path: Path) -> None:
    steps = """
      const over = new window_.PointerEvent("pointerover", { bubbles: true });
      one(".entity[data-entity=port-amel]").dispatchEvent(over); tell(all(".lit").length);"""
    assert driven(tmp_path, steps) == ["4"]


def test_a_verdict_can_be_put_away(tmp_path: Path) -> None:
    steps = """
      one("#show-agrees").click();
      tell(all(".matrix tbody tr").filter((row) => row.offsetParent).map((row) => row.className));"""
    assert driven(tmp_path, steps) == ["differs,differs,compatible,only-here,missing"]


@pytest.mark.parametrize("page", html.pages(comparison()))
def test_nothing_is_wider_than_a_phone(tmp_path: Path, page: str) -> None:
    steps = "const root = page.documentElement; tell(root.scrollWidth > root.clientWidth);"
    assert driven(tmp_path, steps, width=390, page=page) == ["false"]

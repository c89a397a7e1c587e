"""Script and layout time until a report is first painted, in Chromium's own trace.

    python -m benchmarks.speed.paint [RUNS]

A report of six outlets and 300 rows, one of 5,000 rows, and beside them coverage.py's report of a module,
made as large as the first. A figure is the processor time (other programs do not lengthen it) that the
page's main thread spent on scripts, styles and layout: until the first contentful paint, and until the page
had loaded. The last is the longest such stretch while the 5,000 rows are scrolled through.
Medians of RUNS. Needs Chromium, the dev and bench groups.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from benchmarks.speed.report import comparison
from compare.report import html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SCRIPT = {
    "EvaluateScript",
    "FunctionCall",
    "v8.compile",
    "RunMicrotasks",
    "EventDispatch",
    "TimerFire",
    "FireAnimationFrame",
}
LAYOUT = {"Layout", "UpdateLayoutTree", "ParseAuthorStyleSheet", "PrePaint", "HitTest"}
CATEGORIES = ["devtools.timeline", "blink.user_timing", "loading", "v8", "disabled-by-default-v8.compile"]
Interval = tuple[float, float]


def main() -> None:
    if CHROMIUM is None:
        print("Chromium is not installed: not measured")
        return
    try:
        from coverage import Coverage  # noqa: F401
        from playwright.sync_api import sync_playwright
    except ImportError as missing:
        print(f"{missing.name} is not installed: not measured")
        return
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        ours = _written(Path(folder) / "ours", rows=300)
        large = _written(Path(folder) / "large", rows=5_000)
        theirs = covered(Path(folder) / "theirs", size=ours.stat().st_size)
        print(f"{'milliseconds of script, style and layout':42}{'kB':>8}{'first paint':>13}{'loaded':>9}")
        for name, page in (
            ("6 outlets, 300 rows", ours),
            ("coverage.py", theirs),
            ("6 outlets, 5,000 rows", large),
        ):
            taken = [opening(browser, page) for _ in range(runs)]
            painted, loaded = (median(column) for column in zip(*taken, strict=True))
            print(f"{name:42}{page.stat().st_size / 1000:8.0f}{painted:13.0f}{loaded:9.0f}")
        print(f"longest stretch while 5,000 rows scroll: {scrolling(browser, large):.0f} ms")
        browser.close()


def _written(folder: Path, rows: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in html.pages(comparison(rows)).items():
        (folder / name).write_text(page, encoding="utf-8")
    return next(folder.glob("event-*.html"))


def covered(folder: Path, size: int) -> Path:
    """coverage.py's page of a module that is about `size` bytes long."""
    from coverage import Coverage

    folder.mkdir()
    lines = size // 330  # bytes of its page a line
    module = folder / "module.py"
    module.write_text("".join(f"def f{n}(a, b):\n    return a + b * {n}\n" for n in range(lines // 2)))
    measured = Coverage(data_file=None, include=[str(module)])
    measured.start()
    exec(compile(module.read_text(), str(module), "exec"), {})
    measured.stop()
    measured.html_report(directory=str(folder / "html"))
    return next(path for path in (folder / "html").glob("*module_py.html"))


def opening(browser: Browser, file: Path) -> tuple[float, float]:
    """Milliseconds at work until the first contentful paint, and until the page had loaded."""
    events = traced(browser, file, lambda page: page.wait_for_timeout(1_000))
    main = next(e for e in events if e["name"] == "firstContentfulPaint")
    thread = [e for e in events if (e["pid"], e["tid"]) == (main["pid"], main["tid"])]
    begun = max(e["ts"] for e in thread if e["name"] == "navigationStart" and e["ts"] < main["ts"])
    loaded = next(e["ts"] for e in thread if e["name"] == "loadEventEnd" and e["ts"] > begun)
    return at_work(thread, begun, main["ts"]), at_work(thread, begun, max(loaded, main["ts"]))


def scrolling(browser: Browser, file: Path) -> float:
    """Milliseconds of the longest stretch of that work while the page is scrolled to its end."""

    def scroll(page: Page) -> None:
        page.wait_for_timeout(500)
        page.evaluate("performance.mark('scrolling')")
        for _ in range(60):
            page.mouse.wheel(0, 3000)
            page.wait_for_timeout(30)

    events = traced(browser, file, scroll)
    begun = next(e for e in events if e["name"] == "scrolling")
    thread = [e for e in events if (e["pid"], e["tid"]) == (begun["pid"], begun["tid"])]
    return max(end - start for start, end in union(intervals(thread, begun["ts"], float("inf")))) / 1000


def traced(browser: Browser, file: Path, watch: Callable[[Page], None]) -> list[dict[str, Any]]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    browser.start_tracing(page=page, categories=CATEGORIES)
    page.goto(f"file://{file}")
    watch(page)
    trace = browser.stop_tracing()
    page.close()
    return json.loads(trace)["traceEvents"]


def intervals(events: Iterable[dict[str, Any]], begun: float, until: float) -> list[Interval]:
    """What the thread did for scripts, styles and layout in that time, by its own clock."""
    timed = (e for e in events if e["name"] in SCRIPT | LAYOUT and begun <= e["ts"] < until and e.get("tdur"))
    return [(e["tts"], e["tts"] + e["tdur"]) for e in timed]


def union(work: Iterable[Interval]) -> list[Interval]:
    """The intervals with those that overlap made one."""
    joined: list[Interval] = []
    for start, end in sorted(work):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def at_work(events: Iterable[dict[str, Any]], begun: float, until: float) -> float:
    """Milliseconds of that work between two moments."""
    return sum(end - start for start, end in union(intervals(events, begun, until))) / 1000


if __name__ == "__main__":
    main()

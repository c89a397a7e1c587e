"""The desk as a whole: its pages are found, its templates have one look and harm no script."""

from __future__ import annotations

import re
import tomllib
from hashlib import sha256
from pathlib import Path

import pytest

import compare.review
from compare.report import html

from .sitting import Sitting

PACKAGE = Path(compare.review.__file__).parent
TEMPLATES = sorted((PACKAGE / "templates").glob("*.j2"))


def test_the_desk_opens_at_the_suggestions(sitting: Sitting) -> None:
    assert sitting.browser.get("/").url.path == "/suggestions"


def test_every_tab_leads_to_a_page(sitting: Sitting) -> None:
    places = [tab.place for tab in sitting.desk.tabs]
    assert places == sorted(places) and len(places) >= 3
    for tab in sitting.desk.tabs:
        answer = sitting.browser.get(tab.address)
        assert answer.status_code == 200
        assert f'href="{tab.address}" aria-current="page"' in answer.text


def test_the_style_is_the_report_s_and_more(sitting: Sitting) -> None:
    style = sitting.browser.get("/assets/style.css").text
    assert style.startswith(str(html.environment().globals["style"])[:500])
    assert ".offer" in style


@pytest.mark.parametrize(
    "pinned", tomllib.loads((PACKAGE / "vendor.toml").read_text())["file"], ids=lambda f: f["path"]
)
def test_other_people_s_files_are_the_pinned_ones(pinned: dict[str, str]) -> None:
    assert sha256((PACKAGE / pinned["path"]).read_bytes()).hexdigest() == pinned["sha256"]
    assert pinned["licence"] and pinned["version"] in (PACKAGE / "assets/htmx.min.js").read_text("utf-8")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_keep_to_the_policy(template: Path) -> None:
    text = template.read_text("utf-8")
    assert not re.search(r"\son\w+=|\sstyle=|javascript:|hx-on|<style|\|\s*safe", text)
    assert not re.search(r'(src|href)="(?!/|#|\{\{)', text)
    for form in re.findall(r"<form\b.*?</form>", text, flags=re.DOTALL):
        assert 'method="get"' in form or "token_field()" in form or "hidden()" in form


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_field_hides_what_scripts_ask_of_a_form(template: Path) -> None:
    fields = re.findall(
        r'<(?:input|select|textarea|button)\b[^>]*?\sname="([^"]+)"', template.read_text("utf-8")
    )
    hiding = {
        "form",
        "elements",
        "action",
        "method",
        "target",
        "id",
        "name",
        "parentNode",
        "submit",
        "length",
    }
    assert hiding.isdisjoint(fields)

"""The desk as a whole: its pages are found, its templates have one look and harm no script."""

from __future__ import annotations

import re
import tomllib
from hashlib import sha256
from pathlib import Path

import pytest

import compare.review
from compare.report import html
from compare.review.guard import POLICY

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


def test_a_page_that_there_is_not_is_a_page_too(sitting: Sitting) -> None:
    answer = sitting.browser.get("/nowhere")
    assert answer.status_code == 404 and 'id="content"' in answer.text


def test_a_failure_keeps_to_the_policy_and_names_nothing(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(sitting.desk.rulings), "history", lambda _: 1 / 0)
    answer = sitting.browser.get("/rulings")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "text/plain; charset=utf-8")
    assert answer.headers["content-security-policy"] == POLICY and "division" not in answer.text


@pytest.mark.parametrize("path", [f"/glossary?page={'9' * 5_000}", "/glossary?page=²"])
def test_numbers_that_no_page_has(sitting: Sitting, path: str) -> None:
    assert sitting.browser.get(path).status_code == 200


def test_an_id_is_no_pattern(sitting: Sitting) -> None:
    sent = {"token": sitting.token, "base": '[false, "id: x"]'}
    assert "quay-house" not in sitting.browser.post("/glossary/qu*/edit", data=sent).text
    assert sitting.browser.post("/glossary/**/edit", data=sent).status_code != 500

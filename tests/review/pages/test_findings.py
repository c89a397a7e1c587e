"""Findings at the desk: accepted, called false alarms, fixed, and taken back."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from compare import pipeline, readers
from compare.config import Config
from tests.review.pages.conftest import ARTICLE, Browser

FILE = Path("wire/strike.md")
BASELINE = Path("newscollate-baseline.toml")
SIDECAR = Path(".newscollate-ignore.toml")


def found(browser: Browser, query: str = "") -> list[tuple[str, str]]:
    """Rule and address of each finding in the list."""
    page = browser.get(f"/findings{query}")
    lines = re.findall(r'<li><a href="(/findings/[^"]+)">.*?<span class="soft small">(\S+) ·', page.text)
    return [(rule, address.replace("&amp;", "&")) for address, rule in lines]


def address(browser: Browser, rule: str) -> str:
    """Where the first finding of a rule is."""
    return next(where for name, where in found(browser) if name == rule)


def told(path: str = "wire") -> list[str]:
    """The rules that `newscollate check` would tell of, the baseline aside."""
    return [one.rule for one in pipeline.checked(readers.read(path), Config()).findings]


def test_each_finding_stands_with_its_sentence_its_why_and_its_fix(browser: Browser) -> None:
    page = browser.get(address(browser, "decimal-comma"))
    assert '<mark class="differs">12,5</mark> percent' in page.text
    assert "Fix, to be looked at twice: 12.5" in page.words
    assert "About this rule" in page.words


def test_the_list_is_narrowed_by_rule_and_level_and_stays_so(browser: Browser) -> None:
    rules = [rule for rule, _ in found(browser)]
    assert rules.count("doubled-word") == 3
    narrowed = found(browser, "?rule=doubled-word&level=note")
    assert [rule for rule, _ in narrowed] == ["doubled-word"] * 3
    assert all(where.endswith("?rule=doubled-word&level=note") for _, where in narrowed)
    page = browser.get(narrowed[1][1])
    assert "2 of 3 chosen" in page.words
    assert found(browser, "?level=%3Cscript%3E") == found(browser)


def test_an_accepted_finding_goes_into_the_baseline_and_the_next_one_is_shown(browser: Browser) -> None:
    (_, first), (_, second), *_ = found(browser, "?rule=doubled-word")
    page = browser.post(first.replace("?", "/accept?"), {"reason": "as spoken"})
    assert page.address == second
    (entry,) = tomllib.loads(BASELINE.read_text("utf-8"))["finding"]
    assert (entry["rule"], entry["reason"]) == ("doubled-word", "as spoken")
    assert first not in dict.fromkeys(where for _, where in found(browser, "?rule=doubled-word"))
    back = browser.post("/findings/undo", page.fields("/findings/undo"))
    assert back.address == first.partition("?")[0]
    assert not BASELINE.exists()


def test_a_false_alarm_is_silenced_beside_the_article_with_its_reason(browser: Browser) -> None:
    where = address(browser, "decimal-comma")
    page = browser.post(f"{where}/silence", {"reason": 'as the "union" says', "where": "sidecar"})
    assert "false alarm: 12,5" in page.words
    (entry,) = tomllib.loads(SIDECAR.read_text("utf-8"))["ignore"]
    assert (entry["path"], entry["rule"], entry["reason"]) == (
        "/wire/strike.md", "decimal-comma", "as the \"union\" says",
    )  # fmt: skip
    assert "decimal-comma" not in told()
    assert "unused-ignore" not in told()


def test_a_false_alarm_may_be_told_in_the_article_where_its_format_has_comments(browser: Browser) -> None:
    where = address(browser, "decimal-comma")
    browser.post(f"{where}/silence", {"reason": "quoted", "where": "article"})
    comment = "<!-- newscollate: ignore[decimal-comma] quoted -->\n"
    assert FILE.read_text("utf-8") == ARTICLE.replace("It has", f"{comment}It has")
    assert told() == ["doubled-word"] * 3
    page = browser.get("/findings")
    browser.post("/findings/undo", page.fields("/findings/undo"))
    assert FILE.read_text("utf-8") == ARTICLE


@pytest.mark.parametrize("reason", ["", "  ", "so --> there"])
def test_a_false_alarm_needs_a_reason_that_a_comment_can_hold(browser: Browser, reason: str) -> None:
    where = address(browser, "decimal-comma")
    page = browser.post(f"{where}/silence", {"reason": reason, "where": "article"})
    assert page.status == 422
    assert FILE.read_text("utf-8") == ARTICLE


def test_records_of_a_file_have_the_sidecar_only(browser: Browser) -> None:
    where = next(at for rule, at in found(browser) if "strike.jsonl" in browser.get(at).words)
    assert 'value="article"' not in browser.get(where).text
    assert browser.post(f"{where}/silence", {"reason": "x", "where": "article"}).status == 422
    assert browser.get(f"{where}/fix").status == 422
    browser.post(f"{where}/silence", {"reason": "as spoken"})
    assert told("wire/strike.jsonl") == []


def test_a_fix_is_shown_first_and_then_made_and_can_be_taken_back(browser: Browser) -> None:
    where = address(browser, "decimal-comma")
    shown = browser.get(f"{where}/fix")
    assert "<del>,</del>5" in shown.text
    assert FILE.read_text("utf-8") == ARTICLE
    page = browser.post(f"{where}/fix", shown.fields(f"{where}/fix"))
    assert FILE.read_text("utf-8") == ARTICLE.replace("12,5", "12.5")
    assert "fixed: 12,5" in page.words
    back = browser.post("/findings/undo", page.fields("/findings/undo"))
    assert back.address == where
    assert FILE.read_text("utf-8") == ARTICLE


def test_one_fix_is_made_and_no_other(browser: Browser) -> None:
    where = next(
        at for rule, at in found(browser) if rule == "doubled-word" and "a a" in browser.get(at).words
    )
    browser.post(f"{where}/fix", browser.get(f"{where}/fix").fields(f"{where}/fix"))
    assert FILE.read_text("utf-8") == ARTICLE.replace("a a docker", "a docker")


def test_a_file_that_changed_since_the_fix_was_shown_is_not_fixed_blindly(browser: Browser) -> None:
    where = address(browser, "decimal-comma")
    shown = browser.get(f"{where}/fix").fields(f"{where}/fix")
    FILE.write_text(ARTICLE + "\nA line more, by somebody else.\n", "utf-8")
    page = browser.post(f"{where}/fix", shown)
    assert (page.status, "was changed meanwhile" in page.words) == (409, True)
    assert "12,5" in FILE.read_text("utf-8")
    browser.post(f"{where}/fix", browser.get(f"{where}/fix").fields(f"{where}/fix"))
    assert FILE.read_text("utf-8") == ARTICLE.replace("12,5", "12.5") + "\nA line more, by somebody else.\n"


def test_two_browsers_lose_no_ruling_of_one_another(sat_down: Callable[[], Browser]) -> None:
    first, second = sat_down(), sat_down()
    here, there = found(first), found(second)
    assert here == there
    for number, (_, where) in enumerate(here):
        (first, second)[number % 2].post(f"{where}/accept")
    assert len(tomllib.loads(BASELINE.read_text("utf-8"))["finding"]) == len(here)
    assert found(first) == found(second) == []
    again = first.post(f"{here[1][1]}/accept")
    assert (again.status, "not there any more" in again.words) == (409, True)


def test_what_was_ruled_before_others_is_taken_back_alone(browser: Browser) -> None:
    for rule in ("decimal-comma", "doubled-word"):
        browser.post(f"{address(browser, rule)}/silence", {"reason": f"why {rule}"})
    browser.post("/findings/undo", {"number": "1"})
    (entry,) = tomllib.loads(SIDECAR.read_text("utf-8"))["ignore"]
    assert entry["rule"] == "doubled-word"
    assert browser.post("/findings/undo", {"number": "1"}).status == 409
    SIDECAR.write_text("", "utf-8")
    assert browser.post("/findings/undo", {"number": "2"}).status == 422
    assert SIDECAR.read_text("utf-8") == ""


def test_an_article_that_is_edited_or_removed_elsewhere_is_looked_at_anew(browser: Browser) -> None:
    where = address(browser, "decimal-comma")
    FILE.write_text(ARTICLE.replace("12,5", "12.5"), "utf-8")
    assert browser.get(where).status == 409
    assert "decimal-comma" not in [rule for rule, _ in found(browser)]
    FILE.unlink()
    assert [rule for rule, _ in found(browser)] == ["doubled-word"]


def test_hostile_text_is_escaped(browser: Browser) -> None:
    hostile = "<img src=x onerror=alert(1)> 12,5 percent\u202e of </script><script>alert(2)</script> it"
    FILE.write_text(f"It has cost the port {hostile}, said the mayor of the town.\n", "utf-8")
    pages = [browser.get(address(browser, "decimal-comma")), browser.get("/findings")]
    for page in pages:
        assert "<img src=x" not in page.text
        assert "<script>alert" not in page.text
        assert "\u202e" not in page.text


def test_names_that_are_no_findings_lead_nowhere(browser: Browser) -> None:
    for name in ("0" * 16, "..%2f..%2fwire%2fstrike.md"):
        assert browser.get(f"/findings/{name}").status in (404, 409)
        assert browser.post(f"/findings/{name}/accept").status in (404, 409)
        assert browser.get(f"/findings/{name}/fix").status in (404, 409)
    assert not BASELINE.exists()


def test_nothing_is_posted_without_the_token_or_from_elsewhere(browser: Browser) -> None:
    where = address(browser, "decimal-comma")
    for at in (f"{where}/accept", f"{where}/silence", f"{where}/fix", "/findings/undo"):
        assert browser.stranger(at, token=False) == 403
        assert browser.stranger(at, origin="http://evil.example") == 403
    assert not BASELINE.exists()


def test_without_articles_the_page_says_how_to_name_them(browser: Browser) -> None:
    browser.desk.articles = []
    assert "newscollate glossary review PATH…" in browser.get("/findings").words


def test_an_article_that_goes_and_comes_back_is_looked_at_again(browser: Browser) -> None:
    before, path = browser.get("/findings").words, Path("wire/strike.md")
    text = path.read_bytes()
    path.unlink()
    assert "wire/strike.md" not in browser.get("/findings").words
    path.write_bytes(text)
    assert browser.get("/findings").words == before

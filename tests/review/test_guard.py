"""Who is refused, and that nothing is done for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from compare.review.guard import HEADERS, LARGEST, MOST_FIELDS, STRANGERS, cookie_name, form_token

from .sitting import HOST, KEY, ORIGIN, Sitting, project


@pytest.fixture(scope="module")
def sitting(tmp_path_factory: pytest.TempPathFactory) -> Sitting:
    """One desk for all: nothing is done for whoever is refused."""
    return Sitting(project(tmp_path_factory.mktemp("newsroom")))


FORM = "application/x-www-form-urlencoded"


def test_the_first_address_leaves_a_strict_cookie_and_no_key_in_the_address(sitting: Sitting) -> None:
    stranger = TestClient(sitting.app, base_url=ORIGIN)
    answer = stranger.get(f"/suggestions?key={KEY}&last=x", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/suggestions?last=x")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{cookie_name(KEY)}=") and "HttpOnly" in cookie and "SameSite=strict" in cookie


def test_the_first_address_leads_nowhere_else(sitting: Sitting) -> None:
    stranger = TestClient(sitting.app, base_url=ORIGIN)
    answer = stranger.get(f"{ORIGIN}//evil.example/?key={KEY}", follow_redirects=False)
    assert answer.headers["location"] == "/evil.example/"


@pytest.mark.parametrize("path", ["/", "/suggestions", "/assets/desk.js", "/write", "/no-such-page"])
@pytest.mark.parametrize("key", ["", "?key=", "?key=another", "?key=%C3%A9"])
def test_without_the_key_nothing_is_shown(sitting: Sitting, path: str, key: str) -> None:
    answer = TestClient(sitting.app, base_url=ORIGIN).get(path + key)
    assert (answer.status_code, answer.headers["content-type"]) == (403, "text/plain; charset=utf-8")


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1:9", "127.0.0.1", ""])
def test_another_name_for_this_machine_is_refused(sitting: Sitting, host: str) -> None:
    answer = sitting.browser.get(f"/suggestions?key={KEY}", headers={"host": host})
    assert answer.status_code == 421


REFUSED: dict[str, tuple[int, dict[str, Any]]] = {
    "no origin": (403, {"headers": {"origin": ""}}),
    "an opaque origin": (403, {"headers": {"origin": "null"}}),
    "a foreign origin": (403, {"headers": {"origin": "https://evil.example"}}),
    "another port": (403, {"headers": {"origin": "http://127.0.0.1:9"}}),
    "another scheme": (403, {"headers": {"origin": f"https://{HOST}"}}),
    "another site, says the browser": (403, {"headers": {"sec-fetch-site": "cross-site"}}),
    "no token": (403, {"data": {"ruling": "accept"}}),
    "the token of another sitting": (403, {"data": {"token": form_token("x"), "ruling": "accept"}}),
    "the key for a token": (403, {"data": {"token": KEY, "ruling": "accept"}}),
    "JSON": (415, {"content": "{}", "headers": {"content-type": "application/json"}}),
    "a file": (415, {"files": {"token": b"x"}}),
    "too large": (413, {"content": b"token=" + b"x" * LARGEST, "headers": {"content-type": FORM}}),
    "too large, its length not told": (
        413,
        {"content": iter([b"token=", b"x" * LARGEST]), "headers": {"content-type": FORM}},
    ),
    "no ASCII": (400, {"content": "token=é".encode(), "headers": {"content-type": FORM}}),
    "no UTF-8": (400, {"content": b"token=%ff", "headers": {"content-type": FORM}}),
    "a NUL": (400, {"content": b"why=%00", "headers": {"content-type": FORM}}),
    "no character": (400, {"content": b"%EF%BF%BE=x", "headers": {"content-type": FORM}}),
    "thousands of fields": (
        400,
        {"content": b"&".join([b"a=b"] * (MOST_FIELDS + 1)), "headers": {"content-type": FORM}},
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_post_that_is_refused_rules_nothing(sitting: Sitting, case: str) -> None:
    status, request = REFUSED[case]
    offered = {"token": sitting.token, "ruling": "accept", "entity": "quiet-harbour-institute"}
    request = request if "content" in request or "files" in request else {"data": offered} | request
    answer = sitting.browser.post(sitting.address("QHI"), follow_redirects=False, **request)
    assert (answer.status_code, sitting.lines()) == (status, [])


def test_a_post_without_the_cookie_rules_nothing(sitting: Sitting) -> None:
    stranger = TestClient(sitting.app, base_url=ORIGIN, headers={"origin": ORIGIN})
    answer = stranger.post(sitting.address("QHI"), data={"token": sitting.token, "ruling": "reject"})
    assert (answer.status_code, sitting.lines()) == (403, [])


@pytest.mark.parametrize(
    "other", ['prefs={"a":"b"}', "x=a b", "flag", "path=/x", "a[b]=1", 'q="open', "=", "é=1"]
)
def test_the_cookies_of_other_servers_shut_nobody_out(sitting: Sitting, other: str) -> None:
    ours = f"{cookie_name(KEY)}={KEY}"
    for cookies in (f"{other}; {ours}", f"{ours}; {other}"):
        browser = TestClient(sitting.app, base_url=ORIGIN, headers={"cookie": cookies.encode()})
        assert browser.get("/suggestions").status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_refused(sitting: Sitting, method: str) -> None:
    assert sitting.browser.request(method, sitting.address("QHI")).status_code == 405


@pytest.mark.parametrize("path", ["/suggestions", "/assets/style.css", "/write", "/rulings", "/nowhere"])
def test_every_answer_tells_the_browser_what_it_may_do(sitting: Sitting, path: str) -> None:
    for answer in (sitting.browser.get(path), TestClient(sitting.app, base_url=ORIGIN).get(path)):
        assert HEADERS.items() <= {name.title(): value for name, value in answer.headers.items()}.items()
    assert "frame-ancestors 'none'" in HEADERS["Content-Security-Policy"]
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize(
    "name", ["../desk.py", "..%2fdesk.py", "%2e%2e/desk.py", "/etc/passwd", "vendor.toml"]
)
def test_no_path_reaches_the_disk(sitting: Sitting, name: str) -> None:
    assert sitting.browser.get(f"/assets/{name}").status_code == 404


def test_who_knocks_too_often_is_told_only_that_and_the_reviewer_does_not_wait(tmp_path: Path) -> None:
    sitting = Sitting(project(tmp_path))
    stranger = TestClient(sitting.app, base_url=ORIGIN)
    answers = [stranger.get("/suggestions?key=guess").status_code for _ in range(STRANGERS + 5)]
    assert answers[: STRANGERS - 1] == [403] * (STRANGERS - 1)
    assert set(answers[STRANGERS - 1 :]) == {429}
    assert sitting.browser.get("/suggestions").status_code == 200

"""Whatever is asked of the desk, with what its own forms hold or anything else: it answers with a sound page,
the newsroom's files stay whole, and nothing else is touched.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.routing import Route
from starlette.testclient import TestClient

from compare.glossary import Glossary
from compare.pipeline.known import load as load_baseline
from compare.review.guard import form_token
from compare.silencing.sidecar import SIDECAR, Sidecar

from .forms import Fields, Form, forms, links, parsed
from .sitting import KEY, ORIGIN, Sitting, articles, project

BASELINE = "newscollate-baseline.toml"
THREE = """\
The ONU condemned on Friday the attack, and the OTAN promised an inquiry , said Friday the spokesman.

Abdel Baruti Mr. spoke.
"""
ODD = st.sampled_from(
    ["", "..", "../../../etc/passwd", "C:\\x", "%2e%2e%2f", "con", "\0", "<b>", "=1+1", "-1", "9" * 400]
)
ANY = ODD | st.text(max_size=40)
SLOW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


class Newsroom:
    """A desk, its folder and every form that was seen."""

    def __init__(self, root: Path) -> None:
        self.root = project(root)
        (root / "news" / "three.md").write_text(THREE, "utf-8")
        self.sitting = Sitting(root)
        self.forms = self._look_around()

    def _look_around(self) -> list[Form]:
        own = "/glossary/quiet-harbour-institute"
        ahead = ["/suggestions", "/glossary", "/findings", "/rulings", "/write", own, f"{own}/edit"]
        been: set[str] = set()
        found: list[Form] = []
        while ahead:
            path = ahead.pop(0)
            if path not in been:
                been.add(path)
                page = self.sitting.browser.get(path).text
                found += forms(page, path)
                ahead += [each for each in links(page, path) if not each.startswith("/glossary/")]
        return sorted(found)

    def others(self) -> dict[str, bytes]:
        """All files but those that the desk is there to change."""
        files = [path for path in self.root.parent.rglob("*") if path.is_file()]
        own = [self.root / name for name in ("terms", "news", BASELINE, SIDECAR)]
        return {
            path.as_posix(): path.read_bytes()
            for path in files
            if not any(path.is_relative_to(one) for one in own)
        }


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    return Newsroom(tmp_path_factory.mktemp("beside") / "newsroom")


def test_the_forms_of_every_page_are_found(newsroom: Newsroom) -> None:
    tabs = {form.action.split("/")[1] for form in newsroom.forms}
    verbs = {form.action.rsplit("/", 1)[1] for form in newsroom.forms}
    assert tabs == {"suggestions", "glossary", "findings"}
    assert verbs >= {"trial", "difference", "accept", "silence", "fix"}


@SLOW
@given(data=st.data())
def test_forms_with_other_fields(newsroom: Newsroom, data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(newsroom.forms), label="form")
    fields = [(name, value) for name, value in _changed(form.fields, data) if name != "token"]
    sent = urlencode([*fields, ("token", newsroom.sitting.token)], errors="replace")
    before = newsroom.others()
    answer = newsroom.sitting.browser.post(
        form.action, content=sent, headers={"content-type": "application/x-www-form-urlencoded"}
    )
    assert answer.status_code < 500, answer.text
    if "<html" in answer.text:
        parsed(answer.text)
    assert newsroom.others() == before
    assert Glossary.load([newsroom.root / "terms"])
    assert all(line.form for line in newsroom.sitting.lines())
    assert len(articles(newsroom.root)) == 3
    if (newsroom.root / BASELINE).exists():
        load_baseline(newsroom.root / BASELINE)
    if (newsroom.root / SIDECAR).exists():
        assert not Sidecar(newsroom.root / SIDECAR).faults


def _changed(fields: Fields, data: st.DataObject) -> Fields:
    """Some fields as they are, some with other values, some left out, some twice, some of our own."""
    found: Fields = []
    for name, value in fields:
        found += data.draw(
            st.sampled_from([[(name, value)]] * 4 + [[], [(name, value)] * 2])
            | ANY.map(lambda other, name=name: [(name, other)]),  # type: ignore[misc]
            label=name,
        )
    return found + data.draw(st.lists(st.tuples(ANY, ANY), max_size=2), label="more")


@SLOW
@given(data=st.data())
def test_any_address(newsroom: Newsroom, data: st.DataObject) -> None:
    routes = [route.path for route in newsroom.sitting.app.routes if isinstance(route, Route)]
    path = data.draw(st.sampled_from(routes), label="route")
    for name in ("id", "name", "key"):
        path = path.replace(f"{{{name}}}", quote(data.draw(ANY, label=name), safe="", errors="replace"))
    asked = urlencode(data.draw(st.lists(st.tuples(ANY, ANY), max_size=3), label="query"), errors="replace")
    method = data.draw(st.sampled_from(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "X"]))
    answer = newsroom.sitting.browser.request(method, f"{path}?{asked}")
    assert answer.status_code < 500, answer.text
    if method != "HEAD" and answer.headers["content-type"].startswith("text/html"):
        parsed(answer.text)


@SLOW
@given(data=st.data())
def test_nobody_without_the_key_is_told_or_does_anything(newsroom: Newsroom, data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(newsroom.forms))
    files = {path: path.read_bytes() for path in newsroom.root.rglob("*") if path.is_file()}
    stranger = TestClient(newsroom.sitting.app, base_url=ORIGIN)
    key = data.draw(ANY.filter(lambda text: text != KEY))
    stranger.headers["cookie"] = f"newscollate={quote(key, errors='replace')}"
    fields = {**dict(form.fields), "token": data.draw(st.just(form_token(key)) | ANY)}
    sent = urlencode(fields, errors="replace")
    answer = stranger.post(form.action, content=sent, headers={"origin": ORIGIN})
    assert answer.status_code in (403, 429)
    assert answer.headers["content-type"].startswith("text/plain")
    assert {path: path.read_bytes() for path in newsroom.root.rglob("*") if path.is_file()} == files

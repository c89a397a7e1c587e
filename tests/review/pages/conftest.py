"""A desk over a small glossary and two articles, and a browser's requests to it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="needs the extra [review]")
pytest.importorskip("httpx2", reason="needs a client of Starlette")

from starlette.testclient import TestClient

from compare import pipeline, readers
from compare.config import Config
from compare.glossary.edit.folder import opened
from compare.review.app import application
from compare.review.desk import Desk

HOST = "127.0.0.1:8000"

ENTRY = """\
# Kept by the port desk.
id: harbour-union
kind: organisation
preferred: {en: Harbour Union}
aliases:
  # agreed in March
  - {text: HU, type: acronym, strength: weak, needs: [dockers]}
  - {text: Dockers’ Union}  # as on the banner
examples:
  - "The [[Harbour Union]] called a strike."
  - "The [[Union of the Harbour]] went home."
  - {not: "HU is a country code."}
note: Ask the labour desk.
"""
ARTICLE = """\
# Strike at the port

The strike will will end on Monday, said the mayor of the town, who had met the dockers in the hall.

It has cost the port 12,5 percent. He is a a docker, and he said that they are tired of it.
"""


class Page:
    """An answer, and what a browser would send from the form in it."""

    def __init__(self, status: int, text: str, address: str) -> None:
        self.status = status
        self.text = text
        self.address = address

    @property
    def words(self) -> str:
        """What is read, without the marks."""
        body = re.sub(r"</?(?:ins|del)>", "", self.text.partition("<main")[2] or self.text)
        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())

    def fields(self, action: str) -> dict[str, str]:
        """The fields of the form that goes to `action`, filled in as they were sent."""
        begun = re.search(rf'<form method="post" action="{re.escape(html.escape(action))}[^"]*"', self.text)
        assert begun, f"no form goes to {action}"
        form = self.text[begun.end() :].partition("</form>")[0]
        found: dict[str, str] = {}
        for tag in re.findall(r"<input[^>]*>", form):
            facts = {name: html.unescape(value) for name, value in re.findall(r'([\w-]+)="([^"]*)"', tag)}
            ticked = facts.get("type") not in ("checkbox", "radio") or tag.endswith("checked>")
            if ticked and "name" in facts:
                found[facts["name"]] = facts.get("value", "on")
        for name, options in re.findall(r'<select name="([^"]*)">(.*?)</select>', form):
            chosen = re.search(r'<option(?: value="([^"]*)")? selected>([^<]*)', options)
            assert chosen, f"nothing is chosen in {name}"
            found[name] = html.unescape(chosen[1] or chosen[2])
        for name, text in re.findall(r'<textarea name="([^"]*)"[^>]*>\n(.*?)</textarea>', form, re.DOTALL):
            found[name] = html.unescape(text)
        return found


class Browser:
    """A browser at the desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._client = TestClient(application(desk, "key", [HOST]), base_url=f"http://{HOST}")
        self._client.get("/assets/mark.svg?key=key")  # a page would look for names first

    def get(self, address: str) -> Page:
        """Open a page."""
        answer = self._client.get(address)
        return Page(answer.status_code, answer.text, str(answer.url).removeprefix(f"http://{HOST}"))

    def post(self, address: str, fields: dict[str, str] | None = None, **headers: str) -> Page:
        """Send a form, with line breaks as browsers send them, and go where the answer leads."""
        sent = {"token": self.desk.form_token, **(fields or {})}
        lines = {name: re.sub(r"\r?\n", "\r\n", value) for name, value in sent.items()}
        told = {"origin": f"http://{HOST}", **{name.replace("_", "-"): one for name, one in headers.items()}}
        answer = self._client.post(address, data=lines, headers=told)
        return Page(answer.status_code, answer.text, str(answer.url).removeprefix(f"http://{HOST}"))

    def stranger(self, address: str, token: bool = True, origin: str = f"http://{HOST}") -> int:
        """The status of a POST from elsewhere, or without the token."""
        data = {"token": self.desk.form_token if token else ""}
        return self._client.post(address, data=data, headers={"origin": origin}).status_code


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project: a glossary of one entry, and articles."""
    (tmp_path / "house" / "organisation").mkdir(parents=True)
    (tmp_path / "house" / "organisation" / "harbour-union.yaml").write_bytes(ENTRY.encode())
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "strike.md").write_bytes(ARTICLE.encode())
    (tmp_path / "wire" / "strike.jsonl").write_text(
        '{"id": "a", "text": "The strike will will end."}\n', "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def below() -> list[Path]:
    """The folders that the one to edit lies over: none, which is quick, unless a test says otherwise."""
    return []


@pytest.fixture
def sat_down(folder: Path, below: list[Path]) -> Callable[[], Browser]:
    """Makes browsers, each with a desk of its own over the same files."""

    def sit() -> Browser:
        config = Config(glossary=("house",), root=str(folder))
        known = pipeline.glossary(config)
        house = Path("house")
        return Browser(
            Desk(readers.read("wire"), config, known, house / "d.jsonl", lambda: opened(house, below))
        )

    return sit


@pytest.fixture
def browser(sat_down: Callable[[], Browser]) -> Browser:
    """One browser at one desk."""
    return sat_down()

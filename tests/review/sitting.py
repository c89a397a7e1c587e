"""A small newsroom with a desk: two reports, one entry, and a browser that has opened the first address."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import msgspec
from starlette.testclient import TestClient

from compare.cli.glossary.edit import folder_over
from compare.config import load
from compare.glossary.decisions import Decision
from compare.model import Article
from compare.pipeline import glossary
from compare.readers import read
from compare.review.app import application
from compare.review.desk import Desk
from compare.review.guard import form_token

KEY = "a-key-that-nobody-can-guess"
HOST = "127.0.0.1:8000"
ORIGIN = f"http://{HOST}"
ONE = (
    "---\noutlet: Harbour Post\n---\n"
    "The Quiet Harbour Institute (QHI) attacked the plan on Friday, Omar Baruti said.\n\n"
    "Baruti leads QHI. “It is wrong,” he said of the plan.\n"
)
TWO = (
    "---\noutlet: Radio Amel\n---\n"
    "Omar Baruti, of the Quiet Harbour Institute, attacked the plan on Friday.\n"
)
ENTRY = """\
id: quiet-harbour-institute
kind: organisation
preferred:
  en: Quiet Harbour Institute
"""
OTHER = ENTRY.replace("quiet-harbour", "quay-house").replace("Quiet Harbour", "Quay House")


def project(root: Path) -> Path:
    """The folder of the newsroom: terms, news and a configuration."""
    (root / "terms" / "organisation").mkdir(parents=True)
    (root / "terms" / "organisation" / "quiet-harbour-institute.yaml").write_text(ENTRY, "utf-8")
    (root / "terms" / "organisation" / "quay-house-institute.yaml").write_text(OTHER, "utf-8")
    (root / "newscollate.toml").write_text('glossary = ["terms"]\n', "utf-8")
    (root / "news").mkdir()
    (root / "news" / "one.md").write_text(ONE, "utf-8")
    (root / "news" / "two.md").write_text(TWO, "utf-8")
    return root


def articles(root: Path) -> list[Article]:
    """The reports of the newsroom."""
    return [article for path in sorted((root / "news").iterdir()) for article in read(path)]


class Sitting:
    """A desk and a browser at it. `post` brings what the page's forms bring."""

    def __init__(self, root: Path, by: str = "Ada", into: bool = True) -> None:
        config = load(root / "newscollate.toml")
        folders = config.folders()
        self.file = root / "terms" / "decisions.jsonl"
        editing = (lambda: folder_over(None, folders)) if into else None
        self.desk = Desk(articles(root), config, glossary(config), self.file, editing, by)
        self.app = application(self.desk, KEY, [HOST])
        self.token = form_token(KEY)
        self.browser = self.another()

    def another(self) -> TestClient:
        """Another browser at the same desk."""
        browser = TestClient(self.app, base_url=ORIGIN, raise_server_exceptions=False)
        browser.headers["origin"] = ORIGIN
        browser.get(f"/assets/mark.svg?key={KEY}")  # a page would look for names first
        return browser

    def page(self, path: str = "/suggestions") -> str:
        """What the page says, after every redirection."""
        return self.browser.get(path).text

    def post(self, path: str, browser: TestClient | None = None, **fields: str | list[str]) -> str:
        """What the page says after a form was sent."""
        sent = {"token": self.token} | {name.replace("_", "-"): value for name, value in fields.items()}
        return (browser or self.browser).post(path, data=sent).text

    def address(self, form: str) -> str:
        """Where the suggestion of this form is."""
        key = next(item.key for item in self.desk.queue.items.values() if item.form == form)
        return f"/suggestions/{key}"

    def lines(self) -> list[Decision]:
        """What is in the file of decisions."""
        if not self.file.exists():
            return []
        return [msgspec.json.decode(line, type=Decision) for line in self.file.read_bytes().splitlines()]

    def ruled(self) -> list[tuple[str, str, str]]:
        """Form, entity and judgement of each line."""
        return [(one.form, one.entity, one.judgement) for one in self.lines()]


def words(page: str) -> str:
    """The text of a page without its tags, every white space one space."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())

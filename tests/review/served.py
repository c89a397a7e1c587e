"""The desk as a command of its own, and a scripted reader who fills in what its pages hold."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from html import unescape
from pathlib import Path

import httpx2


class Served:
    """`newscollate glossary review` in a folder, answering until it is ended."""

    def __init__(self, root: Path, *words: str) -> None:
        command = [sys.executable, "-m", "compare", "glossary", "review", "news", "--no-open", "--by", "Ada"]
        self.process = subprocess.Popen(
            [*command, *words], cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )  # fmt: skip
        assert self.process.stdout
        self.address = re.findall(r"http://\S+", self.process.stdout.readline())[0]
        self.home = self.address.partition("/?")[0]

    def reader(self) -> httpx2.Client:
        """A client that has opened the address."""
        client = httpx2.Client(base_url=self.home, headers={"origin": self.home}, timeout=60)
        client.get(self.address, follow_redirects=True)
        return client

    def kill(self) -> None:
        """As the power goes."""
        self.process.kill()
        self.process.wait()


def fields(page: str) -> tuple[str, dict[str, str]]:
    """The address and the fields of the form that rules on the suggestion of a page."""
    form = re.findall(r'<form method="post" action="([^"]+)" id="ruling".*?</form>', page, flags=re.DOTALL)
    inside = page[page.index('id="ruling"') :]
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', inside[:2_000]))
    entity = unescape(re.findall(r'name="entity" value="([^"]+)"[^>]* checked', inside)[0])
    return form[0], hidden | {"entity": entity}

"""Requests to the review desk, of a browser that has the key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import quote

import html5lib

from tests.fuzz import BrokenError, Target
from tests.review.sitting import Sitting, project

_SEEDS = [
    b"GET /suggestions?last=x",
    b"GET /entries?q=harbour",
    b"GET /entries/quiet-harbour-institute",
    b"POST /entries/quiet-harbour-institute\nnote=one&alias-0-text=QHI&base=%5Btrue%2C%22%22%5D",
    b"POST /suggestions/abc\nruling=accept&entity=quay-house-institute",
    b"GET /findings",
    b"POST /findings/abc\nruling=baseline&reason=known",
    b"GET /write",
    b"POST /write\nundo=1",
]


def targets() -> Iterator[Target]:
    """The first line is method and path, the rest a form."""
    yield Target("desk", _ask, _SEEDS)


@cache
def _sitting() -> Sitting:
    return Sitting(project(Path(mkdtemp(prefix="fuzz"))))


def _ask(data: bytes) -> None:
    line, _, body = data.partition(b"\n")
    method, _, path = line.partition(b" ")
    sitting = _sitting()
    address = "/" + quote(path.lstrip(b"/"), safe="/?=&%+.-_~")
    if method == b"POST":
        content = body + f"&token={sitting.token}".encode()
        headers = {"content-type": "application/x-www-form-urlencoded"}
        answer = sitting.browser.post(address, content=content, headers=headers)
    else:
        answer = sitting.browser.get(address)
    if answer.status_code >= 500:
        raise BrokenError(f"{answer.status_code} for {line!r}: {answer.text[:200]}")
    if answer.headers.get("content-type", "").startswith("text/html"):
        parser = html5lib.HTMLParser()
        parser.parse(answer.text)
        if parser.errors:
            raise BrokenError(f"the page has to be mended: {parser.errors[:3]}")

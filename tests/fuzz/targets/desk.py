"""Requests to the review desk, of a browser that has the key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import quote

import html5lib

from tests.fuzz import BrokenError, Target
from tests.review.sitting import Sitting, project

_ENTRY = b"/glossary/quiet-harbour-institute"
_NAMES = b"base=%5Btrue%2C%22%22%5D&name-0-lang=en&name-0-text=Quiet&alias-0-text=QHI&alias-0-lang=en"
_SEEDS = [  # SUGGESTION and FINDING stand for the first of the desk
    b"GET /suggestions?last=x",
    b"GET /suggestions/SUGGESTION",
    b"POST /suggestions/SUGGESTION\nseen=0&entity=quay-house-institute&ruling=accept&why=x",
    b"POST /suggestions/SUGGESTION\nseen=0&new-name=QHI&new-kind=person&new-id=qhi&ruling=new",
    b"POST /suggestions/SUGGESTION\nseen=0&pair=0+other&other-name=Q&other-kind=place&ruling=split",
    b"POST /suggestions/undo\nlast=x",
    b"GET /glossary?q=harbour",
    b"GET " + _ENTRY,
    b"POST " + _ENTRY + b"/trial\n" + _NAMES,
    b"POST " + _ENTRY + b"/difference\n" + _NAMES,
    b"POST " + _ENTRY + b"/write\n" + _NAMES,
    b"GET /findings?rule=untranslated-acronym&level=warning",
    b"GET /findings/FINDING",
    b"POST /findings/FINDING/accept\nreason=known",
    b"POST /findings/FINDING/silence\nreason=known&where=sidecar",
    b"POST /findings/FINDING/fix\nshown=x",
    b"POST /findings/undo\nnumber=1",
    b"POST /rulings\nnumber=0",
    b"POST /write\nundo=1",
]
_ARTEFACTS = "The ONU condemned on Friday the attack, and the OTAN promised , said Friday the spokesman.\n"


def targets() -> Iterator[Target]:
    """The first line is method and path, the rest a form."""
    yield Target("desk", _ask, _SEEDS)


@cache
def _sitting() -> Sitting:
    root = project(Path(mkdtemp(prefix="fuzz")))
    (root / "news" / "three.md").write_text(_ARTEFACTS, "utf-8")
    return Sitting(root)


@cache
def _first() -> dict[bytes, bytes]:
    """The addresses of the first suggestion and the first finding, as the pages have them."""
    found = {}
    for word, place in ((b"SUGGESTION", "suggestions"), (b"FINDING", "findings")):
        known = re.search(rf"/{place}/([0-9a-f]{{16}})", _sitting().page(f"/{place}"))
        found[word] = known[1].encode() if known else b""
    return found


def _ask(data: bytes) -> None:
    line, _, body = data.partition(b"\n")
    method, _, path = line.partition(b" ")
    sitting = _sitting()
    for word, key in _first().items():
        path = path.replace(word, key)
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

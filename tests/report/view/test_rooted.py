"""A document with its paths from another folder."""

from __future__ import annotations

import msgspec

from compare.model import ArticleRecord, Checked, InputError, Location, Silenced
from compare.report.view.rooted import Rooted

from ..found import a_finding


def test_every_path_and_id_is_written_anew() -> None:
    here = "/home/someone/repo/"
    one = a_finding(
        "One", 0, 3, f"{here}a.md", related=[Location(f"{here}b.jsonl#7", f"{here}b.jsonl", 0, 3, "One")]
    )
    document = Checked(
        (ArticleRecord(f"{here}a.md", f"{here}a.md"), ArticleRecord(f"{here}b.jsonl#7", f"{here}b.jsonl")),
        (one,),
        (InputError(f"{here}c.md", "empty"),),
        (Silenced(one, "", "sidecar", f"{here}a.md.ignore.toml", 1),),
    )
    new = Rooted("/home/someone/repo", "/tmp").document(document)
    assert [article.id for article in new.articles] == ["a.md", "b.jsonl#7"]
    assert new.findings[0].related[0].article == "b.jsonl#7"
    assert new.silenced[0].path == "a.md.ignore.toml"
    assert b"someone" not in msgspec.json.encode(new)


def test_an_id_that_is_no_path_stays() -> None:
    assert Rooted("/repo", "/repo/sub").id("urn:x", "a.xml") == "urn:x"
    assert Rooted("/repo", "/repo/sub").id("a.xml#2", "a.xml") == "sub/a.xml#2"

"""The sources of a comparison."""

from __future__ import annotations

from compare.report.view.event import views
from compare.report.view.sources import figures, sources

from ..invented import comparison

VIEWS = views(comparison())


def test_every_outlet_has_its_reports_by_time() -> None:
    found = sources(comparison(), VIEWS)
    assert list(found) == ["Agence du Golfe", "Harbour Post", "The Daily Lantern", "المرسى اليوم"]
    assert [one.article.id for one in found["Harbour Post"]] == ["post.md", "storm.md"]


def test_a_source_says_how_it_reads_and_what_was_found() -> None:
    (agence,), (post, _) = (
        sources(comparison(), VIEWS)[name] for name in ("Agence du Golfe", "Harbour Post")
    )
    assert (agence.verdict, agence.findings) == ("shows signs of it, perhaps from French", 5)
    assert (post.verdict, post.findings) == ("no sign", 0)
    assert post.event is VIEWS[0]


def test_everything_is_counted_with_its_noun() -> None:
    assert figures(comparison(), VIEWS) == (
        (2, "events"), (4, "outlets"), (5, "reports"), (2, "languages"), (3, "shared rows"), (6, "claims"),
        (2, "differences"), (5, "findings"), (5, "names"),
    )  # fmt: skip

"""Markdown: facts in front, markup blanked in the prose."""

from pathlib import Path

import pytest

from compare.readers import RawFile, ReadError
from compare.readers.markdown import read, recognises

STORY = "A fire drill on the ferry ended early on Tuesday when the wind rose, the port said."


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (f"---\noutlet: The Skerry\n---\n{STORY}", True),
        (f"\ufeff---\r\noutlet: The Skerry\r\n---\r\n{STORY}", True),
        (f"---\n{STORY}\n---\n{STORY}", False),  # two rules, no facts
        (f"outlet: The Skerry\n---\n{STORY}", False),
        ("---\noutlet: The Skerry\n", False),
        (f"# Ferry\n\n{STORY}", False),
    ],
)
def test_front_matter_is_what_is_recognised(start: str, expected: bool) -> None:
    assert recognises(start.encode()) is expected


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"---\ntitle: From the facts\n---\n# From the heading\n\n{STORY}", "From the facts"),
        (f"---\noutlet: The Skerry\n---\n# From the heading\n\n{STORY}", "From the heading"),
        (
            f"---\noutlet: The Skerry\n---\nFrom the first of its lines\n\n{STORY}",
            "From the first of its lines",
        ),
        (f"---\noutlet: The Skerry\n---\n{STORY}", None),
    ],
)
def test_the_headline_is_declared_or_a_heading_or_the_first_line(text: str, headline: str | None) -> None:
    [article] = read(RawFile.of("a.md", "a.md", text.encode()))
    assert (article.headline, article.outlet or "The Skerry", article.format) == (
        headline,
        "The Skerry",
        "markdown",
    )


def test_front_matter_that_does_not_end_is_refused() -> None:
    with pytest.raises(ReadError, match="does not end; close it with a line of three hyphens"):
        list(read(RawFile.of("a.md", "a.md", f"---\noutlet: The Skerry\n\n{STORY}".encode())))
    [article] = read(RawFile.of("a.md", "a.md", f"---\n\n{STORY}".encode()))  # a rule, no front matter
    assert article.format == "markdown"


def test_what_the_front_matter_leaves_out_is_looked_for_below_it() -> None:
    text = f"---\noutlet: The Skerry\n---\n# Ferry drill\n\nVARNHOLM, March 12, 2019 (AP) — {STORY}\n"
    [article] = read(RawFile.of("a.md", "a.md", text.encode()))
    assert article.published is not None
    assert article.published.evidence[0] == "dateline: VARNHOLM, March 12, 2019 (AP)"


def test_the_sample_declares_everything() -> None:
    [article] = read(RawFile.at(Path("samples/formats/front-matter.md")))
    assert (article.outlet, article.language, article.url) == (
        "Harbour Weekly",
        "en",
        "https://harbourweekly.example/ferry-crews",
    )
    assert article.published is not None and article.published.start == "2024-03-07"
    assert "ship was damaged" in article.text and "ship was damaged" not in article.prose

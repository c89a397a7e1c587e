"""Small events for tests: reports whose first, second, … sentences stand side by side."""

from __future__ import annotations

from itertools import zip_longest

from compare.model import Alignment, Article, Member
from compare.text.sentences import sentences


def reports(*texts: str) -> list[Article]:
    """One article per text, of the outlets Alpha, Beta, Gamma and Delta."""
    outlets = ("Alpha", "Beta", "Gamma", "Delta")
    return [
        Article(text=text, id=f"{outlet.lower()}.md", outlet=outlet, language="en")
        for outlet, text in zip(outlets, texts, strict=False)
    ]


def side_by_side(articles: list[Article]) -> list[Alignment]:
    """Rows of the articles' sentences by their number."""
    columns = [[(article, sentence) for sentence in sentences(article.prose)] for article in articles]
    rows = []
    for number, cells in enumerate(zip_longest(*columns)):
        members = [
            Member(article.id, sentence.start, sentence.end, sentence.of(article.text))
            for article, sentence in filter(None, cells)
        ]
        rows.append(Alignment(f"r{number}", 0.8, tuple(members)))
    return rows

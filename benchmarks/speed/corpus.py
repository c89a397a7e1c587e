"""Articles to time with: real ones when the benchmark data is here, else the sentences of our samples in
ever new orders. The same for the same arguments, and every text different.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count

from benchmarks.speed.news import real
from compare.model import Article
from compare.readers import EVERYTHING, stream
from compare.text.sentences import sentences


def articles(megabytes: float) -> Iterator[str]:
    """So many megabytes of English news in UTF-8: paragraphs of real articles, newly combined."""
    found = real() or [[text] for text in generated(400)]
    chance, size = random.Random(1), 0.0
    for number in count():
        if size >= megabytes * 1e6:
            return
        paragraphs = found[number % len(found)]
        if number >= len(found):  # a text that was never seen, so that nothing is remembered
            paragraphs = chance.sample(paragraphs, len(paragraphs))
        text = f"Report {number}\n\n" + "\n\n".join(paragraphs) + "\n"
        size += len(text.encode())
        yield text


def generated(number: int, words: int = 700) -> Iterator[str]:
    """`number` texts of about `words` words of our own."""
    chance = random.Random(1)
    pool = sorted({sentence for text in _samples() for sentence in text})
    for place in range(number):
        lines, size = [f"Report {place} from the coast"], 0
        while size < words:
            paragraph = " ".join(chance.choices(pool, k=chance.randint(1, 4)))
            lines.append(paragraph.replace("2", str(chance.randint(2, 9))))
            size += paragraph.count(" ") + 1
        yield "\n\n".join(lines) + "\n"


def _samples() -> Iterator[list[str]]:
    for article in stream(["samples"], EVERYTHING):
        if isinstance(article, Article) and article.language == "en":
            yield [s.of(article.prose) for s in sentences(article.prose) if "\n" not in s.of(article.prose)]

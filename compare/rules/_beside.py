"""What the rules of category `original` share: the two sides of a pair of sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from statistics import fmean

from msgspec import Struct

from compare.glossary import Glossary
from compare.model import Article, Location, Mention, Span
from compare.model.bitext import SentencePair
from compare.text.bilingual.likeness import likeness
from compare.text.language import detect

MARKED_WORDS = 12  # of a sentence that is wrong as a whole
_FEWEST_SENTENCES, _LONG = 3, 40  # of a text that can be told from another; code points of such a sentence
_ASKED = 300  # pairs of sentences of a long text, evenly
_ANOTHER = -0.2  # log odds a sentence, of which `_MOST_SURE` count at most
_MOST_SURE, _UNPAIRED = 6.0, -3.0


class Beside(Struct, frozen=True):
    """Words of the translation at `at`, and those of the original at `other_at`; either may be ""."""

    article: Article
    original: Article
    language: str
    text: str
    at: int
    other: str
    other_at: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A place in `text` as a place in the article."""
        return self.at + start, self.at + end

    def there(self, start: int, end: int) -> Location:
        """A place in `other`, in the original."""
        return place(self.original, self.other_at + start, self.other_at + end)

    @property
    def whole(self) -> tuple[Location, ...]:
        """The sentence of the original."""
        return (self.there(0, len(self.other)),) if self.other else ()


def place(article: Article, start: int, end: int) -> Location:
    return Location(article.id, article.path, start, end, article.text[start:end])


def beside(article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Beside]:
    """Both sides of each pair, in the order of the pairs; nothing where the original is another text's."""
    if not is_another_text(article, original, pairs):
        yield from _sides(article, original, pairs)


def is_another_text(article: Article, original: Article, pairs: Sequence[SentencePair]) -> bool:
    """True when the sentences of the shorter text, three at least, are found in the other by hardly any."""
    return _is_another(article, original, tuple(pairs))


@lru_cache(maxsize=16)
def _is_another(article: Article, original: Article, pairs: tuple[SentencePair, ...]) -> bool:
    mine, others = sum(len(p.article) for p in pairs), sum(len(p.original) for p in pairs)
    scores: list[float] = []  # one a sentence of the shorter text
    asked = pairs[:: 1 + len(pairs) // _ASKED]
    for pair, two in zip(asked, _sides(article, original, asked), strict=True):
        if two.language in ("", "en"):
            return False
        count, text = (len(pair.article), two.text) if mine <= others else (len(pair.original), two.other)
        if count and len(text) >= (_LONG if two.language not in ("zh", "ja", "ko") else _LONG // 3):
            both = pair.article and pair.original
            sure = likeness(two.other, two.text, two.language) if both else _UNPAIRED
            scores += [min(_MOST_SURE, sure)] * count
    return len(scores) >= _FEWEST_SENTENCES and fmean(scores) < _ANOTHER


def _sides(article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Beside]:
    language = original.language or detect(original.prose).language or ""
    for pair in pairs:
        text, at = _joined(article, pair.article)
        other, other_at = _joined(original, pair.original)
        yield Beside(article, original, language, text, at, other, other_at)


def rendered(article: Article, original: Article, pairs: Sequence[SentencePair]) -> Iterator[Beside]:
    """The pairs that have words on both sides, in two languages."""
    for two in beside(article, original, pairs):
        if two.language not in ("", "en") and has_words(two.text) and has_words(two.other):
            yield two


def has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _joined(article: Article, spans: Sequence[Span]) -> tuple[str, int]:
    if not spans:
        return "", 0
    return article.prose[spans[0].start : spans[-1].end], spans[0].start


def first_words(text: str, count: int = MARKED_WORDS) -> int:
    """Where the first `count` words of `text` end."""
    end = 0
    for _ in range(count):
        rest = text[end:]
        word = rest.lstrip()
        if not word:
            break
        end += len(rest) - len(word) + len(word.split(maxsplit=1)[0])
    return end


def mentions(glossary: Glossary, article: Article, start: int, end: int) -> list[Mention]:
    """The names within a stretch of the article."""
    every = glossary.recognise(article)
    first = bisect_left(every, start, key=lambda mention: mention.start)
    return [m for m in takewhile(lambda m: m.start < end, islice(every, first, None)) if m.end <= end]

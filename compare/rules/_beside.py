"""What the rules of category `original` share: the two sides of a pair of sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from compare.glossary import Glossary
from compare.model import Article, Location, Mention, Span
from compare.model.bitext import SentencePair
from compare.text.language import detect

MARKED_WORDS = 12  # of a sentence that is wrong as a whole


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
    """Both sides of each pair, in the order of the pairs."""
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
    return [m for m in glossary.recognise(article) if start <= m.start and m.end <= end]

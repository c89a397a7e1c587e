"""What an article says to newscollate: comments, and the key `newscollate` of its front matter.

Here they are found and given their places; what they mean is for `compare.silencing` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from itertools import islice
from typing import Any

from compare.model import Instruction
from compare.readers.raw import ReadError

_COMMENT = re.compile(r"<!--\s*newscollate\s*:(.{0,2000}?)-->", re.DOTALL | re.IGNORECASE)
_MOST = 200  # comments in one article
_FORM = "write newscollate: {ignore: {rule-name: reason}}"
# In a page: what lies between two of these is a paragraph.
_BLOCK = re.compile(
    r"<(?:/|!doctype\b)?(?:address|article|aside|blockquote|body|br|dd|div|dl|dt|figcaption|figure|footer"
    r"|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|th|title|tr|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_NO_TEXT = re.compile(r"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_REACH = 5_000  # code points of a page in which the words beside a comment are looked for
_KEY_LETTERS = 60  # letters that tell one paragraph from another
_LONG = 20  # letters of a paragraph that is surely itself, not some word of the menu
_MOST_PASSED = 2_000  # paragraphs between two comments
_TRIES = 8  # paragraphs behind a comment that may be no part of the main text


def comments(text: str) -> tuple[Instruction, ...]:
    """The comments to newscollate in `text`, each where it stands."""
    return tuple(
        Instruction(
            match.start(), match.end(), _words(match[1]), "comment", text.count("\n", 0, match.start()) + 1
        )
        for match in islice(_COMMENT.finditer(text), _MOST)
    )


def blanked(text: str, instructions: Sequence[Instruction]) -> str:
    """`text` with every instruction turned to spaces, its line breaks kept."""
    for one in instructions:
        text = text[: one.start] + re.sub(r"[^\r\n]", " ", text[one.start : one.end]) + text[one.end :]
    return text


def front_matter(facts: Mapping[str, Any], source: str, path: str) -> tuple[Instruction, ...]:
    """What the front matter, whose text begins the file, asks not to be told of.

    Raises ReadError when the key `newscollate` holds anything else.
    """
    asked = facts.get("newscollate")
    if asked is None:
        return ()
    if not isinstance(asked, dict) or set(asked) - {"ignore"}:
        raise ReadError(path, f"“newscollate” in the front matter is not understood; {_FORM}")
    ignored = asked.get("ignore") or {}
    if isinstance(ignored, list):
        ignored = dict.fromkeys(map(str, ignored))
    if not isinstance(ignored, dict) or any(isinstance(why, dict | list) for why in ignored.values()):
        raise ReadError(path, f"“ignore” in the front matter is not understood; {_FORM}")
    return tuple(_of_key(str(name), "" if why is None else str(why), source) for name, why in ignored.items())


def _of_key(name: str, reason: str, source: str) -> Instruction:
    begun = re.search(r"^newscollate\s*:", source, re.MULTILINE)
    start = begun.start() if begun else 0
    found = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])").search(source, begun.end() if begun else 0)
    start, end = found.span() if found else (start, start)
    words = f"ignore-file[{name}] {_words(reason)}".rstrip()
    return Instruction(start, end, words, "front-matter", source.count("\n", 0, start) + 1)


def of_page(source: str, text: str) -> tuple[Instruction, ...]:
    """The comments in the source of a page, each at the words of the main `text` that it stands in or before.

    A comment before what is no part of the main text stands at the next words that are.
    """
    found = list(islice(_COMMENT.finditer(source), _MOST))
    if not found:
        return ()
    letters, places = _letters(text)
    at, done, placed = 0, 0, []
    for match in found:
        for paragraph in islice(_paragraphs(source[done : match.start()]), _MOST_PASSED):
            behind = letters.find(paragraph, at) if len(paragraph) >= _LONG else -1
            at = behind + len(paragraph) if behind >= 0 else at
        done = match.end()
        at = _place(source, match, letters, at)
        place = places[at] if at < len(places) else len(text)
        line = source.count("\n", 0, match.start()) + 1
        placed.append(Instruction(place, place, _words(match[1]), "comment", line))
    return tuple(placed)


def _place(source: str, comment: re.Match[str], letters: str, after: int) -> int:
    """The place of the words beside the comment in the `letters` of the text, about or behind `after`."""
    before = _BLOCK.split(source[max(0, comment.start() - _REACH) : comment.start()])[-1]
    words = _letters(_plain(before))[0][-_KEY_LETTERS:]
    if words and (found := letters.find(words, max(0, after - len(words)))) >= 0:
        return found + len(words) - 1
    for paragraph in islice(_paragraphs(source[comment.end() : comment.end() + _REACH]), _TRIES):
        if (found := letters.find(paragraph[:_KEY_LETTERS], after)) >= 0:
            return found
    return len(letters)


def _paragraphs(source: str) -> Iterator[str]:
    """The letters of each paragraph of a stretch of a page."""
    yield from filter(None, (_letters(_plain(block))[0] for block in _BLOCK.split(source)))


def _plain(source: str) -> str:
    return unescape(_NO_TEXT.sub("", source))


def _letters(text: str) -> tuple[str, list[int]]:
    """The letters and digits of `text`, folded, and the place of each in it."""
    pairs: Iterable[tuple[int, str]] = (
        (place, letter)
        for place, character in enumerate(text)
        if character.isalnum()
        for letter in character.casefold()
    )
    pairs = list(pairs)
    return "".join(letter for _, letter in pairs), [place for place, _ in pairs]


def _words(written: str) -> str:
    return " ".join(written.split())

"""What an article says to newscollate: comments, and the key `newscollate` of its front matter.

Here they are found and given their places; what they mean is for `compare.silencing` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from itertools import islice
from typing import Any

from msgspec import structs

from compare.model import Instruction, Span

# A request holds no other comment: one that is not closed ends with its line.
COMMENT = r"<!--\s*newscollate\s*:(?:(?:(?!<!--).){0,2000}?-->|[^\r\n]*)"
_COMMENT = re.compile(COMMENT, re.DOTALL | re.IGNORECASE)
_UNCLOSED = "is not closed; write “-->” behind it"
_MOST = 200  # comments in one page, which are looked for in its text one by one
_TOO_MANY = f"is one of more than {_MOST} in a page; write “ignore-file”, or a sidecar"
_FORM = "is not understood; write newscollate: {ignore: {rule-name: reason}}"
# In a page: what lies between two of these is a paragraph.
_BLOCK = re.compile(
    r"<(?:/|!doctype\b)?(?:address|article|aside|blockquote|body|br|dd|div|dl|dt|figcaption|figure|footer"
    r"|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|th|title|tr|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_NO_TEXT = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE
)
# A page piece by piece: only what stands between its tags is a comment.
_PIECE = re.compile(
    r"<!--(?:-?>|.*?(?:-->|\Z))"
    r"|<(script|style|textarea|title|template|xmp|iframe|noembed|noframes|plaintext)\b.*?(?:</\1\s*>|\Z)"
    r"|</?[a-z](?:[^<>\"'=]|=\s*\"[^\"]*\"|=\s*'[^']*'|[=\"'])*>?",
    re.DOTALL | re.IGNORECASE,
)
_QUOTED_LINE = re.compile(r"[ \t]*>")
_REACH = 5_000  # code points of a page in which the words beside a comment are looked for
_KEY_LETTERS = 60  # letters that tell one paragraph from another
_LONG = 20  # letters of a paragraph that is surely itself, not some word of the menu
_MOST_PASSED = 2_000  # paragraphs between two comments
_TRIES = 8  # paragraphs behind a comment that may be no part of the main text


def comments(text: str) -> tuple[Instruction, ...]:
    """The comments to newscollate in `text`, each where it stands."""
    return tuple(_placed(text, _COMMENT.finditer(text)))


def _placed(text: str, found: Iterable[re.Match[str]]) -> Iterator[Instruction]:
    line, done = 1, 0
    for match in found:
        line += text.count("\n", done, match.start())
        done = match.start()
        head = match[0].partition(":")[2]
        fault = "" if head.endswith("-->") else _UNCLOSED
        words = _words(head.removesuffix("-->"))
        yield Instruction(match.start(), match.end(), words, "comment", line, fault)


def unquoted(text: str, instructions: Sequence[Instruction]) -> tuple[Instruction, ...]:
    """Those of the instructions in a plain text that stand in no line which begins with “>”."""
    return tuple(
        one
        for one in instructions
        if not _QUOTED_LINE.match(text, text.rfind("\n", 0, one.start) + 1, one.start)
    )


def blanked(text: str, instructions: Sequence[Instruction]) -> str:
    """`text` with every instruction turned to spaces, its line breaks kept."""
    pieces, at = [], 0
    for one in instructions:
        pieces += [text[at : one.start], re.sub(r"[^\r\n]", " ", text[one.start : one.end])]
        at = one.end
    return "".join([*pieces, text[at:]])


def front_matter(facts: Mapping[str, Any], source: str) -> tuple[Instruction, ...]:
    """What the front matter, whose text begins the file, asks not to be told of.

    Where the key `newscollate` holds anything else, the instruction says that it is not understood.
    """
    asked = facts.get("newscollate")
    if asked is None:
        return ()
    if not isinstance(asked, dict):
        return (_misunderstood("newscollate", source),)
    wrong = [_misunderstood(str(key), source) for key in asked if key != "ignore"]
    ignored = asked.get("ignore") or {}
    if isinstance(ignored, list):
        ignored = dict.fromkeys(map(str, ignored))
    if not isinstance(ignored, dict) or any(isinstance(why, dict | list) for why in ignored.values()):
        return (*wrong, _misunderstood("ignore", source))
    named = (_of_key(str(name), "" if why is None else str(why), source) for name, why in ignored.items())
    return (*wrong, *named)


def _misunderstood(key: str, source: str) -> Instruction:
    found = _of_key(key, "", source)
    return structs.replace(found, words=key, fault=f"(“{key}”) {_FORM}")


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
    pieces = (piece.span() for piece in _PIECE.finditer(source) if piece[0].startswith("<!--"))
    asked = filter(None, (_COMMENT.fullmatch(source, *span) for span in pieces))
    found = list(_placed(source, islice(asked, _MOST + 1)))
    if not found:
        return ()
    letters, places = _letters(text)
    at, done, placed = 0, 0, []
    for number, one in enumerate(found):
        for paragraph in islice(_paragraphs(source[done : one.start]), _MOST_PASSED):
            behind = letters.find(paragraph, at) if len(paragraph) >= _LONG else -1
            at = behind + len(paragraph) if behind >= 0 else at
        done = one.end
        at = _place(source, one, letters, at)
        place = places[at] if at < len(places) else len(text)
        fault = one.fault if number < _MOST else _TOO_MANY
        placed.append(structs.replace(one, start=place, end=place, fault=fault))
    return tuple(placed)


def _place(source: str, comment: Span, letters: str, after: int) -> int:
    """The place of the words beside the comment in the `letters` of the text, about or behind `after`."""
    before = _BLOCK.split(source[max(0, comment.start - _REACH) : comment.start])[-1]
    words = _letters(_plain(before))[0][-_KEY_LETTERS:]
    if words and (found := letters.find(words, max(0, after - len(words)))) >= 0:
        return found + len(words) - 1
    for paragraph in islice(_paragraphs(source[comment.end : comment.end + _REACH]), _TRIES):
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

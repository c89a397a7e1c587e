"""From bytes to text, and back.

Unicode says what it is: by a byte-order mark, by being valid UTF-8, by the NULs of UTF-16. Of the older
8-bit encodings one is believed only where it makes known words of the bytes and the others do not: a wrong
letter in a name is worse than an error.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from compare.readers.raw import ReadError
from compare.text.frequency import function_words, zipf

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",  # begins as UTF-16 does, so it is asked first
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_MAGIC = {
    b"%PDF-": "a PDF document",
    b"{\\rtf": "a rich-text document",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old office document",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF89a": "a GIF picture",
    b"GIF87a": "a GIF picture",
    b"II*\0": "a TIFF picture",
    b"MM\0*": "a TIFF picture",
    b"\x1f\x8b": "a gzip archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x28\xb5\x2f\xfd": "a zstd archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!\x1a\x07": "a rar archive",
    b"SQLite format 3\0": "a database",
    b"\x7fELF": "a program",
}
# An encoding and languages that were written in it; where all else is equal, the first is taken.
_LATIN = {
    "cp1252": "en fr de es pt it nl sv da nb fi ca is",
    "cp1250": "pl cs hu sk sl sh ro",
    "iso8859-2": "pl cs hu sk sl sh ro",
    "cp1254": "tr",
    "cp1257": "lt lv",
}
_OTHER_ALPHABETS = {
    "cp1251": "ru uk bg mk",
    "koi8-r": "ru",
    "iso8859-5": "ru bg mk",
    "cp1253": "el",
    "cp1255": "he",
    "cp1256": "ar fa ur",
}
_ALIKE = ("cp1252", "cp1250", "cp1254")  # a letter that is the same in all three needs no proof
_PUNCTUATION = r"\s!-/:-@\[-`{-~“”‘’‹›«»–—…•"
_WORD = re.compile(rf"[^{_PUNCTUATION}]*[^\0-\x7f{_PUNCTUATION}][^{_PUNCTUATION}]*")
_SIGNS = frozenset("€£¥¢§©®™°±·½¼¾×÷†‡\u00ad0123456789")
_RARER = re.compile("[^\0-\x7fÀ-ÖØ-öø-ÿ]")  # œ, š and signs, where the encodings of DOS and Macintosh have é
# What the letters of Turkish and of central Europe look like as western ones: þ for ş, èeský for český.
_NOT_WESTERN = r"[ðþýÐÞÝ]|[ìòù]\B|\b[èÈ]|ê\b|ñ(?![aeiouyáéíóú])|ã(?!o|e)|õ(?!e)|æ\b|û\b"
_ENOUGH = 200  # different words that decide
_LANGUAGES = 4  # that are tried for an encoding
_CLEAR, _AHEAD = 0.6, 0.25  # share of known words that convinces, and the lead over the next


def decode(data: bytes, path: str) -> str:
    """The text of `data`, all of it, without a byte-order mark; `encode` gives the bytes again.

    Raises ReadError (with `path`) for what is no text, and where the encoding is not plain.
    """
    encoding, mark = _encoding(data, path)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        place = _place(data, error.start + len(mark))
        raise ReadError(path, f"is not valid {encoding.upper()} ({place}); save it as UTF-8") from None
    if "\0" in text:
        at = len(mark) + len(text[: text.index("\0")].encode(encoding))
        raise ReadError(path, f"is binary ({_place(data, at)}), not text; leave it out or export it as text")
    return text


def encoding_of(data: bytes, path: str = "") -> str:
    """The Python name of the encoding that `decode` reads `data` in; raises ReadError as it does."""
    return _encoding(data, path)[0]


def encode(text: str, like: bytes) -> bytes:
    """`text` as bytes in the encoding of `like`, with its byte-order mark if it has one.

    Raises UnicodeEncodeError for a character that this encoding does not have.
    """
    encoding, mark = _encoding(like, "")
    return mark + text.encode(encoding)


def refuse_other_kinds(start: bytes, path: str) -> None:
    """Raises ReadError for what begins as archives, pictures and programs do."""
    for magic, kind in _MAGIC.items():
        if start.startswith(magic):
            raise ReadError(path, f"is {kind}, not text; leave it out or export it as text")


def _encoding(data: bytes, path: str) -> tuple[str, bytes]:
    """The encoding, and the byte-order mark before the text."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return encoding, mark
    refuse_other_kinds(data, path)
    if b"\0" in data:
        if unmarked := _by_nuls(data):
            return unmarked, b""
        place = _place(data, data.index(b"\0"))
        raise ReadError(path, f"is binary ({place}), not text; leave it out or export it as text")
    try:
        data.decode()
    except UnicodeDecodeError as error:
        if guess := _eight_bit(data):
            return guess, b""
        place = _place(data, error.start)
        raise ReadError(
            path, f"is not valid UTF-8 ({place}), and no other encoding is plain; save it as UTF-8"
        ) from None
    return "utf-8", b""


def _place(data: bytes, at: int) -> str:
    return f"byte 0x{data[at]:02x} at offset {at}"


def _by_nuls(data: bytes) -> str | None:
    """UTF-16 without a mark: blanks and Latin letters have their NUL always on the same side."""
    if len(data) % 2:
        return None
    even, odd = data[::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if min(even, odd) * 20 > max(even, odd) or max(even, odd) * 20 < len(data) // 2:
        return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if re.search("[\0-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff]", text) else encoding


def _eight_bit(data: bytes) -> str | None:
    """The encoding that makes known words of `data`; None unless one is plainly the best."""
    ascii_letters = len(re.findall(rb"[A-Za-z]", data))
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    families = _LATIN if ascii_letters > high else _OTHER_ALPHABETS
    shares: list[tuple[float, str, str]] = []
    for encoding, languages in families.items():
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        share, words = _known(text, encoding, languages.split())
        if share > 0.9 and (words > 2 or not words):
            return encoding
        if all(text != other for _, other, _ in shares):
            shares.append((share, text, encoding))
    shares.sort(key=lambda item: -item[0])
    if not shares or shares[0][0] < _CLEAR or (shares[1:] and shares[0][0] - shares[1][0] < _AHEAD):
        return None
    return shares[0][2]


def _known(text: str, encoding: str, languages: list[str]) -> tuple[float, int]:
    """The share of known words among those that tell the encoding, and how many these are."""
    if re.search("[\x80-\x9f]", text):
        return 0.0, 1  # control characters: this is another encoding
    words = set(islice(_words(text), _ENOUGH))
    telling = {word for word in words if not (encoding in _ALIKE and _alike(word, encoding))}
    unknown = telling
    if sum(map(_cased, telling)) < _CLEAR * len(telling):
        return 0.0, len(telling)
    for language in _likeliest(text, languages):
        unknown = {word for word in unknown if not zipf(word.casefold(), language)}
        if not unknown:
            break
    plausible = sum(map(_western, unknown)) * _CLEAR if encoding == "cp1252" else 0.0
    return (1 - (len(unknown) - plausible) / len(telling) if telling else 1.0), len(telling)


def _words(text: str) -> Iterator[str]:
    """The words with letters beyond ASCII; signs such as £5 are none."""
    for match in _WORD.finditer(text):
        if not _SIGNS.issuperset(match[0]):
            yield match[0].lstrip("„‚").rstrip("®™©").replace("\u00ad", "")


def _alike(word: str, encoding: str) -> bool:
    raw = word.encode(encoding, errors="ignore")
    return (
        _cased(word)
        and not _RARER.search(word)
        and all(raw.decode(other, errors="replace") == word for other in _ALIKE)
    )


def _cased(word: str) -> bool:
    """True unless capitals stand where none do: “Brown’s” of a Macintosh is ÒBrownÕsÓ elsewhere."""
    capital = word.isupper() and (len(word) > 2 or word in "ÀÉ")
    return capital or word.istitle() or not re.search("[À-ÖØ-Þ]", word)


def _western(word: str) -> bool:
    """True for a word that may well be French, Spanish, Danish …, were it only known."""
    return (
        len(word) > 1
        and word.isalpha()
        and _cased(word)
        and not _RARER.search(word)
        and not re.search(_NOT_WESTERN, word)
    )


def _likeliest(text: str, languages: Iterable[str]) -> list[str]:
    """The languages, that of most function words in the text first."""
    words = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    hits = {language: sum(map(function_words(language).__contains__, words)) for language in languages}
    return sorted(hits, key=lambda language: -hits[language])[:_LANGUAGES]

"""Checked documents with findings at given places, and texts that are hard to count in."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from compare.model import ArticleRecord, Checked, Confidence, Finding, Fix, Level, Location
from compare.rules import line_and_column

TRICKY = (
    "Le café [[fermé]] rouvre.",
    "A party 🎉👩🏽‍🚒 [[flag 🇫🇷]] was 🎈 there.",
    "قال الوزير [[إن الخبر]] صحيح",
    "one\r\ntwo é [[three]]\r\nfour",
    "one\t\ttwo [[\tthree]] four",
    "first\r\n\r\n[[over\r\n🎉 two]] lines\n",
    "名前は[[東京]]です e\u0301 [[e\u0301]]",
)


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its [[marks]], and where they stood."""
    spans = []
    while "[[" in text:
        start = text.index("[[")
        end = text.index("]]") - 2
        text = text[:start] + text[start + 2 : end + 2] + text[end + 4 :]
        spans.append((start, end))
    return text, spans


def a_finding(
    text: str,
    start: int,
    end: int,
    path: str = "a.md",
    *,
    rule: str = "calque",
    message: str = "Word for word.",
    level: Level = Level.WARNING,
    confidence: Confidence = Confidence.HIGH,
    fix: Fix | None = None,
    related: Sequence[Location] = (),
    fingerprint: str = "f1",
) -> Finding:
    line, column = line_and_column(text, start)
    return Finding(
        rule, "calque", "accuracy/mistranslation", level, confidence, path, path, start, end, line, column,
        text[start:end], message, fix, tuple(related), fingerprint,
    )  # fmt: skip


def found(text: str, spans: Sequence[tuple[int, int]], path: str = "a.md", **fields: object) -> Checked:
    """A document of one article with findings at `spans`."""
    findings = tuple(a_finding(text, *span, path, **fields) for span in spans)  # type: ignore[arg-type]
    return Checked((ArticleRecord(path, path),), findings)


def many(level: Level, number: int) -> Checked:
    """A document of so many findings of a level, of all confidences by turns."""
    sure = list(Confidence)
    findings = tuple(
        a_finding(
            "words", 0, 5, level=level, confidence=sure[n % 3], fingerprint=f"f{n}", message=f"Number {n}."
        )
        for n in range(number)
    )
    return Checked((ArticleRecord("a.md", "a.md"),), findings)


def at(text: str, line: int, column: int) -> int:
    """The offset of a line and column, both from 1, as a reader with lines ended by line feeds counts."""
    return sum(len(one) + 1 for one in text.split("\n")[: line - 1]) + column - 1


NASTY = (
    "::error file=x::boo", "##[set-env name=x]y", "##vso[task.setvariable x]y", "a%0A::warning::b%25",
    "one\n::stop-commands::tok\ntwo", "\x1b[31mred\x1b]8;;http://e\x07", "`code` | pipe | **b** <b>x</b>",
    "[click](http://evil) ![i](http://evil) {0} {{1}} \\[", "@everyone @a/b", "\u202eevil\u2066", "a,b:c=d",
    "]]> <!-- & \" '", "\ufffe\x00\udcff",
)  # fmt: skip


def nasty() -> st.SearchStrategy[str]:
    """Hostile pieces in a row, or any text."""
    pieces = st.lists(st.sampled_from(NASTY) | st.text(max_size=10), min_size=1, max_size=4)
    return pieces.map("".join).filter(str.strip)


def saying_everywhere(text: str) -> Checked:
    """A document whose message, words, fix, paths, evidence and error are `text`."""
    path = text or "x"
    hit = a_finding(
        text, 0, len(text), path, message=text, fix=Fix(text),
        related=(Location("other.md", text, 0, len(text), text),),
    )  # fmt: skip
    from compare.model import InputError, TranslatedFrom

    record = ArticleRecord(path, path, text, translated_from=TranslatedFrom("fr", 0.97, True))
    return Checked((record,), (hit,), (InputError(path, text),))

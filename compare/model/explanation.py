"""The document of `newscollate explain`: why two articles, or two sentences, are taken together or not."""

from __future__ import annotations

from msgspec import Struct

from compare.model.documents import CONTRACT_VERSION


class Signal(Struct, frozen=True):
    """One thing that a score looks at: its value for this pair, its weight, and what it means.

    `adds` is what it adds to the log-odds: value × weight, less what is subtracted as usual.
    """

    name: str
    value: float
    weight: float
    adds: float
    meaning: str


class Explanation(Struct, frozen=True):
    """Why two articles report one event or not, or two sentences one thing: the score, the threshold from
    which they do, every signal, and what the two share in words.
    """

    kind: str  # events, sentences
    first: str
    second: str
    score: float
    threshold: float
    same: bool
    signals: tuple[Signal, ...]
    shared: tuple[str, ...] = ()
    note: str = ""
    version: int = CONTRACT_VERSION

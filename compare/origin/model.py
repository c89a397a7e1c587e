"""The weights file: what it holds, how it is read and written, and what it says of a text.

A line naming the format, a line of JSON, then one signed byte a weight: for each n-gram whether it
points to machine translation, then for each language whether it points there. Written by `train`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import mul
from pathlib import Path

import msgspec
from msgspec import Struct

from compare.model import Finding, Level, UserError
from compare.origin.evidence import odds
from compare.origin.features import BITS

SHIPPED = Path(__file__).with_name("data") / "english.weights"
_MAGIC = b"newscollate origin 1\n"
_SIZE = 1 << BITS
_LARGEST = 8_000_000  # bytes; a file of fourteen languages has a million
_UNHEARD_OF = 1e6  # no weight is as large
_CODE = re.compile(r"[a-z]{2,3}")
_LOGS = tuple(math.log1p(n) for n in range(1000))
_USUAL_WORDS = 600  # the length that the weights of the last step are stated for
UNKNOWN_RULE = {Level.ERROR: 1.0, Level.WARNING: 1.0, Level.NOTE: 0.5}  # the weight of one not trained on


class Linear(Struct, frozen=True):
    """One line of weights: a text's value is `bias` + `scale` × the sum over its n-grams."""

    scale: float
    bias: float


class Model(Struct, frozen=True):
    """Everything but the n-gram weights.

    `rules`: what one finding of a rule weighs, a log of how much oftener it occurs in machine
    translation. `last`: weights of (n-gram value, the same × length, rule evidence, length, 1) that
    give the log-odds. `languages`: name → its line, in the order of the file. `trained_on`: provenance.
    """

    machine: Linear
    languages: dict[str, Linear]
    rules: dict[str, float]
    last: tuple[float, ...]
    trained_on: dict[str, str] = {}


class Weights(Struct, frozen=True):
    """A model with its n-gram weights: row 0 for machine translation, then one for each language."""

    model: Model
    rows: bytes

    def machine_value(self, found: Mapping[int, int]) -> float:
        """The n-gram value of a text with these counts (see `features.counts`)."""
        return self._value(found, 0, self.model.machine)

    def language_values(self, found: Mapping[int, int]) -> dict[str, float]:
        """For each language, how much the text looks translated from it."""
        lines = enumerate(self.model.languages.items(), 1)
        return {language: self._value(found, row, line) for row, (language, line) in lines}

    def _value(self, found: Mapping[int, int], number: int, line: Linear) -> float:
        counted = found.values()
        if max(counted, default=0) < len(_LOGS):
            values = list(map(_LOGS.__getitem__, counted))
        else:
            values = list(map(math.log1p, counted))
        total: float = sum(map(mul, values, map(_numbers(self.rows, number).__getitem__, found)))
        norm: float = sum(map(mul, values, values))
        return line.bias + line.scale * total / math.sqrt(norm or 1.0)

    def weight(self, finding: Finding) -> float:
        """What a finding of this rule weighs."""
        return self.model.rules.get(finding.rule, UNKNOWN_RULE[finding.level])

    def confidence(self, value: float, kinds: Iterable[float], words: int) -> float:
        """0…1: how likely machine translation is, if before reading either was as likely.

        `kinds` holds the rules' evidence of each kind (see `evidence.by_kind`).
        """
        last = self.model.last
        total = sum(
            weight * signal for weight, signal in zip(last, signals(value, 0.0, words), strict=True)
        ) + odds(last[_EVIDENCE], kinds)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@lru_cache(maxsize=32)
def _numbers(rows: bytes, number: int) -> tuple[int, ...]:
    """A row as numbers: quicker to look up than bytes with a sign."""
    return tuple(memoryview(rows)[number * _SIZE : (number + 1) * _SIZE].cast("b"))


def signals(value: float, evidence: float, words: int) -> tuple[float, ...]:
    """What the last step weighs."""
    length = max(-2.0, min(1.0, math.log(max(words, 1) / _USUAL_WORDS)))
    return (value, value * length, evidence, length, 1.0)


_EVIDENCE = 2  # the place of the rules' evidence among the signals
_SIGNALS = 5


@lru_cache(maxsize=4)
def load(path: Path = SHIPPED) -> Weights:
    """Read a weights file. Raises UserError where it is missing or not one."""
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise UserError(f"{path}: {error.strerror or error}; `newscollate train` writes it") from None
    header, _, rows = content.removeprefix(_MAGIC).partition(b"\n")
    try:
        model = msgspec.json.decode(header, type=Model)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        model = None
    if (
        not content.startswith(_MAGIC)
        or model is None
        or len(rows) != _SIZE * (1 + len(model.languages))
        or not _is_sound(model)
    ):
        raise UserError(f"{path}: not a weights file of this version; `newscollate train` writes one")
    return Weights(model, rows)


def _is_sound(model: Model) -> bool:
    """True where every figure can be reckoned with and every language is a code."""
    lines = [model.machine, *model.languages.values()]
    figures = [
        *model.last,
        *model.rules.values(),
        *(part for line in lines for part in (line.scale, line.bias)),
    ]
    return (
        len(model.last) == _SIGNALS
        and all(abs(figure) < _UNHEARD_OF for figure in figures)
        and all(_CODE.fullmatch(language) for language in model.languages)
    )


def dump(weights: Weights) -> bytes:
    """The weights file's content."""
    return _MAGIC + msgspec.json.encode(weights.model, order="deterministic") + b"\n" + weights.rows

"""The weights file: what it holds, how it is read and written, and what it says of a text.

A line naming the format, a line of JSON, then one signed byte a weight: for each n-gram whether it
points to machine translation, then for each language whether it points there. Written by `train`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

from compare.model import Finding, Level, UserError
from compare.origin.features import BITS

SHIPPED = Path(__file__).with_name("data") / "english.weights"
_MAGIC = b"newscollate origin 1\n"
_SIZE = 1 << BITS
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

    def row(self, number: int) -> memoryview:
        return memoryview(self.rows)[number * _SIZE : (number + 1) * _SIZE].cast("b")

    def machine_value(self, found: Mapping[int, int]) -> float:
        """The n-gram value of a text with these counts (see `features.counts`)."""
        return self._value(found, 0, self.model.machine)

    def language_values(self, found: Mapping[int, int]) -> dict[str, float]:
        """For each language, how much the text looks translated from it."""
        lines = enumerate(self.model.languages.items(), 1)
        return {language: self._value(found, row, line) for row, (language, line) in lines}

    def _value(self, found: Mapping[int, int], number: int, line: Linear) -> float:
        row = self.row(number)
        total = norm = 0.0
        for key, count in found.items():
            value = _LOGS[count] if count < len(_LOGS) else math.log1p(count)
            total += value * row[key]
            norm += value * value
        return line.bias + line.scale * total / math.sqrt(norm or 1.0)

    def weight(self, finding: Finding) -> float:
        """What a finding of this rule weighs."""
        return self.model.rules.get(finding.rule, UNKNOWN_RULE[finding.level])

    def confidence(self, value: float, evidence: float, words: int) -> float:
        """0…1: how likely machine translation is, if before reading either was as likely."""
        odds = sum(
            weight * signal
            for weight, signal in zip(self.model.last, signals(value, evidence, words), strict=True)
        )
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def signals(value: float, evidence: float, words: int) -> tuple[float, ...]:
    """What the last step weighs."""
    length = max(-2.0, min(1.0, math.log(max(words, 1) / _USUAL_WORDS)))
    return (value, value * length, evidence, length, 1.0)


def evidence(hits: Mapping[str, int], weights: Mapping[str, float]) -> float:
    """The rules' findings in one figure: the second of a kind adds less than the first."""
    return sum(weights[rule] * math.log2(1 + count) for rule, count in hits.items())


@lru_cache(maxsize=4)
def load(path: Path = SHIPPED) -> Weights:
    """Read a weights file. Raises UserError where it is missing or not one."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: {error.strerror or error}; `newscollate train` writes it") from None
    header, _, rows = content.removeprefix(_MAGIC).partition(b"\n")
    try:
        model = msgspec.json.decode(header, type=Model)
    except msgspec.DecodeError:
        model = None
    if not content.startswith(_MAGIC) or model is None or len(rows) != _SIZE * (1 + len(model.languages)):
        raise UserError(f"{path}: not a weights file of this version; `newscollate train` writes one")
    return Weights(model, rows)


def dump(weights: Weights) -> bytes:
    """The weights file's content."""
    return _MAGIC + msgspec.json.encode(weights.model, order="deterministic") + b"\n" + weights.rows

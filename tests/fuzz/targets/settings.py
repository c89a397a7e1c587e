"""Files of the project: configuration, sidecar, baseline, glossary entry, house style, decisions, weights."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from compare import config
from compare.baseline import dumped, parsed
from compare.glossary import decisions
from compare.glossary.edit.house import rendered
from compare.glossary.load import SHIPPED, read_entry
from compare.glossary.styles import read_style
from compare.origin import model
from compare.silencing.sidecar import SIDECAR, Sidecar
from tests.fuzz import BrokenError, Target

_FOLDER = TemporaryDirectory(prefix="fuzz")
_CONFIG = b'glossary = ["names"]\nselect = ["acronym"]\n[[per-path]]\npaths = ["a/*"]\nfail-on = "note"\n'
_SIDECAR = b'[[ignore]]\npath = "a.txt"\nrule = "untranslated-acronym"\nreason = "quoted"\n'
_BASELINE = b'version = 1\n\n[[finding]]\nrule = "calque"\npath = "a.txt"\nfingerprint = "0123456789abcdef"\n'
_STYLE = b"id: house\nname: House\nusages:\n  - entity: isis\n    first: [Islamic State]\n    later: [IS]\n"
_DECISION = b'{"form":"EI","entity":"isis","judgement":"accept","by":"Ada","on":"2024-03-04T10:00:00Z"}\n'


def targets() -> Iterator[Target]:
    """One for each kind of file."""
    entries = [path.read_bytes() for path in sorted(SHIPPED.glob("organisation/*.yaml"))[:6]]
    yield Target("config", _file(config.FILE, config.load), [_CONFIG])
    yield Target("sidecar", _file(SIDECAR, Sidecar), [_SIDECAR])
    yield Target("baseline", _baseline, [_BASELINE])
    yield Target("entry", _entry, entries)
    yield Target("style", _file("house.yaml", read_style), [_STYLE])
    yield Target("decisions", _file("decisions.jsonl", decisions.read), [_DECISION])
    yield Target("weights", _file("weights.bin", model.load.__wrapped__), [model.SHIPPED.read_bytes()[:2000]])


def _file(name: str, read: Callable[[Path], object]) -> Callable[[bytes], object]:
    def run(data: bytes) -> object:
        path = Path(_FOLDER.name, name)
        path.write_bytes(data)
        return read(path)

    return run


def _baseline(data: bytes) -> None:
    entries = parsed(data.decode("utf-8", "replace"), "baseline.toml")
    again = parsed(dumped(entries), "baseline.toml")
    if dumped(again) != dumped(entries):
        raise BrokenError("what is written is read as something else")


def _entry(data: bytes) -> None:
    entity = read_entry(Path("isis.yaml"), data)
    if read_entry(Path("isis.yaml"), rendered(entity).encode()) != entity:
        raise BrokenError("what is written is read as something else")

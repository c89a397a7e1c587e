"""Which language is it? Whole articles, sentences and their first words, beside the detectors alone.

Articles: professional English (BASIL), human English of `mt-docs-dev`, each text once, and for each language
of DEMETR its source sentences, ten to an article. Sentences: these sources, and their English. Openings: the
same sentences cut at a word after forty characters (twelve where no spaces part the words). py3langid and
seeded langdetect answer the same questions. Two French labels of DEMETR stand on Italian sentences.

Passages: into each BASIL article a foreign paragraph of three DEMETR sentences is put; how much of it, and of
the English around it, lies in a passage of its language. The articles as they are must be one passage.

    python -m benchmarks.quality.language [--show]
"""

from __future__ import annotations

import gzip
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.quality import shared_folder
from compare.text.language import detect
from compare.text.passages import passages

_CODES = {
    "chinese_simple": "zh", "czech": "cs", "french": "fr", "german": "de", "hindi": "hi", "italian": "it",
    "japanese": "ja", "polish": "pl", "russian": "ru", "spanish": "es",
}  # fmt: skip
_UNSPACED = ("zh", "ja")
_OPENING, _UNSPACED_OPENING = 40, 12

Labelled = tuple[str, str]  # language, text


def measure(shared: Path) -> dict[str, float]:
    """Share of right answers, ours and the detectors', and of characters in the right passage."""
    sentences = list(_sentences(shared))
    english = [text for _, text in _english(shared)]
    articles = [*(("en", text) for text in english), *_foreign_articles(sentences)]
    openings = [(language, _opening(language, text)) for language, text in sentences]
    figures: dict[str, float] = {}
    for kind, texts in (("article", articles), ("sentence", sentences), ("opening", openings)):
        figures[f"{kind}s"] = len(texts)
        for name, answer in (("", _ours), ("py3langid_", _py3langid), ("langdetect_", _langdetect)):
            wrong = list(_wrong(answer, texts))
            figures[f"{name}{kind}_accuracy"] = round(1 - len(wrong) / len(texts), 4)
    figures |= _passages(english[:150], sentences)
    return figures


def timings(shared: Path) -> dict[str, float]:
    """Milliseconds an English article, for information: they differ from run to run."""
    english = list(_english(shared))
    taken = {}
    for name, answer in (("ours", _ours), ("py3langid", _py3langid), ("langdetect", _langdetect)):
        detect.cache_clear()
        answer(english[0][1])
        start = time.process_time()
        list(_wrong(answer, english))
        taken[name] = round((time.process_time() - start) / len(english) * 1000, 2)
    return taken


def _passages(articles: Sequence[str], sentences: Sequence[Labelled]) -> dict[str, float]:
    right = {"en": 0, "foreign": 0}
    every = {"en": 0, "foreign": 0}
    mixed = 0
    by_language = {
        code: [text for language, text in sentences if language == code] for code in _CODES.values()
    }
    for number, article in enumerate(articles):
        mixed += len(passages(article)) != 1
        code = sorted(by_language)[number % len(by_language)]
        pool = by_language[code]
        foreign = ("" if code in _UNSPACED else " ").join(
            pool[(number + step) % len(pool)] for step in range(3)
        )
        lines = article.split("\n")
        middle = len(lines) // 2
        before, after = "\n".join(lines[:middle]) + "\n", "\n" + "\n".join(lines[middle:])
        start, end = len(before), len(before) + len(foreign)
        every["en"] += len(before) + len(after)
        every["foreign"] += len(foreign)
        for passage in passages(before + foreign + after):
            inside = max(0, min(passage.end, end) - max(passage.start, start))
            if passage.language == code:
                right["foreign"] += inside
            elif passage.language == "en":
                right["en"] += passage.end - passage.start - inside
    return {
        "passage_foreign_found": round(right["foreign"] / every["foreign"], 4),
        "passage_english_kept": round(right["en"] / every["en"], 3),
        "passage_mixed_max": mixed,
    }


def _wrong(answer: Callable[[str], str | None], texts: Sequence[Labelled]) -> Iterator[Labelled]:
    return ((language, text) for language, text in texts if answer(text) != language)


def _ours(text: str) -> str | None:
    return detect(text).language


def _py3langid(text: str) -> str:
    import py3langid

    return str(py3langid.classify(text)[0])


def _langdetect(text: str) -> str | None:
    from langdetect import DetectorFactory, LangDetectException
    from langdetect import detect as answer

    DetectorFactory.seed = 0
    try:
        return str(answer(text)).partition("-")[0]
    except LangDetectException:
        return None


def _sentences(shared: Path) -> Iterator[Labelled]:
    pairs = set()
    for row in _rows(shared / "data/demetr-dev.jsonl.gz"):
        pairs |= {(_CODES[row["lang_tag"]], row["src_sent"]), ("en", row["eng_sent"])}
    yield from sorted(pairs)


def _english(shared: Path) -> Iterator[Labelled]:
    for row in _rows(shared / "data/events-basil-dev.jsonl"):
        yield "en", "\n".join(row["sentences"])
    human = {row["text"] for row in _rows(shared / "data/mt-docs-dev.jsonl.gz") if row["human"]}
    yield from (("en", text) for text in sorted(human))


def _foreign_articles(sentences: Sequence[Labelled]) -> Iterator[Labelled]:
    for code in sorted(_CODES.values()):
        pool = [text for language, text in sentences if language == code]
        for start in range(0, len(pool) - 9, 10):
            yield code, "\n".join(pool[start : start + 10])


def _opening(language: str, text: str) -> str:
    if language in _UNSPACED:
        return text[:_UNSPACED_OPENING]
    return text if len(text) <= _OPENING else text[:_OPENING].rpartition(" ")[0]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    for line in (gzip.decompress(data) if path.suffix == ".gz" else data).splitlines():
        yield msgspec.json.decode(line)


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    if "--show" in sys.argv:
        for language, text in _wrong(_ours, list(_sentences(folder))):
            print(f"{language} taken for {_ours(text)}: {text}")
    print(measure(folder))
    print("ms an English article:", timings(folder))

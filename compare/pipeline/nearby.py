"""Which files of a large folder could report what an article reports, found without reading them closely.

Reports of one event share its rare words: names, places, figures. So the files are ranked by the words they
share with the article, each weighed by how few files have it, for their length, and only the first are read.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from compare.model import Article
from compare.readers import Selection, formats
from compare.readers.walk import in_folder

MOST = 40  # files that an article is compared with
_ONE_ARTICLE = (".txt", ".md", ".html", ".htm", ".xhtml")  # other files may hold many, and are read
_WORD = re.compile(r"[^\W_]{4,40}")
_LOOKED_AT = 200_000  # bytes of a file


def nearby(articles: Iterable[Article], paths: Sequence[str], selection: Selection) -> frozenset[Path] | None:
    """The files worth reading, resolved, of those that `paths` name or hold; None where all are: there are
    few. A file that is named itself, or may hold many articles, is always one of them.
    """
    kept: list[Path] = []
    many: list[Path] = []
    suffixes = [suffix for reader in formats().values() for suffix in reader.SUFFIXES]
    for path in map(Path, paths):
        if path.is_dir():
            for file in in_folder(path, selection.extensions or suffixes, selection)[0]:
                (many if file.name.lower().endswith(_ONE_ARTICLE) else kept).append(file)
        else:
            kept.append(path)
    if len(many) <= 2 * MOST:
        return None
    words = {file: found for file in many if (found := _words(file)) is not None}
    kept += [file for file in many if file not in words]
    for article in articles:
        kept += _likest(set(_WORD.findall(article.prose.lower())), words)
    return frozenset(file.resolve() for file in kept)


def _likest(own: set[str], words: Mapping[Path, set[str]]) -> list[Path]:
    """The files that share most with these words: the sum of their weights over the root of the length."""
    shared = {file: found & own for file, found in words.items()}
    counts = Counter(word for found in shared.values() for word in found)
    weight = {word: math.log(len(words) / count) for word, count in counts.items()}
    score = {
        file: sum(map(weight.__getitem__, sorted(found))) / math.sqrt(len(words[file]) + 1)
        for file, found in shared.items()
    }
    return sorted(score, key=lambda file: (-score[file], file))[:MOST]


def _words(file: Path) -> set[str] | None:
    """The words of the file; None where they are not plain to see: that is for its reader to find out."""
    try:
        with file.open("rb") as opened:
            start = opened.read(_LOOKED_AT)
    except OSError:
        return None
    if b"\0" in start:
        return None
    return set(_WORD.findall(start.decode("utf-8", "replace").lower()))

"""Are the other reports of an event among the files that `check --against` reads of a large folder?"""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks.quality import shared_folder
from compare.model import Article
from compare.pipeline.nearby import nearby
from compare.readers import Selection

_SETS = ("events-basil-dev.jsonl", "events-ecbplus-dev.jsonl")
_EVERY = 6  # articles asked for: one of so many


def measure(shared: Path) -> dict[str, float]:
    """The share of an article's fellow reports that are read, all articles of both sets in one folder."""
    texts: list[str] = []
    events: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for name in _SETS:
        for line in (shared / "data" / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            events[name, str(row["event"])].append(len(texts))
            texts.append("\n".join(row["sentences"]))
    fellows = {one: [other for other in group if other != one] for group in events.values() for one in group}
    found = wanted = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            (Path(folder) / f"{number}.txt").write_text(text, encoding="utf-8")
        for number in range(0, len(texts), _EVERY):
            read = nearby([Article(text=texts[number])], [folder], Selection()) or frozenset()
            names = {path.stem for path in read}
            found += sum(str(one) in names for one in fellows[number])
            wanted += len(fellows[number])
    return {"articles": float(len(texts)), "fellows_read": round(found / wanted, 4)}


if __name__ == "__main__":
    folder_ = shared_folder()
    if folder_ is None:
        raise SystemExit("skipped: the folder with the benchmark data is absent")
    print(measure(folder_))

"""Fit the weights of compare/origin on mt-docs-dev and BASIL, and write them into the package.

Run: python -m benchmarks.fit_verdict [FILE]
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from benchmarks.quality import shared_folder
from benchmarks.quality._verdict_texts import Reader, basil, newstest, potet
from compare.origin.model import SHIPPED, dump
from compare.origin.train import train

SYSTEMS = 8  # of each article and language
POTET_EVERY = 1


def main(target: Path) -> None:
    folder = shared_folder()
    if folder is None:
        print("skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
        return
    texts = [*newstest(folder, SYSTEMS), *potet(folder, POTET_EVERY), *basil(folder)]
    samples = Reader().cut(texts)
    kinds = Counter((s.source, "machine" if s.machine else "human") for s in samples)
    pieces = ", ".join(f"{n} of {source} {kind}" for (source, kind), n in sorted(kinds.items()))
    print(pieces)
    weights = train(
        samples,
        {
            "command": "python -m benchmarks.fit_verdict",
            "texts": "newstest2013 of WMT13 (French, German, Russian into English), Potet et al. 2012 (French"
            " into English), BASIL (professional American news)",
            "pieces": pieces,
        },
    )
    target.write_bytes(dump(weights))
    model = weights.model
    print(f"{target}: {target.stat().st_size:,} bytes; last step {model.last}")
    for rule, weight in sorted(model.rules.items(), key=lambda item: -item[1]):
        print(f"{weight:6.2f} {rule}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED)

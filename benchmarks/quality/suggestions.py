"""Whether the right entity is among the first suggestions for a form, from the entities' names alone."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.quality import shared_folder
from compare.glossary.suggest.candidates import Candidates, Named

_DEPTHS = (1, 5, 20)


def measure(shared: Path) -> dict[str, float]:
    """`recall_at_N`: how often the entity is among the first N, of the forms that are not its name but for
    case; `all_recall_at_N`: of all forms but the very name. Of ties the average rank counts.
    """
    lines = (shared / "data" / "alias-suggest-dev.jsonl").read_text(encoding="utf-8").splitlines()
    entities = [json.loads(line) for line in lines]
    candidates = Candidates(Named(entity["id"], entity["name"]) for entity in entities)
    ranks: list[tuple[bool, float]] = []
    for entity in entities:
        for form in entity["forms"]:
            if form != entity["name"]:
                other = form.casefold() != entity["name"].casefold()
                ranks.append((other, _rank(candidates, form, entity["id"], len(entities))))
    strict = [rank for other, rank in ranks if other]
    figures = {"forms": float(len(strict))}
    for name, of in (("recall", strict), ("all_recall", [rank for _, rank in ranks])):
        figures |= {f"{name}_at_{depth}": sum(rank <= depth for rank in of) / len(of) for depth in _DEPTHS}
    return figures


def _rank(candidates: Candidates, form: str, entity: str, every: int) -> float:
    """The rank of `entity`, the average one among equals; who is no candidate shares the last ranks."""
    found = candidates.near(form, limit=every)
    score = {one.entity: one.score for one in found}
    if entity not in score:
        return (len(found) + 1 + every) / 2
    above = sum(value > score[entity] for value in score.values())
    equal = sum(value == score[entity] for value in score.values())
    return above + (equal + 1) / 2


if __name__ == "__main__":
    folder = shared_folder()
    if folder is None:
        raise SystemExit("skipped: no shared data folder (set NEWSCOLLATE_SHARED)")
    for name, value in measure(folder).items():
        print(f"{name:20} {value:.4f}")

"""All artefact rules together, in words a second on one core, beside counting the words.

    python -m benchmarks.speed.rules [MEGABYTES]

In one process, texts that were never seen before, so that nothing is remembered: the text layer that the
rules share, the rules, and `len(text.split())`. Then whole processes: `newscollate check FOLDER` and a
program that reads the files and counts. A ratio to counting moves less with the machine than a figure.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from benchmarks.speed.corpus import articles, generated
from compare.glossary import Glossary
from compare.model import Article
from compare.rules import Rule, all_rules
from compare.text.numbers import numbers
from compare.text.quotations import quotations
from compare.text.sentences import sentences
from compare.text.story import story
from compare.text.tokens import tokens

NEWSCOLLATE = str(Path(sys.executable).with_name("newscollate"))
COUNT = """
import sys, pathlib
print(sum(len(path.read_text("utf-8").split()) for path in pathlib.Path(sys.argv[1]).iterdir()))
"""
_LAYER = (tokens, sentences, quotations, story, numbers)
_SHOWN = 12


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def in_process(texts: Sequence[str]) -> None:
    rules = all_rules(Glossary.shipped())
    for text in generated(20):  # load the tables, compile the patterns
        _check(Article(text), rules)
    words = counting = layer = 0.0
    spent = {rule.name: 0.0 for rule in rules}
    for text in texts:
        counting += seconds(lambda text=text: len(text.split()))  # type: ignore[misc]
        words += len(text.split())
        article = Article(text)
        for function in _LAYER:
            layer += seconds(lambda function=function, text=text: function(text))  # type: ignore[misc]
        for rule in rules:
            spent[rule.name] += seconds(lambda rule=rule, article=article: list(rule.check(article)))  # type: ignore[misc]
    alone = sum(spent.values())
    print(f"{len(texts)} articles, {words:,.0f} words, {len(rules)} rules, one process, nothing remembered")
    print(f"{'count the words':34}{words / counting:14,.0f} words/s")
    print(f"{'text layer that rules share':34}{words / layer:14,.0f} words/s")
    print(f"{'all rules on it':34}{words / alone:14,.0f} words/s  {alone / counting:7.1f} times counting")
    print(f"{'text layer and all rules':34}{words / (alone + layer):14,.0f} words/s")
    for name in sorted(spent, key=lambda name: -spent[name])[:_SHOWN]:
        print(f"  {name:32}{100 * spent[name] / alone:13.1f} % of the rules’ time")


def _check(article: Article, rules: Sequence[Rule]) -> int:
    return sum(1 for rule in rules for _ in rule.check(article))


def whole_processes(texts: Sequence[str], runs: int = 3) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, f"{number:05}.txt").write_text(text, encoding="utf-8")
        words = sum(len(text.split()) for text in texts)
        commands = {
            "python: count the words": [sys.executable, "-c", COUNT, folder],
            "newscollate check FOLDER": [NEWSCOLLATE, "check", folder, "--exit-zero"],
        }
        times = {name: [seconds(lambda c=c: _run(c)) for _ in range(runs)] for name, c in commands.items()}  # type: ignore[misc]
        print("whole processes, reading, language and report included")
        for name, taken in times.items():
            print(f"{name:34}{words / median(taken):14,.0f} words/s  median {median(taken):.2f} s")


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    sample = list(articles(float(sys.argv[1]) if len(sys.argv) > 1 else 1))
    in_process(sample)
    whole_processes(sample)

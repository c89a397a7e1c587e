"""docs/performance.md, made of the results that are kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks.speed.results import Cell, Goal, Table, goals, markdown

_HEAD = """# How fast it is

<!-- Made by `python -m benchmarks.speed table` from benchmarks/speed/results/. Edit neither by hand. -->

`make bench` measures all this anew; `python -m benchmarks.speed NAME` one subject of it, `--quick` in small.

## How to read it

* Every command is a whole process: starting, reading and writing are in it. **s** is seconds by the clock;
  **CPU s** is seconds of processor, of the command and all processes that it started; **MB** is the largest
  sum of their memory (what they share counts once), looked at ten times a second.
* Machines differ, and one machine differs from hour to hour, so each figure stands beside a **peer** measured
  in the same run, turn by turn. Read the ratio before the figure. Figures are medians of as many rounds
  as “runs” says; long commands run fewer times than short ones.
* A peer is measured at its best: its libraries have one thread, which costs them least, and a threshold is
  chosen for it in hindsight. A slow one reads a sample of the same articles; what its start takes is then
  taken off, while ours is left in.
* The articles are generated (`python -m benchmarks.speed.news FILE`): sentence runs of real news with words,
  names and numbers changed for each event; one to twelve articles an event, about 2.5 KB each, some 700 a
  day. Where the benchmark data is absent they are made of our few samples, and then events resemble one
  another far more: times are alike, precision is much lower. Growth is measured on *copies*. *Copies*
  share wording, as agency copy does; *reworded* reports share names, numbers and words of the opening only;
  *mixed* ones also reworded sentences. They serve to time. How well things are told apart in real news is
  measured by `benchmarks/quality`, and the figures are in the README.
"""
_ORDER = ("start", "check", "grouping", "curve", "outlets", "fives", "jobs", "store", "engines", "million")


def page(results: list[dict[str, Any]]) -> str:
    """The whole page."""
    ordered = sorted(results, key=lambda one: (_place(one["subject"]), one["subject"]))
    promises = [Goal(**goal) for one in ordered for goal in one["goals"]]
    parts = [_HEAD, "## What is promised\n", goals(promises)] if promises else [_HEAD]
    return "\n".join([*parts, *map(_section, ordered), _machines(ordered)])


def write(results: list[dict[str, Any]], path: Path) -> None:
    """Write the page, which ends with one line break."""
    path.write_text(page(results).rstrip("\n") + "\n", encoding="utf-8")


def _place(subject: str) -> int:
    return _ORDER.index(subject) if subject in _ORDER else len(_ORDER)


def _section(result: dict[str, Any]) -> str:
    parts = [f"## {result['title']}\n"]
    if result["text"]:
        parts.append(result["text"] + "\n")
    for record in result["tables"]:
        table = Table(**record)
        parts += [f"### {table.title}\n", markdown(table)] if table.title else [markdown(table)]
    return "\n".join(parts)


def _machines(results: list[dict[str, Any]]) -> str:
    rows: list[list[Cell]] = []
    for one in results:
        where = one["machine"]
        memory = f"{where['memory_gib']} GiB"
        made = [one["measured"], where["processor"], where["cores"], memory, where["python"], where["system"]]
        rows.append([one["subject"], *made, one["load_before"], where["newscollate"]])
    columns = [
        "subject",
        "measured",
        "processor",
        "cores",
        "memory",
        "Python",
        "system",
        "load before",
        "newscollate",
    ]
    peers = sorted({one["machine"]["peers"] for one in results})
    note = "Peers: " + "; ".join(peers) + "."
    return "## Where it was measured\n\n" + markdown(Table("", columns, rows, note))

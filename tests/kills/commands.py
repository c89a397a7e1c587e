"""The commands that write, each with the folder that it works in."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.corpus.store.news import reports
from tests.kills.running import Run, Runner
from tests.origin.texts import story

_ROOT = Path(__file__).parents[2]


class Command(NamedTuple):
    """What is typed, in a folder with `files` where the commands `first` were run and `then` was written.

    `grows` are files that are added to, a line at a time.
    """

    name: str
    words: tuple[str, ...]
    files: Mapping[str, str]
    first: tuple[tuple[str, ...], ...] = ()
    then: Mapping[str, str] = {}
    grows: tuple[str, ...] = ()

    def made(self, folder: Path, runner: Runner) -> Path:
        """The folder, new."""
        write(folder, self.files)
        for words in self.first:
            [ran] = runner.run(Run(words, str(folder)))
            assert ran.code in (0, 1), (self.name, words, ran)
        write(folder, self.then)
        return folder


def write(folder: Path, files: Mapping[str, str]) -> None:
    """The files, in a folder that is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


_HEAD = "---\noutlet: {}\npublished: 2024-03-05\n---\n"
_ONE = (
    "The Quiet Harbour Institute (QHI) attacked the plan ; nobody knew why. The ONU condemned on Friday the "
    "attack on the convoy, in which 14 people died, Omar Baruti said.\n\n"
    "Baruti leads QHI. “It is wrong,” he said of the plan !\n"
)
_TWO = (
    "Omar Baruti, of the Quiet Harbour Institute, attacked the plan on Friday. The OTAN promised an inquiry "
    "into the attack on the convoy, in which 17 people died.\n"
)
NEWS = {
    "news/one.md": _HEAD.format("Harbour Post") + _ONE,
    "news/two.md": _HEAD.format("Radio Amel") + _TWO,
}
_OTHERS = {
    "news/three.md": _HEAD.format("Harbour Post")
    + "The ferry ran aground off Oban with 212 people, Kerr said.\n",
    "news/four.md": _HEAD.format("Radio Amel") + "A ferry with 200 people ran aground off Oban, Kerr said.\n",
}
_INSTITUTE = """\
# Kept by the port desk.
id: quiet-harbour-institute
kind: organisation
preferred:
  en: Quiet Harbour Institute
aliases:
  - {text: Harbour Institute}  # as on the banner
  - {text: Institut du Port, lang: fr, type: name}
see: [quay-house]
"""
_QUAY = """\
id: quay-house
kind: organisation
preferred:
  en: Quay House
see: [quiet-harbour-institute]
note: A.
"""
_HOUSE = """\
id: house-on-the-quay
kind: organisation
preferred: {en: House on the Quay}
aliases:
  - {text: Quay Building}
see: [quiet-harbour-institute]
note: B.
"""
_PIER = "id: old-pier\nkind: place\npreferred: {en: Old Pier}\nsee: [quay-house, house-on-the-quay]\n"
GLOSSARY = {
    "newscollate.toml": 'glossary = ["terms"]\n',
    "terms/organisation/quiet-harbour-institute.yaml": _INSTITUTE,
    "terms/organisation/quay-house.yaml": _QUAY,
    "terms/organisation/house-on-the-quay.yaml": _HOUSE,
    "terms/place/old-pier.yaml": _PIER,
}
_TABLE = "term,language,id,kind\r\n" + "".join(
    f"Harbour Company {number},en,harbour-company-{number},organisation\r\n" for number in range(12)
)
_RULED = "".join(
    json.dumps(
        {"form": form, "entity": id, "judgement": "accept", "by": "Ada", "on": "2024-03-05", "why": ""}
    )
    + "\n"
    for form, id in (("QH Institute", "quiet-harbour-institute"), ("Q House", "quay-house"))
)
_LINES = "".join(json.dumps(record) + "\n" for record in reports(4))
_LABELLED = "".join(
    json.dumps(
        {"text": story(number, broken=broken), "label": "mt" if broken else "human", "group": str(number)}
    )
    + "\n"
    for number in range(12)
    for broken in (True, False)
)
_BASE = "id: a\nkind: place\npreferred: {en: A}\naliases:\n  - {text: Aa}\n"
_BASELINE = ("baseline", "create", "news")
_REPORT = ("compare", "news", "-o", "report", "--exit-zero")
_IN = "glossary"


def commands() -> list[Command]:
    """All of them."""
    files = NEWS | GLOSSARY
    changed = {"news/one.md": NEWS["news/one.md"].replace("The ONU condemned", "The UE condemned")}
    every = [
        Command("compare -o", _REPORT, files),
        Command("compare -o again", _REPORT, files | _OTHERS, (_REPORT,), {"news/three.md": "Nothing.\n"}),
        Command("check -o", ("check", "news", "--format", "json", "-o", "of/a.json"), files),
        Command(
            "check, several", ("check", "news", *_formats("json", "sarif", "junit", "markdown")), files,
            (("check", "news", *_formats("json", "sarif")),), changed,
        ),
        Command("check --fix", ("check", "news", "--fix"), files),
        Command("events -o", ("events", "news", "--format", "json", "-o", "events.json"), files),
        Command("baseline create", _BASELINE, files),
        Command("baseline update", ("baseline", "update", "news", "--accept"), files, (_BASELINE,), changed),
        Command("baseline prune", ("baseline", "prune", "news"), files, (_BASELINE,), changed),
        Command("glossary fmt", (_IN, "fmt"), files),
        Command("glossary add", (_IN, "add", "place", "New Pier", "--note", "Its own."), files),
        Command("glossary alias", (_IN, "alias", "quay-house", "The Quay", "--strength", "strong"), files),
        Command("glossary deprecate", (_IN, "deprecate", "Harbour Institute"), files),
        Command("glossary rename", (_IN, "rename", "quiet-harbour-institute", "harbour-institute"), files),
        Command("glossary rename --name", (_IN, "rename", "old-pier", "--name", "The Old Pier"), files),
        Command("glossary merge", (_IN, "merge", "quay-house", "house-on-the-quay"), files),
        Command(
            "glossary split",
            (_IN, "split", "quiet-harbour-institute", "Harbour Institute", "--alias", "Institut du Port"),
            files,
        ),
        Command("glossary import", (_IN, "import", "table.csv"), files | {"table.csv": _TABLE}),
        Command("glossary suggest -o", (_IN, "suggest", "news", "--format", "json", "-o", "s.json"), files),
        Command(
            "glossary suggest --accept-into", (_IN, "suggest", "news", "--accept-into", "terms"),
            files | {"terms/decisions.jsonl": _RULED},
        ),
        Command(
            "glossary decide", (_IN, "decide", "QHI", "quiet-harbour-institute", "accept", "--by", "Ada"),
            files | {"terms/decisions.jsonl": _RULED}, grows=("terms/decisions.jsonl",),
        ),
        Command("glossary export -o", (_IN, "export", "terms", "--format", "tbx", "-o", "t.tbx"), files),
        Command(
            "glossary merge-driver", (_IN, "merge-driver", "base", "ours", "theirs", "a.yaml"),
            {"base": _BASE, "ours": _BASE + "  - {text: Ab}\n", "theirs": _BASE + "  - {text: Ac}\n"},
        ),
        Command("store export -o", ("store", "export", "-o", "out.jsonl"), {"n.jsonl": _LINES}, (_add(),)),
        Command("store add", _add(), {"n.jsonl": _LINES}),
        Command(
            "stream -o", ("stream", "n.jsonl", "--no-check", "--store", "s.sqlite", "-o", "told.jsonl"),
            {"n.jsonl": _LINES}, grows=("told.jsonl",),
        ),
        Command(
            "init", ("init", "--yes"),
            NEWS | {".git/HEAD": "", ".github/a": "", ".gitlab-ci.yml": "stages: [test]\n"},
        ),
        Command("train", ("train", "labelled.jsonl", "-o", "w"), {"labelled.jsonl": _LABELLED}),
    ]  # fmt: skip
    if shutil.which("git"):
        lines = {
            "base": "a\nb\nc\n" * 40,
            "ours": "A\nb\nc\n" + "a\nb\nc\n" * 39,
            "theirs": "a\nb\nc\n" * 40 + "d\n",
        }
        words = (_IN, "merge-driver", "base", "ours", "theirs", "a.txt")
        every.append(Command("glossary merge-driver, lines", words, lines))
    return every


def _add() -> tuple[str, ...]:
    return ("store", "add", "n.jsonl", "--no-findings", "-q", "--jobs", "1")


def _formats(*names: str) -> list[str]:
    return [word for name in names for word in ("--format", f"{name}=out/{name}")]

"""TBX: ISO 30042:2019 (version 3), dialect TBX-Basic, data categories as attributes (DCA).

What TBX-Basic has no data category for stands in notes of the form `newscollate KEY: VALUE`, which
every tool keeps and shows. Read are also DCT files, TBX 2 (`martif`), TBX-Min and Weblate's TBX.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from compare.glossary.exchange import Assumed, Exported, Imported
from compare.glossary.exchange.draft import finished
from compare.glossary.exchange.tbx.reader import Reader
from compare.glossary.exchange.tbx.terms import OURS
from compare.glossary.exchange.tbx.tree import local, parsed
from compare.glossary.exchange.tbx.writer import Writer
from compare.model import Entity

_BEFORE = r"(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>|\s+)*+"  # declaration, comments, DTD
_ROOT = re.compile(rf"{_BEFORE}<(?:tbx|martif|TBX)\b", re.DOTALL)


def recognises(head: str) -> bool:
    """XML whose root is one of TBX’s."""
    return bool(_ROOT.match(head))


def write(entities: Iterable[Entity]) -> Exported:
    """The document, with what XML cannot hold by name. Raises UserError where there is no entry."""
    from lxml import etree

    writer = Writer(list(entities))
    content: bytes = etree.tostring(writer.root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return Exported(content, tuple(writer.lost))


def read(path: Path, assumed: Assumed) -> Imported:
    """The concept entries of a file of any TBX; raises UserError naming the line."""
    root, line_of = parsed(path)
    own = any((p.text or "").startswith(OURS) for p in root.iter() if local(p) == "p")
    ignored: Counter[str] = Counter()
    drafts, remarks = [], []
    for concept in root.iter():
        if local(concept) in ("conceptEntry", "termEntry", "entry"):
            place = f"line {line_of[concept]}"
            reader = Reader(path, place, own, ignored, assumed)
            drafts.append(reader.draft(concept))
            remarks += reader.remarks
    remarks += [
        f"{path}: {name} is not taken over ({count} times)" for name, count in sorted(ignored.items())
    ]
    return finished(path, drafts, assumed, remarks)

"""Entries as concept entries of TBX-Basic."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from compare.glossary.exchange.draft import is_tag, plain
from compare.glossary.exchange.tbx.terms import LANG, NAMESPACE, OURS, QID, STATUS, TYPE, TYPES, hidden
from compare.glossary.exchange.tbx.tree import xml_ids
from compare.model import Entity, UserError

_TITLE = f"{OURS}. Notes that begin with “newscollate” hold what TBX-Basic has no data category for."
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2


class Writer:
    """The tree under way: `root`, and what got `lost`."""

    def __init__(self, entities: list[Entity]) -> None:
        from lxml import etree

        if not entities:
            raise UserError("there is no entry to export")
        self.lost: list[str] = []
        self._where = ""
        self._element = etree.SubElement
        self.root = etree.Element(
            f"{{{NAMESPACE}}}tbx", {"type": "TBX-Basic", "style": "dca", LANG: "en"}, {None: NAMESPACE}
        )
        description = self._put(self._put(self.root, "tbxHeader"), "fileDesc")
        self._put(self._put(description, "titleStmt"), "title", "Glossary of names")
        self._put(self._put(description, "sourceDesc"), "p", _TITLE)
        body = self._put(self._put(self.root, "text"), "body")
        self._ids = xml_ids([entity.id for entity in entities])
        for entity in entities:
            self._where = entity.id
            self._concept(body, plain(entity))

    def _put(self, parent: Any, name: str, text: str | None = None, **attributes: str) -> Any:
        element = self._element(parent, f"{{{NAMESPACE}}}{name}", attributes)
        element.text = None if text is None else self._legal(text)
        return element

    def _legal(self, text: str) -> str:
        if _NO_XML.search(text):
            codes = ", ".join(sorted({f"U+{ord(letter):04X}" for letter in _NO_XML.findall(text)}))
            self.lost.append(f"{self._where}: XML cannot hold {codes} in {text!r}")
        return _NO_XML.sub("", text)

    def _own(self, parent: Any, fields: Mapping[str, Any]) -> None:
        """Notes for what TBX-Basic has no data category for."""
        for key, value in fields.items():
            for item in value if isinstance(value, list | tuple) else [value]:
                data = not isinstance(item, str)
                said = f" = {json.dumps(item, ensure_ascii=False)}" if data else f": {item}"
                self._put(parent, "note", f"newscollate {key}{said}")

    def _concept(self, body: Any, fields: dict[str, Any]) -> None:
        id_, qid = fields.pop("id"), fields.get("wikidata", "")
        concept = self._put(body, "conceptEntry", id=self._ids[id_])
        self._put(concept, "descrip", fields.pop("kind"), type="subjectField")
        if self._ids[id_] != id_:
            self._own(concept, {"id": id_})
        if QID.fullmatch(qid):
            address = f"https://www.wikidata.org/wiki/{fields.pop('wikidata')}"
            self._put(concept, "xref", qid, type="externalCrossReference", target=address)
        for other in fields.pop("see", ()):
            target = {"target": self._ids[other]} if other in self._ids else {}
            self._put(concept, "ref", other, type="crossReference", **target)
        if not fields.get("note", "newscollate ").startswith("newscollate "):
            self._put(concept, "note", fields.pop("note"))
        preferred, aliases = fields.pop("preferred"), fields.pop("aliases", ())
        sections = _sections(preferred, aliases)
        order = [index for section in sections.values() for _, index, _ in section if index is not None]
        more = {"order": " ".join(map(str, order))} if order != sorted(order) else {}
        self._own(concept, fields | more)
        for language, section in sections.items():
            if not is_tag(language):
                names = ", ".join(repr(text) for text, _, _ in section)
                self.lost.append(f"{id_}: {language!r} is no language tag; {names} left out")
                continue
            langsec = self._put(concept, "langSec")
            langsec.set(LANG, language)
            for text, index, chief in section:
                if not text:
                    self.lost.append(f"{id_}: an empty name in {language!r}")
                    continue
                self._term(langsec, text, dict(aliases[index]) if index is not None else None, chief)

    def _term(self, langsec: Any, text: str, alias: dict[str, Any] | None, chief: bool) -> None:
        section = self._put(langsec, "termSec")
        self._put(section, "term", text)
        more = alias or {}
        status = more.get("status", "admitted")
        shown = "preferred" if chief else "deprecated" if hidden(more) else status
        kind = more.get("type", "name")
        self._put(section, "termNote", "other" if kind == "demonym" else "noun", type="partOfSpeech")
        self._put(section, "termNote", STATUS[shown], type="administrativeStatus")
        if kind in TYPES:
            self._put(section, "termNote", TYPES[kind], type="termType")
        if "source" in more:
            self._put(section, "admin", more["source"], type="source")
        own = {k: v for k, v in more.items() if k not in ("text", "lang", "source", "status", "type")}
        if kind != "name" and TYPE.get(TYPES.get(kind, "")) != kind:
            own["type"] = kind
        if chief:
            own |= {} if alias is None else {"also": f"{status} alias"}
        elif shown != status or status == "preferred":
            own["status"] = status
        self._own(section, own)


def _sections(
    preferred: Mapping[str, str], aliases: Iterable[Mapping[str, Any]]
) -> dict[str, list[tuple[str, int | None, bool]]]:
    """By language its terms: text, which alias it is, whether it is the preferred name.

    An alias that is written like its language’s preferred name is the same term, unless it is deprecated.
    """
    sections: dict[str, list[tuple[str, int | None, bool]]] = {
        language: [(text, None, True)] for language, text in preferred.items()
    }
    for index, alias in enumerate(aliases):
        language = alias.get("lang", "en")
        section = sections.setdefault(language, [])
        if section and section[0] == (alias["text"], None, True) and alias.get("status") != "deprecated":
            section[0] = (alias["text"], index, True)
        else:
            section.append((alias["text"], index, False))
    return sections

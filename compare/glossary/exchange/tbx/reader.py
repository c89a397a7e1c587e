"""Concept entries of any TBX as drafts of ours."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from compare.glossary.exchange import Assumed
from compare.glossary.exchange.draft import (
    ALIAS,
    ENTITY,
    Draft,
    Form,
    is_tag,
    known,
    language_of,
    named,
    one_line,
    second_preferred,
)
from compare.glossary.exchange.tbx.terms import LANG, MEANS, OWN, TYPE, TYPES, hidden
from compare.glossary.exchange.tbx.tree import categories, local
from compare.model import UserError

_SILENT = {"partOfSpeech"}  # of every name the same


class Reader:
    """One concept entry of a file."""

    def __init__(self, path: Path, place: str, own: bool, ignored: Counter[str], assumed: Assumed) -> None:
        self._file, self._place, self._ours = path, place, own
        self._ignored, self._assumed = ignored, assumed
        self.remarks: list[str] = []

    def draft(self, concept: Any) -> Draft:
        """What the entry says, as far as the glossary can hold it."""
        fields: dict[str, Any] = {}
        notes: list[str] = []
        forms: list[Form] = []
        for child in concept:
            if local(child) in ("langSec", "langSet", "langGroup"):
                forms += self._forms(child)
                continue
            for name, element in categories(child):
                text = self._text(element)
                if name in ("subjectField", "subject") and self._ours:
                    fields["kind"] = text
                elif name in ("crossReference", "externalCrossReference"):
                    self._link(fields, name, element, text)
                elif name == "note" and not self._private(fields, text, ENTITY):
                    notes.append(text)
                elif name == "definition":
                    notes.insert(0, text)
                elif name != "note":
                    self._ignored[name] += 1
        order = str(fields.pop("order", ""))
        if notes:
            fields["note"] = "; ".join(note for note in notes if note)
        key = concept.get("id")
        if self._ours and key:
            fields.setdefault("id", key)
        fields = known(fields, ENTITY) | named(forms)
        fields["aliases"] = _ordered(fields["aliases"], order)
        if not forms:
            raise UserError(f"{self._file}: {self._place}: has no term")
        if not self._ours:
            self.remarks += [f"{self._file}: {one}" for one in second_preferred(self._place, forms)]
        return Draft(f"{self._place} ({key})" if key else self._place, fields, key)

    def _link(self, fields: dict[str, Any], name: str, element: Any, text: str) -> None:
        if name == "crossReference":
            fields.setdefault("see", []).append(text if self._ours else element.get("target") or text)
        elif qid := re.search(r"wikidata\.org/(?:wiki|entity)/(Q[1-9]\d*)$", element.get("target") or ""):
            fields["wikidata"] = qid[1]
        else:
            self._ignored[name] += 1

    def _forms(self, section: Any) -> Iterator[Form]:
        tag = section.get(LANG) or section.get("lang") or self._assumed.language
        language = tag if self._ours else language_of(tag)
        if not is_tag(language):
            raise UserError(f"{self._file}: {self._place}: {tag!r} is no language")
        seen: list[str] = []
        for child in section:
            term = next((one for one in child.iter() if local(one) == "term"), None)
            text = self._text(term) if term is not None else ""
            if term is None:
                for name, _ in categories(child):
                    self._ignored[name] += 1
            elif not text:
                raise UserError(f"{self._file}: {self._place}: an empty term")
            elif self._ours or text not in seen:
                seen.append(text)
                yield self._form(child, text, language)

    def _form(self, section: Any, text: str, language: str) -> Form:
        own: dict[str, Any] = {}
        status = kind = None
        for name, element in categories(section):
            said = self._text(element)
            if name in ("administrativeStatus", "termStatus", "normativeAuthorization"):
                status = MEANS.get(re.sub(r"-admn-?sts$|-", "", said, flags=re.IGNORECASE).lower())
            elif name == "termType":
                kind = said
            elif name == "source":
                own["source"] = said
            elif name not in ("term", *_SILENT) and (name != "note" or not self._private(own, said, ALIAS)):
                self._ignored[f"{name} of a term"] += 1
        if kind:
            own["type"] = own["type"] if TYPES.get(own.get("type", "")) == kind else TYPE.get(kind, "name")
        role = None
        if also := own.pop("also", None):
            role, own["status"] = (
                ("both", str(also).split(" ")[0]) if status == "preferred" else ("alias", status)
            )
        elif real := own.pop("status", None):
            shown = "deprecated" if hidden(own | {"lang": language}) else real
            own["status"] = real if status in (shown, None) else status
            role = "alias" if status == "preferred" else None
        return Form(text, language, status, role, known(own, ALIAS))

    def _private(self, fields: dict[str, Any], text: str, keys: Mapping[str, bool]) -> bool:
        """Take in a note of ours; False where it is anyone’s note."""
        note = OWN.fullmatch(text)
        if not note:
            return False
        key, sign, value = note[1], note[2], note[3]
        if sign == " = ":
            try:
                value = json.loads(value)
            except ValueError as error:
                raise UserError(f"{self._file}: {self._place}: {text[:60]!r}: {error}") from error
        if keys.get(key):
            fields.setdefault(key, []).append(value)
        else:
            fields[key] = value
        return True

    def _text(self, element: Any) -> str:
        text = "".join(element.itertext())
        return text if self._ours else one_line(text)


def _ordered(aliases: list[Any], order: str) -> list[Any]:
    """The aliases in their own order, where the file still holds as many as were written."""
    places = order.split()
    if sorted(places) != sorted(map(str, range(len(aliases)))):
        return aliases
    return [alias for _, alias in sorted(zip(map(int, places), aliases, strict=True), key=lambda one: one[0])]

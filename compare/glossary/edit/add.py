"""`glossary add`: a new entry."""

from __future__ import annotations

from compare.files.changes import Change
from compare.glossary.edit.folder import Folder
from compare.glossary.edit.names import check_id, check_name, check_qid, refuse_strong, slug
from compare.model import Entity, UserError

_ELSEWHERE = "write the name in that language, and this one as --preferred LANG=NAME"


def add(
    folder: Folder,
    kind: str,
    preferred: dict[str, str],
    id_: str | None = None,
    wikidata: str | None = None,
    note: str | None = None,
) -> list[Change]:
    """An entry with its preferred names by language; raises UserError where one of these is none or taken."""
    preferred = {
        language: check_name(text, language, advice=_ELSEWHERE) for language, text in preferred.items()
    }
    if wikidata is not None:
        check_qid(wikidata)
    name = preferred.get("en") or next(iter(preferred.values()))
    id_ = check_id(id_ or slug(name), folder.entities)
    refuse_strong(folder.entities.values(), name, id_)
    for other in folder.entities.values():
        if wikidata and other.wikidata == wikidata:
            raise UserError(f"Wikidata {wikidata} is {other.id} already; `glossary alias` adds names to it")
    return [folder.put(Entity(id_, kind, preferred, wikidata=wikidata, note=note))]

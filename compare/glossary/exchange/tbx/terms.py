"""The words of TBX for ours, and ours for those of every TBX."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

NAMESPACE = "urn:iso:std:iso:30042:ed:3.0"
OURS = "Exported by newscollate"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
STATUS = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
}
_STATUSES = {
    "preferred": "preferred preferredterm standardizedterm",
    "admitted": "admitted admittedterm legalterm regulatedterm",
    "deprecated": "deprecated deprecatedterm superseded supersededterm obsolete forbidden notrecommended",
}
MEANS = {word: status for status, words in _STATUSES.items() for word in words.split()}
TYPES = {"full": "fullForm", "acronym": "acronym", "short": "shortForm", "surname": "shortForm"}
TYPES |= {"transliteration": "variant"}
TYPE = {"fullForm": "full", "acronym": "acronym", "abbreviation": "short", "shortForm": "short"}
OWN = re.compile(r"newscollate ([a-z][a-z-]*)(: | = )(.*)", re.DOTALL)
QID = re.compile(r"Q[1-9]\d*")


def hidden(alias: Mapping[str, Any]) -> bool:
    """Whether an English writer must never be offered this form."""
    english = alias.get("lang", "en").split("-")[0] == "en"
    return alias.get("type") == "artefact" or (english and alias.get("in-english") == "artefact")

"""Which name is which label, and what the resources are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

SCHEME = "urn:x-newscollate:glossary"
VOCABULARY = "urn:x-newscollate:vocabulary:"
CONCEPT = "urn:x-newscollate:entity:"
ALIAS = "urn:x-newscollate:alias:"
WIKIDATA = "http://www.wikidata.org/entity/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
OWL = "http://www.w3.org/2002/07/owl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
ROLES = ("prefLabel", "altLabel", "hiddenLabel")  # a text that could be two of them is the first

Label = tuple[str, str]  # text, and language tag in lower case


def labelled(preferred: Mapping[str, str], aliases: Iterable[Mapping[str, Any]]) -> dict[str, list[Label]]:
    """The labels by role, each text and language in the first role that claims it only.

    A form that is an artefact in English is a hidden label of English, whatever language it comes from.
    """
    claims: dict[str, list[Label]] = {role: [] for role in ROLES}
    claims["prefLabel"] = [(text, language) for language, text in preferred.items()]
    for alias in aliases:
        claims["hiddenLabel" if hidden(alias) else "altLabel"].append(label(alias))
    taken: set[Label] = set()
    labels: dict[str, list[Label]] = {}
    for role in ROLES:
        labels[role] = [one for one in dict.fromkeys(claims[role]) if (one[0], one[1].lower()) not in taken]
        taken |= {(text, language.lower()) for text, language in labels[role]}
    return labels


def unmarked(example: str) -> str:
    """An example without the marks round its name."""
    return re.sub(r"\[\[|\]\]", "", example)


def hidden(alias: Mapping[str, Any]) -> bool:
    deprecated = alias.get("status") == "deprecated"
    return deprecated or alias.get("type") == "artefact" or alias.get("in-english") == "artefact"


def label(alias: Mapping[str, Any]) -> Label:
    return alias["text"], "en" if alias.get("in-english") == "artefact" else alias.get("lang", "en")

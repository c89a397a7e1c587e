"""Does an article name a body in words that are no form of its name?"""

from __future__ import annotations

import re
from functools import lru_cache

from compare.claims._forms import known_forms
from compare.glossary import Glossary
from compare.model import Article
from compare.text.sentences import sentences
from compare.text.stems import stem

_KINDS = """
    agency assembly association commission committee council court department group house ministry movement
    office organisation organization party union and for in of on the
"""  # words that say what kind of body it is, and small ones
_GENERIC = frozenset(map(stem, _KINDS.split()))


def told_otherwise(entity: str, article: Article, glossary: Glossary) -> bool:
    """True where a sentence has all that is particular in a form of the name of a body: “Republicans” for the
    Republican Party, “the Foreign Relations and Intelligence committees” for one of them.
    """
    if glossary.kind_of(entity) == "person":
        return False
    there = _capitals(article.prose)
    return any(any(form <= stems for stems in there) for form in _particular(entity, glossary))


@lru_cache(maxsize=2048)
def _particular(entity: str, glossary: Glossary) -> frozenset[frozenset[str]]:
    """The stems of each form of a name, without those that say of what kind it is."""
    forms = (re.findall(r"[^\W_]+", re.sub(r"\(.*?\)", "", form)) for form in known_forms(glossary, entity))
    found = (frozenset(stem(word) for word in form if stem(word) not in _GENERIC) for form in forms)
    return frozenset(form for form in found if any(len(word) > 3 for word in form))


@lru_cache(maxsize=256)
def _capitals(prose: str) -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(stem(word) for word in re.findall(r"\b[A-Z][^\W_]+", one.of(prose)))
        for one in sentences(prose)
    )

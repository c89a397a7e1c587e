"""Language tags (BCP 47): which there are, how they are written, and in which script.

The tags are those of the IANA Language Subtag Registry, as the package `langcodes` carries it; three-letter
codes for which it has two letters are told by the Unicode CLDR, as the package `babel` carries it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

_FORM = re.compile(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|\d{3}))?")
_RECORD = re.compile(
    r"^Type: (?P<type>language|script|region)\nSubtag: (?P<tag>\S+)\n"
    r"(?P<names>(?:Description: .*\n(?:  .*\n)*)+)"
    r"(?P<more>(?:(?!%%).*\n)*)",
    re.MULTILINE,
)
_LIKE = 0.8  # of 1: how like a name must be to be proposed


class _Registry(Struct, frozen=True):
    languages: dict[
        str, str | None
    ]  # and the script that one is almost always written in, where there is one
    scripts: frozenset[str]
    regions: frozenset[str]
    named: dict[str, str]  # languages by English name, in lower case


def fault(tag: str) -> str | None:
    """What is wrong with a language tag (`en`, `ar-Latn`, `pt-BR`), with the one that was probably meant."""
    known = _registry()
    form = _FORM.fullmatch(tag)
    if form and form[1] in known.languages:
        if form[2] and form[2] not in known.scripts:
            return f"{tag!r}: {form[2]!r} is no script; write a code such as Latn"
        return None if not form[3] or form[3] in known.regions else f"{tag!r}: {form[3]!r} is no region"
    near = _meant(tag)
    return f"{tag!r} is no language; " + (
        f"did you mean {near}?" if near else "write a code such as en or fr"
    )


def script_of(tag: str) -> str | None:
    """The script that a tag names, or that its language is almost always written in; None: any."""
    form = _FORM.fullmatch(tag)
    return (form[2] or _registry().languages.get(form[1])) if form else None


def _meant(tag: str) -> str | None:
    known = _registry()
    first, *rest = re.split("[-_]", tag.strip()) or [""]
    language = _language(first.lower())
    if language is None:
        return None
    proper = [part.title() if len(part) == 4 else part.upper() for part in rest]
    proposed = "-".join([language, *proper])
    return proposed if _FORM.fullmatch(proposed) and {*proper} <= known.scripts | known.regions else language


def _language(name: str) -> str | None:
    from difflib import get_close_matches

    from babel import Locale
    from babel.core import get_global

    known = _registry()
    if name in known.languages:
        return name
    shorter = get_global("language_aliases").get(name)
    if shorter in known.languages:
        return str(shorter)
    if name in known.named:
        return known.named[name]
    usual = {said.lower(): code for code, said in Locale("en").languages.items() if code in known.languages}
    near = get_close_matches(name, usual, n=1, cutoff=_LIKE)  # of the many, only what somebody may well mean
    return usual[near[0]] if near else None


@lru_cache(maxsize=1)
def _registry() -> _Registry:
    spec = find_spec("langcodes")  # importing it takes 0.2 s
    if spec is None or spec.origin is None:
        raise LookupError("no list of languages: the package langcodes is not installed")
    text = (Path(spec.origin).parent / "data" / "language-subtag-registry.txt").read_text("utf-8")
    languages: dict[str, str | None] = {}
    named: dict[str, str] = {}
    others: dict[str, set[str]] = {"script": set(), "region": set()}
    for record in _RECORD.finditer(text):
        if record["type"] != "language":
            others[record["type"]].add(record["tag"])
            continue
        script = re.search(r"^Suppress-Script: (\w+)$", record["more"], re.MULTILINE)
        languages[record["tag"]] = script[1] if script else None
        for name in re.findall(r"^Description: (.*)$", record["names"], re.MULTILINE):
            named.setdefault(name.split(" (")[0].lower(), record["tag"])
    return _Registry(languages, frozenset(others["script"]), frozenset(others["region"]), named)

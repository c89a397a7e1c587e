"""What a phrase's form wants around its word, read off the form itself.

Most places where the word stands are passed over by that, before the form is even compiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

REACH = 90  # code points a form may reach to either side of its word; what matches must lie within
_CHOICE = r"(?P<word>[A-Za-z]+)|\(\?:(?P<words>[A-Za-z |’'-]+)\)"
_BEFORE = re.compile(rf"(?:{_CHOICE}) $")
_BEHIND = re.compile(rf" (?:{_CHOICE})(?![?*{{])")
_NO_LETTER = re.compile(r"\\\w|\[[^]]*\]")  # \w, [Tt]
_MAY_LACK = re.compile(r"\\\W\??|\w[?*+{]")  # \., and the last letter of "needs?"
_LOOK = re.compile(r"\(\?<?[=!]")
_BEGINNING = re.compile(rf"(?:{_CHOICE})(?![?*{{])(?P<more>[A-Za-z ]*)")
_AMONG = re.compile(r"\(\?:([A-Za-z |’'-]+)\)(?![?*+{])")


class Around(NamedTuple):
    """What a form wants around its word, as far as it names plain words there."""

    before: tuple[str, ...] = ("",)  # one of these stands right before the word
    behind: tuple[str, ...] = ("",)
    beginning: tuple[str, ...] = ()  # one of these begins the phrase; none where we cannot tell
    opens: bool = False  # the word itself begins the phrase

    def stands(self, prose: str, start: int, end: int) -> bool:
        """False only where the phrase does not stand over the word from `start` to `end`."""
        return (
            prose.endswith(self.before, 0, start)
            and prose.startswith(self.behind, end)
            and (
                not self.beginning
                or any(
                    prose.find(words, max(0, start - REACH), start + len(words)) >= 0
                    for words in self.beginning
                )
            )
        )


@lru_cache(maxsize=2048)
def around(form: str, word: str) -> Around:
    """What `form` wants around its word."""
    form = _without_width(form)
    whole = not _is_a_choice(form)
    begun = _BEGINNING.match(form) if whole else None
    beginning = tuple(_either(f"{each}{begun['more']}" for each in _choices(begun))) if begun else ()
    places = _places(form, word)
    if len(places) != 1:
        return Around(beginning=beginning)
    start, end = places[0].span()
    opens = whole and start == 0 and places[0][0] == word and form[end : end + 1] != "§"
    for group in _AMONG.finditer(form):
        if group.start() < start < group.end() and {form[start - 1], form[end]} <= {":", "|", ")"}:
            start, end = group.span()
    before, behind = _BEFORE.search(form, 0, start), _BEHIND.match(form, end)
    return Around(
        tuple(_either(f"{each} " for each in _choices(before))) if before else ("",),
        tuple(f" {each}" for each in _choices(behind)) if behind else ("",),
        () if opens else beginning,
        opens,
    )


def _places(form: str, word: str) -> list[re.Match[str]]:
    """Where the word stands in `form`; where it does not, "words?" and "[Ww]ord"."""
    found = list(re.finditer(r"\w+", form))
    plain = [place for place in found if place[0].lower() == word]
    exact = [place for place in plain if form[place.end() : place.end() + 1] != "§"]
    return exact or plain or [place for place in found if place[0] == f"_{word[1:]}"]


def _either(forms: Iterable[str]) -> Iterator[str]:
    """Each as it is, and with the capital it has where it begins a sentence."""
    for form in forms:
        yield from (form, form[:1].upper() + form[1:])


def _is_a_choice(form: str) -> bool:
    """True where the whole form is one of several."""
    depth = 0
    for letter in form:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "|" and not depth:
            return True
    return False


def _without_width(form: str) -> str:
    """`form` without what looks around, "_" for what is no plain letter, and "§" for what may be missing."""
    form = _MAY_LACK.sub("§", _NO_LETTER.sub("_", form.replace(r"\b", "")))
    while look := _LOOK.search(form):
        end, depth = look.end(), 1
        while depth:
            depth += {"(": 1, ")": -1}.get(form[end], 0)
            end += 1
        form = form[: look.start()] + form[end:]
    return form


def _choices(found: re.Match[str]) -> list[str]:
    return (found["word"] or found["words"]).split("|")

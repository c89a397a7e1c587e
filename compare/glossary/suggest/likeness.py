"""How surely a form is another way to write a name, and the one reason that says most for it.

Each reason has its own scale, made of what it gets wrong: the letters alone, the words that one leaves
out, initials, cut words, the consonants of an Arabic name, the sound of a name in another script.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from compare.glossary.glosses import shares_initials
from compare.glossary.match import score as spelled_alike
from compare.glossary.suggest.consonants import same_consonants
from compare.glossary.suggest.shortening import as_acronym, as_cut, with_acronyms
from compare.glossary.suggest.written import Written, same, written
from compare.text.bilingual.sound import alike, sound

_WITH_ACRONYMS = 0.95
_CONSONANTS = 0.88
_HEARD = 0.95
_SOME_INITIALS = 0.5  # OSDH, Syrian Observatory for Human Rights: an acronym in another language
_HEARD_FROM, _AS_LONG = 0.7, 0.75
_LONGEST_AMBIGUOUS, _AMBIGUOUS = 4, 0.8  # letters of an acronym that may be a word: SANA, Saná


class Likeness(Struct, frozen=True, order=True):
    """0…1, and why; without a reason 0."""

    score: float = 0.0
    reason: str = ""


def likeness(form: str, name: str, kind: str = "any") -> Likeness:
    """How surely `form` is another way to write `name`, which names an entity of `kind`."""
    found = (like for like in _reasons(written(form), written(name), kind) if like.score > 0)
    return max(found, default=Likeness())


def _reasons(form: Written, name: Written, kind: str) -> Iterator[Likeness]:
    if not form.words or not name.words:
        return
    if same(form, name):
        script = "in another script" if form.foreign != name.foreign else "but for case, accents or hyphens"
        acronym = form.is_acronym != name.is_acronym and len(form.letters) <= _LONGEST_AMBIGUOUS
        yield Likeness(_AMBIGUOUS if acronym else 1.0, f"“{name.name}” {script}")
        return
    apart = form.is_acronym != name.is_acronym and not {*form.words} & {*name.words}
    spelled = 0.0 if apart else spelled_alike(form.name, name.name, kind)
    if spelled:
        yield Likeness(spelled, _as_spelled(form, name))
    for short, long in ((form, name), (name, form)):
        yield Likeness(as_acronym(short, long), f"“{short.name}”: initials of “{long.name}”")
        yield Likeness(as_cut(short, long), f"“{short.name}” cuts “{long.name}” short")
        shortened = with_acronyms(short, long)
        if shortened:
            like = _WITH_ACRONYMS * spelled_alike(short.name, shortened, kind)
            yield Likeness(like, f"like “{name.name}” with initials for words")
        if short.is_acronym and shares_initials(short.words[0].text, long.name):
            yield Likeness(_SOME_INITIALS, f"letters of “{short.name}” are initials of “{long.name}”")
    if same_consonants(form.name, name.name):
        yield Likeness(_CONSONANTS, f"the consonants of “{name.name}”")
    if form.foreign != name.foreign:
        lengths = sorted((len(form.letters), len(name.letters)))
        heard = alike(sound(form.letters), sound(name.letters))
        if heard >= _HEARD_FROM and lengths[0] >= _AS_LONG * lengths[1]:
            yield Likeness(_HEARD * heard, f"sounds like “{name.name}”, in another script")


def _as_spelled(form: Written, name: Written) -> str:
    ours, theirs = ({word.text for word in one.content} for one in (form, name))
    if ours == theirs:
        return f"the words of “{name.name}”"
    if ours < theirs:
        return f"part of “{name.name}”"
    if ours > theirs:
        return f"“{name.name}” and more"
    return f"spelled like “{name.name}”"

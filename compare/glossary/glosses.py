"""Short forms that a text itself explains: "the Islamic State group (EI)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.glossary.matcher import unstressed
from compare.model import Entity

_NOUN = r"(?:[ \u00a0](?:[Gg]roup|movement|party|militia|organi[sz]ation|network|agency))?"
_ACRONYM = r"(?P<short>(?:[^\W\d_a-z]\.?){2,8}(?:-?\d{1,2})?)"
_AFTER = re.compile(
    rf"{_NOUN}[”\"’']?\s?(?:"
    rf"[(\[](?:[a-z][^()\[\]\n]{{0,40}}[ :])?[“\"‘']?{_ACRONYM}[”\"’']?(?=[)\],;])"
    rf"|,? or (?:the )?[“\"‘']?{_ACRONYM.replace('short', 'other')}\b)"
)
_INSIDE = re.compile(rf"(?<![\w.]){_ACRONYM}\s?\((?:the )?\Z")
_SMALL = frozenset(
    "a al an and d da das de del della der des di die du e el et for för für i in l la las le les los of on per "
    "the to und y в для и на по с".split()
)


def glossed(prose: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the short form that explains, or is explained by, the name at `start` to `end`."""
    if match := _AFTER.match(prose, end, end + 90):
        group = "short" if match["short"] else "other"
        if _is_short_form(match[group]):
            return match.span(group)
    if (
        end < len(prose)
        and prose[end] == ")"
        and (match := _INSIDE.search(prose, max(0, start - 20), start))
        and _is_short_form(match["short"])
    ):
        return match.span("short")
    return None


def explains(short: str, entity: Entity) -> bool:
    """True when `short` may be the acronym of `entity`: always of an organisation, event or agreement;
    of a person or a place only when its letters are the initials of one of their names.
    """
    if entity.kind in ("organisation", "event", "agreement"):
        return True
    return any(is_initials(short, name) for name in _names(entity))


def is_foreign(short: str, entity: Entity) -> bool:
    """True when `short` is not the initials of an English name of `entity` but those of a foreign one."""
    english = [entity.preferred.get("en", "")]
    english += [alias.text for alias in entity.aliases if alias.lang == "en" and alias.in_english is None]
    if any(is_initials(short, name) or short == name for name in english):
        return False
    return any(is_initials(short, name) for language, name in entity.preferred.items() if language != "en")


def is_initials(short: str, name: str) -> bool:
    """True when the letters of `short` are the initials of `name`, small words counted or left out."""
    letters = [letter for letter in unstressed(short).casefold() if letter.isalpha()]
    words = re.findall(r"[^\W_]+", unstressed(name).casefold())
    content = [word for word in words if word not in _SMALL]
    return len(letters) > 1 and letters in ([word[0] for word in words], [word[0] for word in content])


def shares_initials(short: str, name: str) -> bool:
    """True when at least half of the letters of `short` are initials of `name`, in any order."""
    initials = [word[0] for word in re.findall(r"[^\W_]+", unstressed(name).casefold()) if word not in _SMALL]
    letters = [letter for letter in unstressed(short).casefold() if letter.isalpha()]
    shared = 0
    for letter in letters:
        if letter in initials:
            initials.remove(letter)
            shared += 1
    return shared * 2 >= len(letters) > 1


def _is_short_form(short: str) -> bool:
    letters = [letter for letter in short if letter.isalpha()]
    return len(letters) > 1 and short.isupper() and not re.fullmatch(r"[IVX]+", short)


def _names(entity: Entity) -> Iterator[str]:
    yield from entity.preferred.values()
    for alias in entity.aliases:
        yield alias.text

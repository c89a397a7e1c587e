"""What articles share, in words for people: names, numbers, words and days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from datetime import date
from itertools import chain

from compare.align.profile import Profile
from compare.glossary import Glossary
from compare.model import Article

_NAMES = 4  # so many are shown
_NUMBERS = 3
_WORDS = 4


def shared(
    one: tuple[Article, Profile], others: Sequence[tuple[Article, Profile]], glossary: Glossary
) -> tuple[str, ...]:
    """What the first article shares with the others, most telling first; what more of them share, and
    what weighs more in it, comes first.
    """
    article, profile = one
    found = [other for _, other in others]
    own = profile.weights.keys() - profile.names.keys()
    in_names = [profile.names.keys() & other.names.keys() for other in found]
    in_numbers = [profile.numbers.keys() & other.numbers.keys() for other in found]
    in_words = [own.intersection(other.weights).difference(other.names) for other in found]
    names = _most(profile.names, in_names, _NAMES)
    numbers = _most(profile.numbers, in_numbers, _NUMBERS)
    words = _most(profile.weights, in_words, _WORDS)
    text = article.prose.lower()
    phrases = (
        _said("names", (_name(key, text, glossary) for key in names)),
        _said("numbers", (key.removeprefix("#") for key in numbers)),
        _said("words", (_as_written(key, text) for key in words)),
        _when(article, [other for other, _ in others]),
    )
    return tuple(phrase for phrase in phrases if phrase)


def common(
    members: Sequence[tuple[Article, dict[str, int]]], glossary: Glossary, limit: int = _NAMES
) -> tuple[str, ...]:
    """The names that most of the members have, the heaviest first."""
    having = Counter(key for _, bag in members for key in bag)
    weight = {key: sum(bag.get(key, 0) for _, bag in members) for key, count in having.items() if count > 1}
    keys = sorted(weight, key=lambda key: (-having[key], -weight[key], key))[:limit]
    where = {key: next(article for article, bag in members if key in bag) for key in keys}
    return tuple(_name(key, where[key].prose.lower(), glossary) for key in keys)


def _most(mine: dict[str, int], in_common: Iterable[Set[str]], limit: int) -> list[str]:
    having = Counter(chain.from_iterable(in_common))
    return [key for _, key in sorted([(-many * mine[key], key) for key, many in having.items()])[:limit]]


def _said(kind: str, found: Iterable[str]) -> str:
    listed = ", ".join(dict.fromkeys(found))
    return f"shared {kind}: {listed}" if listed else ""


def _name(key: str, text: str, glossary: Glossary) -> str:
    return glossary.name_of(key[1:]) if key.startswith("@") else _as_written(key, text).title()


def _as_written(key: str, text: str) -> str:
    """The word of a text in lower case that begins with the base form `key`, and is written so first."""
    at = text.find(key)
    while at > 0 and _is_of_word(text[at - 1]) and _is_of_word(key[0]):
        at = text.find(key, at + 1)
    if at < 0:
        return key
    end = at + len(key)
    while end < len(text) and _is_of_word(text[end]):
        end += 1
    return text[at:end]


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _when(article: Article, others: Sequence[Article]) -> str:
    if not article.published:
        return ""
    mine = date.fromisoformat(article.published.start)
    apart = [
        abs((date.fromisoformat(other.published.start) - mine).days) for other in others if other.published
    ]
    if not apart:
        return ""
    days = min(apart)
    return "published the same day" if days == 0 else f"published {days} day{'s' * (days > 1)} apart"

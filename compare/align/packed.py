"""Profiles as bytes, some 2 KB each: to be sent between processes, stored, and kept by the million."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import TypeVar, cast

from msgspec import Struct, msgpack

from compare.align.acts import Act
from compare.align.candidates import Signature
from compare.align.profile import Profile, profile, profile_of
from compare.glossary import Glossary
from compare.model import Article

Item = TypeVar("Item", int, str)
ProfileOf = Callable[[Article], Profile]

VERSION = 3  # of the bytes and of what is in them; what another version wrote is made anew
_OPEN = 2048  # profiles of a shelf that are open at once: those of some days of news
_FEW = 4096  # articles whose profiles need no packing


class _Packed(Struct, array_like=True, gc=False):
    keys: list[str]  # names first
    weights: list[int]
    names: int
    lead: dict[int, int]  # by the keys' numbers, as all that follows
    cast: dict[int, int]
    phrases: frozenset[int]
    opening: frozenset[str]
    numbers: dict[str, int]
    counted: frozenset[str]
    latest_year: dict[str, int]
    weekdays: dict[str, int]
    months: dict[str, int]
    dated_months: dict[str, int]
    days: dict[str, int]
    length: int
    act: Act | None
    published: tuple[int, int] | None


class _Names(Struct, array_like=True, gc=False):
    """The beginning of what is packed, all that names need."""

    keys: list[str]
    weights: list[int]
    names: int


_encode = msgpack.Encoder().encode
_decode = msgpack.Decoder(_Packed).decode
_decode_names = msgpack.Decoder(_Names).decode
_decode_signature = msgpack.Decoder(Signature).decode


def pack(found: Profile) -> bytes:
    """A profile as bytes; the same for equal profiles."""
    keys = [*found.names, *(key for key in found.weights if key not in found.names)]
    number = {key: place for place, key in enumerate(keys)}
    return _encode(
        _Packed(
            keys=keys,
            weights=[found.weights[key] for key in keys],
            names=len(found.names),
            lead={number[key]: weight for key, weight in found.lead_names.items()},
            cast={number[key]: weight for key, weight in found.cast.items()},
            phrases=_in_order(found.phrases),
            opening=_in_order(found.opening),
            numbers=found.numbers,
            counted=_in_order(found.counted),
            latest_year=found.latest_year,
            weekdays=found.weekdays,
            months=found.months,
            dated_months=found.dated_months,
            days=found.days,
            length=found.length,
            act=found.act,
            published=found.published,
        )
    )


def _in_order(found: frozenset[Item]) -> frozenset[Item]:
    """What is written in order, so that equal profiles are equal bytes, and read as a set."""
    return cast(frozenset[Item], sorted(found))


def unpack(data: bytes) -> Profile:
    """The profile that `pack` of this `VERSION` made `data` of; raises msgspec.DecodeError where `data` has
    another form.
    """
    found = _decode(data)
    keys = found.keys
    weights = dict(zip(keys, found.weights, strict=True))
    return Profile(
        weights=weights,
        names=dict(zip(keys[: found.names], found.weights, strict=False)),
        lead_names={keys[place]: weight for place, weight in found.lead.items()},
        cast={keys[place]: weight for place, weight in found.cast.items()},
        phrases=found.phrases,
        opening=found.opening,
        numbers=found.numbers,
        counted=found.counted,
        latest_year=found.latest_year,
        weekdays=found.weekdays,
        months=found.months,
        dated_months=found.dated_months,
        days=found.days,
        length=found.length,
        act=found.act,
        published=found.published,
    )


def pack_signature(found: Signature) -> bytes:
    """What an article is found by, as bytes."""
    return _encode(found)


def unpack_signature(data: bytes) -> Signature:
    """The signature that `data` was made of; raises msgspec.DecodeError where it was not."""
    return _decode_signature(data)


Whole = Callable[[Article], Article]  # gives an article the text back that it was parted from


def as_it_is(article: Article) -> Article:
    """The article, which has its text."""
    return article


class Shelf:
    """The profiles of very many articles, packed; those used last are open."""

    def __init__(self, ids: Iterable[str], packed: Iterable[bytes]) -> None:
        """`packed` are the profiles of the articles with these `ids`, in their order."""
        self._packed = dict(zip(ids, packed, strict=True))
        self._opened = lru_cache(maxsize=_OPEN)(self._open)

    def _open(self, id: str) -> Profile:
        return unpack(self._packed[id])

    def __call__(self, article: Article) -> Profile:
        """The profile of an article; raises KeyError for one that is not there."""
        return self._opened(article.id)

    def names(self, article: Article) -> dict[str, int]:
        """The profile's names alone, at a fraction of the cost."""
        found = _decode_names(self._packed[article.id])
        return dict(zip(found.keys[: found.names], found.weights, strict=False))


def profiles_for(articles: Sequence[Article], glossary: Glossary) -> ProfileOf:
    """Where to ask for the profiles of `articles`, which have an id each: few are made when they are
    asked for and remembered, many are made now and packed.
    """
    if len(articles) <= _FEW:
        return partial(profile_of, glossary=glossary)
    return Shelf((one.id for one in articles), (pack(profile(one, glossary)) for one in articles))

"""Words by their sound, for names that another script or language spells otherwise."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Indel, Levenshtein

from compare.text.tokens import tokens

_FOLDS = (
    *(
        (re.compile(a), b)
        for a, b in (
            (r"tsch|tch|cz|ch|sch|sh|sz|zh|rz|dzh|dj|zs", "s"),
            (r"ph", "f"),
            (r"th", "t"),
            (r"kh|gh", "h"),
            (r"ck|c(?=[aouklr])|q|x", "k"),
            (r"c(?=[eiy])|tz|ts|z", "s"),
            (r"c", "k"),
            (r"w", "v"),
            (r"j|y|ij", "i"),
            (r"ou|oo", "u"),
            (r"ee|ie|ei|ai|ay", "e"),
            (r"(.)\1+", r"\1"),
            (r"['’ʼʻ`.-]", ""),
        )
    ),
)
_SILENT = re.compile(r"\b[wk](?=[rn])|(?<=\bw)h|gh(?=t)|(?<=[aeou])gh\b", re.IGNORECASE)
_VOWELS = re.compile("[aeiou]")
_KANA = re.compile("[ァ-ヺー・]{2,}")
_HAN = re.compile("[\u3400-\u9fff]+")


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """`word` in plain Latin letters, with spellings of one sound made one."""
    plain = anyascii(word).casefold().replace(" ", "")
    for pattern, fold in _FOLDS:
        plain = pattern.sub(fold, plain)
    return plain


@lru_cache(maxsize=50_000)
def spoken(name: str) -> tuple[str, ...]:
    """The sounds of an English name, with its silent letters and without: Wright, White, Knight."""
    return tuple(dict.fromkeys((sound(name), sound(_SILENT.sub("", name)))))


@lru_cache(maxsize=200_000)
def alike(one: str, other: str) -> float:
    """0…1: how alike two words of `sound` are; consonants count more than vowels, endings less."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    shorter = min(len(one), len(other))
    whole = Levenshtein.normalized_similarity(one, other)
    bones = Indel.normalized_similarity(_bones(one), _bones(other)) if shorter > 3 else 0.0
    common = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        common += 1
    begin = common / shorter if shorter >= 4 and common >= 4 and common >= shorter - 2 else 0.0
    return max(whole, 0.5 * (whole + bones), 0.95 * begin)


@lru_cache(maxsize=50_000)
def _bones(word: str) -> str:
    return word[:1] + _VOWELS.sub("", word[1:])


@lru_cache(maxsize=1024)
def sounds(prose: str, language: str | None) -> tuple[str, ...]:
    """The words of `prose` by their sound; of Japanese, the runs of katakana."""
    if language == "ja":
        words = [part for run in _KANA.findall(prose) for part in [*run.split("・"), run.replace("・", "")]]
        words += re.findall("[A-Za-z]{2,}", prose)
    else:
        words = [token.of(prose) for token in tokens(prose)]
        words += [
            part for word in words for part in re.split(r"['’\-.]", word) if part != word and len(part) > 1
        ]
    return tuple(dict.fromkeys(filter(None, map(sound, words))))


@lru_cache(maxsize=1024)
def syllables(prose: str) -> str:
    """All Chinese characters of `prose` by the sound of their Mandarin reading, in one string."""
    return "".join(sound("".join(anyascii(c) for c in run)) + " " for run in _HAN.findall(prose))

"""Countries, great cities and languages by the names each language has for them.

The names are those of the Unicode CLDR, as the package `babel` carries them.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).with_name("data")


@lru_cache(maxsize=4096)
def stems(english: str, language: str) -> frozenset[str]:
    """Those of `exonyms` that are beginnings of words: "europ", "британ"."""
    codes = _codes().get(english.casefold(), ())
    short = _short(language)
    return frozenset(
        stem for code in codes for stem in short.get(code.rpartition("/")[2].removeprefix("t:"), ())
    )


@lru_cache(maxsize=4096)
def exonyms(english: str, language: str) -> tuple[str, ...]:
    """What `language` calls the country, city or tongue of that English name; () when it is none we know."""
    codes = _codes().get(english.casefold(), ())
    names = [name for code in codes for name in _names(language).get(code, ())]
    return tuple(dict.fromkeys(names))


@lru_cache(maxsize=64)
def places(language: str) -> dict[str, str]:
    """The countries and cities by their name in `language`, each with its English name."""
    english = {
        code: names[0]
        for code, names in _names("en").items()
        if code[0] in "tc" and names and not code[2:].isdigit()
    }
    return {
        name: english[code]
        for code, names in _names(language).items()
        if code in english
        for name in names[:1]
        if len(name) > (1 if code[0] == "t" or language == "zh" else 2)
    }


@lru_cache(maxsize=1)
def _codes() -> dict[str, tuple[str, ...]]:
    codes: dict[str, tuple[str, ...]] = {}
    for code, names in _names("en").items():
        for name in names:
            codes[name.casefold()] = (*codes.get(name.casefold(), ()), code)
    return codes


@lru_cache(maxsize=64)
def _names(language: str) -> dict[str, tuple[str, ...]]:
    """Code → names: territories "t:FR", cities "c:Europe/Paris", languages "l:fr"."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale(language)
    except (UnknownLocaleError, ValueError):
        return {}
    names: dict[str, tuple[str, ...]] = {}
    for code, name in locale.territories.items():
        names[f"t:{code}"] = (str(name), *_short(language).get(code, ()))
    for zone in {**Locale("en").time_zones, **Locale("de").time_zones, **locale.time_zones}:
        city = locale.time_zones.get(zone, {}).get("city")
        own = zone.rpartition("/")[2].replace("_", " ") if language == "en" else None
        if city or own:
            short = _short(language).get(zone.rpartition("/")[2], ())
            names[f"c:{zone}"] = (str(city or own), *short)
    for code, name in locale.languages.items():
        if len(code) == 2:
            names[f"l:{code}"] = (str(name),)
    return names


@lru_cache(maxsize=64)
def _short(language: str) -> dict[str, tuple[str, ...]]:
    table = _tables().get(language, "")
    return {
        code: tuple(stems.split(",")) for code, _, stems in (entry.partition(":") for entry in table.split())
    }


@lru_cache(maxsize=1)
def _tables() -> dict[str, str]:
    import ryaml

    data: dict[str, str] = ryaml.loads((_DATA / "short_names.yaml").read_text("utf-8"))
    return data

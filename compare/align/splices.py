"""A text put together from several reports without saying so: its own habits change from part to part.

A newsroom writes one thing one way, introduces people before it calls them by surname, and leads once.
One lapse proves nothing: somebody forgot. A text that lapses in several ways at once was put together.
(Straight quotation marks among curved ones show nothing: one professional report in four has both.)
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from compare.model import Span
from compare.text.datelines import dateline
from compare.text.frequency import zipf
from compare.text.quotations import quotations
from compare.text.story import story, zone_at

_DATA = Path(__file__).with_name("data") / "house_styles.yaml"
_KINDS = 2  # different ways to lapse, to be sure: on BASIL ten reports of 150 have one, and none has two
_FEWEST = 6  # sentences, to have parts at all
_EARLY = 4  # sentences among which a dateline may stand
_APART = 3  # sentences between a surname and the introduction that comes late
_SAYS = r"(?:said|says|told|added|warned|urged|insisted|argued|noted|issued|denied|called|asked|wrote)"
_GIVEN = r"[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-Z]\.)?"
_NAME = r"(?:al-)?[A-ZÀ-Þ][a-zà-ÿ]{3,}(?:-[A-Z][a-z]+)?"
_SPEAKER = re.compile(rf"(?<![\w’'.-])(?P<name>{_NAME}) {_SAYS}\b")
_SUBJECT = re.compile(rf"^(?P<name>{_NAME}) (?=[a-z]+ )")
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,5}|(?<![\w.’'-])[A-Z]{2,5}(?![\w’'-]|\.\w)")
_PARTY = re.compile(
    r"(?P<bracketed>\([RD]-[A-Z][\w. ]+\))|(?P<commas>, [RD]-[A-Z][\w. ]+)"
    r"|(?P<told>, (?:Democrat|Republican) of [A-Z])|(?P<before>\b(?:Democrat|Republican) of )"
)
# Names that something before or behind explains: another name, a title, an article, a preposition of place.
_LED = re.compile(
    rf"(?<![\w-])(?:(?:[A-ZÀ-Þ][\w.’'-]*|[a-z]{{2,}}(?:er|or|man|ist|ian|nt|ive|ary|oy|ief)|the|an?|its?|his|her|in"
    rf"|from|at|to|near|for),? (?=(?P<name>{_NAME}))"
    rf"|(?P<told>{_NAME})(?=,? (?:\(|an? |the |who |whose |of )|, \d|-))"
)
_BEGINNING = re.compile(r"(?<![\w.’'-])\w+|(?<![\w.’'-])%(?![\w’-]|\.\w)|(?<=\d)%")  # of what may be a form
_GOES_ON = re.compile(r"[\w’-]|\.\w")
_Forms = dict[str, list[tuple[str, str, str]]]
_OTHERS = 2  # people who speak and were introduced
_NOBODY = frozenset(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
_COMMON = 4.7  # Zipf value from which a word is no rare name
_TITLE = re.compile(
    r"\b(?:President|Prime Minister|Secretary|Minister|Chancellor|Senator|Sen\.|Rep\.|Representative|Gov\."
    r"|Governor|General|Gen\.|King|Mayor|Attorney General|Ambassador|spokes(?:wo)?man|spokesperson"
    r"|leader|envoy)"
    rf"(?: (?:of|for|to) (?:the )?[A-Z]\w+)? (?P<given>{_GIVEN}) (?P<name>{_NAME})\b"
)


@lru_cache(maxsize=512)
def spliced(prose: str) -> tuple[tuple[Span, str], ...]:
    """The sentences where a text that was put together changes its habits, each with what changes.

    Nothing for a text that keeps to one way, or breaks with it in one respect only.
    """
    body = _body(prose)
    if len(body) < _FEWEST:
        return ()
    found: defaultdict[int, list[str]] = defaultdict(list)
    kinds = set()
    for kind, number, reason in _lapses(prose, body):
        kinds.add(kind)
        if reason not in found[number]:
            found[number].append(reason)
    if len(kinds) < _KINDS:
        return ()
    return tuple((body[number], "; ".join(found[number])) for number in sorted(found))


def _body(prose: str) -> list[Span]:
    return [
        Span(one.start, one.end)
        for one in story(prose)
        if (zone := zone_at(prose, one.end - 1)) is None or zone.kind == "body"
    ]


def _lapses(prose: str, body: list[Span]) -> Iterator[tuple[str, int, str]]:
    """Each break with the text's own habits: its kind, the number of its sentence, and what it is."""
    bare = _unquoted(prose)
    told = [(at, one.of(bare)) for at, one in enumerate(body)]
    yield from _rivals(told)
    yield from _honorifics(told)
    yield from _introductions(told)
    for at, one in enumerate(body[_EARLY:], _EARLY):
        line = dateline(prose, one.start, one.end, lead=False)
        if line and line.agency:
            yield "dateline", at, f"begins with a dateline, “{line.of(prose).strip()}”"


def _unquoted(prose: str) -> str:
    """`prose` with what is quoted blanked: people speak as they like."""
    pieces, at = [], 0
    for quotation in quotations(prose):
        pieces += [prose[at : quotation.start], " " * (quotation.end - quotation.start)]
        at = quotation.end
    return "".join([*pieces, prose[at:]])


def _rivals(told: list[tuple[int, str]]) -> Iterator[tuple[str, int, str]]:
    """Two ways of writing one thing: where the rarer one stands."""
    forms = _styles()
    places: defaultdict[str, defaultdict[str, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    for at, text in told:
        for form, thing, way in _settled(text, forms):
            places[thing][way].append((at, form))
        for match in _DOTTED.finditer(text):
            way = "dotted" if "." in match[0] else "plain"
            places[match[0].replace(".", "")][way].append((at, match[0]))
        for match in _PARTY.finditer(text):
            places["party"][match.lastgroup or ""].append((at, match[0].strip(" ,()")))
    for thing, ways in sorted(places.items()):
        if len(ways) > 1:
            usual, *others = sorted(ways, key=lambda way: (-len(ways[way]), ways[way][0][0], way))
            for way in others:
                for at, form in ways[way]:
                    yield thing, at, f"writes “{form}”, elsewhere “{ways[usual][0][1]}”"


def _settled(text: str, forms: _Forms) -> Iterator[tuple[str, str, str]]:
    """The forms of the data in `text`, each with its thing and the way of writing it."""
    free = 0  # where the last form ended
    for word in _BEGINNING.finditer(text):
        if word[0] not in forms or word.start() < free:
            continue
        for form, thing, way in forms[word[0]]:
            end = word.start() + len(form)
            if text.startswith(form, word.start()) and (form == "%" or not _GOES_ON.match(text, end)):
                free = end
                yield form, thing, way
                break


@lru_cache(maxsize=1)
def _styles() -> _Forms:
    """By their first word the forms, the longest first, each with its thing and the way of writing it."""
    import ryaml

    data = ryaml.loads(_DATA.read_text(encoding="utf-8"))
    forms = {
        form.strip(): (thing, form.strip())
        for thing, line in data["rivals"].items()
        for form in str(line).replace('"', "").split(",")
    }
    for way, line in data["spellings"].items():
        for form in str(line).split(","):
            for ending in ("", "s", "d", "ed", "ing"):
                forms.setdefault(form.strip() + ending, ("spelling", way))
                if ending == "ing" and form.strip().endswith("e"):
                    forms.setdefault(form.strip()[:-1] + ending, ("spelling", way))
    by_beginning: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for form in sorted(forms, key=len, reverse=True):
        if beginning := re.match(r"\w+|%", form):
            by_beginning[beginning[0]].append((form, *forms[form]))
    return dict(by_beginning)


def _honorifics(told: list[tuple[int, str]]) -> Iterator[tuple[str, int, str]]:
    """Mr. Ahrens in one sentence and Ahrens alone in another."""
    courteous = {
        name for _, text in told for name in re.findall(rf"\b(?:Mr|Mrs|Ms)\.? (?P<name>{_NAME})\b", text)
    }
    for at, text in told:
        for match in (*_SPEAKER.finditer(text), *_SUBJECT.finditer(text)):
            if match["name"] in courteous and not re.search(r"[\w.] $", text[: match.start()][-2:]):
                yield (
                    f"honorific of {match['name']}",
                    at,
                    f"says “{match['name']}” alone, elsewhere with Mr. or Ms.",
                )


def _introductions(told: list[tuple[int, str]]) -> Iterator[tuple[str, int, str]]:
    """Somebody who speaks by surname before being introduced, or is never introduced where others are."""
    introduced: defaultdict[str, list[int]] = defaultdict(list)
    spoke: dict[str, int] = {}
    named: set[str] = set()
    for at, text in told:
        for match in _TITLE.finditer(text):
            introduced[match["name"]].append(at)
        for match in _SPEAKER.finditer(text):
            spoke.setdefault(match["name"], at)
        named |= {name for names in _LED.findall(text) for name in names if name}
    known = spoke.keys() & named
    for name, at in sorted(spoke.items(), key=lambda item: item[1]):
        first = introduced[name][0] if name in introduced else -1
        if first >= at + _APART:
            yield "introduced late", first, f"introduces {name}, who spoke before"
        elif name not in named and len(known) >= _OTHERS and _is_rare(name):
            yield "never introduced", at, f"lets {name} speak, who is never introduced"
    for name, places in introduced.items():
        for at in places[1:]:
            if at >= places[0] + _APART:
                yield "introduced again", at, f"introduces {name} again"


def _is_rare(name: str) -> bool:
    return not name.endswith("s") and name not in _NOBODY and zipf(name, "en") < _COMMON

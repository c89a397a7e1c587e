"""Two wordings of one quotation: the stretch that both have, and the words in it that differ.

Case, punctuation, contractions, figures or words for numbers, British or American spelling and compounds
written apart are no difference. What stands in brackets is the outlet's own and stands for any words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, product

from msgspec import Struct
from rapidfuzz.distance import Indel

from compare.glossary.match import score
from compare.glossary.romanisation import only_romanised_otherwise
from compare.text.frequency import function_words, zipf
from compare.text.tokens import tokens

_MENDED = "…"  # stands for any words
_ELLIPSIS = re.compile(r"(?:…|\.\s?\.\s?\.)[.…\s]*")
_STYLES = tuple(
    (re.compile(style, re.IGNORECASE), plain)
    for style, plain in (
        (r"[’‘ʼ]", "'"),
        (r"\[(\w)\](?=\w)", r"\1"),  # “[T]he”
        (r"\[sic\]", ""),
        (r"\[[^\]]*\]|\([^)]*\)", f" {_MENDED} "),
        (r"\$(\d[\d.,]*)((?:\s(?:thousand|[mb]illion|trillion))?)", r"\1\2 dollars"),
        (r"(?<=\d),(?=\d{3})", ""),
        (r"%", " percent"),
        (r"&", " and "),
        (r"\bper cent\b", "percent"),
        (r"\bcan(?:not|'t)\b", "can not"),
        (r"\bwon't\b", "will not"),
        (r"\blet's\b", "let us"),
        (r"\bgonna\b", "going to"),
        (r"\bwanna\b", "want to"),
        (r"\bgotta\b", "got to"),
        (r"(?<!\w)'em\b", "them"),
        (r"(?<!\w)'cause\b", "because"),
        (r"\b(?:okay|o\.k\.)(?!\w)", "OK"),
        (r"n't\b", " not"),
        (r"(?<=\w)'(re|ve|ll|m|d|s)\b", r" '\1"),
        (r"\bUnited States\b", "U.S."),
    )
)
_FULL = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_FULL |= {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "dr": "doctor"}
_MANY_FORMS = {"'s": frozenset(("is", "has")), "'d": frozenset(("would", "had", "did"))}
_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]
_TENS = {
    word: 10 * ten for ten, word in enumerate(["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 3)
}
_FIGURES = {word: str(value) for value, word in enumerate(_UNITS)} | {w: str(v) for w, v in _TENS.items()}
_FIGURES |= {"first": "1st", "second": "2nd", "third": "3rd"}
_ABBREVIATED = frozenset(("mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "st", "sgt", "lt", "no"))
_FILLERS = frozenset(("uh", "um", "er", "ah", "hmm", "mm", "al"))  # and the article of Arabic names
_WORD_OF = re.compile(
    rf"{_MENDED}|'(?:re|ve|ll|m|d|s)\b|\d+(?:[.,]\d+)*[^\W_]*|[^\W_](?:\.[^\W_])+\b|[^\W_]+(?:'[^\W_]+)*"
)
_SMALL, _LARGE = 0.4, 1.0  # what an equal word weighs
_BROKEN, _WORD = 0.8, 0.15  # what a change costs, and each of its words
_EDGE = 2  # words that one has left where both go on otherwise: still a changed end, not another sentence
_LIGHT = 0.2  # what a changed small word weighs beside a changed large one
_FEWEST = 3  # equal words …
_PARTLY = 0.6  # … and their share from which on two wordings may be one utterance changed
_FOR_EACH = 5  # equal words that each change after the first must have
_SHOWN = 4  # words of a change that are told
_UNKNOWN = 1.5  # Zipf: a rarer word may be a misspelt one
_ONE_NAME = 0.78  # likeness of two spellings of a name from another script
_SLIP = 0.8  # likeness of a word and its misspelling

Words = tuple[str, ...]
Change = tuple[Words, Words]


class Wording(Struct, frozen=True, gc=False):
    """The words of a stretch of a quotation in normal form and as written, and after which of them a sentence
    ends.
    """

    words: Words
    written: Words
    ends: frozenset[int]


class Shared(Struct, frozen=True):
    """The stretch that two wordings share: where it lies in each, how many words are equal (`same`), and
    how many of these carry meaning (`telling`), what was changed in it (`changes`) and
    right before or after it (`ends`), and whether both go on otherwise (`parts`).
    """

    one: tuple[int, int]
    other: tuple[int, int]
    same: int
    telling: int
    changes: tuple[Change, ...]
    ends: tuple[Change, ...]
    parts: bool

    @property
    def kindred(self) -> bool:
        """True where the equal words outweigh what stands between them, so that it is one utterance changed."""
        changes = len(self.changes) - 1
        return self.same >= _FEWEST and self.density >= _PARTLY and changes * _FOR_EACH <= self.same

    @property
    def density(self) -> float:
        """The share of equal words in the longer of the two stretches."""
        return self.same / max(self.one[1] - self.one[0], self.other[1] - self.other[0], 1)


@lru_cache(maxsize=2048)
def normal_words(text: str) -> str:
    """The words of a quotation in lower case, without dots, hyphens and curls: its normal form."""
    words = (token.of(text).lower().replace("’", "'") for token in tokens(text))
    return " ".join(word.replace(".", "").replace("-", " ") for word in words)


@lru_cache(maxsize=4096)
def wordings(text: str) -> tuple[Wording, ...]:
    """The stretches of a quotation between ellipses."""
    found = map(_wording, _ELLIPSIS.split(text.strip(".… ")))
    return tuple(wording for wording in found if wording.words)


def _wording(text: str) -> Wording:
    for style, plain in _STYLES:
        text = style.sub(plain, text)
    words: list[str] = []
    ends: set[int] = set()
    at = 0
    found = list(_WORD_OF.finditer(text))
    for match in found:
        if words and re.search(r"[.!?\n]", text[at : match.start()]) and words[-1] not in _ABBREVIATED:
            ends.add(len(words) - 1)
        form = match[0].lower() if match[0][0].isdigit() else match[0].lower().replace(".", "")
        words.append(_FIGURES.get(form) or _FULL.get(form, form))
        at = match.end()
    return Wording(tuple(words), tuple(match[0] for match in found), frozenset(ends))


def is_telling(word: str) -> bool:
    """True for a word that carries meaning."""
    return word != _MENDED and word[0] != "'" and word.lower() not in function_words("en")


@lru_cache(maxsize=65_536)
def shared(one: Wording, other: Wording) -> Shared | None:
    """The heaviest stretch that both have, words changed, added or left out inside it among it."""
    a, b = one.words, other.words
    blocks = [
        (step.src_start, step.src_end, step.dest_start, step.dest_end)
        for step in Indel.opcodes(a, b)
        if step.tag == "equal"
    ]
    chain = _heaviest(blocks, a, b)
    if not chain:
        return None
    chain = _widened(chain, a, b)
    (first, _, start, _), (_, last, _, end) = chain[0], chain[-1]
    gaps = [((m[1], n[0]), (m[3], n[2])) for m, n in pairwise(chain)]
    edges, parts = [], False
    if first and start and not (first - 1 in one.ends or start - 1 in other.ends):
        near = ((a[first - n : first], b[start - m : start]) for n, m in _joints(first, start))
        if not any(_means_the_same(*pair) for pair in near):
            parts = min(first, start) > _EDGE
            edges += [] if parts else [((max(0, first - _SHOWN), first), (max(0, start - _SHOWN), start))]
    rest = min(len(a) - last, len(b) - end)
    if rest and not (last - 1 in one.ends or end - 1 in other.ends):
        near = ((a[last : last + n], b[end : end + m]) for n, m in _joints(len(a) - last, len(b) - end))
        if not any(_means_the_same(*pair) for pair in near):
            parts = parts or rest > _EDGE
            edges += [] if rest > _EDGE else [((last, last + _SHOWN), (end, end + _SHOWN))]
    equal = [word for block in chain for word in a[block[0] : block[1]] if word != _MENDED]
    inside, outside = (
        tuple(
            (one.written[slice(*ours)], other.written[slice(*theirs)])
            for ours, theirs in places
            if not _means_the_same(a[slice(*ours)], b[slice(*theirs)])
            and not _one_name(one.written[slice(*ours)], other.written[slice(*theirs)])
        )
        for places in (gaps, edges)
    )
    return Shared(
        one=(first, last),
        other=(start, end),
        same=len(equal),
        telling=sum(map(is_telling, equal)),
        changes=inside,
        ends=outside,
        parts=parts,
    )


def _joints(ours: int, theirs: int) -> list[tuple[int, int]]:
    """How many words on either side of an end may be one word in another spelling: “world view”."""
    return list(product(range(1, min(3, ours) + 1), range(1, min(3, theirs) + 1)))


def weight(words: Sequence[str]) -> float:
    """How much words tell: small ones little."""
    return sum(_LARGE if is_telling(word) else _SMALL for word in words)


_Block = tuple[int, int, int, int]  # from, to in the one, and from, to in the other


def _heaviest(blocks: list[_Block], a: Words, b: Words) -> list[_Block]:
    """The run of equal blocks that weighs most after what the changes between them cost."""
    best: tuple[float, list[_Block]] = (0.0, [])
    here, run = 0.0, list[_Block]()
    for block in blocks:
        gain = weight(a[block[0] : block[1]])
        if run:
            left = run[-1]
            cost = _cost(a[left[1] : block[0]], b[left[3] : block[2]])
            here, run = (here - cost + gain, [*run, block]) if here > cost else (gain, [block])
        else:
            here, run = gain, [block]
        best = max(best, (here, run), key=lambda found: found[0])
    return best[1]


def _cost(ours: Words, theirs: Words) -> float:
    return 0.0 if _means_the_same(ours, theirs) else _BROKEN + _WORD * max(len(ours), len(theirs))


def _widened(chain: list[_Block], a: Words, b: Words) -> list[_Block]:
    """The run with the words that are equal right before and after it."""
    first, to, start, into = chain[0]
    while first and start and a[first - 1] == b[start - 1]:
        first, start = first - 1, start - 1
    chain = [(first, to, start, into), *chain[1:]]
    first, last, start, end = chain[-1]
    while last < len(a) and end < len(b) and a[last] == b[end]:
        last, end = last + 1, end + 1
    return [*chain[:-1], (first, last, start, end)]


@lru_cache(maxsize=16_384)
def _means_the_same(ours: Words, theirs: Words) -> bool:
    """True where two stretches differ by spelling or style alone, or one was mended and is marked so."""
    if _MENDED in ours or _MENDED in theirs:
        return True
    one, other = ([word for word in words if word not in _FILLERS] for words in (ours, theirs))
    for short, full in _MANY_FORMS.items():
        for these, those in ((one, other), (other, one)):
            if short in these:
                these.remove(short)
                spare = next((word for word in those if word in full), None)
                if spare:
                    those.remove(spare)
    if "".join(one) == "".join(other):
        return True
    return len(one) == len(other) and all(map(_spelled_alike, one, other))


def _spelled_alike(one: str, other: str) -> bool:
    return (
        _american(one) == _american(other) or only_romanised_otherwise(one, other) or _misspelt(one, other)
    )


def _one_name(ours: Words, theirs: Words) -> bool:
    """True for one name in two spellings: “al-Qaddafi” and “Gadhafi”."""
    one, other = ([word for word in words if word not in _FILLERS] for words in (ours, theirs))
    long = bool(one and other) and all(word[0].isupper() and len(word) > 4 for word in (*one, *other))
    return long and score(" ".join(one), " ".join(other), "person") >= _ONE_NAME


def _american(word: str) -> str:
    word = re.sub(r"(?<=\w\w)our(?=s?$|i|e|a|h)", "or", word)
    word = re.sub(r"(?<=\w{3})is(?=e|ing|ation)", "iz", word)
    word = re.sub(r"(?<=\w{2})ll(?=ed$|ing$|er$)", "l", word)
    return re.sub(r"(?<=\w)(?:tre|ence)$", lambda match: {"tre": "ter", "ence": "ense"}[match[0]], word)


def _misspelt(one: str, other: str) -> bool:
    """True for a word and a form of it that is hardly ever written."""
    rare = min(zipf(word, "en") for word in (one, other)) < _UNKNOWN
    letters = one.isalpha() and other.isalpha() and min(len(one), len(other)) > 3
    return letters and rare and Indel.normalized_similarity(one, other) >= _SLIP and _ending(one, other)


def _ending(one: str, other: str) -> bool:
    """True unless the words differ by a grammatical ending."""
    short, long = sorted((one, other), key=len)
    return not (long.startswith(short) and long[len(short) :] in ("s", "es", "d", "ed", "ing", "ly"))


def told(changes: Sequence[Change], names: tuple[str, str]) -> str:
    """The changes in words, the weightiest first: “april” in Alpha; “june” in Beta."""
    heavy = max(changes, key=lambda change: max(map(weight, change)))
    parts = [
        f"“{_plain(words)}{' …' if len(words) > _SHOWN else ''}” in {name}"
        for words, name in zip(heavy, names, strict=True)
        if words
    ]
    more = len(changes) - 1
    return "; ".join(parts) + (f"; {more} more" if more else "")


def _plain(words: Words) -> str:
    return " ".join(words[:_SHOWN]).replace(" '", "'")


def apart(one: str, other: str) -> float:
    """How far two wordings lie apart inside what they share, 0…1: the weight of the changed words."""
    pairs = product(wordings(one), wordings(other))
    return max((_apart(a, b) for a, b in pairs), default=0.0)


def _apart(a: Wording, b: Wording) -> float:
    found = shared(a, b)
    if found is None or not found.kindred:
        return 0.0
    changed = sum(max(_light(ours), _light(theirs)) for ours, theirs in (*found.changes, *found.ends))
    return changed / (changed + weight(a.words[slice(*found.one)]))


def _light(words: Sequence[str]) -> float:
    return sum(_LARGE if is_telling(word) else _LIGHT for word in words)

"""No rule hangs on a text that was made to hang it.

Two proofs, neither of them timed. The patterns: none repeats without a bound what itself repeats without a
bound, unless each round begins with a letter of its own; else a match can take exponential time. The rules:
each gets through 100 kB of quotation marks, spaces, digits and the like, and what it finds lies in the text;
should one hang after all, the test ends with the stack it hangs in.
"""

from __future__ import annotations

import faulthandler
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

import compare.rules
from compare.glossary import Glossary
from compare.model import Article
from compare.rules import Rule, all_rules

SIZE = 100_000
SAMPLE = frozenset(map(chr, range(0x3000)))
HANGS = 300  # seconds after which a stack is worth more than patience
PIECES = (
    '"', "“", "”“", "' ", "’s ", " ", "\n", "\n\n", "- ", "– ", ", ", ",,", "((((", "[[", "%", " %",
    "0", "1,", "1.000 ", "1 000 ", "12. ", "5 % ", "20.12.2012 ", "$1", "1h30 ",
    "a ", "an ", "the ", "the the ", "of the ", "A ", "Aa ", "Aaaa Aaaa ", "A.", "A. B. ", "d'", "l' ",
    "said ", "said Monday the ", '" said ', "“No,” said ", "in the years 19", "million of ", "two thousands ",
    "Mr. ", "M. ", "the 5 May ", "May ", "x-", "xY", "é", "Ã©", "\u00ad", "\ufffd", "ы", "ы a ", "?", "! ",
    "...", ". . ", "a.b.", "a b c. ", "The man said that the man said that. ", "(IS) ", "IS, EI and IU ",
    "«a» ",
)  # fmt: skip


def _pattern_modules() -> Iterator[Any]:
    for module in iter_modules(compare.rules.__path__):
        yield import_module(f"compare.rules.{module.name}")


def _patterns(module: Any) -> Iterator[str]:
    """Compiled patterns of a module, and its strings that are compiled when they are needed."""
    for name, value in vars(module).items():
        if isinstance(value, re.Pattern):
            yield value.pattern
        elif isinstance(value, str) and name.startswith("_") and re.search(r"\(\?|\\[bsw]", value):
            yield value


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:  # a piece of a larger one
        return False
    return True


PATTERNS = sorted(
    {
        (module.__name__.rpartition(".")[2], pattern)
        for module in _pattern_modules()
        for pattern in _patterns(module)
        if _compiles(pattern)
    }
)


def _parsed(pattern: str) -> Any:
    parser = sys.modules.get("re._parser") or import_module("re._parser")
    return parser.parse(pattern)


def _nested(parsed: Any) -> bool:
    """True where an unbounded repeat repeats another, with nothing to tell one round from the next."""
    for operator, argument in parsed:
        bodies = _bodies(str(operator), argument)
        if str(operator) in ("MAX_REPEAT", "MIN_REPEAT") and int(argument[1]) > SIZE:
            inner = [letters for body in bodies for letters in _repeated(body)]
            if inner and not _begins_apart(bodies[0], inner):
                return True
        if any(map(_nested, bodies)):
            return True
    return False


def _repeated(parsed: Any) -> Iterator[frozenset[str]]:
    """The letters of each unbounded repeat in a pattern, however deep."""
    for operator, argument in parsed:
        bodies = _bodies(str(operator), argument)
        if str(operator) in ("MAX_REPEAT", "MIN_REPEAT") and int(argument[1]) > SIZE:
            yield frozenset().union(*map(_letters, bodies[0]))
        for body in bodies:
            yield from _repeated(body)


def _begins_apart(body: Any, inner: list[frozenset[str]]) -> bool:
    """True where each round begins with a letter that no repeat within it can take: (?:,[a-z]+)*."""
    operator, argument = body[0]
    if str(operator) == "MAX_REPEAT" and argument[0] > 0 and len(argument[2]) == 1:
        first, rest = _letters(argument[2][0]), inner[1:] or [SAMPLE]
    else:
        first, rest = _letters(body[0]), inner
    return len(first) < len(SAMPLE) and all(first.isdisjoint(letters) for letters in rest)


def _letters(node: Any) -> frozenset[str]:
    """The letters of the sample that a piece of a pattern can begin with; all of them in doubt."""
    name, argument = str(node[0]), node[1]
    if name == "LITERAL":
        return frozenset(chr(argument))
    if name == "IN":
        negated = str(argument[0][0]) == "NEGATE"
        found = frozenset().union(*map(_letters, argument[negated:]))
        return SAMPLE - found if negated else found
    if name == "RANGE":
        return frozenset(map(chr, range(argument[0], min(argument[1], ord(max(SAMPLE))) + 1)))
    if name == "CATEGORY":
        kind = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}[str(argument).rpartition("_")[2]]
        inside = frozenset(filter(re.compile(kind).match, SAMPLE))
        return SAMPLE - inside if "NOT" in str(argument) else inside
    return SAMPLE


def _bodies(name: str, argument: Any) -> list[Any]:
    """The patterns within a piece of a pattern."""
    if name in ("MAX_REPEAT", "MIN_REPEAT"):
        return [argument[2]]
    if name == "SUBPATTERN":
        return [argument[3]]
    if name == "BRANCH":
        return list(argument[1])
    if name in ("ASSERT", "ASSERT_NOT"):
        return [argument[1]]
    if name == "GROUPREF_EXISTS":
        return [body for body in argument[1:] if body]
    return []


@pytest.mark.parametrize(("module", "pattern"), PATTERNS)
def test_no_pattern_repeats_a_repeat(module: str, pattern: str) -> None:
    assert not _nested(_parsed(pattern)), f"{module}: {pattern}"


def test_the_proof_sees_a_repeated_repeat() -> None:
    assert _nested(_parsed(r"(?:a+)+b"))
    assert _nested(_parsed(r"x(?:\w|[a-z]*,)*"))
    assert _nested(_parsed(r"(?:,?\d+)*"))
    assert not _nested(_parsed(r"(?:a{1,3}b)*c+(?=d+)"))
    assert not _nested(_parsed(r"\d+(?:[.,]\d+)*"))


@pytest.fixture(scope="module")
def rules() -> list[Rule]:
    return all_rules(Glossary.shipped())


@pytest.mark.parametrize("piece", PIECES)
def test_every_rule_gets_through_a_hundred_kilobytes(piece: str, rules: list[Rule]) -> None:
    text = (piece * (SIZE // len(piece) + 1))[:SIZE]
    _all_find_within("It began so. " + text + "\nThe end.", rules)


def test_every_rule_gets_through_one_endless_word(rules: list[Rule]) -> None:
    _all_find_within("a" * SIZE, rules)
    _all_find_within("A" + "’a" * (SIZE // 2), rules)


def test_every_rule_gets_through_a_setting_full_of_foreign_words(rules: list[Rule]) -> None:
    far = ". It rained all day long. " * 40
    _all_find_within("restaurant lunch " * 5000 + far + "the cailloux ran. " * 5000, rules)
    _all_find_within("risotto brioche " * 5000 + far + "the cailloux ran. " * 5000, rules)
    _all_find_within("risotto " * 5000 + "the cailloux ran, d'abord. " * 5000, rules)
    _all_find_within("the chôsé of żółć. " * 5000, rules)


def _all_find_within(text: str, rules: list[Rule]) -> None:
    article = Article(text, language="en")
    faulthandler.dump_traceback_later(HANGS, exit=True)
    try:
        for rule in rules:
            for finding in rule.check(article):
                assert 0 <= finding.start < finding.end <= len(text), rule.name
    finally:
        faulthandler.cancel_dump_traceback_later()

"""What is written is read again, by YAML 1.1 and 1.2 alike."""

import ryaml
import yaml
from hypothesis import given

from compare.glossary.edit.scalars import flow, quoted, scalar
from tests.glossary.edit.entries import WORDS


def test_plain_where_it_is_safe() -> None:
    assert scalar("Al-Nusra Front") == "Al-Nusra Front"
    assert scalar("Исламское государство") == "Исламское государство"
    assert scalar("no") == '"no"'
    assert scalar("Washington, D.C.") == '"Washington, D.C."'
    assert scalar("2014-09-17") == "2014-09-17"
    assert flow({"text": "IS", "needs": ["a", "b: c"]}) == '{text: IS, needs: [a, "b: c"]}'


def test_what_cannot_be_seen_is_escaped() -> None:
    assert scalar("a\u00a0b") == '"a\\u00a0b"'
    assert quoted("محمود\u200c") == '"محمود\u200c"'  # a joiner is part of the word


@given(WORDS, WORDS)
def test_every_text_is_read_as_it_was(one: str, other: str) -> None:
    line = "key: " + flow({"text": one, "needs": [other, one]})
    assert ryaml.loads(line) == {"key": {"text": one, "needs": [other, one]}}
    day = "2014-09-17" in (one, other)
    assert day or yaml.safe_load(line) == {"key": {"text": one, "needs": [other, one]}}

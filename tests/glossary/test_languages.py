"""Language tags: which there are, and what was probably meant by one that is none."""

import pytest

from compare.glossary.languages import fault, script_of


@pytest.mark.parametrize("tag", ["en", "ar-Latn", "pt-BR", "kmr", "zh-Hant-TW", "und", "es-419"])
def test_a_tag_that_there_is_has_no_fault(tag: str) -> None:
    assert fault(tag) is None


@pytest.mark.parametrize(
    ("tag", "meant"),
    [
        ("english", "en"), ("eng", "en"), ("French", "fr"), ("frensh", "fr"), ("EN", "en"),
        ("ar-latn", "ar-Latn"), ("pt_br", "pt-BR"), ("klingon", "tlh"),
    ],
)  # fmt: skip
def test_what_was_probably_meant_is_told(tag: str, meant: str) -> None:
    assert fault(tag) == f"{tag!r} is no language; did you mean {meant}?"


@pytest.mark.parametrize("tag", ["", "xq", "zz", "e n", "qqqqqq"])
def test_what_is_like_no_tag_gets_an_example(tag: str) -> None:
    assert fault(tag) == f"{tag!r} is no language; write a code such as en or fr"


def test_the_parts_of_a_tag_are_told_too() -> None:
    assert fault("en-Foob") == "'en-Foob': 'Foob' is no script; write a code such as Latn"
    assert fault("en-QQ") == "'en-QQ': 'QQ' is no region"


def test_the_script_is_the_one_that_is_named_or_the_usual_one() -> None:
    assert [script_of(tag) for tag in ("en", "ar", "ar-Latn", "sr", "klingon")] == [
        "Latn", "Arab", "Latn", None, None,
    ]  # fmt: skip

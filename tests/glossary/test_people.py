"""One person, one id: full names, surnames, other spellings, and namesakes."""

import pytest

from compare.glossary import Glossary, people
from compare.glossary.people import parts_of, same_given
from compare.model import Confidence
from tests.glossary.conftest import a_glossary, mentions, names

EMPTY = a_glossary()


def ids(glossary: Glossary, text: str) -> list[str]:
    return [id_ for _, id_ in names(glossary, text)]


def test_a_surname_after_the_full_name() -> None:
    text = "They saw Omar al-Rashid. Then Rashid left; Al-Rashid waved."
    assert ids(EMPTY, text) == ["new:omar-al-rashid"] * 3
    assert mentions(EMPTY, text)[1].why == "surname of Omar al-Rashid, named before"


def test_a_surname_the_glossary_does_not_list(glossary: Glossary) -> None:
    assert ids(glossary, "They saw Marta Ilves. Then Ilves left.") == ["marta-ilves"] * 2


def test_the_longest_form_names_the_person() -> None:
    text = "They saw Jon Reed. Jon B. Reed left, and Reed came back."
    assert ids(EMPTY, text) == ["new:jon-b-reed"] * 3
    assert EMPTY.name_of("new:jon-b-reed") == "Jon B. Reed"


def test_a_given_name_spelled_otherwise_is_the_same_person(glossary: Glossary) -> None:
    (found,) = mentions(glossary, "They saw Kareem al-Hadad there.")
    assert (found.text, found.entity) == ("Kareem al-Hadad", "karim-al-hadad")
    assert (found.confidence, found.why) == (Confidence.MEDIUM, "spelled like Karim al-Hadad")


def test_nobody_is_compared_with_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    alike = people._is_same
    monkeypatch.setattr(people, "_is_same", lambda *two: compared.append(two) or alike(*two))
    surnames = [f"{a}{b}lund" for a in ("Ber", "Dor", "Fal", "Gus", "Hol") for b in "aeiou"]
    text = " ".join(f"They saw Marta {one} there. Then {one} left." for one in [*surnames, *surnames])
    found = ids(EMPTY, text)
    assert len(found) == 4 * len(surnames)
    assert len(set(found)) == len(surnames)
    assert len(compared) <= 2 * len(surnames)


def test_another_given_name_is_another_person(glossary: Glossary) -> None:
    assert ids(glossary, "They saw Sami al-Hadad there.") == ["new:sami-al-hadad"]


def test_of_two_with_one_surname_the_one_named_last_is_meant(glossary: Glossary) -> None:
    text = "They saw Karim al-Hadad. Hadad waved. They saw Sami al-Hadad. Hadad waved."
    assert ids(glossary, text) == ["karim-al-hadad"] * 2 + ["new:sami-al-hadad"] * 2


def test_the_son_is_not_the_father() -> None:
    text = "They saw Jon Reed and then Jon Reed Jr. there."
    assert ids(EMPTY, text) == ["new:jon-reed", "new:jon-reed-jr"]


@pytest.mark.parametrize(
    ("one", "other"), [("sergei", "sergey"), ("staffan", "steffan"), ("kareem", "karim")]
)
def test_spellings_of_one_given_name(one: str, other: str) -> None:
    assert same_given(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("paul", "paula"), ("maher", "hafez"), ("john", "joan"), ("jon", "tom")]
)
def test_different_given_names(one: str, other: str) -> None:
    assert not same_given(one, other)


def test_parts_leave_out_particles_and_ranks_of_birth() -> None:
    assert parts_of("Omar bin al-Rashid Jr.") == ("omar", "rashid")
    assert parts_of("Sean O’Leary") == ("sean", "oleary")

"""Texts in their smallest pieces, with the offsets of the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary.atoms import Atoms, first_word, gap_class


def cut(text: str) -> list[str]:
    atoms = Atoms(text)
    return [text[start:end] for start, end in zip(atoms.starts, atoms.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("U.S.-led", ["U", "S", "led"]),
        ("al-Hadad’s", ["al", "Hadad", "s"]),
        ("Nordia\u00a0Courier", ["Nordia", "Courier"]),
        ("北京和", ["北", "京", "和"]),
        ("في دمشق", ["في", "دمشق"]),
        ("snake_case", ["snake", "case"]),
        (
            "see courier.example.org, not http://a.org/x or a@b.org",
            ["see", "courier.example.org", "not", "or"],
        ),
        ("@Nordia and #Nordia", ["and"]),
        ("It ended.in May", ["It", "ended", "in", "May"]),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


def test_words_are_normalised_and_offsets_are_not() -> None:
    atoms = Atoms("Cafe\u0301 Nor\u00addia")
    assert atoms.words == ["Café", "Nordia"]
    assert (atoms.starts[1], atoms.ends[1]) == (6, 13)


@pytest.mark.parametrize(
    ("gap", "name"),
    [
        *[(gap, " ") for gap in (" ", "\u00a0", "  ", "\n", " \r\n ")],
        *[("\n\n", "¶"), ("-", "-"), ("\u2011", "-"), ("’", "'"), ("'", "'"), (".", "."), (". ", ".")],
        *[(", ", ", "), ("' ", "' ")],
    ],
)
def test_gaps_that_mean_the_same_to_a_name(gap: str, name: str) -> None:
    assert gap_class(gap) == name


@given(st.text())
def test_atoms_are_in_order_and_never_overlap(text: str) -> None:
    atoms = Atoms(text)
    bounds = [bound for pair in zip(atoms.starts, atoms.ends, strict=True) for bound in pair]
    assert bounds == sorted(bounds)
    assert all(start < end for start, end in zip(atoms.starts, atoms.ends, strict=True))


@given(st.text())
def test_the_first_word_is_that_of_the_atoms(text: str) -> None:
    assert first_word(text) == next(iter(Atoms(text).words), "")

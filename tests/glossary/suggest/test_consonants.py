"""Arabic names in the spellings of different newsrooms."""

import pytest

from compare.glossary.suggest.consonants import consonants, looks_arabic, same_consonants


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jabhat al-Sumud", "Djabhat as-Soumoud"),
        ("Abdel-Rahman Qasim", "Abdulrahman Kassem"),
        ("Khaled el-Haddad", "Halid al-Hadad"),
        ("Mouhamad bin Sa’oud", "Mohammed ben Saud"),
        ("Sheikh Dhafer al-Mutairi", "Shaykh Dafir Al Mutayri"),
        ("أبو سليم", "Abu Salim"),
        ("مرتضى الحداد", "Murtada al-Haddad"),
        ("عبد الرحمن قاسم", "Abdulrahman Qasim"),
    ],
)
def test_romanisations_share_their_consonants(one: str, other: str) -> None:
    assert same_consonants(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jabhat al-Sumud", "Jabhat al-Samra"),
        ("Martin Perl", "Marten Pearl"),  # no Arabic name
        ("al-Abi", "al-Bia"),  # too few
    ],
)
def test_others_do_not(one: str, other: str) -> None:
    assert not same_consonants(one, other)


def test_which_names_look_arabic() -> None:
    assert all(map(looks_arabic, ("Hasan al-Amin", "Umm Qais", "Abdul Karim", "خالد")))
    assert not any(map(looks_arabic, ("Alan Turner", "Albert Hall", "Nordia")))


def test_the_article_and_vowels_go() -> None:
    assert consonants("Al-Nasr") == consonants("en Nasser") == ("nsr",)

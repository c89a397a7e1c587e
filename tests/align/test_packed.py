"""Profiles as bytes."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.align.candidates import signature
from compare.align.packed import Shelf, pack, pack_signature, unpack, unpack_signature
from compare.align.profile import Profile, profile_of
from compare.glossary import Glossary
from compare.model import Article
from tests.align.reports import EVERY

PROFILES = [profile_of(one, Glossary.shipped()) for one in EVERY]


@pytest.mark.parametrize("found", PROFILES)
def test_what_was_packed_comes_back(found: Profile) -> None:
    assert unpack(pack(found)) == found
    assert pack(unpack(pack(found))) == pack(found)


@given(st.text())
def test_so_do_profiles_of_any_text(text: str) -> None:
    found = profile_of(Article(text=text, id="a", language="en"), Glossary.shipped())
    assert unpack(pack(found)) == found


def test_what_was_not_packed_is_refused() -> None:
    with pytest.raises(msgspec.DecodeError):
        unpack(b"profile")


@pytest.mark.parametrize("found", PROFILES)
def test_so_does_what_an_article_is_found_by(found: Profile) -> None:
    assert unpack_signature(pack_signature(signature(found))) == signature(found)
    with pytest.raises(msgspec.DecodeError):
        unpack_signature(pack(found))


def test_a_shelf_has_the_profile_of_each_article() -> None:
    shelf = Shelf((one.id for one in EVERY), map(pack, PROFILES))
    assert [shelf(one) for one in EVERY] == PROFILES
    with pytest.raises(KeyError):
        shelf(Article(text="", id="unknown"))

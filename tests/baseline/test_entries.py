"""The file of known findings: written so that people can review it, read back without loss."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.baseline import Entry, dumped, parsed, without
from compare.baseline.entries import merged
from compare.model import UserError

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ENTRIES = st.lists(
    st.builds(
        Entry,
        path=WORDS.filter(bool),
        article=WORDS,
        rule=st.sampled_from(["doubled-word", "false-friend"]),
        words=WORDS.filter(bool),
        fingerprint=st.text("0123456789abcdef", min_size=16, max_size=16),
        count=st.integers(1, 9),
        reason=WORDS,
    )
)


@given(ENTRIES)
def test_entries_come_back_from_the_file_in_one_order(entries: list[Entry]) -> None:
    assert parsed(dumped(entries), "b.toml") == merged(entries)
    distinct = {(entry.place, entry.fingerprint): entry for entry in entries}.values()
    assert dumped(reversed([*distinct])) == dumped(distinct)


def test_an_entry_is_a_block_that_can_be_read_and_merged() -> None:
    entry = Entry(
        path="a.md", rule="doubled-word", words="the the", fingerprint="0f", count=2, reason="as is"
    )
    assert dumped([entry]).endswith(
        '\nversion = 1\n\n[[finding]]\npath = "a.md"\nrule = "doubled-word"\nwords = "the the"\n'
        'fingerprint = "0f"\ncount = 2\nreason = "as is"\n'
    )


def test_hostile_words_stay_within_their_quotation_marks() -> None:
    hostile = 'a"]\n[[finding]]\x1b[31m\u202e\x7f\\'
    page = dumped([Entry(path=hostile, rule="r", words=hostile, fingerprint="0")])
    assert all(character.isprintable() or character == "\n" for character in page)
    assert tomllib.loads(page)["finding"][0]["path"] == hostile
    assert parsed(dumped([Entry(path="\udce9.txt", rule="r", words="w", fingerprint="0")]), "b")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("version = 1\n[[finding]", "b.toml: not valid TOML"),
        ("version = " + "[" * 20_000, "b.toml: not valid TOML: nested too deeply"),
        ("", "no baseline of version 1"),
        ("version = 2", "no baseline of version 1"),
        ("version = 1\nfindings = []", "unknown key “findings”"),
        ("version = 1\n[[finding]]\npath = 'a'", "an entry cannot be read"),
        (
            "version = 1\n[[finding]]\npath='a'\nrule='r'\nwords='w'\nfingerprint='0'\ncount=0",
            "count is 0 for “w”",
        ),
    ],
)
def test_a_broken_file_is_told_in_one_line(text: str, said: str) -> None:
    with pytest.raises(UserError) as error:
        parsed(text, "b.toml")
    assert said in str(error.value)


def test_stale_ones_are_taken_away_as_often_as_they_are() -> None:
    two = Entry(path="a", rule="r", words="w", fingerprint="0", count=2)
    one = Entry(path="a", rule="r", words="w", fingerprint="0")
    assert without([two], [one]) == (one,)
    assert without([two], [two]) == ()

"""A place in the text of a page is found again in its source, or left alone."""

import pytest

from compare.fixes import Edit, applied
from compare.fixes.page import in_source


def mended(source: str, text: str, words: str, new: str, in_ascii: bool = False) -> str:
    start = text.index(words)
    return applied(source, in_source(source, text, [Edit(start, start + len(words), new)], in_ascii))


TEXT = "The ferry left the the quay at noon & came back.\n\nThe crew was well."


@pytest.mark.parametrize(
    ("source", "fixed"),
    [
        (
            "<p>The ferry left the the quay at noon &amp; came back.</p><p>The crew was well.",
            "<p>The ferry left the quay at noon &amp; came back.</p><p>The crew was well.",
        ),
        (
            "<p>The <b class='the the'>ferry</b> left\r\n  the the quay at\tnoon &#38; came back.</p>",
            "<p>The <b class='the the'>ferry</b> left\r\n  the quay at\tnoon &#38; came back.</p>",
        ),
        (
            "<head><title>The ferry left the the quay at noon & came back.</title></head>"
            "<!-- left the the quay --><p>The ferry left the the quay at noon & came back.",
            "<head><title>The ferry left the the quay at noon & came back.</title></head>"
            "<!-- left the the quay --><p>The ferry left the quay at noon & came back.",
        ),
    ],
)
def test_words_change_and_tags_and_references_stay(source: str, fixed: str) -> None:
    assert mended(source, TEXT, "the the", "the") == fixed


@pytest.mark.parametrize(
    "source",
    [
        "<p>The ferry left the <i>the</i> quay at noon &amp; came back.</p>",
        "<p>The ferry left the the quay at noon &amp; came back.</p>" * 2,
        "<blockquote><p>The ferry left the the quay at noon &amp; came back.</p></blockquote>",
        "<blockquote><blockquote>Oh.</blockquote><p>The ferry left the the quay at noon &amp; came back.</p>",
        "<p><q>Oh <q>no</q> yes. The ferry left the the quay at noon &amp; came back.</q></p>",
        "<p><q>The ferry left the the quay at noon &amp; came back.</q></p>",
        "<p>The ferry left</p><p>the the quay at noon &amp; came back.</p>",
        "<script>'The ferry left the the quay at noon & came back.'</script>",
        "<p>Something else.</p>",
        "",
    ],
)
def test_a_place_that_is_not_plain_is_left_alone(source: str) -> None:
    assert mended(source, TEXT, "the the", "the") == source


def test_what_is_put_in_is_text_and_no_markup() -> None:
    source = "<p>The crew was well.</p>"
    assert mended(source, TEXT, "well", "“<b>” & é") == "<p>The crew was “&lt;b&gt;” &amp; é.</p>"
    assert mended(source, TEXT, "well", "“é”", in_ascii=True) == "<p>The crew was &#8220;&#233;&#8221;.</p>"


def test_a_space_that_does_not_break_may_have_become_a_plain_one() -> None:
    assert (
        mended("<p>An hour late&nbsp;; so.</p>", "An hour late ; so.", " ;", ";")
        == "<p>An hour late; so.</p>"
    )


def test_words_are_put_between_neighbours_only() -> None:
    source = "<p>The crew<i>was</i> wellHe left.</p>"
    text = "The crewwas wellHe left."
    place = text.index("He")
    assert applied(source, in_source(source, text, [Edit(place, place, " ")])) == (
        "<p>The crew<i>was</i> well He left.</p>"
    )
    place = text.index("was")
    assert in_source(source, text, [Edit(place, place, " ")]) == ()


@pytest.mark.parametrize("hostile", ["<" * 3000, "<a " + '"' * 3000, "&" * 3000, "<q>" * 2000, "<!--" * 2000])
def test_broken_pages_end_soon(hostile: str) -> None:
    assert in_source(hostile, TEXT, [Edit(0, 3, "A")]) == ()

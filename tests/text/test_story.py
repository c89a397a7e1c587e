"""What of a page tells the story."""

from hypothesis import given
from hypothesis import strategies as st

from compare.text.story import asides, story, tells, told

PAGE = """Search
Share

Ferry runs aground off Port Amel

By Ann Lee

A ferry carrying 214 people ran aground off Port Amel on Monday evening, the coast guard said.

Also Read: Storm warning for the coast

Tugs will try to free it at high tide on Tuesday.

0 Comments
"""


def test_furniture_bylines_and_teasers_are_no_part_of_it() -> None:
    assert [sentence.of(PAGE).split()[0] for sentence in story(PAGE)] == ["Ferry", "A", "Tugs"]
    assert [sentence.of(PAGE).split()[0] for sentence in story(PAGE, bylines=True)][1] == "By"
    assert tells(PAGE, PAGE.index("Tugs")) and not tells(PAGE, PAGE.index("Storm"))


def test_a_line_counts_once() -> None:
    caption = "Two ministers shake hands in Rome on June 2, 2018. / AFP PHOTO / A NAME"
    page = f"Talks resume in the capital\n\n{caption}\n\n{caption}\n\nThe talks resumed on Friday, he said.\n"
    assert [sentence.of(page)[:4] for sentence in story(page)].count("Two ") == 1


@given(st.text(alphabet="ab.\n “”,:0 ", max_size=200) | st.just(PAGE))
def test_what_is_left_keeps_its_place(text: str) -> None:
    left = told(text)
    assert len(left) == len(text)
    assert all(left[aside.start : aside.end].isspace() for aside in asides(text))
    assert all(a == b or a == " " for a, b in zip(left, text, strict=True))

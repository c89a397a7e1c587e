"""What comments and front matter ask for, and where it holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Article, Confidence, Finding, Instruction, Level
from compare.readers._instructions import blanked, comments
from compare.silencing.orders import Order, orders

KNOWN = ("calque", "doubled-word", "acronym", "untranslated-acronym")
PARAGRAPHS = "The first of them.\n\nThe second of them.\n\nThe third of them.\n"


def asked(text: str) -> tuple[Order, ...]:
    found = comments(text)
    return orders(Article(text, prose=blanked(text, found), instructions=found), KNOWN)


def held(text: str) -> list[str]:
    """The words of each stretch in which an order holds; "" for the whole article."""
    prose = blanked(text, comments(text))
    return [order.span.of(prose).strip() if order.span else "" for order in asked(text)]


def test_a_comment_holds_for_the_paragraph_behind_it_or_around_it() -> None:
    comment = "<!-- newscollate: ignore[calque] why -->"
    assert held(f"{comment}\n{PARAGRAPHS}") == ["The first of them."]
    assert held(f"{comment}\n\n{PARAGRAPHS}") == ["The first of them."]
    assert held(PARAGRAPHS.replace("second of them.", f"second of them. {comment}")) == [
        "The second of them."
    ]
    assert held(PARAGRAPHS.replace("The third", f"{comment} The third")) == ["The third of them."]
    assert [" ".join(words.split()) for words in held(PARAGRAPHS.replace("third", f"{comment} third"))] == [
        "The third of them."
    ]
    assert held(PARAGRAPHS + comment) == [""] and asked(PARAGRAPHS + comment)[0].span is not None


def test_a_stretch_holds_from_start_to_end_and_stretches_nest() -> None:
    start, end = "<!-- newscollate: ignore-start[calque] all -->", "<!-- newscollate: ignore-end -->"
    assert held(f"One.\n\n{start}\nTwo.\n\nThree.\n{end}\n\nFour.") == ["Two.\n\nThree."]
    other = start.replace("calque", "acronym")
    named_end = "<!-- newscollate: ignore-end[calque] -->"
    found = asked(f"{start}\nTwo.\n{other}\nThree.\n{named_end}\nFour.\n{end}")
    assert [(order.names, order.fault) for order in found] == [(("calque",), ""), (("acronym",), "")]


def test_names_and_reason_are_read_as_people_write_them() -> None:
    [order] = asked("<!--newscollate:ignore-file[ Calque , doubled_word ]: house style\n of ours -->\nText.")
    assert order.names == ("calque", "doubled-word") and order.reason == "house style of ours"
    assert order.span is None and order.place.line == 1
    [order] = asked("Text. <!-- newscollate: ignore -->")
    assert order.names == () and order.reason == "" and not order.fault


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("ignroe[calque]", "did you mean “ignore”"),
        ("disable calque", "use one of ignore, ignore-start"),
        ("ignore calque why", "write ignore\\[calque\\]"),
        ("ignore[]", "names no rule"),
        ("ignore-end", "no “ignore-start”"),
        ("ignore-start[calque]", "is never ended"),
    ],
)
def test_what_is_not_understood_says_so_and_silences_no_more_than_it_says(words: str, fault: str) -> None:
    import re

    [order] = asked(f"<!-- newscollate: {words} -->\nThe first of them.")
    assert re.search(fault, order.fault)
    assert order.span is not None and (order.span.start == order.span.end or "never ended" in order.fault)


@given(st.text(alphabet="ignore-startdfl[],: x\n", max_size=40))
def test_no_comment_breaks_a_run(words: str) -> None:
    text = f"One.\n<!-- newscollate:{words}-->\nTwo."
    for order in asked(text):
        assert order.span is None or 0 <= order.span.start <= len(text)
    assert len(blanked(text, comments(text))) == len(text)


def test_front_matter_asks_for_the_whole_article() -> None:
    place = Instruction(0, 6, "ignore-file[calque] why", "front-matter", 4)
    [order] = orders(Article("calque", instructions=(place,)), KNOWN)
    assert (order.names, order.reason, order.span) == (("calque",), "why", None)


def test_a_comment_that_is_not_closed_ends_with_its_line() -> None:
    open_ = "<!-- newscollate: ignore-start[calque]"
    text = f"{open_}\nThe first of them.\n\n<!-- newscollate: ignore[acronym] -->\nThe second of them."
    unclosed, closed = asked(text)
    assert "is not closed" in unclosed.fault and unclosed.span is not None
    assert unclosed.span.start == unclosed.span.end and closed.names == ("acronym",)
    assert "The first of them." in blanked(text, comments(text))


def test_many_comments_are_all_heard() -> None:
    comment = "The end. <!-- newscollate: ignore[calque] -->\n\n"
    assert len(asked(comment * 500)) == 500 and "newscollate" not in blanked(
        comment * 500, comments(comment * 500)
    )


def test_the_verdict_wants_its_name() -> None:
    verdict = Finding(
        "translated-from", "verdict", "", Level.NOTE, Confidence.MEDIUM, "a", "a", 0, 0, 1, 1, "", ""
    )
    known = (*KNOWN, "translated-from", "verdict")

    def silences(words: str) -> bool:
        text = f"<!-- newscollate: {words} -->\n{PARAGRAPHS}"
        found = comments(text)
        orders_ = orders(Article(text, prose=blanked(text, found), instructions=found), known)
        return any(order.covers(verdict) for order in orders_)

    assert silences("ignore-file[translated-from]") and silences("ignore[verdict]")
    assert not silences("ignore-file") and not silences("ignore-file[calque]")

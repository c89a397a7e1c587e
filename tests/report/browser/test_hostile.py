"""Texts that would act, if they could: in a browser they are words, and can be read."""

from __future__ import annotations

import pytest
from msgspec import structs

from compare.model import Alignment, Member

from ...browsing import needs_browser
from ..invented import HOSTILE, saying
from .conftest import Opener

pytestmark = needs_browser
ACTS = (
    "<script>document.title = 'acted'</script>",
    "</script><script>document.title = 'acted'</script>",
    '"><img src=x onerror="document.title = \'acted\'">',
    "</style><svg onload=\"document.title = 'acted'\">",
    "</option></select><iframe srcdoc='<script>parent.document.title=1</script>'>",
)


@pytest.mark.parametrize("text", [*ACTS, *HOSTILE])
def test_what_a_text_says_is_shown_and_not_done(opened: Opener, text: str) -> None:
    shown = saying(text, ((0, min(9, len(text))),))
    title = opened("event-e1.html", shown=shown)
    title.keyboard.press("j")
    title.keyboard.press("v")
    assert title.title() != "acted"
    assert title.locator("img, iframe, svg:not(.mark):not([data-chart]), form").count() == 0
    words = title.locator("#side-by-side .cell [dir=auto]").first.inner_text()
    assert [
        word for word in text.split() if word.isascii() and word.isprintable() and word not in words
    ] == []


def test_marks_that_turn_the_line_around_are_shown_as_marks(opened: Opener) -> None:
    page = opened("event-e1.html", shown=saying("admin \u202e\u2066nimda\u2069\u202c end", ((0, 5),)))
    words = page.locator("#side-by-side .cell [dir=auto]").first.inner_text()
    assert not set(words) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert "nimda" in words and "end" in words


def test_a_hundred_kilobytes_on_one_line_can_be_read(opened: Opener) -> None:
    text = "<b>the harbour</b> " * 5_000 + "x" * 5_000
    one = saying("Harbour", ())
    row = Alignment("r1", 0.5, tuple(Member(id_, 0, len(text), text) for id_ in one.events[0].articles))
    event = structs.replace(one.events[0], alignments=(row,))
    page = opened("event-e1.html?base=A", width=390, shown=structs.replace(one, events=(event,)))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    quote = page.locator("#side-by-side .cell [dir=auto]").first
    assert quote.text_content() == text
    assert quote.evaluate("(one) => one.scrollWidth <= one.clientWidth")
    page.locator("#filter").fill("<b>the harbour</b>")
    assert page.locator("#side-by-side .row:visible").count() == 1

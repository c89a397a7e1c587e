"""What is kept of a drawing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.report.charts.svg import LONGEST, cells, inline, label

DRAWING = """
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="10">
<script>alert(1)</script><style>*{}</style><image xlink:href="http://x"/>
<a href="javascript:x"><path d="M1"/></a>
<g class="mark"><g transform="translate(1,2)" onclick="x" style="fill:url(x)" role="graphics-object">
<path class="background" d="M0"/><path d="M0,0h1" fill="url(http://x)" stroke="var(--line)"/>
<text aria-label="y">a &lt;b&gt;</text><text></text>
</g></g></svg>""".lstrip()
KEPT = (
    '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="c-title c-told"'
    ' viewBox="0 0 20 10" width="20" height="10">'
    '<title id="c-title">T "&lt;i&gt;"</title><desc id="c-told">told</desc>'
    '<g transform="translate(1,2)"><path d="M0,0h1" stroke="var(--line)"></path>'
    "<text>a &lt;b&gt;</text></g></svg>"
)


def test_shapes_and_paint_stay_and_all_that_acts_is_gone() -> None:
    assert inline(DRAWING, "c", 'T "<i>"', "told") == KEPT


def test_a_label_is_cut_with_a_mark_and_letters_of_the_far_east_count_twice() -> None:
    assert label("A Harbour Post") == "A Harbour Post"
    assert label("A " + "x" * 40) == "A " + "x" * 21 + "…"
    assert label("A " + "東" * 40) == "A " + "東" * 10 + "…"


@given(st.text())
def test_a_label_is_never_wider_than_its_room(text: str) -> None:
    assert cells(label(text)) <= LONGEST

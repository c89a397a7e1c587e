"""Any text at all, with stretches of it that may overlap."""

from __future__ import annotations

from hypothesis import strategies as st

from .invented import HOSTILE


def texts() -> st.SearchStrategy[str]:
    """Any text that UTF-8 can hold, and some that means harm."""
    return st.text(min_size=1) | st.sampled_from(HOSTILE)


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A text and up to four stretches of it, none of them empty."""
    text = draw(texts())
    places = st.integers(0, len(text))
    pairs = st.tuples(places, places).map(lambda pair: (min(pair), max(pair))).filter(lambda p: p[0] < p[1])
    return text, tuple(draw(st.lists(pairs, max_size=4)))

"""Words from right to left stand by themselves in our sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.report.view.apart import apart

TEXTS = st.text(alphabet="ab 12(),“”אبن\u202e\n")


def alone(text: str, *names: str) -> list[str]:
    return [part for part, own in apart(text, names) if own]


def test_each_outlet_and_each_quotation_stands_by_itself() -> None:
    names = ("صوت البحر", "المرفأ اليوم")
    assert alone("Figure: 12 (المرفأ اليوم); 15 (صوت البحر)", *names) == ["المرفأ اليوم", "صوت البحر"]
    assert alone("“نجمة”: in المرفأ اليوم, صوت البحر and Post", *names) == ["نجمة", *names[::-1]]
    assert alone("by صوت البحر 3 times", "صوت البحر 3") == ["صوت البحر 3"]
    assert alone("“لكن …” (Post)") == ["لكن …"]


def test_what_runs_from_left_to_right_is_left_alone() -> None:
    assert apart("Figure: 12 (Post)", ("Post",)) == (("Figure: 12 (Post)", False),)


@given(TEXTS, st.lists(TEXTS))
def test_the_parts_are_the_text(text: str, names: list[str]) -> None:
    assert "".join(part for part, _ in apart(text, names)) == text

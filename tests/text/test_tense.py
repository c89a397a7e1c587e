import pytest

from compare.text.dates import dates
from compare.text.tense import tense


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The envoy said on Friday that the talks will go on.", "past"),
        ("The envoy was to hold a second round of talks on Friday.", "future"),
        ("On Friday, Mr. Obi denied it.", "past"),
        ("They’ll meet on Friday.", "future"),
        ("Ministers plan a vote on Friday.", "future"),
        ("The council approved the harbour plan on Friday.", "past"),
        ("They have stayed since Friday and will leave.", "past"),
        ("They left. Talks on Friday.", ""),
        ("No need for talks on Friday", ""),
        ("le ministre a déclaré vendredi", "past"),
    ],
)
def test_the_nearest_verb_tells_the_tense(text: str, told: str) -> None:
    assert tense(text, dates(text)[0]) == told

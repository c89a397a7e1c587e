"""The outlet, by what shows it."""

import pytest

from compare.model import Confidence
from compare.readers._outlet import outlet_of

HEAD = "Ferry drill ends early at Varnholm"
STORY = (
    "A fire drill on the ferry ended early on Tuesday when the wind rose, the port said.\n\nNobody was hurt."
)
MEDIUM, LOW = Confidence.MEDIUM, Confidence.LOW


@pytest.mark.parametrize(
    ("text", "name", "url", "expected"),
    [
        (STORY, "", None, None),
        (f"{HEAD}\n\n{STORY}\n\nSoundtribune.com", "", None, ("soundtribune.com", MEDIUM)),
        (
            f"{HEAD}\n\nThe Sound Tribune has seen the plan. {STORY}\n\nSoundtribune.com",
            "",
            None,
            ("Sound Tribune", MEDIUM),
        ),
        (f"{HEAD}\n\nVARNHOLM (Reuters) - {STORY}", "", None, None),
        (f"{HEAD}\n\nVARNHOLM (Reuters) - {STORY}\n\nReuters", "", None, None),
        (
            f"{HEAD}\n\nVARNHOLM, May 3 (SINA) - {STORY}\n\nSound Islands News Agency (SINA)",
            "",
            None,
            ("Sound Islands News Agency", MEDIUM),
        ),
        (f"{HEAD}\n\n{STORY}\n\nSound Islands News Agency (SINA)", "", None, None),
        (f"{HEAD}\n\n{STORY}\n\n© 2019 The Varnholm Courier.", "", None, ("The Varnholm Courier", MEDIUM)),
        (f"{HEAD}\n\n{STORY}\n\n© 2019 AFP", "", None, None),
        (f"{HEAD} | The Courier\n{HEAD}\n\n{STORY}", "", None, ("The Courier", MEDIUM)),
        (f"To courier.example\nSearch\n\n{HEAD}\n\n{STORY}", "", None, ("courier.example", LOW)),
        (f"To facebook.com\n\n{HEAD}\n\n{STORY}", "", None, None),
        (f"{HEAD}\n\n{STORY}", "", "https://www.courier.example/ferry", ("courier.example", MEDIUM)),
        (f"{HEAD}\n\n{STORY}\n\nThe Soundpost", "", None, None),
        (
            f"To soundpost.example\n\n{HEAD}\n\n{STORY}\n\nThe Soundpost",
            "",
            None,
            ("The Soundpost", MEDIUM),
        ),
        (f"{HEAD}\n\n{STORY}", "2019-03-12-skerry-post.txt", None, ("skerry-post", LOW)),
        (f"{HEAD}\n\n{STORY}", "2019-03-12-ferry-drill.txt", None, None),  # a slug of the story
        (f"{HEAD}\n\n{STORY}", "2019-03-12-article.txt", None, None),
        (f"{HEAD}\n\n{STORY}", "000_0a1b2c.txt", None, None),
        (f"{HEAD}\n\n{STORY}", "skerry-post.txt", None, None),  # may be anything
    ],
)
def test_each_witness_in_its_place(
    text: str, name: str, url: str | None, expected: tuple[str, Confidence] | None
) -> None:
    found = outlet_of(text, name, url)
    assert (found and (found[0], found[1].confidence)) == expected


def test_witnesses_that_agree_stand_together() -> None:
    found = outlet_of(f"To soundtribune.com\n\n{HEAD}\n\n{STORY}\n\nSoundtribune.com")
    assert found is not None
    assert found[1].evidence == ("sign-off: Soundtribune.com", "page header: soundtribune.com")


def test_witnesses_that_contradict_each_other_are_both_named() -> None:
    text = f"{HEAD}\n\n{STORY}\n\nSoundtribune.com\n© 2019 The Varnholm Courier."
    found = outlet_of(text)
    assert found is not None and (found[0], found[1].confidence) == ("soundtribune.com", LOW)
    assert found[1].evidence == (
        "sign-off: Soundtribune.com",
        "sign-off: © 2019 The Varnholm Courier.",
    )

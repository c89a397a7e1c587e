"""A text that changes its habits was put together; one that lapses once was not."""

from compare.align.splices import spliced

STEADY = (
    "Mayor Ida Lund said on Monday that the U.S. company would mend the dam at Lowmoor.\n"
    "The clerk Per Holm told the council that the work would begin in May.\n"
    "Lund added that two gates had failed in the storm last week.\n"
    "The valley was cleared for a night and nobody was hurt.\n"
    "Holm said the road below the dam was open again.\n"
    "The company has mended four dams in the county since the flood.\n"
    "It expects to finish before the snow.\n"
)
LAPSE = "Critics in the US company said that the price was too low.\n"
STRANGER = "Ostrander warned that the concrete was older than anybody knew.\n"
AGAIN = "Mayor Ida Lund said that the council would vote on Friday.\n"


def test_one_lapse_is_no_splice() -> None:
    for line in ("", LAPSE, STRANGER, AGAIN):
        assert not list(spliced(STEADY + line))


def test_two_lapses_are() -> None:
    text = STEADY + LAPSE + STRANGER
    found = list(spliced(text))
    assert [span.of(text) for span, _ in found] == [LAPSE.strip(), STRANGER.strip()]
    assert [reason for _, reason in found] == [
        "writes “US”, elsewhere “U.S.”",
        "lets Ostrander speak, who is never introduced",
    ]


def test_what_is_quoted_is_no_lapse() -> None:
    quoted = "“Our US friends favour colour,” an engineer said.\n"
    assert not list(spliced(STEADY + quoted + STRANGER))

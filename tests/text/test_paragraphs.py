from compare.text.paragraphs import paragraphs

WRAPPED = (
    "The delegations arrived in the early morning and were taken to the\n"
    "hotel by the lake, where the talks had been held the year before, and\n"
    "none of them would say how long the meeting was expected to last."
)
HEADLINES = (
    "Ministers leave the lakeside talks without an agreement on water\n"
    "Farmers fear a second dry summer as reservoirs stay half empty\n"
    "Regional airline grounds four planes after inspectors find cracks"
)


def pieces(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def test_a_line_is_a_paragraph() -> None:
    assert pieces("Water talks fail\nThe ministers left.\n\nNo date was set.") == [
        "Water talks fail",
        "The ministers left.",
        "No date was set.",
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert pieces(WRAPPED + "\n\nA second paragraph.") == [WRAPPED, "A second paragraph."]


def test_headlines_of_equal_length_are_no_wrapped_paragraph() -> None:
    assert pieces(HEADLINES) == HEADLINES.split("\n")


def test_lines_end_as_every_system_ends_them() -> None:
    assert pieces("One\r\nTwo\rThree\u2028Four\n \u00a0 \nFive") == ["One", "Two", "Three", "Four", "Five"]


def test_wrapping_survives_windows_line_ends() -> None:
    assert len(pieces(WRAPPED.replace("\n", "\r\n"))) == 1

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


def lapses(text: str) -> list[tuple[str, str]]:
    return [(span.of(text), reason) for span, reason in spliced(text)]


def after(lapse: str, *lines: str) -> list[tuple[str, str]]:
    """What is found in a steady text that ends with `lapse` and then `lines`, `lapse` itself left out."""
    return [
        one
        for one in lapses("".join([STEADY, lapse, *(f"{line}\n" for line in lines)]))
        if one[0] not in lapse
    ]


def test_the_rarer_of_two_ways_is_the_lapse_and_the_later_of_two_as_rare() -> None:
    percent = "They paid 6 percent."
    assert after(STRANGER, percent, "He paid 5% and 7%.") == [(percent, "writes “percent”, elsewhere “%”")]
    assert after(STRANGER, "He paid 5%.", percent) == [(percent, "writes “percent”, elsewhere “%”")]
    assert after(STRANGER, percent, "He paid 5%.") == [("He paid 5%.", "writes “%”, elsewhere “percent”")]


def test_each_further_way_to_write_a_thing_is_a_lapse() -> None:
    assert after(
        STRANGER, "Kyiv and Kyiv.", "The Kiev talks.", "ISIS came.", "Da'esh left.", "ISIL left."
    ) == [
        ("The Kiev talks.", "writes “Kiev”, elsewhere “Kyiv”"),
        ("Da'esh left.", "writes “Da'esh”, elsewhere “ISIS”"),
        ("ISIL left.", "writes “ISIL”, elsewhere “ISIS”"),
    ]


def test_british_and_american_spellings_in_all_their_forms() -> None:
    for british, american in (
        ("The colours faded.", "Some colored paper."),
        ("He organises it.", "He was organizing it."),
        ("He was analysing it.", "He analyzed it."),
        ("It was grey.", "The gray wall."),
    ):
        [(sentence, reason)] = after(STRANGER, british, american)
        assert sentence == american and reason.startswith("writes “") and "elsewhere “" in reason


def test_a_form_inside_another_word_is_none() -> None:
    assert after("", "Misorganised.", "They organize.", "Kievan art.", "Kyiv fell.", LAPSE.strip()) == []


def test_one_way_in_one_sentence_is_told_once() -> None:
    assert after(STRANGER, "He paid 5%, 7% and 9%.", "It was 6 percent, then 8 percent.") == [
        ("It was 6 percent, then 8 percent.", "writes “percent”, elsewhere “%”")
    ]


def test_the_lapses_of_a_sentence_are_told_together() -> None:
    line = "In the US a gray car and the grey wall of Kiev."
    [(sentence, reason)] = lapses(f"{STEADY}The colour of Kyiv.\n{line}\n")
    assert sentence == line
    assert reason == (
        "writes “Kiev”, elsewhere “Kyiv”; writes “US”, elsewhere “U.S.”; writes “gray”, elsewhere “colour”"
    )


def test_parties_are_written_one_way() -> None:
    found = after(
        STRANGER,
        "Per Ekdal (D-Ohio) left.",
        "Jan Elster, R-Maine, left.",
        "Per Ekdal, Democrat of Ohio, left.",
        "Republican of Maine Jan Elster left.",
    )
    assert [reason for _, reason in found] == [
        "writes “R-Maine”, elsewhere “D-Ohio”",
        "writes “Democrat of O”, elsewhere “D-Ohio”",
        "writes “Republican of”, elsewhere “D-Ohio”",
    ]


def test_a_surname_alone_where_it_has_a_courtesy_title_elsewhere() -> None:
    why = "says “Holm” alone, elsewhere with Mr. or Ms."
    assert after(STRANGER, "Mr. Holm slept.", "Then Mr. Holm said so.", "Per Holm said so.") == [
        ("Holm said the road below the dam was open again.", why)
    ]


def test_an_introduction_after_somebody_spoke_comes_late() -> None:
    between = ["The wall was old.", "A gate was mended.", "Ekdal said so too."]
    late = ["Ekdal warned of rain.", *between, "Mayor Ole Ekdal slept."]
    assert after(LAPSE, *late) == [("Mayor Ole Ekdal slept.", "introduces Ekdal, who spoke before")]
    assert after(LAPSE, *late[:2], late[-1]) == []


def test_an_introduction_again_is_one_some_sentences_after_the_first() -> None:
    assert after(LAPSE, AGAIN.strip()) == [(AGAIN.strip(), "introduces Lund again")]
    twice = ["Governor Ole Ekdal slept.", "A gate was mended.", "Governor Ole Ekdal woke."]
    assert after(LAPSE, *twice) == []


def test_a_stranger_is_told_where_two_others_were_introduced() -> None:
    [first, *others] = STEADY.splitlines(keepends=True)
    assert lapses("".join([first, *others, LAPSE, STRANGER]))
    assert lapses("".join([*others, "Nobody slept.\n", "The U.S. paid.\n", LAPSE, STRANGER])) == []
    assert after(LAPSE, "Smith said no.", "Brooks said no.", "Critics said no.") == []


def test_a_dateline_inside_the_text_is_a_lapse_among_the_first_sentences_it_is_none() -> None:
    lead = "OSLO (AFP) - A ship sank in the fjord."
    assert after(STRANGER, lead) == [(lead, "begins with a dateline, “OSLO (AFP) -”")]
    lines = STEADY.splitlines()
    assert lapses("\n".join([*lines[:2], lead, *lines[2:]]) + f"\n{STRANGER}") == []


def test_a_text_of_few_sentences_has_no_parts() -> None:
    lines = STEADY.splitlines(keepends=True)
    for some, found in ((lines[:3], 0), (lines[:4], 2)):
        assert len(lapses("".join([*some, LAPSE, STRANGER]))) == found

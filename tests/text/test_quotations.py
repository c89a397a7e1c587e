"""Where quotations begin and end, and who speaks them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.quotations import Quotation, quotations


def inner(prose: str) -> list[str]:
    return [quotation.inner.of(prose) for quotation in quotations(prose)]


def only(prose: str) -> Quotation:
    (quotation,) = quotations(prose)
    return quotation


@pytest.mark.parametrize(
    "prose",
    [
        "The harbour “will open again” in spring.",
        'The harbour "will open again" in spring.',
        "The harbour «will open again» in spring.",
        "The harbour « will open again » in spring.",
        "The harbour „will open again“ in spring.",
        "The harbour „will open again” in spring.",
        "The harbour »will open again« in spring.",
        "The harbour ‘will open again’ in spring.",
        "The harbour 'will open again' in spring.",
        "The harbour 「will open again」 in spring.",
        "The harbour ``will open again'' in spring.",
        'The harbour " will open again " in spring .',
    ],
)
def test_every_pair_of_marks(prose: str) -> None:
    quotation = only(prose)
    assert quotation.inner.of(prose) == "will open again"
    assert quotation.closed
    assert quotation.of(prose)[0] not in " w"
    assert quotation.of(prose)[-1] not in " n"


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("It was “the first step to a fair settlement “.", "the first step to a fair settlement"),
        ("“They have lost the trust of the country“, he said.", "They have lost the trust of the country"),
        ("“The plan finds friends, “says Ann Lee.", "The plan finds friends,"),
        ("He called it ”a mess” and left.", "a mess"),
    ],
)
def test_marks_turned_or_spaced_the_wrong_way(prose: str, expected: str) -> None:
    assert inner(prose) == [expected]
    assert only(prose).closed


def test_apostrophes_are_no_quotation_marks() -> None:
    assert (
        inner("It's the farmers' turn, and 'em all know the rock 'n' roll of the '90s; the Joneses’ dog’s.")
        == []
    )
    assert inner("The minister said ‘the workers’ union is wrong’ on Friday.") == [
        "the workers’ union is wrong"
    ]
    assert inner("The Obama 's plan and the Bush 's plan .") == []


def test_inches_are_no_quotation_marks() -> None:
    assert inner('He is 6\'2" tall and drives a 5"x7" cart.') == []


def test_the_outermost_of_nested_quotations() -> None:
    assert inner("“He told me ‘no’ twice,” she said.") == ["He told me ‘no’ twice,"]
    assert inner("“He called it “a mess” and left,” she said.") == ["He called it “a mess” and left,"]


def test_a_quotation_may_run_over_the_lines_of_its_paragraph() -> None:
    assert inner('He said: "We shall see.\nThen we shall decide."') == [
        "We shall see.\nThen we shall decide."
    ]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    prose = "“We never agreed, said Ann Lee.\n\nThe harbour is closed."
    quotation = only(prose)
    assert not quotation.closed
    assert quotation.of(prose) == "“We never agreed, said Ann Lee."


def test_an_unclosed_quotation_ends_before_the_next_one() -> None:
    prose = "“We never agreed, said the mayor. The council calls it “a plain lie”."
    first, second = quotations(prose)
    assert (first.closed, second.closed) == (False, True)
    assert second.inner.of(prose) == "a plain lie"


def test_the_next_paragraph_carries_a_quotation_on() -> None:
    prose = "Ann Lee said, “The bridge is old.\n\n“It will be closed in May.”\n\nNobody was hurt."
    first, second = quotations(prose)
    assert first.closed
    assert second.continues
    assert second.speaker == first.speaker
    assert first.speaker is not None
    assert first.speaker.of(prose) == "Ann Lee"


def test_a_lost_mark_is_no_continuation() -> None:
    prose = "“The bridge is old, said Ann Lee.\n\n“It will be closed,” said Bo Ek."
    first, second = quotations(prose)
    assert not first.closed
    assert not second.continues


@pytest.mark.parametrize(
    ("prose", "speaker", "verb"),
    [
        ("“We agree,” said Ann Lee.", "Ann Lee", "said"),
        ("“We agree,” said Tuesday the spokesman of a bank.", "the spokesman", "said"),
        ("“We agree,” said union spokeswoman Ann Lee, a lawyer.", "Ann Lee", "said"),
        ("“We agree,” Secretary of State Ann Lee told reporters on Friday.", "Ann Lee", "told"),
        ("“We agree,” State Department spokesman, Bo Ek, said later.", "Bo Ek", "said"),
        ("“We agree,” a US official said.", "a US official", "said"),
        ("“We agree”, Lee said, according to a transcript.", "Lee", "said"),
        ("“We agree” she said.", "she", "said"),
        ("“We agree,” according to Lee.", "Lee", "according to"),
        ("According to Ann Lee, “the bridge is old”.", "Ann Lee", "According to"),
        ("Ann Lee, a spokeswoman for the union, said: “The bridge is old.”", "Ann Lee", "said"),
        ("In an interview on Tuesday, Mr. Lee said “the bridge is old”.", "Lee", "said"),
        ("Officials in Oslo were late. The mayor warned that “the bridge is old”.", "The mayor", "warned"),
        ("De Waal said the talks “have a date”.", "De Waal", "said"),
        ("Ann Lee called the plan “a mess” on Friday.", "Ann Lee", "called"),
        ("Lee described the plan as “a mess”.", "Lee", "described"),
        ("It was part of what he called the “long road”.", "he", "called"),
        ("On Friday, Ann Lee left the talks, saying they were “a mess”.", "Ann Lee", "saying"),
        ("Nothing was wrong, Lee said, adding: “The bridge holds.”", "Lee", "adding"),
        ("A fire broke out. Lee urged the crews to “stand by”.", "Lee", "urged"),
        ("They heard Ann Lee, a captain, who said: “The bridge is old.”", "Ann Lee", "said"),
        ("Lee told the captains of the port that the bridge would be “as good as new”.", "Lee", "told"),
        ("Bo Ek bowed and said, after a while in which nobody spoke, “The bridge is old.”", "Bo Ek", "said"),
        ("`` We agree , '' Mr . Collier said .", "Collier", "said"),
        ("“We agree,” said the governor of the region, Ilse Orvik.", "Ilse Orvik", "said"),
        ("“We agree,” said the governor of Vello, Ilse Orvik, on Monday.", "Ilse Orvik", "said"),
        ("“We agree,” said a spokesman for the port, Inspector Bo Ek.", "Bo Ek", "said"),
        ("“We agree,” said Orvik’s lawyer, Bo Ek.", "Bo Ek", "said"),
        ("“We agree,” Orvik’s lawyer said.", "Orvik’s lawyer", "said"),
        ("“We agree,” said the mayor of Albany, New York.", "the mayor", "said"),
        ("“We agree,” said the head of the group, Harbour Watch.", "the head", "said"),
        ("“We agree,” said the mayor, Monday.", "the mayor", "said"),
        ("“We agree,” said the director of the port, Radio Vello reported.", "the director", "said"),
        ("“We agree,” said a source close to Orvik.", "a source", "said"),
        ("“We agree,” an official who asked not to be named said.", "an official", "said"),
        ("“We agree,” Orvik posted on a wall.", "Orvik", "posted"),
        ("« We agree », declared Lee towards the end of May.", "Lee", "declared"),
    ],
)
def test_plain_attributions(prose: str, speaker: str, verb: str) -> None:
    quotation = quotations(prose)[0]
    assert quotation.speaker is not None
    assert quotation.verb is not None
    assert (quotation.speaker.of(prose), quotation.verb.of(prose)) == (speaker, verb)


@pytest.mark.parametrize(
    "prose",
    [
        "Washington “open” to talks on the bridge, said the mayor of the town on Friday.",
        "Ann Lee said on NBC’s “Meet the Town” that the bridge is old.",
        "The so-called “ring road” was never built.",
        "The road is called “the long bend” by all.",
        "The mayor was told “no”.",
        "Ann Lee, known to the captains as a talker, wrote a book called “The Bend”.",
        "They sang “The Bend” and went home.",
        "The plan rests on claims that the bridge is “as good as new”.",
        "Ann Lee said the loss of a harbour, known as “taking”, was a crime.",
        "The mayor denied a claim that the builder had offered to make the council pay “in an elegant way”.",
    ],
)
def test_no_speaker_without_plain_attribution(prose: str) -> None:
    assert only(prose).speaker is None


def test_one_attribution_holds_for_both_halves() -> None:
    prose = "“We agree,” she said. “The bridge is old.”"
    assert [quotation.speaker.of(prose) for quotation in quotations(prose) if quotation.speaker] == [
        "she",
        "she",
    ]


@pytest.mark.parametrize(
    ("prose", "speakers"),
    [
        ("Lee said the port was “old” and “a danger to all”.", ["Lee", "Lee"]),
        ("Lee called it “old”, but Bo Ek said it was “new”.", ["Lee", "Bo Ek"]),
        ("“We agree,” Lee said on the “Harbour Show” in May. “It is old.”", ["Lee", None, "Lee"]),
        ("“We agree,” Lee said. The port is 90 years old. “It is old.”", ["Lee", None]),
        ("“Why?” Ann Lee said that it was late.", [None]),
        ("“We agree,” said Lee, “whatever it costs.”", ["Lee", "Lee"]),
        ("“We agree,” said the head of the port, Bo Ek, “in part.”", ["Bo Ek", "Bo Ek"]),
        ("“We agree,” said Lee, who added that it was “late”.", ["Lee", "Lee"]),
    ],
)
def test_several_quotations_of_one_speaker(prose: str, speakers: list[str | None]) -> None:
    found = [quotation.speaker.of(prose) if quotation.speaker else None for quotation in quotations(prose)]
    assert found == speakers


@given(st.text(alphabet="aA s.,!?\n“”\"«»„‘’'「」`said", max_size=80))
def test_spans_are_valid_and_never_overlap(prose: str) -> None:
    end = 0
    for quotation in quotations(prose):
        assert end <= quotation.start < quotation.end <= len(prose)
        assert quotation.start < quotation.inner.start < quotation.inner.end <= quotation.end
        assert quotation.inner.of(prose).strip() == quotation.inner.of(prose)
        for part in (quotation.speaker, quotation.verb):
            assert part is None or (0 <= part.start < part.end <= len(prose))
        end = quotation.end


@given(st.text(alphabet="abc de.,", min_size=1).map(str.strip).filter(lambda words: words[:1].isalpha()))
def test_what_stands_between_marks_is_found(words: str) -> None:
    prose = f"She said: “{words}”"
    assert words.strip() in inner(prose)

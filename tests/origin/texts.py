"""Small invented news: the same stories in plain English and as a poor translation would put them."""

from __future__ import annotations

_PLACES = ("harbour", "market", "school", "library", "station", "clinic", "theatre", "bridge")
_PEOPLE = ("The mayor", "A spokesman", "The engineer", "The minister", "A teacher", "The captain")
_PLAIN = (
    "{who} said on Monday that the {place} would open again after the repairs had been finished.",
    "The council has not decided how much of the money will be spent on the {place} next year.",
    "Some of the people who work at the {place} told us that they had not been asked at all.",
    "It was the third time in a week that the {place} had to be closed because of the rain.",
)
_BROKEN = (
    "{who} has said the Monday that of the {place} the opening after the repairs will to be made.",
    "The council not has decided of how much of the money which is for the {place} of the next year.",
    "Some the people of which the work is at {place} have us told that they not are been asked of it.",
    "It is of the third time in the week that the {place} has must to be closed because from the rain.",
)


def story(number: int, *, broken: bool, sentences: int = 12) -> str:
    """One article of about 200 words; the same number is the same story."""
    forms = _BROKEN if broken else _PLAIN
    return "\n".join(
        forms[(number + turn) % len(forms)].format(
            who=_PEOPLE[(number * 5 + turn) % len(_PEOPLE)], place=_PLACES[(number * 3 + turn) % len(_PLACES)]
        )
        for turn in range(sentences)
    )

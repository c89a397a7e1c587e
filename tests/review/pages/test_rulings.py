"""The list of all rulings, and one of them taken back."""

from __future__ import annotations

import re

from compare.glossary import decisions
from compare.glossary.decisions import Decision

from ..sitting import Sitting, words

EARLIER = Decision("QHI", "quiet-harbour-institute", "reject", by="Ben", on="2024-05-01T10:00:00Z", why="no")
WRITTEN = {"written": EARLIER.form, "entity": EARLIER.entity, "on": EARLIER.on}


def test_all_are_shown_and_those_of_earlier_sittings_can_be_taken_back(sitting: Sitting) -> None:
    assert "Nobody has ruled" in sitting.page("/rulings")
    decisions.append(sitting.file, EARLIER)
    assert "QHI quiet-harbour-institute reject Ben 2024-05-01T10:00:00Z no" in words(sitting.page("/rulings"))
    page = sitting.post("/rulings", **WRITTEN)
    assert [(one.judgement, one.by) for one in sitting.lines()] == [("reject", "Ben"), ("open", "Ada")]
    assert "Take back:" not in page  # what is open needs no taking back


def test_what_somebody_has_overruled_is_not_taken_back(sitting: Sitting) -> None:
    decisions.append(sitting.file, EARLIER)
    decisions.append(
        sitting.file, Decision(EARLIER.form, EARLIER.entity, "accept", on="2024-05-02T10:00:00Z")
    )
    assert "somebody has ruled on this since" in sitting.post("/rulings", **WRITTEN)
    assert len(sitting.lines()) == 2


def test_a_form_with_hidden_characters_is_taken_back(sitting: Sitting) -> None:
    decisions.append(
        sitting.file, Decision("QH\u202eI", "quay-house-institute", "accept", "Ben", "2024-05-01")
    )
    page = sitting.page("/rulings")
    sent = dict(re.findall(r'name="(written|entity|on)" value="([^"]*)"', page))
    sitting.post("/rulings", **sent)
    assert [one.judgement for one in sitting.lines()] == ["accept", "open"]

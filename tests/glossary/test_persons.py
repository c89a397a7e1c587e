"""Persons and places among capitals side by side."""

from __future__ import annotations

import pytest

from compare.glossary import Glossary
from tests.claims.events import reports


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shells fell near the village of Kafr Sabil. Kafr Sabil was empty.", "place"),
        ("They left. Residents of Kafr Sabil fled the town of Kafr Sabil.", "place"),
        ("Friends of Samir Fadel fled.", "person"),
    ],
)
def test_the_village_of(text: str, kind: str) -> None:
    glossary = Glossary({})
    (article,) = reports(text)
    found = glossary.recognise(article)
    assert {glossary.kind_of(mention.entity) for mention in found} == {kind}

"""Credits and places in a picture."""

import pytest

from compare.text.captions import is_credited


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe and the crew in Varnholm, on May 3, 2019. / AFP PHOTO / JOHN ROE",
        "The ferry at the quay. REUTERS/John Roe",
        "The ferry at the quay. (AP Photo/John Roe)",
        "The ferry at the quay (Photo: Harbour Press)",
        "The ferry at the quay. Photograph: John Roe/AP",
        "The ferry at the quay. © John Roe",
        "The ferry at the quay. [AFP]",
        "Le ferry à quai. Crédit photo : Jean Roux",
        "Die Fähre am Kai. Foto: Hans Roth/dpa",
        "FILE - The ferry at the quay in May.",
        "In this May 3, 2019 file photo, the ferry lies at the quay.",
        "Jane Doe (R) shakes hands with John Roe",
        "Jane Doe (left) and John Roe on board",
    ],
)
def test_a_credit_or_a_place_in_the_picture_makes_a_caption(line: str) -> None:
    assert is_credited(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry at the quay.",
        "Sen. Jane Doe (R) and her staff were on board.",
        "The port (left) was closed, and the photo of it was shown in the file of the court.",
        "She was on call 24/7.",
        "An AP photo showed the ferry at the quay.",
    ],
)
def test_other_sentences_are_none(line: str) -> None:
    assert not is_credited(line)

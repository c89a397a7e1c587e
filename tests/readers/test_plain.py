"""Plain text: whatever no other format recognises."""

from pathlib import Path

from compare.model import Confidence
from compare.readers import RawFile
from compare.readers.plain import read, recognises

TEXT = (
    "Ferry drill ends early at Varnholm\r\n\r\n"
    "VARNHOLM, March 12, 2019 (AP) — A fire drill on the ferry ended early on Tuesday.\r\n"
)


def test_anything_textual_is_plain_text() -> None:
    assert recognises(TEXT.encode()) and recognises(TEXT.encode("utf-16"))
    assert not recognises(b"PK\x03\x04\x00\x00")


def test_the_file_is_the_text_and_shows_headline_and_day() -> None:
    [article] = read(RawFile.of("a.txt", "a.txt", TEXT.encode()))
    assert (article.text, article.prose, article.format) == (TEXT, TEXT, "plain")
    assert article.headline == "Ferry drill ends early at Varnholm"
    assert article.published is not None and article.published.start == "2019-03-12"
    assert article.outlet is None and article.language == "en"


def test_the_sample_of_a_saved_page_is_dated_by_its_picture() -> None:
    [article] = read(RawFile.at(Path("samples/formats/saved-page.txt")))
    assert (article.outlet, article.headline) == (
        "soundtribune.example",
        "Drill empties ferry at Varnholm in 42 minutes",
    )
    assert article.published is not None and article.published.start == "2024-03-05"


def test_the_sample_of_wire_copy_is_dated_in_two_calendars() -> None:
    [article] = read(RawFile.at(Path("samples/formats/wire-copy.txt")))
    assert article.outlet == "Sound Islands News Agency"
    assert article.published is not None
    assert (article.published.start, article.published.confidence) == ("2024-03-05", Confidence.HIGH)

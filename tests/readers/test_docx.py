"""A document gives its paragraphs as they would be printed."""

import zipfile
from datetime import datetime
from io import BytesIO

import pytest
from docx import Document

from compare.model import Article, Confidence
from compare.readers import docx
from compare.readers.raw import RawFile, ReadError

WORDS = ("The crew put out a staged fire.", "It took them 42 minutes.")


def document(*paragraphs: str, title: str | None = None, **properties: object) -> bytes:
    made = Document()
    if title:
        made.add_paragraph(title, style="Title")
    for words in paragraphs:
        made.add_paragraph(words)
    for name, value in properties.items():
        setattr(made.core_properties, name.removeprefix("properties_"), value)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def changed(data: bytes, part: str, content: bytes) -> bytes:
    """The archive with one of its parts replaced."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return out.getvalue()


def body(xml: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{space}"><w:body>{xml}</w:body></w:document>'.encode()


def read(data: bytes) -> Article:
    [article] = docx.read(RawFile.of("a.docx", "a.docx", data))
    return article


def test_paragraphs_are_parted_by_a_blank_line_and_the_title_stands_outside() -> None:
    article = read(document(*WORDS, title="Ferry drill"))
    assert (article.text, article.headline) == ("\n\n".join(WORDS), "Ferry drill")
    assert (article.format, article.outlet) == ("docx", None)


def test_empty_paragraphs_and_the_words_of_tables() -> None:
    made = Document()
    made.add_paragraph("")
    made.add_paragraph(WORDS[0])
    made.add_table(1, 1).cell(0, 0).text = "42 minutes"
    made.add_paragraph(WORDS[1])
    out = BytesIO()
    made.save(out)
    assert read(out.getvalue()).text.split("\n\n") == [WORDS[0], "42 minutes", WORDS[1]]


def test_insertions_are_read_and_deletions_are_not() -> None:
    xml = (
        "<w:p><w:r><w:t>It took </w:t></w:r><w:del><w:r><w:delText>44</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>42</w:t></w:r></w:ins><w:r><w:tab/><w:t>minutes.</w:t></w:r></w:p>"
    )
    assert read(changed(document("x"), "word/document.xml", body(xml))).text == "It took 42 minutes."


def test_the_day_it_was_made_is_hardly_the_day_of_publication_and_says_so() -> None:
    found = read(document(*WORDS, created=datetime(2016, 2, 7, 9, 0))).published
    assert found is not None
    assert (found.start, found.confidence) == ("2016-02-07", Confidence.LOW)
    assert "not necessarily the day of publication" in found.evidence[0]


def test_a_property_is_the_title_only_where_the_text_has_none() -> None:
    assert read(document(*WORDS, title="Ferry drill", properties_title="x")).headline == "Ferry drill"
    assert read(document(*WORDS, properties_title="Ferry drill")).headline == "Ferry drill"
    assert read(document(*WORDS)).headline is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04 and then nothing of a word/ processor", "no .docx file that can be read"),
        (document(), "without text"),
        (
            changed(document("x"), "word/document.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"),
            "document type",
        ),
        (changed(document("x"), "word/document.xml", b"<w:document"), "no .docx file that can be read"),
        (
            changed(document("x"), "word/document.xml", b" " * (65 * 1024 * 1024)),
            "far more than a document holds",
        ),
    ],
    ids=lambda given: "bytes" if isinstance(given, bytes) else None,  # in a zip stands when it was made
)
def test_what_is_no_good_document_is_one_clear_line(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        read(data)
    assert "\n" not in caught.value.message


def test_a_document_is_recognised_among_zip_archives() -> None:
    other = BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("notes.txt", "The crew put out a fire.")
    assert docx.recognises(document("x")[: 64 * 1024])
    assert not docx.recognises(other.getvalue())
    assert not docx.recognises(b"The word/ of a captain") and not docx.recognises(b"")

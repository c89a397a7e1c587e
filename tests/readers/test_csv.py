"""Tables: one article a row, whatever the columns are called and whatever stands between them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Article, InputError
from compare.readers import RawFile, ReadError
from compare.readers.csv import read, recognises

STORY = "The crew of the Aurelia put out a staged fire at Varnholm on Tuesday."


def rows(table: str | bytes, name: str = "rows.csv") -> list[Article | InputError]:
    return list(read(RawFile.of(name, name, table.encode() if isinstance(table, str) else table)))


def article(table: str | bytes) -> Article:
    [found] = rows(table)
    assert isinstance(found, Article), found
    return found


def test_a_row_is_an_article_and_the_header_says_what_is_where() -> None:
    found = article(
        "id,outlet,published,title,text,language,url\n"
        f"a7,Varnholm Courier,2024-03-05,A drill,{STORY},en-GB,https://courier.example/a7\n"
    )
    assert (found.id, found.format, found.text) == ("rows.csv#a7", "csv", STORY)
    assert (found.outlet, found.headline, found.language) == ("Varnholm Courier", "A drill", "en")
    assert found.url == "https://courier.example/a7"
    assert found.published is not None and found.published.start == "2024-03-05"
    assert found.outlet_why is not None and found.outlet_why.evidence == ("field “outlet”: Varnholm Courier",)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_under_which_the_header_makes_sense(delimiter: str) -> None:
    table = delimiter.join(("Source", "Publication Date", "Headline", "Body")) + "\n"
    table += (
        delimiter.join(("Courier", "2024-03-05", "A drill", '"Smoke, steam; no | danger\tat all"')) + "\n"
    )
    found = article(table)
    assert (found.outlet, found.headline, found.text) == (
        "Courier",
        "A drill",
        "Smoke, steam; no | danger\tat all",
    )


def test_quotation_marks_keep_commas_line_breaks_and_doubled_quotation_marks() -> None:
    found = article('id,text\n1,"“Out,” she said.\r\n\r\nA ""broken"" leg, no more."\n')
    assert found.text == '“Out,” she said.\r\n\r\nA "broken" leg, no more.'


@pytest.mark.parametrize(
    "table",
    [
        f"\ufeffid,text\r\n1,{STORY}\r\n",  # byte-order mark, CRLF
        f"sep=;\r\nid;text\r\n1;{STORY}\r\n",  # as Excel writes it
        f"\nid,text\n\n1,{STORY}\n\n",  # empty lines
        f'"id","text"\n"1","{STORY}"',  # no line break at the end
    ],
)
def test_what_programs_put_around_a_table_does_not_matter(table: str) -> None:
    assert article(table).text == STORY


def test_rows_without_an_id_are_known_by_their_line() -> None:
    found = rows(f'text\n"{STORY}\nTwo lines."\n{STORY}\n')
    assert [each.id for each in found if isinstance(each, Article)] == ["rows.csv#2", "rows.csv#4"]


def test_a_bad_row_is_named_by_its_line_and_the_others_are_read() -> None:
    found = rows(
        f'id,published,text\n1,2024-03-05,"{STORY}\n"\n'
        f"2,2024-03-05,  \n3,soon,{STORY}\n4,,Smoke, but no fire\n5,,{STORY}\n"
    )
    good = [each for each in found if isinstance(each, Article)]
    assert [each.id for each in good] == ["rows.csv#1", "rows.csv#3", "rows.csv#5"]
    assert good[1].published is None
    errors = [each for each in found if isinstance(each, InputError)]
    assert [(error.path, error.line) for error in errors] == [("rows.csv", line) for line in (4, 5, 6)]
    assert "has no text" in errors[0].message
    assert errors[1].message == (
        "“published” is “soon”; write a day as YYYY-MM-DD; the article was read without it"
    )
    assert "has 4 fields, the header 3" in errors[2].message


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("15/07/2019", "2019-07-15", "2019-07-15"),  # no fifteenth month
        ("03/04/2019", "2019-03-04", "2019-04-03"),
        ("15 July 2019", "2019-07-15", "2019-07-15"),
        ("1563148800", "2019-07-15", "2019-07-15"),
    ],
)
def test_dates_are_read_as_tables_write_them(written: str, start: str, end: str) -> None:
    published = article(f"date,text\n{written},{STORY}\n").published
    assert published is not None and (published.start, published.end) == (start, end)


def test_a_quotation_mark_that_is_never_closed_swallows_no_rows() -> None:
    good, bad = rows(f'id,text\n1,{STORY}\n2,"{STORY}\n3,{STORY}\n')
    assert isinstance(good, Article) and isinstance(bad, InputError)
    assert (bad.path, bad.line) == ("rows.csv", 3) and "quotation marks" in bad.message


def test_a_field_of_any_length_is_read() -> None:
    long = STORY * 5_000  # more than the 128 KiB to which Python's reader is limited
    assert article(f"id,text\n1,{long}\n").text == long


def test_a_nul_byte_is_no_text() -> None:
    with pytest.raises(ReadError, match="is binary"):
        rows(f"id,text\n1,{STORY}\0\n")


def test_a_table_without_a_text_column_is_refused() -> None:
    with pytest.raises(ReadError, match="names no column “text”"):
        rows("id,price\n1,2\n")


def test_a_table_is_recognised_by_its_header() -> None:
    assert recognises(b"id,outlet,text\n1,Courier,Smoke\n2,Courier,Fire\n")
    assert recognises('\ufeffDate;Headline;Body\r\n5 May;Smoke;"Smoke; steam"\r\n'.encode())
    assert recognises("id\ttext\n1\tSmoke\n\n2\tFire".encode("utf-16"))
    assert recognises(b'id,text\n1,"' + b"Smoke, but no fire.\n" * 5_000)  # one long article
    assert not recognises(b"Smoke over Varnholm, but no fire\n\nThe text of it, and the date.\n")
    assert not recognises(b"Text, Source, Date\n\nThe council closed the quay, the harbour master said.\n")
    assert not recognises(b"Text, Source\n\nThe council closed the quay, and left.\n")  # one row, no quotes
    assert not recognises(b"Text, Source, Date\n\nNo comma.\n\nOne, two.\n")
    assert not recognises(b"id,price\n1,2\n")
    assert not recognises(b'{"text": "Smoke", "id": 1}\n')
    assert not recognises(b"\x00\xff,\xfe")


@given(
    st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: text.strip() and "\0" not in text)
)
def test_any_text_written_to_a_table_is_read_back(text: str) -> None:
    table = io.StringIO(newline="")
    csv.writer(table).writerows([("outlet", "text", "language"), ("Courier", text, "en")])
    assert article(table.getvalue().encode()).text == text

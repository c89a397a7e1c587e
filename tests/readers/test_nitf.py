"""NITF: the text is the paragraphs of the body; head and headlines give the facts."""

import pytest

from compare.model import Article, Confidence
from compare.readers import RawFile, ReadError
from compare.readers.nitf import read, recognises

STORY = "The crew of the Aurelia put out a staged fire at Varnholm on Tuesday."
DOCTYPE = '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">'


def nitf(content: str = f"<p>{STORY}</p>", head: str = "", body_head: str = "", attributes: str = "") -> str:
    return (
        f"<nitf {attributes}><head>{head}</head><body><body.head>{body_head}</body.head>"
        f"<body.content>{content}</body.content><body.end><tagline>The end</tagline></body.end></body></nitf>"
    )


def article(xml: str | bytes) -> Article:
    [found] = read(RawFile.of("item.nitf", "item.nitf", xml.encode() if isinstance(xml, str) else xml))
    return found


def test_an_item_is_an_article() -> None:
    found = article(
        nitf(
            head='<title>Drill-1</title><docdata><date.issue norm="20240305T183000+0100"/></docdata>'
            '<pubdata name="Varnholm Courier"/>',
            body_head="<hedline><hl1>A drill\n  at Varnholm</hl1><hl2>Nobody hurt</hl2></hedline>"
            "<byline>By Marit Halvey</byline><dateline>VARNHOLM</dateline>",
            attributes='xmlns="http://iptc.org/std/NITF/2006-10-18/" baselang="en-GB"',
        )
    )
    assert (found.id, found.format, found.text) == ("item.nitf", "nitf", STORY)
    assert (found.outlet, found.headline, found.language) == ("Varnholm Courier", "A drill at Varnholm", "en")
    assert found.published is not None and found.published.start == "2024-03-05"
    assert found.published.evidence == ("head/docdata/date.issue@norm: 20240305T183000+0100",)


def test_paragraphs_subheadings_and_lists_are_text_and_inline_marks_disappear() -> None:
    found = article(
        nitf(
            "<block><byline>By M. H.</byline><p lede='true'>The ferry <em>Aurelia</em>\n   of "
            "<org>Nordline</org>"
            " &amp; Sons.</p></block><hl2>Sixty people</hl2><ul><li>One</li><li><p>Two</p></li></ul>"
            "<bq><block><p>“Faster.”</p></block></bq><!-- not text --><p/><p>Last.</p>"
        )
    )
    assert found.text.split("\n\n") == [
        "The ferry Aurelia of Nordline & Sons.",
        "Sixty people",
        "One",
        "Two",
        "“Faster.”",
        "Last.",
    ]


def test_captions_tables_and_notes_to_editors_are_not_text() -> None:
    found = article(
        nitf(
            '<media media-type="image"><media-reference/><media-caption><p>Smoke</p></media-caption></media>'
            f"<note><body.content><p>Editors: embargo</p></body.content></note><p>{STORY}</p>"
            "<table><tr><td>42</td></tr></table>"
        )
    )
    assert found.text == STORY


@pytest.mark.parametrize(
    ("head", "body_head", "outlet", "confidence"),
    [
        (
            '<docdata><doc.copyright holder="Press Ltd"/></docdata><pubdata name="Courier"/>',
            "",
            "Courier",
            Confidence.HIGH,
        ),
        ("", "<distributor><org>Fjordwire</org></distributor>", "Fjordwire", Confidence.MEDIUM),
        ('<docdata><doc.copyright holder="Press Ltd"/></docdata>', "", "Press Ltd", Confidence.MEDIUM),
        ('<docdata><doc-id regsrc="FW" id-string="1"/></docdata>', "", "FW", Confidence.MEDIUM),
    ],
)
def test_the_outlet_is_the_publication_before_distributor_and_owner(
    head: str, body_head: str, outlet: str, confidence: Confidence
) -> None:
    found = article(nitf(head=head, body_head=body_head))
    assert found.outlet_why is not None
    assert (found.outlet, found.outlet_why.confidence) == (outlet, confidence)


@pytest.mark.parametrize(
    ("head", "body_head", "day"),
    [
        (
            '<docdata><date.issue norm="20240306"/></docdata><pubdata date.publication="20240305T190000Z"/>',
            "",
            "2024-03-05",
        ),
        (
            '<docdata><date.release norm="20240307"/><date.issue norm="2024-03-06T23:30-05:00"/></docdata>',
            "",
            "2024-03-06",
        ),
        ('<docdata><date.issue norm=""/><date.release norm="20240307T0600Z"/></docdata>', "", "2024-03-07"),
        ("", '<dateline>VARNHOLM, <story.date norm="20240305">Tuesday</story.date></dateline>', "2024-03-05"),
    ],
)
def test_the_day_is_that_of_publication_before_issue_release_and_dateline(
    head: str, body_head: str, day: str
) -> None:
    found = article(nitf(head=head, body_head=body_head))
    assert found.published is not None and (found.published.start, found.published.end) == (day, day)


def test_the_title_of_the_head_stands_in_for_a_missing_headline() -> None:
    assert article(nitf(head="<title>A drill</title>")).headline == "A drill"


@pytest.mark.parametrize(
    "xml",
    [
        b'<?xml version="1.0" encoding="ISO-8859-1"?>' + nitf("<p>Caf\u00e9 Torvik</p>").encode("latin-1"),
        b'<?xml version="1.0" encoding="windows-1252"?>' + nitf("<p>Caf\u00e9 Torvik</p>").encode("cp1252"),
        b"\xef\xbb\xbf" + nitf("<p>Caf\u00e9 Torvik</p>").encode(),
        ('<?xml version="1.0" encoding="UTF-16"?>' + nitf("<p>Caf\u00e9 Torvik</p>")).encode("utf-16"),
        (DOCTYPE + nitf("<p>Caf&eacute; Torvik</p>")).encode(),
        nitf("<p>Caf&#233; Torvik</p>").replace("\n", "\r\n").encode(),
    ],
    ids=["Latin-1", "Windows-1252", "byte-order mark", "UTF-16", "named character", "CRLF"],
)
def test_the_encoding_is_the_one_declared(xml: bytes) -> None:
    assert article(xml).text == "Caf\u00e9 Torvik"
    assert recognises(xml)


LAUGHS = f'<!ENTITY a "ha"><!ENTITY b "{"&a;" * 9}"><!ENTITY c "{"&b;" * 9}">'


@pytest.mark.parametrize(
    ("xml", "line", "message"),
    [
        (f"\n<!DOCTYPE nitf [{LAUGHS}]>{nitf('<p>&c;</p>')}", ":2", "defines entities of its own"),
        ('<!DOCTYPE nitf [<!ENTITY f SYSTEM "file:///etc/hosts">]>' + nitf("<p>&f;</p>"), ":1", "of its own"),
        ('<!DOCTYPE nitf [<!ENTITY % f SYSTEM "http://x.example/">%f;]>' + nitf(), ":1", "of its own"),
        (nitf("<p>&unknown;</p>"), ":1", "undefined entity"),
        (nitf("<p>one</p>\n<p>two</q>"), ":2", "not well-formed XML at column"),
        (nitf("<p>\0</p>"), ":1", "not well-formed XML at column"),
        (nitf("<p>" * 100_000), ":1", "more than 200 elements within each other"),
        ('<?xml version="1.0" encoding="utf-99"?>' + nitf(), "", "unknown encoding"),
        (nitf(""), "", "has no text"),
        ("<html><body><p>No</p></body></html>", "", "its root element is <html>"),
        (nitf(head='<docdata><date.issue norm="soon"/></docdata>'), "", "“published” is “soon”"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_line_with_its_place(xml: str, line: str, message: str) -> None:
    with pytest.raises(ReadError, match=message) as raised:
        article(xml)
    assert str(raised.value).startswith(f"item.nitf{line}") and "\n" not in raised.value.message


def test_an_outside_document_type_is_not_fetched() -> None:
    assert article('<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd">' + nitf()).text == STORY


@pytest.mark.parametrize(
    ("start", "is_nitf"),
    [
        (b"<nitf>", True),
        (
            b'<?xml version="1.0"?>\n<!-- a <b> -->\n<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/">',
            True,
        ),
        ((DOCTYPE + "<nitf uno='1'>").encode(), True),
        (b"<!DOCTYPE nitf [<!-- > -->]><nitf/>", True),
        (b"<rss><nitf/></rss>", False),
        (b"text about <nitf>", False),
        (b"<!-- -->" * 8000 + b"<", False),  # in no more than linear time
        (b"", False),
    ],
)
def test_nitf_is_recognised_by_its_root_element(start: bytes, is_nitf: bool) -> None:
    assert recognises(start) is is_nitf

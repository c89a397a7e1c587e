"""NewsML-G2: an item or a message of several, with NITF, XHTML or plain text inside."""

import pytest

from compare.model import Article, Confidence, InputError
from compare.readers import RawFile, ReadError
from compare.readers.newsml import read, recognises

STORY = "The crew of the Aurelia put out a staged fire at Varnholm on Tuesday."
MORE = "Nobody was in danger."
XHTML = f"""<inlineXML><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>Not text</title></head><body>
<header><time>5 March</time><h1>A drill</h1></header><p>{STORY}</p><p>{MORE}</p></body></html>
</inlineXML>"""
PLAIN = f'<inlineData contenttype="text/plain">\n{STORY}\n\n{MORE}\n</inlineData>'
HTML = f'<inlineData contenttype="text/html">&lt;p&gt;{STORY}&lt;/p&gt;&lt;p&gt;{MORE}&lt;/p&gt;</inlineData>'
NITF = f"""<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">
<head><docdata><date.issue norm="20190102"/></docdata><pubdata name="Courier"/></head>
<body><body.head><hedline><hl1>A drill</hl1></hedline></body.head>
<body.content><p>{STORY}</p><p>{MORE}</p></body.content></body></nitf></inlineXML>"""
META = (
    '<itemClass qcode="ninat:text"/><provider qcode="nprov:FW"/>'
    "<versionCreated>2024-03-07T08:00:00Z</versionCreated>"
)


def item(content: str = PLAIN, meta: str = META, content_meta: str = "", guid: str = "urn:fw:1") -> str:
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="1" xml:lang="en-GB">'
        f"<itemMeta>{meta}</itemMeta><contentMeta>{content_meta}</contentMeta>"
        f"<contentSet>{content}</contentSet></newsItem>"
    )


def message(*items: str) -> str:
    header = "<header><sent>2024-03-08T00:00:00Z</sent></header>"
    inside = "\n".join(("<itemSet>", *items, "</itemSet>"))
    return f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">{header}{inside}</newsMessage>'


def items(xml: str | bytes) -> list[Article | InputError]:
    return list(read(RawFile.of("item.xml", "item.xml", xml.encode() if isinstance(xml, str) else xml)))


def article(xml: str | bytes) -> Article:
    [found] = items(xml)
    assert isinstance(found, Article), found
    return found


def day(found: Article) -> tuple[str, Confidence, str]:
    assert found.published is not None
    return found.published.start, found.published.confidence, found.published.evidence[0]


@pytest.mark.parametrize("content", [XHTML, PLAIN, HTML, NITF], ids=["XHTML", "plain", "HTML", "NITF"])
def test_the_text_is_the_paragraphs_of_the_content(content: str) -> None:
    found = article(item(content))
    assert (found.id, found.format, found.text) == ("item.xml", "newsml", f"{STORY}\n\n{MORE}")
    assert (found.outlet, found.language) == ("FW", "en")


def test_of_alternative_contents_the_first_with_text_counts() -> None:
    empty = '<inlineXML contenttype="application/xhtml+xml"><html><body/></html></inlineXML>'
    picture = '<inlineData contenttype="image/jpeg" encoding="base64">aGVsbG8=</inlineData>'
    remote = '<remoteContent href="https://fw.example/1.html"/>'
    assert article(item(empty + remote + picture + PLAIN + HTML)).text == f"{STORY}\n\n{MORE}"


def test_the_headline_is_the_main_one_of_the_item_else_that_of_its_content() -> None:
    sub = '<headline role="hld:subHeadline">Nobody hurt</headline>'
    assert article(item(content_meta=sub + '<headline role="hld:main">Drill</headline>')).headline == "Drill"
    assert article(item(content_meta=sub + "<headline>Two\n lines</headline>")).headline == "Two lines"
    assert article(item(XHTML)).headline == article(item(NITF)).headline == "A drill"
    assert article(item(meta=META + "<title>fw-drill-1</title>")).headline == "fw-drill-1"


@pytest.mark.parametrize(
    ("provider", "outlet"),
    [
        ('<provider qcode="nprov:FW"><name>Fjordwire</name></provider>', "Fjordwire"),
        ('<provider literal="Fjordwire"/>', "Fjordwire"),
        ('<provider qcode="nprov:FW"/>', "FW"),
        ('<provider uri="http://cv.iptc.org/newscodes/newsprovider/FW"/>', "FW"),
        ("<provider>Fjordwire</provider>", "Fjordwire"),
        ("", None),
    ],
)
def test_the_outlet_is_the_provider_by_name_or_code(provider: str, outlet: str | None) -> None:
    assert article(item(meta=provider)).outlet == outlet


def test_without_a_provider_the_content_says_who_published() -> None:
    found = article(item(NITF, meta=""))
    assert (found.outlet, day(found)[0]) == ("Courier", "2019-01-02")


@pytest.mark.parametrize(
    ("meta", "content_meta", "published", "named"),
    [
        ("<firstCreated>2024-03-05T18:00:00+01:00</firstCreated>", "", "2024-03-05", "itemMeta/firstCreated"),
        (
            "<firstCreated>2024-03-05T18:00:00Z</firstCreated>",
            "<contentCreated>2019-01-02</contentCreated>",
            "2019-01-02",
            "contentMeta/contentCreated",
        ),
        ("", "<contentCreated>2024-03-05</contentCreated>", "2024-03-05", "contentMeta/contentCreated"),
        ("", "", "2024-03-07", "itemMeta/versionCreated"),
        ("<embargoed>2024-03-09T05:00:00Z</embargoed>", "", "2024-03-09", "itemMeta/embargoed"),
    ],
)
def test_the_day_is_that_of_first_publication(
    meta: str, content_meta: str, published: str, named: str
) -> None:
    found = day(article(item(meta=META + meta, content_meta=content_meta)))
    assert (found[0], found[2].partition(":")[0]) == (published, named)


def test_the_day_of_a_version_is_held_less_sure() -> None:
    assert day(article(item()))[1] is Confidence.MEDIUM


def test_the_language_of_the_content_is_surer_than_that_of_the_item() -> None:
    assert article(item(content_meta='<language tag="nb-NO"/>')).language == "nb"
    own = article(item())
    assert own.language_why is not None
    assert (own.language, own.language_why.evidence) == ("en", ("newsItem@lang: en-GB",))


def test_a_message_holds_several_items_known_by_their_guid() -> None:
    first, second = items(message(item(XHTML), item(NITF, guid="urn:fw:2")))
    assert isinstance(first, Article) and isinstance(second, Article)
    assert (first.id, second.id) == ("item.xml#urn:fw:1", "item.xml#urn:fw:2")


@pytest.mark.parametrize(
    ("status", "message_part"),
    [
        ('qcode="stat:canceled"', "is withdrawn by its publisher (canceled); leave it out"),
        ('uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"', "is withheld by its publisher"),
    ],
)
def test_a_withdrawn_item_is_no_article(status: str, message_part: str) -> None:
    withdrawn = item(HTML, meta=f"<pubStatus {status}/>", guid="urn:fw:2")
    good, bad = items(message(item(HTML, meta='<pubStatus qcode="stat:usable"/>'), withdrawn))
    assert isinstance(good, Article) and isinstance(bad, InputError) and message_part in bad.message


@pytest.mark.parametrize("vague", ["2024", "2024-02"])
def test_a_month_yields_to_the_day_of_the_version(vague: str) -> None:
    content = f"<contentCreated>{vague}</contentCreated>"
    version = "<versionCreated>2024-03-05T08:00:00Z</versionCreated>"
    [dated] = items(item(HTML, meta=version, content_meta=content))
    [undated] = items(item(HTML, meta="", content_meta=content))
    assert isinstance(dated, Article) and dated.published is not None
    assert isinstance(undated, Article) and undated.published is not None
    assert (dated.published.start, dated.published.end) == ("2024-03-05", "2024-03-05")
    assert undated.published.start.startswith(vague)
    assert undated.published.confidence is Confidence.MEDIUM


def test_pictures_and_packages_beside_a_text_are_passed_over() -> None:
    picture = item(
        "<remoteContent href='a.jpg'/>", meta='<itemClass qcode="ninat:picture"/>', guid="urn:fw:pic"
    )
    package = '<packageItem guid="urn:fw:pack"><groupSet/></packageItem>'
    empty = item("", guid="urn:fw:empty")
    malformed = item(HTML, meta="<versionCreated>soon</versionCreated>", guid="urn:fw:soon")
    text, *errors = items(message(item(HTML), picture, package, empty, malformed))
    undated = errors.pop(1)
    assert isinstance(text, Article) and isinstance(undated, Article) and undated.published is None
    assert [error.place for error in errors if isinstance(error, InputError)] == ["item.xml:5", "item.xml:6"]
    messages = [error.message for error in errors if isinstance(error, InputError)]
    assert "no text in its contentSet" in messages[0]
    assert "“published” is “soon”" in messages[1]


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        ('<packageItem guid="urn:fw:pack"><groupSet/></packageItem>', "is a packageItem without text"),
        (
            item("<remoteContent/>", meta='<itemClass qcode="ninat:video"/>'),
            r"without text \(newsItem video\)",
        ),
        (message(), "is a newsMessage without text"),
        ("<NewsML><NewsItem/></NewsML>", "its root element is <NewsML>"),
        ('<!DOCTYPE newsItem [<!ENTITY a "ha">]>' + item(), "defines entities of its own"),
        (item()[:-5], "not well-formed"),
        (b'<?xml version="1.0" encoding="UTF-8"?>' + item("Caf\u00e9").encode("latin-1"), "not well-formed"),
    ],
)
def test_what_holds_no_article_is_refused_in_one_line(xml: str | bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        items(xml)


@pytest.mark.parametrize(
    ("start", "is_newsml"),
    [
        (item().encode(), True),
        (message().encode("utf-16"), True),
        (message().encode("utf-16-le"), True),
        (b"<?xml version='1.0'?><g2:newsItem xmlns:g2='http://iptc.org/std/nar/2006-10-01/'>", True),
        (b"<nitf/>", False),
        (b"<rss><channel/></rss>", False),
        (b"newsItem", False),
    ],
)
def test_newsml_is_recognised_by_its_root_element(start: bytes, is_newsml: bool) -> None:
    assert recognises(start) is is_newsml

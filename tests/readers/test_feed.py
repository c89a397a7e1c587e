"""Each entry of a feed is an article of its own."""

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.model import Article, Confidence, InputError
from compare.readers import feed
from compare.readers.raw import RawFile, ReadError

ITEM = (
    "<item><title>Ferry drill</title><guid>a1</guid><link>https://skerry.example/a1</link>"
    "<pubDate>Sun, 07 Feb 2016 23:30:00 -0500</pubDate>"
    "<description>The crew put out a staged fire.</description></item>"
)


def rss(items: str, channel: str = "<title>The Skerry</title><language>en-gb</language>") -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>{channel}{items}</channel></rss>'
    )


def atom(entry: str, head: str = "<title>The Skerry</title>") -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">{head}<entry>{entry}</entry></feed>'


def read(source: str | bytes) -> list[Article | InputError]:
    data = source.encode() if isinstance(source, str) else source
    return list(feed.read(RawFile.of("feed.rss", "feed.rss", data)))


def one(source: str) -> Article:
    [article] = read(source)
    assert isinstance(article, Article)
    return article


def test_an_item_of_rss_is_an_article() -> None:
    article = one(rss(ITEM))
    assert (article.text, article.headline) == ("The crew put out a staged fire.", "Ferry drill")
    assert (article.id, article.path, article.format) == ("feed.rss#a1", "feed.rss", "feed")
    assert (article.outlet, article.language, article.url) == (
        "The Skerry",
        "en",
        "https://skerry.example/a1",
    )
    assert article.published is not None
    assert (article.published.start, article.published.confidence) == ("2016-02-07", Confidence.HIGH)
    assert "Sun, 07 Feb 2016" in article.published.evidence[0]


def test_the_whole_content_is_preferred_to_the_teaser_and_loses_its_markup() -> None:
    content = "<p>The crew was <b>fast</b>.</p><p>It took 42&nbsp;minutes.</p>"
    whole = f"<content:encoded><![CDATA[{content}]]></content:encoded></item>"
    article = one(rss(ITEM.replace("</item>", whole)))
    assert article.text == "The crew was fast.\n\nIt took 42\u00a0minutes."


def test_scripts_in_a_feed_are_no_text() -> None:
    evil = escape("<script>alert(1)</script><p>The crew was fast.</p>")
    assert one(rss(f"<item><description>{evil}</description></item>")).text == "The crew was fast."


def test_an_entry_of_atom_is_an_article() -> None:
    article = one(
        atom(
            "<id>tag:skerry.example,2016:1</id><title>Drill</title><updated>2016-02-09T01:00:00Z</updated>"
            "<published>2016-02-07T09:00:00+01:00</published><link href='https://skerry.example/a1'/>"
            "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>The crew was fast.</p></div>"
            "</content>"
        )
    )
    assert (article.text, article.id) == ("The crew was fast.", "feed.rss#tag:skerry.example,2016:1")
    assert (article.published and article.published.start, article.language) == ("2016-02-07", "en")


def test_a_change_is_less_sure_than_a_publication() -> None:
    found = one(
        atom("<id>x</id><updated>2016-02-09T01:00:00Z</updated><summary>It burned.</summary>")
    ).published
    assert found is not None and (found.start, found.confidence) == ("2016-02-09", Confidence.MEDIUM)
    assert found.evidence[0].startswith("updated of the entry")


def test_the_day_a_feed_was_built_is_not_the_day_of_its_entries() -> None:
    channel = "<title>The Skerry</title><lastBuildDate>Mon, 15 Apr 2024 08:00:00 GMT</lastBuildDate>"
    assert one(rss("<item><description>It burned.</description></item>", channel)).published is None


def test_the_source_of_an_entry_is_its_outlet_rather_than_the_channel() -> None:
    source = '<source url="https://wire.example/rss">Fjordwire</source></item>'
    assert one(rss(ITEM.replace("</item>", source))).outlet == "Fjordwire"


@pytest.mark.parametrize(
    "source",
    [
        '<rss version="0.91"><channel><title>The Skerry</title><item><title>A</title>'
        "<description>It burned.</description></item></channel></rss>",
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        "<channel><title>The Skerry</title></channel><item rdf:about='x'><title>A</title>"
        "<description>It burned.</description></item></rdf:RDF>",
    ],
)
def test_older_kinds_of_rss_are_read_and_recognised(source: str) -> None:
    assert feed.recognises(source.encode())
    assert (one(source).text, one(source).outlet) == ("It burned.", "The Skerry")


def test_entries_without_an_id_are_numbered_and_equal_ids_told_apart() -> None:
    plain = "<item><description>It burned.</description></item>"
    same = "<item><guid>a1</guid><description>It went on burning.</description></item>"
    articles = read(rss(plain + plain + ITEM + same))
    ids = [article.id for article in articles if isinstance(article, Article)]
    assert ids == ["feed.rss#1", "feed.rss#2", "feed.rss#a1", "feed.rss#a1~4"]


def test_an_entry_with_only_a_headline_does_not_lose_the_others() -> None:
    found = read(rss("<item><title>Only a headline</title><guid>h</guid></item>" + ITEM))
    assert [type(item) for item in found] == [InputError, Article]
    assert isinstance(found[0], InputError) and found[0].path == "feed.rss#h"


def test_a_feed_that_was_cut_off_says_so_after_what_it_had() -> None:
    found = read(rss(ITEM + ITEM.replace("a1", "a2"))[:-60])
    assert isinstance(found[0], Article) and isinstance(found[-1], InputError)
    assert "ends in the middle" in found[-1].message


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('<!DOCTYPE rss [<!ENTITY a "b">]>' + rss(ITEM)[21:], "declares XML entities"),
        (('<!DOCTYPE rss [<!ENTITY a "b">]>' + rss(ITEM)[21:]).encode("utf-16"), "declares XML entities"),
        (rss(""), "without entries"),
        ("A plain text.", "no RSS or Atom feed"),
        ("https://skerry.example/feed", "no RSS or Atom feed"),  # content is never an address to fetch
    ],
)
def test_what_is_no_feed_is_one_clear_line(source: str | bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read(source)


@pytest.mark.parametrize(
    ("start", "is_feed"),
    [
        (rss(ITEM).encode(), True),
        (atom("").encode(), True),
        (b'<?xml version="1.0"?><!-- made by hand -->\n<?xml-stylesheet href="x"?><rss version="2.0">', True),
        (b"<html><body>Our <rss> feed</body></html>", False),
        (b'<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">', False),
        (b'<feed xmlns="http://farm.example/grain">', False),
        (b"", False),
    ],
)
def test_a_feed_is_recognised_by_its_root(start: bytes, is_feed: bool) -> None:
    assert feed.recognises(start) is is_feed


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_description_gives_a_text_or_an_error(words: str) -> None:
    escaped = escape("".join(c for c in words if c.isprintable()))
    try:
        found = read(rss(f"<item><guid>x</guid><description>{escaped}</description></item>"))
    except ReadError:
        return
    assert len(found) == 1 and isinstance(found[0], Article | InputError)

"""A saved page gives its main text, and says where each fact about it stands."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.model import Article, Confidence
from compare.readers import html
from compare.readers.raw import RawFile, ReadError

STORY = (
    "<p>The crew of the ferry put out a staged fire at the port of Varnholm on Tuesday, and it took them "
    "two minutes less than a year before.</p>\n<p>Sixty volunteers of the rowing club played the passengers, "
    "said the harbour master, who watched the drill from the pilot boat.</p>"
)


def read(page: str | bytes, path: str = "page.html") -> Article:
    data = page.encode() if isinstance(page, str) else page
    [article] = html.read(RawFile.of(path, "page.html", data))
    return article


def page(
    head: str = "", body: str = f"<article><h1>Ferry drill</h1>{STORY}</article>", lang: str = "en"
) -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def linked(**facts: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(facts)}</script>'


def test_paragraphs_are_kept_and_the_headline_stands_outside_the_text() -> None:
    article = read(page("<title>Ferry drill</title>"))
    first, second = article.text.split("\n\n")
    assert first.startswith("The crew of the ferry") and second.endswith("from the pilot boat.")
    assert (article.headline, article.format, article.id) == ("Ferry drill", "html", "page.html")


def test_navigation_footer_and_related_links_are_no_text() -> None:
    article = read(
        page(
            body="<nav><a href=/>Home</a><a href=/sport>Sport</a></nav><article><h1>Ferry drill</h1>"
            f"{STORY}</article><aside><ul><li><a href=/x>Herring back in the sound</a></li></ul></aside>"
            "<footer>All rights reserved</footer>"
        )
    )
    assert not any(words in article.text for words in ("Home", "Herring", "rights"))


def test_json_ld_is_believed_before_meta_tags() -> None:
    head = linked(
        **{
            "@type": "NewsArticle",
            "publisher": {"name": "The Skerry"},
            "datePublished": "2016-02-07T09:00:00Z",
        }
    )
    head += '<meta property="og:site_name" content="Skerry Media Group">'
    head += '<meta property="article:published_time" content="2024-04-15">'
    article = read(page(head))
    assert article.outlet == "The Skerry"
    assert article.outlet_why is not None
    assert article.outlet_why.evidence == ("JSON-LD NewsArticle publisher: The Skerry",)
    assert article.published is not None
    assert (article.published.start, article.published.confidence) == ("2016-02-07", Confidence.HIGH)


def test_the_publisher_may_be_named_elsewhere_in_the_graph() -> None:
    graph = [
        {"@type": "Organization", "@id": "#org", "name": "The Skerry"},
        {"@type": ["Article", "NewsArticle"], "headline": "Ferry drill", "publisher": {"@id": "#org"}},
    ]
    assert read(page(linked(**{"@graph": graph}))).outlet == "The Skerry"


def test_of_several_articles_the_one_of_this_page_counts() -> None:
    other = {"@type": "NewsArticle", "headline": "Herring back", "datePublished": "2011-01-01"}
    own = {"@type": "NewsArticle", "headline": "Ferry drill", "datePublished": "2016-02-07"}
    found = read(page(linked(**other) + linked(**own))).published
    assert found is not None and found.start == "2016-02-07"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2016-02-07T23:30:00-05:00">', "2016-02-07"),
        ('<meta name="parsely-pub-date" content="2016-02-07">', "2016-02-07"),
        ('<meta name="DC.date.issued" content="20160207">', "2016-02-07"),
        ('<meta name="pubdate" content="Sun, 07 Feb 2016 10:00:00 GMT">', "2016-02-07"),
        ('<meta name="publish_date" content="February 7, 2016">', "2016-02-07"),
        ('<meta property="article:published_time" content="1970-01-01T00:00:00Z">', None),
        ('<meta property="article:modified_time" content="2024-04-15">', None),
        ('<meta http-equiv="last-modified" content="Mon, 15 Apr 2024 10:00:00 GMT">', None),
        ('<meta name="pubdate" content="soon">', None),
        ('<script type="application/ld+json">{ no JSON at all</script>', None),
    ],
)
def test_a_published_date_is_declared_in_many_ways_and_a_change_is_none(head: str, day: str | None) -> None:
    found = read(page(head)).published
    assert (found and found.start) == day


def test_microdata_and_time_elements_beside_the_headline_count() -> None:
    body = "<article><h1>Ferry drill</h1><time {}>7 February</time>" + STORY + "</article>"
    micro = read(page(body=body.format('itemprop="datePublished" datetime="2016-02-07"'))).published
    assert micro is not None and (micro.start, micro.confidence) == ("2016-02-07", Confidence.HIGH)
    plain = read(page(body=body.format('datetime="2016-02-07"'))).published
    assert plain is not None and (plain.start, plain.confidence) == ("2016-02-07", Confidence.MEDIUM)


@pytest.mark.parametrize(
    "elsewhere",
    [
        '<header><div class="date">Monday, 15 April 2024</div></header>{}',
        '<div class="date">15 April 2024</div>{}',
        '<header><time datetime="2024-04-15">Today</time></header>{}',
        '<div class="print-date date">Printed on 15 April 2024</div>{}',
        '{}<footer><span class="date">15 April 2024</span></footer>',
        '{}<div class="comments"><time datetime="2024-04-15">15 April</time></div>',
        '{}<aside><time datetime="2024-04-15">New: herring back</time></aside>',
    ],
)
def test_the_day_a_page_was_seen_or_printed_is_never_its_date(elsewhere: str) -> None:
    story = f"<article><h1>Ferry drill</h1>{STORY}</article>"
    assert read(page(body=elsewhere.format(story))).published is None


def test_a_date_near_the_headline_that_the_address_contradicts_is_not_believed() -> None:
    body = f'<article><h1>Ferry drill</h1><span class="date">April 15, 2024</span>{STORY}</article>'
    address = '<link rel="canonical" href="https://skerry.example/2016/02/07/drill">'
    believed = read(page(body=body)).published
    assert believed is not None and believed.start == "2024-04-15"
    found = read(page(address, body)).published
    assert found is None or found.start == "2016-02-07"


def test_the_outlet_stands_after_the_headline_in_the_title() -> None:
    article = read(page("<title>Ferry drill | Harbour | The Skerry</title>"))
    assert article.outlet == "The Skerry"
    assert article.outlet_why is not None and article.outlet_why.confidence is Confidence.MEDIUM


def test_the_outlet_is_cut_from_the_headline() -> None:
    head = '<meta property="og:title" content="Ferry drill - The Skerry">'
    assert read(page(head + '<meta property="og:site_name" content="The Skerry">')).headline == "Ferry drill"


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://skerry.example/drill">', "https://skerry.example/drill"),
        ('<meta property="og:url" content="https://skerry.example/drill">', "https://skerry.example/drill"),
        ('<link rel="canonical" href="/drill">', None),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
    ],
)
def test_the_address_is_what_the_page_says(head: str, url: str | None) -> None:
    assert read(page(head)).url == url


def test_a_browser_that_saves_a_page_notes_its_address() -> None:
    saved = "<!-- saved from url=(0028)https://skerry.example/drill -->"
    assert read(page().replace("<html", f"{saved}<html", 1)).url == "https://skerry.example/drill"


def test_a_template_language_that_the_text_contradicts_is_not_believed() -> None:
    french = (
        "<p>L’équipage du bac a éteint un incendie fictif dans le port de Varnholm mardi, et il lui a fallu "
        "deux minutes de moins que l’an dernier.</p><p>Soixante bénévoles jouaient les passagers.</p>"
    )
    assert read(page(body=f"<article><h1>Exercice</h1>{french}</article>", lang="en-US")).language == "fr"
    assert read(page(lang="en-GB")).language == "en"


@pytest.mark.parametrize(
    ("encoding", "meta"),
    [
        ("utf-8", ""),
        ("utf-8", '<meta charset="iso-8859-1">'),  # a page saved anew keeps its old words about itself
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", '<meta charset="iso-8859-1">'),
        ("iso-8859-2", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">'),
        ("koi8-r", "<meta charset='koi8-r'>"),
    ],
)
def test_the_charset_is_what_fits(encoding: str, meta: str) -> None:
    words = {"iso-8859-2": "Łódź", "koi8-r": "Варнхольм"}.get(encoding, "Ålesund – café")
    body = f"<article><h1>Drill</h1><p>{words} {STORY[3:]}</article>"
    assert read(page(meta, body).encode(encoding)).text.startswith(words)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"<html></html>", "no main text"),
        (b"<!DOCTYPE html><html><body><nav><a href=/>Home</a></nav></body></html>", "no main text"),
        (b" \n", "is empty"),
        (b"<html><body>" + b"x" * (20 * 1024 * 1024), "more than 20 MiB"),
    ],
)
def test_a_page_without_an_article_is_one_clear_line(content: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        read(content)
    assert "\n" not in caught.value.message


def test_a_page_nested_a_hundred_thousand_deep_is_read_or_refused() -> None:
    try:
        read("<html><body>" + "<div>" * 100_000 + STORY)
    except ReadError as error:
        assert "\n" not in error.message


def test_line_breaks_and_cells_of_a_layout_table_part_paragraphs() -> None:
    words = [line for line in STORY.replace("\n", "").split("</p>") if line]
    body = "<br><br>".join(line.removeprefix("<p>") for line in words)
    article = read(
        f"<html><body><table><tr><td><a href=/>Home</a></td><td>{body}</td></tr></table></body></html>"
    )
    assert [part[:8] for part in article.text.split("\n\n")][-2:] == ["The crew", "Sixty vo"]


@pytest.mark.parametrize(
    ("start", "is_page"),
    [
        (b"<!DOCTYPE html><html>", True),
        (b"\xef\xbb\xbf\n<!doctype HTML PUBLIC '-//W3C//DTD'>", True),
        (b'<?xml version="1.0"?>\n<!-- saved --><html xmlns="http://www.w3.org/1999/xhtml">', True),
        ("<html>".encode("utf-16"), True),
        (b"<rss version='2.0'>", False),
        (b"The tag <html> opens a page.", False),
        (b"<htmlx>", False),
        (b"", False),
    ],
)
def test_a_page_is_recognised_by_its_first_tag(start: bytes, is_page: bool) -> None:
    assert html.recognises(start) is is_page


@given(st.binary(max_size=200))
def test_anything_can_be_asked_whether_it_is_a_page(start: bytes) -> None:
    assert html.recognises(start) in (True, False)


PIECES = (
    *("<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "<br>", "<li>", "<h1>", "<!--", "-->"),
    *("A ferry left. ", "“Go,” he said. ", "\u00a0", "\u00ad", "&amp;"),
)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_page_is_read_alike_twice_or_refused_in_one_line(pieces: list[str]) -> None:
    source = page(body="".join(pieces) + STORY)
    try:
        first = read(source)
    except ReadError as error:
        assert "\n" not in error.message
        return
    assert first == read(source)
    assert all(part and part == part.strip(" \n") for part in first.text.split("\n\n"))

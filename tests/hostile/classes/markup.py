"""XML and HTML that defines, fetches, nests or never ends."""

from __future__ import annotations

from tests.hostile.kinds import BARE, STORY, Class

_LAUGHS = "".join(f'<!ENTITY l{n} "' + f"&l{n - 1};" * 10 + '">' for n in range(1, 10))
_BILLION = f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]>'
_QUADRATIC = '<!DOCTYPE x [<!ENTITY a "' + "a" * 20_000 + '">]>'
_OUTSIDE = '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>'
_PARAMETER = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p; <!ENTITY l9 "x">]>'
_ATTRIBUTES = " ".join(f'a{n}="x"' for n in range(2000))


def _nitf(inside: str = "", before: str = "", head: str = '<?xml version="1.0"?>') -> bytes:
    body = f"<body><body.content><p>{STORY}{inside}</p></body.content></body>"
    return f"{head}{before}<nitf>{body}</nitf>".encode()


def _newsml(inside: str, before: str = "") -> bytes:
    news = f'<newsItem guid="urn:x"><contentSet><inlineXML><nitf><body><body.content><p>{inside}</p>'
    return f"{before}{news}</body.content></body></nitf></inlineXML></contentSet></newsItem>".encode()


def _rss(inside: str, before: str = "") -> bytes:
    item = f"<item><title>T</title><description>{inside}</description></item>"
    return f'{before}<rss version="2.0"><channel><title>C</title>{item}</channel></rss>'.encode()


def _page(inside: str, head: str = "") -> bytes:
    story = "".join(f"<p>{line}</p>" for line in STORY.splitlines() if line)
    return f"<!doctype html><html><head>{head}</head><body><article>{story}{inside}</article></body>".encode()


CLASSES = {
    "entities of XML": Class(
        refused={
            "laughs.nitf": _nitf("&l9;", _BILLION),
            "laughs.newsml": _newsml("&l9;", _BILLION),
            "laughs.rss": _rss("&l9;", _BILLION),
            "laughs.xhtml": _page("&l9;").replace(b"<!doctype html>", _BILLION.encode()),
            "laughs.xml": _nitf("&l9;", _BILLION),
            "square.nitf": _nitf("&a;" * 20_000, _QUADRATIC),
            "outside.nitf": _nitf("&l9;", _OUTSIDE),
            "outside.newsml": _newsml("&l9;", _OUTSIDE),
            "outside.rss": _rss("&l9;", _OUTSIDE),
            "parameter.nitf": _nitf("&l9;", _PARAMETER),
            "unknown.nitf": _nitf("&l9;"),
            "defined.nitf": _nitf("", "<!DOCTYPE nitf [<!ENTITY a 'b'>]>"),
        },
        read={
            "dtd.nitf": _nitf("", '<!DOCTYPE nitf SYSTEM "file:///etc/passwd">'),
            "include.nitf": _nitf(
                '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>'
            ),
            "sheet.nitf": _nitf("", '<?xml-stylesheet href="file:///etc/passwd" type="text/xsl"?>'),
        },
    ),
    "nested markup": Class(
        refused={
            "deep.nitf": _nitf("<b>" * 5000 + "x" + "</b>" * 5000),
            "deep.newsml": _newsml("<b>" * 5000 + "x" + "</b>" * 5000),
            "deep.xml": b"<nitf>" * 50_000,
        },
        read={
            "deep.html": _page("<div>" * 5000 + "x"),
            "bold.html": _page("<b><i>" * 2000),
            "tables.html": _page("<table><tr><td>" * 1000),
            "lists.html": _page("<ul><li>" * 2000),
            "quotes.md": (b"> " * 3000) + BARE,
            "brackets.md": BARE + b"[" * 5000 + b"](x)" * 2000,
            "stars.md": BARE + b"*_" * 4000,
            "lists.md": BARE + b"".join(b" " * n + b"- x\n" for n in range(200)),
            "ticks.md": BARE + b"".join(b"`" * n + b" " for n in range(120)),
        },
    ),
    "broken XML": Class(
        refused={
            "unclosed.nitf": _nitf("<b>"),
            "crossed.nitf": _nitf("<b><i></b></i>"),
            "twice.nitf": _nitf('<b a="1" a="2"/>'),
            "control.nitf": _nitf("\x01\x1b[31m"),
            "number.nitf": _nitf("&#0;&#xFFFF;"),
            "encoding.nitf": _nitf(head='<?xml version="1.0" encoding="x-\x1b[31m"?>'),
            "unknown.nitf": _nitf(head='<?xml version="1.0" encoding="klingon"?>'),
            "utf16.nitf": _nitf(head='<?xml version="1.0" encoding="utf-16"?>'),
            "latin.nitf": _nitf("ferri\u00e9").decode().encode("latin-1"),
            "cdata.nitf": _nitf("<![CDATA["),
            "comment.nitf": _nitf("<!-- -- -->"),
            "prefix.nitf": _nitf("<a:b/>"),
            "two.nitf": _nitf() + _nitf(),
            "tail.newsml": _newsml(STORY) + b"<",
        },
        read={
            "attributes.nitf": _nitf(f"<b {_ATTRIBUTES}/>"),
            "wide.nitf": _nitf("<b/>" * 20_000),
        },
    ),
    "odd pages": Class(
        refused={
            "front.html": b"<html><body><a href='/'>Home</a></body></html>",
            "none.html": b"<html>",
            "nul.html": _page("a\x00b\x00c"),
        },
        read={
            "script.html": _page("<script>while(1){}//</script ></script><script>alert(1)"),
            "handler.html": _page("<img src=x onerror=alert(1)><svg/onload=alert(1)>"),
            "comment.html": _page("<!-- " + "<!--" * 3000),
            "refresh.html": _page("", '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">'),
            "base.html": _page("<iframe src='file:///etc/passwd'>", '<base href="javascript:alert(1)//">'),
            "charset.html": _page("", '<meta charset="utf-7"><meta charset="klingon">'),
            "linked.html": _page("", '<script type="application/ld+json">' + '{"a":' * 5000 + "</script>"),
            "graph.html": _page("", '<script type="application/ld+json">{"@graph": 1e999}</script>'),
            "attribute.html": _page(f"<p title='{'x' * 100_000}'>"),
            "plaintext.html": _page("<plaintext></html></body>"),
            "date.html": _page("", '<meta property="article:published_time" content="99999-99-99T99:99">'),
        },
    ),
}  # fmt: skip

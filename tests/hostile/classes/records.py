"""JSON, lines of it, tables and feeds with fields of every wrong sort."""

from __future__ import annotations

import json

from tests.hostile.kinds import STORY, Class


def _line(**fields: object) -> str:
    return json.dumps({"text": STORY, **fields})


def _lines(*lines: str) -> bytes:
    return "\n".join(lines).encode("utf-8", "surrogatepass") + b"\n"


def _item(**fields: object) -> bytes:
    return json.dumps({"type": "text", "body_text": STORY, "versioncreated": "2024-03-05", **fields}).encode()


def _entry(inside: str) -> bytes:
    item = f"<item><title>T</title>{inside}<description>{STORY}</description></item>"
    return f'<rss version="2.0"><channel><title>C</title>{item}</channel></rss>'.encode()


_DEEP = '{"a":' * 20_000

CLASSES = {
    "lines of JSON": Class(
        refused={
            "none.jsonl": b"nothing\n",
            "some.jsonl": _lines(_line(), "{", _line(id=2), "]"),
            "numbers.jsonl": _lines("1", "null", '"x"', "[]", "{}"),
            "deep.jsonl": _lines('{"text": "x"}', _DEEP),
            "types.jsonl": _lines('{"text": 5}', '{"text": null}', '{"sentences": {}}', '{"sentences": [1]}'),
            "surrogate.jsonl": _lines('{"text": "\\ud800 x"}'),
            "infinite.jsonl": _lines('{"text": "x", "id": Infinity}', '{"text": "y", "id": NaN}'),
            "ids.jsonl": _lines(_line(id=[]), _line(id={"a": 1}), _line(id=True)),
            "same.jsonl": _lines(_line(id="a"), _line(id="a", text="Other words, quite.")),
            "fields.jsonl": _lines(_line(id=1, outlet=[1], published={}, language=7, url=[], title={})),
            "days.jsonl": _lines(_line(id=1, published="2024-13-45"), _line(id=2, published=-1)),
            "nul.jsonl": b'{"text": "a\0b"}\n',
        },
        read={
            "named.jsonl": _lines(_line(id="../../etc/a"), _line(id="\x1b[31m\n::error::"), _line(id="")),
            "large.jsonl": _lines(_line(id=10**18), _line(id=-(10**17))),
            "odd.jsonl": _lines(_line(id="a\x00b", outlet="\x00", title="\u202e", url="javascript:1")),
            "formula.jsonl": _lines(_line(id="=1+1", outlet="=HYPERLINK(1)", title="\t=1", url="=2")),
            "twice.jsonl": _lines('{"text": "x", "text": ' + json.dumps(STORY) + "}"),
            "spaces.jsonl": b"\xef\xbb\xbf\n\n" + _lines(_line()) + b"\n" * 5000,
        },
    ),
    "items of JSON": Class(
        refused={
            "number.ninjs": b"1e99999",
            "deep.ninjs": _DEEP.encode(),
            "lists.ninjs": b"[" * 50_000,
            "text.ninjs": b'"just words"',
            "body.ninjs": _item(body_text=5, bodies=[7, {"contenttype": 3}]),
            "broken.ninjs": _item()[:-5],
            "withdrawn.json": _item(pubstatus="canceled"),
        },
        read={
            "types.ninjs": _item(headline=[1], language=5, versioncreated={}, uri=[2], byline={}),
            "page.json": _item(body_xhtml="<p>" + "<b>" * 3000 + STORY, uri="javascript:alert(1)"),
            "many.json": b'{"items": [' + b",".join(_item(uri=f"a{n}") for n in range(9)) + b"]}",
        },
        passed_over={"lists.json": b'{"items": ' + b"[" * 20_000 + b"]" * 20_000 + b', "body_text": ""}'},
    ),
    "tables": Class(
        refused={
            "heading.csv": b"a,b\n1,2\n",
            "row.csv": f'id,text\n1,"{STORY}"\n2\n3,"x",y,z\n4,\n'.encode(),
            "quote.csv": f'id,text\n1,"{STORY}"\n2,"never closed\n'.encode(),
            "after.csv": b'id,text\n1,"a"b\n',
        },
        read={
            "formula.csv": f'id,text,outlet\n=1,"{STORY}",=cmd|x!A0\n@2,"{STORY}",+1\n'.encode(),
            "twice.csv": f'text,id,text\nx,1,"{STORY}"\n'.encode(),
            "long.csv": f'id,text\n1,"{STORY}{"x" * 30_000}"\n'.encode(),
            "ends.csv": f'id,text\r1,"{STORY.replace(chr(10), " ")}"\r'.encode(),
            "wide.csv": b'id,text\n1,"' + STORY.encode() + b'"\n' + b"," * 50_000 + b"\n",
            "named.csv": f'id,text\n"\x1b[31m\n::error::x","{STORY}"\n'.encode(),
        },
    ),
    "feeds": Class(
        refused={
            "none.rss": b'<rss version="2.0"><channel></channel></rss>',
            "textless.rss": b'<rss version="2.0"><channel><item><title>T</title></item></channel></rss>',
            "entity.rss": _entry("&nosuch;&#0;&#x110000;"),
            "cut.atom": b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><summary>A b c',
        },
        read={
            "deep.rss": _entry("<b>" * 3000),
            "ids.rss": _entry("<guid>\x1b[31m::error::</guid><link>javascript:alert(1)</link>"),
            "day.rss": _entry("<pubDate>Tue, 99 Foo 99999 99:99:99 +9999</pubDate>"),
            "base.rss": _entry("<link>file:///etc/passwd</link>").replace(b"<rss", b"<rss xml:base='file:///'"),
        },
    ),
}  # fmt: skip

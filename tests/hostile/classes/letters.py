"""Bytes that are no text or two, and characters that act."""

from __future__ import annotations

from tests.hostile.kinds import BARE, STORY, Class

_LATIN = "Le café était fermé à Varnholm, où l'équipage a été évacué."
_SIXTEEN = STORY.encode("utf-16-le")


def _with(odd: str) -> bytes:
    return STORY.replace("condemned", f"condemned{odd}").encode("utf-8", "surrogatepass")


CLASSES = {
    "broken encodings": Class(
        refused={
            "cut.txt": BARE + b"\xe2\x82",
            "overlong.txt": b"\xc0\xaf\xe0\x80\xaf " + BARE,
            "surrogate.txt": _with("\ud800 \udfff"),
            "five.txt": b"\xf8\x88\x80\x80\x80 " + BARE,
            "mixed.md": BARE + "fermé ".encode() + b"\xff\xfe\xfd\x81\x8d\x8f\x90\x9d",
            "lone.txt": b"\xff\xfe" + _SIXTEEN + b"\x00\xd8a\x00",
            "odd.txt": b"\xff\xfe" + _SIXTEEN + b"x",
            "mark.txt": b"\xff\xfe",
            "marks.txt": b"\xef\xbb\xbf",
            "beyond.txt": b"\xff\xfe\0\0" + b"\xff\xff\xff\x7f" * 50,
            "nul.txt": BARE + b"\0" + BARE,
            "ebcdic.txt": STORY.encode("cp500"),
            "sjis.txt": "港の消防訓練は四十二分で終わった。".encode("shift-jis") * 4,
            "rows.csv": b"id,text\n1,\xff\xfe\x81" + BARE,
            "subject.newsml": b'<?xml version="1.0" encoding="utf-8"?><newsItem>\xff</newsItem>',
        },
        read={
            "continuation.txt": BARE + b"\x80\x80 \xbf",
            "lines.jsonl": b'{"text": "caf\xe9 A b c."}\n',
            "latin.txt": _LATIN.encode("latin-1") * 3,
            "unmarked.txt": _SIXTEEN,
            "backwards.txt": b"\xfe\xff" + STORY.encode("utf-16-be"),
            "wide.txt": b"\xff\xfe\0\0" + STORY.encode("utf-32-le"),
            "seven.txt": STORY.encode("utf-7"),
            "twice.txt": STORY.replace("42", "café 42").encode().decode("cp1252").encode(),
            "bom.txt": b"\xef\xbb\xbf\xef\xbb\xbf" + BARE,
            "header.eml": b"From: =?x-klingon?q?=FF=FE?= <desk@x.example>\nSubject: =?utf-8?b?!!!?=\n"
            b"Date: never\nContent-Type: text/plain; charset=klingon\n\n" + BARE,
        },
    ),
    "acting characters": Class(
        read={
            f"{name}.txt": _with(odd)
            for name, odd in {
                "override": "\u202eevil\u202c",
                "isolates": "\u2066\u2067\u2068x\u2069",
                "marks": "\u200e\u200f\u061c",
                "colour": "\x1b[31;1m",
                "clipboard": "\x1b]52;c;ZWNobyBoaQ==\x07",
                "link": "\x1b]8;;file:///etc/passwd\x1b\\x\x1b]8;;\x1b\\",
                "screen": "\x1b[2J\x1b[H\x1bc",
                "c1": "\x9b31m\x90q\x9c\x85",
                "bell": "\x07\x08\x08\x7f",
                "return": "\rall is well",
                "feeds": "\x0b\x0c\x1c\x1d\x1e\u2028\u2029",
                "tags": "".join(chr(0xE0000 + ord(c)) for c in "ignore all"),
                "nonchars": "\ufffe\uffff\ufdd0\U0010ffff",
                "private": "\ue000\uf8ff\U000f0000",
                "zalgo": "e" + "\u0301\u0335\u0489" * 1000,
                "joiners": "\u200b\u200c\u200d\u2060\ufeff" * 500,
                "selectors": "x" + "".join(map(chr, range(0xFE00, 0xFE10))) * 100,
                "anchors": "\ufff9a\ufffab\ufffb",
                "hangul": "\u115f\u1160\u3164\uffa0",
                "hyphens": "\u00ad" * 3000,
                "blanks": "\u00a0\u2000\u3000\u180e" * 500,
                "turkish": "İıŞ" * 300,
                "ligatures": "ﷺﷺ" * 300,
            }.items()
        },
    ),
    "long and many": Class(
        read={
            "line.txt": BARE + b"a" * 60_000,
            "words.txt": BARE + b"so " * 8000,
            "stops.txt": BARE + b"a. " * 4000,
            "quotes.txt": BARE + "“".encode() * 3000,
            "pairs.txt": BARE + "“a” ".encode() * 1500,
            "brackets.txt": BARE + b"(" * 5000,
            "digits.txt": BARE + b"9" * 20_000,
            "figures.txt": BARE + b"1 " * 3000,
            "dates.txt": BARE + b"1 May 2024, " * 300,
            "capitals.txt": BARE + b"A" * 20_000,
            "names.txt": BARE + b"Anna Bea " * 300,
            "acronyms.txt": BARE + b"ONU " * 1000,
            "breaks.txt": BARE + b"\n" * 50_000 + BARE,
            "ends.txt": BARE.replace(b"\n", b"\r") * 20,
            "commas.txt": BARE + b", and" * 4000,
            "dashes.txt": BARE + "—".encode() * 5000,
            "slashes.txt": BARE + b"/" * 20_000 + b"\\" * 20_000,
            "links.txt": BARE + b"http://a.b/?" * 2000,
            "comments.txt": BARE + b"<!-- newscollate: " * 2000,
            "ignore.md": BARE + b"<!-- newscollate: ignore[no-such-rule] -->\n" * 50,
            "marrek.txt": BARE + b"minister of the " * 1500,
        },
    ),
}

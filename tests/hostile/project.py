"""Hostile files of a project — settings, sidecars, baselines, rulings, glossaries — and the command that
reads each. Every one of the `BROKEN` is refused: exit code 2 and a line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from tests.hostile.classes.packed import zipped

_DEEP = 20_000


class Kind(NamedTuple):
    """Files of one use: what each is called, the words of the command that reads it, and the files."""

    name: str
    words: Callable[[str], list[str]]
    files: Mapping[str, bytes]


_ANYWHERE = {
    "noise": bytes(range(128, 256)) * 4,
    "nul": b"\0" * 300,
    "sixteen": "version = 1\n".encode("utf-16"),
    "brackets": b"a = " + b"[" * _DEEP,
    "escape": b'\x1b[31m = "\x1b"\n',
}
_ENTRY = b"id: x\nkind: organisation\npreferred: {en: Marrek}\n"
_LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
_ENTITY = '<!DOCTYPE tbx [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
_TBX = (
    '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>'
    '<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>%s</term></termSec></langSec>'
    "</conceptEntry></body></text></tbx>"
)
_SKOS = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"


def _sheet(rows: str, head: str = "") -> bytes:
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{packages}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{packages}/relationships"><Relationship Id="r1" '
        f'Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {space} xmlns:r="{links}"><sheets><sheet name="a" sheetId="1" '
        'r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{packages}/relationships"><Relationship '
        f'Id="r1" Type="{links}/worksheet" Target="worksheets/s.xml"/></Relationships>',
        "xl/worksheets/s.xml": f"{head}<worksheet {space}><sheetData>{rows}</sheetData></worksheet>",
    }
    return zipped({name: text.encode() for name, text in parts.items()})


BROKEN = {
    "configuration": Kind(
        "newscollate.toml",
        lambda path: ["check", "good.txt", "-q", "--config", path],
        {
            **_ANYWHERE,
            "key": b'exlude = ["\x41"]\n',
            "odd-key": b'"a\\u001b[31m\\n::error::" = 1\n',
            "types": b'select = 5\nglossary = {a = "b"}\n',
            "choice": b'fail-on = "\\u001b[31m\\nsometimes"\n',
            "table": b'per-path = "x"\n',
            "inside": b'[per-path."*"]\nfail-on = "\\n::error::x"\n',
            "twice": b"jobs = 1\njobs = 2\n",
            "number": b"jobs = " + b"9" * 5000 + b"\n",
            "infinite": b"jobs = inf\n",
            "date": b"exclude = 1979-05-27\n",
            "dots": b"a." * 5000 + b"b = 1\n",
            "glossary": b'glossary = ["\\u001b[31mnone"]\n',
            "nowhere": b'glossary = ["/proc/self/mem"]\n',
            "nul-path": b'glossary = ["a\\u0000b"]\n',
            "style": b'style = "\\n::error::none"\n',
            "style-path": b'style = "/dev/zero.yaml"\n',
            "rule": b'select = ["\\u202eno-such-rule"]\n',
            "baseline": b'baseline = "\\u0000"\n',
            "long-path": b'baseline = "' + b"x" * 1000 + b'"\n',
        },
    ),
    "baseline": Kind(
        "baseline.toml",
        lambda path: ["check", "good.txt", "-q", "--baseline", path],
        {
            **_ANYWHERE,
            "version": b"version = 99\n",
            "odd-version": b'version = "\\u001b[31m"\n',
            "list": b"version = 1\nfinding = 5\n",
            "field": b'version = 1\n[[finding]]\n"\\u001b" = 1\n',
            "types": b"version = 1\n[[finding]]\nrule = 1\npath = []\nfingerprint = {}\n",
            "none": b"version = 1\n[[finding]]\n",
            "count": b'version = 1\n[[finding]]\nrule = "a"\npath = "b"\nfingerprint = "c"\ncount = 1e400\n',
        },
    ),
    "rulings": Kind(
        "decisions.jsonl",
        lambda path: ["glossary", "suggest", "good.txt", "--decisions", path],
        {
            "noise": bytes(range(128, 256)) * 4 + b"\n",
            "nul": b"\0" * 300 + b"\n",
            "deep": b'{"form":' * _DEEP + b"\n",
            "types": b'{"form":1,"entity":[],"judgement":{}}\n',
            "judgement": b'{"form":"a","entity":"b","judgement":"\\u001b[31m\\nperhaps"}\n',
            "field": b'{"form":"a","entity":"b","judgement":"accept","\\u001b[31m":1}\n',
            "surrogate": b'{"form":"\\ud800","entity":"b","judgement":"accept"}\n',
            "list": b"[]\n",
            "day": b'{"form":"a","entity":"b","judgement":"accept","on":5}\n',
        },
    ),
    "entry": Kind(
        "x.yaml",
        lambda path: ["check", "good.txt", "-q", "--glossary", path],
        {
            "noise": _ANYWHERE["noise"],
            "nul": _ANYWHERE["nul"],
            "empty": b"",
            "words": b"just words",
            "list": b"- id: x\n",
            "laughs": _LAUGHS.encode(),
            "ring": b"id: &a\n  - *a\n",
            "object": b"!!python/object/apply:os.system ['touch made']",
            "deep": b"id: " + b"[" * _DEEP,
            "field": b'"\\e[31m\\n::error::": 1\n' + _ENTRY,
            "kind": _ENTRY.replace(b"organisation", b'"\\e[31m\\n##[error]"'),
            "types": b"id: 5\nkind: [x]\npreferred: x\naliases: {a: b}\n",
            "alias": _ENTRY + b"aliases:\n  - {text: [1], lang: 5}\n",
            "choice": _ENTRY + b'aliases:\n  - {text: "\\e[2J", strength: "\\u202e"}\n',
            "day": _ENTRY + b"aliases:\n  - {text: a, since: 99999-99-99}\n",
            "conflict": _ENTRY + b"<<<<<<< ours\nnote: a\n=======\nnote: b\n>>>>>>> theirs\n",
            "tab": b"id:\tx\n\tkind: y\n",
            "twice": _ENTRY + b"id: y\n",
            "long": b"id: x\nkind: " + b"k" * 100_000 + b"\npreferred: {en: a}\n",
        },
    ),
    "style": Kind(
        "house.yaml",
        lambda path: [
            "glossary",
            "report",
            "good.txt",
            "--config",
            path.replace("house.yaml", "newscollate.toml"),
        ],
        {
            "noise": _ANYWHERE["noise"],
            "laughs": _LAUGHS.encode(),
            "deep": b"id: " + b"{a: " * _DEEP,
            "types": b"id: 5\nusages: x\n",
            "over": b'id: house\nname: H\nover: "\\e[31m\\nnone"\n',
            "itself": b"id: house\nname: H\nover: house\n",
            "entity": b'id: house\nname: H\nusages:\n  - {entity: "\\e[31m", first: [a]}\n',
        },
    ),
    "earlier report": Kind(
        "earlier.json",
        lambda path: ["glossary", "report", "good.txt", "--since", path],
        {
            "noise": _ANYWHERE["noise"],
            "empty": b"",
            "deep": b"[" * _DEEP,
            "deep-unknown": b'{"a":' + b"[" * _DEEP + b"]" * _DEEP + b"}",
            "types": b'{"entities": 5, "articles": {"a": []}}',
            "list": b"[]",
        },
    ),
    "terms to import": Kind(
        "terms",
        lambda path: ["glossary", "import", path, "--into", f"{path}.new", "--kind", "organisation"],
        {
            **_ANYWHERE,
            "empty": b"",
            "blank": b" \n\n",
            "laughs.tbx": (_ENTITY + _TBX % "&a;").encode(),
            "outside.tbx": (_ENTITY + _TBX % "&c;").encode(),
            "cut.tbx": (_TBX % "Marrek").encode()[:-20],
            "deep.tbx": (_TBX % ("<hi>" * 5000 + "</hi>" * 5000)).encode(),
            "control.tbx": (_TBX % "\x1b[31m").encode(),
            "none.tbx": b'<tbx xmlns="urn:iso:std:iso:30042:ed-2"/>',
            "charset.tbx": b'<?xml version="1.0" encoding="klingon"?><tbx/>',
            "cut.ttl": (_SKOS + '<urn:a> a skos:Concept ; skos:prefLabel "x').encode(),
            "deep.ttl": (_SKOS + "<urn:a> a skos:Concept ; skos:note " + "(" * 5000).encode(),
            "blank.ttl": (_SKOS + "<urn:a> a skos:Concept ; skos:note " + "[ skos:note " * 3000).encode(),
            "octal.ttl": (_SKOS + "<urn:\x00a> a skos:Concept .").encode(),
            "remote.jsonld": b'{"@context": "http://127.0.0.1:9/c", "@graph": [{"@type": "skos:Concept"}]}',
            "file.jsonld": b'{"@context": "file:///etc/passwd", "@graph": [{"@type": "skos:Concept"}]}',
            "deep.jsonld": b'{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}, "@graph": '
            + b"[" * _DEEP,
            "rdf.xml": b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
            "quote.csv": b'term,language\n"never closed,en\n',
            "heading.csv": b"a,b\n1,2\n",
            "wide.csv": b"term,language,language,language\n" + b"," * 10_000 + b"\n",
            "language.csv": b"term,language\nMarrek,\x1b[31m\n",
            "formula.xlsx": _sheet(
                '<row r="1"><c r="A1" t="str"><v>term</v></c><c r="B1" t="str"><v>language</v></c>'
                '</row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>'
            ),
            "far.xlsx": _sheet(
                '<row r="1"><c r="A1" t="str"><v>term</v></c><c r="B1" t="str"><v>language</v></c></row>'
                '<row r="1999999999"><c r="A1999999999"><v>2</v></c></row>'
            ),
            "column.xlsx": _sheet('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'),
            "laughs.xlsx": _sheet("&a;", '<!DOCTYPE x [<!ENTITY a "b">]>'),
            "bare.xlsx": zipped({"a": b"b"}),
            "cut.xlsx": _sheet("")[:-30],
            "bomb.xlsx": zipped({"xl/a": bytes(30_000_000), "[Content_Types].xml": b"<"}),
            "types.json": b'{"entities": [5]}',
            "field.json": b'{"entities": [{"\\u001b[31m": 1}]}',
            "version.json": b'{"version": "\\u001b[31m", "entities": []}',
            "none.json": b'{"entities": []}',
            "deep.json": b'{"entities": ' + b"[" * _DEEP,
            "escape.json": b'{"entities": [{"id": "../../x", "kind": "event", "preferred": {"en": "x"}}]}',
            "kind.json": b'{"entities": [{"id": "x", "kind": "../..", "preferred": {"en": "x"}}]}',
            "labels.json": b'{"entities": {"Q1": {"id": "Q1", "labels": 5}}}',
            "deep-labels.json": b'{"entities": {"Q1": {"id": "Q1", "labels": ' + b"[" * _DEEP,
            "value.json": b'{"entities": {"Q1": {"id": "Q1", "labels": {"en": {"value": [1]}}}}}',
            "packed.gz": b"\x1f\x8b\x08" + bytes(60),
        },
    ),
    "store": Kind(
        "news.sqlite",
        lambda path: ["store", "search", "ONU", "--store", path],
        {
            "noise": bytes(range(256)) * 40,
            "empty": b"",
            "words": b"just words\n" * 100,
            "head": b"SQLite format 3\0" + bytes(4080),
            "odd-head": b"SQLite format 3\0" + b"\xff" * 8000,
        },
    ),
}
SIDECARS = {
    **_ANYWHERE,
    "types": b"ignore = 5\n",
    "field": b'[[ignore]]\n"\\u001b[31m" = 1\n',
    "rules": b'[[ignore]]\nrule = [["\\u001b[31m\\n::error::none"]]\n',
    "path": b'[[ignore]]\npath = 5\n',
    "bang": b'[[ignore]]\npath = "!"\n',
}  # fmt: skip

"""NewsML-G2, the IPTC's news exchange format (XML): an item alone, or a message of several.

The text of an item is the paragraphs of its content: NITF or XHTML in `inlineXML`, text or HTML in
`inlineData`. Beside text items those of pictures and video, and packages, which only list others, are
passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from compare.model import Article, Confidence, InputError
from compare.readers import nitf
from compare.readers._iptc import Declared, best, first_publication, withdrawal
from compare.readers._markup import of_element, plain_or_html
from compare.readers._xml import parse, root_name, words
from compare.readers.facts import Fact, built
from compare.readers.raw import RawFile, ReadError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SUFFIXES = (".newsml", ".xml")

_ITEMS = ("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem")
_ROOTS = ("newsMessage", *_ITEMS)


def recognises(start: bytes) -> bool:
    """The root element is a NewsML-G2 item or a message of them."""
    return root_name(start) in _ROOTS


def read(file: RawFile) -> Iterator[Article | InputError]:
    """The text items, and an error for each item that holds no text where one would expect it.

    Raises ReadError when no item holds text.
    """
    root, lines = parse(file)
    if root.tag not in _ROOTS:
        what = f"its root element is <{root.tag}>; NewsML-G2 has <newsItem> or <newsMessage>"
        raise ReadError(file.path, f"{what}; name the file by its format")
    items = root.findall("itemSet/*") if root.tag == "newsMessage" else [root]
    texts = {item: _text(item) for item in items if item.tag == "newsItem"}
    if not any(texts.values()):
        raise ReadError(file.path, f"is a {root.tag} without text ({_kinds(items)}); leave it out")
    for number, item in enumerate(items, 1):
        line = lines[item]
        id = None if item is root else f"{file.path}#{item.get('guid') or number}"
        if item not in texts:
            continue
        withdrawn = withdrawal(_status(item))
        if withdrawn:
            yield InputError(file.path, withdrawn, line)
        elif texts[item]:
            yield from built(
                _facts(item),
                text=texts[item],
                path=file.path,
                format="newsml",
                id=id,
                where=file.path,
                line=line,
            )
        elif _kind(item) in ("", "text"):
            yield InputError(
                file.path, "this newsItem has no text in its contentSet; it was passed over", line
            )


def _text(item: Element) -> str:
    """The first content of the item that has text; alternatives of it follow."""
    for content in item.findall("contentSet/inlineXML"):
        documents = content.findall("nitf")
        text = "\n\n".join(map(nitf.body, documents)) if documents else of_element(content).text
        if text:
            return text
    for content in item.findall("contentSet/inlineData"):
        if content.get("encoding") is None:  # base64 and the like: no text
            text = plain_or_html("".join(content.itertext()), content.get("contenttype")).text
            if text:
                return text
    return ""


def _facts(item: Element) -> Mapping[str, Fact | None]:
    """What the item declares of its content, else what the NITF within it does.

    The outlet is the `provider`, the party responsible for the item.
    """
    low = Confidence.MEDIUM

    def within(path: str, confidence: Confidence = Confidence.HIGH) -> Declared:
        return Declared(path, words(item.find(path)), confidence)

    declared = {
        "outlet": best(
            [
                *_party(item, "itemMeta/provider"),
                *_party(item, "contentMeta/infoSource", low),
                *_party(item, "rightsInfo/copyrightHolder", low),
            ]
        ),
        "published": first_publication(
            [within("itemMeta/firstCreated"), within("contentMeta/contentCreated")],
            within("itemMeta/versionCreated", low),
            within("itemMeta/embargoed"),
        ),
        "title": best([_headline(item), *_headings(item), within("itemMeta/title")]),
        "language": best(
            [
                _attribute(item, "contentMeta/language", "tag"),
                _attribute(item, "contentSet/inlineXML", "lang"),
                _attribute(item, "contentSet/inlineData", "lang"),
            ]
        ),
    }
    within_content = item.find("contentSet/inlineXML/nitf")
    fallback = nitf.facts(within_content) if within_content is not None else {}
    facts = {name: fact or fallback.get(name) for name, fact in declared.items()}
    # The language of the item is that of its metadata, and mostly of its content.
    return facts | {"language": facts["language"] or best([_attribute(item, ".", "lang", low)])}


def _party(item: Element, path: str, confidence: Confidence = Confidence.HIGH) -> list[Declared]:
    """How a party is named: in words, else by the code in a list of codes (nprov:AFP is AFP)."""
    party = item.find(path)
    if party is None:
        return []
    code, uri = party.get("qcode", ""), party.get("uri", "")
    return [
        Declared(f"{path}/name", words(party.find("name")), confidence),
        Declared(f"{path}@literal", party.get("literal"), confidence),
        Declared(f"{path}@qcode", code.rpartition(":")[2], confidence),
        Declared(path, words(party), confidence),
        Declared(f"{path}@uri", uri.rstrip("/").rpartition("/")[2], confidence),
    ]


def _headline(item: Element) -> Declared:
    """The headline without a role, or with the role of the main one; a subheadline has another."""
    headlines = item.findall("contentMeta/headline")
    main = [each for each in headlines if each.get("role", "main").endswith(("main", "Main"))]
    return Declared("contentMeta/headline", words(next(iter(main or headlines), None)))


def _headings(item: Element) -> list[Declared]:
    """Headlines inside the content."""
    return [
        Declared(f"inlineXML//{tag}", words(item.find(f"contentSet/inlineXML//{tag}")))
        for tag in ("hl1", "h1")
    ]


def _attribute(item: Element, path: str, name: str, confidence: Confidence = Confidence.HIGH) -> Declared:
    found = item.find(path)
    element = item.tag if path == "." else path
    return Declared(f"{element}@{name}", None if found is None else found.get(name), confidence)


def _kind(item: Element) -> str:
    """Of what nature the item is: text, picture, video …; "" when it does not say."""
    declared = item.find("itemMeta/itemClass")
    code = "" if declared is None else declared.get("qcode") or declared.get("uri") or ""
    return code.rpartition("/")[2].rpartition(":")[2].lower()


def _status(item: Element) -> str | None:
    """Whether the item may be used: stat:usable, stat:withheld, stat:canceled."""
    declared = item.find("itemMeta/pubStatus")
    return None if declared is None else declared.get("qcode") or declared.get("uri")


def _kinds(items: list[Element]) -> str:
    return ", ".join(f"{item.tag} {_kind(item)}".strip() for item in items[:5]) or "no item"

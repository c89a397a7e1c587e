"""Pages that open anywhere, hold every word, and let no text act."""

from __future__ import annotations

import json as stdlib_json
import re
from base64 import b64encode
from hashlib import sha256
from xml.etree.ElementTree import Element

import html5lib
import jsonschema
import msgspec
import pytest
from hypothesis import example, given, settings

from compare.model import Comparison, GlossaryReport, Silenced, Story
from compare.report import NoFormError, html
from compare.report.schema import schemas
from compare.report.view.visible import GENTLE_MARKS, visible

from .invented import HOSTILE, TEXTS, checked, comparison, glossary_report, saying
from .strategies import texts_with_spans

PAGES = html.pages(comparison())
EVENT = PAGES["event-ferry-port-amel.html"]


def parsed(page: str) -> Element:
    """The page's tree; fails on anything an HTML parser has to mend."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(page)
    assert parser.errors == []
    return tree


def text_of(element: Element) -> str:
    return "".join(element.itertext())


def by_class(tree: Element, name: str) -> list[Element]:
    return [element for element in tree.iter() if name in element.get("class", "").split()]


def quotes(tree: Element) -> list[Element]:
    """What is quoted: every paragraph that finds its own direction, and what says so."""
    return [
        one
        for one in tree.iter()
        if one.get("class") == "quote" or (one.tag == "p" and one.get("dir") == "auto")
    ]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_is_valid_and_asks_the_network_for_nothing(page: str) -> None:
    tree = parsed(page)
    tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
    assert not tags & {"link", "img", "iframe", "object", "embed", "audio", "video", "form", "base"}
    assert not [element for element in tree.iter() if element.get("src")]
    assert "url(" not in page
    assert "@import" not in page


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_only_our_own_script_may_run(page: str) -> None:
    tree = parsed(page)
    policy = next(m.get("content", "") for m in tree.iter("meta") if m.get("http-equiv"))
    (script,) = [element for element in tree.iter("script") if not element.get("type")]
    digest = b64encode(sha256((script.text or "").encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"script-src 'sha256-{digest}'" in policy
    assert not [name for element in tree.iter() for name in element.attrib if str(name).startswith("on")]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_every_link_leads_somewhere_and_every_id_is_used_once(page: str) -> None:
    tree = parsed(page)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for link in tree.iter("a"):
        target = link.get("href", "")
        assert target.removeprefix("#") in ids if target.startswith("#") else target in PAGES


def test_permalinks_are_made_from_ids() -> None:
    entries = {
        "#differences": "claim-c1",
        "#coverage": "claim-c4",
        "#side-by-side": "row-r3",
        "#only-here": "row-r5",
        "#timeline": "day-2023-05-02",
        "#findings": "finding-calque-55",
        "#glossary": "entity-port-amel",
    }
    tree = parsed(EVENT)
    for section, id_ in entries.items():
        (whole,) = [one for one in tree.iter("section") if f"#{one.get('id')}" == section]
        assert id_ in {one.get("id") for one in whole.iter()}


def test_every_claim_row_and_finding_leads_to_itself() -> None:
    tree = parsed(EVENT)
    kinds = ("claim-", "row-", "finding-")
    ids = {str(one.get("id")) for one in tree.iter() if str(one.get("id")).startswith(kinds)}
    event = comparison().events[0]
    assert len(ids) == len(event.claims) + len(event.alignments) + len(comparison().findings)
    assert ids <= {link.get("href", "").removeprefix("#") for link in tree.iter("a")}


def test_every_sentence_of_every_report_is_there() -> None:
    told = {text_of(quote) for quote in quotes(parsed(EVENT))}
    for row in comparison().events[0].alignments:
        assert {member.text for member in row.members} <= told


def test_a_difference_marks_the_claimed_words_in_their_sentence() -> None:
    card = next(element for element in parsed(EVENT).iter("article") if element.get("id") == "claim-c1")
    said = [text_of(mark) for mark in card.iter("mark")]
    assert said == ["214 people", "214 people", "214 شخصا", "some 240 persons"]
    sentences = [text_of(quote) for quote in quotes(card)]
    assert all(words in sentence for words, sentence in zip(said, sentences, strict=True))


def test_the_matrix_is_a_table_with_a_word_in_every_cell() -> None:
    (matrix,) = by_class(parsed(EVENT), "matrix")
    assert [th.get("scope") for th in matrix.iter("th")] == ["col"] * 5 + ["row"] * 6
    words = [(cell.text or "").strip() for cell in matrix.iter("td")]
    assert words[:4] == ["≠ differs"] * 4
    assert words[8:12] == ["≈ compatible", "≈ compatible", "≈ compatible", "– not found"]
    assert words[20:] == ["✓ agrees", "✓ agrees", "– not found", "– not found"]


def test_quoted_text_says_its_language_and_direction() -> None:
    arabic = [q for q in quotes(parsed(EVENT)) if q.get("lang") == "ar"]
    assert {quote.get("dir") for quote in quotes(parsed(EVENT))} == {"auto"}
    assert any(text_of(quote) in TEXTS["marsa.md"] for quote in arabic)


def test_the_page_holds_the_data_it_was_made_from() -> None:
    (data,) = [element for element in parsed(EVENT).iter("script") if element.get("type")]
    held = msgspec.json.decode(data.text or "", type=Comparison)
    assert held.events == comparison().events[:1]
    assert {article.id for article in held.articles} == set(held.events[0].articles)
    assert held.findings == comparison().findings


def test_the_data_is_of_that_event_only_and_keeps_to_the_schema_of_the_command() -> None:
    silenced = tuple(Silenced(one, "", "comment", one.path, 1) for one in checked().findings[:1])
    stories = (Story("s1", "Ferries", ("ferry-port-amel",)), Story("s2", "Storms", ("storm",)))
    whole = msgspec.structs.replace(comparison(), silenced=silenced, stories=stories)
    schema = stdlib_json.loads(schemas()["comparison.v1.json"])
    for name, stories_left, silenced_left in (("ferry-port-amel", ["s1"], 1), ("storm", ["s2"], 0)):
        (data,) = [
            one for one in parsed(html.pages(whole)[f"event-{name}.html"]).iter("script") if one.get("type")
        ]
        held = stdlib_json.loads(data.text or "")
        jsonschema.Draft202012Validator(schema).validate(held)
        assert [event["id"] for event in held["events"]] == [name]
        assert [story["id"] for story in held["stories"]] == stories_left
        assert (len(held["silenced"]), held["errors"]) == (silenced_left, [])


def test_more_than_four_reports_still_fit_in_four_columns() -> None:
    five = comparison()
    event = msgspec.structs.replace(five.events[0], articles=(*five.events[0].articles, "storm.md"))
    page = html.pages(msgspec.structs.replace(five, events=(event,)))["event-ferry-port-amel.html"]
    assert "--columns:4" in page
    assert [" ".join(text_of(gap).split()) for gap in by_class(parsed(page), "gaps")] == ["– not in E"] * 3


def test_the_pages_are_named_after_their_events() -> None:
    assert list(PAGES) == ["index.html", "event-ferry-port-amel.html", "event-storm.html", "glossary.html"]


def test_a_glossary_report_is_a_page_of_its_own() -> None:
    page = html.render(glossary_report())
    cells = [text_of(cell) for cell in parsed(page).iter("td")]
    assert cells[:7] == ["Lena Orvik", "3", "1", "1", "1", "", ""]
    assert "GCS ⚑ artefact → SCG" in cells and "2 – 4 March 2024" in cells
    assert "index.html" not in page


def test_a_glossary_page_links_to_what_it_has() -> None:
    sections = ("changes", "names", "inconsistent", "breaches", "unknown")
    page = html.render(glossary_report())
    assert [
        name for name in sections if f'href="#{name}"' in page and f'<section id="{name}"' in page
    ] == list(sections)
    plain = html.render(GlossaryReport("", glossary_report().entities))
    assert [name for name in sections if f'href="#{name}"' in plain] == []


def test_a_document_without_a_page_says_so() -> None:
    with pytest.raises(NoFormError, match="Checked has no one-page HTML form"):
        html.render(checked())


@settings(max_examples=15, deadline=None)
@given(texts_with_spans())
@example((" ".join(HOSTILE), ((0, 9), (4, 20), (8, 60), (50, 400))))
@example(("</script><script>alert(1)</script>", ((0, 9), (4, 20))))
@example(("<!--<script ", ()))
@example(("admin \u202enimda\u2028", ((0, 8), (6, 13))))
def test_no_text_can_act(said: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    text, spans = said
    pages = html.pages(saying(text, spans))
    for page in pages.values():
        tree = parsed(page)
        assert not list(tree.iter("img"))
        assert len(list(tree.iter("script"))) == (2 if page is pages["event-e1.html"] else 1)
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
    event = parsed(pages["event-e1.html"])
    (data,) = [element for element in event.iter("script") if element.get("type")]
    assert not set("<>&") & set(data.text or "")
    assert stdlib_json.loads(data.text or "")["events"][0]["title"] == text
    told = [text_of(quote) for quote in quotes(event)]
    shown = visible(text, keep=GENTLE_MARKS).replace("\r\n", "\n")
    assert told.count(shown) >= 2

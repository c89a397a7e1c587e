"""The sections of an event's page, the page that comes first, and what a long page weighs."""

from __future__ import annotations

import re
import sys
from types import FrameType

import msgspec

from compare.model import Nearest
from compare.report import html

from .invented import comparison, saying
from .long import long_comparison
from .test_html import EVENT, PAGES, by_class, parsed, text_of
from .weight import weight


def test_words_no_other_report_of_a_row_has_are_marked() -> None:
    row = next(one for one in parsed(EVENT).iter("article") if one.get("id") == "row-r2")
    marked = {cell.get("data-of"): [text_of(b) for b in cell.iter("b")] for cell in by_class(row, "cell")}
    assert (marked["A"], marked["C"], marked["D"]) == (["Nobody", "hurt"], ["No one", "injured"], [])


def test_who_is_quoted_is_a_table_that_leads_to_the_claims() -> None:
    (table,) = by_class(parsed(EVENT), "quoted")
    assert [th.get("scope") for th in table.iter("th")] == ["col"] * 5 + ["row"]
    assert [text_of(cell).strip() for cell in table.iter("td")] == [
        "“The captain did everything right”",
        "“The captain did what he had to …”",
        "“The captain did everything right”",
        "",
    ]
    assert {link.get("href") for link in table.iter("a")} == {"#claim-c3"}


def test_what_the_matrix_quotes_says_its_language_where_that_is_not_the_page_s() -> None:
    (matrix,) = by_class(parsed(EVENT), "matrix")
    tongues = [
        one.get("lang")
        for cell in matrix.iter("td")
        if cell.get("data-of") == "D"
        for one in cell.iter("bdi")
    ]
    assert set(tongues) == {"ar"}
    assert {one.get("lang") for one in matrix.iter("bdi")} == {"ar", None}


def test_a_speaker_who_is_called_unnamed_is_another_than_nobody() -> None:
    event = comparison().events[0]
    quoted = next(claim for claim in event.claims if claim.kind == "quotes")
    first, second, *rest = quoted.members
    members = (
        msgspec.structs.replace(first, attributed_to="unnamed"),
        msgspec.structs.replace(second, attributed_to=None),
        *rest,
    )
    claims = tuple(
        msgspec.structs.replace(one, members=members) if one is quoted else one for one in event.claims
    )
    changed = msgspec.structs.replace(event, claims=claims)
    page = html.pages(msgspec.structs.replace(comparison(), events=(changed,)))["event-ferry-port-amel.html"]
    ids = [one.get("id") for one in parsed(page).iter() if one.get("id")]
    assert {"speaker-unnamed", "no-speaker"} <= {*ids}
    assert len(ids) == len({*ids})


def test_a_report_has_one_colour_all_through_the_page_whatever_its_letter() -> None:
    event = comparison().events[0]
    more = tuple(f"more-{n}.md" for n in range(24))
    changed = msgspec.structs.replace(event, articles=(*event.articles, *more))
    page = html.pages(msgspec.structs.replace(comparison(), events=(changed,)))["event-ferry-port-amel.html"]
    assert '[data-of="AA"] { --own: var(--o2); --on: var(--on2);' in page
    assert re.search('<b class="badge o2[^"]*">AA</b>', page)
    assert ".o2 { --own: var(--o2); --on: var(--on2); }" in page


def test_days_are_times_in_order() -> None:
    (days,) = by_class(parsed(EVENT), "timeline")
    assert [day.get("datetime") for day in days.iter("time")] == ["2023-05-01", "2023-05-01", "2023-05-02"]
    assert days.tag == "ol"


def test_lineage_is_drawn_and_said() -> None:
    (drawing,) = by_class(parsed(EVENT), "lineage")
    assert drawing.get("role") == "img"
    assert [text_of(one) for one in drawing.iter() if one.get("class", "").startswith("letter")] == [
        "B",
        "C",
        "A",
        "D",
    ]
    assert "The Daily Lantern and Harbour Post share one text." in EVENT[EVENT.index("lineage-words") :]


def test_a_finding_in_a_sentence_leads_to_its_why_and_one_inside_it_is_no_second_link() -> None:
    event = parsed(html.pages(saying("abcdef", ((0, 5), (1, 3))))["event-e1.html"])
    (row,) = [one for one in event.iter("article") if one.get("id") == "row-r1"]
    found = by_class(row, "found")
    assert [one.tag for one in found] == ["a", "span"] * 2
    ids = {one.get("id") for one in event.iter()}
    assert all((one.get("href") or "").removeprefix("#") in ids for one in found if one.tag == "a")


def test_the_nearest_sentence_is_quoted_with_its_report() -> None:
    near = Nearest(comparison().events[0].alignments[1].members[2], 0.31)
    event = comparison().events[0]
    rows = tuple(msgspec.structs.replace(r, nearest=near) if r.id == "r5" else r for r in event.alignments)
    changed = msgspec.structs.replace(event, alignments=rows)
    page = html.pages(msgspec.structs.replace(comparison(), events=(changed,)))["event-ferry-port-amel.html"]
    (told,) = by_class(parsed(page), "near")
    assert " ".join(text_of(told).split()) == "0.31 C No one was injured."


def test_the_index_lists_events_sources_and_counts() -> None:
    tree = parsed(PAGES["index.html"])
    (table,) = by_class(tree, "sources")
    assert [text_of(th).split()[0] for th in table.iter("th") if th.get("scope") == "rowgroup"] == [
        "Agence", "Harbour", "The", "المرسى",
    ]  # fmt: skip
    links = [link.get("href") for link in table.iter("a")]
    assert links.count("event-ferry-port-amel.html") == 4 and links.count("event-storm.html") == 1
    (counts,) = by_class(tree, "counts")
    assert text_of(counts).startswith("2 events4 outlets5 reports")


def test_a_long_page_is_light_besides_what_it_tells() -> None:
    short, long = (weight(html.pages(long_comparison(rows))["event-e1.html"])["rest"] for rows in (100, 300))
    a_row = (long - short) / 200
    every = long - 300 * a_row  # what every page has: style, script, headings
    assert every < 65_000
    assert every + 5_000 * a_row < 3_000_000


def test_the_work_for_a_page_grows_with_its_rows_alone() -> None:
    def calls(rows: int) -> int:
        told, count = long_comparison(rows), 0

        def counted(frame: FrameType, event: str, argument: object) -> None:
            nonlocal count
            count += event in ("call", "c_call")

        before = sys.getprofile()
        sys.setprofile(counted)
        try:
            html.pages(told)
        finally:
            sys.setprofile(before)
        return count

    calls(5)  # templates are compiled once
    first, second, third = calls(60), calls(120), calls(240)
    assert (third - second) / (second - first) < 2.2

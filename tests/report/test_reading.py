"""What a reader of the pages is not to be burdened with, and what must be found."""

from __future__ import annotations

import msgspec

from compare.model import Claim, Comparison, Verdict
from compare.report import html, text

from .invented import OUTLETS, comparison, version
from .test_html import EVENT, PAGES, by_class, parsed, text_of

LONG = "A ferry aground " * 6_000
FERRY = "event-ferry-port-amel.html"


def with_headline(headline: str) -> Comparison:
    whole = comparison()
    event = msgspec.structs.replace(whole.events[0], title=headline)
    first = msgspec.structs.replace(whole.articles[0], headline=headline)
    return msgspec.structs.replace(
        whole, events=(event, *whole.events[1:]), articles=(first, *whole.articles[1:])
    )


def test_a_headline_without_end_is_whole_in_its_own_place_only() -> None:
    pages = html.pages(with_headline(LONG))
    assert max(len(text_of(one)) for one in parsed(pages["index.html"]).iter() if one.tag in "h2 td a") < 300
    (title,) = parsed(pages[FERRY]).iter("h1")
    assert text_of(title).endswith("…") and len(text_of(title)) <= 200
    (reports,) = [one for one in parsed(pages[FERRY]).iter("section") if one.get("id") == "reports"]
    assert LONG in text_of(reports)
    assert len(text.render(with_headline(LONG))) < len(text.render(comparison())) + 2_000


def test_names_that_run_the_other_way_stand_by_themselves_in_a_title() -> None:
    outlet = OUTLETS["marsa.md"][0]
    claim = Claim(
        "c1", "number", Verdict.DIFFERS, f"Figure: 214 ({outlet}); 240 (Post)",
        (version("marsa.md", "214 شخصا", "214"), version("post.md", "214 people", "240")),
    )  # fmt: skip
    event = msgspec.structs.replace(comparison().events[0], claims=(claim,))
    page = html.pages(msgspec.structs.replace(comparison(), events=(event,)))[FERRY]
    (title,) = [one for one in parsed(page).iter("h4") if "Figure" in text_of(one)]
    assert [text_of(one) for one in title.iter("bdi")] == [outlet]


def test_the_card_of_an_event_holds_what_it_can_be_searched_by() -> None:
    (card, _) = by_class(parsed(PAGES["index.html"]), "event")
    words = card.get("data-words", "")
    assert all(one in words for one in ("المرسى اليوم", "Lena Orvik", "GCS", "captain did everything right"))


def test_a_report_by_itself_is_not_called_only_here() -> None:
    page = PAGES["event-storm.html"]
    assert "What it says" in page and ">Only here<" not in page
    assert ">Only here<" in EVENT


def test_events_of_one_language_each_are_said_to_be() -> None:
    whole = comparison()
    hint = "reports in one language only"
    assert hint not in PAGES["index.html"]
    ferry = msgspec.structs.replace(
        whole.events[0], articles=("marsa.md",), alignments=(), claims=(), origins=(), omissions=()
    )
    assert hint in html.pages(msgspec.structs.replace(whole, events=(ferry, whole.events[1])))["index.html"]


def test_a_letter_beyond_the_colours_has_a_ring_and_the_keys_say_which_they_reach() -> None:
    event = comparison().events[0]
    articles = (*event.articles, *(f"more-{n}.md" for n in range(6)))
    many = msgspec.structs.replace(comparison(), events=(msgspec.structs.replace(event, articles=articles),))
    page = html.pages(many)[FERRY]
    rings = {text_of(one) for one in by_class(parsed(page), "again")}
    assert rings == {"I", "J"}
    assert "the first nine outlets" in page and "the first nine outlets" not in EVENT

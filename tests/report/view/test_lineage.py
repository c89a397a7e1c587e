"""Where the reports come from."""

from __future__ import annotations

from msgspec import structs

from compare.model import Collation, Location, Origin, Passage
from compare.report.view.event import EventView, views
from compare.report.view.lineage import diagram, reasons, taken

from ..invented import comparison, span


def ferry(**changes: object) -> EventView:
    event: Collation = structs.replace(comparison().events[0], **changes)
    return views(structs.replace(comparison(), events=(event,)))[0]


def passage(kind: str, words: str, source: str | None = None, credit: str | None = None) -> Passage:
    where = Location(source, source, 0, 1, "A") if source else None
    return Passage("agence.md", *span("agence.md", words), words, kind, where, credit)


def test_reports_that_are_one_text_share_a_box() -> None:
    drawn = diagram(ferry())
    assert drawn is not None
    assert [[column.letter for column, _ in box.reports] for box in drawn.boxes] == [["B"], ["C", "A"], ["D"]]
    assert drawn.arrows == ()


def test_independent_reports_need_no_drawing() -> None:
    assert diagram(ferry(origins=(Origin(("post.md",)), Origin(("agence.md",))))) is None


def test_an_agency_stands_on_the_left_and_what_is_pieced_together_on_the_right() -> None:
    origins = (
        Origin(("post.md", "lantern.md"), agency="Coast Press", pieced=("lantern.md",)),
        Origin(("agence.md", "lantern.md"), pieced=("lantern.md",)),
        Origin(("marsa.md",)),
    )
    drawn = diagram(ferry(origins=origins))
    assert drawn is not None
    told = [(box.agency or "".join(column.letter for column, _ in box.reports)) for box in drawn.boxes]
    assert told == ["Coast Press", "A", "B", "D", "C"]
    assert len({drawn.boxes[n].x for n in (0, 1, 4)}) == 3
    assert [arrow.kind for arrow in drawn.arrows] == ["text", "pieced", "pieced"]
    assert drawn.width == max(box.right for box in drawn.boxes)


def test_a_passage_is_an_arrow_and_a_line_of_words() -> None:
    view = ferry(
        passages=(
            passage("credited", "two passengers", credit="Coast Press"),
            passage("edited", "some 240 persons", source="post.md"),
            passage("spliced", "went on the place"),
        )
    )
    drawn = diagram(view)
    assert drawn is not None
    assert [arrow.kind for arrow in drawn.arrows] == ["edited shared", "credited"]
    assert [one.words for one in taken(view)] == [
        "shares most of these words with",
        "credited to",
        "reads as if taken from another text, which is not known",
    ]


def test_who_was_first_is_told_of_reports_of_two_days_and_more_than_a_sentence() -> None:
    long = structs.replace(passage("edited", "GCS", source="marsa.md"), text="word " * 30)
    short = structs.replace(long, text="word " * 10)
    drawn = [diagram(ferry(passages=(one,))) for one in (long, short)]
    assert [[bool(arrow.tip) for arrow in one.arrows] for one in drawn if one] == [[True], [False]]
    assert [one.words for one in taken(ferry(passages=(long,)))] == ["edited, from"]
    same_day = structs.replace(long, source=Location("post.md", "post.md", 0, 1, "A"))
    assert not any(one.directed for one in taken(ferry(passages=(same_day,))))


def test_reasons_speak_of_outlets() -> None:
    why = ("70 % of the words of post.md stand in lantern.md",)
    origins = (Origin(("post.md", "lantern.md"), why=why),)
    assert reasons(ferry(origins=origins)) == ("70% of the words of Harbour Post stand in The Daily Lantern",)


def test_boxes_lie_apart_and_inside_the_drawing() -> None:
    drawn = diagram(ferry(passages=(passage("edited", "GCS", source="marsa.md"),)))
    assert drawn is not None
    for one, other in zip(drawn.boxes, drawn.boxes[1:], strict=False):
        assert one.y + one.height < other.y
    assert drawn.boxes[-1].y + drawn.boxes[-1].height == drawn.height
    assert drawn.width > drawn.boxes[0].right


def test_a_report_of_no_known_origin_is_drawn_where_a_passage_leads_to_it() -> None:
    drawn = diagram(ferry(origins=(), passages=(passage("edited", "some 240 persons", source="post.md"),)))
    assert drawn is not None
    assert [[one.article.id for one, _ in box.reports] for box in drawn.boxes] == [["post.md"], ["agence.md"]]
    assert len(drawn.arrows) == 1

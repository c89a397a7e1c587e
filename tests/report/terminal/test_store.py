"""What a store says on a terminal."""

from compare.model import EventChange, EventHistory, Hit, Published, Searched, StageState, StoreStatus
from compare.report.text import render


def test_hits_say_where_they_are_from() -> None:
    day = Published("2023-05-01", "2023-05-01")
    hit = Hit("a.md", "Harbour Post", "fr", day, "A storm\x1b[31m", "e7", "the storm hit the harbour")
    page = render(Searched("storm", (hit,), 3))
    assert page.splitlines()[1:] == [
        "  Harbour Post, 1 May 2023, French, e7, a.md",
        "  the storm hit the harbour",
        "",
        "Three articles, 1 shown.",
    ]
    untitled = Hit("a.md", None, "fr", None, None, "e7", "the storm hit the harbour")
    assert render(Searched("storm", (untitled,), 1)).splitlines()[:2] == ["a.md", "  French, e7"]
    assert "\x1b" not in page and render(Searched("storm", (), 0)) == "No articles.\n"


def test_a_history_goes_line_by_line() -> None:
    changes = (
        EventChange("2026-05-01T08:30:00.123+00:00", "founded", "a.md"),
        EventChange("2026-05-01T08:31:00.123+00:00", "joined", "b.md", 0.876),
    )
    assert render(EventHistory("e1", "A storm", changes)).splitlines() == [
        "e1  A storm",
        "  2026-05-01T08:30:00  founded   a.md",
        "  2026-05-01T08:31:00  joined    b.md  0.88",
    ]


def test_a_state_names_the_way_to_mend_it_where_something_is_stale() -> None:
    stages = (StageState("profile", 3, 0, 0), StageState("findings", 1, 1, 1))
    state = StoreStatus("news.sqlite", 3, 2, 0, "2023-05-01", "2023-05-03", 1_500_000, stages)
    page = render(state)
    assert "  published   1 – 3 May 2023\n" in page and "  size        1.5 MB\n" in page
    assert "  findings    1 current, 1 stale, 1 missing\n" in page and "add --renew" in page
    fresh = StoreStatus("news.sqlite", 0, 0, 0, None, None, 0, (StageState("profile", 0, 0, 0),))
    assert "no day is known" in render(fresh) and "--renew" not in render(fresh)

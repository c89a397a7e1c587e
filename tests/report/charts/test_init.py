"""Charts drawn from the figures of a report. Needs the extra [charts]."""

from __future__ import annotations

import re
import sys
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from msgspec import structs

from compare.model import Comparison, Published, UserError
from compare.report import charts, html
from compare.report.charts import sharing
from compare.report.view.event import views

from ..invented import comparison, saying
from ..strategies import texts_with_spans
from ..test_style import DARK, LIGHT, contrast

SVG = "{http://www.w3.org/2000/svg}"


def over_days() -> Comparison:
    first, *others = comparison().articles
    earlier = structs.replace(first, published=Published("2023-04-28", "2023-04-28"))
    return structs.replace(comparison(), articles=(earlier, *others))


def drawn(document: Comparison) -> dict[str, str]:
    view = views(document)[0]
    pairs = [*charts.of_event(view, draw=True), *charts.of_all(document, draw=True)]
    return {figure.id: str(chart) for figure, chart in pairs}


def words(chart: str) -> list[str]:
    return [text.text or "" for text in fromstring(chart).iter(f"{SVG}text")]


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    pytest.importorskip("vl_convert")
    return drawn(over_days())


def test_there_is_a_chart_for_each_figure(made: dict[str, str]) -> None:
    assert list(made) == ["sharing", "along", "volume"]
    assert all(len(chart) < 12_000 for chart in made.values())


def test_a_chart_is_an_image_with_a_name_and_a_description(made: dict[str, str]) -> None:
    for name, chart in made.items():
        root = fromstring(chart)
        title, told, *_ = root
        assert (root.get("role"), root.get("aria-labelledby")) == ("img", f"{name}-title {name}-told")
        assert (title.tag, title.get("id")) == (f"{SVG}title", f"{name}-title")
        assert (told.tag, told.get("id")) == (f"{SVG}desc", f"{name}-told")
        assert title.text and told.text and "Most" in told.text
        assert not [e for e in root.iter() if e is not root and (e.get("role") or e.get("aria-label"))]


def test_charts_show_the_numbers_of_the_figures(made: dict[str, str]) -> None:
    assert words(made["sharing"]).count("100%") == 3  # the Arabic report is in each of the others
    assert {"A Harbour Post", "D المرسى اليوم"} <= set(words(made["sharing"]))
    assert words(made["along"]).count("1 of 1") == words(made["along"]).count("–") == 2
    assert {"28 April 2023", "1", "3"} <= set(words(made["volume"]))


def test_charts_take_the_colours_of_the_page(made: dict[str, str]) -> None:
    paints = {
        e.get(key) for chart in made.values() for e in fromstring(chart).iter() for key in ("fill", "stroke")
    }
    assert paints <= {
        None,
        "none",
        "currentColor",
        *(f"var(--{name})" for name in ("accent", "differs", "card", "line")),
    }


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_number_can_be_read_on_the_darkest_cell(theme: dict[str, str]) -> None:
    def mixed(at: int) -> int:
        accent, card = (int(theme[name][at : at + 2], 16) for name in ("accent", "card"))
        return round(accent * sharing.DARKEST + card * (1 - sharing.DARKEST))

    darkest = "#" + "".join(f"{mixed(at):02x}" for at in (1, 3, 5))
    assert contrast(theme["ink"], darkest) >= 4.5


def test_the_same_comparison_makes_the_same_chart(made: dict[str, str]) -> None:
    assert drawn(over_days()) == made


@settings(max_examples=15, deadline=None)
@given(texts_with_spans())
def test_no_name_can_act(said: tuple[str, tuple[tuple[int, int], ...]]) -> None:
    pytest.importorskip("vl_convert")
    for chart in drawn(saying(*said)).values():
        root = fromstring(chart)
        assert {e.tag for e in root.iter()} <= {
            f"{SVG}{tag}" for tag in ("svg", "title", "desc", "g", "path", "text", "line")
        }
        names = {name for e in root.iter() for name in e.attrib}
        assert not {
            name for name in names if name.startswith("on") or name in ("style", "href", "class", "id")
        } - {"id"}
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", chart)


def test_pages_have_the_chart_when_asked_and_the_table_always() -> None:
    pytest.importorskip("vl_convert")
    page = "event-ferry-port-amel.html"
    with_charts, without = html.pages(over_days(), draw=True), html.pages(over_days())
    for pages, number in ((with_charts, 1), (without, 0)):
        for id_, name in (("sharing", page), ("along", page), ("volume", "index.html")):
            section = re.search(
                rf'<section class="figure" id="{id_}".*?</section>', pages[name], flags=re.DOTALL
            )
            assert section and section[0].count("<svg") == number and section[0].count("<table") == 1


def test_without_the_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(UserError, match=r"install it: pip install 'newscollate\[charts\]'"):
        charts.need()
    assert [chart for _, chart in charts.of_event(views(comparison())[0], draw=False)] == [None, None]

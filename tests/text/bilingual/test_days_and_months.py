"""A month or weekday counts as changed only where another one is left over in the original."""

from __future__ import annotations

import pytest

from compare.text.bilingual.days_and_months import changed


@pytest.mark.parametrize(
    ("language", "original", "english", "new", "gone"),
    [
        ("fr", "La course aura lieu le 12 mars.", "The race is on 12 May.", "May", "mars"),
        ("de", "Am Dienstagabend regnete es.", "It rained on Friday evening.", "Friday", "Dienstag"),
        ("ru", "В среду, 5 марта, шёл снег.", "It snowed on Wednesday, April 5.", "April", "марта"),
        ("pl", "Most otwarto w piątek.", "The bridge opened on Sunday.", "Sunday", "piątek"),
        ("cs", "Most otevřeli v březnu.", "The bridge opened in June.", "June", "březnu"),
        ("pt", "A ponte abriu na sexta-feira.", "The bridge opened on Monday.", "Monday", "sexta-feira"),
        ("zh", "大桥周二开放。", "The bridge opened on Thursday.", "Thursday", "周二"),
        ("ja", "橋は火曜に開いた。", "The bridge opened on Friday.", "Friday", "火曜"),
    ],
)
def test_another_month_or_day(language: str, original: str, english: str, new: str, gone: str) -> None:
    found = changed(english, original, language)
    assert found
    assert found[0].at.of(english) == new
    assert found[1].at.of(original) == gone


@pytest.mark.parametrize(
    ("language", "original", "english"),
    [
        ("fr", "Elle peut gagner en mars.", "She may win in March."),
        ("fr", "Il l’a dit hier.", "He said so on Tuesday."),
        ("fr", "Il l’a dit mardi.", "He said so."),
        ("es", "Llegan el 9 de octubre.", "They arrive on Oct. 9."),
        ("it", "La gara del 9.6. è ad aprile.", "The race of 9 June is in May."),
        ("ru", "Он был среди них во вторник.", "He was among them on Tuesday."),
        ("pl", "W nocy z niedzieli na poniedziałek padało.", "It rained on Sunday night."),
        ("uk", "У середу йшов дощ.", "It rained on Wednesday."),
        ("tr", "Salı günü yağmur yağdı.", "It rained on Tuesday."),
        ("xx", "Blem dorsk.", "It rained on Tuesday in May."),
    ],
)
def test_the_same_or_none_in_its_place(language: str, original: str, english: str) -> None:
    assert changed(english, original, language) is None


def test_a_long_text_is_no_trouble() -> None:
    assert changed("May " * 30_000, "mai " * 30_000, "fr") is None

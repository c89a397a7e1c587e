"""Islamic dates in the spellings that newsrooms use."""

import pytest

from compare.text.hijri import hijri_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("17 Rabiul Akhir 1439", "2018-01-04"),
        ("17 Rabi' al-Thani 1439", "2018-01-04"),
        ("17 Rabi‘ al-Ākhir 1439 AH", "2018-01-04"),
        ("17 Rabi II 1439", "2018-01-04"),
        ("17 ربيع الآخر 1439 هـ", "2018-01-04"),
        ("6 Rabi I 1444", "2022-10-02"),
        ("1 Muharram 1446 AH", "2024-07-07"),
        ("١ محرم ١٤٤٦ هـ", "2024-07-07"),
        ("2 Safar 1430", "2009-01-28"),
        ("3 Jumada al-Ula 1440", "2019-01-09"),
        ("3 Jumadil Awal 1440", "2019-01-09"),
        ("19 Jumadal Akhirah 1438", "2017-03-18"),
        ("9 Jumada II 1444", "2023-01-02"),
        ("12 Rajab 1440", "2019-03-19"),
        ("15 Sha‘bān 1442", "2021-03-28"),
        ("12 Ramadan 1445", "2024-03-22"),
        ("Ramadan 12, 1445", "2024-03-22"),
        ("12th of Ramadan 1445", "2024-03-22"),
        ("5 Shawwal 1443", "2022-05-06"),
        ("1 Zulkaedah 1439", "2018-07-14"),
        ("10 Dhu al-Hijjah 1441", "2020-07-31"),
        ("10 Dzulhijjah 1441", "2020-07-31"),
    ],
)
def test_a_full_date_is_reckoned_to_one_day_more_or_less(text: str, iso: str) -> None:
    [found] = hijri_dates(f"Varnholm, {text} – The drill")
    assert (found.of(f"Varnholm, {text} – The drill"), found.iso) == (text, iso)
    assert found.first < found.iso < found.last


@pytest.mark.parametrize(
    "text", ["12 sailors in 1441", "31 Ramadan 1445", "In 1441, Ramadan", "12 March 1445"]
)
def test_other_words_before_such_a_year_are_no_date(text: str) -> None:
    assert hijri_dates(text) == ()


def test_two_dates_stand_in_the_order_of_the_text() -> None:
    text = "from 12 Ramadan 1445 to 5 Shawwal 1445"
    assert [found.of(text) for found in hijri_dates(text)] == ["12 Ramadan 1445", "5 Shawwal 1445"]

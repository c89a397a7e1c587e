"""Islamic dates in the spellings that newsrooms use."""

import pytest

from compare.text.hijri import hijri_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("28 Rabiul Akhir 1437", "2016-02-07"),
        ("28 Rabi' al-Thani 1437", "2016-02-07"),
        ("28 Rabi‘ al-Ākhir 1437 AH", "2016-02-07"),
        ("28 Rabi II 1437", "2016-02-07"),
        ("28 ربيع الآخر 1437 هـ", "2016-02-07"),
        ("28 Rabi I 1444", "2022-10-24"),
        ("1 Muharram 1446 AH", "2024-07-07"),
        ("١ محرم ١٤٤٦ هـ", "2024-07-07"),
        ("2 Safar 1430", "2009-01-28"),
        ("3 Jumada al-Ula 1440", "2019-01-09"),
        ("3 Jumadil Awal 1440", "2019-01-09"),
        ("23 Jumadal Akhirah 1437", "2016-04-01"),
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
    "text", ["12 soldiers in 1437", "31 Ramadan 1445", "In 1437, Ramadan", "12 March 1445"]
)
def test_other_words_before_such_a_year_are_no_date(text: str) -> None:
    assert hijri_dates(text) == ()


def test_two_dates_stand_in_the_order_of_the_text() -> None:
    text = "from 12 Ramadan 1445 to 5 Shawwal 1445"
    assert [found.of(text) for found in hijri_dates(text)] == ["12 Ramadan 1445", "5 Shawwal 1445"]

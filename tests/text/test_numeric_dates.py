import pytest

from compare.text.date_mention import DateMention
from compare.text.dates import dates


def only(text: str) -> DateMention:
    (mention,) = dates(text)
    return mention


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2016-07-15", "2016-07-15"),
        ("2016/02/07", "2016-02-07"),
        ("2016.02.07", "2016-02-07"),
        ("15.09.2015", "2015-09-15"),
        ("3.2.2016", "2016-02-03"),  # no one writes the month first with dots
        ("25/12/2015", "2015-12-25"),
        ("12/25/2015", "2015-12-25"),
        ("25-12-2015", "2015-12-25"),
        ("05/05/2015", "2015-05-05"),
        ("2016年2月7日", "2016-02-07"),
        ("2016년 2월 7일", "2016-02-07"),
    ],
)
def test_one_order_is_possible(text: str, iso: str) -> None:
    assert only(f"It was {text}, they say.").iso == iso


@pytest.mark.parametrize("text", ["version 2016.2.7", "2016-13-01", "31/31/2016", "1/2/3/2016", "二月的部长"])
def test_these_are_no_days(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize("text", ["03/02/2016", "03-02-2016"])
def test_day_and_month_that_can_change_places_both_stay_open(text: str) -> None:
    found = only(f"The port was closed on {text}, they say.")
    assert (found.iso, found.readings) == (None, ("2016-02-03", "2016-03-02"))


def test_only_english_may_write_the_month_first() -> None:
    assert only("Le port a été fermé le 03/02/2016 par les autorités de la ville.").iso == "2016-02-03"

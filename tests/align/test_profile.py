"""What an article is compared by."""

from compare.align.profile import Profile, profile_of
from compare.glossary import Glossary
from tests.align.reports import FERRY_A, report


def profile(*sentences: str, headline: str | None = None) -> Profile:
    return profile_of(report("a", *sentences, headline=headline), Glossary.shipped())


def test_names_are_told_from_words_by_how_they_are_written() -> None:
    names = profile_of(FERRY_A, Glossary.shipped()).names
    assert {"morven", "tarbert", "kerr"} <= set(names)
    assert "ferry" not in names


def test_early_and_repeated_words_weigh_more() -> None:
    first = profile("The dam broke.", *["Nobody slept."] * 5, "A turbine stood still.")
    assert first.weights["dam"] / first.weights["turbine"] > 1.2


def test_days_and_small_numbers_say_nothing_years_are_kept_apart() -> None:
    found = profile("On Monday, two of 61 boats left, as in 1998.")
    assert "monday" not in found.weights
    assert set(found.numbers) == {"#61"}
    assert found.latest_year == {"#1998": 1}


def test_what_is_counted() -> None:
    assert "#40 school" in profile("They closed 40 schools.").counted


def test_the_headline_counts_once() -> None:
    inside, apart = (profile(text, headline="Dam breaks") for text in ("Dam breaks. Water.", "Water."))
    assert inside.length == apart.length == profile("Dam breaks. Water.").length


def test_an_opening_is_words_and_ideas_without_known_actors() -> None:
    negotiated, talks = profile("Kerr negotiated with Russia."), profile("Kerr had talks with Russia.")
    assert set(negotiated.opening) == set(talks.opening) and "@russia" in talks.names
    assert not any(key.startswith("@") for key in talks.opening)


def test_neighbouring_days_of_the_week_meet() -> None:
    tuesday, wednesday, friday = (
        set(profile(f"It broke on {day}.").weekdays) for day in ("Tuesday", "Wednesday", "Friday")
    )
    assert tuesday & wednesday
    assert not tuesday & friday


def test_the_latest_year_counts() -> None:
    assert set(profile("Built in 1998, it closed in 2012.").latest_year) == {"#2012"}
    assert profile("Built long ago.").latest_year == {}


def test_dates_of_tokenised_text_are_read() -> None:
    found = profile("It broke on May 15 , 2008 , at noon .")
    assert (set(found.dated_months), set(found.days)) == ({"2008-5"}, {"5-15"})


def test_a_profile_is_kept() -> None:
    assert profile_of(FERRY_A, Glossary.shipped()) is profile_of(FERRY_A, Glossary.shipped())


def test_months_are_read_from_dates() -> None:
    assert set(profile("They met on 3 May and may meet again.").months) == {"5"}


def test_an_empty_article_has_a_profile() -> None:
    assert profile("").length == 0

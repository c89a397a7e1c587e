"""What an article is compared by."""

from datetime import date
from math import log

from compare.align.acts import act
from compare.align.profile import Profile, ordinals, profile_of
from compare.align.terms import terms
from compare.glossary import Glossary
from compare.model import Published
from tests.align.reports import FERRY_A, STATION, report


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


DAM = (
    "Kerr warned that Kerr and Baird would leave Tarbert.",
    "The dam of Tarbert broke.",
    "Nobody slept.",
    "The dam was old.",
    "A turbine, another turbine and Baird stood still.",
)


def rarity(word: str) -> float:
    return max(term.rarity for term in terms(f"the {word}"))


def test_a_weight_is_rarity_by_how_often_and_how_early_a_word_stands() -> None:
    found = profile(*DAM, headline="Dam breaks at Tarbert")
    for word, times, early in (("dam", 3, 2), ("leave", 1, 1), ("turbine", 2, 0), ("old", 1, 0)):
        assert found.weights[word] == round(16 * (1 + log(times + 2 * early)) * rarity(word)), word


def test_names_weigh_half_as_much_again_and_the_cast_is_counted_up_to_the_unheard() -> None:
    found = profile(*DAM, headline="Dam breaks at Tarbert")
    for name, times, early in (("kerr", 2, 2), ("baird", 2, 1), ("tarbert", 3, 3)):
        rare = rarity(name.title())
        weight = round(16 * (1 + log(times + 2 * early)) * rare * 1.5)
        assert found.names[name] == found.weights[name] == weight
        assert found.lead_names[name] == round(16 * rare)
        assert found.cast[name] == round(16 * min(5.5, rare) * (times + 2 * early))
    assert set(found.names) == set(found.lead_names) == {"kerr", "baird", "tarbert"}
    assert list(found.cast) == ["tarbert", "kerr", "baird"]
    assert found.names_square == sum(weight**2 for weight in found.names.values())


def test_a_name_of_the_end_is_no_name_of_the_lead() -> None:
    found = profile(*["Nobody slept."] * 3, "They waited for Baird.")
    assert (set(found.names), found.lead_names) == ({"baird"}, {})


def test_a_cast_has_eight_names() -> None:
    sailors = "Oskar, Pavel, Ingrid, Sverre, Hjalmar, Ragnhild, Torvald, Gudrun, Halvard, Sigurd"
    lines = [f"They waited in the rain for {one}." for one in sailors.split(", ")]
    found = profile(*lines, "Oskar and Pavel slept.")
    assert len(found.names) == 10
    assert len(found.cast) == 8 and {"oskar", "pavel", "ingrid"} <= found.cast.keys()
    assert list(found.cast.values()) == sorted(found.cast.values(), reverse=True)


def test_a_word_written_both_ways_is_no_name_and_a_rare_one_that_begins_a_sentence_is() -> None:
    assert "ferry" not in profile("They saw the Ferry.", "The ferry sank.", "A ferry sinks.").names
    assert set(profile("Ekblad smiled.", "Nobody slept.").names) == {"ekblad"}


def test_neighbours_are_those_of_one_sentence_what_tells_nothing_left_out() -> None:
    found = profile("The dam of Tarbert broke.", "Nobody slept.").phrases
    # Other numbers for the same words need another VERSION of profiles.
    assert found == {241172265, 762024938, 3140009525}
    assert found == profile("A dam in Tarbert broke!", "And nobody slept.").phrases
    assert found.isdisjoint(profile("Broke Tarbert dam.", "Slept nobody.").phrases)  # the order counts
    assert not (profile("Tarbert.", "Dam!").phrases or profile("").phrases)


def test_an_opening_is_the_first_two_sentences_by_idea_where_a_word_has_one() -> None:
    found = profile("The town slept.", "A dam broke.", "A turbine stood still.")
    assert found.opening == {"city", "slept", "dam", "broke"}


def test_figures_count_what_follows_them_and_not_twice() -> None:
    found = profile("The town had 3 boats, 61 old cranes and 61 tugs in 1998.", "Of 12 ships 9 sank.")
    assert found.numbers == {"#61": 2, "#12": 1}
    assert found.counted == {"#3 boat", "#61 old", "#61 tug", "#12 ship", "#9 sank"}


def test_a_year_between_a_figure_and_what_it_counts_is_passed_over() -> None:
    assert profile("They sold 40 1998 boats.").counted == {"#40 boat"}


def test_weekdays_are_those_of_the_first_four_sentences_and_each_next_one() -> None:
    assert [*profile("It broke on Sunday.").weekdays.items()] == [("0", 1), ("6", 1)]
    assert profile("It broke on a Sat. night.").weekdays == {"5": 1, "6": 1}
    before = ["The dam was old.", "Nobody slept.", "A turbine stood still.", "They waited."]
    assert profile(*before[1:], "It broke on Monday.").weekdays == {"0": 1, "1": 1}
    assert profile(*before, "It broke on Monday.").weekdays == {}


def test_dates_of_headline_and_text_are_counted() -> None:
    found = profile(
        "It broke on May 9.", "By May 2004 it was mended.", headline="On 3 May 2004 the dam broke"
    )
    assert found.months == {"5": 3}
    assert found.dated_months == {"2004-5": 2}
    assert found.days == {"5-3": 1, "5-9": 1}


def test_a_date_in_figures_with_spaces_is_read() -> None:
    found = profile("It broke on 25 / 9 / 2008 , at noon .")
    assert (found.dated_months, found.days) == ({"2008-9": 1}, {"9-25": 1})


def test_days_of_publication_are_ordinals() -> None:
    first, last = date(2021, 5, 4), date(2021, 5, 6)
    assert ordinals(Published(str(first), str(last))) == (first.toordinal(), last.toordinal())
    assert ordinals(None) is None
    assert profile_of(FERRY_A, Glossary.shipped()).published == (first.toordinal(),) * 2


def test_words_are_weights_without_the_names() -> None:
    found = profile(*DAM)
    assert found.words.keys() | found.names.keys() == found.weights.keys()
    assert not found.words.keys() & found.names.keys()
    assert found.words["dam"] == found.weights["dam"]


def test_the_act_is_that_of_the_first_sentence() -> None:
    [attack, *_] = STATION
    found = profile_of(attack, Glossary.shipped()).act
    assert found and found == act(attack)

"""What articles share, in words."""

from compare.align.profile import profile_of
from compare.align.reasons import common, shared
from compare.glossary import Glossary
from compare.model import Article
from tests.align.reports import FERRY_A, STRIKE_A, STRIKE_B, report

GLOSSARY = Glossary.shipped()


def phrases(one: Article, *others: Article) -> tuple[str, ...]:
    return shared(
        (one, profile_of(one, GLOSSARY)), [(other, profile_of(other, GLOSSARY)) for other in others], GLOSSARY
    )


def test_names_numbers_words_and_days() -> None:
    names, numbers, words, days = phrases(STRIKE_A, STRIKE_B)
    assert "Lowmoor" in names and "Nandra" in names
    assert numbers == "shared numbers: 2.5"
    assert "teachers" in words or "strike" in words
    assert days == "published 1 day apart"


def test_entities_have_their_names() -> None:
    a, b = (report(id, f"{who} spoke of Russia.") for id, who in (("a", "Kerr"), ("b", "Baird")))
    assert phrases(a, b)[0] == "shared names: Russia"


def test_nothing_shared_nothing_said() -> None:
    assert phrases(report("a", "Rain."), report("b", "A vote.")) == ()
    assert phrases(FERRY_A) == ()


def test_common_names_are_those_of_more_than_one() -> None:
    assert common([(FERRY_A, {"morven": 3, "kerr": 2}), (FERRY_A, {"morven": 1})], GLOSSARY) == ("Morven",)

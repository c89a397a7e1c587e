"""What names outside the glossary are called depends on the articles at hand, and on nothing read before."""

from compare.glossary import Glossary, Unlisted
from compare.glossary.unlisted import Met
from compare.model import Article

FULL = Article("Mr. Tomas Varga said on Monday that the dam would hold.", id="full", language="en")
CAPITALS = Article("TOMAS VARGA said on Monday that the dam would hold.", id="capitals", language="en")
ID = "new:tomas-varga"


def test_the_fullest_form_counts_and_the_kind_seen_most_often() -> None:
    met = Met(
        [
            Unlisted(ID, "TOMAS VARGA", "place"),
            Unlisted(ID, "Tomas Varga", "person"),
            Unlisted(ID, "Varga", "person"),
        ]
    )
    assert (met.name_of(ID), met.kind_of(ID)) == ("Tomas Varga", "person")
    assert met.name_of("new:nobody") is None and "new:nobody" not in met


def test_among_articles_only_theirs_count_whatever_was_recognised_before() -> None:
    known = Glossary.load()
    assert ID in {mention.entity for article in (FULL, CAPITALS) for mention in known.recognise(article)}
    with known.among([CAPITALS]):
        assert known.name_of(ID) == "TOMAS VARGA"
        with known.among([FULL]):
            assert (known.name_of(ID), known.kind_of(ID)) == ("Tomas Varga", "person")
        assert known.name_of(ID) == "TOMAS VARGA"
    with known.among([]):
        assert not known.has_met(ID)
    assert known.name_of(ID) == "Tomas Varga"


def test_an_article_counts_once() -> None:
    known = Glossary.load()
    mentions, names = known.recognise(FULL), known.unlisted(FULL)
    known.remember(FULL, mentions, names)
    known.remember(CAPITALS, mentions, names)
    assert known.recognise(CAPITALS) is mentions and known.name_of(ID) == "Tomas Varga"

"""The glossary as its callers see it."""

from hypothesis import given
from hypothesis import strategies as st

from compare.glossary import Glossary
from compare.model import Article, Confidence
from tests.glossary.conftest import COURIER, FRONT, HADAD, ILVES, NORDIA, PORT_ANNE, a_glossary

WORDS = st.sampled_from([
    "Nordia", "Nordian", "Port", "Anne", "Green", "Front", "GF", "FVA", "Marta", "Ilves", "Karim",
    "al-Hadad", "Hadad", "Sami", "Minister", "of", "the", "and", "said", "Committee", "for", "Jr.",
    "Reed", "Jon", "U.S.", "N.R.", "IS", "is", "NORDIA", "12", "R", ",", ".", "(", ")", "“", "”",
    "-", "’s", "\n",
])  # fmt: skip
GLOSSARY = a_glossary(NORDIA, PORT_ANNE, FRONT, ILVES, HADAD, COURIER)


@given(st.lists(WORDS, max_size=40), st.sampled_from([" ", ""]))
def test_mentions_are_in_order_never_overlap_and_quote_the_text(words: list[str], joint: str) -> None:
    article = Article(text=joint.join(words), id="a", path="a.txt")
    mentions = GLOSSARY.recognise(article)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end
        assert article.text[mention.start : mention.end] == mention.text
        assert mention.entity in GLOSSARY.entities or mention.entity.startswith("new:")
        assert mention.why
        assert (mention.article, mention.path) == ("a", "a.txt")
        end = mention.end


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(text[one.start : one.end] == one.text for one in GLOSSARY.recognise(Article(text=text)))


def test_only_prose_is_read() -> None:
    text = "outlet: Nordia\nThey saw Nordia."
    article = Article(text=text, prose=" " * 15 + text[15:])
    assert [one.start for one in GLOSSARY.recognise(article)] == [24]


def test_the_order_of_articles_does_not_change_a_name() -> None:
    articles = [
        Article(text=f"Then they saw {name}.", id=name)
        for name in ("ULLA STEEN AND", "Ulla Steen", "ulla steen")
    ]
    called = set()
    for order in (articles, articles[::-1]):
        glossary = a_glossary()
        for article in order:
            glossary.recognise(article)
        called.add((glossary.name_of("new:ulla-steen"), glossary.kind_of("new:ulla-steen")))
    assert called == {("Ulla Steen", "person")}


def test_an_id_never_met_is_called_by_its_slug() -> None:
    assert a_glossary().name_of("new:ulla-steen") == "Ulla Steen"


def test_recognising_again_gives_the_same_tuple() -> None:
    article = Article(text="They saw Nordia.")
    assert GLOSSARY.recognise(article) is GLOSSARY.recognise(article)


def test_names_and_kinds_of_entries() -> None:
    assert GLOSSARY.name_of("marta-ilves") == "Marta Ilves"
    assert GLOSSARY.kind_of("green-front") == "organisation"


def test_the_shipped_glossary_reads_news() -> None:
    text = "Washington and Moscow talked about Syria, the US and U.S. envoys said on Friday."
    found = Glossary.shipped().recognise(Article(text=text))
    assert [(one.text, one.entity, one.metonym_for) for one in found] == [
        ("Washington", "washington", "united-states"),
        ("Moscow", "moscow", "russia"),
        ("Syria", "syria", None),
        ("US", "united-states", None),
        ("U.S.", "united-states", None),
    ]
    assert all(one.confidence == Confidence.HIGH for one in found)
    assert Glossary.shipped() is Glossary.shipped()

"""What a corpus suggests, and what rulings do to it."""

from dataclasses import dataclass
from random import Random

import pytest
from msgspec import structs

from compare.glossary import Glossary
from compare.glossary.decisions import Decision, Decisions
from compare.glossary.extractors import Name
from compare.glossary.suggest import suggestions
from compare.model import Alignment, Article, Member, Suggestion
from tests.glossary.conftest import a_glossary, entity

GLOSS = (
    "The Green Front (FVQ) claimed the raid near Port Anne on Friday.\n\n"
    "“FVQ men came at night,” said Marta Ilwes, the mayor.\n"
)
NEWS = (
    "The Quiet Harbour Institute published its report on Friday, Omar Baruti said.\n\n"
    "Baruti leads the institute, which is better known by its acronym, QHI.\n"
)
MORE = "Omar Baruti of the Quiet Harbour Institute (QHI) spoke in Port Anne.\n"


def articles(*texts: str) -> list[Article]:
    return [
        Article(text, id=f"{i}.txt", path=f"{i}.txt", outlet=f"Outlet {i}") for i, text in enumerate(texts)
    ]


def pairs(found: list[Suggestion], what: str = "alias") -> list[tuple[str, str]]:
    return [(one.form, one.entity) for one in found if one.what == what]


def test_new_names_of_known_entities_with_reasons_and_contexts(glossary: Glossary) -> None:
    found = suggestions(articles(GLOSS), glossary)
    assert pairs(found) == [("Marta Ilwes", "marta-ilves"), ("FVQ", "green-front")] or pairs(found) == [
        ("FVQ", "green-front"),
        ("Marta Ilwes", "marta-ilves"),
    ]
    gloss = next(one for one in found if one.form == "FVQ")
    assert gloss.preferred == "Green Front"
    assert "glossed by the text" in gloss.reasons
    assert gloss.forms[0].by_outlet == {"Outlet 0": 2}
    first = gloss.contexts[0]
    assert (first.outlet, first.path) == ("Outlet 0", "0.txt")
    assert GLOSS[first.start : first.end] == "FVQ"
    assert first.sentence == "The Green Front (FVQ) claimed the raid near Port Anne on Friday."


def test_a_foreign_acronym_is_marked() -> None:
    watch = entity("river-watch", "organisation", "River Watch")
    watch = structs.replace(watch, preferred={**watch.preferred, "fr": "Observatoire des rivières du nord"})
    (found,) = suggestions(articles("River Watch (ORN) said so on Friday.\n"), a_glossary(watch))
    assert found.forms[0].artefact
    assert "glossed by the text, as in another language" in found.reasons


def test_new_entities_gather_their_forms_over_all_texts(glossary: Glossary) -> None:
    found = suggestions(articles(NEWS, MORE), glossary)
    entities = {one.form: one for one in found if one.what == "entity"}
    assert set(entities) == {"Omar Baruti", "Quiet Harbour Institute"}
    institute = entities["Quiet Harbour Institute"]
    assert institute.entity == "new:quiet-harbour-institute"
    assert [use.text for use in institute.forms] == ["QHI", "Quiet Harbour Institute"]
    assert institute.kind == "organisation" and entities["Omar Baruti"].kind == "person"
    assert {at.outlet for at in institute.contexts} == {"Outlet 0", "Outlet 1"}
    assert institute.reasons[0] == "named 4 times in 2 reports of 2 outlets"


def test_more_reports_make_a_name_surer(glossary: Glossary) -> None:
    one = suggestions(articles(MORE), glossary)
    three = suggestions(articles(MORE, MORE, MORE), glossary)
    assert three[0].form == one[0].form
    assert three[0].score > one[0].score


def test_what_the_glossary_has_is_not_suggested(glossary: Glossary) -> None:
    text = "The Green Front group and two Nordians left. Ilves and M. Ilves, of the GREEN FRONT, stayed.\n"
    assert suggestions(articles(text), glossary) == []


def test_a_full_name_in_the_text_needs_no_surname_in_the_entry(glossary: Glossary) -> None:
    text = "The rebels met Karim al-Hadad in Port Anne. Karim was late.\n"
    assert suggestions(articles(text), glossary) == []


def test_a_row_shared_by_two_outlets_is_evidence(glossary: Glossary) -> None:
    read = articles(
        "The Green Front attacked the base near Port Anne on Friday.\n",
        "The Verdant Movement attacked the base near Port Anne on Friday.\n",
    )
    assert pairs(suggestions(read, glossary)) == []
    row = Alignment("r1", 0.9, tuple(Member(one.id, 0, len(one.text) - 1, one.text) for one in read))
    (found,) = [one for one in suggestions(read, glossary, [row]) if one.what == "alias"]
    assert (found.form, found.entity) == ("Verdant Movement", "green-front")
    assert found.reasons == ("where Outlet 0 has “Green Front”",)


def test_a_rejected_pair_never_returns(glossary: Glossary) -> None:
    no = Decisions([Decision("FVQ", "green-front", "reject")])
    assert pairs(suggestions(articles(GLOSS, GLOSS), glossary, decisions=no)) == [
        ("Marta Ilwes", "marta-ilves")
    ]


def test_an_accepted_pair_waits_elsewhere(glossary: Glossary) -> None:
    yes = Decisions([Decision("fvq", "green-front", "accept")])
    assert "FVQ" not in {one.form for one in suggestions(articles(GLOSS), glossary, decisions=yes)}


def test_a_rejected_new_name_never_returns_whatever_joins_it(glossary: Glossary) -> None:
    no = Decisions([Decision("QHI", "new:qhi", "reject")])
    found = suggestions(articles(NEWS, MORE), glossary, decisions=no)
    assert all("QHI" not in [use.text for use in one.forms] for one in found)
    whole = Decisions([Decision("Omar Baruti", "new:omar-baruti", "reject")])
    assert "Omar Baruti" not in {one.form for one in suggestions(articles(MORE), glossary, decisions=whole)}


def test_new_names_that_are_rejected_as_one_stay_apart(glossary: Glossary) -> None:
    texts = ("Sergej Baruti spoke.\n", "Sergei Baruti spoke.\n")
    together = suggestions(articles(*texts), glossary)
    assert len(pairs(together, "entity")) == 1
    no = Decisions([Decision("Sergej Baruti", "new:sergei-baruti", "reject")])
    apart = suggestions(articles(*texts), glossary, decisions=no)
    assert ("Sergei Baruti", "new:sergei-baruti") in pairs(apart, "entity")
    assert all(len(one.forms) == 1 for one in apart)


def test_unsure_comes_last_and_says_so(glossary: Glossary) -> None:
    unsure = Decisions([Decision("FVQ", "green-front", "unsure")])
    found = suggestions(articles(GLOSS, NEWS), glossary, decisions=unsure)
    assert (found[-1].form, found[-1].judgement) == ("FVQ", "unsure")
    assert [one.judgement for one in found[:-1]] == [None] * (len(found) - 1)


def test_the_order_of_the_articles_changes_nothing(glossary: Glossary) -> None:
    read = articles(GLOSS, NEWS, MORE)
    there = suggestions(read, glossary)
    Random(7).shuffle(read)
    assert suggestions(read, glossary) == there
    assert suggestions(read[::-1], glossary) == there


@dataclass
class Finds:
    """A second voter that finds given words."""

    words: tuple[str, ...]
    label: str = "stub"

    def names(self, article: Article) -> list[Name]:
        places = [(article.text.find(word), word) for word in self.words]
        return [Name(at, at + len(word), "person") for at, word in places if at >= 0]


def test_a_second_voter_bears_out_doubts_and_adds(glossary: Glossary) -> None:
    read = articles("Omar Baruti and Lena Okoro met the poet amara-of-the-hills on Friday.\n")
    alone = {one.form: one.score for one in suggestions(read, glossary)}
    voted = {
        one.form: one
        for one in suggestions(read, glossary, voter=Finds(("Omar Baruti", "amara-of-the-hills")))
    }
    assert voted["Omar Baruti"].score > alone["Omar Baruti"]
    assert voted["Omar Baruti"].reasons[-1] == "found by stub too"
    assert voted["Lena Okoro"].score < alone["Lena Okoro"]
    assert voted["Lena Okoro"].reasons[-1] == "not found by stub"
    assert voted["amara-of-the-hills"].reasons[-1] == "found by stub alone"
    assert voted["amara-of-the-hills"].score < voted["Lena Okoro"].score
    assert "amara-of-the-hills" not in alone


@pytest.mark.parametrize("what", ["", "No names at all here.\n"])
def test_nothing_comes_of_nothing(glossary: Glossary, what: str) -> None:
    assert suggestions(articles(what or " "), glossary) == []
    assert suggestions([], glossary) == []

"""What speaks for a form as a name of an entity, and for a new name as worth an entry."""

from __future__ import annotations

import pytest

from compare.glossary.extractors import Name
from compare.glossary.suggest.candidates import Candidate, Candidates, Named
from compare.glossary.suggest.clusters import Cluster
from compare.glossary.suggest.evidence import Evidence, linked, recognised, spelled, together
from compare.glossary.suggest.links import Link
from compare.glossary.suggest.sightings import Sighting
from compare.glossary.suggest.worth import worth
from compare.model import Article
from compare.model.suggestion import Context


def sighting(
    form: str = "Nord", entity: str = "new:nord", why: str = "capitals", article: str = "a", **more: bool
) -> Sighting:
    context = Context(article.upper(), article, f"{article}.txt", 3, 7, form)
    return Sighting(
        form,
        entity,
        "place",
        more.get("listed", False),
        more.get("sure", False),
        why,
        context,
        more.get("artefact", False),
    )


def test_doubts_of_several_sources_are_multiplied_and_of_one_source_the_best_counts() -> None:
    one, two = Evidence("spelling", 0.5, ""), Evidence("row", 0.5, "")
    assert together([]) == 0.0
    assert together([one]) == 0.5
    assert together([one, two]) == 0.75
    assert together([one, one]) == 0.625
    assert together([one, Evidence("spelling", 0.8, "")]) == 0.85


def test_what_the_text_glosses_is_surer_than_what_is_spelled_alike() -> None:
    assert recognised(sighting(why="glossed by the text")).score == 0.9
    spelling = recognised(sighting(why="spelled like Nordia", artefact=True))
    assert spelling == Evidence("recognised", 0.8, "spelled like Nordia, as in another language")


def test_a_link_speaks_for_the_new_name_whichever_side_it_is_on() -> None:
    new, old = sighting("Nord", "new:nord"), sighting("Nordia", "nordia", article="b")
    wanted = (("Nord", "nordia"), Evidence("row", 0.4, "beside “Nordia” of B"))
    for sides in ((new, old), (old, new)):
        assert linked(Link(*sides, 0.4, "beside “{name}” of {outlet}", "row")) == wanted
    assert linked(Link(new, new, 0.4, "", "row")) is None
    assert linked(Link(old, old, 0.4, "", "row")) is None


class Alike:
    """Candidates that are all as like the form as can be."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def near(self, form: str) -> list[Candidate]:
        return [Candidate(name.lower(), name, 1.0, "alike") for name in self._names]


def scores(form: str, *names: str, kind: str = "place", theirs: str = "place") -> list[float]:
    kinds = dict.fromkeys(map(str.lower, names), theirs)
    found = spelled(form, kind, Alike(*names), kinds)  # type: ignore[arg-type]
    assert all(one.source == "spelling" and one.reason == "alike" for one in found.values())
    return [round(one.score, 3) for one in found.values()]


@pytest.mark.parametrize(
    ("form", "names", "wanted"),
    [
        ("North Nordia", ["North Nordja"], [0.8]),  # likeness above chance, and what it is worth
        ("Nordia Airlines", ["Nordia"], [0.48]),  # adds words
        ("Kemet Army", ["New Kemet Army"], [0.72]),  # a part of one,
        ("Kemet Army", ["New Kemet Army", "Old Kemet Army"], [0.52, 0.52]),  # of several,
        ("Nusra", ["Nusra Front"], [0.648]),  # a lone word
        ("Nordian Police", ["NP"], [0.48]),  # its initials may be somebody else's
        ("NP", ["NP"], [0.8]),
    ],
)
def test_how_much_a_likeness_says(form: str, names: list[str], wanted: list[float]) -> None:
    assert scores(form, *names) == wanted


def test_a_person_is_seldom_anything_else() -> None:
    assert scores("Brook", "Brook", kind="person") == [0.56]
    assert scores("Brook", "Brook", theirs="person") == [0.56]
    assert scores("Brook", "Brook", kind="person", theirs="person") == [0.8]
    assert scores("Brook", "Brook", kind="event") == [0.8]


def test_what_is_alike_by_chance_is_no_evidence() -> None:
    names = Candidates([Named("ada-brook", "Ada Brook", "person")])
    assert spelled("Nordia", "place", names, {"ada-brook": "person"}) == {}


class Second:
    """A voter by its name alone; where it finds names is told apart."""

    label = "the second voter"

    def names(self, article: Article) -> tuple[Name, ...]:
        return ()


@pytest.mark.parametrize(
    ("seen", "sure", "reasons"),
    [
        ([sighting(sure=True)], 0.85 * 0.675, ("named once in 1 report", "capitals")),
        ([sighting(), sighting()], 0.6 * 0.675, ("named twice in 1 report", "capitals")),
        (
            [sighting(article=id_) for id_ in "abb"],
            0.6 * (1 - 0.65**2 / 2),
            ("named 3 times in 2 reports of 2 outlets", "capitals"),
        ),
        ([sighting(why="")], 0.35 * 0.675, ("named once in 1 report",)),
        (
            [sighting(why="a title"), sighting(why="z", sure=True)],
            0.85 * 0.675,
            ("named twice in 1 report", "z"),
        ),
    ],
)
def test_a_name_is_worth_more_the_surer_and_the_oftener(
    seen: list[Sighting], sure: float, reasons: tuple[str, ...]
) -> None:
    found, why = worth(Cluster(["new:nord"], seen), None, {})
    assert found == pytest.approx(sure) and why == reasons


@pytest.mark.parametrize(
    ("why", "places", "sure", "reason"),
    [
        (
            "capitals",
            {"a": frozenset({(3, 7)})},
            1 - (1 - 0.6 * 0.675) * 0.6,
            "found by the second voter too",
        ),
        ("capitals", {"a": frozenset({(3, 8)})}, 0.6 * 0.675 * 0.8, "not found by the second voter"),
        ("capitals", {}, 0.6 * 0.675 * 0.8, "not found by the second voter"),
        ("", {"a": frozenset({(3, 7)})}, 0.35 * 0.675, "found by the second voter alone"),
    ],
)
def test_a_second_voter_agrees_or_not(
    why: str, places: dict[str, frozenset[tuple[int, int]]], sure: float, reason: str
) -> None:
    found, reasons = worth(Cluster(["new:nord"], [sighting(why=why)]), Second(), places)
    assert found == pytest.approx(sure) and reasons[-1] == reason

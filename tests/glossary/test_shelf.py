"""Entries laid over others: what is replaced is found no more, under none of its names."""

from compare.glossary import Glossary
from compare.glossary.shelf import laid_over, shelf
from compare.model import Alias

from .conftest import HADAD, ILVES, NORDIA, entity, names

NEW_NORDIA = entity("nordia", "place", "Nordland", Alias("Norlander", type="demonym"))
OTHER_ILVES = entity("anna-ilves", "person", "Anna Ilves")


def over(*upper: object) -> Glossary:
    lower = shelf({one.id: one for one in (HADAD, ILVES, NORDIA)})
    return Glossary(laid_over(lower, shelf({one.id: one for one in upper})))  # type: ignore[attr-defined]


def test_both_are_found_in_the_order_of_their_ids() -> None:
    glossary = over(OTHER_ILVES)
    assert list(glossary.entities) == ["anna-ilves", "karim-al-hadad", "marta-ilves", "nordia"]
    assert names(glossary, "In Nordia they met Anna Ilves.") == [
        ("Nordia", "nordia"),
        ("Anna Ilves", "anna-ilves"),
    ]


def test_a_replaced_entry_has_only_its_new_names() -> None:
    glossary = over(NEW_NORDIA)
    assert glossary.name_of("nordia") == "Nordland"
    assert names(glossary, "The Norlander army left Nordland.") == [
        ("Norlander", "nordia"),
        ("Nordland", "nordia"),
    ]
    assert ("Nordian", "nordia") not in names(glossary, "The Nordian army left.")


def test_persons_are_known_by_their_surnames_on_both() -> None:
    found = names(over(OTHER_ILVES), "Martha Ilves met Karim Al-Hadad and Annah Ilves.")
    assert [id_ for _, id_ in found] == ["marta-ilves", "karim-al-hadad", "anna-ilves"]


def test_an_entry_hides_what_it_once_was_and_is_named_in_its_place() -> None:
    front = entity("red-front", "organisation", "Red Front", see=("nordia",))
    lower = shelf({one.id: one for one in (front, NORDIA)})
    upper = shelf({"nordland": entity("nordland", "place", "Nordland", formerly=("nordia",))})
    both = laid_over(lower, upper)
    assert list(both.entities) == ["nordland", "red-front"]
    assert both.entities["red-front"].see == ("nordland",)
    assert ("Nordian", "nordia") not in names(Glossary(both), "The Nordian army left Nordland.")

"""What is left of the original, and names that are not."""

from __future__ import annotations

from compare.text.bilingual.leftovers import leftovers, surnames


def test_an_acronym_is_not_the_small_word_of_the_original() -> None:
    assert not list(leftovers("The UN has sent a man.", "L’ONU ha inviato un uomo.", "it"))
    assert list(leftovers("Viele firms met.", "Viele Firmen tagten.", "de"))


def test_a_surname_follows_a_given_name_in_both_texts() -> None:
    original = "Die Wirtin Petra Sandler lacht. Das sagte Sandler."
    article = "The landlady Petra Sandler laughs. Sandler said so."
    assert surnames(article, original, "Sandler said so.") == {"Sandler"}
    assert surnames(article, original, article) == frozenset()

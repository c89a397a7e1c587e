"""One report against others that agree."""

from compare.model import Article, Claim, ClaimMember, Verdict
from compare.rules._claims import odd_one_out

ARTICLES = {name: Article(text="12 or 14", id=name) for name in "abc"}


def differing(origins: int) -> Claim:
    said = {"a": "12", "b": "12", "c": "14"}
    members = [ClaimMember(name, 0, 2, value, value) for name, value in said.items()]
    return Claim("c1", "numbers", Verdict.DIFFERS, "", tuple(members), origins=origins)


def test_the_one_that_two_others_contradict_is_odd() -> None:
    odd = odd_one_out(differing(3), "numbers", ARTICLES)
    assert odd and odd.member.article == "c" and [one.article for one in odd.others] == ["a", "b"]


def test_copies_of_one_report_contradict_nobody() -> None:
    assert odd_one_out(differing(2), "numbers", ARTICLES) is None


def test_a_figure_is_not_odd_where_only_its_fate_differs() -> None:
    members = [
        ClaimMember(name, 0, 2, "12", value) for name, value in (("a", "12 k"), ("b", "12 k"), ("c", "12 w"))
    ]
    claim = Claim("c1", "numbers", Verdict.DIFFERS, "", tuple(members), origins=3)
    assert odd_one_out(claim, "numbers", ARTICLES) is None

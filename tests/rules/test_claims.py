"""One report against others that agree."""

from compare.model import Article, Claim, ClaimMember, Verdict
from compare.rules._claims import odd_one_out

ARTICLES = {name: Article(text="12 or 14", id=name) for name in "abc"}


def differing(origins: int) -> Claim:
    members = [
        ClaimMember(name, 0, 2, "12", value) for name, value in (("a", "12"), ("b", "12"), ("c", "14"))
    ]
    return Claim("c1", "numbers", Verdict.DIFFERS, "", tuple(members), origins=origins)


def test_the_one_that_two_others_contradict_is_odd() -> None:
    odd = odd_one_out(differing(3), "numbers", ARTICLES)
    assert odd and odd.member.article == "c" and [one.article for one in odd.others] == ["a", "b"]


def test_copies_of_one_report_contradict_nobody() -> None:
    assert odd_one_out(differing(2), "numbers", ARTICLES) is None

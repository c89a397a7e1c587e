"""Texts cut into pieces to learn from."""

from compare.origin.samples import FEWEST_GROUPS, SURE_GROUPS, evenly, pieces, sample, too_few, unsure


def test_pieces_hold_their_own_findings() -> None:
    text = "one two three four five six seven"
    assert [part.split() for part, _ in pieces(text, [], 3, 5)] == [
        ["one", "two", "three"],
        ["four", "five", "six"],
    ]
    assert [hits for _, hits in pieces(text, [(14, "rule")], 3, 5)] == [[], [(14, "rule")]]
    assert [part for part, _ in pieces("too short", [], 100, 2)] == ["too short"]


def test_samples_are_thinned_evenly() -> None:
    some = [sample(str(n), [], machine=False, group=str(n)) for n in range(10)]
    assert [each.group for each in evenly(some, 5)] == ["0", "2", "4", "6", "8"]
    assert evenly(some, 20) == some


def test_eight_stories_of_each_label_are_the_fewest() -> None:
    some = [
        sample("a few words", [], machine=m, group=str(n))
        for n in range(FEWEST_GROUPS)
        for m in (False, True)
    ]
    assert too_few(some) is None
    assert (too_few(some[1:]) or "").startswith("7 human and 8 mt texts")
    assert too_few([*some[1:], some[1], sample("", [], machine=False, group="empty")])


def test_few_stories_of_a_label_are_said_to_leave_everything_unsure() -> None:
    some = [
        sample("a few words", [], machine=m, group=str(n)) for n in range(SURE_GROUPS) for m in (False, True)
    ]
    assert unsure(some) is None
    assert (unsure(some[1:]) or "").startswith("learnt of 99 human and 100 mt stories")

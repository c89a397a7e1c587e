"""Short forms of English given names that are no beginning of them: Dick for Richard."""

from __future__ import annotations

_SHORT = """
    al:albert,alfred,alan andy:andrew becky:rebecca bernie:bernard betty:elizabeth bill:william
    billy:william bob:robert bobby:robert cathy:catherine charlie:charles chuck:charles cindy:cynthia
    dave:david debbie:deborah dick:richard drew:andrew ed:edward,edwin,edmund eddie:edward
    frank:francis,franklin gene:eugene hank:henry harry:harold,henry jack:john jeff:jeffrey,geoffrey
    jenny:jennifer jerry:gerald,jerome,gerard jim:james jimmy:james joe:joseph johnny:john kate:katherine
    kathy:katherine kay:katherine,kathryn ken:kenneth larry:lawrence,laurence liz:elizabeth maggie:margaret
    meg:margaret mike:michael mickey:michael mitch:mitchell molly:mary ned:edward nick:nicholas
    patty:patricia peggy:margaret pete:peter rick:richard,frederick ricky:richard rob:robert
    ron:ronald rudy:rudolph sandy:alexander,sandra steve:steven,stephen stu:stuart
    sue:susan ted:edward,theodore terry:terence,teresa tom:thomas tommy:thomas tony:anthony trish:patricia
    vicky:victoria walt:walter will:william zach:zachary
"""
_NAMES = {
    short: frozenset(long.split(",")) for short, _, long in (pair.partition(":") for pair in _SHORT.split())
}


def one_given(one: str, other: str) -> bool:
    """True for a given name, in lower case, and its short form, or for two short forms of one name."""
    ours, theirs = (_NAMES.get(name, frozenset()) | {name} for name in (one, other))
    return one != other and bool(ours & theirs)

"""What happened to those counted: “53 people, two of them women, were killed”.

A fate is told only of a figure that is itself the subject or the object of its verb, or stands right
beside it: no fate is better than a wrong one.
"""

from __future__ import annotations

import re

from compare.text.patterns import later, longest_of

_KILLED = "killed dead died slain massacred murdered drowned executed perished slaughtered beheaded"
_WOUNDED = "wounded injured hurt maimed"
_ARRESTED = "arrested detained jailed imprisoned apprehended"
_DISPLACED = "displaced uprooted evacuated fled homeless"
_ROLES = {  # "_" stands for a space
    "killed": f"{_KILLED} kill killing killings kills death deaths death_toll",
    "wounded": f"{_WOUNDED} wounding injuring injures wounds",
    "arrested": f"{_ARRESTED} arresting detaining arrest arrests",
    "displaced": f"{_DISPLACED} displacing displaces evacuating",
    "missing": "missing",
    "rescued": "rescued rescuing saved",
    "kidnapped": "kidnapped abducted kidnapping abducting",
}
_FATE_OF = {word.replace("_", " "): role for role, words in _ROLES.items() for word in words.split()}
STATES = frozenset(
    f"{_KILLED} {_WOUNDED} {_ARRESTED} {_DISPLACED} missing rescued saved kidnapped abducted".split()
)
_STATE = longest_of(STATES)
_STEMS = (  # one of these is in each word for a fate
    *("kill", "dea", "die", "slain", "massacr", "murder", "drown", "execut", "perish", "slaughter", "behead"),
    *("wound", "injur", "hurt", "maim", "arrest", "detain", "jail", "imprison", "apprehend", "displac"),
    *("toll", "alive", "bodies", "uproot", "evacuat", "fled", "homeless", "missing", "rescu", "saved"),
    *("kidnap", "abduct"),
)
_ITSELF = r"died|perished|drowned|fled"  # needs no “were”
_BE = r"(?:were|was|been|are|is|being|be|reportedly|reported|found|left|feared)"
_SMALL = (
    "said says told has have had were was are is did does do will would could may might should can cannot"
    " that and or nor but while after before when which where who whose if as not never no none"
)
_STOP = longest_of(STATES.union(_SMALL.split()))
_WORDS = rf"(?:(?!\b(?:{_STOP})\b)[^.,;:!?\n“”\"])"  # of one phrase, none of them a verb known
_PLACED = r"in|on|at|from|of|aboard|inside|outside|near|around|across|with|working|living|travell?ing"
_LISTED = r"including|among|most|mostly|mainly|many|some|several|all|both|half|according|\w+ of (?:them|whom)"
_OTHER = rf"(?!\w+ of (?:them|whom)\b){_WORDS}{{2,40}}?"
_AND = rf"(?:(?:, {_OTHER}){{0,2}},? and {_OTHER})"  # “policemen and two civilians were killed”
_ASIDE = rf"(?:, (?:{_LISTED})\b(?:{_WORDS}|\band\b){{0,60}},)"
_VERB = (
    rf"(?:\s+(?:have|had|has|who))*(?:(?:\s+{_BE})+(?:\s+(?:also|now|still|\w+ly|confirmed|or))*"
    rf"\s+(?P<state>{_STATE})|(?:\s+\w+ly)?\s+(?P<itself>{_ITSELF}))\b"
)
_PASSIVE = later(rf"(?:\s+(?:{_PLACED})\b{_WORDS}{{0,60}}?)?(?:{_ASIDE}|(?P<others>{_AND}))?{_VERB}")
_INCLUDED = later(r", (?:including|among them)\b[^.,;:!?\n]*$")
_CLOSED = later(rf"{_AND}?,{_VERB}")  # “…, among them four sailors, were killed”
_OPENS = later(  # where a clause begins: “destroyed 12 houses and two people were killed” is of two
    r"(?:^|[.,;:!?\n“”\"(]|[—–]|\b(?:said|says|that|when|where|after|while|but))\s*$"
)
_ONE = later(r"(?:one|an?|1)\b", re.IGNORECASE)
_LETTERS = later(r"[a-z]+")
_OF_ONE = later(r"^\s+(?:was|is|has)\b|\s(?:was|is|has)\s+(?:been\s+)?(?:\w+ly\s+)?\w+$")
_ADVERBIAL = (
    "in|on|at|by|during|and|when|as|after|since|from|over|across|there|their|this|last|so|near|overnight"
)
_BARE = later(  # “53 people killed in”
    rf"\s*(?P<state>{_STATE})\b(?=\s*(?:[.,;:)]|$|[A-Z]|(?:{_ADVERBIAL})\b))"
)
_DEAD = later(rf"\s*(?P<state>{_STATE})\b")
_ALL_THE = later(r"\b(?:the|all)\s+$", re.IGNORECASE)
_BESIDE_NOUN = later(  # “the 14 injured passengers”: all of them, while “14 injured passengers” may be some
    r"(?:[\w.,-]+\s){1,3}(?P<state>injured|wounded|killed|dead|missing|kidnapped|abducted)\s+"
    rf"(?!(?:{_PLACED}|the|an?|his|her|its|their|him|them|it|by|to|for|{_STOP})\b)[a-z]"
)
_LEFT = later(r"\b(?:left|leaving|leaves)\s+$")  # “left 53 dead”
_DOES = longest_of(_FATE_OF)
_OBJECT = rf"(?!(?:missing|dead|homeless|{_ITSELF})\b)(?P<state>{_DOES})"
_ACTIVE = later(  # “killed 53 people”, “a death toll of 53”
    rf"\b{_OBJECT}\b"
    r"(?:\s+(?:of|a total of|(?:rose|has risen|had risen|rises) to|stands at|reached|the lives of))?\s*$"
)
_COORDINATE = later(  # “killed 13 children and two women”
    rf"(?<!were )(?<!was )(?<!been )(?<!are )\b{_OBJECT}\s(?!(?:{_PLACED})\b)"
    rf"(?:(?!\b(?:{_PLACED}|{_STOP})\b)[\w’'-]+\s?){{1,5}}"
    rf"(?:,\s(?:(?!\b(?:{_PLACED}|{_STOP})\b)[\w’'-]+\s?){{1,5}})*(?:,?\s?and|,(?: including)?)\s*$"
)
_TOLL = later(  # “the death toll in Vello has risen to 19”, “brings the number of dead to 19”
    r"\b(?:(?P<itself>(?:death )?toll)"
    rf"|number of (?:the |those |people |confirmed |known )*(?P<state>{_DOES}))\b"
    rf"(?:\s+(?:{_PLACED})\b{_WORDS}{{0,50}}?)?"
    r"(?:\s+(?:has|had|have|was|is|now|already|also|since))*"
    r"(?:\s+(?:rose|risen|rises|rising|climbed|climbs|grew|grown|jumped|stood|stands|reached|reaches|revised|raised"
    r"|increased|put|up))?\s+(?:to|at|of)(?:\s+(?:over|nearly|about))?\s*$"
    r"|\btoll\b.{0,50}\breached\s*$"
)
_AMONG = later(rf"\s+(?:were|was|are|is) (?:also )?(?:counted )?among the (?P<state>{_STATE}|deaths)\b")
_ALIVE = later(r"(?:\s+\w+){0,2}\s+(?P<state>alive)\b")
_BODIES = later(r"(?:^|\d|(?<!t)[^\Wyldcg]|ty)\s?bodies$")  # no “regulatory bodies”
_FOUND = later(r"\b(?:pull|recover|retriev|find|found|dug|digg|count|unearth|exhum|return)\w*\b[^.;]*$")
_WERE_FOUND = later(
    r"\s+(?:were|have been|had been) (?:\w+ly )?(?:pulled|recovered|retrieved|found|dug|counted)\b"
)
_ENDS = later(rf"\s*(?:[.,;:)]|$|(?:{_ADVERBIAL})\b)(?!\s*and\s+\w+ed\b)")
_NO_SUBJECT = later(  # “with 140 passengers”, “from two villages”
    rf"\b(?:{_PLACED}|to|by|for|between|against|under|over|carrying|per)(?: (?:the|its|all|their))*\s*$",
    re.IGNORECASE,
)
_NONE = later(
    r"\b(?:none|no|not|neither|nor|any|without)(?: (?:of|all|the|those|these|its|their))*\s*$", re.IGNORECASE
)
_PART = later(
    r"\s+(?:people\s+)?of\s+(?:them|whom|which|these(?=\W*$|[.,;])|those"
    r"(?=[.,;]|\s+(?:\w+ly|were|are|was|who|in)\b)"
    r"|(?:the|those) (?:injured|wounded|dead|killed|victims|missing|casualties|detained|arrested)\b)"
)
_DENIAL = later(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|dismiss(?:es|ed|ing)?"
    r"|no (?:evidence|proof|confirmation)|not (?:true|clear|known|confirmed)|unclear|if|unless|whether)\b",
    re.IGNORECASE,
)
_MAYBE = (
    r"could|may|might|would|should|can|cannot|will|not|never|\w+n[’']t|fear(?:s|ed|ing)?"
    r"|threaten(?:s|ed|ing)? to"
)
_HARM = rf"{_STATE}|kill|die|wound|injure|displace|arrest|detain|evacuate|rescue|kidnap|claim|cost|leave"
_MAYBE_BEFORE = later(rf"\b(?:{_MAYBE})\s(?:[\w’'-]+\s){{0,3}}?(?:{_HARM})\b[^.;,]{{0,30}}$")
_MAYBE_AFTER = later(
    rf"(?:(?!\b(?:and|but|when|after|that|while)\b)[^.,;:!?\n]){{0,60}}?\b(?:{_MAYBE})\s(?:[\w’'-]+\s){{0,3}}?(?:{_HARM})\b"
)
# A set first: searched for at full speed. Signs, a comma with a space, “but”.
_CLAUSE = later(r"[.;:!?\n“”\",b](?:(?<=[^,b])|(?<=,)\s|(?<=\bb)ut\b)")


def role(prose: str, start: int, end: int) -> str | None:
    """What happened to those counted in `prose[start:end]`: killed, wounded, arrested, displaced, missing,
    rescued or kidnapped, where the verb of the clause says so; else None.
    """
    before = prose[max(0, start - 80) : start]
    after = prose[end : end + 160].split("\n\n")[0]
    if not any(stem in before or stem in after or stem in prose[start:end] for stem in _STEMS):
        return None
    if part(prose, end) or _NONE().search(before):
        return None
    match = (
        (_DEAD().match(after) if _LEFT().search(before) else None)
        or _ACTIVE().search(before)
        or _subject(before, prose[start:end], after)
        or (_BESIDE_NOUN().match(prose, start) if _ALL_THE().search(before) else None)
        or (_COORDINATE().search(before) if _ENDS().match(after) else None)
    )
    if match is None:
        return _told_by_noun(before, prose[start:end], after)
    return _FATE_OF.get(match["state"] or match["itself"])


def _told_by_noun(before: str, phrase: str, after: str) -> str | None:
    """The fate in a toll, in “among the dead”, in “12 bodies” and in “12 alive”."""
    if toll := _TOLL().search(before):
        return _FATE_OF.get(toll["state"]) if toll["state"] else "killed"
    if among := _AMONG().match(after):
        return _FATE_OF.get(among["state"])
    if _ALIVE().match(after):
        return "rescued" if _FOUND().search(before) or _WERE_FOUND().match(after) else None
    return (
        "killed"
        if _BODIES().search(phrase) and (_FOUND().search(before) or _WERE_FOUND().match(after))
        else None
    )


def fates_told(text: str) -> frozenset[str]:
    """Every fate for which a text has a word, of whomever."""
    words = _LETTERS().findall(text.lower())
    return frozenset(fate for word in words if (fate := _FATE_OF.get(word)))


def _subject(before: str, phrase: str, after: str) -> re.Match[str] | None:
    """The verb whose subject is `phrase`; “was” is no verb of several."""
    indirect = _NO_SUBJECT().search(before)
    bare = _BARE().match(after)
    if bare and not (indirect and bare["state"] in _ITSELF.split("|")):
        return bare
    match = (_CLOSED().match(after) if _INCLUDED().search(before) else None) or _PASSIVE().match(after)
    if match is None or indirect or (match.groupdict().get("others") and not _OPENS().search(before)):
        return None
    if _OF_ONE().search(match[0]) and not _ONE().match(phrase):
        return None
    return match


def part(prose: str, end: int) -> bool:
    """True for a figure ending at `end` that is a part of another: “five of them”, “two of the injured”."""
    return _PART().match(prose, end) is not None


def stated(prose: str, start: int, end: int) -> bool:
    """False for what is counted in `prose[start:end]` where it is denied (“denied that 30 people died”), or
    its fate only feared or thought possible (“could kill 30”, “30 people may have died”).
    """
    clause = _CLAUSE().split(prose[max(0, start - 120) : start])[-1]
    harmless = not (_MAYBE_BEFORE().search(clause) or _MAYBE_AFTER().match(prose, end))
    return harmless and not _DENIAL().search(clause)

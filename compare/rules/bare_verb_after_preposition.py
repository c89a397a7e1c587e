"""A preposition followed by the plain form of a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding, Fix
from compare.rules import Rule
from compare.rules._phrases import words

# Verbs whose plain form is no noun and no adjective, so that nothing else can be meant.
_PLAIN_FORMS = """
    accept achieve admit affirm allow announce apply arrive ask avoid be become begin believe bring build
    buy carry choose come commit complain consider continue create decide defend define deliver demonstrate
    deny depend destroy determine develop die discuss earn eat employ enable encourage ensure enter
    establish examine exist explain express facilitate forget get give go guarantee happen hear identify
    ignore imagine impose improve include increase indicate inform introduce invite join justify keep kill
    know learn lose maintain make meet mention modify notify obtain occur offer operate organise organize
    participate perform persuade prevent proceed prohibit prove provide publish pursue realise realize
    receive recognise recognize recommend refer reject remain remember remove replace require resolve
    respect respond restore return reveal satisfy see seek sell send settle speak spend succeed suffer
    suggest take teach tell think threaten understand verify wait write
"""
_VERBS = frozenset(_PLAIN_FORMS.split())
# "without respect", "instead of return": nouns as well, and only the object tells.
_NOUNS_TOO = frozenset(
    ("offer", "respect", "return", "increase", "kill", "buy", "mention", "wait", "think", "take", "settle")
)
_PREPOSITIONS = ("without", "instead", "prior", "despite")
_PATTERN = re.compile(
    r"(?P<before>(?:[Ww]ithout|[Ii]nstead of|[Pp]rior to|[Dd]espite) "
    r"(?P<mark>[“\"])?)(?P<verb>[a-z]+)(?![\w’'-])"
)
_INSTEAD_TO = re.compile(r"(?P<before>[Ii]nstead )to (?P<verb>[a-z]+)(?![\w’'-])")
_OBJECT = re.compile(r" (?:the|an?|his|her|its|their|our|my|your|this|these|those|any|him|them|us|me)\b")
_NO_VERB_AFTER_ALL = re.compile(r" (?:off|out|in|up|over|down|and|or|to-)\b|-|/")
# "chose instead to stay": the infinitive belongs to the verb before.
_TAKES_AN_INFINITIVE = (
    r"\b(?:ha[ds]|have|having|is|are|was|were|be|been|ought|able|un?able|likely|ready|free|need|needs|needed|"
    r"(?:cho(?:o)?s|decid|opt|want|prefer|plan|hop|seek|sought|try|"
    r"tri|us|forc|urg|ask|told|tell|seem|appear|intend|elect|"
    r"agree|aim|mov|turn|vow|pledg|promis|call|allow|beg[aiu]n|start|"
    r"continu|serv|go|went|gone|look|com|came|mean|design|"
    r"suppos|tend|order|manag|fail|refus|threat|propos|push|work|"
    r"fight|fought|wait|prepar|expect|compel|oblig|"
    r"encourag|persuad|direct|instruct|vot|offer|determin|lik|lov|wish|learn|resolv|requir|advis|argu|rush|"
    r"head|retreat|stay|remain|return|left|leav|put|set|get|got)\w*)\b"
)


class BareVerbAfterPreposition(Rule):
    """A preposition stands before the plain form of a verb, where English needs the form in -ing.

    French, Spanish and Italian put the infinitive after a preposition: "sans savoir", "avant de prendre",
    "au lieu de partir". Word by word this gives "without know", "prior to take", "instead to leave".
    """

    category = "verb-frame"
    mqm = "fluency/grammar/verb-form"
    origins = ("fr", "es", "it", "pt", "de")
    bad = {
        "They left [[without know]] the reason.": "They left without knowing the reason.",
        "He resigned [[instead of give]] evidence.": "He resigned instead of giving evidence.",
        "They met [[prior to “give]] the people a voice.”": "They met prior to “giving the people a voice.”",
        "[[Instead to go]] home, they waited at the gate.": "Instead of going home, they waited at the gate.",
        "Many drowned on rafts [[instead to reach]] land.": "Many drowned on rafts instead of reaching land.",
        "He spoke [[without be]] able to see the crowd.": "He spoke without being able to see the crowd.",
    }
    good = (
        "They left without support, without control and without help.",
        "Prior to release the album was praised; prior to take-off the crew slept.",
        "He chose instead to stay, and was told instead to wait.",
        "The team plans instead to build a bridge. Its policy is instead to wait.",
        "They won without respect for the rules, and instead of return tickets they got praise.",
        "Despite increase after increase, they came without make-up.",
        "She goes without. Be careful, he said.",
        "Instead of “go home” the sign said “welcome”.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        places = words(prose)
        starts = [start for word in _PREPOSITIONS for start in places.get(word, ())]
        found = [m for start in starts if (m := _PATTERN.match(prose, start)) and _is_a_verb(prose, m)]
        found += [
            m
            for start in places.get("instead", ())
            if (m := _INSTEAD_TO.match(prose, start)) and not _has_a_verb_to_lean_on(prose, start)
        ]
        for match in sorted(found, key=lambda match: match.start()):
            verb = match["verb"]
            before = match["before"] if match.re is _PATTERN else match["before"] + "of "
            yield self.finding(
                article,
                match.start(),
                match.end(),
                f"After a preposition English uses “{_ing(verb)}”, not “{verb}”.",
                fix=Fix(before + _ing(verb)),
            )


def _is_a_verb(prose: str, match: re.Match[str]) -> bool:
    end = match.end()
    if match["verb"] not in _VERBS:
        return False
    if _NO_VERB_AFTER_ALL.match(prose, end) or prose[end : end + 1] in '”"’,;:':
        return False
    has_an_object = bool(_OBJECT.match(prose, end))
    if match["mark"]:  # "instead of “take the money”" quotes a command
        return has_an_object and match["before"][0] not in "Ii"
    return match["verb"] not in _NOUNS_TOO or has_an_object


def _has_a_verb_to_lean_on(prose: str, start: int) -> bool:
    sentence = re.split(r"[.!?;:]\s|\n|[“\"]", prose[max(0, start - 60) : start])[-1]
    near = " ".join(sentence.split()[-5:])
    return bool(re.search(_TAKES_AN_INFINITIVE, near))


_DOUBLED = frozenset(
    ("begin", "get", "forget", "commit", "admit", "occur", "refer", "permit", "run", "stop", "put")
)


def _ing(verb: str) -> str:
    if verb in _DOUBLED:
        return verb + verb[-1] + "ing"
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and verb not in ("be", "see", "flee", "agree", "free"):
        return verb[:-1] + "ing"
    return verb + "ing"

"""The verb of saying and the day stand before the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Article, Finding
from compare.rules import Rule
from compare.rules._phrases import words

_MODIFIER = (
    r"(?:[A-Z][\w’'-]*|[\w-]+[’']s|former|new|deputy|vice|prime|foreign|interior|finance|defen[cs]e|justice|"
    r"health|chief|police|army|party|general|state|regional|local|senior|official|military|government|"
    r"opposition|national|executive|federal|public|press|interim|acting|two|three)"
)
_SPEAKER_NOUN = (
    r"(?:spokes(?:man|woman|person)|minister|vice-president|president|premier|chancellor|secretary|"
    r"ambassador|envoy|mediator|official|leader|head|chief|chair(?:man|woman)?|director|manager|"
    r"commissioner|commander|general|colonel|governor|mayor|senator|deputy|lawmaker|judge|prosecutor|"
    r"lawyer|attorney|economist|analyst|expert|researcher|professor|doctor|coach|captain|king|queen|"
    r"prince|pope|bishop|founder|coordinator|representative|ministry|agency|authoritie|source|"
    r"wife|husband|son|daughter|father|mother|brother|sister)s?"
)
_SAID = re.compile(
    r"\b(?:said|says|declared|indicated|announced|stated|warned|explained|added|confirmed|estimated|"
    r"affirmed|assured|stressed|underlined|emphasi[sz]ed|recalled|reported|noted|argued|insisted|"
    r"claimed|acknowledged|admitted|asserted|revealed|deplored|told)"
    r"(?: on)? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday)"
    r"(?: (?:morning|afternoon|evening|night))? (?=the |an? |its |his |her |their |[A-Z])"
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday")
_LONGEST_SPEAKER = 200  # code points
_STOPS = r"(?=[,.;\n]|$)"
_NAME = rf"(?:[A-Z](?:\.|[\w’'-]*)(?: (?:de|al|el|bin|van|von|der|la|di))*(?: |{_STOPS}))"
# From here on strings: `re` compiles them when they are first needed, and most articles never need them.
_SPEAKER = (
    rf"(?:the|an?|its|his|her|their) (?:{_MODIFIER} ){{0,4}}(?i:{_SPEAKER_NOUN})\b(?: (?=[A-Za-z])|{_STOPS})"
    rf"(?:(?:of|for|in|at) (?:the |its |his )?(?:{_NAME}{{1,5}}|[\w-]+(?: |{_STOPS})))?"
    rf"{_NAME}{{0,4}}"
    rf"|{_NAME}{{1,4}}"
)
# What follows a complete statement; a verb there would make the speaker its subject.
_STATEMENT_OVER = (
    r"[ \t]*(?:[.;\n]|$|(?:at a |in an? |during |after |before |while |when |as |on the |amid |"
    r"following |upon |ahead of )(?!that\b))"
)
_COMMA = r"[ \t]*,"
_FINITE = r"\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|did)\b"
_SENTENCE_REST = r"[^.;\n]*"
_QUOTATION_BEFORE = r"[”“\"»’'][,.]? ?$|[,.!?][”“\"»’'],? ?$"
_CLAUSE_BEFORE = r"(?:, |[-–—] |^|[.\n] ?)(?:(?:has|have|had) )?$"


# What parts the verb from the speaker, and who that is; a name alone may be Wednesday Addams.
_WHEN = (
    r"(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|"
    r"yesterday|today|tonight|(?:this|last|yesterday) (?:morning|afternoon|evening|night|week|month))"
    rf"(?= (?:the|an?|its|his|her|their) | {_NAME}[A-Z])"
)
_TELLING = (
    r"(?:declared|said|explained|affirmed|added|indicated|asserted|stated|announced|told|noted|stressed|"
    r"underlined|specified|confirmed|reported|recalled|commented|warned|concluded|estimated|assured|insisted|"
    r"claimed|acknowledged|admitted|argued|deplored|emphasi[sz]ed|pointed out)"
)
_A = r"(?:the|an?|its|his|her|their) "
_HEARER = (
    r"(?: to (?:the |our )?| )(?:journalists|reporters|the press|press|media|newspaper|daily|radio|"
    r"television|[A-Z]{2,5}\b|Reuters|Efe|Ansa|Tass|Interfax)"
)
# "…", has declared the mayor: the perfect tense of saying behind a quotation, then the speaker; or any tense,
# the hearers and then the speaker: "…", told to the AFP the mayor; or the day: "…", said Tuesday the mayor.
_HAS_SAID = re.compile(
    rf"(?:[,.!?][”\"’»]|[”\"’»],) (?P<said>(?:ha(?:s|ve|d) {_TELLING}(?= {_A}| [A-Z])|"
    rf"(?:ha(?:s|ve|d) )?{_TELLING}(?:{_HEARER}(?= {_A})| (?P<when>{_WHEN})))) (?=[A-Za-z])"
)
_TELLS = frozenset(("has", "have", "had", *re.findall(r"[a-z]+", _TELLING)))


class InvertedAttribution(Rule):
    """The verb of saying and the day come before the speaker, as in French.

    "…, a précisé lundi la directrice du zoo" was translated word by word; German (", sagte am Montag
    die Direktorin") and Spanish do the same. English puts the speaker first and the day last: "the
    zoo's director said on Monday".
    """

    category = "word-order"
    mqm = "fluency/grammar/word-order"
    origins = ("fr", "es", "de", "it", "pt")
    bad = {
        "The herring catch will be halved, [[confirmed Tuesday the director of the aquarium]].": None,
        "Schools open late, [[recalled Monday the regional commissioner Ada Brook]] in a letter.": None,
        "No one was hurt, [[explained on Sunday the army doctor]].": None,
        "The orchard is sold, [[declared Saturday Jean Morel]].": None,
        "“We will wait”, [[has declared the mayor Ada Brook]].": None,
        "“We will wait”, [[has declared to the AFP the mayor Ada Brook]].": None,
        "“We lost the keys,” [[told journalists the spokesman of the zoo]].": None,
        "“We agree,” [[said Tuesday the director]]. « No », [[stated on Friday the head of the zoo]].": None,
        '"Is it safe?" [[said this morning the harbour\'s new spokesman Jean Morel]], a sailor.': None,
        "“We agree”, [[declared yesterday evening Jean Morel]].": None,
    }
    good = (
        # a clause follows: its verb makes the noun its subject
        "Officials said Thursday the plan was dead.",
        "Officials said Thursday the president of the club would resign.",
        "The club, which sold him, said Friday the coach had known.",
        "The mayor, a doctor, said Monday the head of the school, who is ill, will be replaced.",
        "She said Sunday that the director of the zoo was wrong.",
        "“We agree,” said the director Tuesday. “No,” said Friday’s paper. “Yes,” said Wednesday Addams.",
        "“We agree,” the director said Tuesday. The head of the zoo laughed.",
        "“We agree,” said Tuesday the director who was ill would be back.",
        "The keeper resigned, the paper said Sunday. The director of the zoo declined.",
        "The aviary will stay closed, said the director of the zoo.",
        "The keeper told visitors Tuesday the head of the school had left.",
        "The company said Wednesday its chief executive Ada Brook will step down.",
        "“We agree,” he told reporters the day before. “No,” told NATO the other day, is what it was.",
        "The band, called “The Gates,” has said the singer left. “We agree,” said the mayor.",
    )

    def check(self, article: Article) -> Iterator[Finding]:
        yield from sorted(
            [*self._said_on_a_day(article), *self._has_said(article)], key=lambda one: one.start
        )

    def _has_said(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        places = words(prose)
        starts = sorted(start for word in _TELLS & places.keys() for start in places[word])
        for said in filter(None, (_HAS_SAID.match(prose, max(0, start - 3)) for start in starts)):
            speaker = re.match(_SPEAKER, prose[said.end() : said.end() + _LONGEST_SPEAKER])
            if speaker:
                end = said.end() + len(speaker[0].rstrip())
                if re.match(_STATEMENT_OVER, prose[end : end + 30]) or re.match(_COMMA, prose[end : end + 2]):
                    advice = "" if said["when"] else ", and says “said”"
                    message = f"English names the speaker before “{said['said']}”{advice}."
                    yield self.finding(article, said.start("said"), end, message)

    def _said_on_a_day(self, article: Article) -> Iterator[Finding]:
        prose = article.prose
        for said in _said_on_days(prose):
            before = prose[max(0, said.start() - 12) : said.start()]
            if re.search(_QUOTATION_BEFORE, before):
                continue
            speaker = re.match(_SPEAKER, prose[said.end() : said.end() + _LONGEST_SPEAKER])
            if not speaker:
                continue
            starts_a_clause = re.search(_CLAUSE_BEFORE, before) is not None
            end = said.end() + len(speaker[0].rstrip())
            over = re.compile(_STATEMENT_OVER).match(prose, end) or (
                starts_a_clause and _only_names_follow(prose, end)
            )
            if over and (starts_a_clause or not said[0].startswith("told")):
                order = " ".join(said[0].split())
                message = f"English names the speaker before “{order}”."
                yield self.finding(article, said.start(), end, message)


def _said_on_days(prose: str) -> Iterator[re.Match[str]]:
    """Every verb of saying with a day behind it, found by the day."""
    places = words(prose)
    for start in sorted(start for day in _DAYS for start in places.get(day, ())):
        verb = prose.rfind(" ", 0, start - (4 if prose.endswith("on ", 0, start) else 1)) + 1
        said = _SAID.search(prose, max(verb - 1, prose.rfind("\n", 0, start) + 1), start + 40)
        if said and said.end() > start:
            yield said


def _only_names_follow(prose: str, end: int) -> bool:
    """True where a comma follows and the rest of the sentence has no verb to claim the speaker."""
    comma = re.compile(_COMMA).match(prose, end)
    if not comma:
        return False
    rest = re.compile(_SENTENCE_REST).match(prose, comma.end())
    return rest is not None and not re.search(_FINITE, rest[0])

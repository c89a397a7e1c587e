"""Whom a phrase beside a verb of saying names: “union leader Ann Lee”, “a US official”, “he”."""

from __future__ import annotations

import re

from compare.text.patterns import later


def _by_letter(words: str) -> str:
    """The same alternatives, those of one first letter together: fewer are tried at each place."""
    rests: dict[str, list[str]] = {}
    for word in words.split("|"):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())


SAYING = _by_letter(
    "said|says|told|tells|added|adds|stated|states|declared|declares|announced|insisted|insists|warned|warns"
    "|argued|argues|explained|explains|claimed|claims|noted|notes|wrote|writes|tweeted|asked|asks|replied"
    "|responded|recalled|continued|concluded|stressed|emphasi[sz]ed|reiterated|acknowledged|admitted"
    "|confirmed|denied|predicted|vowed|joked|quipped|remarked|commented|complained|observed|testified"
    "|shouted|reaffirmed|asserted|pledged|promised|cautioned|conceded|countered|lamented|boasted"
    "|pointed out|points out|chanted|urged|mused|opined|retorted|deadpanned"
)
Found = tuple[int, int]  # where the speaker stands in a text

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'.&-]*"
_PARTICLE = r"(?:de|del|della|der|den|von|van|bin|bint|ibn|al|el|la|le|du|da|dos|ben|abu)"
_RUN = rf"(?:{_PARTICLE} |al-|el-)?{_CAPITAL}(?: (?:{_PARTICLE} ){{0,2}}(?:al-|el-)?{_CAPITAL})*"
_NAME = re.compile(rf"(?<![\w-]){_RUN}")
_NO_NAME = re.compile(  # capitals that only begin a sentence
    r"(?:One|Some|Many|Most|Others?|Another|Both|All|Each|Two|Three|Four|Five|Several|This|That|These|Those"
    r"|There|Here|What|It|In|On|At|For|But|And|If|When|While|As|Asked|After|Before|Later|Then|Still|Yet|So"
    r"|Even|Once|Not|No|Only|Instead|Today|Yesterday|Earlier|Meanwhile|However|I|We|You|His|Her|Their|Its|My|Our)"
)
_PRONOUN = re.compile(r"(?:he|she|they|it)", re.IGNORECASE)
_SUBJECT_PRONOUN = later(r"(?<![\w’'-])(?:he|she|they)(?=(?:\s(?:has|had|have|also|later|\w+ly))*\s*$)")
_PREPOSITION = re.compile(
    r"\b(?:of|in|on|at|from|for|during|after|before|to|as|with|by|about|towards?|until|since|who|whose|when"
    r"|while|that|close to|familiar with|briefed on)\b"
)
_SUBORDINATE = re.compile(r"\b(?:what|that|which|because|where|if|than)\b")
_WORD = r"\w[\w’'-]*"
_DETERMINER = r"(?:an?|the|his|her|their|its|one|another|some|two|several)"
_BESIDE = (  # who speaks for somebody: “Ann Lee’s lawyer”
    r"(?:spokes(?:wo)?(?:man|men|person|people)|attorney|lawyer|office|campaign|team|aide|adviser|deputy|secretary"
    r"|wife|husband|widow|mother|father|son|daughter|brother|sister|parents|family|friend|doctor|agent|manager"
    r"|government|administration|ministry|successor|predecessor|rival|neighbou?r|colleague)s?"
)
_PHRASE = later(  # “a US official”, “White House aides”, “police”
    rf"(?!.*\b(?:{SAYING})\b)(?:{_DETERMINER} {_WORD}(?: {_WORD}){{0,4}}|(?:{_WORD} ){{0,3}}(?:\w+s|police)"
    rf"|(?-i:(?:{_CAPITAL} ){{0,3}}{_CAPITAL})[’']s?(?: {_WORD}){{0,2}} {_BESIDE})",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"(?:\b(?:and|but|so|yet|then|later|still|meanwhile|however|as|while|because)\b(?:\s+|$))+", re.IGNORECASE
)
_DAY = re.compile(
    r"(?:(?:on|late|early|yesterday|today|later|also|then|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b\s*)+"
)
_ADVERB = later(r"(?:\s+(?:has|had|have|also|later|then|once|\w+ly))+$")
_NO_SUBJECT = later(  # “was told”, “so-called”, “on claims”, “their claims”, “which said”
    r"(?:\b(?:am|is|are|was|were|be|been|being|get|got|so|of|in|on|at|from|for|with|by|about|to|the|these|which)|n[’']t)"
    r"(?:\s+\w+ly)?\s*$"
)
_TITLE = r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Rev|St|Jr|Sr)"
_OFFICE = r"(?:Secretary|Minister|Director|Speaker|Chief)(?:-General| General)? (?:of|for) (?:the )?[A-Z]\w+"
_ROLE = later(  # words before a name that are no part of it
    rf"(?:{_TITLE}\s?\.|(?:{_TITLE}|{_OFFICE}|US|UN|EU|White House|State Department|American|Russian|Syrian"
    r"|French|British|German|Chinese|President|Vice|Prime|Foreign|Defen[cs]e|Interior|Finance|Deputy|Minister|Secretary"
    r"|Senator|Representative|Governor|Whip|Mayor|Judge|Justice|General|Chief|Ambassador|Envoy|Special|House|Senate"
    r"|Speaker|Attorney|Chairman|Chairwoman|Director|King|Queen|Pope|Press|Republican|Democratic|Leader|Minority"
    r"|Majority|Officer|Constable|Inspector|Detective|Sergeant|Captain|Sheriff|Professor|Chancellor|Commissioner)\b"
    r"|U\.S\.|U\.N\.)\s*"
)
_ABBREVIATION = re.compile(  # a dot that ends no sentence; looked at from the dot, which is quick to find
    r"\.(?:(?<=\b[A-Z]\.)|"
    + "|".join(rf"(?<=\b{title}{gap}\.)" for title in _TITLE[3:-1].split("|") for gap in ("", " "))
    + ")"
)
_STOP = re.compile(r"[,;:()\[\]\n\"“”—–]|[.!?](?=[\s”’\"]|$)")
_ASIDE = re.compile(r"\([^()]*\)")
ANONYMOUS = later(  # “an official who asked not to be named”
    r",?\s(?:who\s(?:\w+\s){1,4}|speaking\s|on\s)[^,;.“\"]{0,40}?\b(?:named|identified|quoted|anonymously|anonymity),?(?=\s)"
)
_APPOSITIVE = later(r"\s*(?:an?|the|his|her|their|its|whose)\s")
WHO = re.compile(r",?\s+who(?:\s(?:has|had|have|also|later|\w+ly))*\s*$")
# A name after a description and a comma: “the governor of Vello, Ann Lee, on Monday”; no verb may follow.
_APPOSED = later(
    rf"\s(?P<name>{_RUN})(?=\s*(?:[,.;:()\"“”—–\n]|$)|\s(?:and|on|in|at|during|after|to|as|from|late|early)\b)"
)
_NO_PERSON = later(  # “the mayor of Albany, New York”, “the head of the group, Harbour Watch”
    r"(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Greater|Great|United|Saudi|Sri"
    r"|San|Santa|Saint|St|Los|Las|Puerto|Costa|Cape|Fort|Port|Lake|Mount|Isle|Rhode|British|Hong|Sierra|Burkina|Papua"
    r"|Czech|Dominican|Ivory|Bosnia|Radio|Amnesty|Doctors|Reporters|Human)_?\s"
    r"|.*\b(?:Part(?:y|ies)|Union|Group|Watch|Institute|University|College|Ministry|Council|Agency|Corporation|Bank|Times"
    r"|Post|News|Press|Committee|Army|Association|Cent(?:er|re)|International|Foundation|Society|Network|Federation|Company"
    r"|Inc|Ltd|Corp|County|City|Province|Region|State|States|Island|Islands|Republic|Kingdom|Department|Office|Police"
    r"|Front|Movement|Service|Television|TV|Daily|Herald|Tribune|Journal|Court|Church|Club|Airlines|Airways)$"
)
_CONJOINED = later(r"\b(?:and|but|then|or)(?:\s(?:has|had|have|also|later|then|\w+ly))*\s*$")
_FINITE = (
    r"(?:has|have|had|is|are|was|were|will|would|could|did|does|\w+ed|says|told|took|made|gave|went|came|began|held"
    r"|spoke|wrote|met|sent|left|got|ran|led|saw|kept|sought|sat|brought|fought|won|lost|drew|chose|struck|rose"
    r"|stood|felt|heard|knew|thought|threw|wore|broke|caught|drove|flew|fell|paid|read|swore|grew|sold|put)"
)
_SUBJECT = rf"(?P<subject>(?:{_TITLE}\. ?)?{_RUN}|(?:[Hh]e|[Ss]he|[Tt]hey)(?=\s))"
_MAIN = later(  # the subject of a sentence, after an opening phrase at most
    rf"\s*(?:[^,;:“”\"]{{1,90}}?\s?, )??{_SUBJECT}(?:\s?,[^,;:“”\"]{{1,70}},)?\s(?:\w+ly )?{_FINITE}\b"
)
_CLAUSES = later(rf"(?<![\w.’'-]){_SUBJECT}\s(?:\w+ly )?{_FINITE}\b")


def masked(text: str) -> str:
    """`text` without the dots of abbreviations and initials."""
    return _ABBREVIATION.sub("_", text)


def named(phrase: str) -> Found | None:
    """Where in a noun phrase the speaker stands: the name without its role, a pronoun, or all of it."""
    start = len(phrase) - len(phrase.lstrip())
    start = match.end() if (match := _OPENER.match(phrase, start)) else start
    end = len(_ADVERB().sub("", phrase.rstrip()))
    if start >= end:
        return None
    if _PRONOUN.fullmatch(phrase, start, end):
        return start, end
    name = start
    while (role := _ROLE().match(phrase, name, end)) and role.end() < end:
        name = role.end()
    preposition = _PREPOSITION.search(phrase, name, end)
    head = len(phrase[: preposition.start()].rstrip()) if preposition else end
    if head <= start:
        return None
    runs = list(_NAME.finditer(phrase, name, head))
    if runs and runs[-1].end() == head and not _NO_NAME.fullmatch(phrase, runs[-1].start(), head):
        first = max((role.end() for role in _ROLE().finditer(phrase, runs[-1].start(), head)), default=head)
        first = runs[-1].start() if first == head else first
        return first, head
    return (start, end) if _PHRASE().fullmatch(phrase, start, end) else None


def is_name(phrase: str, found: Found) -> bool:
    """True where what was found is a name, not a pronoun or a description."""
    return _NAME.fullmatch(phrase, *found) is not None and _NO_NAME.fullmatch(phrase, *found) is None


def _is_person(text: str, found: Found) -> bool:
    """True for a name that does not look like that of a place or an organisation."""
    return is_name(text, found) and _NO_PERSON().match(text[slice(*found)]) is None


def _part(text: str, begin: int, end: int) -> Found | None:
    """The speaker named in `text[begin:end]`."""
    found = named(text[begin:end])
    return (begin + found[0], begin + found[1]) if found else None


def subject_before(text: str) -> Found | None:
    """The subject of the active verb that follows `text`."""
    for beside in (_ASIDE, ANONYMOUS()):
        text = beside.sub(lambda match: " " * len(match[0]), text)
    if _NO_SUBJECT().search(text):
        return None
    if who := WHO.search(text):
        return _antecedent(text[: who.start()])
    if pronoun := _SUBJECT_PRONOUN().search(text):
        return pronoun.span()
    return _beside(text) or (_only_subject(text) if _CONJOINED().search(text) else None)


def _beside(text: str) -> Found | None:
    """The last part of `text`, or the one before it if an appositive closes it."""
    stops = [match.end() for match in _STOP.finditer(masked(text))]
    if not text.rstrip().endswith((",", ")")):
        begin = max(stops, default=0)
        clause = [match.end() for match in _SUBORDINATE.finditer(text, begin)]
        found = _part(text, clause[-1], len(text)) if clause else None
        return found if found and is_name(text, found) else _part(text, begin, len(text))
    begin = 0
    if _PREPOSITION.match(text.lstrip().lower()):  # “In a letter, Ann Lee, the mayor, said”
        begin, stops = stops[0], stops[1:]
        if len(stops) != 2:
            return None
    if not stops:
        return None
    first, second = stops[0], (stops[1:2] or [len(text)])[0]  # “Ann Lee, a spokeswoman for the party, said”
    head, appositive = _part(text, begin, first - 1), _part(text, first, second - 1)
    described = not (head and is_name(text, head))
    if described and appositive and _is_person(text, appositive):
        return appositive
    return None if begin and not (head and is_name(text, head)) else head


def _antecedent(text: str) -> Found | None:
    """Who is meant by a “who” after `text`: the name at its end, or before the appositive that ends it."""
    *_, before, last = [0, 0, *(match.end() for match in _STOP.finditer(masked(text)))]
    end = len(text)
    if _APPOSITIVE().match(text, last) and before < last:
        last, end = before, last - 1
    for run in reversed(list(_NAME.finditer(text, last, end))):
        if run.end() == last + len(text[last:end].rstrip()):
            return _part(text, *run.span())
    return None


def _only_subject(text: str) -> Found | None:
    """The subject of “and said”, where only one stands before it: “Ann Lee stood up and said”."""
    subjects = list(_CLAUSES().finditer(text))
    return _part(text, *subjects[0].span("subject")) if len(subjects) == 1 else None


def main_subject(text: str) -> Found | None:
    """The subject of the sentence that `text` begins, as in “In May, Ann Lee resigned, saying”."""
    match = _MAIN().match(text)
    return _part(text, *match.span("subject")) if match else None


def subject_after(text: str) -> Found | None:
    """The subject of the verb that `text` follows, as in “said on Friday Ann Lee, a lawyer”, and by its name
    where that comes last: “said the mayor of the town, Ann Lee”.
    """
    begin = len(text) - len(text.lstrip())
    begin = match.end() if (match := _DAY.match(text, begin)) else begin
    stop = _STOP.search(masked(text), begin)
    end = stop.start() if stop else len(text)
    preposition = _PREPOSITION.search(text, begin, end)
    found = _part(text, begin, preposition.start() if preposition else end)
    plain = found is None or is_name(text, found) or _PRONOUN.fullmatch(text, *found)
    if not plain and stop and stop[0] == ",":
        return _apposed(text, stop.end()) or found
    return found


def _apposed(text: str, begin: int) -> Found | None:
    """The full name of a person, or a name with a title, that stands at `begin` to say who was described."""
    match = _APPOSED().match(masked(text), begin)
    if match is None:
        return None
    low = match.start("name")
    found = _part(text, low, low + len(match["name"].rstrip(".")))
    if found is None or not _is_person(text, found):
        return None
    return found if found[0] > low or " " in text[slice(*found)] else None

"""Who is plainly said to speak a quotation: “…,” said A. B.; A. B. told reporters: “…”."""

from __future__ import annotations

import re

from compare.model import Span

SAYING = (
    "said|says|told|tells|added|adds|stated|states|declared|declares|announced|insisted|insists|warned|warns"
    "|argued|argues|explained|explains|claimed|claims|noted|notes|wrote|writes|tweeted|asked|asks|replied"
    "|responded|recalled|continued|concluded|stressed|emphasi[sz]ed|reiterated|acknowledged|admitted"
    "|confirmed|denied|predicted|vowed|joked|quipped|remarked|commented|complained|observed|testified"
    "|shouted|reaffirmed|asserted|pledged|promised|cautioned|conceded|countered|lamented|boasted"
)
_VERB = re.compile(rf"\b(?:{SAYING})\b")
_ACCORDING = re.compile(r"\b[Aa]ccording to\b")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'.&-]*"
_PARTICLE = r"(?:de|del|della|der|den|von|van|bin|bint|ibn|al|el|la|le|du|da|dos|ben|abu)"
_NAME = re.compile(
    rf"(?<![\w-])(?:{_PARTICLE} |al-|el-)?{_CAPITAL}(?: (?:{_PARTICLE} ){{0,2}}(?:al-|el-)?{_CAPITAL})*"
)
_PRONOUN = re.compile(r"(?:he|she|they|it)", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:of|in|on|at|from|for|during|after|before|to|as|with|by|about|who|whose|when|while|that)\b"
)
_WORD = r"\w[\w’'-]*"
_DETERMINER = r"(?:an?|the|his|her|their|its|one|another|some|two|several)"
_PHRASE = re.compile(  # “a US official”, “White House aides”, “police”
    rf"(?!.*\b(?:{SAYING})\b)(?:{_DETERMINER} {_WORD}(?: {_WORD}){{0,4}}|(?:{_WORD} ){{0,3}}(?:\w+s|police))",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"(?:\b(?:and|but|so|yet|then|later|still|meanwhile|however|as|while|because)\b(?:\s+|$))+", re.IGNORECASE
)
_DAY = re.compile(
    r"(?:(?:on|late|early|yesterday|today|later|also|then|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b\s*)+"
)
_ADVERB = re.compile(r"(?:\s+(?:has|had|have|also|later|then|once|\w+ly))+$")
_TITLE = r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Rev|St|Jr|Sr)"
_OFFICE = r"(?:Secretary|Minister|Director|Speaker|Chief)(?:-General| General)? (?:of|for) (?:the )?[A-Z]\w+"
_ROLE = re.compile(  # words before a name that are no part of it
    rf"(?:{_TITLE}\.?|{_OFFICE}|U\.S\.|US|UN|U\.N\.|EU|White House|State Department|American|Russian|Syrian"
    r"|French|British|German|Chinese|(?:President|Vice|Prime|Foreign|Defen[cs]e|Interior|Finance|Deputy|Minister|Secretary"
    r"|Senator|Representative|Governor|Whip|Mayor|Judge|Justice|General|Chief|Ambassador|Envoy|Special|House|Senate"
    r"|Speaker|Attorney|Chairman|Chairwoman|Director|King|Queen|Pope|Press|Republican|Democratic|Leader|Minority"
    r"|Majority|Officer)\b)\s*"
)
_ABBREVIATION = re.compile(rf"\b{_TITLE}\.|\b[A-Z]\.")  # its dot ends no sentence
_STOP = re.compile(r"[,;:()\[\]\n\"“”—–]|[.!?](?=[\s”’\"]|$)")
_SENTENCE_END = re.compile(r"[.!?;:][”’\"')]*\s+(?=[^\s\W_a-z]|[“\"])|\n")
_LEAD = re.compile(r"[\s,.…—–-]*")
_TITLE_NEXT = re.compile(
    r"(?:\b(?:on|in|of|at|by|for|called|titled|named)|[’']s?)\s*$"
)  # on CBS’s “Face the Nation”


def says_next(prose: str, start: int, end: int) -> bool:
    """True when a comma precedes `start` and a verb of saying follows `end`: the mark between closes."""
    following = re.match(rf"\s?(?:{SAYING}|according to)\b", prose[end : end + 20])
    return bool(following and re.search(r"[,.!?]\s?$", prose[max(0, start - 2) : start]))


def says_within(prose: str, inner: Span) -> bool:
    """True when the end of `inner` attributes itself, so that a closing mark was lost before it."""
    last = re.split(r"[,?!]\s", inner.of(prose))[-1].strip(" .\n")
    if verb := re.match(rf"(?:{SAYING}) (.+)", last):
        return _named(verb[1]) is not None and len(last) < 80
    if verb := re.fullmatch(rf"(.+) (?:{SAYING})", last):
        return _named(verb[1]) is not None and len(last) < 80
    return False


def _named(phrase: str) -> tuple[int, int] | None:
    """Where in a noun phrase the speaker stands: the name without its role, a pronoun, or all of it."""
    start = len(phrase) - len(phrase.lstrip())
    start = match.end() if (match := _OPENER.match(phrase, start)) else start
    end = len(_ADVERB.sub("", phrase.rstrip()))
    if start >= end:
        return None
    if _PRONOUN.fullmatch(phrase, start, end):
        return start, end
    named = start
    while (role := _ROLE.match(phrase, named, end)) and role.end() < end:
        named = role.end()
    preposition = _PREPOSITION.search(phrase, named, end)
    head = len(phrase[: preposition.start()].rstrip()) if preposition else end
    if head <= start:
        return None
    runs = list(_NAME.finditer(phrase, named, head))
    if runs and runs[-1].end() == head:
        first = max((role.end() for role in _ROLE.finditer(phrase, runs[-1].start(), head)), default=head)
        first = runs[-1].start() if first == head else first
        return first, head
    return (start, end) if _PHRASE.fullmatch(phrase, start, end) else None


def _is_name(phrase: str, found: tuple[int, int]) -> bool:
    return _NAME.fullmatch(phrase, *found) is not None


def _masked(text: str) -> str:
    """`text` without the dots of abbreviations and initials."""
    return _ABBREVIATION.sub(lambda match: match[0][:-1] + "_", text)


def _part(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The speaker named in `text[begin:end]`."""
    found = _named(text[begin:end])
    return (begin + found[0], begin + found[1]) if found else None


def _subject_before(text: str) -> tuple[int, int] | None:
    """The subject of the verb that follows `text`: its last part, or the first if an appositive closes it."""
    stops = [match.end() for match in _STOP.finditer(_masked(text))]
    if not text.rstrip().endswith((",", ")")):
        return _part(text, max(stops, default=0), len(text))
    if _PREPOSITION.match(text.lstrip().lower()):
        return None
    first, second = stops[0], (stops[1:2] or [len(text)])[0]  # “Ann Lee, a spokeswoman for the party, said”
    head, appositive = _part(text, 0, first - 1), _part(text, first, second - 1)
    if appositive and _is_name(text, appositive) and not (head and _is_name(text, head)):
        return appositive
    return head


def _subject_after(text: str) -> tuple[int, int] | None:
    """The subject of the verb that `text` follows, as in “said on Friday Ann Lee, a lawyer”."""
    begin = len(text) - len(text.lstrip())
    begin = match.end() if (match := _DAY.match(text, begin)) else begin
    stop = _STOP.search(_masked(text), begin)
    end = stop.start() if stop else len(text)
    if preposition := _PREPOSITION.search(text, begin, end):
        end = preposition.start()
    return _part(text, begin, end)


def _spans(speaker: tuple[int, int] | None, verb: re.Match[str], offset: int) -> tuple[Span, Span] | None:
    if speaker is None:
        return None
    return Span(offset + speaker[0], offset + speaker[1]), Span(offset + verb.start(), offset + verb.end())


def _shifted(found: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return (found[0] + by, found[1] + by) if found else None


def _after(prose: str, quotation: Span, high: int) -> tuple[Span, Span] | None:
    """“…,” said X; “…,” X said; “…,” according to X."""
    last = quotation.of(prose).rstrip("\"”’' »“「」")[-1:]
    segment = prose[quotation.end : min(high, quotation.end + 160)].split("\n")[0]
    comma = last in ",?!" or segment.lstrip(" ").startswith(",")
    begin = len(segment) - len(_LEAD.sub("", segment, count=1))
    text, offset = segment[begin:], quotation.end + begin
    for pattern in (_ACCORDING, _VERB):
        if verb := pattern.match(text):
            return _spans(_shifted(_subject_after(text[verb.end() :]), verb.end()), verb, offset)
    verb = _VERB.search(text)
    if verb is None or (last == "." and not comma) or _SENTENCE_END.search(_masked(text), 0, verb.start()):
        return None
    alone = len(text[: verb.start()].split()) == 1  # “We agree” she said
    return _spans(_subject_before(text[: verb.start()]), verb, offset) if comma or alone else None


def _before(prose: str, quotation: Span, low: int) -> tuple[Span, Span] | None:
    """X said: “…”; X told reporters that “…”; according to X, “…”."""
    low = max(low, quotation.start - 300)
    ends = _SENTENCE_END.finditer(_masked(prose[low : quotation.start]).replace(":", ","))
    offset = low + max((match.end() for match in ends), default=0)
    text = prose[offset : quotation.start]
    if according := _ACCORDING.match(text):
        closed = text.rstrip().endswith(",")
        subject = _subject_after(text[according.end() :]) if closed else None
        return _spans(_shifted(subject, according.end()), according, offset)
    verbs = list(_VERB.finditer(text))
    rest = text[verbs[-1].end() :] if verbs else ""
    if not verbs or len(rest.split()) > 6 or _TITLE_NEXT.search(rest):
        return None
    return _spans(_subject_before(text[: verbs[-1].start()]), verbs[-1], offset)


def attribution(prose: str, quotation: Span, low: int, high: int) -> tuple[Span | None, Span | None]:
    """Spans of the speaker and of the verb ("according to" included) of a quotation, else (None, None).

    Only `prose[low:high]` is looked at, and of it the sentence around the quotation.
    """
    return _after(prose, quotation, high) or _before(prose, quotation, low) or (None, None)


def according_to(prose: str, sentence: Span) -> Span | None:
    """Whom the sentence names as its source after "according to"; None where it names nobody."""
    match = _ACCORDING.search(prose, sentence.start, sentence.end)
    subject = _subject_after(prose[match.end() : sentence.end]) if match else None
    return Span(match.end() + subject[0], match.end() + subject[1]) if match and subject else None

"""Who is plainly said to speak a quotation: “…,” said A. B.; A. B. told reporters: “…”."""

from __future__ import annotations

import re

from compare.model import Span
from compare.text.patterns import later
from compare.text.speakers import (
    ANONYMOUS,
    WHO,
    Found,
    main_subject,
    masked,
    named,
    subject_after,
    subject_before,
)
from compare.text.speakers import SAYING as SAYING

_VERB = later(rf"\b(?:{SAYING}|posted)\b")
_ACCORDING = re.compile(r"\b[Aa]ccording to\b")
# Words of another: partly quoted, and said by the subject of the sentence or of “what he called”.
_ANY_VERB = later(
    rf"\b(?:(?P<saying>{SAYING}|call(?:ed|s) (?:on|for))"
    r"|(?P<calling>call(?:s|ed)|label(?:s|l?ed)|brand(?:s|ed)|dubb?(?:s|ed)|describe[sd]|denounce[sd]|dismiss(?:es|ed)"
    r"|condemn(?:s|ed)|characteri[sz]e[sd]|decried|hailed|praised|criticized|referred to))\b"
    r"|(?:,|\bby)\s(?P<participle>saying|telling|adding|warning|vowing|arguing|insisting|noting|claiming"
    r"|declaring|stating|writing|promising|pledging|explaining|stressing|asserting|predicting|joking)\b"
)
_LED = later(rf"\b(?:{SAYING})(?:\s[\w’'-]+){{0,4}}\s?[:,]\s*$")  # “said: “…””
_AS = later(r"\bas(?:\s(?:an?|the|his|her|their|its|being))?\s*$")
_OBJECT = later(r"\s(?!(?:by|in|at|as|the|an?|from)\s*$)\S.*\S.*$")
_NO_OBJECT = later(r"\s(?:in|by|at|on|as|for|during)\b")
_WHAT = later(r"\bwhat\s\S.*$")
_BREAK = later(r"[;]|\b(?:who|which|whose|whom|when|where|after|before|because|although|while|until)\b")
_REPORTED = later(r"\b(?:denied|denies|asks|asked|confirmed)\b")
_SENTENCE_END = re.compile(  # a set first: searched for at full speed
    r"[.!?;:\n](?:(?<=\n)|[”’\"')]*\s+(?=[^\s\W_a-z]|[“\"]))"
)
_ANOTHER = re.compile(r"(?:and|but|while|whereas|though|although|yet|so)\b")  # “old”, but Bo Ek said
_NEW_SENTENCE = re.compile(r"\s(?:that|by)\b")
_ADDING = later(rf"\b(?:{SAYING})\s?$")  # “said, adding”
_SAYS = later(rf"\s?(?:{SAYING}|according to)\b")
_SAYING_WHO = later(rf"(?:{SAYING}) (.+)")
_WHO_SAYS = later(rf"(.+) (?:{SAYING})")
_LEAD = re.compile(r"[\s,.…—–-]*")
_TITLE_NEXT = later(
    r"(?:\b(?:on|in|of|at|by|for|titled|named|known as|entitled)|(?<!what he )(?<!what she )\bcalled|[’']s?)"
    r"(?:\sthe)?\s*$"
)  # on CBS’s “Face the Nation”


def says_next(prose: str, start: int, end: int) -> bool:
    """True when a comma precedes `start` and a verb of saying follows `end`: the mark between closes."""
    following = _SAYS().match(prose[end : end + 20])
    return bool(following and re.search(r"[,.!?]\s?$", prose[max(0, start - 2) : start]))


def says_within(prose: str, inner: Span) -> bool:
    """True when the end of `inner` attributes itself, so that a closing mark was lost before it."""
    last = re.split(r"[,?!]\s", inner.of(prose))[-1].strip(" .\n")
    if verb := _SAYING_WHO().match(last):
        return named(verb[1]) is not None and len(last) < 80
    if verb := _WHO_SAYS().fullmatch(last):
        return named(verb[1]) is not None and len(last) < 80
    return False


def one_sentence(text: str) -> bool:
    """True for the words between two quotations where only one sentence ends in them, with them."""
    ends = re.findall(r"[.!?:](?=\s|$)", masked(text))
    return "\n" not in text and len(ends) <= 1 and text[-1:] in (".", ",", ":")


def _spans(speaker: Found | None, verb: Found, offset: int) -> tuple[Span, Span] | None:
    if speaker is None:
        return None
    return Span(offset + speaker[0], offset + speaker[1]), Span(offset + verb[0], offset + verb[1])


def _shifted(found: Found | None, by: int) -> Found | None:
    return (found[0] + by, found[1] + by) if found else None


def _after(prose: str, quotation: Span, high: int) -> tuple[Span, Span] | None:
    """“…,” said X; “…,” X said; “…,” according to X."""
    last = quotation.of(prose).rstrip("\"”’' »“「」")[-1:]
    segment = prose[quotation.end : min(high, quotation.end + 160)].split("\n")[0]
    comma = last in ",?!" or segment.lstrip(" ").startswith(",")
    begin = lead.end() if (lead := _LEAD.match(segment)) else 0
    text, offset = ANONYMOUS().sub(lambda aside: " " * len(aside[0]), segment[begin:]), quotation.end + begin
    for pattern in (_ACCORDING, _VERB()):
        if verb := pattern.match(text):
            return _spans(_shifted(subject_after(text[verb.end() :]), verb.end()), verb.span(), offset)
    verb = None if _ANOTHER.match(text) else _VERB().search(text)
    if verb is None or (last == "." and not comma) or _SENTENCE_END.search(masked(text), 0, verb.start()):
        return None
    if WHO.search(text[: verb.start()]) or (last in "?!" and _NEW_SENTENCE.match(text, verb.end())):
        return None  # “…!” Supporters came, like Ann Lee, who said; “…!” Ann Lee said that
    alone = len(text[: verb.start()].split()) == 1  # “We agree” she said
    return _spans(subject_before(text[: verb.start()]), verb.span(), offset) if comma or alone else None


def _before(prose: str, quotation: Span, low: int) -> tuple[Span, Span] | None:
    """X said: “…”; X told reporters that “…”; according to X, “…”; X called it “…”."""
    low = max(low, quotation.start - 300)
    ends = _SENTENCE_END.finditer(masked(prose[low : quotation.start]).replace(":", ","))
    offset = low + max((match.end() for match in ends), default=0)
    text = prose[offset : quotation.start]
    if according := _ACCORDING.match(text):
        closed = text.rstrip().endswith(",")
        subject = subject_after(text[according.end() :]) if closed else None
        return _spans(_shifted(subject, according.end()), according.span(), offset)
    verbs = list(_ANY_VERB().finditer(text))
    if not verbs or not _leads(text, verbs[-1], quotation.of(prose)):
        return None
    kind = verbs[-1].lastgroup or ""
    return _spans(_subject(text[: verbs[-1].start()], kind == "participle"), verbs[-1].span(kind), offset)


def _subject(text: str, participle: bool) -> Found | None:
    """The subject of the verb or participle that follows `text`."""
    if not participle:
        return subject_before(text)
    saying = _ADDING().search(text)
    return subject_before(text[: saying.start()]) if saying else main_subject(text)


def _leads(text: str, verb: re.Match[str], quotation: str) -> bool:
    """True where what stands between a verb and a quotation lets the verb speak it."""
    rest = text[verb.end() :]
    words = len(rest.split())
    if verb["calling"]:
        what = _WHAT().search(text[: verb.start()]) and words < 3
        if verb["calling"].startswith(("call", "label", "brand", "dub")):
            return bool(what or (words <= 10 and _OBJECT().match(rest) and not _BREAK().search(rest)))
        plain = what or not (_BREAK().search(rest) or _NO_OBJECT().match(rest))
        return bool(words <= 12 and _AS().search(rest) and plain)
    if words <= 6:
        return _TITLE_NEXT().search(rest) is None
    if rest.rstrip().endswith((",", ":")):  # “said, after a while, “…””
        return words <= 20 and quotation.strip("“\"„«'` ")[:1].isupper()
    plain = not (_BREAK().search(rest) or _REPORTED().fullmatch(verb[0]) or _TITLE_NEXT().search(rest))
    return words <= 14 and plain


def carried(between: str) -> bool:
    """True for the few words between two quotations of one speaker: “…” of the plan and called for “…”."""
    plain = not (_BREAK().search(between) or _TITLE_NEXT().search(between) or _ANY_VERB().search(between))
    return plain and len(between.split()) <= 6 and not re.search(r"[.!?:\n]", masked(between))


def attribution(prose: str, quotation: Span, low: int, high: int) -> tuple[Span | None, Span | None]:
    """Spans of the speaker and of the verb ("according to" included) of a quotation, else (None, None).

    Only `prose[low:high]` is looked at, and of it the sentence around the quotation.
    """
    lead = prose[max(low, quotation.start - 60) : quotation.start]
    if lead.rstrip()[-1:] in (":", ",") and _LED().search(lead):
        return _before(prose, quotation, low) or _after(prose, quotation, high) or (None, None)
    return _after(prose, quotation, high) or _before(prose, quotation, low) or (None, None)


def according_to(prose: str, sentence: Span) -> Span | None:
    """Whom the sentence names as its source after "according to"; None where it names nobody."""
    match = _ACCORDING.search(prose, sentence.start, sentence.end)
    subject = subject_after(prose[match.end() : sentence.end]) if match else None
    return Span(match.end() + subject[0], match.end() + subject[1]) if match and subject else None

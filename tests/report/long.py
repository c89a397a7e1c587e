"""A comparison of any length, made up by counting."""

from __future__ import annotations

from compare.model import (
    Alignment,
    Claim,
    ClaimMember,
    Collation,
    ComparedArticle,
    Comparison,
    Confidence,
    EntityRecord,
    Finding,
    Fix,
    Level,
    Member,
    Mention,
    Run,
    Verdict,
)

_NOUNS = ("harbour", "ferry", "captain", "tide", "engine", "crew", "island", "signal", "lantern", "storm")
_VERBS = ("reached", "left", "saw", "passed", "called", "warned", "followed", "repaired")


def long_comparison(rows: int, reports: int = 4) -> Comparison:
    """One event of so many rows and reports. Every third row is of one report, every second shared one has a
    claim, each sentence a name, every tenth sentence a finding.
    """
    ids = [f"report-{letter}.md" for letter in "abcdefghijkl"[:reports]]
    at = dict.fromkeys(ids, 0)
    alignments, claims, mentions, findings = [], [], [], []
    for n in range(rows):
        told = ids if n % 3 else [ids[n % reports]]
        members = []
        for place, id_ in enumerate(told):
            text = _sentence(n, place)
            start, at[id_] = at[id_], at[id_] + len(text) + 1
            members.append(Member(id_, start, start + len(text), text))
            mentions.append(_mention(id_, start, n))
            if (n + place) % 10 == 0:
                findings.append(_finding(id_, start, text))
        alignments.append(Alignment(f"r{n}", 0.5 + n % 50 / 100 if len(told) > 1 else 0, tuple(members)))
        if n % 3 == 1:
            claims.append(_claim(n, members))
    return Comparison(
        run=Run("1.0", "0123456789ab", "newscollate compare reports", {"same-row": 0.38}),
        articles=tuple(ComparedArticle(id_, id_, f"The Daily {id_[7].upper()}", "en") for id_ in ids),
        entities=tuple(EntityRecord(f"ship-{n}", "organisation", f"Ship {n}") for n in range(min(rows, 40))),
        mentions=tuple(mentions),
        findings=tuple(findings),
        events=(
            Collation(
                "e1", "A long story", "2024-05-01", "2024-05-02", tuple(ids), alignments=tuple(alignments),
                claims=tuple(claims),
            ),
        ),
    )  # fmt: skip


def _sentence(n: int, place: int) -> str:
    noun, verb = _NOUNS[(n * 7 + place // 2) % len(_NOUNS)], _VERBS[(n + place) % len(_VERBS)]
    return (
        f"Ship {n % 40} {verb} the {noun} of berth {n} on Monday with {n + place % 2} people aboard, "
        f"the {_NOUNS[(n + place) % len(_NOUNS)]} office said, and nobody was hurt."
    )


def _mention(id_: str, start: int, n: int) -> Mention:
    text = f"Ship {n % 40}"
    return Mention(id_, id_, start, start + len(text), text, f"ship-{n % 40}", text)


def _finding(id_: str, start: int, text: str) -> Finding:
    word = text.index(" the ")
    return Finding(
        "calque", "calque", "accuracy/mistranslation", Level.WARNING, Confidence.MEDIUM, id_, id_,
        start + word + 1, start + word + 4, 1, 1, "the", "Word for word from another language.", Fix("a"), (),
        f"{id_}-{start}",
    )  # fmt: skip


def _claim(n: int, members: list[Member]) -> Claim:
    def said(place: int, member: Member) -> ClaimMember:
        words = f"{n + place % 2} people"
        start = member.start + member.text.index(words)
        return ClaimMember(member.article, start, start + len(words), words, str(n + place % 2))

    verdict = Verdict.DIFFERS if n % 4 == 0 and len(members) > 1 else Verdict.COMPATIBLE
    versions = tuple(said(place, member) for place, member in enumerate(members))
    return Claim(f"c{n}", "numbers", verdict, f"People aboard at berth {n}: two figures.", versions, 0.2)

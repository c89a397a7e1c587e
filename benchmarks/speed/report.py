"""A large comparison to make pages of: six outlets, rows with names, claims and findings in them."""

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
    Level,
    Member,
    Mention,
    Run,
    Verdict,
)

OUTLETS = (
    "Harbour Post",
    "The Daily Lantern",
    "Agence du Golfe",
    "Coast Wire",
    "Selmar Times",
    "Northern Echo",
)
PEOPLE = ("Lena Orvik", "Davit Sorel", "Mira Tane", "Port Amel", "Selmar Coast Guard")
SENTENCE = "{who} said on Monday that {n} of the {m} containers at quay {row} had been {verb} before dusk. "
VERBS = ("moved", "unloaded", "taken away", "brought to safety", "inspected", "sealed")


def comparison(rows: int, outlets: int = 6) -> Comparison:
    """One event of so many rows, with a sentence of every outlet each; a claim in every fifth row,
    findings in every sixtieth.
    """
    ids = tuple(f"{n}.md" for n in range(outlets))
    said = {id_: [_sentence(row, n) for row in range(rows)] for n, id_ in enumerate(ids)}
    starts = {id_: [0] for id_ in ids}
    for id_, texts in said.items():
        for text in texts[:-1]:
            starts[id_].append(starts[id_][-1] + len(text))
    alignments = tuple(
        Alignment(f"r{row}", 0.8, tuple(_member(id_, starts[id_][row], said[id_][row]) for id_ in ids))
        for row in range(rows)
    )
    claims = tuple(
        Claim(
            f"c{row}", "numbers", Verdict.AGREES if row % 25 else Verdict.DIFFERS, f"Containers at {row}.",
            tuple(_number(id_, starts[id_][row], said[id_][row]) for id_ in ids),
        )
        for row in range(0, rows, 5)
    )  # fmt: skip
    event = Collation("quays", "Containers at the quays", "2024-05-06", "2024-05-06", ids,
        alignments=alignments, claims=claims, lineage=tuple((id_,) for id_ in ids))  # fmt: skip
    places = [(id_, starts[id_][row], row) for id_ in ids for row in range(rows)]
    return Comparison(
        run=Run("0", "none", "newscollate compare", {}),
        articles=tuple(
            ComparedArticle(id=i, path=i, outlet=o, language="en") for i, o in zip(ids, OUTLETS, strict=False)
        ),
        entities=tuple(EntityRecord(f"e{n}", "person", name) for n, name in enumerate(PEOPLE)),
        mentions=tuple(_mention(id_, start, row) for id_, start, row in places),
        findings=tuple(_finding(id_, start, said[id_][row]) for id_, start, row in places if row % 60 == 0),
        events=(event,),
        errors=(),
    )


def _sentence(row: int, outlet: int) -> str:
    who = PEOPLE[row % len(PEOPLE)]
    return SENTENCE.format(who=who, n=row + 3, m=row + 40, row=row, verb=VERBS[(row + outlet) % len(VERBS)])


def _member(article: str, start: int, text: str) -> Member:
    return Member(article, start, start + len(text) - 1, text[:-1])


def _number(article: str, start: int, text: str) -> ClaimMember:
    at = text.index("that ") + len("that ")
    words = text[at : text.index(" of")]
    return ClaimMember(article, start + at, start + at + len(words), words, words)


def _mention(article: str, start: int, row: int) -> Mention:
    who = row % len(PEOPLE)
    return Mention(article, article, start, start + len(PEOPLE[who]), PEOPLE[who], f"e{who}", PEOPLE[who])


def _finding(article: str, start: int, text: str) -> Finding:
    at = text.index("on Monday")
    where = start + at
    return Finding(
        "calque", "calque", "accuracy/mistranslation", Level.WARNING, Confidence.HIGH, article, article,
        where, where + 9, 1, where + 1, "on Monday", "An invented reason.", fingerprint=f"{article}-{where}",
    )  # fmt: skip

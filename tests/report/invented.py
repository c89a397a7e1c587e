# ruff: noqa: E501 — the invented sentences stay in one piece
"""An invented event in four invented reports, laid side by side by hand."""

from __future__ import annotations

from compare.model import (
    Alignment,
    ArticleRecord,
    Checked,
    Claim,
    ClaimMember,
    Collation,
    ComparedArticle,
    Comparison,
    Confidence,
    EntityRecord,
    Finding,
    Fix,
    FormUse,
    GlossaryChange,
    GlossaryLine,
    GlossaryReport,
    InputError,
    Level,
    Location,
    Mark,
    Member,
    Mention,
    MixedUse,
    Omission,
    Origin,
    Published,
    Readability,
    ReadArticle,
    Reading,
    Run,
    TranslatedFrom,
    Verdict,
    Why,
)

TEXTS = {
    "post.md": (
        "A ferry carrying 214 people ran aground off Port Amel on Monday evening, the Selmar Coast Guard said. "
        "Nobody was hurt. "
        "“The captain did everything right,” said Lena Orvik, the coast guard's spokeswoman. "
        "Tugs will try to free the Meridian Star at high tide on Tuesday. "
        "The harbour has no pilot service at night."
    ),
    "agence.md": (
        "The ferry Meridian Star has run aground Monday evening at the large of Port-Amel with some 240 persons on board. "
        "According to the GCS, two passengers have been lightly wounded. "
        "“The captain did what he had to do”, has declared Tuesday the spokeswoman of the GCS, Lena Orvik. "
        "The president of the region, M. Davit Sorel, went on the place."
    ),
    "lantern.md": (
        "A ferry with 214 people aboard ran aground near Port Amel on Monday evening, according to the coast guard. "
        "No one was injured. "
        "“The captain did everything right,” coast guard spokeswoman Lena Orvik said. "
        "It is the third grounding at the harbour mouth in two years."
    ),
    "marsa.md": (
        "جنحت العبّارة «نجمة الزوال» مساء الاثنين قبالة بورت أميل وعلى متنها 214 شخصا. "
        "وأصيب راكبان بجروح طفيفة، بحسب خفر السواحل. "
        "وقالت لينا أورفيك إن القبطان فعل كل ما يلزم."
    ),
    "storm.md": "A storm warning is in force for the Selmar coast until Thursday, the weather office said.",
}
OUTLETS = {
    "post.md": ("Harbour Post", "en", "Ferry runs aground off Port Amel, all safe"),
    "agence.md": ("Agence du Golfe", "en", "A ferry runs aground at the large of Port-Amel"),
    "lantern.md": ("The Daily Lantern", "en", "Ferry aground: “captain did everything right”"),
    "marsa.md": ("المرسى اليوم", "ar", "جنوح عبّارة قبالة بورت أميل"),
    "storm.md": ("Harbour Post", "en", "Storm warning for the coast"),
}
EVENT = ("post.md", "agence.md", "lantern.md", "marsa.md")


def span(article: str, words: str, occurrence: int = 0) -> tuple[int, int]:
    """Where `words` stand in an article's text."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXTS[article].index(words, start + 1)
    return start, start + len(words)


def member(article: str, words: str) -> Member:
    return Member(article, *span(article, words), words)


def version(article: str, words: str, value: str, said_by: str | None = None) -> ClaimMember:
    return ClaimMember(article, *span(article, words), words, value, said_by)


def mention(article: str, words: str, entity: str, occurrence: int = 0, artefact: bool = False) -> Mention:
    where = span(article, words, occurrence)
    return Mention(article, f"reports/{article}", *where, words, entity, words, artefact=artefact)


def finding(
    rule: str, category: str, article: str, words: str, message: str, *, occurrence: int = 0,
    level: Level = Level.WARNING, fix: Fix | None = None, related: tuple[Location, ...] = (),
) -> Finding:  # fmt: skip
    start, end = span(article, words, occurrence)
    return Finding(
        rule, category, "accuracy/mistranslation", level, Confidence.HIGH, article, f"reports/{article}", start, end,
        1, start + 1, words, message, fix, related, f"{rule}-{start}",
    )  # fmt: skip


def location(article: str, words: str) -> Location:
    return Location(article, f"reports/{article}", *span(article, words), words)


def sentences(article: str) -> tuple[str, ...]:
    """The sentences of an article, in order; cut at full stops that a space follows."""
    text = TEXTS[article]
    return tuple(f"{piece}." for piece in text.rstrip(".").split(". "))


FINDINGS = (
    finding(
        "untranslated-acronym", "acronym", "agence.md", "GCS",
        "“GCS” is the French acronym (Garde-côtes de Selmar); the other reports write “Selmar Coast Guard”.",
        level=Level.ERROR, fix=Fix("Selmar Coast Guard", safe=True),
        related=(location("post.md", "Selmar Coast Guard"),),
    ),
    finding(
        "untranslated-acronym", "acronym", "agence.md", "GCS", "“GCS” is the French acronym (Garde-côtes de Selmar).",
        occurrence=1, level=Level.ERROR, fix=Fix("Selmar Coast Guard", safe=True),
    ),
    finding(
        "inverted-attribution", "word-order", "agence.md", "has declared Tuesday the spokeswoman of the GCS, Lena Orvik",
        "The verb of saying and the day come before the speaker, as in French.",
    ),
    finding(
        "foreign-honorific", "honorific", "agence.md", "M. Davit Sorel", "“M.” is the French “Monsieur”.",
        fix=Fix("Mr. Davit Sorel"), level=Level.NOTE,
    ),
    finding(
        "calque", "calque", "agence.md", "at the large of", "Word for word from French “au large de”.", fix=Fix("off"),
    ),
)  # fmt: skip

MENTIONS = (
    mention("post.md", "Port Amel", "port-amel"),
    mention("post.md", "Selmar Coast Guard", "selmar-coast-guard"),
    mention("post.md", "Lena Orvik", "lena-orvik"),
    mention("post.md", "Meridian Star", "new:meridian-star"),
    mention("agence.md", "Meridian Star", "new:meridian-star"),
    mention("agence.md", "Port-Amel", "port-amel", artefact=True),
    mention("agence.md", "GCS", "selmar-coast-guard", artefact=True),
    mention("agence.md", "GCS", "selmar-coast-guard", occurrence=1, artefact=True),
    mention("agence.md", "Lena Orvik", "lena-orvik"),
    mention("agence.md", "Davit Sorel", "new:davit-sorel"),
    mention("lantern.md", "Port Amel", "port-amel"),
    mention("lantern.md", "Lena Orvik", "lena-orvik"),
    mention("marsa.md", "بورت أميل", "port-amel"),
    mention("marsa.md", "لينا أورفيك", "lena-orvik"),
)

ENTITIES = (
    EntityRecord("lena-orvik", "person", "Lena Orvik"),
    EntityRecord("new:davit-sorel", "person", "Davit Sorel"),
    EntityRecord("new:meridian-star", "organisation", "Meridian Star"),
    EntityRecord("port-amel", "place", "Port Amel", "Q1"),
    EntityRecord("selmar-coast-guard", "organisation", "Selmar Coast Guard"),
)

CLAIMS = (
    Claim("c1", "number", Verdict.DIFFERS, "People on board: 214 in three reports, about 240 in one.", (
        version("post.md", "214 people", "214"), version("agence.md", "some 240 persons", "about 240"),
        version("lantern.md", "214 people", "214"), version("marsa.md", "214 شخصا", "214"),
    )),
    Claim("c2", "number", Verdict.DIFFERS, "Hurt: nobody in two reports, two in the others.", (
        version("post.md", "Nobody", "0"), version("agence.md", "two passengers", "2"),
        version("lantern.md", "No one", "0"), version("marsa.md", "راكبان", "2"),
    )),
    Claim("c3", "quotes", Verdict.COMPATIBLE, "One quotation in two wordings.", (
        version("post.md", "The captain did everything right", "the captain did everything right", "Lena Orvik"),
        version("agence.md", "The captain did what he had to do", "the captain did what he had to do", "Lena Orvik"),
        version("lantern.md", "The captain did everything right", "the captain did everything right", "Lena Orvik"),
    )),
    Claim("c4", "dates", Verdict.AGREES, "All name Monday evening.", (
        version("post.md", "Monday", "2023-05-01"), version("agence.md", "Monday", "2023-05-01"),
        version("lantern.md", "Monday", "2023-05-01"), version("marsa.md", "الاثنين", "2023-05-01"),
    )),
    Claim("c5", "number", Verdict.ONLY_HERE, "Third grounding in two years.", (version("lantern.md", "two years", "2"),)),
    Claim("c6", "name", Verdict.MISSING, "Two of four reports name the ship.", (
        version("post.md", "Meridian Star", "new:meridian-star"),
        version("agence.md", "Meridian Star", "new:meridian-star"),
    )),
)  # fmt: skip


def _alignments() -> tuple[Alignment, ...]:
    post, agence, lantern, marsa = (sentences(article) for article in EVENT)
    shared = (
        (0.91, (post[0], agence[0], lantern[0], marsa[0])),
        (0.74, (post[1], agence[1], lantern[1], marsa[1])),
        (0.83, (post[2], agence[2], lantern[2], marsa[2])),
    )
    rows = [
        Alignment(f"r{n}", score, tuple(member(a, s) for a, s in zip(EVENT, texts, strict=True)))
        for n, (score, texts) in enumerate(shared, 1)
    ]
    alone = [
        ("post.md", post[3]),
        ("post.md", post[4]),
        ("agence.md", f"{agence[3]} {agence[4]}"),
        ("lantern.md", lantern[3]),
    ]
    rows += [Alignment(f"r{n}", 0, (member(a, s),)) for n, (a, s) in enumerate(alone, len(rows) + 1)]
    return tuple(rows)


def _omissions() -> tuple[Omission, ...]:
    """The rows of one report are only here, but for the first: another report tells it in other words."""
    alone = [row for row in _alignments() if len(row.members) == 1][1:]
    return tuple(Omission(row.members[0].article, Verdict.ONLY_HERE, row.id, 1, row.members) for row in alone)


def _article(id_: str) -> ComparedArticle:
    outlet, language, headline = OUTLETS[id_]
    translated = id_ == "agence.md"
    return ComparedArticle(
        id=id_,
        path=f"reports/{id_}",
        outlet=outlet,
        language=language,
        headline=headline,
        published=Published("2023-05-02", "2023-05-02")
        if id_ != "marsa.md"
        else Published("2023-05-01", "2023-05-03"),
        translated_from=TranslatedFrom(
            "fr" if translated else None,
            0.93 if translated else 0.04,
            translated,
            language_confidence=0.81 if translated else None,
        ),
        readability=Readability(61, 4, 58.2, 9.1) if language == "en" else None,
    )


def comparison() -> Comparison:
    event = Collation(
        "ferry-port-amel", "Ferry runs aground off Port Amel", "2023-05-01", "2023-05-02", EVENT,
        alignments=_alignments(), claims=CLAIMS,
        lineage=(("agence.md",), ("lantern.md", "post.md"), ("marsa.md",)),
        origins=(Origin(("agence.md",)), Origin(("lantern.md", "post.md")), Origin(("marsa.md",))),
        omissions=_omissions(),
    )  # fmt: skip
    storm = Collation(
        "storm", "Storm warning for the coast", "2023-05-03", "2023-05-03", ("storm.md",),
        alignments=(Alignment("r1", 0, (member("storm.md", TEXTS["storm.md"]),)),), lineage=(("storm.md",),),
    )  # fmt: skip
    return Comparison(
        run=Run(
            "0.1.0",
            "sha256:5f1d",
            "newscollate compare reports/",
            {"translated-threshold": 0.5, "select": []},
        ),
        articles=tuple(_article(id_) for id_ in TEXTS),
        entities=ENTITIES,
        mentions=MENTIONS,
        findings=FINDINGS,
        events=(event, storm),
        errors=(InputError("reports/broken.html", "No article text found; is it a list page?"),),
    )


def checked() -> Checked:
    records = tuple(
        ArticleRecord(a.id, a.path, a.outlet, a.language, a.translated_from, a.published)
        for a in comparison().articles
    )
    return Checked(records, FINDINGS, comparison().errors)


def reading() -> Reading:
    articles = (
        ReadArticle(
            id=a.id, path=a.path, format="markdown", size=len(TEXTS[a.id]), url=None, outlet=a.outlet,
            outlet_why=Why(Confidence.HIGH, (f"front matter: {a.outlet}",)), published=a.published,
            language=a.language, language_why=Why(Confidence.MEDIUM, ("function words",)),
            headline=a.headline,
            marks=(Mark("zone", 0, 5, TEXTS[a.id][:5], {"kind": "body", "repeats": False}),),
        )
        for a in comparison().articles
    )  # fmt: skip
    return Reading(tuple(articles), comparison().errors)


def glossary_report() -> GlossaryReport:
    coast_guard = GlossaryLine(
        "selmar-coast-guard", "organisation", "Selmar Coast Guard", None, 3,
        (
            FormUse(
                "GCS", 2, {"Agence du Golfe": 2}, artefact=True, by_language={"fr": 2},
                first_seen="2024-03-02", last_seen="2024-03-04", correction="SCG",
            ),
            FormUse("Selmar Coast Guard", 1, {"Harbour Post": 1}),
        ),
        first_seen="2024-03-02", last_seen="2024-03-04",
    )  # fmt: skip
    speaker = GlossaryLine(
        "lena-orvik", "person", "Lena Orvik", "Q7", 4,
        (
            FormUse("Lena Orvik", 3, {"Harbour Post": 1, "Agence du Golfe": 1, "The Daily Lantern": 1}),
            FormUse("لينا أورفيك", 1, {"المرسى اليوم": 1}),
        ),
    )  # fmt: skip
    ship = GlossaryLine(
        "new:meridian-star", "organisation", "Meridian Star", None, 2,
        (FormUse("Meridian Star", 2, {"Harbour Post": 1, "Agence du Golfe": 1}),), known=False,
    )  # fmt: skip
    return GlossaryReport(
        "sha256:5f1d",
        (speaker, coast_guard, ship),
        articles=4,
        style="harbour",
        inconsistent=(
            MixedUse(
                "lena-orvik",
                "Lena Orvik",
                "post.md",
                "reports/post.md",
                "Harbour Post",
                {"Lena Orvik": 2, "Lena Orvig": 1},
            ),
        ),
        unknown=("new:meridian-star",),
        breaches=checked().findings[:1],
        changes=(
            GlossaryChange("new", "new:meridian-star", "Meridian Star", None, 0, 2),
            GlossaryChange("vanished", "lena-orvik", "Lena Orvik", "Orvik", 3, 0),
            GlossaryChange("more", "lena-orvik", "Lena Orvik", "Lena Orvik", 1, 3),
        ),
    )


def saying(text: str, spans: tuple[tuple[int, int], ...] = ()) -> Comparison:
    """A comparison whose every third-party string is `text`: outlets, headlines, names, messages, sentences.

    Two reports hold just `text`; names, findings and claims lie over each of `spans` in both.
    """
    ids = ("one.md", "two.md")
    places = [(id_, start, end) for id_ in ids for start, end in spans]
    event = Collation(
        "e1", text, "2023-05-01", "2023-05-01", ids,
        alignments=(Alignment("r1", 0.5, tuple(Member(id_, 0, len(text), text) for id_ in ids)),),
        claims=tuple(
            Claim(
                f"c{n}", "number", Verdict.DIFFERS, text,
                tuple(ClaimMember(id_, start, end, text[start:end], text, text) for id_ in ids),
            )
            for n, (start, end) in enumerate(spans)
        ),
        lineage=(ids,),
    )  # fmt: skip
    return Comparison(
        run=Run(text, text, text, {"key": text}),
        articles=tuple(ComparedArticle(id=id_, path=text, outlet=text, language="en", headline=text) for id_ in ids),
        entities=(EntityRecord("e", "person", text),),
        mentions=tuple(Mention(id_, text, start, end, text[start:end], "e", text) for id_, start, end in places),
        findings=tuple(
            Finding(
                "a-rule", "calque", "style", Level.WARNING, Confidence.LOW, id_, text, start, end, 1, 1,
                text[start:end], text, Fix(text), (Location("two.md", text, start, end, text),), f"{n}",
            )
            for n, (id_, start, end) in enumerate(places)
        ),
        events=(event,),
        errors=(InputError(text, text),),
    )  # fmt: skip


HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!-- --> ]]> {{ 7 * 7 }} {% raw %} ${x} &lt;b&gt; &#60;",
    "admin \u202e\u2066nimda \u2069\u202c\u2028\u2029 end",
    "\x1b[31mred\x1b[0m \x00 \x07 \x9b31m \ufeff \ufffe \U0001ffff",
    "| a | `b` | # c | [d](javascript:e) | **f** | ~~g~~ | <h> | $i$ |",
    '=HYPERLINK("http://x")',
    "line one\r\nline two\rline three\n\n# four",
)

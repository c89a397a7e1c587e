"""Suggestions on a terminal, and as a table."""

from __future__ import annotations

import csv as stdlib_csv
from io import StringIO

from hypothesis import given

from compare.model import Context, FormUse, InputError, Suggested, Suggestion
from compare.report import csv, text

from .strategies import texts

SENTENCE = "The Selmar Coast Guard (GCS) saved them all."


def suggested() -> Suggested:
    place = Context("Harbour Post", "post.md", "reports/post.md", 24, 27, SENTENCE)
    other = Context("The Daily Lantern", "lantern.md", "reports/lantern.md", 5, 16, "Omar Baruti spoke.")
    return Suggested(
        glossary="0123456789ab",
        suggestions=(
            Suggestion(
                "alias",
                "GCS",
                "selmar-coast-guard",
                "Selmar Coast Guard",
                "organisation",
                0.95,
                ("glossed by the text", "letters of “GCS” are initials of “Selmar Coast Guard”"),
                (FormUse("GCS", 2, {"Harbour Post": 2}),),
                (place, place),
            ),
            Suggestion(
                "entity",
                "Omar Baruti",
                "new:omar-baruti",
                "Omar Baruti",
                "person",
                0.4,
                ("named once in 1 report",),
                (FormUse("Omar Baruti", 1, {"The Daily Lantern": 1}), FormUse("Baruti", 1, {})),
                (other,),
                "unsure",
            ),
        ),
        found=5,
        waiting=1,
        errors=(InputError("c.md", "empty"),),
    )


def test_a_terminal_shows_the_name_what_for_why_and_where() -> None:
    assert text.render(suggested(), width=120) == (
        "0.95  GCS  a name of Selmar Coast Guard (organisation, selmar-coast-guard)\n"
        "      glossed by the text; letters of “GCS” are initials of “Selmar Coast Guard”\n"
        f"      Harbour Post: {SENTENCE} (reports/post.md:24-27)\n"
        f"      Harbour Post: {SENTENCE} (reports/post.md:24-27)\n"
        "\n"
        "0.40  Omar Baruti  new person (new:omar-baruti)  unsure\n"
        "      named once in 1 report\n"
        "      also: Baruti 1\n"
        "      The Daily Lantern: Omar Baruti spoke. (reports/lantern.md:5-16)\n"
        "\n"
        "One new alias, one new entity; three more suggestions beyond the limit; "
        "one accepted name not in the glossary yet.\n"
        "c.md: empty\n"
    )


def test_a_table_has_a_record_per_context() -> None:
    head, *rows = stdlib_csv.reader(StringIO(csv.render(suggested()), newline=""))
    first = dict(zip(head, rows[0], strict=True))
    assert [row[1] for row in rows] == ["GCS", "GCS", "Omar Baruti"]
    assert (first["entity"], first["score"], first["outlet"]) == (
        "selmar-coast-guard",
        "0.950",
        "Harbour Post",
    )
    assert (first["path"], first["start"], first["end"]) == ("reports/post.md", "24", "27")
    assert first["sentence"] == SENTENCE


@given(texts())
def test_nothing_that_a_name_holds_breaks_a_line(name: str) -> None:
    place = Context(name, name, name, 0, 1, name)
    one = Suggestion("alias", name, name, name, "place", 0.5, (name,), (), (place,))
    _, *rows = csv.render(Suggested("", (one,))).splitlines()
    assert len(rows) == 1
    assert "\x1b" not in text.render(Suggested("", (one,)))

"""A file taken apart is the same file, and each comment lies with what it speaks of."""

from hypothesis import given

from compare.glossary.edit.page import page
from tests.glossary.edit.entries import any_files, house_files

TEXT = """\
# Kept by the foreign desk.
id: zandia
kind: place  # not an organisation
preferred: {en: "Zandia # 1"}
aliases:
  # English
  - {text: Zandian, type: demonym}  # since the treaty
  - text: ZZQ
    # of the radio
    type: acronym
  # none in French
# Checked by the desk.
note: |
  Not # a comment.
"""


def test_comments_lie_with_what_they_speak_of() -> None:
    read = page(TEXT)
    fields = {one.key: one for one in read.fields}
    assert [line.comment for line in fields["id"].lead] == ["# Kept by the foreign desk."]
    assert [line.comment for line in fields["kind"].head] == ["# not an organisation"]
    assert [line.comment for line in fields["preferred"].lines] == [""]
    first, second = fields["aliases"].items
    assert [line.comment for line in (*first.lead, *first.lines)] == ["# English", "# since the treaty"]
    assert [line.comment for line in second.lines] == ["", "# of the radio", ""]
    assert [line.comment for line in fields["aliases"].tail] == ["# none in French"]
    assert [line.comment for line in fields["note"].lead] == ["# Checked by the desk."]
    assert not any(line.comment for line in fields["note"].lines)


@given(house_files() | any_files())
def test_nothing_is_lost_in_taking_apart(text: str) -> None:
    assert page(text).text == text

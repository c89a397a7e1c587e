"""A list in somebody else's YAML gets one more item, and nothing else changes."""

import pytest
import ryaml
from hypothesis import given
from hypothesis import strategies as st

from compare.cli.starter.merging import with_item

ITEM = "- repo: local\n  hooks:\n    - id: ours\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        "ci: {a: 1}\n",
        "ci: {a: 1}",  # no line end
        "repos:\n- repo: x\n  rev: v1\n",
        "repos:\n  - repo: x\n    rev: v1  # why\n\n# the end\nci:\n  a: 1\n",
        "repos:  # ours\n\n  # first\n  - repo: x\n    rev: |\n      a\n\n      b\n",
        "repos:\r\n- repo: x\r\n  rev: v1\r\nci: {}\r\n",
    ],
)
def test_the_item_comes_last_and_all_else_stays(text: str) -> None:
    merged = with_item(text, "repos", ITEM)
    assert merged is not None
    before = (ryaml.loads(text) if text else None) or {}
    assert ryaml.loads(merged) == {
        **before,
        "repos": [*before.get("repos", []), {"repo": "local", "hooks": [{"id": "ours"}]}],
    }
    kept = iter(merged.splitlines())
    assert all(line in kept for line in text.splitlines())  # every line, in order
    assert "\r\n" not in text or "\n" not in merged.replace("\r\n", "")


@pytest.mark.parametrize(
    "text",
    [
        "repos: []\n",
        "repos: [{repo: x}]\n",
        "repos: x\n",
        "repos:\nci: 1\n",
        "- a\n- b\n",
        "repos: [\n",
        "? ?",
        "'repos':\n- a\n",
        "include: !reference [a, b]\nrepos:\n- a\n---\nb: 1\n",
    ],
)
def test_what_is_not_plain_is_left_to_the_user(text: str) -> None:
    assert with_item(text, "repos", ITEM) is None


@given(st.text(st.sampled_from("a:- \n#[]{}'\"|>&*!?%@\t\r"), max_size=40))
def test_it_never_breaks_a_file(text: str) -> None:
    merged = with_item(text, "repos", ITEM)
    assert merged is None or {"repo": "local", "hooks": [{"id": "ours"}]} in ryaml.loads(merged)["repos"]

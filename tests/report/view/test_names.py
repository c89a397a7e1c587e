"""Names for files and permalinks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from compare.report.view.names import finding_anchors, slug

from ..invented import FINDINGS


def test_a_plain_id_stays() -> None:
    assert slug("ferry-port_amel.2") == "ferry-port_amel.2"


def test_what_is_lost_is_made_up_for() -> None:
    assert slug("../../etc/passwd").startswith("etc-passwd-")
    assert slug("new:a") != slug("new-a")
    assert slug("مرفأ") != slug("ميناء")


@given(st.text(), st.text())
def test_names_are_safe_and_differ(one: str, other: str) -> None:
    assert set(slug(one)) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-")
    assert not slug(one).startswith(".")
    assert len(slug(one)) <= 80
    assert (slug(one) == slug(other)) == (one == other)


def test_equal_fingerprints_get_numbers() -> None:
    twin = structs.replace(FINDINGS[0], article="post.md")
    assert list(finding_anchors((FINDINGS[0], twin)).values()) == [
        "finding-untranslated-acronym-130",
        "finding-untranslated-acronym-130-2",
    ]

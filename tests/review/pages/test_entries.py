"""The list of the glossary."""

from __future__ import annotations

import pytest

from compare.glossary.load import SHIPPED
from tests.review.pages.conftest import Browser


def test_a_name_is_found_by_a_part_of_it_and_leads_to_its_entry(browser: Browser) -> None:
    page = browser.get("/glossary?q=dockers")
    assert "one entry with a name like “ dockers ”" in page.words
    assert 'href="/glossary/harbour-union"' in page.text
    assert "Dockers’ Union" in page.words  # the name that was found, which is not the preferred one


@pytest.mark.parametrize("below", [[SHIPPED]])
def test_kinds_and_layers_narrow_the_list(browser: Browser) -> None:
    assert "one entry." in browser.get("/glossary?layer=project").words
    assert "no entries." in browser.get("/glossary?layer=project&kind=person").words
    shipped = browser.get("/glossary?layer=shipped").words
    assert "Harbour Union" not in shipped
    assert "page 1 of" in shipped


@pytest.mark.parametrize("below", [[SHIPPED]])
def test_pages_follow_one_another_and_keep_what_was_asked(browser: Browser) -> None:
    page = browser.get("/glossary?kind=place&page=2")
    assert 'href="?kind=place&amp;page=1"' in page.text
    assert 'href="?kind=place&amp;page=3"' in page.text
    assert "page 1 of" in browser.get("/glossary?page=-7").words
    last = browser.get("/glossary?page=99999")
    assert 'rel="next"' not in last.text


def test_what_was_asked_is_text_and_nothing_else(browser: Browser) -> None:
    page = browser.get("/glossary?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&kind=%3Cb%3E")
    assert page.status == 200
    assert "<script>alert" not in page.text

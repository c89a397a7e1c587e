"""ninjs in its three major versions, in lists and packages, and other JSON that holds articles."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Article, Confidence, InputError
from compare.readers import RawFile, ReadError
from compare.readers.ninjs import read, recognises

STORY = "The crew of the Aurelia put out a staged fire at Varnholm on Tuesday."
MORE = "Nobody was in danger."


def items(value: Any) -> list[Article | InputError]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return list(read(RawFile.of("item.json", "item.json", data)))


def item(**fields: Any) -> Article:
    [found] = items({"uri": "urn:varnholm:1", "body_text": STORY} | fields)
    assert isinstance(found, Article), found
    return found


def day(article: Article) -> tuple[str, Confidence, str]:
    assert article.published is not None
    return article.published.start, article.published.confidence, article.published.evidence[0]


VERSION_1 = {
    "uri": "urn:varnholm:1",
    "headline": "A drill",
    "body_text": f"{STORY} {MORE}",
    "body_xhtml": f"<p>{STORY}</p><p>{MORE}</p>",
    "firstcreated": "2024-03-05T18:30:00Z",
    "versioncreated": "2024-03-07T08:00:00Z",
    "copyrightholder": "Fjordwire",
    "language": "en-GB",
}
VERSION_2 = {
    "uri": "urn:varnholm:1",
    "headlines": [{"role": "short", "value": "Drill"}, {"role": "main", "value": "A drill"}],
    "bodies": [
        {"role": "teaser", "contenttype": "text/plain", "value": MORE},
        {"role": "main", "contenttype": "text/html", "value": f"<p>{STORY}</p><p>{MORE}</p>"},
    ],
    "firstcreated": "2024-03-05T18:30:00Z",
    "versioncreated": "2024-03-07T08:00:00Z",
    "copyrightholder": "Fjordwire",
    "language": "en-GB",
}
VERSION_3 = {
    "uri": "urn:varnholm:1",
    "headlines": [{"value": "A drill"}],
    "bodies": [{"contentType": "text/html", "value": f"<p>{STORY}</p>\n<p>{MORE}</p>"}],
    "firstCreated": "2024-03-05T18:30:00Z",
    "versionCreated": "2024-03-07T08:00:00Z",
    "copyrightHolder": "Fjordwire",
    "language": "en-GB",
}


@pytest.mark.parametrize("version", [VERSION_1, VERSION_2, VERSION_3], ids=["1.x", "2.x", "3.x"])
def test_every_version_gives_the_same_article(version: dict[str, Any]) -> None:
    [article] = items(version)
    assert isinstance(article, Article)
    assert (article.id, article.format) == ("item.json", "ninjs")
    assert article.text == f"{STORY}\n\n{MORE}"
    assert (article.headline, article.outlet, article.language) == ("A drill", "Fjordwire", "en")
    assert day(article)[:2] == ("2024-03-05", Confidence.HIGH)
    assert recognises(json.dumps(version).encode())


def test_the_evidence_names_the_key_as_it_is_written() -> None:
    [article] = items(VERSION_3)
    assert isinstance(article, Article) and article.outlet_why is not None
    assert article.outlet_why.evidence == ("copyrightHolder: Fjordwire",)
    assert day(article)[2] == "firstCreated: 2024-03-05T18:30:00Z"


@pytest.mark.parametrize(
    ("fields", "outlet"),
    [
        ({"provider": "Courier", "copyrightholder": "Fjordwire"}, "Courier"),
        ({"provider": {"name": "Courier"}}, "Courier"),
        ({"infosource": [{"name": "Courier"}]}, "Courier"),
        ({"infosources": [{"literal": "Courier"}], "copyrightholder": "Fjordwire"}, "Fjordwire"),
        ({"organisation": [{"name": "Rowing Club"}]}, None),  # what the item is about
        ({"organisations": [{"name": "Rowing Club"}], "provider": 5}, None),
    ],
)
def test_the_outlet_is_who_provides_or_owns_and_never_who_is_written_about(
    fields: dict[str, Any], outlet: str | None
) -> None:
    assert item(**fields).outlet == outlet


@pytest.mark.parametrize(
    ("fields", "published", "named"),
    [
        ({"versioncreated": "2024-03-07"}, "2024-03-07", "versioncreated"),
        ({"versioncreated": "2024-03-07", "firstcreated": "2024-03-06"}, "2024-03-06", "firstcreated"),
        ({"firstcreated": "2024-03-06", "contentcreated": "2019-01-02"}, "2019-01-02", "contentcreated"),
        ({"firstcreated": "2024-03-06", "contentcreated": "2024-03-08"}, "2024-03-06", "firstcreated"),
        ({"firstcreated": "2024-03-06", "embargoed": "2024-03-09T06:00:00Z"}, "2024-03-09", "embargoed"),
        ({"firstcreated": "2024-03-06", "embargoed": "2024-03-05T06:00:00Z"}, "2024-03-06", "firstcreated"),
    ],
)
def test_the_day_is_that_of_first_publication(fields: dict[str, str], published: str, named: str) -> None:
    found = day(item(**fields))
    assert (found[0], found[2].partition(":")[0]) == (published, named)


def test_captions_tables_and_the_headline_inside_are_not_text() -> None:
    body = (
        f"<h1>A drill</h1><p>{STORY}</p><figure><img src='a.jpg'><figcaption>Smoke</figcaption></figure>"
        "<table><tr><td>42</td></tr></table>"
        f"<p>First line<br>second line<br><br>{MORE}<p>Not closed &amp; fine"
    )
    article = item(body_text="", body_xhtml=body)
    assert article.text == f"{STORY}\n\nFirst line\nsecond line\n\n{MORE}\n\nNot closed & fine"
    assert article.headline == "A drill"


def test_a_no_break_space_stays_and_other_white_space_between_words_is_one_space() -> None:
    assert (
        item(body_text="", body_html="<p>42 \n\t minutes, 60\u00a0people</p>").text
        == "42 minutes, 60\u00a0people"
    )


def test_plain_text_stays_as_it_is() -> None:
    assert item(body_text=f"\n{STORY}\r\n\r\n  1 < 2, {MORE}\n").text == f"{STORY}\r\n\r\n  1 < 2, {MORE}"


def test_items_come_in_lists_envelopes_and_packages() -> None:
    first, second = VERSION_1, VERSION_2 | {"uri": "urn:varnholm:2"}
    package = {"uri": "urn:varnholm:p", "type": "composite", "associations": {"main": first, "side": second}}
    newer = {
        "uri": "urn:varnholm:p",
        "type": "composite",
        "associations": [first, second],
        "pubstatus": "usable",
    }
    for whole in ([first, second], {"items": [first, second]}, package, newer):
        ids = [each.id for each in items(whole) if isinstance(each, Article)]
        assert ids == ["item.json#urn:varnholm:1", "item.json#urn:varnholm:2"]


def test_an_article_with_a_picture_is_one_article() -> None:
    picture = {
        "uri": "urn:varnholm:pic",
        "type": "picture",
        "body_text": "Smoke over the quay",
        "name": "pic",
    }
    assert item(associations=[picture]).text == STORY


def test_items_without_text_are_named_and_pictures_passed_over() -> None:
    picture = {
        "uri": "urn:varnholm:2",
        "type": "picture",
        "headline": "Smoke",
        "versioncreated": "2024-03-05",
    }
    empty = {"uri": "urn:varnholm:3", "type": "text", "body_text": " "}
    malformed = {"uri": "urn:varnholm:4", "body_text": STORY, "versioncreated": "soon"}
    article, no_body, undated, no_day = items([VERSION_1, picture, empty, malformed])
    assert isinstance(article, Article) and isinstance(no_body, InputError) and isinstance(no_day, InputError)
    assert isinstance(undated, Article) and undated.published is None
    assert no_body.path == "item.json#urn:varnholm:3" and "has no body" in no_body.message
    assert no_day.path == "item.json#urn:varnholm:4" and "soon" in no_day.message


@pytest.mark.parametrize("status", ["canceled", "withheld"])
@pytest.mark.parametrize("key", ["pubstatus", "pubStatus"])
def test_a_withdrawn_item_is_no_article(key: str, status: str) -> None:
    good, bad = items([VERSION_1, {**VERSION_1, "uri": "urn:varnholm:2", key: status}])
    assert isinstance(good, Article) and isinstance(bad, InputError)
    assert bad.path == "item.json#urn:varnholm:2" and "by its publisher" in bad.message


def test_a_year_yields_to_the_day_of_the_version() -> None:
    dated = item(contentcreated="2023", versioncreated="2024-03-05T08:00:00Z", firstcreated=None)
    assert dated.published is not None and dated.published.start == "2024-03-05"


def test_json_with_the_fields_of_json_lines_is_read() -> None:
    [alone] = items({"text": STORY, "outlet": "Courier"})
    assert isinstance(alone, Article) and (alone.id, alone.format, alone.outlet) == (
        "item.json",
        "json",
        "Courier",
    )
    first, second, bad = items([{"id": "a", "text": STORY}, {"content": MORE}, {"title": "no text"}])
    assert isinstance(first, Article) and isinstance(second, Article) and isinstance(bad, InputError)
    assert (first.id, second.id, bad.path) == ("item.json#a", "item.json#2", "item.json#3")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (b'{"uri": ', "is not valid JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"associations":[' * 100_000, "nested too deeply"),
        (b'{"associations":[' * 300 + b"1" + b"]}" * 300, "holds no ninjs item"),
        ({"name": "package", "version": "1.0"}, "holds no ninjs item"),
        ({"uri": "u", "type": "picture", "versioncreated": "2024-03-05"}, "holds no ninjs item"),
        ({"uri": "u", "bodies": "wrong", "body_text": 5, "headlines": 7}, "holds no ninjs item"),
        ({"bodies": [5, {"value": None}, {"role": 1, "value": ["x"]}]}, "holds no ninjs item"),
        ([1, "two", None], "holds no ninjs item"),
        (5, "holds no ninjs item"),
    ],
)  # fmt: skip
def test_what_holds_no_article_is_refused_in_one_line(value: Any, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        items(value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(VERSION_1 | VERSION_3)), inner)
    ),
)


@given(JSON)
def test_values_of_any_type_give_articles_or_one_line(value: Any) -> None:
    try:
        found = items(value)
    except ReadError:
        return
    assert found and all(isinstance(each, Article | InputError) for each in found)


def test_a_byte_order_mark_does_not_matter() -> None:
    [article] = items(b"\xef\xbb\xbf" + json.dumps(VERSION_1).encode())
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    "other",
    [
        b'{"name": "tool", "version": "1.0", "dependencies": {}}',
        b'{"text": "Smoke."}\n{"text": "Fire."}\n',  # lines, not one document
        b'{"text": ',
        b"[" * 1000,
        b"Smoke over Varnholm",
        b"\xff\xfe\x00",
    ],
)
def test_other_files_are_not_recognised(other: bytes) -> None:
    assert not recognises(other)


def test_a_large_file_is_recognised_by_keys_that_only_ninjs_has() -> None:
    start = (json.dumps(VERSION_1)[:-1] + ', "body_html": "' + STORY * 1000).encode()[: 64 * 1024]
    assert len(start) == 64 * 1024 and recognises(start)

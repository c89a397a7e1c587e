"""JSON lines: one article a line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Article, InputError
from compare.readers import RawFile, ReadError
from compare.readers.jsonl import read, recognises

STORY = "The crew of the Aurelia put out a staged fire at Varnholm on Tuesday."


def lines(*found: str) -> list[Article | InputError]:
    return list(read(RawFile.of("many.jsonl", "many.jsonl", "\n".join(found).encode())))


def test_a_line_is_an_article() -> None:
    record = {
        "id": 7,
        "outlet": "Varnholm Courier",
        "published": "2024-03-05T18:30:00+01:00",
        "title": "A drill",
        "text": STORY,
        "language": "en",
        "url": "https://courier.example/7",
    }
    [article] = lines(json.dumps(record))
    assert isinstance(article, Article)
    assert (article.id, article.format, article.text) == ("many.jsonl#7", "jsonl", STORY)
    assert (article.outlet, article.headline, article.url) == ("Varnholm Courier", "A drill", record["url"])
    assert article.published is not None and article.published.start == article.published.end == "2024-03-05"


def test_text_wins_over_sentences_and_these_are_joined_by_a_line_break() -> None:
    joined, text = lines('{"sentences": ["One.", "Two."]}', '{"text": "Wins.", "sentences": ["Loses."]}')
    assert isinstance(joined, Article) and isinstance(text, Article)
    assert (joined.text, text.text) == ("One.\nTwo.", "Wins.")
    assert (joined.id, text.id) == ("many.jsonl#1", "many.jsonl#2")


def test_the_usual_other_names_of_fields_are_understood() -> None:
    [article] = lines(
        json.dumps({"Headline": "A drill", "Body": STORY, "pub_date": "2024-03-05", "source": "Courier"})
    )
    assert isinstance(article, Article)
    assert (article.headline, article.text, article.outlet) == ("A drill", STORY, "Courier")
    assert article.published is not None and article.published.start == "2024-03-05"


def test_our_own_name_of_a_field_comes_first_unless_it_is_empty() -> None:
    [article] = lines(json.dumps({"content": "x", "text": STORY, "outlet": "", "source": "Courier"}))
    assert isinstance(article, Article) and (article.text, article.outlet) == (STORY, "Courier")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": ', "not an article as JSON"),
        ("[1, 2]", "Expected `object`"),
        ('{"title": "empty"}', "neither “text” nor “sentences”"),
        ('{"id": "4", "text": ""}', "neither “text” nor “sentences” holds words; give it one"),
        ('{"text": "  ", "sentences": [""]}', "neither “text” nor “sentences”"),
        ('{"text": 5}', "“text” must be text, not int"),
        ('{"sentences": ["One.", 2]}', "neither “text” nor “sentences”"),
        ('{"text": "\\ud800"}', "not an article as JSON"),
        ('{"a":' * 100_000, "not an article as JSON"),
    ],
)  # fmt: skip
def test_a_bad_line_is_one_error_and_the_others_are_read(line: str, message: str) -> None:
    good, bad, last = lines('{"text": "Before."}', line, '{"text": "After."}')
    assert isinstance(good, Article) and isinstance(last, Article) and isinstance(bad, InputError)
    assert (bad.path, bad.line) == ("many.jsonl", 2) and message in bad.message


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ('"id": [1]', "“id” must be text or a number, not list"),
        ('"source": 5', "“source” must be text, not int"),
        ('"url": 7', "“url” must be text, not int"),
        ('"published": "soon"', "“published” is “soon”"),
        ('"lang": "Skerrish"', "“lang” is “Skerrish”"),
    ],
)
def test_a_field_that_is_not_understood_loses_no_article_and_is_named(field: str, message: str) -> None:
    found = lines('{"text": "Before."}', f'{{"text": "Smoke.", {field}}}')
    assert [item.id for item in found if isinstance(item, Article)] == ["many.jsonl#1", "many.jsonl#2"]
    [error] = [item for item in found if isinstance(item, InputError)]
    assert (error.path, error.line) == ("many.jsonl", 2) and message in error.message


def test_lines_are_recognised_by_the_first_two() -> None:
    assert recognises(b'{"text": "Smoke."}\n{"text": "Fire."}\n')
    assert recognises('\ufeff{"sentences": ["Smoke."]}'.encode())
    assert not recognises(b'{\n  "text": "Smoke."\n}\n')  # one object over several lines
    assert not recognises(b'{"name": "no article"}\n')
    assert not recognises(b"Smoke.\n")
    assert not recognises(b'{"text": "Smoke."}\n\nSo ran the first line of the log, the port said.\n')
    assert recognises(b'{"text": "Smoke."}\n\n{"text": "' + b"Fire. " * 20_000)  # a long second line
    assert not recognises(b'{"a":' * 10_000)


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(str.strip), st.booleans())
def test_any_text_written_to_a_line_is_read_back(text: str, plain: bool) -> None:
    [article] = lines(json.dumps({"text": text, "language": "en"}, ensure_ascii=plain))
    assert isinstance(article, Article) and article.text == text


def test_a_line_that_is_no_text_is_one_error_and_the_others_are_read() -> None:
    raw = b'\xef\xbb\xbf{"text": "One."}\n{"text": "Caf\xe9 \x81."}\n{"text": "T\x00wo."}\n{"text": "Three."}'
    one, spoilt, binary, three = read(RawFile.of("many.jsonl", "many.jsonl", raw))
    assert isinstance(one, Article) and isinstance(three, Article) and three.id == "many.jsonl#4"
    assert spoilt == InputError(
        "many.jsonl", "is not valid UTF-8 (byte 0xe9 at offset 13 of the line); save the file as UTF-8", 2
    )
    assert isinstance(binary, InputError) and binary.line == 3


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-be", "utf-8-sig"])
def test_other_encodings_are_read_where_they_are_plain(encoding: str) -> None:
    said = "The café owner’s résumé, said the fiancé of the señora, was à la carte. Déjà vu in Zürich."
    found = list(
        read(RawFile.of("a.jsonl", "a.jsonl", f'{{"text": "Plain."}}\n{{"text": "{said}"}}'.encode(encoding)))
    )
    assert [one.text for one in found if isinstance(one, Article)] == ["Plain.", said]


def test_only_a_line_must_be_held_not_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.readers.jsonl.LIMIT", 200)
    monkeypatch.setattr("compare.readers.raw.LIMIT", 200)
    one, two, three, long = lines(*[json.dumps({"text": STORY})] * 3, json.dumps({"text": STORY * 3}), "{}")
    assert all(isinstance(each, Article) for each in (one, two, three))
    assert isinstance(long, InputError) and long.line == 4 and "longer than" in long.message


def test_a_file_of_blank_lines_is_empty() -> None:
    with pytest.raises(ReadError, match="is empty"):
        lines("", " ", "")

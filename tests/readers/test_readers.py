"""Files become articles; bad files become one clear line each."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import compare
from compare.readers import RawFile, ReadError, Selection, read_all
from compare.readers.markdown import read as read_markdown

STORY = (
    "The ferry left Oban at dawn on Tuesday. It carried 212 passengers and a cargo of salt for the islands."
)


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def test_plain_text_is_the_file_as_it_stands(tmp_path: Path) -> None:
    text = f"Ferry leaves for the islands\r\n\r\n{STORY}\r\n"
    [article] = compare.read(write(tmp_path, "ferry.txt", b"\xef\xbb\xbf" + text.encode()))
    assert article.text == article.prose == text  # CRLF kept, byte-order mark not counted
    assert article.language == "en"
    assert article.headline == "Ferry leaves for the islands"
    assert article.outlet is None and article.published is None


def test_front_matter_gives_the_facts_and_counts_in_the_offsets(tmp_path: Path) -> None:
    text = (
        f"---\noutlet: The Skerry\nlanguage: en\npublished: 2024-05-07\ntitle: Ferry leaves\n---\n\n{STORY}\n"
    )
    [article] = compare.read(write(tmp_path, "a.md", text))
    assert (article.outlet, article.headline, article.text) == ("The Skerry", "Ferry leaves", text)
    assert article.published is not None and article.published.start == article.published.end == "2024-05-07"
    assert article.prose.strip() == STORY
    assert article.prose.index("ferry") == text.index("ferry")


def test_the_file_name_gives_outlet_and_language(tmp_path: Path) -> None:
    [article] = compare.read(write(tmp_path, "skerry-post.en.md", STORY))
    assert (article.outlet, article.language) == ("skerry-post", "en")


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# Heading\n\nText", "Heading Text"),
        ("See [the list](https://example.org/a_b) now", "See the list now"),
        ("A **bold** and _quiet_ word_with_parts", "A bold and quiet word_with_parts"),
        ("Before\n\n```\ncode here\n```\n\nAfter", "Before After"),
        ("> Quoted <!-- hidden --> text", "Quoted text"),
        ("An ![image](a.png) and `code` and <b>tag</b>", "An and and tag"),
        ("- one\n- two\n1. three", "one two three"),
        ("2 * 3 is 6", "2 * 3 is 6"),
    ],
)
def test_markdown_marks_are_blanked_in_the_prose(markdown: str, words: str) -> None:
    [article] = read_markdown(RawFile.of("a.md", "a.md", markdown.encode()))
    assert article.prose.split() == words.split()


@given(st.text(min_size=1).filter(str.strip))
def test_prose_keeps_every_offset_of_any_markdown(text: str) -> None:
    raw = RawFile.of("a.en.md", "a.en.md", text.encode("utf-8", "replace"))
    try:
        articles = list(read_markdown(raw))
    except ReadError:
        return
    for article in articles:
        kept = zip(article.text, article.prose, strict=True)
        assert all(prose in (original, " ") for original, prose in kept)


def test_html_is_reduced_to_its_main_text(tmp_path: Path) -> None:
    page = f"""<html lang="en"><head><title>Ferry leaves</title>
    <meta property="og:site_name" content="The Skerry"></head>
    <body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav><article><h1>Ferry leaves</h1>
    <p>{STORY}</p><p>{STORY.replace("Tuesday", "Wednesday")}</p></article><footer>All rights reserved</footer>
    </body></html>"""
    [article] = compare.read(write(tmp_path, "page.html", page))
    assert "212 passengers" in article.text and "All rights reserved" not in article.text
    assert (article.outlet, article.language) == ("The Skerry", "en")


def test_json_lines_hold_one_article_each(tmp_path: Path) -> None:
    lines = [
        '{"id": "x", "outlet": "A", "published": "2024-05-07", "title": "T", "text": "One."}',
        '{"sentences": ["First one.", "Second one."], "language": "en"}',
        '{"text": "wins", "sentences": ["loses"], "language": "en"}',
    ]
    path = write(tmp_path, "many.jsonl", "\n".join(lines))
    first, second, third = compare.read(path)
    assert first.id.endswith("many.jsonl#x") and second.id.endswith("many.jsonl#2")
    assert (first.headline, second.text, third.text) == ("T", "First one.\nSecond one.", "wins")


def test_a_bad_line_does_not_lose_the_good_ones(tmp_path: Path) -> None:
    path = write(tmp_path, "many.jsonl", '{"text": "Good."}\n{"text": \n{"title": "empty"}\n')
    articles, errors = read_all([path])
    assert [article.text for article in articles] == ["Good."]
    assert [(error.path, error.line) for error in errors] == [(path, 2), (path, 3)]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", "", "is empty"),
        ("blank.txt", " \n\n", "is empty"),
        ("binary.txt", b"\x00\x01\x02\x03", "is binary"),
        ("odd.txt", b"caf\x81 \x9d\x8f", "(byte 0x81 at offset 3)"),
        ("half.md", "---\ntitle: [\n---\nText", "front matter is not valid YAML"),
        ("key.md", "---\n? {a: b}\n: c\n---\nText", "front matter is not valid YAML"),
        ("list.md", "---\n- a\n---\nText", "front matter must be"),
        ("only.md", "---\ntitle: A\n---\n", "no text"),
        ("date.md", "---\npublished: yesterday\n---\nText", "write a day as YYYY-MM-DD"),
        ("page.html", "<html></html>", "no main text"),
    ],
)
def test_a_bad_file_is_one_clear_line_and_the_others_go_on(
    tmp_path: Path, name: str, content: str | bytes, message: str
) -> None:
    write(tmp_path, name, content)
    write(tmp_path, "good.txt", STORY)
    articles, [error] = read_all([str(tmp_path)])
    assert [article.text for article in articles] == [STORY]
    assert message in error.message and error.path.endswith(name)


def test_a_folder_skips_what_no_reader_claims_but_a_named_file_is_read(tmp_path: Path) -> None:
    write(tmp_path, "notes.log", STORY)
    write(tmp_path, ".hidden.txt", STORY)
    write(tmp_path, "deep/down/good.txt", STORY)
    articles, errors = read_all([str(tmp_path)])
    assert (len(articles), errors) == (1, [])
    articles, errors = read_all([str(tmp_path / "notes.log")])
    assert ([article.format for article in articles], errors) == (["plain"], [])
    articles, _ = read_all([str(tmp_path)], Selection(extensions=(".log",)))
    assert [article.path.rpartition("/")[2] for article in articles] == ["notes.log"]


def test_json_and_xml_of_a_folder_are_read_where_they_are_news(tmp_path: Path) -> None:
    write(tmp_path, "package.json", '{"name": "site", "private": true}')
    write(tmp_path, "pom.xml", "<project><name>site</name></project>")
    write(tmp_path, "good.json", json.dumps({"text": STORY}))
    articles, errors = read_all([str(tmp_path)])
    assert ([article.text for article in articles], errors) == ([STORY], [])
    _, errors = read_all([str(tmp_path / "package.json"), str(tmp_path / "pom.xml")])
    assert len(errors) == 2


def test_a_wrong_suffix_does_no_harm(tmp_path: Path) -> None:
    write(tmp_path, "page.txt", f"<!doctype html><html><body><article><p>{STORY}</p></article></body></html>")
    write(tmp_path, "lines.csv", json.dumps({"text": STORY}))
    write(tmp_path, "front.txt", f"---\noutlet: The Skerry\n---\n{STORY}")
    articles, errors = read_all([str(tmp_path)])
    assert ([article.format for article in articles], errors) == (["markdown", "jsonl", "html"], [])


def test_what_is_missing_or_empty_is_an_error(tmp_path: Path) -> None:
    _, errors = read_all([str(tmp_path / "no.txt"), str(tmp_path)])
    assert ["no article in this folder" in errors[0].message, "no such file" in errors[1].message] == [
        True,
        True,
    ]
    with pytest.raises(ReadError, match="no such file"):
        compare.read(tmp_path / "no.txt")


def test_a_report_that_was_written_among_the_articles_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    for name in ("index.html", "comparison.json", "comparison.md", "old/event-e1.html"):
        write(tmp_path, f"report/{name}", f"<p>{STORY}</p>")
    articles, errors = read_all([str(tmp_path)])
    assert ([article.path.rpartition("/")[2] for article in articles], errors) == (["a.txt"], [])


def test_excluded_files_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "drafts/b.txt", STORY)
    articles, _ = read_all([str(tmp_path)], Selection(exclude=("drafts/*",), root=str(tmp_path)))
    assert [article.path.rpartition("/")[2] for article in articles] == ["a.txt"]


def test_the_same_file_twice_is_one_article(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", STORY)
    articles, _ = read_all([path, path, str(tmp_path)])
    assert len(articles) == 1


def test_standard_input_takes_its_format_from_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    data = f"---\noutlet: The Skerry\n---\n{STORY}".encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    articles, _ = read_all(["-"], Selection(stdin_name="draft.md"))
    assert (articles[0].outlet, articles[0].path) == ("The Skerry", "draft.md")


def test_paths_are_shown_as_they_were_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a/b.txt", STORY)
    monkeypatch.chdir(tmp_path)
    assert [article.path for article in compare.read("./a/")] == ["a/b.txt"]
    assert [article.path for article in compare.read("a/../a/b.txt")] == ["a/b.txt"]


@pytest.mark.parametrize(
    ("text", "day", "confidence"),
    [
        ("Talks resume\n\nROME, 4 May 2019 (ANSA) – The talks resumed on Friday.", "2019-05-04", "high"),
        (
            "Talks resume\n\nTwo ministers on June 2, 2018. / AFP PHOTO / A NAME\n\nText.",
            "2018-06-02",
            "medium",
        ),
        ("OBAN, 14 May 2024 - The ferry left at dawn.", "2024-05-14", "high"),
        ("OBAN, Scotland, May 14, 2024 — The ferry left at dawn.", "2024-05-14", "high"),
        ("The ferry of May 14, 2024 - the first - left at dawn.", None, None),
        ("Monday, 6 May 2024\nSearch\n\nTalks resume in Rome\n\nThe talks resumed on Friday.", None, None),
    ],
)
def test_a_date_is_believed_in_a_dateline_or_a_caption_only(
    tmp_path: Path, text: str, day: str | None, confidence: str | None
) -> None:
    [article] = compare.read(write(tmp_path, "a.txt", text))
    found = article.published
    assert (found and found.start, found and found.confidence.value) == (day, confidence)

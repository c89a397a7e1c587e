"""Fixes in the bytes of files: what is fixed is fixed once, and all else stays byte for byte."""

import re
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from compare import pipeline
from compare.config import Config
from compare.model import Article, Checked, Fix
from compare.pipeline.fixing import Fixed, Stdin, fixed
from compare.readers import read

FIND = partial(pipeline.checked, config=Config(), verdict=False)


def fix(path: Path, unsafe: bool = False) -> Fixed:
    articles = read(path)
    return fixed(articles, FIND(articles), FIND, None, unsafe)


def after(path: Path, data: bytes, unsafe: bool = False) -> bytes:
    path.write_bytes(data)
    files = fix(path, unsafe).files
    assert path.read_bytes() == data, "nothing is written here"
    return files[str(path)].after


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The board left ; nobody knew.\r\nIt was over !\nSo what ?", "ascii"),
        ("\ufeffHe left ; she stayed.\r\n", "utf-8"),
        ("The café in Besançon was closed ; she stayed at the hôtel.\n", "cp1252"),
        ("\ufeffHe left ; she stayed.\r\n", "utf-16-le"),
        ("He left\u00a0; “she\u202f; stayed” 😀\x85 on the quay\u2028.\n", "utf-8"),
    ],
)
def test_encoding_mark_and_line_ends_stay(tmp_path: Path, text: str, encoding: str) -> None:
    expected = re.sub("[ \u00a0]([;!?])", r"\1", text)
    assert after(tmp_path / "a.txt", text.encode(encoding)) == expected.encode(encoding)


def test_front_matter_and_markup_of_markdown_stay(tmp_path: Path) -> None:
    before = (
        "---\ntitle: 'It ; was'\nlanguage: en\n---\n# It ; was **over** !\n\n"
        "- One [link ; here](http://a ; b).\n\n> He said ; so.\n\n```\ncode ; here\n```\n"
    )
    expected = before.replace("# It ; was **over** !", "# It; was **over** !").replace("link ;", "link;")
    assert after(tmp_path / "a.md", before.encode()) == expected.encode()


def test_a_page_keeps_its_tags_and_references(tmp_path: Path) -> None:
    story = (
        "The ferry left <b>Oban</b> at dawn on the the Tuesday ; it had 212 passengers &amp; a crew of nine."
    )
    more = (
        "It reached Barra in the evening, an hour late&nbsp;; nobody was hurt, and the captain spoke to us."
    )
    page = (
        f"<html><head><title>It ; was</title></head><body><article><p>{story}</p>\r\n<p>{more}</p></article>"
    )
    expected = page.replace("the the", "the").replace("Tuesday ;", "Tuesday;").replace("&nbsp;;", ";")
    assert after(tmp_path / "a.html", page.encode()) == expected.encode()


def test_unsafe_fixes_are_made_when_asked(tmp_path: Path) -> None:
    data = b"The ONU condemned on Friday the attack on the convoy.\n"
    assert after(tmp_path / "a.txt", data) == data
    assert after(tmp_path / "a.txt", data, unsafe=True) == data.replace(b"ONU", b"UN")


def test_what_lies_in_no_file_of_its_own_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"id": "1", "text": "He left the house ; she stayed."}\n', encoding="utf-8"
    )
    result = fix(tmp_path / "a.jsonl")
    assert [*result.refused] == [str(tmp_path / "a.jsonl")] and result.changed == {}


def test_standard_input_is_fixed_under_its_name() -> None:
    data = b"He left ; she stayed.\n"
    article = Article(data.decode(), id="draft.md", path="draft.md", language="en")
    result = fixed([article], FIND([article]), FIND, stdin=Stdin("draft.md", data))
    assert result.files["draft.md"].after == b"He left; she stayed.\n"


def test_only_what_is_kept_is_fixed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"He left ; she stayed on the the quay.\n")
    articles = read(path)

    def keep(document: Checked) -> Checked:
        return structs.replace(
            document, findings=tuple(f for f in document.findings if f.rule == "doubled-word")
        )

    result = fixed(articles, FIND(articles), FIND, keep)
    assert result.files[str(path)].after == b"He left ; she stayed on the quay.\n"
    assert [finding.rule for finding in result.document.findings] == ["space-before-punctuation"]
    assert result.articles[0].text == "He left ; she stayed on the quay.\n"


def test_fixes_that_go_round_in_a_circle_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"The ONU condemned on Friday the attack on the convoy.\n")

    def turning(articles: list[Article], **_: object) -> Checked:
        found = FIND(articles)
        text = articles[0].text
        old, new = ("ONU", "XXX") if "ONU" in text else ("XXX", "ONU")
        start = text.index(old)
        model = FIND(read(path)).findings[0]
        one = structs.replace(model, start=start, end=start + 3, text=old, fix=Fix(new, safe=True))
        return structs.replace(found, findings=(one,))

    articles = read(path)
    assert fixed(articles, turning(articles), turning).changed == {}


PIECES = (
    "The board", "left ;", "the the", "of the of the", "“we", "go ; on”", "over !", "\r\n", "\n\n", "\n",
    "don’ t", "the bank 's", '"she', 'said."', "”so", "it was“,", "winter “.", "in", "har\u200bbour",
    "Itâ€™s", "café", ",,",
    "now ?", "“ a", "mistake ”", "he", "*the*", "> so", "# Why ?", "'s", "))", ";)", "ONU",
    "1.200 men",
)  # fmt: skip


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=25),
    st.sampled_from([".txt", ".md"]),
    st.booleans(),
)
def test_fixing_twice_changes_nothing_more(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str], suffix: str, unsafe: bool
) -> None:
    path = tmp_path_factory.mktemp("fix") / f"a{suffix}"
    path.write_bytes(("The harbour was quiet. " + " ".join(pieces) + "\n").encode())
    first = fix(path, unsafe)
    path.write_bytes(first.files[str(path)].after)
    again = fix(path, unsafe)
    assert again.changed == {}
    assert [f.fingerprint for f in again.document.findings] == [
        f.fingerprint for f in first.document.findings
    ]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret, folder = tmp_path / "out" / "secret.md", tmp_path / "in"
    secret.parent.mkdir()
    folder.mkdir()
    secret.write_text("He left ; she stayed.\n", encoding="utf-8")
    link = folder / "link.md"
    link.symlink_to(secret)
    articles = read(link)
    result = fixed(articles, FIND(articles), FIND, within=[str(folder)])
    assert not result.changed and "a link out of the folder" in result.refused[str(link)]
    articles = read(secret)
    assert fixed(articles, FIND(articles), FIND, within=[str(secret)]).changed


def test_a_file_that_is_given_twice_is_fixed_once(tmp_path: Path) -> None:
    file, link = tmp_path / "a.md", tmp_path / "b.md"
    file.write_text("He left ; she stayed.\n", encoding="utf-8")
    link.symlink_to(file)
    articles = [*read(file), *read(link)]
    result = fixed(articles, FIND(articles), FIND, within=[str(tmp_path)])
    assert [*result.changed] == [str(file)] and not result.refused
    assert {article.text for article in result.articles} == {"He left; she stayed.\n"}
    assert not result.document.findings
    kept = result.without([str(file)])
    assert not kept.changed and len(kept.document.findings) == 2
    assert {article.text for article in kept.articles} == {"He left ; she stayed.\n"}

"""A web archive is read record by record; a damaged record does not lose the others."""

import gzip
import os
import tracemalloc
from collections.abc import Callable
from io import BytesIO

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from compare.model import Article, InputError
from compare.readers import _page, warc
from compare.readers.raw import RawFile, ReadError

PAGE = (
    '<html lang="en"><head>{head}</head><body><article><h1>Drill {n}</h1><p>The crew put out staged fire '
    "number {n} at the port of Varnholm on Tuesday, and it took them 42 minutes.</p><p>Sixty volunteers of "
    "the rowing club played the passengers, said the harbour master.</p></article></body></html>"
)


class Archive:
    """Records written one after the other; `starts` are their places."""

    def __init__(self, packed: bool = False) -> None:
        self.out = BytesIO()
        self.writer = WARCWriter(self.out, gzip=packed)
        self.starts: list[int] = []

    def add(
        self,
        page: str | bytes = "",
        kind: str = "response",
        status: str = "200 OK",
        type: str = "text/html",
        **http: str,
    ) -> None:
        self.starts.append(self.out.tell())
        number = len(self.starts)
        data = page.encode() if isinstance(page, str) else page
        data = data or PAGE.format(n=number, head="").encode()
        fields = [("Content-Type", type), *((name.replace("_", "-"), value) for name, value in http.items())]
        headers = StatusAndHeaders(status, fields, protocol="HTTP/1.1") if kind == "response" else None
        self.writer.write_record(
            self.writer.create_warc_record(
                f"https://skerry.example/{number}",
                kind,
                payload=BytesIO(data),
                http_headers=headers,
                warc_content_type=type,
                warc_headers_dict={"WARC-Date": "2024-04-15T10:00:00Z"},
            )
        )


def read(data: bytes) -> list[Article | InputError]:
    return list(warc.read(RawFile.of("a.warc", "a.warc", data)))


@pytest.mark.parametrize("packed", [False, True])
def test_each_page_is_an_article(packed: bool) -> None:
    archive = Archive(packed)
    archive.add()
    archive.add()
    first, second = read(archive.out.getvalue())
    assert isinstance(first, Article) and isinstance(second, Article)
    assert (first.id, first.path, first.url) == ("a.warc#1", "a.warc", "https://skerry.example/1")
    assert (second.headline, second.format) == ("Drill 2", "warc")
    assert "fire number 2 at the port" in second.text


def test_the_time_of_the_crawl_is_not_the_time_of_publication() -> None:
    archive = Archive()
    archive.add()
    archive.add(PAGE.format(n=2, head='<meta property="article:published_time" content="2016-02-07">'))
    undated, dated = read(archive.out.getvalue())
    assert isinstance(undated, Article) and undated.published is None
    assert (
        isinstance(dated, Article) and dated.published is not None and dated.published.start == "2016-02-07"
    )


def test_only_pages_that_were_fetched_are_articles() -> None:
    archive = Archive()
    archive.add(b"software: x", kind="warcinfo", type="application/warc-fields")
    archive.add(status="404 Not Found")
    archive.add(b"\x89PNG", type="image/png")
    archive.add(kind="resource")
    archive.add(kind="conversion", type="text/plain")
    [only] = read(archive.out.getvalue())
    assert isinstance(only, Article) and only.id == "a.warc#4"


def test_pages_are_unpacked_and_decoded_as_the_server_said() -> None:
    archive = Archive()
    page = PAGE.format(n="один", head="").encode("koi8-r")
    archive.add(gzip.compress(page), type="text/html; charset=koi8-r", Content_Encoding="gzip")
    [article] = read(archive.out.getvalue())
    assert isinstance(article, Article) and "number один at" in article.text


def test_an_archive_packed_as_a_whole_is_read_too() -> None:
    archive = Archive()
    archive.add()
    archive.add()
    archive.add()
    ids = [item.id for item in read(gzip.compress(archive.out.getvalue())) if isinstance(item, Article)]
    assert ids == ["a.warc#1", "a.warc#2", "a.warc#3"]


@pytest.mark.parametrize("packed", [False, True])
def test_a_damaged_record_is_named_and_the_rest_goes_on(
    packed: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = Archive(packed)
    archive.add()
    archive.add()
    archive.add()
    data = bytearray(archive.out.getvalue())
    at = archive.starts[1]
    data[at : at + 40] = b"\x00" * 40
    found = read(bytes(data))
    good = [item.headline for item in found if isinstance(item, Article)]
    bad = [item for item in found if isinstance(item, InputError)]
    assert good == ["Drill 1", "Drill 3"]
    assert len(bad) == 1 and bad[0].path == "a.warc#2" and f"record at byte {at} is damaged" in bad[0].message
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_was_cut_off_anywhere_gives_what_it_had_and_says_so(packed: bool) -> None:
    archive = Archive(packed)
    archive.add()
    archive.add()
    data, last = archive.out.getvalue(), archive.starts[1]
    for end in range(last + 10, len(data) - 20, 37):
        found = read(data[:end])
        assert [type(item) for item in found] == [Article, InputError], end
        assert isinstance(found[1], InputError) and found[1].path == "a.warc#2"


def plain(length: int | None = None, uri: bytes = b"WARC-Target-URI: https://skerry.example/1\r\n") -> bytes:
    """One record, written by hand; `length` is what it says of itself."""
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.format(n=1, head="").encode()
    stated = len(page) if length is None else length
    header = b"WARC/1.0\r\nWARC-Type: response\r\n" + uri + b"Content-Length: %d\r\n\r\n" % stated
    return header + page + b"\r\n\r\n"


def told(found: list[Article | InputError]) -> str:
    """Good records and bad ones in their order."""
    return "".join("+" if isinstance(item, Article) else "-" for item in found)


@pytest.mark.parametrize("packed", [bytes, gzip.compress])
@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (b"garbage line\r\n", "+-++"),
        (plain(length=10), "+-++"),
        (plain(length=5000), "+-++"),
        (plain(length=10**15), "+-++"),
        (plain(length=-5), "+-++"),
        (plain(uri=b""), "+-++"),
        (b"WARC/1.0\r\nContent-Length: many\r\n\r\nxx\r\n\r\n" * 3, "+---++"),
        (b"", "+++"),
    ],
)  # fmt: skip
def test_a_record_with_a_wrong_length_takes_no_other_with_it(
    packed: Callable[[bytes], bytes], between: bytes, expected: str
) -> None:
    found = read(packed(plain() + between + plain() + plain()))
    assert told(found) == expected
    for item in found:
        assert isinstance(item, Article) or ("damaged" in item.message and "NoneType" not in item.message)


def test_a_damaged_record_deep_in_an_archive_packed_as_a_whole_is_placed() -> None:
    [_, bad, _] = read(gzip.compress(plain() + b"garbage line\r\n" + plain()))
    assert isinstance(bad, InputError)
    assert bad.message == f"record at byte {len(plain())} of what is packed at byte 0 is damaged"


def test_an_archive_packed_in_blocks_that_cut_its_records_is_read() -> None:
    whole = plain() * 3
    blocks = b"".join(gzip.compress(whole[at : at + 100]) for at in range(0, len(whole), 100))
    assert told(read(blocks + bytes(512))) == "+++"  # tapes are padded with zeros


def test_damage_between_packed_records_is_told() -> None:
    member = gzip.compress(plain())
    assert told(read(member + b"xx" + member + member[:30] + member + member[:-40])) == "+-+-+-"


def test_a_damaged_archive_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Counting(BytesIO):
        count = 0

        def read(self, size: int | None = -1) -> bytes:
            data = super().read(size)
            Counting.count += len(data)
            return data

    many = (plain(length=10**15) + b"garbage\r\n") * 400
    found = list(warc.read(RawFile("a.warc", "a.warc", lambda: Counting(many))))
    assert len(found) == 400 and Counting.count < 2 * len(many)


def test_a_disk_that_fails_is_one_clear_error() -> None:
    class Failing(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 4096:
                raise OSError(5, "Input/output error")
            return super().read(size)

    with pytest.raises(ReadError, match="cannot be read: Input/output error"):
        list(warc.read(RawFile("a.warc", "a.warc", lambda: Failing(plain() * 100))))


def test_prose_about_archives_is_none() -> None:
    assert not warc.recognises(b"WARC/1.0 is a format.")
    assert not warc.recognises(b"WARC/1.0\r\nis a format.")
    assert warc.recognises(b"WARC/1.1\nWARC-Type: warcinfo\n")
    assert not warc.recognises(gzip.compress(b"WARC/1.0 is a format."))


def test_a_page_that_unpacks_without_end_is_left_out() -> None:
    archive = Archive()
    archive.add(gzip.compress(b"<html>" + b" " * (21 * 1024 * 1024)), Content_Encoding="gzip")
    archive.add()
    bomb, good = read(archive.out.getvalue())
    assert isinstance(bomb, InputError) and "more than 20 MiB" in bomb.message
    assert isinstance(good, Article)


@pytest.mark.parametrize("packed", [False, True])
def test_a_page_that_is_too_long_is_not_taken_for_its_beginning(packed: bool) -> None:
    archive = Archive(packed)
    archive.add(PAGE.format(n=1, head="").encode() + b" " * (25 * 1024 * 1024))
    archive.add()
    long, good = read(archive.out.getvalue())
    assert isinstance(long, InputError) and "more than 20 MiB" in long.message
    assert isinstance(good, Article)


def test_a_page_without_an_article_is_passed_over() -> None:
    archive = Archive()
    archive.add("<html><body></body></html>")
    archive.add()
    [good] = read(archive.out.getvalue())
    assert isinstance(good, Article) and good.id == "a.warc#2"


@pytest.mark.parametrize(
    "data", [b"WARC, as they say", b"", gzip.compress(b"notes", mtime=0), b"\x1f\x8b broken"]
)
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    assert not warc.recognises(data)
    with pytest.raises(ReadError, match="no web archive"):
        read(data)


def test_records_are_not_held_after_they_were_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_page, "article", lambda page, **_: Article(text=page[:20].decode("latin-1")))
    archive = Archive(packed=True)
    for _ in range(50):
        archive.add(os.urandom(200_000))
    file = RawFile.of("a.warc.gz", "a.warc.gz", archive.out.getvalue())
    tracemalloc.start()
    read_so_far = sum(1 for _ in warc.read(file))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert read_so_far == 50
    assert peak < 3_000_000  # bytes; all fifty are ten million

"""A saved message gives its text; who sent it is the outlet only where that is plain."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.model import Article, Confidence
from compare.readers import eml
from compare.readers.raw import RawFile, ReadError

BODY = "The crew put out a staged fire on Tuesday.\n\nIt took them 42 minutes."
HEAD = {
    "From": "Fjordwire <news@fjordwire.example>",
    "Subject": "Ferry drill",
    "Date": "Sun, 07 Feb 2016 23:30:00 -0500",
    "Message-ID": "<1@fjordwire.example>",
}


def message(body: str | bytes = BODY, kind: str = "text/plain; charset=utf-8", **headers: str) -> bytes:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    lines = {**HEAD, "Content-Type": kind, **given}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    return f"{head}\r\n".encode() + (body.replace("\n", "\r\n").encode() if isinstance(body, str) else body)


def read(data: bytes) -> Article:
    [article] = eml.read(RawFile.of("a.eml", "a.eml", data))
    return article


def test_a_message_is_an_article() -> None:
    article = read(message())
    assert (article.text, article.headline, article.outlet) == (BODY, "Ferry drill", "Fjordwire")
    assert (article.id, article.format) == ("a.eml", "eml")


def test_the_day_it_was_sent_is_a_likely_day_of_publication() -> None:
    found = read(message()).published
    assert found is not None
    assert (found.start, found.confidence) == ("2016-02-07", Confidence.MEDIUM)
    assert found.evidence == ("sent: Sun, 07 Feb 2016 23:30:00 -0500",)


@pytest.mark.parametrize(
    ("headers", "outlet"),
    [
        ({"From": "Fjordwire <newsletter@fjordwire.example>"}, "Fjordwire"),
        ({"From": "=?utf-8?q?K=C3=BCstenblatt?= <redaktion@kueste.example>"}, "Küstenblatt"),
        ({"From": "Ann Other <ann.other@mail.example>"}, None),
        ({"From": "newsletter@fjordwire.example"}, None),
        ({"From": "Ann Other <ann@mail.example>", "List_Id": "Harbour Wire <hw.example>"}, "Harbour Wire"),
        ({"Subject": "Fwd: Ferry drill"}, None),
    ],
)
def test_the_outlet_is_a_list_or_a_desk_and_never_a_person(
    headers: dict[str, str], outlet: str | None
) -> None:
    assert read(message(**headers)).outlet == outlet


@pytest.mark.parametrize(
    ("subject", "headline", "dated"),
    [
        ("Re: Ferry drill", "Ferry drill", True),
        ("FW: Re: Ferry drill", "Ferry drill", False),
        ("TR : Ferry drill", "Ferry drill", False),
        ("=?utf-8?b?RsOkaHJl?=", "Fähre", True),
        ("", None, True),
    ],
)
def test_what_was_forwarded_was_published_before(subject: str, headline: str | None, dated: bool) -> None:
    article = read(message(Subject=subject))
    assert article.headline == headline
    assert (article.published is not None) is dated


def parts(*bodies: tuple[str, str]) -> bytes:
    inner = "".join(f"--b\nContent-Type: text/{kind}; charset=utf-8\n\n{body}\n" for kind, body in bodies)
    return message(f"{inner}--b--\n", "multipart/alternative; boundary=b", MIME_Version="1.0")


def test_plain_text_is_preferred_to_html() -> None:
    assert read(parts(("plain", BODY * 5), ("html", f"<p>{BODY}</p>"))).text.startswith("The crew")
    assert "<p>" not in read(parts(("plain", BODY * 5), ("html", "<p>Other</p>"))).text


def test_a_plain_part_that_only_points_to_the_other_one_is_not() -> None:
    html = "<p>The crew put out a staged fire on Tuesday.</p><p>It took them 42 minutes.</p>" * 3
    text = read(parts(("plain", "Please read this in a browser."), ("html", html))).text
    assert text.startswith("The crew put out a staged fire on Tuesday.")


def test_html_alone_gives_its_words() -> None:
    assert "staged fire" in read(message("<html><body><p>A staged fire.</p></body></html>", "text/html")).text


def test_lines_broken_on_the_way_are_joined_where_the_sender_says_so() -> None:
    body = "The crew put out \na staged fire.\n\n-- \nFjordwire"
    assert (
        read(message(body, "text/plain; format=flowed")).text
        == "The crew put out a staged fire.\n\n-- \nFjordwire"
    )


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        ("Ålesund".encode(), "utf-8"),
        ("Ålesund".encode("cp1252"), "x-unknown"),
        ("Ålesund".encode("cp1252"), "utf-8"),
    ],
)
def test_a_wrong_charset_does_not_spoil_the_letters(body: bytes, charset: str) -> None:
    assert read(message(body, f"text/plain; charset={charset}")).text == "Ålesund"


def test_a_message_without_text_is_one_clear_line() -> None:
    with pytest.raises(ReadError, match="without text"):
        read(message(b"\x89PNG", "image/png"))


@pytest.mark.parametrize(
    ("start", "is_message"),
    [
        (message(), True),
        (b"Received: from a\r\n by b\r\nFrom: a@b.example\r\nSubject: x\r\n\r\n", True),
        (b"From: the harbour\nSubject: a drill\n\nThe crew put out a fire.", False),
        (b"Dear editors,\nFrom: is a word.", False),
        (b"", False),
    ],
)
def test_a_message_is_recognised_by_what_mail_programs_write(start: bytes, is_message: bool) -> None:
    assert eml.recognises(start) is is_message


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_after_a_head_are_read_or_refused(body: bytes) -> None:
    try:
        read(message(body))
    except ReadError as error:
        assert "\n" not in error.message

"""A saved e-mail, such as a newsletter or a press service: its plain text, else its HTML part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from compare.model import Article, Confidence
from compare.readers.raw import RawFile, ReadError

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

SUFFIXES = (".eml",)

_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]*):")
_MARKS = {b"message-id", b"mime-version", b"received", b"dkim-signature", b"return-path"}
_SENDERS = re.compile(
    r"(?i)(?:news(?:letter|desk|room|wire)?|wire|desk|press(?:e|office)?|media|info|alerts?|updates?|editors?"
    r"|editorial|redaktion|redaccion|redazione|contact|hello|no-?reply|do-?not-?reply)\b"
)
_PREFIX = re.compile(r"(?i)^(?:(?P<forwarded>fwd?|wg|tr|rv|i)|re|aw|sv|antw)\s*(?:\[\d+\])?:\s*")
_STUB = 200  # code points; a shorter plain part often says no more than "read this in a browser"


def recognises(start: bytes) -> bool:
    """Header lines with a sender, a date or subject, and a field that only mail programs write."""
    head = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    lines = [line for line in head.splitlines() if line[:1] not in (b" ", b"\t")]
    names = [match[1].lower() if match else b"" for match in map(_HEADER.match, lines)]
    sent = b"from" in names and (b"date" in names or b"subject" in names)
    return sent and all(names) and not _MARKS.isdisjoint(names)


def read(file: RawFile) -> Iterator[Article]:
    """One article; attachments are not read. Raises ReadError when the message has no text."""
    from email import message_from_bytes, policy

    from compare.readers.facts import build

    try:
        message = message_from_bytes(file.data(), policy=policy.default)
        text = _text(message)
    except (RecursionError, ValueError, AttributeError, KeyError, IndexError, TypeError) as error:
        raise ReadError(file.path, f"cannot be read as an e-mail: {error}") from None
    if not text:
        raise ReadError(file.path, "is an e-mail without text; save what is attached")
    yield build(_facts(message), text=text, path=file.path, format="eml", source="header")


def _text(message: EmailMessage) -> str:
    plain = message.get_body(("plain",))
    text = _unflowed(plain) if plain else ""
    if len(text) >= _STUB:
        return text
    html = message.get_body(("html",))
    written = _of_html(_content(html)) if html else ""
    return written if len(written) > 2 * len(text) else text


def _content(part: MIMEPart) -> str:
    """The part as text; an unknown or wrong charset is read as UTF-8, else as Windows-1252."""
    try:
        content = part.get_content()
        if isinstance(content, str) and "\ufffd" not in content:
            return content
    except (LookupError, ValueError):
        pass
    data = part.get_payload(decode=True)
    data = data if isinstance(data, bytes) else b""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _unflowed(part: MIMEPart) -> str:
    """The plain text, with lines joined again that the sender marked as broken (RFC 3676)."""
    text = _content(part).replace("\r\n", "\n")
    if part.get_param("format") == "flowed":
        text = re.sub(r"(?m)^ (?=\S)", "", text)
        text = re.sub(r"(?m)(?<!^--) \n(?=[^\n>])", "" if part.get_param("delsp") == "yes" else " ", text)
    return re.sub(r"\n[ \t]*(?:\n[ \t]*)+\n?", "\n\n", text).strip()


def _of_html(source: str) -> str:
    from compare.readers._page import fragment_text, main_text

    return main_text(source) or fragment_text(source)


def _facts(message: EmailMessage) -> dict[str, Any]:
    from compare.readers._page_dates import day_of
    from compare.readers.facts import Fact

    facts: dict[str, Any] = {}
    subject, forwarded = _header(message, "Subject"), False
    while match := _PREFIX.match(subject):
        subject, forwarded = subject[match.end() :], forwarded or bool(match["forwarded"])
    if subject:
        facts["title"] = Fact(subject, f"subject: {subject}")
    outlet = _outlet(message)
    if outlet and not forwarded:
        facts["outlet"] = outlet
    sent = _header(message, "Date")
    day = day_of(sent) if sent and not forwarded else None  # a forwarded story was published before
    if day:
        facts["published"] = Fact(day, f"sent: {sent}", Confidence.MEDIUM)
    language = _header(message, "Content-Language").partition(",")[0].strip()
    if re.match(r"[A-Za-z]{2,3}(?:-|$)", language):
        facts["language"] = Fact(language, f"Content-Language: {language}", Confidence.MEDIUM)
    return facts


def _outlet(message: EmailMessage) -> Any:
    """The name of the list, else of a sender that is a desk and no person."""
    from email.utils import getaddresses

    from compare.readers.facts import Fact

    listed = re.match(r'\s*"?([^"<]*[^"<\s])"?\s*<', _header(message, "List-Id"))
    if listed:
        return Fact(listed[1], f"List-Id: {listed[1]}", Confidence.MEDIUM)
    for name, address in getaddresses([_header(message, "From")])[:1]:
        if name.strip() and _SENDERS.match(address):
            return Fact(name.strip(), f"From: {name.strip()} <{address}>", Confidence.MEDIUM)
    return None


def _header(message: EmailMessage, name: str) -> str:
    try:
        value = message.get(name)
    except (ValueError, IndexError, AttributeError, TypeError, KeyError):  # headers the parser trips over
        return ""
    return " ".join(str(value).split()) if value else ""

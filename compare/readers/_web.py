"""A page or feed at an address, fetched once, within limits of size and time."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any
from urllib.parse import urljoin, urlsplit

from compare.readers._way import Way, host
from compare.readers.raw import RawFile, ReadError

LARGEST = 20 * 1024 * 1024  # bytes, unpacked
SECONDS = 30.0  # for all of it, redirects included
_REDIRECTS = 8
_CHUNK = 64 * 1024
_SUFFIXES = {
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/rdf+xml": ".rdf",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "message/rfc822": ".eml",
    "application/warc": ".warc",
}
_NO_CHARSETS = ("utf-8", "utf8", "idna", "punycode", "unicode-escape", "raw-unicode-escape")  # or none needed
_KEEP = "save the page and name the file instead"


def fetch(url: str) -> RawFile:
    """What stands at `url` (http or https), with a name whose suffix follows from the content type.

    Raises ReadError with one clear line when the address cannot be reached, answers with an error,
    or gives more than 20 MiB or takes more than 30 seconds.

    A thread does it: a server that sends a byte now and then keeps every wait of its own short, so that
    only who waits for the whole can end it.
    """
    answers: SimpleQueue[RawFile | Exception] = SimpleQueue()
    responses: list[Any] = []

    def work() -> None:
        try:
            answers.put(_fetched(url, time.monotonic() + SECONDS, responses))
        except Exception as error:  # raised where it is waited for
            answers.put(error)

    Thread(target=work, daemon=True).start()
    try:
        found = answers.get(timeout=SECONDS)
    except Empty:
        for response in responses:
            with suppress(Exception):  # it may have ended by now
                response.shutdown()
        raise ReadError(url, f"takes longer than {SECONDS:.0f} seconds; {_KEEP}") from None
    if isinstance(found, Exception):
        raise found
    return found


def _fetched(url: str, deadline: float, responses: list[Any]) -> RawFile:
    """The file, or ReadError. Responses that are open can be found in `responses`."""
    from urllib3.exceptions import HTTPError

    try:
        response = _answer(url, deadline)
        responses.append(response)
        try:
            data = _body(response, url, deadline)
        finally:
            response.close()
    except (HTTPError, OSError, ValueError) as error:
        raise ReadError(url, f"{_reason(error)}; {_KEEP}") from None
    kind, charset = _content_type(response.headers.get("Content-Type", ""))
    return RawFile.of(url, _name(url, kind), _as_utf8(data, charset))


def _answer(url: str, deadline: float) -> Any:
    """The answer with status 200, after redirects. Raises ReadError for any other."""
    at, way = url, Way(url)
    for _ in range(_REDIRECTS):
        response = _request(at, deadline, way)
        target = response.get_redirect_location()
        if not target:
            break
        response.close()
        before, at = at, urljoin(at, target)
        if not at.startswith(("https://", "http://")):
            raise ReadError(url, f"leads to an address that is no web page; {_KEEP}")
        way.leads(before, at)
    else:
        raise ReadError(url, f"leads from one address to the next without end; {_KEEP}")
    if response.status != 200:
        response.close()
        raise ReadError(url, f"answers {response.status} {response.reason or ''}".rstrip() + f"; {_KEEP}")
    return response


def _request(url: str, deadline: float, way: Way) -> Any:
    from urllib.request import getproxies, proxy_bypass

    import urllib3

    from compare import __version__

    proxy = getproxies().get(urlsplit(url).scheme)
    through_proxy = proxy and not proxy_bypass(host(url))
    pool = urllib3.ProxyManager(proxy) if proxy and through_proxy else way.pool()
    return pool.request(
        "GET",
        url,
        headers={"User-Agent": f"newscollate/{__version__}", "Accept-Encoding": "gzip, deflate"},
        preload_content=False,
        redirect=False,
        retries=False,
        timeout=urllib3.Timeout(total=max(0.01, deadline - time.monotonic())),
    )


def _body(response: Any, url: str, deadline: float) -> bytes:
    pieces, size = [], 0
    for piece in response.stream(_CHUNK, decode_content=True):
        size += len(piece)
        if size > LARGEST:
            raise ReadError(url, f"is larger than {LARGEST // 1024**2} MiB; {_KEEP}")
        if time.monotonic() > deadline:
            raise ReadError(url, f"takes longer than {SECONDS:.0f} seconds; {_KEEP}")
        pieces.append(piece)
    return b"".join(pieces)


def _reason(error: Exception) -> str:
    from urllib3 import exceptions

    if isinstance(error, exceptions.NameResolutionError):
        return "cannot be reached: the name is unknown, or there is no network"
    if isinstance(error, exceptions.NewConnectionError):  # a time-out too, by its class
        return "cannot be reached: no answer"
    if isinstance(error, exceptions.TimeoutError):
        return f"takes longer than {SECONDS:.0f} seconds"
    if isinstance(error, exceptions.SSLError):
        return "cannot be trusted: its certificate is not valid"
    if isinstance(error, exceptions.LocationValueError):
        return "is no address of a page"
    if isinstance(error, exceptions.ProxyError | OSError):
        return "cannot be reached: no answer"
    return "breaks off before its end"


def _content_type(header: str) -> tuple[str, str | None]:
    kind, _, parameters = header.partition(";")
    charset = re.search(r"""charset\s*=\s*["']?([\w.:-]+)""", parameters, re.I)
    return kind.strip().lower(), charset[1] if charset else None


def _name(url: str, kind: str) -> str:
    """The last part of the address with the suffix of its content, `.html` when nothing else is said."""
    stem = re.sub(r"[^\w.-]+", "-", urlsplit(url).path.rpartition("/")[2]) or "page"
    return stem if kind == "application/octet-stream" else f"{stem}{_SUFFIXES.get(kind, '.html')}"


def _as_utf8(data: bytes, charset: str | None) -> bytes:
    """Text in the charset the server names, as UTF-8; what is no text in it, as it is."""
    if charset is None or charset.lower().replace("_", "-") in _NO_CHARSETS:
        return data
    try:
        return data.decode(charset).encode()
    except (LookupError, ValueError):
        return data

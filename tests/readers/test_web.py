"""Addresses are fetched once, within limits; every failure is one clear line. Only this machine is asked."""

import gzip
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from compare.readers import _web
from compare.readers._web import fetch
from compare.readers.raw import ReadError

STORY = b"<html><body><p>The crew put out a staged fire.</p></body></html>"


class Harbour(BaseHTTPRequestHandler):
    """A small site: what each address gives."""

    pages: dict[str, tuple[int, dict[str, str], bytes]] = {
        "/drill": (200, {"Content-Type": "text/html; charset=utf-8"}, STORY),
        "/feed": (200, {"Content-Type": "application/rss+xml"}, b"<rss/>"),
        "/plain": (200, {"Content-Type": "text/plain; charset=iso-8859-1"}, "Ålesund".encode("latin-1")),
        "/data": (200, {"Content-Type": "application/json"}, b"{}"),
        "/silent": (200, {}, STORY),
        "/packed": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(STORY)),
        "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b" " * 3_000_000)),
        "/moved": (302, {"Location": "/drill"}, b""),
        "/round": (301, {"Location": "/round"}, b""),
        "/local": (302, {"Location": "file:///etc/hostname"}, b""),
        "/lost": (404, {}, b""),
        "/broken": (500, {}, b""),
        "/short": (200, {"Content-Length": "5000"}, STORY),
    }

    def do_GET(self) -> None:
        if self.path == "/slow":
            self.server.release.wait(5)  # type: ignore[attr-defined]
            return
        if self.path.startswith("/drip"):
            self.drip(*((b"X-Drop: a\r\n", 99) if self.path == "/drip-headers" else (b"x", 5000)))
            return
        status, headers, body = self.pages[self.path]
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self, drop: bytes, times: int) -> None:
        """A drop every twentieth of a second, until nobody listens or the test is over."""
        start = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        self.wfile.write(start if times < 100 else start + b"Content-Length: 5000\r\n\r\n")
        for _ in range(times):
            if self.server.release.wait(0.05):  # type: ignore[attr-defined]
                return
            with suppress(OSError):
                self.wfile.write(drop)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: tests are quiet."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(urllib.request, "getproxies", dict)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Harbour)
    server.release = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.release.set()  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_is_shown_by_its_address_and_named_as_html(site: str) -> None:
    file = fetch(f"{site}/drill")
    assert (file.path, file.name, file.data()) == (f"{site}/drill", "drill.html", STORY)


@pytest.mark.parametrize(
    ("place", "name"),
    [("feed", "feed.rss"), ("plain", "plain.txt"), ("data", "data.json"), ("silent", "silent.html")],
)
def test_the_content_type_gives_the_suffix(site: str, place: str, name: str) -> None:
    assert fetch(f"{site}/{place}").name == name


def test_text_in_the_charset_of_the_server_becomes_utf_8(site: str) -> None:
    assert fetch(f"{site}/plain").data() == "Ålesund".encode()


def test_packed_answers_are_unpacked_and_redirects_followed(site: str) -> None:
    assert fetch(f"{site}/packed").data() == STORY
    moved = fetch(f"{site}/moved")
    assert (moved.path, moved.data()) == (f"{site}/moved", STORY)


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("lost", "answers 404 Not Found"),
        ("broken", "answers 500 Internal Server Error"),
        ("round", "leads from one address to the next without end"),
        ("local", "leads to an address that is no web page"),
        ("short", "breaks off before its end"),
    ],
)
def test_what_cannot_be_had_is_one_clear_line(site: str, place: str, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        fetch(f"{site}/{place}")
    assert caught.value.path == f"{site}/{place}" and "\n" not in caught.value.message


def test_size_is_limited_as_it_is_unpacked(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_web, "LARGEST", 1_000_000)
    with pytest.raises(ReadError, match="is larger than"):
        fetch(f"{site}/bomb")


def test_time_is_limited(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_web, "SECONDS", 0.2)
    with pytest.raises(ReadError, match="takes longer than"):
        fetch(f"{site}/slow")


@pytest.mark.parametrize("place", ["drip-headers", "drip"])
def test_a_server_that_drips_is_not_waited_for(
    site: str, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setattr(_web, "SECONDS", 0.5)  # the dripping takes ten times as long
    with pytest.raises(ReadError, match="takes longer than"):
        fetch(f"{site}/{place}")


def test_nothing_of_the_network_is_loaded_before_it_is_needed() -> None:
    code = "import sys, compare.readers._web; print({'ssl', 'urllib.request', 'urllib3'} & {*sys.modules})"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "set()"


def test_nobody_at_home(site: str) -> None:
    with pytest.raises(ReadError, match="cannot be reached: no answer"):
        fetch("http://127.0.0.1:1/")


def test_a_name_nobody_knows(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror("Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(ReadError, match="the name is unknown, or there is no network"):
        fetch("https://varnholm.example/drill")


@pytest.mark.parametrize("address", ["https://", "http://[::1", "http://a b/"])
def test_what_is_no_address(site: str, address: str) -> None:
    with pytest.raises(ReadError) as caught:
        fetch(address)
    assert "\n" not in caught.value.message

"""From the web no address leads into the network of this machine, however it is written."""

from collections.abc import Iterator

import pytest

from compare.readers import _way, _web
from compare.readers._way import Way, is_inner
from compare.readers._web import fetch
from compare.readers.raw import ReadError

from .test_web import site

__all__ = ["site"]
INWARD = "leads from the web into this machine's own network"


class _Answer:
    """A page, or a redirect to `target`."""

    status, reason, headers = 200, "OK", {"Content-Type": "text/plain"}

    def __init__(self, target: str = "") -> None:
        self._target = target

    def get_redirect_location(self) -> str:
        return self._target

    def stream(self, size: int, decode_content: bool) -> Iterator[bytes]:
        yield b"The mayor of Marrek resigned on Monday, her office said."

    def close(self) -> None: ...


@pytest.mark.parametrize(
    ("first", "then", "followed"),
    [
        ("http://93.184.216.34/a", "http://93.184.216.35/b", True),
        ("http://93.184.216.34/a", "http://127.0.0.1:8000/admin", False),
        ("http://93.184.216.34/a", "http://169.254.169.254/latest", False),
        ("http://93.184.216.34/a", "http://[::1]/b", False),
        ("http://93.184.216.34/a", "http://10.0.0.7/b", False),
        ("http://93.184.216.34/a", "http://2130706433/b", False),
        ("http://10.0.0.7/a", "http://10.0.0.8/b", True),
    ],
)
def test_the_web_does_not_lead_into_the_network_of_this_machine(
    monkeypatch: pytest.MonkeyPatch, first: str, then: str, followed: bool
) -> None:
    monkeypatch.setattr(_web, "_request", lambda url, *_: _Answer(then if url == first else ""))
    if followed:
        assert b"Marrek" in fetch(first).data()
        return
    with pytest.raises(ReadError, match="leads from the web into this machine's own network"):
        fetch(first)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1\\@varnholm.example/",
        "http://127.0.0.1\\.varnholm.example/",
        "http://%31%32%37.0.0.1/",
        "http://varnholm.example@127.0.0.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1%25lo]/",
        "http://0x7f.1/",
        "http://224.0.0.1/",
    ],
)
def test_an_inner_address_is_known_in_any_dress(address: str) -> None:
    assert is_inner(address)


@pytest.mark.parametrize("address", ["http://93.184.216.34\\@127.0.0.1/", "http://[64:ff9b::5db8:d822]/"])
def test_an_address_of_the_web_is_none_of_ours(address: str) -> None:
    assert not is_inner(address)


def test_a_name_of_both_worlds_is_of_the_one_that_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(2, 1, 6, "", (number, 0)) for number in ("93.184.216.34", "10.0.0.7")]
    monkeypatch.setattr(_way, "getaddrinfo", lambda *_: both)
    way = Way("http://varnholm.example/")
    way.reached("93.184.216.34")
    with pytest.raises(ReadError, match=INWARD):
        way.leads("http://varnholm.example/", "http://127.0.0.1/")


def test_a_name_that_means_another_machine_when_it_is_called_leads_nowhere(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def first_of_the_web(number: str) -> bool:
        asked.append(number)
        return len(asked) == 1

    monkeypatch.setattr(_way, "is_inner", lambda _: False)
    monkeypatch.setattr(_way, "_is_of_the_web", first_of_the_web)
    with pytest.raises(ReadError, match=INWARD):
        fetch(f"{site}/moved")
    assert asked == ["127.0.0.1"] * 2

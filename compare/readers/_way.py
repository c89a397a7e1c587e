"""The way that requests for one address take: from the web none leads into the network of this machine."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from socket import getaddrinfo
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from compare.readers.raw import ReadError

if TYPE_CHECKING:
    from urllib3 import PoolManager

_TRANSLATED = ip_network("64:ff9b::/96")  # the web of IPv4, seen from a network that has only IPv6


class Way:
    """One address and those that it leads to. What was named may lie anywhere; as soon as something of the
    web has answered, nothing else may.
    """

    def __init__(self, start: str) -> None:
        self._start = start
        self._web = False

    def leads(self, before: str, to: str) -> None:
        """One address leads to another. Raises ReadError where that may not be."""
        self._web = self._web or not is_inner(before)
        if self._web and is_inner(to):
            raise self._inward()

    def reached(self, machine: str) -> None:
        """A connection stands: what a name means may have changed since it was asked for. Raises ReadError as
        `leads` does.
        """
        if _is_of_the_web(machine):
            self._web = True
        elif self._web:
            raise self._inward()

    def pool(self) -> PoolManager:
        """Where connections come from that tell whom they reach before anything is asked."""
        from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
        from urllib3.connection import HTTPConnection, HTTPSConnection

        way = self

        class Plain(HTTPConnection):
            def _new_conn(self) -> Any:
                return way._watched(super()._new_conn())

        class Secure(HTTPSConnection):
            def _new_conn(self) -> Any:
                return way._watched(super()._new_conn())

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        pool = PoolManager()
        pool.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
        return pool

    def _watched(self, connection: Any) -> Any:
        try:
            self.reached(str(connection.getpeername()[0]))
        except BaseException:
            connection.close()
            raise
        return connection

    def _inward(self) -> ReadError:
        return ReadError(
            self._start, "leads from the web into this machine's own network; name that address itself"
        )


def host(address: str) -> str:
    """The name or number in an address, as the connection will read it; others read some otherwise."""
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url

    try:
        return (parse_url(address).host or "").strip("[]")
    except LocationParseError:
        return ""


def is_inner(address: str) -> bool:
    """True for an address that the web cannot reach: of this machine, or of the network it stands in."""
    name = unquote(host(address))  # not every urllib3 decodes it
    try:
        found = {name} if _is_number(name) else {str(one[4][0]) for one in getaddrinfo(name, None)}
    except (OSError, UnicodeError):
        return False  # a name that only a proxy knows
    return not all(map(_is_of_the_web, found))


def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _is_of_the_web(number: str) -> bool:
    found: IPv4Address | IPv6Address = ip_address(number.partition("%")[0])
    if isinstance(found, IPv6Address):
        of_ipv4 = IPv4Address(int(found) & 0xFFFFFFFF) if found in _TRANSLATED else found.sixtofour
        found = of_ipv4 or found
    return found.is_global and not (found.is_multicast or found.is_reserved)

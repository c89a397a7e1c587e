"""Who may ask the desk, and what a browser may do with its answers.

The desk listens on this machine only, but every page of the web can make a browser ask 127.0.0.1, and a
name that leads there. So each request must come to the address that the desk gave (`Host`), from its own
pages (`Origin`, `Sec-Fetch-Site`), with the key that only the first address holds and a cookie keeps;
a POST also brings a token that only the desk's pages show.
"""

from __future__ import annotations

import hmac
import time
from collections import deque
from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from compare.report.view.visible import NO_TEXT
from compare.review.desk import Form

LARGEST = 1024 * 1024  # bytes of a request's body
STRANGERS, WITHIN = 200, 10  # requests that are refused within so many seconds, before all are told the same
MOST_FIELDS = 10_000  # a name of an entry takes a dozen
_FORM = "application/x-www-form-urlencoded"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # "no-referrer" would make the Origin of every form "null"
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def form_token(key: str) -> str:
    """What forms bring; it does not tell the key."""
    return hmac.new(key.encode(), b"form", sha256).hexdigest()


def cookie_name(key: str) -> str:
    """Cookies know no ports: desks that stand beside one another need different names."""
    return f"newscollate-{sha256(key.encode()).hexdigest()[:8]}"


class _RefusedError(Exception):
    def __init__(self, status: int, message: str) -> None:
        self.response = PlainTextResponse(f"{message}\n", status)


class Guard:
    """Lets through what the desk's own pages ask, and gives every answer its headers."""

    def __init__(self, app: ASGIApp, key: str, hosts: Iterable[str]) -> None:
        """`hosts` are the addresses of the desk, as a browser names them: "127.0.0.1:8000"."""
        self._app = app
        self._key = key
        self._cookie = cookie_name(key)
        self._token = form_token(key)
        self._hosts = frozenset(hosts)
        self._refused: deque[float] = deque(maxlen=STRANGERS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # a web socket, which nothing here speaks

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        try:
            answer = self._welcomed(scope)
            if answer is None:
                await self._checked(scope, receive)
        except _RefusedError as refused:
            answer = self._patient(refused.response)
        await (answer or self._app)(scope, receive, guarded)

    def _patient(self, answer: Response) -> Response:
        """The refusal, or where there were too many just before, that. Who has the key never waits."""
        now = time.monotonic()
        self._refused.append(now)
        if len(self._refused) < STRANGERS or now - self._refused[0] > WITHIN:
            return answer
        return PlainTextResponse("Too many requests.\n", 429, {"Retry-After": str(WITHIN)})

    def _welcomed(self, scope: Scope) -> Response | None:
        """The answer to the first address, which brings the key: a cookie, and the page without it."""
        headers = Headers(scope=scope)
        if headers.getlist("host") == [] or not self._hosts.issuperset(headers.getlist("host")):
            raise _RefusedError(421, "This is not the address of the review desk.")
        query = parse_qsl(scope["query_string"].decode("latin-1"))
        given = [value for name, value in query if name == "key"]
        if scope["method"] != "GET" or not given or not _same(given[0], self._key):
            return None
        rest = urlencode([pair for pair in query if pair[0] != "key"])
        path = "/" + scope["path"].lstrip("/\\")  # never the name of another machine
        answer = RedirectResponse(f"{path}?{rest}" if rest else path, status_code=303)
        answer.set_cookie(self._cookie, self._key, httponly=True, samesite="strict", path="/")
        return answer

    async def _checked(self, scope: Scope, receive: Receive) -> None:
        headers = Headers(scope=scope)
        if not _same(_cookies(headers).get(self._cookie, ""), self._key):
            raise _RefusedError(403, "Open the review desk by the address that the command printed.")
        if scope["method"] in ("GET", "HEAD"):
            return
        if scope["method"] != "POST":
            raise _RefusedError(405, "The review desk knows GET and POST.")
        if headers.get("origin") != f"http://{headers['host']}":
            raise _RefusedError(403, "This form does not come from the review desk.")
        if headers.get("sec-fetch-site", "same-origin") != "same-origin":
            raise _RefusedError(403, "This form does not come from the review desk.")
        if headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
            raise _RefusedError(415, "The review desk takes forms only.")
        scope["form"] = await _form(headers, receive)
        if not _same(scope["form"].one("token"), self._token):
            raise _RefusedError(403, "This form is of another sitting; load the page again.")


async def _form(headers: Headers, receive: Receive) -> Form:
    """The fields of the body; raises _RefusedError where it is too large, no text or cut short."""
    length = headers.get("content-length", "0")
    if not length.isdigit() or int(length) > LARGEST:
        raise _RefusedError(413, "This form is too large.")
    body = b""
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _RefusedError(400, "The form was cut short.")
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > LARGEST:
            raise _RefusedError(413, "This form is too large.")
    try:
        text = body.decode("ascii")
        fields = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
    except ValueError:
        raise _RefusedError(400, "This form cannot be read.") from None
    if any(NO_TEXT.search(part) for field in fields for part in field):
        raise _RefusedError(400, "This form holds control characters, which no page can show.")
    return Form(fields)


def _cookies(headers: Headers) -> dict[str, str]:
    """Ours stand among those of other servers of this machine, which write theirs as they like."""
    pairs = (one.partition("=") for line in headers.getlist("cookie") for one in line.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())

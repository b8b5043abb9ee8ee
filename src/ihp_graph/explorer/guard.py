"""Who may ask: the user of this computer, from the explorer's own page, who was given the token.

A page of another site can make a browser send requests here. What it can't do is to know the token, to be
of the same origin, or to read an answer: each request is held to all of that before anything else sees it,
and every answer carries a policy that lets the page load nothing from elsewhere and run no script but ours.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import cookie_parser
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ihp_graph.pages import environment

MOST_BYTES = 1_000_000
"""Of a request's body."""
READING = ("GET", "HEAD", "OPTIONS")
JSON = "application/json"
TOO_LARGE = f"A request may hold {MOST_BYTES:,} bytes."
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; "
    "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is refused, and what to do about it."""

    status: int
    error: str
    mend: str | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """What a request is held to: the explorer's port, and the token of this start."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    @property
    def address(self) -> str:
        """The address of the page."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def first_address(self) -> str:
        """The address that lets a browser in."""
        return f"{self.address}?token={self.token}"

    @property
    def cookie(self) -> str:
        """The name of the cookie: each port has its own, because browsers tell no ports apart."""
        return f"ihp_graph_{self.port}"

    @property
    def hosts(self) -> tuple[str, ...]:
        """What this computer may be called."""
        return tuple(f"{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]"))

    def knows(self, token: str) -> bool:
        """Whether that is the token; how long it takes says nothing of it."""
        return secrets.compare_digest(token.encode("utf-8", "replace"), self.token.encode())

    def refusal(self, method: str, path: str, headers: Headers) -> Refusal | None:
        """Say why a request is refused; None where it isn't."""
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self.hosts:
            return Refusal(421, "This is not the address of the explorer.", f"Its address: {self.address}")
        if foreign(headers) and not (path == "/" and method == "GET" and opens_a_page(headers)):
            return Refusal(403, "The request comes from another page.", f"Open {self.address} itself.")
        if not self.knows(cookie_parser(headers.get("cookie", "")).get(self.cookie, "")):
            return Refusal(
                403,
                "This browser hasn't been let in.",
                "Start ihp-graph explore, and open the address that it prints; then this link works.",
            )
        if int(headers.get("content-length", "0")) > MOST_BYTES:
            return Refusal(413, TOO_LARGE)
        return None if method in READING else refusal_of_change(headers)


class Guard:
    """Lets through what the rules allow, and gives every answer its headers."""

    def __init__(self, app: ASGIApp, rules: Rules):
        self.app = app
        self.rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or have it answered."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        nonce = secrets.token_urlsafe(16)
        scope.setdefault("state", {})["nonce"] = nonce

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers["Content-Security-Policy"] = POLICY.format(nonce=nonce)
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        headers, path = Headers(scope=scope), scope["path"]
        answer = self.let_in(scope, headers)
        if answer is None:
            refusal = self.rules.refusal(scope["method"], path, headers)
            answer = refused(refusal, path, nonce) if refusal else None
        await (answer or self.app)(scope, limited(receive), guarded)

    def let_in(self, scope: Scope, headers: Headers) -> Response | None:
        """Give a browser that has the token the cookie, and take the token out of its address."""
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [])
        own = headers.getlist("host") and headers["host"].lower() in self.rules.hosts
        if scope["path"] != "/" or scope["method"] != "GET" or not own or not given:
            return None
        if foreign(headers) and not opens_a_page(headers):
            return None
        if not self.rules.knows(given[0]):
            return None
        answer = RedirectResponse("/", status_code=303)
        answer.set_cookie(self.rules.cookie, self.rules.token, httponly=True, samesite="strict", path="/")
        return answer


def refusal_of_change(headers: Headers) -> Refusal | None:
    """Say why a request that could change something is refused; None where it isn't."""
    if headers.get("origin") != f"http://{headers['host'].lower()}":
        return Refusal(403, "The request doesn't say that it comes from the explorer's own page.")
    if headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        return Refusal(415, "The request isn't JSON.", f"Send it with Content-Type: {JSON}.")
    return None


def foreign(headers: Headers) -> bool:
    """Whether the browser says that another page asks; one at another port of this computer counts."""
    return headers.get("sec-fetch-site", "none") not in ("none", "same-origin")


def opens_a_page(headers: Headers) -> bool:
    """Whether somebody follows a link to the page, whose own requests then are of the same origin."""
    return headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"


def limited(receive: Receive) -> Receive:
    """Stop reading a body that is too long, whatever its length is said to be."""
    got = 0

    async def counted() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > MOST_BYTES:
            raise HTTPException(413, TOO_LARGE)
        return message

    return counted


def refused(refusal: Refusal, path: str, nonce: str) -> Response:
    """Answer that a request is refused: a page, or JSON where a program asks."""
    if path.startswith("/api/"):
        return JSONResponse(
            {"error": refusal.error, "mend": refusal.mend, "line": None, "column": None}, refusal.status
        )
    return trouble(refusal.error, refusal.mend, refusal.status, nonce)


def trouble(error: str, mend: str | None, status: int, nonce: str) -> Response:
    """Give one clear page that says what is wrong and what to do; it needs nothing else to be read."""
    page = environment("explorer/templates").get_template("trouble.html.j2")
    return Response(
        page.render(error=error, mend=mend, nonce=nonce), status, media_type="text/html; charset=utf-8"
    )

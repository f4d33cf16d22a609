"""The doors beside Streamlit's own: the session's cookie is set and cleared here, and pictures ask for it.

The cookie is HttpOnly and SameSite=Strict: no script reads it, no other site sends it. It can only be set by an answer
to a request, and a log-in comes over the websocket; so the screen is given a ticket, good once and for a minute, which
its script hands in here. Pictures (`/media/…`) go out only to a browser whose cookie names a session that is alive, and
only to the account that fetched them first: each carries the watermark of one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from http.cookies import CookieError, SimpleCookie
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from review_app.kept import Kept
from review_app.sessions import LogInError, Sessions

COOKIE: Final = "sanling_session"
SESSION_PATH: Final = "/sanling/session"
OWN_HEADER: Final = "x-sanling"
"""A form or a link of another site cannot set a header of its own; so a request that has one is the app's."""
CLOSED: Final = (
    "/_stcore/upload_file", "/_stcore/metrics", "/_stcore/script-health-check", "/auth/", "/oauth2callback")
"""What Streamlit serves and this app has no use for."""
PROTOCOLS: Final = "sec-websocket-protocol"
SCREEN_AT: Final = 2
KEPT_OWNERS: Final = 50_000
LONGEST_TICKET: Final = 100
OWN_HOST: Final = re.compile(r"(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?", re.IGNORECASE)
LONGEST_HOST: Final = 260
HEADERS: Final = {
    "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "x-frame-options": "DENY",
    "content-security-policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'{sockets}; worker-src 'self' blob:; "
        "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'"),
}
"""On every answer. The content policy keeps a page from loading from or sending to any other host.

`{sockets}`: older browsers do not count the app's own websocket as 'self', so its host is named.
"""

SessionsOf = Callable[[], Sessions]
_served: list[bool] = []


def routes(sessions: SessionsOf) -> list[Route]:
    """The routes to mount beside Streamlit's."""

    async def change(request: Request) -> Response:
        if request.headers.get(OWN_HEADER) != "1":
            return PlainTextResponse("", 403)
        if request.method == "DELETE":  # from a tab whose session is over; another tab may have logged in again
            alive = await run_in_threadpool(_account, sessions(), request.headers)
            return PlainTextResponse("") if alive else cleared(PlainTextResponse(""))
        ticket = await _short_body(request)
        try:
            token = await run_in_threadpool(lambda: sessions().redeem(ticket, request.headers.get("user-agent", "")))
        except LogInError:
            return cleared(PlainTextResponse("", 403))
        return with_session(PlainTextResponse("", 200), request, token)

    return [Route(SESSION_PATH, change, methods=["POST", "DELETE"])]


def middleware(sessions: SessionsOf) -> list[Middleware]:
    """What every request passes. From now on screens hand their tickets in."""
    _served.append(True)
    return [Middleware(Gate, sessions=sessions)]


def is_served() -> bool:
    """Whether this process serves the routes above; a test of screens, or app.py run by itself, does not."""
    return bool(_served)


def with_session(response: Response, request: Request, token: str) -> Response:
    """The answer with the cookie that carries a session; gone when the browser closes."""
    secure = "https" in (request.url.scheme, request.headers.get("x-forwarded-proto", ""))
    response.set_cookie(COOKIE, token, path="/", httponly=True, samesite="strict", secure=secure)
    return response


def cleared(response: Response) -> Response:
    """The answer without it."""
    response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")
    return response


class Gate:
    """Pictures only for sessions that are alive, nothing that the app does not use; the headers above everywhere."""

    def __init__(self, app: ASGIApp, sessions: SessionsOf) -> None:
        self._app = app
        self._sessions = sessions
        self._owners: Kept[str, str] = Kept(KEPT_OWNERS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the beginning of a connection."""
        if scope["type"] == "websocket":
            scope = await run_in_threadpool(_without_foreign_screen, self._sessions, scope)
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        before, found, _ = scope["path"].partition("/media/")
        picture = found != "" and not before.endswith("/static")  # the app's own fonts lie in /static/media

        sockets = _own_sockets(Headers(scope=scope).get("host", ""))

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                answered = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    answered.setdefault(name, value.replace("{sockets}", sockets))
                if picture:
                    answered["cache-control"] = "no-store"
            await send(message)

        if scope["path"].startswith(CLOSED):
            await PlainTextResponse("", 404)(scope, receive, with_headers)
            return
        if picture and not await run_in_threadpool(self._may_see, scope):
            await PlainTextResponse("", 403)(scope, receive, with_headers)
            return
        await self._app(scope, receive, with_headers)

    def _may_see(self, scope: Scope) -> bool:
        account = _account(self._sessions(), Headers(scope=scope))
        return bool(account) and self._owners.get(scope["path"], lambda: account) == account


def _own_sockets(host: str) -> str:
    """The app's own websockets as sources of a policy; none where the Host header names no plain host."""
    named = len(host) <= LONGEST_HOST and OWN_HOST.fullmatch(host)
    return f" ws://{host} wss://{host}" if named else ""


def _without_foreign_screen(sessions: SessionsOf, scope: Scope) -> Scope:
    """The same connection, beginning anew where it names a screen that is not its session's.

    Streamlit lets a connection go on with any screen whose id it names (third of the protocols), whoever looks at it,
    and sends what that screen still had to show.
    """
    headers = MutableHeaders(raw=list(scope["headers"]))
    named = [part.strip() for part in headers.get(PROTOCOLS, "").split(",")]
    if len(named) <= SCREEN_AT or not named[SCREEN_AT]:
        return scope
    token, agent = token_of(headers.get("cookie", "")), headers.get("user-agent", "")
    if sessions().may_take_up(named[SCREEN_AT], token, agent):
        return scope
    headers[PROTOCOLS] = ", ".join(named[:SCREEN_AT])
    return {**scope, "headers": headers.raw, "subprotocols": named[:SCREEN_AT]}


async def _short_body(request: Request) -> str:
    """What was handed in; empty where it is longer than any ticket, without reading it to its end."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST_TICKET:
            return ""
    return body.decode("ascii", "replace")


def _account(sessions: Sessions, headers: Headers) -> str:
    return sessions.alive(token_of(headers.get("cookie", "")), headers.get("user-agent", ""))


def token_of(cookies: str) -> str:
    """The session's token in the header of a request; empty where it has none."""
    try:
        found = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""

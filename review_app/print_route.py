"""The way to a form's print view: a page of its own, for the session that the browser's cookie names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from models.errors import DossierError
from review_app.gate import COOKIE
from review_app.services import Services
from review_app.sessions import LogInError

PRINT_PATH: Final = "/sanling/print"
HEADERS: Final = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
}
"""No script runs on a form, whatever a dossier says; and the browser keeps none."""


def print_link(dossier: str, kind: str) -> str:
    """Where a form of a dossier is printed."""
    return f"{PRINT_PATH}?{urlencode({'dossier': dossier, 'kind': kind})}"


def print_routes(services: Callable[[], Services]) -> list[Route]:
    """The route to mount beside Streamlit's."""

    async def show(request: Request) -> Response:
        try:
            page = await run_in_threadpool(_page, services(), request)
        except LogInError as error:
            return PlainTextResponse(str(error), 403, HEADERS)
        except DossierError as error:
            return PlainTextResponse(str(error), 404, HEADERS)
        return HTMLResponse(page, headers=HEADERS)

    return [Route(PRINT_PATH, show)]


def _page(services: Services, request: Request) -> bytes:
    actor = services.sessions.resumed(request.cookies.get(COOKIE, ""), request.headers.get("user-agent", ""))
    asked = request.query_params
    return services.exports.printed(actor, asked.get("dossier", ""), asked.get("kind", "")).content

"""Log-in through an identity server (OIDC, code flow with PKCE), where the settings name one. Needs the extra `oidc`.

The server says who somebody is; whether that is an account, and what it may do, is said here. A session that begins so
ends like any other.
"""

from __future__ import annotations

import html
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from models.errors import DossierError
from review_app.gate import SessionsOf, with_session
from review_app.sessions import LogInError, Sessions
from review_app.settings import CALLBACK_PATH, LOG_IN_PATH, OidcSettings

FAILED = "统一身份认证未通过，请重新登录；仍不能登录的，请联系系统管理员"
PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>三龄</title>
<body style="font: 16px/1.8 sans-serif; max-width: 32em; margin: 20vh auto; color: #33302c">
<p>{words}</p><p><a href="/" style="color: #9c2a24">返回登录</a></p></body></html>"""


def oidc_routes(chosen: OidcSettings, sessions: SessionsOf) -> list[Route]:
    """The way to the identity server and back. Raises: DossierError where it cannot be used."""
    client = client_of(chosen)

    async def log_in(request: Request) -> Response:
        try:
            answer: Response = await client.authorize_redirect(
                request, chosen.redirect_url, **({"prompt": chosen.prompt} if chosen.prompt else {}))
        except Exception:  # the server cannot be reached, or answers what nobody foresaw
            return _refused("统一身份认证服务器没有应答，请稍后再试，或用账号密码登录", 502)
        return answer

    async def back(request: Request) -> Response:
        try:
            answer = await client.authorize_access_token(request)
        except Exception:  # a forged, replayed or old answer, or a server that cannot be reached
            await run_in_threadpool(sessions().note_failed_identity)
            return _refused(FAILED, 403)
        identity = (answer.get("userinfo") or {}).get(chosen.claim)
        try:
            token = await run_in_threadpool(_admitted, sessions(), chosen, identity, request)
        except LogInError as error:
            return _refused(str(error), 403)
        return with_session(RedirectResponse("/", 303), request, token)

    return [Route(LOG_IN_PATH, log_in), Route(CALLBACK_PATH, back)]


def account_of(chosen: OidcSettings, identity: object) -> str | None:
    """The account that an identity is, by the settings; None where they name none."""
    if not isinstance(identity, str) or not identity:
        return None
    return chosen.accounts.get(identity, identity if chosen.same_name else None)


def _admitted(sessions: Sessions, chosen: OidcSettings, identity: object, request: Request) -> str:
    account = account_of(chosen, identity)
    if account is None:
        sessions.refuse_identity(str(identity or ""))
    return sessions.admit(account, request.headers.get("user-agent", ""))


def client_of(chosen: OidcSettings) -> Any:
    """Authlib's client for the server that the settings name. Raises: DossierError where it cannot be used."""
    try:
        from authlib.integrations.starlette_client import OAuth  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        raise DossierError(
            "review.toml asks for OIDC; install the extra: pip install -c constraints.txt '.[oidc]'") from None
    try:
        secret = chosen.client_secret_file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise DossierError(f"{chosen.client_secret_file}: cannot be read ({error.strerror}); "
                           "it holds the client secret of the identity server") from None
    oauth = OAuth()
    return oauth.register(
        "site", server_metadata_url=chosen.metadata_url, client_id=chosen.client_id, client_secret=secret,
        client_kwargs={"scope": chosen.scope, "code_challenge_method": "S256",
                       **({"verify": str(chosen.ca_file)} if chosen.ca_file else {})})


def _refused(words: str, status: int) -> Response:
    return HTMLResponse(PAGE.format(words=html.escape(words)), status)

"""The doors beside Streamlit's: how a session's cookie is set, who gets pictures, what every answer forbids."""

from datetime import timedelta
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

from models.errors import DossierError
from models.store import Store
from models.store_trail import Search
from review_app import gate
from review_app.sessions import LogInError, SessionPolicy, Sessions, policy_of
from review_app.settings import SessionSettings, settings
from tests.review_app.people import PASSWORD
from tests.review_app.test_sessions import Clock, clock, sessions

__all__ = ["clock", "sessions"]  # fixtures

AGENT = "Mozilla/5.0 (test)"


@pytest.fixture
def client(sessions: Sessions, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setattr(gate, "_served", [])
    files = [Route(path, lambda _: PlainTextResponse("x")) for path in ("/media/{name:path}", "/static/media/{name}")]
    app = Starlette(routes=[*gate.routes(lambda: sessions), *files], middleware=gate.middleware(lambda: sessions))
    return TestClient(app, headers={"user-agent": AGENT})


def hand_in(client: TestClient, ticket: str, **headers: str) -> int:
    return client.post(gate.SESSION_PATH, content=ticket, headers={"x-sanling": "1", **headers}).status_code


def test_a_ticket_becomes_a_cookie_that_no_script_and_no_other_site_gets(client: TestClient, sessions: Sessions) -> None:
    token = sessions.log_in("wang", PASSWORD, AGENT)
    answer = client.post(gate.SESSION_PATH, content=sessions.ticket(token), headers={"x-sanling": "1"})
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"sanling_session={token};")
    for part in ("HttpOnly", "SameSite=strict", "Path=/"):
        assert part in cookie
    assert "Max-Age" not in cookie and "Secure" not in cookie, "gone with the browser; over http"
    assert token not in answer.text
    behind_tls = client.post(
        gate.SESSION_PATH, content=sessions.ticket(token), headers={"x-sanling": "1", "x-forwarded-proto": "https"})
    assert "Secure" in behind_tls.headers["set-cookie"]


def test_a_ticket_is_good_once_for_a_minute_in_one_browser(client: TestClient, sessions: Sessions, clock: Clock) -> None:
    token = sessions.log_in("wang", PASSWORD, AGENT)
    ticket = sessions.ticket(token)
    assert (hand_in(client, ticket), hand_in(client, ticket)) == (200, 403)
    assert hand_in(client, sessions.ticket(token), **{"user-agent": "another"}) == 403
    late = sessions.ticket(token)
    clock.ahead = timedelta(seconds=61)
    assert hand_in(client, late) == 403
    gone = sessions.ticket(token)
    sessions.log_out(token)
    assert hand_in(client, gone) == 403


@pytest.mark.parametrize("ticket", ["", "x", "x" * 10_000, "\xff"])
def test_what_is_no_ticket_sets_nothing(client: TestClient, ticket: str) -> None:
    answer = client.post(gate.SESSION_PATH, content=ticket.encode("latin-1"), headers={"x-sanling": "1"})
    assert answer.status_code == 403 and "sanling_session=\"\"" in answer.headers["set-cookie"]


def test_a_form_of_another_site_is_not_answered(client: TestClient, sessions: Sessions) -> None:
    ticket = sessions.ticket(sessions.log_in("wang", PASSWORD, AGENT))
    assert client.post(gate.SESSION_PATH, content=ticket).status_code == 403
    assert client.delete(gate.SESSION_PATH).status_code == 403
    assert client.get(gate.SESSION_PATH).status_code == 405


def test_pictures_go_to_sessions_that_are_alive_and_to_nobody_else(
    client: TestClient, sessions: Sessions, clock: Clock, store: Store
) -> None:
    token = sessions.log_in("wang", PASSWORD, AGENT)

    def picture(cookie: str, agent: str = AGENT) -> int:
        return client.get("/media/a.jpg", headers={"cookie": cookie, "user-agent": agent}).status_code

    assert picture(f"sanling_session={token}") == 200
    for cookie in ("", "sanling_session=", "sanling_session=" + "A" * 43, f"sanling_session={token[:-1]}", "x=" + token,
                   f"sanling_session={token} ; sanling_session=x", "\x7f;=;"):
        assert picture(cookie) == 403, cookie
    assert picture(f"sanling_session={token}", "another browser") == 403
    clock.ahead = timedelta(minutes=31)
    assert picture(f"sanling_session={token}") == 403
    clock.ahead = timedelta()
    assert picture(f"sanling_session={token}") == 200
    account = store.accounts.get("wang")
    assert account is not None
    store.accounts.change(account, "xitong", "account.password")
    assert picture(f"sanling_session={token}") == 403


def test_pictures_are_not_kept_by_the_browser_and_end_with_the_session(client: TestClient, sessions: Sessions) -> None:
    token = sessions.log_in("wang", PASSWORD, AGENT)
    client.cookies.set("sanling_session", token)
    assert client.get("/media/a.jpg").headers["cache-control"] == "no-store"
    sessions.log_out(token)
    assert client.get("/media/a.jpg").status_code == 403


def test_the_log_in_screen_gets_its_fonts_and_nobody_a_picture_by_a_like_path(client: TestClient) -> None:
    assert client.get("/static/media/icons.woff2").status_code == 200
    assert client.get("/media/static/media/a.jpg").status_code == 403


def test_a_picture_goes_to_the_account_whose_watermark_it_carries(client: TestClient, sessions: Sessions) -> None:
    def picture(account: str, path: str) -> int:
        cookie = f"sanling_session={sessions.log_in(account, PASSWORD, AGENT)}"
        return client.get(path, headers={"cookie": cookie}).status_code

    assert [picture("wang", "/media/a.jpg"), picture("li", "/media/a.jpg"), picture("wang", "/media/a.jpg"),
            picture("li", "/media/b.jpg")] == [200, 403, 200, 200]


def test_asking_for_pictures_does_not_prolong_a_session(client: TestClient, sessions: Sessions, clock: Clock) -> None:
    token = sessions.log_in("wang", PASSWORD, AGENT)
    client.cookies.set("sanling_session", token)
    clock.ahead = timedelta(minutes=20)
    assert client.get("/media/a.jpg").status_code == 200
    clock.ahead = timedelta(minutes=31)
    with pytest.raises(LogInError, match="过期"):
        sessions.actor(token)


def test_every_answer_forbids_frames_and_other_hosts(client: TestClient) -> None:
    for answer in (client.get("/media/a.jpg"), client.get("/nothing"), client.get("/auth/login")):
        policy = answer.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy and "default-src 'self'" in policy and "http:" not in policy
        assert (answer.headers["x-content-type-options"], answer.headers["x-frame-options"]) == ("nosniff", "DENY")


@pytest.mark.parametrize(
    ("host", "sockets"),
    [
        ("review.example:8501", " ws://review.example:8501 wss://review.example:8501"), ("[::1]:8501", " ws://[::1]:8501 wss://[::1]:8501"),
        ("", ""), ("*", ""), ("*.example", ""), ("a b", ""), ("a;script-src *", ""), ("a,b", ""), ("a:port", ""), ("a" * 300, ""),
    ])
def test_websockets_go_to_the_apps_own_host_only(client: TestClient, host: str, sockets: str) -> None:
    policy = client.get("/nothing", headers={"host": host}).headers["content-security-policy"]
    [sources] = [part.strip() for part in policy.split(";") if part.strip().startswith("connect-src")]
    assert sources == f"connect-src 'self'{sockets}"


@pytest.mark.parametrize("path", ["/_stcore/upload_file/a/b", "/_stcore/metrics", "/auth/login", "/oauth2callback?code=x"])
def test_what_the_app_does_not_use_is_closed(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == client.put(path).status_code == 404


@pytest.mark.parametrize("who", ["own", "another account", "no cookie", "another browser", "logged out", "unknown screen"])
def test_a_connection_goes_on_with_a_screen_only_for_the_session_that_it_showed(
    sessions: Sessions, monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    monkeypatch.setattr(gate, "_served", [])

    async def screen(socket: WebSocket) -> None:
        await socket.accept()
        await socket.send_text(socket.headers["sec-websocket-protocol"])
        await socket.close()

    app = Starlette(routes=[WebSocketRoute("/_stcore/stream", screen)], middleware=gate.middleware(lambda: sessions))
    token, other = sessions.log_in("wang", PASSWORD, AGENT), sessions.log_in("li", PASSWORD, AGENT)
    if who != "unknown screen":
        sessions.shown_on("screen-1", token)
    if who == "logged out":
        sessions.log_out(token)
    held = {"no cookie": "", "another account": f"sanling_session={other}"}.get(who, f"sanling_session={token}")
    agent = "another" if who == "another browser" else AGENT
    client = TestClient(app, headers={"user-agent": agent, "cookie": held})
    with client.websocket_connect("/_stcore/stream", subprotocols=["streamlit", "x", "screen-1"]) as socket:
        named = socket.receive_text()
    assert named == ("streamlit, x, screen-1" if who == "own" else "streamlit, x")


def test_a_cookie_taken_to_another_browser_ends_the_session(sessions: Sessions, store: Store) -> None:
    token = sessions.log_in("wang", PASSWORD, AGENT)
    assert sessions.resumed(token, AGENT).account == "wang"
    with pytest.raises(LogInError):
        sessions.resumed(token, "another browser")
    with pytest.raises(LogInError):
        sessions.actor(token)
    assert store.trail.search(Search(action="login.refused"))[0].details["why"] == "another browser"


@pytest.mark.parametrize("one", [True, False])
def test_a_site_may_allow_one_session_an_account(store: Store, one: bool) -> None:
    sessions = Sessions(store, SessionPolicy(one_per_account=one))
    first, other = sessions.log_in("wang", PASSWORD), sessions.log_in("li", PASSWORD)
    second = sessions.log_in("wang", PASSWORD)
    assert sessions.actor(second).account == "wang" and sessions.actor(other).account == "li"
    if one:
        with pytest.raises(LogInError):
            sessions.actor(first)
        assert store.trail.search(Search(action="login.ended"))[0].details["why"] == "logged in elsewhere"
    else:
        assert sessions.actor(first).account == "wang"


def test_settings_are_read_and_what_is_wrong_with_them_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "review.toml"
    monkeypatch.setenv("SANLING_REVIEW", str(path))
    with pytest.raises(DossierError, match="no such file"):
        settings()
    path.write_text("[sessions]\nidle_minutes = 10\none_per_account = true\n")
    policy = policy_of(settings().sessions)
    assert (policy.idle, policy.longest, policy.one_per_account) == (timedelta(minutes=10), timedelta(hours=12), True)
    for text, words in (("[sessions]\nidle_minutes = 0", "sessions.idle_minutes"), ("[sesions]", "sesions"), ("x", "cannot be read")):
        path.write_text(text)
        with pytest.raises(DossierError, match=rf"review\.toml.*{words}"):
            settings()
    monkeypatch.delenv("SANLING_REVIEW")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert settings().sessions == SessionSettings()


def test_a_request_over_tls_sets_a_secure_cookie() -> None:
    request = Request({"type": "http", "scheme": "https", "method": "POST", "path": "/", "headers": [],
                       "server": ("x", 443), "query_string": b""})
    assert "Secure" in gate.with_session(PlainTextResponse(""), request, "t").headers["set-cookie"]

"""What a browser holds of a session, and what it gets after the log-out, tried from inside the page."""

import json
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from tests.models.postgres import free_port
from tests.review_app.browser import app_url, browser, page, serving
from tests.review_app.identity_server import CLIENT, SECRET, running_identity_server
from tests.review_app.test_review_browser import open_dossier

pytestmark = pytest.mark.browser
__all__ = ["app_url", "browser", "page"]  # fixtures


def test_no_script_reads_the_cookie_and_pictures_end_with_the_session(page: Page, app_url: str) -> None:
    open_dossier(page, app_url)
    page.wait_for_function("document.querySelector('.st-key-crops img')?.naturalWidth > 300")
    source = page.locator(".st-key-crops img").first.get_attribute("src") or ""
    picture = source if source.startswith("http") else app_url + source
    [cookie] = [c for c in page.context.cookies() if c["name"] == "sanling_session"]
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["expires"]) == (True, "Strict", -1)
    assert cookie["value"] not in page.evaluate("document.cookie")
    assert cookie["value"] not in page.content() + json.dumps(page.evaluate("({...localStorage, ...sessionStorage})"))
    assert page.evaluate("(url) => fetch(url).then((a) => a.status)", picture) == 200
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(picture, timeout=20)  # noqa: S310 - our own server, without the cookie
    assert refused.value.code == 403

    page.get_by_role("button", name="退出登录").click()
    expect(page.get_by_role("button", name="登录", exact=True)).to_be_visible()
    assert page.evaluate("(url) => fetch(url).then((a) => a.status)", picture) == 403
    page.context.add_cookies([{"name": cookie["name"], "value": cookie["value"], "url": app_url}])
    page.goto(f"{app_url}/findings?dossier=dsample")
    expect(page.get_by_role("button", name="登录", exact=True)).to_be_visible()
    assert "王建国" not in page.content()


def test_an_identity_server_lets_somebody_in(page: Page, store_file: str, tmp_path: Path) -> None:
    port = free_port()
    secret, chosen = tmp_path / "secret", tmp_path / "review.toml"
    secret.write_text(SECRET)
    with running_identity_server() as provider:
        chosen.write_text(
            f'[oidc]\nmetadata_url = "{provider.url}/.well-known/openid-configuration"\n'
            f'redirect_url = "http://127.0.0.1:{port}/sanling/oidc/callback"\nclient_id = "{CLIENT}"\n'
            f'client_secret_file = "{secret}"\nclaim = "sub"\naccounts = {{ "00017" = "wang" }}\n')
        with serving(store_file, port=port, SANLING_REVIEW=str(chosen)) as url:
            page.goto(url)
            page.get_by_role("link", name="统一身份认证登录").click()
            expect(page.get_by_text("共 1 卷")).to_be_visible()
            page.get_by_role("button", name="王建国").click()
            page.wait_for_function("document.querySelector('.st-key-crops img')?.naturalWidth > 300")
            page.get_by_role("button", name="退出登录").click()
            provider.claims = {"sub": "00099"}
            page.get_by_role("link", name="统一身份认证登录").click()
            expect(page.get_by_text("您的身份没有对应的账号")).to_be_visible()
            page.get_by_role("link", name="返回登录").click()
            expect(page.get_by_role("button", name="登录", exact=True)).to_be_visible()


@pytest.mark.parametrize("with_cookie", [True, False])
def test_a_screen_is_not_taken_over_by_its_id_alone(page: Page, app_url: str, with_cookie: bool) -> None:
    """Streamlit lets a connection go on with the screen whose id it names; here it must show the cookie too."""
    seen: list[bytes] = []
    page.on("websocket", lambda socket: socket.on(
        "framereceived", lambda frame: seen.append(frame if isinstance(frame, bytes) else b"")))
    open_dossier(page, app_url)
    screen = next(message.new_session.initialize.session_id for message in map(ForwardMsg.FromString, seen)
                  if message.HasField("new_session"))
    cookie = next(c for c in page.context.cookies() if c["name"] == "sanling_session")
    agent = page.evaluate("navigator.userAgent")
    page.goto("about:blank")
    time.sleep(1)  # the server lets go of the screen
    headers = {"Cookie": f"sanling_session={cookie['value']}"} if with_cookie else {}
    with connect(app_url.replace("http", "ws") + "/_stcore/stream", subprotocols=["streamlit", "x", screen],  # type: ignore[list-item]
                 additional_headers=headers, user_agent_header=agent, max_size=None) as socket:
        socket.send(BackMsg(rerun_script=ClientState(query_string="dossier=dsample")).SerializeToString())
        got = b""
        with suppress(TimeoutError):
            while True:
                answer = socket.recv(timeout=8)
                got += answer if isinstance(answer, bytes) else b""
    assert any(words.encode() in got for words in ("复审一致率", "审核意见")) is with_cookie

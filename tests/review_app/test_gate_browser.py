"""What a browser holds of a session, and what it gets after the log-out, tried from inside the page."""

import json
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.models.postgres import free_port
from tests.review_app.browser import browser, page, serving
from tests.review_app.identity_server import CLIENT, SECRET, running_identity_server
from tests.review_app.test_review_browser import app_url, open_dossier

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

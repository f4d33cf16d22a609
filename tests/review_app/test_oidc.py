"""Log-in through an identity server on the loopback address: who gets in, who does not, and what stands in the trail."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.testclient import TestClient

from models.errors import DossierError
from models.store import Store
from models.store_trail import Search
from review_app import gate
from review_app.oidc import account_of, oidc_routes
from review_app.sessions import LogInError, Sessions
from review_app.settings import OidcSettings, settings
from tests.review_app.identity_server import CLIENT, SECRET, IdentityServer, running_identity_server
from tests.screening.test_cli import assert_refused, sanling

APP = "http://127.0.0.1:8501"
COOKIE_KEY = "x"
AGENT = "Mozilla/5.0 (test)"


@pytest.fixture(scope="module")
def running() -> Iterator[IdentityServer]:
    with running_identity_server() as server:
        yield server


@pytest.fixture
def provider(running: IdentityServer) -> IdentityServer:
    running.claims, running.spoil, running._signer = {"sub": "00017"}, {}, None
    running.asked.clear()
    return running


@pytest.fixture
def chosen(provider: IdentityServer, tmp_path: Path) -> OidcSettings:
    secret = tmp_path / "secret"
    secret.write_text(SECRET + "\n")
    return OidcSettings(
        metadata_url=f"{provider.url}/.well-known/openid-configuration", redirect_url=f"{APP}/sanling/oidc/callback",
        client_id=CLIENT, client_secret_file=secret, claim="sub", accounts={"00017": "wang", "00018": "nobody"})


@pytest.fixture
def sessions(store: Store) -> Sessions:
    return Sessions(store)


@pytest.fixture
def client(chosen: OidcSettings, sessions: Sessions) -> TestClient:
    app = Starlette(routes=[*gate.routes(lambda: sessions), *oidc_routes(chosen, lambda: sessions)],
                    middleware=[Middleware(SessionMiddleware, secret_key=COOKIE_KEY)])
    return TestClient(app, base_url=APP, headers={"user-agent": AGENT}, follow_redirects=False)


def to_server_and_back(client: TestClient) -> str:
    """The path of the callback with which the identity server sends the browser back."""
    there = client.get("/sanling/oidc/login")
    assert there.status_code == 302
    back = httpx.get(there.headers["location"], follow_redirects=False)
    parts = urlsplit(back.headers["location"])
    return f"{parts.path}?{parts.query}"


def test_an_identity_becomes_its_account_with_roles_and_units_of_our_own(
    client: TestClient, sessions: Sessions, store: Store, provider: IdentityServer
) -> None:
    provider.claims |= {"roles": ["sysadmin"], "preferred_username": "xitong"}
    answer = client.get(to_server_and_back(client))
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = next(c for c in answer.headers.get_list("set-cookie") if c.startswith("sanling_session="))
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie
    actor = sessions.resumed(cookie.partition("=")[2].partition(";")[0], AGENT)
    assert (actor.account, {role.value for role in actor.roles}, actor.units) == ("wang", {"first"}, ("*",))
    entry = store.trail.search(Search(action="login"))[0]
    assert (entry.action, entry.actor, entry.details["way"]) == ("login", "wang", "oidc")
    assert provider.asked[0]["prompt"] == "login" and provider.asked[0]["code_challenge_method"] == "S256"
    assert SECRET not in str(provider.asked)


@pytest.mark.parametrize("claims", [{"sub": "99999"}, {"sub": "00018"}, {"sub": "wang"}])
def test_an_identity_without_an_account_is_refused_and_logged(
    client: TestClient, store: Store, provider: IdentityServer, claims: dict[str, object]
) -> None:
    provider.claims = claims
    answer = client.get(to_server_and_back(client))
    assert answer.status_code == 403
    assert not any(c.startswith("sanling_session") for c in answer.headers.get_list("set-cookie"))
    [entry] = store.trail.search(Search(action="login"))
    assert (entry.action, entry.details["why"], entry.details["way"]) == ("login.refused", "unknown identity", "oidc")


def test_a_long_number_is_masked_in_the_trail(sessions: Sessions, store: Store) -> None:
    with pytest.raises(LogInError):
        sessions.refuse_identity("990101195808152116")
    assert store.trail.search(Search(action="login.refused"))[0].subject == "990…16"


@pytest.mark.parametrize("state", ["disabled", "no role"])
def test_an_account_that_may_not_log_in_may_not_so_either(
    client: TestClient, store: Store, state: str
) -> None:
    account = store.accounts.get("wang")
    assert account is not None
    changed = replace(account, disabled=True) if state == "disabled" else replace(account, roles=frozenset())
    store.accounts.change(changed, "xitong", "account.disable")
    assert client.get(to_server_and_back(client)).status_code == 403
    assert store.trail.search(Search(action="login.refused"))[0].details["why"] == state


@pytest.mark.parametrize(
    "spoil", [{"aud": "another"}, {"iss": "http://127.0.0.1:1"}, {"exp": 1}, {"nonce": "x"}, {"nonce": None}])
def test_a_token_for_others_or_of_another_log_in_opens_nothing(
    client: TestClient, provider: IdentityServer, store: Store, spoil: dict[str, object]
) -> None:
    provider.spoil = spoil
    answer = client.get(to_server_and_back(client))
    assert answer.status_code == 403 and "未通过" in answer.text
    assert [e.action for e in store.trail.search(Search(action="login"))] == ["login.failed"]


def test_a_token_signed_by_somebody_else_opens_nothing(client: TestClient, provider: IdentityServer) -> None:
    provider.sign_with_another_key()
    assert client.get(to_server_and_back(client)).status_code == 403


def test_an_answer_is_good_once_and_only_in_the_browser_that_asked(
    client: TestClient, chosen: OidcSettings, sessions: Sessions
) -> None:
    path = to_server_and_back(client)
    query = parse_qs(urlsplit(path).query)
    forged = path.replace(query["state"][0], "x" * 10)
    assert client.get(forged).status_code == 403
    other = TestClient(client.app, base_url=APP, headers={"user-agent": AGENT}, follow_redirects=False)
    assert other.get(path).status_code == 403, "another browser has no such log-in under way"
    assert client.get(path).status_code == 303
    assert client.get(path).status_code == 403, "used"
    for query_string in ("", "?error=access_denied&state=x", "?code=x"):
        assert client.get(f"/sanling/oidc/callback{query_string}").status_code == 403


def test_the_session_ends_like_any_other_and_asks_for_no_new_password(
    client: TestClient, sessions: Sessions, store: Store
) -> None:
    account = store.accounts.get("wang")
    assert account is not None
    store.accounts.change(replace(account, must_change=True), "xitong", "account.password")
    cookie = client.get(to_server_and_back(client)).cookies["sanling_session"]
    assert sessions.actor(cookie).must_change is False
    account = store.accounts.get("wang")
    assert account is not None
    store.accounts.change(replace(account, units=("江原省",)), "baomi", "account.roles")
    with pytest.raises(LogInError, match="已变更"):
        sessions.actor(cookie)


def test_a_server_that_does_not_answer_is_said_so(chosen: OidcSettings, sessions: Sessions) -> None:
    away = chosen.model_copy(update={"metadata_url": "http://127.0.0.1:9/.well-known/openid-configuration"})
    app = Starlette(routes=list(oidc_routes(away, lambda: sessions)),
                    middleware=[Middleware(SessionMiddleware, secret_key=COOKIE_KEY)])
    answer = TestClient(app, base_url=APP).get("/sanling/oidc/login", follow_redirects=False)
    assert answer.status_code == 502 and "没有应答" in answer.text


def test_values_are_accounts_only_where_the_settings_say_so(chosen: OidcSettings) -> None:
    assert account_of(chosen, "li") is None
    assert account_of(chosen.model_copy(update={"same_name": True}), "li") == "li"
    assert [account_of(chosen, bad) for bad in (["00017"], None, "", 17)] == [None] * 4


def test_settings_of_oidc_are_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: OidcSettings) -> None:
    path = tmp_path / "review.toml"
    monkeypatch.setenv("SANLING_REVIEW", str(path))
    good = (f'[oidc]\nmetadata_url = "{chosen.metadata_url}"\nredirect_url = "{chosen.redirect_url}"\nclient_id = "x"\n'
            f'client_secret_file = "{tmp_path}/none"\nclaim = "sub"\n[oidc.accounts]\n"00017" = "wang"\n')
    path.write_text(good)
    read = settings().oidc
    assert read is not None and read.accounts == {"00017": "wang"}
    with pytest.raises(DossierError, match="holds the client secret"):
        oidc_routes(read, lambda: None)  # type: ignore[arg-type,return-value]
    path.write_text(good.replace("/sanling/oidc/callback", "/"))
    with pytest.raises(DossierError, match=r"oidc\.redirect_url"):
        settings()
    path.write_text(good.replace('claim = "sub"\n', ""))
    with pytest.raises(DossierError, match=r"oidc\.claim"):
        settings()


def test_settings_that_cannot_be_used_are_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "review.toml"
    path.write_text("[oidc]\n")
    monkeypatch.setenv("SANLING_REVIEW", str(path))
    assert_refused(sanling("review", "--store", f"sqlite:///{tmp_path}/s.db"), "oidc.metadata_url: Field required")

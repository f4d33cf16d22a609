"""The print view as a browser asks for it: by the cookie of a session that is alive, within what its account may do."""

from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from models.store_trail import Search
from review_app import gate
from review_app.print_route import print_link, print_routes
from review_app.services import Services, open_services
from tests.review_app.people import PASSWORD, WANG
from tests.review_app.stages import SAMPLE
from tests.review_app.test_gate import AGENT


@pytest.fixture
def services(store_file: str, monkeypatch: pytest.MonkeyPatch) -> Services:
    monkeypatch.setattr(gate, "_served", [])
    return open_services(store_file)


@pytest.fixture
def client(services: Services) -> TestClient:
    app = Starlette(routes=print_routes(lambda: services), middleware=gate.middleware(lambda: services.sessions))
    return TestClient(app, headers={"user-agent": AGENT})


def as_(client: TestClient, services: Services, account: str) -> TestClient:
    client.cookies.set("sanling_session", services.sessions.log_in(account, PASSWORD, AGENT))
    return client


def test_a_reviewer_gets_the_form_as_a_page_without_scripts(client: TestClient, services: Services) -> None:
    answer = as_(client, services, "wang").get(print_link(SAMPLE, "registration"))
    assert answer.status_code == 200 and "干部人事档案专项审核情况登记表" in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert answer.headers["cache-control"] == "no-store" and answer.headers["x-frame-options"] == "DENY"
    assert services.store.trail.search(Search(action="export"))[0].details["format"] == "html"


@pytest.mark.parametrize("cookie", ["", "sanling_session=", "sanling_session=" + "A" * 43])
def test_nobody_gets_it_without_a_session(client: TestClient, services: Services, cookie: str) -> None:
    answer = client.get(print_link(SAMPLE, "registration"), headers={"cookie": cookie})
    assert answer.status_code == 403 and "王建国" not in answer.text
    assert not services.store.trail.search(Search(action="export"))


def test_a_log_out_ends_it_and_another_browser_gets_nothing(client: TestClient, services: Services) -> None:
    token = services.sessions.log_in("wang", PASSWORD, AGENT)
    client.cookies.set("sanling_session", token)
    assert client.get(print_link(SAMPLE, "ledger")).status_code == 200
    services.sessions.log_out(token)
    assert client.get(print_link(SAMPLE, "ledger")).status_code == 403
    as_(client, services, "wang")
    assert client.get(print_link(SAMPLE, "ledger"), headers={"user-agent": "another"}).status_code == 403


@pytest.mark.parametrize("account", ["xitong", "baomi", "shenji"])
def test_administrators_print_no_dossiers(client: TestClient, services: Services, account: str) -> None:
    answer = as_(client, services, account).get(print_link(SAMPLE, "registration"))
    assert answer.status_code == 404 and "没有此项权限" in answer.text
    assert services.store.trail.search(Search(action="refused"))[0].actor == account


def test_a_dossier_to_keep_away_from_and_names_that_are_none_are_refused(
    client: TestClient, services: Services
) -> None:
    as_(client, services, "wang")
    services.avoidance.declare(WANG, "王建国", "", "父亲")
    assert "回避" in client.get(print_link(SAMPLE, "ledger")).text
    for dossier in ("dnobody", "", "' OR 1=1 --", "../../etc/passwd"):
        assert client.get(print_link(dossier, "ledger")).status_code == 404, dossier
    assert client.get(print_link(SAMPLE, "nothing")).status_code == 404


def test_a_password_that_somebody_else_gave_prints_nothing(client: TestClient, services: Services) -> None:
    account = services.store.accounts.get("wang")
    assert account is not None
    services.store.accounts.change(replace(account, must_change=True), "xitong", "account.password")
    answer = as_(client, services, "wang").get(print_link(SAMPLE, "registration"))
    assert answer.status_code == 404 and "先修改初始密码" in answer.text

"""`sanling users`: first accounts without a default password, and a way back in for who forgot it."""

from pathlib import Path

import pytest

from models import accounts
from models.accounts import AccountError, Role, matches
from models.store import open_store
from screening.user_commands import ask_for_administrators, list_accounts, make_samples, reset_password
from tests.review_app.people import CHEAP, PASSWORD
from tests.screening.test_cli import assert_refused, sanling


@pytest.fixture(autouse=True)
def cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "hasher", CHEAP)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'store.db'}"


def test_sample_accounts_are_printed_once_and_get_in(url: str) -> None:
    lines = make_samples(url)
    assert len(lines) == 7
    with open_store(url) as store:
        for line in lines[1:]:
            name, password = line.split()[:2]
            assert matches(store.accounts.get(name), password)
    assert make_samples(url) == ["账号已存在，沿用原有账号。忘记密码：sanling users reset 账号；列出账号：sanling users list。"]
    assert len(list_accounts(url)) == 6


def test_a_forgotten_password_is_replaced_for_one_log_in(url: str) -> None:
    make_samples(url)
    [line] = reset_password(url, "chushen")
    with open_store(url) as store:
        account = store.accounts.get("chushen")
        assert matches(account, line.partition("：")[2]) and account is not None and account.must_change
        actors = [entry.actor for entry in store.trail.entries()][-2:]
    assert all(actor.startswith("cli:") for actor in actors)
    with pytest.raises(AccountError, match="no account 'nobody'"):
        reset_password(url, "nobody")


def test_three_administrators_are_asked_for_and_a_weak_password_again(url: str) -> None:
    said = iter(["xt", "甲", "bm", "乙", "sj", "丙"])
    secrets = iter(["weak", PASSWORD, "other", PASSWORD, PASSWORD, PASSWORD, PASSWORD, PASSWORD, PASSWORD])
    [line] = ask_for_administrators(url, lambda _: next(said), lambda _: next(secrets))
    assert line == "已建立 3 位管理员：xt、bm、sj"
    with open_store(url) as store:
        assert {a.name: set(a.roles) for a in store.accounts.list()} == {
            "xt": {Role.SYSADMIN}, "bm": {Role.SECURITY}, "sj": {Role.AUDITOR}}
    with pytest.raises(AccountError, match="has accounts already"):
        ask_for_administrators(url)


def test_without_a_terminal_the_command_says_so(url: str) -> None:
    assert_refused(sanling("users", "reset", "nobody", "--store", url), "no account 'nobody'")

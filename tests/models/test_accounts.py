"""Accounts and passwords: what is refused, what is kept, and that nobody can make the first ones twice."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from models import accounts
from models.accounts import Account, AccountError, Role, check_password, hashed, matches, random_password
from models.first_accounts import SAMPLES, Newcomer, set_up, set_up_samples
from models.store import Store, open_store
from tests.models.test_store import postgres, store, url
from tests.review_app.people import CHEAP

__all__ = ["postgres", "store", "url"]  # fixtures

GOOD = "Yi-ge-hao-mima7"


@pytest.fixture(autouse=True)
def cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "hasher", CHEAP)


def newcomers(password: str = GOOD, auditor: str = "shenji") -> dict[Role, Newcomer]:
    return {Role.SYSADMIN: Newcomer("xitong", "甲", password), Role.SECURITY: Newcomer("baomi", "乙", password),
            Role.AUDITOR: Newcomer(auditor, "丙", password)}


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("Kurz-7", "至少 10"), ("x" * 129, "至多 128"), ("nurkleinebuchstaben", "三种"), ("nurkleine12345x", "三种"),
        ("Password-2026", "常见"), ("Aa1Aa1Aa1Aa1", "简单"), ("Wang-ist-das-7", "账号"), ("Qq-123456-Qq", "常见"),
    ],
)
def test_a_weak_password_is_refused_saying_why(password: str, words: str) -> None:
    with pytest.raises(AccountError, match=words):
        check_password(password, "wang")


def test_a_password_is_kept_as_argon2id_and_only_the_right_one_matches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "hasher", accounts.PasswordHasher())
    account = Account("wang", "王", hashed(GOOD, "wang"))
    assert account.password.startswith("$argon2id$") and GOOD not in account.password
    assert matches(account, GOOD)
    assert not matches(account, GOOD + " ") and not matches(None, GOOD) and not matches(replace(account, password="x"), "x")  # noqa: S106
    assert account.password not in repr(account)


def test_random_passwords_meet_the_policy_and_differ() -> None:
    made = {random_password() for _ in range(200)}
    assert len(made) == 200
    for password in made:
        check_password(password, "")


@pytest.mark.parametrize("name", ["", "a b", "x" * 33, "甲/乙", "a\nb"])
def test_a_name_that_is_none_is_refused(store: Store, name: str) -> None:
    with pytest.raises(AccountError, match="账号须为"):
        store.accounts.create(Account(name, "甲", "h"), "x")


def test_an_account_comes_back_as_it_was_stored_and_its_history_stays(store: Store) -> None:
    made = store.accounts.create(
        Account("wang", " 王 ", "h", frozenset({Role.FIRST, Role.SECOND}), ("江原省/临溪市", "南屏县"), True), "xitong")
    assert (made.display, made.by) == ("王", "xitong")
    assert store.accounts.get("wang") == made
    changed = store.accounts.change(replace(made, disabled=True), "xitong", "account.disable")
    assert store.accounts.list() == (changed,) and changed.id > made.id
    with pytest.raises(AccountError, match="刚被他人修改"):
        store.accounts.change(replace(made, units=()), "baomi", "account.roles")
    assert [e.action for e in store.trail.entries()] == ["log.anchor", "account.create", "account.disable"]
    assert store.trail.verify().breach is None


def test_a_name_is_taken_in_whatever_case(store: Store) -> None:
    store.accounts.create(Account("wang", "王", "h"), "x")
    with pytest.raises(AccountError, match="已存在"):
        store.accounts.create(Account("Wang", "王", "h"), "x")


def test_the_first_run_makes_three_administrators_once(store: Store) -> None:
    assert not store.accounts.any()
    set_up(store.accounts, newcomers())
    assert {(a.name, *a.roles) for a in store.accounts.list()} == {
        ("xitong", Role.SYSADMIN), ("baomi", Role.SECURITY), ("shenji", Role.AUDITOR)}
    with pytest.raises(AccountError, match="已有账号"):
        set_up(store.accounts, newcomers())


def test_two_first_runs_at_once_make_one_set(url: str) -> None:
    def run(_: int) -> bool:
        with open_store(url) as own:
            try:
                set_up(own.accounts, newcomers())
            except AccountError:
                return False
            return True

    open_store(url).close()
    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(run, range(4))) == [False, False, False, True]


@pytest.mark.parametrize(
    ("people", "words"), [(newcomers("zu-kurz"), "密码"), (newcomers(auditor="Xitong "), "三个不同"),
                          ({Role.SYSADMIN: Newcomer("a", "b", GOOD)}, "三个不同")])
def test_a_first_run_that_is_refused_leaves_nothing(store: Store, people: dict[Role, Newcomer], words: str) -> None:
    with pytest.raises(AccountError, match=words):
        set_up(store.accounts, people)
    assert not store.accounts.any()


def test_sample_accounts_have_each_role_and_a_password_of_their_own(store: Store) -> None:
    made = set_up_samples(store.accounts, "cli:test")
    assert {role for account, _ in made for role in account.roles} == set(Role) and len(made) == len(SAMPLES)
    assert len({password for _, password in made}) == len(made)
    assert all(matches(account, password) for account, password in made)
    assert not any(password in entry.detail for entry in store.trail.entries() for _, password in made)

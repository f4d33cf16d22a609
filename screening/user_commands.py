"""`sanling users`: accounts from the machine that holds the store. What it prints is in Chinese, for its users."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import replace

from models.accounts import EVERY_UNIT, Account, AccountError, Role, check_password, hashed, random_password
from models.first_accounts import Newcomer, set_up, set_up_samples
from models.store import open_store
from screening.machine_user import machine_user

ROLES = {
    Role.SYSADMIN: "系统管理员", Role.SECURITY: "安全保密管理员", Role.AUDITOR: "安全审计员", Role.FIRST: "初审",
    Role.SECOND: "复审", Role.FINAL: "终审",
}


def ask_for_administrators(
    url: str, ask: Callable[[str], str] = input, ask_secret: Callable[[str], str] = getpass.getpass
) -> list[str]:
    """Ask for the three administrators and store them. Raises: AccountError where a store has accounts already."""
    with open_store(url) as store:
        if store.accounts.any():
            raise AccountError("this store has accounts already; `sanling users list` names them")
        try:
            people = {
                role: _newcomer(ROLES[role], ask, ask_secret)
                for role in (Role.SYSADMIN, Role.SECURITY, Role.AUDITOR)}
        except EOFError:
            raise AccountError(
                "`sanling users init` asks on a terminal; run it there, or set up in the browser") from None
        made = set_up(store.accounts, people, machine_user())
    return [f"已建立 {len(made)} 位管理员：" + "、".join(account.name for account in made)]


def make_samples(url: str) -> list[str]:
    """Sample accounts and their passwords, in lines; where there are accounts, how to get in."""
    with open_store(url) as store:
        if store.accounts.any():
            return ["账号已存在，沿用原有账号。忘记密码：sanling users reset 账号；列出账号：sanling users list。"]
        made = set_up_samples(store.accounts, machine_user())
    lines = [f"  {account.name:<10} {password}  {_roles(account)}" for account, password in made]
    return ["样例账号（密码随机生成，只显示这一次，仅供演示）：", *lines]


def list_accounts(url: str) -> list[str]:
    """One line for each account."""
    with open_store(url) as store:
        found = store.accounts.list()
    return [f"{account.name}  {account.display}  {_roles(account) or '未授予角色'}{_units(account)}"
            f"{'  已停用' if account.disabled else ''}" for account in found] or ["还没有账号。"]


def reset_password(url: str, name: str) -> list[str]:
    """A new password for one log-in. Raises: AccountError where there is no such account."""
    with open_store(url) as store:
        account = store.accounts.get(name)
        if account is None:
            raise AccountError(f"no account {name!r} in this store; `sanling users list` names them")
        password = random_password()
        changed = replace(account, password=hashed(password, ""), must_change=True)
        store.accounts.change(changed, machine_user(), "account.password")
        store.trail.log(machine_user(), "login.unlocked", name)
    return [f"账号 {name} 的新密码（只显示这一次，登录后须修改）：{password}"]


def _newcomer(role: str, ask: Callable[[str], str], ask_secret: Callable[[str], str]) -> Newcomer:
    name = ask(f"{role}账号：").strip()
    display = ask(f"{role}姓名：").strip()
    while True:
        password = ask_secret(f"{role}密码：")
        try:
            check_password(password, name)
        except AccountError as error:
            print(error)  # noqa: T201 - asks again
            continue
        if ask_secret("再次输入密码：") == password:
            return Newcomer(name, display, password)
        print("两次输入不一致。")  # noqa: T201 - asks again


def _roles(account: Account) -> str:
    return "、".join(words for role, words in ROLES.items() if role in account.roles)


def _units(account: Account) -> str:
    named = ["全部单位" if unit == EVERY_UNIT else unit for unit in account.units]
    return f"  （{'、'.join(named)}）" if named else ""

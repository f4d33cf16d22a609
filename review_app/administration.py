"""What administrators do: accounts by one, roles and units by another, the log read by a third."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from models.accounts import (
    Account,
    AccountError,
    Role,
    check_roles,
    hashed,
    matches,
    random_password,
)
from models.store import Store
from models.store_places import unit_path
from models.store_trail import Search, Verified
from models.trail import Entry, Head
from review_app.access import Action, Actor, needs
from review_app.lockout import locked_until


class Administration:
    """Accounts and log of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @needs(Action.LIST_ACCOUNTS)
    def accounts(self, actor: Actor) -> tuple[Account, ...]:  # noqa: ARG002 - the guard looks at the actor
        """Every account, by name."""
        return self._store.accounts.list()

    @needs(Action.MANAGE_ACCOUNTS)
    def create(self, actor: Actor, name: str, display: str) -> str:
        """Make an account without a role; returns its password for the first log-in, shown once."""
        password = random_password()
        account = Account(name.strip(), display.strip(), hashed(password, ""), must_change=True)
        self._store.accounts.create(account, actor.account)
        return password

    @needs(Action.MANAGE_ACCOUNTS)
    def reset_password(self, actor: Actor, name: str) -> str:
        """Give an account a new password for one log-in, shown once; its sessions end."""
        password = random_password()
        account = replace(self._account(name), password=hashed(password, ""), must_change=True)
        self._store.accounts.change(account, actor.account, "account.password")
        return password

    @needs(Action.MANAGE_ACCOUNTS)
    def disable(self, actor: Actor, name: str, disabled: bool) -> None:
        """Let an account in no longer, or again. Nobody disables the own account."""
        if name == actor.account:
            raise AccountError("不能停用自己的账号")
        account = replace(self._account(name), disabled=disabled)
        self._store.accounts.change(account, actor.account, "account.disable" if disabled else "account.enable")

    @needs(Action.MANAGE_ACCOUNTS)
    def unlock(self, actor: Actor, name: str) -> None:
        """Let an account in again that was locked by wrong passwords."""
        self._store.trail.log(actor.account, "login.unlocked", self._account(name).name)

    @needs(Action.GRANT_ROLES)
    def grant(self, actor: Actor, name: str, roles: Iterable[Role], units: Iterable[str]) -> None:
        """Say what an account is for and whose dossiers it sees. Nobody changes the own roles."""
        if name == actor.account:
            raise AccountError("不能修改自己的角色")
        held = frozenset(roles)
        check_roles(held)
        places = tuple(dict.fromkeys(filter(None, map(unit_path, units))))
        account = replace(self._account(name), roles=held, units=places)
        self._store.accounts.change(account, actor.account, "account.roles")

    @needs(Action.CHANGE_OWN_PASSWORD)
    def change_own_password(self, actor: Actor, old: str, new: str) -> Account:
        """Change the password of the one who asks. Raises: AccountError; a wrong old one counts as a guess."""
        if locked_until(self._store, actor.account) is not None:
            self._store.trail.log(actor.account, "login.refused", actor.account, why="locked")
            raise AccountError("密码错误次数过多，请稍后再试，或请系统管理员解锁")
        account = self._account(actor.account)
        if not matches(account, old):
            self._store.trail.log(actor.account, "login.failed", actor.account)
            raise AccountError("原密码不正确")
        if old == new:
            raise AccountError("新密码不能与原密码相同")
        changed = replace(account, password=hashed(new, account.name), must_change=False)
        return self._store.accounts.change(changed, actor.account, "account.own_password")

    @needs(Action.READ_LOG)
    def search_log(self, actor: Actor, wanted: Search) -> tuple[Entry, ...]:
        """The newest entries that fit; the search is an entry too."""
        self._store.trail.log(
            actor.account, "log.search", "", actor=wanted.actor, action=wanted.action, subject=wanted.subject,
            words=wanted.words)
        return self._store.trail.search(wanted)

    @needs(Action.READ_LOG)
    def verify_log(self, actor: Actor, head: Head | None = None) -> Verified:
        """Whether the log is whole; the result is an entry too, with counts and the head compared."""
        found = self._store.trail.verify(head)
        self._store.trail.log(
            actor.account, "log.verify", "", whole=found.breach is None, entries=found.entries, records=found.records,
            head=str(found.head or ""), compared=str(head or ""), breach=found.breach.seq if found.breach else 0)
        return found

    @needs(Action.READ_LOG)
    def verifications(self, actor: Actor) -> tuple[Entry, ...]:  # noqa: ARG002 - the guard looks at the actor
        """The newest verifications, newest first."""
        return self._store.trail.search(Search(action="log.verify"), limit=5)

    @needs(Action.READ_LOG)
    def log_began(self, actor: Actor) -> Entry | None:  # noqa: ARG002 - the guard looks at the actor
        """The first entry of the log; None where a broken store has none."""
        return next(iter(self._store.trail.entries()), None)

    @needs(Action.READ_LOG)
    def export_log(self, actor: Actor) -> str:
        """Every entry as `sanling.log/1`; the export is the last of them."""
        self._store.trail.log(actor.account, "log.export")
        lines = (json.dumps(entry.to_wire(), ensure_ascii=False, separators=(",", ":"))
                 for entry in self._store.trail.entries())
        return "\n".join(lines) + "\n"

    def _account(self, name: str) -> Account:
        account = self._store.accounts.get(name)
        if account is None:
            raise AccountError(f"没有账号 {name}")
        return account

"""Accounts that the tests log in with. Their hashes are cheap: real ones take as long as they should."""

from argon2 import PasswordHasher

from models import accounts
from models.accounts import EVERY_UNIT, Account, Role
from models.store import Store
from review_app.access import Actor

PASSWORD = "Zhe-shi-mima-7"  # noqa: S105
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
NAMES = {
    Role.FIRST: ("wang", "王审核"), Role.SECOND: ("li", "李复核"), Role.FINAL: ("zhao", "赵终审"),
    Role.SYSADMIN: ("xitong", "系统员"), Role.SECURITY: ("baomi", "保密员"), Role.AUDITOR: ("shenji", "审计员"),
}
WANG, LI, ZHAO, SYSADMIN, SECURITY, AUDITOR = (
    Actor(name, display, frozenset({role}), (EVERY_UNIT,) if role in accounts.REVIEWERS else ())
    for role, (name, display) in NAMES.items())


def add_accounts(store: Store) -> None:
    """One account of each role; reviewers see every unit."""
    password = CHEAP.hash(PASSWORD)
    store.accounts.create_first(
        [Account(actor.account, actor.display, password, actor.roles, actor.units)
         for actor in (WANG, LI, ZHAO, SYSADMIN, SECURITY, AUDITOR)], "cli:test")

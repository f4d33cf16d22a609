"""The first accounts of a store: three administrators with passwords of their own, or samples for a demonstration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.accounts import EVERY_UNIT, Account, AccountError, Role, hashed, random_password
from models.store_accounts import AccountStore

SAMPLES = (
    ("chushen", "初审员", Role.FIRST), ("fushen", "复审员", Role.SECOND), ("zhongshen", "终审员", Role.FINAL),
    ("xitong", "系统管理员", Role.SYSADMIN), ("baomi", "安全保密管理员", Role.SECURITY),
    ("shenji", "安全审计员", Role.AUDITOR),
)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What is asked of each administrator on the first run."""

    name: str
    display: str
    password: str


def set_up(accounts: AccountStore, administrators: Mapping[Role, Newcomer], by: str = "") -> tuple[Account, ...]:
    """Store the three administrators. Raises: AccountError where two are one, a password is weak, or it was done."""
    names = [person.name.strip().casefold() for person in administrators.values()]
    if set(administrators) != {Role.SYSADMIN, Role.SECURITY, Role.AUDITOR} or len(set(names)) != len(names):
        raise AccountError("三位管理员须使用三个不同的账号")
    return accounts.create_first([
        Account(person.name.strip(), person.display.strip(), hashed(person.password, person.name.strip()),
                frozenset({role}))
        for role, person in administrators.items()
    ], by)


def set_up_samples(accounts: AccountStore, by: str) -> tuple[tuple[Account, str], ...]:
    """One account of each role with a random password, which nobody can read again. Raises: AccountError if not empty.

    For a demonstration on sample dossiers; reviewers see every unit.
    """
    made = [(name, display, role, random_password()) for name, display, role in SAMPLES]
    stored = accounts.create_first([
        Account(name, display, hashed(password, name), frozenset({role}),
                (EVERY_UNIT,) if role in (Role.FIRST, Role.SECOND, Role.FINAL) else ())
        for name, display, role, password in made
    ], by)
    return tuple((account, password) for account, (_, _, _, password) in zip(stored, made, strict=True))

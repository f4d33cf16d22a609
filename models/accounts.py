"""Accounts of people: roles that exclude each other, units whose dossiers they see, passwords worth the name."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from models.cases import Level
from models.errors import DossierError

EVERY_UNIT = "*"
SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 128
NAME_LENGTH = 32
WORN_OUT = ("123456", "abcdef", "qwerty", "password", "111111", "000000", "888888", "admin", "sanling")
READABLE = "abcdefghjkmnpqrstuvwxyz23456789"  # no letter that looks like a digit
hasher = PasswordHasher()


class AccountError(DossierError):
    """An account cannot be as it was asked for; the message, in Chinese, says what to change."""


class Role(Enum):
    """What an account is for. The three administrators see no dossier and are nothing else."""

    SYSADMIN = "sysadmin"
    SECURITY = "security"
    AUDITOR = "auditor"
    FIRST = "first"
    SECOND = "second"
    FINAL = "final"


ADMINISTRATORS = frozenset({Role.SYSADMIN, Role.SECURITY, Role.AUDITOR})
ROLE_OF = {Level.FIRST: Role.FIRST, Level.SECOND: Role.SECOND, Level.FINAL: Role.FINAL}
"""Who works at each level of review."""
REVIEWERS = frozenset(ROLE_OF.values())


@dataclass(frozen=True, slots=True)
class Account:
    """One version of an account; the newest holds. `id` is 0 until stored; `password` is an Argon2id hash.

    `units` are paths such as 江原省/临溪市: their dossiers and those of units below are seen; EVERY_UNIT is all.
    `must_change`: the password was given by somebody else and serves for one log-in.
    """

    name: str
    display: str
    password: str = field(repr=False)
    roles: frozenset[Role] = frozenset()
    units: tuple[str, ...] = ()
    must_change: bool = False
    disabled: bool = False
    id: int = 0
    by: str = ""
    at: datetime | None = None


def checked_account(account: Account) -> Account:
    """The account as it may be stored. Raises: AccountError."""
    name = account.name
    if not name or len(name) > NAME_LENGTH or not all(c.isalnum() or c in "._-" for c in name):
        raise AccountError(f"账号须为 1 至 {NAME_LENGTH} 个字母、数字、汉字或 . _ -")
    if not account.display.strip():
        raise AccountError("请填写姓名")
    check_roles(account.roles)
    return account


def check_roles(roles: Iterable[Role]) -> None:
    """Raises: AccountError where one account would be administrator and something else."""
    held = frozenset(roles)
    if len(held & ADMINISTRATORS) > 1:
        raise AccountError("系统管理员、安全保密管理员、安全审计员须由不同的人担任")
    if held & ADMINISTRATORS and held & REVIEWERS:
        raise AccountError("管理员不得兼任审核人员")


def covers(units: Iterable[str], unit: str) -> bool:
    """Whether dossiers of `unit` are within `units`."""
    return any(held in (EVERY_UNIT, unit) or unit.startswith(f"{held}/") for held in units)


def hashed(password: str, name: str) -> str:
    """Argon2id hash of a password that meets the policy. Raises: AccountError saying what it lacks."""
    check_password(password, name)
    return hasher.hash(password)


def check_password(password: str, name: str) -> None:
    """Raises: AccountError where a password is too short, too plain or holds the account's name."""
    if len(password) < SHORTEST_PASSWORD:
        raise AccountError(f"密码至少 {SHORTEST_PASSWORD} 个字符")
    if len(password) > LONGEST_PASSWORD:
        raise AccountError(f"密码至多 {LONGEST_PASSWORD} 个字符")
    sorts = (str.islower, str.isupper, str.isdigit, lambda c: not c.isalnum())
    if sum(any(map(sort, password)) for sort in sorts) < 3:
        raise AccountError("密码须含大写字母、小写字母、数字、符号中的三种")
    plain = password.casefold()
    if len(set(plain)) < 6 or any(worn in plain for worn in WORN_OUT):
        raise AccountError("密码过于简单或常见，请换一个")
    if name and name.casefold() in plain:
        raise AccountError("密码不能包含账号")


def matches(account: Account | None, password: str) -> bool:
    """Whether it is the account's password; takes as long where there is no account."""
    stored = account.password if account is not None else _stand_in()
    try:
        return hasher.verify(stored, password) and account is not None
    except (VerificationError, InvalidHashError):
        return False


def random_password() -> str:
    """A password to be handed over once: four groups that can be read aloud, about 78 bits."""
    groups = ["".join(secrets.choice(READABLE) for _ in range(4)) for _ in range(4)]
    return f"{groups[0].capitalize()}-{groups[1]}-{groups[2]}-{groups[3]}{secrets.randbelow(10)}"


_made: list[str] = []


def _stand_in() -> str:
    if not _made:
        _made.append(hasher.hash(secrets.token_hex()))
    return _made[0]

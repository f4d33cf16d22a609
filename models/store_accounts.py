"""Accounts in the database: every change is a new version; the newest of a name holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, func, insert, select

from models.accounts import Account, AccountError, Role, checked_account
from models.store_engine import reading, writing
from models.store_tables import ReadRow, Row, accounts
from models.store_trail import append_record, hold_trail


class AccountStore:
    """The accounts of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def any(self) -> bool:
        """Whether there is an account at all; without one the program asks for the first three."""
        with reading(self._engine) as connection:
            return connection.execute(select(accounts.c.id).limit(1)).first() is not None

    def get(self, name: str) -> Account | None:
        """The newest version of an account."""
        with reading(self._engine) as connection:
            return _newest(connection, name)

    def list(self) -> tuple[Account, ...]:
        """The newest version of every account, by name."""
        newest = select(func.max(accounts.c.id)).group_by(accounts.c.name).scalar_subquery()
        with reading(self._engine) as connection:
            rows = connection.execute(select(accounts).where(accounts.c.id.in_(newest)).order_by(accounts.c.name))
            return tuple(account_from_row(row) for row in rows.mappings())

    def create_first(self, made: Iterable[Account], by: str) -> tuple[Account, ...]:
        """Store the first accounts of a store, all or none. Raises: AccountError where there are accounts already."""
        with writing(self._engine) as connection:
            hold_trail(connection)
            if connection.execute(select(accounts.c.id).limit(1)).first() is not None:
                raise AccountError("已有账号，不能再作首次设置")
            return tuple(_append(connection, account, by, "account.create") for account in made)

    def create(self, account: Account, by: str) -> Account:
        """Store a new account. Raises: AccountError where the name is taken, in whatever case it is written."""
        with writing(self._engine) as connection:
            hold_trail(connection)
            taken = select(accounts.c.id).where(func.lower(accounts.c.name) == account.name.lower()).limit(1)
            if connection.execute(taken).first() is not None:
                raise AccountError(f"账号 {account.name} 已存在")
            return _append(connection, account, by, "account.create")

    def change(self, account: Account, by: str, action: str) -> Account:
        """Store a new version of the one read. Raises: AccountError where somebody changed it meanwhile."""
        with writing(self._engine) as connection:
            hold_trail(connection)
            newest = _newest(connection, account.name)
            if newest is None or newest.id != account.id:
                raise AccountError(f"账号 {account.name} 刚被他人修改，请刷新后重试")
            return _append(connection, account, by, action)


def account_to_row(account: Account) -> Row:
    """An account as a row, without its id."""
    return {
        "name": account.name, "display": account.display.strip(), "password": account.password,
        "roles": ",".join(sorted(role.value for role in account.roles)), "units": "\n".join(account.units),
        "must_change": int(account.must_change), "disabled": int(account.disabled), "by": account.by,
        "at": account.at.astimezone(UTC).isoformat() if account.at else "",
    }


def account_from_row(row: ReadRow) -> Account:
    """The account of a row."""
    return Account(
        row["name"], row["display"], row["password"],
        frozenset(Role(value) for value in row["roles"].split(",") if value),
        tuple(unit for unit in row["units"].split("\n") if unit), bool(row["must_change"]), bool(row["disabled"]),
        row["id"], row["by"], datetime.fromisoformat(row["at"]) if row["at"] else None)


def _newest(connection: Connection, name: str) -> Account | None:
    query = select(accounts).where(accounts.c.name == name).order_by(accounts.c.id.desc()).limit(1)
    row = connection.execute(query).mappings().first()
    return account_from_row(row) if row is not None else None


def _append(connection: Connection, account: Account, by: str, action: str) -> Account:
    checked_account(account)
    row = {**account_to_row(account), "by": by, "at": datetime.now(UTC).isoformat()}
    stored = connection.execute(insert(accounts).returning(accounts), row).mappings().one()
    append_record(
        connection, "accounts", stored["id"], actor=by, action=action, subject=account.name,
        roles=stored["roles"], units=list(account.units), disabled=account.disabled)
    return account_from_row(stored)

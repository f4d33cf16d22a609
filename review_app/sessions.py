"""Logging in and staying logged in: lock-out on guessing, expiry, one place that turns a token into an actor.

Sessions live in the memory of the server: after a restart everybody logs in again. Tokens are never stored.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from models.accounts import Account, matches
from models.errors import DossierError
from models.store import Store
from models.store_trail import Search
from review_app.access import Actor

SUBJECT_LENGTH = 64


@dataclass(frozen=True, slots=True)
class SessionPolicy:
    """How long a session lasts without and with use, and how many wrong passwords lock an account for how long."""

    idle: timedelta = timedelta(minutes=30)
    longest: timedelta = timedelta(hours=12)
    guesses: int = 5
    locked: timedelta = timedelta(minutes=15)


class LogInError(DossierError):
    """The log-in failed or the session is over; the message says what to do and never which part was wrong."""


@dataclass(slots=True)
class _Session:
    account: str
    version: int
    started: datetime
    used: datetime


class Sessions:
    """The sessions of one server. Safe between threads."""

    def __init__(
        self, store: Store, policy: SessionPolicy | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._policy = policy or SessionPolicy()
        self._clock = clock
        self._open: dict[str, _Session] = {}
        self._lock = threading.Lock()

    def log_in(self, name: str, password: str) -> str:
        """The token of a new session. Raises: LogInError; each failure stands in the trail."""
        name = name.strip()
        subject = name[:SUBJECT_LENGTH]
        until = self._locked_until(subject)
        if until is not None:
            self._store.trail.log("", "login.refused", subject, why="locked")
            when = f"{until.astimezone():%H:%M}"
            raise LogInError(f"密码错误次数过多，账号已锁定，请于 {when} 之后再试，或请系统管理员解锁")
        account = self._store.accounts.get(name)
        if not matches(account, password) or account is None:
            self._store.trail.log("", "login.failed", subject)
            raise LogInError("账号或密码不正确")
        if account.disabled or not account.roles:
            self._store.trail.log("", "login.refused", subject, why="disabled" if account.disabled else "no role")
            raise LogInError("账号已停用，请联系系统管理员" if account.disabled
                             else "账号尚未授予角色，请联系安全保密管理员")
        return self._started(account)

    def actor(self, token: str) -> Actor:
        """Who holds a token, as the account stands now. Raises: LogInError where the session is over."""
        key, now = _key(token), self._clock()
        with self._lock:
            session = self._open.get(key)
            if session is None:
                raise LogInError("请登录")
            over = now - session.used > self._policy.idle or now - session.started > self._policy.longest
            if over:
                del self._open[key]
            else:
                session.used = now
        if over:
            self._store.trail.log(session.account, "login.expired", session.account)
            raise LogInError("登录已过期，请重新登录")
        account = self._store.accounts.get(session.account)
        if account is None or account.id != session.version:
            self._forget(key)
            raise LogInError("账号已变更，请重新登录")
        return Actor.of(account, key[:16])

    def log_out(self, token: str) -> None:
        """End a session."""
        session = self._forget(_key(token))
        if session is not None:
            self._store.trail.log(session.account, "login.ended", session.account)

    def renewed(self, token: str, account: Account) -> None:
        """Let a session go on after its own account changed, as by a new password; other sessions of it end."""
        with self._lock:
            session = self._open.get(_key(token))
            if session is not None and session.account == account.name:
                session.version = account.id

    def _started(self, account: Account) -> str:
        token, now = secrets.token_urlsafe(32), self._clock()
        with self._lock:
            self._open = {key: held for key, held in self._open.items() if now - held.used <= self._policy.idle}
            self._open[_key(token)] = _Session(account.name, account.id, now, now)
        self._store.trail.log(account.name, "login", account.name)
        return token

    def _forget(self, key: str) -> _Session | None:
        with self._lock:
            return self._open.pop(key, None)

    def _locked_until(self, subject: str) -> datetime | None:
        """When an account that was guessed at opens again: counted from the trail, so a restart forgets nothing."""
        since = self._clock() - self._policy.locked
        failures = []
        for entry in self._store.trail.search(Search(subject=subject, action="login", since=since), limit=None):
            if entry.action in ("login", "login.unlocked"):
                break
            if entry.action == "login.failed":
                failures.append(entry.when)
        return failures[0] + self._policy.locked if len(failures) >= self._policy.guesses else None


def _key(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

"""Logging in and staying logged in: lock-out on guessing, expiry, one place that turns a token into an actor.

Sessions live in the memory of the server: after a restart everybody logs in again. Tokens are never stored.
A session belongs to the browser that began it, as far as its name (User-Agent) tells.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import NoReturn

from models.accounts import Account, matches
from models.errors import DossierError
from models.store import Store
from review_app.access import Actor
from review_app.lockout import GUESSES, LOCKED, locked_until
from review_app.settings import SessionSettings

SUBJECT_LENGTH = 64
OIDC = "oidc"
LONG_NUMBER = re.compile(r"\d{7,}")


@dataclass(frozen=True, slots=True)
class SessionPolicy:
    """How long a session lasts without and with use; how many wrong passwords lock an account for how long.

    `one_per_account`: a log-in ends the older sessions of its account. `ticket`: how long a ticket for a cookie serves.
    """

    idle: timedelta = timedelta(minutes=30)
    longest: timedelta = timedelta(hours=12)
    guesses: int = GUESSES
    locked: timedelta = LOCKED
    one_per_account: bool = False
    ticket: timedelta = timedelta(minutes=1)


def policy_of(chosen: SessionSettings) -> SessionPolicy:
    """The policy that a site's settings ask for."""
    return SessionPolicy(
        timedelta(minutes=chosen.idle_minutes), timedelta(hours=chosen.longest_hours),
        one_per_account=chosen.one_per_account)


class LogInError(DossierError):
    """The log-in failed or the session is over; the message says what to do and never which part was wrong."""


@dataclass(slots=True)
class _Session:
    account: str
    version: int
    started: datetime
    used: datetime
    browser: str = ""
    way: str = ""


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
        self._screens: dict[str, str] = {}
        self._tickets: dict[str, tuple[str, datetime]] = {}
        self._lock = threading.Lock()

    def log_in(self, name: str, password: str, agent: str = "") -> str:
        """The token of a new session in the browser that calls itself `agent`.

        Raises: LogInError; each failure stands in the trail.
        """
        name = name.strip()
        subject = name[:SUBJECT_LENGTH]
        policy = self._policy
        until = locked_until(self._store, subject, self._clock(), policy.guesses, policy.locked)
        if until is not None:
            self._store.trail.log("", "login.refused", subject, why="locked")
            when = f"{until.astimezone():%H:%M}"
            raise LogInError(f"密码错误次数过多，账号已锁定，请于 {when} 之后再试，或请系统管理员解锁")
        account = self._store.accounts.get(name)
        if not matches(account, password) or account is None:
            self._store.trail.log("", "login.failed", subject)
            raise LogInError("账号或密码不正确")
        self._require_usable(account)
        return self._started(account, agent)

    def admit(self, name: str, agent: str) -> str:
        """The token of a new session for an account whose identity another server vouches for. Raises: LogInError."""
        account = self._store.accounts.get(name)
        if account is None:
            self.refuse_identity(name)
        self._require_usable(account)
        return self._started(account, agent, way=OIDC)

    def refuse_identity(self, identity: str) -> NoReturn:
        """Note an identity that no account belongs to, long numbers masked. Raises: LogInError, always."""
        shown = LONG_NUMBER.sub(lambda found: f"{found[0][:3]}…{found[0][-2:]}", identity)[:SUBJECT_LENGTH]
        self._store.trail.log("", "login.refused", shown, why="unknown identity", way=OIDC)
        raise LogInError("您的身份没有对应的账号，请联系系统管理员")

    def note_failed_identity(self) -> None:
        """Note a log-in through an identity server whose answer does not hold."""
        self._store.trail.log("", "login.failed", "", way=OIDC)

    def _require_usable(self, account: Account) -> None:
        if account.disabled or not account.roles:
            self._store.trail.log("", "login.refused", account.name, why="disabled" if account.disabled else "no role")
            raise LogInError("账号已停用，请联系系统管理员" if account.disabled
                             else "账号尚未授予角色，请联系安全保密管理员")

    def actor(self, token: str) -> Actor:
        """Who holds a token, as the account stands now. Raises: LogInError where the session is over."""
        key, now = _key(token), self._clock()
        with self._lock:
            session = self._open.get(key)
            if session is None:
                raise LogInError("请登录")
            over = self._is_over(session, now)
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
        if session.way == OIDC:  # the password that somebody else gave was not used
            account = replace(account, must_change=False)
        return Actor.of(account, key[:16])

    def resumed(self, token: str, agent: str) -> Actor:
        """As `actor`, for a token that came in a cookie: only from the browser that it was given to."""
        session = self._open.get(_key(token))
        if session is not None and session.browser != _key(agent):
            self._forget(_key(token))
            self._store.trail.log(session.account, "login.refused", session.account, why="another browser")
            raise LogInError("请登录")
        return self.actor(token)

    def alive(self, token: str, agent: str) -> str:
        """The account of a cookie's session that goes on, else empty; asking does not prolong it."""
        session, now = self._open.get(_key(token)), self._clock()
        if session is None or session.browser != _key(agent) or self._is_over(session, now):
            return ""
        account = self._store.accounts.get(session.account)
        return session.account if account is not None and account.id == session.version else ""

    def shown_on(self, screen: str, token: str) -> None:
        """Note that a screen (by Streamlit's id) shows what this session may see."""
        with self._lock:
            if self._screens.get(screen) != _key(token):
                self._screens = {name: key for name, key in self._screens.items() if key in self._open}
                self._screens[screen] = _key(token)

    def may_take_up(self, screen: str, token: str, agent: str) -> bool:
        """Whether a screen may go on over a new connection: only for the session that it showed."""
        return self._screens.get(screen) == _key(token) and bool(self.alive(token, agent))

    def ticket(self, token: str) -> str:
        """What a screen hands in to get its session's cookie: good once and for a minute."""
        made, now = secrets.token_urlsafe(32), self._clock()
        with self._lock:
            self._tickets = {key: held for key, held in self._tickets.items() if held[1] > now}
            self._tickets[_key(made)] = token, now + self._policy.ticket
        return made

    def redeem(self, ticket: str, agent: str) -> str:
        """The token that a ticket stands for. Raises: LogInError where it was used, is too old or another browser's."""
        with self._lock:
            token, until = self._tickets.pop(_key(ticket), ("", self._clock()))
        if until <= self._clock() or not self.alive(token, agent):
            raise LogInError("请登录")
        return token

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

    def _started(self, account: Account, agent: str, way: str = "") -> str:
        token, now = secrets.token_urlsafe(32), self._clock()
        with self._lock:
            self._open = {key: held for key, held in self._open.items() if not self._is_over(held, now)}
            older = [key for key, held in self._open.items() if held.account == account.name]
            if self._policy.one_per_account:
                for key in older:
                    del self._open[key]
            self._open[_key(token)] = _Session(account.name, account.id, now, now, _key(agent), way)
        if older and self._policy.one_per_account:
            self._store.trail.log(account.name, "login.ended", account.name, why="logged in elsewhere")
        self._store.trail.log(account.name, "login", account.name, **({"way": way} if way else {}))
        return token

    def _is_over(self, session: _Session, now: datetime) -> bool:
        return now - session.used > self._policy.idle or now - session.started > self._policy.longest

    def _forget(self, key: str) -> _Session | None:
        with self._lock:
            return self._open.pop(key, None)


def _key(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

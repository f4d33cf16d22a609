"""Who may do what: one table, which every method of the services asks before it does anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import wraps
from typing import Any, Final, TypeVar, cast

from models.accounts import ADMINISTRATORS, REVIEWERS, Account, Role, covers
from models.errors import DossierError
from models.store import Store
from models.store_search import Wanted

F = TypeVar("F", bound=Callable[..., Any])


class Action(Enum):
    """What can be asked of the services."""

    LIST_DOSSIERS = "list_dossiers"
    OPEN_DOSSIER = "open_dossier"
    VIEW_PAGE = "view_page"
    SEARCH_TEXT = "search_text"
    SEARCH_STORE = "search_store"
    DECIDE = "decide"
    CORRECT = "correct"
    ARRANGE = "arrange"
    ASSIGN = "assign"
    PLACE_DOSSIER = "place_dossier"
    RECEIVE = "receive"
    WORK = "work"
    CONCLUDE = "conclude"
    SEND_BACK = "send_back"
    CLOSE = "close"
    REOPEN = "reopen"
    ASK_MATERIAL = "ask_material"
    EXPORT = "export"
    VIEW_STATISTICS = "view_statistics"
    EXPORT_STATISTICS = "export_statistics"
    EXPORT_NAMED_STATISTICS = "export_named_statistics"
    LIST_ACCOUNTS = "list_accounts"
    MANAGE_ACCOUNTS = "manage_accounts"
    GRANT_ROLES = "grant_roles"
    DECLARE_AVOIDANCE = "declare_avoidance"
    MANAGE_AVOIDANCE = "manage_avoidance"
    READ_LOG = "read_log"
    CHANGE_OWN_PASSWORD = "change_own_password"  # noqa: S105 - a name of an action


ALLOWED: dict[Action, frozenset[Role]] = {
    Action.LIST_DOSSIERS: REVIEWERS,
    Action.OPEN_DOSSIER: REVIEWERS,
    Action.VIEW_PAGE: REVIEWERS,
    Action.SEARCH_TEXT: REVIEWERS,
    Action.SEARCH_STORE: REVIEWERS,
    Action.DECIDE: REVIEWERS,
    Action.CORRECT: REVIEWERS,
    Action.ARRANGE: REVIEWERS,
    Action.ASSIGN: frozenset({Role.FINAL}),
    Action.PLACE_DOSSIER: frozenset({Role.FIRST}),
    Action.RECEIVE: frozenset({Role.FIRST}),
    Action.WORK: frozenset({Role.FIRST, Role.SECOND}),
    Action.CONCLUDE: frozenset({Role.FINAL}),
    Action.SEND_BACK: frozenset({Role.SECOND, Role.FINAL}),
    Action.CLOSE: frozenset({Role.FIRST, Role.FINAL}),
    Action.REOPEN: frozenset({Role.FINAL}),
    Action.ASK_MATERIAL: REVIEWERS,
    Action.EXPORT: REVIEWERS,
    Action.VIEW_STATISTICS: REVIEWERS,
    Action.EXPORT_STATISTICS: REVIEWERS,
    Action.EXPORT_NAMED_STATISTICS: frozenset({Role.FINAL}),
    Action.LIST_ACCOUNTS: frozenset({Role.SYSADMIN, Role.SECURITY}),
    Action.MANAGE_ACCOUNTS: frozenset({Role.SYSADMIN}),
    Action.GRANT_ROLES: frozenset({Role.SECURITY}),
    Action.DECLARE_AVOIDANCE: REVIEWERS,
    Action.MANAGE_AVOIDANCE: frozenset({Role.SECURITY}),
    Action.READ_LOG: frozenset({Role.AUDITOR}),
    Action.CHANGE_OWN_PASSWORD: ADMINISTRATORS | REVIEWERS,
}
ON_DOSSIER = frozenset({
    Action.OPEN_DOSSIER, Action.VIEW_PAGE, Action.SEARCH_TEXT, Action.DECIDE, Action.CORRECT, Action.PLACE_DOSSIER,
    Action.RECEIVE, Action.WORK, Action.CONCLUDE, Action.SEND_BACK, Action.CLOSE, Action.REOPEN, Action.ASK_MATERIAL,
    Action.EXPORT, Action.ARRANGE})
"""Actions about one dossier, whose unit must be one of the actor's. The dossier is the argument after the actor."""


EVERYTHING: Final = Wanted()


class RefusedError(DossierError):
    """Somebody asked for what the role or the units do not allow; the refusal stands in the trail."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks: an account as it stood when the question came, and the session it came in."""

    account: str
    display: str
    roles: frozenset[Role]
    units: tuple[str, ...]
    must_change: bool = False
    session: str = ""

    @classmethod
    def of(cls, account: Account, session: str = "") -> Actor:
        """The actor that an account is."""
        return cls(account.name, account.display, account.roles, account.units, account.must_change, session)


def needs(action: Action) -> Callable[[F], F]:
    """Mark a method of a service: it runs only for an actor to whom the table above gives the action.

    The service keeps its store as `_store`; the actor is the method's first argument, a dossier the next.
    """

    def guard(method: F) -> F:
        @wraps(method)
        def guarded(service: Any, actor: Actor, *arguments: Any, **named: Any) -> Any:
            require(service._store, actor, action, arguments[0] if arguments else named.get("dossier"))
            return method(service, actor, *arguments, **named)

        guarded.action = action  # type: ignore[attr-defined]  # a test looks for methods without one
        return cast(F, guarded)

    return guard


def require(store: Store, actor: Actor, action: Action, dossier: Any = None) -> None:
    """Nothing where the actor may do it. Raises: RefusedError, after the refusal was written into the trail."""
    name = ""
    if action in ON_DOSSIER:
        name = dossier if isinstance(dossier, str) else str(getattr(dossier, "id", ""))
    why = _objection(store, actor, action, name)
    if why is None:
        return
    store.trail.log(
        actor.account, "refused", name, action=action.value, roles=sorted(role.value for role in actor.roles), why=why)
    raise RefusedError(why)


def seen_by(store: Store, actor: Actor, wanted: Wanted = EVERYTHING) -> Wanted:
    """What is wanted, within what stands in the actor's lists: in the units given, and nobody's to keep away from.

    Every list, search over dossiers and figure asks this; one that names a dossier asks `require`.
    """
    return replace(wanted, units=actor.units, hidden=store.avoidances.blocked(actor.account))


def _objection(store: Store, actor: Actor, action: Action, dossier: str) -> str | None:
    if actor.must_change and action is not Action.CHANGE_OWN_PASSWORD:
        return "请先修改初始密码"
    if not actor.roles & ALLOWED[action]:
        return "您的角色没有此项权限"
    if action in ON_DOSSIER and not covers(actor.units, store.places.of(dossier)):
        return "该档案不在您负责的单位范围内"
    if action in ON_DOSSIER and store.avoidances.blocked(actor.account, [dossier]):
        return "按照回避规定，您不能接触该档案"
    return None

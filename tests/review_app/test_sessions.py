"""Logging in, guessing, staying away, being changed by an administrator."""

from datetime import UTC, datetime, timedelta

import pytest

from models.accounts import AccountError, Role
from models.store import Store
from models.store_trail import Search
from review_app.administration import Administration
from review_app.sessions import LogInError, SessionPolicy, Sessions
from tests.review_app.people import AUDITOR, PASSWORD, SECURITY, SYSADMIN, WANG


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sessions(store: Store, clock: Clock) -> Sessions:
    return Sessions(store, clock=clock)


@pytest.fixture
def administration(store: Store) -> Administration:
    return Administration(store)


def actions(store: Store, subject: str = "wang") -> list[str]:
    return [e.action for e in store.trail.search(Search(subject=subject, action="login"))][::-1]


def test_a_log_in_gives_the_actor_and_stands_in_the_trail(sessions: Sessions, store: Store) -> None:
    token = sessions.log_in(" wang ", PASSWORD)
    actor = sessions.actor(token)
    assert (actor.account, actor.display, actor.roles, actor.units) == ("wang", "王审核", WANG.roles, WANG.units)
    sessions.log_out(token)
    with pytest.raises(LogInError):
        sessions.actor(token)
    assert actions(store) == ["login", "login.ended"]
    assert token not in "".join(e.detail for e in store.trail.entries())


@pytest.mark.parametrize(("name", "password"), [("wang", "falsch"), ("nobody", PASSWORD), ("", ""), ("x" * 500, "y")])
def test_a_wrong_name_and_a_wrong_password_are_answered_alike(
    sessions: Sessions, store: Store, name: str, password: str
) -> None:
    with pytest.raises(LogInError, match="账号或密码不正确"):
        sessions.log_in(name, password)
    assert store.trail.search(Search(action="login"))[0].action == "login.failed"


def test_guessing_locks_the_account_for_a_while_even_with_the_right_password(
    sessions: Sessions, store: Store, clock: Clock
) -> None:
    for _ in range(5):
        with pytest.raises(LogInError, match="不正确"):
            sessions.log_in("wang", "falsch")
    for _ in range(2):
        with pytest.raises(LogInError, match="锁定"):
            sessions.log_in("wang", PASSWORD)
    with pytest.raises(LogInError, match="锁定"):
        Sessions(store, clock=clock).log_in("wang", PASSWORD)  # a restart forgets nothing
    sessions.log_in("li", PASSWORD)
    clock.ahead = timedelta(minutes=16)
    sessions.log_in("wang", PASSWORD)
    assert actions(store) == ["login.failed"] * 5 + ["login.refused"] * 3 + ["login"]


def test_a_good_log_in_and_the_administrator_end_the_counting(
    sessions: Sessions, administration: Administration
) -> None:
    for _ in range(3):
        for _ in range(4):
            with pytest.raises(LogInError, match="不正确"):
                sessions.log_in("wang", "falsch")
        sessions.log_in("wang", PASSWORD)
    for _ in range(5):
        with pytest.raises(LogInError):
            sessions.log_in("wang", "falsch")
    administration.unlock(SYSADMIN, "wang")
    sessions.log_in("wang", PASSWORD)


def test_a_session_ends_when_it_is_not_used_and_after_a_day_of_use(
    sessions: Sessions, store: Store, clock: Clock
) -> None:
    token = sessions.log_in("wang", PASSWORD)
    clock.ahead = timedelta(minutes=29)
    sessions.actor(token)
    clock.ahead = timedelta(minutes=58)
    sessions.actor(token)
    clock.ahead = timedelta(minutes=89)
    with pytest.raises(LogInError, match="过期"):
        sessions.actor(token)
    assert actions(store)[-1] == "login.expired"
    clock.ahead = timedelta()
    used = Sessions(store, SessionPolicy(idle=timedelta(hours=99)), clock=clock)
    token = used.log_in("wang", PASSWORD)
    clock.ahead = timedelta(hours=12, minutes=1)
    with pytest.raises(LogInError, match="过期"):
        used.actor(token)


@pytest.mark.parametrize("token", ["", "x", "0" * 43])
def test_a_token_that_nobody_was_given_opens_nothing(sessions: Sessions, token: str) -> None:
    sessions.log_in("wang", PASSWORD)
    with pytest.raises(LogInError):
        sessions.actor(token)


def test_a_change_of_the_account_ends_its_sessions(sessions: Sessions, administration: Administration) -> None:
    for change in (
        lambda: administration.grant(SECURITY, "wang", {Role.SECOND}, ["江原省"]),
        lambda: administration.disable(SYSADMIN, "wang", True),
    ):
        token = sessions.log_in("wang", PASSWORD)
        change()
        with pytest.raises(LogInError, match="已变更"):
            sessions.actor(token)
    with pytest.raises(LogInError, match="停用"):
        sessions.log_in("wang", PASSWORD)


def test_a_new_account_gets_in_when_two_administrators_have_done_their_part(
    sessions: Sessions, administration: Administration
) -> None:
    password = administration.create(SYSADMIN, "sun", "孙新")
    with pytest.raises(LogInError, match="尚未授予角色"):
        sessions.log_in("sun", password)
    administration.grant(SECURITY, "sun", {Role.FIRST}, [" 江原省 / 临溪市 ", "", "江原省/临溪市"])
    token = sessions.log_in("sun", password)
    actor = sessions.actor(token)
    assert actor.must_change and actor.units == ("江原省/临溪市",)
    changed = administration.change_own_password(actor, password, "Quan-xin-8-mima")
    sessions.renewed(token, changed)
    assert not sessions.actor(token).must_change
    with pytest.raises(LogInError):
        sessions.log_in("sun", password)


def test_a_reset_password_serves_for_one_log_in(sessions: Sessions, administration: Administration) -> None:
    password = administration.reset_password(SYSADMIN, "wang")
    with pytest.raises(LogInError):
        sessions.log_in("wang", PASSWORD)
    assert sessions.actor(sessions.log_in("wang", password)).must_change


def test_administrators_do_not_serve_themselves(administration: Administration) -> None:
    with pytest.raises(AccountError, match="自己"):
        administration.disable(SYSADMIN, "xitong", True)
    with pytest.raises(AccountError, match="自己"):
        administration.grant(SECURITY, "baomi", {Role.AUDITOR}, [])


@pytest.mark.parametrize(
    "roles", [{Role.SYSADMIN, Role.AUDITOR}, {Role.SECURITY, Role.FIRST}, {Role.SYSADMIN, Role.SECURITY, Role.AUDITOR}])
def test_roles_that_exclude_each_other_are_not_given_together(
    administration: Administration, store: Store, roles: set[Role]
) -> None:
    with pytest.raises(AccountError):
        administration.grant(SECURITY, "li", roles, [])
    account = store.accounts.get("li")
    assert account is not None and account.roles == {Role.SECOND}


def test_a_wrong_old_password_changes_nothing(administration: Administration, sessions: Sessions) -> None:
    with pytest.raises(AccountError, match="原密码"):
        administration.change_own_password(WANG, "falsch", "Quan-xin-8-mima")
    with pytest.raises(AccountError, match="相同"):
        administration.change_own_password(WANG, PASSWORD, PASSWORD)
    sessions.log_in("wang", PASSWORD)


def test_the_auditor_reads_the_whole_log_and_the_reading_is_logged(administration: Administration, store: Store) -> None:
    assert administration.verify_log(AUDITOR).breach is None
    administration.search_log(AUDITOR, Search(words="x"))
    text = administration.export_log(AUDITOR)
    assert text.count("\n") == store.trail.head().seq
    assert [e.action for e in store.trail.search(Search(actor="shenji"))][::-1] == ["log.verify", "log.search", "log.export"]


def test_whoever_found_an_open_screen_cannot_guess_the_password_at_leisure(
    administration: Administration, store: Store
) -> None:
    for _ in range(5):
        with pytest.raises(AccountError, match="不正确"):
            administration.change_own_password(WANG, "falsch", "Xin-de-mima-8")
    with pytest.raises(AccountError, match="次数过多"):
        administration.change_own_password(WANG, PASSWORD, "Xin-de-mima-8")
    administration.unlock(SYSADMIN, "wang")
    administration.change_own_password(WANG, PASSWORD, "Xin-de-mima-8")


def test_a_verification_is_an_entry_that_says_what_it_found(administration: Administration, store: Store) -> None:
    found = administration.verify_log(AUDITOR, store.trail.head())
    [entry] = administration.verifications(AUDITOR)
    assert (entry.actor, entry.details["whole"], entry.details["entries"]) == ("shenji", True, found.entries)
    assert entry.details["head"] == entry.details["compared"] == str(found.head) and entry.details["breach"] == 0
    began = administration.log_began(AUDITOR)
    assert began is not None and began.seq == 1

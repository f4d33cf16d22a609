"""Each step of a review: what must hold before it, and the case after it. A case is its steps, one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from models.cases import Case, CaseError, CaseEvent, Conclusion, Level, MaterialRequest, State, Step, Trigger, day

LEVEL_WORDS = {Level.FIRST: "初审", Level.SECOND: "复审", Level.FINAL: "终审"}
OUTCOMES = ("supplied", "impossible")


def case_of(dossier: str, events: Iterable[CaseEvent]) -> Case:
    """The case that events, oldest first, make. Raises: CaseError where they cannot follow each other."""
    case = Case(dossier)
    for event in events:
        case = after(case, event)
    return case


def after(case: Case, event: CaseEvent) -> Case:
    """The case after one more event. Raises: CaseError where it is not allowed now."""
    return STEPS[event.step](case, event)


def may_sign(case: Case, account: str, level: Level) -> None:
    """Raises: CaseError where the account signed another level of this dossier, in whatever round."""
    signed = case.ever_signed.get(account)
    if signed is not None and signed is not level:
        raise CaseError(
            f"您已签署过该档案的{LEVEL_WORDS[signed]}，不能再作{LEVEL_WORDS[level]}；三级审核须由三人分别完成")


def _receive(case: Case, event: CaseEvent) -> Case:
    _in(case, State.NEW, State.RECEIVED)
    Trigger(event.detail["trigger"])
    return _with(case, event, state=State.RECEIVED, trigger=Trigger(event.detail["trigger"]),
                 due=day(event.detail.get("due")), blind=bool(event.detail.get("blind")),
                 round_start=case.round_start or event.at, rounds=max(1, case.rounds))


def _take(case: Case, event: CaseEvent) -> Case:
    _in(case, State.RECEIVED, State.FIRST, State.FIRST_DONE, State.SECOND)
    level = case.state.level
    assert level is not None  # noqa: S101 - the states above have one
    if case.state in (State.FIRST, State.SECOND):
        if case.holder == event.by:
            raise CaseError("该档案已由您承办")
        _reason(event, "接手他人承办的档案须说明理由")
    may_sign(case, event.by, level)
    return _with(case, event, state=State.FIRST if level is Level.FIRST else State.SECOND, holder=event.by)


def _sign(case: Case, event: CaseEvent) -> Case:
    _in(case, State.FIRST, State.SECOND, State.SECOND_DONE)
    level = case.state.level
    assert level is not None  # noqa: S101 - the states above have one
    may_sign(case, event.by, level)
    if level is Level.FINAL:
        if case.open_requests:
            raise CaseError(f"尚有 {len(case.open_requests)} 项补充材料未答复，不能认定")
        Conclusion(event.detail["conclusion"])
    elif case.holder != event.by:
        raise CaseError(f"该档案由他人承办{LEVEL_WORDS[level]}，您不能签署")
    done = {Level.FIRST: State.FIRST_DONE, Level.SECOND: State.SECOND_DONE, Level.FINAL: State.DETERMINED}[level]
    return _with(case, event, state=done, holder="", signed={**case.signed, level: event},
                 ever_signed={**case.ever_signed, event.by: level})


def _return(case: Case, event: CaseEvent) -> Case:
    """Back to the person who signed the level before, whose signature of this round falls."""
    _in(case, State.FIRST_DONE, State.SECOND, State.SECOND_DONE)
    _reason(event, "退回须说明理由")
    if case.state is State.SECOND and case.holder != event.by:
        raise CaseError("该档案由他人承办复审，您不能退回")
    level, state = (
        (Level.SECOND, State.SECOND) if case.state is State.SECOND_DONE else (Level.FIRST, State.FIRST))
    may_sign(case, event.by, Level.FINAL if level is Level.SECOND else Level.SECOND)
    signer = case.signed[level].by
    return _with(case, event, state=state, holder=signer,
                 signed={held: sign for held, sign in case.signed.items() if held is not level})


def _confirm(case: Case, event: CaseEvent) -> Case:
    _in(case, State.DETERMINED)
    if not event.detail["agrees"]:
        _reason(event, "本人不同意的，须记明理由")
    return _with(case, event, state=State.CONFIRMED, opinion=event)


def _archive(case: Case, event: CaseEvent) -> Case:
    _in(case, State.CONFIRMED)
    return _with(case, event, state=State.ARCHIVED)


def _reopen(case: Case, event: CaseEvent) -> Case:
    _in(case, State.DETERMINED, State.CONFIRMED, State.ARCHIVED)
    _reason(event, "重新开启须说明理由")
    return _with(case, event, state=State.RECEIVED, holder="", signed={}, opinion=None, round_start=event.at,
                 rounds=case.rounds + 1, due=day(event.detail.get("due")))


def _request(case: Case, event: CaseEvent) -> Case:
    if case.state in (State.NEW, State.ARCHIVED):
        raise CaseError("该档案当前不能请求补充材料")
    detail = event.detail
    if not str(detail.get("what") or "").strip():
        raise CaseError("请写明需要补充的材料")
    request = MaterialRequest(
        len(case.requests) + 1, detail["what"], detail.get("asked") or "", day(detail.get("due")), event.by, event.at)
    return _with(case, event, requests=(*case.requests, request))


def _answer(case: Case, event: CaseEvent) -> Case:
    number, outcome = event.detail["number"], event.detail["outcome"]
    if outcome not in OUTCOMES or number not in {request.number for request in case.open_requests}:
        raise CaseError("该项补充材料已答复或不存在，请刷新")
    if outcome == "impossible":
        _reason(event, "无法补充的，须说明理由")
    return _with(case, event, requests=tuple(
        replace(request, outcome=outcome, answer=event.detail.get("reason") or "") if request.number == number
        else request for request in case.requests))


STEPS: Mapping[Step, Callable[[Case, CaseEvent], Case]] = {
    Step.RECEIVE: _receive, Step.TAKE: _take, Step.SIGN: _sign, Step.RETURN: _return, Step.CONFIRM: _confirm,
    Step.ARCHIVE: _archive, Step.REOPEN: _reopen, Step.REQUEST: _request, Step.ANSWER: _answer,
}


def _with(case: Case, event: CaseEvent, **changes: Any) -> Case:
    return replace(case, events=(*case.events, event), **changes)


def _in(case: Case, *states: State) -> None:
    if case.state not in states:
        raise CaseError("该档案的状态已变化，当前不能作此操作，请刷新后查看")


def _reason(event: CaseEvent, words: str) -> None:
    if not str(event.detail.get("reason") or "").strip():
        raise CaseError(words)

"""The words of a dossier's way through review."""

from __future__ import annotations

from collections.abc import Mapping

from models.case_steps import LEVEL_WORDS
from models.cases import Case, CaseEvent, Conclusion, Level, State, Step, Trigger

STATES = {
    State.NEW: "未登记", State.RECEIVED: "待初审", State.FIRST: "初审中", State.FIRST_DONE: "待复审",
    State.SECOND: "复审中", State.SECOND_DONE: "待终审", State.DETERMINED: "待本人确认", State.CONFIRMED: "待归档",
    State.ARCHIVED: "已归档",
}
TRIGGERS = {
    Trigger.PROMOTION: "凡提必审", Trigger.ENTRY: "凡进必审", Trigger.TRANSFER: "凡转必审",
    Trigger.CAMPAIGN: "专项审核", Trigger.ROUTINE: "日常审核",
}
CONCLUSIONS = {
    Conclusion.DETERMINED: "予以认定", Conclusion.NOT_DETERMINED: "不予认定", Conclusion.OVERALL: "综合研判"}
STEPS = {
    Step.RECEIVE: "接收登记", Step.TAKE: "承办", Step.RETURN: "退回", Step.CONFIRM: "本人确认", Step.ARCHIVE: "归档",
    Step.REOPEN: "重新开启", Step.REQUEST: "请求补充材料", Step.ANSWER: "补充材料答复",
}
TAGS = {
    State.NEW: "grey", State.RECEIVED: "grey", State.FIRST: "pale", State.FIRST_DONE: "pale", State.SECOND: "pale",
    State.SECOND_DONE: "pale", State.DETERMINED: "green", State.CONFIRMED: "green", State.ARCHIVED: "green",
}


def case_line(case: Case, names: Mapping[str, str]) -> str:
    """Who holds a dossier, why and by when it is reviewed, who signed: one line."""
    parts = [
        f"承办人 {names.get(case.holder, case.holder)}" if case.holder else "",
        *(f"{LEVEL_WORDS[level]} {names.get(sign.by, sign.by)} {sign.at.astimezone():%Y-%m-%d}"
          for level, sign in case.signed.items()),
        TRIGGERS[case.trigger] if case.trigger else "",
        f"期限 {case.due}" if case.due else "", "盲审" if case.blind else "",
        f"第 {case.rounds} 轮" if case.rounds > 1 else "",
        f"待补材料 {len(case.open_requests)} 项" if case.open_requests else "",
    ]
    return "　".join(part for part in parts if part)


def event_line(event: CaseEvent, level: Level | None, names: Mapping[str, str]) -> str:
    """One step with its time, person and particulars. `level` is that of a signature."""
    words = f"完成{LEVEL_WORDS[level]}" if event.step is Step.SIGN and level else STEPS.get(event.step, "")
    detail = event.detail
    parts = [
        CONCLUSIONS[Conclusion(detail["conclusion"])] if "conclusion" in detail else "",
        f"会议 {detail['met']}" if detail.get("met") else "",
        ("同意" if detail["agrees"] else "不同意") if "agrees" in detail else "",
        f"签字 {detail['signed']}" if detail.get("signed") else "",
        TRIGGERS[Trigger(detail["trigger"])] if "trigger" in detail else "",
        f"查阅审批 {detail['approval']}" if detail.get("approval") else "",
        str(detail.get("what") or ""), str(detail.get("asked") or ""),
        f"期限 {detail['due']}" if detail.get("due") else "",
        {"supplied": "已补充", "impossible": "无法补充"}.get(str(detail.get("outcome") or ""), ""),
        str(detail.get("reason") or ""), str(detail.get("note") or ""),
    ]
    said = "，".join(part for part in parts if part)
    head = f"{event.at.astimezone():%Y-%m-%d %H:%M}　{names.get(event.by, event.by)}　{words}"
    return head + (f"：{said}" if said else "")


def history_lines(case: Case, names: Mapping[str, str]) -> list[str]:
    """Every step, newest first."""
    lines: list[str] = []
    level: Level | None = None
    order = {None: Level.FIRST, Level.FIRST: Level.SECOND, Level.SECOND: Level.FINAL}
    for event in case.events:
        if event.step is Step.SIGN:
            level = order.get(level, Level.FINAL)
        lines.append(event_line(event, level, names))
        if event.step is Step.RETURN:
            level = Level.FIRST if level is Level.SECOND else None
        elif event.step is Step.REOPEN:
            level = None
    return lines[::-1]

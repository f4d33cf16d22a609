"""Tables of the work of people: where dossiers stand, requests, conclusions, agreement."""

from __future__ import annotations

from models.cases import State
from models.statistics import Statistics
from review_app.case_words import CONCLUSIONS, STATES, TRIGGERS
from review_app.summary.definitions import DEFINITIONS
from review_app.summary.document import Bar, Chart, Row, Table
from review_app.summary.numbers import hours, number, share
from review_app.summary.tables import division_table
from review_app.summary.words import INK, NO_UNIT


def state_table(found: Statistics) -> Table:
    """How many dossiers stand where."""
    total = len(found.dossiers)
    lists = [(state, found.work.states.get(state, ())) for state in State]
    rows = [Row(state.value, (STATES[state], number(len(names)), share(len(names), total)), names)
            for state, names in lists]
    return Table("state", "各环节卷数", DEFINITIONS["state"], ("环节", "卷数", "占应审卷"), tuple(rows), "该环节的卷")


def month_table(found: Statistics) -> Table:
    """Second reviews signed in each month."""
    by_month = found.work.months
    bars = tuple(Bar(month, (count,)) for month, count in by_month.items())
    rows = tuple(Row(month, (month, number(count))) for month, count in by_month.items())
    return Table("month", "各月完成复审", DEFINITIONS["month"], ("月份", "完成复审（卷）"), rows,
                 chart=Chart(bars, ("完成复审",), (INK,), "卷") if len(bars) > 1 else None)


def unit_table(found: Statistics, *, mask: bool) -> Table:
    """By unit."""
    return division_table(found, "unit", "按单位", "单位", {"": NO_UNIT}, mask=mask)


def born_table(found: Statistics, *, mask: bool) -> Table:
    """By decade of birth."""
    words = {value: f"{value}年代" for name, value in found.population if name == "born" and value}
    return division_table(found, "born", "按出生年代", "出生年代", words, mask=mask)


def trigger_table(found: Statistics, *, mask: bool) -> Table:
    """By why they are reviewed."""
    words = {trigger.value: name for trigger, name in TRIGGERS.items()} | {"": "未登记"}
    return division_table(found, "trigger", "按审核事由", "事由", words, mask=mask)


def request_table(found: Statistics) -> Table:
    """Material that was asked for."""
    asked = found.requests
    lines = (("请求补充", asked.asked, ()), ("已补充", asked.supplied, ()), ("无法补充", asked.impossible, ()),
             ("待答复", asked.unanswered, asked.unanswered_in), ("其中超期未补", asked.late, asked.late_in))
    rows = tuple(Row(name, (name, number(count), share(count, asked.asked), number(len(names)) if names else ""), names)
                 for name, count, names in lines)
    return Table("request", "补充材料", DEFINITIONS["request"], ("情形", "份数", "占请求", "涉及（卷）"), rows,
                 "有该类请求的卷",
                 note=f"另有手续不完备（缺时间、签名或印章）的材料 {number(found.informal)} 份，为机审所见。")


def conclusion_table(found: Statistics) -> Table:
    """What meetings decided."""
    work = found.work
    lines = [(words, work.conclusions.get(conclusion, ())) for conclusion, words in CONCLUSIONS.items()]
    lines += [("待上会", work.states.get(State.SECOND_DONE, ())), ("本人不同意认定结果", work.disagreed),
              ("已过办理期限", work.overdue)]
    rows = tuple(Row(words, (words, number(len(names))), names) for words, names in lines)
    return Table("conclusion", "认定情况", DEFINITIONS["conclusion"], ("情形", "卷数"), rows, "该情形的卷")


def care_table(found: Statistics) -> Table:
    """How well the review is done."""
    good, total = found.care, len(found.dossiers)
    differ, blind = good.both - good.same, good.both_blind - good.same_blind
    rows = (
        Row("both", ("初审、复审都有意见的疑点（条）", number(good.both), "")),
        Row("differ", ("其中意见不一致（条）", number(differ), share(differ, good.both))),
        Row("blind", ("盲审中意见不一致（条）", number(blind), share(blind, good.both_blind))),
        Row("reopened", ("重新开启（卷）", number(len(good.reopened)), share(len(good.reopened), total)),
            good.reopened),
        Row("sent_back", ("曾被退回（卷）", number(len(good.sent_back)), share(len(good.sent_back), total)),
            good.sent_back),
        Row("first", ("初审用时（承办至签署，中位数）", hours(good.first_hours), "")),
        Row("second", ("复审用时（承办至签署，中位数）", hours(good.second_hours), "")),
    )
    return Table("care", "一致、返工与用时", DEFINITIONS["care"], ("项目", "数", "占比"), rows, "有该情形的卷")

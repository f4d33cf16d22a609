"""What values are called in the report, and their colours."""

from __future__ import annotations

from models.cases import State
from models.findings import Severity
from review_app.wording import COLOURS, TOPICS
from rules import checks as _checks  # noqa: F401 - registers the rules
from rules.problem_groups import TITLES, ProblemGroup
from rules.registry import RULES
from rules.wording import TYPE_TITLES

NO_UNIT = "（未归属单位）"
UNKNOWN = "（不详）"
QUALITY = {"good": "清晰", "readable": "可读", "poor": "较差", "rescan": "须重扫", "failed": "无法识读",
           "unmeasured": "未评定"}
SURE = ("低于0.5", "0.5～0.7", "0.7～0.85", "0.85～0.95", "0.95以上")
MOVES = {"birth": "出生日期", "work_start": "参加工作时间", "party": "入党时间"}
PROGRESS = (
    ("未开始", (State.NEW, State.RECEIVED)), ("初审中", (State.FIRST,)),
    ("待复审、复审中", (State.FIRST_DONE, State.SECOND)), ("待上会", (State.SECOND_DONE,)),
    ("已认定", (State.DETERMINED, State.CONFIRMED, State.ARCHIVED)))

INK, RED, GOLD, FILLED, GREEN, GREY, PALE = (
    "#27445f", "#a8392f", "#d3a04a", "#4f7ea8", "#5d8a66", "#b4bac0", "#e2e6e9")
PROGRESS_COLOURS = (PALE, "#b9c8d5", "#7f9db8", GOLD, GREEN)
STATUS = ("已确认", "待补材料", "未处理", "已排除")
STATUS_COLOURS = (RED, GOLD, PALE, GREY)
QUALITY_COLOURS = {"good": GREEN, "readable": "#a3c0a8", "poor": GOLD, "rescan": "#cf7f55", "failed": RED,
                   "unmeasured": PALE}


def title_of(dimension: str, value: str) -> str:
    """What a value of a dimension is called."""
    if dimension == "colour":
        return COLOURS[Severity(value)]
    if dimension == "topic":
        return TOPICS.get(value, value)
    if dimension == "group":
        return f"{value} {TITLES[ProblemGroup(int(value))]}"
    if dimension == "rule":
        return f"{value} {RULES[value].title}" if value in RULES else value
    if dimension == "decade":
        return f"{value}年代"
    return value or UNKNOWN


def order_of(dimension: str) -> list[str]:
    """The values of a dimension that has an order of its own."""
    if dimension == "colour":
        return [severity.value for severity in Severity]
    if dimension == "topic":
        return list(TOPICS)
    if dimension == "group":
        return [str(group.value) for group in ProblemGroup]
    return []


def form_title(code: str) -> str:
    """A type of paper in words."""
    return TYPE_TITLES.get(code, code)

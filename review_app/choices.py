"""The words that the contract knows for a field: forms offer them, and force them only where the list is closed."""

from __future__ import annotations

from collections.abc import Mapping

from models.facts import CLOSED_VALUES
from rules.ranks import LADDER

KNOWN: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("work_start", "route"): (
        "招工", "录用干部", "毕业分配", "入伍", "上山下乡", "民办教师", "临时工", "顶替", "考录", "调入", "参加革命"),
    ("political_status", "value"): ("中共党员", "中共预备党员", "共青团员", "群众", "无党派"),
    ("education", "level"): (
        "小学", "初中", "高中", "中专", "技校", "大专", "本科", "硕士", "博士", "普通班", "党校大专", "党校本科",
        "党校研究生"),
    ("education", "mode"): (
        "全日制", "函授", "夜大", "业余", "电大", "自考", "网络", "党校", "成人脱产", "军校"),
    ("education", "outcome"): ("毕业", "结业", "肄业", "进修"),
    ("degree", "level"): ("学士", "硕士", "博士"),
    ("stint", "occupation"): (
        "学习", "务农", "工人", "士兵", "军官", "干部", "领导", "非领导", "职级", "待业"),
    ("stint", "level"): LADDER,
    ("appointment", "action"): ("任", "免", "试任", "挂职", "兼任"),
    ("appointment", "level"): LADDER,
    ("appointment", "post_kind"): ("领导", "非领导", "职级"),
    ("appointment", "scheme"): ("县以下职级",),
    ("status", "status"): (
        "学生", "工人", "合同制工人", "干部", "聘用制干部", "士兵", "军官", "公务员", "参公", "离休", "退休"),
    ("status", "origin"): ("统分", "招干", "录干", "聘干", "转干", "军队转业", "考录", "调任"),
    ("pay", "standard"): ("干部", "工人", "事业", "企业", "军队"),
    ("penalty", "system"): ("党纪", "政务", "行政", "组织处理", "刑事"),
    ("household", "type"): ("农业", "非农业"),
    ("determination", "requested_by"): ("本人", "组织"),
    ("signing", "step"): ("本人", "单位", "审核", "审批"),
}
"""By kind and field, in the order of the contract."""


def choices(kind: str, field: str) -> tuple[str, ...]:
    """The words for a field; empty where anything may stand there."""
    closed = CLOSED_VALUES.get((kind, field))
    return KNOWN.get((kind, field), ()) if closed is None else tuple(sorted(closed))


def is_closed(kind: str, field: str) -> bool:
    """Whether nothing but these words may stand there."""
    return (kind, field) in CLOSED_VALUES

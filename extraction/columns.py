"""Heads of columns: every wording met in tables, and what a table with such columns is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extraction.labels import WORDINGS, label_key
from extraction.near_wordings import NearWordings

COLUMN_LABELS: Mapping[str, str] = {
    "period":
        "何年何月至何年何月 自何年何月至何年何月 自何年何月起至何年何月止 起止年月 起止时间 起讫年月 起讫时间 起止日期 "
        "由何年何月至何年何月 何年何月起至何年何月止 时间 自何年月至何年月 何年月至何年月 年月起止 起止年月日 "
        "自年月至年月 起止 自何时至何时 何时至何时 学习时间 工作时间 自何年何月到何年何月 由何年何月起至何年何月止 "
        "何年何月到何年何月 自何年何月起到何年何月止 时间起止 自何时起至何时止 年月",
    "start":
        "自 入学时间 入学年月 入学日期 自何年何月 何年何月起 起始年月 开始时间 开始年月 自何年何月起 起始时间 "
        "由何年何月 自何时 自年月 起",
    "end":
        "至 毕业时间 毕业年月 毕业日期 毕结业时间 毕肄业时间 至何年何月 何年何月止 终止年月 结束时间 截止时间 "
        "终止时间 至何年何月止 到何年何月 至何时 至年月 止 截止年月 "
        "结束年月",
    "what":
        "在何地做何工作 在何地任何工作 在何地何部门任何职 在何地何部门任何职务 何地何部门任何职 "
        "在何地何单位任何职 在何地何单位任何职务 "
        "何地何单位任何职务 在何地做何事 在何地何校何单位学习工作任何职 工作单位及职务 在何地区何部门工作任何职务 "
        "学习工作单位及职务 在何地何单位工作任何职务 在何地何单位从事何种工作 在何地何部门工作任何职务 "
        "在何地何校何单位学习或工作任何职务 在何地何单位学习工作任何职 在何单位学习工作任何职务 "
        "在何单位任何职务 在何地何学校学习任何职 在何地何校学习 在何地从事何种工作 在何地何单位做何事 主要经历 "
        "学习或工作单位及职务 单位职务 何单位任何职 工作学习单位及职务 在何处任何职 学习工作经历 经历 "
        "在何地何单位学习或工作任何职 在何地何处任何职 在何校学习或在何单位工作任何职 在何地何部门何单位任何职 "
        "何地何部门做何工作任何职务 在何地区何单位任何职务 学习及工作单位 在何地何单位任何工作 在何地何单位做何工作 "
        "单位及职务 在何地何单位从事什么工作 在何地学习或做何事 在何校何单位学习工作 在何单位做何工作任何职务",
    "unit":
        "何地何部门 在何地何部门 在何地何单位 单位 工作单位 学习工作单位 在何单位 在何地何单位工作 何地何单位 "
        "工作或学习单位 工作学习单位 在何地何部门工作 所在单位 学习或工作单位 在何地何校何单位 在何地区何部门工作 "
        "学校或单位 在何地何校 单位名称 工作单位名称 学习或工作单位名称 学习工作单位名称 所在单位名称 学校或单位名称 "
        "何单位",
    "post":
        "任何职务 任何职 职务 担任何职 担任职务 做何工作 从事何种工作 何职务 任何种职务 职业 任何工作 任职情况 "
        "任何职业 职业职务 学习或任何职 学习或任职 学习或任何职务 学习或职务 学习任职 职务或职业 身份或职务",
    "work_kind":
        "从事何专业技术工作 从事何种专业技术工作 从事专业技术工作内容 从事何专业 从事何种专业工作 "
            "专业技术工作内容 从事专业",
    "witness": "证明人 证明人及单位 证明人单位 证明人姓名 何人证明 谁能证明 证明人及其单位 证明人姓名及单位 现证明人",
    "course":
        "在何院校何系何专业学习 在何院校何专业学习 在何校何系何专业学习 在何校何专业学习 在何学校何专业学习 "
        "何院校何系何专业 "
        "何校何系何专业 何校何专业 何院校何专业 学校系专业 院校系专业 学校及专业 院校及专业 学校院系专业 "
        "学校院系及专业 "
        "毕业院校系及专业 毕业院校及专业 毕业学校及专业 毕业院校系专业 院校系及专业 就读学校及专业 学习院校及专业 "
        "院校及所学专业 学校及所学专业 学校专业 院校专业 在何院校学习 在何学校学习 在何校学习 何校学习 "
        "在何院校何专业毕业 "
        "何校何专业毕业 学校名称及专业 毕业院校及所学专业 在何地何院校何专业学习",
    "school":
        "学校 学校名称 院校 院校名称 毕业院校 毕业学校 就读学校 就读院校 何校 何院校 学习院校 培养单位 学习单位 "
        "教学单位 "
        "毕业院校名称 在何院校 在何学校",
    "major": "专业 所学专业 专业名称 系专业 院系专业 系及专业 何专业 院系及专业 何系何专业 系别专业 所学专业名称",
    "study_form":
        "学习形式 学习方式 教育类别 教育类型 学习类别 教育形式 办学形式 培养方式 全日制或在职 脱产或在职 学历类别 "
        "教育性质",
    "completion":
        "毕结肄业 毕业结业肄业 毕结业 毕业或结业 毕业否 毕肄业 结论 毕结肄业情况 毕肄结业 毕业肄业结业 是否毕业 "
        "毕业或肄业 毕业情况 毕结业情况 毕业结业或肄业",
    "credential":
        "学历学位 学历 学位 获得学历 何种学历 学历或学位 学历及学位 文化程度 获何学历学位 取得学历学位 学历层次",
    "degree": "学位 何种学位 获得学位 取得学位 授予学位",
    "relation": "称谓 关系 称呼 亲属称谓 成员称谓 与本人之关系 与考生关系 与学生关系 与申请人关系 与本人何关系 "
        "与本人关系 与本人的关系 与其关系 何种关系 亲属关系 家属关系 本人关系",
    "name": "姓名 家长姓名 亲属姓名 成员姓名 家属姓名",
    "birth": "出生年月 出生日期 出生年月日 出生时间 出生 出生年 出生年份 生年 生年月 何年何月生 何年生",
    "age": "年龄 年令",
    "politics": "政治面貌 政治面目 政治情况 政治态度 党派 政治状况",
    "unit_post":
        "工作单位及职务 单位职务或职业 工作单位职务 工作单位及职务职称 在何单位任何职 单位及职务 工作单位 "
        "工作学习单位及职务 单位职务 工作或学习单位及职务 在何地任何职 在何地做何工作 在何地何单位任何职务 "
        "现在何地做何事 工作单位和职务 职业及工作单位 工作单位及职业 在何地何单位工作 何地何单位任何职 住址及职业 职业 "
        "现在何处任何职 现在何地做何工作 在何单位工作任何职务 在何处任何职 工作单位或住址",
    "event_date": "何年何月 时间 年月 日期 何时 年月日 奖惩时间 奖励时间 获奖时间",
    "event":
        "受过何种奖励处分 何种奖励 何种处分 奖惩名称 受何奖励 奖励名称 何处因何原因受过何种奖励 受过何种奖励 奖惩内容 "
        "奖励或处分 因何原因受过何种奖励处分 何原因受何奖励 称号 获奖名称 何种奖惩 奖惩情况 受何种奖励处分",
    "granted_by": "批准机关 批准单位 授予单位 授予机关 奖惩单位 何单位批准 颁发单位 批准部门",
    "year": "年度 考核年度 年份",
    "grade": "考核结果 考核等次 等次 结果",
    "number": "序号 类号 顺序号 编号 号",
    "title": "材料名称 材料题名 名称 题名 内容",
    "formed": "材料形成时间 材料制成时间 形成时间 制成时间 材料形成日期",
    "year_of": "年",
    "month_of": "月",
    "day_of": "日",
    "pages": "页数 页 页码 张数",
    "copies": "份数",
    "remark": "备注",
}
"""Concepts of columns, each with its wordings. A wording may belong to several; the table's other columns decide."""

_SINGLE = frozenset({"year_of", "month_of", "day_of", "start", "end"})
_STUDIED = ("course", "school", "completion", "credential", "degree")
_ALL: Mapping[str, tuple[str, ...]] = {
    wording: tuple(c for c, words in COLUMN_LABELS.items() if wording in words.split() or (
        c == "what" and wording in COLUMN_LABELS["unit_post"].split()))
    for wordings in COLUMN_LABELS.values() for wording in wordings.split()
}
_NEAR = NearWordings(_ALL, WORDINGS)
_WHAT_FORM = re.compile(r"(自|由)?在?何(地|处|单位|院校|校|部门|部队).{0,20}(任|做|工作|学习|从事|事).{0,8}")
_POST_FORM = re.compile(
    r"(从事|担任|任|做)何(种|项)?(专业|技术|业务|行政|党政|工作|及|和|与|任|何|种)*(职|职务|职称)(及职称)?")
_PERIOD_FORM = re.compile(r"(自|由|从)?何?年何?月(何?日)?起?(至|到)何?年何?月(何?日)?止?")
_EDGE_FORM = re.compile(r"(?:(?P<from>[自由从])|[至到])何?年何?月(?:何?日)?[起止]?")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it may hold and how far it reaches."""

    concepts: tuple[str, ...]
    x0: int
    x1: int


@lru_cache(maxsize=65536)
def match_column(text: str) -> tuple[str, ...]:
    """What a column with this head may hold; empty if it is no head of a column."""
    whole = label_key(re.sub(r"[()（）]", "", text))  # 毕（结、肄）业 asks for more than 毕业
    key = whole if whole in _ALL else label_key(text)
    if len(key) == 1:
        return tuple(c for c in _ALL.get(key, ()) if c in _SINGLE)
    if not key or len(key) > 30:
        return ()
    if key in _ALL:
        return _ALL[key]
    if _PERIOD_FORM.fullmatch(key):
        return ("period",)
    if _POST_FORM.fullmatch(key):
        return ("post",)
    edge = _EDGE_FORM.fullmatch(key)
    if edge is not None:
        return ("start",) if edge["from"] else ("end",)
    if len(key) >= 4:
        near = _NEAR.closest(key)
        if near is not None:
            return _ALL[near[0]]
    if _WHAT_FORM.fullmatch(key):
        return ("what",) if "何职" in key or "学习" in key or "事" in key else ("unit",)
    return ()


def kind_of(heads: Sequence[tuple[str, ...]]) -> str | None:
    """What table has such columns."""
    def has(*concepts: str) -> bool:
        return any(concept in head for head in heads for concept in concepts)

    if has("title") and has("formed", "pages") and has("pages", "number", "remark"):
        return "catalogue"
    if has("relation") and has("name"):
        return "family"
    if has("period") or (has("start") and has("end")):
        if has(*_STUDIED) and not has("post"):
            return "study"
        if has("what", "unit", "post"):
            return "resume"
    if has("event_date") and has("event"):
        return "award"
    if has("year") and has("grade"):
        return "assessment"
    return None


_PREFERRED: Mapping[str, tuple[str, ...]] = {
    "resume": ("period", "start", "end", "what", "unit", "post", "completion", "credential", "witness", "remark"),
    "study": (
        "period", "start", "end", "course", "school", "major", "completion", "credential", "degree", "study_form",
        "what", "unit", "witness", "remark"),
    "family": ("relation", "name", "birth", "age", "politics", "unit_post", "post", "remark"),
    "award": ("event_date", "event", "granted_by", "remark"),
    "assessment": ("year", "grade", "remark"),
    "catalogue": ("number", "title", "formed", "year_of", "month_of", "day_of", "copies", "pages", "remark"),
}


def settle(kind: str, columns: Sequence[Column]) -> tuple[Column, ...]:
    """Each column with the one concept that it has in a table of this kind."""
    order, taken, found = _PREFERRED[kind], set[str](), []
    for column in columns:
        concept = next((c for c in order if c in column.concepts and c not in taken), "other")
        taken.add(concept)
        found.append(replace(column, concepts=(concept,)))
    return tuple(found)

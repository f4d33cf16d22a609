"""AGE: papers that determine a birth date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.comparisons import same
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.age import explained_as_lunar
from rules.checks.age_changes import value_told
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import dated, day, written_date
from rules.registry import rule
from rules.wording import births, stated

RED, YELLOW = Severity.RED, Severity.YELLOW
NONE_GIVEN = frozenset({"", "无", "没有", "未附", "无附件", "缺", "未注明", "无依据"})
COMPETENT = re.compile(
    "组织部|组织人事|人事[局厅部委处]|人社|人力资源|党委|党组|党工委|政治[部处]|[省市县区州旗地盟]委(?!会)|干部[部处局]|组织[处局]")
NEIGHBOURS = re.compile("村委|村民委员|居委|居民委员|村民小组|大队|生产队|邻居|村$")
NO_POWER = re.compile(
    "派出所|公安|街道|办事处|[乡镇]政府|[乡镇]人民政府|公社|支部|总支|本单位|单位$|[厂矿店校社站所院行科股局处室]$|公司|集团|中学|小学|"
    "学院|大学|医院|银行|车间|农场|林场")
"""Bodies without power over cadres' birth dates; education and labour bureaus had it for some and are not judged."""
MAY_HAVE_POWER = re.compile("教育局|教委|劳动局|劳动和社会保障局|主管局|审核|认定")
AUDIT_GROUP = re.compile("审核|认定|专审")
STATEMENT = re.compile(
    "本人|自述|自称|邻居|街坊|村委|村民|居委|居民|大队|生产队|亲属|父母|兄弟|姐妹|知情人|旁证|证人|证明信")
RECORD = re.compile(
    "户籍|户口|底册|底账|登记[表卡簿]|学籍|档案|原始|入团|入党|招工|入伍|出生(医学)?证|普查|志愿书|履历表|身份证"
    "|任免表|审批表")


@rule("AGE-15", title="认定材料不规范", reads=["birth_determination", "special_audit"],
      settled_by="更改申请、调查报告、户籍底册复印件、有权机关批复")
def determination_defective(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Who decided each determination of a birth date, on what grounds, with which papers, and whether a page agrees."""
    for paper in timeline.facts("determination", "birth"):
        decided = paper.date("decided") or timeline.formed(paper)
        rows = policy.in_force("birth_determination", decided)[-1:] if decided else ()
        rows = rows or policy.rows("birth_determination")[-1:]
        found = [*_authority(timeline, paper, rows), *_value(timeline, paper, rows)]
        if not _is_audit_form(timeline, policy, paper, decided):
            found += _papers(timeline, paper, rows)
        yield from found or [CONSISTENT]


def _is_audit_form(timeline: Timeline, policy: Policy, paper: Fact, decided: PartialDate | None) -> bool:
    """Whether this is the form that the group of the special audit signed."""
    rows = policy.in_force("special_audit", decided) if decided else ()
    if not rows or any(row.value != "group_signs" for row in rows):
        return False
    material, body = timeline.material_of(paper), paper.text("by")
    if body:
        return bool(AUDIT_GROUP.search(body))
    return material is not None and (material.type == "M17" or bool(AUDIT_GROUP.search(material.title)))


def _authority(timeline: Timeline, paper: Fact, rows: tuple[PolicyRow, ...]) -> Iterator[Outcome]:
    body = "".join((paper.text("by") or "").split())
    if not body or COMPETENT.search(body) or MAY_HAVE_POWER.search(body):
        return
    by_neighbours = bool(NEIGHBOURS.search(body))
    if by_neighbours or NO_POWER.search(body):
        yield Outcome(
            Verdict.CONFLICT, (paper,), YELLOW if by_neighbours else RED,
            f"{_told(timeline, paper)}，作出认定的是{body}",
            "出生日期须按干部管理权限由组织（人事）部门认定，该单位无此权限", rows=rows, subject="authority")


def _value(timeline: Timeline, paper: Fact, rows: tuple[PolicyRow, ...]) -> Iterator[Outcome]:
    value, records = written_date(paper.text("value") or ""), dated(timeline.facts("birth"))
    if value is None or not records or any(
            same(day(fact), value) is not Truth.NO or explained_as_lunar(day(fact), value) for fact in records):
        return
    yield Outcome(Verdict.CONFLICT, (paper, *records[:3]), YELLOW,
                  f"{_told(timeline, paper)}，而{births(timeline, records[:3])}",
                  "认定的日期与档案中任何一份材料都不相同", rows=rows, subject="value")


def _papers(timeline: Timeline, paper: Fact, rows: tuple[PolicyRow, ...]) -> Iterator[Outcome]:
    """Grounds and attachments that the paper lacks; an absent field says that nobody looked."""
    if not timeline.content.materials_listed:
        return
    grounds, attachments = paper.text("grounds"), paper.text("attachments")
    if grounds is not None and _is_none(grounds):
        lacks = [("grounds", "未写认定依据", "认定须有原始户籍等依据")]
    elif grounds is not None and STATEMENT.search(grounds) and not RECORD.search(grounds):
        lacks = [("grounds", f"认定依据仅为“{grounds}”",
                  "个人陈述、邻里和村（居）委会证明不足以单独作依据，须有原始户籍或同期材料")]
    else:
        lacks = []
    if attachments is not None and _is_none(attachments):
        lacks.append(("attachments", "未附证明材料", "认定须附户籍底册复印件等证明材料"))
    for what, says, why in lacks:
        yield Outcome(Verdict.MISSING, (paper,), YELLOW, f"{_told(timeline, paper)}，{says}", why, rows=rows,
                      subject=what)


def _is_none(text: str) -> bool:
    return text.strip(" 。，（）()") in NONE_GIVEN


def _told(timeline: Timeline, paper: Fact) -> str:
    return stated(timeline, paper, "认定出生日期", value_told(paper))

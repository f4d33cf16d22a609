"""Under which item of the registration form (干部人事档案专项审核情况登记表) a doubt belongs, and who can settle it."""

from __future__ import annotations

from collections.abc import Iterable

from models.facts import Fact

OTHER = "其他问题"
_BY_GROUP = {
    "AGE": "出生时间", "WRK": "参加工作时间", "PTY": "入党时间", "EDU": "学历学位", "EXP": "工作经历",
    "IDN": "干部身份", "FAM": "家庭主要成员及重要社会关系", "RPW": "奖惩情况",
}
_BY_RULE = {"EXP-20": "专业技术职务", "KEY-04": "奖惩情况"}
_BY_KIND = {
    "birth": "出生时间", "age_stated": "出生时间", "work_start": "参加工作时间", "service_years": "参加工作时间",
    "party": "入党时间", "party_years": "入党时间", "political_status": "入党时间", "party_introducer": "入党时间",
    "league": "入党时间", "education": "学历学位", "degree": "学历学位", "stint": "工作经历", "appointment": "工作经历",
    "pay": "工作经历", "status": "干部身份", "title": "专业技术职务", "penalty": "奖惩情况", "award": "奖惩情况",
    "assessment": "奖惩情况", "family": "家庭主要成员及重要社会关系", "marriage": "家庭主要成员及重要社会关系",
}
_BY_TOPIC = {"birth": "出生时间", "work_start": "参加工作时间", "party": "入党时间", "education": "学历学位",
             "status": "干部身份", "ethnicity": "民族"}
_SETTLED_BY = {
    "AGE": "初高中学籍底册，原始户籍底册，亲属档案", "WRK": "招工、征兵、知青名册，工资发放册",
    "PTY": "党委会议记录，发展党员名册，党员花名册", "EDU": "招生录取名册，学籍卡，学历学位查询结果",
    "EXP": "任免文件底稿，常委会纪要，工资编制台账", "IDN": "招干、转干、聘干名册与批文，工资套改表",
    "DOC": "材料原件，形成单位留存的同份材料", "KEY": "形成单位或档案馆留存的原件或加盖公章的复制件",
    "FAM": "户籍底册，亲属档案", "RPW": "处分、奖励、考核的原始文件", "PAY": "工资发放册，工资变动审批底稿",
    "NET": "所列各材料的原件，及其中任何一项的同期旁证",
}


def item_of(rule_id: str, facts: Iterable[Fact]) -> str:
    """The item of the registration form: by the rule's group, else by what the first of its facts is about."""
    group = rule_id.partition("-")[0]
    named = _BY_RULE.get(rule_id) or _BY_GROUP.get(group)
    if named:
        return named
    for fact in facts:
        found = _BY_TOPIC.get(fact.slot or "") or _BY_KIND.get(fact.kind)
        if found:
            return found
    return OTHER


def settled_by(rule_id: str, named: str) -> str:
    """Which papers would settle a doubt: those the rule names, else where its group is settled first."""
    return named or _SETTLED_BY.get(rule_id.partition("-")[0], "")

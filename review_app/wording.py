"""The words a reviewer reads: kinds, fields, values and dates in Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from models.accounts import EVERY_UNIT, Role
from models.arrangements import How
from models.date_words import in_words
from models.dates import Calendar, PartialDate
from models.facts import CLOSED_VALUES, FACT_FIELDS, OPEN, SLOT_FIELDS, Fact, FieldType, Value
from models.findings import DecisionKind, Severity, Verdict
from models.trail import Entry
from review_app.access import Action

COLOURS = {Severity.RED: "红", Severity.YELLOW: "黄", Severity.BLUE: "蓝"}
VERDICTS = {Verdict.CONFLICT: "矛盾", Verdict.MISSING: "材料缺失", Verdict.UNDECIDED: "未决"}
DECISIONS = {
    DecisionKind.CONFIRM: "确认", DecisionKind.DISMISS: "排除", DecisionKind.NEEDS_MATERIAL: "需补材料"}
DECIDED = {
    DecisionKind.CONFIRM: "已确认", DecisionKind.DISMISS: "已排除", DecisionKind.NEEDS_MATERIAL: "待补材料"}

COMMON_CAUSES = ("阴阳历差异", "虚实岁差异", "填写笔误", "虚填年龄", "涂改造假")
OTHER = "其他（请在下方说明）"
REASONS: Mapping[DecisionKind, tuple[str, ...]] = {
    DecisionKind.CONFIRM: (*COMMON_CAUSES, "记载前后不一致", "手续不完备", "不符合当时规定", OTHER),
    DecisionKind.DISMISS: (*COMMON_CAUSES[:3], "系统识读有误", "政策另有规定", "组织已作认定", "材料已有说明", OTHER),
    DecisionKind.NEEDS_MATERIAL: ("缺少原始依据材料", "缺少签名或印章", "需核对纸质原件", "需向形成单位函询", OTHER),
}
ARRANGING = {
    How.TYPE: "更改材料类型", How.MOVE: "移动页", How.SPLIT: "拆分材料", How.JOIN: "合并材料", How.ORDER: "调整页序",
    How.UNDO: "撤销",
}
ARRANGING_REASONS = ("系统归类有误", "页面混装", "页序颠倒", "与原件核对")
QUICK: Mapping[Verdict, tuple[tuple[DecisionKind, str], ...]] = {
    Verdict.CONFLICT: (
        (DecisionKind.CONFIRM, "记载前后不一致"), (DecisionKind.NEEDS_MATERIAL, "需核对纸质原件"),
        (DecisionKind.DISMISS, "政策另有规定")),
    Verdict.MISSING: (
        (DecisionKind.NEEDS_MATERIAL, "缺少原始依据材料"), (DecisionKind.CONFIRM, "手续不完备"),
        (DecisionKind.DISMISS, "材料已有说明")),
    Verdict.UNDECIDED: (
        (DecisionKind.NEEDS_MATERIAL, "缺少原始依据材料"), (DecisionKind.NEEDS_MATERIAL, "需核对纸质原件"),
        (DecisionKind.DISMISS, "政策另有规定")),
}
"""The commonest opinions with their reason, each one click or key."""
QUICK_WORDS = {DecisionKind.CONFIRM: "成立", DecisionKind.DISMISS: "不成立", DecisionKind.NEEDS_MATERIAL: "待补"}
ADDING_REASONS = ("系统漏识", "字迹浅淡，经辨认", "与原件核对")
WITHDRAWAL_REASONS = ("并非记载（印章、格线、污渍等误识）", "重复识读同一处", "不是本人的信息", "材料已归类更正")
CORRECTION_REASONS = ("系统识读有误", "笔迹潦草，经辨认", "印章遮挡，经辨认", "与原件核对", OTHER)

KINDS = {
    "identity": "基本信息", "birth": "出生日期", "age_stated": "表载年龄", "work_start": "参加工作时间",
    "service_years": "表载工龄", "party": "入党", "party_years": "表载党龄", "political_status": "政治面貌",
    "party_introducer": "入党介绍人", "league": "入团", "education": "学历", "degree": "学位", "stint": "简历",
    "appointment": "任免", "status": "身份", "pay": "工资", "title": "专业技术职务", "assessment": "年度考核",
    "penalty": "处分", "award": "奖励", "family": "家庭成员", "marriage": "婚姻", "household": "户籍",
    "determination": "组织认定", "signing": "签署", "term": "用语", "seal": "印章", "catalogue_entry": "目录条目",
}
SLOTS = {
    "name": "姓名", "former_name": "曾用名", "gender": "性别", "ethnicity": "民族", "native_place": "籍贯",
    "birth_place": "出生地", "id_number": "公民身份号码",
    "apply": "申请", "activist": "确定为积极分子", "target": "确定为发展对象", "form_filled": "填写志愿书",
    "branch_accept": "支部大会接收", "talk": "组织谈话", "superior_approve": "上级组织审批",
    "full_branch": "支部大会转正", "full_approve": "转正审批", "extend_from": "延长预备期起",
    "extend_to": "延长预备期止", "expelled": "开除党籍", "rejoin": "重新入党", "claimed_join": "表载入党时间",
    "claimed_full": "表载转正时间", "approve": "批准", "leave": "退团",
    "birth": "出生日期", "work_start": "参加工作时间", "party": "入党时间", "education": "学历学位",
    "status": "干部身份",
}
FIELDS = {
    "field": "项目", "value": "内容", "date": "日期", "self_filled": "本人填写", "age": "年龄", "on": "填表日期",
    "nominal": "虚岁", "route": "参加工作方式", "exception": "特殊依据", "years": "年数", "step": "环节",
    "class_at_join": "入党时成分", "unit": "单位", "name": "姓名（名称）", "full_member_since": "转正时间",
    "level": "层次（级别）", "mode": "学习形式", "school": "学校", "major": "专业", "start": "起始", "end": "截止",
    "nominal_years": "学制（年）", "entry_basis": "入学起点", "outcome": "毕（结、肄）业", "cert_no": "证书编号",
    "cohort": "届别", "check": "注册查询", "subject": "学科", "post": "职务", "occupation": "性质",
    "fulltime": "全职", "nested": "其间", "paid": "带薪", "grassroots": "基层", "decided": "决定日期",
    "action": "任免", "post_kind": "职务类别", "scheme": "职级办法", "document_no": "文号", "status": "身份",
    "from": "起始", "to": "截止", "origin": "来源", "effective": "执行日期", "grade": "等级（档次）",
    "standard": "工资标准", "amount": "月工资（元）", "reform": "工资改革", "year": "年度", "system": "类别",
    "penalty": "处分", "until": "期满日期", "lifted": "解除日期", "award": "奖励", "granted_by": "授予单位",
    "relation": "称谓", "birth": "出生日期", "politics": "政治面貌", "unit_post": "单位及职务", "type": "类型",
    "place": "地点", "topic": "事项", "by": "认定单位", "requested_by": "提出方", "grounds": "依据",
    "attachments": "附件", "text": "文字", "role": "书写方式", "title": "材料名称", "category": "类号",
    "formed": "形成时间", "pages": "页数",
}
CLOSED_WORDS = {"found": "查得", "not_found": "查无", "printed": "印刷", "handwritten": "手写", "seal": "印章"}
"""Values of closed lists that name no slot."""
CALENDARS = {Calendar.UNKNOWN: "未注明", Calendar.GREGORIAN: "公历", Calendar.LUNAR: "农历"}
TOPICS = {
    "AGE": "年龄", "WRK": "工龄", "PTY": "党龄", "EDU": "学历学位", "EXP": "工作经历", "IDN": "干部身份",
    "DOC": "材料", "KEY": "关键材料", "FAM": "家庭成员", "RPW": "奖惩", "PAY": "工资", "NET": "综合推断",
}
"""Topic of a rule by the first part of its id, in the order of the audit."""

ROLES = {
    Role.SYSADMIN: "系统管理员", Role.SECURITY: "安全保密管理员", Role.AUDITOR: "安全审计员",
    Role.FIRST: "初审", Role.SECOND: "复审", Role.FINAL: "终审",
}
ACTIONS = {
    "login": "登录与退出", "refused": "拒绝", "dossier": "打开档案、所属单位", "page": "查看页面", "text": "全文检索",
    "decision": "审核意见", "correction": "更正识读", "arrangement": "调整材料", "case": "审核流程",
    "audit": "机器审核", "screen": "批量筛查", "judge": "全库重判", "sample": "双随机抽样",
    "assign": "抽签分派", "export": "导出表格",
    "statistics": "统计", "store": "全库检索",
    "account": "账号与权限", "avoidance": "回避", "log": "日志操作",
    "guide": "使用导览",
}
"""Groups of the entries of the trail, by the first word of their action."""
ENTRY_WORDS = {
    "login": "登录", "login.failed": "登录失败", "login.refused": "拒绝登录", "login.expired": "登录过期",
    "login.ended": "退出登录", "login.unlocked": "解除锁定", "refused": "拒绝", "dossier.open": "打开档案",
    "dossier.unit": "设定所属单位", "page.view": "查看页面", "text.search": "全文检索",
    "decision": "审核意见", "correction": "更正识读", "arrangement.type": "更改材料类型", "arrangement.move": "移动页",
    "arrangement.split": "拆分材料", "arrangement.join": "合并材料", "arrangement.order": "调整页序",
    "arrangement.undo": "撤销调整",
    "audit": "机器审核", "audit.rejudge": "重新研判", "judge": "全库重判", "sample": "双随机抽样", "assign": "抽签分派",
    "store.search": "全库检索", "account.create": "建立账号", "account.roles": "授予角色",
    "account.password": "重置密码", "account.own_password": "修改本人密码", "account.disable": "停用账号",
    "account.enable": "启用账号", "log.anchor": "日志启用", "log.export": "导出日志", "log.search": "检索日志",
    "log.verify": "核验日志",
    "guide.ended": "使用导览",
    "screen.start": "筛查开始", "screen.end": "筛查结束", "screen.done": "筛查一卷",
    "screen.partial": "筛查一卷，部分未读", "screen.failed": "一卷筛查失败",
    "export": "导出表格", "statistics.view": "查看统计",
    "case.receive": "接收登记", "case.take": "承办", "case.sign": "签署", "case.return": "退回",
    "case.confirm": "本人确认", "case.archive": "归档", "case.reopen": "重新开启", "case.request": "请求补充材料",
    "case.answer": "补充材料答复",
    "avoidance.add": "回避", "avoidance.lift": "解除回避", "avoidance.unfounded": "回避提示不成立",
}
ASKED = {
    Action.LIST_DOSSIERS: "查看工作清单", Action.OPEN_DOSSIER: "打开档案", Action.VIEW_PAGE: "查看页面",
    Action.SEARCH_TEXT: "全文检索", Action.SEARCH_STORE: "全库检索", Action.ASSIGN: "抽签分派",
    Action.DECIDE: "填写审核意见", Action.CORRECT: "更正识读", Action.ARRANGE: "调整材料",
    Action.PLACE_DOSSIER: "设定所属单位",
    Action.RECEIVE: "接收登记", Action.WORK: "承办与签署", Action.CONCLUDE: "签署终审", Action.SEND_BACK: "退回",
    Action.CLOSE: "本人确认与归档", Action.REOPEN: "重新开启", Action.ASK_MATERIAL: "请求补充材料",
    Action.EXPORT: "导出表格", Action.VIEW_STATISTICS: "查看统计", Action.EXPORT_STATISTICS: "导出统计报告",
    Action.EXPORT_NAMED_STATISTICS: "导出含姓名的统计报告",
    Action.LIST_ACCOUNTS: "查看账号", Action.MANAGE_ACCOUNTS: "管理账号", Action.GRANT_ROLES: "授予角色",
    Action.DECLARE_AVOIDANCE: "申报回避", Action.MANAGE_AVOIDANCE: "管理回避",
    Action.READ_LOG: "查阅日志", Action.CHANGE_OWN_PASSWORD: "修改本人密码",
}
DETAILS = {
    "finding": "疑点", "kind": "意见", "page": "页", "pages": "页", "fact": "记载", "findings": "疑点数",
    "rulebook": "规则版本", "why": "原因", "roles": "角色", "units": "单位", "unit": "单位", "whole": "完整",
    "action": "操作", "actor": "操作人", "subject": "对象", "words": "内容", "form": "表格", "hits": "命中",
    "dossier": "档案", "stops": "步数", "seed": "种子", "dossiers": "档案数", "lacking": "缺少审核人",
}


def role_words(roles: Iterable[Role]) -> str:
    """Roles in the order of the table above."""
    held = frozenset(roles)
    return "、".join(words for role, words in ROLES.items() if role in held)


def unit_words(units: Iterable[str]) -> str:
    """The units that an account sees."""
    return "、".join("全部单位" if unit == EVERY_UNIT else unit for unit in units)


def action_words(action: str) -> str:
    """What an entry of the trail stands for."""
    return ENTRY_WORDS.get(action, action)


def detail_words(entry: Entry) -> str:
    """The particulars of an entry of the trail, in one line."""
    return "　".join(
        f"{DETAILS[name]}：{_detail(name, value)}" for name, value in entry.details.items()
        if name in DETAILS and value not in ("", [], None))


def _detail(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if name == "kind":
        return {kind.value: words for kind, words in DECISIONS.items()}.get(value, str(value))
    if name == "roles":
        held = value if isinstance(value, list) else str(value).split(",")
        return role_words(role for role in Role if role.value in held)
    if name == "action":
        return {**ACTIONS, **{action.value: words for action, words in ASKED.items()}}.get(value, str(value))
    if name == "pages":
        return "、".join(map(str, value))
    if name == "units":
        return unit_words(value)
    return str(value)


def topic_of(rule: str) -> str:
    """The topic a rule belongs to."""
    return TOPICS.get(rule.partition("-")[0], "其他")


def kind_name(kind: str, slot: str = "") -> str:
    """What a kind of fact is about, or one thing that it records: 入党, 入党·支部大会接收, 姓名."""
    if not slot:
        return KINDS[kind]
    words = SLOTS.get(slot, slot)
    return words if kind == "identity" else f"{KINDS[kind]}·{words}"


def slots_of(kind: str) -> tuple[str, ...]:
    """The things that a kind can record, where these are a closed list."""
    known = CLOSED_VALUES.get((kind, SLOT_FIELDS.get(kind, "")), frozenset())
    return tuple(slot for slot in SLOTS if slot in known)


def field_name(field: str) -> str:
    """What a field is called; empty for none."""
    return FIELDS.get(field, field)


def wire_value(field: str, words: str) -> str:
    """What somebody wrote for a field's value, as facts hold it: 是, 至今 and the words of closed lists are turned."""
    written = words.strip()
    if field == "end" and written == "至今":
        return OPEN
    if any(fields.get(field) is FieldType.FLAG for fields in FACT_FIELDS.values()):
        return {"是": "true", "否": "false"}.get(written, written)
    return next((value for value, shown in CLOSED_WORDS.items() if field in ("check", "role") and shown == written),
                written)


def term_value(kind: str, field: str, value: str) -> str:
    """A value as the index holds it, in words."""
    sort = FACT_FIELDS[kind][field]
    if sort is FieldType.FLAG:
        return "是" if value == "true" else "否"
    if sort in (FieldType.DATE, FieldType.DATE_OR_OPEN):
        return "至今" if value == OPEN else date_words(PartialDate(value))
    return CLOSED_WORDS.get(value, value) if (kind, field) in CLOSED_VALUES else value


def fact_name(fact: Fact) -> str:
    """What a fact is about: 出生日期, 入党·支部大会接收 …"""
    return kind_name(fact.kind, fact.slot or "")


def fact_value(fact: Fact) -> str:
    """What a fact says, in one line."""
    shown = dict(fact.fields)
    parts = [_period(shown)] if "start" in shown or "end" in shown or "from" in shown or "to" in shown else []
    slot_fields = {"field", "step", "topic"}
    parts += [text for name, value in shown.items() if name not in slot_fields and (text := _part(name, value))]
    return " ".join(part for part in parts if part).replace(" （", "（") or "（空白）"


def field_value(name: str, value: Value) -> str:
    """One field's value in words."""
    if isinstance(value, PartialDate):
        return date_words(value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if name == "end" and value == OPEN:
        return "至今"
    return f"{value:g}" if isinstance(value, int | float) else value


def date_words(when: PartialDate | None) -> str:
    """A date as a reviewer writes it: 1968年5月12日, 1968年5月至8月间, 农历…, 字迹不清."""
    if when is None:
        return "未注明"
    if not when.is_readable:
        return "字迹不清"
    return in_words(when)


def share_words(confidence: float) -> str:
    """A confidence as a percentage that never rounds up to certainty."""
    return f"{min(99, int(confidence * 100))}%"


def _period(shown: dict[str, Value]) -> str:
    start = shown.pop("start", None) or shown.pop("from", None)
    end = shown.pop("end", None) or shown.pop("to", None)
    words = [field_value("end", bound) if bound is not None else "" for bound in (start, end)]
    return "—".join(words) if any(words) else ""


def _part(name: str, value: Value) -> str:
    if isinstance(value, bool):
        return f"（{FIELDS[name]}）" if value else ""
    text = field_value(name, value)
    if isinstance(value, int | float):
        return f"{FIELDS[name]} {text}"
    if isinstance(value, PartialDate) and name != "date":
        return f"（{FIELDS[name]} {text}）"
    return text

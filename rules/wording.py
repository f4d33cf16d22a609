"""Chinese sentences for findings: what a page says, in the words of the people who review dossiers."""

from __future__ import annotations

from collections.abc import Iterable

from models.date_words import in_words
from models.dates import PartialDate
from models.facts import Fact, Material, PageEvidence
from models.findings import Repair
from models.timeline import Timeline
from rules.records import written_date

TYPE_TITLES = {
    "M01": "干部履历表", "M02": "干部登记表", "M03": "职工登记表", "M04": "自传", "M05": "年度考核登记表",
    "M06": "考察材料", "M07": "学籍表", "M08": "报考登记表", "M09": "毕业生登记表", "M10": "成绩表",
    "M11": "毕业证书", "M12": "学历认证材料", "M13": "专业技术职务评审表", "M14": "培训登记表", "M15": "政审材料",
    "M16": "出生日期等更改审批材料", "M17": "专项审核认定表", "M18": "入党志愿书", "M19": "入党申请书",
    "M20": "转正申请书", "M21": "党员登记表", "M22": "入团志愿书", "M23": "奖励材料", "M24": "处分决定",
    "M25": "工资变动审批表", "M26": "转正定级审批表", "M27": "干部任免审批表", "M28": "任免文件",
    "M29": "招工登记表", "M30": "知青登记表", "M31": "应征入伍登记表", "M32": "转业（退伍）登记表",
    "M33": "录用（聘用、转干）审批表", "M34": "公务员登记表", "M35": "公务员录用审批表", "M36": "调动材料",
    "M37": "报到证", "M38": "劳动合同", "M39": "出国（境）审批表", "M40": "代表（委员）登记表", "M99": "未识别材料",
}
STEP_NAMES = {
    "apply": "递交入党申请", "activist": "确定为积极分子", "target": "确定为发展对象", "form_filled": "填写入党志愿书",
    "branch_accept": "支部大会接收", "talk": "组织谈话", "superior_approve": "上级党委审批",
    "full_branch": "转正支部大会", "full_approve": "上级党委批准转正", "claimed_join": "入党时间",
    "claimed_full": "转正时间", "extend_from": "延长预备期起于", "extend_to": "延长预备期至", "expelled": "开除党籍",
    "rejoin": "重新入党",
}
UNNAMED = "（材料未注明）"


def title_of(material: Material) -> str:
    """The title on the page, else what its type is called."""
    return material.title or TYPE_TITLES.get(material.type, material.type)


def material_title(timeline: Timeline, fact: Fact) -> str:
    """《title》 of the material that states a fact, with the year and month it was formed."""
    material = timeline.material_of(fact)
    if material is None:
        return UNNAMED
    formed = timeline.formed(fact)
    return f"《{title_of(material)}》" + (f"（{spoken(formed)}形成）" if formed else "")


def spoken(when: PartialDate | None) -> str:
    """A date in words: 1960年5月."""
    if when is None or not when.is_readable:
        return "无法辨认的日期"
    return in_words(when)


def period(fact: Fact) -> str:
    """Start and end of a résumé line or a study: 1978年9月至1982年7月."""
    start, end = fact.date("start"), fact.date("end")
    close = "今" if fact.fields.get("end") == "open" else spoken(end) if end else "（未注明）"
    return f"{spoken(start) if start else '（未注明）'}至{close}"


def stated(timeline: Timeline, fact: Fact, what: str, value: str) -> str:
    """《招工登记表》（1979年12月形成）载参加工作时间为1979年12月."""
    return f"{material_title(timeline, fact)}载{what}{value}"


def births(timeline: Timeline, facts: Iterable[Fact]) -> str:
    """Where birth dates stand, or were recognised, and what they are, one clause each."""
    return "，".join(
        stated(timeline, fact, "认定出生日期", recognised_text(fact)) if fact.kind == "determination"
        else stated(timeline, fact, "出生日期", spoken(fact.date("date"))) for fact in facts)


def recognised_text(fact: Fact) -> str:
    """The value of a determination, a date in words."""
    value = fact.text("value") or ""
    when = written_date(value)
    return spoken(when) if when is not None else value


def ages(fewest: int, most: int) -> str:
    """Completed years in words."""
    return f"{fewest}周岁" if fewest == most else f"{fewest}至{most}周岁"


def lasting(fewest: int, most: int) -> str:
    """A length in months, none below nothing: 至多11个月 where the dates may be of one day."""
    if fewest == most:
        return f"{max(most, 0)}个月"
    return f"至多{max(most, 0)}个月" if fewest <= 0 else f"{fewest}至{most}个月"


def place_text(fact: Fact) -> str:
    """Unit and post of a résumé line; what the post repeats of the unit stands once."""
    unit, post = fact.text("unit") or "", fact.text("post") or ""
    shared = next((n for n in range(min(len(unit), len(post)), 1, -1) if unit.endswith(post[:n])), 0)
    return unit + post[shared:] or "（单位未注明）"


def study_text(fact: Fact) -> str:
    """School and level of a study."""
    return "".join(part for part in (fact.text("school"), fact.text("mode"), fact.text("level")) if part) or "学习经历"


def aged(fewest: int, most: int) -> str:
    """What age someone had, as the rest of a sentence."""
    return f"为{ages(max(fewest, 0), most)}" if most >= 0 else "尚未出生"


def reading_note(timeline: Timeline, readings: Iterable[Fact]) -> str:
    """Which spot to look at, because another reading of it would clear the conflict."""
    notes = []
    for read in readings:
        original = timeline.by_id[read.id]
        page = f"第{original.evidence.page}页" if isinstance(original.evidence, PageEvidence) else ""
        for name, value in read.fields.items():
            if value != original.fields.get(name):
                notes.append(f"{page}{material_title(timeline, original)}“{_shown(original.fields.get(name))}”"
                             f"若应读作“{_shown(value)}”则不矛盾")
    return "；".join(notes) + "，请核对原图"


def _shown(value: object) -> str:
    return spoken(value) if isinstance(value, PartialDate) else str(value)


_TOLD = {
    "work_start": ("参加工作时间", "date"), "degree": ("学位授予时间", "date"),
    "title": ("专业技术职务取得时间", "date"), "marriage": ("结婚时间", "date"), "award": ("奖励时间", "date"),
    "appointment": ("任免时间", "decided"), "penalty": ("处分时间", "decided"),
    "pay": ("工资执行时间", "effective"), "status": ("身份起始时间", "from"),
}
"""What a dated fact says, by kind, and the field that holds the date."""


def told(timeline: Timeline, fact: Fact) -> str:
    """Any fact as a clause: which page says what."""
    if fact.kind in ("birth", "determination"):
        return births(timeline, [fact])
    if fact.kind == "party":
        return stated(timeline, fact, STEP_NAMES.get(fact.slot or "", "入党步骤"), spoken(fact.date("date")))
    if fact.kind == "league":
        return stated(timeline, fact, "入团时间", spoken(fact.date("date")))
    if fact.kind in ("stint", "education"):
        what = study_text(fact) if fact.kind == "education" else place_text(fact)
        years = fact.number("nominal_years")
        return stated(timeline, fact, what, period(fact)) + (f"（学制{years:g}年）" if years is not None else "")
    what, name = _TOLD.get(fact.kind, (TELLING.get(fact.kind, "所载事项"), ""))
    return stated(timeline, fact, what, spoken(fact.date(name)) if name and fact.date(name) else "")


TELLING = {
    "age_stated": "年龄", "service_years": "工龄", "party_years": "党龄", "family": "家庭成员",
    "assessment": "年度考核", "household": "户籍", "identity": "基本信息", "political_status": "政治面貌",
    "party_introducer": "入党介绍人", "signing": "签署", "term": "用语", "seal": "印章", "catalogue_entry": "目录条目",
}


def start_told(timeline: Timeline, fact: Fact) -> str:
    """《招工登记表》（1979年12月形成）载参加工作时间1979年12月（招工）."""
    route = fact.text("route")
    return stated(timeline, fact, "参加工作时间", spoken(fact.date("date"))) + (f"（{route}）" if route else "")


_FIELD_WORDS = {
    ("birth", "date"): "出生日期", ("league", "date"): "入团时间", ("status", "to"): "身份截止时间",
    ("family", "birth"): "家庭成员出生日期", ("household", "from"): "户籍起始时间", ("age_stated", "age"): "年龄",
    ("service_years", "years"): "工龄", ("party_years", "years"): "党龄", ("penalty", "until"): "处分期满时间",
    ("penalty", "lifted"): "处分解除时间", ("determination", "decided"): "认定作出时间",
    ("signing", "date"): "签署日期", ("assessment", "year"): "考核年度",
}


def repair_words(timeline: Timeline, repair: Repair) -> str:
    """What one correction would do: 如《招工登记表》…所载参加工作时间为1984年1月，则所涉WRK-02疑点可消除."""
    fact = timeline.by_id[repair.fact]
    is_date = fact.date(repair.field) is not None
    value = spoken(PartialDate(repair.to)) if is_date else repair.to.replace("/", "至")
    reading = repair.reading and (spoken(PartialDate(repair.reading)) if is_date else repair.reading)
    misread = "" if not reading else "（一字误读即可致）" if reading == value else f"（如误读一字，可为{reading}）"
    return (f"如{material_title(timeline, fact)}所载{_field_words(fact, repair.field)}为{value}{misread}，"
            f"则所涉{'、'.join(repair.clears)}疑点可消除，请核对原件")


def _field_words(fact: Fact, field: str) -> str:
    """What a field of a fact is called."""
    if fact.kind == "party":
        return STEP_NAMES.get(fact.slot or "", "入党步骤时间")
    if fact.kind in ("stint", "education"):
        line = place_text(fact) if fact.kind == "stint" else study_text(fact)
        return line + {"start": "起始时间", "end": "终止时间", "nominal_years": "学制"}.get(field, "时间")
    return _FIELD_WORDS.get((fact.kind, field)) or _TOLD.get(fact.kind, ("所载时间",))[0]

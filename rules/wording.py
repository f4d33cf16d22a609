"""Chinese sentences for findings: what a page says, in the words of the people who review dossiers."""

from __future__ import annotations

from collections.abc import Iterable

from models.date_words import in_words
from models.dates import PartialDate
from models.facts import Fact, Material, PageEvidence
from models.timeline import Timeline

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
    "claimed_full": "转正时间",
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
        stated(timeline, fact, "认定出生日期", fact.text("value") or "") if fact.kind == "determination"
        else stated(timeline, fact, "出生日期", spoken(fact.date("date"))) for fact in facts)


def ages(fewest: int, most: int) -> str:
    """Completed years in words."""
    return f"{fewest}周岁" if fewest == most else f"{fewest}至{most}周岁"


def place_text(fact: Fact) -> str:
    """Unit and post of a résumé line."""
    return "".join(part for part in (fact.text("unit"), fact.text("post")) if part) or "（单位未注明）"


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

"""What kind of unit a line names, and which lines and posts need cadre status: shared by the IDN and KEY checks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from models.dates import PartialDate
from models.facts import Fact, Material
from models.timeline import Timeline, is_open
from rules.lines import is_soldier, text_of
from rules.ranks import level_of, place_of

ORGAN, ENTERPRISE, INSTITUTION = "机关", "企业", "事业"
TOWNSHIP_LEVEL = 2
"""Place on the ladder from which a post is 乡科级副职 or higher."""

CADRE_STATUS = frozenset({"干部", "公务员", "参公", "聘用制干部"})
SERVANT_STATUS = frozenset({"公务员", "参公"})
WORKER_STATUS = frozenset({"工人", "合同制工人"})
CADRE_OCCUPATION = frozenset({"干部", "领导", "非领导", "职级"})
CADRE_POST = re.compile(r"(?<!车间)(?<!班)主任|股长|科长|处长|局长|书记|科员|办事员|干事|乡长|镇长|县长|调研员")
VILLAGE = re.compile("村|大队|生产队|居委会")
CLAIM_FORMS = frozenset({"M01", "M05", "M27", "M34"})
"""Forms that repeat a status and do not give it."""

_MONOPOLIES = "供电|电力|电业|邮电|邮政|电信|铁路|矿务|烟草"
_PRIVATE = "私营|民营|民企|个体|外企|外资"
_ENTERPRISE = re.compile(
    f"公司|集团|[厂矿](?!产|长)|{_PRIVATE}|企业(?!管理|.{{0,2}}[局委办股科])|商店|商场|商行|酒店|宾馆|饭店|银行|供销社|信用社"
    f"|门市部|经营部|[农林牧]场(?!.*局)|(?:{_MONOPOLIES}).{{0,2}}局")
_INSTITUTION = re.compile(
    "学校|[中小大]学|学院|幼儿园|党校|医院|卫生院|卫生所|研究[院所]|设计院|农技站|文化站|服务站|[馆站社]$|中心|电视台|电台"
    "|剧团|文工团|事业单位")
_ORGAN = re.compile(
    "[局厅]|政府|委员会|党委|[省市县区州旗地工纪法监]委|组织部|宣传部|统战部|武装部|法院|检察院|人大|政协|派出所|司法所|财政所"
    "|税务|街道|行署|专署|管委会|总工会|妇联|机关|办公室|[乡镇]$")
_ORGAN_POST = re.compile("[局县乡镇厅市区]长|科员|办事员|调研员|巡视员")
_PRIVATE_UNIT = re.compile(_PRIVATE)


@lru_cache(maxsize=4096)
def _kind(unit: str, post: str) -> str:
    for text in filter(None, (unit, unit + post)):
        if VILLAGE.search(text):
            return ""
        if _ENTERPRISE.search(text):
            return ENTERPRISE
        if re.search("[局厅]$|政府$|[党区县市省]委$", text):
            return ORGAN
        if _INSTITUTION.search(text):
            return INSTITUTION
        if _ORGAN.search(text):
            return ORGAN
    return ORGAN if not unit and _ORGAN_POST.search(post) else ""


def kind_of_unit(fact: Fact) -> str:
    """机关, 企业 or 事业 by the words of unit and post; "" where they do not say."""
    return _kind(fact.text("unit") or "", fact.text("post") or "")


def is_private(fact: Fact) -> bool:
    """Whether the unit of a line says that no state owns it."""
    return bool(_PRIVATE_UNIT.search(text_of(fact)))


def is_cadre_line(fact: Fact) -> bool:
    """Whether a résumé line is a post that a cadre holds."""
    occupation = fact.text("occupation")
    if occupation is not None:
        return occupation in CADRE_OCCUPATION
    return bool(CADRE_POST.search(fact.text("post") or "")) and not VILLAGE.search(fact.text("unit") or "")


def is_organ_line(fact: Fact) -> bool:
    """Whether a line is a cadre's work in an organ (机关): neither its workers nor those who only study there."""
    if fact.flag("nested") or is_soldier(fact) or kind_of_unit(fact) != ORGAN:
        return False
    occupation = fact.text("occupation")
    return occupation in CADRE_OCCUPATION or (occupation is None and is_cadre_line(fact))


def is_ranked_post(fact: Fact) -> bool:
    """Whether a line or an appointment is a post of 乡科级副职 or higher, outside enterprises and the army."""
    if fact.kind == "stint" and (is_soldier(fact) or fact.text("occupation") in ("工人", "学习", "待业", "务农")):
        return False
    place = place_of(level_of(fact))
    return place is not None and place >= TOWNSHIP_LEVEL and kind_of_unit(fact) != ENTERPRISE


def begins(timeline: Timeline, fact: Fact) -> PartialDate | None:
    """When a line, an appointment or a status begins; where the page does not say, no later than it was formed."""
    return fact.date("start") or fact.date("decided") or fact.date("from") or timeline.formed(fact)


def ends(timeline: Timeline, fact: Fact) -> PartialDate | None:
    """When a line ends; one that lasts runs to the day of the audit."""
    return PartialDate.of_day(timeline.as_of) if is_open(fact) else fact.date("end")


def posts_held(timeline: Timeline) -> tuple[Fact, ...]:
    """Appointments that give a post."""
    return tuple(f for f in timeline.facts("appointment") if f.text("action") != "免")


def in_order_of_time(timeline: Timeline, facts: Sequence[Fact]) -> list[Fact]:
    """Facts by when they begin; those without a date last."""

    def place(fact: Fact) -> tuple[int, str]:
        when = begins(timeline, fact)
        return when.earliest.toordinal() if when else 10**7, fact.id

    return sorted(facts, key=place)


def facts_on(timeline: Timeline, material: Material, *kinds: str) -> tuple[Fact, ...]:
    """Facts of some kinds on one material."""
    return tuple(f for kind in kinds for f in timeline.facts(kind) if f.material == material.id)


def formed(material: Material) -> PartialDate | None:
    """When a material was formed, if that is known and readable."""
    return material.formed if material.formed is not None and material.formed.is_readable else None


def states_worker(timeline: Timeline, fact: Fact) -> bool:
    """Whether a status is a worker's by another page than the recruitment, which says only what one began as."""
    material = timeline.material_of(fact)
    return fact.text("status") in WORKER_STATUS and (material is None or material.type != "M29")


def is_officer_page(timeline: Timeline, material: Material) -> bool:
    """Whether a page on leaving the army is of an officer who became a cadre, not of a discharged soldier."""
    if any(is_officer_status(f) for f in timeline.on_material("status", material)):
        return True
    if not material.title:
        return any(map(is_officer_status, timeline.facts("status"))) or any(
            f.text("occupation") == "军官" for f in timeline.facts("stint"))
    return "转业" in material.title and not re.search("退伍|复员|志愿兵|士官", material.title)


def is_officer_status(fact: Fact) -> bool:
    """Whether a status is an officer's, or a cadre's who was one."""
    return fact.text("status") == "军官" or (
        fact.text("status") != "工人" and re.search("转业|军转", fact.text("origin") or "") is not None)

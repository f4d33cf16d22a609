"""Résumé lines: which are study, work, army; which résumé counts; from when to when a line certainly runs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from models.comparisons import overlap_months, same
from models.dates import PartialDate
from models.facts import Fact
from models.timeline import Timeline, is_open
from models.truth import Truth
from rules.derived import derived_from

STUDY = re.compile(
    r"学生(?!处|科|会|工作)|学习(?!办|室)|读书|就读|上学|求学|学员$|在校|进修(?!学校|学院|部|处|班主任)"
    r"|(?:研究|硕士|博士|本科)生(?!院|处|部|科|会|工作)|大学.{0,8}(系|专业|院)$|专业$|本科$")
JOBLESS = r"待业(?!职工|人员|保险|青年.)"
"""Words for being without work; offices that care for the jobless are not meant."""
NOT_A_LINE_OF_ITS_OWN = re.compile(
    r"兼任|兼职|兼$|（兼）|\(兼\)|挂职|挂任|借调|抽调|帮助工作|代理|援藏|援疆|援青|支教|驻村|下派|扶贫工作队")
RURAL_YOUTH = re.compile(r"插队|插场|上山下乡|下乡知青|知青|知识青年")
NOT_RURAL_YOUTH = re.compile(r"知青办|知识青年(上山下乡)?办公室|知青工作|安置办|返乡|回乡|兵团|农场|林场|牧场|建设师")
CORPS = re.compile("建设兵团")
"""Production corps: their 战士 are workers, not soldiers."""
ARMY = re.compile(r"部队|战士|服役|参军|入伍|解放军|连队|武警")
SOLDIER = frozenset({"士兵", "军官"})
JOBS = frozenset({"工人", "士兵", "军官", "干部", "领导", "非领导", "职级"})
FULL_TIME_MODES = frozenset({"全日制", "成人脱产", "军校"})
SCHOOL_LEVELS = frozenset({"小学", "初中", "高中"})
PROVINCES = re.compile(
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东"
    "|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门")
CITIES = {
    "武汉": "湖北", "南京": "江苏", "广州": "广东", "深圳": "广东", "成都": "四川",
    "西安": "陕西", "杭州": "浙江", "沈阳": "辽宁", "大连": "辽宁", "长春": "吉林",
    "哈尔滨": "黑龙江", "济南": "山东", "青岛": "山东", "郑州": "河南", "长沙": "湖南",
    "南昌": "江西", "合肥": "安徽", "福州": "福建", "厦门": "福建", "石家庄": "河北",
    "太原": "山西", "呼和浩特": "内蒙古", "南宁": "广西", "海口": "海南", "贵阳": "贵州",
    "昆明": "云南", "拉萨": "西藏", "兰州": "甘肃", "西宁": "青海", "银川": "宁夏",
    "乌鲁木齐": "新疆",
}
CITY = re.compile("|".join(CITIES))
COUNTRYSIDE = re.compile(r"公社|大队|生产队|[一-鿿][乡镇村]")


def text_of(fact: Fact) -> str:
    """Unit and post as one text."""
    return (fact.text("unit") or "") + (fact.text("post") or "")


def is_study(fact: Fact) -> bool:
    """Whether a line is study."""
    occupation = fact.text("occupation")
    return occupation == "学习" or (occupation is None and bool(STUDY.search(text_of(fact))))


def is_idle(fact: Fact) -> bool:
    """Whether a line says that the person had no work."""
    return fact.text("occupation") == "待业" or bool(re.search(f"{JOBLESS}|待分配|待安置|病休|无业", text_of(fact)))


def is_rural_youth(fact: Fact) -> bool:
    """Whether a line is a stay in the countryside as an educated youth (not on a farm with wages, not as staff)."""
    text = text_of(fact)
    return bool(RURAL_YOUTH.search(text)) and not NOT_RURAL_YOUTH.search(text)


def is_soldier(fact: Fact) -> bool:
    """Whether a line is army service."""
    occupation = fact.text("occupation")
    if CORPS.search(text_of(fact)):
        return False
    return occupation in SOLDIER or (occupation is None and bool(ARMY.search(text_of(fact))))


def is_job(fact: Fact) -> bool:
    """Whether a line is work, whoever paid for it."""
    if is_study(fact) or is_idle(fact) or fact.flag("nested"):
        return False
    occupation = fact.text("occupation")
    return occupation is None or occupation in JOBS


def is_full_time_job(fact: Fact) -> bool:
    """Whether a line is one full-time job of its own."""
    return (is_job(fact) and fact.flag("fulltime") is not False
            and not NOT_A_LINE_OF_ITS_OWN.search(text_of(fact)))


def is_full_time_study(fact: Fact) -> bool:
    """Whether an education is full-time; primary and secondary school is unless the page says otherwise."""
    mode = fact.text("mode")
    return mode in FULL_TIME_MODES or (mode is None and fact.text("level") in SCHOOL_LEVELS)


@derived_from("stint")
def resumes(timeline: Timeline) -> list[list[Fact]]:
    """The lines of each résumé in page order; lines without a material are one résumé."""
    groups: dict[str | None, list[Fact]] = defaultdict(list)
    for fact in timeline.facts("stint"):
        groups[fact.material].append(fact)
    return list(groups.values())


@derived_from("stint")
def newest_resume(timeline: Timeline) -> list[Fact]:
    """The lines of the newest appointment or résumé form that has lines, else of the newest material that has."""
    groups = resumes(timeline)
    if not groups:
        return []

    def rank(lines: Sequence[Fact]) -> tuple[bool, bool, int, int]:
        material, formed = timeline.material_of(lines[0]), timeline.formed(lines[0])
        kind = material.type if material else ""
        return len(lines) > 1, kind in ("M27", "M01"), formed.latest.toordinal() if formed else 0, len(lines)

    return max(groups, key=rank)


def span(fact: Fact, timeline: Timeline) -> tuple[PartialDate, PartialDate] | None:
    """Start and end of a line or a study; one that lasts ends with its form, else on the day of the audit."""
    start, end = fact.date("start"), fact.date("end")
    if start is not None and end is None and is_open(fact):
        end = timeline.formed(fact) or PartialDate.of_day(timeline.as_of)
    if start is None or end is None or end.latest < start.earliest:
        return None
    return start, end


def certain_overlap(one: Fact, other: Fact, timeline: Timeline) -> tuple[int, int]:
    """Fewest and most calendar months that two lines share; (0, 0) where either has no period."""
    first, second = span(one, timeline), span(other, timeline)
    return overlap_months(first, second) if first and second else (0, 0)


def provinces(text: str) -> frozenset[str]:
    """Provinces that a text names, directly or by a large city."""
    return frozenset(PROVINCES.findall(text)) | {CITIES[city] for city in CITY.findall(text)}


def in_other_place(one: str, other: str) -> bool:
    """Whether two texts certainly name different places: other provinces, other cities, or a town and a village."""
    if provinces(one) and provinces(other) and not provinces(one) & provinces(other):
        return True
    cities, others = set(CITY.findall(one)), set(CITY.findall(other))
    if cities and others and not cities & others:
        return True
    village, town = COUNTRYSIDE.search(other), COUNTRYSIDE.search(one)
    return bool(village) and not town and bool(re.search("大学|学院", one))



def is_unpaid_study(timeline: Timeline, study: Fact) -> bool:
    """Full-time study that gives no service: no military school, no pay, no class of workers and soldiers."""
    if not is_full_time_study(study) or study.text("mode") == "军校" or study.text("level") == "普通班":
        return False
    if _KEPT_PAY.search(study.text("entry_basis") or ""):
        return False
    return not any(line.flag("paid") and certain_overlap(line, study, timeline)[1] > 0
                   for line in timeline.facts("stint"))


_KEPT_PAY = re.compile("在职|带薪|调干")


def rests_on(
    timeline: Timeline, start: Fact, routes: frozenset[str], is_such: Callable[[Fact], bool]
) -> tuple[Fact, ...]:
    """The records that a start of work rests on: lines of one sort, or starts by these routes, of the same time.

    The start itself where it names such a route. None where it names another, or where work of another sort began then.
    """
    when, route = start.date("date"), start.text("route")
    if when is None or route not in (None, *routes):
        return ()
    lines = [f for f in timeline.facts("stint") if _begins(f, "start", when)]
    others = [f for f in timeline.facts("work_start") if f is not start and _begins(f, "date", when)]
    found = [f for f in lines if is_such(f)] + [f for f in others if f.text("route") in routes]
    if route is not None:
        return (start, *found)
    rivals = [f for f in lines if not is_such(f) and is_job(f) and not _FARMING.search(text_of(f))] + [
        f for f in others if f.text("route") not in (None, *routes)]
    return () if rivals else tuple(found)


_FARMING = re.compile("社员|务农|农民")


def _begins(fact: Fact, name: str, when: PartialDate) -> bool:
    begun = fact.date(name)
    return begun is not None and same(begun, when) is not Truth.NO

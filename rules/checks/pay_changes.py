"""PAY-02: changes of pay: reforms without a page, post pay before the post, steps down."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from models.comparisons import before, lasts_at_most, months_between, same
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import is_job, is_soldier, newest_resume, span, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.post_levels import rank_in, without_ranks
from rules.ranks import OLD_RANKS, RANKS, level_of, place_of
from rules.records import dated, day
from rules.registry import rule
from rules.wording import material_title, period, place_text, spoken, stated

YELLOW, BLUE = Severity.YELLOW, Severity.BLUE
PAY_FORMS = frozenset({"M25", "M26"})
ON_THE_PAYROLL = frozenset({"干部", "领导", "非领导", "职级"})
ENTERPRISE = re.compile("厂|公司|矿|商店|供销社|农场|银行|集团|企业|铁路|油田|公社|大队|村")
ORGAN = re.compile("局|委|政府|人大|政协|法院|检察院|办公室|学校|中学|小学|大学|学院|医院|研究|党校|[乡镇]")
BARE_LEVEL = re.compile("(?<![副正])(科|县处|处|地厅|厅局|厅|局)级")
BARE_LEVELS = {"科": "乡科级副职", "县处": "县处级副职", "处": "县处级副职"}
LOWEST_POST = "乡科级副职"
NO_POST = re.compile("待遇|享受|高定|高套")
WIDE_POST = re.compile("长|主任|书记|主席|委员|处|科")
GRADE = re.compile(
    r"(?P<pay>薪级)\D{0,3}?(?P<p>\d+|[一二三四五六七八九十]+)|(?P<p2>\d+|[一二三四五六七八九十]+)级?薪级"
    r"|(?P<w>\d|[一二三四五六七八])级工|(?P<n>\d+|[一二三四五六七八九十]+)级(?![高主警法检技])(?:(?P<d>\d+)档)?")
"""Grades; 二级高级警长 and 三级法官 are ranks of ladders of their own."""
OTHER_SCALES = re.compile("专业技术|专技|管理|职员")
DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九", 1)}


@rule("PAY-02", title="工资变动断档或职务工资早于任职", reads=["pay_reforms", "pay_filing", "post_pay", "pay_steps"],
      settled_by="历次工资变动审批表，任免审批表，工资发放册")
def pay_changes(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Pay reforms in service that no page shows, post pay certainly before the appointment, and steps down."""
    pays = [f for f in dated(timeline.facts("pay"), "effective") if f.text("standard") != "军队"]
    yield from _reforms(timeline, policy, pays)
    yield from _post_pay(timeline, policy, pays)
    yield from _steps(timeline, policy, pays)


def _reforms(timeline: Timeline, policy: Policy, pays: Sequence[Fact]) -> Iterator[Outcome]:
    """The reforms during service in an organ or an institution of which the dossier holds no page."""
    if not timeline.content.materials_listed:
        return
    limit = policy.constant("pay_filing")
    lines = [f for f in newest_resume(timeline) if _is_paid_by_scale(f)]
    lacking: list[tuple[PolicyRow, Fact]] = []
    for row in policy.rows("pay_reforms"):
        month = PartialDate(row.value["month"])
        line = next((f for f in lines if _covers(timeline, f, month)), None)
        if line is not None and not _has_page(timeline, row, pays, limit.value["reform_page_months"]):
            lacking.append((row, line))
    if lacking:
        firm = any(row.value["firm"] for row, _ in lacking)
        facts = tuple(dict.fromkeys(line for _, line in lacking))
        reforms = "、".join(f"{row.value['reform']}年" for row, _ in lacking)
        yield Outcome(
            Verdict.MISSING, facts, YELLOW if firm else BLUE,
            f"{material_title(timeline, facts[0])}载" + "，".join(f"{period(f)}{place_text(f)}" for f in facts[:3]),
            f"{reforms}工资改革时在职，档案中没有该次工资变动材料",
            rows=(limit, *(row for row, _ in lacking)), subject="pay reforms")


def _is_paid_by_scale(line: Fact) -> bool:
    """Whether a line is a job on the scales of organs and institutions."""
    text = text_of(line)
    if not is_job(line) or is_soldier(line) or ENTERPRISE.search(text) or re.search("民办|代课|临时|合同", text):
        return False
    return line.text("occupation") in ON_THE_PAYROLL or (
        line.text("occupation") is None and bool(ORGAN.search(text)))


def _covers(timeline: Timeline, line: Fact, month: PartialDate) -> bool:
    whole = span(line, timeline)
    return whole is not None and whole[0].latest < month.earliest and month.latest < whole[1].earliest


def _has_page(timeline: Timeline, row: PolicyRow, pays: Sequence[Fact], months: int) -> bool:
    year, month = row.value["reform"], PartialDate(row.value["month"])
    if any(f.number("reform") == year or _soon_after(month, day(f, "effective"), months) for f in pays):
        return True
    return any(m.formed is None or not m.formed.is_readable or _soon_after(month, m.formed, months)
               or str(year) in m.title for m in timeline.content.materials if m.type in PAY_FORMS)


def _soon_after(month: PartialDate, when: PartialDate, months: int) -> bool:
    return before(when, month) is not Truth.YES and lasts_at_most(month, when, months) is not Truth.NO


def _post_pay(timeline: Timeline, policy: Policy, pays: Sequence[Fact]) -> Iterator[Outcome]:
    """The first pay of each level of post against the first appointment at that level."""
    appointments = [f for f in dated(timeline.facts("appointment"), "decided") if f.text("action") != "免"]
    firsts: dict[str, Fact] = {}
    for pay in sorted(pays, key=lambda f: (day(f, "effective").earliest, f.id)):
        key = _level(pay) or pay.text("post") or ""
        if key and not NO_POST.search(_words(pay)):
            firsts.setdefault(key, pay)
    for pay in firsts.values() if appointments else ():
        found = _against_appointments(timeline, policy, pay, appointments)
        if found is not None:
            yield found


def _words(pay: Fact) -> str:
    return (pay.text("post") or "") + (pay.text("grade") or "") + (pay.raw or "")


def _level(pay: Fact) -> str | None:
    """The level of post that pay is for: by the post, or by words such as 科级 and 副处级."""
    known = level_of(pay)
    if known and place_of(known) is not None:
        return known
    text = (pay.text("post") or "") + (pay.text("grade") or "")
    bare = BARE_LEVEL.search(text)
    return BARE_LEVELS.get(bare[1], "厅局级副职") if bare else None


def _against_appointments(
    timeline: Timeline, policy: Policy, pay: Fact, appointments: Sequence[Fact]
) -> Outcome | None:
    when, limit = day(pay, "effective"), policy.constant("post_pay")
    height = place_of(_level(pay))
    fits = [a for a in appointments if _fits(a, pay, height)]
    if not fits or (height is not None and height < (place_of(LOWEST_POST) or 0)):
        return None
    if _back_paid(policy, pay) or any(_in_time(when, day(a, "decided"), limit.number) for a in fits) or any(
            _in_time(when, day(a, "decided"), limit.number) for a in appointments if level_of(a) is None):
        return CONSISTENT
    first = min(fits, key=lambda a: (day(a, "decided").earliest, a.id))
    if _held_before(timeline, pay, first, height):
        return CONSISTENT
    decided = day(first, "decided")
    sure = lasts_at_most(when, decided, limit.number) is Truth.NO
    what = pay.text("post") or pay.text("grade") or ""
    return Outcome(
        Verdict.CONFLICT if sure else Verdict.UNDECIDED, (pay, first), YELLOW,
        f"{stated(timeline, pay, f'{what}工资执行时间', spoken(when))}，而"
        f"{stated(timeline, first, f'{spoken(decided)}任命', place_text(first))}",
        f"职务工资早于任职{limit.number}个月以上，也不是补发至工资改革之日",
        "需工资执行时间和任职时间精确到月", (limit,))


def _fits(appointment: Fact, pay: Fact, height: int | None) -> bool:
    place = place_of(level_of(appointment))
    if height is not None and place is not None:
        return place >= height
    post = pay.text("post")
    return bool(post) and post == appointment.text("post")


def _in_time(when: PartialDate, decided: PartialDate, months: int) -> bool:
    """Whether the decision can have come no more than so many months after the pay."""
    return same(when, decided) is not Truth.NO or before(decided, when) is Truth.YES or (
        months_between(when, decided)[1] <= months)


def _back_paid(policy: Policy, pay: Fact) -> bool:
    """Whether pay was given back to the day of a reform."""
    return pay.number("reform") is not None or any(
        same(day(pay, "effective"), PartialDate(row.value["month"])) is not Truth.NO
        for row in policy.rows("pay_reforms"))


def _held_before(timeline: Timeline, pay: Fact, first: Fact, height: int | None) -> bool:
    """Whether another line shows a post of that level by then: its appointment is not on file."""
    for line in dated(timeline.facts("stint"), "start"):
        if before(day(pay, "effective"), day(line, "start")) is Truth.YES or not is_job(line):
            continue
        same_unit = not line.text("unit") or not first.text("unit") or line.text("unit") == first.text("unit")
        if line.text("post") == first.text("post") and same_unit:
            continue  # the very post of that appointment
        place = place_of(level_of(line))
        whole = span(line, timeline)
        current = whole is None or before(whole[1], day(pay, "effective")) is not Truth.YES
        if (place is None and current and WIDE_POST.search(line.text("post") or "")) or (
                place is not None and height is not None and place >= height):
            return True
    return False


def _steps(timeline: Timeline, policy: Policy, pays: Sequence[Fact]) -> Iterator[Outcome]:
    """Pay grades one after the other on one scale, between reforms: they do not go down without a penalty."""
    scales: dict[tuple[str, str | None, int], list[Fact]] = defaultdict(list)
    months = [PartialDate(row.value["month"]) for row in policy.rows("pay_reforms")]
    for pay in pays:
        scale = _grade(pay.text("grade") or "", pay.text("standard"))
        when = day(pay, "effective")
        if scale is None or any(m.earliest > when.earliest and m.latest < when.latest for m in months):
            continue
        era = sum(before(when, m) is not Truth.YES for m in months)
        scales[scale[0], pay.text("standard"), era].append(pay)
    for facts in scales.values():
        facts.sort(key=lambda f: (day(f, "effective").earliest, f.id))
        for earlier, later in pairwise(facts):
            yield _step(timeline, policy, earlier, later)


def _step(timeline: Timeline, policy: Policy, earlier: Fact, later: Fact) -> Outcome:
    one, two = (_grade(f.text("grade") or "", f.text("standard")) for f in (earlier, later))
    ordered = before(day(earlier, "effective"), day(later, "effective")) is Truth.YES
    if one is None or two is None or not ordered or two[1] >= one[1] or _lowered(timeline, later):
        return CONSISTENT
    return Outcome(
        Verdict.CONFLICT, (later, earlier), YELLOW,
        "，".join(stated(timeline, f, f"{spoken(day(f, 'effective'))}起工资等级", f.text("grade") or "")
                 for f in (earlier, later)),
        "工资等级降低，档案中没有降级、降职的处分或处理", rows=policy.rows("pay_steps")[-1:])


def _lowered(timeline: Timeline, pay: Fact) -> bool:
    """Whether a penalty on file may explain lower pay."""
    return any((f.text("penalty") or "") != "无" and (
        (decided := f.date("decided")) is None or before(day(pay, "effective"), decided) is not Truth.YES)
        for f in timeline.facts("penalty"))


@lru_cache(maxsize=4096)
def _grade(text: str, standard: str | None) -> tuple[str, tuple[int, int]] | None:
    """The scale of a grade, and how high it stands there: worker and salary grades count up, cadre grades down.

    A rank stands where the ladder has it (四级调研员 above 一级主任科员); its numeral is no grade.
    """
    match = GRADE.search(without_ranks(text))
    if match is None:
        rank = rank_in(text)
        ladder = next((names for names in (RANKS, OLD_RANKS) if rank in names), None)
        return None if ladder is None or rank is None else (ladder[-1], (ladder.index(rank), 0))
    if match["p"] or match["p2"]:
        return "薪级", (_number(match["p"] or match["p2"]), 0)
    if match["w"]:
        return "工人", (_number(match["w"]), 0)
    number, step = _number(match["n"]), int(match["d"] or 0)
    if standard == "工人":
        return "工人", (number, 0)
    other = OTHER_SCALES.search(text)
    return (other[0] if other else "级别" if match["d"] else "行政"), (-number, step)


def _number(text: str) -> int:
    """A whole number in Arabic or Chinese figures, up to ninety-nine."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)

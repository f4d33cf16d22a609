"""EXP: professional titles, how early they can be and which page supports them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.comparisons import before, months_between
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import is_job
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import dated, day
from rules.registry import rule
from rules.titles import LEVELS, is_by_examination, title_level
from rules.wording import spoken, stated, study_text

YELLOW = Severity.YELLOW
STUDIES = ("中专", "大专", "本科", "硕士", "博士")
PAPER = re.compile("评审|职称|专业技术职务|任职资格|聘任|资格证")
EXCEPTION = re.compile("破格|套改|特批")


@dataclass(frozen=True, slots=True)
class _Way:
    """One way by which a title may have been reached: from when, and how many months it takes."""

    fact: Fact
    start: PartialDate
    months: int


@rule("EXP-20", title="专业技术职务年限或来源不符", reads=["title_systems", "title_years"],
      settled_by="专业技术职务评审（聘任）表，资格证书，评委会文件")
def title_early_or_unsupported(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each professional title: whether titles were given then, enough years lay before it, and a page supports it."""
    titles = _one_each(dated(timeline.facts("title")))
    starts = _starts_of_work(timeline) if titles else []
    excused = any(EXCEPTION.search(m.title) for m in timeline.content.materials if PAPER.search(m.title))
    for title in titles:
        yield _given_then(timeline, policy, title)
        rows = policy.in_force("title_years", day(title))
        if rows and not excused and not EXCEPTION.search(title.text("name") or ""):
            yield from _years(timeline, title, _ways(timeline, title, titles, starts, rows[-1].value), rows[-1])
    if timeline.content.materials_listed:
        for title in _one_each(timeline.facts("title")):
            yield _supported(timeline, policy, title)


def _one_each(titles: Sequence[Fact]) -> list[Fact]:
    """The first record of each title: the same title on two pages is one."""
    kept: dict[tuple[str, str], Fact] = {}
    for title in titles:
        when = title.date("date")
        kept.setdefault((title.text("name") or "", when.edtf[:4] if when else ""), title)
    return list(kept.values())


def _given_then(timeline: Timeline, policy: Policy, title: Fact) -> Outcome:
    rows = policy.in_force("title_systems", day(title))
    if not rows or any(row.value != "stopped" for row in rows):
        return CONSISTENT
    return Outcome(Verdict.CONFLICT, (title,), YELLOW, _told(timeline, title),
                   f"当时全国停止评定专业技术职务（{rows[0].effective.year}年至{rows[0].until.year}年）", rows=rows[:1],
                   subject="stopped")


def _told(timeline: Timeline, title: Fact) -> str:
    return stated(timeline, title, title.text("name") or "专业技术职务", f"于{spoken(title.date('date'))}取得")


def _years(timeline: Timeline, title: Fact, ways: Sequence[_Way], row: PolicyRow) -> Iterator[Outcome]:
    if not ways:
        return
    spans = [(way, months_between(way.start, day(title))) for way in ways]
    way, (_, most) = max(spans, key=lambda item: (item[1][1] - item[0].months, item[0].fact.id))
    if any(most >= way.months for way, (_, most) in spans):
        unsure = all(sum(span) < 2 * way.months for way, span in spans)
        if not unsure:
            yield CONSISTENT
            return
    short = most < way.months
    yield Outcome(
        Verdict.CONFLICT if short else Verdict.UNDECIDED, (title, way.fact), YELLOW,
        f"{_told(timeline, title)}，{_begun(timeline, way)}",
        f"其间至多{max(most, 0)}个月，通常须满{way.months}个月；如系破格、套改，应有批准材料",
        f"通常须满{way.months}个月，需{title.text('name')}及此前起算时间精确到月", (row,), "years")


def _begun(timeline: Timeline, way: _Way) -> str:
    """From what the years are counted, as a clause."""
    if way.fact.kind == "title":
        return _told(timeline, way.fact)
    if way.fact.kind == "education":
        return stated(timeline, way.fact, study_text(way.fact), f"于{spoken(way.start)}毕业")
    return stated(timeline, way.fact, "参加工作时间", spoken(way.start))


def _ways(
    timeline: Timeline, title: Fact, titles: Sequence[Fact], starts: Sequence[Fact], years: dict[str, dict[str, int]]
) -> list[_Way]:
    """The ways that the dossier shows: from the title one level below, and from the first study or work."""
    level = title_level(title.text("name") or "")
    if level is None or level not in years:
        return []
    highest = _highest(timeline, title)
    short = years.get(highest or "", {})
    ways = []
    below = [t for t in titles if title_level(t.text("name") or "") == LEVELS[LEVELS.index(level) - 1]
             and before(day(title), day(t)) is not Truth.YES] if level != "初级" else []
    months = short.get("after_lower", years[level].get("after_lower")) if level == "中级" else years[level].get(
        "after_lower")
    if months is not None:
        ways += [_Way(t, day(t), months) for t in below]
    studied = _studies(timeline, title)
    if studied and (not below or level == "初级"):
        months = short.get(level, _from_graduation(title, years[level]))
        ways += [_Way(f, day(f, "end"), months) for f in studied]
        ways += [_Way(f, day(f, "start" if f.kind == "stint" else "date"), months) for f in starts]
    return ways


def _from_graduation(title: Fact, years: dict[str, int]) -> int:
    by_examination = is_by_examination(title.text("name") or "")
    return years.get("after_exam", years["after_graduation"]) if by_examination else years["after_graduation"]


def _highest(timeline: Timeline, title: Fact) -> str | None:
    """The highest of master and doctor that may have been held when the title was given."""
    held = {f.text("level") for f in timeline.facts("education") if _may_precede(f.date("end"), title)}
    held |= {f.text("level") for f in timeline.facts("degree") if _may_precede(f.date("date"), title)}
    return next((level for level in ("博士", "硕士") if level in held), None)


def _studies(timeline: Timeline, title: Fact) -> list[Fact]:
    return [f for f in dated(timeline.facts("education"), "end") if f.text("level") in STUDIES
            and f.text("outcome") in (None, "毕业") and _may_precede(f.date("end"), title)]


def _may_precede(when: PartialDate | None, title: Fact) -> bool:
    return when is None or before(day(title), when) is not Truth.YES


def _starts_of_work(timeline: Timeline) -> list[Fact]:
    """Where the years of practice may be counted from beside the graduation: every start of work, the first job."""
    lines = [f for f in dated(timeline.facts("stint"), "start") if is_job(f)]
    first = min(lines, key=lambda f: (day(f, "start").earliest, f.id), default=None)
    return [*dated(timeline.facts("work_start")), *([first] if first is not None else [])]


def _supported(timeline: Timeline, policy: Policy, title: Fact) -> Outcome:
    if any(_supports(timeline, material, title) for material in timeline.content.materials):
        return CONSISTENT
    return Outcome(
        Verdict.MISSING, (title,), YELLOW, stated(timeline, title, "专业技术职务", title.text("name") or "（未注明）"),
        "档案中没有相应的评审表、聘任表或资格证书", rows=(policy.constant("title_systems"),), subject="title papers")


def _supports(timeline: Timeline, material: Material, title: Fact) -> bool:
    if material.type != "M13" and not PAPER.search(material.title):
        return False
    named = {f.text("name") for f in timeline.on_material("title", material)}
    return not named or title.text("name") in named



"""EXP: what the résumé claims of posts, against the papers that gave them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from models.comparisons import months_between
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import is_job, is_soldier
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.posts import (
    by_tail,
    claimed_lines,
    decisions_by_line,
    is_elected,
    is_for_start,
    main_posts,
    post_text,
    same_post,
    tails,
)
from rules.ranks import level_of, place_of, rank_of
from rules.records import apart_at_most, dated, day
from rules.registry import rule
from rules.wording import place_text, spoken, stated

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
DEPUTY_SECTION_CHIEF = 2
"""Place of 乡科级副职 on the ladder: posts below it need no appointment form."""
ACTING = re.compile("主持工作|提前到岗|提前上岗|先期到岗|代理|(?<![一-鿿])代[县市区乡镇]长")
ORGAN_POST = re.compile(
    "(?:局|处|科|厅|司|县|市|区|乡|镇|省|州|旗|部|庭|秘书|检察)长$|(?:[省市县区乡镇州旗]委|党委|党组|工委|总支)副?书记$"
    "|(?<![班村组任间])(?<!教研室)主任$|巡视员$|专员$")
ENTERPRISE_POST = re.compile("车间副?主任$|厂长$|经理$|院长$|校长$|矿长$|场长$")
BELOW = re.compile(
    "股长|班长|组长|排长|连长|[村居]|大队|生产队|支部|团委|小学|中学|学校|医院|学院|大学|公司|[厂矿场店]$")
SECONDED = re.compile("挂职|挂任|借调|抽调|帮助工作|援[藏疆青]|支教|驻村|下派")
VOTE = re.compile("选举|当选")


@rule("EXP-05", title="任职时间与任免材料不符",
      reads=["appointment_start", "appointment_date_months", "entry_trial_months"],
      settled_by="任免文件底稿，常委会会议纪要")
def claimed_post_starts_off(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The start of each post on the résumé against the decision that gave the post."""
    lines = [line for line in claimed_lines(timeline)
             if line.date("start") is not None and is_job(line.with_fields(nested=False))]
    decisions = [f for f in timeline.facts("appointment") if f.text("action") != "免" and f.date("decided") is not None]
    given = decisions_by_line(lines, [*decisions, *_by_date_of_paper(timeline)]) if lines and decisions else {}
    known = {f.id for f in decisions}
    for line in lines:
        papers = [f for f in given.get(line.id, ()) if is_for_start(line, f)]
        dated_papers = [f for f in papers if f.id in known]
        if dated_papers:
            yield _start_against_decision(timeline, policy, line, dated_papers, papers)


def _by_date_of_paper(timeline: Timeline) -> list[Fact]:
    """Appointments whose paper does not say when they were decided: on the day that the paper is of."""
    return [f.with_fields(decided=formed) for f in timeline.facts("appointment")
            if f.text("action") != "免" and f.date("decided") is None and (formed := timeline.formed(f)) is not None]


def _start_against_decision(
    timeline: Timeline, policy: Policy, line: Fact, decisions: Sequence[Fact], papers: Sequence[Fact]
) -> Outcome:
    """The decision nearest to the start, where no paper, not even one dated only as a whole, is of that time."""
    start, limits = day(line, "start"), policy.constant("appointment_date_months")
    apart = [(months_between(start, day(paper, "decided")), paper) for paper in decisions]
    earlier = limits.value["earlier"]
    place = place_of(level_of(line))
    if place is not None and place < DEPUTY_SECTION_CHIEF:  # such a line begins with the year on trial
        earlier += policy.constant("entry_trial_months").number
    spans = [months_between(start, day(paper, "decided")) for paper in papers]
    if any(fewest <= earlier and most >= -limits.value["later"] for fewest, most in spans):
        return CONSISTENT
    (fewest, most), paper = min(apart, key=lambda item: (abs(item[0][0] + item[0][1]), item[1].id))
    early = fewest > 0
    severity = (RED if fewest > limits.value["red"] else YELLOW) if early else BLUE
    acting = ACTING.search(post_text(line) + (paper.text("exception") or ""))
    note = "；但注明代理、主持工作或提前到岗，仅作备注" if acting and early else ""
    rows = (*policy.in_force("appointment_start", day(paper, "decided"))[-1:], limits)
    decided = spoken(day(paper, "decided"))
    months = f"早于任免决定至少{fewest}个月" if early else f"晚于任免决定至少{-most}个月"
    return Outcome(
        Verdict.CONFLICT, (line, paper), BLUE if note else severity,
        f"{stated(timeline, line, place_text(line), f'自{spoken(start)}任职')}，"
        f"{stated(timeline, paper, place_text(paper), f'于{decided}决定')}",
        f"任职时间{months}，应以任免决定之日为准{note}", rows=rows)


@rule("EXP-06", title="职务无任免材料", reads=["appointment_papers", "appointment_papers_months"],
      settled_by="任免文件底稿，常委会会议纪要，选举结果批复")
def post_without_papers(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each leading post on the résumé without a decision about it, or an appointment paper, within some months."""
    if not timeline.content.materials_listed:
        return
    lines = _leading_lines(timeline, policy)
    recent = _current_and_previous(lines)
    papers, bare = by_tail(dated(timeline.facts("appointment"), "decided")), _bare_papers(timeline)
    near = policy.constant("appointment_papers_months").number
    for place, line in enumerate(lines):
        if place and _continues(lines[place - 1], line):
            continue
        if _has_papers(near, line, papers, bare):
            yield CONSISTENT
        else:
            yield _without_papers(timeline, policy, line, line.id in recent)


def _without_papers(timeline: Timeline, policy: Policy, line: Fact, recent: bool) -> Outcome:
    row = policy.in_force("appointment_papers", day(line, "start"))[0]
    elected = is_elected(line)
    severity = RED if recent else YELLOW
    note = ""
    if row.value != "firm":
        severity, note = BLUE, "；当时任免材料归档尚无统一要求，仅作备注"
    elif elected:
        severity, note = severity.lowered(), "；如系选举产生，应有选举结果的批复"
    return Outcome(
        Verdict.MISSING, (line,), severity,
        stated(timeline, line, place_text(line), f"自{spoken(line.date('start'))}任职"),
        f"该时间前后{policy.constant('appointment_papers_months').number}个月内没有相应职务的任免审批表或任免文件{note}",
        rows=(row,), subject="appointment papers")


def _leading_lines(timeline: Timeline, policy: Policy) -> list[Fact]:
    """Leading posts of the section level and above, by start."""
    found = [line for line in claimed_lines(timeline) if line.date("start") is not None and is_job(line)
             and not is_soldier(line) and not SECONDED.search(place_text(line))
             and _is_leading(line, policy)]
    return sorted(found, key=lambda line: (day(line, "start").earliest, day(line, "start").latest))


def _is_leading(line: Fact, policy: Policy) -> bool:
    occupation, place, post = line.text("occupation"), place_of(level_of(line)), post_text(line)
    if occupation in ("非领导", "职级", "工人", "学习", "务农"):
        return False
    if place is not None and place < DEPUTY_SECTION_CHIEF:
        return False
    heads = any(ORGAN_POST.search(part) for part in main_posts(post))
    if not heads and occupation != "领导" and rank_of(line) is not None:
        return False
    if place is not None or occupation == "领导":
        return True
    if any(ENTERPRISE_POST.search(part) for part in main_posts(post)):
        rows = policy.in_force("appointment_papers", day(line, "start"))
        return bool(rows) and rows[0].value != "firm"
    return heads and not BELOW.search(post) and not BELOW.search(line.text("unit") or "")


def _current_and_previous(lines: Sequence[Fact]) -> frozenset[str]:
    """Lines of the newest level and of the one before it; where no level is known each post is its own."""
    keys: list[object] = []
    found = []
    for line in reversed(lines):
        key = level_of(line) or main_posts(post_text(line))[:1]
        if key not in keys:
            keys.append(key)
        if len(keys) > 2:
            break
        found.append(line.id)
    return frozenset(found)


def _continues(previous: Fact, line: Fact) -> bool:
    """Whether a line goes on with the post of the line before it, perhaps with another beside it."""
    return same_post(previous, line) and set(main_posts(post_text(line))) <= set(main_posts(post_text(previous)))


def _has_papers(
    near: int, line: Fact, papers: Mapping[str, Sequence[Fact]], bare: Sequence[Material]
) -> bool:
    start, end = day(line, "start"), line.date("end")
    for paper in (paper for tail in tails(line) for paper in papers.get(tail, ())):
        left = paper.text("action") == "免" and end is not None and _near(end, day(paper, "decided"), near)
        if (left or _near(start, day(paper, "decided"), near)) and same_post(line, paper):
            return True
    return any(material.id != line.material and material.formed is not None and _near(start, material.formed, near)
               for material in bare)


def _bare_papers(timeline: Timeline) -> list[Material]:
    """Appointment papers of which no decision was read, and papers about an election: they may be about any post."""
    stating = {f.material for f in timeline.facts("appointment")}
    return [m for m in timeline.content.materials if m.formed is not None and m.formed.is_readable
            and ((m.type in ("M27", "M28") and m.id not in stating) or VOTE.search(m.title))]


def _near(one: PartialDate, other: PartialDate, months: int) -> bool:
    return apart_at_most(one, other, months) is not Truth.NO

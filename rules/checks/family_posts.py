"""FAM: relatives in the person's own unit: no longer declared, or in a line of command with the person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from models.comparisons import aged_at_least, before
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline, is_open
from models.truth import Truth
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import clusters
from rules.registry import rule
from rules.relatives import CHILD, PARENTS, SIBLING, SPOUSE, Relative, any_of, has_left, may_be_same_name, relatives
from rules.wording import material_title, place_text, stated

SAME_UNIT = re.compile("^(?:在)?(?:同|本)(?:单位|公司|系统|机关|部门|[局厅部委办院厂校所站社县乡镇处科])")
ORGAN = re.compile(
    "^.{1,14}?(?:[省市县区州旗地]委(?:组织部|宣传部|统战部|政法委|办公室|党校)?(?!员)"
    "|政府(?:办公室)?|[局厅]|委员会|法院|检察院|公司|[厂矿]|中学|小学|学校|大学|学院|医院|银行|供销社|办公室|[站所])")
CIVIL = re.compile("(?:局|厅|委|部|委员会|政府|法院|检察院|办公室|政法委|党校)$")
REGION = re.compile(".*[省市县区州旗]")
HEAD = re.compile(
    "^(?:党组|党委|党总支|党支部)?(?:副)?(?:书记|[局厅部院校厂站所社市县区乡镇行]长|检察长|主任|总经理|经理)"
    "(?!助理|秘书|科员|医师|护师|编辑|记者)")
SECTION = re.compile("^(.{1,8}?(?:科|股|室|处|队))(.*)$")
SECTION_HEAD = re.compile("^副?(?:[科股处队]长|主任)")
FORMS = frozenset({"M01", "M02", "M18", "M27", "M33", "M34", "M35"})
"""Forms that ask for the whole family."""


@rule("FAM-03", title="亲属与任职回避、关系隐匿", reads=["kin_declared", "kin_avoidance", "parent_age_gap"],
      settled_by="个人有关事项报告，亲属任职单位证明，婚姻登记材料")
def kin_in_own_unit(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Close relatives in the person's own unit: still declared on the newest form, and not in a line of command."""
    listed = [r for r in relatives(timeline) if r.role is not None and r.fact.text("unit_post")]
    if not listed:
        return
    posts = _own_posts(timeline)
    near = [(relative, post) for relative in listed if not _is_out_of_work(relative)
            for post in [_shared_post(timeline, relative, posts)] if post is not None or _says_same_unit(relative)]
    found = [*_hidden(timeline, policy, [r for r, _ in near]), *_commanding(timeline, policy, near)]
    yield from found or [CONSISTENT]


def _own_posts(timeline: Timeline) -> Mapping[str, list[Fact]]:
    """The person's own lines by the last part of the unit's name."""
    posts: dict[str, list[Fact]] = defaultdict(list)
    for line in timeline.facts("stint"):
        organ = organ_of(line.text("unit") or "")
        if organ:
            posts[_plain(organ)].append(line)
    return posts


@lru_cache(maxsize=8192)
def organ_of(text: str) -> str:
    """The unit that a text names first, without its offices: 某县财政局预算科 → 某县财政局; "" where none is named."""
    found = ORGAN.match(text)
    return found[0] if found else ""


def _plain(organ: str) -> str:
    """A unit's name without its place."""
    return REGION.sub("", organ[:-1]) + organ[-1:]


def _same_organ(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def _says_same_unit(relative: Relative) -> bool:
    return bool(SAME_UNIT.match(relative.fact.text("unit_post") or ""))


def _is_out_of_work(relative: Relative) -> bool:
    text = relative.fact.text("unit_post") or ""
    return text.startswith("原") or bool(any_of("retired").search(relative.remarks))


def _shared_post(timeline: Timeline, relative: Relative, posts: Mapping[str, list[Fact]]) -> Fact | None:
    """The person's own line, while the form was made, in the unit that the form gives for the relative."""
    text = relative.fact.text("unit_post") or ""
    if SAME_UNIT.match(text):
        own = (line for lines in posts.values() for line in lines)
        return next((line for line in own if _covers(timeline, line, relative.fact)), None)
    organ = organ_of(text)
    return next((line for line in posts.get(_plain(organ), ()) if organ
                 and _same_organ(organ, organ_of(line.text("unit") or "")) and _covers(timeline, line, relative.fact)),
                None)


def _covers(timeline: Timeline, line: Fact, listed: Fact) -> bool:
    """Whether a line certainly runs when the form that lists the relative was made."""
    start, end, formed = line.date("start"), line.date("end"), timeline.formed(listed)
    if formed is None:
        return line.material == listed.material and is_open(line)
    return start is not None and start.latest <= formed.latest and (
        is_open(line) or (end is not None and end.latest >= formed.earliest))


def _hidden(timeline: Timeline, policy: Policy, near: Sequence[Relative]) -> Iterator[Outcome]:
    """Relatives in the own unit whom the newest form with a family table leaves out."""
    newest = _newest_form(timeline)
    if newest is None or newest.formed is None:
        return
    listed = relatives(timeline)
    there = [r for r in listed if r.fact.material == newest.id]
    left = {r.name for r in listed if has_left(r)}
    seen: set[str] = set()
    for relative in near:
        formed = timeline.formed(relative.fact)
        if formed is None or before(formed, newest.formed) is not Truth.YES or relative.name in seen | left:
            continue
        if _is_accounted_for(timeline, policy, relative, there, newest.formed):
            continue
        seen.add(relative.name)
        yield Outcome(
            Verdict.CONFLICT, (relative.fact,), Severity.YELLOW,
            f"{stated(timeline, relative.fact, relative.fact.text('relation') or '', _who(relative))}，与本人同一单位，"
            f"而{material_title(timeline, there[0].fact)}未列此人", "主要亲属应前后如实填写，同单位任职的亲属不应略去",
            rows=policy.rows("kin_declared")[-1:], subject=f"not declared {relative.name}")


def _newest_form(timeline: Timeline) -> Material | None:
    """The newest form that asks for the whole family and lists any."""
    with_family = {fact.material for fact in timeline.facts("family")}
    made = [m for m in timeline.of_type(*FORMS) if m.id in with_family and m.formed and m.formed.is_readable]
    return max(made, key=lambda m: (m.formed.latest if m.formed else None, m.id), default=None)


def _is_accounted_for(
    timeline: Timeline, policy: Policy, relative: Relative, there: Sequence[Relative], now: PartialDate
) -> bool:
    """Whether the newest form lists the relative, or need not: another spouse, an old parent, a brother or sister."""
    if any(relative.name and may_be_same_name(relative.name, other.name) for other in there):
        return True
    if relative.role == SPOUSE:
        return any(other.role == SPOUSE for other in there) or len(clusters(timeline.facts("marriage"))) > 1
    if relative.role in PARENTS:
        born, old = relative.fact.date("birth"), policy.constant("parent_age_gap").value["most"]
        return born is None or aged_at_least(born, now, old) is not Truth.NO
    return relative.role != CHILD


def _who(relative: Relative) -> str:
    return f"{relative.name}为{relative.fact.text('unit_post')}"


def _commanding(
    timeline: Timeline, policy: Policy, near: Sequence[tuple[Relative, Fact | None]]
) -> Iterator[Outcome]:
    """Relatives of whom one leads the unit or the office in which the other works, since civil servants must not."""
    seen: set[tuple[str, str]] = set()
    for relative, line in near:
        formed = timeline.formed(relative.fact)
        if line is None or formed is None or relative.role not in (*PARENTS, SPOUSE, CHILD, SIBLING):
            continue
        rows = policy.in_force("kin_avoidance", formed)
        organ = organ_of(line.text("unit") or "")
        if not rows or formed.earliest < policy.rows("kin_avoidance")[0].effective or not CIVIL.search(organ):
            continue
        if not _one_leads(_office(line.text("unit") or "", line.text("post") or ""), _office_of(relative)):
            continue
        if (relative.name, line.anchor) in seen:
            continue
        seen.add((relative.name, line.anchor))
        yield Outcome(
            Verdict.CONFLICT, (relative.fact, line), Severity.YELLOW,
            f"{stated(timeline, relative.fact, relative.fact.text('relation') or '', _who(relative))}，"
            f"{stated(timeline, line, '本人时任', place_text(line))}",
            f"依{rows[-1].citation}，近亲属不得在同一单位有直接上下级领导关系", rows=rows, subject="command")


def _office(unit: str, post: str) -> str:
    """Office and post within the unit: 财务科科长."""
    return unit[len(organ_of(unit)):] + post


def _office_of(relative: Relative) -> str:
    text = relative.fact.text("unit_post") or ""
    same = SAME_UNIT.match(text)
    return text[same.end():] if same else text[len(organ_of(text)):]


def _one_leads(own: str, kin: str) -> bool:
    if HEAD.match(own) or HEAD.match(kin):
        return bool(own and kin)
    mine, theirs = SECTION.match(own), SECTION.match(kin)
    if mine is None or theirs is None or mine[1] != theirs[1]:
        return False
    return bool(SECTION_HEAD.match(mine[2])) != bool(SECTION_HEAD.match(theirs[2]))

"""IDN-04 and IDN-05: the papers by which workers became cadres (转干) and others were recruited as such (录干)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.comparisons import aged_at_least, aged_at_most, before, full_years, within
from models.dates import FIRST_DAY, PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.identity_units import facts_on, formed
from rules.lines import is_job, is_soldier, text_of
from rules.outcome import CONSISTENT, Outcome, agreed, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import birth_candidates, dated
from rules.registry import rule
from rules.wording import aged, births, material_title, spoken, title_of

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
CONVERSION = re.compile("转干|以工代干")
OTHER_GROUND = re.compile("民办|教师|转公办|民警|公安|警察|司法|检察|聘用|军工|部队|军队")
OTHER_PAPER = re.compile("民办|代课|民警")
"""Titles of approval papers for work outside the establishment, or by notices of their own."""
OTHER_WORK = re.compile("民办教师|代课|民警|公安|派出所|司法|检察|法院")
RECRUITED = re.compile("吸收|录干|招干|录用|招收.{0,8}干部|招聘.{0,4}干部")
NOT_RECRUITED = re.compile("聘用|公务员|工人|教师|转干|以工代干")
APPROVES = re.compile("人事|组织部|劳人|编制|人民政府$|革命委员会$|[县市地省]委(?:员会)?$")
RECRUIT_ORIGINS = frozenset({"招干", "录干"})
WORDED = ("status", "determination", "term", "work_start")
ON_PAPER = ("status", "determination", "work_start", "birth", "identity", "signing", "seal", "term")


@dataclass(frozen=True, slots=True)
class _Paper:
    """One such paper, or a record of it: facts on it, when it was formed, its words, and who approved it."""

    name: str
    facts: tuple[Fact, ...]
    when: PartialDate | None
    words: str
    offices: tuple[str, ...]
    lacks: tuple[str, ...]

    @property
    def origins(self) -> set[str]:
        """Origins of the status that the paper states."""
        return {f.text("origin") or "" for f in self.facts if f.kind == "status"}


@rule("IDN-04", title="以工代干转干时期或手续不符",
      reads=["conversion_window", "conversion_approval", "approving_offices"],
      settled_by="转干名册与批文，以工代干登记名册，考试考核成绩册")
def conversion_out_of_time(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each conversion of a worker who did a cadre's work against the years of that clean-up, and its approval."""
    row = policy.constant("conversion_window")
    for paper in _papers(timeline):
        if not ("转干" in paper.origins or CONVERSION.search(paper.words)) or _other_ground(timeline, paper):
            continue
        ok = within(paper.when, row.value["first"], row.value["last"]) if paper.when else Truth.YES
        outside = f"以工代干转干在{_month(row.value['first'])}至{_month(row.value['last'])}之间办理，该时间在此之外"
        wrong = next((office for office in paper.offices if _not_yet(policy, office, paper.when)), None)
        if wrong is None:
            yield Outcome(verdict_of(ok), paper.facts, YELLOW, _says(paper), outside, "需转干审批时间精确到月",
                          (row,), "window")
        else:
            why = [outside] if ok is Truth.NO else []
            yield Outcome(
                Verdict.CONFLICT, paper.facts, RED, _says(paper, f"，盖有“{wrong}”印章"),
                "，".join([*why, "所盖印章的机关当时并不存在"]), rows=(row, policy.constant("approving_offices")),
                subject="window")
        yield from _unapproved(timeline, paper, policy.constant("conversion_approval"), "县以上组织、人事部门")


def _other_ground(timeline: Timeline, paper: _Paper) -> bool:
    """Whether the conversion is of a teacher, a policeman or a hired cadre, by the paper or by the work before it.

    A paper that says 以工代干 in so many words is taken at its word.
    """
    if OTHER_GROUND.search(paper.words):
        return True
    if "以工代干" in paper.words:
        return False
    hired = any(f.text("status") == "聘用制干部" or f.text("origin") == "聘干" for f in timeline.facts("status"))
    teacher = any(f.text("route") == "民办教师" for f in timeline.facts("work_start"))
    return hired or teacher or any(OTHER_WORK.search(text_of(f)) for f in timeline.facts("stint"))


def _month(day: date) -> str:
    return spoken(PartialDate(f"{day.year:04}-{day.month:02}"))


def _says(paper: _Paper, more: str = "") -> str:
    what = "转干" if "转干" in paper.origins or CONVERSION.search(paper.words) else "录用"
    return f"{paper.name}载{spoken(paper.when)}办理{what}" + more if paper.when else paper.name + more


def _papers(timeline: Timeline) -> list[_Paper]:
    """The papers on file; where there is none, the records of a status that name one."""
    found = [paper for material in timeline.of_type("M33") if (paper := _paper(timeline, material)) is not None]
    if found:
        return found
    loose = [f for f in timeline.facts("status") if f.text("origin") in RECRUIT_ORIGINS | {"转干"}]
    loose += [f for f in timeline.facts("determination", "status")
              if CONVERSION.search(_words(f)) or RECRUITED.search(_words(f))]
    loose += [f for f in timeline.facts("work_start") if f.text("route") == "录用干部"]
    return [_Paper(material_title(timeline, f), (f,), f.date("from") or f.date("decided") or f.date("date"), _words(f),
                   tuple(filter(None, [f.text("by")])), ()) for f in loose[:4]]


def _words(fact: Fact) -> str:
    names = {"term": ("text",), "work_start": ("route",)}.get(fact.kind, ("origin", "value", "grounds", "attachments"))
    return " ".join(fact.text(name) or "" for name in names)


def _paper(timeline: Timeline, material: Material) -> _Paper | None:
    facts = facts_on(timeline, material, *ON_PAPER)
    if not facts:
        facts = (*timeline.facts("status"), *timeline.facts("stint"), *timeline.facts("work_start"))[:1]
    if not facts:
        return None
    told = [f for f in facts if f.kind in ("status", "determination")]
    words = " ".join([material.title, *(_words(f) for f in facts if f.kind in WORDED)])
    offices = [f.text("by") or "" for f in facts if f.kind == "determination"]
    offices += [f.text("text") or "" for f in facts if f.kind == "seal"]
    when = formed(material) or next(
        (d for f in told if (d := f.date("decided") or f.date("from")) is not None), None)
    return _Paper(f"《{title_of(material)}》", tuple(told or facts[:1]), when, words, tuple(filter(None, offices)),
                  material.lacks or ())


def _not_yet(policy: Policy, office: str, when: PartialDate | None) -> bool:
    """Whether the name of an office was certainly not in use on a day."""
    return when is not None and any(
        re.search(known["words"], office) and within(when, known["first"], known["last"]) is Truth.NO
        for known in policy.constant("approving_offices").value)


def _unapproved(timeline: Timeline, paper: _Paper, row: PolicyRow, by: str) -> Iterator[Outcome]:
    """A paper that lacks its seal, or bears none but those of bodies that cannot approve."""
    pattern = row.value.get("offices") or APPROVES.pattern
    seen = [office for office in paper.offices if re.search(pattern, office)]
    if seen or not timeline.content.materials_listed or not (paper.offices or "seal" in paper.lacks):
        return
    bears = f"，只有“{paper.offices[0]}”的意见或印章" if paper.offices else "，缺印章"
    yield Outcome(Verdict.MISSING, paper.facts, YELLOW, _says(paper, bears),
                  f"缺{by}的审批意见和印章", rows=(row,), subject="approval")


@rule("IDN-05", title="吸收录用干部手续不全", reads=["recruitment_end", "recruitment_approval", "recruitment_age"],
      settled_by="招干、录干名册与批文，招干指标文件，招干考试成绩册")
def recruitment_defective(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each recruitment as cadre: its date, who approved it, and the age of the person."""
    for paper in _papers(timeline):
        if not _is_recruitment(paper):
            continue
        yield CONSISTENT
        row = policy.constant("recruitment_end")
        if paper.when is not None:
            ok = within(paper.when, FIRST_DAY, row.value["last"])
            yield Outcome(
                verdict_of(ok), paper.facts, YELLOW, _says(paper),
                f"吸收录用干部已于{_month(row.value['last'])}前停止办理，该时间在此之后",
                "需录用审批时间精确到月", (row,), "date")
            yield from _age(timeline, policy, paper, paper.when)
        yield from _low_approval(timeline, policy, paper)


def _is_recruitment(paper: _Paper) -> bool:
    if OTHER_PAPER.search(paper.name):
        return False  # it follows rules of its own, whatever status it states
    if paper.origins & RECRUIT_ORIGINS:
        return True
    return bool(RECRUITED.search(paper.words)) and not NOT_RECRUITED.search(paper.words)


def _low_approval(timeline: Timeline, policy: Policy, paper: _Paper) -> Iterator[Outcome]:
    row = policy.constant("recruitment_approval")
    approving = [o for o in paper.offices if APPROVES.search(o)]
    if not approving:
        yield from _unapproved(timeline, paper, row, "地、市以上组织、人事部门")
        return
    levels = [_level(office, row) for office in approving]
    if "low" in levels and "high" not in levels:
        yield Outcome(
            Verdict.CONFLICT, paper.facts, YELLOW, _says(paper, f"，审批机关为“{approving[levels.index('low')]}”"),
            "吸收录用干部一般须经地、市以上组织、人事部门批准，各省规定不一", rows=(row,), subject="approval")


def _level(office: str, row: PolicyRow) -> str | None:
    """`high` or `low` by the last place that the name of an office names; None where it names none."""
    pattern = f"(?P<high>{row.value['high']})|(?P<low>{row.value['low']})"
    places = re.finditer(pattern, re.sub("组织部|宣传部", "", office))
    return max(((m.start(), m.lastgroup) for m in places), default=(0, None))[1]


def _age(timeline: Timeline, policy: Policy, paper: _Paper, when: PartialDate) -> Iterator[Outcome]:
    candidates = birth_candidates(timeline, policy)
    for row in policy.in_force("recruitment_age", when)[-1:] if candidates else ():
        old_enough = agreed(aged_at_least(c.date, when, row.value["fewest"]) for c in candidates)
        young_enough = agreed(aged_at_most(c.date, when, row.value["most"]) for c in candidates)
        if Truth.NO not in (old_enough, young_enough):
            continue
        spans = [full_years(c.date, when) for c in candidates]
        known: Sequence[Fact] = dated([f for c in candidates for f in c.facts if f.kind == "birth"])[:2]
        in_service = old_enough is not Truth.NO and _worked_before(timeline, when)
        note = "；在职人员录用的年龄各省另有放宽" if in_service else ""
        yield Outcome(
            Verdict.CONFLICT, (*paper.facts, *known), BLUE if in_service else YELLOW,
            f"{_says(paper)}，{births(timeline, known)}",
            f"录用时{aged(min(s[0] for s in spans), max(s[1] for s in spans))}，"
            f"通常须年满{row.value['fewest']}周岁、不超过{row.value['most']}周岁{note}", rows=(row,), subject="age")


def _worked_before(timeline: Timeline, when: PartialDate) -> bool:
    """Whether the person had work or served in the army before a day, so that another limit of age may hold."""
    starts = [f.date("date") for f in timeline.facts("work_start")]
    starts += [f.date("start") for f in timeline.facts("stint") if is_job(f) or is_soldier(f)]
    return any(begun is not None and before(begun, when) is Truth.YES for begun in starts)

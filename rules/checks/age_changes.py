"""AGE: birth dates that were changed without authority or after changes were closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.comparisons import in_order, same
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.age import explained_as_lunar
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import claimed, dated, day, earliest_formed, written_date
from rules.registry import rule
from rules.wording import births, spoken, stated

RED = Severity.RED
CHANGE_PAPERS = frozenset({"M15", "M16", "M17"})
"""Papers that argue for a birth date; what they state is not yet used."""
CHANGE_WORDS = ("更改", "更正", "变更", "批复", "认定")


@rule("AGE-09", title="擅自更改或冻结后更改出生日期",
      reads=["birth_change_requests", "birth_determination", "special_audit"],
      settled_by="更改申请和批复，户口变更证明")
def birth_changed_without_authority(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each determination that moves the birth date, and each claimed date that moved without one."""
    yield from _requests(timeline, policy)
    yield from _uses(timeline, policy)


def _requests(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    for paper in timeline.facts("determination", "birth"):
        if _is_by_organisation(timeline, policy, paper) or not _moves(timeline, paper):
            yield CONSISTENT
            continue
        decided = paper.date("decided") or timeline.formed(paper)
        rows = policy.in_force("birth_change_requests", decided) if decided else policy.rows("birth_change_requests")
        answers = {row.value for row in rows}
        if answers == {"accepted"}:
            yield CONSISTENT
            continue
        own = _is_own_request(paper)
        certain = own and answers == {"closed"}
        others = _contradicted(timeline, paper)[:2]
        yield Outcome(
            Verdict.CONFLICT if certain else Verdict.UNDECIDED, (paper, *others), RED,
            _request_says(timeline, paper, others),
            "二〇〇六年十月起不再受理个人更改出生日期的申请，此后个人申请的更改不能采用",
            f"须查{'认定是否作出于停止受理之前' if own else '由本人申请还是由组织更正'}，并核对批复的时间和机关",
            rows[-1:])


def _request_says(timeline: Timeline, paper: Fact, others: Sequence[Fact]) -> str:
    decided, own = paper.date("decided"), _is_own_request(paper)
    says = stated(timeline, paper, "", f"{f'于{spoken(decided)}' if decided else ''}{'按本人申请' if own else ''}"
                  f"认定出生日期为{value_told(paper)}")
    return says + (f"，而{births(timeline, others)}" if others else "")


def value_told(paper: Fact) -> str:
    """The determined date in words."""
    value = written_date(paper.text("value") or "")
    return spoken(value) if value else paper.text("value") or "（未注明）"


def _is_own_request(paper: Fact) -> bool:
    asked = paper.text("requested_by") or ""
    return "本人" in asked or "个人" in asked


def _is_by_organisation(timeline: Timeline, policy: Policy, paper: Fact) -> bool:
    """Whether the organisation itself corrected the date; the forms of the special audit are its own."""
    asked = paper.text("requested_by") or ""
    if asked:
        return "组织" in asked
    material, decided = timeline.material_of(paper), paper.date("decided") or timeline.formed(paper)
    return material is not None and material.type == "M17" and decided is not None and bool(
        policy.in_force("special_audit", decided))


def _moves(timeline: Timeline, paper: Fact) -> bool:
    """Whether a determination sets another date than the pages that came before it."""
    value, decided = written_date(paper.text("value") or ""), paper.date("decided")
    records = dated(timeline.facts("birth"))
    if value is None:
        return False
    if any(same(day(fact), value) is Truth.NO and not explained_as_lunar(day(fact), value) for fact in records):
        return True
    before = [fact for fact in records if decided is None or (formed := timeline.formed(fact)) is None
              or formed.earliest <= decided.latest]
    return not before


def _contradicted(timeline: Timeline, paper: Fact) -> list[Fact]:
    value = written_date(paper.text("value") or "")
    return [fact for fact in dated(timeline.facts("birth")) if value and same(day(fact), value) is Truth.NO]


def _uses(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The claimed date, where it moved away from the earliest record."""
    claims = dated(claimed(timeline, "birth"))
    first = earliest_formed(timeline, dated(timeline.facts("birth")))
    if not claims or not first:
        return
    if any(same(day(c), day(f)) is not Truth.NO or explained_as_lunar(day(c), day(f)) for c in claims for f in first):
        yield CONSISTENT
        return
    used = _first_use(timeline, claims[0])
    papers = [paper for paper in timeline.facts("determination", "birth")
              if (value := written_date(paper.text("value") or "")) and same(value, day(claims[0])) is not Truth.NO]
    if any(_is_by_organisation(timeline, policy, paper) or _precedes(timeline, paper, used) for paper in papers):
        yield CONSISTENT
        return
    unread = not papers and _has_unread_change_paper(timeline)
    yield Outcome(
        Verdict.UNDECIDED if unread else Verdict.CONFLICT, tuple(dict.fromkeys((*claims, used, *first))), RED,
        f"{births(timeline, claims[:1])}，而最早形成的{births(timeline, first)}",
        f"更改出生日期须先经有权机关认定，{'档案中的认定晚于更改后日期的使用' if papers else '档案中没有认定'}",
        "档案中有更改出生日期的材料，须查其内容、批准机关和时间", policy.rows("birth_determination")[-1:],
        subject="changed without authority")


def _first_use(timeline: Timeline, claim: Fact) -> Fact:
    """The earliest-formed page that uses the claimed date."""
    using = [(formed.earliest, fact.id, fact) for fact in dated(timeline.facts("birth"))
             if same(day(fact), day(claim)) is not Truth.NO and (formed := timeline.formed(fact)) is not None
             and (material := timeline.material_of(fact)) is not None and material.type not in CHANGE_PAPERS]
    return min(using, key=lambda use: use[:2])[2] if using else claim


def _precedes(timeline: Timeline, paper: Fact, used: Fact) -> bool:
    decided, formed = paper.date("decided") or timeline.formed(paper), timeline.formed(used)
    return decided is None or formed is None or in_order(decided, formed) is not Truth.NO


def _has_unread_change_paper(timeline: Timeline) -> bool:
    """Whether the dossier holds a paper on a change of which no determination was read."""
    read = {paper.material for paper in timeline.facts("determination")}
    return any(material.id not in read and any(word in material.title for word in CHANGE_WORDS)
               for material in timeline.of_type("M16", "M17"))

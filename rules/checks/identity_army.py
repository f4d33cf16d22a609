"""IDN-07: cadres by transfer from the army (军队转业干部)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from rules.checks.identity_units import CADRE_STATUS, facts_on, is_officer_page
from rules.lines import is_soldier, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.registry import rule
from rules.wording import period, place_text, spoken, stated

CLAIM = re.compile("军队转业干部|军转干部?|转业干部")
NOT_A_CLAIM = re.compile("军转干?部?(?:安置|办|处|科|股|培训|工作)|转业干部(?:安置|办|处|科|培训|工作)")
SELF_EMPLOYED = re.compile("自主择业")
OFFICER = re.compile(
    "[排连营团旅师军]长|指导员|教导员|政委|政治委员|参谋|协理员|助理员|军医|司务长|[少中上大]尉|[少中上大]校|准尉|军官"
    "|(?:政治|宣传|组织|保卫|干部)干事|[排连营团师军]职")
SOLDIER = re.compile("义务兵|志愿兵|士官|战士|士兵|列兵|上等兵|班长|文书|通讯员|卫生员|炊事员|驾驶员|退伍|复员")
DISCHARGE = re.compile("退伍|复员|志愿兵|士官|义务兵|士兵")


@rule("IDN-07", title="军转干部身份材料不符", reads=["army_transfer"],
      settled_by="军官任命命令，军队转业干部审批报告表，转业安置名册")
def army_transfer_unsupported(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A claim to be a cadre by transfer from the army against what the records say of the service itself."""
    claims = _claims(timeline)
    if not claims:
        return
    rows = policy.rows("army_transfer")
    claim = claims[0]
    pages = timeline.of_type("M32")
    approved = [m for m in pages if is_officer_page(timeline, m)]
    soldiers = [] if _officer(timeline) else _soldier(timeline, claim)
    if not soldiers:
        if timeline.content.materials_listed and not pages and not _self_employed(timeline, claims):
            yield Outcome(Verdict.MISSING, (claim,), Severity.RED, _says(timeline, claim),
                          "档案中没有军队转业干部审批（安置）材料", rows=rows, subject="transfer page")
        else:
            yield CONSISTENT
        return
    titled = any("转业干部" in m.title and m in approved for m in pages)
    served = "，".join(_served(timeline, f) for f in soldiers[:2])
    yield Outcome(
        Verdict.UNDECIDED if titled else Verdict.CONFLICT, (claim, *soldiers[:2]), Severity.RED,
        f"{_says(timeline, claim)}，而{served}",
        "服役记载只有士兵（志愿兵、士官），没有军官任命，士兵退役不产生干部身份",
        "有转业审批材料而无军官任命记载，需查军官任命命令", rows, "soldier only")


def _claims(timeline: Timeline) -> list[Fact]:
    """Facts that call the person a cadre by transfer from the army."""
    statuses = [f for f in timeline.facts("status") if f.text("status") in CADRE_STATUS
                and re.search("转业|军转", f.text("origin") or "")]
    told = (*timeline.facts("stint"), *timeline.facts("appointment"), *timeline.facts("determination", "status"))
    words = [f for f in told if _calls(text_of(f) + (f.text("value") or ""))]
    material = {m.id for m in timeline.of_type("M32")}
    return sorted([*statuses, *words], key=lambda f: (f.material in material, f.kind != "status"))


def _calls(text: str) -> bool:
    return bool(CLAIM.search(text)) and not NOT_A_CLAIM.search(text)


def _officer(timeline: Timeline) -> bool:
    """Whether any record shows an officer: a status, a line, a post, an order."""
    if any(f.text("status") == "军官" for f in timeline.facts("status")):
        return True
    lines = [f for f in timeline.facts("stint") if f.text("occupation") == "军官"
             or (is_soldier(f) and OFFICER.search(f.text("post") or text_of(f)))]
    posts = [f for f in timeline.facts("appointment") if re.search("部队|军", f.text("unit") or "")
             and OFFICER.search(f.text("post") or "")]
    orders = [m for m in timeline.of_type("M27", "M28") if re.search("军官|提干|命令", m.title)]
    return bool(lines or posts or orders)


def _soldier(timeline: Timeline, claim: Fact) -> list[Fact]:
    """Facts that certainly show service as a soldier only: every line of service is one, or a discharge is on file.

    A line that does not say in what capacity someone served leaves it open, unless a discharge is on file.
    """
    lines = [f for f in timeline.facts("stint") if is_soldier(f) and not f.flag("nested") and f is not claim]
    plain = [f for f in lines if f.text("occupation") == "士兵" or SOLDIER.search(text_of(f))]
    statuses = [f for f in timeline.facts("status") if f.text("status") == "士兵"]
    discharge = [f for m in timeline.of_type("M32") if DISCHARGE.search(m.title) and "转业干部" not in m.title
                 for f in facts_on(timeline, m, "status", "work_start", "stint", "birth", "identity")[:1]
                 if f is not claim]
    joined = [f for f in timeline.facts("status") if f.text("status") in ("工人", "合同制工人") and "转业" in (
        f.text("origin") or "")]
    if discharge or statuses or joined:
        return list(dict.fromkeys([*statuses, *plain, *joined, *discharge]))
    return plain if len(plain) == len(lines) else []


def _self_employed(timeline: Timeline, claims: list[Fact]) -> bool:
    texts = [*(text_of(f) + (f.raw or "") for f in (*claims, *timeline.facts("stint"))),
             *(m.title for m in timeline.content.materials)]
    return any(SELF_EMPLOYED.search(text) for text in texts)


def _says(timeline: Timeline, claim: Fact) -> str:
    if claim.kind == "status":
        return stated(timeline, claim, "身份为", f"{claim.text('status')}（{claim.text('origin')}）")
    if claim.kind == "determination":
        return stated(timeline, claim, "认定身份为", claim.text("value") or "")
    return stated(timeline, claim, "经历为", place_text(claim))


def _served(timeline: Timeline, fact: Fact) -> str:
    if fact.kind == "status":
        ends = fact.date("to")
        return stated(timeline, fact, "身份为", (fact.text("status") or "") + (f"（至{spoken(ends)}）" if ends else ""))
    if fact.kind == "stint":
        return stated(timeline, fact, f"{period(fact)}为", place_text(fact))
    return stated(timeline, fact, "", "士兵退出现役")

"""KEY-01: whether any page is old enough to fix the birth and the start of work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import months_between
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from rules.checks.identity_units import formed
from rules.lines import is_job, is_study
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import claimed, dated
from rules.registry import rule
from rules.wording import material_title, place_text, spoken, stated, title_of

NO_PAGES = frozenset({"M90", "M91", "M99"})
EARLY = {"M07": "中学学籍表", "M22": "入团志愿书", "M29": "招工登记表", "M31": "应征入伍登记表"}
MAYBE_EARLY = frozenset({*EARLY, "M02", "M03", "M08", "M09", "M10", "M18", "M19", "M30", "M37"})
LOST = re.compile("灭失|遗失|丢失|毁损|损毁|火灾|水灾|无法补|查无|无法提供|未找到")


def loss_papers(timeline: Timeline) -> list[str]:
    """Titles of papers that certify that pages were lost or cannot be had."""
    titles = [m.title for m in timeline.content.materials]
    titles += [f.text("title") or "" for f in timeline.facts("catalogue_entry")]
    return [title for title in titles if LOST.search(title)]


@rule("KEY-01", title="最早材料链缺失", reads=["early_pages"],
      settled_by="中学学籍底册，户籍底册，招工、征兵、知青名册")
def no_early_page(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The earliest page of the dossier against the start of work, the first event that counts."""
    pages = [m for m in timeline.content.materials if m.type not in NO_PAGES]
    known = [(when, m) for m in pages if (when := formed(m)) is not None]
    started = _started(timeline)
    if not known or started is None:
        return
    when, fact = started
    first, material = min(known, key=lambda item: (item[0].earliest, item[0].latest))
    row = policy.constant("early_pages")
    fewest, _ = months_between(when, first)
    if fewest <= row.value["yellow"] or loss_papers(timeline):
        yield CONSISTENT
        return
    unsure = [m for m in pages if m.type in MAYBE_EARLY and formed(m) is None]
    severity = Severity.RED if fewest >= row.value["red"] else Severity.YELLOW
    yield Outcome(
        Verdict.UNDECIDED if unsure else Verdict.MISSING, (fact,), severity,
        f"{_start(timeline, fact, when)}，而最早形成的材料是《{title_of(material)}》（{spoken(first)}形成）",
        f"相隔至少{fewest}个月，缺{_lacking(timeline)}等能够确定出生和参加工作时间的早期材料",
        f"需《{title_of(unsure[0])}》的形成时间" if unsure else "", (row,), "early pages")


def _started(timeline: Timeline) -> tuple[PartialDate, Fact] | None:
    """The first event that counts: the start of work as claimed, as recorded, or by the first line of work."""
    starts: Sequence[Fact] = dated(claimed(timeline, "work_start")) or dated(timeline.facts("work_start"))
    lines = [f for f in dated(timeline.facts("stint"), "start") if is_job(f) and not is_study(f)]
    found = [(when, f) for f in starts or lines if (when := f.date("date") or f.date("start")) is not None]
    return min(found, key=lambda item: (item[0].earliest, item[1].id), default=None)


def _start(timeline: Timeline, fact: Fact, when: PartialDate) -> str:
    if fact.kind == "stint":
        return f"{material_title(timeline, fact)}载{spoken(when)}起任{place_text(fact)}"
    return stated(timeline, fact, "参加工作时间", spoken(when))


def _lacking(timeline: Timeline) -> str:
    on_file: set[str] = {m.type for m in _with_date(timeline.content.materials)}
    return "、".join(name for kind, name in EARLY.items() if kind not in on_file) or "更早的原始材料"


def _with_date(materials: Sequence[Material]) -> list[Material]:
    return [m for m in materials if formed(m) is not None]

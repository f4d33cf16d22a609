"""AGE: birth dates told in old calendars or as an age, and birth dates told without month or day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.comparisons import same
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.age_id_number import id_birth, id_numbers
from rules.old_calendars import birth_spans, is_old_style, old_style_spans
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import claimed, dated, day
from rules.registry import rule
from rules.wording import births, spoken, stated

YELLOW, BLUE = Severity.YELLOW, Severity.BLUE


@rule("AGE-05", title="民国纪年、干支、虚岁换算", reads=["old_calendars"],
      settled_by="自传、旧学籍、早期政审材料原件，户籍底册")
def old_style_birth_differs_from_claim(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A birth told in an old calendar, or an age on a page without a birth date, against the claimed birth date."""
    old = [fact for fact in timeline.facts("birth") if fact.raw and is_old_style(fact.raw)]
    ages = _ages_alone(timeline)
    if not old and not ages:
        return
    new = [fact for fact in dated(timeline.facts("birth")) if fact not in old]
    claims = [fact for fact in dated(claimed(timeline, "birth")) if fact not in old] or new
    row = policy.constant("old_calendars")
    told = [(fact, old_style_spans(fact.raw or "", fact.date("date"), timeline.formed(fact), row.value),
             "出生日期") for fact in old]
    told += [(fact, birth_spans(int(fact.number("age") or 0), on, fact.flag("nominal"), row.value), "年龄")
             for fact, on in ages]
    for fact, spans, what in told:
        if not spans or not claims:
            continue
        if any(same(span, day(claim)) is not Truth.NO for span in spans for claim in claims):
            yield CONSISTENT
            continue
        written = fact.raw or f"{fact.number('age'):g}岁"
        yield Outcome(
            Verdict.CONFLICT, (fact, *claims[:2]), YELLOW,
            f"{stated(timeline, fact, what, f'“{written}”')}，而{births(timeline, claims[:2])}",
            f"按{_kind(written)}换算，出生应在{_hull(spans)}之间，与现用出生日期没有共同的可能日期", rows=(row,))


def _ages_alone(timeline: Timeline) -> list[tuple[Fact, PartialDate]]:
    """Stated ages on pages that state no birth date; AGE-11 judges the others."""
    with_birth = {fact.material for fact in dated(timeline.facts("birth")) if fact.material is not None}
    return [(fact, on) for fact in timeline.facts("age_stated")
            if fact.material not in with_birth and fact.number("age")
            and (on := fact.date("on") or timeline.formed(fact)) is not None]


def _kind(written: str) -> str:
    return "民国纪年" if "民国" in written else "周岁和虚岁" if "岁" in written else "干支、生肖纪年"


def _hull(spans: Sequence[PartialDate]) -> str:
    if len(spans) > 4:
        return "与该生肖、干支相合的年份"
    first, last = min(span.earliest for span in spans), max(span.latest for span in spans)
    return f"{spoken(PartialDate(first.isoformat()[:7]))}至{spoken(PartialDate(last.isoformat()[:7]))}"


@rule("AGE-06", title="出生日期仅记年或年月", reads=["birth_precision"],
      settled_by="户籍底册，身份证复印件，学籍底册")
def birth_without_month_or_day(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Whether any page that agrees with the claimed birth date gives its month, and its day."""
    records = dated(timeline.facts("birth"))
    if not records:
        return
    claims = dated(claimed(timeline, "birth")) or records
    agreeing = [fact for fact in records if any(same(day(fact), day(claim)) is not Truth.NO for claim in claims)]
    printed = [when for number in id_numbers(timeline) if (when := id_birth(number)) is not None]
    if printed or any(_has_day(day(fact)) for fact in agreeing):
        yield CONSISTENT
        return
    row = policy.constant("birth_precision")
    month_known = any(_has_month(day(fact)) for fact in agreeing)
    if month_known and all(_on_form(timeline, fact, row.value["form_without_day"]) for fact in agreeing):
        yield CONSISTENT
        return
    first = next((fact for fact in agreeing if _has_month(day(fact)) is month_known), agreeing[0])
    yield Outcome(
        Verdict.UNDECIDED, tuple(dict.fromkeys((first, *agreeing))), BLUE if month_known else YELLOW,
        f"{births(timeline, [first])}，各材料均未记载出生的{'日' if month_known else '月份'}",
        decides="需查户籍底册等材料确定出生的日，记载不得补填" if month_known
        else "出生月份未定，退休年月和最低年龄类规则均不能据此判定，需查户籍底册等材料",
        rows=(row,), subject="birth precision")


def _has_month(when: PartialDate) -> bool:
    first, last = when.written_span
    return (first.year, first.month) == (last.year, last.month)


def _has_day(when: PartialDate) -> bool:
    first, last = when.written_span
    return first == last


def _on_form(timeline: Timeline, fact: Fact, form: str) -> bool:
    material = timeline.material_of(fact)
    return material is not None and material.type == form

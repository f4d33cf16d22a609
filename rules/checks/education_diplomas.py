"""EDU: diplomas: their registration and numbers, and study that ended without one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import before
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.education_records import (
    FOREIGN,
    HEIGHT,
    NOT_COMPLETED,
    TRAINING_PAPER,
    UNFINISHED,
    dates_agree,
    ended,
    highest,
    may_be_one,
    recorded,
    schools_agree,
    study_told,
    type_of,
)
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.registry import rule
from rules.wording import spoken

RED, YELLOW = Severity.RED, Severity.YELLOW
REGISTERED_LEVELS = frozenset({"大专", "本科", "硕士", "博士"})
OUTSIDE_REGISTER = re.compile("党校|解放军|军医|陆军|海军|空军|武警|国防大学|军事")
NO_DIPLOMA = re.compile(
    "课程进修班|课程研修班|课程班|专业证书|结业|肄业|单科|进修(?!学院|学校|班主任)|培训(?!学院|学校|中心)|研修班")
COURSE_CLASS = re.compile("课程.{0,4}班|专业证书")
EXCHANGED = re.compile("换发|换领|补授|转为毕业")
LEVEL_WORDS = ((re.compile("博士"), "博士"), (re.compile("硕士|研究生"), "硕士"), (re.compile("本科"), "本科"),
               (re.compile("大专|专科|专业证书"), "大专"))


@rule("EDU-14", title="电子注册缺失或证书编号不符",
      reads=["electronic_registration", "certificate_number_form", "certificate_number_codes", "school_codes"],
      settled_by="教育部学历证书电子注册备案表，学历认证报告，毕业证书原件")
def registration_or_number_wrong(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Diplomas since electronic registration: on the register, and with a number that fits year, level and school."""
    asked: list[Fact] = []
    numbers: set[tuple[str | None, str | None, str | None]] = set()
    for fact in timeline.facts("education"):
        if fact.text("level") not in REGISTERED_LEVELS or fact.text("outcome") in UNFINISHED:
            continue
        key = (fact.text("level"), fact.text("cert_no"), fact.text("check"))
        if key not in numbers:
            outcomes = (_number(timeline, policy, fact), _not_found(timeline, policy, fact))
            yield from (outcome for outcome in outcomes if outcome is not None)
            numbers |= {key} if fact.text("cert_no") else set()
        if fact.text("check") == "found":
            yield CONSISTENT
        if _must_be_registered(timeline, policy, fact) and not any(
                f.text("level") == fact.text("level") and schools_agree(f, fact) for f in asked):
            asked.append(fact)
            yield from _unregistered(timeline, policy, fact)


def _outside_register(fact: Fact) -> bool:
    return fact.text("mode") in ("军校", "党校") or bool(OUTSIDE_REGISTER.search(fact.text("school") or ""))


def _must_be_registered(timeline: Timeline, policy: Policy, fact: Fact) -> bool:
    end = ended(timeline, fact)
    return (end is not None and end.earliest >= policy.rows("electronic_registration")[0].effective
            and not _outside_register(fact))


def _not_found(timeline: Timeline, policy: Policy, fact: Fact) -> Outcome | None:
    """What was awarded before the register began need not be found there."""
    row, end = policy.rows("electronic_registration")[0], ended(timeline, fact)
    old = end is not None and end.latest < row.effective
    if fact.text("check") != "not_found" or old or _outside_register(fact):
        return None
    return Outcome(Verdict.CONFLICT, (fact,), RED, study_told(timeline, fact), "经查询，学历注册信息中没有该学历",
                   rows=(row,), subject="query")


def _unregistered(timeline: Timeline, policy: Policy, fact: Fact) -> Iterator[Outcome]:
    studies = timeline.facts("education")
    same = [f for f in studies if f.text("level") == fact.text("level") and schools_agree(f, fact)]
    if not timeline.content.materials_listed or any(f.text("check") for f in same):
        return
    stated_on = {f.material for f in studies}
    if any(m.id not in stated_on for m in timeline.of_type("M12")) or any(type_of(timeline, f) == "M12" for f in same):
        yield CONSISTENT
        return
    foreign = bool(FOREIGN.search(fact.text("school") or ""))
    paper = "国（境）外学历学位认证书" if foreign else "学历证书电子注册备案表或认证报告"
    row = policy.rows("electronic_registration")[0]
    yield Outcome(Verdict.MISSING, (fact,), YELLOW, study_told(timeline, fact),
                  f"{spoken(ended(timeline, fact))}毕业，档案中没有{paper}", rows=(row,), subject="registration")


def _number(timeline: Timeline, policy: Policy, fact: Fact) -> Outcome | None:
    """A number of the national form must carry the year of graduation, the level and the code of the school."""
    form = policy.rows("certificate_number_form")[0]
    number = re.sub(r"\s", "", fact.text("cert_no") or "")
    if not (number.isascii() and number.isdigit()) or len(number) not in form.value["lengths"]:
        return None
    end = ended(timeline, fact)
    if _outside_register(fact) or (end is not None and end.latest < form.effective):
        return None
    wrong = list(_wrong_parts(policy, fact, number, form, timeline))
    if not wrong:
        return CONSISTENT
    return Outcome(Verdict.CONFLICT, (fact,), YELLOW, f"{study_told(timeline, fact)}，证书编号{number}",
                   "，".join(words for words, _ in wrong), rows=tuple(dict.fromkeys(row for _, row in wrong)),
                   subject="number")


def _wrong_parts(
    policy: Policy, fact: Fact, number: str, form: PolicyRow, timeline: Timeline
) -> Iterator[tuple[str, PolicyRow]]:
    end = ended(timeline, fact)
    year = int(number[slice(*form.value["year"])])
    if end is not None and not end.earliest.year <= year <= end.latest.year:
        yield f"编号所含年份{year}与{spoken(end)}毕业不符", form
    codes = policy.constant("certificate_number_codes")
    code = number[slice(*form.value["level"])]
    levels = codes.value["levels"].get(code)
    if levels is not None and fact.text("level") not in levels:
        yield f"编号层次代码{code}为{'、'.join(levels)}，与{fact.text('level')}不符", codes
    schools = policy.constant("school_codes")
    school, known = number[slice(*form.value["school"])], schools.value.get(fact.text("school") or "")
    if known is not None and school != known:
        yield f"编号学校代码{school}不是{fact.text('school')}的代码{known}", schools


@rule("EDU-18", title="结业、肄业、进修、课程班误作学历", reads=["recorded_education", "diploma_kinds"],
      settled_by="毕业证书原件，毕业生登记表，学信网查询结果")
def study_without_diploma_recorded(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Levels recorded as completed against pages that say 结业, 肄业, 进修, a course class or a 专业证书."""
    claims = recorded(timeline)
    top = highest(claims)
    for fact in claims:
        own = _own_words(timeline, fact)
        if fact.text("level") is None or (fact.text("outcome") in UNFINISHED and not own):
            continue  # nothing is recorded as completed
        papers = [f for f in timeline.facts("education") if f is not fact and _about(timeline, f, fact)]
        shown = [*(f for f in papers if _no_diploma(f)), *([fact] if own else [])]
        if not shown or any(_graduated(timeline, f, fact) for f in papers) or _exchanged_later(shown, (fact, *papers)):
            yield CONSISTENT
            continue
        severity = RED if HEIGHT.get(fact.text("level") or "", -1) == top else YELLOW
        yield _recorded_as_diploma(timeline, policy, fact, shown[0], severity)


def _recorded_as_diploma(timeline: Timeline, policy: Policy, fact: Fact, proof: Fact, severity: Severity) -> Outcome:
    says = study_told(timeline, fact) + ("" if proof is fact else f"，而{study_told(timeline, proof)}")
    ends = fact.date("end") or proof.date("end")
    kinds = policy.in_force("diploma_kinds", ends)[-1:] if ends is not None else ()
    return Outcome(
        Verdict.CONFLICT, tuple(dict.fromkeys((fact, proof))), severity, f"{says}（{_kind(proof)}）",
        f"{_kind(proof)}不是学历，不应记为{fact.text('level')}学历",
        rows=(policy.constant("recorded_education"), *kinds))


def _about(timeline: Timeline, paper: Fact, fact: Fact) -> bool:
    """Whether a page that is no claim form speaks of the claimed study, by level or by the words for it."""
    if type_of(timeline, paper) in ("M27", "M01"):
        return False
    if paper.text("level"):
        return may_be_one(paper, fact)
    text = _text(paper)
    level = next((name for pattern, name in LEVEL_WORDS if pattern.search(text)), None)
    return level == fact.text("level") and schools_agree(paper, fact) and dates_agree(paper, fact)


def _text(fact: Fact) -> str:
    return "".join(part for part in (fact.raw, *(fact.text(n) for n in ("major", "entry_basis", "outcome"))) if part)


def _no_diploma(fact: Fact) -> bool:
    """Whether a page says that the study ended without a diploma."""
    if EXCHANGED.search(_text(fact)) or fact.text("outcome") == "毕业":
        return False
    return fact.text("outcome") in UNFINISHED or bool(NO_DIPLOMA.search(_text(fact) + _class_of_school(fact)))


def _class_of_school(fact: Fact) -> str:
    """The words of a school's name that name a course class; 进修学校 is a school."""
    found = re.search("课程.{0,4}班|专业证书班", fact.text("school") or "")
    return found[0] if found else ""


def _own_words(timeline: Timeline, fact: Fact) -> bool:
    """Whether the claim itself says so: an appointment form lists education only, a résumé form any study."""
    if fact.text("outcome") in ("结业", "进修"):
        return type_of(timeline, fact) == "M27"
    return fact.text("outcome") is None and bool(COURSE_CLASS.search(_text(fact) + _class_of_school(fact)))


def _graduated(timeline: Timeline, paper: Fact, fact: Fact) -> bool:
    """Whether a page proves a diploma of the claimed study all the same, as where one was exchanged later."""
    if EXCHANGED.search(_text(paper)) or EXCHANGED.search(_text(fact)):
        return True
    if type_of(timeline, paper) == TRAINING_PAPER or paper.text("outcome") in UNFINISHED | NOT_COMPLETED:
        return False
    certified = type_of(timeline, paper) in ("M09", "M11", "M12") or paper.text("check") == "found"
    return certified and not NO_DIPLOMA.search(_text(paper) + _class_of_school(paper))


def _exchanged_later(unfinished: Sequence[Fact], records: Sequence[Fact]) -> bool:
    """Whether a record on no page says that the study was completed after it had first ended without a diploma."""
    ends = [end for f in unfinished if (end := f.date("end")) is not None]
    return len(ends) == len(unfinished) and any(
        f.material is None and f.text("outcome") == "毕业" and (end := f.date("end")) is not None
        and all(before(e, end) is Truth.YES for e in ends) for f in records)


def _kind(fact: Fact) -> str:
    """What a page calls the study."""
    outcome = fact.text("outcome")
    if outcome in UNFINISHED:
        return str(outcome)
    found = NO_DIPLOMA.search(_text(fact) + _class_of_school(fact))
    return found[0] if found else "培训"

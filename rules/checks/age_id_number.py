"""AGE-07, AGE-08: the birth date inside the identity number, and whether the number itself is sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from models.comparisons import same
from models.dates import Calendar, PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.age import explained_as_lunar, formed_day, recognises
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import claimed, dated, day, earliest_formed, recognised
from rules.registry import rule
from rules.wording import births, material_title, spoken

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE


@rule("AGE-07", title="公民身份号码与档案出生日期不一致",
      reads=["identity_number_and_dossier", "identity_number", "earliest_record_decides"],
      settled_by="身份证复印件，户籍底册，最早形成材料")
def id_number_differs_from_birth(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The birth date inside each identity number against the claimed date, and against the earliest record."""
    births_on_file = dated(timeline.facts("birth"))
    first = earliest_formed(timeline, births_on_file)
    claims = dated(claimed(timeline, "birth")) or first or births_on_file
    if not claims:
        return
    rows = policy.rows("identity_number_and_dossier")[-1:]
    settled = recognised(timeline, "birth", policy)
    for number, holders in id_numbers(timeline).items():
        printed = id_birth(number)
        if printed is None:
            continue
        away = [c for c in claims if same(day(c), printed) is Truth.NO]
        lunar = [c for c in claims if _agrees_by_lunar(day(c), printed)]
        if len(away) < len(claims) and not lunar:
            yield CONSISTENT
            continue
        page = f"{material_title(timeline, holders[0])}所载" if holders else ""
        says = f"{page}公民身份号码中的出生日期为{spoken(printed)}，{births(timeline, claims[:1])}"
        facts = (*holders, *claims)
        if lunar or recognises(settled, claims[0]) is Truth.YES:
            why = "按农历换算可以一致" if lunar else "档案出生日期已有组织认定"
            yield Outcome(Verdict.CONFLICT, facts, BLUE, says, f"{why}，仅作备注", rows=rows)
            continue
        from_first = bool(first) and all(same(day(f), printed) is Truth.NO for f in first)
        alone = not dated(claimed(timeline, "birth"))
        more = _against_first(timeline, first, claims, from_first)
        yield Outcome(Verdict.CONFLICT, tuple(dict.fromkeys((*facts, *(first if from_first else ())))),
                      RED if from_first or alone else YELLOW, says,
                      f"两者没有共同的可能日期{more}；干部年龄以档案最早记载为准", rows=rows)


def _against_first(timeline: Timeline, first: Sequence[Fact], claims: Sequence[Fact], differs: bool) -> str:
    """What the number is beside the earliest record, where that is known and another one than the claimed."""
    if not first:
        return ""
    if not differs:
        return "，而最早形成材料与号码不矛盾"
    if any(fact in claims for fact in first):
        return "，该材料即为最早形成的记载" if len(first) == 1 else ""
    return f"，与最早形成的{births(timeline, first[:1])}也不一致"


def _agrees_by_lunar(stated_date: PartialDate, printed: PartialDate) -> bool:
    """Whether dossier and number differ as written, but agree when the dossier's date is lunar (or the number's is)."""
    first, last = stated_date.written_span
    if first <= printed.earliest <= last:
        return False
    if stated_date.calendar is Calendar.LUNAR and same(stated_date, printed) is not Truth.NO:
        return True
    return explained_as_lunar(stated_date, PartialDate(printed.edtf))


def id_numbers(timeline: Timeline) -> dict[str, list[Fact]]:
    """Every identity number of the dossier with the facts that state it."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in timeline.facts("identity", "id_number"):
        found["".join((fact.text("value") or "").split()).upper()].append(fact)
    if not found and timeline.content.dossier.id_number:
        found[timeline.content.dossier.id_number.upper()] = []
    found.pop("", None)
    return {number: found[number] for number in sorted(found)}


def id_birth(number: str) -> PartialDate | None:
    """The birth date inside a number of 18 or 15 digits; None where there is none."""
    if len(number) == 18 and number[:17].isdigit():
        digits = number[6:14]
    elif len(number) == 15 and number.isdigit():
        digits = f"19{number[6:12]}"
    else:
        return None
    try:
        return PartialDate(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}", Calendar.GREGORIAN)
    except ValueError:
        return None


@rule("AGE-08", title="身份号码自身错误", reads=["identity_number"], settled_by="身份证复印件，户籍材料，号码更正证明")
def id_number_malformed(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Length, date, check digit, province, gender digit of each number, and whether all pages give the same one."""
    numbers = id_numbers(timeline)
    if not numbers:
        return
    rows = policy.rows("identity_number")[-1:]
    code = rows[0].value
    genders = {fact.text("value"): fact for fact in timeline.facts("identity", "gender")}
    faults = {number: _faults(number, code, genders, timeline.as_of) for number in numbers}
    sound = [number for number in numbers if not faults[number]]
    bad = [number for number in numbers if faults[number]]
    for number in bad:
        holders = numbers[number]
        gender = [fact for value, fact in genders.items() if any("性别" in fault for fault in faults[number])]
        late = len(bad) == 1 and len(sound) == 1 and _only_late(timeline, holders, numbers[sound[0]])
        pages = "、".join(dict.fromkeys(material_title(timeline, f) for f in holders)) or "档案"
        note = f"，另有材料所载号码{_masked(sound[0])}无误" if sound else ""
        yield Outcome(Verdict.CONFLICT, (*holders, *gender), BLUE if late else YELLOW,
                      f"{pages}所载公民身份号码{_masked(number)}" + "、".join(faults[number]),
                      f"不合公民身份号码的编码规则{note}", rows=rows, subject="id number")
    if _differ(sound):
        where = ["".join(f"{material_title(timeline, f)}载" for f in numbers[n][:1]) + _masked(n) for n in sound]
        yield Outcome(Verdict.CONFLICT, tuple(f for n in sound for f in numbers[n]), YELLOW,
                      f"档案中出现不同的公民身份号码：{'，'.join(where)}",
                      "除升位外一人只有一个号码", rows=rows, subject="id numbers differ")
    elif not bad:
        yield CONSISTENT


def _masked(number: str) -> str:
    return f"{number[:6]}…{number[-4:]}" if len(number) > 10 else number


def _faults(number: str, code: dict[str, object], genders: dict[str | None, Fact], as_of: date) -> list[str]:
    if len(number) not in (15, 18):
        return [f"为{len(number)}位，不是15位或18位"]
    if not number[:17].isdigit() or number[-1] not in "0123456789X" or (len(number) == 15 and not number.isdigit()):
        return ["含有数字以外的字符"]
    faults = []
    birth = id_birth(number)
    if birth is None or birth.earliest > as_of:
        faults.append("所含日期不存在")
    if int(number[:2]) not in _numbers(code["provinces"]):
        faults.append("省级代码不存在")
    if len(number) == 18 and number[-1] != check_digit(number, _numbers(code["weights"]), str(code["check"])):
        faults.append("校验位不符")
    odd = int(number[16] if len(number) == 18 else number[14]) % 2 == 1
    if len(genders) == 1 and set(genders) <= {"男", "女"} and (set(genders) == {"男"}) is not odd:
        faults.append(f"性别位与所载性别{next(iter(genders))}不符")
    return faults


def _numbers(value: object) -> list[int]:
    return [int(item) for item in value] if isinstance(value, list) else []


def check_digit(number: str, weights: Sequence[int], table: str) -> str:
    """The check character of the first 17 digits."""
    digits = number[: len(weights)]
    return table[sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11]


def _core(number: str) -> str:
    return number[:6] + number[8:17] if len(number) == 18 else number


def _differ(numbers: Sequence[str]) -> bool:
    """Whether two numbers differ in more than the conversion of 15 to 18 digits."""
    longs = {number for number in numbers if len(number) == 18}
    return len(longs) > 1 or len({_core(number) for number in numbers}) > 1


def _only_late(timeline: Timeline, wrong: Sequence[Fact], right: Sequence[Fact]) -> bool:
    """Whether the wrong number stands on one page only, formed after a page with the right one."""
    first = min((formed_day(timeline, f) for f in right), default=date.max)
    return len(wrong) == 1 and first < formed_day(timeline, wrong[0]) < date.max

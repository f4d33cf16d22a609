"""EDU: forms of study: full-time or in service, Party schools, and whether a form existed at the time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.comparisons import same
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.education_records import (
    ADULT_MODES,
    SCHOOL_PAPERS,
    TRAINING_PAPER,
    may_be_one,
    one_each,
    recorded,
    same_school,
    shown_mode,
    study_told,
    type_of,
    words_of_mode,
)
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import day
from rules.registry import rule

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
RECRUITMENT_FORMS = frozenset({"M33", "M35"})
DISPUTED = frozenset({"电大", "成人脱产"})
PARTY_LEVELS = frozenset({"党校大专", "党校本科", "党校研究生"})
PARTY_LEVEL_OF = {"大专": "党校大专", "本科": "党校本科", "硕士": "党校研究生"}
PLAIN_LEVELS = frozenset({"大专", "本科", "硕士", "博士"})
OTHER_STUDY = frozenset({"结业", "肄业", "进修"})
CITY_SCHOOL = re.compile(r"[市县区旗州盟]委党校|地委党校|[市县区旗州盟]党校")
PROVINCE_CITIES = re.compile("北京|天津|上海|重庆|自治区|中央党校|省委党校")
CENTRAL_SCHOOL = re.compile("中央党校|中共中央党校")
CORRESPONDENCE = re.compile("函授")
EQUAL_TREATMENT = re.compile("同等(学历)?(的)?待遇|享受.{0,8}待遇|相当于?(大学|大专|研究生|本科)")
ORDINARY_ADMISSION = re.compile("统招|全国(统一)?(招生|入学)考试|国民教育|学信网")
ADULT_EXAM = re.compile("成人高考|成人高校招生")


@rule("EDU-11", title="全日制与在职性质误填",
      reads=["full_time_study", "certificate_number_form", "certificate_number_codes"],
      settled_by="毕业证书原件，毕业生登记表，学信网查询结果，高校录取名册")
def mode_misstated(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Studies recorded as full-time against what their papers, words and certificate numbers show."""
    claims = [f for f in recorded(timeline) if f.text("mode") == "全日制"]
    for fact in claims:
        yield _against_papers(timeline, policy, fact) or _against_number(timeline, policy, fact) or CONSISTENT
    for fact in timeline.facts("education"):
        if fact.text("mode") == "全日制" and fact.text("cert_no") and not any(may_be_one(f, fact) for f in claims):
            yield _against_number(timeline, policy, fact) or CONSISTENT


def _against_papers(timeline: Timeline, policy: Policy, fact: Fact) -> Outcome | None:
    """Conflict where papers of this study show an adult mode and none shows a full-time one."""
    papers = [f for f in timeline.facts("education") if f is not fact and may_be_one(f, fact) and f.text("level")
              and _shows_mode_of(timeline, f, fact)]
    adult = [f for f in papers if shown_mode(f) in ADULT_MODES]
    own_words = words_of_mode(fact)
    own_words = None if own_words == "党校" else own_words  # EDU-12 asks how that is recorded
    if any(f.text("mode") == "全日制" and words_of_mode(f) is None and type_of(timeline, f) in SCHOOL_PAPERS
           for f in papers) or not (adult or own_words):
        return None
    shown = adult[0] if adult else fact
    mode = shown_mode(shown) if adult else own_words
    rows = (policy.constant("full_time_study"),)
    hired = [f for f in timeline.facts("education") if type_of(timeline, f) in RECRUITMENT_FORMS
             and f.text("mode") == "全日制" and may_be_one(f, fact)]
    says = study_told(timeline, fact) + (f"，而{study_told(timeline, shown)}" if adult else "")
    note = "；电大普通班、成人脱产的性质有争议，须按当时政策认定" if mode in DISPUTED else ""
    used = "，且录用时据此填报" if hired else ""
    facts = tuple(dict.fromkeys((fact, shown, *hired[:1])))
    return Outcome(Verdict.CONFLICT, facts, RED if hired and mode not in DISPUTED else YELLOW, says,
                   f"记为全日制教育，所示为{mode}，应填入在职教育栏{used}{note}", rows=rows)


def _shows_mode_of(timeline: Timeline, paper: Fact, fact: Fact) -> bool:
    """Whether a page can show the mode: a school paper, or one without a material that is tied by school or time."""
    if type_of(timeline, paper) in SCHOOL_PAPERS:
        return type_of(timeline, fact) not in SCHOOL_PAPERS or paper.material != fact.material
    tied = same_school(paper, fact) or any(
        paper.fields.get(n) is not None and paper.fields.get(n) == fact.fields.get(n) for n in ("start", "end"))
    return paper.material is None and fact.material is None and tied


def _against_number(timeline: Timeline, policy: Policy, fact: Fact) -> Outcome | None:
    """Conflict where the sixth digit of the certificate number is that of adult education."""
    form, codes = policy.constant("certificate_number_form"), policy.constant("certificate_number_codes")
    numbered = [f for f in timeline.facts("education") if f is fact or may_be_one(f, fact)]
    for record in numbered:
        number = (record.text("cert_no") or "").strip()
        if not number.isdigit() or len(number) not in form.value["lengths"]:
            continue
        kind = codes.value["adult"].get(number[slice(*form.value["type"])])
        if kind is not None:
            says = study_told(timeline, fact) + f"，证书编号{number}"
            facts = tuple(dict.fromkeys((fact, record)))
            return Outcome(Verdict.CONFLICT, facts, YELLOW, says, f"编号第六位为{kind}，与全日制不符",
                           rows=(codes, form), subject="certificate number")
    return None


@rule("EDU-12", title="党校学历时期与表述",
      reads=["recorded_education", "party_school_education", "central_party_school_correspondence"],
      settled_by="党校学籍表、毕业生登记表，党校学历查询结果")
def party_school_education_misdescribed(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Party-school education: recorded under its own name, from a school that gives diplomas, while it was given."""
    claims = recorded(timeline)
    for fact in one_each((*claims, *(f for f in timeline.facts("education") if f not in claims))):
        school = fact.text("school") or ""
        behind = _party_study_behind(timeline, fact) if fact in claims and not school else None
        if behind is not None:
            yield _unnamed_school(timeline, policy, fact, behind)
            continue
        if "党校" not in school and fact.text("mode") != "党校" and fact.text("level") not in PARTY_LEVELS:
            continue
        found = [o for o in (
            _plain_label(timeline, policy, fact) if fact in claims else None,
            _city_school(timeline, policy, fact, school),
            _late_correspondence(timeline, policy, fact, school),
            _equal_treatment(timeline, policy, fact)) if o is not None]
        yield from found or [CONSISTENT]


def _party_study_behind(timeline: Timeline, fact: Fact) -> Fact | None:
    """The Party-school study that a claim without school can only mean: no other study has its level or its time."""
    wanted = PARTY_LEVEL_OF.get(fact.text("level") or "")
    if wanted is None or fact.text("mode") == "党校" or not (fact.date("start") or fact.date("end")):
        return None
    others = [f for f in timeline.facts("education") if f is not fact]
    if any(f.text("level") == fact.text("level") for f in others):
        return None
    found = [f for f in others if f.text("level") == wanted and "党校" in (f.text("school") or "") and all(
        fact.date(n) is None or same(day(fact, n), day(f, n)) is not Truth.NO for n in ("start", "end")
        if f.date(n) is not None) and any(fact.date(n) is not None and f.date(n) is not None for n in ("start", "end"))]
    return found[0] if len(found) == 1 else None


def _unnamed_school(timeline: Timeline, policy: Policy, fact: Fact, behind: Fact) -> Outcome:
    return Outcome(Verdict.CONFLICT, (fact, behind), YELLOW,
                   f"{study_told(timeline, fact)}，而{study_told(timeline, behind)}",
                   f"党校学历应写明党校名称，记为{behind.text('level')}", rows=(policy.constant("recorded_education"),))


def _plain_label(timeline: Timeline, policy: Policy, fact: Fact) -> Outcome | None:
    """Conflict where the level stands without the Party school; a national programme would be shown by other papers."""
    level = fact.text("level") or ""
    if level not in PLAIN_LEVELS or fact.text("outcome") in OTHER_STUDY or _ordinary_programme(timeline, fact):
        return None
    perhaps = fact.text("mode") == "全日制" and level in ("硕士", "博士")
    must = {"硕士": "党校研究生", "博士": "党校研究生"}.get(level, f"党校{level}")
    note = "；如为全国统一招生的研究生，须以学位证书、学历认证证明" if perhaps else ""
    return Outcome(Verdict.CONFLICT, (fact,), BLUE if perhaps else YELLOW, study_told(timeline, fact),
                   f"党校学历应写明党校名称，记为{must}{note}", rows=(policy.constant("recorded_education"),))


def _ordinary_programme(timeline: Timeline, fact: Fact) -> bool:
    """Whether papers show a programme of the national system: its degree, its registration, or its admission."""
    if ORDINARY_ADMISSION.search(f"{fact.text('entry_basis') or ''}{fact.raw or ''}") or fact.text("check") == "found":
        return True
    level = fact.text("level")
    return any(d.text("level") == level and same_school(d, fact) for d in timeline.facts("degree")) or any(
        f.text("check") == "found" or type_of(timeline, f) == "M12"
        for f in timeline.facts("education") if f is not fact and f.text("level") == level and same_school(f, fact))


def _city_school(timeline: Timeline, policy: Policy, fact: Fact, school: str) -> Outcome | None:
    if not CITY_SCHOOL.search(school) or PROVINCE_CITIES.search(school) or fact.text("outcome") in OTHER_STUDY:
        return None
    if fact.text("level") not in PLAIN_LEVELS | PARTY_LEVELS or type_of(timeline, fact) == TRAINING_PAPER:
        return None
    return Outcome(Verdict.CONFLICT, (fact,), YELLOW, study_told(timeline, fact),
                   "市、县党校不颁发国家承认的大专以上党校学历", rows=(policy.rows("party_school_education")[0],),
                   subject="school")


def _late_correspondence(timeline: Timeline, policy: Policy, fact: Fact, school: str) -> Outcome | None:
    words = f"{school}{fact.raw or ''}{fact.text('major') or ''}"
    start, row = fact.date("start"), policy.rows("central_party_school_correspondence")[-1]
    by_post = fact.text("mode") == "函授" or CORRESPONDENCE.search(words)
    if start is None or not CENTRAL_SCHOOL.search(words) or not by_post or start.earliest <= row.until:
        return None
    return Outcome(Verdict.CONFLICT, (fact,), YELLOW, study_told(timeline, fact),
                   f"中央党校函授学历教育至{row.until.year}年已停止招生", rows=(row,), subject="correspondence")


def _equal_treatment(timeline: Timeline, policy: Policy, fact: Fact) -> Outcome | None:
    """A note of equal treatment holds only for what was obtained while the rules gave it."""
    text = f"{fact.raw or ''}{fact.text('entry_basis') or ''}"
    end = fact.date("end")
    if end is None or not EQUAL_TREATMENT.search(text):
        return None
    rows = policy.in_force("party_school_education", end)
    if any(row.value == "同等待遇" for row in rows):
        return None
    return Outcome(Verdict.CONFLICT, (fact,), BLUE, f"{study_told(timeline, fact)}，注明享受同等待遇",
                   "只有1995年9月至2008年取得的党校学历可注同等待遇",
                   rows=rows or policy.rows("party_school_education")[:1], subject="treatment")

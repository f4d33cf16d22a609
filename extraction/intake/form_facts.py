"""What an appointment form held as data says: one more voice beside the pages, never the truth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extraction.dates import DateContext, parse_date
from extraction.education_terms import degree_level, education_level, education_mode
from extraction.fact_ids import anchor_id
from extraction.intake.form_data import FormData
from extraction.intake.form_lists import assessments, rewards
from extraction.intake.form_resume import form_resume
from extraction.intake.lrm import read_lrm
from extraction.intake.lrmx import read_lrmx
from extraction.intake.source import DataFile
from extraction.materials.appointments import post_fields
from extraction.materials.person import political_status
from extraction.resume import to_stint_fields
from extraction.resume_types import ResumeLine
from extraction.sentences import school_and_major
from models.dates import Calendar, PartialDate
from models.facts import SLOT_FIELDS, Fact, FileEvidence, Material, Value

TYPE, TITLE = "M27", "干部任免审批表"
_NOTHING = re.compile(r"[\s　]*(无|没有|暂无|/|-|—)?[\s　]*")
_IDENTITY = {
    "XingMing": "name", "XingBie": "gender", "MinZu": "ethnicity", "JiGuan": "native_place",
    "ChuShengDi": "birth_place", "ShenFenZheng": "id_number",
}
_OF_RELATIVES = {"ChengWei": "relation", "ZhengZhiMianMao": "politics", "GongZuoDanWeiJiZhiWu": "unit_post"}
_COURSES = (("QuanRiZhiJiaoYu", "全日制"), ("ZaiZhiJiaoYu", None))


@dataclass(frozen=True, slots=True)
class _Said:
    """One fact before it has an id: where it stands and its text as written."""

    kind: str
    fields: Mapping[str, Value]
    element: str
    raw: str


def form_facts(file: DataFile, material: str) -> tuple[Material, tuple[Fact, ...]]:
    """The form as a material of the given id, and its facts. Raises DossierError where the file is no such form."""
    form = read_form(file)
    formed = _date(form.text("TianBiaoShiJian"))
    return Material(material, TYPE, TITLE, formed=formed), tuple(_facts(form, material, formed))


def read_form(file: DataFile) -> FormData:
    """The form in a file of either format. Raises DossierError where the file is no such form."""
    return read_lrm(file.name, file.content) if file.kind == "lrm" else read_lrmx(file.name, file.content)


def _facts(form: FormData, material: str, formed: PartialDate | None) -> Iterator[Fact]:
    seen: Counter[tuple[str, str]] = Counter()
    for said in _all(form, formed):
        slot = str(said.fields.get(SLOT_FIELDS.get(said.kind, ""), ""))
        name = anchor_id(form.sha256, said.kind, slot, seen[said.kind, slot])
        seen[said.kind, slot] += 1
        evidence = FileEvidence(form.file, said.element, said.raw)
        yield Fact(name, said.kind, said.fields, material, said.raw, evidence=evidence)


def _all(form: FormData, formed: PartialDate | None) -> Iterator[_Said]:
    yield from _person(form)
    yield from _party(form, formed)
    for course, mode in _COURSES:
        yield from _education(form, course, mode)
    title = form.text("ZhuanYeJiShuZhiWu")
    if not _NOTHING.fullmatch(title):
        yield _Said("title", {"name": title}, form.place("ZhuanYeJiShuZhiWu"), title)
    yield from _career(form, formed)
    yield from _proposals(form)
    for raw, kind, fields in rewards(form.text("JiangChengQingKuang")):
        yield _Said(kind, fields, form.place("JiangChengQingKuang"), raw)
    for raw, year, grade in assessments(form.text("NianDuKaoHeJieGuo")):
        yield _Said("assessment", {"year": year, "grade": grade}, form.place("NianDuKaoHeJieGuo"), raw)
    yield from _family(form)


def _person(form: FormData) -> Iterator[_Said]:
    for element, name in _IDENTITY.items():
        text = form.text(element)
        if not _NOTHING.fullmatch(text):
            value = text.upper() if name == "id_number" else re.sub(r"[\s　]+", "", text)
            yield _Said("identity", {"field": name, "value": value}, form.place(element), text)
    for element, kind, calendar in (
            ("ChuShengNianYue", "birth", Calendar.GREGORIAN), ("CanJiaGongZuoShiJian", "work_start", Calendar.UNKNOWN)):
        text = form.text(element)
        date = _date(text, calendar)
        if date is not None:
            yield _Said(kind, {"date": date}, form.place(element), text)


def _party(form: FormData, formed: PartialDate | None) -> Iterator[_Said]:
    """入党时间: a date, a democratic party's name, or both parted by a semicolon: the date is that of the Party then.

    A date behind the name of a democratic party may be its own: it is left.
    """
    text, element = form.text("RuDangShiJian"), form.place("RuDangShiJian")
    on: dict[str, Value] = {"on": formed} if formed is not None else {}
    other = False
    for part in filter(None, re.split(r"[;；,，、\s　]+", text)):
        status = political_status(part)
        joined, _, full = part.partition("转")
        date = _date(joined)
        if date is not None and not other and status in (None, "中共党员", "中共预备党员"):
            yield _Said("party", {"step": "claimed_join", "date": date}, element, text)
            yield _Said("political_status", {"value": status or "中共党员", **on}, element, text)
            confirmed = _date(re.sub(r"^[^0-9]*", "", full))
            if confirmed is not None:
                yield _Said("party", {"step": "claimed_full", "date": confirmed}, element, text)
        elif status is not None:
            other = other or not status.startswith("中共")
            yield _Said("political_status", {"value": status, **on}, element, text)


def _education(form: FormData, course: str, mode: str | None) -> Iterator[_Said]:
    schooling, degree = form.text(f"{course}_XueLi"), form.text(f"{course}_XueWei")
    school = form.text(f"{course}_XueLi_BiYeYuanXiaoXi") or form.text(f"{course}_XueWei_BiYeYuanXiaoXi")
    degree_school = form.text(f"{course}_XueWei_BiYeYuanXiaoXi") or school
    if not _NOTHING.fullmatch(schooling):
        fields: dict[str, Value] = {"level": _level(schooling, degree, school)}
        said = education_mode(schooling + school) if mode is None else mode
        fields |= {"mode": said} if said else {}
        fields |= _school(school, "major")
        yield _Said("education", fields, form.place(f"{course}_XueLi"), _joined(schooling, school))
    level = degree_level(degree) or degree_level(schooling)
    if level is not None:
        holder = degree if degree_level(degree) else schooling
        found = _school(degree_school, "")
        subject = re.search(rf"([一-鿿]{{2,10}}?){level}", holder)
        fields = {"level": level, **found, **({"subject": subject[1]} if subject else {})}
        yield _Said("degree", fields, form.place(f"{course}_XueWei"), _joined(holder, degree_school))


def _level(schooling: str, degree: str, school: str) -> str:
    """The contract's name of a level; 研究生 stays as written where no degree says which."""
    if "研究生" in schooling and "党校" not in schooling + school:
        return next((name for name in ("博士", "硕士") if name in schooling + degree), schooling)
    return education_level(f"{schooling}，{school}" if "党校" in school else schooling) or schooling


def _school(text: str, major: str) -> dict[str, Value]:
    found = school_and_major(re.sub(r"[\s　]+", "", text))
    fields: dict[str, Value] = {"school": found.school} if found.school else {}
    if major and found.major:
        fields[major] = found.major
    return fields


def _career(form: FormData, formed: PartialDate | None) -> Iterator[_Said]:
    for line in form_resume(form.fields.get("JianLi", ""), DateContext(page_date=formed)):
        for part in (line, *line.nested):
            if part.start is not None or part.end is not None:
                yield _stint(form, part)


def _stint(form: FormData, line: ResumeLine) -> _Said:
    return _Said("stint", to_stint_fields(line), form.place("JianLi"), line.raw.strip())


def _proposals(form: FormData) -> Iterator[_Said]:
    """拟任职务 and 拟免职务, one post each; a file does not say whether and when they were decided."""
    for element, action in (("NiRenZhiWu", "任"), ("NiMianZhiWu", "免")):
        for part in re.split(r"[;；\r\n]+", form.text(element)):
            post = part.strip(" 　\t。")
            if _NOTHING.fullmatch(post):
                continue
            manner = "试任" if "试用期" in post else "挂职" if "挂职" in post else action
            fields: dict[str, Value] = {"action": manner if action == "任" else action, **post_fields(post)}
            fields.setdefault("post", post)
            yield _Said("appointment", fields, form.place(element), post)


def _family(form: FormData) -> Iterator[_Said]:
    for number, item in enumerate(form.family, start=1):
        if _NOTHING.fullmatch(item["XingMing"]):
            continue
        fields: dict[str, Value] = {"name": item["XingMing"]}
        for element, name in _OF_RELATIVES.items():
            fields |= {name: item[element]} if not _NOTHING.fullmatch(item[element]) else {}
        birth = _date(item["ChuShengRiQi"])
        fields |= {"birth": birth} if birth is not None else {}
        yield _Said("family", fields, f"JiaTingChengYuan/Item[{number}]", " ".join(filter(None, item.values())))


def _date(text: str, calendar: Calendar = Calendar.UNKNOWN) -> PartialDate | None:
    """The date in an element; None where it holds none. Empty parts (`00`) leave the rest standing."""
    plain = re.sub(r"[\s　]+", "", text)
    found = parse_date(plain, DateContext(prescribed_calendar=calendar)) if plain else None
    return found.date if found is not None else None


def _joined(*texts: str) -> str:
    return " ".join(filter(None, texts))

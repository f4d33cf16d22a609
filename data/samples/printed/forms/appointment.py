"""Appointments: the approval form (M27, two sheets) and the notice (M28)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from samples.printed.case import Case, Era, Face
from samples.printed.forms.lines import Line, Relative, family_rows, only, opinion, resume_block, sealed
from samples.printed.grid import packed, table, tr
from samples.printed.seal import seal
from samples.printed.sheet import Sheet
from samples.printed.when import spell


@dataclass(frozen=True)
class Proposal:
    """What the form claims; dates as EDTF."""

    title: str
    formed: str
    born: str
    age: int
    started: str
    joined: str
    studies: Sequence[dict[str, Any]]
    degree: dict[str, Any] | None
    post: str
    proposed: str
    unit: str
    new_post: str
    level: str
    lines: Sequence[Line]
    assessments: Sequence[tuple[int, str]]
    family: Sequence[Relative]
    offices: tuple[str, str]
    professional: str = "无"
    award: tuple[str, str, str] | None = None


def approval_form(case: Case, f: Proposal, face: Face = "song", era: Era = "office", dash: str = "--") -> None:
    """干部任免审批表: the claimed values on the first sheet, family and approvals on the second."""
    case.material("M27", f.title, "9-2", f.formed)
    with case.sheet(face, era) as s:
        _claims(case, s, f, dash)
    with case.sheet(face, era) as s:
        _approvals(s, f)


def notice(
    case: Case,
    *,
    issuer: str,
    number: str,
    dated: str,
    unit: str,
    post: str,
    off: str,
    face: Face = "song",
    era: Era = "office",
) -> None:
    """任免通知: running text under a red letterhead."""
    case.material("M28", f"关于{case.person.name}同志职务任免的通知", "9-2", dated)
    name = case.person.name
    with case.sheet(face, era) as s:
        fact = s.state("appointment", decided=dated, action="任", unit=unit, post=post, document_no=number)
        gone = s.state("appointment", decided=dated, action="免", unit=unit, post=off, document_no=number)
        s.add(
            f'<div class="letterhead">{issuer}文件</div>'
            f'<p style="text-align:center;font-size:34px">{s.mark(s.ink(number), fact, gone)}</p>'
        )
        s.add(f'<h2 style="margin:60px 0;font-size:48px">关于{name}同志职务任免的通知</h2><div style="font-size:38px">')
        s.add(
            f'<p class="left">各乡镇党委，县直各单位：</p><p class="text">经研究决定：</p>'
            f'<p class="text">{s.ident("name", name)}同志任'
            f"{s.mark(s.ink(unit + post), fact)}，免去其{s.mark(s.ink(off), gone)}职务。</p>"
        )
        s.add(
            f'<div class="sign" style="margin-top:160px">{issuer}{seal(s, issuer)}<br>'
            f"{s.mark(s.ink(spell(dated, 'cn')), fact, gone, s.state('signing', step='审批', date=dated))}</div></div>"
        )


def _claims(case: Case, s: Sheet, f: Proposal, dash: str) -> None:
    p = case.person
    s.add(f"<h1>{f.title}</h1>")
    born = s.dated("birth", f.born, "dot0", calendar="gregorian")
    birth = f"{born}{s.say('age_stated', f'（{f.age}岁）', age=f.age, on=f.formed)}"
    pairs = [
        ("姓 名", 3, s.ident("name", p.name), 5),
        ("性 别", 3, s.ident("gender", p.gender), 3),
        ("出生年月/（岁）", 4, birth, 6),
        ("民 族", 3, s.ident("ethnicity", p.ethnicity), 5),
        ("籍 贯", 3, s.ident("native_place", p.native_place), 5),
        ("出生地", 3, s.ident("birth_place", p.birth_place), 5),
        ("入党/时间", 3, s.dated("party", f.joined, "dot0", step="claimed_join"), 5),
        ("参加工/作时间", 3, s.dated("work_start", f.started, "dot0"), 5),
        ("健康/状况", 3, s.ink("健康"), 5),
        ("专业技/术职务", 3, _title(s, f), 5),
    ]
    rows = packed(pairs, None, 92)
    rows += [row for mode in ("全日制", "在职") for row in _education_rows(s, f, mode)]
    appointment = s.state("appointment", action="任", unit=f.unit, post=f.new_post, level=f.level)
    rows += [
        tr("现任职务|4", (s.ink(f.post), 20), height=72),
        tr("拟任职务|4", (s.mark(s.ink(f.proposed), appointment), 20), height=72),
        tr("拟免职务|4", (s.mark(s.ink(f.post), relieved(s, f)), 20), height=72),
        tr("简/历|2", (resume_block(s, f.lines, dash), 22), height=820),
    ]
    s.add(table(rows))


def relieved(s: Sheet, f: Proposal) -> int:
    """The fact of the post to be given up: the one that the career ends with."""
    last = f.lines[-1]
    if last.unit + last.post != f.post:
        raise ValueError(f"the career ends with {last.unit}{last.post}, not with {f.post}")
    return s.state("appointment", action="免", unit=last.unit, post=last.post)


def _title(s: Sheet, f: Proposal) -> str:
    if f.professional == "无":
        return s.ink("无")
    return s.say("title", f.professional, name=f.professional)


def _education_rows(s: Sheet, f: Proposal, mode: str) -> list[str]:
    """The highest education of this mode and its degree; `无` where there is none."""
    study = next((one for one in f.studies if (one["mode"] == "全日制") is (mode == "全日制")), None)
    if study is None:
        return [
            tr("学历/学位|3", f"{mode}/教育|3", (s.ink("无"), 6), "毕业院校/系及专业|5", (s.ink("无"), 7), height=86)
        ]
    fact = s.state("education", **only(study, "school", "major", "level", "mode"))
    words = s.mark(s.ink(study["level"]), fact)
    school = s.mark(s.ink(study["school"] + study["major"] + "专业"), fact)
    if f.degree and f.degree["school"] == study["school"]:
        degree = s.state("degree", **f.degree)
        words += "　" + s.mark(s.ink(f.degree["subject"] + f.degree["level"]), degree)
    return [tr("学历/学位|3", f"{mode}/教育|3", (words, 6), "毕业院校/系及专业|5", (school, 7), height=86)]


def _approvals(s: Sheet, f: Proposal) -> None:
    rows = [tr("奖惩/情况|3", (_award(s, f), 21), height=130)]
    results = "；".join(
        s.say("assessment", f"{year}年度{grade}", year=year, grade=grade) for year, grade in f.assessments
    )
    rows += [
        tr("年度考/核结果|3", (results, 21), height=110),
        tr("任免/理由|3", (s.ink("根据工作需要。"), 21), height=110),
        tr("家庭主要成员及重要社会关系|24", height=56),
        *family_rows(s, f.family, "dot0", 70),
    ]
    for label, step, office in zip(("呈报/单位", "审批/机关/意见"), ("单位", "审批"), f.offices, strict=True):
        words = s.ink("经研究，同意上述任免。" if step == "审批" else "同意上报。")
        rows += [
            opinion(
                label,
                words,
                sealed(s, step, f.formed, office),
                360,
            )
        ]
    s.add(table(rows))
    s.add(f'<div class="note"><span></span><span>填表人：{s.ink("谭若川")}</span></div>')


def _award(s: Sheet, f: Proposal) -> str:
    if f.award is None:
        return s.ink("无")
    date, award, granter = f.award
    text = f"{spell(date, 'cn')}被{granter}授予“{award}”称号。"
    return s.say("award", text, award=award, date=date, granted_by=granter)

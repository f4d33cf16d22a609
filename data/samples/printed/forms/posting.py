"""From school to work: registration certificate (M37), regularisation of a graduate (M26)."""

from __future__ import annotations

from typing import Any

from samples.printed.case import Case, Era, Face
from samples.printed.forms.lines import only, opinion, sealed
from samples.printed.grid import packed, table, tr
from samples.printed.seal import seal
from samples.printed.when import spell


def posting_slip(
    case: Case,
    *,
    title: str,
    issued: str,
    study: dict[str, Any],
    employer: str,
    reported: str,
    office: str,
    face: Face = "cangs",
    era: Era = "eighties",
    turn: int = 0,
) -> None:
    """报到证 with the day of arrival written in by the employer."""
    case.material("M37", title, "10", issued)
    p = case.person
    with case.sheet(face, era, turn) as s:
        fact = s.state("education", **only(study, "school", "major", "level", "nominal_years"))
        s.add(
            f'<div style="height:60px"></div><h1 style="font-size:48px;letter-spacing:.08em">{title}</h1>'
            f'<div class="note"><span></span><span>编号 {s.ink(str(s.rng.randint(10200, 98000)))}</span></div>'
        )
        s.add(
            f'<p class="text" style="font-size:36px">{s.ink(employer)}：'
            f"兹有{s.mark(s.ink(study['school']), fact)}毕业生 {s.ident('name', p.name)} 等 "
            f"{s.ink('1')} 人到你单位报到，请接洽。</p>"
        )
        rows = packed(
            [
                ("姓 名", 4, s.ink(p.name), 6),
                ("性 别", 3, s.ident("gender", p.gender), 4),
                ("毕业院校", 4, s.mark(s.ink(study["school"]), fact), 9),
                ("学 历", 3, s.mark(s.ink(study["level"]), fact), 5),
                ("专 业", 3, s.mark(s.ink(study["major"]), fact), 8),
                ("修业年限", 4, s.mark(s.ink(f"{study['nominal_years']}年"), fact), 4),
            ],
            s.rng,
            90,
        )
        rows += [
            tr("报到期限|5", (f"自 {s.ink(spell(issued, 'cn'))} 起 一个月内", 19), height=90),
            tr("档案材料|5", (s.ink("随函转递"), 19), height=80),
            tr(
                "报到记载|5",
                (f"已于 {s.dated('work_start', reported, 'cn', route='毕业分配')} 来我单位报到", 19),
                height=90,
            ),
        ]
        s.add(table(rows))
        s.add(
            f'<div class="sign" style="font-size:36px">{office}（章）{seal(s, office)}<br>'
            f"{s.blanks(issued, s.state('signing', step='审批', date=issued))}</div>"
        )


def regularisation(
    case: Case,
    *,
    title: str,
    formed: str,
    born: str,
    style: str,
    study: dict[str, Any],
    started: str,
    trial_end: str,
    employer: str,
    rank: str,
    grade: str,
    effective: str,
    approver: str,
    face: Face = "cangs",
    era: Era = "eighties",
) -> None:
    """转正定级审批表: the page that makes a graduate a cadre."""
    case.material("M26", title, "9-1", formed)
    p = case.person
    with case.sheet(face, era) as s:
        fact = s.state("education", **only(study, "school", "major", "level", "nominal_years", "end"))
        pay = s.state("pay", effective=effective, grade=grade, post=rank, standard="干部")
        s.add(f"<h1>{title}</h1>")
        rows = packed(
            [
                ("姓名", 3, s.ident("name", p.name), 5),
                ("性别", 3, s.ident("gender", p.gender), 3),
                ("出生年月", 4, s.dated("birth", born, style), 6),
                ("民族", 3, s.ident("ethnicity", p.ethnicity), 4),
                ("籍贯", 3, s.ident("native_place", p.native_place), 8),
                ("工作单位", 4, s.ink(employer), 9),
                ("毕业学校", 4, s.mark(s.ink(study["school"]), fact), 9),
                ("所学专业", 4, s.mark(s.ink(study["major"]), fact), 6),
                ("学历", 3, s.mark(s.ink(study["level"]), fact), 4),
                ("学制", 3, s.mark(s.ink(f"{study['nominal_years']}年"), fact), 4),
                ("毕业时间", 4, s.mark(s.ink(spell(study["end"], style)), fact), 6),
                ("参加工作时间", 5, s.dated("work_start", started, style, route="毕业分配"), 6),
            ],
            s.rng,
            78,
        )
        rows += [
            tr("见习期|4", (f"自 {s.ink(spell(started, style))} 至 {s.ink(spell(trial_end, style))}", 20), height=78),
            tr(
                "见习期间/工作情况|4",
                (
                    f'<div class="opinion">{s.ink("见习期间服从分配，钻研业务，能独立承担工作任务，表现良好。")}</div>',
                    20,
                ),
                height=240,
            ),
            tr(
                "拟定职务|4", (s.mark(s.ink(rank), pay), 6), "拟定工资级别|5", (s.mark(s.ink(grade), pay), 9), height=78
            ),
            tr("执行时间|4", (s.mark(s.ink(spell(effective, style)), pay), 20), height=78),
        ]
        status = s.mark(
            s.ink("同意按期转正定级，定为国家干部。"),
            s.state("status", status="干部", **{"from": effective}, origin="统分"),
        )
        rows += [
            opinion(
                "单位意见",
                s.ink("同意转正。"),
                sealed(s, "单位", formed, employer),
                300,
            ),
            opinion(
                "审批机关/意见",
                status,
                sealed(s, "审批", formed, approver),
                320,
            ),
        ]
        s.add(table(rows))

"""Posts and pay in other editions: catalogue (M90), pay (M25), notice (M28), appointment form (M27)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from samples.printed.case import Case
from samples.printed.editions.layout import Look, Values, about, laid
from samples.printed.editions.pieces import (
    HEAD,
    KIN_LONG,
    career_lines,
    career_prose,
    kin_rows,
    office_seal,
    signed,
    split_box,
    twin_boxes,
)
from samples.printed.forms.appointment import Proposal, relieved
from samples.printed.forms.lines import only
from samples.printed.grid import table, tr
from samples.printed.seal import seal
from samples.printed.sheet import Sheet
from samples.printed.when import spell


def catalogue(case: Case, look: Look, entries: Sequence[tuple[str, str, str, int]], style: str) -> None:
    """干部档案材料目录 with year, month as one cell before the title's pages, and a running number."""
    case.material("M90", "干部档案材料目录", "", "")
    case.materials[-1].pop("formed")
    with look.page(case) as s:
        s.add(
            f'<h1>干部档案材料目录</h1><div class="note"><span>姓名：{s.ident("name", case.person.name)}</span></div>'
        )
        rows = [tr("类号|2", "序号|2", "材料名称|12", "材料制成时间|6", "页数|2", height=70)]
        for number, (category, title, formed, pages) in enumerate(entries, start=1):
            fact = s.state("catalogue_entry", title=title, category=category, formed=formed, pages=pages)
            cells = ((category, 2), (str(number), 2), (title, 12), (spell(formed, style), 6), (str(pages), 2))
            marked = [(s.ink(text) if i == 1 else s.mark(s.ink(text), fact), w) for i, (text, w) in enumerate(cells)]
            rows.append(tr(*marked, height=70))
        rows += [tr(*(("", w) for w in (2, 2, 12, 6, 2)), height=70) for _ in range(3)]
        s.add(table(rows))


def pay_sheet(
    case: Case,
    look: Look,
    *,
    title: str,
    formed: str,
    born: str,
    started: str,
    style: str,
    unit: str,
    post: str,
    before: tuple[str, int],
    after: tuple[str, int],
    effective: str,
    standard: str,
    approver: str,
    reform: int,
    years: int,
) -> None:
    """工资变动审批表: old and new side by side, not one under the other."""
    case.material("M25", title, "9-1", formed)
    with look.page(case) as s:
        fact = s.state(
            "pay", effective=effective, grade=after[0], post=post, standard=standard, amount=after[1], reform=reform
        )
        values: Values = {
            **about(case, s),
            "unit": unit,
            "born": lambda: s.dated("birth", born, style),
            "started": lambda: s.dated("work_start", started, style),
            "years": lambda: s.say("service_years", f"{years}年", years=years, on=formed),
            "post": lambda: s.mark(s.ink(post), fact),
            "old": before[0],
            "old_sum": str(before[1]),
            "new": lambda: s.mark(s.ink(after[0]), fact),
            "new_sum": lambda: s.mark(s.ink(str(after[1])), fact),
            "effective": lambda: s.mark(s.ink(spell(effective, style)), fact),
            "reason": f"{reform}年工资制度改革",
        }
        form = """
            单位:3=unit:11 职务:3=post
            姓名:3=name:6 性别:3=gender:3 出生年月:4=born
            何时参加工作:5=started:7 工作年限:4=years
            变动原因:4=reason
            变动前:12 变动后:12
            级别:3=old:9 级别:3=new:9
            合计（元）:4=old_sum:8 合计（元）:4=new_sum:8
            起薪时间:4=effective
        """
        s.add(f'<h1 style="font-size:46px;letter-spacing:.1em">{title}</h1>')
        rows = [
            *laid(s, form, values, 84),
            split_box("所在/单位/意见", s.ink("同意。"), office_seal(s, unit), signed(s, "单位", formed), 300),
            split_box(
                "人事局/审批/意见", s.ink("准予变动。"), office_seal(s, approver), signed(s, "审批", formed), 320
            ),
        ]
        s.add(table(rows))


def approval_form(
    case: Case, look: Look, f: Proposal, *, form: str, style: str, resume: Literal["prose", "lines"], link: str
) -> None:
    """干部任免审批表 with rows from `form`, résumé as prose or lines, and the two approvals side by side."""
    case.material("M27", f.title, "9-2", f.formed)
    with look.page(case) as s:
        appointed = s.state("appointment", action="任", unit=f.unit, post=f.new_post, level=f.level)
        values: Values = {
            **about(case, s),
            "born": lambda: (
                s.dated("birth", f.born, style, calendar="gregorian")
                + s.say("age_stated", f"（{f.age}岁）", age=f.age, on=f.formed)
            ),
            "joined": lambda: s.dated("party", f.joined, style, step="claimed_join"),
            "started": lambda: s.dated("work_start", f.started, style),
            "title": lambda: s.say("title", f.professional, name=f.professional),
            "full": lambda: _study(s, f, full=True),
            "part": lambda: _study(s, f, full=False),
            "post": f.post,
            "proposed": lambda: s.mark(s.ink(f.proposed), appointed),
            "off": lambda: s.mark(s.ink(f.post), relieved(s, f)),
        }
        write = career_prose if resume == "prose" else career_lines
        s.add(f'<h1 style="letter-spacing:.3em">{f.title}</h1>')
        s.add(table([*laid(s, form, values, 84), tr("简/历|2", (write(s, f.lines, style, link=link), 22), height=760)]))
    with look.page(case) as s:
        s.add(table(_approvals(s, f, style)))
        s.add('<div class="note"><span>填表人：' + s.ink("骆平") + "</span><span></span></div>")


def _study(s: Sheet, f: Proposal, *, full: bool) -> str:
    """Level, degree, school and course of the highest study of this kind, in one cell."""
    study = next((one for one in f.studies if (one["mode"] == "全日制") is full), None)
    if study is None:
        return s.ink("无")
    fact = s.state("education", **only(study, "school", "major", "level", "mode"))
    words = s.mark(s.ink(study["level"]), fact)
    if f.degree and f.degree["school"] == study["school"]:
        words += "　" + s.mark(s.ink(f.degree["subject"] + f.degree["level"]), s.state("degree", **f.degree))
    return f"{words}　{s.mark(s.ink(study['school'] + study['major'] + '专业'), fact)}"


def _approvals(s: Sheet, f: Proposal, style: str) -> list[str]:
    grades = "　".join(
        s.say("assessment", f"{year}年：{grade}", year=year, grade=grade) for year, grade in f.assessments
    )
    award = s.ink("无")
    if f.award:
        date, name, granter = f.award
        award = s.say("award", f"{spell(date, style)} {granter}授予{name}", award=name, date=date, granted_by=granter)
    boxes = twin_boxes(
        ("呈/报/单/位", s.ink("同意呈报。"), f"{office_seal(s, f.offices[0])}<br>{signed(s, '单位', f.formed)}"),
        ("审/批/机/关/意/见", s.ink("同意任免。"), f"{office_seal(s, f.offices[1])}<br>{signed(s, '审批', f.formed)}"),
        560,
    )
    return [
        tr("任免理由|4", (s.ink("班子调整，工作需要。"), 20), height=100),
        tr("年度考核结果|4", (grades, 20), height=100),
        tr("奖惩情况|4", (award, 20), height=110),
        tr("家庭主要成员及社会关系|24", height=HEAD),
        *kin_rows(s, f.family, style, KIN_LONG, 72),
        boxes,
    ]


def notice(case: Case, look: Look, *, issuer: str, number: str, dated: str, unit: str, post: str, off: str) -> None:
    """任免通知 with the number on the left and the date in Chinese figures."""
    name = case.person.name
    case.material("M28", f"关于{name}同志任免职的通知", "9-2", dated)
    with look.page(case) as s:
        fact = s.state("appointment", decided=dated, action="任", unit=unit, post=post, document_no=number)
        gone = s.state("appointment", decided=dated, action="免", unit=unit, post=off, document_no=number)
        s.add(
            f'<div class="letterhead" style="font-size:62px">{issuer}</div><p>{s.mark(s.ink(number), fact, gone)}</p>'
        )
        s.add(f'<h2 style="margin:70px 0;font-size:46px">关于{name}同志任免职的通知</h2><div class="letter">')
        s.add(
            f'<p class="flat">县直各部门：</p><p>经研究，任命{s.ident("name", name)}同志为'
            f"{s.mark(s.ink(unit + post), fact)}，免去{s.mark(s.ink(off), gone)}职务。</p></div>"
        )
        day = s.mark(s.ink(spell(dated, "hanzi0")), fact, gone, s.state("signing", step="审批", date=dated))
        s.add(f'<div class="sign" style="margin-top:150px;font-size:38px">{day}{seal(s, issuer)}</div>')

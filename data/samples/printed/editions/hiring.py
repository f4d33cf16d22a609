"""From school to the bench and on to a desk: recruitment of a worker (M29), 录用干部 (M33)."""

from __future__ import annotations

from collections.abc import Sequence

from samples.printed.case import Case
from samples.printed.editions.layout import Look, Values, about, laid
from samples.printed.editions.pieces import (
    HEAD,
    Columns,
    career_rows,
    kin_rows,
    office_seal,
    signed,
    split_box,
    wide_box,
)
from samples.printed.forms.lines import Line, Relative
from samples.printed.grid import table, tr


def recruitment(
    case: Case,
    look: Look,
    *,
    title: str,
    filled: str,
    born: str,
    style: str,
    schooling: str,
    politics: str,
    lines: Sequence[Line],
    columns: Columns,
    family: Sequence[Relative],
    employer: str,
    trade: str,
    approved: str,
    office: str,
) -> None:
    """招工登记表: the labour bureau's date is the start of work."""
    case.material("M29", title, "9-2", filled)
    with look.page(case) as s:
        values: Values = {
            **about(case, s),
            "born": lambda: s.dated("birth", born, style, self_filled=True),
            "politics": lambda: s.say("political_status", politics, value=politics, on=filled),
            "schooling": schooling,
            "origin": "职员",
            "home": case.person.birth_place,
            "employer": employer,
            "trade": trade,
        }
        form = """
            姓名:3=name:4 性别:2=gender:2 民族:3=ethnicity:3 婚否:3=single
            家庭出身:4=origin:3 出生年月日:5=born:6 籍贯:2=native
            文化程度:4=schooling:4 政治面貌:4=politics:4 身体状况:4=healthy
            家庭住址:4=home:9 招工单位:4=employer
        """
        s.add(f'<h1 style="letter-spacing:.25em">{title}</h1>')
        both = (
            s.state("work_start", date=approved, route="招工"),
            s.state("signing", step="审批", date=approved),
        )
        rows = [
            *laid(s, form, values, 76),
            tr("本人简历|24", height=HEAD),
            *career_rows(s, lines, style, columns),
            tr("家庭主要成员|24", height=HEAD),
            *kin_rows(s, family, style),
            split_box(
                "招工/单位/意见",
                s.ink(f"同意招收，工种{trade}，试用期半年。"),
                office_seal(s, employer),
                signed(s, "单位", filled),
            ),
            split_box(
                "县劳动局/审批/意见", s.ink("批准招工。"), office_seal(s, office), s.blanks(approved, *both), 280
            ),
        ]
        s.add(table(rows))
        s.add(f'<div class="note"><span>填表日期：{signed(s, "本人", filled)}</span><span></span></div>')


def taking_on(
    case: Case,
    look: Look,
    *,
    title: str,
    filled: str,
    approved: str,
    born: str,
    style: str,
    started: str,
    schooling: str,
    job: str,
    lines: Sequence[Line],
    columns: Columns,
    words: str,
    offices: tuple[str, str],
    status: dict[str, str],
) -> None:
    """吸收录用干部审批表: approval above the reporting office, as some counties print it."""
    case.material("M33", title, "9-2", filled)
    with look.page(case) as s:
        values: Values = {
            **about(case, s),
            "born": lambda: s.dated("birth", born, style),
            "started": lambda: s.dated("work_start", started, style),
            "schooling": schooling,
            "job": job,
        }
        form = """
            现工作单位及职务:6=job
            姓名:3=name:5 民族:3=ethnicity:4 性别:3=gender
            何时参加工作:5=started:6 出生日期:4=born
            文化程度:4=schooling:6 籍贯:3=native
        """
        s.add(f'<h1 style="font-size:50px;letter-spacing:.15em">{title}</h1>')
        rows = [
            *laid(s, form, values, 84),
            *wide_box(
                "组织、人事部门审批意见",
                s.mark(s.ink(words), s.state("status", **status)),
                office_seal(s, offices[1]),
                signed(s, "审批", approved),
                250,
            ),
            *wide_box(
                "呈报单位意见",
                s.ink("经考试、考核合格，同意上报。"),
                office_seal(s, offices[0]),
                signed(s, "单位", filled),
            ),
            tr("简历|24", height=HEAD),
            *career_rows(s, lines, style, columns),
        ]
        s.add(table(rows))
        s.add(f'<div class="note"><span></span><span>填表日期：{signed(s, "本人", filled)}</span></div>')

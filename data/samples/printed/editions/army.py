"""Army papers in other editions: enlistment (M31), transfer of an officer to civil life (M32)."""

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


def enlistment(
    case: Case,
    look: Look,
    *,
    title: str,
    filled: str,
    born: str,
    lunar_text: str,
    age: int,
    politics: str,
    style: str,
    approved: str,
    lines: Sequence[Line],
    columns: Columns,
    family: Sequence[Relative],
    offices: tuple[str, str],
) -> None:
    """应征青年登记表: `born` in lunar figures, spelled as `lunar_text`; the age is 周岁."""
    case.material("M31", title, "9-2", filled)
    with look.page(case) as s:
        values: Values = {
            **about(case, s),
            "born": lambda: s.say("birth", lunar_text, date=born, self_filled=True, calendar="lunar"),
            "age": lambda: s.say("age_stated", f"{age}周岁", age=age, on=filled),
            "politics": lambda: s.say("political_status", politics, value=politics, on=filled),
            "origin": "贫农",
            "schooling": "初中",
            "home": case.person.birth_place,
        }
        form = """
            姓名:3=name:6 性别:3=gender:3 民族:3=ethnicity
            出生时间:4=born:10 年龄:3=age
            家庭出身:4=origin:4 文化程度:4=schooling:4 政治面貌:4=politics
            籍贯:3=native:8 现住址:4=home
        """
        s.add(f'<h1 style="font-size:50px">{title}</h1>')
        start = (
            s.state("work_start", date=approved, route="入伍"),
            s.state("signing", step="审批", date=approved),
        )
        rows = [
            *laid(s, form, values, 78),
            tr("家庭成员|24", height=HEAD),
            *kin_rows(s, family, style),
            tr("本人经历|24", height=HEAD),
            *career_rows(s, lines, style, columns),
            split_box(
                "公社/意见",
                s.ink("本人自愿，家庭支持，同意报名。"),
                office_seal(s, offices[0]),
                signed(s, "单位", filled),
            ),
            split_box(
                "县人武部/审批意见",
                s.ink("批准应征入伍。"),
                office_seal(s, offices[1]),
                f"批准入伍时间 {s.blanks(approved, *start)}",
                280,
            ),
        ]
        s.add(table(rows))


def transfer(
    case: Case,
    look: Look,
    *,
    title: str,
    formed: str,
    born: str,
    joined: str,
    enlisted: str,
    style: str,
    corps: str,
    job: str,
    schooling: str,
    lines: Sequence[Line],
    columns: Columns,
    placed: str,
    offices: tuple[str, str],
) -> None:
    """军队转业干部审批报告表: army above, the county's placement below."""
    case.material("M32", title, "9-2", formed)
    with look.page(case) as s:
        values: Values = {
            **about(case, s),
            "corps": corps,
            "job": job,
            "schooling": schooling,
            "born": lambda: s.dated("birth", born, style),
            "joined": lambda: s.dated("party", joined, style, step="claimed_join"),
            "enlisted": lambda: s.dated("work_start", enlisted, style, route="入伍"),
        }
        form = """
            部别:3=corps:9 职务:3=job
            姓名:3=name:5 性别:3=gender:2 出生时间:4=born
            民族:3=ethnicity:3 籍贯:3=native:6 文化程度:4=schooling
            何时入伍:4=enlisted:7 何时入党:4=joined
        """
        s.add(f'<h1 style="font-size:46px;letter-spacing:.12em">{title}</h1>')
        status = s.state("status", status="干部", origin="军队转业", **{"from": formed[:7]})
        rows = [
            *laid(s, form, values, 80),
            tr("主要经历|24", height=HEAD),
            *career_rows(s, lines, style, columns),
            *wide_box("部队党委意见", s.ink("同意转业。"), office_seal(s, offices[0]), signed(s, "单位", formed), 260),
            *wide_box(
                "接收安置地区意见",
                s.mark(s.ink(placed), status),
                office_seal(s, offices[1]),
                signed(s, "审批", formed),
                280,
            ),
        ]
        s.add(table(rows))

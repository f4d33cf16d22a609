"""How graduates enter: posting (M37), regularisation (M26) and recruitment of civil servants (M35)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from samples.printed.case import Case
from samples.printed.editions.layout import Look, Values, about, laid
from samples.printed.editions.pieces import (
    career_lines,
    office_seal,
    signed,
    split_box,
    twin_boxes,
)
from samples.printed.forms.lines import Line, only
from samples.printed.grid import table, tr
from samples.printed.seal import seal
from samples.printed.when import spell


def posting_slip(
    case: Case, look: Look, *, title: str, issued: str, study: dict[str, Any], employer: str, reported: str, office: str
) -> None:
    """派遣证 as a letter without a table."""
    case.material("M37", title, "10", issued)
    with look.page(case) as s:
        fact = s.state("education", **only(study, "school", "major", "level", "nominal_years"))
        arrived = s.dated("work_start", reported, "cn", route="毕业分配")
        s.add(
            f'<div style="height:60px"></div><h1>{title}</h1><div class="letter">'
            f'<p class="flat">{s.ink(employer)}：</p>'
        )
        s.add(
            f"<p>现派 {s.ident('name', case.person.name)} （{s.ident('gender', case.person.gender)}）到你处报到。"
            f"该生系 {s.mark(s.ink(study['school']), fact)} {s.mark(s.ink(study['major']), fact)} 专业"
            f"{s.mark(s.ink(study['level']), fact)}毕业，"
            f"学制 {s.mark(s.ink(str(study['nominal_years'])), fact)} 年。</p>"
            f"<p>报到期限：自 {s.ink(spell(issued, 'cn'))} 起三十日内有效。</p>"
            f"<p>接收单位签注：{arrived} 报到。</p></div>"
        )
        day = s.blanks(issued, s.state("signing", step="审批", date=issued))
        s.add(
            '<div class="split" style="margin-top:90px;font-size:36px">'
            f'<span class="half">{office}（章）{seal(s, office)}</span><span>{day}</span></div>'
        )


def regularisation(
    case: Case,
    look: Look,
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
) -> None:
    """见习期满转正定级表: proposal first, then the person's school."""
    case.material("M26", title, "9-1", formed)
    with look.page(case) as s:
        fact = s.state("education", **only(study, "school", "major", "level", "nominal_years", "end"))
        pay = s.state("pay", effective=effective, grade=grade, post=rank, standard="干部")
        values: Values = {
            **about(case, s),
            "born": lambda: s.dated("birth", born, style),
            "started": lambda: s.dated("work_start", started, style, route="毕业分配"),
            "unit": employer,
            "school": lambda: s.mark(s.ink(study["school"]), fact),
            "major": lambda: s.mark(s.ink(study["major"]), fact),
            "level": lambda: s.mark(s.ink(study["level"]), fact),
            "years": lambda: s.mark(s.ink(f"{study['nominal_years']}年"), fact),
            "end": lambda: s.mark(s.ink(spell(study["end"], style)), fact),
            "rank": lambda: s.mark(s.ink(rank), pay),
            "grade": lambda: s.mark(s.ink(grade), pay),
            "effective": lambda: s.mark(s.ink(spell(effective, style)), pay),
            "trial": f"{spell(started, style)}至{spell(trial_end, style)}",
        }
        form = """
            工作单位:4=unit:11 姓名:3=name
            出生时间:4=born:5 性别:3=gender:2 民族:3=ethnicity:3 婚否:2=single
            籍贯:3=native:9 何时参加工作:5=started
            毕业学校:4=school:9 毕业年月:4=end
            学历:3=level:4 所学专业:4=major:7 学制:3=years
            见习期限:4=trial
            拟任职务:4=rank:6 工资级别:4=grade
            起薪时间:4=effective
        """
        s.add(f'<h1 style="font-size:46px;letter-spacing:.1em">{title}</h1>')
        status = s.state("status", status="干部", origin="统分", **{"from": effective})
        rows = [
            *laid(s, form, values, 78),
            split_box(
                "单位/意见",
                s.ink("见习期满，表现合格，同意转正。"),
                office_seal(s, employer),
                signed(s, "单位", formed),
                280,
            ),
            split_box(
                "审批/机关/意见",
                s.mark(s.ink("同意转为国家干部，按期定级。"), status),
                office_seal(s, approver),
                signed(s, "审批", formed),
                300,
            ),
        ]
        s.add(table(rows))


def civil_recruitment(
    case: Case,
    look: Look,
    *,
    title: str,
    formed: str,
    born: str,
    politics: str,
    study: dict[str, Any],
    job: str,
    started: str,
    lines: Sequence[Line],
    offices: tuple[str, str],
) -> None:
    """选调生录用审批表, the boxes of the offices side by side."""
    case.material("M35", title, "9-2", formed)
    with look.page(case) as s:
        fact = s.state("education", **only(study, "school", "major", "level", "mode", "end"))
        values: Values = {
            **about(case, s),
            "born": lambda: s.dated("birth", born, "dot0"),
            "politics": lambda: s.say("political_status", politics, value=politics, on=formed),
            "school": lambda: s.mark(s.ink(study["school"]), fact),
            "major": lambda: s.mark(s.ink(study["major"]), fact),
            "level": lambda: s.mark(s.ink(study["mode"] + study["level"]), fact),
            "end": lambda: s.mark(s.ink(spell(study["end"], "dot0")), fact),
            "job": job,
            "score": "141.0",
            "talk": "86.5",
        }
        form = """
            拟录用职位:5=job
            姓名:3=name:5 出生时间:4=born:5 性别:3=gender
            身份证号码:5=number:8 民族:3=ethnicity:3 籍贯:2=native
            毕业学校:4=school:9 学历:3=level
            所学专业:4=major:7 毕业年月:4=end:4 政治面貌:3=politics
            笔试成绩:4=score:8 面试成绩:4=talk
        """
        s.add(f'<h1 style="letter-spacing:.12em">{title}</h1>')
        words = s.mark(
            s.ink(f"同意录用，试用期自{spell(started, 'cn')}起一年。"),
            s.state("status", status="公务员", origin="考录", **{"from": started}),
            s.state("work_start", date=started, route="考录"),
        )
        boxes = twin_boxes(
            (
                "用/人/单/位/意/见",
                s.ink("考察合格，拟录用。"),
                f"{office_seal(s, offices[0])}<br>{signed(s, '单位', formed)}",
            ),
            ("审/批/机/关/意/见", words, f"{office_seal(s, offices[1])}<br>{signed(s, '审批', formed)}"),
            420,
        )
        s.add(
            table(
                [*laid(s, form, values, 80), tr("个/人/简/历|2", (career_lines(s, lines, "dot0", link="—"), 22)), boxes]
            )
        )

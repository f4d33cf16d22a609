"""School papers in other editions: pupil register (M07), graduate form (M09), certificates (M11)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from samples.printed.case import Case
from samples.printed.editions.layout import Look, Values, about, laid
from samples.printed.editions.pieces import HEAD, Columns, career_rows, kin_rows, office_seal, signed, split_box
from samples.printed.forms.lines import Line, Relative, only
from samples.printed.grid import table, tr
from samples.printed.seal import seal
from samples.printed.sheet import Sheet
from samples.printed.when import spell

TERMS = ("一年级上", "一年级下", "二年级上", "二年级下")
SUBJECTS = ("语文", "代数", "物理", "化学", "政治", "体育")


def pupil_register(
    case: Case,
    look: Look,
    *,
    school: str,
    title: str,
    filled: str,
    born: str,
    style: str,
    study: dict[str, Any],
    parent: Relative,
) -> None:
    """学生学籍登记表: family first, marks with the terms across, day of filling at the foot."""
    case.material("M07", title, "4-1", filled)
    with look.page(case) as s:
        fact = s.state("education", school=school, **study)
        kin = s.state("family", relation=parent.relation, name=parent.name, unit_post=parent.unit_post)
        values: Values = {
            **about(case, s),
            "born": lambda: s.dated("birth", born, style, self_filled=True),
            "origin": "职员",
            "home": case.person.birth_place,
            "parent": lambda: s.mark(s.ink(parent.name), kin),
            "relation": lambda: s.mark(s.ink(parent.relation), kin),
            "job": lambda: s.mark(s.ink(parent.unit_post), kin),
            "start": lambda: s.mark(s.ink(spell(study["start"], style)), fact),
            "end": lambda: s.mark(s.ink(spell(study["end"], style)), fact),
        }
        form = """
            学生姓名:4=name:5 出生时间:4=born:5 性别:3=gender
            家庭成分:4=origin:5 民族:3=ethnicity:3 籍贯:3=native
            现在住址:4=home
            家长姓名:4=parent:5 关系:3=relation:3 工作单位:4=job
            何时入学:4=start:8 何时毕业:4=end
        """
        s.add(f'<h1 style="font-size:44px">{school}{title}</h1>')
        rows = [*laid(s, form, values, 76), tr("学科|4", *(f"{term}|5" for term in TERMS), height=HEAD)]
        rows += [
            tr(f"{one}|4", *((s.ink(str(s.rng.randint(61, 95))), 5) for _ in TERMS), height=56) for one in SUBJECTS
        ]
        words = s.ink("思想进步，遵守纪律，成绩良好。")
        rows += [split_box("学期/评语", words, f"班主任：{s.ink('宁秀峰')}", "", 210)]
        s.add(table(rows))
        s.add(
            f'<div class="split"><span class="half">学校盖章{seal(s, school)}</span>'
            f"<span>填表日期 {signed(s, '本人', filled)}</span></div>"
        )


def graduate_record(
    case: Case,
    look: Look,
    *,
    title: str,
    filled: str,
    born: str,
    style: str,
    study: dict[str, Any],
    politics: str,
    lines: Sequence[Line],
    family: Sequence[Relative],
    columns: Columns,
    words: str,
) -> None:
    """毕业生登记表: school and course as cells, résumé in `columns`, the school's word before the class's."""
    case.material("M09", title, "4-1", filled)
    with look.page(case) as s:
        fact = s.state("education", **only(study, "school", "major", "level", "mode", "nominal_years", "start", "end"))
        ink = {
            "school": study["school"],
            "major": study["major"],
            "level": study["level"],
            "mode": study["mode"],
            "years": f"{study['nominal_years']}年",
            "start": spell(study["start"], style),
            "end": spell(study["end"], style),
        }
        values: Values = {
            **about(case, s),
            **{key: _marked(s, text, fact) for key, text in ink.items()},
            "born": lambda: s.dated("birth", born, style, self_filled=True),
            "politics": lambda: s.say("political_status", politics, value=politics, on=filled),
        }
        form = """
            毕业学校:4=school:9 所学专业:4=major
            学历:3=level:4 学习形式:4=mode:4 学制:3=years
            姓名:3=name:5 曾用名:3=none:4 性别:3=gender:2 民族:2=ethnicity
            出生日期:4=born:6 籍贯:3=native:5 政治面貌:3=politics
            入学年月:4=start:8 毕业年月:4=end
        """
        s.add(f'<h1 style="font-size:48px;letter-spacing:.2em">{title}</h1>')
        rows = [
            *laid(s, form, values, 68),
            tr("本人学历及经历|24", height=HEAD),
            *career_rows(s, lines, style, columns),
            tr("家庭成员及社会关系|24", height=HEAD),
            *kin_rows(s, family, style),
            split_box("学校/意见", s.ink(words), office_seal(s, study["school"]), signed(s, "单位", filled), 230),
            split_box(
                "自我/鉴定", s.ink("热爱专业，学有所得，愿服从分配。"), f"签名：{s.ink(case.person.name)}", "", 190
            ),
        ]
        s.add(table(rows))
        s.add(f'<div class="note"><span></span><span>填表时间：{signed(s, "本人", filled)}</span></div>')


def certificate(
    case: Case, look: Look, *, title: str, study: dict[str, Any], born: str, issued: str, style: str = "cn"
) -> None:
    """毕业证书 of the later pattern: number above, dates in figures, school and date on opposite sides."""
    case.material("M11", title, "4-1", issued)
    p = case.person
    with look.page(case) as s:
        fact = s.state("education", **study)
        adult = "" if study["mode"] == "全日制" else study["mode"]
        level = {"大专": "专科", "硕士": "硕士研究生"}.get(study["level"], study["level"])
        years = "零一二三四五"[study["nominal_years"]]
        s.add(f'<div style="height:90px"></div><h1 style="letter-spacing:.6em">{title}</h1>')
        s.add(f'<p class="right">证书编号：{s.mark(s.ink(study["cert_no"]), fact)}</p><div class="letter"><p>')
        s.add(
            f"{s.ident('name', p.name)}，{s.ident('gender', p.gender)}，{s.dated('birth', born, style)}出生，"
            f"{s.mark(s.ink(spell(study['start'], style)), fact)}至{s.mark(s.ink(spell(study['end'], style)), fact)}"
            f"在我校{s.mark(s.ink(study['major']), fact)}专业（{s.mark(s.ink(f'{years}年制{adult}{level}'), fact)}）"
            "学习，学完教学计划规定的全部课程，考试成绩合格，准予毕业。</p></div>"
        )
        day = s.mark(s.ink(spell(issued, style)), s.state("signing", step="单位", date=issued))
        s.add(_foot(s, study["school"], fact, day))


def degree_paper(
    case: Case, look: Look, *, title: str, degree: dict[str, Any], major: str, born: str, style: str = "cn"
) -> None:
    """学位证书 with its number above."""
    case.material("M11", title, "4-1", degree["date"])
    p = case.person
    with look.page(case) as s:
        fact = s.state("degree", **degree)
        s.add(f'<div style="height:150px"></div><h1 style="letter-spacing:.6em">{title}</h1>')
        s.add(f'<p class="right">证书编号：{s.mark(s.ink(degree["cert_no"]), fact)}</p><div class="letter"><p>')
        s.add(
            f"{s.ident('name', p.name)}，{s.ident('gender', p.gender)}，{s.dated('birth', born, style)}生。"
            f"在{s.mark(s.ink(degree['school']), fact)}{s.ink(major)}专业已通过{degree['level']}学位的课程考试"
            f"和论文答辩，成绩合格，授予{s.mark(s.ink(degree['subject'] + degree['level']), fact)}学位。</p></div>"
        )
        s.add(_foot(s, degree["school"], fact, s.mark(s.ink(spell(degree["date"], style)), fact)))


def _foot(s: Sheet, school: str, fact: int, day: str) -> str:
    return (
        '<div class="split" style="margin-top:120px;font-size:38px">'
        f'<span class="half">{s.mark(s.ink(school), fact)}{seal(s, school)}</span><span>{day}</span></div>'
    )


def _marked(s: Sheet, text: str, fact: int) -> Any:
    return lambda: s.mark(s.ink(text), fact)

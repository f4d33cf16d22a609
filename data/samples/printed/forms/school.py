"""School papers: pupil card (M07), graduate form (M09), diploma and degree certificates (M11)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from samples.printed.case import Case, Era, Face
from samples.printed.forms.lines import Line, Relative, family_rows, only, opinion, sealed, stint_rows
from samples.printed.grid import packed, table, tr
from samples.printed.seal import seal
from samples.printed.sheet import Sheet
from samples.printed.when import spell

MARKS = ("语文", "数学", "政治", "物理", "化学", "农机")


def pupil_card(
    case: Case,
    *,
    school: str,
    title: str,
    filled: str,
    born: str,
    style: str,
    study: dict[str, Any],
    parent: Relative,
    politics: str,
    face: Face = "cangs",
    era: Era = "old",
    turn: int = 0,
    lunar_text: str | None = None,
) -> None:
    """学籍表. `lunar_text` spells a lunar birth date, which `born` then holds in lunar figures."""
    case.material("M07", title, "4-1", filled)
    p = case.person
    with case.sheet(face, era, turn) as s:
        calendar = {"calendar": "lunar"} if lunar_text else {}
        birth = s.say("birth", lunar_text or spell(born, style), date=born, self_filled=True, **calendar)
        education = s.state("education", school=school, **study)
        s.add(f"<h2>{school}</h2><h1>{title}</h1>")
        s.add(
            f'<div class="note"><span>学号 {s.ink(str(s.rng.randint(103, 598)))}</span>'
            f"<span>填表日期 {s.blanks(filled, s.state('signing', step='本人', date=filled))}</span></div>"
        )
        pairs = [
            ("姓 名", 3, s.ident("name", p.name), 5),
            ("性 别", 3, s.ident("gender", p.gender), 3),
            ("出生年月", 4, birth, 6),
            ("民 族", 3, s.ident("ethnicity", p.ethnicity), 4),
            ("籍 贯", 3, s.ident("native_place", p.native_place), 8),
            ("政治面貌", 4, s.ink(politics), 4),
            ("家庭出身", 4, s.ink("中农"), 4),
            ("家庭住址", 4, s.ink(p.birth_place), 10),
        ]
        rows = packed(pairs, s.rng, 72)
        rows += [
            tr(
                "入学年月|4",
                (s.mark(s.ink(spell(study["start"], style)), education), 8),
                "毕（肄）业年月|4",
                (s.mark(s.ink(spell(study["end"], style)), education), 8),
                height=72,
            )
        ]
        rows += _parent_rows(s, parent)
        rows += _mark_rows(s)
        rows += [
            opinion(
                "操行/评语", s.ink("该生热爱集体，劳动积极，学习认真，团结同学。"), f"班主任 {s.ink('黎书田')}", 210
            ),
            opinion("学校/意见", s.ink("准予毕业。"), f"（盖章）{_left(s, study['end'])}{seal(s, school)}", 260),
        ]
        s.add(table(rows))


def graduate_form(
    case: Case,
    *,
    title: str,
    filled: str,
    born: str,
    style: str,
    study: dict[str, Any],
    politics: str,
    lines: Sequence[Line],
    family: Sequence[Relative],
    face: Face = "cangs",
    era: Era = "eighties",
) -> None:
    """毕业生登记表 on one sheet."""
    case.material("M09", title, "4-1", filled)
    p = case.person
    with case.sheet(face, era) as s:
        fact = s.state("education", **only(study, "school", "major", "level", "mode", "nominal_years", "start", "end"))
        s.add(
            f'<h1>{title}</h1><div class="note"><span>学校 {s.mark(s.ink(study["school"]), fact)}</span>'
            f"<span>专业 {s.mark(s.ink(study['major']), fact)}</span>"
            f"<span>填表日期 {s.blanks(filled, s.state('signing', step='本人', date=filled))}</span></div>"
        )
        pairs = [
            ("姓名", 3, s.ident("name", p.name), 5),
            ("性别", 3, s.ident("gender", p.gender), 2),
            ("民族", 3, s.ident("ethnicity", p.ethnicity), 4),
            ("出生年月", 4, s.dated("birth", born, style, self_filled=True), 5),
            ("籍贯", 3, s.ident("native_place", p.native_place), 7),
            ("政治面貌", 4, s.say("political_status", politics, value=politics, on=filled), 5),
            ("健康状况", 4, s.ink("健康"), 3),
            ("婚否", 3, s.ink("未婚"), 3),
        ]
        rows = packed(pairs, s.rng, 68)
        rows += [
            tr(
                "学历层次|4",
                (s.mark(s.ink(study["level"]), fact), 4),
                "学习形式|4",
                (s.mark(s.ink(study["mode"]), fact), 4),
                "学制|3",
                (s.mark(s.ink(f"{study['nominal_years']}年"), fact), 5),
            ),
            tr(
                "入学时间|4",
                (s.mark(s.ink(spell(study["start"], style)), fact), 8),
                "毕业时间|4",
                (s.mark(s.ink(spell(study["end"], style)), fact), 8),
            ),
        ]
        rows += [tr("学习及工作简历|24", height=50), *stint_rows(s, lines, style, joined=True)]
        rows += [tr("家庭主要成员|24", height=50), *family_rows(s, family, style)]
        rows += [
            opinion(
                "自我/鉴定",
                s.ink("在校期间服从组织，学习努力，愿到祖国最需要的地方工作。"),
                f"本人签名 {s.ink(p.name)}",
                200,
            ),
            opinion(
                "学校/意见",
                s.ink("同意毕业。"),
                sealed(s, "单位", study["end"] + "-08", study["school"]),
                240,
            ),
        ]
        s.add(table(rows))


def diploma(
    case: Case, *, title: str, study: dict[str, Any], born: str, issued: str, face: Face = "kai", era: Era = "modern"
) -> None:
    """毕业证书: one sentence in a frame."""
    case.material("M11", title, "4-1", issued)
    p = case.person
    with case.sheet(face, era) as s:
        fact = s.state("education", **study)
        birth = s.dated("birth", born, "hanzi0")
        adult = "" if study["mode"] == "全日制" else study["mode"]
        s.add('<div style="height:120px"></div><div class="frame">')
        s.add(f"<h1>{title}</h1>")
        s.add(
            f'<p class="text" style="font-size:42px">学生 {s.ident("name", p.name)}，'
            f"性别 {s.ident('gender', p.gender)}，{birth}生，"
            f"于{s.mark(s.ink(spell(study['start'], 'hanzi0')), fact)}"
            f"至{s.mark(s.ink(spell(study['end'], 'hanzi0')), fact)}在本校"
            f"{s.mark(s.ink(study['major']), fact)}专业"
            f"{s.mark(s.ink(_years(study) + adult + _level(study['level'])), fact)}学习，"
            "修完教学计划规定的全部课程，成绩合格，准予毕业。</p>"
        )
        s.add(_issuer(s, study["school"], study["cert_no"], issued, fact))
        s.add("</div>")


def degree_certificate(
    case: Case,
    *,
    title: str,
    level: str,
    subject: str,
    school: str,
    major: str,
    born: str,
    issued: str,
    number: str,
    face: Face = "kai",
    era: Era = "modern",
) -> None:
    """学位证书 with its date in Chinese numerals."""
    case.material("M11", title, "4-1", issued)
    p = case.person
    with case.sheet(face, era) as s:
        fact = s.state("degree", level=level, subject=subject, school=school, date=issued, cert_no=number)
        s.add('<div style="height:160px"></div><div class="frame">')
        s.add(f"<h1>{title}</h1>")
        s.add(
            f'<p class="text" style="font-size:42px">{s.ident("name", p.name)}，{s.ident("gender", p.gender)}，'
            f"{s.dated('birth', born, 'hanzi0')}生。在{s.mark(s.ink(school), fact)}{s.ink(major)}专业"
            f"完成了学习计划，业已毕业，经审核符合授予"
            f"条件，授予{s.mark(s.ink(subject + level), fact)}学位。</p>"
        )
        s.add(_issuer(s, school, number, issued, fact))
        s.add("</div>")


def _issuer(s: Sheet, school: str, number: str, issued: str, fact: int) -> str:
    """School, seal, number and date at the foot of a certificate: the school signs, and a degree is of that day."""
    signed = s.state("signing", step="单位", date=issued)
    stating = (fact, signed) if s.facts[fact].kind == "degree" else (signed,)
    date = s.mark(s.ink(spell(issued, "hanzi0")), *stating)
    return (
        f'<div class="sign" style="margin-top:90px;font-size:38px">'
        f"校名：{s.mark(s.ink(school), fact)}{seal(s, school)}<br>"
        f"校长：{s.ink('申培德')}<br>{date}</div>"
        f'<div class="left">证书编号：{s.mark(s.ink(number), fact)}</div>'
    )


def _left(s: Sheet, end: str) -> str:
    """The printed month in which the school signs."""
    return s.mark(spell(end, "cn"), s.state("signing", step="单位", date=end))


def _parent_rows(s: Sheet, parent: Relative) -> list[str]:
    fact = s.state("family", relation=parent.relation, name=parent.name, unit_post=parent.unit_post)
    texts = [("家长姓名|4", parent.name, 5), ("与学生关系|4", parent.relation, 3), ("职业|3", parent.unit_post, 5)]
    cells = [cell for label, text, width in texts for cell in (label, (s.mark(s.ink(text), fact), width))]
    return [tr(*cells, height=72)]


def _mark_rows(s: Sheet) -> list[str]:
    """School marks: noise for the reader, no facts."""
    rows = [tr("学 期|6", *(f"{subject}|3" for subject in MARKS), height=56)]
    for term in ("第一学年上", "第一学年下", "第二学年上", "第二学年下"):
        rows.append(tr(f"{term}|6", *((s.ink(str(s.rng.randint(68, 97))), 3) for _ in MARKS), height=60))
    return rows


def _years(study: dict[str, Any]) -> str:
    return f"{'零一二三四五'[study['nominal_years']]}年制"


def _level(level: str) -> str:
    return {"本科": "本科", "大专": "专科", "中专": "中专", "硕士": "硕士研究生"}[level]

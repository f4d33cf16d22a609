"""How cadre status arises: taking-on forms (M33), registration (M34) and recruitment (M35) of civil servants."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from samples.printed.case import Case, Era, Face
from samples.printed.forms.lines import Line, only, opinion, resume_block, sealed, stint_rows
from samples.printed.grid import packed, table, tr
from samples.printed.when import spell


def taking_on(
    case: Case,
    *,
    title: str,
    filled: str,
    approved: str,
    born: str,
    style: str,
    started: str,
    route: str,
    schooling: str,
    job: str,
    lines: Sequence[Line],
    words: str,
    approver: str,
    status: dict[str, str] | None = None,
    face: Face = "cangs",
    era: Era = "eighties",
) -> None:
    """录用、转公办等审批表: the applicant above, the county's decision below."""
    case.material("M33", title, "9-2", filled)
    p = case.person
    with case.sheet(face, era) as s:
        s.add(f'<h1 style="font-size:50px;letter-spacing:.15em">{title}</h1>')
        s.add(
            f'<div class="note"><span></span><span>填表日期 '
            f"{s.blanks(filled, s.state('signing', step='本人', date=filled))}</span></div>"
        )
        rows = packed(
            [
                ("姓 名", 3, s.ident("name", p.name), 5),
                ("性 别", 3, s.ident("gender", p.gender), 3),
                ("民 族", 3, s.ident("ethnicity", p.ethnicity), 4),
                ("出生年月", 4, s.dated("birth", born, style), 6),
                ("籍 贯", 3, s.ident("native_place", p.native_place), 8),
                ("文化程度", 4, s.ink(schooling), 5),
                ("参加工作时间", 5, s.dated("work_start", started, style, route=route), 6),
                ("现工作单位及职务", 6, s.ink(job), 11),
            ],
            s.rng,
            80,
        )
        rows += [
            tr("本人简历|24", height=50),
            *stint_rows(s, lines, style, joined=True, height=72),
            tr(
                "主要表现|4",
                (f'<div class="opinion">{s.ink("热爱本职，教学认真，群众反映好。")}</div>', 20),
                height=200,
            ),
            opinion(
                "呈报单位/意见",
                s.ink("同意上报。"),
                f"（盖章）{s.blanks(filled, s.state('signing', step='单位', date=filled))}",
                240,
            ),
        ]
        decision = s.ink(words)
        if status:
            decision = s.mark(decision, s.state("status", **status))
        rows += [
            opinion(
                "县教育、/人事部门/审批意见",
                decision,
                sealed(s, "审批", approved, approver),
                320,
            )
        ]
        s.add(table(rows))


def civil_registration(
    case: Case,
    *,
    formed: str,
    born: str,
    started: str,
    joined: str,
    entered: str,
    how: tuple[str, str],
    post: str,
    study: Sequence[dict[str, Any]],
    lines: Sequence[Line],
    offices: Sequence[str],
    face: Face = "song",
    era: Era = "office",
) -> None:
    """公务员登记表, typed. `how` is the way into the service: as a fact, and as written."""
    case.material("M34", "公务员登记表", "9-2", formed)
    p = case.person
    with case.sheet(face, era) as s:
        s.add("<h1>公务员登记表</h1>")
        rows = packed(
            [
                ("姓 名", 3, s.ident("name", p.name), 5),
                ("性 别", 3, s.ident("gender", p.gender), 3),
                ("民 族", 3, s.ident("ethnicity", p.ethnicity), 4),
                ("出生年月", 4, s.dated("birth", born, "dot0"), 4),
                ("籍 贯", 3, s.ident("native_place", p.native_place), 6),
                ("出生地", 3, s.ident("birth_place", p.birth_place), 6),
                ("入党时间", 4, s.dated("party", joined, "dot0", step="claimed_join"), 4),
                ("参加工作时间", 5, s.dated("work_start", started, "dot0"), 4),
                ("公民身份号码", 5, s.ident("id_number", p.id_number), 8),
                ("现任职务", 4, s.ink(post), 8),
            ],
            s.rng,
            66,
        )
        rows += [
            _education(s.mark, s.ink, s.state("education", **only(one, "school", "major", "level", "mode")), one)
            for one in study
        ]
        rows += [
            tr(
                "进入公务员/队伍时间|5",
                (
                    s.say(
                        "status",
                        f"{spell(entered, 'dot0')}（{how[1]}）",
                        status="公务员",
                        origin=how[0],
                        **{"from": entered},
                    ),
                    19,
                ),
            )
        ]
        rows += [tr("简/历|3", (resume_block(s, lines, "－－"), 21), height=330)]
        for label, step, office in zip(
            ("所在机关/意见", "审核机关/意见", "审批机关/意见"), ("单位", "审核", "审批"), offices, strict=True
        ):
            rows += [
                opinion(
                    label,
                    s.ink("同意登记。"),
                    sealed(s, step, formed, office, size=200),
                    230,
                )
            ]
        s.add(table(rows))


def recruitment(
    case: Case,
    *,
    formed: str,
    born: str,
    study: dict[str, Any],
    politics: str,
    job: str,
    started: str,
    lines: Sequence[Line],
    offices: Sequence[str],
    face: Face = "song",
    era: Era = "office",
) -> None:
    """公务员录用审批表 with examination marks."""
    case.material("M35", "公务员录用审批表", "9-2", formed)
    p = case.person
    with case.sheet(face, era) as s:
        fact = s.state("education", **only(study, "school", "major", "level", "mode", "end"))
        s.add("<h1>公务员录用审批表</h1>")
        rows = packed(
            [
                ("姓 名", 3, s.ident("name", p.name), 5),
                ("性 别", 3, s.ident("gender", p.gender), 3),
                ("民 族", 3, s.ident("ethnicity", p.ethnicity), 4),
                ("出生年月", 4, s.dated("birth", born, "dot0"), 4),
                ("籍 贯", 3, s.ident("native_place", p.native_place), 7),
                ("政治面貌", 4, s.say("political_status", politics, value=politics, on=formed), 5),
                ("毕业院校", 4, s.mark(s.ink(study["school"]), fact), 7),
                ("专 业", 3, s.mark(s.ink(study["major"]), fact), 6),
                ("学 历", 3, s.mark(s.ink(study["mode"] + study["level"]), fact), 5),
                ("毕业时间", 4, s.mark(s.ink(spell(study["end"], "dot0")), fact), 4),
                ("身份证号", 4, s.ident("id_number", p.id_number), 8),
                ("报考职位", 4, s.ink(job), 8),
            ],
            s.rng,
            72,
        )
        rows += [
            tr(
                "笔试成绩|4",
                (s.ink("138.5"), 4),
                "面试成绩|4",
                (s.ink("84.2"), 4),
                "名 次|4",
                (s.ink("1"), 4),
                height=70,
            ),
            tr("体检结果|4", (s.ink("合格"), 8), "考察情况|4", (s.ink("合格"), 8), height=70),
            tr("简/历|3", (resume_block(s, lines, "—"), 21), height=300),
        ]
        words = s.mark(
            s.ink(f"同意录用，自{spell(started, 'cn')}起试用一年。"),
            s.state("status", status="公务员", origin="考录", **{"from": started}),
            s.state("work_start", date=started, route="考录"),
        )
        rows += [
            opinion(
                "招录机关/意见",
                s.ink("拟录用。"),
                sealed(s, "单位", formed, offices[0]),
                290,
            ),
            opinion(
                "公务员主管/部门审批/意见",
                words,
                sealed(s, "审批", formed, offices[1]),
                320,
            ),
        ]
        s.add(table(rows))


def _education(mark: Any, ink: Any, fact: int, study: dict[str, Any]) -> str:
    heading = "全日制/教育|4" if study["mode"] == "全日制" else "在职/教育|4"
    return tr(
        heading,
        (mark(ink(study["level"]), fact), 5),
        "毕业院校/系及专业|5",
        (mark(ink(study["school"] + study["major"] + "专业"), fact), 10),
    )

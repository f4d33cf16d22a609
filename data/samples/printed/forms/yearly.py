"""What comes again every few years: annual assessment (M05) and pay change (M25)."""

from __future__ import annotations

from samples.printed.case import Case, Era, Face
from samples.printed.forms.lines import opinion, sealed
from samples.printed.grid import packed, table, tr
from samples.printed.when import spell


def assessment(
    case: Case,
    *,
    title: str,
    year: int,
    born: str,
    politics: str,
    unit: str,
    post: str,
    since: str,
    grade: str,
    dated: str,
    summary: str,
    face: Face = "kai",
    era: Era = "modern",
    style: str = "dot0",
) -> None:
    """年度考核登记表 on one sheet."""
    case.material("M05", title, "3", dated)
    p = case.person
    with case.sheet(face, era) as s:
        result = s.state("assessment", year=year, grade=grade)
        job = s.state("stint", start=since, end="open", unit=unit, post=post, occupation="干部")
        s.add(
            f'<h1 style="font-size:50px;letter-spacing:.15em">{title}</h1>'
            f"<h2>（{s.mark(s.ink(f'{year}'), result)} 年度）</h2>"
        )
        rows = packed(
            [
                ("姓 名", 3, s.ident("name", p.name), 5),
                ("性 别", 3, s.ident("gender", p.gender), 3),
                ("出生年月", 4, s.dated("birth", born, style), 6),
                ("政治面貌", 4, s.say("political_status", politics, value=politics, on=dated), 5),
                ("任现职时间", 4, s.mark(s.ink(spell(since, style)), job), 6),
                ("单位及职务", 5, s.mark(s.ink(unit + post), job), 14),
            ],
            None,
            80,
        )
        rows += [
            tr(
                "个人/总结|3",
                (
                    f'<div class="opinion" style="line-height:1.75">{s.ink(summary)}</div><div class="sign">本人签名 '
                    f"{s.ink(p.name)}　{s.blanks(dated, s.state('signing', step='本人', date=dated))}</div>",
                    21,
                ),
                height=780,
            ),
            opinion(
                "主管领导/评语和/考核等次/建议", s.ink(f"工作扎实，建议评定为{grade}。"), f"签名 {s.ink('邵广田')}", 280
            ),
        ]
        rows += [
            opinion(
                "机关负责人/或考核委员会/意见",
                s.mark(s.ink(f"同意确定为{grade}等次。"), result),
                sealed(s, "审批", dated, unit),
                300,
            )
        ]
        rows += [opinion("本人/意见", s.ink("同意。"), f"签名 {s.ink(p.name)}", 160)]
        s.add(table(rows))


def pay_change(
    case: Case,
    *,
    title: str,
    formed: str,
    born: str,
    started: str,
    reason: str,
    unit: str,
    post: str,
    schooling: str,
    before: tuple[str, int],
    after: tuple[str, int],
    effective: str,
    standard: str,
    approver: str,
    reform: int | None = None,
    years: int | None = None,
    face: Face = "cangs",
    era: Era = "nineties",
    style: str = "dot",
) -> None:
    """工资变动审批表: before and after, with the month from which it is paid."""
    case.material("M25", title, "9-1", formed)
    p = case.person
    with case.sheet(face, era) as s:
        fields = {"effective": effective, "grade": after[0], "post": post, "standard": standard, "amount": after[1]}
        fact = s.state("pay", **fields, **({"reform": reform} if reform else {}))
        s.add(f'<h1 style="font-size:48px;letter-spacing:.12em">{title}</h1>')
        served = s.say("service_years", f"{years}年", years=years, on=formed) if years else s.ink("按规定计算")
        rows = packed(
            [
                ("姓 名", 3, s.ident("name", p.name), 5),
                ("性 别", 3, s.ident("gender", p.gender), 3),
                ("出生年月", 4, s.dated("birth", born, style), 6),
                ("参加工作时间", 5, s.dated("work_start", started, style), 6),
                ("工作年限", 4, served, 5),
                ("学 历", 3, s.ink(schooling), 5),
                ("单 位", 3, s.ink(unit), 9),
                ("职 务", 3, s.mark(s.ink(post), fact), 7),
            ],
            s.rng,
            84,
        )
        rows += [
            tr("变动原因|5", (s.ink(reason), 19), height=84),
            tr("项 目|6", "级别（档次）|9", "月工资合计（元）|9", height=70),
            tr("变动前|6", (s.ink(before[0]), 9), (s.ink(str(before[1])), 9), height=84),
            tr("变动后|6", (s.mark(s.ink(after[0]), fact), 9), (s.mark(s.ink(str(after[1])), fact), 9), height=84),
            tr("执行时间|6", (s.mark(s.ink(spell(effective, "cn")), fact), 18), height=84),
            opinion(
                "单位/意见",
                s.ink("同意变动。"),
                sealed(s, "单位", formed, unit),
                380,
            ),
            opinion(
                "人事（工资）/部门审批/意见",
                s.ink("同意，按规定执行。"),
                sealed(s, "审批", formed, approver),
                400,
            ),
        ]
        s.add(table(rows))

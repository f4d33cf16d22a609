"""Village and army: sent-down youth (M30), enlistment (M31), discharge (M32)."""

from __future__ import annotations

from collections.abc import Sequence

from samples.printed.case import Case, Era, Face
from samples.printed.forms.lines import Line, Relative, family_rows, opinion, sealed, stint_rows
from samples.printed.grid import packed, table, tr
from samples.printed.seal import seal
from samples.printed.when import spell

QUOTATION = "知识青年到农村去，接受贫下中农的再教育，很有必要。"


def rural_youth_form(
    case: Case,
    *,
    title: str,
    filled: str,
    born: str,
    age: int,
    style: str,
    schooling: str,
    place: str,
    went: str,
    office: str,
    family: Sequence[Relative],
    face: Face = "ma",
    era: Era = "old",
) -> None:
    """知识青年上山下乡登记表 under its quotation."""
    case.material("M30", title, "9-2", filled)
    p = case.person
    with case.sheet(face, era) as s:
        s.add(
            f'<h2 class="red">最高指示</h2><p class="text red">{QUOTATION}</p><h2 style="font-size:46px">{title}</h2>'
        )
        rows = packed(
            [
                ("姓 名", 3, s.ident("name", p.name), 5),
                ("性 别", 3, s.ident("gender", p.gender), 3),
                ("民 族", 3, s.ident("ethnicity", p.ethnicity), 4),
                ("出生年月", 4, s.dated("birth", born, style, self_filled=True), 5),
                ("年 龄", 3, s.say("age_stated", f"{age}岁", age=age, on=filled), 4),
                ("籍 贯", 3, s.ident("native_place", p.native_place), 7),
                ("文化程度", 4, s.ink(schooling), 6),
                ("政治面貌", 4, s.say("political_status", "共青团员", value="共青团员", on=filled), 5),
                ("家庭住址", 4, s.ink(p.birth_place), 12),
            ],
            s.rng,
            84,
        )
        rows += [
            tr("家庭主要成员|24", height=50),
            *family_rows(s, family, style, 70),
            tr("安置地点|5", (s.ink(place), 19), height=90),
            tr("下乡（插队）时间|5", (s.dated("work_start", went, "cn", route="上山下乡"), 19), height=90),
            opinion(
                "学校（街道）/意见",
                s.ink("该生自愿报名下乡插队落户，同意。"),
                f"（盖章）{s.blanks(filled, s.state('signing', step='单位', date=filled))}",
                260,
            ),
            opinion(
                "县革委会知青办/审批意见",
                s.ink("批准下乡。"),
                sealed(s, "审批", went, office),
                320,
            ),
        ]
        s.add(table(rows))


def enlistment(
    case: Case,
    *,
    title: str,
    filled: str,
    born: str,
    age: int,
    style: str,
    job: str,
    approved: str,
    lines: Sequence[Line],
    family: Sequence[Relative],
    offices: tuple[str, str],
    face: Face = "ma",
    era: Era = "old",
) -> None:
    """应征公民入伍登记表; the county's approval is the start of service."""
    case.material("M31", title, "9-2", filled)
    p = case.person
    with case.sheet(face, era) as s:
        s.add(f"<h1>{title}</h1>")
        rows = packed(
            [
                ("姓 名", 3, s.ident("name", p.name), 5),
                ("性 别", 3, s.ident("gender", p.gender), 3),
                ("民 族", 3, s.ident("ethnicity", p.ethnicity), 4),
                ("出生年月", 4, s.dated("birth", born, style, self_filled=True), 5),
                ("年 龄", 3, s.say("age_stated", f"{age}岁", age=age, on=filled), 4),
                ("籍 贯", 3, s.ident("native_place", p.native_place), 7),
                ("文化程度", 4, s.ink("初中毕业"), 4),
                ("政治面貌", 4, s.say("political_status", "共青团员", value="共青团员", on=filled), 5),
                ("职业、职务", 5, s.ink(job), 5),
                ("家庭住址", 4, s.ink(p.birth_place), 9),
            ],
            s.rng,
            76,
        )
        rows += [
            tr("本人简历|24", height=50),
            *stint_rows(s, lines, style, height=66),
            tr("家庭成员|24", height=50),
            *family_rows(s, family, style, 66),
            tr("体检结论|4", (s.ink("合格"), 8), "有何专长|4", (s.ink("无"), 8), height=76),
            opinion(
                "公社武装部/意见",
                s.ink("政治可靠，身体合格，同意应征。"),
                sealed(s, "单位", filled, offices[0]),
                270,
            ),
        ]
        start = (
            s.state("work_start", date=approved, route="入伍"),
            s.state("signing", step="审批", date=approved),
        )
        rows += [
            opinion(
                "县人民武装部/审批意见",
                s.ink("批准服现役。"),
                f"批准入伍时间 {s.blanks(approved, *start)}{seal(s, offices[1])}",
                310,
            )
        ]
        s.add(table(rows))


def discharge(
    case: Case,
    *,
    title: str,
    formed: str,
    born: str,
    style: str,
    enlisted: str,
    left: str,
    corps: str,
    job: str,
    party: str | None,
    placed: str,
    office: str,
    face: Face = "cangs",
    era: Era = "eighties",
) -> None:
    """退伍军人登记表: the soldier goes home and gets a worker's place."""
    case.material("M32", title, "9-2", formed)
    p = case.person
    with case.sheet(face, era) as s:
        service = s.state("stint", start=enlisted, end=left, unit=corps, post=job, occupation="士兵")
        s.add(f"<h1>{title}</h1>")
        membership = s.dated("party", party, style, step="claimed_join") if party else s.ink("未入党")
        rows = packed(
            [
                ("姓 名", 3, s.ident("name", p.name), 5),
                ("部 别", 3, s.mark(s.ink(corps), service), 7),
                ("职 务", 3, s.mark(s.ink(job), service), 4),
                ("出生年月", 4, s.dated("birth", born, style), 5),
                ("籍 贯", 3, s.ident("native_place", p.native_place), 8),
                ("民 族", 3, s.ident("ethnicity", p.ethnicity), 4),
                ("入党年月", 4, membership, 5),
                ("入伍年月", 4, s.mark(s.dated("work_start", enlisted, style, route="入伍"), service), 6),
                ("退伍年月", 4, s.mark(s.ink(spell(left, style)), service), 8),
            ],
            s.rng,
            90,
        )
        rows += [
            tr(
                "服役期间/表现|4",
                (f'<div class="opinion">{s.ink("服役五年，任劳任怨，两次受连队嘉奖，无处分。")}</div>', 20),
                height=300,
            ),
            opinion(
                "部队意见",
                s.ink("同意退出现役。"),
                sealed(s, "单位", left + "-10", corps),
                360,
            ),
            opinion(
                "县安置办/意见",
                s.mark(s.ink(placed), s.state("status", status="工人", **{"from": formed[:7]})),
                sealed(s, "审批", formed, office),
                380,
            ),
        ]
        s.add(table(rows))

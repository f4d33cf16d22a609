"""Youth league application form (M22)."""

from __future__ import annotations

from collections.abc import Sequence

from samples.printed.case import Case, Era, Face
from samples.printed.forms.lines import Line, Relative, family_rows, opinion, stint_rows
from samples.printed.grid import packed, table, tr
from samples.printed.seal import seal


def league_form(
    case: Case,
    *,
    filled: str,
    born: str,
    style: str,
    accepted: str,
    approved: str,
    unit: str,
    committee: str,
    schooling: str,
    lines: Sequence[Line],
    family: Sequence[Relative],
    face: Face = "ma",
    era: Era = "old",
    turn: int = 0,
) -> None:
    """入团志愿书 on one sheet, with branch and committee boxes."""
    case.material("M22", "入团志愿书", "6", filled)
    p = case.person
    with case.sheet(face, era, turn) as s:
        s.add("<h2>中国共产主义青年团</h2><h1>入团志愿书</h1>")
        pairs = [
            ("姓 名", 3, s.ident("name", p.name), 5),
            ("性 别", 3, s.ident("gender", p.gender), 3),
            ("民 族", 3, s.ident("ethnicity", p.ethnicity), 4),
            ("出生年月", 4, s.dated("birth", born, style, self_filled=True), 5),
            ("籍 贯", 3, s.ident("native_place", p.native_place), 7),
            ("文化程度", 4, s.ink(schooling), 4),
            ("家庭出身", 4, s.ink("下中农"), 4),
            ("本人成份", 4, s.ink("学生"), 4),
            ("现在何单位何职务", 5, s.ink(unit), 12),
        ]
        rows = packed(pairs, s.rng, 64)
        day = s.blanks(filled, s.state("signing", step="本人", date=filled))
        essay = "我志愿加入中国共产主义青年团，拥护团的章程，执行团的决议，遵守团的纪律，做好党的助手。"
        rows += [opinion("入团/志愿", s.ink(essay), f"申请人 {s.ink(p.name)}　{day}", 230)]
        rows += [tr("本人简历|24", height=48), *stint_rows(s, lines, style)]
        rows += [tr("家庭主要成员|24", height=48), *family_rows(s, family, style, 56)]
        rows += [
            opinion(
                "支部大会/决议",
                s.ink("经支部大会讨论，一致同意接收为共青团员。"),
                f"支部书记 {s.ink('卢月桂')}　"
                f"{s.blanks(accepted, s.state('league', step='branch_accept', date=accepted))}",
                190,
            ),
            opinion(
                "上级团委/审批意见",
                s.ink("同意入团，团龄自支部大会通过之日算起。"),
                f"（盖章）{s.blanks(approved, s.state('league', step='approve', date=approved))}{seal(s, committee)}",
                230,
            ),
        ]
        s.add(table(rows))

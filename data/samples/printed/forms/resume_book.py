"""The résumé booklet (M01): the person on one sheet, career and family on the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from samples.printed.case import Case, Era, Face
from samples.printed.forms.lines import Line, Relative, family_rows, only, opinion, sealed, stint_rows
from samples.printed.grid import packed, table, tr
from samples.printed.sheet import Sheet
from samples.printed.when import spell


@dataclass(frozen=True)
class Booklet:
    """What the booklet says; dates as EDTF."""

    title: str
    filled: str
    born: str
    started: str
    joined: str
    full: str | None
    post: str
    unit: str
    studies: Sequence[dict[str, Any]]
    lines: Sequence[Line]
    family: Sequence[Relative]
    award: tuple[str, str, str] | None = None  # date, award, granted by
    id_number: str | None = None


def resume_book(
    case: Case, *, b: Booklet, style: str = "cn", face: Face = "cangs", era: Era = "nineties", turn: int = 0
) -> None:
    """干部履历表 on two sheets."""
    case.material("M01", b.title, "1", b.filled)
    with case.sheet(face, era) as s:
        _basics(case, s, b, style)
    with case.sheet(face, era, turn) as s:
        _career(s, b, style)


def _basics(case: Case, s: Sheet, b: Booklet, style: str) -> None:
    p = case.person
    s.add(
        f'<h1>{b.title}</h1><div class="note"><span>单位 {s.ink(b.unit)}</span>'
        f"<span>填表日期 {s.blanks(b.filled, s.state('signing', step='本人', date=b.filled))}</span></div>"
    )
    full = s.dated("party", b.full, style, step="claimed_full") if b.full else s.ink("无预备期")
    pairs = [
        ("姓 名", 3, s.ident("name", p.name), 5),
        ("性 别", 3, s.ident("gender", p.gender), 3),
        ("民 族", 3, s.ident("ethnicity", p.ethnicity), 4),
        ("出生日期", 4, s.dated("birth", b.born, style, calendar="gregorian", self_filled=True), 7),
        ("籍 贯", 3, s.ident("native_place", p.native_place), 8),
        ("出生地", 3, s.ident("birth_place", p.birth_place), 9),
        ("入党时间", 4, s.dated("party", b.joined, style, step="claimed_join"), 7),
        ("转正时间", 4, full, 7),
        ("参加工作时间", 5, s.dated("work_start", b.started, style), 7),
        ("健康状况", 4, s.ink("健康"), 3),
        ("婚姻状况", 4, s.ink("已婚"), 3),
        ("曾用名", 3, s.ink("无"), 4),
        ("公民身份号码", 5, s.ident("id_number", b.id_number or p.id_number), 9),
        ("现任职务", 4, s.ink(b.post), 9),
    ]
    s.add(table(packed(pairs, s.rng, 74)))
    rows = [
        tr("学 习 简 历|24", height=54),
        tr("起止年月|7", "何校何专业学习|9", "毕（结、肄）业|4", "学 历|4", height=56),
    ]
    for study in b.studies:
        fact = s.state("education", **only(study, "school", "major", "start", "end", "outcome", "level", "mode"))
        period = f"{spell(study['start'], style)}—{spell(study['end'], style)}"
        cells = (
            (period, 7),
            (study["school"] + study.get("major", ""), 9),
            (study["outcome"], 4),
            (study.get("mode", "") + study["level"], 4),
        )
        rows.append(tr(*((s.mark(s.ink(text), fact), width) for text, width in cells), height=70))
    rows += [tr("懂何种外语、熟练程度|6", (s.ink("无"), 18), height=64)]
    s.add(table([*rows, *_award_rows(s, b, style)]))


def _career(s: Sheet, b: Booklet, style: str) -> None:
    s.add("<h2>工 作 经 历</h2>")
    s.add(table(stint_rows(s, b.lines, style, joined=True, height=68)))
    s.add("<h2>家庭成员及主要社会关系</h2>")
    s.add(table(family_rows(s, b.family, style, 64)))
    s.add(
        table(
            [
                opinion(
                    "组织审核/意见",
                    s.ink("经审核，所填情况属实。"),
                    sealed(s, "单位", b.filled, b.unit),
                    290,
                )
            ]
        )
    )


def _award_rows(s: Sheet, b: Booklet, style: str) -> list[str]:
    rows = [tr("奖 惩 情 况|24", height=54), tr("何年何月|5", "受过何种奖励（处分）|11", "批准机关|8", height=56)]
    if b.award is None:
        return [*rows, tr((s.ink("无"), 24), height=64)]
    date, award, granter = b.award
    fact = s.state("award", award=award, date=date, granted_by=granter)
    cells = ((spell(date, style), 5), (award, 11), (granter, 8))
    return [*rows, tr(*((s.mark(s.ink(text), fact), width) for text, width in cells), height=70)]

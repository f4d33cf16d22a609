"""Party papers: application (M19), application form (M18), letter asking for full membership (M20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samples.printed.case import Case, Era, Face
from samples.printed.forms.lines import Line, Relative, family_rows, opinion, stamped, stint_rows
from samples.printed.grid import packed, table, tr
from samples.printed.seal import seal
from samples.printed.sheet import Sheet

ESSAY = (
    "我志愿加入中国共产党，拥护党的纲领，遵守党的章程，履行党员义务，执行党的决定，严守党的纪律，"
    "保守党的秘密，对党忠诚，积极工作，为共产主义奋斗终身。"
)


@dataclass(frozen=True)
class Admission:
    """The dates of one admission, and who signed."""

    filled: str
    branch: str
    superior: str
    full_branch: str | None
    full_approve: str | None
    unit: str
    committee: str
    introducers: tuple[str, str]


def letter(
    case: Case,
    *,
    code: str,
    title: str,
    dated: str,
    paragraphs: Sequence[str],
    joined: str = "",
    face: Face = "cangs",
    era: Era = "eighties",
    turn: int = 0,
) -> None:
    """A handwritten letter to the Party: 入党申请书 (M19) or 转正申请书 (M20), which may begin with `joined`."""
    case.material(code, title, "6", dated)
    with case.sheet(face, era, turn) as s:
        steps = [s.state("party", step="apply", date=dated)] if code == "M19" else []
        steps.append(s.state("signing", step="本人", date=dated))
        s.add(f'<div class="letter"><h1>{s.ink(title)}</h1><p class="flat">{s.ink("敬爱的党组织：")}</p>')
        told = [s.ink(text) for text in paragraphs]
        if joined:
            told[0] = s.mark(told[0], s.state("party", step="claimed_join", date=joined))
        s.add("".join(f"<p>{text}</p>" for text in told))
        s.add(f'<p>{s.ink("此致")}</p><p class="flat">{s.ink("敬礼！")}</p>')
        s.add(f'<p class="right">{s.ink("申请人：")}{s.ident("name", case.person.name)}</p>')
        s.add(f'<p class="right">{s.blanks(dated, *steps)}</p></div>')


def party_form(
    case: Case,
    *,
    a: Admission,
    born: str,
    style: str,
    job: str,
    schooling: str,
    lines: Sequence[Line],
    family: Sequence[Relative],
    league: str | None = None,
    face: Face = "cangs",
    era: Era = "eighties",
) -> None:
    """入党志愿书 on two sheets: the person, then the decisions."""
    case.material("M18", "入党志愿书", "6", a.filled)
    with case.sheet(face, era) as s:
        _person(
            case,
            s=s,
            a=a,
            born=born,
            style=style,
            job=job,
            schooling=schooling,
            league=league,
            lines=lines,
            family=family,
        )
    with case.sheet(face, era) as s:
        _decisions(s, a)


def _person(
    case: Case,
    *,
    s: Sheet,
    a: Admission,
    born: str,
    style: str,
    job: str,
    schooling: str,
    league: str | None,
    lines: Sequence[Line],
    family: Sequence[Relative],
) -> None:
    p = case.person
    s.add("<h2>中国共产党</h2><h1>入党志愿书</h1>")
    pairs = [
        ("姓 名", 3, s.ident("name", p.name), 5),
        ("性 别", 3, s.ident("gender", p.gender), 3),
        ("民 族", 3, s.ident("ethnicity", p.ethnicity), 4),
        ("出生年月", 4, s.dated("birth", born, style, self_filled=True), 6),
        ("籍 贯", 3, s.ident("native_place", p.native_place), 8),
        ("出生地", 3, s.ident("birth_place", p.birth_place), 9),
        ("学 历", 3, s.ink(schooling), 5),
        ("单位、职务或职业", 6, s.ink(job), 14),
    ]
    rows = packed(pairs, s.rng, 66)
    rows += [tr("入党/志愿|3", (f'<div class="opinion">{s.ink(ESSAY)}</div>', 21), height=230)]
    rows += [tr("本人经历（包括学历）|24", height=50), *stint_rows(s, lines, style)]
    if league:
        rows += [tr("何时何地加入中国共产主义青年团|9", (s.dated("league", league, "cn", step="approve"), 15))]
    rows += [tr("家庭主要成员情况|24", height=50), *family_rows(s, family, style)]
    day = s.blanks(
        a.filled, s.state("party", step="form_filled", date=a.filled), s.state("signing", step="本人", date=a.filled)
    )
    rows += [tr((f'<div class="sign">本人签名或盖章 {s.ink(p.name)}　{day}</div>', 24), height=90)]
    s.add(table(rows))


def _decisions(s: Sheet, a: Admission) -> None:
    """The boxes of introducers, branch and committee; the last two stay empty when there was no probation."""
    rows = [
        opinion(
            "入党/介绍人/意见",
            s.ink("该同志觉悟较高，工作积极，作风正派，愿意介绍其入党。"),
            f"介绍人 {s.say('party_introducer', who, name=who)}",
            200,
        )
        for who in a.introducers
    ]
    word = "申请人为预备党员" if a.full_branch else "申请人入党"
    rows += [
        opinion(
            f"支部大会/通过接收/{word}/的决议",
            s.ink("支部大会认为该同志具备党员条件，到会党员一致同意接收。"),
            f"支部名称 {s.ink(a.unit)}<br>"
            f"{s.blanks(a.branch, s.state('party', step='branch_accept', date=a.branch, unit=a.unit))}",
            330,
        ),
        opinion(
            "上级党委/审批意见",
            s.ink("同意支部大会决议。"),
            stamped(s, a.superior, s.state("party", step="superior_approve", date=a.superior), a.committee),
            330,
        ),
    ]
    rows += [
        opinion("支部大会/通过预备/党员能否/转为正式/党员的决议", *_full(s, a, "full_branch"), 330),
        opinion("基层党委/审批意见", *_full(s, a, "full_approve"), 330),
    ]
    s.add(table(rows))


def _full(s: Sheet, a: Admission, step: str) -> tuple[str, str]:
    date: str | None = getattr(a, step)
    if date is None:
        return "", "年　　月　　日"
    words = "预备期满，按期转为正式党员。" if step == "full_branch" else "批准转为中共正式党员。"
    mark = seal(s, a.committee) if step == "full_approve" else ""
    return s.ink(words), f"{s.blanks(date, s.state('party', step=step, date=date))}{mark}"

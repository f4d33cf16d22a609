"""Party and league in other editions: application letter (M19), Party form (M18), league form (M22)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samples.printed.case import Case
from samples.printed.editions.layout import Look, Values, about, laid
from samples.printed.editions.pieces import HEAD, Columns, Kin, career_rows, kin_rows, office_seal, split_box, wide_box
from samples.printed.forms.lines import Line, Relative
from samples.printed.forms.party import Admission
from samples.printed.grid import table, tr
from samples.printed.sheet import Sheet

WISH = (
    "我自愿加入中国共产党，坚决拥护党的路线方针政策，自觉遵守党章和党的纪律，"
    "不怕困难，不怕牺牲，全心全意为人民服务，随时接受党的考验。"
)


@dataclass(frozen=True)
class Applicant:
    """The first page of a Party or league form: its rows, its tables, and what the person wrote."""

    form: str
    born: str
    style: str
    job: str
    schooling: str
    columns: Columns
    kin: Kin
    lines: Sequence[Line]
    family: Sequence[Relative]
    origin: str = "贫农"
    league: str | None = None


def application(case: Case, look: Look, *, dated: str, paragraphs: Sequence[str]) -> None:
    """入党申请书 with name and day on one line."""
    case.material("M19", "入党申请书", "6", dated)
    with look.page(case) as s:
        steps = s.state("party", step="apply", date=dated), s.state("signing", step="本人", date=dated)
        s.add(f'<div class="letter"><h1>{s.ink("入党申请书")}</h1><p class="flat">{s.ink("党支部：")}</p>')
        s.add("".join(f"<p>{s.ink(text)}</p>" for text in paragraphs))
        s.add(
            f'<div class="split"><span>申请人：{s.ident("name", case.person.name)}</span>'
            f"<span>{s.blanks(dated, *steps)}</span></div></div>"
        )


def party_book(case: Case, look: Look, a: Admission, who: Applicant, *, wide: bool = False) -> None:
    """入党志愿书: person and wish, then the decisions (`wide`: under their labels, not beside them)."""
    case.material("M18", "入党志愿书", "6", a.filled)
    with look.page(case) as s:
        _person(case, s, a, who)
    with look.page(case) as s:
        s.add(table(_decisions(s, a, wide=wide)))


def league_book(
    case: Case, look: Look, who: Applicant, *, filled: str, accepted: str, approved: str, unit: str, committee: str
) -> None:
    """入团志愿书: résumé before the wish, signatures on the left."""
    case.material("M22", "入团志愿书", "6", filled)
    with look.page(case) as s:
        s.add("<h1>入团志愿书</h1>")
        day = s.blanks(filled, s.state("signing", step="本人", date=filled))
        branch = s.blanks(accepted, s.state("league", step="branch_accept", date=accepted))
        office = s.blanks(approved, s.state("league", step="approve", date=approved))
        wish = s.ink("我自愿加入共青团，努力学习，积极劳动，做一名合格的团员。")
        rows = [
            *laid(s, who.form, _values(case, s, who), 66),
            tr("本人经历|24", height=HEAD),
            *career_rows(s, who.lines, who.style, who.columns),
            tr("家庭成员|24", height=HEAD),
            *kin_rows(s, who.family, who.style, who.kin),
            split_box("入团/志愿", wish, f"申请人：{s.ink(case.person.name)}", day, 200),
            split_box(
                "支部/大会/决议", s.ink(f"{unit}团支部大会一致通过。"), f"支部书记：{s.ink('颜广明')}", branch, 200
            ),
            split_box("上级/团委/审批/意见", s.ink("批准入团。"), office_seal(s, committee), office, 240),
        ]
        s.add(table(rows))


def _values(case: Case, s: Sheet, who: Applicant) -> Values:
    return {
        **about(case, s),
        "born": lambda: s.dated("birth", who.born, who.style, self_filled=True),
        "job": who.job,
        "schooling": who.schooling,
        "origin": who.origin,
        "class": "学生",
        "league": lambda: s.dated("league", str(who.league), who.style, step="approve"),
    }


def _person(case: Case, s: Sheet, a: Admission, who: Applicant) -> None:
    day = s.blanks(
        a.filled, s.state("party", step="form_filled", date=a.filled), s.state("signing", step="本人", date=a.filled)
    )
    s.add('<h1 style="letter-spacing:.12em">中国共产党入党志愿书</h1>')
    rows = [
        *laid(s, who.form, _values(case, s, who), 68),
        tr("本人经历（包括学历）|24", height=HEAD),
        *career_rows(s, who.lines, who.style, who.columns),
        tr("家庭主要成员|24", height=HEAD),
        *kin_rows(s, who.family, who.style, who.kin),
        split_box("入党/志愿", s.ink(WISH), f"本人签名：{s.ink(case.person.name)}", day, 260),
    ]
    s.add(table(rows))


def _decisions(s: Sheet, a: Admission, *, wide: bool) -> list[str]:
    def one(label: str, words: str, left: str, right: str, height: int) -> list[str]:
        if wide:
            return wide_box(label.replace("/", ""), words, left, right, height)
        return [split_box(label, words, left, right, height)]

    rows: list[str] = []
    for number, who in zip(("第一", "第二"), a.introducers, strict=True):
        words = s.ink("该同志思想进步，工作踏实，联系群众，同意介绍入党。")
        rows += one(f"{number}/介绍人/意见", words, f"签名：{s.say('party_introducer', who, name=who)}", "", 150)
    branch = s.blanks(a.branch, s.state("party", step="branch_accept", date=a.branch, unit=a.unit))
    word = "申请人为/预备党员" if a.full_branch else "申请人/入党"
    agreed = s.ink("经到会有表决权的党员讨论，一致同意接收。")
    rows += one(f"支部大会/接收/{word}/的决议", agreed, f"支部名称：{s.ink(a.unit)}", branch, 250)
    day = s.blanks(a.superior, s.state("party", step="superior_approve", date=a.superior))
    rows += one("上级党委/审批意见", s.ink("批准接收。"), office_seal(s, a.committee), day, 240)
    if a.full_branch and a.full_approve:
        full = s.blanks(a.full_branch, s.state("party", step="full_branch", date=a.full_branch))
        last = s.blanks(a.full_approve, s.state("party", step="full_approve", date=a.full_approve))
        words = s.ink("同意转为正式党员。")
        rows += one("支部大会/通过预备/党员转为/正式党员/的决议", words, f"支部名称：{s.ink(a.unit)}", full, 240)
        rows += one("上级党委/审批意见", s.ink("同意按期转正。"), office_seal(s, a.committee), last, 240)
    return rows

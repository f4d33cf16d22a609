"""The résumé booklet (M01) with its career table going on over pages, and the annual assessment (M05)."""

from __future__ import annotations

from dataclasses import dataclass

from samples.printed.case import Case
from samples.printed.editions.layout import Look, Values, about, laid
from samples.printed.editions.pieces import (
    HEAD,
    KIN_LONG,
    Columns,
    Kin,
    career_rows,
    kin_rows,
    office_seal,
    signed,
    split_box,
)
from samples.printed.forms.lines import only
from samples.printed.forms.resume_book import Booklet
from samples.printed.grid import table, tr
from samples.printed.sheet import Sheet
from samples.printed.when import spell


@dataclass(frozen=True)
class Edition:
    """One printing of the booklet: the rows of its first page, and where its career table breaks (lines on a page)."""

    basics: str
    columns: Columns
    style: str
    breaks: tuple[int, ...] = ()
    heads_again: bool = True
    dated_below: bool = True
    kin: Kin = KIN_LONG
    study_ends: bool = True  # two columns for a study, else one period


def booklet(case: Case, look: Look, b: Booklet, e: Edition) -> None:
    """The person, the career over as many sheets as `breaks` ask for, relatives and the office's word on the last."""
    case.material("M01", b.title, "1", b.filled)
    with look.page(case) as s:
        _first(case, s, b, e)
    ends = [*e.breaks, len(b.lines)]
    for number, (start, end) in enumerate(zip([0, *ends], ends, strict=False)):
        with look.page(case) as s:
            if not number:
                s.add("<h2>参加工作前后履历</h2>")
            tall = 66 if end == len(b.lines) else 130  # a full page, with more to come
            rows = career_rows(s, b.lines[start:end], e.style, e.columns, tall, heads=not number or e.heads_again)
            s.add(table(rows))
            if end == len(b.lines):
                _last(case, s, b, e)


def _first(case: Case, s: Sheet, b: Booklet, e: Edition) -> None:
    s.add(f"<h1>{b.title}</h1>")
    if not e.dated_below:
        s.add(
            f'<div class="note"><span>填表日期：{signed(s, "本人", b.filled)}</span><span>{s.ink(b.unit)}</span></div>'
        )
    values: Values = {
        **about(case, s),
        "born": lambda: s.dated("birth", b.born, e.style, calendar="gregorian", self_filled=True),
        "joined": lambda: s.dated("party", b.joined, e.style, step="claimed_join"),
        "full": lambda: s.dated("party", b.full, e.style, step="claimed_full") if b.full else s.ink("无"),
        "started": lambda: s.dated("work_start", b.started, e.style),
        "post": b.post,
        "unit": b.unit,
        "married": "已婚",
    }
    s.add(table([*laid(s, e.basics, values, 74), tr("学习简历（从高中填起）|24", height=HEAD), *_studies(s, b, e)]))
    s.add(table([*_award(s, b, e.style), *laid(s, "懂何种外语:6=none:8 有何专长:4=none", values, 62)]))


def _studies(s: Sheet, b: Booklet, e: Edition) -> list[str]:
    period = ("入学年月|4", "毕业年月|4") if e.study_ends else ("自何年何月至何年何月|8",)
    rows = [tr(*period, "毕业学校及所学专业|9", "学历|4", "毕（结、肄）业|3", height=60)]
    for study in b.studies:
        fact = s.state("education", **only(study, "school", "major", "start", "end", "outcome", "level", "mode"))
        start, end = spell(study["start"], e.style), spell(study["end"], e.style)
        dates = ((start, 4), (end, 4)) if e.study_ends else ((f"{start}至{end}", 8),)
        cells = (
            *dates,
            (study["school"] + study.get("major", ""), 9),
            (study.get("mode", "") + study["level"], 4),
            (study["outcome"], 3),
        )
        rows.append(tr(*((s.mark(s.ink(text), fact), width) for text, width in cells), height=70))
    return rows


def _award(s: Sheet, b: Booklet, style: str) -> list[str]:
    if b.award is None:
        return laid(s, "何时何地受过何种奖励、处分:8=none", {"none": "无"}, 62)
    date, award, granter = b.award
    fact = s.state("award", award=award, date=date, granted_by=granter)
    text = s.mark(s.ink(f"{spell(date, style)}，{award}，{granter}批准"), fact)
    return [tr("何时何地受过何种奖励、处分|8", (text, 16), height=80)]


def _last(case: Case, s: Sheet, b: Booklet, e: Edition) -> None:
    s.add("<h2>家庭成员及社会关系</h2>")
    box = split_box(
        "组织/审查/意见", s.ink("以上内容经查属实。"), office_seal(s, b.unit), signed(s, "单位", b.filled), 260
    )
    s.add(table([*kin_rows(s, b.family, e.style, e.kin, 62), box]))
    if e.dated_below:
        day = signed(s, "本人", b.filled)
        s.add(f'<div class="note"><span>本人签名：{s.ink(case.person.name)}</span><span>填表日期：{day}</span></div>')


def assessment(
    case: Case,
    look: Look,
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
    style: str,
) -> None:
    """年度考核登记表 with its year in the first row, and the person's word before the leader's."""
    case.material("M05", title, "3", dated)
    with look.page(case) as s:
        result = s.state("assessment", year=year, grade=grade)
        job = s.state("stint", start=since, end="open", unit=unit, post=post, occupation="干部")
        values: Values = {
            **about(case, s),
            "year": lambda: s.mark(s.ink(f"{year}年度"), result),
            "born": lambda: s.dated("birth", born, style),
            "politics": lambda: s.say("political_status", politics, value=politics, on=dated),
            "job": lambda: s.mark(s.ink(unit + post), job),
            "since": lambda: s.mark(s.ink(spell(since, style)), job),
        }
        form = """
            考核年度:4=year:6 姓名:3=name:5 性别:3=gender
            单位及职务:4=job:14 民族:3=ethnicity
            出生时间:4=born:5 政治面貌:4=politics:4 任现职时间:4=since
        """
        s.add(f'<h1 style="font-size:46px;letter-spacing:.1em">{title}</h1>')
        rows = [
            *laid(s, form, values, 80),
            tr("个人工作总结|24", height=HEAD),
            tr((f'<div class="opinion" style="line-height:1.7">{s.ink(summary)}</div>', 24), height=620),
            split_box(
                "被考核/人意见", s.ink("同意。"), f"签名：{s.ink(case.person.name)}", signed(s, "本人", dated), 170
            ),
            split_box("主管/领导/评语", s.ink(f"建议定为{grade}。"), f"签名：{s.ink('郎建勋')}", "", 190),
            split_box(
                "考核/委员会/意见",
                s.mark(s.ink(f"确定为{grade}等次。"), result),
                office_seal(s, unit),
                signed(s, "审批", dated),
                270,
            ),
        ]
        s.add(table(rows))

"""M18 入党志愿书: cover, basic page, career and family, admission opinions, opinions on full membership."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Part, Says, claim, identity, say
from samples.drawn.desk import Desk, Look
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.ink import Pen
from samples.drawn.notation import Manner
from samples.drawn.person import Stint


@dataclass(frozen=True)
class Extension:
    """A documented longer probation: the meeting's day and the span."""

    start: str
    end: str
    reason: str


@dataclass(frozen=True)
class Admission:
    """The dates of one admission. None leaves the box of that step empty; `full_*` both None omits the page."""

    filled: str
    branch: str
    branch_unit: str
    superior: str
    committee: str
    birth: str
    career: tuple[Stint, ...]
    job: str
    introducers: tuple[str, str]
    talk: str | None = None
    full_branch: str | None = None
    full_approve: str | None = None
    extension: Extension | None = None
    school_level: str = "高中"
    league: str | None = None
    id_number: str | None = None
    cover: bool = True
    kin_shown: int = 3
    probation: bool = True  # false while the constitution knew none


def draw(desk: Desk, told: Admission, **scan: Any) -> str:
    """Draw the booklet; returns the material's id."""
    formed = told.full_approve or told.superior
    ident = desk.material("M18", "入党志愿书", "6", formed)
    look = desk.look(told.filled, typed=False)
    manner = desk.manner(look)
    if told.cover:
        _cover(desk, look)
    _basic(desk, told, look, manner, scan)
    _career(desk, told, look, manner)
    _admission(desk, told, look, manner)
    if told.full_branch or told.full_approve:
        _full(desk, told, look, manner)
    return ident


def _cover(desk: Desk, look: Look) -> None:
    sheet = desk.sheet(look)
    sheet.write("中国共产党", (300, 430, 1354, 540), Pen("songbold", 76))
    sheet.write("入 党 志 愿 书", (200, 600, 1454, 800), Pen("songbold", 120))
    sheet.write("申请人姓名", (380, 1380, 720, 1460), Pen(look.printed.face, 46))
    sheet.write(say(said.named(desk.person)), (760, 1375, 1240, 1460), look.filled.at(52))
    sheet.rule(740, 1466, 1260, 1466)
    sheet.write("中共中央组织部印制", (400, 1960, 1254, 2030), Pen(look.printed.face, 38))


def _basic(desk: Desk, told: Admission, look: Look, manner: Manner, scan: dict[str, Any]) -> None:
    form, who, high = Form(desk.sheet(look, **scan), top=110), desk.person, 104
    if not told.cover:
        form.title("中国共产党入党志愿书", 52, spaced=False)
    with form.photo():
        form.row(
            high,
            label("姓　名"),
            value(said.named(who), 1.6),
            label("性　别"),
            value(said.sexed(who), 1),
            label("民　族"),
            value(said.folk(who), 1.1),
        )
        form.row(
            high,
            label("出生年月", 1.1),
            value(said.born(told.birth, manner, by_self=True), 2.4),
            label("籍　贯", 1),
            value(said.native(who), 2.3),
        )
        form.row(
            high, label("家庭出身", 1.1), value(who.origin, 1.4), label("文化程度", 1.1), value(told.school_level, 1.4)
        )
    form.row(high, label("单位、职务或职业", 1.7), value(told.job, 4.7))
    if told.id_number:
        form.row(high, label("居民身份证号码", 1.7), value(identity("id_number", told.id_number), 4.7))
    form.row(90, label("入　党　志　愿", 1))
    essay = (
        "我志愿加入中国共产党，拥护党的纲领，遵守党的章程，履行党员义务，执行党的决定，严守党的纪律，保守党的秘密，"
        "对党忠诚，积极工作，为共产主义奋斗终身。\n　　我出生在普通家庭，从小受到党的教育。多年来，在党组织的帮助下"
        "认真学习，努力完成各项任务。今后我要更严格地要求自己，请党组织在实践中考验我。"
    )
    area = (form.left, form.y, form.right, 2180.0)
    form.sheet.frame(area)
    form.sheet.write(
        "　　" + essay,
        (area[0] + 30, area[1] + 24, area[2] - 30, area[3] - 20),
        look.filled,
        "left",
        False,
        leading=1.75,
    )


def _career(desk: Desk, told: Admission, look: Look, manner: Manner) -> None:
    form = Form(desk.sheet(look), top=140)
    form.title("本人经历（包括学历）", 42, spaced=False, gap=14)
    lines = [said.split_line(s, manner) for s in told.career]
    form.table(
        ("自何年何月", "至何年何月", "在何地、何单位、任何职", "证明人"),
        (1.3, 1.3, 3.9, 1.0),
        lines,
        80,
        2,
        aligns=("center", "center", "left", "center"),
    )
    league: Says = say("无")
    if told.league:
        league = say(
            claim("league", manner.date(told.league), step="approve", date=told.league), "加入中国共产主义青年团"
        )
    form.row(96, label("何时何地加入中国共产主义青年团", 2.2), value(league, 4.2))
    form.row(96, label("何时何地参加过何种民主党派", 2.2), value("无", 4.2))
    form.row(96, label("何时何地何原因受过何种奖励处分", 2.2), value("无", 4.2))
    form.y += 34
    form.title("家庭主要成员情况", 42, spaced=False, gap=14)
    form.table(
        ("关系", "姓名", "出生年月", "政治面貌", "单位、职务或职业"),
        (0.9, 1.2, 1.5, 1.2, 3.4),
        [said.kin_line(k, manner) for k in desk.person.kin[: told.kin_shown]],
        80,
    )
    form.y += 24
    form.sheet.write("本人签名或盖章", (form.left, form.y, 560, form.y + 70), look.printed)
    form.sheet.write(desk.person.name, (580, form.y, 900, form.y + 70), Pen("wenkai", 46, look.filled.colour, 1.2))
    signed = said.both(said.party("form_filled", told.filled, manner), "signing", step="本人", date=told.filled)
    form.sheet.write(signed, (920, form.y, form.right, form.y + 70), look.filled, ymd=look.printed)


def _admission(desk: Desk, told: Admission, look: Look, manner: Manner) -> None:
    form = Form(desk.sheet(look), top=110)
    for name in told.introducers:
        who = claim("party_introducer", name, name=name)
        form.opinion(
            "入党介绍人意见",
            290,
            Opinion(
                f"{desk.person.name}同志积极要求进步，工作踏实，群众关系好。我愿介绍其加入中国共产党。",
                say(said.dated(told.filled, manner)),
                say(who),
                "签名或盖章",
            ),
            True,
        )
    kind = "预备党员" if told.probation else "党员"
    accept = said.party("branch_accept", told.branch, manner, unit=told.branch_unit)
    form.opinion(
        f"支部大会通过接收申请人为{kind}的决议",
        470,
        Opinion(
            f"支部大会讨论了{desk.person.name}同志的入党问题。应到会有表决权的正式党员11名，实到会11名，经表决一致同意接收"
            f"{desk.person.name}同志为中共{kind}。支部名称：{told.branch_unit}",
            say(accept),
            say("周永年"),
            "支部书记签名或盖章",
        ),
        True,
    )
    talk = said.party("talk", told.talk, manner) if told.talk else Part("")
    words = "经谈话，该同志对党的认识明确，入党动机端正，同意其入党。" if told.talk else ""
    form.opinion(
        "上级党组织指派专人进行谈话情况和对申请人入党的意见",
        330,
        Opinion(words, say(talk), say("郑维中" if told.talk else ""), "谈话人签名或盖章"),
        True,
    )
    words = f"经研究，同意{desk.person.name}同志为中共{kind}" + ("，预备期一年。" if told.probation else "。")
    superior = said.party("superior_approve", told.superior, manner)
    form.opinion(
        "基层党委审批意见",
        400,
        Opinion(words, say(superior), say("冯国梁"), "党委书记签名或盖章", told.committee),
        True,
    )


def _full(desk: Desk, told: Admission, look: Look, manner: Manner) -> None:
    form = Form(desk.sheet(look), top=130)
    if told.extension:
        _extended(form, told.extension, manner)
    if told.full_branch:
        form.opinion(
            "支部大会通过预备党员能否转为正式党员的决议",
            560,
            Opinion(
                f"支部大会讨论了{desk.person.name}同志的转正问题。认为该同志在预备期间能够履行党员义务，经表决一致同意"
                f"{desk.person.name}同志转为中共正式党员。",
                say(said.party("full_branch", told.full_branch, manner)),
                say("周永年"),
                "支部书记签名或盖章",
            ),
            True,
        )
    if told.full_approve:
        form.opinion(
            "基层党委审批意见",
            500,
            Opinion(
                f"同意{desk.person.name}同志按期转为中共正式党员。"
                if not told.extension
                else f"同意{desk.person.name}同志转为中共正式党员。",
                say(said.party("full_approve", told.full_approve, manner)),
                say("冯国梁"),
                "党委书记签名或盖章",
                told.committee,
            ),
            True,
        )
    form.words("备注", "", 160)


def _extended(form: Form, longer: Extension, manner: Manner) -> None:
    words = say(
        f"支部大会讨论认为，{longer.reason}，决定延长其预备期，自",
        said.party("extend_from", longer.start, manner),
        "起至",
        said.party("extend_to", longer.end, manner),
        "止。",
    )
    form.opinion(
        "支部大会通过延长预备期的决议",
        420,
        Opinion(words, say(said.dated(longer.start, manner)), say("周永年"), "支部书记签名或盖章"),
        True,
    )

"""Conflicts: born 1961, bank clerk of 1979, cadre of 1984; claims to be younger and to have worked longer."""

from __future__ import annotations

from dataclasses import replace

from samples.printed.case import Case, Person
from samples.printed.editions.booklet import Edition, booklet
from samples.printed.editions.hiring import recruitment, taking_on
from samples.printed.editions.layout import GREEN, HEAVY, LEFT_VALUES, NO_UPRIGHTS, THIN, Look
from samples.printed.editions.membership import Applicant, league_book, party_book
from samples.printed.editions.office import approval_form
from samples.printed.editions.pieces import BARE, FROM_TO, KIN, KIN_LONG, ONE_BARE, SPLIT_BARE
from samples.printed.editions.schooling import certificate, pupil_register
from samples.printed.forms.appointment import Proposal
from samples.printed.forms.lines import Line, Relative
from samples.printed.forms.party import Admission
from samples.printed.forms.resume_book import Booklet
from samples.printed.people.identity import citizen_number

PERSON = Person("阎玉娟", "女", "汉族", "崇岭泽水", "崇岭泽水", citizen_number("990226", "1961-10-08", 64))
STORY = (
    "阎玉娟，1961 年生，1979 年招工到县农业银行，1984 年录用为干部。任免表改小两岁、工龄提前近三年，"
    "预备期不足，入党时间取错日期，履历表学习起止倒挂，简历重叠又有空档。"
)
SENIOR = {"level": "高中", "start": "1977-09", "end": "1979-07", "mode": "全日制"}
RADIO = {
    "level": "大专",
    "school": "崇岭广播电视大学",
    "major": "金融",
    "start": "1985-09",
    "end": "1988-07",
    "mode": "电大",
    "nominal_years": 3,
    "outcome": "毕业",
    "cert_no": "8807021",
}
FATHER, MOTHER = (
    Relative("父亲", "阎国安", "1932-11", "中共党员", "泽水县粮食局职工"),
    Relative("母亲", "花素芬", "1935-04", "群众", "泽水县缝纫社工人"),
)
HUSBAND, SON = (
    Relative("丈夫", "巩志刚", "1959-01", "中共党员", "泽水县交通局干部"),
    Relative("儿子", "巩小磊", "1987-02", "群众", "泽水县实验小学学生"),
)
SCHOOLS = [
    Line("1969-09", "1975-07", "泽水县城关小学", "学生", "学习", "夏桂兰"),
    Line("1975-09", "1977-07", "泽水县第一中学", "初中学生", "学习", "宁秀峰"),
]
SENIOR_LINE = Line("1977-09", "1979-07", "泽水县第一中学", "高中学生", "学习", "宁秀峰")
WAITING = Line("1979-07", "1979-12", "泽水县城关镇", "待业", "待业", "阎国安")
CLERK = Line("1979-12", "1984-11", "农业银行泽水县支行", "营业员", "工人", "幸福生")
BANK = [
    Line("1984-11", "1988-06", "农业银行泽水县支行", "信贷股干部", "干部", "幸福生"),
    Line("1988-06", "1993-03", "泽水县财政局", "预算股股长", "干部", "湛明远"),
    Line("1993-03", "1999-05", "泽水县财政局", "副局长", "领导", "湛明远", level="乡科级副职"),
    Line("1999-05", "open", "泽水县审计局", "局长", "领导", "湛明远", level="乡科级正职"),
]
BASICS = """
    姓名:3=name:5 性别:3=gender:3 出生年月:4=born
    民族:3=ethnicity:3 籍贯:3=native:5 出生地:3=place
    参加工作时间:5=started:5 身份证号:4=number
    入党时间:4=joined:6 何时转正:4=full
    健康状况:4=healthy:4 婚否:3=married:4 原名:3=none
    工作单位:4=unit:9 职务:3=post
"""
CLAIMS = """
    姓名:3=name:4 性别:3=gender:2 出生年月（岁）:5=born
    民族:3=ethnicity:4 出生地:3=place:5 籍贯:3=native
    何时加入/中国共产党:5=joined:7 何时参加/工作:4=started
    健康:3=healthy:4 专业技术职务:6=none
    全日制/教育:4=full
    在职/教育:4=part
    现任职务:4=post
    拟任职务:4=proposed
    拟免职务:4=off
"""


def dossier(seed: int) -> Case:
    """Eleven pages, 1977 to 2001."""
    case = Case("fresh-clerk", PERSON, "conflict", STORY, seed)
    claimed = [replace(CLERK, start="1977-03"), replace(BANK[0], end="1990-02"), *BANK[1:2], *BANK[2:]]
    claimed[2] = replace(BANK[1], end="1991-08")
    approval_form(
        case,
        Look("cangs", "nineties", css=THIN),
        Proposal(
            title="干部任免呈报表",
            formed="2001-09-12",
            born="1963-10",
            age=37,
            started="1977-03",
            joined="1987-09",
            studies=[RADIO],
            degree=None,
            post="泽水县审计局局长",
            proposed="泽水县人大财经委主任",
            unit="泽水县人大财经委",
            new_post="主任",
            level="乡科级正职",
            lines=claimed,
            assessments=[(1998, "称职"), (1999, "称职"), (2000, "优秀")],
            family=[HUSBAND, SON],
            offices=("泽水县审计局", "中共泽水县委"),
        ),
        form=CLAIMS,
        style="dot",
        resume="lines",
        link="至",
    )
    booklet(
        case,
        Look("song", "office", css=NO_UPRIGHTS + LEFT_VALUES),
        Booklet(
            title="干部履历表",
            filled="1999-11-30",
            born="1962-10-08",
            started="1979-12",
            joined="1987-06",
            full="1988-04",
            post="局长",
            unit="泽水县审计局",
            studies=[{**RADIO, "start": "1988-09", "end": "1985-07"}],
            lines=[SENIOR_LINE, WAITING, CLERK, *BANK],
            family=[HUSBAND, SON, replace(FATHER, unit_post="泽水县粮食局退休职工")],
            award=("1996-03", "三八红旗手", "泽水县人民政府"),
        ),
        Edition(BASICS, BARE, "dash", kin=KIN, dated_below=False),
    )
    _young(case)
    _work(case)
    certificate(
        case,
        Look("wei", "eighties"),
        title="毕业证书",
        study=RADIO,
        born="1961-10-08",
        issued="1988-07-20",
    )
    _party(case)
    _expectations(case)
    return case


def _young(case: Case) -> None:
    pupil_register(
        case,
        Look("zhi", "faded", "kai16"),
        school="泽水县第一中学",
        title="学生学籍登记表",
        filled="1977-09-06",
        born="1961-10",
        style="cnshort",
        study=SENIOR,
        parent=FATHER,
    )
    who = Applicant(
        form="""
            姓名:3=name:6 出生年月:4=born:6 性别:3=gender
            家庭成分:4=origin:5 文化程度:4=schooling:5 民族:3=ethnicity
            籍贯:3=native:8 现在学校:4=job
        """,
        born="1961-10",
        style="cn",
        job="泽水县第一中学高一班",
        schooling="高中",
        columns=FROM_TO,
        kin=KIN,
        lines=[*SCHOOLS, replace(SENIOR_LINE, end="open")],
        family=[FATHER, MOTHER],
        origin="职员",
    )
    league_book(
        case,
        Look("ma", "old", "kai16", THIN, turn=90),
        who,
        filled="1978-04-10",
        accepted="1978-04-28",
        approved="1978-05-04",
        unit="泽水县第一中学",
        committee="共青团泽水县第一中学委员会",
    )


def _work(case: Case) -> None:
    recruitment(
        case,
        Look("cangs", "eighties", "kai16", GREEN),
        title="招工登记表",
        filled="1979-12-05",
        born="1961-10-08",
        style="dash",
        schooling="高中",
        politics="共青团员",
        lines=[*SCHOOLS, SENIOR_LINE, replace(WAITING, end="open")],
        columns=ONE_BARE,
        family=[FATHER, MOTHER],
        employer="农业银行泽水县支行",
        trade="营业员",
        approved="1979-12-18",
        office="泽水县劳动局",
    )
    taking_on(
        case,
        Look("kai", "eighties", css=HEAVY),
        title="吸收录用干部审批表",
        filled="1984-10-20",
        approved="1984-11-15",
        born="1962-10",
        style="cn",
        started="1979-12",
        schooling="高中",
        job="农业银行泽水县支行营业员",
        lines=[SENIOR_LINE, WAITING, replace(CLERK, end="open")],
        columns=SPLIT_BARE,
        words="批准录用为国家干部。",
        offices=("农业银行泽水县支行", "宁泽地区人事局"),
        status={"status": "干部", "origin": "录干", "from": "1984-11-15"},
    )


def _party(case: Case) -> None:
    admission = Admission(
        filled="1987-06-02",
        branch="1987-06-16",
        superior="1987-09-08",
        full_branch="1988-04-12",
        full_approve="1988-05-06",
        unit="农业银行泽水县支行党支部",
        committee="中共泽水县直属机关委员会",
        introducers=("幸福生", "娄建华"),
    )
    who = Applicant(
        form="""
            姓名:3=name:5 性别:3=gender:2 民族:3=ethnicity:3 学历:2=schooling
            籍贯:3=native:6 出生地:3=place:4 出生日期:4=born
            现在工作单位及职务:7=job
            何时何地加入共青团:7=league
        """,
        born="1962-10",
        style="dot",
        job="农业银行泽水县支行信贷股干部",
        schooling="高中",
        columns=FROM_TO,
        kin=KIN_LONG,
        lines=[*SCHOOLS, SENIOR_LINE, WAITING, CLERK, replace(BANK[0], end="open")],
        family=[HUSBAND, FATHER, MOTHER],
        league="1978-05",
    )
    party_book(case, Look("cangs", "eighties"), admission, who, wide=True)


def _expectations(case: Case) -> None:
    case.expect("AGE-01", "red", "birth", "最早的学籍表、入团志愿书为 1961.10，任免表 1963.10", ["M07", "M22", "M27"])
    case.expect("AGE-02", "red", "birth", "1961.10、1962.10、1963.10 三种，逐次改小", ["M07", "M33", "M27"])
    case.expect("AGE-07", "yellow", "birth", "身份证号码为 1961-10-08，任免表 1963.10", ["M01", "M27"])
    case.expect("WRK-01", "red", "work_start", "招工登记表 1979 年 12 月，任免表 1977.3", ["M29", "M27"])
    case.expect(
        "WRK-02", "yellow", "work_start", "1977.3 时按 1961.10 只有 15 周岁，按 1963.10 只有 13 周岁", ["M27", "M07"]
    )
    case.expect("PTY-02", "yellow", "party", "应取支部大会 1987-06-16，任免表取党委审批月份 1987.9", ["M18", "M27"])
    case.expect("PTY-03", "red", "party", "1987-06-16 接收，1988-04-12 转正，预备期不足 12 个月", ["M18"])
    case.expect("EDU-02", "red", "education", "履历表：电大 1988-9 入学、1985-7 毕业，倒挂", ["M01"])
    case.expect(
        "EDU-10", "yellow", "education", "随 WRK-01 而来：任免表银行营业员自 1977.3，时在全日制高中", ["M07", "M27"]
    )
    case.expect("EXP-01", "red", "career", "任免表：1991.8 至 1993.3 空档", ["M27"])
    case.expect("EXP-02", "yellow", "career", "任免表：农业银行至 1990.2，财政局自 1988.6", ["M27"])
    case.expect("EXP-04", "yellow", "career", "银行、财政局起止两表不一", ["M01", "M27"])

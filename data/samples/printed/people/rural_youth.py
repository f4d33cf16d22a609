"""Conflicts: born 1954, sent down in 1972, student of 1975; claims two years less of age and two more of service."""

from __future__ import annotations

from dataclasses import replace

from samples.printed.case import Case, Person
from samples.printed.forms.appointment import Proposal, approval_form
from samples.printed.forms.league import league_form
from samples.printed.forms.lines import Line, Relative
from samples.printed.forms.party import Admission, party_form
from samples.printed.forms.posting import posting_slip
from samples.printed.forms.resume_book import Booklet, resume_book
from samples.printed.forms.school import degree_certificate, graduate_form, pupil_card
from samples.printed.forms.service import rural_youth_form
from samples.printed.forms.yearly import assessment, pay_change
from samples.printed.people.identity import citizen_number

PERSON = Person("闻小满", "女", "汉族", "澜江云陂", "澜江云陂", citizen_number("990102", "1954-03-19", 42))
STORY = (
    "闻小满，1954 年生，1972 年下乡知青，1975 年入澜江大学为工农兵学员。"
    "任免表改小两岁、工龄提前两年，入党时间取错日期，学位早于学位制度。"
)
SENIOR = {"level": "高中", "start": "1969-09", "end": "1971-07", "mode": "全日制"}
COLLEGE = {
    "level": "普通班",
    "school": "澜江大学",
    "major": "中文",
    "start": "1975-09",
    "end": "1978-08",
    "mode": "全日制",
    "nominal_years": 3,
    "outcome": "毕业",
}
FATHER, MOTHER = (
    Relative("父亲", "闻启泰", "1926-05", "群众", "云陂市第二棉纺厂工人"),
    Relative("母亲", "汤月娥", "1929-08", "群众", "云陂市第二棉纺厂工人"),
)
HUSBAND, DAUGHTER = (
    Relative("丈夫", "祁连生", "1952-07", "中共党员", "云陂市邮政局干部"),
    Relative("女儿", "祁念秋", "1982-09", "共青团员", "云陂市实验小学教师"),
)
SCHOOLS = [
    Line("1961-09", "1967-07", "云陂市纺织路小学", "学生", "学习", "褚敏"),
    Line("1967-09", "1969-07", "云陂市第四中学", "初中学生", "学习", "庞立本"),
]
SENIOR_LINE = Line("1969-09", "1971-07", "云陂市第四中学", "高中学生", "学习", "庞立本")
WAITING = Line("1971-07", "1972-04", "云陂市纺织路街道", "待分配", "待业", "闻启泰")
VILLAGE = Line("1972-04", "1975-09", "青石县枫林公社胜利大队", "下乡知青", "务农", "牛广福")
LATER = [
    Line("1975-09", "1978-08", "澜江大学中文系中文专业", "工农兵学员", "学习", "鲁克勤"),
    Line("1978-09", "1985-03", "云陂市纺织工业局", "干事", "干部", "孔祥云"),
    Line("1985-03", "1991-06", "云陂市纺织工业局", "办公室副主任", "领导", "孔祥云", level="乡科级副职"),
    Line("1991-06", "1999-08", "云陂市纺织工业局", "办公室主任", "领导", "孔祥云", level="乡科级正职"),
    Line("1999-08", "open", "云陂市经济委员会", "企业科科长", "领导", "费文礼", level="乡科级正职"),
]
OLD_FATHER = replace(FATHER, unit_post="云陂市第二棉纺厂退休工人")
PUPIL_DAUGHTER = replace(DAUGHTER, unit_post="云陂市第一中学学生")


def dossier(seed: int) -> Case:
    """Fourteen pages, 1969 to 2008."""
    case = Case("held-out-rural-youth", PERSON, "conflict", STORY, seed)
    resume_book(
        case,
        b=Booklet(
            title="干部履历表",
            filled="1999-10-20",
            born="1956-03-19",
            started="1972-04",
            joined="1975-04",
            full="1976-07",
            post="企业科科长",
            unit="云陂市经济委员会",
            studies=[COLLEGE],
            lines=[VILLAGE, *LATER],
            family=[HUSBAND, PUPIL_DAUGHTER, OLD_FATHER],
        ),
        face="ma",
    )
    assessment(
        case,
        title="国家公务员年度考核登记表",
        year=2000,
        born="1956-03",
        politics="中共党员",
        unit="云陂市经济委员会",
        post="企业科科长",
        since="1999-08",
        grade="称职",
        dated="2001-01-12",
        summary="本年度负责国有企业改制工作，完成五户企业改制方案审核，参与下岗职工安置，组织企业管理培训三期，完成了交办的各项任务。",
        face="song",
    )
    pupil_card(
        case,
        school="云陂市第四中学",
        title="高中学生学籍表",
        filled="1969-09-10",
        born="1954-03",
        style="dot",
        study=SENIOR,
        parent=FATHER,
        politics="群众",
        face="cangs",
    )
    _studies(case)
    _young(case)
    pay_change(
        case,
        title="机关工作人员工资套改审批表",
        formed="1993-12-15",
        born="1955-03",
        started="1972-04",
        reason="一九九三年机关工资制度改革套改",
        unit="云陂市纺织工业局",
        post="办公室主任",
        schooling="大学普通班",
        before=("主任科员旧标准", 186),
        after=("级别八级职务工资三档", 342),
        effective="1993-10",
        standard="干部",
        approver="云陂市人事局",
        reform=1993,
        face="zhi",
    )
    _appointment(case)
    _expectations(case)
    return case


def _studies(case: Case) -> None:
    graduate_form(
        case,
        title="高等学校毕业生登记表",
        filled="1978-08-05",
        born="1955-03",
        style="cn",
        study=COLLEGE,
        politics="中共党员",
        lines=[*SCHOOLS, SENIOR_LINE, WAITING, VILLAGE, LATER[0]],
        family=[FATHER, MOTHER],
        face="cangs",
        era="old",
    )
    degree_certificate(
        case,
        title="学士学位证书",
        level="学士",
        subject="文学",
        school="澜江大学",
        major="中文",
        born="1955-03-19",
        issued="1978-08-20",
        number="780146",
        era="nineties",
    )
    posting_slip(
        case,
        title="高等学校毕业生分配工作报到证",
        issued="1978-08-25",
        study=COLLEGE,
        employer="云陂市纺织工业局",
        reported="1978-09-04",
        office="澜江省革命委员会",
        face="ma",
    )


def _young(case: Case) -> None:
    league_form(
        case,
        filled="1969-11-25",
        born="1954-03",
        style="dot",
        accepted="1969-12-10",
        approved="1969-12-26",
        unit="云陂市第四中学",
        committee="共青团云陂市第四中学委员会",
        schooling="高中",
        lines=[*SCHOOLS, replace(SENIOR_LINE, end="open")],
        family=[FATHER, MOTHER],
        turn=180,
    )
    rural_youth_form(
        case,
        title="知识青年上山下乡登记表",
        filled="1972-04-05",
        born="1954-03",
        age=18,
        style="dot",
        schooling="高中",
        place="青石县枫林公社胜利大队第三生产队",
        went="1972-04-18",
        office="云陂市革命委员会知识青年上山下乡办公室",
        family=[FATHER, MOTHER],
    )
    admission = Admission(
        filled="1975-04-05",
        branch="1975-04-20",
        superior="1975-07-10",
        full_branch="1976-07-12",
        full_approve="1976-08-02",
        unit="枫林公社胜利大队党支部",
        committee="中共枫林公社委员会",
        introducers=("牛广福", "褚长河"),
    )
    party_form(
        case,
        a=admission,
        born="1955-03",
        style="cn",
        job="枫林公社胜利大队下乡知青",
        schooling="高中",
        lines=[*SCHOOLS, SENIOR_LINE, WAITING, replace(VILLAGE, end="open")],
        family=[FATHER, MOTHER],
        league="1969-12",
        face="ma",
        era="old",
    )


def _appointment(case: Case) -> None:
    claimed = [replace(VILLAGE, start="1970-04"), *LATER]
    approval_form(
        case,
        Proposal(
            title="干部任免呈报表",
            formed="2008-11-06",
            born="1956-03",
            age=52,
            started="1970-04",
            joined="1975-04",
            studies=[COLLEGE],
            degree={"level": "学士", "subject": "文学", "school": "澜江大学"},
            post="云陂市经济委员会企业科科长",
            proposed="云陂市经济委员会副主任",
            unit="云陂市经济委员会",
            new_post="副主任",
            level="县处级副职",
            lines=claimed,
            assessments=[(2005, "称职"), (2006, "称职"), (2007, "优秀")],
            family=[HUSBAND, DAUGHTER, OLD_FATHER],
            offices=("云陂市经济委员会", "中共云陂市委组织部"),
        ),
        dash="—",
    )


def _expectations(case: Case) -> None:
    case.expect("AGE-01", "red", "birth", "任免表 1956.03，最早的学籍表、入团志愿书为 1954.3", ["M07", "M22", "M27"])
    case.expect("AGE-02", "red", "birth", "1954.3、1955年3月、1956.03 三种，逐次改小", ["M07", "M18", "M27"])
    case.expect("AGE-07", "yellow", "birth", "身份证号码为 1954-03-19，任免表 1956.03", ["M01", "M27"])
    case.expect("WRK-01", "red", "work_start", "知青登记表 1972年4月，任免表 1970.04，早两年", ["M30", "M27"])
    case.expect("WRK-04", "yellow", "work_start", "随 WRK-01 而来：1970.04 在高中 1969.9—1971.7 之内", ["M07", "M27"])
    case.expect(
        "PTY-02", "yellow", "party", "当时以上级批准日（1975-07-10）为准，任免表取支部大会月份 1975.04", ["M18", "M27"]
    )
    case.expect("PTY-04", "yellow", "party", "1975 年入党无预备期，志愿书却有 1976 年 7 月转正", ["M18"])
    case.expect("EDU-08", "red", "education", "学士学位 1978-08-20，学位条例 1981 年起施行", ["M11"])
    case.expect("EXP-04", "yellow", "career", "下乡起点：履历表 1972年4月，任免表 1970.04", ["M01", "M27"])

"""Conflicts: born 1975, bachelor of 1998, a full-time master's beside a post, a start of work before graduation."""

from __future__ import annotations

from dataclasses import replace

from samples.printed.case import Case, Person
from samples.printed.forms.appointment import Proposal, approval_form, notice
from samples.printed.forms.cadre import civil_registration
from samples.printed.forms.lines import Line, Relative
from samples.printed.forms.party import Admission, party_form
from samples.printed.forms.posting import posting_slip, regularisation
from samples.printed.forms.record import determination
from samples.printed.forms.resume_book import Booklet, resume_book
from samples.printed.forms.school import diploma, graduate_form
from samples.printed.forms.yearly import assessment
from samples.printed.people.identity import citizen_number

PERSON = Person("祝云岫", "男", "汉族", "澜江青石", "澜江青石", citizen_number("990114", "1975-11-23", 37))
WRONG_NUMBER = citizen_number("990114", "1975-11-23", 22)
STORY = (
    "祝云岫，1975 年生，1998 年本科毕业分配到青石县人事局。"
    "在职读研填为全日制，另有一张同期专科文凭，参加工作时间提前两年，党委审批早于支部大会。"
)
BORN = "1975-11"
BACHELOR = {
    "level": "本科",
    "school": "澜江大学",
    "major": "行政管理",
    "start": "1994-09",
    "end": "1998-07",
    "mode": "全日制",
    "nominal_years": 4,
    "outcome": "毕业",
    "cert_no": "980425",
}
COLLEGE = {
    "level": "大专",
    "school": "云陂财贸专科学校",
    "major": "会计学",
    "start": "1996-09",
    "end": "1999-07",
    "mode": "全日制",
    "nominal_years": 3,
    "outcome": "毕业",
    "cert_no": "99061738",
}
MASTER = {
    "level": "硕士",
    "school": "北岭大学",
    "major": "行政管理",
    "start": "2001-09",
    "end": "2004-07",
    "mode": "全日制",
    "nominal_years": 3,
    "outcome": "毕业",
}
FAMILY = [
    Relative("父亲", "祝长庚", "1948-06", "中共党员", "青石县粮食局干部"),
    Relative("母亲", "陶瑞英", "1951-03", "群众", "青石县百货公司职工"),
]
WIFE = Relative("妻子", "严若梅", "1977-05", "中共党员", "青石县第一中学教师")
SCHOOLS = [
    Line("1982-09", "1988-07", "青石县城关小学", "学生", "学习", "郑淑琴"),
    Line("1988-09", "1994-07", "青石县第一中学", "学生", "学习", "丁雪梅"),
]
UNIVERSITY = Line("1994-09", "1998-07", "澜江大学行政管理专业", "学生", "学习", "连守成")
CAREER = [
    UNIVERSITY,
    Line("1998-07", "1999-07", "青石县人事局", "见习干部", "干部", "简伯言"),
    Line("1999-07", "2002-03", "青石县人事局", "科员", "非领导", "简伯言", level="科员"),
    Line("2002-03", "2004-02", "青石县人事局", "办公室副主任", "干部", "简伯言"),
    Line("2004-02", "2009-03", "青石县人事局", "办公室主任", "干部", "简伯言"),
    Line("2009-03", "2014-08", "青石县人事局", "副局长", "领导", "宫正卿", level="乡科级副职"),
    Line("2014-08", "open", "青石县委组织部", "副部长", "领导", "宫正卿", level="乡科级正职"),
]
RETIRED = [replace(one, unit_post=f"{one.unit_post}（退休）") for one in FAMILY]


def dossier(seed: int) -> Case:
    """Fourteen pages, 1997 to 2019."""
    case = Case("held-out-graduate", PERSON, "conflict", STORY, seed)
    resume_book(
        case,
        b=Booklet(
            title="干部履历表",
            filled="2003-05-20",
            born="1975-11-23",
            started="1998-07",
            joined="1997-05",
            full="1998-05",
            post="办公室副主任",
            unit="青石县人事局",
            studies=[BACHELOR],
            lines=[*CAREER[:4], replace(CAREER[4], end="open")],
            family=[WIFE, *FAMILY],
            id_number=WRONG_NUMBER,
        ),
        style="dot0",
        face="ma",
        era="modern",
    )
    assessment(
        case,
        title="国家公务员年度考核登记表",
        year=2002,
        born=BORN,
        politics="中共党员",
        unit="青石县人事局",
        post="办公室副主任",
        since="2002-03",
        grade="优秀",
        dated="2003-01-16",
        summary="一年来，本人全年在岗，负责机关文秘、后勤和机构改革综合材料工作，起草各类文稿一百六十余篇，全勤无缺，圆满完成全年各项工作任务。",
        face="wei",
    )
    _studies(case)
    admission = Admission(
        filled="1997-05-04",
        branch="1997-05-28",
        superior="1997-05-10",
        full_branch="1998-05-30",
        full_approve="1998-06-15",
        unit="行政管理系学生党支部",
        committee="中共澜江大学委员会",
        introducers=("连守成", "苗雨田"),
    )
    party_form(
        case,
        a=admission,
        born=BORN,
        style="cn",
        job="澜江大学学生",
        schooling="本科在读",
        lines=[*SCHOOLS, replace(UNIVERSITY, end="open")],
        family=FAMILY,
        league="1990-05",
        face="cangs",
        era="nineties",
    )
    _entry(case)
    notice(
        case,
        issuer="中共青石县委",
        number="青委〔2009〕17号",
        dated="2009-03-12",
        unit="青石县人事局",
        post="副局长",
        off="青石县人事局办公室主任",
        face="kai",
    )
    determination(
        case,
        title="干部人事档案专项审核认定表",
        dated="2016-03-22",
        topic="work_start",
        value="1998-07",
        grounds="就业报到证、转正定级审批表",
        attachments="报到证、转正定级审批表复印件",
        by="中共青石县委组织部",
        post="青石县委组织部副部长",
        text="经审核，祝云岫同志参加工作时间记载不一致。就业报到证记载为1998年7月，任免审批表记载为1996年7月。经研究，认定其参加工作时间为1998年7月。",
    )
    _appointment(case)
    _expectations(case)
    return case


def _studies(case: Case) -> None:
    graduate_form(
        case,
        title="毕业研究生登记表",
        filled="2004-07-05",
        born=BORN,
        style="dot0",
        study=MASTER,
        politics="中共党员",
        lines=[
            *SCHOOLS,
            UNIVERSITY,
            Line("2001-09", "2004-07", "北岭大学行政管理专业", "硕士研究生", "学习", "查良弼"),
        ],
        family=[WIFE, *FAMILY],
        face="ma",
        era="modern",
    )
    diploma(
        case,
        title="普通高等学校毕业证书",
        study=COLLEGE,
        born="1975-11-23",
        issued="1999-07-01",
        face="song",
        era="nineties",
    )


def _entry(case: Case) -> None:
    posting_slip(
        case,
        title="全国普通高等学校毕业生就业派遣报到证",
        issued="1998-07-06",
        study=BACHELOR,
        employer="青石县人事局",
        reported="1998-07-20",
        office="澜江省教育委员会",
        era="nineties",
    )
    regularisation(
        case,
        title="毕业生见习期满转正定级表",
        formed="1999-07-28",
        born=BORN,
        style="dot",
        study=BACHELOR,
        started="1998-07",
        trial_end="1999-07",
        employer="青石县人事局",
        rank="科员",
        grade="十四级一档",
        effective="1999-07",
        approver="青石县人民政府",
        face="zhi",
        era="nineties",
    )
    civil_registration(
        case,
        formed="2006-09-18",
        born=BORN,
        started="1998-07",
        joined="1997-05",
        entered="1998-07",
        how=("统分", "毕业分配"),
        post="青石县人事局办公室主任",
        study=[BACHELOR],
        lines=[*CAREER[:4], replace(CAREER[4], end="open")],
        offices=["青石县人事局", "中共青石县委组织部", "中共云陂市委组织部"],
    )


def _appointment(case: Case) -> None:
    approval_form(
        case,
        Proposal(
            title="干部任免审批表",
            formed="2019-04-15",
            born=BORN,
            age=43,
            started="1996-07",
            joined="1997-05",
            studies=[MASTER],
            degree={"level": "硕士", "subject": "管理学", "school": "北岭大学"},
            post="青石县委组织部副部长",
            proposed="云陂市政务服务中心副主任",
            unit="云陂市政务服务中心",
            new_post="副主任",
            level="县处级副职",
            lines=CAREER,
            assessments=[(2016, "称职"), (2017, "优秀"), (2018, "称职")],
            family=[WIFE, *RETIRED],
            offices=("中共青石县委", "中共云陂市委组织部"),
        ),
    )


def _expectations(case: Case) -> None:
    case.expect(
        "AGE-08", "yellow", "birth", "履历表身份证号码顺序码为偶数（女），与公务员登记表的号码不同", ["M01", "M34"]
    )
    case.expect(
        "WRK-01",
        "red",
        "work_start",
        "报到证、转正定级和认定表均为 1998 年 7 月，任免表 1996.07",
        ["M37", "M17", "M27"],
    )
    case.expect("WRK-04", "red", "work_start", "随 WRK-01 而来：1996.07 在全日制本科 1994—1998 之内", ["M27"])
    case.expect("PTY-07", "red", "party", "党委审批 1997-05-10 早于支部大会 1997-05-28", ["M18"])
    case.expect("PTY-08", "red", "party", "随 PTY-07 而来：程序次序颠倒", ["M18"])
    case.expect(
        "EDU-10",
        "yellow",
        "education",
        "2001.09—2004.07 全日制硕士，同期在青石县人事局任职并参加 2002 年度考核",
        ["M09", "M05"],
    )
    case.expect(
        "EDU-17", "red", "education", "全日制专科 1996.9—1999.7 与全日制本科 1994.9—1998.7 重叠", ["M11", "M27"]
    )
    case.expect("EXP-03", "red", "career", "2003 年 5 月的履历表写有 2004.02 任职", ["M01"])

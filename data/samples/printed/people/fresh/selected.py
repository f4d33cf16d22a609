"""Clean: born 1988, master of 2013, taken on as a 选调生 the same year."""

from __future__ import annotations

from dataclasses import replace

from samples.printed.case import Case, Person
from samples.printed.editions.booklet import Edition, assessment, booklet
from samples.printed.editions.entry import civil_recruitment
from samples.printed.editions.layout import HEAVY, NO_UPRIGHTS, THIN, Look
from samples.printed.editions.membership import Applicant, party_book
from samples.printed.editions.office import approval_form, notice
from samples.printed.editions.pieces import BARE, KIN_LONG, SPLIT, Columns
from samples.printed.editions.schooling import degree_paper, graduate_record
from samples.printed.forms.appointment import Proposal
from samples.printed.forms.lines import Line, Relative
from samples.printed.forms.party import Admission
from samples.printed.forms.resume_book import Booklet
from samples.printed.people.identity import citizen_number

PERSON = Person("慕清川", "男", "土家族", "崇岭岚口", "崇岭宁泽", citizen_number("990238", "1988-07-15", 71))
STORY = "慕清川，1988 年生，2013 年硕士毕业录用为选调生，从乡镇到县委办公室。全部材料一致，没有应报的疑点。"
BORN = "1988-07"
BACHELOR = {
    "level": "本科",
    "school": "崇岭师范大学",
    "major": "法学",
    "start": "2006-09",
    "end": "2010-07",
    "mode": "全日制",
    "nominal_years": 4,
    "outcome": "毕业",
}
MASTER = {
    "level": "硕士",
    "school": "崇岭大学",
    "major": "行政法学",
    "start": "2010-09",
    "end": "2013-07",
    "mode": "全日制",
    "nominal_years": 3,
    "outcome": "毕业",
}
DEGREE = {"level": "硕士", "subject": "法学", "school": "崇岭大学", "date": "2013-07-01", "cert_no": "1902832013000417"}
FAMILY = [
    Relative("父亲", "慕光远", "1961-02", "中共党员", "宁泽市水文站工程师"),
    Relative("母亲", "向淑云", "1963-09", "群众", "宁泽市第二医院护士"),
]
WIFE = Relative("妻子", "蒲静仪", "1990-03", "群众", "岚口县实验小学教师")
SCHOOLS = [
    Line("1994-09", "2000-07", "宁泽市育才小学", "学生", "学习", "冉玉梅"),
    Line("2000-09", "2006-07", "宁泽市第一中学", "中学生", "学习", "车正平"),
]
STUDIES = [
    Line("2006-09", "2010-07", "崇岭师范大学法学专业", "学生", "学习", "狄文涛"),
    Line("2010-09", "2013-07", "崇岭大学行政法学专业", "硕士研究生", "学习", "骆平"),
]
CAREER = [
    Line("2013-08", "2014-08", "岚口县平坪乡", "选调生、试用期公务员", "干部", "雍志远"),
    Line("2014-08", "2016-09", "岚口县平坪乡", "副主任科员", "非领导", "雍志远", level="副主任科员"),
    Line("2016-09", "2020-03", "岚口县平坪乡", "副乡长", "领导", "项东升", level="乡科级副职"),
    Line("2020-03", "open", "岚口县委办公室", "副主任", "领导", "项东升", level="乡科级副职"),
]
ONE = Columns(("何年何月至何年何月",), ("在何地何单位任何职务",), (7, 13, 4), "证明人", "-")
BASICS = """
    姓名:3=name:5 性别:3=gender:4 民族:3=ethnicity
    出生日期:4=born:8 公民身份号码:5=number
    籍贯:3=native:5 出生地:3=place:5 健康状况:4=healthy
    参加工作时间:5=started:7 入党时间:4=joined
    转正时间:4=full:8 婚姻状况:4=married
    职务:3=post:9 单位:3=unit
"""
CLAIMS = """
    姓名:3=name:4 民族:3=ethnicity:3 出生年月（岁）:5=born
    性别:3=gender:4 籍贯:3=native:5 出生地:3=place
    参加工作/时间:4=started:7 入党时间:4=joined
    专业技术职务:6=none:8 健康状况:4=healthy
    学历学位/（全日制教育）:6=full
    学历学位/（在职教育）:6=part
    现任职务:4=post
    拟任职务:4=proposed
    拟免职务:4=off
"""


def dossier(seed: int) -> Case:
    """Twelve pages, 2009 to 2022."""
    case = Case("fresh-selected", PERSON, "clean", STORY, seed)
    booklet(
        case,
        Look("wei", "modern", css=NO_UPRIGHTS),
        Booklet(
            title="公务员履历表",
            filled="2021-03-09",
            born="1988-07-15",
            started="2013-08",
            joined="2009-11",
            full="2010-11",
            post="副主任",
            unit="岚口县委办公室",
            studies=[BACHELOR, MASTER],
            lines=[*STUDIES, *CAREER],
            family=[WIFE, *FAMILY],
        ),
        Edition(BASICS, SPLIT, "cn", breaks=(4,), kin=KIN_LONG),
    )
    assessment(
        case,
        Look("zhi", "office", css=THIN),
        title="公务员年度考核登记表",
        year=2018,
        born=BORN,
        politics="中共党员",
        unit="岚口县平坪乡",
        post="副乡长",
        since="2016-09",
        grade="优秀",
        dated="2019-01-11",
        summary="一年来，我分管农业和扶贫工作，走访贫困户一百零六户，落实产业项目五个，修通组级公路八公里，"
        "按时完成脱贫攻坚任务。坚持学习，遵守廉洁规定。不足之处是调查研究还不够深入，今后努力改进。",
        style="dot",
    )
    _studies(case)
    _party(case)
    _entry(case)
    approval_form(
        case,
        Look("kai", "office", css=THIN),
        Proposal(
            title="干部任免审批表",
            formed="2022-10-20",
            born=BORN,
            age=34,
            started="2013-08",
            joined="2009-11",
            studies=[MASTER],
            degree={"level": "硕士", "subject": "法学", "school": "崇岭大学"},
            post="岚口县委办公室副主任",
            proposed="岚口县司法局局长",
            unit="岚口县司法局",
            new_post="局长",
            level="乡科级正职",
            lines=[*STUDIES, *CAREER],
            assessments=[(2019, "称职"), (2020, "优秀"), (2021, "称职")],
            family=[WIFE, *FAMILY],
            offices=("岚口县委办公室", "中共岚口县委组织部"),
        ),
        form=CLAIMS,
        style="dot0",
        resume="prose",
        link="－",
    )
    return case


def _studies(case: Case) -> None:
    graduate_record(
        case,
        Look("ma", "modern", css=HEAVY),
        title="毕业研究生登记表",
        filled="2013-07-02",
        born="1988-07-15",
        style="dash",
        study=MASTER,
        politics="中共党员",
        lines=[*SCHOOLS, *STUDIES],
        family=FAMILY,
        columns=BARE,
        words="同意毕业。",
    )
    degree_paper(
        case,
        Look("song", "modern"),
        title="硕士学位证书",
        degree=DEGREE,
        major="行政法学",
        born="1988-07-15",
        style="hanzi0",
    )


def _party(case: Case) -> None:
    admission = Admission(
        filled="2009-11-02",
        branch="2009-11-18",
        superior="2009-12-10",
        full_branch="2010-11-20",
        full_approve="2010-12-15",
        unit="崇岭师范大学法学院学生党支部",
        committee="中共崇岭师范大学法学院委员会",
        introducers=("狄文涛", "佟雅琴"),
    )
    who = Applicant(
        form="""
            姓名:3=name:5 民族:3=ethnicity:4 性别:3=gender
            出生日期:4=born:8 学历:3=schooling
            籍贯:3=native:6 出生地:3=place
            单位、职务或职业:6=job
        """,
        born="1988-07-15",
        style="line",
        job="崇岭师范大学法学院学生",
        schooling="本科在读",
        columns=ONE,
        kin=KIN_LONG,
        lines=[*SCHOOLS, replace(STUDIES[0], end="open")],
        family=FAMILY,
    )
    party_book(case, Look("cangs", "modern", css=THIN), admission, who)


def _entry(case: Case) -> None:
    civil_recruitment(
        case,
        Look("kai", "office", css=HEAVY),
        title="选调生录用审批表",
        formed="2013-07-22",
        born=BORN,
        politics="中共党员",
        study=MASTER,
        job="岚口县平坪乡选调生职位",
        started="2013-08-01",
        lines=STUDIES,
        offices=("中共宁泽市委组织部", "中共崇岭省委组织部"),
    )
    notice(
        case,
        Look("song", "modern"),
        issuer="中共岚口县委",
        number="岚委干〔2020〕9号",
        dated="2020-03-18",
        unit="岚口县委办公室",
        post="副主任",
        off="平坪乡副乡长",
    )

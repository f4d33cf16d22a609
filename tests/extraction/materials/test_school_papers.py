"""Papers of schools and about schooling, titles, travel and delegates, in wordings and layouts of many printers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.pages import PageContent
from tests.extraction.materials.hand_made import page, read, says, types

PERSON = ["姓　名", "赵启明", "性别", "男", "出生年月", "1958年3月"]


def paper(title: str, *lines: str) -> PageContent:
    return page(title, free=[""], after=lines)


def test_m08_application_with_its_opinions_and_the_school_left() -> None:
    form = page("全国高等学校统一招生报名登记表", rows=[
        ["报名号", "0315", *PERSON[:4]], ["出生年月", "1958.3", "文化程度", "高中", "毕业学校", "东陵一中"],
        ["毕业时间", "1976.7", "职业", "知青", "婚否", "未婚"],
        ["何年何月至何年何月", ("在何地何校（单位）学习或工作", 4), "证明人"], ["1976.8-1977.12", ("红旗公社插队",
            4), "刘三"],
        ["公社（街道）意见", ("同意报考\n1977年11月10日", 5)], ["县招生委员会意见", ("审查合格\n1977年11月20日", 5)],
        ["录取学校审批意见", ("录取中文系\n1978年2月10日", 5)]])
    facts = read(form)
    assert types(form) == ["M08"]
    assert says(facts, "education", level="高中", school="东陵一中", end="1976-07")
    assert says(facts, "stint", start="1976-08", unit="红旗公社", post="插队")
    assert [(f["step"], f["date"]) for f in facts if f["kind"] == "signing"] == [
        ("单位", "1977-11-10"), ("审核", "1977-11-20"), ("审批", "1978-02-10")]


def test_m08_does_not_make_schooling_of_a_school_without_level_or_day() -> None:
    form = page("普通高等学校招生考生登记表", rows=[PERSON, ["准考证号", "0315", "考生类别", "应届", "毕业学校",
        "东陵一中"]])
    assert not [f for f in read(form) if f["kind"] == "education"]


def test_m08_postgraduate_names_the_day_of_the_first_degree() -> None:
    facts = read(page("报考攻读硕士学位研究生登记表", rows=[
        ["考生姓名", *PERSON[1:]], ["毕业学校及专业", ("江原师范学院汉语言文学", 2), "毕业时间", ("1982年1月", 2)],
        ["最后学历", "大学本科", "获学士学位时间", ("1982年1月", 3)]]))
    assert says(facts, "degree", level="学士", date="1982-01")
    assert says(facts, "education", level="本科", school="江原师范学院", end="1982-01")


@pytest.mark.parametrize("form", [
    page("学生学习成绩登记表", free=["系别：会计系\t专业：会计学\t班级：会901",
        "姓名：赵启明\t学号：900315\t学制：四年",
                                "入学时间：1990年9月\t毕业时间：1994年7月"],
         rows=[["课程", "学期", "学分", "成绩"], ["政治经济学", "1", "3", "85"]],
             after=["江原财经学院教务处（章）", "1994年7月1日"]),
    page("江原财经学院学生成绩册", rows=[PERSON, ["专业", "会计学", "层次", "本科", "学习起止时间", "1990.9—1994.7"]],
         after=["教务处　1994年7月1日"])])
def test_m10_marks_belong_to_a_course_of_study(form: PageContent) -> None:
    facts = read(form)
    assert types(form) == ["M10"]
    assert says(facts, "education", level="本科", school="江原财经学院", major="会计学", start="1990-09", end="1994-07")
    assert says(facts, "signing", step="单位", date="1994-07-01")


@pytest.mark.parametrize(("lines", "said"), [
    (("学生　赵启明　性别　男　现年二十四岁，于一九七八年二月至",
        "一九八二年一月在本校中文系汉语言文学专业四年制本科学习，",
      "期满，成绩合格，准予毕业。", "江原师范学院", "一九八二年一月二十日"),
     {"level": "本科", "school": "江原师范学院", "major": "汉语言文学", "nominal_years": 4, "start": "1978-02"}),
    (("赵启明，男，1965年3月12日生，参加高等教育自学考试法律专业（专科）", "全部课程考试合格，准予毕业。",
        "主考学校：江原大学",
      "证书编号：65320101881234", "1991年12月30日"),
     {"level": "大专", "mode": "自考", "school": "江原大学", "major": "法律", "cert_no": "65320101881234"}),
    (("学员赵启明，男，一九五八年三月生，于一九九〇年九月至一九九三年六月在我校",
        "经济管理专业本科班（函授）学习期满，成绩合格，准予毕业。",
      "证书登记号：党函9300315", "中共江原省委党校", "一九九三年六月三十日"),
     {"level": "党校本科", "mode": "党校", "cert_no": "党函9300315", "end": "1993-06"}),
    (("学生赵启明系江原省东陵县人，现年十六岁，在本校高中修业期满，准予毕业。", "东陵县第一中学", "一九七六年七月"),
     {"level": "高中", "school": "东陵县第一中学", "outcome": "毕业"})])
def test_m11_certificates_of_many_kinds_of_schools(lines: tuple[str, ...], said: dict[str, object]) -> None:
    facts = read(paper("毕业证书", *lines))
    assert says(facts, "identity", field="name", value="赵启明")
    assert says(facts, "education", **said)


def test_m11_native_place_stands_behind_a_comma_and_is() -> None:
    facts = read(paper("毕业证书", "学生赵启明，性别男，系江原省东陵县人，现年十九岁，在本校财会专业三年制学习，准予毕业。",
                       "东陵财贸学校", "一九八五年七月五日"))
    assert says(facts, "identity", field="native_place", value="江原省东陵县")


def test_m11_the_school_is_read_in_print_where_its_seal_is_read_worse() -> None:
    sheet = paper("毕业证书", "学生赵启明，在本校财会专业三年制学习，准予毕业。", "东陵财贸学校", "一九八五年七月五日", "东陸财贸学校")
    worse = tuple(replace(line, confidence=0.9) if line.text == "东陸财贸学校" else line for line in sheet.text.lines)
    sheet = replace(sheet, text=replace(sheet.text, lines=worse), free_lines=worse)
    assert says(read(sheet), "education", school="东陵财贸学校")


def test_m11_certificate_of_a_course_has_no_level_and_names_people_of_all_nations() -> None:
    facts = read(paper("结业证书", "艾山·吐尔逊同志于1995年3月至1995年7月参加江原省委党校第八期中青年干部培训班学习，",
                       "完成全部课程，准予结业。", "江原省委党校", "一九九五年七月十日"))
    course = next(f for f in facts if f["kind"] == "education")
    assert course["outcome"] == "结业" and course["school"] == "江原省委党校" and "level" not in course
    assert says(facts, "identity", field="name", value="艾山·吐尔逊")


def test_m11_says_age_and_native_place_of_old_certificates_in_old_characters() -> None:
    facts = read(paper("畢業證書", "學生赵启明係江原省东陵县人，現年17歲，在本校", "專業修業期滿，成績及格，准予畢業。",
                       "公元一九四八年十二月二十日"))
    assert says(facts, "identity", field="native_place", value="江原省东陵县")
    assert says(facts, "age_stated", age=17, on="1948-12-20")


def test_m12_report_in_sentences() -> None:
    facts = read(paper("中国高等教育学历认证报告",
        "赵启明，男，1985年1月6日生，2003年9月至2007年7月在江原大学税务专业本科学习，",
                       "学制4年，学习形式为全日制，已毕业，证书编号为101731200705001146。",
                       "经核实，上述学历证书真实有效。", "2009年7月6日"))
    assert says(facts, "birth", date="1985-01-06")
    assert says(facts, "education", level="本科", mode="全日制", school="江原大学", start="2003-09", end="2007-07",
                nominal_years=4, cert_no="101731200705001146", check="found")


def test_m12_report_on_a_degree() -> None:
    facts = read(paper("学位认证报告",
        "赵启明，男，1965年3月12日生，于2004年6月获江原大学授予的经济学硕士学位，证书编号为1034532004000021。",
                       "经核查，该学位证书信息属实。", "2016年3月15日"))
    assert says(facts, "degree", level="硕士", subject="经济学", school="江原大学", date="2004-06",
                cert_no="1034532004000021")


def test_m13_title_held_and_title_granted_by_the_office_that_decides() -> None:
    facts = read(
        page("专业技术职务任职资格评审表", number=1, rows=[
            PERSON, ["现任专业技术职务", "助理农艺师", "取得时间", "1987.12", "申报资格", "农艺师"],
            ["起止年月", ("工作单位", 2), "从事何专业技术工作", ("职务", 2)],
            ["1982.1—1987.12", ("东陵县农技站", 2), "农技推广", ("技术员", 2)]]),
        page(number=2, rows=[
            ["基层单位意见", ("同意推荐\n1992年5月6日", 4)],
            ["评审组织意见", ("同意赵启明同志具备农艺师任职资格。\n总人数9 同意8 不同意0\n1992年10月20日", 4)],
            ["审批机关意见", ("同意\n1992年12月1日", 4)]]))
    assert [(f["name"], f.get("date")) for f in facts if f["kind"] == "title"] == [
        ("助理农艺师", "1987-12"), ("农艺师", "1992-12-01")]
    assert says(facts, "stint", unit="东陵县农技站", post="技术员")
    assert says(facts, "signing", step="审核", date="1992-10-20") and says(facts, "signing", step="审批",
        date="1992-12-01")


def test_m13_grants_nothing_where_the_office_refuses() -> None:
    facts = read(page("专业技术职务聘任审批表", rows=[
        PERSON, ["拟聘专业技术职务", ("小学一级教师", 5)], ["主管部门审批意见", ("不同意聘任。\n1988年6月30日", 5)]]))
    assert not [f for f in facts if f["kind"] == "title"]
    agreed = read(page("专业技术职务聘任审批表", rows=[
        PERSON, ["拟聘专业技术职务", ("小学一级教师", 5)], ["主管部门审批意见", ("同意。\n1988年6月30日", 5)]]))
    assert says(agreed, "title", name="小学一级教师", date="1988-06-30")


@pytest.mark.parametrize(("form", "said"), [
    (page("江原省委党校学员登记表", rows=[PERSON, ["班次", "中青班", "学习时间", ("1995年3月至1995年7月", 3)],
                                  ["党校意见", ("准予结业\n1995年7月10日", 5)]]),
     {"school": "江原省委党校", "start": "1995-03", "end": "1995-07", "outcome": "结业"}),
    (page("干部进修登记表", rows=[["姓名", "赵启明", "性别", "男", "年龄", "35"],
                            ["进修学校", "江原医学院", "进修科目", "内科", "进修期限", "自1990年3月至1991年3月"]]),
     {"school": "江原医学院", "start": "1990-03", "end": "1991-03", "outcome": "进修"})])
def test_m14_training_is_no_level(form: PageContent, said: dict[str, object]) -> None:
    facts = read(form)
    assert types(form) == ["M14"]
    assert says(facts, "education", **said)
    assert all("level" not in f for f in facts if f["kind"] == "education")


def test_m37_card_in_a_sentence() -> None:
    facts = read(paper("全国高等学校毕业生分配报到证",
        "兹分配江原师范学院中文系汉语言文学专业本科毕业生赵启明（男）到你处工作，",
                       "报到时间为1982年2月1日至1982年2月20日。", "江原省人事局", "1982年1月20日"))
    assert says(facts, "identity", field="name", value="赵启明") and says(facts, "identity", field="gender", value="男")
    assert says(facts, "education", level="本科", school="江原师范学院", major="汉语言文学")
    assert says(facts, "work_start", date="1982-02-01/1982-02-20", route="毕业分配")


def test_m39_and_m40_tell_the_person_and_who_approved() -> None:
    abroad = page("因公出国（境）人员审批表", rows=[
        PERSON, ["政治面貌", "中共党员", "前往国家", "新加坡", "停留时间", "8天"],
        ["称谓", "姓名", "出生年月", "政治面貌", ("工作单位及职务", 2)],
        ["丈夫", "艾尔肯·买买提江", "1974.11", "群众", ("东陵县医院医师", 2)],
        ["派出单位意见", ("同意\n2017年5月12日", 5)], ["审批机关意见", ("同意\n2017年5月28日", 5)]])
    facts = read(abroad)
    assert types(abroad) == ["M39"]
    assert says(facts, "family", relation="丈夫", name="艾尔肯·买买提江", birth="1974-11")
    assert says(facts, "signing", step="单位", date="2017-05-12") and says(facts, "signing", step="审批",
        date="2017-05-28")
    delegate = page("东陵县第十届人民代表大会代表登记表", rows=[
        PERSON, ["入党时间", "1980.7", "参加工作时间", "1976.8", "文化程度", "硕士"], ["毕业院校及专业",
            ("江原大学民商法学", 5)],
        ["起止年月", ("简历", 5)], ["1976.8—1998.5", ("东陵县财政局科员", 5)], ["1998.5—", ("东陵县财政局局长", 5)]])
    facts = read(delegate)
    assert types(delegate) == ["M40"]
    assert says(facts, "stint", start="1998-05", end="open", unit="东陵县财政局", post="局长")
    assert says(facts, "education", level="硕士", school="江原大学") and not [f for f in facts if f["kind"] == "degree"]


def test_m05_ticked_grade_and_title() -> None:
    facts = read(page("2003年度事业单位工作人员年度考核登记表", rows=[
        PERSON, ["职务", "教师", "职称", "中学一级教师", "政治面貌", "群众"],
        ["单位考核委员会审定等次", ("优秀□　合格☑　基本合格□　不合格□\n2004.1.8", 5)]]))
    assert says(facts, "assessment", year=2003, grade="合格") and says(facts, "title", name="中学一级教师")
    assert says(facts, "signing", step="审批", date="2004-01-08")

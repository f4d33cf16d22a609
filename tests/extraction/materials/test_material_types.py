"""What each type of material says, on small pages made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extraction.materials import REGISTRY, get_type
from extraction.pipeline import understand
from models.errors import UnknownNameError
from tests.extraction.materials.hand_made import page, read, says, types

PERSON = ["姓　名", "赵启明", "性别", "男", "出生年月", "1958年3月"]


def test_a_code_that_no_type_has_is_refused_with_the_codes_there_are() -> None:
    with pytest.raises(UnknownNameError, match="M01"):
        get_type("M77")


def test_the_registry_has_every_type_of_the_reference() -> None:
    codes = {f"M{n:02}" for n in range(1, 41)} | {"M90", "M91"}
    assert set(REGISTRY) == codes


def test_m01_cover_basic_page_and_career_are_one_booklet_with_the_claimed_values() -> None:
    pages = (
        page("干部履历表", number=1, top=400, free=["姓　名　　赵启明", "填表时间　一九九九年十一月五日"]),
        page(number=2, rows=[PERSON, ["民族", "汉", "籍贯", "江原省", "曾用名", "赵小明"],
                             ["入党时间", "1980.7", "参加工作时间", "1974.12", "身份证号码", "990101195803150011"],
                             [("何时何地由何人介绍加入中国共产党，何时转正", 2), ("1980年7月由李明介绍，1981年7月转正",
                                 4)]]),
        page("工作经历", number=3, rows=[["起始年月", "终止年月", ("在何单位任何职务", 3), "证明人"],
                                   ["1974.12", "1978.3", ("83012部队战士", 3), "赵云"],
                                   ["1978.3", "至今", ("东陵县粮食局干部", 3), "孙权"]]),
    )
    found = understand(pages)
    assert [(m.type, m.pages, str(m.formed)) for m in found.materials] == [("M01", (1, 2, 3), "1999-11-05")]
    facts = read(*pages)
    assert says(facts, "birth", date="1958-03", self_filled=True, calendar="gregorian")
    assert says(facts, "party", step="claimed_join", date="1980-07")
    assert says(facts, "party", step="claimed_full", date="1981-07")
    assert says(facts, "work_start", date="1974-12") and not any("route" in f for f in facts)
    assert says(facts, "stint", start="1974-12", end="1978-03", post="战士")
    assert says(facts, "stint", start="1978-03", end="open")
    assert found.name == "赵启明" and found.id_number == "990101195803150011"


@pytest.mark.parametrize(("title", "code"), [("干部登记表", "M02"), ("工人登记表", "M03")])
def test_registration_forms_state_age_and_relatives(title: str, code: str) -> None:
    form = page(title, free=["填表日期：1956年5月2日"], rows=[
        ["姓名", "赵启明", "性别", "男", "年龄", "二十四"], ["称谓", "姓名", "出生年月", "政治情况", "工作单位及职务"],
        ["父", "赵德", "1908.2", "群众", "农民"]])
    facts = read(form)
    assert types(form) == [code]
    assert says(facts, "age_stated", age=24, on="1956-05-02")
    assert says(facts, "family", relation="父", name="赵德", birth="1908-02")
    assert says(facts, "identity", field="name", value="赵启明") and not says(facts, "identity", value="赵德")


def test_m05_the_grade_is_that_of_the_committee_not_the_proposal() -> None:
    form = page("公务员年度考核登记表", free=["（2010年度）"], rows=[
        PERSON, [("个人总结", 1), ("一年来认真工作。\n签名：赵启明　2011年1月5日", 6)],
        [("主管领导\n评语和考\n核等次建议", 1), ("建议优秀\n2011年1月8日", 6)],
        [("机关负责人或考核\n委员会审核意见", 1), ("确定为称职\n2011年1月15日", 6)]])
    facts = read(form)
    assert says(facts, "assessment", year=2010, grade="称职")
    assert [(f["step"], f["date"]) for f in facts if f["kind"] == "signing"] == [
        ("本人", "2011-01-05"), ("审核", "2011-01-08"), ("审批", "2011-01-15")]


def test_m07_without_rules_gives_birth_and_schooling() -> None:
    form = page("东陵县第二中学学生登记表", free=[
        "姓名：赵启明　性别：男　出生年月：1958年11月", "入学时间：1973年2月　毕业时间：1975年1月"])
    facts = read(form)
    assert says(facts, "birth", date="1958-11") and says(facts, "identity", field="gender", value="男")
    assert says(facts, "education", school="东陵县第二中学", start="1973-02", end="1975-01", mode="全日制")


def test_m07_the_school_is_not_the_one_the_pupil_came_from() -> None:
    form = page("学生学籍表", free=["临溪县第一中学"], rows=[
        PERSON, ["入学年月", "74.9", "何校毕业（转来）", "城关中学"], ["毕（肄）业年月", "76.7毕业", "学制", "二年"]])
    assert says(read(form), "education", school="临溪县第一中学", start="1974-09", nominal_years=2, outcome="毕业")


def test_m09_pages_without_title_go_on_and_the_study_is_read_from_its_cells() -> None:
    pages = (
        page("江原大学毕业生登记表", number=1, top=300, free=["姓名 赵亮", "填表日期 1986年6月10日"]),
        page(number=2, rows=[["姓名", "赵亮", "性别", "男", "出生日期", "1964年1月2日"],
                             ["学校、系、专业", ("江原大学物理系理论物理专业", 5)],
                             ["入学年月", "1982年9月", "毕业年月", "1986年7月", "学制", "四年"]]),
        page(number=3, rows=[[("自我\n鉴定", 1), ("大学四年\n本人签名 赵亮 1986年6月12日", 6)],
                             [("学校\n意见", 1), ("准予本科毕业\n1986年7月1日", 6)]]),
    )
    assert types(*pages) == ["M09", "M09", "M09"]
    assert says(read(*pages), "education", level="本科", school="江原大学", major="理论物理", start="1982-09",
                end="1986-07", nominal_years=4, outcome="毕业")


def test_m11_adult_certificate_in_chinese_numerals() -> None:
    form = page("成人高等教育毕业证书", free=[
        "学生 孙丽 性别女，一九七五年五月四日生，于一九九六年九月",
        "至一九九九年七月在本校会计学专业函授学习，修完三年制专科",
        "教学计划规定的全部课程，成绩合格，准予毕业。", "校　　名：江原财经大学\t校（院）长：李强",
        "证书编号：105245199906001234\t一九九九年七月一日"])
    facts = read(form)
    assert says(facts, "education", level="大专", mode="函授", school="江原财经大学", major="会计学", start="1996-09",
                end="1999-07", nominal_years=3, outcome="毕业", cert_no="105245199906001234")
    assert says(facts, "birth", date="1975-05-04") and says(facts, "signing", step="单位", date="1999-07-01")


def test_m11_degree_certificate_gives_a_degree_and_no_education() -> None:
    facts = read(page("学位证书", free=[
        "顾明远，男，一九五五年三月九日生。在江原师范学院汉语言文学专业完成了本科学习计划，业已毕业，",
        "经审核符合《中华人民共和国学位条例》的规定，授予文学学士学位。", "江原师范学院", "证书编号：820077",
        "一九八二年一月十五日"]))
    assert says(facts, "degree", level="学士", subject="文学", school="江原师范学院", date="1982-01-15",
        cert_no="820077")
    assert not says(facts, "education") and says(facts, "identity", field="name", value="顾明远")


def test_m12_a_registry_print_counts_as_found() -> None:
    facts = read(page("教育部学历证书电子注册备案表", rows=[
        ["姓名", "田军", "性别", "男"], ["入学日期", "2003年9月1日", "毕（结）业日期", "2007年7月1日"],
        ["层次", "本科", "学习形式", "普通全日制"], ["学校名称", "江原大学", "专业", "法学"], ["证书编号", "1034512007",
            "学制", "4年"]]))
    assert says(facts, "education", check="found", level="本科", mode="全日制", school="江原大学", major="法学",
                start="2003-09-01", end="2007-07-01", cert_no="1034512007")


def test_m16_a_reply_sets_the_new_date_and_states_no_birth_of_its_own() -> None:
    form = page("关于同意更改刘洋同志出生日期的批复", free=[
        "东组字〔1988〕12号", "根据户籍底册记载，经研究，同意将刘洋同志的出生日期由1950年3月更改为1952年3月15日。",
        "中共东陵县委组织部", "1988年4月2日"])
    facts = read(form)
    assert types(form) == ["M16"] and not says(facts, "birth")
    assert says(facts, "determination", topic="birth", value="1952-03-15", decided="1988-04-02",
                document_no="东组字〔1988〕12号", by="中共东陵县委组织部")


def test_m16_a_police_certificate_gives_both_calendars() -> None:
    form = page("证明", free=["兹证明罗建军，男，我所户籍底册登记出生日期为公历",
        "1956年11月20日，即农历一九五六年十月十八日。",
                            "南屏县公安局云塘派出所", "1987年11月12日"])
    facts = read(form)
    assert types(form) == ["M16"]
    assert says(facts, "birth", date="1956-11-20", calendar="gregorian")
    assert says(facts, "birth", date="1956-10-18", calendar="lunar")


def test_m17_each_recognised_value_is_a_determination() -> None:
    facts = read(page("干部人事档案专项审核认定表", rows=[
        ["姓名", "许文静", "性别", "女"], ["审核项目", "认定结果", "认定依据", "备注"],
        ["出生时间", "1972年6月", "入团志愿书", ""], ["参加工作时间", "1994年7月", "报到证", ""],
        [("组织部门\n认定意见", 1), ("经审核，同意上述认定。\n2015年10月20日", 3)]]))
    assert says(facts, "determination", topic="birth", value="1972-06", decided="2015-10-20", grounds="入团志愿书")
    assert says(facts, "determination", topic="work_start", value="1994-07")
    assert not says(facts, "birth") and not says(facts, "work_start")


def test_m18_keeps_the_four_dates_apart() -> None:
    pages = (
        page("入 党 志 愿 书", number=1, top=500, free=["申请人姓名　王志强"]),
        page(number=2, rows=[["姓名", "王志强", "性别", "男", "出生年月", "1950.3"]],
             after=["本人签名或盖章\t王志强\t1972年2月20日"]),
        page(number=3, rows=[["入党介绍人意见"], ["我愿意介绍王志强同志入党\n介绍人签名：刘大海\n1972年3月1日"],
                             ["支部大会通过接收申请人为预备党员的决议"],
                             ["支部大会于1972年3月8日讨论，同意接收。支部名称：机修车间党支部\n1972年3月10日"],
                             ["基层党委审批意见"], ["批准王志强同志为预备党员\n1972年4月2日"],
                             ["支部大会通过预备党员能否转为正式党员的决议"], ["同意转为正式党员\n1973年3月12日"],
                             ["基层党委审批意见"], ["同意\n1973年4月1日"]]),
    )
    facts = read(*pages)
    assert {f["step"]: f["date"] for f in facts if f["kind"] == "party"} == {
        "form_filled": "1972-02-20", "branch_accept": "1972-03-10", "superior_approve": "1972-04-02",
        "full_branch": "1973-03-12", "full_approve": "1973-04-01"}
    assert says(facts, "party", step="branch_accept", unit="机修车间党支部")
    assert says(facts, "party_introducer", name="刘大海")


def test_m19_and_m20_letters_are_dated_by_their_last_line() -> None:
    request = page("入党申请书", number=1, free=["敬爱的党支部：", "我志愿加入中国共产党，1980年起积极工作。",
    "申请人：高振华", "一九八三年三月五日"])
    later = page("转正申请书", number=2, free=["我于1984年7月1日被接收为预备党员，现申请转为正式党员。",
        "申请人：高振华", "1985年4月20日"])
    facts = read(request, later)
    assert types(request, later) == ["M19", "M20"]
    assert [(f["step"], f["date"]) for f in facts if f["kind"] == "party"] == [
        ("apply", "1983-03-05"), ("claimed_join", "1984-07-01")]
    assert says(facts, "signing", step="本人", date="1985-04-20")


def test_m21_claims_joining_and_full_membership() -> None:
    facts = read(page("中国共产党党员登记表", rows=[
        PERSON, [("何时何地由何人介绍入党，何时转正", 2), ("1966年5月在江原钢厂由李华介绍入党，1967年5月转正", 4)],
        [("支部大会意见", 1), ("同意登记\n1985年3月5日", 5)], [("上级党委审批意见", 1), ("同意\n1985年4月1日", 5)]]))
    assert says(facts, "party", step="claimed_join", date="1966-05") and says(facts, "party", step="claimed_full")
    assert says(facts, "signing", step="审批", date="1985-04-01")


def test_m22_league_steps() -> None:
    facts = read(page("中国共产主义青年团入团志愿书", rows=[
        PERSON, [("支部大会决议", 1), ("同意入团\n1973年4月26日", 5)], [("上级团委审批意见", 1), ("批准\n1973年5月4日",
            5)]]))
    assert [(f["step"], f["date"]) for f in facts if f["kind"] == "league"] == [
        ("branch_accept", "1973-04-26"), ("approve", "1973-05-04")]


def test_m23_names_the_award() -> None:
    facts = read(page("荣誉证书", free=["赵启明同志被评为一九八五年度先进工作者，特发此证，以资鼓励。",
        "东陵县人民政府", "一九八六年一月"]))
    assert says(facts, "award", award="一九八五年度先进工作者", granted_by="东陵县人民政府")


def test_m24_the_opening_sentence_is_a_record_of_the_person() -> None:
    facts = read(page("关于给予王强党内警告处分的决定", free=[
        "东纪字〔1999〕3号", "王强，男，汉族，1960年3月出生，高中文化程度，1978年12月参加工作，1985年7月加入中国共产"
        "党，现任主任。",
        "经研究决定，给予王强党内警告处分。", "中共东陵县纪律检查委员会", "1999年5月6日"]))
    assert says(facts, "birth", date="1960-03") and says(facts, "work_start", date="1978-12")
    assert says(facts, "party", step="claimed_join", date="1985-07") and says(facts, "identity", value="王强")
    assert says(facts, "penalty", penalty="党内警告", system="党纪", decided="1999-05-06")


def test_m25_the_amount_is_the_new_total() -> None:
    facts = read(page("一九八五年工资改革审批表", rows=[
        ["姓名", "性别", "出生年月", "参加工作时间", "职务"], ["赵明", "男", "1950.2", "1968.10", "车间主任"],
        ["项目", "职务工资", "基础工资", "合计"], ["改革前", "60", "", "60"], ["改革后", "82", "40", "131.5"],
        ["执行时间", "1985年7月1日", "工资级别", "企业四级"], ["主管部门审批意见", ("同意\n1985年11月1日", 3)]]))
    assert says(facts, "pay", effective="1985-07-01", amount=131.5, grade="企业四级", standard="企业", reform=1985)
    assert says(facts, "work_start", date="1968-10") and says(facts, "identity", field="name", value="赵明")


def test_m26_graduates_become_cadres_when_the_grade_runs() -> None:
    facts = read(page("毕业生见习期满转正定级审批表", rows=[
        PERSON, ["毕业学校", "江原大学", "拟定职务", "科员", "拟定工资级别", "行政22级"], ["执行时间", "1983年2月",
            "见习期", "1982年2月至1983年2月"],
        [("审批机关意见", 1), ("同意定为国家干部\n1983年2月25日", 5)]]))
    assert says(facts, "status", status="干部", origin="统分") and says(facts, "status", **{"from": "1983-02"})
    assert says(facts, "pay", effective="1983-02", grade="行政22级", post="科员")


def test_m27_posts_resume_and_marks_of_one_cell_each() -> None:
    pages = (
        page("干 部 任 免 审 批 表", number=1, rows=[
            ["姓 名", "陈刚", "性 别", "男", "出生年月\n（　岁）", "1969.02\n（45岁）"], ["民 族", "汉族",
                "入 党\n时 间", "2001.08；民建"],
            ["学历\n学位", "全日制\n教 育", ("大学\n工学学士", 2), "毕业院校\n系及专业", (
                "江原工学院土木系建筑工程专业", 2)],
            ["拟 任 职 务", ("东陵县建设局局长", 5)], ["拟 免 职 务", ("东陵县建设局副局长职务", 5)],
            [("简\n历", 1), ("1991.07--1996.05　东陵县建设局科员\n1996.05--　　　　　东陵县建设局副局长（其间：\n"
                            "2000.09--2002.07在江原省委党校经济管理专业学习）", 6)]]),
        page(number=2, rows=[[("奖惩情况", 1), ("无", 5)], [("年度考核结果", 1), ("2011年优秀，2012、2013年称职", 5)],
                             [("呈报单位", 1), ("2014年3月2日", 5)], [("审批机关意见", 1), (
                                 "东委干〔2014〕8号\n2014年3月20日", 5)]]),
    )
    facts = read(*pages)
    assert says(facts, "appointment", action="任", unit="东陵县建设局", post="局长", decided="2014-03-20",
                document_no="东委干〔2014〕8号")
    assert says(facts, "appointment", action="免", post="副局长") and says(facts, "penalty", penalty="无")
    assert says(facts, "political_status", value="民建") and says(facts, "party", step="claimed_join",
        date="2001-08")
    assert says(facts, "age_stated", age=45, on="2014-03-02")
    assert says(facts, "education", level="本科", mode="全日制", school="江原工学院", major="建筑工程")
    assert says(facts, "stint", start="2000-09", end="2002-07", nested=True) and says(facts, "stint", end="open")
    assert {(f["year"], f["grade"]) for f in facts if f["kind"] == "assessment"} == {
        (2011, "优秀"), (2012, "称职"), (2013, "称职")}


def test_m28_every_post_with_number_and_day() -> None:
    form = page("中共东陵县委组织部文件", free=[
        "东组干〔2003〕15号", "关于张伟等同志任免职的通知", "经县委研究决定：",
        "张伟同志任县财政局预算股股长（试用期一年），免去其县财政局综合股副股长职务；",
        "李静同志任县财政局会计股副股长。", "中共东陵县委组织部", "二〇〇三年六月十八日"])
    facts = read(form)
    assert types(form) == ["M28"]
    assert [(f["action"], f["post"]) for f in facts if f["kind"] == "appointment"] == [
        ("试任", "预算股股长"), ("免", "综合股副股长"), ("任", "会计股副股长")]
    assert says(facts, "appointment", decided="2003-06-18", document_no="东组干〔2003〕15号")


def test_m29_the_labour_bureau_dates_the_start_of_work() -> None:
    facts = read(page("全民所有制单位招收工人审批表", rows=[
        PERSON, [("街道\n意见", 1), ("同意\n1980年2月25日", 6)], [("招工\n单位\n意见", 1), (
            "同意录用为学徒工\n1980年3月5日", 6)],
        [("县劳动\n局审批\n意见", 1), ("同意招收\n一九八〇年三月十八日", 6)]]))
    assert says(facts, "work_start", date="1980-03-18", route="招工")
    assert says(facts, "birth", date="1958-03", self_filled=True)


def test_m30_the_day_of_settling_counts_before_the_approval() -> None:
    form = page("下乡上山知识青年登记表", free=["最高指示"], rows=[
        PERSON, ["户口性质", "非农业户口", "下乡（插队）时间", "70.3.20"], [("区知青办\n审批意见", 1), (
            "批准\n1970年3月12日", 5)]])
    facts = read(form)
    assert types(form) == ["M30"]
    assert says(facts, "work_start", date="1970-03-20", route="上山下乡") and says(facts, "household", type="非农业")


def test_m31_enlistment_by_the_county_office() -> None:
    facts = read(page("应征公民入伍登记表", rows=[
        PERSON, [("公社武装部\n意见", 1), ("同意应征\n1980年11月1日", 5)], [("县人民武装部\n审批意见", 1), (
            "批准入伍\n1980年11月15日", 5)]]))
    assert says(facts, "work_start", date="1980-11-15", route="入伍")


@pytest.mark.parametrize(("title", "status"), [("军队转业干部审批报告表", "干部"), ("退伍军人登记表", "工人")])
def test_m32_officers_become_cadres_and_soldiers_workers(title: str, status: str) -> None:
    facts = read(page(title, rows=[PERSON, ["入伍年月", "1973.12", "退伍年月", "1977.3", "部别", "83012部队"]]))
    assert says(facts, "work_start", date="1973-12", route="入伍") and says(facts, "status", status=status)


@pytest.mark.parametrize(("title", "status", "origin"), [
    ("聘用制干部审批表", "聘用制干部", "聘干"), ("以工代干转干审批表", "干部", "转干"), ("吸收录用干部审批表", "干部",
        "录干")])
def test_m33_status_and_origin_follow_the_title(title: str, status: str, origin: str) -> None:
    facts = read(page(title, rows=[
        PERSON, ["拟录用单位及职务", ("东陵县供销社", 5)], [("组织、人事部门\n审批意见", 1), ("同意\n1986年2月20日",
            5)]]))
    assert says(facts, "status", status=status, origin=origin, **{"from": "1986-02-20"})


def test_m34_registration_makes_a_civil_servant() -> None:
    facts = read(page("公务员登记表", rows=[
        PERSON, ["政治面貌", "中共党员（1996.06）", "参加工作时间", "1994.07"], [("所在机关意见", 1), (
            "同意\n2006年9月1日", 5)],
        [("审批机关意见", 1), ("同意登记\n2006年12月8日", 5)]]))
    assert says(facts, "status", status="公务员", **{"from": "2006-12-08"})
    assert says(facts, "party", step="claimed_join", date="1996-06")


def test_m35_entry_by_examination_starts_work() -> None:
    facts = read(page("国家公务员录用审批表", rows=[
        PERSON, ["笔试成绩", "78", "面试成绩", "86"], [("招录机关意见", 1), ("同意\n2004年8月2日", 5)],
        [("省级主管部门审批意见", 1), ("同意录用\n2004年8月20日", 5)]]))
    assert says(facts, "status", status="公务员", origin="考录") and says(facts, "work_start", date="2004-08-20",
        route="考录")


def test_m36_transfer_forms_are_known_by_title() -> None:
    form = page("干部调动审批表", rows=[PERSON, [("调出单位意见", 1), ("同意\n1990年1月5日", 5)]])
    assert types(form) == ["M36"] and says(read(form), "signing", step="单位", date="1990-01-05")


def test_m37_the_start_lies_in_the_reporting_term() -> None:
    facts = read(page("全国普通高等学校本专科毕业生就业报到证", free=[
        "兹有江原大学毕业生 马超 等壹人到你单位报到，请接洽。", "姓名 马超　性别 男",
        "报到期限 自2001年7月1日至2001年7月31日", "2001年6月28日"]))
    assert says(facts, "work_start", date="2001-07-01/2001-07-31", route="毕业分配")
    assert says(facts, "identity", value="马超") and says(facts, "identity", field="gender", value="男")


def test_m90_entries_take_the_class_of_their_heading() -> None:
    form = page("干部人事档案目录", rows=[
        ["类号", ("材料名称", 4), "年", "月", "日", "份数", "页数", "备注"], ["一", ("履历材料", 4), "", "", "", "", "",
            ""],
        ["1", ("干部履历表", 4), "1999", "7", "15", "1", "12", ""], ["4-1", ("学历学位", 4), "", "", "", "", "", ""],
        ["1", ("高等学校毕业生登记表", 4), "1985", "7", "", "1", "4", ""]])
    entries = [f for f in read(form) if f["kind"] == "catalogue_entry"]
    assert types(form) == ["M90"]
    assert [(e["title"], e["category"], e["formed"], e["pages"]) for e in entries] == [
        ("干部履历表", "1", "1999-07-15", 12), ("高等学校毕业生登记表", "4-1", "1985-07", 4)]


def test_m91_covers_are_no_material() -> None:
    found = understand((page("干部人事档案", top=600, free=["姓名　赵启明", "编号　JY50228"]), page(number=2)))
    assert found.materials == () and found.page_materials == {}


@pytest.mark.parametrize(("title", "code"), [
    ("自传", "M04"), ("干部考察材料", "M06"), ("高等学校招生考生报名登记表", "M08"), ("学习成绩登记表", "M10"), (
        "专业技术职务任职资格评审表", "M13"),
    ("学员登记表", "M14"), ("政治审查表", "M15"), ("劳动合同书", "M38"), ("因公出国人员审批表", "M39"), (
        "政协委员登记表", "M40")])
def test_other_types_are_known_by_their_titles(title: str, code: str) -> None:
    assert types(page(title, rows=[PERSON])) == [code]


@pytest.mark.parametrize(("text", "expected"), [
    ("1980.5入团、1985.7入党、1986.7转正", [("league", "approve"), ("party", "claimed_join"), ("party", "claimed_full")]),
    ("1985.7", [("party", "claimed_join")]), ("1980年5月入团", [("league", "approve")]), ("无", []), ("民建", [])])
def test_a_cell_about_party_and_league_keeps_the_dates_apart(text: str, expected: list[tuple[str, str]]) -> None:
    facts = read(page("干部登记表", rows=[PERSON, ["入党（团）时间", (text, 5)]]))
    assert [(f["kind"], f["step"]) for f in facts if f["kind"] in ("party", "league")] == expected


def test_the_dossier_is_about_whom_its_sure_pages_name_though_weak_readings_of_the_name_are_more() -> None:
    """A cursive name is misread alike several times; a typed paper about the person must not count as another's."""
    forms = [page("干部履历表", number=n, rows=[["姓名", "桂专妥", "性别", "男"]]) for n in (1, 2)]
    weak = [replace(form, cells=tuple(replace(cell, lines=tuple(replace(line, confidence=0.4) for line in cell.lines))
                                      for cell in form.cells)) for form in forms]
    notice = page("关于马超同志职务任免的通知", number=3, free=[
        "经研究决定：", "马超同志任局办公室副主任；", "2003年4月18日"])
    found = understand((*weak, notice, page("干部任免审批表", number=4, rows=[["姓名", "马超", "性别", "男"]])))
    assert found.name == "马超"
    assert any(fact.kind == "appointment" for fact in found.facts)


def test_a_rule_read_as_a_tick_between_a_label_and_its_value_is_no_part_of_the_value() -> None:
    facts = read(page("国家公务员年度考核登记表", rows=[
        ["年度 2018", "姓名☑骆清扬", "性别 女"], [("政治面目☑中共党员", 3)]]))
    assert says(facts, "identity", field="name", value="骆清扬")
    assert says(facts, "political_status", value="中共党员")
    ticked = read(page("国家公务员年度考核登记表", rows=[["姓名", "骆清扬"], [("政治面貌☑中共党员□群众", 2)]]))
    assert not any(fact.get("value") == "群众" for fact in ticked)


def test_another_name_beside_the_name_is_none_of_it() -> None:
    facts = read(page("普通高等学校毕业生登记表", free=["姓名\t骆清扬\t别名无\t生年月日\t1986-4-9"]))
    assert says(facts, "identity", field="name", value="骆清扬")

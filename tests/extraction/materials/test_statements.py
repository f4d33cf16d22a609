"""What forms and papers state only once, beside something else, or in words of their own."""

from __future__ import annotations

from extraction.materials.classify import classify
from tests.extraction.materials.hand_made import page, read, says

_ABOUT = ("姓名", "赵启明", "性别", "男")


def test_a_resolution_on_full_membership_without_the_word_branch_in_its_heading() -> None:
    facts = read(page("入党志愿书", rows=(
        _ABOUT, ("支部大会决议", ("一致通过接收赵启明为预备党员。1960年5月12日", 3.0)),
        ("上级党委审批意见", ("同意接收为预备党员。1960年5月30日", 3.0)),
        ("转正决议", ("经支部大会讨论，同意转为正式党员。1961年5月14日", 3.0)),
        ("党委意见", ("同意转正。1961年6月2日", 3.0)))))
    assert says(facts, "party", step="branch_accept", date="1960-05-12")
    assert says(facts, "party", step="full_branch", date="1961-05-14")


def test_an_introducer_tells_of_the_way_before() -> None:
    facts = read(page("入党志愿书", rows=(
        _ABOUT, ("入党介绍人意见", ("该同志2014年3月10日列为入党积极分子，我愿意介绍他入党。\n牧原\n2014年10月8日", 3.0)),
        ("支部大会决议", ("同意接收为预备党员。2014年10月20日", 3.0)))))
    assert says(facts, "party", step="activist", date="2014-03-10")
    assert not says(facts, "party", date="2014-10-08")


def test_recruitment_begins_no_work_where_the_form_says_that_it_began_before() -> None:
    box = ("审批机关意见", ("同意录用。2001年10月8日", 3.0))
    first = read(page("公务员录用审批表", rows=(_ABOUT, box)))
    assert says(first, "work_start", date="2001-10-08", route="考录")
    later = read(page("公务员录用审批表", rows=(_ABOUT, ("参加工作时间", ("2000.08", 3.0)), box)))
    assert [f["date"] for f in later if f["kind"] == "work_start"] == ["2000-08"]


def test_a_day_alone_under_political_status_is_that_of_joining_the_party() -> None:
    facts = read(page("国家公务员过渡审批表", rows=(_ABOUT, ("政治面貌", "1979.8", "文化程度", "大专"))))
    assert [f["date"] for f in facts if f["kind"] == "party"] == ["1979-08"]
    assert not any(f["kind"] == "political_status" for f in facts)


def test_a_story_of_joining_that_differs_from_the_cell_stands_beside_it() -> None:
    def told(day: str) -> list[str]:
        facts = read(page("干部履历表", rows=(
            _ABOUT, ("入党时间", ("1999.11.12", 3.0)),
            ("何时何地由何人介绍加入中国共产党，何时转正", (f"{day}在东陵由李明介绍入党", 3.0)))))
        return [f["date"] for f in facts if f["kind"] == "party" and f["step"] == "claimed_join"]

    assert told("1999年11月12日") == ["1999-11-12"]
    assert told("1998年11月") == ["1999-11-12", "1998-11"]


def test_a_paper_named_among_grounds_is_no_label() -> None:
    facts = read(page("干部人事档案专项审核认定表", rows=(
        _ABOUT, ("审核项目", ("档案记载情况", 2.0), "认定结果"),
        ("入党时间", ("入党志愿书：支部大会1999.11.12", 2.0), "1999年11月"),
        ("学历学位", ("毕业生登记表、学历备案表", 2.0), "大学本科"),
        ("组织人事部门意见", ("同意认定。2016年4月28日", 3.0)))))
    assert not says(facts, "signing", date="1999-11-12")
    assert [f["value"] for f in facts if f["kind"] == "determination" and f["topic"] == "education"] == ["本科"]


def test_a_sentence_that_wraps_at_the_words_of_a_label_states_no_birth() -> None:
    facts = read(page("关于同意更改赵启明同志出生日期的批复", free=(
        "三营党委：", "经查原籍公安机关户口底册和本人申请，赵启明同志的出", "生日期由一九五七年九月十四日更正为一九五七年十一月",
        "五日，入伍前所填日期系农历误记。特此批复。", "一九八八年十一月二十五日")))
    assert not any(f["kind"] == "birth" for f in facts)
    assert says(facts, "determination", topic="birth", value="1957-11-05")


def test_parents_listed_with_a_comma_between() -> None:
    facts = read(page("自传", free=(
        "我叫赵启明，男，汉族，1938年10月20日生于江原省东陵县。家中有父亲赵长庚、母亲江玉兰，", "都在乡下种田。",
        "1955年3月到东陵县供销合作社工作。", "赵启明　1960年3月20日")))
    assert [(f["relation"], f["name"]) for f in facts if f["kind"] == "family"] == [
        ("父亲", "赵长庚"), ("母亲", "江玉兰")]


def test_the_day_of_joining_the_army_on_a_paper_of_honour() -> None:
    facts = read(page("立功人员登记表", rows=(
        _ABOUT, ("入伍年月", "76年12月", "入党年月", "79年8月"), ("立功种类", ("三等功", 3.0)),
        ("批准机关", ("批准。84年12月20日", 3.0)))))
    assert says(facts, "work_start", date="1976-12", route="入伍")


def test_a_box_that_a_form_ends_with_is_measured_once() -> None:
    words = "该同志工作积极，团结同志，虚心好学，作风朴实，遵守纪律，爱护公物，\n关心集体，群众评议通过，经单位领导集体研究，认为符合条件，"
    last = page("", number=2, rows=(("单位意见", (f"{words}\n情况属实，同意上报。\n1986年7月1日", 5.0)),))
    assert classify(last, "M25").code == "M25"


def test_who_begins_to_work_at_a_school_does_not_study_there() -> None:
    facts = read(page("入党申请书", free=(
        "敬爱的党组织：", "我叫赵启明，1981年8月到红柳乡中学工作，我志愿加入中国共产党。", "申请人：赵启明　1984年10月5日")))
    assert not says(facts, "stint", start="1981-08", occupation="学习")
    assert says(facts, "stint", start="1981-08", unit="红柳乡中学")


def test_the_calendar_noted_between_year_and_month() -> None:
    facts = read(page("职工登记表", rows=(_ABOUT, ("出生年月日", ("一九五二年（农历）八月十五日", 3.0)))))
    assert says(facts, "birth", date="1952-08-15", calendar="lunar")


def test_a_paper_that_cites_a_form_is_none_and_decides_on_a_birth() -> None:
    sheet = page("关于赵启明同志出生时间的认定意见", free=(
        "赵启明同志1976年招工登记表记载为1957年8月，1984年吸收录用干部审批表记载", "为1958年9月。经研究，认定赵启明同志出生时间为1957年8月。",
        "中共南屏县委组织部", "2007年6月12日"))
    assert classify(sheet).code == "M16"
    facts = read(sheet)
    assert says(facts, "determination", topic="birth", value="1957-08", decided="2007-06-12")
    assert not says(facts, "status")


def test_service_counts_from_the_day_that_the_approval_names() -> None:
    facts = read(page("招工登记表", rows=(
        _ABOUT, ("招工单位意见", ("同意接收。\n1976年11月2日", 3.0)),
        ("县劳动局审批", ("同意录用，自一九七六年十二月一日起计算工龄。\n1976年11月26日", 3.0)))))
    assert [f["date"] for f in facts if f["kind"] == "work_start"] == ["1976-12-01"]
    assert says(facts, "signing", step="审批", date="1976-11-26")


def test_a_title_counts_from_the_day_that_the_approving_office_names() -> None:
    facts = read(page("专业技术职务任职资格评审表", rows=(
        _ABOUT, ("评审委员会意见", ("具备经济师任职资格。\n1994年11月25日", 3.0)),
        ("审批部门意见", ("同意。任职资格从1994年11月25日算起。\n1995年1月16日", 3.0)))))
    assert [(f["name"], f["date"]) for f in facts if f["kind"] == "title"] == [("经济师", "1994-11-25")]


def test_a_blank_ends_a_value_that_looks_like_the_label_behind_it() -> None:
    facts = read(page("学生成绩登记表", free=("学校：江原省供销学校 专业：企业管理 学制：二年",), rows=(
        _ABOUT, ("入学时间", "1986年9月", "毕业时间", "1988年7月"))))
    assert says(facts, "education", school="江原省供销学校", major="企业管理", nominal_years=2)


def test_two_names_whose_blank_was_lost_are_two() -> None:
    facts = read(page("党员登记表", rows=(_ABOUT, ("入党时间", "1982.7.1", "入党介绍人", "赵铁山孙桂兰"))))
    assert [f["name"] for f in facts if f["kind"] == "party_introducer"] == ["赵铁山", "孙桂兰"]


def test_who_is_recruited_into_a_works_serves_there() -> None:
    facts = read(page("自传", free=("我叫赵启明。1976年12月被招收到临溪县农机厂当学徒。1979年9月被招聘到县供销社任营业员。",)))
    assert [f["unit"] for f in facts if f["kind"] == "stint"] == ["临溪县农机厂", "县供销社"]


def test_a_union_of_cooperatives_is_one_unit() -> None:
    facts = read(page("任职通知", free=("经研究，任命：", "赵启明为南屏县供销合作社联合社副主任。", "南屏县人民政府",
                                    "1992年6月13日")))
    assert says(facts, "appointment", unit="南屏县供销合作社联合社", post="副主任")


def test_league_and_party_told_in_one_cell_with_their_places() -> None:
    facts = read(page("高等学校毕业生登记表", rows=(_ABOUT, ("何时何地加入党团", (
        "1984年5月在临溪县第二中学加入共青团；1990年12月26日在江原工学院加入中国共产党（预备）", 3.0)))))
    assert [(f["step"], f["date"]) for f in facts if f["kind"] == "party"] == [("claimed_join", "1990-12-26")]
    assert [(f["step"], f["date"]) for f in facts if f["kind"] == "league"] == [("approve", "1984-05")]


def test_a_stage_of_school_is_study_and_a_new_commission_a_unit() -> None:
    facts = read(page("干部履历表", rows=(
        _ABOUT, ("起止年月", ("在何地、何部门、任何职", 3.0)), ("1980.9—1984.7", ("临溪县第二中学初中", 3.0)),
        ("2008.11—2012.3", ("临溪市经信委副主任", 3.0)))))
    assert [(f["unit"], f["post"], f["occupation"]) for f in facts if f["kind"] == "stint"] == [
        ("临溪县第二中学", "初中", "学习"), ("临溪市经信委", "副主任", "领导")]


def test_a_card_that_tells_the_course_behind_the_name() -> None:
    facts = read(page("全国普通高等学校毕业生就业派遣报到证", top=400.0, free=(
        "兹有江原工学院毕业生赵启明（性别男，机械制造专业，本科四年），派往临溪市重型机械厂工作。", "江原省教育委员会", "1991年7月10日")))
    assert says(facts, "education", school="江原工学院", major="机械制造", level="本科", nominal_years=4)


def test_two_digits_sign_no_form_before_there_were_any() -> None:
    facts = read(page("事业单位工作人员岗位工资审批表", rows=(
        _ABOUT, ("出生年月", "71.4", "参加工作时间", "94.8"), ("单位意见", ("同意　06.11.8", 3.0)),
        ("人事部门审批意见", ("同意　06.12.1", 3.0)))))
    assert [f["date"] for f in facts if f["kind"] == "signing"] == ["2006-11-08", "2006-12-01"]
    assert says(facts, "birth", date="1971-04") and says(facts, "work_start", date="1994-08")


def test_years_of_the_republic_are_named_once_in_a_period() -> None:
    facts = read(page("干部履历表", rows=(
        _ABOUT, ("起止年月", ("在何地、何部门、任何职", 3.0)), ("民国二十年至二十六年", ("本村小学读书", 3.0)),
        ("民国二十六年八月至二十九年七月", ("东陵县立初级中学读书", 3.0)))))
    assert [(f["start"], f["end"]) for f in facts if f["kind"] == "stint"] == [("1931", "1937"), ("1937-08", "1940-07")]


def test_the_same_as_above_is_at_the_unit_of_the_line_above() -> None:
    facts = read(page("干部履历表", rows=(
        _ABOUT, ("起止年月", ("在何地、何部门、任何职", 3.0)), ("1984.9—1987.7", ("东陵县第一中学（初中）学习", 3.0)),
        ("1987.9—1990.7", ("同上（高中）", 3.0)), ("1994.8—1998.2", ("东陵县第二中学教师", 3.0)), ("1998.2—2003.1", ("同上", 3.0)))))
    assert [(f["unit"], f["post"], f["occupation"]) for f in facts if f["kind"] == "stint"][1:] == [
        ("东陵县第一中学", "高中", "学习"), ("东陵县第二中学", "教师", "干部"), ("东陵县第二中学", "教师", "干部")]


def test_a_letter_of_employment_grants_a_title() -> None:
    facts = read(page("聘书", free=("兹聘请赵启明同志为中学一级教师（专业技术职务），聘期自1997年9月1日至2000年8月31日。",
                                  "东陵县第二中学", "1997年9月1日")))
    assert says(facts, "title", name="中学一级教师", date="1997-09-01") and not says(facts, "appointment")


def test_an_explanation_of_differing_births_is_a_paper_about_a_birth() -> None:
    assert classify(page("关于赵启明同志档案中出生日期不一致的情况说明", free=("本人赵启明，因笔误。特此说明。",))).code == "M16"


def test_a_soldier_is_one_where_the_form_names_no_unit() -> None:
    facts = read(page("退伍军人登记表", rows=(
        _ABOUT, ("入伍时间", "76.3", "退伍时间", "80.1"),
        ("服役简历", ("76.3–77.4 战士；77.4–80.1 副班长", 3.0)), ("部队鉴定", ("表现良好\n1980年1月3日", 3.0)))))
    assert [(f["post"], f["occupation"]) for f in facts if f["kind"] == "stint"] == [("战士", "士兵"), ("副班长", "士兵")]


def test_service_in_the_army_counts_from_the_day_that_the_approval_names() -> None:
    facts = read(page("应征公民入伍批准书", rows=(
        _ABOUT, ("县征兵办公室批准意见", ("批准入伍，自1976年3月1日起计算军龄\n1976年2月26日", 3.0)))))
    assert [f["date"] for f in facts if f["kind"] == "work_start"] == ["1976-03-01"]


def test_introducers_are_told_with_their_offices() -> None:
    facts = read(page("干部登记表", rows=(_ABOUT, ("何时何地何人介绍入党", (
        "1978年7月1日在部队由指导员雷振国、班长尹大川介绍入党，1979年7月1日转正", 3.0)))))
    assert [f["name"] for f in facts if f["kind"] == "party_introducer"] == ["雷振国", "尹大川"]


def test_the_highest_office_approves_a_recruit() -> None:
    facts = read(page("公务员录用审批表", rows=(
        _ABOUT, ("招录机关意见", ("拟录用\n2010年7月12日", 3.0)),
        ("设区的市级以上公务员主管部门审批意见", ("同意录用\n2010年8月3日", 3.0)))))
    assert [(f["step"], f["date"]) for f in facts if f["kind"] == "signing"] == [("单位", "2010-07-12"), ("审批", "2010-08-03")]


def test_a_report_tells_level_and_length_in_words() -> None:
    facts = read(page("中国高等教育学历认证报告", free=(
        "赵启明，男，1985年6月14日生，2007年9月入江原大学行政法学专业学习，学制三年，", "学习形式为普通全日制，层次为硕士研究生，2010年6月毕业。",
        "2010年7月2日")))
    assert says(facts, "education", level="硕士", nominal_years=3, start="2007-09", end="2010-06", school="江原大学")

"""Materials written as running text: lives, evaluations, decisions, letters."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extraction.materials.hand_made import page, read, says, types

WIDE = 40  # characters a line


def sheet(title: str, *paragraphs: str, number: int = 1, after: tuple[str, ...] = ()) -> Any:
    """A page of paragraphs, each indented by two characters' width and broken at the margin as writers do."""
    lines: list[str] = []
    for text in paragraphs:
        lines += [text[start:start + WIDE] for start in range(0, len(text), WIDE)]
    return page(title, free=lines, after=after, number=number)


LIFE = sheet(
    "自传",
    "我叫秦守义，男，回族，一九五一年九月初八（农历）出生在西川省安平县石桥公社柳林大队一个中农家庭。",
    "父亲秦广田，一九二二年生，中共党员，现任柳林大队党支部书记；母亲马秀兰，在家务农。",
    "一九五九年九月至一九六五年七月在柳林小学读书。一九六五年九月考入安平县第二中学，一九六八年七月初中毕业后回乡务农，当过生产队记工员。",
    "一九七〇年十二月应征入伍，在83241部队服役，历任战士、班长。一九七二年七月一日经刘志高、孙立同志介绍加入中国共产党，次年七月按期转正。",
    "一九七六年三月退伍，同年五月分配到安平县农机厂工作，任政工干事。从一九七九年二月起我在县委宣传部任干事。",
    "一九七四年荣立三等功一次，一九八〇年被县委评为优秀共产党员。一九七七年元旦与李桂芬结婚。",
    after=("自传人：秦守义", "一九八一年四月三日"))


def test_a_life_told_by_the_person_gives_identity_dates_and_stretches() -> None:
    facts = read(LIFE)
    assert types(LIFE) == ["M04"]
    assert says(facts, "identity", field="name", value="秦守义")
    assert says(facts, "identity", field="ethnicity", value="回族")
    assert says(facts, "identity", field="birth_place", value="西川省安平县石桥公社柳林大队")
    assert says(facts, "birth", date="1951-09-08", calendar="lunar")
    assert says(facts, "party", step="claimed_join", date="1972-07-01")
    assert says(facts, "party", step="claimed_full", date="1973-07")
    assert {f["name"] for f in facts if f["kind"] == "party_introducer"} == {"刘志高", "孙立"}
    assert says(facts, "award", award="三等功", date="1974")
    assert says(facts, "award", award="优秀共产党员", date="1980", granted_by="县委")
    assert says(facts, "signing", step="本人", date="1981-04-03")
    assert says(facts, "family", relation="父亲", name="秦广田", birth="1922", politics="中共党员")


def test_a_life_gives_its_stretches_in_order() -> None:
    stints = [f for f in read(LIFE) if f["kind"] == "stint"]
    told = [(f.get("start"), f.get("end"), f.get("unit"), f.get("post")) for f in stints]
    assert told == [
        ("1959-09", "1965-07", "柳林小学", "读书"),
        ("1965-09", "1968-07", "安平县第二中学", None),
        ("1968-07", None, None, "回乡务农"),
        ("1970-12", None, "83241部队", "战士、班长"),
        ("1976-05", None, "安平县农机厂", "政工干事"),
        ("1979-02", "open", "县委宣传部", "干事"),
    ]


def test_what_is_said_of_relatives_is_no_fact_of_the_person() -> None:
    facts = read(sheet(
        "我的自传", "我叫高明远，一九五五年二月生。我的父亲高德山，一九二六年八月出生，一九四七年三月参加革命工作，"
        "一九四九年六月加入中国共产党，一九五八年至一九六四年任县粮食局局长。哥哥高明达，一九七三年九月参加工作。",
        "我于一九七四年四月参加工作。", after=("一九八〇年一月五日",)))
    assert [f["date"] for f in facts if f["kind"] == "birth"] == ["1955-02"]
    assert [f["date"] for f in facts if f["kind"] == "work_start"] == ["1974-04"]
    assert not [f for f in facts if f["kind"] in ("party", "stint")]


def test_an_evaluation_opens_with_a_short_record() -> None:
    facts = read(sheet(
        "冯立新同志考察材料", "冯立新，男，汉族，1962年11月生，东江省临水市人，1981年8月参加工作，1986年5月加入中国共产党，"
        "东江农学院农学专业毕业，大学本科学历。现任临水市农业局副局长。",
        "该同志1999年3月至2003年6月任临水市种子站站长（正科级）；2003年6月任临水市农业局副局长。",
        after=("中共临水市委组织部考察组", "2006年3月20日")))
    assert says(facts, "identity", field="name", value="冯立新")
    assert says(facts, "identity", field="native_place", value="东江省临水市")
    assert says(facts, "birth", date="1962-11") and says(facts, "work_start", date="1981-08")
    assert says(facts, "party", step="claimed_join", date="1986-05")
    assert says(facts, "education", school="东江农学院", major="农学", level="本科", outcome="毕业")
    assert says(facts, "stint", start="1999-03", end="2003-06", unit="临水市种子站", post="站长", level="乡科级正职")
    assert says(facts, "signing", step="单位", date="2006-03-20")
    assert not [f for f in facts if f["kind"] == "education" and "end" in f]


def test_a_penalty_has_its_system_its_days_and_the_record_of_the_person() -> None:
    given = sheet(
        "关于给予邱国梁行政记过处分的决定", "邱国梁，男，1966年4月生，汉族，大专文化，1984年12月参加工作，1990年7月加入中国共产党，现任县水利局科员。",
        "2009年3月至8月，邱国梁在担任工程发包小组成员期间，违反规定收受礼金三千元。",
        "经2010年1月8日局务会研究，决定给予邱国梁行政记过处分，处分期自2010年1月12日起至2011年1月11日止。",
        after=("安平县水利局", "2010年1月12日"))
    facts = read(given)
    assert types(given) == ["M24"]
    assert says(facts, "penalty", system="行政", penalty="记过", decided="2010-01-12", until="2011-01-11")
    assert says(facts, "birth", date="1966-04") and says(facts, "work_start", date="1984-12")
    assert not [f for f in facts if f["kind"] == "stint"]
    lifted = sheet("关于解除邱国梁处分的决定", "邱国梁于2010年1月12日受行政记过处分。现处分期满，决定解除邱国梁行政记过处分。",
                   after=("安平县水利局", "2011年1月14日"))
    assert says(read(lifted), "penalty", penalty="记过", decided="2010-01-12", lifted="2011-01-14")


def test_a_reply_sets_a_date_and_a_request_does_not() -> None:
    reply = sheet(
        "关于同意更改郑小兰同志出生日期的批复", "县商业局党组：", "你局《关于更改郑小兰同志出生日期的请示》收悉。根据其入团志愿书及户籍底册记载，"
        "经研究，同意将郑小兰同志的出生日期由1950年3月更改为1952年3月。", after=("中共安平县委组织部", "1987年6月9日"))
    facts = read(reply)
    assert types(reply) == ["M16"]
    assert says(facts, "determination", topic="birth", value="1952-03", decided="1987-06-09", by="中共安平县委组织部",
                requested_by="组织")
    request = sheet("更改出生日期申请书", "我叫郑小兰，请求将我的出生日期由1950年3月更正为1952年3月。",
                    after=("申请人：郑小兰", "1986年12月1日"))
    told = read(request)
    assert not [f for f in told if f["kind"] == "determination"]
    assert says(told, "signing", step="本人", date="1986-12-01")


def test_a_witness_is_not_the_person() -> None:
    facts = read(sheet(
        "证明材料", "我叫丁有才，男，1948年5月生，1970年2月参加工作，现在安平县农机厂工作。",
        "我与秦守义同志1976年5月至1979年2月同在安平县农机厂政工科工作。", after=("证明人：丁有才", "1985年3月2日")))
    assert not says(facts, "birth", date="1948-05")
    assert not says(facts, "work_start", date="1970-02")


def test_a_contract_gives_its_beginning_and_the_worker_but_no_service_that_is_only_agreed() -> None:
    contract = sheet(
        "劳动合同书", "甲方：安平县棉纺织厂", "乙方：田秀英", "一、本合同期限为五年，自1993年7月1日起至1998年6月30日止，其中试用期自1993年7月1日至1993年12月31日。",
        "二、甲方安排乙方从事细纱挡车工工作，乙方为劳动合同制工人。", after=("甲方（盖章）\t乙方（签字）田秀英", "1993年6月28日"))
    facts = read(contract)
    assert types(contract) == ["M38"]
    assert says(facts, "work_start", date="1993-07-01")
    assert not says(facts, "stint", start="1993-07-01")
    assert says(facts, "status", status="合同制工人", to="1998-06-30")
    assert says(facts, "identity", field="name", value="田秀英")


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    first = page("自传", free=["我叫尤大勇，一九四九年三月生。", *["我在党的教育下逐步成长起来，" * 3] * 30,
                              "在党的教育下逐步懂得了做人的道理，也学会了劳动。一九六九年十二月在"], number=1)
    second = page(free=["南关公社小学任民办教师，一九七二年五月招工到红旗煤矿当采煤工。",
                        "今后我要继续努力学习，改正缺点，为党工作。", "一九七八年二月一日"], number=2)
    facts = read(first, second)
    assert says(facts, "stint", start="1969-12", unit="南关公社小学", post="民办教师")
    assert says(facts, "stint", start="1972-05", unit="红旗煤矿", post="采煤工")


def test_two_penalties_of_one_decision_are_two_facts() -> None:
    facts = read(sheet(
        "关于给予汤宏伟留党察看一年、行政撤职处分的决定", "汤宏伟，男，1959年12月出生，汉族，1978年10月参加工作，1984年12月加入中国共产党。",
        "经县纪委常委会研究并报县委批准，决定给予汤宏伟留党察看一年处分，建议给予其行政撤职处分。",
        after=("中共青云县纪律检查委员会", "二〇〇六年五月十日")))
    told = [(f["penalty"], f["system"], f["decided"]) for f in facts if f["kind"] == "penalty"]
    assert told == [("留党察看一年", "党纪", "2006-05-10"), ("撤职", "行政", "2006-05-10")]


def test_a_study_ends_where_the_next_begins() -> None:
    facts = read(sheet(
        "我的自传", "我叫卓玛措，女，藏族，1962年3月生。1969年8月入河源县小学就读，1974年7月毕业后升入河源县第三中学，1979年7月高中毕业后考入西原师范学院"
        "数学系，1983年7月毕业，获理学学士学位。", "1986年6月我加入了中国共产党，介绍人是王秀英、李文同志，1987年6月转正。", after=("1998年5月4日",)))
    schools = [(f.get("school"), f.get("start"), f.get("end")) for f in facts if f["kind"] == "education"]
    assert schools == [("河源县小学", "1969-08", "1974-07"), ("河源县第三中学", "1974-07", "1979-07"),
                       ("西原师范学院", "1979-07", "1983-07")]
    assert says(facts, "degree", level="学士", subject="理学", date="1983-07")
    assert says(facts, "party", step="claimed_full", date="1987-06")
    assert {f["name"] for f in facts if f["kind"] == "party_introducer"} == {"王秀英", "李文"}


def test_squares_of_writing_paper_are_no_form() -> None:
    text = "一九五〇年五月我加入了青年团。"
    squares = page("入党申请书", rows=[list(text)], free=["我志愿加入中国共产党，为共产主义事业奋斗终身。"], after=["一九五三年二月十日"])
    assert says(read(squares), "league", step="approve", date="1950-05")


def test_years_with_their_grades_and_titles_without_a_day() -> None:
    facts = read(sheet(
        "关于马立山同志的考察材料", "马立山，男，满族，1957年8月出生，1974年9月参加工作，1979年3月入党，省委党校党政管理专业毕业（大专学历），高级政工师，现任县交通局局长。",
        "1996年度、1997年度考核为优秀等次。", after=("中共安平县委组织部", "1998年2月16日")))
    assert [(f["year"], f["grade"]) for f in facts if f["kind"] == "assessment"] == [(1996, "优秀"), (1997, "优秀")]
    assert says(facts, "title", name="高级政工师")
    assert says(facts, "education", school="省委党校", level="党校大专", outcome="毕业")


def test_a_notice_names_notes_behind_names_and_posts_that_end_by_themselves() -> None:
    facts = read(sheet(
        "关于李国强等同志任免职的决定", "各乡镇人民政府：", "县人民政府决定：任命韩秀兰（女）为安平县卫生局副局长，试用期一年；免去孙德胜同志的安平县广播电视局副局长职务（退休）；"
        "李国强同志挂职任开发区管委会副主任，其原任的安平县农业局股长职务自然免除。", after=("安平县人民政府", "一九九八年四月十日")))
    told = [(f["action"], f.get("unit"), f["post"]) for f in facts if f["kind"] == "appointment"]
    assert told == [
        ("试任", "安平县卫生局", "副局长"), ("免", "安平县广播电视局", "副局长"), ("挂职", "开发区管委会", "副主任"),
        ("免", "安平县农业局", "股长")]


def test_the_relative_that_a_letter_inquires_about_is_not_the_person() -> None:
    facts = read(page("函调证明材料", rows=[
        ("为何人提供", "丁有才"), ("被调查人姓名", "丁大山", "与本人关系", "父亲"), ("出生年月", "1930年6月", "政治面貌", "中共党员"),
        ("政治历史情况", ("丁大山，贫农出身，一九五四年入党，历史清楚。其妻彭秀英，无政治历史问题。", 3.0)), ("单位意见", ("情况属实。\n1976年11月12日", 3.0))]))
    assert says(facts, "family", relation="父亲", name="丁大山", birth="1930-06", politics="中共党员")
    assert says(facts, "identity", field="name", value="丁有才")
    assert not says(facts, "birth", date="1930-06")
    assert not says(facts, "party", date="1954")


def test_leaving_the_army_ends_the_service_and_till_now_leaves_it_open() -> None:
    facts = read(sheet(
        "入党申请书", "敬爱的党组织：", "我志愿加入中国共产党。我于2011年12月应征入伍，在武警安平支队服役，2013年11月退伍返校。",
        "1999年9月我调到安平县民政局工作，任优抚股科员至今。", after=("申请人：丁有才", "2013年12月20日")))
    assert says(facts, "stint", start="2011-12", end="2013-11", unit="武警安平支队")
    assert says(facts, "stint", start="1999-09", end="open", post="优抚股科员")


def test_a_penalty_is_lifted_on_the_day_that_the_paper_names() -> None:
    facts = read(sheet(
        "关于解除丁有才同志党内警告处分的通知", "丁有才同志一九八七年五月受党内警告处分以来，认真检查错误。经研究，决定自一九八八年六月一日起解除丁有才同志党内警告处分。",
        after=("中共安平县纪律检查委员会", "一九八八年五月二十八日")))
    assert says(facts, "penalty", penalty="党内警告", lifted="1988-06-01")


def test_posts_that_name_no_unit_are_of_the_unit_that_issues_the_paper() -> None:
    notice = ["东财党〔2012〕11号", "局机关各科室：", "经局党组研究，决定：", "赵启明同志任预算科科长，免去其国库科副科长职务。"]
    facts = read(page("东陵县财政局党组文件关于赵启明同志职务任免的通知", free=[*notice, "中共东陵县财政局党组", "2012年4月16日"]))
    assert says(facts, "appointment", action="任", unit="东陵县财政局", post="预算科科长", decided="2012-04-16")
    assert says(facts, "appointment", action="免", unit="东陵县财政局", post="国库科副科长")
    facts = read(page("关于赵启明同志任职的通知", free=[*notice, "中共东陵县委组织部", "2012年4月16日"]))
    assert not any("unit" in fact for fact in facts if fact["kind"] == "appointment")


def test_a_form_asks_for_the_new_post_in_words_of_its_own() -> None:
    facts = read(page("公务员转任审批表", rows=[
        ["姓名", "赵启明", "性别", "男"], ["现工作单位及职务职级", ("东陵县财政局一级科员", 3)],
        ["拟转任单位及职务职级", ("临溪市财政局预算科四级主任科员", 3)], ["转任理由", ("工作需要。", 3)]]))
    assert says(facts, "appointment", action="任", unit="临溪市财政局", post="预算科四级主任科员")


def test_a_study_is_told_in_the_words_of_the_text() -> None:
    facts = read(sheet(
        "自传", "我叫赵启明，男，汉族，1992年7月14日出生。1999年9月至2005年7月，我在东陵县红旗小学上小学；2005年9月至2008年7月在东陵县第九中学读初中，"
        "当过两年班长；2008年9月考入江原大学软件工程专业。1988年3月经介绍到东陵县供销社工作，先当营业员，后来兼做会计。"))
    told = [(f["start"], f.get("unit"), f.get("post")) for f in facts if f["kind"] == "stint"]
    assert told == [("1999-09", "东陵县红旗小学", "上小学"), ("2005-09", "东陵县第九中学", "读初中"),
                    ("2008-09", "江原大学", "软件工程专业"), ("1988-03", "东陵县供销社", "营业员")]


def test_a_card_of_assignment_tells_the_course_behind_the_name() -> None:
    facts = read(page("中等专业学校毕业生分配报到证", free=[
        "东陵县教育局：", "兹有江原民族师范学校毕业生赵启明（男）系普师专业，修业三年，", "于1981年7月毕业，分配到你处工作，请接洽。",
        "报到期限：自1981年8月1日至1981年8月25日止。", "1981年7月20日"]))
    assert says(facts, "education", school="江原民族师范学校", major="普师", end="1981-07", nominal_years=3)


@pytest.mark.parametrize(("body", "issuer", "told"), [
    ("经局党委2003年4月8日研究决定，聘任你为办公室主任，聘期三年。", "东陵县粮食局", ("任", "东陵县粮食局", "办公室主任")),
    ("兹聘请赵启明同志为本厂总工程师，任期三年。", "东陵县机械厂", ("任", "东陵县机械厂", "总工程师")),
    ("经研究决定，免去赵启明东陵县机械厂工会主席职务。", "东陵县机械厂", ("免", "东陵县机械厂", "工会主席")),
    ("任命赵启明为东陵县人民法院审判员。", "东陵县人民代表大会常务委员会", ("任", "东陵县人民法院", "审判员")),
])
def test_posts_are_given_in_many_words(body: str, issuer: str, told: tuple[str, str, str]) -> None:
    facts = read(page(f"{issuer}任命书", free=[body, issuer, "2003年4月10日"]))
    found = [(f["action"], f.get("unit"), f["post"]) for f in facts if f["kind"] == "appointment"]
    assert found == [told]

"""Party and League forms of several decades, in their printers' own rulings."""

from __future__ import annotations

from typing import Any

from tests.extraction.materials.hand_made import page, read, says
from tests.extraction.materials.spanned import form

COVER = form("", [], columns=1, head=["中国共产党", "入 党 志 愿 书", "申请人姓名　　周明远"], top=500)


def steps(facts: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(f["step"], f["date"]) for f in facts if f["kind"] == "party"]


def introducers(facts: list[dict[str, Any]]) -> list[str]:
    return [f["name"] for f in facts if f["kind"] == "party_introducer"]


def test_todays_booklet_has_a_box_for_each_introducer_and_six_dates() -> None:
    facts = read(
        COVER,
        form("", [[("本人签名或盖章", 2), ("周明远　　　　2005年5月8日", 6)]], columns=8, number=2),
        form("", [
            ["入党介绍人意见"],
            ["我愿意介绍他入党。\n介绍人单位、职务或职业　临溪市水利局科长\n签名或盖章　陈建军\t2005年6月2日"],
            ["周明远同志符合党员条件，我愿介绍其入党。\n签名或盖章　孙丽华　　2005年6月3日"],
            ["支部大会通过接收申请人为预备党员的决议"],
            ["一致同意接收周明远同志为中共预备党员。\n支部名称　中共临溪市水利局机关支部\t支部书记签名或盖章　何志\n2005年6月10日"],
            ["上级党组织指派专人进行谈话情况和对申请人入党的意见"], ["同意其入党。\n签名或盖章　郑涛\n2005年6月18日"],
            ["总支部审查（审批）意见"], ["同意\n2005年6月20日"], ["基层党委审批意见"],
            ["批准周明远同志为中共预备党员，预备期一年，自2005年6月10日至2006年6月9日。\n盖章\t党委书记签名或盖章　赵刚\n2005年6月28日"],
        ], columns=1, number=3),
        form("", [
            ["支部大会通过预备党员能否转为正式党员的决议"],
            ["同意周明远同志按期转为中共正式党员。党龄从2006年6月10日算起。\n支部名称　中共临溪市水利局机关支部\n2006年6月12日"],
            ["基层党委审批意见"], ["同意\n盖章　　党委书记签名或盖章　赵刚\n2006年6月30日"],
            ["支部大会通过延长预备期的党员能否转为正式党员的决议"], ["支部名称\t支部书记签名或盖章\n年　月　日"],
        ], columns=1, number=4))
    assert steps(facts) == [
        ("form_filled", "2005-05-08"), ("branch_accept", "2005-06-10"), ("talk", "2005-06-18"),
        ("superior_approve", "2005-06-28"), ("full_branch", "2006-06-12"), ("full_approve", "2006-06-30")]
    assert introducers(facts) == ["陈建军", "孙丽华"]


def test_what_branch_and_committee_say_of_the_applicant_is_not_signed_by_the_applicant() -> None:
    own = form("", [["姓名", "周明远", "性别", "男"]], columns=4, number=2, top=700,
               foot=["我志愿加入中国共产党，拥护党的纲领，永不叛党。", "申请人：周明远", "一九八九年五月十日"])
    facts = read(COVER, own, form("", [
        ["支部大会通过接收申请人为预备党员的决议：\n一致同意接收周明远同志为中共预备党员。\n支部书记　韩守义\t1989年6月15日"],
        ["上级党组织指派专人进行谈话情况和对申请人入党的意见：\n入党动机端正。\n谈话人　郑怀远\t1989年7月3日"],
        ["上级党委审批意见：\n同意接收周明远同志为中共预备党员。\n党委盖章\t1989年7月20日"]], columns=1, number=3))
    assert steps(facts) == [("form_filled", "1989-05-10"), ("branch_accept", "1989-06-15"), ("talk", "1989-07-03"),
                            ("superior_approve", "1989-07-20")]
    assert [f["date"] for f in facts if f["kind"] == "signing" and f["step"] == "本人"] == ["1989-05-10"]


def test_a_form_of_1956_speaks_of_candidates() -> None:
    facts = read(form("入党志愿书", [
        ["现名", "王志强", "原名", "王铁柱", "年龄", "二十六"],
        ["介绍人意见", ("愿介绍入党。\n介绍人：李福生\n一九五六年三月十日", 5)],
        ["介绍人意见", ("同意介绍\n张有才\n一九五六年三月十一日", 5)],
        ["支部大会决议", ("同意吸收王志强同志为候补党员，候补期一年。\n支部书记　赵大山（章）\n一九五六年三月二十日", 5)],
        ["总支审查意见", ("同意支部大会决议\n一九五六年三月二十八日", 5)],
        ["上级党委审查、批准意见", ("批准王志强为中共候补党员，候补期从一九五六年四月二日至一九五七年四月二日\n中共南屏县委员会\n一九五六年四月二日", 5)],
        ["候补党员转为正式党员的支部大会决议", ("同意按期转正\n一九五七年四月十日", 5)],
        ["上级党委批准意见", ("同意转为正式党员\n一九五七年五月四日", 5)]], columns=6))
    assert steps(facts) == [
        ("branch_accept", "1956-03-20"), ("superior_approve", "1956-04-02"), ("full_branch", "1957-04-10"),
        ("full_approve", "1957-05-04")]
    assert introducers(facts) == ["李福生", "张有才"]
    assert says(facts, "age_stated", age=26)


def test_a_form_of_1972_has_two_introducers_in_one_line_and_one_resolution() -> None:
    facts = read(form("入党志愿书", [
        ["姓名", "刘红", "性别", "女", "出生年月", "1950.2"], [("入党介绍人意见", 6)],
        [("介绍人签名　王大海　李　芬　　1972年5月1日", 6)], [("支部大会关于接收入党的决议", 6)],
        [("同意接收刘红同志为中共党员\n支部书记签名：孙有\t1972年5月20日", 6)], [("上级党委审批意见", 6)],
        [("批准刘红同志入党\n（盖章）　1972.6.12", 6)]], columns=6))
    assert steps(facts) == [("branch_accept", "1972-05-20"), ("superior_approve", "1972-06-12")]
    assert introducers(facts) == ["王大海", "李芬"]


def test_a_longer_probation_has_its_term_and_ends_with_full_membership() -> None:
    facts = read(COVER, form("", [
        ["支部大会通过预备党员能否转为正式党员的决议"],
        ["决定延长预备期半年，自1986年3月10日至1986年9月10日。\n支部名称：机关二支部　支部书记签名：方明\n1986年3月12日"],
        ["基层党委审批意见"], ["同意延长预备期半年\n1986年4月1日"],
        ["支部大会通过延长预备期的党员能否转为正式党员的决议"], ["同意转为中共正式党员\n支部书记签名：方明　1986年9月15日"],
        ["基层党委审批意见"], ["同意\n1986年10月8日"]], columns=1, number=2))
    assert steps(facts) == [("extend_from", "1986-03-10"), ("extend_to", "1986-09-10"), ("full_branch", "1986-09-15"),
                            ("full_approve", "1986-10-08")]


def test_the_register_of_1985_names_introducers_awards_and_everybody_who_signed() -> None:
    facts = read(form("中国共产党党员登记表", [
        ["姓名", "郑国华", "性别", "男", "出生年月", "1931年8月"],
        ["入党时间", "1954年6月", "转正时间", "1955年6月", "入党介绍人", "李光、赵海"],
        ["奖惩情况", ("1956年被评为县先进工作者；1970年受党内警告处分", 5)],
        ["个人\n总结", ("认真学习文件，对照检查。\n本人签名：郑国华\n1985年3月20日", 5)],
        ["党小组\n意见", ("同意登记\n组长：孙立\n1985年3月25日", 5)], ["支部大会意见", ("同意登记。\n1985年4月2日", 5)],
        ["上级党委审批意见", ("同意登记\n（盖章）\n1985年4月20日", 5)]], columns=6))
    assert steps(facts) == [("claimed_join", "1954-06"), ("claimed_full", "1955-06")]
    assert introducers(facts) == ["李光", "赵海"]
    assert says(facts, "award", date="1956") and says(facts, "penalty", penalty="党内警告", decided="1970")
    assert [(f["step"], f["date"]) for f in facts if f["kind"] == "signing"] == [
        ("本人", "1985-03-20"), ("单位", "1985-03-25"), ("单位", "1985-04-02"), ("审批", "1985-04-20")]


def test_a_story_of_joining_names_who_introduced() -> None:
    facts = read(form("干部履历表", [
        ["姓名", "赵启明", "性别", "男"],
        [("何时何地由何人介绍加入中国共产党，何时转正", 2), ("1966年5月在江原钢厂由李华、王伟民同志介绍入党，1967年5月转正", 2)]],
        columns=4))
    assert introducers(facts) == ["李华", "王伟民"]


def test_a_spouse_in_cells_of_their_own_is_a_relative_and_not_the_person() -> None:
    facts = read(COVER, form("", [
        [("配\n偶", 1, 2), "姓名", ("吴晓玲", 2), "民族", "汉族", "出生年月", "1980.11"],
        ["政治面貌", ("共青团员", 2), "单位、职务或职业", ("临溪一中教师", 3)]], columns=8, number=2))
    assert says(facts, "family", relation="配偶", name="吴晓玲", birth="1980-11", politics="共青团员")
    assert not says(facts, "identity", value="吴晓玲")


def test_relatives_in_lines_of_text() -> None:
    facts = read(form("招工登记表", [
        ["姓名", "王芳", "性别", "女"],
        ["家庭主要成员", ("父亲：王有福，48岁，群众，西浦市百货公司营业员\n母亲　李秀英　1943年2月　群众　家务", 3)]], columns=4))
    assert [(f["relation"], f["name"], f.get("birth"), f.get("unit_post")) for f in facts if f["kind"] == "family"] == [
        ("父亲", "王有福", None, "西浦市百货公司营业员"), ("母亲", "李秀英", "1943-02", "家务")]


def test_an_introducer_whose_name_holds_a_word_of_dates() -> None:
    facts = read(page("入党志愿书", rows=[["介绍人意见", ("同意介绍。\n介绍人签名：汤伯年\n1981年6月12日", 5)]]))
    assert says(facts, "party_introducer", name="汤伯年")

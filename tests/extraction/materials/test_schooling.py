"""Schooling in the many shapes that forms ask for it: tables, rows, cells, sentences."""

from __future__ import annotations

import pytest

from tests.extraction.materials.hand_made import Row, page, read, says

PERSON = ["姓　名", "赵启明", "性别", "男", "出生年月", "1958年3月"]
BASIC = page("干部履历表", rows=[PERSON])

Rows = list[Row]


def booklet(*rows: Row, title: str = "") -> list[dict[str, object]]:
    return read(BASIC, page(title, number=2, rows=rows))


def test_a_table_of_schooling_gives_educations_and_degrees_and_no_stints() -> None:
    facts = booklet(
        ["起止年月", ("在何院校、何系、何专业学习", 3), "毕（结、肄）业", "学历学位", "证明人"],
        ["1974.9—1976.7", ("临溪县第一中学", 3), "毕业", "高中", "赵云"],
        ["1978.2—1982.1", ("江原师范学院中文系汉语言文学专业", 3), "毕业", "大学本科\n文学学士", "孙权"],
        ["1990.9—1993.6", ("江原省委党校经济管理专业", 3), "毕业", "研究生", "孙权"],
        ["1995.3—1995.7", ("江原省委党校中青年干部班", 3), "结业", "", "孙权"])
    assert not says(facts, "stint")
    assert says(facts, "education", level="高中", school="临溪县第一中学", start="1974-09", end="1976-07", outcome="毕业")
    assert says(facts, "education", level="本科", school="江原师范学院", major="汉语言文学", start="1978-02")
    assert says(facts, "degree", level="学士", subject="文学", school="江原师范学院")
    assert says(facts, "education", level="党校研究生", mode="党校", school="江原省委党校", end="1993-06")
    training = next(f for f in facts if f.get("start") == "1995-03")
    assert training["outcome"] == "结业" and "level" not in training


def test_two_columns_of_dates_and_two_of_credentials() -> None:
    facts = booklet(
        ["入学时间", "毕业时间", ("学校名称", 2), ("专业", 2), "学历", "学位", "学习形式"],
        ["1978.2", "1982.1", ("江原师范学院", 2), ("汉语言文学", 2), "本科", "学士", "全日制"],
        ["1990.9", "1993.6", ("江原大学", 2), ("法学", 2), "大专", "", "函授"])
    assert says(facts, "education", level="本科", mode="全日制", start="1978-02", end="1982-01", major="汉语言文学")
    assert says(facts, "education", level="大专", mode="函授", school="江原大学", start="1990-09", end="1993-06")
    assert says(facts, "degree", level="学士", school="江原师范学院")


def test_a_heading_says_that_a_plain_table_is_about_schooling() -> None:
    rows: Rows = [["起止年月", ("在何地何校学习", 3), "证明人"], ["1974.9—1976.7", ("临溪县第一中学", 3), "赵云"]]
    assert says(booklet(*rows, title="学习简历"), "education", school="临溪县第一中学", start="1974-09")
    assert says(booklet(*rows, title="主要简历"), "stint", start="1974-09")


def test_a_form_with_an_entry_and_a_graduation_day_is_no_table() -> None:
    facts = read(page("高等学校毕业生登记表", rows=[
        PERSON, ["入学时间", "1990.9", "毕业时间", "1994.7", "学校名称", "江原大学"],
        ["院系", "经济学院", "专业", "会计学", "学历", "本科"], ["授予何种学位", ("经济学学士", 5)]]))
    assert says(facts, "education", school="江原大学", major="会计学", start="1990-09", end="1994-07", level="本科")
    assert says(facts, "degree", level="学士", subject="经济学", school="江原大学")


@pytest.mark.parametrize("rows", [
    [["全日制教育", "大学\n文学学士", "毕业院校系及专业", ("江原师范学院中文系汉语言文学专业", 3)],
     ["在职教育", "研究生", "毕业院校系及专业", ("江原省委党校公共管理专业", 3)]],
    [["全日制教育", "学历", "大学", "毕业院校系及专业", ("江原师范学院中文系汉语言文学专业、文学学士", 3)],
     ["在职教育", "学历", "研究生", "毕业院校系及专业", ("江原省委党校公共管理专业", 3)]],
    [["学历学位", "学历", "学位", ("毕业院校系及专业", 3)],
     ["全日制教育", "大学", "文学学士", ("江原师范学院中文系汉语言文学专业", 3)],
     ["在职教育", "研究生", "", ("江原省委党校公共管理专业", 3)]]])
@pytest.mark.parametrize("title", ["干部任免审批表", "公务员登记表", "干部履历表"])
def test_rows_of_both_sorts_of_study_in_every_arrangement(title: str, rows: Rows) -> None:
    facts = read(page(title, rows=[PERSON, *rows, ["任免理由", ("工作需要", 5)]]))
    assert [(f["level"], f["mode"], f["school"]) for f in facts if f["kind"] == "education"] == [
        ("本科", "全日制", "江原师范学院"), ("党校研究生", "党校", "江原省委党校")]
    assert says(facts, "degree", level="学士", school="江原师范学院")


@pytest.mark.parametrize("title", ["国家公务员录用审批表", "毕业生见习期满转正定级审批表", "吸收录用干部审批表"])
def test_level_school_and_day_of_graduation_in_cells_of_their_own(title: str) -> None:
    facts = read(page(title, rows=[
        PERSON, ["学历", "大学本科", "学位", "法学学士", "毕业时间", "2004年7月"], ["毕业院校及专业", ("江原大学法学专业", 5)]]))
    assert says(facts, "education", level="本科", school="江原大学", major="法学", end="2004-07")
    assert says(facts, "degree", level="学士", subject="法学", school="江原大学")


def test_a_certificate_that_tells_entry_and_end_in_two_sentences() -> None:
    facts = read(page("毕业证书", free=[
        "学生 李红梅 性别女，系江原省东陵县人，", "于一九八二年九月入本校财会专业学习，学制三年，",
        "一九八五年七月修业期满，成绩合格，准予毕业。", "江原省财经学校", "一九八五年七月十日"]))
    assert says(facts, "education", level="中专", school="江原省财经学校", start="1982-09", end="1985-07",
                nominal_years=3, major="财会")


def test_the_examining_university_of_a_self_study_diploma() -> None:
    facts = read(page("高等教育自学考试毕业证书", free=[
        "李红，女，参加高等教育自学考试汉语言文学专业", "（专科）考试，全部课程成绩合格，准予毕业。",
        "江原省高等教育自学考试委员会\t主考学校 江原大学", "一九九四年十二月三十日"]))
    assert says(facts, "education", level="大专", mode="自考", school="江原大学", outcome="毕业")


def test_a_school_left_on_a_day_is_schooling_though_no_level_is_named() -> None:
    facts = read(page("毕业生见习期满转正定级审批表", rows=[
        PERSON, ["毕业学校", "江原农学院", "所学专业", "农学", "学制", "四年"], ["毕业时间", "1981年7月", "工作单位", ("东陵县农业局", 3)],
        ["拟定工资级别", "二十三级", "执行时间", "1982年8月", "审批机关意见", "同意转正定级。1982年9月3日"]]))
    assert says(facts, "education", school="江原农学院", major="农学", end="1981-07")


def test_a_level_alone_names_no_course_of_study() -> None:
    facts = read(page("关于给予赵启明同志党内警告处分的决定", free=[
        "赵启明，男，汉族，1958年3月生，大专文化程度，1976年12月参加工作，", "1985年6月加入中国共产党，现任东陵县粮食局副局长。",
        "经研究，决定给予赵启明同志党内警告处分。", "中共东陵县纪律检查委员会", "1996年5月6日"]))
    assert says(facts, "birth", date="1958-03") and not says(facts, "education")

"""Titles of forms as they are really printed, each on a page that says nothing else about its type."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extraction.materials.classify import classify
from tests.extraction.materials.hand_made import page

HEAD = [["姓名", "赵启明", "性别", "男", "出生年月", "1958.3"], ["民族", "汉族", "籍贯", "江原省南屏县", "文化程度", "高中"]]
TITLES = """
M02 国家机关工作人员登记表 革命工作人员登记表
M03 中小学教职员登记表 固定职工登记表
M04 个人思想小结
M05 国家公务员年度考核登记表(1998年度) 机关工勤人员年度考核登记表
M06 政治表现鉴定 试用期满考核材料
M07 入学登记表 学生档案卡片
M08 高等学校招生政治审查表 高等学校选拔学生登记表 工农兵学员推荐表 推荐上大学登记表
M09 高等院校毕业学生登记表 党校毕业学员登记表 工农兵学员毕业登记表
M10 学员成绩登记表 学生成绩登记表 学生学习成绩卡
M12 学历证明书查验报告
M13 工程师资格申报表 专业技术职务评聘审批表
M14 干部轮训登记表 干部教育培训考核登记表
M15 政历审查结论 外调证明
M16 更改姓名审批表 出生证明 户口登记证明
M17 干部信息认定表
M19 我的入党申请书 申请入党报告
M20 入党转正申请
M22 入团申请书
M23 优秀教师登记表 关于给予李明等同志记三等功的决定
M24 处分审批表
M25 工作人员工资定级表 企业职工调整工资花名册 离退休费计算审批表
M27 干部提拔任职呈报表 公务员职级晋升审批表
M28 县人民政府任命书
M29 补员登记表 国营企业招用工人登记表 劳动合同制工人招收审批表 江原省南屏县革命委员会招收工人登记表
M30 支边青年登记表
M31 应征青年政治审查表
M32 退役士兵登记表
M35 选调生录用审批表 国家机关工作人员录用审批表
M36 工资关系转移证明
M37 毕业生分配介绍信
M38 合同书
M39 因公出国人员政治审查表
M40 县第八届人民代表大会代表登记表
M90 卷内目录
M99 体检表 房屋分配登记表 独生子女登记表 会议签到表
"""
CASES = [(row.split()[0], title) for row in TITLES.strip().splitlines() for title in row.split()[1:]]


@pytest.mark.parametrize(("code", "title"), CASES)
def test_a_title_tells_the_type(code: str, title: str) -> None:
    if code == "M90":
        assert classify(page(title, rows=[["序号", "材料名称", "备注"], ["1", "自传", ""]])).code == code
    else:
        assert classify(page(title, rows=HEAD)).code == code


def test_a_title_in_two_lines_is_one_title() -> None:
    upper = page("参照公务员法管理机关（单位）", rows=HEAD)
    lower = page("工作人员登记表", rows=HEAD, top=185).free_lines[0]
    assert classify(page("工作人员登记表", rows=HEAD)).code == "M02"
    lines = (upper.text.lines[0], lower, *upper.text.lines[1:])
    both = replace(upper, text=replace(upper.text, lines=lines), free_lines=(*upper.free_lines, lower))
    assert classify(both).code == "M34"


@pytest.mark.parametrize(("code", "title"), [
    ("M34", "公贝员登记表"), ("M09", "夜大学毕业士登记表"), ("M29", "社会青年招工登刀表"), ("M32", "复员建设军人登讠表"),
    ("M34", "国家公务贝过渡登记表"), ("M99", "房屋分配登讠表")])
def test_one_misread_character_leaves_the_title(code: str, title: str) -> None:
    assert classify(page(title, rows=HEAD)).code == code


def test_a_bare_request_is_named_by_what_it_asks_for() -> None:
    ask = ["我的实际出生日期是1968年10月20日，", "请组织调查核实，予以更正。", "申请人：赵启明"]
    assert classify(page("申请书", free=ask)).code == "M16"
    assert classify(page("申请书", free=["敬爱的党组织：", "我志愿加入中国共产党。", "申请人：赵启明"])).code == "M19"


@pytest.mark.parametrize("lines", [["近期免冠照片"], ["第九类", "工资、任免、出国和会议代表类材料"],
                                   ["第四类", "学历学位、专业技术职务（职称）、学术评鉴和教育培训", "类材料"]])
def test_dividers_and_places_for_photographs_are_no_material(lines: list[str]) -> None:
    assert classify(page(lines[0], free=lines[1:], top=900)).code == "M91"


def test_a_list_of_papers_goes_on_without_heads() -> None:
    rows = [["7", "干部任免审批表", "2001", "2"], ["8", "入党志愿书", "1985", "9"], ["9", "工资变动审批表", "1993", "1"],
            ["10", "毕业生登记表", "1982", "6"], ["11", "年度考核登记表", "1999", "2"], ["12", "干部履历表", "1999", "14"]]
    assert classify(page(rows=rows), "M90").code == "M90"

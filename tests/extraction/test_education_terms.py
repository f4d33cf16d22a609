"""Words of schooling in the names of the contract."""

import pytest

from extraction.education_terms import degree_level, education_level, education_mode, education_outcome, education_terms


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("大学本科", "本科"),
        ("大学", "本科"),
        ("本科", "本科"),
        ("大学毕业", "本科"),
        ("大学普通班", "普通班"),
        ("大普", "普通班"),
        ("工农兵学员", "普通班"),
        ("大专", "大专"),
        ("专科", "大专"),
        ("大学专科", "大专"),
        ("高职", "大专"),
        ("高等专科学校", "大专"),
        ("函授大专", "大专"),
        ("中专", "中专"),
        ("中师", "中专"),
        ("中等专业学校", "中专"),
        ("职业中专", "中专"),
        ("中等师范", "中专"),
        ("技校", "技校"),
        ("技工学校", "技校"),
        ("高中", "高中"),
        ("高中毕业", "高中"),
        ("职高", "高中"),
        ("初中", "初中"),
        ("初级中学", "初中"),
        ("小学", "小学"),
        ("高小", "小学"),
        ("高小毕业", "小学"),
        ("初小", "小学"),
        ("研究生", "硕士"),
        ("硕士研究生", "硕士"),
        ("研究生 硕士", "硕士"),
        ("博士研究生", "博士"),
        ("博士", "博士"),
        ("在职研究生", "硕士"),
        ("中央党校研究生", "党校研究生"),
        ("省委党校研究生", "党校研究生"),
        ("中央党校大学", "党校本科"),
        ("省委党校本科", "党校本科"),
        ("省委党校大专", "党校大专"),
        ("党校函授本科", "党校本科"),
        ("中央党校函授学院经济管理专业大学", "党校本科"),
        ("专升本", "本科"),
        ("大學本科", "本科"),
        ("文盲", None),
        ("", None),
        ("大学语文", None),
        ("党校", None),
        ("其他", None),
    ],
)
def test_levels(text: str, level: str | None) -> None:
    assert education_level(text) == level


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("全日制", "全日制"),
        ("普通高等教育", "全日制"),
        ("函授", "函授"),
        ("中央党校函授学院", "函授"),
        ("夜大学", "夜大"),
        ("业余", "业余"),
        ("职工大学", "业余"),
        ("江原广播电视大学", "电大"),
        ("电大", "电大"),
        ("高等教育自学考试", "自考"),
        ("自考", "自考"),
        ("网络教育", "网络"),
        ("省委党校", "党校"),
        ("成人脱产", "成人脱产"),
        ("解放军某学院", "军校"),
        ("专业大专班", None),
        ("大学本科", None),
        ("", None),
    ],
)
def test_modes(text: str, mode: str | None) -> None:
    assert education_mode(text) == mode


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("毕业", "毕业"),
        ("本科毕业", "毕业"),
        ("结业", "结业"),
        ("肄业", "肄业"),
        ("进修", "进修"),
        ("干部培训班", "进修"),
        ("培训结业", "结业"),
        ("学习", None),
    ],
)
def test_outcomes(text: str, outcome: str | None) -> None:
    assert education_outcome(text) == outcome


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("工学学士", "学士"),
        ("学士学位", "学士"),
        ("经济学硕士", "硕士"),
        ("硕士", "硕士"),
        ("医学博士", "博士"),
        ("硕士研究生", None),
        ("博士生", None),
        ("博士后", None),
        ("未授予学士学位", None),
        ("无学位", None),
        ("本科", None),
        ("研究生 工商管理硕士", "硕士"),
    ],
)
def test_degrees(text: str, degree: str | None) -> None:
    assert degree_level(text) == degree


def test_all_parts_of_one_text() -> None:
    terms = education_terms("函授大学本科毕业，工学学士")
    assert (terms.level, terms.mode, terms.outcome, terms.degree) == ("本科", "函授", "毕业", "学士")

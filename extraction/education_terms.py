"""What papers call schooling, in the names of the contract."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.normalize import normalize

# The first pattern that fits names the level; the narrower stand before the wider.
_LEVELS: tuple[tuple[str, str], ...] = (
    (r"党校.{0,20}?研究生|研究生.{0,6}党校", "党校研究生"),
    (r"党校.{0,20}?(?:大学|本科)(?!专科)", "党校本科"),
    (r"党校.{0,20}?(?:大专|专科|大学专科)", "党校大专"),
    (r"(?:大学)?普通班|工农兵学员|大普", "普通班"),
    (r"博士(?!后)", "博士"),
    (r"硕士|研究生|研修生毕业", "硕士"),
    (r"专升本|(?:大学)?本科|学士|大本", "本科"),
    (r"大专|大学专科|专科(?!学校)|高职|专修科|高等专科", "大专"),
    (r"中专|中师|中等专业|中等师范|中等技术|(?<!高等)师范学校|职业中专|卫校|卫生学校|农校|农业学校", "中专"),
    (r"财校|警校|(?:财贸|财经|供销|商业|粮食|工业|林业|水利|(?:人民)?警察|机械|电力|银行|邮电|交通|化工|建筑)(?:中等)?(?:专业)?"
     r"学校", "中专"),
    (r"技校|技工学校|技工", "技校"),
    (r"高中|职高|职业高中|高级中学|中学高中", "高中"),
    (r"初中|初级中学|农中|农业中学", "初中"),
    (r"小学|高小|初小|完小|私塾", "小学"),
    (r"大学(?=$|毕业|文化|学历|[,.;、)(]|\d)", "本科"),
    (r"中学(?=$|毕业|文化|学历|[,.;、)(])", "高中"),
)
_MODES: tuple[tuple[str, str], ...] = (
    (r"函授", "函授"),
    (r"夜大|夜校", "夜大"),
    (r"电大|广播电视大学|电视大学|开放大学", "电大"),
    (r"自学考试|自考|高自考", "自考"),
    (r"网络教育|远程教育|网络学院|网院", "网络"),
    (r"脱产", "成人脱产"),
    (r"业余|成人教育|成教|职大|职工大学|(?<!专)业大(?!学)", "业余"),
    (r"党校", "党校"),
    (r"(?:解放军|武警|陆军|空军|海军|军医|炮兵|装甲兵|工程兵|通信兵|步兵|防化兵).{0,12}(?:学院|大学|学校)|军校|"
     r"军事院校", "军校"),
    (r"全日制|普通高等教育|普通全日制|统招", "全日制"),
)
_OUTCOMES: tuple[tuple[str, str], ...] = (
    (r"肄业", "肄业"), (r"结业", "结业"), (r"进修|培训|研修|轮训", "进修"), (r"毕业", "毕业"),
)
_DEGREES = ("博士", "硕士", "学士")
_NO_DEGREE = re.compile("未(?:授|获)|无学位")


@dataclass(frozen=True, slots=True)
class EducationTerms:
    """What a text says of schooling, each part only where it is said."""

    level: str | None = None
    mode: str | None = None
    outcome: str | None = None
    degree: str | None = None


def education_terms(text: str) -> EducationTerms:
    """Level, mode, outcome and degree in one text."""
    return EducationTerms(education_level(text), education_mode(text), education_outcome(text), degree_level(text))


def education_level(text: str) -> str | None:
    """The contract's `education.level`; the name of a degree counts where no level is named."""
    return _first(_LEVELS, normalize(text).text)


def education_mode(text: str) -> str | None:
    """The contract's `education.mode`; None where the text does not say."""
    return _first(_MODES, normalize(text).text)


def education_outcome(text: str) -> str | None:
    """The contract's `education.outcome`; None where the text does not say."""
    return _first(_OUTCOMES, normalize(text).text)


def degree_level(text: str) -> str | None:
    """The contract's `degree.level`. 硕士研究生 alone is schooling, not yet a degree."""
    plain = normalize(text).text
    if _NO_DEGREE.search(plain):
        return None
    return next((name for name in _DEGREES if re.search(rf"{name}(?!研究生|生|导师|后|点|课程)", plain)), None)


def _first(table: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((name for pattern, name in table if re.search(pattern, text)), None)

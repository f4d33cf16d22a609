"""`.lrm`: the appointment form as the older editor wrote it: GBK text, quoted fields in a fixed order."""

from __future__ import annotations

import hashlib
import re

from extraction.intake.form_data import FAMILY, FormData
from extraction.intake.xml_text import decode_text
from models.errors import DossierError

# (element of .lrmx, label of the form) by place; None where the meaning is not established
_ORDER: tuple[tuple[str, str] | None, ...] = (
    ("XingMing", "姓名"), ("XingBie", "性别"), ("ChuShengNianYue", "出生年月"), ("MinZu", "民族"),
    ("JiGuan", "籍贯"), ("RuDangShiJian", "入党时间"), ("JianKangZhuangKuang", "健康状况"),
    ("ChuShengDi", "出生地"), ("CanJiaGongZuoShiJian", "参加工作时间"), ("XueLi", "学历学位"),
    ("YuanXiao", "院校"), ("ZhuanYeJiShuZhiWu", "专业技术职务"), None, None, None, None,
    ("ShuXiZhuanYeYouHeZhuanChang", "熟悉专业有何专长"), ("JianLi", "简历"),
    ("JiangChengQingKuang", "奖惩情况"), ("NianDuKaoHeJieGuo", "年度考核结果"), ("ChengWei", "称谓"),
    ("QinShuXingMing", "家庭成员姓名"), ("QinShuChuSheng", "家庭成员出生年月"),
    ("QinShuMianMao", "家庭成员政治面貌"), ("QinShuDanWei", "家庭成员工作单位及职务"),
    ("XianRenZhiWu", "现任职务"), ("NiRenZhiWu", "拟任职务"), ("NiMianZhiWu", "拟免职务"),
    ("RenMianLiYou", "任免理由"), ("ChengBaoDanWei", "呈报单位"), ("JiSuanNianLingShiJian", "计算年龄时间"),
    ("TianBiaoRen", "填表人"), ("TianBiaoShiJian", "填表时间"),
)
_RELATIVES = (20, 21, 22, 23, 24)
_EDUCATION = ("QuanRiZhiJiaoYu_XueLi", "QuanRiZhiJiaoYu_XueWei", "ZaiZhiJiaoYu_XueLi", "ZaiZhiJiaoYu_XueWei")
_SCHOOLS = tuple(f"{name}_BiYeYuanXiaoXi" for name in _EDUCATION)
_LEAST_FIELDS = 10


def read_lrm(file: str, content: bytes) -> FormData:
    """The form in a `.lrm` file. Raises DossierError where the bytes are no such form."""
    values = _values(decode_text(content))
    if len(values) < _LEAST_FIELDS or not values[0].strip():
        raise DossierError(f"{file}: not a .lrm form (quoted fields, commas); export the appointment form again")
    named = {place[0]: value for place, value in zip(_ORDER, values, strict=False) if place is not None}
    places = {place[0]: f"{i} {place[1]}" for i, place in enumerate(_ORDER) if place is not None}
    for source, targets in (("XueLi", _EDUCATION), ("YuanXiao", _SCHOOLS)):
        for target, part in zip(targets, re.split("[#@]", named.pop(source, "")), strict=False):
            named[target] = part
            places[target] = places[source]
    unknown = tuple(f"{i}" for i, value in enumerate(values) if _place(i) is None and value.strip())
    return FormData(file, hashlib.sha256(content).hexdigest(), named, _family(values), places, unknown)


def _place(index: int) -> tuple[str, str] | None:
    return _ORDER[index] if index < len(_ORDER) else None


def _values(text: str) -> list[str]:
    """The quoted fields; a quotation mark inside one is not followed by a comma and another."""
    trimmed = text.strip().strip("\x00\x1a")
    if not trimmed.startswith('"'):
        return []
    return re.split(r'"\s*,\s*"', trimmed.removeprefix('"').removesuffix('"'))


def _family(values: list[str]) -> tuple[dict[str, str], ...]:
    """Relatives out of five lists that run side by side."""
    columns = [values[i].split("@") if i < len(values) else [] for i in _RELATIVES]
    count = max((len(column) for column in columns), default=0)
    rows = [[column[i].strip() if i < len(column) else "" for column in columns] for i in range(count)]
    return tuple(dict(zip(FAMILY, row, strict=True)) for row in rows if any(row))

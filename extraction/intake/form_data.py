"""The appointment form as a data file: its elements, whatever format they came in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

FAMILY = ("ChengWei", "XingMing", "ChuShengRiQi", "ZhengZhiMianMao", "GongZuoDanWeiJiZhiWu")
KNOWN = frozenset({
    "XingMing", "XingBie", "MinZu", "ChuShengNianYue", "JiGuan", "ChuShengDi", "RuDangShiJian",
    "CanJiaGongZuoShiJian", "JianKangZhuangKuang", "ZhuanYeJiShuZhiWu", "ShuXiZhuanYeYouHeZhuanChang",
    "QuanRiZhiJiaoYu_XueLi", "QuanRiZhiJiaoYu_XueWei", "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi",
    "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "ZaiZhiJiaoYu_XueLi", "ZaiZhiJiaoYu_XueWei",
    "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", "ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "XianRenZhiWu", "NiRenZhiWu",
    "NiMianZhiWu", "JianLi", "JiangChengQingKuang", "NianDuKaoHeJieGuo", "RenMianLiYou", "ChengBaoDanWei",
    "JiSuanNianLingShiJian", "TianBiaoShiJian", "TianBiaoRen", "DaoLingNianYue", "ShenFenZheng", "ZhaoPian", "Version",
})


@dataclass(frozen=True)
class FormData:
    """One form. `fields` are texts by the element names of `.lrmx`, `family` one mapping a relative.

    `places` says what the file itself calls an element where that differs; `unknown` lists elements nobody described.
    """

    file: str
    sha256: str
    fields: Mapping[str, str] = field(repr=False)
    family: tuple[Mapping[str, str], ...] = field(default=(), repr=False)
    places: Mapping[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()

    def text(self, name: str) -> str:
        """The element's text, trimmed; empty where it is missing."""
        return self.fields.get(name, "").strip(" \t\r\n　")

    def place(self, name: str) -> str:
        """What to call the element when pointing a person to it."""
        return self.places.get(name, name)

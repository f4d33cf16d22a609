"""The head of a catalogue kept as a sheet: which column is the class, the title, the date, the pages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extraction.intake.sheet import Row, cell_text

HEAD_ROWS = 12
"""Titles, a line about the person and merged cells may stand above the head."""

_COLUMNS: Mapping[str, str] = {
    "title": "材料名称 材料题名 材料标题 题名 名称 内容 材料内容 材料 档案材料名称 文件名称 目录名称 标题 "
             "条目名称 e01z111a name title material materialname",
    "category": "类号 分类号 编号 代码 类别 分类 材料类号 材料编号 档案类号 类别号 类目 类号代码 材料类别 分类代码 "
                "目录编号 类 e01z101 e01z107 code class category",
    "order": "序号 材料序号 顺序号 顺序 号 排序 条目号 件号 e01z104 no seq order index",
    "date": "材料形成时间 材料制成时间 材料形成日期 材料制成日期 形成时间 形成日期 制成时间 制成日期 日期 时间 "
            "成文日期 成文时间 材料时间 材料日期 e01z117 date formed",
    "year": "年 年份 year", "month": "月 月份 month", "day": "日 day",
    "pages": "页数 页码数 材料页数 张数 页 页码 页次 e01z114 pages page pagecount",
    "copies": "份数 件数 e01z124 copies",
    "remark": "备注 附注 说明 e01z121 remark remarks note",
    "images": "图像 图像名称 图像文件 图像文件名 图片 图片名称 文件名 文件路径 影像 影像文件 原始图像数据 电子文件名 "
              "image images file filename path",
    "person": "姓名 人员姓名 档案人姓名 a0101",
    "id_number": "身份证号 身份证号码 公民身份号码 公民身份证号 身份证 证件号码 a0184 idcard idnumber",
}
_MEANING = {word: concept for concept, words in _COLUMNS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Head:
    """Columns of a sheet by what they hold; `body` is the index of the first row below the head."""

    columns: Mapping[str, int]
    body: int


def find_head(rows: Sequence[Row]) -> Head | None:
    """The head among the first rows: a column of titles and one of classes, numbers, dates or pages."""
    for index, row in enumerate(rows[:HEAD_ROWS]):
        columns = _columns(row)
        if "title" not in columns or not {"category", "order", "date", "pages", "year"} & set(columns):
            continue
        below = rows[index + 1] if index + 1 < len(rows) else ()
        second = _columns(below)
        if set(second) & {"year", "month", "day"} and not _has_entry(below, columns):
            extra = {concept: at for concept, at in second.items() if concept not in columns}
            return Head({**columns, **extra}, index + 2)
        return Head(columns, index + 1)
    return None


def is_head_row(row: Row, head: Head) -> bool:
    """Whether a row repeats the head, as sheets printed over pages do."""
    at = head.columns["title"]
    return at < len(row) and _meaning(cell_text(row[at])) == "title"


def _columns(row: Row) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        concept = _meaning(cell_text(cell))
        if concept is not None:
            found.setdefault(concept, at)
    return found


def _has_entry(row: Row, columns: Mapping[str, int]) -> bool:
    at = columns["title"]
    return at < len(row) and bool(cell_text(row[at])) and _meaning(cell_text(row[at])) is None


def _meaning(text: str) -> str | None:
    plain = re.sub(r"[\s:：*_\-/]", "", unicodedata.normalize("NFKC", text)).lower()
    bare, inside = re.sub(r"\(.*?\)", "", plain), re.search(r"\((.+?)\)", plain)
    if inside is not None and _MEANING.get(inside[1]) == "id_number":
        return "id_number"
    return _MEANING.get(plain) or _MEANING.get(bare)

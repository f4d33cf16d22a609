"""Professional titles that a form names, each with its day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in
from extraction.drafts import Draft, fullest
from extraction.field import Field
from extraction.labels import label_key
from extraction.materials.document import Document
from extraction.materials.person import NOTHING
from models.facts import Value

TITLE = (
    r"(?:水利|林业|农业|电气|机械|建筑|地质|园林|中医|中药|西医|图书|畜牧|群众文化|文物博物|档案|新闻|中学|小学|"
        r"幼儿园|中专|技工学校)?"
    r"(?:正高级|副高级|高级|中级|初级|助理|特级|[一二三四]级|主任|副主任|主管|主治|副|正|研究|副研究|实习|见习|住院)*"
    r"(?:工程师|经济师|会计师|统计师|审计师|农艺师|畜牧师|兽医师|园艺师|政工师|教授|讲师|助教|研究员|馆员|编辑|"
        r"记者|律师|公证员|"
    r"中医师|医师|药师|护师|技师|护士|医士|药士|技士|技术员|会计员|经济员|统计员|审计员|教练|教师|教员|实验师|"
        r"播音员|法医师|"
    r"工艺美术师|建筑师|设计师|农技员|技术指导)")
_NAME = re.compile(r"[一-鿿]{2,14}")
_NAMED = re.compile(TITLE)
_ASIDE = re.compile(r"\([^)]*\)|(?:19|20)?\d{2}[\d.年月日、·/\-]*|[一二三四五六七八九〇○零]{2,4}年[一-十]{1,3}月?")
_NO_TITLE = re.compile(r"变动|情况|名称|等级$|何")  # words of a heading
_NOT_HELD = re.compile(r"申报|拟|评审何|申请|晋升何|应聘")
_LONGEST = 12  # characters of a cell that is a title and nothing else
_BEFORE = re.compile(r"^(现任|聘任为?|聘为|取得|获得?|评为|评定为|任|具有|具备)")


def titles(document: Document) -> Iterator[Draft]:
    """The professional title, with its date where one stands beside or inside: the first told on each page."""
    seen: set[int] = set()
    for draft in held_titles(document):
        if draft.span.page.number not in seen:
            seen.add(draft.span.page.number)
            yield draft


def held_titles(document: Document) -> Iterator[Draft]:
    """Every title that a cell says the person holds."""
    for field in document.filled("title", "title_date"):
        if _NOT_HELD.search(label_key(field.heading)) or NOTHING.match(field.value.text):
            continue
        if re.search(r"[表卡册]$|意见", field.value.text):
            continue  # 专业技术职务　聘任审批表: the title of the paper itself
        name = _title(_ASIDE.sub("", field.value.text), field.concept == "title")
        if name is None:
            continue
        fields: dict[str, Value] = {"name": name}
        value = _date(document, field)
        if value is not None:
            fields["date"] = value.date
        when = value.span if value is not None else None
        spot = fullest([field.value, when] if when is not None else [field.value])
        yield Draft("title", fields, field.value, when=when, spot=spot)


def _title(words: str, asked: bool) -> str | None:
    """The title in a cell: the whole of a short one that was asked for, else what is known to be a title."""
    known = _NAMED.search(words)
    plain = _NAME.search(_BEFORE.sub("", words)) if asked else None
    if plain is not None and (plain[0] in ("无", "没有") or _NO_TITLE.search(plain[0])):
        plain = None
    if plain is not None and len(words) <= _LONGEST:
        return plain[0]
    if known is not None:
        return known[0]
    return plain[0] if plain is not None else None


def _date(document: Document, field: Field) -> DateValue | None:
    """The day inside the cell, else in the nearest cell of the page that asks for it."""
    inside = next(dates_in(field.value, document.context()), None)
    if inside is not None:
        return inside
    near = [f for f in document.filled("title_date") if f.value.page is field.value.page]
    near.sort(key=lambda f: abs(f.place.centre[1] - field.place.centre[1]))
    return next((value for f in near for value in dates_in(f.value, document.context())), None)

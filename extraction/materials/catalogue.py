"""M90: the catalogue of the dossier. Its dates are those of the papers, not of the facts on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import dates_in, read_date
from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.signings import signing
from extraction.numerals import number
from extraction.spans import Span, joined, rows, span_of
from extraction.table_lines import Line
from models.dates import PartialDate
from models.facts import Value

_CLASS_NAMES = (
    ("1", r"履历"), ("2", r"自传|思想"), ("3", r"考核|鉴定|考察"), ("4-1", r"学历学位"), ("4-2", r"专业技术职务|职称"),
        ("4-3", r"科研|学术评鉴|学术"),
    ("4-4", r"培训"), ("5", r"政审|审计|审核"), ("6", r"党.?团"), ("7", r"表彰|奖励"), ("8", r"处分|违规|违纪"), ("9-1",
        r"^工资"), ("9-2", r"任免|录用"),
    ("9-3", r"出国"), ("9-4", r"代表"), ("10", r"其他|其它|供组织参考"),
)
_NUMERALS = "一二三四五六七八九十"
_NUMBER = re.compile(rf"^[(（]?(?P<c>[{_NUMERALS}]|10|\d|[-—]{{1,2}})[、.．\-—－ (（]*(?P<s>\d{{1,2}}|"
    rf"[一二三四])?[)）]?(?:[、.．\-—－ ]+(?P<i>\d{{1,3}}))?")


def entries(document: Document) -> Iterator[Draft]:
    """One fact for each listed paper."""
    category = ""
    for table in document.tables_of("catalogue"):
        for line in table.lines:
            heading = _heading(line)
            if heading is not None:
                category = heading
                continue
            title = line.get("title")
            if title is None:
                continue
            yield _entry(document, line, title, category)


def _heading(line: Line) -> str | None:
    """The class that a heading line opens; None for a line about a paper."""
    texts = {name: span.text for name, span in line.cells.items() if span}
    if any(name in texts for name in ("formed", "year_of", "pages")):
        return None
    text = "".join(texts.values())
    opens_class = re.match(rf"[(（]?([{_NUMERALS}]|\d{{1,2}}[-—]\d)", texts.get("number", "")) is not None
    if not text or (not re.search("材料|类", text) and len(text) > 4 and not opens_class):
        return None
    match = _NUMBER.match(text)
    if match is not None:
        number_ = _category(match)
        if number_ not in ("4", "9", ""):
            return number_
    bare = re.sub(rf"^[{_NUMERALS}\d、.\-—()（）]+", "", text)
    named = next((code for code, form in _CLASS_NAMES if re.search(form, bare)), "")
    main = _category(match) if match else ""
    return main if main in ("4", "9") else named


def _category(match: re.Match[str]) -> str:
    word = match["c"]
    main = "1" if word.startswith(("-", "—")) else str(_NUMERALS.index(word) + 1) if word in _NUMERALS else word
    if main in ("4", "9") and match["s"]:
        sub = match["s"]
        return f"{main}-{_NUMERALS.index(sub) + 1 if sub in _NUMERALS else sub}"
    return main


def _entry(document: Document, line: Line, title: Span, category: str) -> Draft:
    fields: dict[str, Value] = {"title": title.raw}
    given = line.get("number")
    match = _NUMBER.match(given.text) if given is not None else None
    own = _category(match) if match is not None and (given is not None and not re.fullmatch(r"\d{1,3}",
        given.text)) else ""
    if own or category:
        fields["category"] = own or category
    date = _formed(document, line)
    if date is not None:
        fields["formed"] = date
    pages = line.get("pages")
    count = number(re.sub(r"\D", "", pages.text)) if pages is not None and re.search(r"\d", pages.text) else None
    if count is not None:
        fields["pages"] = count
    spans = [line.cells[name] for name in ("number", "title", "formed", "year_of", "month_of", "day_of", "pages")
             if line.cells.get(name)]
    return Draft("catalogue_entry", fields, joined(spans))


def _formed(document: Document, line: Line) -> PartialDate | None:
    whole = line.get("formed")
    if whole is not None:
        value = read_date(whole, document.context())
        return value.date if value is not None else None
    year = line.get("year_of")
    digits = re.search(r"\d{4}|\d{2}", year.text) if year is not None else None
    if digits is None:
        return None
    text = digits[0] if len(digits[0]) == 4 else ("19" + digits[0])
    for name in ("month_of", "day_of"):
        part = line.get(name)
        match = re.search(r"\d{1,2}", part.text) if part is not None else None
        if match is None or int(match[0]) == 0:
            break
        text += f"-{int(match[0]):02}"
    try:
        return PartialDate(text)
    except ValueError:
        return PartialDate(text[:4])


def made(document: Document) -> Iterator[Draft]:
    """The date outside of the table, if the catalogue is dated."""
    listed = {key for table in document.tables for key in table.used}
    for page in document.pages:
        for row in reversed(rows(line for line in page.free_lines if id(line) not in listed)):
            line = span_of(page, row)
            found = list(dates_in(line, document.context()))
            if found and len(line.text) <= 30:
                yield signing("单位", found[-1])
                return


TYPE = MaterialType(
    code="M90", title="干部人事档案目录", category=None,
    titles=("干部人事档案目录", "卷内目录", "档案目录", "干部档案目录", "归档目录", "人事档案目录", "职工档案目录",
        "档案材料目录"),
    title_form=r"[一-鿿]{0,12}(档案|卷内|归档|材料)[一-鿿]{0,6}目录|目录",
    must=(r"材料名称.{0,30}(材料)?(形成|制成)时间.{0,30}页数", r"类号.{0,10}材料名称", r"材料名称.{0,10}年月日"),
        strong=("份数", "备注", "类材料"),
    title_never=r"论著|成果|教学|图书",
    later=(r"类材料", r"登记表.{0,10}\d{4}"),
    readers=(entries, made),
)

"""M90 目录 with the columns of 1991 and of today, 卷内目录, and M91: cover, dividers, blank and photograph pages."""

from __future__ import annotations

from typing import Any

from samples.drawn.claims import Claim, Says
from samples.drawn.form import Line
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.scribe import Scribe, words

_NUMERALS = "一二三四五六七八九十"
_OLD = ("履历材料", "自传材料", "鉴定、考核、考察材料", "学历和评聘专业技术职务材料", "政治历史情况的审查材料", "参加党、团材料",
        "奖励材料", "处分材料", "录用、任免、工资、待遇、出国、会议代表材料", "其他材料")  # fmt: skip
_NEW = ("履历类材料", "自传和思想类材料", "考核鉴定类材料", "学历学位、专业技术职务（职称）、学术评鉴和教育培训类材料", "政审、审计和审核类材料",
        "党、团类材料", "表彰奖励类材料", "违规违纪违法处理处分类材料", "工资、任免、出国和会议代表类材料", "其他可供组织参考的材料")  # fmt: skip
_SUBS = {"4-1": "学历学位材料", "4-2": "专业技术职务（职称）材料", "4-3": "学术评鉴材料", "4-4": "教育培训材料", "9-1": "工资材料",
         "9-2": "任免材料", "9-3": "出国（境）审批材料", "9-4": "会议代表材料"}  # fmt: skip


def cover(bench: Bench, life: Life, old: bool = False) -> None:
    """M91: the cover of the file."""
    look = bench.look("1985-01" if old else "2015-01", typed=not old)
    sheet = bench.sheet(look, "M91")
    p_title = "干　部　档　案" if old else "干部人事档案"
    sheet.write(p_title, (150, 560, 1504, 740), look.printed.at(110))
    for i, (name, told) in enumerate((("姓　名", life.person.name), ("籍　贯", life.person.native_place), ("编　号", "A" + "20371"))):
        y = 1240 + i * 120
        sheet.write(name, (430, y, 680, y + 90), look.printed.at(46))
        sheet.write(told, (700, y, 1280, y + 90), look.filled.at(46))
        sheet.rule(690, y + 92, 1290, y + 92)
    sheet.write("中共中央组织部制" if not old else "组织部门监制", (300, 1980, 1354, 2060), look.printed.at(38))


def divider(bench: Bench, _life: Life, number: int) -> None:
    """M91: the sheet before a class."""
    look = bench.look("2015-01", typed=True)
    sheet = bench.sheet(look, "M91")
    sheet.write(f"第{_NUMERALS[number - 1]}类", (200, 820, 1454, 960), look.printed.at(90))
    sheet.write(_NEW[number - 1], (200, 1000, 1454, 1140), look.printed.at(54))


def blank(bench: Bench, _life: Life) -> None:
    """M91: the empty back of a sheet."""
    bench.sheet(bench.look("1985-01", typed=True), "M91")


def photographs(bench: Bench, _life: Life) -> None:
    """M91: a page of passport photographs."""
    sheet = bench.sheet(bench.look("2005-01", typed=True), "M91")
    for i in range(2):
        box = (260.0 + i * 600, 420.0, 640.0 + i * 600, 950.0)
        sheet.frame(box, 3)
        for step in range(60, 180, 8):
            sheet.rule(box[0] + 190 - step, box[3] - 3 - (180 - step), box[0] + 190 + step, box[3] - 3 - (180 - step), 8, colour=(92, 98, 116))
    sheet.write("近期免冠照片", (200, 1000, 1454, 1080), sheet.printed)


def catalogue(bench: Bench, life: Life, formed: str = "2018-11-06") -> None:
    """M90 with the columns of today, brought to the front: 序号, 材料名称, 年, 月, 日, 页数, 备注."""
    s = _opened(bench, life, formed, "干部人事档案目录")
    p = s.paper(top=110, left=120, right=110)
    p.head("干部人事档案目录", 50)
    weights = (0.9, 5.0, 0.9, 0.6, 0.6, 0.8, 1.2)
    heads = ("序号", "材料名称", "年", "月", "日", "页数", "备注")
    p.line("　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　材料形成时间", "left", 26)
    told = _rows(bench, _NEW, copies=False)
    p.lines(heads, weights, told, 56, aligns=("center", "left", "center", "center", "center", "center", "center"))
    bench.bring_forward()


def old_catalogue(bench: Bench, life: Life, formed: str = "1993-05-10") -> None:
    """M90 of 1991: 类号, 材料名称, 材料制成时间 over 年月日, 份数, 页数, 备注; filled in by hand."""
    s = _opened(bench, life, formed, "干部档案目录", typed=False)
    p = s.paper(top=110, left=120, right=110)
    p.head("干部档案目录", 52, spread=True)
    weights = (0.9, 4.6, 1.0, 0.6, 0.6, 0.7, 0.7, 1.2)
    x, span = p.left, (p.right - p.left) / sum(weights)
    edges = [x + span * sum(weights[:i]) for i in range(9)]
    for i, name in enumerate(("类号", "材　料　名　称", "年", "月", "日", "份数", "页数", "备注")):
        top = p.y + (50 if name in "年月日" else 0)
        p.sheet.frame((edges[i], top, edges[i + 1], p.y + 100))
        p.sheet.write(name, (edges[i] + 4, top, edges[i + 1] - 4, p.y + 100), p.sheet.printed)
    p.sheet.frame((edges[2], p.y, edges[5], p.y + 50))
    p.sheet.write("材料制成时间", (edges[2], p.y, edges[5], p.y + 50), p.sheet.printed.at(26))
    p.y += 100
    told = _rows(bench, _OLD, copies=True)
    p.lines((), weights, told, 58, aligns=("center", "left", *["center"] * 6))
    bench.bring_forward()


def _opened(bench: Bench, life: Life, formed: str, title: str, typed: bool = True) -> Scribe:
    s = Scribe(bench, life, "M90", title, "", formed, typed=typed)
    del bench.materials[-1]["formed"]
    return s


def _rows(bench: Bench, names: tuple[str, ...], copies: bool) -> list[Line]:
    rows: list[Line] = []
    listed = sorted((m for m in bench.materials if m["type"] != "M90"), key=_order)
    seen, sub, number = "", "", 0
    wide = 8 if copies else 7
    for item in listed:
        first = str(item["category"]).split("-")[0]
        if first != seen:
            seen, number = first, 0
            rows.append(_header(_NUMERALS[int(first) - 1], names[int(first) - 1], wide))
        if not copies and item["category"] != sub and item["category"] in _SUBS:
            number = 0
            rows.append(_header(_NUMERALS[int(first) - 1] + str(item["category"])[1:], _SUBS[str(item["category"])], wide))
        sub = str(item["category"])
        number += 1
        rows.append(_entry(item, number, copies))
    return rows


def _order(item: dict[str, Any]) -> tuple[int, str, str]:
    return (int(str(item["category"]).split("-")[0]), str(item["category"]), str(item["formed"]))


def _header(numeral: str, name: str, wide: int) -> Line:
    cells: list[Says] = [words(numeral), words(name)] + [() for _ in range(wide - 2)]
    return Line(tuple(cells))


def _entry(item: dict[str, Any], number: int, copies: bool) -> Line:
    year, month, day = (*str(item["formed"]).split("-"), "", "")[:3]
    pages = len(item["pages"])
    cells = [str(number), str(item["title"]), year, month.lstrip("0"), day.lstrip("0")]
    cells += ["1"] if copies else []
    cells += [str(pages), "复印件" if item["copy"] else ""]
    category = str(item["category"]).split("-")[0] if copies else item["category"]
    fields = {"title": item["title"], "category": category, "formed": item["formed"], "pages": pages}
    return Line(tuple(words(c) for c in cells), (Claim("catalogue_entry", fields),))

"""Catalogue, cover, divider, blank page: M90, M91."""

from __future__ import annotations

from samples.archive.blocks import Cell, Row, Stack, Text
from samples.archive.case import Case, Material
from samples.archive.ink import Span, Words, put, say
from samples.archive.when import write

NAMES = {"1": "履历类材料", "2": "自传和思想类材料", "3": "考核鉴定类材料", "4-1": "学历学位材料", "4-2": "专业技术职务材料", "4-4": "教育培训材料", "5": "政审、审计和审核类材料", "6": "党、团类材料", "7": "表彰奖励类材料",
         "8": "违规违纪违法处理处分类材料", "9-1": "工资材料", "9-2": "任免材料", "9-3": "出国（境）审批材料", "9-4": "会议代表材料", "10": "其他可供组织参考的材料"}


def m90(case: Case) -> Material:
    """目录."""
    d = case.desk(max(m.formed for m in case.materials))
    d.look.type_.rules = d.pick("grid", "grid", "open")
    if d.look.type_.rules == "grid":
        d.look.type_.fill = min(d.look.type_.fill, 12)
    title = d.pick("干部人事档案目录", "干部档案材料目录", "干部人事档案材料目录")
    d.title(title)
    old = d.rng.random() < 0.4
    order = ["1", "2", "3", "4-1", "4-2", "4-4", "5", "6", "7", "8", "9-1", "9-2", "9-3", "9-4", "10"]
    chinese = dict(zip(order, ("一", "二", "三", "四-1", "四-2", "四-4", "五", "六", "七", "八", "九-1", "九-2", "九-3", "九-4", "十"), strict=True))
    heads: list[tuple[str, float]] = [("类号" if old else "序号", 1), ("材料名称", 5)]
    split = d.rng.random() < 0.6
    heads += [("年", 1.2), ("月", 0.8), ("日", 0.8)] if split else [(d.pick("材料形成时间", "形成时间", "材料制成时间"), 2.2)]
    heads += ([("份数", 0.9)] if old else []) + [("页数", 0.9), ("备注", 1.2)]
    lines: list[list[Words]] = []
    for code in order:
        items = sorted((m for m in case.materials if m.category == code and m.stated), key=lambda m: m.formed)
        if items and not old:
            lines.append([put(chinese[code]), put(NAMES[code]), *[None] * (len(heads) - 2)])
        for number, m in enumerate(items, 1):
            x = say("catalogue_entry", title=m.title, category=m.category, formed=m.formed, pages=len(m.sheets))
            year, month, day = m.formed.split("-")
            date: list[Words] = [put(year, x), put(str(int(month)), x), put(str(int(day)), x)] if split else [put(write(m.formed, "dot"), x)]
            lines.append([put(f"{chinese[code]}-{number}" if old else str(number), x), put(m.title, x), *date, *([put("1", x)] if old else []), put(str(len(m.sheets)), x), put("复印件") if m.copy else None])
    if split:
        narrow = heads[-2 - old:]
        top = Row([Cell(Text(heads[0][0], align="c"), heads[0][1], True), Cell(Text("材料名称", align="c"), 5, True),
                   Cell(Stack([Row([Cell(Text(d.pick("材料形成时间", "材料制成时间"), align="c", pad=2), 1, True)], 16), Row([Cell(Text(n, align="c", pad=2), s, True) for n, s in heads[2:5]], 16)]), 2.8),
                   *(Cell(Text(n, align="c"), s, True) for n, s in narrow)])
        rows = [Row([Cell(Text(w, pad=3), s) for w, (_, s) in zip(line, heads, strict=True)], 22) for line in lines]
        d.pages.table(top, rows, d.look.repeat)
    else:
        d.table(heads, lines, 22)
    return case.add("M90", title, "", d)


def m91(case: Case, kind: str) -> Material:
    """封面, 隔页, 空白页, 证件照页."""
    d = case.desk("2010-01-01")
    life = d.life
    d.pages.fresh()
    if kind == "cover":
        d.pages.gap(150)
        d.pages.head(d.pick("干部人事档案", "干部档案", "人事档案"), 3.2)
        d.pages.gap(80)
        for name, text in (("姓名", life.name), ("籍贯", life.native), ("编号", f"0{case.seed}{len(life.id)}4")):
            d.pages.write(["　　　　　　", Span(f"{name}　", size=1.4), Span(text, hand=True, size=1.3, under=True)], leading=2.6)
    elif kind == "divider":
        d.pages.y = d.pages.sheet.height * d.rng.uniform(0.3, 0.45)
        d.pages.head(d.pick("六、党、团类材料", "九、工资、任免、出国和会议代表类材料", "四、学历学位材料"), 1.8)
    elif kind == "photo":
        x, y = 190.0, 180.0
        for a, b, c, e in ((x, y, x + 110, y), (x, y + 150, x + 110, y + 150), (x, y, x, y + 150), (x + 110, y, x + 110, y + 150)):
            d.pages.sheet.rule(a, b, c, e)
        d.pages.y = 240
        d.pages.write(d.pick("照片粘贴处", "本人近期照片"), align="c")
    return case.add("M91", {"cover": "档案封面", "divider": "隔页", "photo": "证件照页", "blank": "空白页"}[kind], "", d, stated=False)

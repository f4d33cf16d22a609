"""M91 封面 and M90 干部人事档案目录."""

from __future__ import annotations

from typing import Any

from samples.drawn.claims import Claim, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Line, label, value
from samples.drawn.ink import Pen

_CLASSES = (
    "履历类材料",
    "自传和思想类材料",
    "考核鉴定类材料",
    "学历学位、职称、学术、培训类材料",
    "政审、审计和审核类材料",
    "党、团类材料",
    "表彰奖励类材料",
    "处理处分类材料",
    "工资、任免、出国、会议代表类材料",
    "其他材料",
)
_NUMERALS = "一二三四五六七八九十"


def draw_cover(desk: Desk) -> None:
    """The cover; it states no facts and is not listed as a material."""
    look = desk.look("2005-01", typed=True)
    sheet = desk.sheet(look, "M91")
    sheet.write("干部人事档案", (150, 600, 1504, 780), Pen("songbold", 120))
    for i, (name, text) in enumerate(
        (("姓　名", desk.person.name), ("编　号", f"JY{desk.rng.randint(10000, 99999)}"), ("卷　号", "正本 第1卷"))
    ):
        y = 1260 + i * 130
        sheet.write(name, (430, y, 680, y + 90), Pen("song", 48))
        sheet.write(text, (700, y, 1240, y + 90), look.filled.at(48))
        sheet.rule(690, y + 92, 1250, y + 92)
    sheet.write("中共南屏县委组织部", (300, 1980, 1354, 2060), Pen("song", 42))


def reserve_catalogue(desk: Desk) -> int:
    """Keep the second page for the catalogue, which can only be written when all materials are known."""
    desk.material("M90", "干部人事档案目录", "", "")
    desk.sheet(desk.look("2016-05", typed=True), skew_deg=0.0)
    return len(desk.drawn)


def fill_catalogue(desk: Desk, page: int, skip: tuple[str, ...] = ()) -> None:
    """Write the catalogue onto the reserved page: every material except those whose ids are in `skip`."""
    sheet = desk.drawn[page - 1].sheet
    form = Form(sheet, top=110, left=120, right=120)
    form.title("干部人事档案目录", 50)
    weights = (0.8, 5.0, 0.9, 0.6, 0.6, 0.8, 1.2)
    form.row(
        60, *(label(t, w) for t, w in zip(("类号", "材料名称", "年", "月", "日", "页数", "备注"), weights, strict=True))
    )
    listed = [m for m in desk.materials if m["type"] != "M90" and m["id"] not in skip]
    high = min(60.0, (2250 - form.y) / (len(listed) + len({_class(m) for m in listed})))
    seen = -1
    counts: dict[str, int] = {}
    for item in sorted(listed, key=lambda m: (_class(m), m["category"], m["formed"])):
        if _class(item) != seen:
            seen = _class(item)
            form.row(high, value(_NUMERALS[seen], weights[0]), value(_CLASSES[seen], sum(weights[1:]), "left"))
        counts[item["category"]] = counts.get(item["category"], 0) + 1
        form.table_line(_entry(item, counts[item["category"]]), weights, ("center", "left") + ("center",) * 5, high)


def _class(item: dict[str, Any]) -> int:
    return int(str(item["category"]).split("-")[0]) - 1


def _entry(item: dict[str, Any], number: int) -> Line:
    year, month, day = (*str(item["formed"]).split("-"), "", "")[:3]
    category = str(item["category"])
    pages = len(item["pages"])
    shown = _NUMERALS[_class(item)] + category[1:] if "-" in category else _NUMERALS[_class(item)]
    cells = (
        f"{shown}-{number}",
        str(item["title"]),
        year,
        month.lstrip("0"),
        day.lstrip("0"),
        str(pages),
        "复印件" if item["copy"] else "",
    )
    fields = {"title": item["title"], "category": category, "formed": item["formed"], "pages": pages}
    return Line(tuple(say(c) for c in cells), (Claim("catalogue_entry", fields),))

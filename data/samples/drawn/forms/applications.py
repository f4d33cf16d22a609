"""M19 入党申请书 and M20 转正申请书: handwritten letters on ruled paper."""

from __future__ import annotations

from typing import Any

from samples.drawn import said
from samples.drawn.claims import Part, say
from samples.drawn.desk import Desk
from samples.drawn.flow import lay_out
from samples.drawn.ink import Pen
from samples.drawn.notation import write_date
from samples.drawn.sheet import Sheet

_WISH = (
    "我志愿加入中国共产党，愿意为共产主义事业奋斗终身。中国共产党是中国工人阶级的先锋队，是中国各族人民利益的忠实代表，"
    "是中国社会主义事业的领导核心。",
    "我从小受到党的教育，是党把我培养成为一名对社会有用的人。几年来，我在领导和同志们的帮助下，努力学习政治理论和业务知识，"
    "踏实做好自己的工作，逐步提高了对党的认识。",
    "我深知自己离一名共产党员的标准还有差距，工作方法有时简单，学习还不够系统。今后我要发扬成绩，克服缺点，以实际行动争取早日"
    "加入党组织。请党组织在实践中考验我。",
)
_FULL = (
    "我于{joined}经支部大会通过，被接收为中共预备党员。现在预备期已满，特向党组织申请转为正式党员。",
    "一年来，在党组织的教育和同志们的帮助下，我认真学习党的路线方针政策，积极参加组织生活，按时交纳党费，努力完成党交给的各项任务。",
    "存在的不足是理论学习不够深入，处理问题有时急躁。今后我将继续努力。如果党组织批准我按期转正，我将牢记誓言，"
    "做一名合格的共产党员；如果未能批准，我也不灰心，继续接受党组织的考验。",
)


def draw_wish(desk: Desk, written: str, style: str = "ymd", **scan: Any) -> str:
    """Draw an 入党申请书; returns the material's id."""
    ident = desk.material("M19", "入党申请书", "6", written)
    look = desk.look(written, typed=False)
    date = said.both(said.party("apply", written, desk.manner(look), write_date(written, style)), "signing",
                     step="本人", date=written)
    _letter(desk, desk.sheet(look, **scan), "入党申请书", list(_WISH), date)
    return ident


def draw_full(desk: Desk, written: str, joined: str, style: str = "ymd", **scan: Any) -> str:
    """Draw a 转正申请书; returns the material's id."""
    ident = desk.material("M20", "转正申请书", "6", written)
    look = desk.look(written, typed=False)
    date = said.signed("本人", written, desk.manner(look), write_date(written, style))
    body = [_FULL[0].format(joined=write_date(joined, style)), *_FULL[1:]]
    _letter(desk, desk.sheet(look, **scan), "转正申请书", body, date)
    return ident


def _letter(desk: Desk, sheet: Sheet, title: str, body: list[str], date: Part) -> None:
    step = 92.0
    for i in range(21):
        sheet.rule(140, 330 + i * step, 1514, 330 + i * step, 1, colour=(150, 170, 190) if i % 2 else (196, 150, 150))
    pen = Pen(sheet.filled.face, 42, sheet.filled.colour, 1.1)
    sheet.write(title, (300, 228, 1354, 322), pen.at(56))
    sheet.write("敬爱的党组织：", (150, 338, 1500, 420), pen, "left")
    y = 422.0
    for paragraph in body:
        y = _paragraph(sheet, paragraph, y, step, pen)
    sheet.write("　　此致", (150, y, 1500, y + step), pen, "left")
    sheet.write("敬礼！", (150, y + step, 1500, y + 2 * step), pen, "left")
    y += 2 * step
    sheet.write(say("申请人：", desk.person.name), (880, y, 1480, y + step), pen)
    sheet.write(say(date), (880 + desk.rng.uniform(-30, 30), y + step, 1480, y + 2 * step), pen)


def _paragraph(sheet: Sheet, words: str, y: float, step: float, pen: Pen) -> float:
    lines = lay_out(say("　　" + words), 1350, pen)
    sheet.write("　　" + words, (150, y, 1500, y + len(lines) * step), pen, "left", False, leading=step / pen.size)
    return y + len(lines) * step

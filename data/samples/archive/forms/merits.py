"""Rewards and penalties: M23, M24."""

from __future__ import annotations

from samples.archive.case import Case, Material
from samples.archive.ink import Span, put, say
from samples.archive.when import write

from .answers import back


def m23(case: Case, number: int = 0) -> Material:
    """奖励审批表, 先进工作者登记表."""
    when, award, by = case.life.awards[number]
    d = case.desk(when)
    life = d.life
    w = say("award", award=award, date=when, granted_by=by)
    title = d.pick("奖励审批表", "先进工作者登记表", "表彰奖励审批表") if "功" not in award else d.pick("立功受奖审批表", "奖励审批表", "立功人员登记表")
    d.title(title)
    d.fields("name gender ethnicity birth culture pol work unit_post kind", {"kind": (d.pick("拟给予奖励", "奖励种类", "授予称号"), put(award, w))}, photo=False)
    d.essay(d.pick("主要先进事迹", "主要事迹", "先进事迹"), put(d.pick("该同志工作勤勤恳恳，任劳任怨，在艰苦的条件下出色完成任务，受到群众一致好评。", "在年度重点工作中，带头加班加点，解决难题多项，成绩显著。")), 130)
    d.opinions((d.pick("单位意见", "呈报单位意见"), put("同意上报。"), [d.sig("单位", back(when, 20))], life.job(when).unit), (d.pick("审批机关意见", "批准机关意见"), put(d.pick("批准。", "同意。")), [d.sig("审批", when, w)], by), least=110)
    return case.add("M23", title, "7", d)


def m24(case: Case, lifted: str = "") -> Material:
    """处分决定, 解除处分."""
    when, system, what = case.life.penalty
    on = lifted or when
    d = case.desk(on)
    life = d.life
    by = f"中共{life.county}纪律检查委员会"
    d.letter(14)
    d.pages.head(f"{by}{d.pick('文件', '')}", 2.0, colour="#c41e1e")
    d.pages.write(f"{life.county[:1]}纪发〔{on[:4]}〕{11 + case.seed % 40}号", align="c")
    d.pages.gap(18)
    title = f"关于解除{life.name}同志{what}处分的决定" if lifted else f"关于给予{life.name}同志{what}处分的决定"
    d.pages.head(title, 1.35)
    if lifted:
        x = say("penalty", system=system, penalty=what, decided=when[:7], lifted=lifted)
        words = d.typed("{n}同志于{a}受{b}处分。在处分期间，该同志认识错误深刻，工作表现较好。经研究，决定自{c}起{d}。", n=d.identity("name", life.name), a=put(write(when[:7], "cn"), x), b=put(what, x), c=put(write(lifted, "cn"), x), d=put(f"解除{what}处分", x))
    else:
        x = say("penalty", system=system, penalty=what, decided=when)
        job = life.job(when)
        words = d.typed("{n}，{g}，{e}，{b}出生，{nat}人，{c}文化程度，{w}参加工作，{j}加入中国共产党，现任{post}。\n", n=d.identity("name", life.name), g=d.identity("gender", life.gender), e=d.identity("ethnicity", life.ethnicity), b=put(write(life.birth[:7], "cn"), say("birth", date=life.birth[:7])),
                        nat=d.identity("native_place", life.native), c=d.culture(), w=put(write(life.work[:7], "cn"), say("work_start", date=life.work[:7])), j=put(write(life.party.joined[:7], "cn"), say("party", step="claimed_join", date=life.party.joined[:7])), post=f"{job.unit}{job.post}")
        words += d.typed("经查，该同志在任职期间违反财经纪律，超范围发放补贴，负有主要领导责任。\n根据有关规定，经研究，决定给予{n}同志{p}处分。\n本决定自批准之日起生效。", n=life.name, p=put(what, x))
    d.pages.write(words, indent=2, leading=1.9)
    d.pages.gap(30)
    d.pages.write(by, align="r")
    d.pages.write([Span(write(on, d.pick("han", "cn")), (say("signing", step="审批", date=on),))], align="r")
    d.pages.press(by, dy=20)
    return case.add("M24", title, "8", d, hand="typed")

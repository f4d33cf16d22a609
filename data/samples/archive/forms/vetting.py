"""Titles, inquiries, corrections of birth dates, the review itself: M13, M15 to M17."""

from __future__ import annotations

from samples.archive.blocks import Cell, Group, Row, Text
from samples.archive.case import Case, Material
from samples.archive.desk import kin_fact, study
from samples.archive.ink import Span, Words, put, say
from samples.archive.life import Kin
from samples.archive.when import write

from .answers import back, grades, level_name, sign_line, spotless


def m13(case: Case, on: str, name: str, field: str) -> Material:
    """专业技术职务任职资格评审表."""
    d = case.desk(on)
    life = d.life
    title = d.pick("专业技术职务任职资格评审表", f"{field}专业技术职务任职资格评审表", "专业技术职务评审表")
    d.title(title)
    s = life.finished(on)[-1]
    e = study(s, "level", "school", "major", "end", "outcome")
    held = life.title(back(on, 5))
    more: dict[str, tuple[str, Words]] = {"edu": (d.pick("最高学历", "毕业时间学校专业学历"), put(f"{d.date(s.end[:7])}{s.school}{s.major}专业{level_name(s)}毕业", e)), "ask": (d.pick("申报职务", "拟评任职资格"), put(name))}
    if held:
        fact = say("title", name=held[0], date=held[1][:7])
        more["held"] = (d.pick("现任专业技术职务及取得时间", "现专业技术职务及取得资格时间"), put(f"{held[0]}，{d.date(held[1][:7])}", fact))
    d.fields("name former gender birth ethnicity native born_at work join health unit post edu ask" + (" held" if held else ""), more, photo=True)
    d.resume(d.pick("工作经历", "学习工作经历", "主要工作经历"), style=d.pick("t3", "t2", "t4u"))
    d.essay(d.pick("业绩成果", "任现职以来主要业绩"), put(d.pick("主持完成业务项目三项，解决技术难题多项，撰写论文四篇，指导青年同志六人。", "承担主要业务工作，年年超额完成任务，编写教材和技术资料各一册。")), 80)
    d.opinions((d.pick("基层单位推荐意见", "所在单位意见"), put("同意推荐。"), [d.sig("单位", back(on, 60))], life.job(on).unit),
               (d.pick("评审委员会意见", "评委会评审意见"), put(f"评委会共九人，参加九人，同意八人，不同意一人。经评审，同意{life.name}同志具备{name}任职资格。"), [["主任委员　", put(life.leaders[1])], d.sig("审核", back(on, 20))], ""))
    t = say("title", name=name, date=on)
    d.opinions((d.pick("审批部门意见", "人事部门审批意见", "主管部门审批意见"), d.prose("批准{n}具备{t}任职资格。", n=life.name, t=put(name, t)), [d.sig("审批", on, t)], f"{life.county}职称改革领导小组办公室"))
    return case.add("M13", title, "4-2", d, double=d.rng.random() < 0.15)


def m15(case: Case, on: str, unit: str) -> Material:
    """政审、函调证明材料."""
    d = case.desk(on)
    life = d.life
    father, mother = life.kin[0], life.kin[1]
    if d.rng.random() < 0.5:
        title = d.pick("函调证明材料", "政审证明材料", "外调证明材料")
        d.title(title)
        fact = kin_fact(father)
        more = {"for": (d.pick("为何人提供", "被证明人"), d.identity("name", life.name)), "who": (d.pick("被调查人姓名", "调查对象"), put(father.name, fact)), "rel": ("与本人关系", put(father.relation, fact)), "birth": ("出生年月", put(d.date(father.birth), fact)),
                "pol": ("政治面貌", put(father.politics, fact)), "unit": (d.pick("工作单位及职务", "现在何处任何职"), put(father.doing, fact))}
        d.fields("for who rel birth pol unit", more, order=False)
        d.essay(d.pick("政治历史情况", "证明内容"), put(f"{father.name}出身贫苦，历史清楚，没有参加过反动组织，现实表现好。其家庭主要成员和社会关系中没有政治历史问题。"), 150)
        d.opinions((d.pick("证明人签名", "证明人"), None, [put(f"{life.leaders[2]}（手印）")], ""), (d.pick("单位意见", "证明人所在单位意见"), put("情况属实。"), [d.sig("单位", on)], unit), least=100)
        return case.add("M15", title, "5", d)
    d.letter(13)
    title = d.pick(f"关于{life.name}同志家庭情况的证明材料", f"关于{life.name}同志政治历史情况的调查报告", f"关于{life.name}同志的政审材料")
    d.pages.head(title, 1.5)
    b = put(write(life.birth[:7], d.look.sign), say("birth", date=life.birth[:7]))
    words = d.prose(d.pick("{n}，{g}，{b}出生，{nat}人。", "经调查，{n}，{g}，{b}生，原籍{nat}。"), n=d.identity("name", life.name), g=d.identity("gender", life.gender), b=b, nat=d.identity("native_place", life.native))
    for k, verb in ((father, d.pick("其父", "父亲")), (mother, d.pick("其母", "母亲"))):
        fact = kin_fact(Kin(verb, k.name, "", k.politics, k.doing))
        fact.fields["relation"] = verb.removeprefix("其")
        words += d.prose(verb + "{n}，{p}，{w}；", n=put(k.name, fact), p=put(k.politics, fact), w=put(k.doing, fact))
    words += [put(d.pick("主要社会关系中无杀、关、管人员，历史清楚。\n特此证明。", "家庭成员和社会关系政治情况清楚，本人表现一贯较好。\n特此证明。"))]
    d.pages.write(words, indent=2, leading=2.0)
    d.pages.gap(20)
    d.pages.write([put(d.pick(f"证明人：{life.leaders[2]}", f"调查人：{life.leaders[2]}、{life.leaders[3]}"))], align="r")
    d.pages.write([put(unit)], align="r")
    d.pages.write([d.sig("单位", on)], align="r")
    d.pages.press(unit, dy=20)
    return case.add("M15", title, "5", d)


def m16_household(case: Case, on: str) -> Material:
    """户籍证明, 常住人口登记卡."""
    d = case.desk(on, mode=case.desk(on).pick("cells", "colon"))
    life = d.life
    title = d.pick("户籍证明", "常住人口登记卡", "户口登记情况证明")
    d.title(title)
    kind = d.pick("非农业", "非农业户口")
    h = say("household", type="非农业", place=life.home)
    more = {"head": (d.pick("户主姓名", "户主"), put(life.kin[0].name)), "rel": ("与户主关系", put("子女")), "home": (d.pick("住址", "户口所在地", "常住地址"), put(life.home, h)), "kind": (d.pick("户口性质", "户别"), put(kind, h)),
            "birth": (d.pick("出生日期", "出生年月日"), d.birth(True, calendar=None))}
    d.fields("head rel name former gender ethnicity birth native born_at culture wed home kind", more, order=False)
    d.essay(d.pick("备注", "说明"), put(d.pick("据本所户口登记底册摘抄。", "以上内容与户口底册一致。")), 60)
    d.opinions((d.pick("派出所意见", "登记机关"), None, [put(f"承办人：{life.leaders[2]}"), d.sig("单位", on)], f"{life.county}公安局城关派出所"), least=110)
    return case.add("M16", title, "5", d)


def m16_reply(case: Case, on: str, wrong: str, number: str) -> Material:
    """更改出生日期的批复."""
    d = case.desk(on)
    life = d.life
    by = f"中共{life.county}委组织部"
    d.letter(14)
    d.pages.head(f"{by}文件", 2.1, colour="#c02020")
    d.pages.write(number, align="c")
    d.pages.gap(16)
    title = d.pick(f"关于同意更改{life.name}同志出生日期的批复", f"关于更正{life.name}同志出生时间的批复")
    d.pages.head(title, 1.4)
    ground = d.pick("入学登记表和户口底册", "原始户籍底册")
    det = say("determination", topic="birth", value=life.birth, decided=on, by=by, document_no=number, requested_by="本人", grounds=ground)
    d.pages.write(f"{life.job(on).unit}：")
    words = d.typed(d.pick("你单位关于更改{n}同志出生日期的请示收悉。经查阅{g}，同意将{m}同志的出生日期由{w}更正为{d}。此复。", "报来{n}同志更改出生日期的材料收悉。根据{g}，经研究，{m}同志的出生日期由{w}改为{d}。特此批复。"),
                    n=d.identity("name", life.name), m=life.name, g=put(ground, det), w=write(wrong, d.look.sign), d=put(write(life.birth, d.look.sign), det))
    d.pages.write(words, indent=2, leading=2.0)
    d.pages.gap(30)
    d.pages.write(by, align="r")
    d.pages.write([Span(write(on, "han"), (say("signing", step="审批", date=on),))], align="r")
    d.pages.press(by, dy=20)
    return case.add("M16", title, "5", d, hand="typed")


def m17(case: Case, on: str) -> Material:
    """专项审核认定表, 任前审核登记表."""
    d = case.desk(on, mode=case.desk(on).pick("cells", "cells", "colon"))
    life = d.life
    by = f"中共{life.county}委组织部"
    common = {"decided": on, "by": by, "requested_by": "组织"}
    values = {"birth": life.birth[:7], "work_start": life.work[:7], "party": life.party.joined[:7]}
    names = {"birth": ("出生时间", "出生日期", "出生年月"), "work_start": ("参加工作时间", "参加工作时间"), "party": ("入党时间", "入党时间")}
    dets = {t: say("determination", topic=t, value=v, **common) for t, v in values.items()}
    if d.rng.random() < 0.5:
        title = "干部人事档案专项审核认定表"
        d.title(title)
        d.fields("name gender ethnicity unit_post", order=False)
        heads = [(d.pick("审核项目", "项目"), 1.5), (d.pick("档案记载情况及依据材料", "档案中记载情况"), 4), (d.pick("认定结果", "认定意见"), 1.9)]
        basis = {"birth": "早期学籍材料记载一致", "work_start": "有录用（招工）审批材料", "party": "入党志愿书支部大会日期"}
        lines: list[list[Words]] = [[Span(d.pick(*names[t])), put(basis[t]), put(write(values[t], d.look.way), dets[t])] for t in values]
        lines.append([Span("学历学位"), put("毕业生登记表等材料齐全"), put("属实")])
    else:
        title = d.pick("干部人事档案任前审核登记表", "任前审核登记表")
        d.title(title)
        d.fields("name gender ethnicity native born_at unit_post", order=False)
        heads = [("项目", 1.6), (d.pick("信息是否一致", "是否一致"), 1.5), ("是否涂改", 1.3), ("是否认定", 1.3), (d.pick("确认信息", "认定信息"), 2)]
        lines = [[Span(d.pick(*names[t])), put("一致" if t != "birth" else d.pick("一致", "基本一致")), put("否"), put("是"), put(write(values[t], d.look.way), dets[t])] for t in values]
    d.table(heads, lines, 34)
    d.essay(d.pick("审核中发现的有关问题及审核意见", "审核发现的问题"), put(d.pick("档案材料基本齐全。", "个别年度考核表缺失，已补充。")), 50)
    if title.endswith("登记表"):
        d.essay(d.pick("近三年年度考核结果", "年度考核结果"), grades(d), 34)
        d.essay("是否受过处分", spotless(d) if life.penalty[2] else put("否"), 30)
    d.pages.add(Row([Cell(Group([Text(f"{n}：", pad=4), Text([put(who), "　", d.sig("审核", when)], align="r", pad=4)]), 1) for n, who, when in
                     (("初审人", life.leaders[2], back(on, 30)), ("复审人", life.leaders[3], back(on, 18)))], 56))
    d.opinions((d.pick("组织人事部门意见", "组织部门意见"), put("同意认定。"), [d.sig("审批", on)], by), ("本人意见", put("同意。"), [sign_line(d, back(on, -8))], ""), least=90)
    return case.add("M17", title, "5", d)

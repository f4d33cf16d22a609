"""Yearly assessment and appraisal: M05, M06."""

from __future__ import annotations

from samples.archive.case import Case, Material
from samples.archive.ink import Span, put, say
from samples.archive.when import write

from .answers import back, sign_line


def m05(case: Case, year: int) -> Material:
    """年度考核登记表."""
    on = f"{year + 1}-01-{18 + case.seed % 9:02d}"
    d = case.desk(on)
    life = d.life
    teacher = any(w in life.job(on).unit for w in ("学校", "中学", "厂", "公司"))
    kind = "事业单位工作人员" if teacher else "国家公务员" if year < 2006 else "公务员"
    title = f"{kind}年度考核登记表"
    within = d.rng.random() < 0.5
    d.title(title)
    if not within:
        d.pages.write(["（", put(str(year)), d.pick("年度）", "　年度）")], align="c")
        d.pages.gap(4)
    more = {"year": (d.pick("考核年度", "年度"), put(str(year))), "duty": (d.pick("从事或分管工作", "分管工作", "主要工作"), put(d.pick("综合业务工作", "全面工作", "业务管理")))}
    keys = "name gender birth pol since unit_post duty" if d.rng.random() < 0.6 else "name gender ethnicity birth culture pol unit_post since duty"
    d.fields(("year " if within else "") + keys, more, order=not within)
    d.essay(d.pick("个人总结", "本人总结", "工作总结"), put(d.pick(
        "一年来，认真学习政治理论，自觉遵守各项规章制度，较好地完成了本职工作和领导交办的任务，深入基层调研二十余次，办理来信来访三十余件。不足之处是工作创新不够。",
        "本年度能够坚持原则，服从分工，按时完成各项任务，参加业务培训两次，起草文稿四十余份，受到服务对象好评。存在的主要问题是学习不够系统。")), 150,
        sign_line(d, back(on, 25)))
    grade = life.grades[year]
    boss = life.leaders[1]
    d.opinions((d.pick("主管领导评语和考核等次建议", "主管领导意见", "分管领导评语"), put(f"该同志工作认真负责，业务熟练。建议评为{grade}。"), [[d.pick("签名：", ""), put(boss), "　", d.sig("审核", back(on, 14))]], ""),
               (d.pick("机关负责人或考核委员会意见", "考核委员会意见", "单位考核领导小组意见"), d.prose(d.pick("同意评定为{g}等次。", "确定为{g}。", "经研究，{g}。"), g=put(grade, say("assessment", year=year, grade=grade))),
                [d.sig("审批", back(on, 5))], life.job(on).unit),
               (d.pick("本人意见", "被考核人意见"), put(d.pick("同意。", "无意见。")), [sign_line(d, on)], ""), least=76)
    if d.rng.random() < 0.5:
        d.essay(d.pick("未确定等次或不参加考核情况说明", "备注"), None, 30)
    return case.add("M05", f"{title}（{year}年度）", "3", d)


def m06(case: Case, on: str) -> Material:
    """考察材料, 鉴定材料."""
    d = case.desk(on)
    life = d.life
    modern = on > "1990"
    d.letter(13)
    title = d.pick(f"关于{life.name}同志的考察材料", f"{life.name}同志考察材料") if modern else d.pick(f"{life.name}同志工作鉴定", f"关于{life.name}同志现实表现的材料")
    d.pages.head(title, 1.5)
    make = d.typed if modern else d.prose
    b = d.birth(False)
    work = life.work[:7]
    join = life.party.joined[:7]
    b = put(write(life.birth[:7], d.look.sign), say("birth", date=life.birth[:7]))
    words = make(d.pick("{n}，{g}，{e}，{nat}人，{b}出生，{w}参加工作，{j}加入中国共产党，{c}文化程度，现任{post}。\n", "{n}同志，{g}，{e}，{b}生，{nat}人，{c}文化，{w}参加工作，{j}入党，现任{post}。\n"),
                 n=d.identity("name", life.name), g=d.identity("gender", life.gender), e=d.identity("ethnicity", life.ethnicity), nat=d.identity("native_place", life.native), b=b,
                 w=put(write(work, d.look.sign), say("work_start", date=work)), j=put(write(join, d.look.sign), say("party", step="claimed_join", date=join)), c=d.culture(), post=f"{life.job(on).unit}{life.job(on).post}")
    for stay in life.told(on)[-3:]:
        facts = stay.facts()
        end = "今" if stay.end == "open" else write(stay.end[:7], d.look.sign)
        verb = "学习" if stay.as_ == "学习" else "担任"
        words += make("{a}{u}{v}{p}；" if stay.as_ != "学习" else "{a}{u}{p}{v}；", a=put(f"{write(stay.start[:7], d.look.sign)}至{end}在", *facts), u=put(stay.unit, *facts), v=verb, p=put(stay.post, *facts))
    words += make("\n该同志政治立场坚定，事业心和责任感强，熟悉本职业务，作风扎实，群众基础好，在{a}中表现突出。\n不足之处：有时工作方法不够细致，调查研究还不够深入。\n", a=d.pick("重点工作", "抗洪抢险", "基层工作"))
    d.pages.write(words, indent=2, leading=1.85)
    d.pages.gap(20)
    unit = f"中共{life.county}委组织部" if modern else life.job(on).unit
    d.pages.write(unit if modern else put(unit), align="r")
    stamp = d.sig("单位", on)
    d.pages.write([Span(stamp.text, stamp.facts, hand=not modern)], align="r")
    d.pages.press(unit)
    return case.add("M06", title, "3", d, hand="typed" if modern else "")

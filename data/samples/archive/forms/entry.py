"""How people come to work: M29, M30, M33 to M35."""

from __future__ import annotations

from samples.archive.case import Case, Material
from samples.archive.ink import Span, Words, put, say

from .answers import back, grades, learned, rewards, schooling_rows

Post = tuple[str, str]


def m29(case: Case, on: str, firm: str, trade: str) -> Material:
    """招工登记表, 审批表."""
    d = case.desk(on)
    life = d.life
    d.look.marks["own"] = "1"
    if on < "1977":
        term = say("term", text="最高指示", role="printed")
        d.pages.write(Span("最高指示", (term,), size=1.4, colour="#b01818"), align="c")
        d.pages.write(Span(d.pick("抓革命，促生产，促工作，促战备。", "工业学大庆。"), colour="#b01818"), align="c")
    title = d.pick("招工登记表", "招收工人登记表", "新工人登记表", "全民所有制单位招收工人审批表" if on > "1976" else "招收新工人审批表")
    d.title(title)
    more = {"hukou": (d.pick("户口所在地", "户口地点"), put(life.home)), "trade": (d.pick("录用工种", "工种", "拟分配工种"), put(trade))}
    d.fields("name former gender birth ethnicity native origin status0 culture pol wed hukou home health skill trade", more, photo=True)
    stays = life.told(back(on, 20))
    d.resume(stays=stays)
    if d.rng.random() < 0.8:
        d.relatives()
    d.opinions((d.pick("大队、街道意见", "街道意见", "基层单位意见"), put(d.pick("同意招工。", "本人表现好，同意推荐。")), [d.sig("单位", back(on, 24))], ""),
               (d.pick("招工单位意见", "用人单位意见"), put(f"同意接收，从事{trade}工作。"), [d.sig("单位", back(on, 9))], firm),
               (d.pick("县劳动局审批意见", "劳动部门审批意见", "市劳动局批准意见"), put(d.pick("同意招收为固定工。", "批准招收为工人。")), [d.day(on, say("work_start", date=on, route="招工"), say("signing", step="审批", date=on))], f"{life.county}劳动局"), least=84)
    return case.add("M29", title, "9-2", d)


def m30(case: Case, on: str, place: str) -> Material:
    """知青登记表."""
    d = case.desk(on)
    life = d.life
    d.look.marks["own"] = "1"
    if d.rng.random() < 0.6 and on < "1977":
        term = say("term", text="最高指示", role="printed")
        d.pages.write(Span("最高指示", (term,), size=1.4, colour="#b01818"), align="c")
        d.pages.write(Span("知识青年到农村去，接受贫下中农的再教育，很有必要。", colour="#b01818"), align="c")
    title = d.pick("知识青年上山下乡登记表", "上山下乡知识青年登记表", "下乡上山知识青年审批表")
    d.title(title)
    more = {"school": (d.pick("毕业学校", "何校毕业"), put(life.finished(on)[-1].school)), "head": (d.pick("家长姓名", "家长"), put(life.kin[0].name)), "job": (d.pick("家长工作单位", "家长单位职业"), put(life.kin[0].doing)), "place": (d.pick("安置地点", "下乡地点", "插队地点"), put(place))}
    d.fields("name gender age birth ethnicity origin culture pol school home head job place", more)
    d.relatives()
    d.essay(d.pick("本人申请", "本人志愿"), put("坚决响应号召，到农村去，滚一身泥巴，炼一颗红心。"), 44)
    start = next(s.start for s in life.stays if s.start >= on[:7])
    begin = f"{start[:7]}-{14 + case.seed % 9}"
    d.opinions((d.pick("学校意见", "街道意见"), put("本人自愿，同意下乡。"), [d.sig("单位", back(on, 8))], life.finished(on)[-1].school),
               (d.pick("县知青办审批意见", "知青办公室审批意见"), d.prose("批准于{a}到农村插队。", a=put(d.date(begin), say("work_start", date=begin, route="上山下乡"))), [d.sig("审批", on)], f"{life.county}知识青年上山下乡办公室"), least=90)
    return case.add("M30", title, "9-2", d)


def m33(case: Case, on: str, to: str, kind: str) -> Material:
    """吸收录用、转干、聘用制干部审批表."""
    d = case.desk(on)
    life = d.life
    names = {"转干": ("以工代干人员转干审批表", "以工代干转干审批表"), "录干": ("吸收录用干部审批表", "录用干部审批表"), "聘干": ("聘用制干部审批表", "聘用干部审批表")}
    title = d.pick(*names[kind])
    d.title(title)
    more = {"now": (d.pick("现工作单位及职务（工种）", "现单位及工种"), put(f"{life.before(on).unit}{life.before(on).post}")), "to": (d.pick("拟录用单位及职务", "拟任职务") if kind != "聘干" else d.pick("聘用职务", "拟聘职务"), put(to)), "wage": (d.pick("现工资", "现行工资"), put("四级工"))}
    if kind == "聘干":
        more["term"] = (d.pick("聘用期限", "聘期"), put(f"自{d.date(on)}至{d.date(str(int(on[:4]) + 3) + on[4:])}"))
    d.fields("name former gender birth ethnicity native origin status0 culture work join health now wage to" + (" term" if kind == "聘干" else ""), more, photo=True)
    d.resume(stays=life.told(back(on, 35)))
    d.essay(d.pick("主要表现及录用理由", "主要表现", "转干理由"), put(d.pick("该同志政治思想好，热爱本职工作，有一定的组织能力，符合条件。", "多年从事管理工作，业务熟练，群众反映良好，工作需要。")), 60)
    d.relatives()
    status = "聘用制干部" if kind == "聘干" else "干部"
    words = {"转干": "同意转为国家干部", "录干": "同意录用为国家干部", "聘干": "同意聘用为干部"}[kind]
    d.opinions((d.pick("呈报单位意见", "所在单位意见"), put("同意上报。"), [d.sig("单位", back(on, 22))], life.before(on).unit), (d.pick("主管部门意见", "主管单位意见"), put("同意。"), [d.sig("审核", back(on, 12))], ""),
               (d.pick("人事部门审批意见", "组织、人事部门审批意见", "审批机关意见"), [put(words, say("status", status=status, from_=on, origin=kind if kind != "聘干" else None)), put("。")], [d.sig("审批", on)], f"{life.county}人事局"), least=84)
    return case.add("M33", title, "9-2", d)


def m34(case: Case, on: str, how: str) -> Material:
    """公务员登记表, 过渡审批表."""
    d = case.desk(on)
    life = d.life
    early = on < "2005"
    title = "国家公务员过渡审批表" if early else "公务员登记表"
    d.title(title)
    pol = life.politics(on)
    said: list[str | Span] = [put(pol, say("political_status", value=pol, on=on))]
    if pol == "中共党员":
        month = life.party.joined[:7]
        said += [put("（"), put(d.date(month), say("party", step="claimed_join", date=month)), put("）")]
    more: dict[str, tuple[str, Words]] = {"pol": ("政治面貌（入党时间）", said), "rank": (d.pick("职务层次（级别）", "职务级别"), put(d.pick("科员", "副科级"))), "how": (d.pick("进入公务员队伍时间、方式", "进入机关时间、方式"), put(how))}
    d.fields("name gender ethnicity birth native born_at pol work health number unit post since rank how" if life.card(on) else "name gender ethnicity birth native pol work health unit post since rank how", more, photo=True)
    schooling_rows(d)
    d.resume(fill=d.rng.random() < 0.5)
    d.essay("奖惩情况", rewards(d), 40)
    d.essay(d.pick("年度考核情况", "年度考核结果", "近三年考核结果"), grades(d), 40)
    word = "批准过渡为国家公务员" if early else "同意登记为公务员"
    d.opinions(("所在机关意见", put(d.pick("同意登记。", "符合条件，同意。")), [d.sig("单位", back(on, 50))], life.job(on).unit), ("审核机关意见", put("同意。"), [d.sig("审核", back(on, 25))], f"{life.county}人事局"),
               ("审批机关意见", [put(word, say("status", status="公务员", from_=on)), put("。")], [d.sig("审批", on)], f"中共{life.county}委组织部"), least=92)
    if d.rng.random() < 0.6:
        d.essay("备注", None, 30)
    return case.add("M34", title, "9-2", d)


def m35(case: Case, on: str, job: str, transfer: bool = False) -> Material:
    """公务员录用审批表, 调任审批表."""
    d = case.desk(on)
    life = d.life
    title = d.pick("公务员调任审批表", "公务员调任审批（备案）表") if transfer else d.pick("公务员录用审批表", "公务员录用审批表" if on > "2006" else "国家公务员录用审批表")
    d.title(title)
    full, place = learned(d, False)
    if full is None:
        full, place = learned(d, True)
    s = life.finished(on)[-1]
    left = place.facts if isinstance(place, Span) and not transfer else ()
    for fact in left:
        fact.fields["end"] = s.end[:7]
    more = {"edu": (d.pick("学历学位", "学历、学位"), full), "place": ("毕业院校及专业", place), "out": ("毕业时间", put(d.date(s.end[:7]), *left)), "exam": (d.pick("准考证号", "考号"), put(f"{on[:4]}0417")), "job": (d.pick("报考部门及职位", "报考职位"), put(job)),
            "a": ("笔试成绩", put("69.5")), "b": ("面试成绩", put("83.2")), "c": ("综合成绩", put("76.35")), "d": ("名次", put("1")), "ok": ("体检结果", put("合格")), "see": ("考察情况", put("合格")),
            "now": (d.pick("现工作单位及职务", "原单位职务"), put(f"{life.before(on).unit}{life.before(on).post}"))}
    base = "name gender ethnicity birth native pol wed edu place number work"
    if transfer:
        split = life.job(on)
        more["to"] = (d.pick("拟调任单位及职务", "拟任单位及职务"), put(f"{split.unit}{split.post}", say("appointment", action="任", unit=split.unit, post=split.post)))
        d.fields(base + " join now to", more, photo=True)
    else:
        d.fields(base + " out exam job a b c d ok see", more, photo=True)
    d.resume(stays=life.told(back(on, 35)))
    d.essay("奖惩情况", rewards(d), 30)
    d.relatives()
    word = "同意调任" if transfer else "同意录用为公务员"
    last: Words = put(word + "。") if transfer else [put(word, say("status", status="公务员", from_=on, origin="考录")), put("。")]
    begun = [say("work_start", date=on, route="考录")] if life.work == on else []
    d.opinions((d.pick("调出单位意见", "所在单位意见") if transfer else d.pick("招录机关意见", "用人单位意见"), put("同意。"), [d.sig("单位", back(on, 16))], life.before(on).unit if transfer else life.job(on).unit),
               (between := d.pick("调入单位意见", "审核机关意见") if transfer else d.pick("市公务员主管部门意见", "审核机关意见"), put("同意。"),
                [d.sig("单位" if between == "调入单位意见" else "审核", back(on, 9))], ""),
               (d.pick("公务员主管部门审批意见", "审批机关意见") if transfer else d.pick("省级公务员主管部门审批意见", "审批机关意见"), last, [d.sig("审批", on, *begun)], f"中共{life.county}委组织部" if transfer else f"{life.native[:3]}公务员局"), least=84)
    return case.add("M35", title, "9-2", d)

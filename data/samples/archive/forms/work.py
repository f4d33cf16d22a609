"""Papers of work: pay, appointments, recruitment, transfers (M25 to M40 without the army)."""

from __future__ import annotations

from samples.archive.blocks import Cell, Row, Text
from samples.archive.case import Case, Material
from samples.archive.desk import study
from samples.archive.ink import Said, Span, Words, put, say
from samples.archive.when import numeral, write

from .answers import back, grades, learned, level_name, rewards, schooling_rows, sign_line, spotless

Post = tuple[str, str]


def m25(case: Case, on: str, effective: str, grade: str, amount: float, reform: int | None = None, standard: str | None = None) -> Material:
    """工资变动审批表."""
    d = case.desk(on, paper=case.desk(on).pick("a4", "wide") if on > "1990" else "kai")
    life = d.life
    job = life.job(on)
    pay = say("pay", effective=effective, grade=grade, post=job.post, amount=amount, reform=reform, standard=standard)
    title = {1985: "国家机关工作人员工资改革审批表", 1993: "机关工作人员工资套改审批表", 2006: "公务员工资套改审批表"}.get(reform or 0) or d.pick("工资变动审批表", "调整工资审批表", "职工工资调整审批表", "晋级增资审批表")
    d.title(title)
    years = int(on[:4]) - int(life.work[:4])
    shown = f"{amount:g}"
    more = {"years": (d.pick("工作年限", "工龄"), put(f"{years}年", say("service_years", years=years, on=on))), "job": (d.pick("职务", "现任职务", "职务（岗位）"), put(job.post, pay)),
            "why": (d.pick("变动原因", "调资原因"), put(d.pick("正常晋升", "按规定调整") if not reform else "工资改革")), "grade": (d.pick("变动后级别", "现定工资级别", "调整后级别") if not reform else d.pick("套改后级别", "改革后工资级别"), put(grade, pay)),
            "before": (d.pick("变动前工资", "原工资") if not reform else d.pick("套改前工资", "改革前工资"), put(f"{amount * 0.8:.0f}元")), "sum": (d.pick("变动后合计", "现工资", "月工资合计") if not reform else d.pick("套改后合计", "合计"), put(shown + d.pick("", "元"), pay)),
            "from": (d.pick("执行时间", "起薪时间", "从何时执行"), put(d.date(effective), pay)), "more": (d.pick("月增资额", "增资额"), put(f"{amount * 0.2:.0f}"))}
    d.fields("unit name gender birth culture work years job", more)
    d.fields("why before grade sum more from", more, order=False)
    boxes = [(d.pick("单位意见", "呈报单位意见", "所在单位意见"), put("同意。"), [d.sig("单位", back(on, 15))], job.unit)]
    if d.rng.random() < 0.5:
        boxes.append((d.pick("主管部门意见", "主管单位意见"), put("同意。"), [d.sig("审核", back(on, 7))], ""))
    boxes.append((d.pick("审批机关意见", "人事部门审批意见", "工资部门审批意见"), put(d.pick("同意。", "批准。")), [d.sig("审批", on)], f"{life.county}人事局" if on > "1980" else f"{life.county}劳动局"))
    d.opinions(*boxes, least=96)
    return case.add("M25", title, "9-1", d)


def m26(case: Case, on: str, effective: str, grade: str, amount: float, worker: bool = False) -> Material:
    """转正定级审批表."""
    d = case.desk(on)
    life = d.life
    job = life.job(on)
    s = life.finished(on)[-1]
    edu = study(s, "school", "major", "end", "nominal_years")
    pay = say("pay", effective=effective, grade=grade, post=job.post, amount=amount)
    title = d.pick("学徒工转正定级审批表", "工人转正定级审批表") if worker else d.pick("毕业生见习期满转正定级审批表", "大中专毕业生转正定级审批表", "转正定级呈批表")
    d.title(title)
    more = {"school": (d.pick("毕业学校", "毕业院校"), put(s.school, edu)), "major": (d.pick("所学专业", "专业"), put(s.major, edu)), "years": ("学制", put(f"{numeral(s.years)}年", edu)), "out": (d.pick("毕业时间", "毕业年月"), put(d.date(s.end[:7]), edu)),
            "term": (d.pick("见习期", "见习期限") if not worker else d.pick("学徒期", "学徒期限"), put(f"{d.date(job.start[:7])}至{d.date(effective)}")), "post": (d.pick("拟定职务", "定级职务", "职务（工种）"), put(job.post, pay)),
            "grade": (d.pick("拟定工资级别", "工资级别", "定级工资"), put(f"{grade}，{amount:g}元", pay)), "from": (d.pick("执行时间", "起薪时间"), put(d.date(effective), pay))}
    d.fields("name gender birth ethnicity native pol culture work unit school major years out term", more)
    d.essay(d.pick("见习期间工作表现", "自我鉴定", "工作表现"), put(d.pick("一年来虚心学习，服从分配，业务能力提高较快，能够独立完成工作。", "工作积极肯干，遵守纪律，尊重老同志，圆满完成各项任务。")), 66)
    d.fields("post grade from", more, order=False)
    status = "工人" if worker else "干部"
    d.opinions((d.pick("单位意见", "单位鉴定意见"), put("同意转正定级。"), [d.sig("单位", back(on, 20))], job.unit),
               (d.pick("审批机关意见", "人事部门审批意见") if not worker else d.pick("劳动部门审批意见", "审批机关意见"), [put("同意转正定级", say("status", status=status, from_=effective, origin=None if worker else "统分")), put("。")], [d.sig("审批", on)],
                f"{life.county}{'劳动局' if worker else '人事局'}"), least=92)
    return case.add("M26", title, "9-1", d)


def m27(case: Case, on: str, to: Post, off: Post | None) -> Material:
    """干部任免审批表."""
    d = case.desk(on, mode="cells", columns=3)
    life = d.life
    job = life.job(back(on, 40))
    d.on = on
    d.look.marks["calendar"] = "gregorian"
    company = "公司" in job.unit or "厂" in job.unit
    title = d.pick("干部任免审批表", "干部任免审批表", "干部任免呈报表" if on < "1997" else "干部任免审批表") if not company else d.pick("中层干部任免审批表", "干部任免审批表")
    d.title(title)
    month = (life.claimed.get("birth", life.birth) if on > life.claimed.get("since", "9999") else life.birth)[:7]
    born: list[str | Span] = [put(d.date(month), say("birth", date=month, calendar="gregorian"))]
    if d.rng.random() < 0.5:
        age = int(on[:4]) - int(month[:4]) - (on[5:7] < month[5:7])
        born.append(put(f"\n（{age}岁）", say("age_stated", age=age, on=on)))
    more: dict[str, tuple[str, Words]] = {"birth": ("出生年月（　岁）" if len(born) > 1 else "出生年月", born), "title": (d.pick("专业技术职务", "专业技术职称"), d.value("title", "")), "skill": (d.pick("熟悉专业有何专长", "熟悉业务有何专长"), put(d.pick("行政管理", "业务管理", "党务工作")))}
    d.fields("name gender birth ethnicity native born_at join work health title skill", more, photo=True, order=d.rng.random() < 0.4)
    schooling_rows(d)
    d.pages.add(*d.grid([("现任职务", put(f"{job.unit}{job.post}"))]), *d.grid([("拟任职务", put("".join(to), say("appointment", action="任", unit=to[0], post=to[1])))]),
                *d.grid([("拟免职务", put("".join(off), say("appointment", action="免", unit=off[0], post=off[1])) if off else None)]))
    told = [s for s in life.told(back(on, 40)) if s.as_ != "学习" or s.start >= life.schools[-1].start or len(life.told(on)) < 9]
    d.resume(d.pick("简历", "简历", "主要经历"), told, style=d.pick("lines", "lines", "lines", "t2"), fill=True)
    d.pages.fresh() if d.pages.room < 400 else None
    d.essay("奖惩情况", rewards(d), 44)
    d.essay(d.pick("年度考核结果", "近三年考核情况", "近三年年度考核结果"), grades(d), 36)
    d.essay(d.pick("任免理由", "任免理由"), put(d.pick("工作需要。", "因工作需要，拟提拔使用。", "该同志熟悉业务，工作需要。")), 36)
    d.look.family = "table"
    d.relatives(d.pick("家庭主要成员及重要社会关系", "家庭主要成员"))
    upper = f"中共{life.county}委员会" if not company else f"{life.job(on).unit}"
    d.opinions((d.pick("呈报单位", "呈报单位意见"), None, [d.sig("单位", back(on, 18))], f"中共{life.county}委组织部" if not company else f"{life.job(on).unit}人事部"),
               (d.pick("审批机关意见", "审批机关意见"), put("同意。"), [d.sig("审批", on)], upper), least=100)
    d.pages.write(["填表人：", put(life.leaders[2])])
    return case.add("M27", title, "9-2", d)


def m28(case: Case, on: str, to: Post, off: Post | None, issuer: str, number: str) -> Material:
    """任免通知."""
    d = case.desk(on)
    life = d.life
    d.letter(14)
    others = life.leaders[3:]
    d.pages.gap(10)
    if d.rng.random() < 0.8:
        d.pages.head(d.pick(f"{issuer}文件", issuer), 2.2, colour="#c41e1e")
    d.pages.write(number, align="c")
    left, right = d.pages.margins[0], d.pages.sheet.width - d.pages.margins[2]
    d.pages.sheet.rule(left, d.pages.y + 6, right, d.pages.y + 6, 1.6, "#c41e1e")
    d.pages.gap(24)
    title = d.pick(f"关于{life.name}等同志职务任免的通知", f"关于{others[0]}、{life.name}等同志任免职的通知", f"关于{life.name}等同志任职的通知" if not off else f"关于{life.name}等同志任免职务的通知")
    d.pages.head(title, 1.4)
    d.pages.write(d.pick("各乡镇党委，市直各部门：", "各科室、各直属单位：", "机关各部门、各直属单位："))
    new = say("appointment", decided=on, action="任", unit=to[0], post=to[1], document_no=number)
    old = say("appointment", decided=on, action="免", unit=off[0], post=off[1], document_no=number) if off else None
    words = d.typed(d.pick("经研究决定：\n", "经党组会议研究，决定：\n", "根据工作需要，经研究决定：\n") + d.pick("{n}同志任{a}", "任命{n}同志为{a}"), n=life.name, a=put("".join(to), new))
    if off and old:
        words += d.typed("，{b}", b=put(f"{d.pick('免去其', '免去')}{''.join(off)}职务", old))
    words += d.typed(f"；\n{others[0]}同志任办公室副主任；\n免去{others[1]}同志的科长职务。\n" + d.pick("以上任职时间从发文之日算起。", "", "特此通知。"))
    d.pages.write(words, indent=2, leading=1.9)
    d.pages.gap(34)
    d.pages.write(issuer, align="r")
    d.pages.write([Span(write(on, d.pick("han", "cn")), (say("signing", step="审批", date=on),))], align="r")
    d.pages.press(issuer, dy=20)
    return case.add("M28", title, "9-2", d, hand="typed")


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
               (d.pick("招工单位意见", "用人单位意见"), put(f"同意接收，从事{trade}工作。"), [d.sig("审核", back(on, 9))], firm),
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
    more = {"edu": (d.pick("学历学位", "学历、学位"), full), "place": ("毕业院校及专业", place), "out": ("毕业时间", put(d.date(s.end[:7]))), "exam": (d.pick("准考证号", "考号"), put(f"{on[:4]}0417")), "job": (d.pick("报考部门及职位", "报考职位"), put(job)),
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
    d.opinions((d.pick("调出单位意见", "所在单位意见") if transfer else d.pick("招录机关意见", "用人单位意见"), put("同意。"), [d.sig("单位", back(on, 16))], life.before(on).unit if transfer else life.job(on).unit),
               (d.pick("调入单位意见", "审核机关意见") if transfer else d.pick("市公务员主管部门意见", "审核机关意见"), put("同意。"), [d.sig("审核", back(on, 9))], ""),
               (d.pick("公务员主管部门审批意见", "审批机关意见") if transfer else d.pick("省级公务员主管部门审批意见", "审批机关意见"), last, [d.sig("审批", on)], f"中共{life.county}委组织部" if transfer else f"{life.native[:3]}公务员局"), least=84)
    return case.add("M35", title, "9-2", d)


def m36(case: Case, on: str, from_: str, to: str, kind: str = "letter") -> Material:
    """调动审批表, 行政介绍信, 商调函."""
    d = case.desk(on, paper="slip" if kind == "letter" else "a4" if on > "1998" else "kai")
    life = d.life
    who = d.identity("name", life.name)
    if kind == "letter":
        d.letter(13)
        title = d.pick("行政介绍信", "干部行政介绍信", "工作调动介绍信")
        d.pages.head(title, 1.7)
        d.pages.write([d.pick("（", "("), f"{on[:4]}", d.pick("）", ")"), "调字第", put(str(20 + case.seed % 70)), "号"], align="r")
        d.pages.write([Span(to, hand=True, under=True), d.pick("：\n　　兹介绍", "：\n　　现有"), Span(who.text, who.facts, True, under=True), "同志，由", Span(from_, hand=True, under=True), d.pick("调往你处工作，请接洽。", "到你单位报到，请予接洽。"),
                       d.pick("工资发至", "其工资由原单位发至"), Span(write(on[:7], d.look.sign), hand=True, under=True), "止。"], indent=0, leading=2.2)
        d.pages.gap(12)
        d.pages.write([d.sig("单位", on)], align="r")
        d.pages.press(f"{life.county}人事局", dy=10, radius=48)
        return case.add("M36", title, "9-2", d)
    title = d.pick("干部调动审批表", "干部商调表", "工作人员调动审批表")
    d.title(title)
    more = {"from": (d.pick("现工作单位及职务", "原工作单位及职务"), put(from_)), "to": (d.pick("拟调入单位", "调往单位"), put(to)), "why": (d.pick("调动理由", "调动原因"), put(d.pick("工作需要", "夫妻两地分居", "照顾家庭")))}
    d.fields("name gender birth ethnicity native culture pol work wed health from to why", more, photo=True)
    d.resume(stays=life.told(back(on, 35)))
    d.relatives()
    d.opinions((d.pick("调出单位意见", "现工作单位意见"), put("同意调出。"), [d.sig("单位", back(on, 20))], life.before(on).unit), (d.pick("调入单位意见", "接收单位意见"), put("同意接收。"), [d.sig("审核", back(on, 10))], life.job(on).unit),
               (d.pick("人事部门审批意见", "审批机关意见"), put("同意调动。"), [d.sig("审批", on)], f"{life.county}人事局"), least=84)
    return case.add("M36", title, "9-2", d)


def _blank(text: str, *facts: Said) -> Span:
    """A blank that was filled in."""
    return Span(text, facts, True, under=True)


def m37(case: Case, on: str, to: str, begin: str, end: str) -> Material:
    """报到证, 派遣证."""
    d = case.desk(on, paper=case.desk(on).pick("slip", "b5"))
    life = d.life
    s = life.finished(back(on, -20))[-1]
    e = study(s, "level", "school", "major", "nominal_years")
    start = say("work_start", date=f"{begin}/{end}", route="毕业分配")
    kind = d.pick("毕业生分配报到证", "毕业生派遣证", "毕业生报到证") if on < "1995" else d.pick("全国普通高等学校毕业生就业报到证", "毕业生就业报到证")
    if d.rng.random() < 0.5:
        d.title(kind)
        d.pages.write([f"（{on[2:4]}）分字第", put(f"0{110 + case.seed % 80}"), "号"], align="r")
        more = {"school": (d.pick("毕业院校", "毕业学校"), put(s.school, e)), "years": (d.pick("修业年限", "学制"), put(f"{numeral(s.years)}年", e)), "level": ("学历", put({"本科": "本科", "大专": "专科", "中专": "中专"}.get(s.level, s.level), e)), "major": ("专业", put(s.major, e)),
                "to": (d.pick("报到地址", "报到单位"), put(to)), "when": (d.pick("报到期限", "报到时间"), put(f"自{d.date(begin)}至{d.date(end)}", start))}
        d.fields("name gender school years level major to when nothing", more, order=False)
        d.pages.gap(14)
    else:
        e = study(s, "school", "major", "nominal_years", "level")
        d.letter(13)
        d.pages.head(kind, 1.7)
        who = d.identity("name", life.name)
        d.pages.write([_blank(to), "：\n　　", d.pick("兹有", "现介绍"), _blank(s.school, e), d.pick("毕业生", "应届毕业生"), _blank(who.text, *who.facts), "，", _blank(s.major, e), "专业，修业", _blank(numeral(s.years), e), "年，",
                       _blank({"本科": "本科", "大专": "专科", "中专": "中专"}.get(s.level, s.level), e), d.pick("毕业，分配到你处工作。", "毕业，前往你处报到。"), "报到期限：自", _blank(f"{d.date(begin)}至{d.date(end)}", start), "止。"], leading=2.1)
        d.pages.gap(14)
    d.pages.write([d.sig("审批", on)], align="r")
    d.pages.press(f"{life.native[:3]}教育厅毕业生分配专用章", dy=10, radius=52)
    return case.add("M37", kind, "10", d)


def m38(case: Case, on: str, firm: str, job: str) -> Material:
    """劳动合同."""
    d = case.desk(on)
    life = d.life
    title = d.pick("劳动合同书", "劳动合同", "全民所有制企业劳动合同书" if on < "1998" else "劳动合同")
    d.title(title)
    d.fields("firm name gender birth number home", {"firm": (d.pick("甲方（用人单位）", "甲方"), put(firm))}, order=False)
    d.pages.gap(8)
    w = say("work_start", date=on)
    until = write(f"{int(on[:4]) + 5}{on[4:]}", d.look.sign)
    body: list[str | Span] = ["根据《中华人民共和国劳动法》，甲乙双方经协商一致，签订本合同。\n一、合同期限\n本合同自", Span(write(on, d.look.sign), (w,), True, under=True), "起至", Span(until, hand=True, under=True), "止。\n二、工作内容\n乙方在甲方从事",
            Span(job, hand=True, under=True), "工作，服从甲方的工作安排。\n三、工作时间与劳动报酬\n甲方实行八小时工作制，按月支付工资。\n四、劳动保护和社会保险\n甲方按国家规定为乙方提供劳动保护并办理社会保险。\n五、劳动纪律\n乙方应遵守甲方依法制定的规章制度。\n六、合同的变更、解除和终止\n按照国家和省有关规定办理。\n七、本合同一式两份，自签字之日起生效。"]
    d.pages.write(body, indent=2, leading=1.8)
    d.pages.gap(20)
    d.pages.write(["甲方（盖章）　　", d.sig("单位", on)])
    d.pages.press(firm, dx=420, dy=0, radius=48)
    d.pages.gap(26)
    d.pages.write(["乙方（签字）　", put(life.name), "　　", d.sig("本人", on)])
    return case.add("M38", title, "10", d)


def m39(case: Case, on: str, country: str, why: str) -> Material:
    """出国（境）审批表."""
    d = case.desk(on)
    life = d.life
    title = d.pick("因公出国（境）人员审批表", "因私出国（境）审批表", "出国（境）审批表")
    d.title(title)
    more = {"to": (d.pick("前往国家（地区）", "拟往国家（地区）"), put(country)), "why": (d.pick("出国事由", "出境事由"), put(why)), "days": (d.pick("在外停留时间", "停留天数"), put(f"{5 + case.seed % 6}天"))}
    d.fields("name gender birth ethnicity born_at number pol culture work unit_post home to why days" if life.card(on) else "name gender birth ethnicity born_at pol culture work unit_post home to why days", more, photo=True)
    if d.rng.random() < 0.6:
        d.relatives()
    d.opinions((d.pick("所在单位意见", "派出单位意见"), put("同意。"), [d.sig("单位", back(on, 10))], life.job(on).unit), (d.pick("审批机关意见", "干部主管部门审批意见", "审查部门意见"), put(d.pick("同意。", "审查合格。")), [d.sig("审批", on)], f"中共{life.county}委组织部"), least=110)
    return case.add("M39", title, "9-3", d)


def m40(case: Case, on: str, congress: str) -> Material:
    """代表、委员登记表."""
    d = case.desk(on)
    life = d.life
    d.title(f"{congress}{'委员' if '政协' in congress else '代表'}登记表")
    years = int(on[:4]) - int(life.party.joined[:4]) - (on[5:] < life.party.joined[5:])
    more = {"from": (d.pick("选举单位", "选区"), put(f"{life.county}直属机关")), "years": ("党龄", put(f"{years}年", say("party_years", years=years, on=on)))}
    d.fields("name gender ethnicity birth native born_at culture title health join years work unit_post home from" if d.rng.random() < 0.6 else "name gender ethnicity birth native culture pol title health work unit_post home from", more, photo=True)
    d.resume(d.pick("简历", "主要简历", "工作简历"), style=d.pick("lines", "t2", "t3", "prose"))
    d.essay(d.pick("奖惩情况", "受过何种奖励和处分"), rewards(d), 40)
    d.opinions((d.pick("选举单位意见", "推荐单位意见", "选举委员会意见"), put(d.pick("经选举产生，同意。", "选举有效，当选。")), [d.sig("审批", on)], f"中共{life.county}直属机关工作委员会"), least=110)
    return case.add("M40", f"{congress}代表登记表", "9-4", d)


__all__ = ["Cell", "Row", "Text", "level_name", "m25", "m26", "m27", "m28", "m29", "m30", "m33", "m34", "m35", "m36", "m37", "m38", "m39", "m40", "sign_line", "spotless"]

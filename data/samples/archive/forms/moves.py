"""Transfers, contracts, journeys and mandates: M36 to M40."""

from __future__ import annotations

from samples.archive.case import Case, Material
from samples.archive.desk import study
from samples.archive.ink import Said, Span, put, say
from samples.archive.when import numeral, write

from .answers import back, rewards

Post = tuple[str, str]


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
    d.opinions((d.pick("调出单位意见", "现工作单位意见"), put("同意调出。"), [d.sig("单位", back(on, 20))], life.before(on).unit), (d.pick("调入单位意见", "接收单位意见"), put("同意接收。"), [d.sig("单位", back(on, 10))], life.job(on).unit),
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
    d.opinions((box := d.pick("选举单位意见", "推荐单位意见", "选举委员会意见"), put(d.pick("经选举产生，同意。", "选举有效，当选。")),
                [d.sig("单位" if box == "推荐单位意见" else "审批", on)], f"中共{life.county}直属机关工作委员会"), least=110)
    return case.add("M40", f"{congress}代表登记表", "9-4", d)

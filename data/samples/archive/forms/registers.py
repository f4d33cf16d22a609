"""Registers and résumés, autobiography: M01 to M04."""

from __future__ import annotations

from samples.archive.case import Case, Material
from samples.archive.desk import Desk, kin_fact, study
from samples.archive.ink import Span, put, say
from samples.archive.life import Kin, Stay
from samples.archive.when import write

from .answers import back, cover, joined, rewards, schooling_rows, sign_line, spotless, youth


def m01(case: Case, on: str) -> Material:
    """干部履历表."""
    d = case.desk(on)
    life = d.life
    d.look.marks.update(own="1", calendar="gregorian")
    title = d.pick("干部履历表", "干部履历表", "领导干部履历表", "公务员履历表" if on > "2008" else "干部履历书")
    year = "" if d.rng.random() < 0.5 else d.pick("一九八八年制" if on < "1999" else "一九九九年制")
    cover(d, title, [("姓　　名", d.identity("name", life.name)), ("单　　位", put(life.job(on).unit)), ("职　　务", put(life.job(on).post)),
                     ("填表日期", d.sig("本人", on))], f"中共中央组织部制　{year}")
    d.section(d.pick("个人基本情况", "基本情况", "一、基本情况"))
    held = life.title(on)
    more = {"titled": (d.pick("取得时间", "评定时间"), put(d.date(held[1][:7]), say("title", name=held[0], date=held[1][:7]))) if held else ("取得时间", None)}
    keys = "name gender former birth ethnicity native born_at work join full health wed number post since title"
    keys = keys if life.card(on) else keys.replace(" number", "")
    if held:
        title_fact = say("title", name=held[0], date=held[1][:7])
        more = {"title": ("专业技术职务", put(held[0], title_fact)), "titled": (d.pick("取得时间", "评定时间"), put(d.date(held[1][:7]), title_fact))}
        keys += " titled"
    d.fields(keys, more, photo=True)
    schooling_rows(d)
    d.pages.add(*d.grid([(d.pick("何时何地由何人介绍加入中国共产党何时转正", "何时何地何人介绍入党，何时转正"), joined(d)),
                         (d.pick("何时何地加入共青团", "何时何地加入中国共产主义青年团"), youth(d)), ("懂何种外语熟练程度", put("英语，一般"))]))
    if d.rng.random() < 0.5:
        _studies(d)
        stays = [s for s in life.told(on) if s.as_ != "学习"]
        d.resume(d.pick("工作经历", "工作简历"), stays, style=d.pick("t3", "t4", "t4u"))
    else:
        d.resume(d.pick("学习和工作经历", "本人经历（包括学历）", "参加革命工作前后履历"), style=d.pick("t3", "t4", "t4u"))
    d.section(d.pick("奖惩情况", "受过何种奖励和处分"))
    d.pages.add(*d.grid([(d.pick("何时何地受过何种奖励", "受奖励情况"), rewards(d, False)), (d.pick("何时何地受过何种处分", "受处分情况"), spotless(d))]))
    d.relatives()
    d.opinions((d.pick("本人签名", "填表人签名"), None, [sign_line(d, on)], ""),
               (d.pick("组织审查意见", "组织审核意见", "单位审查意见"), put(d.pick("经审核，所填内容属实。", "情况属实。", "经审查，同意。")), [d.sig("单位", back(on, -9))], life.job(on).unit))
    return case.add("M01", title, "1", d, double=d.rng.random() < 0.3)


def _studies(d: Desk) -> None:
    heads = [(d.pick("起止年月", "起止时间"), 2.4), (d.pick("在何院校何系何专业学习", "学校、院系及专业"), 3.6), (d.pick("毕（结、肄）业", "毕业或肄业"), 1.2),
             (d.pick("学历学位", "学历、学位"), 1.8), ("证明人", 1.2)]
    lines = []
    for s in d.life.finished(d.on):
        fact = study(s, "level", "school", "major", "start", "end", "outcome")
        stay = next((x for x in d.life.stays if x.unit == s.school), None)
        lines.append([put(f"{d.date(s.start[:7])}{'—'}{d.date(s.end[:7])}", fact), put(f"{s.school}{s.department}{s.major}{'专业' if s.major else ''}", fact), put("毕业", fact),
                      put({"本科": "大学本科", "硕士": "硕士研究生"}.get(s.level, s.level), fact), put(stay.witness if stay else "")])
    d.section("学习简历")
    d.table(heads, lines)


def m02(case: Case, on: str) -> Material:
    """干部简历表, 干部登记表."""
    d = case.desk(on)
    life = d.life
    title = d.pick("干部登记表", "干部简历表", "干部登记表") if on < "1995" else d.pick("工作人员登记表", "干部登记表")
    d.title(title, d.pick("", "", f"{life.county}"))
    more = {"joined": (d.pick("何时何地何人介绍入党", "何时何地由何人介绍入党何时转正"), joined(d)), "youth": (d.pick("何时何地入团", "何时何地加入共青团"), youth(d)),
            "grade": (d.pick("工资级别", "现在级别"), put(d.pick("行政二十三级", "行政二十二级") if on < "1993" else "科员级"))}
    keys = "name gender birth ethnicity native former origin status0 culture pol work youth joined unit post grade health skill" if on < "1990" else \
        "name gender birth ethnicity native born_at culture pol work join number unit_post health wed home"
    d.look.marks["own"] = "1"
    d.fields(keys, more, photo=True, side=d.pick("", "", "基本情况"))
    d.resume()
    d.relatives()
    d.opinions((d.pick("组织意见", "单位意见", "组织审查意见"), put(d.pick("经审查，历史清楚。", "情况属实。", "同意。")), [d.sig("单位", on)], life.job(on).unit))
    d.pages.gap(4)
    d.pages.write(["填表人：", put(life.name), "　　填表日期：", d.sig("本人", back(on, 6))], align=d.pick("l", "r"))
    return case.add("M02", title, "1", d)


def m03(case: Case, on: str, kind: str = "职工") -> Material:
    """职工、工人、教职工登记表."""
    d = case.desk(on)
    life = d.life
    title = d.pick(f"{kind}登记表", f"{kind}履历表" if kind == "职工" else f"{kind}登记表")
    d.title(title, d.pick("", life.job(on).unit))
    d.look.marks["own"] = "1"
    start = next(s for s in life.stays if s.unit == life.job(on).unit)
    more = {"entered": (d.pick("进厂时间", "到本单位时间", "入厂时间") if kind != "教职工" else d.pick("到校时间", "来校时间"), put(d.date(start.start[:7]))),
            "trade": (d.pick("工种", "现任工种") if kind != "教职工" else d.pick("任教学科", "所教课程"), put(life.job(on).post if kind != "教职工" else "语文")),
            "wage": (d.pick("工资级别", "月工资"), put(d.pick("三级工", "四级工，四十二元", "六十二元五角"))), "kind": ("用工形式", put("固定工" if on < "1995" else "合同制")),
            "hukou": (d.pick("户口所在地", "户口地址"), put(life.home))}
    keys = "name gender birth ethnicity native former origin status0 culture pol work entered trade wage kind wed hukou home"
    d.fields(keys, more, photo=True)
    d.resume()
    d.relatives()
    d.opinions((d.pick("单位意见", "审查意见", "学校意见" if kind == "教职工" else "厂部意见"), put(d.pick("情况属实。", "同意。")), [d.sig("单位", on)], life.job(on).unit))
    return case.add("M03", title, "1", d)


def m04(case: Case, on: str) -> Material:
    """自传."""
    d = case.desk(on)
    life = d.life
    d.letter(13)
    d.pages.head(d.pick("自　　传", "个人自传", "自传"), 1.8)
    (father, his), (mother, hers) = (_parent(k) for k in life.kin[:2])
    who = [d.birth(True), put("出生")] if d.rng.random() < 0.7 else [d.birth(False), put("生")]
    born = d.rng.random() < 0.5
    words = d.prose("我叫{n}，{g}，{e}，{b}于{at}一个普通家庭。父亲{f}，{fd}；母亲{m}，{md}。\n" if born else "本人{n}，{g}，{e}，{b}，{at}人。父亲{f}，{fd}，母亲{m}，{md}。\n",
                    n=d.identity("name", life.name), g=d.identity("gender", life.gender), e=d.identity("ethnicity", life.ethnicity), b=who,
                    at=d.identity("birth_place", life.born_at) if born else d.identity("native_place", life.native),
                    f=father, fd=his, m=mother, md=hers)
    for number, stay in enumerate(life.told(on)):
        words += _told(d, stay, number)
    words += d.prose("\n" + d.pick("{l}我光荣地加入了共青团。", "{l}加入中国共产主义青年团。"), l=put(write(life.league[:7], d.look.sign), say("league", step="approve", date=life.league[:7])))
    if d.on > life.party.branch:
        words += d.prose("{p}加入中国共产党。", p=put(write(life.party.joined[:7], d.look.sign), say("party", step="claimed_join", date=life.party.joined[:7])))
    words += [put(d.pick("\n我出生在新社会，长在红旗下，是党和人民培养了我。今后我要更加努力地工作，克服性子急、方法简单的缺点，不辜负组织的期望。",
                         "\n回顾走过的路，我深深体会到个人的成长离不开组织的培养和同志们的帮助。我的缺点是理论学习不够深入，今后一定加以改正。"))]
    d.pages.write(words, indent=2, leading=1.9)
    d.pages.gap(14)
    d.pages.write([put(life.name)], align="r")
    d.pages.write([d.sig("本人", on)], align="r")
    return case.add("M04", "自传", "2", d)


def _told(d: Desk, stay: Stay, number: int) -> list[str | Span]:
    fact = stay.facts()[0]
    start, end = write(stay.start[:7], d.look.sign), "今" if stay.end == "open" else write(stay.end[:7], d.look.sign)
    if stay.as_ == "学习":
        read = "上小学" if "小学" in stay.unit else "读初中" if "初中" in stay.post else "读高中" if "高中" in stay.post else "学习"
        fact.fields["post"] = read
        did = read
    else:
        did = f"{'当' if stay.as_ in ('工人', '士兵', '务农') else '任'}{stay.post}" if stay.as_ not in ("待业",) else stay.post
        did = "参加农业生产" if stay.post == "务农" else did
        fact.fields["post"] = did if stay.post == "务农" else stay.post
    head, tail = ("，在", "。") if number % 2 else ("，我在", "。")
    mark = "至" if end == "今" else d.pick("至", "到")
    verb = did[: -len(fact.fields["post"])] if did.endswith(fact.fields["post"]) else ""
    return [put(f"{start}{mark}{end}{head}", fact), put(stay.unit, fact), put(verb), put(fact.fields["post"], fact), put(tail)]


def _parent(k: Kin) -> tuple[Span, Span]:
    fact = kin_fact(Kin(k.relation, k.name, "", "", k.doing))
    return put(k.name, fact), put(k.doing, fact)

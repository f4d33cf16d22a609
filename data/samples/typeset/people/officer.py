"""卓海山, born 1957: sent to a village, chemical worker, soldier, officer, county cadre. 楷体; two conflicts."""

from __future__ import annotations

from samples.typeset.boxes import stamp
from samples.typeset.case import Case, Material
from samples.typeset.form import (
    Cell,
    Col,
    Para,
    Row,
    beside,
    boxed,
    cover,
    essay,
    label,
    opinion,
    photo,
    row,
    rows,
    table,
)
from samples.typeset.ink import Pen, Run, Style, filled, said
from samples.typeset.person import (
    Kin,
    Person,
    Stay,
    began,
    day,
    id_number,
    kin_fact,
    party,
    pol,
    prose,
    sentence,
    sig,
    stay_line,
    stay_row,
    typed,
)

HAND = Pen("twkai", "#20243a", 0.22)
PLAIN = Style(Pen("song"), HAND, Pen("songbold"), 11, 12.5)
GREY = Style(Pen("fang"), HAND, Pen("song"), 12, 13, 0.5)
OPEN = Style(Pen("song"), HAND, Pen("hei"), 11, 12.5, 0.6, "open")
UNDER = Style(Pen("fang"), HAND, Pen("hei"), 12, 13, 0.6, "under")
PROSE = Style(Pen("kai"), HAND, HAND, 13, 14, rules="none")
PRIMARY = Stay("1965-09", "1970-12", "澄湖县石桥小学", "学生", "学习", "小学", witness="伍云芳")
MIDDLE = Stay("1971-02", "1974-01", "澄湖县石桥中学", "学生", "学习", witness="伍云芳")
VILLAGE = Stay("1974-02", "1975-12", "澄湖县青山公社五一大队", "插队", "务农", witness="童金宝")
PLANT = Stay("1975-12", "1976-12", "澄湖县化肥厂", "学徒工", "工人", witness="侯德胜")
SOLDIER = Stay("1976-12", "1981-07", "51023部队", "战士、班长", "士兵", witness="武大勇")
OFFICER = Stay("1981-07", "1990-09", "51023部队", "排长、指导员、副教导员", "军官", witness="武大勇", within=(
    Stay("1983-09", "1985-07", "西川陆军学校", "政工专业大专班学习", "学习", "大专", None, "政工"),))
CIVIL = Stay("1990-09", "1994-03", "澄湖县民政局", "优抚股科员", "干部")
DEPUTY = Stay("1992-10", "open", "澄湖县司法局", "副局长", "领导")


def officer(seed: int) -> Case:
    """The dossier."""
    number = id_number("99220119571105331")
    p = Person("卓海山", "男", "土家族", "西川省澄湖县", "1957-11-05", number, "西川省澄湖县", kin=[
        Kin("父亲", "卓世明", "1930-06", "中共党员", "澄湖县粮食局退休干部"), Kin("母亲", "彭秀英", "1933-01", "群众", "澄湖县石桥镇家务"),
        Kin("爱人", "柳春燕", "1960-03", "中共党员", "澄湖县第一小学教师"), Kin("儿子", "卓远航", "1986-05", "", "学生")])
    case = Case("typeset-officer", p.name, number, "kai", "conflict", seed)
    _cover(case, p)
    _seen_1994(case, p)
    _diploma_1985(case, p)
    _vetted_1976(case)
    _changed_1988(case, p)
    _household_1988(case, p)
    _member_wish_1980(case, p)
    _member_1990(case, p)
    _merit_1984(case, p)
    _notice_1994(case)
    _hired_1975(case, p)
    _village_1974(case, p)
    age = _called_1976(case, p)
    _left_1990(case, p)
    servant = _servant_1997(case, p)
    _assessed_1998(case, p)
    _letter_1990(case)
    _catalogue(case)
    case.move_last(1)
    case.expect("AGE-11", "birth", "应征登记表年龄填二十三，按同表出生日期当时十九周岁", age, severity="yellow")
    case.expect("EXP-02", "career", "公务员过渡表中民政局科员与司法局副局长两段重叠一年半", servant, severity="yellow")
    return case


def _cover(case: Case, p: Person) -> None:
    f = case.flow(PLAIN)
    cover(f, "干部人事档案", [("姓　　名", p.basics("cn")["name"]), ("籍　　贯", p.basics("cn")["native"]), ("档案编号", filled("0338")), ("保管单位", filled("澄湖县委组织部"))], "正　　本", 32)
    case.add("M91", "档案封面", "", None, f, listed=False)


def _catalogue(case: Case) -> None:
    f = case.flow(Style(Pen("song"), Pen("song"), Pen("hei"), 11, 11))
    f.title("干部人事档案目录", 20)
    lines: list[list[Run | None]] = []
    groups = [(code, title, case.listing(*categories)) for code, title, categories in (
        ("三", "鉴定、考核、考察材料", ("3",)), ("四", "学历学位、职称、学术、培训等材料", ()), ("四-1", "学历学位材料", ("4-1",)), ("五", "政审材料", ("5",)),
        ("六", "参加党团及民主党派材料", ("6",)), ("七", "奖励材料", ("7",)), ("九", "工资、任免、出国、会议等材料", ()), ("九-2", "任免材料", ("9-2",)))]
    for code, title, items in groups:
        lines.append([filled(code), filled(title), None, None, None, None, None])
        for n, (name, category, formed, pages) in enumerate(sorted(items, key=lambda x: x[2]), 1):
            x = said("catalogue_entry", title=name, category=category, formed=formed, pages=pages)
            y, m, d = formed.split("-")
            lines.append([filled(str(n), x), filled(name, x), filled(y, x), filled(str(int(m)), x), filled(str(int(d)), x), filled(str(pages), x), None])
    heads = [("序号", 1), ("材料名称", 5), ("年", 1.2), ("月", .8), ("日", .8), ("页数", 1), ("备注", 1.2)]
    f.add(Row([label("序号", 1), label("材料名称", 5), Cell(Col([row("材料形成时间:1", {}, 18), row("年:1.2 月:0.8 日:0.8", {}, 18)]), 2.8), label("页数", 1), label("备注", 1.2)]), *table(heads, lines, 1, 25, head=False))
    case.add("M90", "干部人事档案目录", "", None, f, hand="typed")


def _seen_1994(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("fang"), Pen("fang"), Pen("songbold"), 14, 14, rules="none"), margins=(76, 70, 70, 66))
    f.title("关于卓海山同志的考察材料", 20)
    v = p.basics("cn", "1957-11")
    f.text(typed("{n}，{g}，{e}，{b}出生，{nat}人，{edu}，{w}参加工作，{j}加入中国共产党。现任澄湖县民政局优抚股科员。\n"
                 "{s1}在{s2}，{s3}招工到{s4}当{s5}，{s6}应征入伍，历任{s7}{s8}；{s9}转业到{s10}工作，任{s11}至今。\n"
                 "该同志在部队十四年，受过良好的教育和锻炼。转业到地方后，虚心学习业务，能吃苦，优抚对象普查中走遍全县十九个乡镇，建卡立档做到不漏一户，{aw}。为人正派，团结同志。不足之处是理论学习还不够系统。\n"
                 "经民主推荐和考察，同意提名为澄湖县民政局副局长人选。",
                 n=v["name"], g=v["gender"], e=v["ethnicity"], b=v["birth"], nat=v["native"], edu="大专文化",
                 w=began("1974-02", "cn"), j=party("claimed_join", "1979-08", "cn"), s1=sentence("1974年2月至1975年12月", *(a := VILLAGE.facts())), s2=sentence("澄湖县青山公社五一大队插队", *a),
                 s3=sentence("1975年12月", *(b := [said("stint", start="1975-12", unit="澄湖县化肥厂", post="学徒工", occupation="工人")])), s4=sentence("澄湖县化肥厂", *b), s5=sentence("学徒工", *b),
                 s6=sentence("1976年12月", *(c := [said("stint", start="1976-12", unit="51023部队", post="战士、班长、排长、指导员、副教导员", occupation="军官")])), s7=sentence("51023部队", *c), s8=sentence("战士、班长、排长、指导员、副教导员", *c),
                 s9=sentence("1990年9月", *(d := [said("stint", start="1990-09", end="open", unit="澄湖县民政局", post="优抚股科员", occupation="干部")])), s10=sentence("澄湖县民政局", *d), s11=sentence("优抚股科员", *d),
                 aw=sentence("1992年被评为全地区优抚工作先进个人", said("award", award="全地区优抚工作先进个人", date="1992"))), indent=2, leading=1.9)
    f.gap(40)
    f.text("中共澄湖县委组织部", align="r")
    f.text([day("signing", "1994-02-20", "han", step="单位")], align="r")
    stamp(f.page, "中共澄湖县委组织部", f.page.width - 150, f.y - 24)
    case.add("M06", "关于卓海山同志的考察材料", "3", "1994-02-20", f, hand="typed")


def _diploma_1985(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("kai", "#181818"), Pen("kai", "#181818"), Pen("songbold", "#a01818"), 16, 16, rules="none"), "b5", margins=(60, 70, 56, 50))
    f.title("毕业证书", 34, 0.3)
    edu = said("education", level="大专", mode="军校", school="西川陆军学校", major="政工", start="1983-09", end="1985-07", nominal_years=2, outcome="毕业", cert_no="陆校字850217")
    v = p.basics("cn")
    f.text(["学员", v["name"], "，", v["gender"], "，现年", filled("二十七", said("age_stated", age=27, on="1985-07-15")), "岁，于", filled("一九八三年九月", edu), "入我校", filled("政工", edu), "专业学习，学制", filled("二", edu),
            "年，完成", filled("大专", edu), "学业，考核合格，于", filled("一九八五年七月", edu), filled("毕业", edu), "。"], indent=2, leading=2.2)
    f.gap(20)
    f.text([filled("西川陆军学校", edu)], align="c", leading=2)
    f.text(["校　长　", filled("孟昭武"), "　　政治委员　", filled("乐正平")], align="c", leading=2)
    f.text(["证书编号：", filled("陆校字850217", edu)], leading=2)
    f.text([sig("单位", "1985-07-15", "han")], align="r")
    stamp(f.page, "中国人民解放军西川陆军学校", f.page.width - 140, f.y - 20, 58)
    case.add("M11", "毕业证书", "4-1", "1985-07-15", f)


def _vetted_1976(case: Case) -> None:
    f = case.flow(Style(Pen("song"), HAND, Pen("songbold"), 12, 13.5), "b5")
    f.title("函　调　证　明　材　料", 19)
    k = Kin("父亲", "卓世明", "1930-06", "中共党员", "澄湖县粮食局干部")
    fa = kin_fact(k)
    v = {"who": filled("卓世明", fa), "rel": filled("父亲", fa), "birth": filled("1930年6月", fa), "pol": filled("中共党员", fa), "unit": filled("澄湖县粮食局干部", fa), "for": filled("卓海山", said("identity", field="name", value="卓海山"))}
    f.add(*rows("为何人提供:1.8 =for:3\n被调查人姓名:2 =who:2.4 与本人关系:1.8 =rel:1.4\n出生年月:1.6 =birth:2.4 政治面貌:1.6 =pol:1.8\n现在何处任何职:2.2 =unit:5", v, 34))
    f.add(essay("政治~历史~情况", "卓世明，贫农出身，一九五一年参加土改工作队，一九五四年入党，历史清楚，“文化大革命”中无问题。其妻彭秀英，石桥镇居民，无政治历史问题。其他社会关系清楚。", 210, 0.14))
    f.add(opinion("证明人~签名", None, filled("李守田（手印）"), least=80), opinion("单位~意见", "情况属实。", sig("单位", "1976-11-12", "cn"), seal="澄湖县粮食局革命委员会", least=140))
    case.add("M15", "函调证明材料", "5", "1976-11-12", f, old=True)


def _changed_1988(case: Case, p: Person) -> None:
    red = Pen("songbold", "#c42222")
    f = case.flow(Style(Pen("fang"), Pen("fang"), Pen("songbold"), 15, 15, rules="none"), "kai16", margins=(70, 60, 64, 60))
    f.text(Run("中国人民解放军51023部队政治部", pen=red, size=20), align="c")
    f.text(["（1988）政干字第41号"], align="c")
    f.page.rule(70, f.y + 5, f.page.width - 64, f.y + 5, 1.4, "#c42222")
    f.gap(24)
    f.title("关于同意更改卓海山同志出生日期的批复", 17)
    det = said("determination", topic="birth", value="1957-11-05", decided="1988-11-25", by="51023部队政治部", document_no="（1988）政干字第41号", requested_by="本人", grounds="原籍公安机关户口底册", attachments="户籍证明一份")
    f.text("三营党委：")
    f.text(typed("你营《关于更改卓海山同志出生日期的请示》收悉。经查{g}和本人申请，{n}同志的出生日期由一九五七年九月十四日更正为{d}，入伍前所填日期系农历误记。特此批复。\n附：{a}",
                 g=sentence("原籍公安机关户口底册", det), n="卓海山", d=sentence("一九五七年十一月五日", det), a=sentence("户籍证明一份", det)), indent=2, leading=2.0)
    f.gap(40)
    f.text([day("signing", "1988-11-25", "han", step="审批")], align="r")
    stamp(f.page, "中国人民解放军51023部队政治部", f.page.width - 140, f.y - 16, 58)
    case.add("M16", "关于同意更改卓海山同志出生日期的批复", "5", "1988-11-25", f, hand="typed")


def _household_1988(case: Case, p: Person) -> None:
    f = case.flow(GREY, "b5")
    f.title("户　籍　证　明", 22)
    v = p.basics("cn", calendar="gregorian") | {"old": filled("非农业", h := said("household", type="非农业", place="澄湖县石桥镇正街27号")), "addr": filled("澄湖县石桥镇正街27号", h), "rel": filled("长子"), "head": filled("卓世明")}
    f.add(*rows("户主姓名:1.6 =head:2 与户主关系:1.8 =rel:1.6\n姓名:1.2 =name:2.4 性别:1.2 =gender:1 民族:1.2 =ethnicity:1.4\n出生日期（公历）:2.2 =birth:3.4\n籍贯:1.2 =native:4\n住址:1.2 =addr:4 户口性质:1.6 =old:1.4", v, 38))
    f.add(boxed("备注", "据本所一九五八年户口登记底册摘抄。", filled("经办人：覃家旺"), sig("单位", "1988-10-30", "cn"), seal="澄湖县公安局石桥派出所", least=190))
    case.add("M16", "户籍证明", "5", "1988-10-30", f)


def _member_wish_1980(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song", "#3a6a3a"), HAND, HAND, 11, 14, rules="none"), "b5")
    f.text(Run("解放军51023部队信笺", size=11), align="c")
    f.gap(8)
    f.title("预备党员转正申请书", 21)
    f.text(prose("敬爱的党支部：\n{a}，我光荣地被批准为中国共产党预备党员，预备期一年，到今年八月十九日就要期满了。一年来，我在连队党支部的培养下，积极参加战备训练，担任三班班长期间，全班射击、投弹考核成绩都在良好以上。"
                 "但我也有性子急、批评战友不注意方式的缺点。为此，我申请按期转为中共正式党员，请党支部审查。\n此致\n敬礼", a=sentence("1979年8月20日", said("party", step="claimed_join", date="1979-08-20"))), indent=2, leading=2.0)
    f.gap(20)
    f.text([filled("预备党员：卓海山")], align="r")
    f.text([sig("本人", "1980-07-28", "cn")], align="r")
    case.add("M20", "预备党员转正申请书", "6", "1980-07-28", f, old=True)


def _member_1990(case: Case, p: Person) -> None:
    f = case.flow(OPEN, "kai16")
    f.title("中共党员登记表", 22, 0.2)
    v = p.basics("dot") | {"join": party("claimed_join", "1979-08-20", "dot"), "full": party("claimed_full", "1980-08-20", "dot"), "work": began("1974-02", "dot"), "culture": filled("大专"), "unit": filled("51023部队三营副教导员"), "origin": filled("革命干部"), "status": filled("学生")}
    f.add(*rows("""^姓名:1.2 =name:2 ^性别:1.2 =gender:1 ^民族:1.2 =ethnicity:1.4
        出生年月:1.4 =birth:2 文化程度:1.4 =culture:1.4
        ^籍贯:1.2 =native:4
        家庭出身:1.4 =origin:1.6 本人成份:1.4 =status:1.4
        参加工作时间:2 =work:2 入党时间:1.4 =join:2.2
        转正时间:1.4 =full:2.2 单位及职务:1.6 =unit:3""", v, 33))
    f.add(essay("本人~简历", [x for s in (PRIMARY, MIDDLE, VILLAGE, PLANT, SOLDIER, Stay("1981-07", "open", "51023部队", "排长、指导员、副教导员", "军官", within=OFFICER.within)) for x in (*stay_line(s, "dot", "～", " ", "现在"), "\n")][:-1], 190, 0.12))
    f.new_page()
    f.add(essay("奖惩~情况", [filled("1984年12月荣立三等功一次", said("award", award="三等功", date="1984-12")), filled("。")], 50, 0.12))
    f.add(essay("个人~总结", "在这次重新登记中，我联系去年春夏之交的政治风波进行了认真回顾，立场是坚定的。今后要在学习马列主义基本理论上多下功夫。", 170, 0.12, filled(p.name), sig("本人", "1990-06-10", "dot")))
    f.add(opinion("支部~大会~意见", "同意登记。", filled("书记 武大勇"), sig("单位", "1990-06-18", "dot"), least=100), opinion("上级~党委~审批~意见", "同意登记。", sig("审批", "1990-06-30", "dot"), seal="中共51023部队委员会", least=150))
    case.add("M21", "中共党员登记表", "6", "1990-06-30", f)


def _merit_1984(case: Case, p: Person) -> None:
    f = case.flow(PLAIN, "b5")
    f.title("立功人员登记表", 22)
    award = said("award", award="三等功", date="1984-12-20", granted_by="51023部队")
    v = p.basics("shortcn", "1957-11") | {"unit": filled("51023部队三营八连"), "post": filled("指导员"), "join": filled("76年12月", said("work_start", date="1976-12", route="入伍")), "party": party("claimed_join", "1979-08", "shortcn"), "kind": filled("三等功", award)}
    f.add(*rows("部别:1.2 =unit:3 职务:1.2 =post:1.4\n姓名:1.2 =name:2 性别:1.2 =gender:1 民族:1.2 =ethnicity:1.4\n出生年月:1.6 =birth:2 籍贯:1.2 =native:3\n入伍年月:1.6 =join:2 入党年月:1.6 =party:2\n立功种类:1.6 =kind:4", v, 34))
    f.add(essay("主要~事迹", "带领八连连续三年被评为先进连队，在抗洪抢险中三天三夜不下火线，抢运群众一百四十余人。", 170, 0.12))
    f.add(opinion("批准~机关", "批准。", filled("84年12月20日", award, said("signing", step="审批", date="1984-12-20")), seal="中国人民解放军51023部队", least=170, share=0.12))
    case.add("M23", "立功人员登记表", "7", "1984-12-20", f)


def _notice_1994(case: Case) -> None:
    red = Pen("songbold", "#c81e1e")
    f = case.flow(Style(Pen("fang"), Pen("fang"), Pen("hei"), 15, 15, rules="none"), margins=(80, 76, 74, 70))
    f.text(Run("中共澄湖县委文件", pen=red, size=32, tracking=0.2), align="c")
    f.gap(14)
    f.text("澄委干〔1994〕9号", align="c")
    f.page.rule(80, f.y + 6, f.page.width - 74, f.y + 6, 1.6, "#c81e1e")
    f.gap(30)
    f.title("关于卓海山等三位同志任职的通知", 20)
    f.text("各乡镇党委，县直各部门：")
    f.text(typed("经县委一九九四年三月五日常委会议研究决定：\n{n}同志任{x}；\n向明同志任澄湖县民政局局长；\n冉启发同志任澄湖县审计局副局长，试用期一年。\n以上同志任职时间从发文之日算起。", n="卓海山",
                 x=sentence("澄湖县民政局副局长", said("appointment", decided="1994-03-08", action="任", unit="澄湖县民政局", post="副局长", document_no="澄委干〔1994〕9号"))), indent=2, leading=1.9)
    f.gap(40)
    f.text("中共澄湖县委", align="r")
    f.text([day("signing", "1994-03-08", "han", step="审批")], align="r")
    stamp(f.page, "中国共产党澄湖县委员会", f.page.width - 150, f.y - 24, 58)
    case.add("M28", "关于卓海山等三位同志任职的通知", "9-2", "1994-03-08", f, hand="typed")


def _hired_1975(case: Case, p: Person) -> None:
    f = case.flow(GREY, "kai16")
    f.title("招收固定工人审批表", 20)
    v = p.basics("dun", own=True) | {"culture": filled("高中"), "origin": filled("革命干部"), "status": filled("学生"), "pol": pol("共青团员", "1975-11-20"), "wed": filled("未"), "home": filled("青山公社五一大队", h := said("household", place="青山公社五一大队")),
                                   "addr": filled("澄湖县石桥镇正街"), "well": filled("健康"), "skill": filled("无线电修理"), "none": filled("无")}
    del h
    f.add(*rows("""姓名:1.2 =name:2 曾用名:1.4 =none:1.2 性别:1.2 =gender:1
        出生年月日:2 =birth:2.6 民族:1.2 =ethnicity:1.4
        籍贯:1.2 =native:2.6 文化程度:1.6 =culture:1.2
        家庭出身:1.6 =origin:1.6 本人成份:1.6 =status:1.2 婚否:1.2 =wed:0.8
        政治面貌:1.6 =pol:1.6 身体状况:1.6 =well:1.2 特长:1.2 =skill:2
        户口所在地:1.8 =home:2.6 家庭住址:1.6 =addr:2.6""", v, 32))
    f.add(beside("!本人简历", table([("何年何月至何年何月", 3.2), ("在何地做何事", 4), ("证明人", 1.4)], [stay_row(s, "dun", "至") for s in (PRIMARY, MIDDLE, VILLAGE)], 0, 30)))
    f.add(beside("!家庭成员", table([("关系", 1), ("姓名", 1.6), ("出生年月", 1.6), ("政治面貌", 1.4), ("工作单位、职务", 3)], p.family("dun", "父亲", "母亲"), 0)))
    f.add(Row([Cell(boxed("大队、公社意见：", "表现好，同意推荐。", sig("单位", "1975-11-20", "dun"), seal="青山公社革命委员会", least=118), 1), Cell(boxed("招工单位意见：", "同意招收为学徒工，学徒期二年。", sig("单位", "1975-12-01", "dun"), seal="澄湖县化肥厂", least=118), 1)]))
    f.add(opinion("县劳动局~审批意见", "同意招为固定工人。", [Run("批准时间："), day("work_start", "1975-12-08", "dun", route="招工").stating(said("signing", step="审批", date="1975-12-08"))], seal="澄湖县革命委员会劳动局", least=108))
    case.add("M29", "招收固定工人审批表", "9-2", "1975-12-08", f, old=True)


def _village_1974(case: Case, p: Person) -> None:
    red = Pen("songbold", "#b81414")
    f = case.flow(Style(Pen("song"), HAND, red, 11.5, 13), "b5")
    quote = said("term", text="最高指示", role="printed")
    f.text(Run("最高指示", (quote,), pen=red, size=17), align="c")
    f.text(Run("知识青年到农村去，接受贫下中农的再教育，很有必要。", pen=Pen("kai", "#b81414"), size=12), align="c")
    f.title("下乡上山知识青年登记表", 20)
    v = p.basics("han", "1957-11", own=True, short=True) | {"age": filled("十六", said("age_stated", age=16, on="1974-02-10")), "culture": filled("高中"), "origin": filled("革命干部"), "pol": pol("共青团员", "1974-02-10"), "school": filled("石桥中学七四届"),
                                                          "home": filled("澄湖县石桥镇正街27号"), "head": filled("卓世明"), "do": filled("县粮食局干部"), "where": filled("澄湖县青山公社五一大队三队"), "when": began("1974-02-18", "han", "上山下乡")}
    f.add(*rows("""姓名:1.2 =name:2 性别:1.2 =gender:1 年龄:1.2 =age:1
        出生年月:1.6 =birth:2.4 民族:1.2 =ethnicity:1.2
        籍贯:1.2 =native:3 家庭出身:1.6 =origin:1.6
        文化程度:1.6 =culture:1.2 毕业学校:1.6 =school:2.4
        政治面貌:1.6 =pol:1.6 家庭住址:1.6 =home:3
        家长姓名:1.6 =head:1.6 职业、单位:1.6 =do:2.4
        下乡时间:1.6 =when:3
        安置地点:1.6 =where:5""", v, 31))
    f.add(essay("本人~简历", [x for s in (PRIMARY, MIDDLE) for x in (*stay_line(s, "hanshort", "至", "在"), "。")], 66, 0.12))
    f.add(Row([Cell(boxed("学校意见", "该生自愿报名，同意。", sig("单位", "1974-02-12", "hanshort"), seal="澄湖县石桥中学", least=128), 1), Cell(boxed("县知青办审批意见", "批准下乡。", sig("审批", "1974-02-16", "hanshort"), seal="澄湖县知识青年上山下乡办公室", least=128), 1)]))
    case.add("M30", "下乡上山知识青年登记表", "9-2", "1974-02-16", f, old=True)


def _called_1976(case: Case, p: Person) -> Material:
    f = case.flow(GREY, "kai16")
    f.title("应征公民入伍登记表", 21)
    v = p.basics("dot", "1957-09-14", own=True) | {"age": filled("二十三", said("age_stated", age=23, on="1976-11-20")), "culture": filled("高中"), "origin": filled("革命干部"), "status": filled("工人"), "pol": pol("共青团员", "1976-11-20"), "job": filled("澄湖县化肥厂学徒工"),
                                                "hk": filled("澄湖县化肥厂"), "home": filled("澄湖县石桥镇正街27号"), "skill": filled("无线电"), "when": filled("1974年入团"), "none": filled("无")}
    v["when"] = filled("1973年5月入团", said("league", step="approve", date="1973-05"))
    f.add(*rows("""姓名:1.2 =name:2 性别:1 =gender:1 年龄:1 =age:1.2 民族:1 =ethnicity:1.4
        出生年月日:2 =birth:2.4 籍贯:1.2 =native:2.8
        家庭出身:1.6 =origin:1.6 本人成份:1.6 =status:1.2 文化程度:1.6 =culture:1.2
        政治面貌:1.6 =pol:1.6 何时入党（团）:2 =when:2.4
        职业、职务:1.6 =job:3 有何专长:1.6 =skill:1.6
        户口所在地:1.8 =hk:2.4 家庭住址:1.6 =home:3""", v, 31))
    f.add(beside("!本人简历", table([("自何年何月至何年何月", 3.2), ("在何地何单位任何职", 4), ("证明人", 1.4)], [stay_row(s, "dot", "—") for s in (PRIMARY, MIDDLE, VILLAGE, Stay("1975-12", "open", "澄湖县化肥厂", "学徒工", "工人", witness="侯德胜"))], 0, 28)))
    f.add(beside("!家庭成员", table([("称谓", 1), ("姓名", 1.6), ("出生年月", 1.6), ("政治面貌", 1.4), ("工作单位及职务", 3)], p.family("dot", "父亲", "母亲"), 0, 26)))
    f.add(Row([Cell(boxed("单位意见", "同意应征。", sig("单位", "1976-11-20", "dot"), seal="澄湖县化肥厂", least=112), 1), Cell(boxed("公社（镇）武装部意见", "政审、体检合格。", sig("审核", "1976-12-02", "dot"), least=112), 1)]))
    f.add(opinion("县人民武装~部审批意见", "批准服现役。", [Run("批准入伍时间　"), began("1976-12-10", "dot", "入伍", said("signing", step="审批", date="1976-12-10"))], seal="澄湖县人民武装部", least=112))
    return case.add("M31", "应征公民入伍登记表", "9-2", "1976-12-10", f, old=True)


def _left_1990(case: Case, p: Person) -> None:
    f = case.flow(PLAIN, "kai16")
    f.title("军队转业干部审批报告表", 20)
    v = p.basics("dot0", "1957-11") | {"unit": filled("51023部队三营"), "post": filled("副教导员"), "rank": filled("上尉"), "join": began("1976-12", "dot0", "入伍"), "party": party("claimed_join", "1979-08", "dot0"), "culture": filled("大专"),
                                     "grade": filled("副营职"), "well": filled("健康"), "wed": filled("1984.10结婚", said("marriage", date="1984-10"))}
    f.add(*rows("""部别:1.2 =unit:3 职务:1.2 =post:2
        姓名:1.2 =name:2 性别:1 =gender:1 民族:1 =ethnicity:1.4
        出生年月:1.6 =birth:1.8 籍贯:1.2 =native:3
        入伍年月:1.6 =join:1.8 入党年月:1.6 =party:1.8
        军衔:1.2 =rank:1.4 级别:1.2 =grade:1.4 文化程度:1.6 =culture:1.2
        婚姻状况:1.6 =wed:1.4 健康状况:1.6 =well:1.4""", v, 32))
    f.add(beside("!简历", table([("起止年月", 3), ("何部何职", 5)], [stay_row(s, "dot0", "—")[:2] for s in (VILLAGE, PLANT, SOLDIER, Stay("1981-07", "open", "51023部队", "排长、指导员、副教导员", "军官", within=OFFICER.within))], 1, 32)))
    f.add(beside("!家庭情况", table([("关系", 1), ("姓名", 1.6), ("出生年月", 1.6), ("政治面貌", 1.4), ("工作单位", 3)], p.family("dot0", "爱人", "儿子"), 1, 28)))
    f.new_page()
    f.add(essay("奖惩", [filled("1984年12月荣立三等功", said("award", award="三等功", date="1984-12"))], 44, 0.12))
    f.add(essay("转业~理由", "部队精简整编，本人年龄偏大，符合转业条件。", 70, 0.12))
    f.add(opinion("团党委~意见", "同意转业。", sig("单位", "1990-07-02", "dot0"), seal="中共51023部队委员会", least=120), opinion("师党委~意见", "同意。", sig("审核", "1990-07-20", "dot0"), least=90))
    f.add(opinion("批准~机关", [filled("批准转业", said("status", status="干部", from_="1990-08-12", origin="军队转业")), filled("，命令号：军政干〔1990〕116号。")], sig("审批", "1990-08-12", "dot0"), seal="西川省军区政治部", least=130))
    f.add(opinion("安置~意见", "分配到澄湖县民政局工作。", seal="澄湖县军队转业干部安置办公室", least=130))
    case.add("M32", "军队转业干部审批报告表", "9-2", "1990-08-12", f)


def _servant_1997(case: Case, p: Person) -> Material:
    f = case.flow(OPEN)
    f.title("国家公务员过渡审批表", 22)
    v = p.basics("dot", "1957-11") | {"number": filled("992201571105331", said("identity", field="id_number", value="992201571105331")), "work": began("1974-02", "dot"), "party": party("claimed_join", "1979-08", "dot"), "culture": filled("大专", said("education", level="大专", mode="军校", school="西川陆军学校", major="政工", end="1985-07")), "school": None,
                                     "unit": filled("澄湖县司法局"), "post": filled("副局长"), "since": filled("1994.3"), "grade": filled("副科级"), "how": filled("军队转业"), "in": filled("1990.9")}
    edu = v["culture"].facts
    v["school"] = filled("1985.7西川陆军学校政工专业", *edu)
    f.add(photo(rows("姓名:1.2 =name:2.4 性别:1 =gender:1\n民族:1.2 =ethnicity:2 出生年月:1.4 =birth:2\n籍贯:1.2 =native:2.4 出生地:1.2 =born:2.4", v, 32)))
    f.add(*rows("政治面貌~（入党时间）:1.8 =party:1.8 参加工~作时间:1.6 =work:1.8\n身份证号:1.6 =number:5\n文化程度:1.6 =culture:1.4 毕业院校、专业:2 =school:4\n工作单位:1.6 =unit:2.6 现任职务:1.6 =post:1.6 任职时间:1.6 =since:1.4\n职务级别:1.6 =grade:1.6 进入机关时间:2 =in:1.4 方式:1 =how:1.6", v, 34))
    lines = [x for s in (PRIMARY, MIDDLE, VILLAGE, PLANT, SOLDIER, OFFICER, CIVIL, DEPUTY) for x in (*stay_line(s, "dot", "—", "　"), "\n")][:-1]
    f.fill(Row([label("!工作简历", 0.08), Cell(Para(lines, valign="t", hang=8, pad=6, leading=1.7), 0.92)]))
    f.new_page()
    f.add(essay("奖惩~情况", [filled("1984年12月荣立三等功", said("award", award="三等功", date="1984-12"))], 50, 0.12))
    f.add(essay("近三年~考核~结果", [filled("1994年称职", said("assessment", year=1994, grade="称职")), filled("、"), filled("1995年称职", said("assessment", year=1995, grade="称职")), filled("、"), filled("1996年优秀", said("assessment", year=1996, grade="优秀"))], 60, 0.12))
    f.add(opinion("所在~机关~意见", "同意过渡。", sig("单位", "1997-08-20", "dot"), seal="澄湖县司法局", least=130), opinion("审核~机关~意见", "同意。", sig("审核", "1997-09-10", "dot"), seal="澄湖县人事局", least=130))
    f.add(opinion("审批~机关~意见", [filled("批准过渡为国家公务员", said("status", status="公务员", from_="1997-09-30")), filled("。")], sig("审批", "1997-09-30", "dot"), seal="西川省人事厅", least=140))
    return case.add("M34", "国家公务员过渡审批表", "9-2", "1997-09-30", f)


def _assessed_1998(case: Case, p: Person) -> None:
    f = case.flow(UNDER, "kai16")
    f.title("公务员年度考核登记表", 20, below=0)
    f.text(["（", filled("1998"), "年度）"], align="c")
    v = p.basics("dot", "1957-11") | {"pol": pol("中共党员", "1998-12-20"), "post": filled("澄湖县民政局副局长"), "since": filled("1994.3")}
    f.add(*rows("姓名:1.2 =name:2 性别:1.2 =gender:1 出生年月:1.6 =birth:1.6\n政治面貌:1.6 =pol:1.6 任现职时间:2 =since:1.6\n单位及职务:2 =post:5", v, 32))
    f.gap(6)
    f.text(["个人总结：", filled("一年来分管优抚、双拥工作，落实义务兵家属优待金一百二十万元，兑现率百分之百。抗洪期间驻村二十天。缺点是调查研究不够。")], leading=2)
    f.text([filled(p.name), "　　", sig("本人", "1998-12-20", "dot")], align="r")
    f.text(["主管领导评语：", filled("工作实在，群众公认，建议称职。"), "　签名　", filled("向明"), "　", sig("审核", "1999-01-06", "dot")], leading=2)
    f.text(["考核等次：", filled("称职", said("assessment", year=1998, grade="称职"))], leading=2)
    f.text(["机关负责人意见：", filled("同意。"), "　　", sig("审批", "1999-01-18", "dot")], leading=2)
    stamp(f.page, "澄湖县民政局", f.page.width - 130, f.y)
    case.add("M05", "公务员年度考核登记表（1998年度）", "3", "1999-01-18", f)


def _letter_1990(case: Case) -> None:
    f = case.flow(Style(Pen("song"), HAND, Pen("songbold"), 13, 14, rules="none"), "kai32", margins=(36, 40, 30, 30))
    f.title("行政介绍信", 22, 0.2)
    f.text(["军转字第", filled("0392"), "号"], align="r")
    f.text([filled("澄湖县民政局", under=True), "：\n　　兹介绍", filled("卓海山", said("identity", field="name", value="卓海山"), under=True), "同志，原任", filled("51023部队副教导员", under=True), "，转业到你单位", filled("工作", under=True),
            "，供给发至", filled("1990年9月", under=True), "，请接洽。"], leading=2.1)
    f.gap(14)
    f.text([sig("单位", "1990-09-08", "cn")], align="r")
    stamp(f.page, "澄湖县军队转业干部安置办公室", f.page.width - 90, f.y - 12, 52)
    case.add("M36", "行政介绍信", "9-2", "1990-09-08", f)

"""鲁长河, born 1952: rural youth, lathe hand, student of a 普通班, head of a factory. Handwriting; three conflicts."""

from __future__ import annotations

from samples.typeset.boxes import stamp
from samples.typeset.case import Case, Material
from samples.typeset.form import (
    Cell,
    Col,
    Para,
    Row,
    beside,
    essay,
    label,
    opinion,
    photo,
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
    league,
    party,
    pol,
    prose,
    sentence,
    sig,
    stay_line,
    stay_row,
    typed,
)

HAND = Pen("xing", "#1a2244", 0.75, 1.08)
PLAIN = Style(Pen("song"), HAND, Pen("songbold"), 11, 13.5)
GREY = Style(Pen("fang"), HAND, Pen("song"), 12, 14, 0.5)
OPEN = Style(Pen("song"), HAND, Pen("hei"), 11, 13.5, 0.6, "open")
UNDER = Style(Pen("song"), HAND, Pen("hei"), 12, 14, 0.6, "under")
PRIMARY = Stay("1960-09", "1965-07", "沙溪县东街小学", "学生", "学习", "小学", witness="袁丽华")
JUNIOR = Stay("1965-09", "1968-10", "沙溪县第一中学", "初中学生", "学习", "初中", witness="袁丽华")
VILLAGE = Stay("1969-03", "1971-10", "沙溪县龙潭公社前进大队", "下乡知青", "务农", witness="杜德才")
LATHE = Stay("1971-10", "1974-09", "沙溪县农具厂", "车工", "工人", witness="段国平")
COLLEGE = Stay("1974-09", "1977-07", "西川工学院", "机械系机制专业学员", "学习", "普通班", witness="孔繁林", major="机制")
TECH = Stay("1977-08", "1982-06", "沙溪县农具厂", "技术员（以工代干）", "工人", witness="段国平")
CLERK = Stay("1982-06", "1986-05", "沙溪县经济委员会", "科员、企业股股长", "干部", witness="曹正清")
PLANT = Stay("1986-05", "1993-08", "沙溪县机械厂", "厂长", "领导")


def worker(seed: int) -> Case:
    """The dossier."""
    number = id_number("99330219521003231")
    p = Person("鲁长河", "男", "汉族", "西川省沙溪县", "1952-10-03", number, "西川省沙溪县", former="鲁小四", kin=[
        Kin("父亲", "鲁福生", "1920-05", "群众", "沙溪县搬运社工人"), Kin("母亲", "贾桂香", "1924-11", "群众", "家庭妇女"),
        Kin("妻子", "尤秀兰", "1955-07", "群众", "沙溪县印刷厂工人"), Kin("女儿", "鲁静", "1981-09", "共青团员", "西川工学院学生")])
    case = Case("typeset-worker", p.name, number, "handwriting", "conflict", seed)
    _photo(case)
    _brief_1982(case, p)
    _staff_1979(case, p)
    _chosen_1974(case, p)
    _graduate_1977(case, p)
    _marks_1977(case, p)
    party_form = _joined_1976(case, p)
    _applied_1975(case, p)
    _league_1970(case, p)
    _award_1983(case, p)
    _penalty_1987(case, p)
    _pay_1985(case, p)
    claim = _appointed_1998(case, p)
    _hired_1971(case, p)
    _village_1969(case, p)
    _cadre_1982(case, p)
    _lifted_1988(case)
    case.expect("PTY-04", "party", "1976年入党无预备期，志愿书却有1977年5月转正决议", party_form, severity="yellow")
    case.expect("WRK-01", "work_start", "任免表填1968年12月，上山下乡登记表批准1969年3月", claim, severity="yellow")
    case.expect("EDU-06", "education", "大学普通班在任免表填作全日制大学本科", claim, severity="yellow")
    return case


def _photo(case: Case) -> None:
    f = case.flow(PLAIN, "kai16")
    f.new_page()
    f.page.rule(200, 180, 320, 180, 0.8)
    for x0, y0, x1, y1 in ((200, 180, 200, 330), (320, 180, 320, 330), (200, 330, 320, 330)):
        f.page.rule(x0, y0, x1, y1, 0.8)
    f.y = 240
    f.text(Run("本人照片粘贴处", size=12), align="c")
    case.add("M91", "证件照页", "", None, f, listed=False)


def _brief_1982(case: Case, p: Person) -> None:
    f = case.flow(OPEN, "kai16")
    f.title("干部简历表", 22, 0.3)
    v = p.basics("dun", "1952-10") | {"origin": filled("城市贫民"), "status": filled("工人"), "culture": filled("大学普通班"), "work": filled("1969、3沙溪县龙潭公社插队", said("work_start", date="1969-03")),
                                     "party": filled("1976、5在西川工学院入党，介绍人孔繁林、江海波", said("party", step="claimed_join", date="1976-05"), said("party_introducer", name="孔繁林"), said("party_introducer", name="江海波")),
                                     "post": filled("县经委科员"), "grade": filled("行政二十二级"), "well": filled("健康")}
    v["party"] = [filled("1976、5", said("party", step="claimed_join", date="1976-05")), filled("在西川工学院入党，介绍人"), filled("孔繁林", said("party_introducer", name="孔繁林")), filled("、"), filled("江海波", said("party_introducer", name="江海波"))]
    f.add(*rows("""姓名:1.2 =name:2 原名:1.2 =former:2 性别:1.2 =gender:1
        民族:1.2 =ethnicity:1.4 出生年月:1.6 =birth:2
        籍贯:1.2 =native:3 文化程度:1.6 =culture:2
        家庭出身:1.6 =origin:2 本人成份:1.6 =status:1.6
        何时何地参加工作:2.4 =work:5
        何时何地入团入党~何人介绍:2.4 =party:5
        现任职务:1.6 =post:2 工资级别:1.6 =grade:2 身体状况:1.6 =well:1.2""", v, 34))
    f.add(*table([("自何年何月至何年何月", 3), ("在何地何部门任何职务", 4.6), ("证明人", 1.4)], [stay_row(s, "dun", "至") for s in (PRIMARY, JUNIOR, VILLAGE, LATHE, COLLEGE, TECH, Stay("1982-06", "open", "沙溪县经济委员会", "科员", "干部", witness="曹正清"))], 0, 30))
    f.add(*table([("关系", 1), ("姓名", 1.6), ("出生年月", 1.6), ("政治情况", 1.4), ("职业", 3)], p.family("dun", "父亲", "母亲", "妻子"), 0))
    f.gap(8)
    f.text(["填表人　", filled(p.name), "　　填表日期　", sig("本人", "1982-08-15", "cn")], align="r")
    stamp(f.page, "沙溪县经济委员会", 400, f.y - 6)
    case.add("M02", "干部简历表", "1", "1982-08-15", f)


def _staff_1979(case: Case, p: Person) -> None:
    f = case.flow(GREY, "kai16")
    f.title("职　工　登　记　表", 21)
    v = p.basics("han", "1952-08-15", calendar="lunar", written="一九五二年（农历）八月十五日") | {"origin": filled("城市贫民"), "status": filled("工人"), "culture": filled("大学普通班"), "pol": pol("中共党员", "1979-05-08"), "work": began("1969-03", "han"),
                                     "in": filled("一九七一年十月"), "kind": filled("技术员"), "tech": filled("无"), "pay": filled("四级工，月薪四十二元五角"), "wed": filled("已婚"), "hk": filled("沙溪县城关镇东街"), "home": filled("农具厂家属区"), "form": filled("固定工")}
    f.add(*rows("""姓名:1.2 =name:2 曾用名:1.4 =former:1.6 性别:1.2 =gender:1
        出生年月日:1.8 =birth:4 民族:1.2 =ethnicity:1.4
        籍贯:1.2 =native:2.6 家庭出身:1.6 =origin:1.6
        本人成份:1.6 =status:1.4 文化程度:1.6 =culture:2 婚姻状况:1.6 =wed:1.2
        政治面貌:1.6 =pol:1.8 参加工作时间:2 =work:2.6
        进厂时间:1.6 =in:2.4 工种、职务:1.8 =kind:1.6
        工资级别:1.6 =pay:3.4 用工形式:1.6 =form:1.4
        户口所在地:1.8 =hk:2.4 现住址:1.4 =home:2.4""", v, 32))
    f.add(beside("!主要简历", table([("起止年月", 3.4), ("在何地何单位做何工作", 4), ("证明人", 1.4)], [stay_row(s, "han", "—", "今") for s in (JUNIOR, VILLAGE, LATHE, COLLEGE, Stay("1977-08", "open", "沙溪县农具厂", "技术员", "工人", witness="段国平"))], 0, 40)))
    f.add(beside("!家庭成员", table([("关系", 1), ("姓名", 1.6), ("出生年月", 2), ("政治面貌", 1.4), ("在何处做何工作", 3)], p.family("han", "父亲", "母亲", "妻子"), 0)))
    f.add(opinion("单位~意见", None, sig("单位", "1979-05-08", "han"), seal="沙溪县农具厂", least=100))
    case.add("M03", "职工登记表", "1", "1979-05-08", f, old=True)


def _chosen_1974(case: Case, p: Person) -> None:
    f = case.flow(GREY, "kai16")
    f.text(Run("一九七四年", pen=Pen("song"), size=14), align="c")
    f.title("高等学校选拔学生登记表", 20)
    v = p.basics("shortcn", "1952-10", own=True, calendar=None) | {"age": filled("二十一", said("age_stated", age=21, on="1974-06-20")), "origin": filled("城市贫民"), "status": filled("工人"), "culture": filled("初中"), "pol": pol("共青团员", "1974-06-20"),
                                             "unit": filled("沙溪县农具厂车工"), "work": filled("69年3月", said("work_start", date="1969-03")), "wed": filled("未婚"), "wish": filled("西川工学院机械类"), "well": filled("健康")}
    f.add(*rows("""姓名:1.2 =name:2 性别:1.2 =gender:1 年龄:1.2 =age:1.2
        出生年月:1.6 =birth:2 民族:1.2 =ethnicity:1.4 婚否:1.2 =wed:1.2
        籍贯:1.2 =native:2.6 文化程度:1.6 =culture:1.4
        家庭出身:1.6 =origin:2 本人成份:1.6 =status:1.6
        政治面貌:1.6 =pol:2 何时参加工作:2 =work:2
        现在单位、职务:2.2 =unit:3 健康状况:1.6 =well:1.2
        报考院校、专业:2.2 =wish:4""", v, 32))
    f.add(essay("本人~简历", [x for s in (PRIMARY, JUNIOR, VILLAGE, Stay("1971-10", "open", "沙溪县农具厂", "车工", "工人")) for x in (*stay_line(s, "shortcn", "至", "在", "现在"), "；")][:-1], 100, 0.12))
    f.add(opinion("群众~推荐~意见", "全车间三十二人评议，一致推荐。", filled("段国平"), least=76), opinion("单位党~委意见", "同意推荐上大学。", sig("单位", "1974-06-25", "shortcn"), seal="沙溪县农具厂革命委员会", least=104))
    f.add(opinion("县招生~领导小~组意见", "政审合格，同意推荐。", sig("审核", "1974-07-18", "shortcn"), seal="沙溪县革命委员会", least=104), opinion("学校录~取意见", "同意录取。", sig("审批", "1974-08-16", "shortcn"), seal="西川工学院", least=100))
    case.add("M08", "高等学校选拔学生登记表", "4-1", "1974-08-16", f, old=True)


def _graduate_1977(case: Case, p: Person) -> None:
    f = case.flow(PLAIN, "kai16")
    f.title("大学普通班毕业生登记表", 20)
    edu = said("education", level="普通班", school="西川工学院", major="机械制造", start="1974-09", end="1977-07", nominal_years=3, outcome="毕业")
    v = p.basics("dot", own=True) | {"school": filled("西川工学院", edu), "major": filled("机械制造", edu), "years": filled("三年", edu), "term": filled("1974.9—1977.7", edu), "pol": pol("中共党员", "1977-07-02"), "party": party("claimed_join", "1976-05", "dot"),
                                   "origin": filled("城市贫民"), "status": filled("工人"), "work": began("1969-03", "dot"), "wed": filled("未婚")}
    f.add(photo(rows("姓名:1.2 =name:2 曾用名:1.4 =former:1.6\n性别:1.2 =gender:1 民族:1.2 =ethnicity:1.4\n出生年月日:1.8 =birth:3.4", v, 32)))
    f.add(*rows("籍贯:1.2 =native:2.6 婚否:1.2 =wed:1.2\n家庭出身:1.6 =origin:1.8 本人成份:1.6 =status:1.4\n政治面貌:1.6 =pol:1.8 入党时间:1.6 =party:1.6\n参加工作时间:2 =work:2 学制:1.2 =years:1.2\n学校:1.2 =school:2.4 专业:1.2 =major:2 在校时间:1.6 =term:2.6", v, 32))
    f.add(*table([("自何年何月起~至何年何月止", 3), ("在何地何校（单位）学习（工作）任何职", 4.6), ("证明人", 1.4)], [stay_row(s, "dot", "—") for s in (PRIMARY, JUNIOR, VILLAGE, LATHE, COLLEGE)], 0, 30))
    f.add(essay("自我~鉴定", "三年来坚持开门办学，到三个工厂实习，参加设计了一台专用铣床，被厂方采用。", 96, 0.12, filled(p.name), sig("本人", "1977-07-02", "dot")))
    f.add(opinion("学校~意见", [filled("同意毕业", edu), filled("，回原单位工作。")], sig("单位", "1977-07-16", "dot"), seal="西川工学院革命委员会", least=116))
    case.add("M09", "大学普通班毕业生登记表", "4-1", "1977-07-16", f, old=True)


def _marks_1977(case: Case, p: Person) -> None:
    f = case.flow(GREY, "wide")
    f.title("西川工学院学员学习成绩登记表", 19, below=3)
    edu = said("education", school="西川工学院", major="机械制造", start="1974-09", end="1977-07", nominal_years=3)
    f.text(["系别：机械系　专业：", filled("机械制造", edu), "　学制：", filled("三年", edu), "　姓名：", p.basics("cn")["name"], "　性别：", p.basics("cn")["gender"], "　入学：", filled("1974年9月", edu), "　毕业：", filled("1977年7月", edu)])
    f.gap(6)
    marks = (("政治", "优", "优", "优"), ("高等数学", "良", "优", ""), ("工程制图", "优", "", ""), ("机械原理", "", "良", "优"), ("金工实习", "优", "优", "优"), ("毕业设计", "", "", "优"))
    f.add(*table([("课程", 2.4), ("第一学年", 1.6), ("第二学年", 1.6), ("第三学年", 1.6), ("备注", 2)], [[filled(n), *(filled(m) if m else None for m in ms), None] for n, *ms in marks], 1, 30))
    f.gap(10)
    f.text(["教务处（章）　　", sig("单位", "1977-07-15", "cn")], align="r")
    stamp(f.page, "西川工学院教务处", f.page.width - 170, f.y - 8)
    case.add("M10", "学习成绩登记表", "4-1", "1977-07-15", f, old=True)


def _joined_1976(case: Case, p: Person) -> Material:
    f = case.flow(PLAIN, "kai32", margins=(34, 34, 28, 30))
    f.gap(40)
    f.title("入党志愿书", 28, 0.2)
    f.gap(20)
    f.text(["姓名　", filled(p.name, said("identity", field="name", value=p.name), under=True)], align="c")
    f.new_page()
    v = p.basics("han", own=True) | {"origin": filled("城市贫民"), "status": filled("工人"), "culture": filled("大学在读"), "job": filled("西川工学院学员"), "work": filled("一九六九年三月在沙溪县插队", said("work_start", date="1969-03")),
                                   "league": filled("一九七〇年五月在龙潭公社", said("league", step="approve", date="1970-05"))}
    f.add(*rows("现名:1 =name:2 原名:1 =former:2\n性别:1 =gender:1 民族:1 =ethnicity:1.4\n出生年月日:1.8 =birth:3.4\n籍贯:1 =native:3\n家庭出身:1.6 =origin:1.8\n本人成份:1.6 =status:1.6\n文化程度:1.6 =culture:1.8\n现在职业:1.6 =job:3\n何时何地参加工作:1.8 =work:3\n何时何地入团:1.8 =league:3", v, 28))
    f.new_page()
    f.add(essay("入党~志愿", "我志愿参加中国共产党，坚决拥护党的章程，认真看书学习，为共产主义事业奋斗到底。在农村、在工厂，是贫下中农和工人师傅教育了我。", 200, 0.16, filled(p.name), party("form_filled", "1976-04-18", "han", said("signing", step="本人", date="1976-04-18"))))
    f.new_page()
    f.add(*table([("起止年月", 2.4), ("在何处任何职", 3), ("证明人", 1)], [stay_row(s, "dot", "-") for s in (PRIMARY, JUNIOR, VILLAGE, LATHE, Stay("1974-09", "open", "西川工学院", "学员", "学习", witness="孔繁林"))], 0, 30))
    f.add(*table([("关系", 1), ("姓名", 1.4), ("出生", 1.4), ("政治", 1.2), ("职业", 2)], p.family("dot", "父亲", "母亲"), 0))
    f.new_page()
    for who in ("孔繁林", "江海波"):
        f.add(opinion("介绍~人意~见", "同意介绍入党。", filled(who, said("party_introducer", name=who)), least=66))
    f.add(opinion("支部~大会~决议", "一致通过鲁长河同志入党。", party("branch_accept", "1976-05-10", "dot", unit="机械系学员党支部"), least=76))
    f.add(opinion("上级~党委~批准", "批准入党。", party("superior_approve", "1976-05-25", "dot"), seal="中共西川工学院委员会", least=100))
    f.new_page()
    f.add(opinion("转正~决议", "经支部大会讨论，同意转为正式党员。", party("full_branch", "1977-05-15", "dot"), least=110), opinion("党委~意见", "同意转正。", party("full_approve", "1977-05-30", "dot"), seal="中共西川工学院委员会", least=140))
    return case.add("M18", "入党志愿书", "6", "1977-05-30", f, old=True, spread=True)


def _applied_1975(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song"), HAND, HAND, 12, 15, rules="none"), "kai16")
    f.title("我的入党申请", 24)
    f.text(prose("党支部：\n我是机械系七四级学员，{b}出生，{a}下乡插队，{c}进厂当车工，{d}被推荐上大学。我从旧社会搬运工人的儿子成长为新中国的大学生，全靠党的培养。我坚决要求参加中国共产党，请党考验我。",
                 b=sentence("1952年10月3日", said("birth", date="1952-10-03")), a=sentence("1969年3月", said("stint", start="1969-03", post="下乡插队", occupation="务农")), c=sentence("1971年10月", said("stint", start="1971-10", post="车工", occupation="工人")),
                 d=sentence("1974年9月", said("stint", start="1974-09", post="上大学", occupation="学习"))), indent=2, leading=2.1)
    f.gap(20)
    f.text([filled("申请人　鲁长河")], align="r")
    f.text([party("apply", "1975-03-28", "han", said("signing", step="本人", date="1975-03-28"))], align="r")
    case.add("M19", "入党申请书", "6", "1975-03-28", f, old=True)


def _league_1970(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song", "#8a1a1a"), HAND, Pen("songbold", "#a01818"), 11, 13.5, colour="#9a4a4a"), "b5")
    quote = said("term", text="最高指示", role="printed")
    f.text(Run("最高指示", (quote,), pen=Pen("songbold", "#b01414"), size=15), align="c")
    f.text(Run("世界是你们的，也是我们的，但是归根结底是你们的。", pen=Pen("kai", "#b01414"), size=11), align="c")
    f.title("中国共产主义青年团入团志愿书", 18)
    v = p.basics("han", "1952-08-15", own=True, calendar="lunar", written="一九五二年农历八月十五") | {"culture": filled("初中"), "origin": filled("城市贫民"), "status": filled("学生"), "job": filled("龙潭公社前进大队知青")}
    f.add(*rows("姓名:1.2 =name:2 性别:1.2 =gender:1 民族:1.2 =ethnicity:1.2\n出生年月:1.6 =birth:3.6 文化程度:1.6 =culture:1.2\n籍贯:1.2 =native:2.6 家庭出身:1.6 =origin:2\n本人成份:1.6 =status:1.2 现在单位职务:2 =job:3", v, 34))
    f.add(essay("入团~志愿", "我要求加入共青团，做毛主席的好战士，扎根农村干革命。", 60, 0.12, [filled(p.name), "　", sig("本人", "1970-04-16", "han")]))
    f.add(beside("!简历", table([("何年何月至何年何月", 3), ("在何地做何事", 3.4), ("证明人", 1.2)], [stay_row(s, "hanshort", "至") for s in (PRIMARY, JUNIOR, Stay("1969-03", "open", "龙潭公社前进大队", "插队", "务农", witness="杜德才"))], 0, 30)))
    f.add(opinion("支部~大会~决议", "同意吸收。", league("branch_accept", "1970-04-28", "han"), least=70), opinion("团委~审批", "批准。", league("approve", "1970-05-04", "han"), seal="共青团龙潭公社委员会", least=118))
    case.add("M22", "入团志愿书", "6", "1970-05-04", f, old=True)


def _award_1983(case: Case, p: Person) -> None:
    f = case.flow(PLAIN, "kai16")
    f.title("先进工作者登记表", 22)
    award = said("award", award="一九八三年度县级先进工作者", date="1984-02-10", granted_by="沙溪县人民政府")
    v = p.basics("cn", "1952-10") | {"unit": filled("沙溪县经济委员会"), "post": filled("科员"), "pol": pol("中共党员", "1984-01-12"), "work": began("1969-03", "cn"), "culture": filled("大学普通班")}
    f.add(*rows("姓名:1.2 =name:2 性别:1.2 =gender:1 民族:1.2 =ethnicity:1.2\n出生年月:1.6 =birth:2 文化程度:1.6 =culture:2\n政治面貌:1.6 =pol:2 参加工作时间:2 =work:2\n单位:1.2 =unit:3 职务:1.2 =post:1.6", v, 36))
    f.add(essay("主要~先进~事迹", "负责全县十二家企业的扭亏工作，跑遍各厂帮助建立班组核算，四家企业当年扭亏为盈，减亏三十一万元。", 200, 0.12))
    f.add(opinion("单位~意见", "同意上报。", sig("单位", "1984-01-12", "cn"), seal="沙溪县经济委员会", least=120))
    f.add(opinion("批准~机关~意见", [filled("授予"), filled("一九八三年度县级先进工作者", award), filled("称号。")], filled("1984年2月10日", award, said("signing", step="审批", date="1984-02-10")), seal="沙溪县人民政府", least=140))
    case.add("M23", "先进工作者登记表", "7", "1984-02-10", f)


def _penalty_1987(case: Case, p: Person) -> None:
    red = Pen("songbold", "#c42020")
    f = case.flow(Style(Pen("fang"), Pen("fang"), Pen("songbold"), 15, 15, rules="none"), "kai16", margins=(66, 60, 60, 60))
    f.text(Run("中共沙溪县纪律检查委员会文件", pen=red, size=20), align="c")
    f.text("沙纪发〔1987〕14号", align="c")
    f.page.rule(66, f.y + 5, f.page.width - 60, f.y + 5, 1.4, "#c42020")
    f.gap(20)
    f.title("关于给予鲁长河党内警告处分的决定", 17)
    v = p.basics("cn", "1952-10")
    f.text(typed("{n}，{g}，{e}，{b}出生，{c}文化程度，{w}参加工作，{j}加入中国共产党，现任沙溪县机械厂厂长。\n经查，一九八六年十月至一九八七年二月，该厂违反财经纪律，以劳务费名义给职工滥发奖金和实物，折款二万一千余元。鲁长河作为厂长负有主要领导责任。\n"
                 "根据《关于党政机关违反财经纪律处分的若干规定》，经县纪委常委会一九八七年五月十八日讨论决定：给予鲁长河{p}处分。\n本决定自批准之日起生效。", n=v["name"], g=v["gender"], e=v["ethnicity"], b=v["birth"], c="大学普通班",
                 w=began("1969-03", "cn"), j=party("claimed_join", "1976-05", "cn"), p=sentence("党内警告", said("penalty", system="党纪", penalty="党内警告", decided="1987-05-20"))), indent=2, leading=1.85)
    f.gap(26)
    f.text([day("signing", "1987-05-20", "han", step="审批")], align="r")
    stamp(f.page, "中共沙溪县纪律检查委员会", f.page.width - 130, f.y - 16)
    f.gap(14)
    f.text([Run("本人意见："), Run("同意组织决定，接受教训。　鲁长河　", pen=HAND), Run("1987.5.25", (said("signing", step="本人", date="1987-05-25"),), pen=HAND)])
    case.add("M24", "关于给予鲁长河党内警告处分的决定", "8", "1987-05-20", f, hand="typed")


def _pay_1985(case: Case, p: Person) -> None:
    f = case.flow(PLAIN, "kai16")
    f.title("国家机关工作人员工资改革审批表", 18)
    pay = said("pay", effective="1985-07", grade="科员级四档", post="企业股股长", amount=82, reform=1985)
    v = p.basics("dot", "1952-10") | {"unit": filled("沙溪县经委"), "work": began("1969-03", "dot"), "years": filled("16年", said("service_years", years=16, on="1985-11-30")), "culture": filled("大学普通班"), "post": filled("企业股股长", pay),
                                     "old": filled("行政二十二级"), "oldsum": filled("56元"), "base": filled("基础工资40元"), "job": filled("职务工资34元，科员级四档", pay), "age": filled("工龄津贴8元"), "sum": filled("82元", pay), "date": filled("1985年7月", pay), "more": filled("26元")}
    f.add(*rows("单位:1.2 =unit:2.6 姓名:1.2 =name:2\n性别:1.2 =gender:1 出生年月:1.6 =birth:1.8 民族:1.2 =ethnicity:1.2\n文化程度:1.6 =culture:2 参加工作时间:2 =work:1.8\n工龄:1.2 =years:1.4 现任职务:1.6 =post:2", v, 34))
    f.add(beside("!改革前", rows("级别:1.2 =old:2.6 标准工资:1.6 =oldsum:2", v, 40), 0.08), beside("!改革后", rows("=base:2.4 =job:3.4 =age:2.4\n合计:1.2 =sum:2 月增资:1.4 =more:1.6", v, 36), 0.08))
    f.add(*rows("执行时间:1.6 =date:4", v, 34))
    f.add(opinion("单位~意见", "同意。", sig("单位", "1985-11-10", "dot"), seal="沙溪县经济委员会", least=130), opinion("审批~机关~意见", "同意套改。", sig("审批", "1985-11-30", "dot"), seal="沙溪县劳动人事局", least=140))
    case.add("M25", "国家机关工作人员工资改革审批表", "9-1", "1985-11-30", f)


def _appointed_1998(case: Case, p: Person) -> Material:
    f = case.flow(PLAIN)
    f.title("干部任免审批表", 23, 0.3)
    e = said("education", level="本科", mode="全日制", school="西川工学院", major="机械制造")
    v = p.basics("dot", "1952-10", calendar="gregorian") | {"party": party("claimed_join", "1976-05", "dot"), "work": began("1968-12", "dot"), "well": filled("健康"), "title": filled("无"), "skill": filled("企业管理"), "ft": filled("大学本科", e), "fts": filled("西川工学院机械制造专业", e),
                                                          "now": filled("沙溪县乡镇企业局副局长"), "to": filled("沙溪县科学技术局局长", said("appointment", action="任", unit="沙溪县科学技术局", post="局长")), "off": filled("沙溪县乡镇企业局副局长", said("appointment", action="免", unit="沙溪县乡镇企业局", post="副局长")), "none": None}
    f.add(photo(rows("姓名:1.2 =name:2 性别:1.2 =gender:1 出生年月:1.6 =birth:1.8\n民族:1.2 =ethnicity:1.4 籍贯:1.2 =native:2.6\n入党时间:1.6 =party:1.6 参加工作时间:2 =work:1.8\n专业技术职称:2 =title:1.4 健康状况:1.6 =well:1.4", v, 34), 0.15))
    f.add(Row([label("学历~学位", 1), Cell(Col(rows("全日制教育:1.6 =ft:1.8 毕业院校~系及专业:1.6 =fts:3.4\n在职教育:1.6 =none:1.8 毕业院校~系及专业:1.6 =none:3.4", v, 38)), 8)]))
    f.add(*rows("熟悉业务有何专长:2.2 =skill:5.8\n现任职务:1.4 =now:7\n拟任职务:1.4 =to:7\n拟免职务:1.4 =off:7", v, 32))
    lines = [x for s in (VILLAGE, LATHE, COLLEGE, TECH, CLERK, PLANT, Stay("1993-08", "open", "沙溪县乡镇企业局", "副局长", "领导")) for x in (*stay_line(s, "dot", "—", "  "), "\n")][:-1]
    f.fill(Row([label("!简历", 0.6), Cell(Para(lines, valign="t", pad=6, leading=1.7), 8.4)]))
    f.new_page()
    f.add(essay("奖惩~情况", [filled("1984年2月被评为1983年度县级先进工作者", said("award", award="1983年度县级先进工作者", date="1984-02")), filled("；"), filled("1987年5月受党内警告处分", said("penalty", system="党纪", penalty="党内警告", decided="1987-05")), filled("。")], 64, 0.12))
    f.add(essay("近三年~考核~情况", [filled("1995年称职", said("assessment", year=1995, grade="称职")), filled("，"), filled("1996年称职", said("assessment", year=1996, grade="称职")), filled("，"), filled("1997年优秀", said("assessment", year=1997, grade="优秀"))], 50, 0.12))
    f.add(essay("任免~理由", "熟悉科技工作，工作需要。", 50, 0.12))
    f.add(beside("!家庭主要成员", table([("称谓", 1), ("姓名", 1.6), ("出生年月", 1.6), ("政治面貌", 1.4), ("工作单位及职务", 3.4)], p.family("dot"), 1, 30)))
    f.add(opinion("呈报~单位", None, sig("单位", "1998-11-20", "cn"), seal="中共沙溪县委组织部", least=130, share=0.12), opinion("审批~机关~意见", "同意。", sig("审批", "1998-12-08", "cn"), seal="中共沙溪县委员会", least=130, share=0.12))
    return case.add("M27", "干部任免审批表", "9-2", "1998-12-08", f)


def _hired_1971(case: Case, p: Person) -> None:
    f = case.flow(UNDER, "kai16")
    quote = said("term", text="最高指示", role="printed")
    f.text(Run("最高指示", (quote,), pen=Pen("songbold", "#b01414"), size=15), align="c")
    f.text(Run("工人阶级必须领导一切。", pen=Pen("kai", "#b01414"), size=12), align="c")
    f.title("招收新工人登记表", 21)
    v = p.basics("cn", "1952-10", own=True) | {"culture": filled("初中"), "origin": filled("城市贫民"), "status": filled("知青"), "pol": pol("共青团员", "1971-09-25"), "wed": filled("未婚"), "home": filled("沙溪县城关镇东街"), "hk": filled("龙潭公社前进大队"), "well": filled("甲等"), "skill": filled("无")}
    f.add(*rows("姓名:1.2 =name:2 曾用名:1.4 =former:1.6 性别:1.2 =gender:1\n出生年月:1.6 =birth:2.4 民族:1.2 =ethnicity:1.4\n籍贯:1.2 =native:2.6 文化程度:1.6 =culture:1.4\n家庭出身:1.6 =origin:2 本人成份:1.6 =status:1.4\n政治面貌:1.6 =pol:1.8 婚否:1.2 =wed:1.2\n户口所在地:1.8 =hk:2.6 现在住址:1.6 =home:2.6", v, 34))
    f.gap(6)
    f.text(["本人简历：", *[x for s in (PRIMARY, JUNIOR, VILLAGE) for x in (*stay_line(s, "cn", "至", "在"), "；")][:-1], filled("。")], leading=2)
    f.text(["公社意见：", filled("同意招工。"), "　　", sig("单位", "1971-09-25", "cn")], leading=2)
    f.text(["招工单位意见：", filled("同意接收，车工，学徒期三年。"), "　　", sig("单位", "1971-10-06", "cn")], leading=2)
    f.text(["县革委会劳动组审批意见：", filled("同意招收为全民所有制固定工。")], leading=2)
    f.text([began("1971-10-12", "cn", "招工", said("signing", step="审批", date="1971-10-12"))], align="r")
    stamp(f.page, "沙溪县革命委员会生产指挥组", f.page.width - 130, f.y - 8)
    case.add("M29", "招收新工人登记表", "9-2", "1971-10-12", f, old=True)


def _village_1969(case: Case, p: Person) -> None:
    f = case.flow(GREY, "b5")
    f.title("上山下乡知识青年审批表", 20)
    v = p.basics("han", "1952-08-15", own=True, calendar="lunar", written="农历一九五二年八月十五日") | {"age": filled("十七（虚岁）", said("age_stated", age=17, on="1969-03-01", nominal=True)), "culture": filled("初中"), "school": filled("沙溪县第一中学六八届"), "pol": pol("群众", "1969-03-01"), "origin": filled("城市贫民"),
                             "home": filled("沙溪县东街"), "head": filled("鲁福生"), "unit": filled("搬运社"), "where": filled("龙潭公社前进大队二队"), "hk": filled("非农业户口", said("household", type="非农业"))}
    f.add(*rows("姓名:1.2 =name:2 性别:1.2 =gender:1 年龄:1.2 =age:2\n出生年月:1.6 =birth:4 民族:1.2 =ethnicity:1.2\n家庭成份:1.6 =origin:2 文化程度:1.6 =culture:1.4\n毕业学校:1.6 =school:3.4 政治面貌:1.6 =pol:1.4\n家庭住址:1.6 =home:2.4 户口:1.2 =hk:2\n家长姓名:1.6 =head:2 工作单位:1.6 =unit:2\n插队地点:1.6 =where:5", v, 33))
    f.add(beside("!家庭成员", table([("关系", 1), ("姓名", 1.6), ("职业", 3)], [[filled("父亲", k := kin_fact(Kin("父亲", "鲁福生", "", "", "搬运社工人"))), filled("鲁福生", k), filled("搬运社工人", k)],
                                                                    [filled("母亲", k := kin_fact(Kin("母亲", "贾桂香", "", "", "家务"))), filled("贾桂香", k), filled("家务", k)]], 0)))
    f.add(opinion("街道、~学校~意见", "本人自愿，同意下乡。", sig("单位", "1969-03-01", "han"), seal="沙溪县第一中学革命委员会", least=108))
    f.add(opinion("县革委~会安置~办公室~审批~意见", prose("批准于{a}到农村插队落户。", a=began("1969-03-15", "han", "上山下乡")), sig("审批", "1969-03-10", "han"), seal="沙溪县革命委员会安置办公室", least=120))
    case.add("M30", "上山下乡知识青年审批表", "9-2", "1969-03-10", f, old=True)


def _cadre_1982(case: Case, p: Person) -> None:
    f = case.flow(OPEN, "kai16")
    f.title("以工代干人员转干审批表", 20)
    v = p.basics("dun", "1952-10") | {"origin": filled("城市贫民"), "status": filled("工人"), "culture": filled("西川工学院普通班毕业", said("education", level="普通班", school="西川工学院", outcome="毕业")), "work": began("1969-03", "dun"), "party": party("claimed_join", "1976-05", "dun"), "well": filled("健康"), "unit": filled("沙溪县农具厂技术员"), "pay": filled("四级工42.5元"),
                                     "to": filled("沙溪县经济委员会科员")}
    f.add(*rows("姓名:1.2 =name:2 性别:1.2 =gender:1 民族:1.2 =ethnicity:1.2\n出生年月:1.6 =birth:1.8 籍贯:1.2 =native:2.6\n家庭出身:1.6 =origin:2 本人成份:1.6 =status:1.4\n文化程度:1.6 =culture:3 健康状况:1.6 =well:1.2\n参加工作时间:2 =work:1.8 入党时间:1.6 =party:1.8\n现工作单位、职务:2.2 =unit:2.6 现工资:1.2 =pay:2.2\n拟任单位及职务:2.2 =to:4", v, 33))
    f.add(essay("本人~简历", [x for s in (JUNIOR, VILLAGE, LATHE, COLLEGE, TECH) for x in (*stay_line(s, "dun", "～", "，"), "\n")][:-1], 130, 0.12))
    f.add(opinion("呈报单~位意见", "同意转干。", sig("单位", "1982-05-10", "dun"), seal="沙溪县农具厂", least=100), opinion("主管部~门意见", "同意。", sig("审核", "1982-05-24", "dun"), seal="沙溪县经济委员会", least=100))
    f.add(opinion("组织人~事部门~审批", [filled("同意转为国家干部", said("status", status="干部", from_="1982-06-18", origin="转干"))], sig("审批", "1982-06-18", "dun"), seal="西川省南江地区人事局", least=112))
    case.add("M33", "以工代干人员转干审批表", "9-2", "1982-06-18", f)


def _lifted_1988(case: Case) -> None:
    f = case.flow(Style(Pen("fang"), Pen("fang"), Pen("songbold"), 15, 15, rules="none"), "kai16", margins=(66, 80, 60, 60))
    f.title("关于解除鲁长河同志党内警告处分的通知", 17)
    f.text("县机械厂党委：")
    f.text(typed("鲁长河同志一九八七年五月受党内警告处分以来，认真检查错误，退赔了多得款项，工作有新的起色。经研究，决定自{d}起{x}。", d=sentence("一九八八年六月一日", x := said("penalty", system="党纪", penalty="党内警告", decided="1987-05", lifted="1988-06-01")), x=sentence("解除鲁长河同志党内警告处分", x)), indent=2, leading=2.0)
    f.gap(30)
    f.text("中共沙溪县纪律检查委员会", align="r")
    f.text([day("signing", "1988-05-28", "han", step="审批")], align="r")
    stamp(f.page, "中共沙溪县纪律检查委员会", f.page.width - 140, f.y - 20)
    case.add("M24", "关于解除鲁长河同志党内警告处分的通知", "8", "1988-05-28", f, hand="typed")

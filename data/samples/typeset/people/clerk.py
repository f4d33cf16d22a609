"""温若涵, born 1978: graduate, accountant, civil servant of a finance bureau. Typed; two conflicts."""

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
    rows,
    section,
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

HAND = Pen("fang", "#0c0c0c")
PLAIN = Style(Pen("song"), HAND, Pen("songbold"), 11, 12)
HEI = Style(Pen("hei", "#1c1c1c"), Pen("song", "#0c0c0c"), Pen("hei"), 10, 11, 0.5)
OPEN = Style(Pen("song"), HAND, Pen("hei"), 11, 12, 0.6, "open")
UNDER = Style(Pen("song"), HAND, Pen("songbold"), 12, 12.5, 0.6, "under")
NONE = Style(Pen("fang"), Pen("fang"), Pen("songbold"), 15, 15, rules="none")
PRIMARY = Stay("1984-09", "1990-07", "江汀市实验小学", "学生", "学习", "小学", witness="花蕾")
JUNIOR = Stay("1990-09", "1993-07", "江汀市第三中学", "初中学生", "学习", "初中", witness="景明")
SENIOR = Stay("1993-09", "1996-07", "江汀市第一中学", "高中学生", "学习", "高中", witness="景明")
COLLEGE = Stay("1996-09", "2000-07", "江汀大学", "经济学院财政学专业学生", "学习", major="财政学", witness="屈文婷")
FIRM = Stay("2000-08", "2001-10", "江汀市恒达实业有限公司", "会计", "工人", witness="苗立")
CLERK = Stay("2001-10", "2005-03", "江汀市财政局", "预算科科员", "干部", witness="冷峰")
VICE = Stay("2005-03", "2008-06", "江汀市财政局", "预算科副主任科员", "非领导", rank="副主任科员", witness="冷峰", within=(Stay("2006-09", "2009-06", "江汀大学", "公共管理专业在职硕士研究生学习", "学习", "硕士", None, "公共管理"),))
DEPUTY = Stay("2008-06", "2012-04", "江汀市财政局", "国库科副科长", "领导", witness="冷峰")
HEAD = Stay("2012-04", "open", "江汀市财政局", "预算科科长", "领导", witness="冷峰")


def clerk(seed: int) -> Case:
    """The dossier."""
    number = id_number("99440119780322062")
    p = Person("温若涵", "女", "汉族", "东江省江汀市", "1978-03-22", number, "东江省江汀市", kin=[
        Kin("父亲", "温国栋", "1950-09", "中共党员", "江汀市第二人民医院退休医师"), Kin("母亲", "虞美珍", "1952-12", "群众", "江汀市棉纺厂退休职工"),
        Kin("丈夫", "柯志远", "1976-11", "中共党员", "江汀市规划局副科长"), Kin("女儿", "柯一诺", "2006-05", "", "江汀市实验小学学生")])
    case = Case("typeset-clerk", p.name, number, "typed", "conflict", seed)
    resume = _resume_2015(case, p)
    _assessed(case, p, 2009, "江汀市财政局国库科副科长", "优秀", "2008.06")
    _assessed_2013(case, p)
    _applied_1996(case, p)
    _graduate_2000(case, p)
    _marks_2000(case, p)
    _diploma_2000(case, p)
    _degree_2000(case, p)
    _registered_2015(case, p)
    _course_2010(case, p)
    _recognised_2016(case, p)
    _merit_2012(case, p)
    pay = _pay_2006(case, p)
    claim = _appointed_2014(case, p)
    _notice_2012(case)
    _servant_2006(case, p)
    _hired_2001(case, p)
    _sent_2000(case, p)
    _contract_2000(case, p)
    case.expect("WRK-04", "work_start", "任免表填参加工作时间1999年8月，落在全日制大学学习期间", claim, pay)
    case.expect("EXP-04", "career", "国库科副科长任职：履历表2008年6月起，任免表2009年6月起", resume, claim, severity="yellow")
    return case


def _resume_2015(case: Case, p: Person) -> Material:
    f = case.flow(OPEN)
    cover(f, "干部履历表", [("姓　　名", p.basics("cn")["name"]), ("单　　位", filled("江汀市财政局")), ("职　　务", filled("预算科科长")), ("填表日期", sig("本人", "2015-09-10", "cn0"))], "中共中央组织部制")
    f.new_page()
    section(f, "个人基本情况", 15, "c")
    v = p.basics("dot0", own=True, calendar="gregorian") | {"party": party("claimed_join", "1999-11-12", "dot0"), "work": began("2000-08", "dot0"), "well": filled("健康"), "wed": filled("已婚"), "post": filled("江汀市财政局预算科科长"), "since": filled("2012.04"), "rank": filled("乡科级正职"),
                                     "ft": filled("大学、经济学学士", e := said("education", level="本科", mode="全日制", school="江汀大学", major="财政学"), said("degree", level="学士", subject="经济学", school="江汀大学")), "fts": filled("江汀大学经济学院财政学专业", e),
                                     "ij": filled("硕士研究生、公共管理硕士", g := said("education", level="硕士", school="江汀大学", major="公共管理"), said("degree", level="硕士", subject="公共管理", school="江汀大学")), "ijs": filled("江汀大学公共管理专业", g),
                                     "title": filled("会计师", said("title", name="会计师", date="2005-05")), "titled": filled("2005.05"), "none": filled("无"), "lang": filled("英语，熟练"), "join": filled("1999年11月在江汀大学由屈文婷、施展介绍入党，2000年11月转正")}
    v["join"] = [filled("1999年11月", said("party", step="claimed_join", date="1999-11")), filled("在江汀大学由"), filled("屈文婷", said("party_introducer", name="屈文婷")), filled("、"), filled("施展", said("party_introducer", name="施展")), filled("介绍入党，"), filled("2000年11月", said("party", step="claimed_full", date="2000-11")), filled("转正")]
    v["league"] = [filled("1992年5月", said("league", step="approve", date="1992-05")), filled("在江汀市第三中学加入共青团")]
    f.add(photo(rows("姓名:1.2 =name:2 性别:1.2 =gender:1\n出生日期:1.6 =birth:2.4 民族:1.2 =ethnicity:1.4\n曾用名:1.2 =none:1.6 籍贯:1.2 =native:2\n出生地:1.2 =born:3.4", v, 30)))
    f.add(*rows("""入党（团）时间:2 =party:2 参加工作时间:2 =work:2
        健康状况:1.6 =well:1.6 婚姻状况:1.6 =wed:1.6
        身份证号码:1.6 =number:4
        现任职务:1.6 =post:3 任现职时间:1.6 =since:1.4
        现职级:1.6 =rank:2 专业技术职务:2 =title:1.6 取得时间:1.4 =titled:1.4""", v, 30))
    f.add(Row([label("学历学位", 1), Cell(Col(rows("全日制教育:1.6 =ft:2.4 毕业院校系及专业:2 =fts:3\n在职教育:1.6 =ij:2.4 毕业院校系及专业:2 =ijs:3", v, 36)), 8)]))
    f.add(*rows("熟悉何种专业技术、有何专长:3 =none:3\n懂何种外语、熟练程度:3 =lang:3\n何时何地由何人介绍加入~中国共产党，何时转正:3 =join:5\n何时何地加入共青团:3 =league:5", v, 30))
    f.new_page()
    section(f, "学习简历", 14, "c")
    edu = {1: ("毕业", "高中"), 2: ("毕业", "大学本科 经济学学士")}
    lines = []
    degree = {2: (said("degree", level="学士", subject="经济学", school="江汀大学"),)}
    for n, s in enumerate((JUNIOR, SENIOR, COLLEGE)):
        facts = tuple(s.schooling(**({"level": "本科", "outcome": "毕业"} if n == 2 else {})))
        how, what = edu.get(n, ("毕业", "初中"))
        lines.append([filled(f"{s.start.replace('-', '.')}—{s.end.replace('-', '.')}", *facts), filled(f"{s.unit}{s.post}", *facts), filled(how), filled(what, *degree.get(n, ())), filled(s.witness)])
    f.add(*table([("起止年月", 2.2), ("在何院校、何系、何专业学习", 3.6), ("毕（结、~肄）业", 1), ("学历学位", 1.6), ("证明人", 1)], lines, 1, 34))
    section(f, "工作经历", 14, "c")
    f.add(*table([("自何年何月至何年何月", 2.6), ("在何地区、何部门工作、任何职务", 5), ("证明人", 1.2)], [stay_row(s, "dot0", "—") for s in (FIRM, CLERK, VICE, DEPUTY, HEAD)], 2, 36))
    section(f, "奖惩情况", 14, "c")
    w = said("award", award="个人三等功", date="2012-12", granted_by="江汀市人民政府")
    f.add(*table([("何年何月", 1.4), ("何处因何原因", 3), ("受过何种奖励（处分）", 2.4), ("批准机关", 2)], [[filled("2012.12", w), filled("江汀市财政局预算管理改革"), filled("个人三等功", w), filled("江汀市人民政府", w)]], 1, 32))
    f.new_page()
    section(f, "家庭主要成员及主要社会关系情况", 14, "c")
    f.add(*table([("称谓", 1), ("姓名", 1.4), ("出生年月", 1.4), ("政治面貌", 1.4), ("工作单位及职务", 4)], p.family("dot0"), 3, 32))
    section(f, "其他需要说明的情况", 14, "c")
    f.add(Row([Cell(Para(filled("无"), valign="t", pad=8), 1)], 90))
    f.gap(10)
    f.add(opinion("本人~签名", None, filled("温若涵"), sig("本人", "2015-09-10", "cn0"), least=80), opinion("组织~审核~意见", "经审核，情况属实。", sig("单位", "2015-09-18", "cn0"), seal="江汀市财政局", least=150))
    return case.add("M01", "干部履历表", "1", "2015-09-10", f)


def _assessed(case: Case, p: Person, year: int, post: str, grade: str, since: str) -> None:
    f = case.flow(PLAIN)
    f.title("公务员年度考核登记表", 21, below=0)
    f.text(["（　", filled(str(year)), "　年度）"], align="c")
    on = f"{year + 1}-01-05"
    v = p.basics("dot0", "1978-03") | {"pol": pol("中共党员", on), "post": filled(post), "since": filled(since), "job": filled("国库集中支付、账户管理")}
    f.add(*rows("姓　　名:1.4 =name:2 性　　别:1.4 =gender:1.2 出生年月:1.4 =birth:1.6\n政治面貌:1.4 =pol:2 任现职时间:1.6 =since:1.4\n单位及职务:1.6 =post:5\n从事或分管工作:2 =job:5", v, 30))
    f.add(essay("个　人~总　结", "一年来，认真履行岗位职责，完成国库集中支付业务一万三千余笔，无差错；牵头清理财政专户二十六个。积极参加政治理论学习和支部活动。存在的问题是对基层预算单位指导不够主动。", 220, 0.13, filled(p.name), sig("本人", f"{year}-12-28", "cn")))
    f.add(essay("参加脱产~培训情况", "无。", 36, 0.2))
    f.add(opinion("主管领导~评语和考核~等次建议", prose("该同志业务精通、作风严谨。建议评定为{g}等次。", g=grade), filled("冷峰"), sig("审核", on, "cn"), least=90))
    f.add(opinion("机关负责人~或考核委员~会意见", prose("同意评定为{g}等次。", g=filled(grade, said("assessment", year=year, grade=grade))), sig("审批", f"{year + 1}-01-15", "cn"), seal="江汀市财政局", least=110))
    f.add(opinion("本人意见", "同意。", filled(p.name), sig("本人", f"{year + 1}-01-20", "cn"), least=64))
    f.add(essay("未确定等次或不参加考核情况说明", None, 40, 0.3))
    case.add("M05", f"公务员年度考核登记表（{year}年度）", "3", f"{year + 1}-01-20", f)


def _assessed_2013(case: Case, p: Person) -> None:
    f = case.flow(HEI)
    f.title("江汀市公务员年度考核登记表", 19)
    v = p.basics("dash", "1978-03") | {"pol": pol("中共党员", "2013-12-27"), "post": filled("江汀市财政局预算科科长"), "year": filled("2013"), "result": filled("称职", said("assessment", year=2013, grade="称职"))}
    f.add(*rows("考核年度:1.6 =year:1.4 姓名:1.2 =name:2 性别:1.2 =gender:1\n出生年月:1.6 =birth:1.8 民族:1.2 =ethnicity:1.4 政治面貌:1.6 =pol:1.8\n工作单位及职务:2 =post:5", v, 28))
    f.add(boxed("个人总结：", "全年组织编制部门预算一百一十二家，压减一般性支出百分之五；推动预算公开。廉洁自律，未发生违纪问题。", filled(p.name), sig("本人", "2013-12-27", "dash"), least=200))
    f.add(Row([Cell(boxed("民主测评和分管领导意见：", "业务能力强，拟定称职。", filled("冷峰"), sig("审核", "2014-01-08", "dash"), least=140), 1), Cell(boxed("单位考核委员会意见：", "同意。", sig("审批", "2014-01-16", "dash"), seal="江汀市财政局", least=140), 1)]))
    f.add(*rows("考核结果:1.6 =result:4", v, 32))
    f.add(boxed("被考核人意见：", "无异议。", filled(p.name), sig("本人", "2014-01-20", "dash"), least=80))
    case.add("M05", "公务员年度考核登记表（2013年度）", "3", "2014-01-20", f)


def _applied_1996(case: Case, p: Person) -> None:
    f = case.flow(HEI)
    f.text(Run("一九九六年全国普通高等学校招生", pen=Pen("hei"), size=13), align="c")
    f.title("考生报名登记表", 21)
    left = said("education", school="江汀市第一中学", end="1996-07")
    v = p.basics("solid") | {"no": filled("96440105"), "pol": pol("共青团员", "1996-04-10"), "kind": filled("应届"), "school": filled("江汀市第一中学", left), "out": filled("199607", left), "home": filled("江汀市解放路18号"), "tel": filled("文史类"), "wish": filled("江汀大学　财政学")}
    f.add(photo(rows("准考证号:1.6 =no:2.4 科类:1.2 =tel:1.4\n姓名:1.2 =name:2 性别:1.2 =gender:1\n出生年月日:1.6 =birth:2 民族:1.2 =ethnicity:1.2", v, 28)))
    f.add(*rows("政治面貌:1.6 =pol:1.8 考生类别:1.6 =kind:1.4 籍贯:1.2 =native:2\n毕业学校:1.6 =school:3 毕业时间:1.6 =out:1.4\n家庭住址:1.6 =home:4", v, 28))
    f.add(*table([("自何年何月至何年何月", 3), ("在何地何单位学习或工作，任何职务", 4.6), ("证明人", 1.4)], [stay_row(s, "solid", "—") for s in (PRIMARY, JUNIOR, SENIOR)], 0, 28))
    f.add(*table([("称谓", 1), ("姓名", 1.4), ("年龄", 1), ("政治面貌", 1.4), ("工作单位、职务", 3)], [
        [filled("父亲", k := kin_fact(Kin("父亲", "温国栋", "", "中共党员", "江汀市第二人民医院医师"))), filled("温国栋", k), filled("45"), filled("中共党员", k), filled("江汀市第二人民医院医师", k)],
        [filled("母亲", k := kin_fact(Kin("母亲", "虞美珍", "", "群众", "江汀市棉纺厂职工"))), filled("虞美珍", k), filled("43"), filled("群众", k), filled("江汀市棉纺厂职工", k)]], 0, 28))
    f.add(opinion("何时何地受~过何种奖惩", [filled("1995年5月被评为江汀市三好学生", said("award", award="江汀市三好学生", date="1995-05")), filled("。")], least=36))
    f.add(opinion("毕业学校~鉴定意见", "该生思想进步，遵纪守法，品学兼优。", sig("单位", "1996-04-18", "solid"), seal="江汀市第一中学", least=100))
    f.add(Row([Cell(boxed("区招生委员会审查意见", "合格。", sig("审核", "1996-05-06", "solid"), seal="江汀市招生委员会办公室", least=130), 1), Cell(boxed("录取学校意见", Run("同　意　录　取", pen=Pen("hei", "#c03434"), size=16), [Run("录取院校、专业：", size=10), filled("江汀大学财政学")], sig("审批", "1996-08-20", "solid"), seal="江汀大学招生办公室", least=130), 1)]))
    case.add("M08", "考生报名登记表", "4-1", "1996-08-20", f)


def _graduate_2000(case: Case, p: Person) -> None:
    f = case.flow(PLAIN, "a4")
    named = said("education", school="江汀大学", major="财政学")
    cover(f, "普通高等学校毕业生登记表", [("学　　校", filled("江汀大学", named)), ("院、　系", filled("经济学院财政系")), ("专　　业", filled("财政学", named)), ("姓　　名", p.basics("cn")["name"]), ("填表日期", sig("本人", "2000-05-20", "cn"))], "东江省教育厅制", 26)
    f.new_page()
    e = said("education", level="本科", school="江汀大学", major="财政学", start="1996-09", end="2000-07", nominal_years=4, outcome="毕业")
    v = p.basics("cn", own=True) | {"pol": pol("中共预备党员", "2000-05-20"), "well": filled("健康"), "wed": filled("未婚"), "edu": filled("大学本科", e), "years": filled("四年", e), "term": filled("1996年9月至2000年7月", e), "home": filled("江汀市解放路18号"), "eng": filled("国家六级"), "none": filled("无"), "rel": filled("无"),
                                   "join": filled("1999年11月在江汀大学由屈文婷、施展介绍加入中国共产党")}
    v["join"] = [filled("1999年11月", said("party", step="claimed_join", date="1999-11")), filled("在江汀大学由"), filled("屈文婷", said("party_introducer", name="屈文婷")), filled("、"), filled("施展", said("party_introducer", name="施展")), filled("介绍加入中国共产党")]
    f.add(photo(rows("姓名:1.2 =name:2 曾用名:1.4 =none:1.2\n性别:1.2 =gender:1 民族:1.2 =ethnicity:1.4\n出生年月日:1.8 =birth:3\n籍贯:1.2 =native:3", v, 30)))
    f.add(*rows("政治面貌:1.6 =pol:2 婚否:1.2 =wed:1.2 健康状况:1.6 =well:1.4\n学历:1.2 =edu:1.8 学制:1.2 =years:1.2 在校时间:1.6 =term:3\n何时何地何人介绍加入~中国共产党或共青团:3 =join:5\n有何宗教信仰:2 =rel:1 现家庭住址:1.6 =home:3", v, 30))
    f.add(beside("!学习工作简历", table([("自何年何月起~至何年何月止", 3), ("在何地、何校（或单位）学习（工作）、任何职", 4.4), ("证明人", 1.2)], [stay_row(s, "cn", "至") for s in (PRIMARY, JUNIOR, SENIOR, COLLEGE)], 1, 36)))
    f.add(beside("!家庭成员", table([("称谓", 1), ("姓名", 1.4), ("出生年月", 1.8), ("政治面貌", 1.4), ("工作单位、职务", 3)], p.family("cn", "父亲", "母亲"), 1, 28)))
    f.new_page()
    f.add(*rows("外语程度:1.6 =eng:2 毕业论文题目:2 =paper:4", v | {"paper": filled("地方财政转移支付问题研究")}, 34))
    f.add(essay("自我~鉴定", "四年大学生活即将结束。我系统掌握了财政、税收、会计等专业知识，担任院学生会副主席，多次获奖学金。今后将以饱满的热情投入工作。", 190, 0.12, filled(p.name), sig("本人", "2000-05-20", "cn")))
    f.add(opinion("班级~鉴定", "该同学品学兼优，乐于助人，工作能力强。", filled("班长　施展"), least=90))
    f.add(opinion("院系~意见", "同意班级鉴定。", filled("屈文婷"), sig("单位", "2000-06-12", "cn"), seal="江汀大学经济学院", least=130))
    f.add(opinion("学校~意见", [filled("同意毕业", e), filled("。")], sig("单位", "2000-07-02", "cn"), seal="江汀大学", least=140))
    case.add("M09", "普通高等学校毕业生登记表", "4-1", "2000-07-02", f)


def _marks_2000(case: Case, p: Person) -> None:
    f = case.flow(HEI, "a4")
    f.title("江汀大学学生学籍表（成绩登记）", 17)
    e = said("education", level="本科", school="江汀大学", major="财政学", start="1996-09", end="2000-07", nominal_years=4)
    v = p.basics("dot0") | {"no": filled("96031127"), "col": filled("经济学院"), "major": filled("财政学", e), "years": filled("四年", e), "in": filled("1996.09", e), "out": filled("2000.07", e), "lvl": filled("本科", e)}
    f.add(*rows("学号:1.2 =no:2 姓名:1.2 =name:1.6 性别:1 =gender:1 出生日期:1.6 =birth:2\n院系:1.2 =col:2 专业:1.2 =major:1.6 层次:1 =lvl:1 学制:1.2 =years:1.2\n籍贯:1.2 =native:2 民族:1.2 =ethnicity:1.2 入学:1.2 =in:1.6 毕业:1.2 =out:1.6", v, 26))
    f.add(Row([label(n, w) for n, w in (("课程名称", 3), ("学分", .8), ("成绩", .8), ("课程名称", 3), ("学分", .8), ("成绩", .8))], 24))
    names = ("马克思主义哲学原理", "高等数学", "大学英语", "政治经济学", "微观经济学", "宏观经济学", "会计学原理", "财政学", "税收学", "国家预算", "统计学", "货币银行学", "计算机应用基础", "经济法", "国际金融", "社会实践", "体育", "毕业论文")
    for i in range(0, 18, 2):
        f.add(Row([Cell(Para(filled(t), pad=3), w) for t, w in ((names[i], 3), (str(2 + i % 3), .8), (str(78 + (i * 7) % 17), .8), (names[i + 1], 3), (str(3), .8), (str(80 + (i * 5) % 15), .8))], 23))
    f.gap(12)
    f.text(["教务处（盖章）　", sig("单位", "2000-07-01", "dot0")], align="r")
    stamp(f.page, "江汀大学教务处", f.page.width - 150, f.y - 8)
    case.add("M10", "学生学籍表（成绩登记）", "4-1", "2000-07-01", f)


def _diploma_2000(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song", "#161616"), Pen("song", "#161616"), Pen("songbold", "#a01c1c"), 16, 16, rules="none"), "wide")
    f.gap(10)
    f.text(Run("普通高等学校", pen=Pen("songbold", "#a01c1c"), size=20), align="c")
    f.title("毕业证书", 36, 0.4)
    e = said("education", level="本科", mode="全日制", school="江汀大学", major="财政学", start="1996-09", end="2000-07", nominal_years=4, outcome="毕业", cert_no="110551200005000317")
    v = p.basics("han")
    f.text(["学生　", v["name"], "　性别　", v["gender"], "，", v["birth"], "生，于", filled("一九九六年九月", e), "至", filled("二〇〇〇年七月", e), "在本校", filled("财政学", e), "专业", filled("四", e), "年制", filled("本", e), "科学习，修完教学计划规定的全部课程，成绩合格，准予", filled("毕业", e), "。"], indent=2, leading=2.2)
    f.gap(12)
    f.text(["校　　名：", filled("江汀大学", e), "　　　　　　　　校（院）长：", filled("闻人达")], leading=2)
    f.text(["证书编号：", filled("110551200005000317", e), "　　　　　　　", sig("单位", "2000-07-01", "han")], leading=2)
    stamp(f.page, "江汀大学", f.page.width - 210, f.y - 14)
    f.text([Run("复印件与原件一致　江汀市财政局人事科", pen=Pen("hei", "#c03030"), size=12)], align="r")
    case.add("M11", "毕业证书（复印件）", "4-1", "2000-07-01", f, copy=True)


def _degree_2000(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("kai", "#161616"), Pen("kai", "#161616"), Pen("songbold", "#8a1c1c"), 17, 17, rules="none"), "wide")
    f.gap(16)
    f.title("学士学位证书", 32, 0.3)
    d = said("degree", level="学士", subject="经济学", school="江汀大学", date="2000-07-01", cert_no="1055142000000317")
    v = p.basics("han")
    f.text([v["name"], "，", v["gender"], "，", v["birth"], "生。在", filled("江汀大学", d), filled("财政学"), "专业完成了", filled("本科"), "学习计划，业已", filled("毕业"), "，经审核符合《中华人民共和国学位条例》的规定，授予", filled("经济学学士", d), "学位。"], indent=2, leading=2.2)
    f.gap(14)
    f.text([filled("江汀大学", d), "　　校长、学位评定委员会主席　", filled("闻人达")], leading=2)
    f.text(["证书编号：", filled("1055142000000317", d)], leading=2)
    f.text([filled("二〇〇〇年七月一日", d, said("signing", step="单位", date="2000-07-01"))], align="r")
    stamp(f.page, "江汀大学学位评定委员会", f.page.width - 150, f.y - 18)
    case.add("M11", "学士学位证书", "4-1", "2000-07-01", f)


def _registered_2015(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("hei", "#333333"), Pen("song"), Pen("hei", "#1a4a8a"), 11, 11.5, 0.5, "open"))
    f.title("教育部学历证书电子注册备案表", 19)
    e = said("education", level="本科", mode="全日制", school="江汀大学", major="财政学", start="1996-09-01", end="2000-07-01", nominal_years=4, outcome="毕业", cert_no="110551200005000317", check="found")
    v = p.basics("cn0") | {"in": filled("1996年09月01日", e), "out": filled("2000年07月01日", e), "type": filled("普通高等教育"), "lvl": filled("本科", e), "years": filled("4年", e), "mode": filled("普通全日制", e), "res": filled("毕业", e), "school": filled("江汀大学", e), "major": filled("财政学", e), "head": filled("闻人达"),
                           "no": filled("110551200005000317", e), "code": filled("A4K7 P2MW X9QD 31HF")}
    f.text(["更新日期：", filled("2015年09月06日")], align="r")
    f.add(photo(rows("姓名:1.6 =name:3\n性别:1.6 =gender:1.4 出生日期:1.6 =birth:2.4\n入学日期:1.6 =in:2.4\n毕（结）业日期:2 =out:2.4", v, 32), 0.18))
    f.add(*rows("学历类别:1.6 =type:2.4 层次:1.2 =lvl:1.6\n学制:1.6 =years:1.4 学习形式:1.6 =mode:2 毕（结）业:1.6 =res:1.2\n学校名称:1.6 =school:3 专业:1.2 =major:2\n校（院）长姓名:2 =head:2\n证书编号:1.6 =no:4\n在线验证码:1.6 =code:4", v, 34))
    f.gap(10)
    f.text("注意事项：1、备案表是依据有关规定对学历证书电子注册复核备案的结果。2、备案表内容标注“*”号表示该项内容不详。3、未经学历信息权属人同意，不得将备案表用于违背权属人意愿之用途。", size=9)
    case.add("M12", "教育部学历证书电子注册备案表", "4-1", "2015-09-06", f)


def _course_2010(case: Case, p: Person) -> None:
    f = case.flow(PLAIN)
    f.title("中共江汀市委党校学员登记表", 20)
    x = said("education", school="中共江汀市委党校", start="2010-03", end="2010-06", outcome="结业")
    v = p.basics("cn", "1978-03") | {"post": filled("江汀市财政局国库科副科长"), "party": party("claimed_join", "1999-11", "cn"), "work": began("2000-08", "cn"), "edu": filled("大学本科"), "class": filled("第八期科级干部进修班"), "from": filled("2010年3月", x), "to": filled("2010年6月", x)}
    f.add(photo(rows("姓名:1.2 =name:2 性别:1.2 =gender:1\n民族:1.2 =ethnicity:1.6 出生年月:1.6 =birth:2\n籍贯:1.2 =native:3", v, 32)))
    f.add(*rows("文化程度:1.6 =edu:1.8 入党时间:1.6 =party:2 参加工作时间:1.8 =work:1.8\n工作单位及职务:2 =post:5\n学习班次:1.6 =class:4\n入学时间:1.6 =from:2 结业时间:1.6 =to:2", v, 32))
    f.add(essay("党性~分析", "通过学习，进一步坚定了理想信念，找准了自身在宗旨意识、工作作风方面的差距。", 200, 0.12, filled(p.name), sig("本人", "2010-06-10", "cn")))
    f.add(opinion("学校~鉴定~意见", prose("该学员学习态度端正，考核合格，准予{a}。", a=filled("结业", x)), sig("单位", "2010-06-18", "cn"), [filled("中共江汀市委党校", x)], seal="中共江汀市委党校", least=150))
    case.add("M14", "党校学员登记表", "4-4", "2010-06-18", f)


def _recognised_2016(case: Case, p: Person) -> None:
    f = case.flow(HEI)
    f.title("干部人事档案专项审核认定表", 20)
    by = {"by": "中共江汀市委组织部", "decided": "2016-04-28", "requested_by": "组织"}
    d = [said("determination", topic="birth", value="1978-03", grounds="高中学籍材料、考生报名登记表", **by), said("determination", topic="work_start", value="2000-08", grounds="就业报到证", **by),
         said("determination", topic="party", value="1999-11", grounds="入党志愿书", **by), said("determination", topic="education", value="本科", **by), said("determination", topic="status", value="公务员", **by)]
    v = p.basics("dot0", "1978-03") | {"post": filled("江汀市财政局预算科科长")}
    del v["birth"]
    f.add(*rows("姓名:1.2 =name:2 性别:1.2 =gender:1 民族:1.2 =ethnicity:1.4\n工作单位及职务:2 =post:5", v, 30))
    f.add(*table([("审核项目", 1.6), ("档案记载情况及依据材料", 4), ("认定结果", 2)], [
        [Run("出生时间"), filled("高中学籍材料、考生报名登记表均为1978.03", d[0]), filled("1978年3月", d[0])], [Run("参加工作时间"), filled("就业报到证2000.08", d[1]), filled("2000年8月", d[1])],
        [Run("入党时间"), filled("入党志愿书：支部大会1999.11.12", d[2]), filled("1999年11月", d[2])], [Run("学历学位"), filled("毕业生登记表、学历备案表"), filled("全日制大学本科，经济学学士", d[3])],
        [Run("工作经历"), filled("任免材料齐全"), filled("属实")], [Run("干部身份"), filled("公务员录用审批表、公务员登记表"), filled("公务员", d[4])]], 0, 40))
    f.add(opinion("审核中发~现的问题", "2005年3月至2006年5月任职文件未见，已由单位补充。", least=60))
    f.add(Row([Cell(boxed("初审人：", None, filled("席慕青"), sig("审核", "2016-03-15", "dot0"), least=70), 1), Cell(boxed("复审人：", None, filled("尚志刚"), sig("审核", "2016-04-06", "dot0"), least=70), 1)]))
    f.add(opinion("组织人事~部门意见", "同意认定。", sig("审批", "2016-04-28", "dot0"), seal="中共江汀市委组织部", least=130), opinion("本人意见", "同意。", filled(p.name), sig("本人", "2016-05-06", "dot0"), least=70))
    case.add("M17", "干部人事档案专项审核认定表", "5", "2016-04-28", f)


def _merit_2012(case: Case, p: Person) -> None:
    f = case.flow(OPEN)
    f.title("公务员奖励审批表", 22)
    w = said("award", award="记三等功", date="2012-12-18", granted_by="江汀市人民政府")
    v = p.basics("dot0", "1978-03") | {"pol": pol("中共党员", "2012-11-20"), "post": filled("江汀市财政局预算科科长"), "work": began("2000-08", "dot0"), "edu": filled("大学本科"), "kind": filled("记三等功", w)}
    f.add(*rows("姓名:1.2 =name:2 性别:1.2 =gender:1 出生年月:1.6 =birth:1.6\n民族:1.2 =ethnicity:1.6 政治面貌:1.6 =pol:1.8 学历:1.2 =edu:1.8\n参加工作时间:2 =work:2\n工作单位及职务:2 =post:5\n拟给予奖励:1.6 =kind:4", v, 32))
    f.add(essay("主要~事迹", "主持全市预算管理一体化改革，建立支出标准四十八项，当年节约财政资金一点二亿元，做法在全省推广。", 190, 0.12))
    f.add(opinion("申报~机关~意见", "同意申报。", sig("单位", "2012-11-20", "dot0"), seal="江汀市财政局", least=120), opinion("审核~机关~意见", "同意。", sig("审核", "2012-12-05", "dot0"), seal="江汀市公务员局", least=120), opinion("审批~机关~意见", "批准。", sig("审批", "2012-12-18", "dot0").stating(w), seal="江汀市人民政府", least=120))
    case.add("M23", "公务员奖励审批表", "7", "2012-12-18", f)


def _pay_2006(case: Case, p: Person) -> Material:
    f = case.flow(HEI, "wide")
    f.title("公务员工资套改审批表（2006年）", 17, below=2)
    pay = said("pay", effective="2006-07", grade="副主任科员、22级3档", post="副主任科员", amount=1203, reform=2006)
    v = p.basics("dot0", "1978-03") | {"unit": filled("江汀市财政局"), "work": began("2000-08", "dot0"), "years": filled("7年", said("service_years", years=7, on="2006-12-20")), "edu": filled("大学本科"), "post": filled("副主任科员", pay), "since": filled("2005.03"), "term": filled("6年"), "b1": filled("430"), "b2": filled("346"), "b3": filled("776"), "a1": filled("480"), "a2": filled("22级3档723", pay), "a3": filled("1203", pay), "when": filled("2006.07", pay), "more": filled("427")}
    f.add(*rows("单位:1 =unit:3 姓名:1 =name:1.6 性别:1 =gender:.8 出生年月:1.4 =birth:1.4\n学历:1 =edu:1.6 参加工作时间:1.8 =work:1.4 工作年限:1.4 =years:1 套改年限:1.4 =term:1\n现任职务:1.4 =post:2 任职时间:1.4 =since:1.4 执行时间:1.4 =when:1.4", v, 28))
    f.add(Row([label("套改前", 1), Cell(Col(rows("职务工资:1.4 =b1:1.4 级别工资:1.4 =b2:1.6 合计:1 =b3:1.4", v, 28)), 5), label("套改后", 1), Cell(Col(rows("职务工资:1.4 =a1:1.2 级别工资:1.4 =a2:2.2 合计:1 =a3:1.2", v, 28)), 6)]))
    f.add(*rows("月增资额（元）:2 =more:5", v, 28))
    f.add(Row([Cell(boxed("所在单位意见", "同意。", sig("单位", "2006-12-01", "dot0"), seal="江汀市财政局", least=140), 1), Cell(boxed("主管部门意见", "同意。", sig("审核", "2006-12-10", "dot0"), least=140), 1), Cell(boxed("审批部门意见", "同意套改。", sig("审批", "2006-12-20", "dot0"), seal="江汀市人事局", least=140), 1)]))
    return case.add("M25", "公务员工资套改审批表", "9-1", "2006-12-20", f)


def _appointed_2014(case: Case, p: Person) -> Material:
    f = case.flow(Style(Pen("song"), Pen("song"), Pen("songbold"), 11, 11.5))
    f.title("干 部 任 免 审 批 表", 22)
    e, g = said("education", level="本科", mode="全日制", school="江汀大学", major="财政学"), said("education", level="硕士", school="江汀大学", major="公共管理")
    v = p.basics("dot0", "1978-03", calendar="gregorian")
    v2 = v | {"birth": [v["birth"], filled("\n（36岁）", said("age_stated", age=36, on="2014-05-20"))], "party": party("claimed_join", "1999-11", "dot0"), "work": began("1999-08", "dot0"), "well": filled("健康"), "title": filled("会计师", said("title", name="会计师")), "skill": filled("财政预算管理"),
              "ft": [filled("大学\n", e), filled("经济学学士", said("degree", level="学士", subject="经济学", school="江汀大学"))], "fts": filled("江汀大学经济学院财政学专业", e), "ij": [filled("硕士研究生\n", g), filled("公共管理硕士", said("degree", level="硕士", subject="公共管理", school="江汀大学"))], "ijs": filled("江汀大学公共管理专业", g),
              "now": filled("江汀市财政局预算科科长"), "to": filled("江汀市财政局副局长", said("appointment", action="任", unit="江汀市财政局", post="副局长")), "off": filled("江汀市财政局预算科科长", said("appointment", action="免", unit="江汀市财政局", post="预算科科长"))}
    f.add(photo(rows("姓　名:1.2 =name:1.6 性　别:1.2 =gender:1.2 出生年月~（岁）:1.4 =birth:1.6\n民　族:1.2 =ethnicity:1.6 籍　贯:1.2 =native:1.6 出生地:1.2 =born:1.6\n入党时间:1.4 =party:1.4 参加工~作时间:1.2 =work:1.4 健康状况:1.4 =well:1.2\n专业技~术职务:1.2 =title:2 熟悉专业~有何专长:1.4 =skill:2.4", v2, 36), 0.17))
    f.add(Row([label("学　历~学　位", 1.2), Cell(Col(rows("全日制~教　育:1.2 =ft:2 毕业院校~系及专业:1.4 =fts:3.2\n在　职~教　育:1.2 =ij:2 毕业院校~系及专业:1.4 =ijs:3.2", v2, 36)), 8)]))
    f.add(*rows("现　任　职　务:2 =now:7\n拟　任　职　务:2 =to:7\n拟　免　职　务:2 =off:7", v2, 30))
    stays = (COLLEGE, FIRM, CLERK, Stay("2006-05", "2009-06", "江汀市财政局", "预算科副主任科员", "非领导", within=(Stay("2006-09", "2009-06", "江汀大学", "公共管理专业在职硕士研究生学习", "学习", "硕士", None, "公共管理"),)),
             Stay("2009-06", "2012-04", "江汀市财政局", "国库科副科长", "领导"), HEAD)
    lines = [x for s in stays for x in (*stay_line(s, "dot0"), "\n")][:-1]
    f.fill(Row([label("!简历", 0.7), Cell(Para(lines, valign="t", hang=9.2, pad=6, leading=1.7), 8.5)]))
    f.new_page()
    f.add(essay("奖惩~情况", [filled("2012年12月记三等功一次", said("award", award="三等功", date="2012-12")), filled("。")], 70, 0.13))
    f.add(essay("年度考~核结果", [filled("2011年度优秀", said("assessment", year=2011, grade="优秀")), filled("，"), filled("2012年度优秀", said("assessment", year=2012, grade="优秀")), filled("，"), filled("2013年度称职", said("assessment", year=2013, grade="称职")), filled("。")], 50, 0.13))
    f.add(essay("任　免~理　由", "工作需要。", 50, 0.13))
    f.add(Row([label("家庭主~要成员~及重要~社会关~系", 0.13), Cell(Col(table([("称谓", 1), ("姓名", 1.4), ("出生年月", 1.4), ("政治~面貌", 1.2), ("工作单位及职务", 3.6)], p.family("dot0"), 2, 32)), 0.87)]))
    f.add(opinion("呈　报~单　位", None, sig("单位", "2014-05-20", "cn"), seal="中共江汀市财政局党组", least=120, share=0.13))
    f.add(Row([label("审　批~机　关~意　见", 0.13), Cell(boxed("", "同意。", sig("审批", "2014-06-05", "cn"), seal="中共江汀市委员会", least=150), 0.37), label("行政机~关任免~意　见", 0.13), Cell(boxed("", "同意。", sig("审批", "2014-06-16", "cn"), seal="江汀市人民政府", least=150), 0.37)]))
    f.text(["填表人：", filled("席慕青")])
    return case.add("M27", "干部任免审批表", "9-2", "2014-06-16", f)


def _notice_2012(case: Case) -> None:
    red = Pen("songbold", "#cc1818")
    f = case.flow(NONE, margins=(82, 84, 76, 70))
    f.text(Run("江汀市财政局党组文件", pen=red, size=32), align="c")
    f.gap(14)
    f.text("江财党〔2012〕11号", align="c")
    f.page.rule(82, f.y + 6, f.page.width - 76, f.y + 6, 1.8, "#cc1818")
    f.gap(30)
    f.title("关于温若涵、成思危等同志职务任免的通知", 19)
    f.text("局机关各科室、局属各单位：")
    a = [said("appointment", decided="2012-04-16", action="任", unit="江汀市财政局", post="预算科科长", document_no="江财党〔2012〕11号"), said("appointment", decided="2012-04-16", action="免", unit="江汀市财政局", post="国库科副科长", document_no="江财党〔2012〕11号")]
    f.text(typed("经局党组2012年4月12日会议研究，决定：\n温若涵同志任{a}，{b}；\n成思为同志任国库科副科长（试用期一年）；\n免去毕海同志的综合科科长职务。", a=sentence("预算科科长", a[0]), b=sentence("免去其国库科副科长职务", a[1])), indent=2, leading=1.9)
    f.gap(50)
    f.text("中共江汀市财政局党组", align="r")
    f.text([day("signing", "2012-04-16", "cn", step="审批")], align="r")
    stamp(f.page, "中共江汀市财政局党组", f.page.width - 150, f.y - 24)
    case.add("M28", "关于温若涵、成思危等同志职务任免的通知", "9-2", "2012-04-16", f)


def _servant_2006(case: Case, p: Person) -> None:
    f = case.flow(PLAIN)
    f.title("公务员登记表", 23, 0.3)
    e = said("education", level="本科", mode="全日制", school="江汀大学", major="财政学")
    v = p.basics("dot0", "1978-03") | {"party": pol("中共党员", "2006-09-20"), "work": began("2000-08", "dot0"), "well": filled("健康"), "ft": filled("大学、经济学学士", e, said("degree", level="学士", subject="经济学", school="江汀大学")), "fts": filled("江汀大学财政学专业", e), "none": None,
                                      "unit": filled("江汀市财政局"), "post": filled("副主任科员"), "since": filled("2005.03"), "lvl": filled("副主任科员，23级"), "in": filled("2001.10，考试录用")}
    v["party"] = [filled("中共党员", said("political_status", value="中共党员", on="2006-09-20")), filled("\n（"), filled("1999.11", said("party", step="claimed_join", date="1999-11")), filled("）")]
    f.add(photo(rows("姓　名:1.2 =name:1.6 性　别:1.2 =gender:1.2 民　族:1.2 =ethnicity:1.4\n出生~年月:1.2 =birth:1.6 籍　贯:1.2 =native:1.8 出生地:1.2 =born:1.8\n政治面貌~（入党时间）:1.8 =party:1.8 参加工~作时间:1.2 =work:1.4 健康~状况:1.2 =well:1.2", v, 36), 0.16))
    f.add(*rows("身份证号码:1.8 =number:5", v, 30))
    f.add(Row([label("学历~学位", 1), Cell(Col(rows("全日制教育:1.6 =ft:2.4 毕业院校~系及专业:1.6 =fts:3\n在职教育:1.6 =none:2.4 毕业院校~系及专业:1.6 =none:3", v, 34)), 8)]))
    f.add(*rows("工作单位:1.6 =unit:3 现任职务:1.6 =post:2\n任现职务时间:2 =since:1.8 职务层次（级别）:2.2 =lvl:2.6\n进入公务员队伍时间、方式:3 =in:4", v, 30))
    f.fill(Row([label("!简历", 0.7), Cell(Para([x for s in (SENIOR, COLLEGE, FIRM, CLERK, Stay("2005-03", "open", "江汀市财政局", "预算科副主任科员", "非领导")) for x in (*stay_line(s, "dot0", "—", " "), "\n")][:-1], valign="t", pad=6, leading=1.8), 8.5)]))
    f.new_page()
    f.add(essay("奖惩~情况", [filled("无", said("penalty", penalty="无"))], 70, 0.12), essay("年度~考核~情况", [filled("2003年称职", said("assessment", year=2003, grade="称职")), filled("；"), filled("2004年称职", said("assessment", year=2004, grade="称职")), filled("；"), filled("2005年优秀", said("assessment", year=2005, grade="优秀"))], 70, 0.12))
    f.add(opinion("所在~机关~意见", "符合公务员登记条件，同意登记。", sig("单位", "2006-09-20", "cn"), seal="江汀市财政局", least=140), opinion("审核~机关~意见", "同意。", sig("审核", "2006-10-18", "cn"), seal="江汀市人事局", least=140))
    f.add(opinion("审批~机关~意见", [filled("同意登记为公务员", said("status", status="公务员", from_="2006-11-30")), filled("。")], sig("审批", "2006-11-30", "cn"), seal="中共江汀市委组织部", least=140), essay("备注", None, 60, 0.12))
    case.add("M34", "公务员登记表", "9-2", "2006-11-30", f)


def _hired_2001(case: Case, p: Person) -> None:
    f = case.flow(HEI)
    f.title("东江省国家公务员录用审批表", 20)
    e = said("education", level="本科", school="江汀大学", major="财政学", end="2000-07", outcome="毕业")
    v = p.basics("dot0", "1978-03") | {"pol": pol("中共党员", "2001-09-10"), "wed": filled("未婚"), "edu": filled("大学本科", e), "school": filled("江汀大学财政学", e), "out": filled("2000.07", e), "work": began("2000-08", "dot0"), "no": filled("4401012231"), "job": filled("江汀市财政局预算科科员"), "a": filled("71.5"), "b": filled("82.4"), "c": filled("76.95"), "d": filled("1"), "ok": filled("合格")}
    f.add(photo(rows("姓名:1.2 =name:1.8 性别:1.2 =gender:1 民族:1.2 =ethnicity:1.4\n出生年月:1.6 =birth:1.8 籍贯:1.2 =native:2\n政治面貌:1.6 =pol:1.8 婚姻状况:1.6 =wed:1.4", v, 28)))
    f.add(*rows("学历:1.2 =edu:1.8 毕业院校及专业:2 =school:3 毕业时间:1.6 =out:1.4\n参加工作时间:2 =work:1.6 身份证号:1.6 =number:3.6\n准考证号:1.6 =no:2.4 报考职位:1.6 =job:3.4\n笔试成绩:1.4 =a:1 面试成绩:1.4 =b:1 综合成绩:1.4 =c:1 名次:1 =d:.6\n体检结果:1.6 =ok:1.4 考察情况:1.6 =ok:1.4", v, 28))
    f.add(essay("简历", [x for s in (JUNIOR, SENIOR, COLLEGE, Stay("2000-08", "open", "江汀市恒达实业有限公司", "会计", "工人")) for x in (*stay_line(s, "dot0", "—", " ", "至今"), "\n")][:-1], 110, 0.12))
    f.add(beside("!家庭成员", table([("称谓", 1), ("姓名", 1.4), ("出生年月", 1.6), ("政治面貌", 1.4), ("工作单位及职务", 3)], p.family("dot0", "父亲", "母亲"), 0, 26)))
    f.add(Row([Cell(boxed("招录机关意见", "同意录用。", sig("单位", "2001-09-10", "dot0"), seal="江汀市财政局", least=128), 1), Cell(boxed("市人事部门意见", "同意。", sig("审核", "2001-09-20", "dot0"), seal="江汀市人事局", least=128), 1)]))
    f.add(opinion("省人事~厅审批~意见", [filled("同意录用", said("status", status="公务员", from_="2001-10-08", origin="考录")), filled("，试用期一年。")], sig("审批", "2001-10-08", "dot0"), seal="东江省人事厅", least=116, share=0.12))
    case.add("M35", "国家公务员录用审批表", "9-2", "2001-10-08", f)


def _sent_2000(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song"), Pen("fang"), Pen("songbold", "#a01c1c"), 13, 14, 0.6), "b5")
    f.title("全国普通高等学校本专科毕业生", 17, below=0)
    f.title("就 业 报 到 证", 26)
    f.text(["（2000）东毕字第", filled("0011873"), "号"], align="r")
    f.text([filled("江汀市人事局", under=True), "：\n　　兹有", filled("江汀大学", under=True), "毕业生", filled("壹", under=True), "人到你单位报到。"], leading=1.9)
    e = said("education", level="本科", school="江汀大学", major="财政学", nominal_years=4)
    v = p.basics("cn") | {"school": filled("江汀大学", e), "years": filled("四年", e), "edu": filled("本科", e), "major": filled("财政学", e), "to": filled("江汀市人才交流中心"), "when": filled("自2000年7月10日至2000年8月10日", said("work_start", date="2000-07-10/2000-08-10", route="毕业分配")), "file": filled("随寄")}
    f.add(*rows("姓名:1.2 =name:2 性别:1.2 =gender:1.2\n毕业院校:1.6 =school:2.4 修业年限:1.6 =years:1.4\n学历:1.2 =edu:1.6 专业:1.2 =major:2\n报到地址:1.6 =to:4\n报到期限:1.6 =when:4.4\n档案材料:1.6 =file:4\n备注:1.6 =none:4", v, 36))
    f.gap(14)
    f.text([sig("审批", "2000-07-05", "cn")], align="r")
    stamp(f.page, "东江省高校毕业生就业专用章", f.page.width - 120, f.y - 12, 58)
    case.add("M37", "就业报到证", "10", "2000-07-05", f)


def _contract_2000(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song"), HAND, Pen("hei"), 12, 12.5, rules="none"))
    cover(f, "劳动合同书", [("甲方（用人单位）", filled("江汀市恒达实业有限公司")), ("乙方（劳动者）　", filled(p.name, said("identity", field="name", value=p.name))), ("签订日期　　　　", filled("2000年8月1日"))], "江汀市劳动局监制", 34)
    f.new_page()
    v = p.basics("cn")
    f.text(["甲方：", filled("江汀市恒达实业有限公司", under=True), "　　法定代表人：", filled("苗立", under=True)])
    f.text(["乙方：", v["name"], "　性别：", v["gender"], "　出生年月：", v["birth"], "　公民身份证号码：", v["number"]], leading=1.9)
    w = said("work_start", date="2000-08-01")
    f.text(["根据《中华人民共和国劳动法》，甲乙双方经平等协商，自愿签订本合同。\n一、合同期限\n本合同期限自", filled("2000年8月1日", w, under=True), "起至", filled("2003年7月31日", under=True), "止，其中试用期三个月。\n二、工作内容\n乙方同意在甲方", filled("会计", under=True), "岗位工作，按时完成规定的工作任务。\n三、工作时间\n甲方安排乙方执行标准工时制，每日工作不超过八小时，每周不超过四十小时。\n四、劳动报酬\n乙方月工资为",
            filled("850", under=True), "元，甲方于每月十五日以货币形式支付。\n五、社会保险\n双方按国家和地方有关规定参加社会保险。\n六、劳动纪律\n乙方应遵守甲方依法制定的规章制度。\n七、合同的变更、解除和终止\n按照有关法律、法规执行。\n八、本合同一式三份，双方签字盖章之日起生效。"], indent=2, leading=1.85)
    f.gap(30)
    f.text(["甲方（盖章）　　　　　　　　　　　　　　乙方（签字）　", filled(p.name)])
    f.text([sig("单位", "2000-08-01", "cn"), "　　　　　　　　　　　　　　", sig("本人", "2000-08-01", "cn")])
    stamp(f.page, "江汀市恒达实业有限公司", 130, f.y - 20)
    case.add("M38", "劳动合同书", "10", "2000-08-01", f)

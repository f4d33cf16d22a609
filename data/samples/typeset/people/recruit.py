"""岑一帆, born 1992: student, soldier, programmer, civil servant. Typed; two conflicts."""

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
    league,
    party,
    pol,
    prose,
    sentence,
    sig,
    stay_line,
    stay_row,
    stay_split,
    typed,
)

HAND = Pen("song", "#0a0a0a")
PLAIN = Style(Pen("hei", "#1c1c1c"), HAND, Pen("hei"), 10.5, 11)
SONG = Style(Pen("song"), Pen("fang", "#0a0a0a"), Pen("songbold"), 11, 12)
OPEN = Style(Pen("song"), Pen("fang", "#0a0a0a"), Pen("hei"), 11, 12, 0.6, "open")
UNDER = Style(Pen("fang"), HAND, Pen("hei"), 12, 12, 0.6, "under")
NONE = Style(Pen("fang"), Pen("fang"), Pen("songbold"), 15, 15, rules="none")
LETTER = Style(Pen("song"), Pen("song"), Pen("songbold"), 13, 13, rules="none")
PRIMARY = Stay("1999-09", "2005-07", "海桥市渔港小学", "学生", "学习", "小学", witness="蓝心怡")
JUNIOR = Stay("2005-09", "2008-07", "海桥市第九中学", "初中学生", "学习", "初中", witness="蓝心怡")
SENIOR = Stay("2008-09", "2011-07", "海桥市第二中学", "高中学生", "学习", "高中", witness="解海生")
COLLEGE_A = Stay("2011-09", "2011-12", "海桥理工大学", "软件工程专业学生", "学习", major="软件工程", witness="牧野")
ARMY = Stay("2011-12", "2013-11", "武警海桥支队", "战士、副班长", "士兵", witness="项坤")
COLLEGE_B = Stay("2013-12", "2016-07", "海桥理工大学", "软件工程专业学生", "学习", major="软件工程", witness="牧野")
FIRM = Stay("2016-07", "2018-08", "海桥市云创软件有限公司", "软件工程师", "工人", witness="季风")
CITY = Stay("2020-09", "open", "海桥市市场监督管理局", "信息科四级主任科员", "职级", rank="四级主任科员", witness="路遥远")


def recruit(seed: int) -> Case:
    """The dossier."""
    number = id_number("99550119920714041")
    p = Person("岑一帆", "男", "汉族", "东江省海桥市", "1992-07-14", number, "东江省海桥市", kin=[
        Kin("父亲", "岑建军", "1965-08", "群众", "海桥市港务集团职工"), Kin("母亲", "麦晓霞", "1967-04", "群众", "海桥市渔港街道居民"), Kin("妻子", "乐佳宁", "1993-02", "共青团员", "海桥市第九中学教师")])
    case = Case("typeset-recruit", p.name, number, "typed", "conflict", seed)
    _staff_2018(case, p)
    _life_2014(case, p)
    _assessed_2019(case, p)
    _school_2011(case, p)
    _diploma_2016(case, p)
    _verified_2018(case, p)
    _checked_2022(case, p)
    joined = _joined_2014(case, p)
    _applied_2013(case, p)
    _regular_2015(case, p)
    _league_2007(case, p)
    penalty = _penalty_2021(case, p)
    rank = _rank_2021(case)
    _called_2011(case, p)
    _left_2013(case, p)
    _hired_2018(case, p)
    _moved_2020(case, p)
    _contract_2016(case, p)
    _abroad_2019(case, p)
    _divider(case)
    case.expect("PTY-09", "party", "2014年3月列为积极分子，10月即接收为预备党员，培养不足一年", joined, severity="yellow")
    case.expect("RPW-01", "career", "党内警告影响期内（2021年6月起一年）晋升职级", penalty, rank)
    case.expect("EXP-12", "career", "四级主任科员2020年9月起，2021年12月晋升三级，不满二年", rank, planted=False)
    return case


def _divider(case: Case) -> None:
    f = case.flow(PLAIN)
    f.new_page()
    f.y = 330
    f.title("十、其他可供组织参考的材料", 24)
    case.add("M91", "隔页", "", None, f, listed=False)


def _staff_2018(case: Case, p: Person) -> None:
    f = case.flow(PLAIN)
    f.title("工作人员登记表", 21)
    v = p.basics("dash", own=True) | {"pol": pol("中共党员", "2018-08-20"), "party": party("claimed_join", "2014-10", "dash"), "work": began("2011-12", "dash"), "well": filled("健康"), "wed": filled("未婚"), "edu": filled("大学本科，工学学士", e := said("education", level="本科", school="海桥理工大学", major="软件工程"), said("degree", level="学士", subject="工学", school="海桥理工大学")),
                                    "school": filled("海桥理工大学软件工程", e), "unit": filled("临港区市场监督管理局"), "post": filled("试用期人员"), "home": filled("海桥市临港区银杏路5号"), "tel": filled("58560000")}
    f.add(photo(rows("姓名:1.2 =name:1.8 性别:1.2 =gender:1\n民族:1.2 =ethnicity:1.4 出生日期:1.4 =birth:1.8\n籍贯:1.2 =native:2 出生地:1.2 =born:2\n政治面貌:1.4 =pol:1.6 入党时间:1.4 =party:1.6", v, 28)))
    f.add(*rows("参加工作时间:1.8 =work:1.6 健康状况:1.4 =well:1.2 婚姻状况:1.4 =wed:1.2\n公民身份号码:1.8 =number:3.4\n学历学位:1.4 =edu:2.6 毕业院校及专业:1.8 =school:3\n工作单位:1.4 =unit:3 职务:1 =post:2\n家庭住址:1.4 =home:3 联系电话:1.4 =tel:1.6", v, 28))
    f.add(beside("!简历", table([("起止年月", 2.4), ("学习、工作单位及职务", 4.6), ("证明人", 1.2)], [stay_row(s, "dot0", "-") for s in (PRIMARY, JUNIOR, SENIOR, COLLEGE_A, ARMY, COLLEGE_B, FIRM, Stay("2018-08", "open", "临港区市场监督管理局", "试用期人员", "职级", witness="路遥远"))], 0, 26), 0.06))
    f.add(beside("!家庭成员", table([("称谓", 1), ("姓名", 1.4), ("出生年月", 1.4), ("政治面貌", 1.2), ("工作单位及职务", 3)], p.family("dot0", "父亲", "母亲"), 1, 26), 0.06))
    f.add(opinion("本人承诺", "以上所填内容真实。", [Run("签名："), filled(p.name), "　", sig("本人", "2018-08-20", "dash")], least=56), opinion("单位审核~意见", "属实。", sig("单位", "2018-08-24", "dash"), seal="临港区市场监督管理局", least=110))
    case.add("M02", "工作人员登记表", "1", "2018-08-20", f)


def _life_2014(case: Case, p: Person) -> None:
    f = case.flow(LETTER, margins=(74, 66, 70, 60))
    f.title("个人自传", 22)
    v = p.basics("cn")
    a, b, c = PRIMARY.facts(), JUNIOR.facts(), [said("stint", start="2008-09", end="2011-07", unit="海桥市第二中学", post="读高中", occupation="学习")]
    a[0].fields["post"], b[0].fields["post"] = "上小学", "上初中"
    d = [said("stint", start="2011-09", unit="海桥理工大学", post="软件工程专业", occupation="学习")]
    g = [said("stint", start="2011-12", unit="武警海桥支队", post="战士", occupation="士兵")]
    h = [said("stint", start="2013-12", end="open", unit="海桥理工大学", post="复学", occupation="学习")]
    f.text(prose("我叫{n}，{g}，{e}，{b}出生于{bp}一个普通职工家庭。父亲{fa}，在港务集团开吊车；母亲{mo}，操持家务。\n"
                 "{p1}，我在{p2}{p3}；{q1}在{q2}{q3}，期间于{lg}加入共青团；{r1}在{r2}{r3}，当过两年班长。\n"
                 "{s1}，我以超过一本线二十一分的成绩考入{s2}{s3}。入学仅三个月，部队来校征兵，我报名应征，{t1}到{t2}当了一名{t3}，{k1}担任{k2}，{u}被评为优秀士兵。两年的军旅生活磨炼了我的意志。\n"
                 "{w1}我回到{w2}{w3}，继续学业。{x}，我郑重向党组织递交了入党申请书，{y}被确定为入党积极分子。我将继续努力，争取早日入党。",
                 n=v["name"], g=v["gender"], e=v["ethnicity"], b=v["birth"], bp=v["born"], fa=filled("岑建军", kin_fact(Kin("父亲", "岑建军", "", "", "港务集团开吊车"))), mo=filled("麦晓霞", kin_fact(Kin("母亲", "麦晓霞", "", "", "操持家务"))),
                 p1=sentence("1999年9月至2005年7月", *a), p2=sentence("海桥市渔港小学", *a), p3=sentence("上小学", *a), q1=sentence("2005年9月至2008年7月", *b), q2=sentence("海桥市第九中学", *b), q3=sentence("上初中", *b), lg=filled("2007年5月", said("league", step="approve", date="2007-05")),
                 r1=sentence("2008年9月到2011年7月", *c), r2=sentence("海桥市第二中学", *c), r3=sentence("读高中", *c), s1=sentence("2011年9月", *d), s2=sentence("海桥理工大学", *d), s3=sentence("软件工程专业", *d), t1=sentence("2011年12月", *g), t2=sentence("武警海桥支队", *g), t3=sentence("战士", *g),
                 k1=sentence("第二年", k := said("stint", start="2012", post="副班长", occupation="士兵")), k2=sentence("副班长", k),
                 u=sentence("2012年底", said("award", award="优秀士兵", date="2012-10/2012-12")), w1=sentence("2013年12月", *h), w2=sentence("海桥理工大学", *h), w3=sentence("复学", *h), x=sentence("2013年12月20日", said("party", step="apply", date="2013-12-20")), y=sentence("2014年3月", said("party", step="activist", date="2014-03"))), indent=2, leading=2.0)
    f.gap(24)
    f.text(filled(p.name), align="r")
    f.text([sig("本人", "2014-06-08", "cn")], align="r")
    case.add("M04", "个人自传", "2", "2014-06-08", f)


def _assessed_2019(case: Case, p: Person) -> None:
    f = case.flow(UNDER)
    f.title("公务员年度考核登记表", 21, below=0)
    f.text(["（", filled("2019"), "年度）"], align="c")
    v = p.basics("dot0", "1992-07") | {"pol": pol("中共党员", "2019-12-26"), "post": filled("临港区市场监督管理局一级科员"), "since": filled("2019.08"), "job": filled("信息化建设、平台监管")}
    f.add(*rows("姓名:1.2 =name:2 性别:1.2 =gender:1 出生年月:1.6 =birth:1.8\n政治面貌:1.6 =pol:1.8 任现职务职级时间:2.4 =since:1.6\n单位及职务职级:2.2 =post:5\n从事或分管工作:2.2 =job:5", v, 32))
    f.gap(8)
    f.text(["个人总结", filled("\n一年来，负责全局业务系统运维，开发小微企业年报提醒程序，年报公示率提高到百分之九十三。参加主题教育各项活动，自觉遵守廉洁纪律。不足之处是监管业务知识还不够熟悉。")], leading=1.9)
    f.text([filled(p.name), "　", sig("本人", "2019-12-26", "cn")], align="r")
    f.text(["主管领导评语和考核等次建议　", filled("勤奋好学，肯动脑筋。建议优秀。"), "\n签名　", filled("路遥远"), "　", sig("审核", "2020-01-06", "cn")], leading=1.9)
    f.text(["机关负责人或考核委员会审核意见　", filled("确定为"), filled("优秀", said("assessment", year=2019, grade="优秀")), filled("等次。")], leading=1.9)
    f.text([sig("审批", "2020-01-17", "cn")], align="r")
    stamp(f.page, "临港区市场监督管理局", f.page.width - 130, f.y - 12)
    f.text(["本人意见　", filled("同意。　岑一帆"), "　", sig("本人", "2020-01-20", "cn")], leading=2.4)
    case.add("M05", "公务员年度考核登记表（2019年度）", "3", "2020-01-20", f)


def _school_2011(case: Case, p: Person) -> None:
    f = case.flow(PLAIN)
    f.title("东江省普通高中学生登记表", 20)
    e = said("education", level="高中", school="海桥市第二中学", start="2008-09", end="2011-07", outcome="毕业")
    v = p.basics("dash") | {"school": filled("海桥市第二中学", e), "no": filled("G99550108022"), "in": filled("2008-09", e), "out": filled("2011-07毕业", e), "from": filled("海桥市第九中学"), "pol": pol("共青团员", "2011-06-28"), "home": filled("海桥市渔港街道渔歌里9号")}
    f.add(photo(rows("学校名称:1.6 =school:3\n学籍号:1.4 =no:3\n姓名:1.2 =name:1.8 性别:1.2 =gender:1\n出生日期:1.6 =birth:2 民族:1.2 =ethnicity:1.4", v, 28)))
    f.add(*rows("籍贯:1.2 =native:2.4 政治面貌:1.6 =pol:1.8\n入学时间:1.6 =in:1.6 离校时间及去向:2.2 =out:1.8\n毕业初中:1.6 =from:2.4 身份证号:1.6 =number:3.4\n家庭住址:1.6 =home:5", v, 28))
    f.add(*table([("家长姓名", 1.4), ("与学生关系", 1.4), ("出生年月", 1.4), ("工作单位及职务", 3)], [[filled(k.name, x := kin_fact(Kin(k.relation, k.name, k.birth, "", k.doing))), filled(k.relation, x), filled(k.birth, x), filled(k.doing, x)] for k in p.kin[:2]], 0, 28))
    marks = (("高一上", 112, 128, 119), ("高一下", 108, 131, 121), ("高二上", 115, 126, 125), ("高二下", 113, 135, 124), ("高三上", 117, 133, 129), ("高三下", 116, 138, 131))
    f.add(*table([("学期", 1.4), ("语文", 1), ("数学", 1), ("外语", 1), ("综合", 1)], [[filled(n), *(filled(str(m)) for m in ms), filled("A")] for n, *ms in marks], 0, 24))
    f.add(opinion("综合~评语", "该生思维敏捷，乐于钻研，曾获市信息学竞赛奖。", filled("班主任　解海生"), least=90), opinion("学校~意见", "准予毕业。", sig("单位", "2011-06-28", "dash"), seal="海桥市第二中学", least=120))
    case.add("M07", "普通高中学生登记表", "4-1", "2011-06-28", f)


def _diploma_2016(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song", "#161616"), Pen("song", "#161616"), Pen("songbold", "#8a1c1c"), 14, 14, rules="none"), "b5", margins=(62, 76, 58, 50))
    f.text(Run("普通高等学校", size=16), align="c")
    f.title("毕业证书", 32, 0.4)
    e = said("education", level="本科", mode="全日制", school="海桥理工大学", major="软件工程", start="2011-09", end="2016-07", outcome="毕业", cert_no="115671201605001288")
    v = p.basics("han")
    f.text(["学生", v["name"], "，性别", v["gender"], "，", v["birth"], "生，于", filled("二〇一一年九月", e), "至", filled("二〇一六年七月", e), "在本校", filled("软件工程", e), "专业四年制", filled("本科", e), "学习（其中应征入伍保留学籍二年），修完教学计划规定的全部课程，成绩合格，准予", filled("毕业", e), "。"], indent=2, leading=2.2)
    f.gap(16)
    f.text(["校　　名：", filled("海桥理工大学", e)], leading=2)
    f.text(["校　　长：", filled("欧阳修远")], leading=2)
    f.text(["证书编号：", filled("115671201605001288", e)], leading=2)
    f.text([sig("单位", "2016-07-01", "han")], align="r")
    stamp(f.page, "海桥理工大学", f.page.width - 120, f.y - 16)
    case.add("M11", "毕业证书（复印件）", "4-1", "2016-07-01", f, copy=True)


def _verified_2018(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song"), Pen("song"), Pen("hei", "#22407a"), 12, 12, 0.5, "none"))
    f.title("中国高等教育学历认证报告", 21)
    f.text(["报告编号：", filled("2018 0713 8841 0926")], align="r")
    f.gap(10)
    e = said("education", level="本科", mode="全日制", school="海桥理工大学", major="软件工程", start="2011-09-01", end="2016-07-01", outcome="毕业", cert_no="115671201605001288", check="found")
    v = p.basics("cn")
    f.text(["申请人：　", v["name"]], leading=2.1)
    f.text(["性别：　　", v["gender"], "　　　　　出生日期：", v["birth"]], leading=2.1)
    f.text(["经查询核实，该申请人于", filled("2011年9月1日", e), "进入", filled("海桥理工大学", e), filled("软件工程", e), "专业学习，学习形式为", filled("普通全日制", e), "，层次", filled("本科", e), "，于", filled("2016年7月1日", e), filled("毕业", e), "，证书编号：", filled("115671201605001288", e), "。"], indent=2, leading=2.1)
    f.text("认证结论：上述学历信息属实。本报告可登录学信网使用报告编号及验证码查验。", indent=2, leading=2.1)
    f.gap(40)
    f.text("全国高等学校学生信息咨询与就业指导中心", align="r")
    f.text([sig("单位", "2018-07-13", "cn")], align="r")
    stamp(f.page, "学历认证专用章", f.page.width - 150, f.y - 20)
    case.add("M12", "中国高等教育学历认证报告", "4-1", "2018-07-13", f)


def _checked_2022(case: Case, p: Person) -> None:
    f = case.flow(SONG)
    f.title("干部人事档案任前审核登记表", 20)
    by = {"decided": "2022-11-15", "by": "海桥市市场监督管理局人事处", "requested_by": "组织"}
    d = [said("determination", topic=t, value=x, **by) for t, x in (("birth", "1992-07"), ("work_start", "2011-12"), ("party", "2014-10"))]
    v = p.basics("dot0", "1992-07") | {"post": filled("海桥市市场监督管理局信息科三级主任科员"), "ft": filled("大学本科，工学学士", e := said("education", level="本科", mode="全日制", school="海桥理工大学", major="软件工程"), said("degree", level="学士", subject="工学", school="海桥理工大学")), "fts": filled("海桥理工大学软件工程", e), "none": filled("无")}
    f.add(*rows("姓名:1.2 =name:1.8 性别:1.2 =gender:1 民族:1.2 =ethnicity:1.4\n籍贯:1.2 =native:2.4 出生地:1.2 =born:2.4\n工作单位及职务:2 =post:5", v, 30))
    f.add(*table([("项目", 1.8), ("信息是否一致", 1.6), ("是否涂改", 1.4), ("是否认定", 1.4), ("确认信息", 2)], [
        [Run("出生时间"), filled("一致"), filled("否"), filled("否"), filled("1992.07", d[0])], [Run("参加工作时间"), filled("一致"), filled("否"), filled("否"), filled("2011.12", d[1])], [Run("入党时间"), filled("一致"), filled("否"), filled("否"), filled("2014.10", d[2])]], 0, 34))
    f.add(*rows("全日制教育:1.6 =ft:2.4 毕业院校及专业:1.8 =fts:3\n在职教育:1.6 =none:2.4 毕业院校及专业:1.8 =none:3\n工作经历材料是否齐全:2.4 =yes:1.4 干部身份是否存疑:2.4 =no:1.4\n现任职级:1.6 =rank:2 任现职级时间:1.8 =since:1.6", v | {"yes": filled("齐全"), "no": filled("否"), "rank": filled("三级主任科员"), "since": filled("2021.12")}, 34))
    f.add(essay("近三年年度~考核结果", [filled("2019年优秀", said("assessment", year=2019, grade="优秀")), filled("、"), filled("2020年称职", said("assessment", year=2020, grade="称职")), filled("、"), filled("2021年称职", said("assessment", year=2021, grade="称职"))], 40, 0.22))
    f.add(essay("是否受过~处分", [filled("2021年6月受党内警告处分", said("penalty", system="党纪", penalty="党内警告", decided="2021-06"))], 40, 0.22), essay("审核发现~的问题", "处分影响期内晋升职级，建议进一步核查。", 60, 0.22))
    f.add(Row([Cell(boxed("初审：", None, filled("桑田"), sig("审核", "2022-11-02", "dot0"), least=80), 1), Cell(boxed("复审：", None, filled("祝平安"), sig("审核", "2022-11-08", "dot0"), least=80), 1)]))
    f.add(opinion("单位~意见", "情况属实。", sig("审批", "2022-11-15", "dot0"), seal="海桥市市场监督管理局人事处", least=140))
    case.add("M17", "干部人事档案任前审核登记表", "5", "2022-11-15", f)


def _joined_2014(case: Case, p: Person) -> Material:
    f = case.flow(SONG)
    cover(f, "入党志愿书", [("申请人姓名", p.basics("cn")["name"])], "中共中央组织部印制", 36, "中国共产党")
    f.new_page()
    v = p.basics("cn", own=True) | {"edu": filled("大学在读"), "title": filled("无"), "unit": filled("海桥理工大学软件学院学生"), "home": filled("海桥理工大学学生公寓3号楼"), "skill": filled("计算机编程")}
    f.add(photo(rows("姓名:1.2 =name:2 性别:1.2 =gender:1\n民族:1.2 =ethnicity:2 籍贯:1.2 =native:2\n出生年月:1.6 =birth:2.4 出生地:1.2 =born:2", v, 36), 0.2, "正面免冠~照片~（2寸）".replace("~", "\n")))
    f.add(*rows("学历:1.2 =edu:2 学位或职称:1.8 =title:2\n单位、职务或职业:2 =unit:4\n现居住地:1.6 =home:4\n居民身份证号码:2 =number:4\n有何专长:1.6 =skill:4", v, 34))
    f.fill(Row([label("!入党志愿", 0.08), Cell(Para(filled("我志愿加入中国共产党，拥护党的纲领，遵守党的章程，履行党员义务，执行党的决定，严守党的纪律，保守党的秘密，对党忠诚，积极工作，为共产主义奋斗终身，随时准备为党和人民牺牲一切，永不叛党。\n"
         "在部队，是党员班长手把手教我训练；在校园，是党员老师引导我成长。我将以党员标准严格要求自己。"), valign="t", indent=2, pad=8, leading=1.9), 0.92)]))
    f.new_page()
    section(f, "本人经历（包括学历）", 13, "c")
    f.add(*table([("自何年何月", 1.8), ("至何年何月", 1.8), ("在何地、何单位、任何职", 4), ("证明人", 1.2)], [stay_split(s, "cn") for s in (PRIMARY, JUNIOR, SENIOR, COLLEGE_A, ARMY, Stay("2013-12", "open", "海桥理工大学", "软件工程专业学生", "学习", major="软件工程", witness="牧野"))], 1, 32))
    v = {"a": [filled("2007年5月", said("league", step="approve", date="2007-05")), filled("在海桥市第九中学")], "b": filled("无"), "c": [filled("2012年12月被评为优秀士兵", said("award", award="优秀士兵", date="2012-12"))], "d": filled("无", said("penalty", penalty="无"))}
    f.add(*rows("何时何地加入中国共产主义青年团:3 =a:5\n何时何地参加过何种民主党派或工商联，任何职务:3 =b:5\n何时何地何原因受过何种奖励:3 =c:5\n何时何地何原因受过何种处分:3 =d:5", v, 42))
    section(f, "家庭主要成员情况", 13, "c")
    f.add(*table([("关系", 1), ("姓名", 1.4), ("出生年月", 1.8), ("政治面貌", 1.3), ("单位、职务或职业", 3.4)], p.family("cn", "父亲", "母亲"), 1, 32))
    f.add(opinion("本人签名~或盖章", None, filled(p.name), party("form_filled", "2014-09-28", "cn", said("signing", step="本人", date="2014-09-28")), least=66))
    f.new_page()
    for who, post, words in (("牧野", "海桥理工大学软件学院辅导员", "该同学在部队和学校表现优秀，2014年3月10日列为入党积极分子后进步明显，我愿意介绍他入党。"), ("游方", "海桥理工大学软件学院教师", "同意介绍岑一帆同志入党。")):
        text = [filled(words)] if "2014" not in words else [filled("该同学在部队和学校表现优秀，"), filled("2014年3月10日", said("party", step="activist", date="2014-03-10")), filled("列为入党积极分子后进步明显，我愿意介绍他入党。")]
        f.add(opinion("入党介~绍人意见", text, [Run("介绍人单位、职务或职业　"), filled(post)], [Run("签名或盖章　"), filled(who, said("party_introducer", name=who)), filled("　2014年10月8日")], least=110))
    f.add(opinion("支部大会通~过接收申请~人为预备党~员的决议", "应到会有表决权的党员十六名，实到十五名，十五票赞成，同意接收岑一帆同志为中共预备党员。", [Run("支部名称　"), filled("软件学院本科生第二党支部")], [Run("支部书记签名或盖章　"), filled("游方")], party("branch_accept", "2014-10-20", "cn", unit="软件学院本科生第二党支部"), least=150))
    f.add(opinion("上级党组织~指派专人进~行谈话情况~和对申请人~入党的意见", "该同志入党动机端正，同意发展。", [Run("谈话人单位、职务或职业　"), filled("软件学院党委组织员　戎光")], party("talk", "2014-10-28", "cn"), least=110))
    f.add(opinion("基层党委~审批意见", "同意吸收为中共预备党员，预备期一年，自2014年10月20日起至2015年10月19日止。", [Run("党委书记签名或盖章　"), filled("晏清")], party("superior_approve", "2014-11-05", "cn"), seal="中共海桥理工大学软件学院委员会", least=130))
    f.new_page()
    f.add(opinion("支部大会通~过预备党员~能否转为正~式党员的决~议", "同意岑一帆同志按期转为中共正式党员。", [Run("支部名称　"), filled("软件学院本科生第二党支部")], party("full_branch", "2015-10-22", "cn"), least=170))
    f.add(opinion("基层党委~审批意见", "同意转为中共正式党员，党龄从2015年10月20日算起。", [Run("党委书记签名或盖章　"), filled("晏清")], party("full_approve", "2015-11-06", "cn"), seal="中共海桥理工大学软件学院委员会", least=170))
    f.add(opinion("支部大会通~过延长预备~期的党员能~否转为正式~党员的决议", None, least=130))
    return case.add("M18", "入党志愿书", "6", "2015-11-06", f)


def _applied_2013(case: Case, p: Person) -> None:
    f = case.flow(LETTER, margins=(74, 66, 70, 60))
    f.title("入　党　申　请　书", 22)
    f.text(prose("敬爱的党组织：\n我志愿加入中国共产党，愿意为共产主义事业奋斗终身。\n我于{a}应征入伍，在武警海桥支队服役，{b}退伍返校。两年的部队生活，让我亲眼看到共产党员在抢险救灾中冲锋在前的样子，也让我懂得了什么叫担当。"
                 "回到校园后，我更加珍惜学习机会，主动担任新生军训教官，利用专业知识为社区老人开设手机课堂。\n我深知自己离党员标准还有差距，请党组织考验我！\n此致\n敬礼！",
                 a=sentence("2011年12月", s := said("stint", start="2011-12", end="2013-11", unit="武警海桥支队", post="服役", occupation="士兵")), b=sentence("2013年11月", s)), indent=2, leading=2.1)
    f.gap(20)
    f.text(filled("申请人：岑一帆"), align="r")
    f.text([party("apply", "2013-12-20", "cn", said("signing", step="本人", date="2013-12-20"))], align="r")
    case.add("M19", "入党申请书", "6", "2013-12-20", f)


def _regular_2015(case: Case, p: Person) -> None:
    f = case.flow(LETTER, margins=(74, 66, 70, 60))
    f.title("转正申请书", 22)
    f.text(prose("尊敬的党支部：\n我于{a}被接收为预备党员，到{b}预备期满。一年来，我按照党员标准要求自己，完成了党支部交给的各项任务，毕业设计获校级立项。现向党支部提出申请，请批准我按期转为正式党员。\n此致\n敬礼！",
                 a=sentence("2014年10月20日", said("party", step="claimed_join", date="2014-10-20")), b="2015年10月19日"), indent=2, leading=2.1)
    f.gap(20)
    f.text(filled("申请人：岑一帆"), align="r")
    f.text([sig("本人", "2015-10-08", "cn")], align="r")
    case.add("M20", "转正申请书", "6", "2015-10-08", f)


def _league_2007(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song"), HAND, Pen("hei", "#b02020"), 11, 11.5, colour="#444444"), "kai16")
    f.text(Run("中国共产主义青年团", pen=Pen("hei", "#b02020"), size=15), align="c")
    f.title("入团志愿书", 24)
    v = p.basics("dot", own=True) | {"culture": filled("初中在读"), "unit": filled("海桥市第九中学初二（3）班学生")}
    f.add(photo(rows("姓名:1.2 =name:2 性别:1.2 =gender:1\n民族:1.2 =ethnicity:1.4 籍贯:1.2 =native:2.4\n出生年月:1.6 =birth:2", v, 30)))
    f.add(*rows("文化程度:1.6 =culture:1.6 现在学校或工作单位、职务:2.6 =unit:4", v, 36))
    f.add(essay("入团~志愿", "我志愿加入中国共产主义青年团，坚决拥护中国共产党的领导，遵守团的章程。", 80, 0.12, filled(p.name), sig("本人", "2007-04-10", "dot")))
    f.add(beside("!本人简历", table([("自何年何月至何年何月", 3), ("在何地何校", 3.4), ("证明人", 1.2)], [stay_row(s, "dot", "—") for s in (PRIMARY, Stay("2005-09", "open", "海桥市第九中学", "学生", "学习", witness="蓝心怡"))], 0, 30)))
    f.add(beside("!家庭成员", table([("关系", 1), ("姓名", 1.6), ("政治面貌", 1.4), ("工作单位", 3)], [[filled(k.relation, x := kin_fact(Kin(k.relation, k.name, "", k.politics, k.doing))), filled(k.name, x), filled(k.politics, x), filled(k.doing, x)] for k in p.kin[:2]], 0)))
    f.add(opinion("介绍人~意见", "同意介绍。", filled("蓝心怡　2007.4.12"), least=60), opinion("支部大~会决议", "全票通过。", league("branch_accept", "2007-04-25", "dot"), least=70), opinion("上级团~委审批~意见", "批准入团。", league("approve", "2007-05-04", "dot"), seal="共青团海桥市第九中学委员会", least=110))
    case.add("M22", "入团志愿书", "6", "2007-05-04", f)


def _penalty_2021(case: Case, p: Person) -> Material:
    red = Pen("songbold", "#cc1818")
    f = case.flow(NONE, margins=(82, 84, 76, 70))
    f.text(Run("中共海桥市市场监督管理局党组", pen=red, size=26), align="c")
    f.text("海市监党〔2021〕37号", align="c")
    f.page.rule(82, f.y + 6, f.page.width - 76, f.y + 6, 1.8, "#cc1818")
    f.gap(26)
    f.title("关于给予岑一帆党内警告处分的决定", 19)
    v = p.basics("cn", "1992-07")
    f.text(typed("{n}，{g}，{e}，{nat}人，{b}出生，大学本科学历，{w}参加工作，{j}加入中国共产党，现任海桥市市场监督管理局信息科四级主任科员。\n2021年2月，岑一帆违规接受管理服务对象宴请，并收受购物卡一张，面值一千元。案发后，其主动上交。\n"
                 "岑一帆的行为违反廉洁纪律。根据《中国共产党纪律处分条例》有关规定，经局党组2021年6月16日会议研究，决定给予岑一帆{p}处分。处分影响期一年。\n本决定自2021年6月18日起生效。", n=v["name"], g=v["gender"], e=v["ethnicity"], nat=v["native"], b=v["birth"], w=began("2011-12", "cn"), j=party("claimed_join", "2014-10", "cn"),
                 p=sentence("党内警告", said("penalty", system="党纪", penalty="党内警告", decided="2021-06-18"))), indent=2, leading=1.85)
    f.gap(40)
    f.text("中共海桥市市场监督管理局党组", align="r")
    f.text([day("signing", "2021-06-18", "cn", step="审批")], align="r")
    stamp(f.page, "中共海桥市市场监督管理局党组", f.page.width - 160, f.y - 24, 58)
    return case.add("M24", "关于给予岑一帆党内警告处分的决定", "8", "2021-06-18", f)


def _rank_2021(case: Case) -> Material:
    f = case.flow(NONE, margins=(82, 90, 76, 70))
    f.title("海桥市市场监督管理局", 24)
    f.text("海市监人〔2021〕102号", align="c")
    f.gap(20)
    f.title("关于向思齐等同志职级晋升的通知", 19)
    f.text("机关各处室、直属各单位：")
    f.text(typed("根据《公务员职务与职级并行规定》，经研究决定，下列同志晋升职级：\n向思齐同志晋升为一级主任科员；\n岑一帆同志{a}，{b}；\n柏舟同志晋升为四级主任科员。\n以上同志职级任职时间从二〇二一年十二月十日算起。",
                 a=sentence("晋升为三级主任科员", said("appointment", decided="2021-12-10", action="任", unit="海桥市市场监督管理局", post="三级主任科员", document_no="海市监人〔2021〕102号")), b=sentence("免去四级主任科员职级", said("appointment", decided="2021-12-10", action="免", unit="海桥市市场监督管理局", post="四级主任科员", document_no="海市监人〔2021〕102号"))), indent=2, leading=1.95)
    f.gap(40)
    f.text("海桥市市场监督管理局", align="r")
    f.text([day("signing", "2021-12-10", "han", step="审批")], align="r")
    stamp(f.page, "海桥市市场监督管理局", f.page.width - 150, f.y - 24)
    return case.add("M28", "关于向思齐等同志职级晋升的通知", "9-2", "2021-12-10", f)


def _called_2011(case: Case, p: Person) -> None:
    f = case.flow(PLAIN)
    f.title("应征公民入伍批准书", 22)
    v = p.basics("cn") | {"pol": pol("共青团员", "2011-12-05"), "edu": filled("大学在读"), "hk": filled("海桥市渔港街道", said("household", type="非农业", place="海桥市渔港街道")), "type": filled("非农业"), "home": filled("海桥市渔港街道渔歌里9号"), "job": filled("海桥理工大学学生"), "blood": filled("O型"), "well": filled("合格"), "vet": filled("合格")}
    v["type"] = filled("非农业", *v["hk"].facts)
    f.add(photo(rows("姓名:1.2 =name:1.8 性别:1.2 =gender:1\n出生年月日:1.8 =birth:2.4 民族:1.2 =ethnicity:1.4\n公民身份号码:2 =number:3.4", v, 32)))
    f.add(*rows("籍贯:1.2 =native:2.4 政治面貌:1.6 =pol:1.8 文化程度:1.6 =edu:1.6\n户口所在地:1.8 =hk:2.4 户口性质:1.6 =type:1.4\n家庭住址:1.6 =home:3 从业类别:1.6 =job:2.6\n体格检查:1.6 =well:1.4 政治考核:1.6 =vet:1.4 血型:1.2 =blood:1", v, 32))
    f.add(beside("!本人简历", table([("起止时间", 2.6), ("在何地何单位学习或工作、任何职务", 4.4), ("证明人", 1.2)], [stay_row(s, "dot", "—") for s in (PRIMARY, JUNIOR, SENIOR, Stay("2011-09", "open", "海桥理工大学", "软件工程专业学生", "学习", major="软件工程", witness="牧野"))], 0, 28)))
    f.add(beside("!家庭成员", table([("称谓", 1), ("姓名", 1.4), ("出生年月", 1.6), ("政治面貌", 1.4), ("工作单位", 3)], p.family("dot", "父亲", "母亲"), 0, 28)))
    f.add(Row([Cell(boxed("学校武装部意见", "同意入伍。", sig("单位", "2011-11-28", "cn"), seal="海桥理工大学人民武装部", least=130), 1), Cell(boxed("公安机关意见", "政治考核合格。", sig("审核", "2011-12-02", "cn"), seal="海桥市公安局渔港派出所", least=130), 1)]))
    f.add(opinion("县（市、~区）征兵~办公室审~批意见", "批准入伍。", [Run("批准入伍时间："), began("2011-12-05", "cn", "入伍", said("signing", step="审批", date="2011-12-05"))], seal="海桥市人民政府征兵办公室", least=140))
    case.add("M31", "应征公民入伍批准书", "9-2", "2011-12-05", f)


def _left_2013(case: Case, p: Person) -> None:
    f = case.flow(OPEN)
    f.title("士兵退出现役登记表", 22)
    v = p.basics("dot0", "1992-07") | {"unit": filled("武警海桥支队二大队", ), "post": filled("副班长"), "rank": filled("上等兵"), "in": began("2011-12", "dot0", "入伍"), "out": filled("2013.11"), "pol": pol("共青团员", "2013-11-20"), "edu": filled("大学在读"), "from": filled("海桥市"), "to": filled("返校复学")}
    s = said("status", status="士兵", from_="2011-12", to="2013-11")
    v["in"] = v["in"].stating(s)
    v["out"] = filled("2013.11", s)
    f.add(photo(rows("姓　名:1.2 =name:1.8 性　别:1.2 =gender:1\n出生年月:1.6 =birth:1.8 民　族:1.2 =ethnicity:1.4\n籍　贯:1.2 =native:3", v, 32)))
    f.add(*rows("公民身份号码:2 =number:4\n部别:1.2 =unit:3 职务:1.2 =post:1.4 军衔:1.2 =rank:1.4\n入伍年月:1.6 =in:1.6 入伍地点:1.6 =from:1.6 退役年月:1.6 =out:1.6\n政治面貌:1.6 =pol:1.6 文化程度:1.6 =edu:1.6 去向:1.2 =to:2", v, 34))
    f.add(essay("服役期间~主要表现", "服从命令，训练刻苦，军事考核总评优秀，多次参加抢险救灾。", 100, 0.14), essay("奖惩情况", [filled("2012年12月被评为优秀士兵", said("award", award="优秀士兵", date="2012-12"))], 46, 0.14))
    f.add(opinion("大队~意见", "同意退出现役。", sig("单位", "2013-11-20", "dot0"), least=90), opinion("支队~意见", "准予退役。", sig("审批", "2013-11-25", "dot0"), seal="中国人民武装警察部队海桥支队", least=140), opinion("安置部门~意见", "已报到登记。", seal="海桥市民政局", least=110))
    case.add("M32", "士兵退出现役登记表", "9-2", "2013-11-25", f)


def _hired_2018(case: Case, p: Person) -> None:
    f = case.flow(OPEN)
    f.title("公务员录用审批表", 22)
    e = said("education", level="本科", mode="全日制", school="海桥理工大学", major="软件工程", end="2016-07", outcome="毕业")
    v = p.basics("dash", "1992-07") | {"pol": pol("中共党员", "2018-07-25"), "wed": filled("未婚"), "edu": filled("全日制大学本科", e), "deg": filled("工学学士", said("degree", level="学士", subject="工学", school="海桥理工大学")), "school": filled("海桥理工大学软件工程", e), "out": filled("2016-07", e), "work": began("2011-12", "dash"), "no": filled("8850103417"),
                                     "job": filled("临港区市场监督管理局监管科一级主任科员以下"), "a": filled("138.5"), "b": filled("86.2"), "c": filled("77.73"), "d": filled("1"), "ok": filled("合格")}
    f.add(photo(rows("姓名:1.2 =name:1.8 性别:1.2 =gender:1\n民族:1.2 =ethnicity:1.4 出生年月:1.6 =birth:1.8\n籍贯:1.2 =native:2.4", v, 30)))
    f.add(*rows("政治面貌:1.6 =pol:1.8 婚姻状况:1.6 =wed:1.2 参加工作时间:2 =work:1.8\n学历:1.2 =edu:2.2 学位:1.2 =deg:1.6 毕业时间:1.6 =out:1.6\n毕业院校及专业:2 =school:4\n身份证号:1.6 =number:3 准考证号:1.6 =no:2\n报考部门及职位:2 =job:5\n笔试:1 =a:1 面试:1 =b:1 综合成绩:1.4 =c:1 名次:1 =d:.6 体检:1 =ok:1 考察:1 =ok:1", v, 31))
    f.add(essay("本人~简历", [x for s in (SENIOR, COLLEGE_A, ARMY, COLLEGE_B, Stay("2016-07", "open", "海桥市云创软件有限公司", "软件工程师", "工人")) for x in (*stay_line(s, "dot0", "--", "  ", "至今"), "\n")][:-1], 120, 0.12), essay("奖惩", [filled("2012年12月优秀士兵", said("award", award="优秀士兵", date="2012-12"))], 36, 0.12))
    f.add(opinion("招录~机关~意见", "同意录用。", sig("单位", "2018-07-25", "dash"), seal="临港区市场监督管理局", least=104, share=0.12), opinion("区公务员~主管部门~意见", "同意。", sig("审核", "2018-08-02", "dash"), seal="海桥市临港区人力资源和社会保障局", least=104, share=0.12))
    f.add(opinion("市公务员~主管部门~审批意见", [filled("同意录用为公务员", said("status", status="公务员", from_="2018-08-10", origin="考录"))], sig("审批", "2018-08-10", "dash"), seal="海桥市公务员局", least=104, share=0.12))
    case.add("M35", "公务员录用审批表", "9-2", "2018-08-10", f)


def _moved_2020(case: Case, p: Person) -> None:
    f = case.flow(SONG)
    f.title("公务员转任审批表", 22)
    v = p.basics("dot0", "1992-07") | {"pol": pol("中共党员", "2020-08-20"), "party": party("claimed_join", "2014-10", "dot0"), "work": began("2011-12", "dot0"), "edu": filled("大学本科"), "well": filled("健康"), "from": filled("临港区市场监督管理局一级科员"),
                                      "to": filled("海桥市市场监督管理局信息科四级主任科员", said("appointment", action="任", unit="海桥市市场监督管理局", post="信息科四级主任科员"))}
    f.add(photo(rows("姓名:1.2 =name:1.8 性别:1.2 =gender:1\n出生年月:1.6 =birth:1.8 民族:1.2 =ethnicity:1.4\n籍贯:1.2 =native:3", v, 32)))
    f.add(*rows("政治面貌:1.6 =pol:1.8 入党时间:1.6 =party:1.6 健康状况:1.6 =well:1.2\n参加工作时间:2 =work:1.8 学历:1.2 =edu:2\n现工作单位及职务职级:2.6 =from:5\n拟转任单位及职务职级:2.6 =to:5", v, 34))
    f.add(essay("简历", [x for s in (ARMY, COLLEGE_B, FIRM, Stay("2018-08", "open", "临港区市场监督管理局", "试用期人员、一级科员", "职级")) for x in (*stay_line(s, "dot0", "—", "  ", ""), "\n")][:-1], 120, 0.12))
    f.add(essay("转任~理由", "工作需要，专业对口。", 50, 0.12))
    f.add(Row([Cell(boxed("转出单位意见", "同意转出。", sig("单位", "2020-08-20", "cn"), seal="临港区市场监督管理局", least=150), 1), Cell(boxed("转入单位意见", "同意接收。", sig("单位", "2020-08-28", "cn"), seal="海桥市市场监督管理局", least=150), 1)]))
    f.add(opinion("公务员主~管部门审~批意见", "同意转任。", sig("审批", "2020-09-10", "cn"), seal="中共海桥市委组织部", least=150))
    case.add("M35", "公务员转任审批表", "9-2", "2020-09-10", f)


def _contract_2016(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song"), HAND, Pen("hei"), 10.5, 10.5, rules="grid"))
    f.title("劳　动　合　同", 22)
    v = p.basics("cn") | {"firm": filled("海桥市云创软件有限公司"), "boss": filled("季风"), "addr": filled("海桥市高新区软件园6号楼"), "home": filled("海桥市渔港街道渔歌里9号"), "job": filled("软件工程师"), "pay": filled("月薪6500元"),
                         "term": [filled("自2016年7月11日", said("work_start", date="2016-07-11")), filled("至2019年7月10日"), filled("，试用期三个月")]}
    f.add(Row([label("甲方", 1), Cell(Col(rows("单位名称:1.4 =firm:3 法定代表人:1.6 =boss:1.4\n地址:1.4 =addr:5", v, 30)), 9)]), Row([label("乙方", 1), Cell(Col(rows("姓名:1.2 =name:1.6 性别:1 =gender:.8 出生日期:1.4 =birth:2\n居民身份证号:1.8 =number:3\n家庭住址:1.4 =home:5", v, 30)), 9)]))
    f.add(*rows("合同期限:1.4 =term:6\n工作岗位:1.4 =job:2.4 劳动报酬:1.4 =pay:2.4", v, 34))
    f.add(Row([Cell(Para("一、甲方按照国家规定安排乙方工作时间和休息休假，依法为乙方办理社会保险。\n二、乙方应当遵守甲方的规章制度，保守商业秘密。\n三、经双方协商一致，可以变更或者解除本合同。\n四、合同期满即行终止；双方同意续订的，应当在期满前三十日内办理续订手续。\n五、因履行本合同发生争议的，可以向劳动争议仲裁委员会申请仲裁。\n六、本合同一式两份，甲乙双方各执一份。", valign="t", pad=8, leading=1.9), 1)], 250))
    f.add(Row([Cell(boxed("甲方（盖章）", None, sig("单位", "2016-07-11", "cn"), seal="海桥市云创软件有限公司", least=150), 1), Cell(boxed("乙方（签字）", None, filled(p.name), sig("本人", "2016-07-11", "cn"), least=150), 1)]))
    case.add("M38", "劳动合同", "10", "2016-07-11", f)


def _abroad_2019(case: Case, p: Person) -> None:
    f = case.flow(UNDER)
    f.title("国家工作人员因私出国（境）审批表", 19)
    v = p.basics("dot0") | {"pol": pol("中共党员", "2019-01-10"), "unit": filled("临港区市场监督管理局"), "post": filled("一级科员（试用）"), "to": filled("新加坡"), "why": filled("旅游"), "when": filled("2019.02.05—2019.02.11"), "with": filled("乐佳宁"), "hk": filled("海桥市渔港街道")}
    f.add(*rows("姓名:1.2 =name:1.8 性别:1.2 =gender:1 出生日期:1.6 =birth:2\n民族:1.2 =ethnicity:1.4 政治面貌:1.6 =pol:1.8\n身份证号码:1.8 =number:3.4\n户口所在地:1.8 =hk:3 出生地:1.2 =born:2\n工作单位:1.6 =unit:3 职务职级:1.6 =post:2\n前往国家（地区）:2.4 =to:1.6 出境事由:1.6 =why:1.6\n出境时间:1.6 =when:2.8 同行人:1.4 =with:1.4", v, 34))
    f.gap(10)
    f.text(["本人承诺：", filled("严格遵守外事纪律和有关规定，按期返回。"), "　　", filled(p.name), "　", sig("本人", "2019-01-10", "dot0")], leading=2.2)
    f.text(["所在单位意见：", filled("同意。"), "　　", sig("单位", "2019-01-14", "dot0")], leading=2.2)
    stamp(f.page, "临港区市场监督管理局", f.page.width - 140, f.y)
    f.gap(60)
    f.text(["干部主管部门审批意见：", filled("同意。"), "　　", sig("审批", "2019-01-18", "dot0")], leading=2.2)
    stamp(f.page, "中共海桥市临港区委组织部", f.page.width - 140, f.y + 10)
    case.add("M39", "国家工作人员因私出国（境）审批表", "9-3", "2019-01-18", f)

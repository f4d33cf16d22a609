"""古丽娜尔·艾合买提, born 1963: teacher, head of a county's schools, deputy head of the county. 楷体; three conflicts."""

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
    section,
    table,
    value,
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

HAND = Pen("kai", "#22263a", 0.18)
PLAIN = Style(Pen("song"), HAND, Pen("songbold"), 11, 12.5)
OPEN = Style(Pen("hei", "#202020"), HAND, Pen("hei"), 10.5, 12.5, 0.6, "open")
UNDER = Style(Pen("song"), HAND, Pen("songbold"), 12, 13, 0.6, "under")
PROSE = Style(Pen("kai"), HAND, HAND, 13, 14, rules="none")
PRIMARY = Stay("1970-09", "1975-07", "绿洲县红柳公社小学", "学生", "学习", "小学", witness="热合曼")
JUNIOR = Stay("1975-09", "1978-07", "绿洲县第二中学", "初中学生", "学习", "初中", witness="高秀文")
NORMAL = Stay("1978-09", "1981-07", "绿洲民族师范学校", "普师专业学生", "学习", major="普师", witness="高秀文")
SCHOOL = Stay("1981-08", "1985-08", "绿洲县红柳乡中学", "教师", "干部", witness="吐尔逊")
CLERK = Stay("1985-08", "1989-04", "绿洲县教育局", "教研室干事", "干部", witness="马启元")
ROOM = Stay("1989-04", "1992-03", "绿洲县教育局", "教研室副主任", "干部")
BY_POST = Stay("1990-09", "1993-06", "北原师范学院", "汉语言文学专业函授本科学习", "学习", "本科", "函授", "汉语言文学")
DEPUTY = Stay("1992-03", "1997-11", "绿洲县教育局", "副局长", "领导")
COUNTY = Stay("1997-11", "open", "绿洲县人民政府", "副县长", "领导")
COUNTY_PARTY = Stay("2000-09", "2001-01", "北原省委党校", "第十二期中青年干部培训班学习", "学习")
RESUME = (PRIMARY, JUNIOR, NORMAL, SCHOOL, CLERK)


def teacher(seed: int) -> Case:
    """The dossier."""
    number = id_number("99113119630517002")
    p = Person("古丽娜尔·艾合买提", "女", "维吾尔族", "北原省绿洲县", "1963-05-17", number, "北原省绿洲县", kin=[
        Kin("父亲", "艾合买提·司马义", "1935-10", "群众", "绿洲县红柳乡村民"), Kin("母亲", "帕提古丽", "1938-03", "群众", "绿洲县红柳乡村民"),
        Kin("丈夫", "阿不都·热依木", "1961-08", "中共党员", "绿洲县水利局工程师"), Kin("女儿", "祖丽皮亚", "1988-04", "共青团员", "绿洲县第一中学学生")])
    case = Case("typeset-teacher", p.name, number, "kai", "conflict", seed)
    _staff_1985(case, p)
    _assessed_1996(case, p)
    _junior_1978(case, p)
    _graduate_1981(case, p)
    _diploma_1993(case, p)
    _title_1992(case, p)
    _course_2001(case, p)
    joined = _joined_1986(case, p)
    _applied_1984(case, p)
    _regular_member_1987(case, p)
    young = _league_1978(case, p)
    _pay_1993(case, p)
    _regular_1982(case, p)
    form = _appointed_2003(case, p)
    _notice_1997(case, p)
    _wages_1985(case, p)
    _sent_1981(case, p)
    _abroad_2000(case, p)
    _delegate_1998(case, p)
    _blank(case)
    case.expect("PTY-03", "party", "支部大会1986年6月接收，1987年3月即讨论转正，不足一年", joined)
    case.expect("AGE-02", "birth", "入团志愿书出生日期写作1961年5月17日，其余材料为1963年", young, severity="yellow")
    case.expect("EDU-11", "education", "任免审批表把函授本科填入全日制教育栏", form, severity="yellow")
    return case


def _staff_1985(case: Case, p: Person) -> None:
    f = case.flow(UNDER)
    f.title("教职工登记表", 22, 0.3)
    v = p.basics("dot", calendar=None) | {"work": began("1981-08", "dot"), "come": filled("1985.8"), "culture": filled("中师"), "pol": pol("共青团员", "1985-09-20"), "post": filled("教研室干事"),
                                         "pay": filled("行政二十三级"), "wed": filled("未婚"), "home": filled("绿洲县教育局宿舍"), "origin": filled("农民"), "status": filled("学生")}
    f.add(*rows("""姓名: =name:3 性别:1 =gender:1 民族:1 =ethnicity:2
        出生年月日:1.6 =birth:2 籍贯:1 =native:3
        家庭出身:1.4 =origin:1.6 本人成份:1.4 =status:1.6 婚否:1 =wed:1.4
        文化程度:1.4 =culture:1.6 政治面貌:1.4 =pol:2
        参加工作时间:2 =work:2 到本单位时间:2 =come:2
        现任职务:1.4 =post:2.6 工资级别:1.4 =pay:2.6
        现住址:1 =home:6""".replace("姓名:", "姓名:1"), v, 34))
    section(f, "一、主要经历")
    f.add(*table([("何年何月至何年何月", 3), ("在何处学习或工作，任何职", 5), ("证明人", 1.6)], [stay_row(s, "dot", "～") for s in (*RESUME[:-1], Stay("1985-08", "open", "绿洲县教育局", "教研室干事", "干部", witness="马启元"))], 1, 32))
    section(f, "二、家庭成员及社会关系")
    f.add(*table([("关系", 1), ("姓名", 2.4), ("出生年月", 1.6), ("政治面貌", 1.4), ("工作单位及职务", 3)], p.family("dot", "父亲", "母亲"), 1, 32))
    f.gap(12)
    f.text(["填表人：", filled(p.name), "　　填表日期：", sig("本人", "1985-09-20", "cn")], align="r")
    stamp(f.page, "绿洲县教育局", 420, f.y + 10)
    case.add("M03", "教职工登记表", "1", "1985-09-20", f)


def _assessed_1996(case: Case, p: Person) -> None:
    f = case.flow(PLAIN)
    f.title("国家公务员年度考核登记表", 20, below=0)
    f.text([Run("（"), filled("一九九六"), Run("年度）")], align="c")
    v = p.basics("dot", "1963-05") | {"pol": pol("中共党员", "1996-12-28"), "post": filled("绿洲县教育局副局长"), "since": filled("1992.3"), "job": filled("分管基础教育、民族教育、教研工作")}
    f.add(*rows("姓名:1.2 =name:3 性别:1 =gender:1 出生年月:1.6 =birth:2\n民族:1.2 =ethnicity:2 政治面貌:1.6 =pol:2 任现职时间:1.8 =since:1.6\n单位及职务:1.6 =post:5\n从事或分管工作:2 =job:5", v, 30))
    f.add(essay("个人~总结", "一年来坚决拥护党的民族政策，抓“两基”攻坚，全县小学适龄儿童入学率达到98.6%。深入十四所乡村学校听课，主持编写双语教学参考资料。不足之处是下基层时间还不够。", 190, 0.12,
                filled(p.name), sig("本人", "1996-12-28", "dot")))
    f.add(opinion("主管领导~评语及~等次建议", prose("该同志工作扎实，建议定为{a}等次。", a="称职"), filled("马启元"), sig("审核", "1997-01-08", "dot"), least=100))
    f.add(opinion("考核委员~会意见", prose("同意评为{a}。", a=filled("称职", said("assessment", year=1996, grade="称职"))), sig("审批", "1997-01-20", "dot"), seal="绿洲县人民政府人事局", least=120))
    f.add(opinion("本人意见", "同意。", filled(p.name), sig("本人", "1997-01-25", "dot"), least=70))
    case.add("M05", "国家公务员年度考核登记表（1996年度）", "3", "1997-01-25", f)


def _junior_1978(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("fang"), HAND, Pen("hei"), 12, 13), "kai16")
    f.title("初中毕业生登记表", 22, 0.2)
    edu = said("education", level="初中", school="绿洲县第二中学", start="1975-09", end="1978-07", outcome="毕业")
    v = p.basics("han", short=True) | {"school": filled("绿洲县第二中学", edu), "in": filled("一九七五年九月", edu), "out": filled("一九七八年七月", edu), "pol": pol("共青团员", "1978-07-05"),
                                     "home": filled("红柳公社二大队"), "origin": filled("社员"), "well": filled("健康")}
    f.add(photo(rows("姓名:1.2 =name:4\n性别:1.2 =gender:1.4 民族:1.2 =ethnicity:1.6\n出生年月日:1.8 =birth:3.4", v, 36)))
    f.add(*rows("学校:1.2 =school:4 籍贯:1.2 =native:3\n入学年月:1.6 =in:2.6 毕业年月:1.6 =out:2.6\n家庭出身:1.6 =origin:1.4 政治面貌:1.6 =pol:1.8 健康状况:1.6 =well:1.2\n家庭住址:1.6 =home:6", v, 36))
    f.add(beside("!家庭成员", table([("称呼", 1), ("姓名", 2.2), ("年龄", 0.8), ("职业", 2), ("政治面貌", 1.2)], [
        [filled("父亲", k := kin_fact(Kin("父亲", "艾合买提·司马义", "", "群众", "社员"))), filled("艾合买提·司马义", k), filled("43"), filled("社员", k), filled("群众", k)],
        [filled("母亲", k := kin_fact(Kin("母亲", "帕提古丽", "", "群众", "社员"))), filled("帕提古丽", k), filled("40"), filled("社员", k), filled("群众", k)]], 1)))
    f.add(essay("自我~鉴定", "初中三年我努力学习汉语和各门功课，热爱集体，积极参加学农劳动，一九七八年五月光荣地加入共青团。".replace("一九七八年五月", ""), 90, 0.12, filled(p.name), sig("本人", "1978-07-05", "han")))
    f.add(opinion("学校~意见", "准予毕业。", sig("单位", "1978-07-10", "han"), seal="绿洲县第二中学革命委员会", least=130))
    case.add("M07", "初中毕业生登记表", "4-1", "1978-07-10", f, old=True)


def _graduate_1981(case: Case, p: Person) -> None:
    f = case.flow(OPEN, "kai16")
    named = said("education", school="绿洲民族师范学校", major="普师")
    cover(f, "中等专业学校~毕业生登记表".replace("~", ""), [("学校", filled("绿洲民族师范学校", named)), ("专业", filled("普师", named)), ("姓名", p.basics("cn")["name"]), ("填表日期", sig("本人", "1981-06-25", "cn"))], "北原省教育厅印制", 24)
    f.new_page()
    edu = said("education", level="中专", school="绿洲民族师范学校", major="普师", start="1978-09", end="1981-07", nominal_years=3, outcome="毕业")
    v = p.basics("cn", own=True) | {"pol": pol("共青团员", "1981-06-25"), "well": filled("健康"), "wed": filled("未婚"), "home": filled("北原省绿洲县红柳公社"), "origin": filled("社员"),
                                   "term": filled("1978年9月至1981年7月", edu), "years": filled("三年", edu), "league": league("approve", "1978-05", "cn")}
    f.add(photo(rows("姓名:1.2 =name:4\n性别:1.2 =gender:1.4 民族:1.2 =ethnicity:2\n出生年月日:2 =birth:3.4", v, 34)))
    f.add(*rows("籍贯:1.2 =native:3 家庭出身:1.6 =origin:1.4\n政治面貌:1.6 =pol:1.8 何时入团:1.6 =league:2.2\n健康状况:1.6 =well:1.4 婚否:1 =wed:1.2\n在校学习起止年月:2.4 =term:3.4 学制:1 =years:1.2\n现家庭住址:1.6 =home:5", v, 34))
    f.add(*table([("自何年何月", 1.8), ("至何年何月", 1.8), ("在何地何校学习", 4), ("证明人", 1.4)], [stay_split(s, "cn") for s in (PRIMARY, JUNIOR, NORMAL)], 1, 32))
    f.new_page()
    f.add(essay("自我~鉴定", "三年来系统学习了教育学、心理学和语文、数学等课程，实习成绩良好，决心服从分配，到最需要的地方去教书育人。", 150, 0.12, filled(p.name)))
    f.add(essay("班级~鉴定", "该生热爱民族教育事业，学习认真，尊敬师长。", 90))
    f.add(opinion("学校~意见", [filled("同意毕业", edu), filled("，望分配到民族学校任教。")], sig("单位", "1981-07-06", "cn"), seal="绿洲民族师范学校", least=150))
    case.add("M09", "中等专业学校毕业生登记表", "4-1", "1981-07-06", f, old=True)


def _diploma_1993(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("kai", "#1a1a1a"), Pen("kai", "#1a1a1a"), Pen("hei", "#8a1a1a"), 17, 17, rules="none"), "wide")
    f.gap(14)
    f.text(Run("成人高等教育", pen=Pen("hei", "#8a1a1a"), size=16), align="c")
    f.title("毕　业　证　书", 34)
    edu = said("education", level="本科", mode="函授", school="北原师范学院", major="汉语言文学", start="1990-09", end="1993-06", nominal_years=3, outcome="毕业", cert_no="北成字第930618号")
    v = p.basics("han", calendar=None)
    f.text(["学员", v["name"], "，性别", v["gender"], "，", v["birth"], "生，于", filled("一九九〇年九月", edu), "至", filled("一九九三年六月", edu), "在本院", filled("汉语言文学", edu),
            "专业", filled("函授", edu), "学习，修完", filled("三", edu), "年制", filled("本科", edu), "教学计划规定的全部课程，成绩合格，准予", filled("毕业", edu), "。"], indent=2, leading=2.1)
    f.gap(8)
    f.text(["校名：", filled("北原师范学院", edu), "　　　　　　　院长：", filled("贺连城")], leading=2)
    f.text(["证书编号：", filled("北成字第930618号", edu), "　　　　　　", sig("单位", "1993-06-30", "han")], leading=2)
    stamp(f.page, "北原师范学院", f.page.width - 190, f.y - 10)
    f.page.stamps[-1:] = [*f.page.stamps[-1:]]
    f.text([Run("此件与原件相符　绿洲县教育局　1998.4.2", pen=Pen("song", "#c03030"), size=12)])
    case.add("M11", "毕业证书（复印件）", "4-1", "1993-06-30", f, copy=True)


def _title_1992(case: Case, p: Person) -> None:
    f = case.flow(PLAIN)
    cover(f, "专业技术职务~任职资格评审表".replace("~", ""), [("单　　位", filled("绿洲县教育局教研室")), ("姓　　名", p.basics("cn")["name"]), ("现任职务", filled("中学二级教师")),
                                                         ("评审职务", filled("中学一级教师")), ("填表时间", sig("本人", "1992-05-10", "cn"))], "北原省职称改革工作领导小组制", 26)
    f.new_page()
    v = p.basics("cn", "1963-05") | {"post": filled("教研室副主任"), "well": filled("健康"), "now": filled("中学二级教师，1987年12月", said("title", name="中学二级教师", date="1987-12")),
                                    "party": filled("1986年6月加入中国共产党", said("party", step="claimed_join", date="1986-06")), "lang": filled("汉语、维吾尔语"),
                                    "edu": filled("1981年7月绿洲民族师范学校普师专业中专毕业", said("education", level="中专", school="绿洲民族师范学校", major="普师", end="1981-07", outcome="毕业")),
                                    "work": began("1981-08", "cn")}
    f.add(*rows("""姓名:1.2 =name:3 性别:1.2 =gender:1 出生年月:1.6 =birth:2
        民族:1.2 =ethnicity:1.6 籍贯:1.2 =native:2.4 出生地:1.4 =born:2.4
        行政职务:1.6 =post:2.4 身体状况:1.6 =well:1.4 参加工作时间:2 =work:2
        最高学历（毕业时间、~学校、专业、学制）:3 =edu:6
        现任专业技术职务~及取得资格时间:3 =now:6
        何时加入中国共产党~（共青团）:3 =party:6
        懂何种语言文字:2 =lang:4""", v, 32))
    section(f, "工　作　经　历", 13, "c")
    f.add(*table([("自何年何月至何年何月", 3), ("单位", 3), ("从事何专业技术工作、职务", 3)], [
        [filled("1981年8月—1985年8月", *(a := SCHOOL.facts())), filled("绿洲县红柳乡中学", *a), filled("教师", *a)],
        [filled("1985年8月—1989年4月", *(a := CLERK.facts())), filled("绿洲县教育局", *a), filled("教研室干事", *a)],
        [filled("1989年4月—现在", *(a := [said("stint", start="1989-04", end="open", unit="绿洲县教育局", post="教研室副主任", occupation="干部")])), filled("绿洲县教育局", *a), filled("教研室副主任", *a)]], 1, 32))
    f.add(essay("主要~业绩", [filled("主编《小学双语会话》一册；"), filled("1991年获地区教研成果二等奖", said("award", award="地区教研成果二等奖", date="1991")), filled("；指导青年教师十二名。")], 90, 0.12))
    f.new_page()
    f.add(opinion("基层单位~推荐意见", "同意推荐。", sig("单位", "1992-05-20", "cn"), seal="绿洲县教育局", least=140))
    f.add(Row([label("评审委员会意见", 0.14), Cell(Col([
        row("总人数:2 =a:1 参加人数:2 =b:1 同意:2 =c:1 不同意:2 =d:1", {"a": filled("11"), "b": filled("9"), "c": filled("9"), "d": filled("0")}),
        boxed("", prose("经评审，{a}具备{b}任职资格。", a="古丽娜尔·艾合买提", b=filled("中学一级教师", t := said("title", name="中学一级教师", date="1992-09-16"))), filled("主任委员：高秀文"), sig("审核", "1992-09-01", "cn"), least=120)]), 0.86)]))
    f.add(opinion("审批部门~意见", "同意。", [Run("任职资格取得时间："), filled("1992年9月16日", t)], sig("审批", "1992-09-16", "cn"), seal="绿洲县职称改革领导小组", least=150))
    case.add("M13", "专业技术职务任职资格评审表", "4-2", "1992-09-16", f)


def _course_2001(case: Case, p: Person) -> None:
    f = case.flow(OPEN)
    f.title("中青年干部培训班学员登记表", 20)
    v = p.basics("dot0", "1963-05") | {"post": filled("绿洲县人民政府副县长"), "work": began("1981-08", "dot0"), "party": party("claimed_join", "1986-06", "dot0"), "culture": filled("大学（函授）"),
                                     "term": filled("2000.09至2001.01", *(c := COUNTY_PARTY.schooling())), "class": filled("第十二期中青年干部培训班", *c), "school": filled("北原省委党校", *c)}
    f.add(*rows("""姓名:1.2 =name:3 性别:1.2 =gender:1 民族:1.2 =ethnicity:1.6
        出生年月:1.6 =birth:2 文化程度:1.6 =culture:2.4
        参加工作时间:2 =work:1.6 入党时间:1.6 =party:1.6
        工作单位及职务:2 =post:5
        学校:1.2 =school:3 班次:1.2 =class:4
        学习时间:1.6 =term:5""", v, 34))
    f.add(essay("学习~小结", "通过四个多月的系统学习，进一步提高了理论水平和领导能力，撰写调研报告一篇。", 170, 0.12, filled(p.name), sig("本人", "2001-01-08", "dot0")))
    f.add(opinion("党校~鉴定~意见", "该学员遵守校纪，学风端正，成绩优良，准予结业。", sig("单位", "2001-01-12", "dot0"), seal="中共北原省委党校", least=170))
    case.add("M14", "中青年干部培训班学员登记表", "4-4", "2001-01-12", f)


def _joined_1986(case: Case, p: Person) -> Material:
    f = case.flow(PLAIN, "kai16")
    cover(f, "入党志愿书", [("申请人", p.basics("cn")["name"])], "中共中央组织部制", 36, "中国共产党")
    f.new_page()
    v = p.basics("han", own=True) | {"edu": filled("中师"), "job": filled("绿洲县教育局教研室干事"), "home": filled("绿洲县教育局宿舍"), "none": filled("无"), "origin": filled("农民"),
                                   "league": filled("一九七八年五月在绿洲县第二中学加入共青团", said("league", step="approve", date="1978-05"))}
    f.add(*rows("""姓名:1.2 =name:3.6 性别:1.2 =gender:1
        民族:1.2 =ethnicity:2 出生年月日:1.8 =birth:3
        籍贯:1.2 =native:2.6 家庭出身:1.6 =origin:1.4
        文化程度:1.6 =edu:1.6 现住址:1.2 =home:3
        单位、职务或职业:2.4 =job:4""", v, 34))
    f.add(essay("入党~志愿", "我志愿加入中国共产党，拥护党的纲领，遵守党的章程，履行党员义务，为共产主义奋斗终身。我生长在边疆农村，是党培养我上了师范学校，当上人民教师。我要为各族儿童的教育事业贡献一切。", 250, 0.12))
    f.new_page()
    f.add(*table([("自何年何月", 2), ("至何年何月", 2), ("在何地、何单位、任何职", 3.6), ("证明人", 1.2)], [stay_split(s, "han", "现在") for s in (PRIMARY, JUNIOR, NORMAL, SCHOOL, Stay("1985-08", "open", "绿洲县教育局", "教研室干事", "干部", witness="马启元"))], 0, 30))
    f.add(*rows("何时何地加入中国~共产主义青年团:2.6 =league:5\n何时何地参加过何种民~主党派任何职务:2.6 =none:5\n何时何地何原因受过~何种奖励:2.6 =none:5", v, 34))
    f.add(essay("何时何地何~原因受过何~种处分", [filled("无", said("penalty", penalty="无"))], 34, 0.34))
    f.add(*table([("关系", 1), ("姓名", 2.4), ("出生年月", 2), ("政治面貌", 1.4), ("单位、职务或职业", 3)], p.family("han", "父亲", "母亲", "丈夫"), 0))
    f.add(essay("本人~签名", None, 50, 0.12, [filled(p.name), "　", party("form_filled", "1986-05-28", "han", said("signing", step="本人", date="1986-05-28"))]))
    f.new_page()
    for who, words in (("马启元", "该同志忠诚党的教育事业，我愿意介绍她加入中国共产党。"), ("高秀文", "经培养考察，已具备党员条件，同意介绍入党。")):
        f.add(opinion("入党~介绍人~意见", words, [Run("单位、职务　"), filled("绿洲县教育局干部")], [Run("签名　"), filled(who, said("party_introducer", name=who)), filled("　一九八六年六月二日")], least=86))
    f.add(opinion("支部大会通~过接收申请~人为预备党~员的决议", "大会认为，古丽娜尔·艾合买提同志符合党员条件，应到党员九名，实到九名，一致同意接收为中共预备党员。",
                  [Run("支部名称　"), filled("绿洲县教育局机关支部")], filled("支部书记　马启元"), party("branch_accept", "1986-06-20", "han", unit="绿洲县教育局机关支部"), least=130))
    f.add(opinion("上级党组织~指派专人谈~话情况", "经谈话，该同志对党的认识明确，动机端正，同意入党。", filled("谈话人　石国栋"), party("talk", "1986-07-01", "han"), least=90))
    f.add(opinion("党委~审批意见", "批准为预备党员，预备期从一九八六年六月二十日至一九八七年六月十九日。", party("superior_approve", "1986-07-08", "han"), seal="中共绿洲县直属机关委员会", least=110))
    f.new_page()
    f.add(opinion("支部大会通~过预备党员~能否转为正~式党员的决~议", "大会讨论认为，该同志预备期内表现突出，同意转为正式党员。", filled("支部书记　马启元"), party("full_branch", "1987-03-15", "han"), least=150))
    f.add(opinion("党委~审批意见", "同意转正，党龄从一九八七年三月十五日算起。", party("full_approve", "1987-04-02", "han"), seal="中共绿洲县直属机关委员会", least=150))
    return case.add("M18", "入党志愿书", "6", "1987-04-02", f)


def _applied_1984(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song", "#c04040"), HAND, HAND, 12, 14.5, rules="none"), "kai16")
    f.text(Run("绿洲县教育局稿纸", size=12), align="c")
    f.gap(6)
    f.title("入党申请书", 24)
    f.text(prose("敬爱的党支部：\n我怀着十分激动的心情，郑重向党组织提出申请：我志愿加入中国共产党。\n我于{a}在红柳乡中学参加工作，{b}至今任{c}。几年的教学实践使我认识到，只有中国共产党才能带领各族人民"
                 "走向繁荣富强。党的十一届三中全会以来，家乡发生了翻天覆地的变化，乡里盖起了新校舍，孩子们都上了学。我要像身边的老党员那样，吃苦在前，享受在后。\n请党组织在实践中考验我。\n此致\n敬礼！",
                 a=sentence("1981年8月", said("work_start", date="1981-08")), b=sentence("1981年8月", *(s := [said("stint", start="1981-08", end="open", unit="红柳乡中学", post="教师", occupation="干部")])), c=sentence("红柳乡中学教师", *s)),
           indent=2, leading=2.0)
    f.gap(18)
    f.text([filled("申请人：古丽娜尔·艾合买提")], align="r")
    f.text([party("apply", "1984-10-05", "cn", said("signing", step="本人", date="1984-10-05"))], align="r")
    case.add("M19", "入党申请书", "6", "1984-10-05", f)


def _regular_member_1987(case: Case, p: Person) -> None:
    f = case.flow(PROSE, "kai16")
    f.gap(20)
    f.title("转正申请", 24)
    f.text(prose("党支部：\n我于{a}经支部大会讨论，被接收为中共预备党员，预备期一年。预备期内，我在党组织的教育和同志们的帮助下，政治上、业务上都有了较大进步，参加了县里组织的教学检查，被评为先进。"
                 "但我也存在学习不够系统、有时工作方法简单的缺点。现特向党组织提出转为正式党员的申请，请审查。", a=sentence("1986年6月20日", said("party", step="claimed_join", date="1986-06-20"))), indent=2, leading=2.1)
    f.gap(18)
    f.text([filled("预备党员　古丽娜尔·艾合买提")], align="r")
    f.text([sig("本人", "1987-03-05", "cn")], align="r")
    case.add("M20", "转正申请书", "6", "1987-03-05", f)


def _league_1978(case: Case, p: Person) -> Material:
    f = case.flow(Style(Pen("song", "#7a1818"), HAND, Pen("songbold", "#a01818"), 11, 12.5, colour="#a05050"), "kai32", margins=(36, 34, 30, 30))
    f.gap(30)
    f.text(Run("中国共产主义青年团", pen=f.style.title, size=15), align="c")
    f.title("入团志愿书", 26, 0.2)
    f.new_page()
    v = p.basics("han", "1961-05-17", own=True, short=True) | {"culture": filled("初中"), "origin": filled("社员"), "job": filled("绿洲县第二中学学生")}
    f.add(*rows("姓名:1.2 =name:4\n性别:1.2 =gender:1.2 民族:1.2 =ethnicity:1.6\n出生年月:1.6 =birth:3.6\n籍贯:1.2 =native:4\n家庭出身:1.6 =origin:1.2 文化程度:1.6 =culture:1.2\n现在学校职务:2 =job:3", v, 28))
    f.add(*table([("起止年月", 2.8), ("在何地做何事", 3.2), ("证明人", 1.2)], [stay_row(s, "hanshort", "至") for s in (PRIMARY, Stay("1975-09", "open", "绿洲县第二中学", "学生", "学习", witness="高秀文"))], 0, 34))
    f.add(essay("入团~志愿", "我志愿加入中国共产主义青年团，做党的助手。", 60, 0.14, [filled(p.name), "　", sig("本人", "1978-04-20", "hanshort")]))
    f.new_page()
    f.add(opinion("介绍人~意见", "同意介绍。", filled("吐尔逊"), filled("七八年四月廿二日"), least=80))
    f.add(opinion("支部~大会~决议", "一致通过。", league("branch_accept", "1978-04-28", "hanshort"), least=90))
    f.add(opinion("上级~团委~意见", "批准入团。", league("approve", "1978-05-04", "hanshort"), seal="共青团绿洲县委员会", least=150))
    return case.add("M22", "入团志愿书", "6", "1978-05-04", f, old=True)


def _pay_1993(case: Case, p: Person) -> None:
    f = case.flow(PLAIN)
    f.title("机关工作人员工资套改审批表", 18)
    pay = said("pay", effective="1993-10", grade="副科级职务工资四档、级别工资十一级", post="副局长", amount=318, reform=1993)
    v = p.basics("dot", "1963-05") | {"unit": filled("绿洲县教育局"), "work": began("1981-08", "dot"), "years": filled("13年", said("service_years", years=13, on="1993-12-20")), "edu": filled("大学本科（函授）"),
                                     "post": filled("副局长", pay), "since": filled("1992.3"), "a1": filled("122"), "a2": filled("46"), "a3": filled("168元"), "b1": filled("副科级四档165", pay), "b2": filled("十一级153", pay),
                                     "b3": filled("318元", pay), "date": filled("1993年10月", pay), "more": filled("150元")}
    f.add(*rows("""单位:1.2 =unit:3 姓名:1.2 =name:3
        性别:1.2 =gender:1 民族:1.2 =ethnicity:1.6 出生年月:1.6 =birth:1.6
        学历:1.2 =edu:2.4 参加工作时间:2 =work:1.6
        工作年限:1.6 =years:1.4 现任职务:1.6 =post:1.6 任职时间:1.6 =since:1.4""", v, 32))
    f.add(Row([label("套改前", 1.2), Cell(Col(rows("职务工资:1.6 =a1:2 奖金津贴:1.6 =a2:2 合计:1.2 =a3:1.6", v, 32)), 9)]))
    f.add(Row([label("套改后", 1.2), Cell(Col(rows("职务工资:1.6 =b1:2.4 级别工资:1.6 =b2:2.4 合计:1.2 =b3:1.6", v, 40)), 9)]))
    f.add(*rows("月增资额:1.6 =more:2 执行时间:1.6 =date:3", v, 32))
    f.add(Row([Cell(boxed("呈报单位意见", "同意。", sig("单位", "1993-12-10", "dot"), seal="绿洲县教育局", least=160), 1),
               Cell(boxed("人事部门审批意见", "同意套改。", sig("审批", "1993-12-20", "dot"), seal="绿洲县人事局", least=160), 1)]))
    case.add("M25", "机关工作人员工资套改审批表", "9-1", "1993-12-20", f)


def _regular_1982(case: Case, p: Person) -> None:
    f = case.flow(OPEN, "kai16")
    f.title("中等专业学校毕业生见习期满~转正定级呈批表".replace("~", ""), 15)
    edu = said("education", school="绿洲民族师范学校", major="普师", end="1981-07", nominal_years=3)
    pay = said("pay", effective="1982-08", grade="行政二十四级", post="教师", amount=43)
    v = p.basics("mid", "1963-05") | {"pol": pol("共青团员", "1982-08-15"), "school": filled("绿洲民族师范学校", edu), "major": filled("普师", edu), "years": filled("三年", edu), "out": filled("1981·7", edu),
                                     "work": filled("1981·8", said("work_start", date="1981-08")), "unit": filled("绿洲县红柳公社中学"), "grade": filled("行政二十四级，四十三元", pay), "date": filled("1982·8", pay), "post": filled("教师", pay)}
    f.add(*rows("""姓名:1.2 =name:3.4 性别:1.2 =gender:1
        民族:1.2 =ethnicity:1.6 出生年月:1.6 =birth:1.6 政治面貌:1.6 =pol:1.6
        毕业学校:1.6 =school:3.4 专业:1.2 =major:1.2
        学制:1.2 =years:1.2 毕业时间:1.6 =out:1.4 参加工作时间:2 =work:1.4
        工作单位:1.6 =unit:4
        定级职务:1.6 =post:1.4 工资级别:1.6 =grade:3.2 起薪:1.2 =date:1.4""", v, 33))
    f.add(essay("见习期~表现", "一年来教学认真，所教班级成绩居全公社前列。", 80))
    f.add(opinion("学校~意见", "同意转正。", sig("单位", "1982-08-15", "mid"), seal="绿洲县红柳公社中学", least=110))
    f.add(opinion("县人事局~审批意见", [filled("同意转正定级", said("status", status="干部", from_="1982-08", origin="统分"))], sig("审批", "1982-09-10", "mid"), seal="绿洲县人事局", least=120))
    case.add("M26", "中等专业学校毕业生转正定级呈批表", "9-1", "1982-09-10", f, old=True)


def _appointed_2003(case: Case, p: Person) -> Material:
    typed_pen = Pen("fang", "#101010")
    f = case.flow(Style(Pen("song"), HAND, Pen("hei"), 10.5, 11.5))
    f.title("干 部 任 免 审 批 表", 22)
    del typed_pen
    v = p.basics("dot0", "1963-05", calendar="gregorian")
    birth = [v["birth"], filled("（40岁）", said("age_stated", age=40, on="2003-05-28"))]
    v2 = v | {"birth": birth, "party": party("claimed_join", "1986-06", "dot0"), "work": began("1981-08", "dot0"), "well": filled("健康"), "title": filled("中学一级教师", said("title", name="中学一级教师")), "skill": filled("教育管理"),
              "ft": filled("大学", e := said("education", level="本科", mode="全日制", school="北原师范学院", major="汉语言文学")), "fts": filled("北原师范学院汉语言文学专业", e), "none": None,
              "now": filled("绿洲县人民政府副县长"), "to": filled("北庭地区教育局局长", said("appointment", action="任", unit="北庭地区教育局", post="局长")),
              "off": filled("绿洲县人民政府副县长", said("appointment", action="免", unit="绿洲县人民政府", post="副县长"))}
    f.add(photo(rows("姓　名:1.3 =name:2.6 性　别:1.1 =gender:0.8 出生年月~（岁）:1.4 =birth:2\n民　族:1.3 =ethnicity:1.6 籍　贯:1.1 =native:1.8 出生地:1.1 =born:1.8\n入党时间:1.3 =party:1.6 参加工~作时间:1.1 =work:1.8 健康状况:1.2 =well:1.7\n专业技~术职务:1.3 =title:3 熟悉专业~有何专长:1.4 =skill:2.6", v2, 34), 0.15))
    f.add(Row([label("学历~学位", 1), Cell(Col(rows("全日制~教_育:1.1 =ft:1.8 毕业院校~系及专业:1.4 =fts:4\n在_职~教_育:1.1 =none:1.8 毕业院校~系及专业:1.4 =none:4", v2, 38)), 8.3)]))
    f.add(*rows("现任职务:1.4 =now:7\n拟任职务:1.4 =to:7\n拟免职务:1.4 =off:7", v2, 32))
    lines = [x for s in (PRIMARY, JUNIOR, NORMAL, SCHOOL, CLERK, Stay("1989-04", "1992-03", "绿洲县教育局", "教研室副主任", "干部", within=(BY_POST,)), DEPUTY,
                         Stay("1997-11", "open", "绿洲县人民政府", "副县长", "领导", within=(COUNTY_PARTY,))) for x in (*stay_line(s, "dot0"), "\n")][:-1]
    f.fill(Row([label("!简历", 0.6), Cell(Para(lines, valign="t", hang=9.5, pad=6, leading=1.6), 8.7)]))
    f.new_page()
    f.add(essay("奖惩~情况", [filled("1999年9月被评为北原省民族教育先进个人", said("award", award="北原省民族教育先进个人", date="1999-09")), filled("。")], 60, 0.13))
    f.add(essay("年度考~核结果", [filled("2000年度称职", said("assessment", year=2000, grade="称职")), filled("；"), filled("2001年度优秀", said("assessment", year=2001, grade="优秀")), filled("；"), filled("2002年度称职", said("assessment", year=2002, grade="称职"))], 46, 0.13))
    f.add(essay("任免~理由", "因工作需要，拟任北庭地区教育局局长。", 60, 0.13))
    f.add(beside("!家庭主要成员", table([("称谓", 1), ("姓名", 2), ("出生年月", 1.5), ("政治面貌", 1.4), ("工作单位及职务", 3.4)], p.family("dot0"), 2, 30)))
    f.add(opinion("呈报~单位", None, sig("单位", "2003-05-28", "cn"), seal="中共北庭地委组织部", least=120, share=0.13))
    f.add(Row([label("审批~机关~意见", 0.13), Cell(boxed("", "同意。", sig("审批", "2003-06-10", "cn"), seal="中共北庭地区委员会", least=160), 0.37),
               label("行政机~关任免~意见", 0.13), Cell(boxed("", "同意。", sig("审批", "2003-06-18", "cn"), seal="北庭地区行政公署", least=160), 0.37)]))
    f.text(["填表人：", filled("李文静")], align="l")
    return case.add("M27", "干部任免审批表", "9-2", "2003-06-18", f)


def _notice_1997(case: Case, p: Person) -> None:
    red = Pen("songbold", "#c81e1e")
    f = case.flow(Style(Pen("fang"), Pen("fang"), Pen("songbold"), 15, 15, rules="none"), margins=(80, 80, 74, 70))
    f.text(Run("绿洲县人民代表大会常务委员会文件", pen=red, size=24), align="c")
    f.gap(16)
    f.text(["绿人常〔1997〕23号"], align="c")
    f.page.rule(80, f.y + 6, f.page.width - 74, f.y + 6, 1.6, "#c81e1e")
    f.gap(30)
    f.title("关于阿布力孜等同志任免职务的通知", 20)
    a = [said("appointment", decided="1997-11-16", action="任", unit="绿洲县人民政府", post="副县长", document_no="绿人常〔1997〕23号"),
         said("appointment", decided="1997-11-16", action="免", unit="绿洲县教育局", post="副局长", document_no="绿人常〔1997〕23号")]
    f.text("县人民政府，县人民法院，县人民检察院：")
    f.text(typed("绿洲县第十一届人大常委会第二十九次会议于一九九七年十一月十六日通过：\n任命{n}同志为{x}，{y}；\n任命阿布力孜同志为绿洲县水利局局长；\n免去赵德同志的绿洲县人民法院审判员职务。",
                 n="古丽娜尔·艾合买提", x=sentence("绿洲县人民政府副县长", a[0]), y=sentence("免去其绿洲县教育局副局长职务", a[1])), indent=2, leading=1.9)
    f.gap(50)
    f.text([day("signing", "1997-11-16", "han", step="审批")], align="r")
    stamp(f.page, "绿洲县人民代表大会常务委员会", f.page.width - 160, f.y - 14, 60)
    f.gap(60)
    f.text("抄送：县委各部门，县武装部。", size=13)
    case.add("M28", "关于阿布力孜等同志任免职务的通知", "9-2", "1997-11-16", f, hand="typed")


def _wages_1985(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song"), HAND, Pen("songbold"), 12, 13), "b5")
    f.title("干部、职工工资转移证", 18)
    pay = said("pay", effective="1985-08", grade="行政二十三级", post="教师", amount=49.5)
    f.text(["绿教人转字第", filled("58"), "号"], align="r")
    v = p.basics("cn") | {"from": filled("红柳乡中学"), "to": filled("绿洲县教育局"), "post": filled("教师", pay), "grade": filled("行政二十三级", pay), "sum": filled("49.50元", pay), "until": filled("发至1985年7月底", ), "next": filled("1985年8月", pay)}
    f.add(*rows("姓名:1.2 =name:3.4 性别:1.2 =gender:1\n原单位:1.4 =from:3 调往单位:1.6 =to:3\n原任职务:1.6 =post:1.6 工资级别:1.6 =grade:2.4\n月工资:1.4 =sum:2 工资发放情况:2 =until:2.4\n从何月起由新单位发:2.6 =next:2.4", v, 38))
    f.add(boxed("备注", "粮油关系已转。", sig("单位", "1985-08-20", "cn"), seal="绿洲县红柳乡中学", least=170))
    case.add("M36", "干部、职工工资转移证", "9-2", "1985-08-20", f)


def _sent_1981(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song"), HAND, Pen("songbold"), 13, 14, rules="none"), "b5")
    f.title("北原省中等专业学校毕业生", 17, below=0)
    f.title("分配报到证", 26, 0.3)
    f.text(["（81）中师分字第", filled("0236"), "号"], align="r")
    edu = said("education", school="绿洲民族师范学校", major="普师", end="1981-07", nominal_years=3)
    v = p.basics("cn")
    f.text(["　", filled("绿洲县教育局", under=True), "：", "\n兹有", filled("绿洲民族师范学校", edu, under=True), "毕业生", filled("古丽娜尔·艾合买提", said("identity", field="name", value=p.name), under=True), "（", v["gender"],
            "）系", filled("普师", edu, under=True), "专业，修业", filled("三", edu, under=True), "年，于", filled("1981年7月", edu, under=True), "毕业，分配到你处工作，请接洽。报到期限：自",
            filled("1981年8月1日至1981年8月25日", said("work_start", date="1981-08-01/1981-08-25", route="毕业分配"), under=True), "止。"], indent=2, leading=2.2)
    f.gap(24)
    f.text([sig("审批", "1981-07-20", "cn")], align="r")
    stamp(f.page, "北原省教育厅毕业生分配专用章", f.page.width - 130, f.y - 16, 58)
    case.add("M37", "毕业生分配报到证", "10", "1981-07-20", f, old=True)


def _abroad_2000(case: Case, p: Person) -> None:
    f = case.flow(PLAIN)
    f.title("因公出国（境）人员审查表", 20)
    v = p.basics("cn", calendar=None) | {"pol": pol("中共党员", "2000-04-05"), "post": filled("绿洲县人民政府副县长"), "to": filled("哈萨克斯坦"), "why": filled("参加边境贸易洽谈会"), "days": filled("8天"),
                                        "when": filled("2000年5月"), "before": filled("无"), "work": began("1981-08", "cn"), "culture": filled("大学")}
    f.add(photo(rows("姓名:1.2 =name:3\n性别:1.2 =gender:1.2 民族:1.2 =ethnicity:1.6\n出生年月日:2 =birth:3\n出生地:1.4 =born:3", v, 30)))
    f.add(*rows("政治面貌:1.6 =pol:1.8 文化程度:1.6 =culture:1.4 参加工作时间:2 =work:1.8\n身份证号码:2 =number:5\n工作单位及职务:2 =post:5\n前往国家（地区）:2 =to:2 出国时间:1.6 =when:1.8 停留:1.2 =days:1\n事由:1.2 =why:6\n以往出国（境）情况:2.4 =before:4", v, 32))
    f.add(beside("!家庭主要成员", table([("称谓", 1), ("姓名", 2.2), ("出生年月", 1.6), ("政治面貌", 1.4), ("工作单位", 3)], p.family("cn", "丈夫", "女儿"), 1)))
    f.add(opinion("派出~单位~意见", "同意。", sig("单位", "2000-04-05", "cn"), seal="绿洲县人民政府", least=120), opinion("审查~部门~意见", "审查合格。", sig("审批", "2000-04-18", "cn"), seal="中共北庭地委组织部", least=130))
    case.add("M39", "因公出国（境）人员审查表", "9-3", "2000-04-18", f)


def _delegate_1998(case: Case, p: Person) -> None:
    f = case.flow(OPEN)
    f.title("出席中共北庭地区第六次代表大会代表登记表", 17)
    v = p.basics("dot0", "1963-05") | {"work": began("1981-08", "dot0"), "party": party("claimed_join", "1986-06", "dot0"), "culture": filled("大学"), "post": filled("绿洲县人民政府副县长"), "unit": filled("绿洲县代表团"), "well": filled("健康"), "years": filled("11年", said("party_years", years=11, on="1998-10-12"))}
    f.add(photo(rows("姓　名:1.3 =name:3 性　别:1.1 =gender:0.8\n民　族:1.3 =ethnicity:1.8 出生年月:1.4 =birth:1.6\n籍　贯:1.3 =native:2 出生地:1.2 =born:2", v, 34)))
    f.add(*rows("入党时间:1.6 =party:1.8 党龄:1.2 =years:1.2 参加工作时间:2 =work:1.8\n文化程度:1.6 =culture:1.4 健康状况:1.6 =well:1.4 选举单位:1.6 =unit:2\n工作单位及职务:2 =post:5", v, 34))
    f.add(essay("简历", [x for s in (NORMAL, SCHOOL, CLERK, ROOM, DEPUTY, COUNTY) for x in (*stay_line(s, "dot0", "—", "　"), "\n")][:-1], 190, 0.1))
    f.add(essay("奖惩", [filled("无", said("penalty", penalty="无"))], 50, 0.1))
    f.add(opinion("选举~单位~党委~意见", "经绿洲县第八次党代表大会选举产生，同意。", sig("审批", "1998-10-12", "cn"), seal="中共绿洲县委员会", least=160, share=0.1))
    case.add("M40", "党代表大会代表登记表", "9-4", "1998-10-12", f)


def _blank(case: Case) -> None:
    f = case.flow(PLAIN)
    f.new_page()
    case.add("M91", "空白页", "", None, f, listed=False)


__all__ = ["Stay", "stay_row", "teacher", "typed", "value"]

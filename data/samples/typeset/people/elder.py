"""傅伯衡, born 1938 (民国二十七年): clerk, agronomist, head of a county's agriculture. Handwriting; nothing is wrong."""

from __future__ import annotations

from samples.typeset.boxes import stamp
from samples.typeset.case import Case
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
    kin_fact,
    party,
    pol,
    prose,
    sentence,
    sig,
    stay_line,
    stay_row,
    stay_split,
)

HAND = Pen("zhuo", "#1d2850", 0.8, 1.05)
OLD_HAND = Pen("kai", "#1d2850", 1.0, 1.05)  # the other hand knows few of the full forms
OLD = Style(Pen("twsung"), OLD_HAND, Pen("twkai"), 12, 14, 0.6)
LATER = Style(Pen("song"), HAND, Pen("songbold"), 11, 14, 0.7)
PRIMARY = Stay("1945-09", "1951-07", "青石县城关小学", "学生", "学习", "小学", witness="吴学勤")
JUNIOR = Stay("1951-09", "1954-07", "青石县第一初级中学", "学生", "学习", witness="丁友三")
HOME = Stay("1954-07", "1955-03", "青石县白马乡", "在家务农", "务农", witness="何水生")
SHOP = Stay("1955-03", "1957-08", "青石县供销合作社", "营业员、会计", "干部", witness="罗世昌")
COLLEGE = Stay("1957-09", "1961-07", "西川农学院", "农学系学生", "学习", witness="方竹君")
BUREAU = Stay("1961-08", "1964-10", "澄江专区农业局", "技术员", "干部", witness="方竹君")
STATION = Stay("1964-10", "1979-03", "澄江县农业技术推广站", "技术员、副站长", "干部", witness="石长根")
DEPUTY = Stay("1979-03", "1984-05", "澄江县农业局", "副局长", "领导", witness="石长根")
HEAD = Stay("1984-05", "open", "澄江县农业委员会", "主任", "领导", witness="邹文治")


def elder(seed: int) -> Case:
    """The dossier."""
    p = Person("傅伯衡", "男", "汉族", "西川省青石县", "1938-10-20", born_at="西川省青石县", kin=[
        Kin("父", "傅长庚", "1909", "群众", "青石县白马乡务农"), Kin("母", "江玉兰", "1913", "群众", "青石县白马乡家务"),
        Kin("妻", "韦素珍", "1941-02", "群众", "澄江县人民医院护士"), Kin("长子", "傅立新", "1966-07", "共青团员", "澄江县百货公司营业员")])
    case = Case("typeset-elder", p.name, None, "handwriting", "clean", seed)
    _cover(case, p)
    _resume_1988(case, p)
    _register_1955(case, p)
    _life_1960(case, p)
    _judged_1963(case)
    _school_1954(case, p)
    _graduate_1961(case, p)
    _diploma_1954(case, p)
    _title_1983(case, p)
    _vetted_1959(case)
    _joined_1960(case, p)
    _member_1985(case, p)
    _taken_on_1955(case, p)
    _pay_1956(case, p)
    _regular_1962(case, p)
    _moved_1964(case, p)
    _deputy_1987(case, p)
    _catalogue(case)
    case.move_last(1)
    return case


def _cover(case: Case, p: Person) -> None:
    f = case.flow(LATER)
    cover(f, "干部档案", [("姓名", p.basics("cn")["name"]), ("籍贯", p.basics("cn")["native"]), ("编号", filled("澄干 0417"))],
          "中共澄江地委组织部制")
    case.add("M91", "档案封面", "", None, f, listed=False)


def _catalogue(case: Case) -> None:
    f = case.flow(LATER)
    f.title("干部档案材料目录", 22)
    heads = [("类号", 1), ("材料名称", 5), ("年", 1.2), ("月", 0.8), ("日", 0.8), ("份数", 1), ("页数", 1), ("备注", 1.4)]
    lines = []
    codes = (("1", "一"), ("2", "二"), ("3", "三"), ("4-1", "四"), ("4-2", "四"), ("5", "五"), ("6", "六"), ("9-1", "九"), ("9-2", "九"), ("9-4", "九"))
    counts: dict[str, int] = {}
    for code, title, category, formed, pages in ((n, *item) for c, n in codes for item in sorted(case.listing(c), key=lambda x: x[2])):
        counts[code] = counts.get(code, 0) + 1
        number = f"{code}{counts[code]}"
        fact = said("catalogue_entry", title=title, category=category[0], formed=formed, pages=pages)
        year, month, day_ = [*formed.split("-"), "", ""][:3]
        cells = (number, title, year, str(int(month)) if month else "", str(int(day_)) if day_ else "", "1", str(pages))
        lines.append([*(filled(c, fact) if c else None for c in cells), None])
    top = Row([label("类号", 1), label("材料名称", 5), Cell(Col([row("材料制成时间:1", {}, 20), row("年:1.2 月:0.8 日:0.8", {}, 20)]), 2.8),
               label("份数", 1), label("页数", 1), label("备注", 1.4)])
    f.add(top, *table(heads, lines, 2, head=False))
    case.add("M90", "干部档案材料目录", "", None, f)


def _resume_1988(case: Case, p: Person) -> None:
    f = case.flow(LATER, "kai16")
    cover(f, "干部履历表", [("姓　　名", p.basics("cn")["name"]), ("单　　位", filled("澄江县农业委员会")), ("填表日期", sig("本人", "1988-09-12", "cn"))],
          "中共中央组织部制　一九八八年")
    f.new_page()
    v = p.basics("cn", own=True, calendar="gregorian") | {
        "party": party("claimed_join", "1960-05-12", "cn"), "full": party("claimed_full", "1961-05-14", "cn"), "work": began("1955-03", "cn"),
        "school": filled("西川农学院农学专业大学本科", said("education", level="本科", school="西川农学院", major="农学")),
        "post": filled("澄江县农业委员会主任"), "since": filled("1984年5月"), "title": filled("农艺师", said("title", name="农艺师", date="1983-06")),
        "titled": filled("1983年6月"), "well": filled("良好"), "wed": filled("已婚"), "none": filled("无")}
    f.add(photo(rows("""^姓名:2 =name:3 ^性别:1.5 =gender:1.5
        曾用名:2 =none:3 ^民族:1.5 =ethnicity:1.5
        出生年月日:2 =birth:6
        ^籍贯:2 =native:6""", v)), *rows("""出生地:2 =born:4 健康状况:2 =well:2
        参加革命~工作时间:2 =work:3 婚姻状况:2 =wed:3
        入党时间:2 =party:3 转正时间:2 =full:3
        现任职务:2 =post:4 任职时间:2 =since:2
        技术职称:2 =title:3 评定时间:2 =titled:3
        何校何专业~毕业、学历:2 =school:8
        有何专长:2 =none:3 懂何种外语:2 =none:3""", v, 31))
    f.new_page()
    section(f, "本　人　简　历", 15, "c")
    f.add(*table([("自何年何月~至何年何月", 3), ("在何地、何部门、任何职务", 6), ("证明人", 1.6)],
                 [stay_row(s, "cn", "至", "现在") for s in (PRIMARY, JUNIOR, HOME, SHOP, COLLEGE)], 0, 40))
    f.new_page()
    f.add(*table([("a", 3), ("b", 6), ("c", 1.6)], [stay_row(s, "cn", "至", "现在") for s in (BUREAU, STATION, DEPUTY, HEAD)], 3, 40, head=False))
    section(f, "奖惩情况")
    f.add(*rows("何时何地受过何种奖励:3 =a:7\n何时何地受过何种处分:3 =b:7", {
        "a": prose("{x}被评为澄江地区{y}", x=filled("1982年2月", w := said("award", award="农业战线先进工作者", date="1982-02")), y=filled("农业战线先进工作者", w)),
        "b": filled("无", said("penalty", penalty="无"))}, 34))
    f.new_page()
    section(f, "家庭主要成员及主要社会关系", 14, "c")
    f.add(*table([("称谓", 1), ("姓名", 1.6), ("出生年月", 1.8), ("政治面貌", 1.6), ("现在何处任何职务", 4)], p.family("cn"), 2, 34))
    f.add(opinion("本人~签名", None, filled(p.name), sig("本人", "1988-09-12", "cn")))
    f.add(opinion("组织~审查~意见", "经审查，所填内容属实。", sig("单位", "1988-09-26", "cn"), seal="中共澄江县委组织部", least=130))
    case.add("M01", "干部履历表", "1", "1988-09-12", f, spread=True, old=True)


def _register_1955(case: Case, p: Person) -> None:
    f = case.flow(OLD, "kai16")
    f.title("幹部登記表", 22, 0.4)
    v = p.basics("han", short=True, calendar=None) | {
        "native": filled("西川省青石縣白馬鄉", said("identity", field="native_place", value="西川省青石縣白馬鄉")),
        "birth": filled("民國廿七年十月廿日", said("birth", date="1938-10-20")), "age": filled("十七", said("age_stated", age=17, on="1955-11-08")),
        "work": filled("一九五五年三月在青石縣供銷合作社", said("work_start", date="1955-03")), "origin": filled("貧農"), "status": filled("學生"),
        "culture": filled("初中畢業"), "post": filled("營業員"), "league": filled("一九五三年五月入團", said("league", step="approve", date="1953-05")),
        "grade": filled("二十八級"), "well": filled("健康"), "none": filled("無")}
    f.add(*rows("""!姓名:1 =name:3 !性別:1 =gender:1.2 !年齡:1 =age:1.6 !民族:1 =ethnicity:1.4
        !籍貫:1 =native:5 出生~年月:1.4 =birth:3.8
        家庭~出身:1.4 =origin:2 本人~成份:1.4 =status:2 文化~程度:1.4 =culture:2.4
        現任~職務:1.4 =post:2.6 工資~級別:1.4 =grade:2.2 身體~狀況:1.4 =well:1.6
        何時何地參加工作:2.6 =work:8
        何時何地參加黨團:2.6 =league:8""", v, 42))
    lines = [stay_split(s, "han") for s in (
        Stay("1945-09", "1951-07", "青石縣城關小學", "讀書", "学习", "小学", witness="吳學勤"),
        Stay("1951-09", "1954-07", "青石縣第一初級中學", "讀書", "学习", witness="丁友三"), Stay("1954-07", "1955-03", "", "在家務農", "务农", witness="何水生"),
        Stay("1955-03", "open", "青石縣供銷合作社", "營業員", "干部", witness="羅世昌"))]
    f.add(beside("!個人經歷", table([("自何年月", 2.4), ("至何年月", 2.4), ("在何地任何職", 4), ("證明人", 1.6)], lines, 1, 34)))
    f.add(opinion("組織~意見", "該同志歷史清楚，工作積極。", sig("单位", "1955-11-08", "han"), seal="青石县供销合作社", least=96))
    case.add("M02", "幹部登記表", "1", "1955-11-08", f, old=True)


def _life_1960(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song"), HAND, HAND, 12, 15), "kai16")
    f.gap(10)
    f.title("自　　传", 26)
    v = p.basics("cn")
    a = PRIMARY.facts()
    a[0].fields["post"] = "念书"
    text = prose(
        "我叫{name}，{gender}，{ethnicity}，{birth}生于{born}白马乡一个贫农家庭。家中有父亲{fa}、母亲{mo}，都在乡下种田，土改时分得土地四亩。\n"
        "{a}，我在{b}{b2}，学费靠父亲打短工凑来。{c}考进{d}读了三年，{lg}加入中国新民主主义青年团。"
        "初中毕业后因家里缺劳力，{e}{f}，跟父亲学会了犁田、插秧。\n"
        "{g}，经乡里介绍到{h}工作，先当{i}，后来兼做{j}。在社里我起早贪黑，算盘打得熟了，也懂得了为人民服务的道理，{k}出席过县供销系统先进工作者会议。"
        "{l}我考入{m}{n}，至今在校。\n"
        "我对党的认识是逐步提高的。小时候挨过饿，解放军来了才吃上饱饭。在学院里听了党课，我决心把一生交给党，早日成为一名光荣的共产党员。以上如有隐瞒，愿受处分。",
        name=v["name"], gender=v["gender"], ethnicity=v["ethnicity"], birth=v["birth"], born=v["born"],
        fa=filled("傅长庚", kin_fact(Kin("父亲", "傅长庚", "", "", "在乡下种田"))), mo=filled("江玉兰", kin_fact(Kin("母亲", "江玉兰", "", "", "在乡下种田"))),
        a=sentence("1945年9月到1951年7月", *a), b=sentence("青石县城关小学", *a), b2=sentence("念书", *a),
        c=sentence("1951年9月", *(c := [said("stint", start="1951-09", unit="青石县第一初级中学", occupation="学习")])), d=sentence("青石县第一初级中学", *c),
        e=sentence("1954年7月至1955年3月", *(e := [said("stint", start="1954-07", end="1955-03", post="在家务农", occupation="务农")])), f=sentence("在家务农", *e),
        g=sentence("1955年3月", *(g := [said("stint", start="1955-03", unit="青石县供销合作社", post="营业员", occupation="干部")])),
        h=sentence("青石县供销合作社", *g), i=sentence("营业员", *g), j="会计", lg=filled("一九五三年五月", said("league", step="approve", date="1953-05")), k="1956年底",
        l=sentence("1957年9月", *(m := [said("stint", start="1957-09", end="open", unit="西川农学院农学系", post="学习", occupation="学习")])), m=sentence("西川农学院农学系", *m),
        n=sentence("学习", *m))
    f.text(text, indent=2, leading=1.9)
    f.gap(16)
    f.text([filled(p.name)], align="r")
    f.text([sig("本人", "1960-03-20", "cn")], align="r")
    case.add("M04", "自传", "2", "1960-03-20", f, old=True)


def _judged_1963(case: Case) -> None:
    f = case.flow(Style(Pen("fang"), HAND, Pen("songbold"), 12, 14, rules="none"), "kai16")
    f.title("一九六三年度干部工作鉴定", 19)
    f.text(["姓名：", filled("傅伯衡", said("identity", field="name", value="傅伯衡")), "　　　　单位：", filled("澄江专区农业局"), "　　　　职务：", filled("技术员")])
    f.gap(6)
    f.text(prose("傅伯衡同志自{a}分配到{b}担任{c}以来，政治上要求进步，能认真学习毛主席著作，联系实际。两年来先后在三个公社蹲点，推广水稻小株密植，亩产有较大提高，"
                 "群众反映好。主要缺点是有时急躁，对干部批评不够策略。今后应加强调查研究。", a=sentence("1961年8月", *(x := [
                     said("stint", start="1961-08", unit="澄江专区农业局", post="技术员", occupation="干部")])), b=sentence("澄江专区农业局", *x), c=sentence("技术员", *x)), indent=2, leading=2.0)
    f.add(boxed("本人意见：", "同意组织鉴定。", filled("傅伯衡"), sig("本人", "1963-12-20", "shortcn"), least=90),
          boxed("领导意见：", "同意。", sig("单位", "1963-12-28", "shortcn"), seal="澄江专区农业局", least=130))
    case.add("M06", "工作鉴定", "3", "1963-12-28", f, old=True)


def _school_1954(case: Case, p: Person) -> None:
    f = case.flow(OLD, "b5")
    f.title("青石縣第一初級中學學生學籍表", 18)
    v = p.basics("han", short=True) | {
        "native": filled("青石縣白馬鄉", said("identity", field="native_place", value="青石縣白馬鄉")),
        "birth": filled("民國二十七年十月二十日", said("birth", date="1938-10-20")), "no": filled("51034"),
        "in": filled("一九五一年九月", e := said("education", level="初中", school="青石縣第一初級中學", start="1951-09", end="1954-07", outcome="毕业")),
        "out": filled("一九五四年七月畢業", e), "from": filled("城關小學"), "fa": filled("傅長庚"), "do": filled("農"), "pol": pol("共青团员", "1954-07-10", "團員"),
        "home": filled("白馬鄉第三村"), "origin": filled("貧農")}
    f.add(*rows("""學號:1.2 =no:2 姓名:1.2 =name:2.4 性別:1 =gender:1
        生年月日:1.6 =birth:4.4 民族:1.2 =ethnicity:1.6
        籍貫:1.2 =native:3.4 家庭成份:1.6 =origin:1.8
        入學年月:1.6 =in:3 何校轉來:1.6 =from:2.4
        離校年月:1.6 =out:3 政治面目:1.6 =pol:2.4
        家長姓名:1.6 =fa:2 職業:1 =do:1 住址:1 =home:2.4""", v, 34))
    marks = [("語文", 82, 85, 88), ("算術", 91, 90, 93), ("自然", 78, 80, 84), ("歷史", 80, 83, 85), ("體育", 75, 77, 80)]
    f.add(*table([("學年", 1.6), ("第一學年", 2), ("第二學年", 2), ("第三學年", 2)], [[filled(n), *(filled(str(m)) for m in ms)] for n, *ms in marks], 0, 24))
    f.add(essay("操行~評語", "熱愛勞動，團結同學，學習用功。", 60), opinion("校長~簽章", None, filled("丁友三"), sig("单位", "1954-07-10", "han"), seal="青石县第一初级中学", least=110))
    case.add("M07", "初中學生學籍表", "4-1", "1954-07-10", f, old=True)


def _graduate_1961(case: Case, p: Person) -> None:
    f = case.flow(LATER, "kai16")
    f.title("高等学校毕业生登记表", 21, below=2)
    head = said("education", school="西川农学院", major="农学", nominal_years=4)
    f.text(["学校名称　", filled("西川农学院", head, under=True), "　　系　", filled("农学系", under=True), "　　专业　", filled("农学", head, under=True), "　　学制　", filled("四年", head, under=True)])
    f.gap(6)
    v = p.basics("dot", own=True) | {"pol": pol("中共党员", "1961-07-08"), "wed": filled("未婚"), "well": filled("健康"), "origin": filled("贫农"), "status": filled("学生"),
                                    "party": party("claimed_join", "1960-05", "cn"), "work": began("1955-03", "cn"), "home": filled("西川省青石县白马乡三村")}
    f.add(photo(rows("姓名:1.6 =name:2.4 性别:1.2 =gender:1\n出生年月日:1.8 =birth:2.4 民族:1 =ethnicity:1\n籍贯:1.2 =native:5", v), 0.18))
    f.add(*rows("家庭出身:1.6 =origin:1.6 本人成份:1.6 =status:1.6 婚否:1 =wed:1.4\n政治面貌:1.6 =pol:2 入党时间:1.6 =party:2.4 健康:1 =well:1.4\n何时参加工作:2 =work:3 现家庭住址:2 =home:4", v))
    f.add(*table([("起止年月", 2.6), ("在何地何校学习或何单位工作、任何职务", 5.6), ("证明人", 1.6)], [stay_row(s, "dot", "—") for s in (PRIMARY, JUNIOR, HOME, SHOP, COLLEGE)], 0, 30))
    f.add(*table([("与本人关系", 1.4), ("姓名", 1.6), ("出生年", 1.4), ("政治情况", 1.5), ("工作单位、职务", 4)], p.family("dot", "父", "母"), 0))
    f.new_page()
    edu = said("education", level="本科", school="西川农学院", major="农学", start="1957-09", end="1961-07", nominal_years=4, outcome="毕业")
    f.add(essay("自我~鉴定", "四年来在党的教育下努力学习专业知识，参加大炼钢铁和下放劳动，思想得到锻炼。缺点是外语较差。", 150, 0.12, filled(p.name), sig("本人", "1961-07-08", "dot")))
    f.add(essay("班组~鉴定", "学习刻苦，立场坚定，担任团支部组织委员，工作负责。", 120))
    f.add(opinion("系的~意见", "同意班组鉴定。", filled("方竹君"), sig("单位", "1961-07-12", "dot"), least=100))
    f.add(opinion("学校~意见", prose("该生{a}入学，{b}学习期满，成绩合格，{c}。", a=filled("1957年9月", edu), b=filled("1961年7月", edu), c=filled("准予毕业", edu)),
                  sig("单位", "1961-07-15", "dot"), seal="西川农学院", least=150))
    case.add("M09", "高等学校毕业生登记表", "4-1", "1961-07-15", f, old=True)


def _diploma_1954(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("twkai", "#1a1a1a"), Pen("twkai", "#1a1a1a"), Pen("twkai"), 19, 19, rules="none"), "wide", margins=(60, 50, 60, 50))
    e = said("education", level="初中", school="青石縣第一初級中學", end="1954-07", outcome="毕业")
    v = p.basics("han")
    name = filled("傅伯衡", *v["name"].facts)
    f.rest(Para([Run("畢業證書", size=34), "\n學生", name, "係", filled("西川省青石縣", said("identity", field="native_place", value="西川省青石縣")), "人現年", filled("十五", said("age_stated", age=15, on="1954-07-15")),
                 "歲在本校", filled("初級中學", e), "修業期滿成績及格准予", filled("畢業", e), "此證\n　　", filled("青石縣第一初級中學", e), "校長", filled("丁友三"), "\n　　　　　",
                 filled("一九五四年七月", e, x := said("signing", step="单位", date="1954-07-15")), filled("十五日", x)], vertical=True, valign="t", align="r", pad=6))
    stamp(f.page, "青石县第一初级中学", f.page.width - 430, f.page.height - 120)
    case.add("M11", "畢業證書", "4-1", "1954-07-15", f, old=True)


def _title_1983(case: Case, p: Person) -> None:
    f = case.flow(LATER, "kai16")
    f.title("农业技术人员技术职称评定呈报表", 18)
    v = p.basics("dun", "1938-10") | {"work": began("1955-03", "dun"), "unit": filled("澄江县农业局"), "post": filled("副局长"), "party": party("claimed_join", "1960-05", "dun"),
                                    "edu": filled("1961年7月西川农学院农学专业毕业，四年制", said("education", school="西川农学院", major="农学", end="1961-07", nominal_years=4, outcome="毕业")),
                                    "now": filled("技术员"), "ask": filled("农艺师"), "lang": filled("日语，初通")}
    f.add(*rows("""^姓名:1.4 =name:2 ^性别:1.4 =gender:1 出生年月:1.6 =birth:2
        ^民族:1.4 =ethnicity:2 ^籍贯:1.4 =native:4
        工作单位:1.6 =unit:3 行政职务:1.6 =post:2.4
        参加工作时间:2 =work:2.4 何时入党:1.6 =party:2
        何时何校何专业毕业:2.6 =edu:6
        现有职称:1.6 =now:2 申报职称:1.6 =ask:2 懂何种外语:2 =lang:2""", v))
    f.add(beside("!主要学历与工作经历", table([("起止时间", 2.6), ("单位", 4), ("从事何技术工作及职务", 3)], [
        [filled("1957、9—1961、7", *(a := COLLEGE.facts())), filled("西川农学院", *a), filled("农学系学生", *a)],
        [filled("1961、8—1964、10", *(a := BUREAU.facts())), filled("澄江专区农业局", *a), filled("技术员", *a)],
        [filled("1964、10—1979、3", *(a := STATION.facts())), filled("澄江县农业技术推广站", *a), filled("技术员、副站长", *a)],
        [filled("1979、3—", *(a := [said("stint", start="1979-03", end="open", unit="澄江县农业局", post="副局长", occupation="领导")])),
         filled("澄江县农业局", *a), filled("副局长", *a)]], 0, 34)))
    f.add(essay("业务~工作~成绩", [filled("主持全县杂交水稻制种，面积由八百亩扩大到一万二千亩；"), filled("一九八一年获地区科技成果三等奖", said("award", award="地区科技成果三等奖", date="1981")), filled("。撰写技术总结五篇。")], 110))
    f.new_page()
    f.add(opinion("基层~单位~意见", "同意呈报。", sig("单位", "1983-04-18", "dun"), seal="澄江县农业局", least=130))
    f.add(opinion("评定~委员会~意见", "到会委员九人，同意九人，评定为农艺师。", filled("主任委员　邹文治"), sig("审核", "1983-05-30", "dun"), least=130))
    f.add(opinion("审批~机关~意见", prose("批准{a}为{b}。", a="傅伯衡同志", b=filled("农艺师", t := said("title", name="农艺师", date="1983-06-30"))),
                  [sig("审批", "1983-06-30", "dun").stating(t)], seal="澄江地区行政公署科学技术委员会", least=150))
    case.add("M13", "农业技术人员技术职称评定呈报表", "4-2", "1983-06-30", f)


def _vetted_1959(case: Case) -> None:
    f = case.flow(Style(Pen("fang"), HAND, HAND, 12, 15, rules="none"), "kai16")
    f.text(Run("中共青石县白马人民公社委员会用笺", pen=Pen("song", "#b02020"), size=15), align="c")
    f.page.rule(60, f.y + 3, f.page.width - 50, f.y + 3, 1.2, "#b02020")
    f.gap(14)
    f.title("关于傅伯衡家庭情况的证明材料", 18)
    f.text(prose("西川农学院党委：\n你院来函收悉。经调查，傅伯衡，{b}出生，系我社白马大队三村人，家庭贫农成分。其父{fa}，现年五十岁，土改时是积极分子，现在生产队喂牛；其母{mo}，家务。"
                 "{c}，傅伯衡{d}，后{e}到{f}当{g}，表现积极，历史清楚。直系亲属和主要社会关系中无杀、关、管人员。\n特此证明。",
                 b=sentence("1938年10月20日", said("birth", date="1938-10-20")), fa=sentence("傅长庚", kin_fact(Kin("父", "傅长庚", "", "", "生产队喂牛"))),
                 mo=sentence("江玉兰", kin_fact(Kin("母", "江玉兰", "", "", "家务"))), c=sentence("1954年7月至1955年3月", *(x := [
                     said("stint", start="1954-07", end="1955-03", post="在家务农", occupation="务农")])), d=sentence("在家务农", *x),
                 e=sentence("1955年3月", *(y := [said("stint", start="1955-03", unit="青石县供销合作社", post="营业员", occupation="干部")])),
                 f=sentence("青石县供销合作社", *y), g=sentence("营业员", *y)), indent=2, leading=2.0)
    f.gap(24)
    f.text([filled("证明人：何水生（手印）")], align="r")
    f.text([filled("公社党委意见：情况属实。")], align="r")
    f.text([sig("单位", "1959-10-09", "han")], align="r")
    stamp(f.page, "中共白马人民公社委员会", f.page.width - 120, f.y - 30)
    case.add("M15", "政审证明材料", "5", "1959-10-09", f, old=True)


def _joined_1960(case: Case, p: Person) -> None:
    f = case.flow(LATER, "kai16")
    v = p.basics("han", own=True) | {"age": filled("二十一岁", said("age_stated", age=21, on="1960-04-25")), "origin": filled("贫农"), "status": filled("学生"),
                                   "culture": filled("大学三年级"), "job": filled("西川农学院农学系学生"), "work": filled("一九五五年三月在青石县供销社", said("work_start", date="1955-03")),
                                   "none": filled("无"), "league": filled("一九五三年五月在青石县第一初级中学入团", said("league", step="approve", date="1953-05"))}
    f.title("入党志愿书", 30, 0.4)
    f.add(*rows("""现名:1.2 =name:2 原名:1.2 =none:1.4 性别:1 =gender:1
        年龄:1.2 =age:2 出生年月日:1.8 =birth:3.4
        民族:1.2 =ethnicity:1.6 籍贯:1.2 =native:3.8
        家庭出身:1.6 =origin:1.6 本人成份:1.6 =status:1.6 文化程度:1.6 =culture:2
        现在职业:1.6 =job:4 有何特长:1.6 =none:1.6
        何时何地参加工作:2.4 =work:6
        何时何地入团:2.4 =league:6""", v, 32))
    f.add(essay("入党~志愿", "我志愿加入中国共产党，为实现共产主义奋斗终身。我出身贫农，深知没有共产党就没有今天。我要听党的话，到农村去，到最艰苦的地方去，为改变家乡一穷二白的面貌贡献力量。", 230,
                0.12, filled(p.name), party("form_filled", "1960-04-25", "han", said("signing", step="本人", date="1960-04-25"))))
    f.new_page()
    f.add(beside("!本人履历", table([("自何年何月", 2), ("至何年何月", 2), ("在何地何部门任何职务", 4), ("证明人", 1.4)],
                                [stay_split(s, "handun", "现在") for s in (PRIMARY, JUNIOR, HOME, SHOP, Stay("1957-09", "open", "西川农学院", "农学系学生", "学习", witness="方竹君"))], 1, 32)))
    f.add(beside("!家庭成员", table([("称呼", 1), ("姓名", 1.6), ("出生年", 1.4), ("政治情况", 1.4), ("职业", 4)], p.family("han", "父", "母"), 1)))
    f.add(essay("奖惩", [filled("无", said("penalty", penalty="无"))], 40))
    f.new_page()
    for who, words in (("方竹君", "傅伯衡同志学习努力，作风正派，我愿介绍他入党。"), ("汪启明", "该同志家庭出身好，觉悟高，同意介绍。")):
        f.add(opinion("介绍人~意见", words, [Run("介绍人　"), filled(who, said("party_introducer", name=who))], filled("一九六〇年四月廿八日"), least=86))
    f.add(opinion("支部大会~决议", prose("支部大会讨论，到会党员十四人，一致通过接收傅伯衡为预备党员，预备期一年，自{a}起至一九六一年五月十一日止。",
                  a=party("branch_accept", "1960-05-12", "han", unit="农学系学生党支部")), filled("支部书记　汪启明"), filled("一九六〇年五月十二日"), least=104))
    f.add(opinion("上级党委~审批意见", "同意接收为预备党员。", party("superior_approve", "1960-05-30", "han"), seal="中共西川农学院委员会", least=110))
    f.add(opinion("转正~决议", "支部大会一致同意傅伯衡同志按期转为正式党员。", party("full_branch", "1961-05-14", "han"), least=80))
    f.add(opinion("党委批准~转正意见", "同意按期转正。", party("full_approve", "1961-06-02", "han"), seal="中共西川农学院委员会", least=104))
    case.add("M18", "入党志愿书", "6", "1961-06-02", f, old=True)


def _member_1985(case: Case, p: Person) -> None:
    f = case.flow(LATER, "kai16")
    f.title("中国共产党党员登记表", 22)
    f.text(Run("（整党登记用）", size=11), align="c")
    v = p.basics("cn", "1938-10") | {"work": began("1955-03", "cn"), "join": party("claimed_join", "1960-05", "cn"), "full": party("claimed_full", "1961-05", "cn"),
                                    "unit": filled("澄江县农业委员会主任"), "origin": filled("贫农"), "status": filled("学生"), "culture": filled("大学")}
    f.add(*rows("""姓名:1.2 =name:2 性别:1.2 =gender:1 出生年月:1.6 =birth:2.4
        民族:1.2 =ethnicity:2 籍贯:1.2 =native:4
        家庭出身:1.6 =origin:1.6 本人成份:1.6 =status:1.6 文化程度:1.6 =culture:1.6
        参加工作时间:2 =work:2.6 入党时间:1.6 =join:2.6
        转正时间:1.6 =full:2.6 工作单位及职务:2.2 =unit:4""", v, 34))
    f.add(essay("个人~简历", [part for s in (COLLEGE, BUREAU, STATION, DEPUTY, HEAD) for part in (*stay_line(s, "cn", "至", "，", "现在"), "\n")][:-1], 190, 0.12))
    f.add(essay("奖惩~情况", [filled("一九八二年被评为地区农业战线先进工作者", said("award", award="地区农业战线先进工作者", date="1982")), filled("。")], 50, 0.12))
    f.new_page()
    f.add(essay("个人~总结", "通过整党学习，我进一步提高了对彻底否定文化大革命的认识，端正了业务工作指导思想，今后要密切联系群众，反对官僚主义。", 210, 0.12, filled(p.name), sig("本人", "1985-11-06", "cn")))
    f.add(opinion("党小组~意见", "同意登记。", filled("组长　石长根"), least=84))
    f.add(opinion("支部~意见", "经支部大会讨论，同意傅伯衡同志登记。", filled("书记　邹文治"), sig("单位", "1985-11-15", "cn"), least=90))
    f.add(opinion("上级党委~审批意见", "同意登记。", sig("审批", "1985-11-25", "cn"), seal="中共澄江县直属机关委员会", least=130))
    case.add("M21", "党员登记表", "6", "1985-11-25", f)


def _taken_on_1955(case: Case, p: Person) -> None:
    f = case.flow(OLD, "b5")
    f.title("吸收幹部審批表", 20)
    v = p.basics("han", short=True) | {"native": filled("青石縣", said("identity", field="native_place", value="青石縣")),
                                     "birth": filled("民國二十七年十月", said("birth", date="1938-10")), "culture": filled("初中畢業"), "origin": filled("貧農"), "pol": pol("共青团员", "1955-03-02", "青年團員"),
                                     "to": filled("縣供銷合作社營業員")}
    f.add(*rows("姓名:1.2 =name:2 性別:1.2 =gender:1 出生年月:1.6 =birth:3\n籍貫:1.2 =native:2 成份:1.2 =origin:1.6 文化程度:1.6 =culture:2\n民族:1.2 =ethnicity:1.4 政治面目:1.6 =pol:2 擬任職務:1.6 =to:3", v, 36))
    f.add(*table([("起止年月", 3), ("主要經歷", 5)], [stay_row(s, "han", "至")[:2] for s in (
        Stay("1945-09", "1951-07", "青石縣城關小學", "讀書", "学习", "小学"), Stay("1951-09", "1954-07", "青石縣第一初級中學", "讀書", "学习"))], 1, 40))
    f.add(opinion("鄉政府~意見", "歷史清楚，勞動好。", sig("单位", "1955-02-20", "han"), least=90))
    f.add(opinion("審批~機關~意見", prose("{a}，自{b}起。", a=filled("同意吸收為國家幹部", said("status", status="干部", from_="1955-03-05", origin="录干")),
                                   b=filled("一九五五年三月五日", said("work_start", date="1955-03-05"))), sig("审批", "1955-03-05", "han"), seal="澄江专员公署人事处", least=120))
    case.add("M33", "吸收幹部審批表", "9-2", "1955-03-05", f, old=True)


def _pay_1956(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("fang"), HAND, Pen("song"), 11, 13, rules="open"), "wide")
    f.title("一九五六年工资改革工资审批表", 18, below=3)
    f.text(["单位　", filled("青石县供销合作社", under=True)])
    pay = said("pay", effective="1956-04", grade="行政二十七级", post="会计", amount=26, reform=1956)
    v = p.basics("handun", "1938-10") | {"work": began("1955-03", "handun"), "old": filled("二十八级"), "oldsum": filled("二十三元"), "new": filled("行政二十七级", pay), "sum": filled("二十六元", pay),
                                       "post": filled("会计", pay), "date": filled("一九五六年四月", pay), "culture": filled("初中")}
    f.add(Row([label(n, w) for n, w in (("姓名", 1.4), ("性别", .8), ("出生年月", 1.8), ("参加工作时间", 1.8), ("文化程度", 1.2), ("职务", 1.1), ("改革前~级别", 1.3), ("改革前~工资", 1.4), ("改革后~级别", 1.9), ("改革后~工资", 1.4), ("执行时间", 1.9))], 40))
    f.add(Row([value(v[k], w) for k, w in (("name", 1.4), ("gender", .8), ("birth", 1.8), ("work", 1.8), ("culture", 1.2), ("post", 1.1), ("old", 1.3), ("oldsum", 1.4), ("new", 1.9), ("sum", 1.4), ("date", 1.9))], 46))
    f.gap(8)
    f.add(Row([Cell(boxed("单位意见：", "群众评议通过，同意。", sig("单位", "1956-09-12", "handun"), seal="青石县供销合作社", least=130), 1),
               Cell(boxed("审批机关意见：", "同意。", sig("审批", "1956-10-05", "handun"), seal="青石县人民委员会", least=130), 1)]))
    case.add("M25", "一九五六年工资改革工资审批表", "9-1", "1956-10-05", f, old=True)


def _regular_1962(case: Case, p: Person) -> None:
    f = case.flow(LATER, "kai16")
    f.title("大专毕业生见习期满转正定级审批表", 18)
    v = p.basics("cn", "1938-10") | {"pol": pol("中共党员", "1962-09-10"), "school": filled("西川农学院", e := said("education", school="西川农学院", major="农学", end="1961-07", nominal_years=4)),
                                    "major": filled("农学", e), "years": filled("四年", e), "out": filled("1961年7月", e), "work": filled("1961年8月"),
                                    "unit": filled("澄江专区农业局"), "term": filled("1961年8月至1962年8月"), "post": filled("技术员", pay := said("pay", effective="1962-09", grade="技术十三级", post="技术员", amount=55)),
                                    "grade": filled("技术十三级，月薪55元", pay), "from": filled("1962年9月", pay)}
    f.add(*rows("""姓名:1.2 =name:2 性别:1.2 =gender:1 出生年月:1.6 =birth:2
        籍贯:1.2 =native:3 民族:1.2 =ethnicity:1 政治面貌:1.6 =pol:1.6
        毕业学校:1.6 =school:3 所学专业:1.6 =major:1.6
        学制:1.2 =years:1.4 毕业时间:1.6 =out:2 报到时间:1.6 =work:2
        工作单位:1.6 =unit:3 见习期:1.2 =term:3.4""", v))
    f.add(essay("见习期~工作表现", "一年来深入社队，吃苦耐劳，能运用所学解决生产问题。", 90))
    f.add(opinion("单位~鉴定~意见", "同意按期转正。", sig("单位", "1962-09-10", "cn"), seal="澄江专区农业局", least=120))
    f.add(*rows("拟定职务:1.6 =post:2 拟定级别:1.6 =grade:3 执行时间:1.6 =from:2.2", v))
    f.add(opinion("审批~机关~意见", [filled("同意转正定级", said("status", status="干部", from_="1962-09", origin="统分")), filled("。")], sig("审批", "1962-10-20", "cn"), seal="澄江专员公署人事局", least=130))
    case.add("M26", "大专毕业生见习期满转正定级审批表", "9-1", "1962-10-20", f, old=True)


def _moved_1964(case: Case, p: Person) -> None:
    f = case.flow(Style(Pen("song"), HAND, Pen("songbold"), 13, 15, rules="none"), "wide")
    f.gap(20)
    f.title("干部调动介绍信", 22, 0.3)
    f.text(["（64）调字第", filled("107", under=True), "号"], align="r")
    f.text([filled("澄江县人事科", under=True), "：兹介绍", filled("傅伯衡", said("identity", field="name", value="傅伯衡"), under=True), "同志等", filled("壹", under=True), "名，由",
            filled("澄江专区农业局技术员", under=True), "调你处", filled("澄江县农业技术推广站任技术员", under=True),
            "，请接洽。工资发至", filled("1964年10月", under=True), "止，行政介绍、粮食关系随带。"], indent=2, leading=2.3)
    f.gap(20)
    f.text([sig("单位", "1964-10-08", "cn")], align="r")
    f.text(["（有效期", filled("十", under=True), "天）"])
    stamp(f.page, "澄江专员公署人事局", f.page.width - 150, f.y - 40)
    case.add("M36", "干部调动介绍信", "9-2", "1964-10-08", f, old=True)


def _deputy_1987(case: Case, p: Person) -> None:
    f = case.flow(LATER, "kai16")
    f.title("澄江县第九届人民代表大会代表登记表", 18)
    v = p.basics("dot", "1938-10") | {"pol": pol("中共党员", "1987-03-02"), "work": began("1955-03", "dot"), "party": party("claimed_join", "1960-05", "dot"), "culture": filled("大学"),
                                     "years": filled("32年", said("service_years", years=32, on="1987-03-02")), "post": filled("澄江县农业委员会主任"), "unit": filled("县直机关选区"), "title": filled("农艺师", said("title", name="农艺师")), "home": filled("澄江县城关镇建设路")}
    f.add(photo(rows("姓名:1.4 =name:2 性别:1.2 =gender:1\n民族:1.4 =ethnicity:2 出生年月:1.6 =birth:2\n籍贯:1.4 =native:4.6", v)))
    f.add(*rows("文化程度:1.6 =culture:1.6 政治面貌:1.6 =pol:2 入党时间:1.6 =party:1.6\n参加工作时间:2 =work:1.6 工龄:1.2 =years:1.2 专业职称:1.6 =title:1.6\n工作单位及职务:2.2 =post:5\n选区:1.4 =unit:3 通讯处:1.4 =home:3", v, 34))
    f.add(essay("主要~经历", [part for s in (COLLEGE, BUREAU, STATION, DEPUTY, HEAD) for part in (*stay_line(s, "dot", "—", " "), "\n")][:-1], 170, 0.12))
    f.add(opinion("选举~委员会~意见", "选举有效，当选。", sig("审批", "1987-03-02", "dot"), seal="澄江县选举委员会", least=130))
    case.add("M40", "人民代表大会代表登记表", "9-4", "1987-03-02", f)

"""Papers of schools: M07 to M12, M14."""

from __future__ import annotations

from samples.archive.case import Case, Material
from samples.archive.desk import study
from samples.archive.ink import Span, put, say
from samples.archive.when import numeral, write

from .answers import back, cover, joined, sign_line, spotless

COURSES = {"初中": ("语文", "数学", "政治", "外语", "物理", "历史", "体育"), "高中": ("语文", "数学", "外语", "政治", "物理", "化学", "地理"),
           "": ("政治经济学", "哲学", "高等数学", "外语", "基础理论", "专业概论", "实习", "体育", "毕业设计")}


def m07(case: Case, level: str = "初中") -> Material:
    """中学学籍表, 学生登记表."""
    s = case.life.school(level)
    on = f"{s.end[:7]}-0{4 + case.seed % 5}"
    d = case.desk(on)
    life = d.life
    e = study(s, "level", "school", "start", "end", "outcome")
    title = d.pick(f"{s.level}学生学籍表", "学生登记表", f"{s.level}毕业生登记表", "学生学籍卡片")
    d.title(title, s.school if d.rng.random() < 0.4 else "")
    more = {"school": (d.pick("学校", "学校名称"), put(s.school, e)), "no": (d.pick("学号", "学籍号"), put(f"{s.start[2:4]}0{case.seed % 7}{len(life.name)}17")), "in": (d.pick("入学年月", "入学时间"), put(d.date(s.start[:7]), e)),
            "out": (d.pick("毕（肄）业年月", "毕业时间", "离校年月"), put(d.date(s.end[:7]) + d.pick("", "毕业"), e)), "head": (d.pick("家长姓名", "家长"), put(life.kin[0].name)), "job": (d.pick("家长职业", "工作单位"), put(life.kin[0].doing)),
            "from": (d.pick("何校毕业（转来）", "原毕业学校"), put(life.stays[0].unit))}
    d.fields("no name gender birth ethnicity native origin pol school in out from head job home", more, photo=True)
    terms = d.pick("第一学年,第二学年,第三学年", "初一,初二,初三" if level == "初中" else "高一,高二,高三").split(",")
    marks = [[put(c), *(put(str(69 + d.rng.randrange(29))) for _ in range(3))] for c in COURSES[level]]
    d.table([(d.pick("学科", "科目", "课程"), 1.5), *((t, 1.2) for t in terms)], marks, 21)
    d.essay(d.pick("操行评语", "班主任评语", "毕业鉴定"), put(d.pick("学习认真，尊敬师长，热爱集体，劳动积极。", "遵守纪律，成绩良好，乐于助人，望继续努力。")), 48)
    d.opinions((d.pick("学校意见", "学校鉴定", "学校审核意见"), put(d.pick("准予毕业。", "同意毕业。")), [d.sig("单位", on)], s.school), least=90)
    return case.add("M07", title, "4-1", d)


def m08(case: Case, on: str, s_level: str) -> Material:
    """高考报名登记表, 考生政审表."""
    d = case.desk(on)
    life = d.life
    s = life.school(s_level)
    d.look.marks["own"] = "1"
    title = d.pick("高等学校招生考生报名登记表", "招生考生登记表", "考生报名登记表", "报考高等学校登记表" if on > "1977" else "报考登记表")
    d.title(title, d.pick(f"{on[:4]}年", "", write(on[:4], "han")))
    school = life.finished(on)[-1]
    more = {"no": (d.pick("准考证号", "报名号"), put(f"{on[2:4]}99{case.seed % 9}0217")), "kind": (d.pick("考生类别", "报考类别"), put(d.pick("文史", "理工"))), "from": (d.pick("毕业学校", "何校毕业"), put(school.school)),
            "out": (d.pick("毕业时间", "毕业年月"), put(d.date(school.end[:7]))), "wish": (d.pick("报考志愿", "第一志愿"), put(s.school))}
    keys = "no name gender birth ethnicity native pol kind from out wish home" + (" origin work unit_post" if on < "1985" and life.work < on else "")
    d.fields(keys, more, photo=True)
    d.resume(stays=list(life.told(on)))
    if d.rng.random() < 0.7:
        d.relatives()
    d.essay(d.pick("何时何地受过何种奖惩", "奖惩情况"), spotless(d), 30)
    d.opinions((d.pick("毕业学校或工作单位鉴定意见", "学校（单位）鉴定意见"), put("该生思想进步，遵守纪律，学习努力。"), [d.sig("单位", back(on, 12))], school.school),
               (d.pick("县（市）招生委员会审查意见", "招生委员会审查意见"), put(d.pick("合格。", "审查合格。")), [d.sig("审核", on)], f"{life.county}招生委员会"),
               (d.pick("录取学校意见", "招生学校意见"), put("同意录取。"), [d.sig("审批", back(on, -60))], s.school), least=84)
    return case.add("M08", title, "4-1", d, formed=back(on, -60))


def m09(case: Case, level: str) -> Material:
    """毕业生登记表."""
    s = case.life.school(level)
    on = f"{s.end[:7]}-1{case.seed % 8}"
    d = case.desk(on)
    life = d.life
    kind = {"中专": "中等专业学校", "本科": "普通高等学校" if on > "1990" else "高等学校", "大专": "高等学校", "硕士": "高等学校"}[s.level]
    title = f"{kind}{'毕业研究生' if s.level == '硕士' else '毕业生'}登记表"
    d.look.marks["own"] = "1"
    e = study(s)
    if d.rng.random() < 0.5:
        cover(d, title, [("学校名称", put(s.school)), ("专　　业", put(s.major)), ("姓　　名", d.identity("name", life.name)), ("填表日期", d.sig("本人", back(on, 30)))])
    else:
        d.title(title)
    span = f"{d.date(s.start[:7])}{d.pick('—', '至')}{d.date(s.end[:7])}"
    more = {"school": (d.pick("学校", "毕业学校", "学校名称"), put(s.school, e)), "major": (d.pick("专业", "所学专业"), put(s.major, e)), "years": (d.pick("学制", "修业年限"), put(f"{numeral(s.years)}年", e)),
            "term": (d.pick("在校时间", "学习起止时间"), put(span, e)), "joined": (d.pick("何时何地由何人介绍加入中国共产党或共青团", "何时何地何人介绍入党"), joined(d)),
            "paper": (d.pick("毕业论文题目", "毕业设计题目"), put(d.pick("关于若干实际问题的研究", "试论专业理论的应用")))}
    keys = "name former gender birth ethnicity native origin status0 pol wed health school major years term joined home" if on < "1992" else \
        "name former gender birth ethnicity native born_at pol wed health school major years term joined home paper"
    d.fields(keys, more, photo=True)
    d.resume(d.pick("学习及工作简历", "本人学历及社会经历", "简历"))
    d.relatives()
    d.essay(d.pick("自我鉴定", "个人鉴定"), put(d.pick("在校期间刻苦学习，系统掌握了本专业的基础知识，积极参加社会实践，锻炼了实际工作能力。今后决心服从国家需要，努力为人民服务。",
                                          "几年来，在老师的教育下，我在思想、学习等方面都有了很大进步，担任过班干部，工作积极。缺点是有时不够虚心。")), 110, sign_line(d, back(on, 25)))
    d.opinions((d.pick("班组鉴定", "班级鉴定", "小组意见"), put(d.pick("学习刻苦，关心集体，作风正派。", "同意个人鉴定。该同学品学兼优。")), [put(life.leaders[0])], ""),
               (d.pick("院系意见", "系意见", "专业科意见"), put("同意班级鉴定。"), [d.sig("单位", back(on, 10))], ""),
               (d.pick("学校意见", "学校鉴定意见"), [put(d.pick("同意毕业", "准予毕业"), e), put("。")], [d.sig("单位", on)], s.school), least=84)
    return case.add("M09", title, "4-1", d, double=d.rng.random() < 0.2)


def m10(case: Case, level: str) -> Material:
    """成绩表."""
    s = case.life.school(level)
    on = f"{s.end[:7]}-0{2 + case.seed % 6}"
    d = case.desk(on, paper=case.desk(on).pick("wide", "a4"))
    e = study(s, "school", "major", "start", "end", "nominal_years", "level")
    title = d.pick("学习成绩登记表", "学生成绩表", "学籍成绩登记表", "学业成绩总表")
    d.title(f"{s.school}{title}")
    more = {"major": ("专业", put(s.major, e)), "years": ("学制", put(f"{numeral(s.years)}年", e)), "in": (d.pick("入学时间", "入学年月"), put(d.date(s.start[:7]), e)), "out": (d.pick("毕业时间", "毕业年月"), put(d.date(s.end[:7]), e)),
            "level": (d.pick("层次", "学历层次"), put({"本科": "本科", "硕士": "硕士", "大专": "专科", "中专": "中专"}[s.level], e)), "no": ("学号", put(f"{s.start[2:4]}{case.seed % 9}0431"))}
    d.fields("no name gender birth major level years in out", more)
    d.pages.gap(6)
    names = COURSES[""]
    two = d.rng.random() < 0.5

    def grade(number: int) -> Span:
        return put(d.pick("优", "良", "中") if on < "1980" else str(72 + (number * 7 + case.seed) % 24))

    if two:
        lines = [[put(names[i]), put(str(2 + i % 3)), grade(i), put(names[(i + 4) % 9]), put("3"), grade(i + 4)] for i in range(4)]
        d.table([("课程", 3), ("学分", 1), ("成绩", 1), ("课程", 3), ("学分", 1), ("成绩", 1)], lines, 22)
    else:
        d.table([(d.pick("课程名称", "科目"), 3), ("第一学期", 1.2), ("第二学期", 1.2), ("备注", 1.2)], [[put(n), grade(i), grade(i + 2), None] for i, n in enumerate(names)], 22)
    d.pages.gap(12)
    d.pages.write([d.pick("教务处（盖章）　　", "教务科（章）　　"), d.sig("单位", on)], align="r")
    d.pages.press(f"{s.school}教务处", dy=8)
    return case.add("M10", f"{s.school}{title}", "4-1", d)


def m11(case: Case, level: str) -> Material:
    """毕业证书."""
    s = case.life.school(level)
    on = f"{s.end[:7]}-01" if len(s.end) < 10 else s.end
    d = case.desk(on, paper="wide" if case.seed % 2 else "b5")
    life = d.life
    d.letter(15)
    way = d.pick("han", "han", "cn")
    e = study(s, "level", "school", "major", "start", "end", "outcome")
    told = s.mode if s.mode in ("函授", "夜大", "自考", "业余", "电大", "党校") else ""
    e.fields.update({k: v for k, v in (("mode", told), ("nominal_years", s.years), ("cert_no", s.cert)) if v})
    d.pages.gap(10)
    d.pages.head(d.pick("毕业证书", "毕 业 证 书", "毕业文凭" if on < "1985" else "毕业证书"), 2.2, colour=d.pick("", "#8a1c1c"))
    b = put(write(life.birth, way), say("birth", date=life.birth))
    mode = {"函授": "函授", "夜大": "夜大学", "自考": "高等教育自学考试", "业余": "业余", "电大": "电大", "党校": ""}.get(s.mode, "")
    what = {"本科": "本科", "党校本科": "函授本科", "党校大专": "函授大专", "大专": "专科", "中专": "中专", "硕士": "硕士研究生", "高中": "高中", "初中": "初中", "技校": "技工"}[s.level]
    words = d.typed(d.pick("学生{n}，性别{g}，{b}生，于{a}至{z}在本校{m}专业{y}年制{mode}{l}学习，修完教学计划规定的全部课程，成绩合格，准予{r}。",
                           "{n}，{g}，{b}生，{a}至{z}在我校{m}专业{mode}{l}学习，学制{y}年，学完规定课程，成绩及格，准予{r}。"),
                    n=d.identity("name", life.name), g=d.identity("gender", life.gender), b=b, a=put(write(s.start[:7], way), e), z=put(write(s.end[:7], way), e), m=put(s.major, e), y=put(numeral(s.years), e),
                    mode=put(mode, e) if mode else "", l=put(what, e), r=put("毕业", e))
    d.pages.write(words, indent=2, leading=2.1)
    d.pages.gap(16)
    d.pages.write(["校　　名：", Span(s.school, (e,)), "　　　　校（院）长：", Span(s.dean or life.leaders[2])], leading=2)
    if s.cert:
        d.pages.write(["证书编号：", Span(s.cert, (e,))], leading=2)
    done = say("signing", step="单位", date=on)
    d.pages.write([Span(write(on, way), (done,))], align="r", leading=2)
    d.pages.press(s.school, dy=14)
    copy = d.rng.random() < 0.7
    return case.add("M11", "毕业证书（复印件）" if copy else "毕业证书", "4-1", d, copy=copy, hand="typed")


def m11_degree(case: Case, level: str) -> Material:
    """学位证书."""
    s = case.life.school(level)
    assert s.degree  # noqa: S101 - lives ask for it only where there is one
    subject, on, number = s.degree
    d = case.desk(on, paper="wide")
    life = d.life
    d.letter(16)
    rank = "硕士" if s.level == "硕士" else "学士"
    g = say("degree", level=rank, subject=subject, school=s.school, date=on, cert_no=number)
    e = study(s, "level", "school", "major", "outcome")
    d.pages.gap(14)
    d.pages.head(f"{rank}学位证书", 2.1, colour=d.pick("", "#7c1a1a"))
    b = put(write(life.birth, "han"), say("birth", date=life.birth))
    what = "本科" if s.level == "本科" else "硕士研究生"
    words = d.typed("{n}，{g}，{b}生。在{s}{m}专业完成了{l}学习计划，业已{r}，经审核符合《中华人民共和国学位条例》的规定，授予{d}学位。", n=d.identity("name", life.name), g=d.identity("gender", life.gender), b=b, s=put(s.school, e, g), m=put(s.major, e),
                    l=put(what, e), r=put("毕业", e), d=put(f"{subject}{rank}", g))
    d.pages.write(words, indent=2, leading=2.2)
    d.pages.gap(12)
    d.pages.write(["校长、学位评定委员会主席：", Span(s.dean or life.leaders[2])], leading=2)
    d.pages.write(["证书编号：", Span(number, (g,)), "　　　　　　", Span(write(on, "han"), (g, say("signing", step="单位", date=on)))], leading=2)
    d.pages.press(s.school, dy=12)
    return case.add("M11", f"{rank}学位证书（复印件）", "4-1", d, copy=True, hand="typed")


def m12(case: Case, level: str, on: str) -> Material:
    """学历认证, 电子注册备案表."""
    s = case.life.school(level)
    d = case.desk(on, mode=case.desk(on).pick("cells", "colon"))
    life = d.life
    start, end = f"{s.start[:7]}-01", f"{s.end[:7]}-01"
    e = study(s, "level", "school", "major", "outcome", start=start, end=end, check="found")
    e.fields.update({k: v for k, v in (("mode", s.mode), ("nominal_years", s.years), ("cert_no", s.cert)) if v})
    mode = {"全日制": "普通全日制", "函授": "函授", "自考": "自学考试", "电大": "开放教育", "夜大": "夜大学", "业余": "业余"}[s.mode]
    what = {"本科": "本科", "大专": "专科", "硕士": "硕士研究生"}[s.level]
    if d.rng.random() < 0.6:
        title = "教育部学历证书电子注册备案表"
        d.title(title)
        more = {"in": ("入学日期", put(d.date(start), e)), "out": ("毕（结）业日期", put(d.date(end), e)), "kind": ("学历类别", put("普通高等教育" if s.mode == "全日制" else "成人高等教育")), "level": ("层次", put(what, e)), "years": ("学制", put(f"{s.years}年", e)),
                "mode": ("学习形式", put(mode, e)), "res": ("毕（结）业", put("毕业", e)), "school": ("学校名称", put(s.school, e)), "major": ("专业", put(s.major, e)), "dean": ("校（院）长姓名", put(s.dean or life.leaders[2])),
                "no": ("证书编号", put(s.cert, e)), "code": ("在线验证码", put("A7PX 92KD LM3W 66QF")), "born": ("出生日期", put(d.date(life.birth), say("birth", date=life.birth)))}
        d.fields("name gender born in out kind level years mode res school major dean no code", more, photo=True)
        d.pages.gap(8)
        d.pages.write("注意事项：备案表是对学历证书电子注册复核备案的结果，可在线核验。", scale=0.9)
        d.pages.write(["更新日期：", put(d.date(on))], align="r")
        return case.add("M12", title, "4-1", d)
    title = "中国高等教育学历认证报告"
    d.letter(12.5)
    d.pages.head(title, 1.7)
    words = d.typed("经核查，{n}，{g}，{b}生，{a}进入{s}{m}专业学习，学习形式为{f}，层次为{l}，于{z}{r}，证书编号{no}，上述学历信息属实。", n=d.identity("name", life.name), g=d.identity("gender", life.gender),
                    b=put(write(life.birth, "cn"), say("birth", date=life.birth)), a=put(write(start, "cn"), e), s=put(s.school, e), m=put(s.major, e), f=put(mode, e), l=put(what, e), z=put(write(end, "cn"), e), r=put("毕业", e), no=put(s.cert, e))
    d.pages.write(words, indent=2, leading=2.1)
    d.pages.gap(30)
    d.pages.write("学历认证中心", align="r")
    d.pages.write([Span(write(on, "cn"), (say("signing", step="单位", date=on),))], align="r")
    d.pages.press("学历认证专用章", dy=14)
    return case.add("M12", title, "4-1", d, hand="typed")


def m14(case: Case, start: str, on: str, school: str, course: str) -> Material:
    """培训登记表."""
    d = case.desk(on)
    end = on[:7]
    c = say("stint", start=start, end=end, unit=school, post=course, occupation="学习")
    x = say("education", school=school, start=start, end=end, outcome="结业")
    title = d.pick("学员登记表", "学员结业登记表", "党校学员登记表" if "党校" in school else "培训学员登记表")
    d.title(title, school)
    more = {"course": (d.pick("班次", "学习班次", "培训班名称"), put(course, c)), "in": (d.pick("入学时间", "开学时间"), put(d.date(start), c, x)), "out": (d.pick("结业时间", "毕业时间"), put(d.date(end), c, x))}
    d.fields("name gender birth ethnicity culture native join work unit_post course in out", more, photo=True)
    d.essay(d.pick("学习小结", "学习总结", "自我鉴定"), put(d.pick("通过学习，提高了理论水平，增强了做好工作的信心。", "系统学习了基本理论，撰写调研报告一篇，收获较大。")), 130, sign_line(d, back(on, 5)))
    d.opinions((d.pick("学校鉴定意见", "党校鉴定", "培训单位意见"), d.prose("该学员学习态度端正，遵守纪律，考核合格，准予{x}。", x=put("结业", x)), [[put(school, c, x)], d.sig("单位", on)], school), least=120)
    return case.add("M14", title, "4-4", d)

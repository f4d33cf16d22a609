"""Papers of schools: M07 to M10, M14."""

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
    left = say("education", school=school.school, end=school.end[:7])
    more = {"no": (d.pick("准考证号", "报名号"), put(f"{on[2:4]}99{case.seed % 9}0217")), "kind": (d.pick("考生类别", "报考类别"), put(d.pick("文史", "理工"))), "from": (d.pick("毕业学校", "何校毕业"), put(school.school, left)),
            "out": (d.pick("毕业时间", "毕业年月"), put(d.date(school.end[:7]), left)), "wish": (d.pick("报考志愿", "第一志愿"), put(s.school))}
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
        named = say("education", school=s.school, major=s.major)
        cover(d, title, [("学校名称", put(s.school, named)), ("专　　业", put(s.major, named)), ("姓　　名", d.identity("name", life.name)), ("填表日期", d.sig("本人", back(on, 30)))])
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


def m14(case: Case, start: str, on: str, school: str, course: str) -> Material:
    """培训登记表."""
    d = case.desk(on)
    end = on[:7]
    x = say("education", school=school, start=start, end=end, outcome="结业")
    title = d.pick("学员登记表", "学员结业登记表", "党校学员登记表" if "党校" in school else "培训学员登记表")
    d.title(title, school)
    more = {"course": (d.pick("班次", "学习班次", "培训班名称"), put(course)), "in": (d.pick("入学时间", "开学时间"), put(d.date(start), x)), "out": (d.pick("结业时间", "毕业时间"), put(d.date(end), x))}
    d.fields("name gender birth ethnicity culture native join work unit_post course in out", more, photo=True)
    d.essay(d.pick("学习小结", "学习总结", "自我鉴定"), put(d.pick("通过学习，提高了理论水平，增强了做好工作的信心。", "系统学习了基本理论，撰写调研报告一篇，收获较大。")), 130, sign_line(d, back(on, 5)))
    d.opinions((d.pick("学校鉴定意见", "党校鉴定", "培训单位意见"), d.prose("该学员学习态度端正，遵守纪律，考核合格，准予{x}。", x=put("结业", x)), [[put(school, x)], d.sig("单位", on)], school), least=120)
    return case.add("M14", title, "4-4", d)

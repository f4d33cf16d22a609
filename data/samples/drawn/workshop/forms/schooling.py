"""M07 学籍卡, M08 报考登记表, M09 毕业生登记表, M10 成绩表, M14 学员登记表 and 结业鉴定表."""

from __future__ import annotations

from samples.drawn.claims import Claim, claim, say
from samples.drawn.form import Line, label
from samples.drawn.person import Kin
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.fine import Fill
from samples.drawn.workshop.life import Course, Life
from samples.drawn.workshop.paper import Paper
from samples.drawn.workshop.scribe import Scribe, words

_MARKS = (("政治", "86", "90"), ("语文", "82", "85"), ("数学", "91", "88"), ("外语", "78", "83"), ("体育", "合格", "良好"))


def school_card(bench: Bench, life: Life, which: int, number: str, formed: str = "") -> None:
    """M07 as a card: labels above, marks by term beside the remarks of the teacher."""
    course = life.courses[which]
    formed = formed or course.end + "-10"
    s = Scribe(bench, life, "M07", "学生学籍卡片", "4-1", formed)
    p = s.paper(top=120, high=80)
    p.head("学 生 学 籍 卡 片", 50)
    p.line(words("学校：", Fill(course.school), f"　　　　学号：{number}"), "left", 32)
    p.above("姓名", s.name, "性别", s.sex, "出生年月日", s.born(), "民族", s.folk)
    stay = s.study(course, words_of(s, course), "level", "mode", "school", "start", "end", "outcome")
    p.above("籍贯", s.native, "家庭成份", life.person.origin, "政治面貌", s.politics)
    p.above("入学及毕业年月", stay, "由何校考入", life.until(course.start)[-2].unit)
    p.above("家庭住址", life.person.birth_place, "户口", words(claim("household", "非农业", type="非农业")))
    parents = life.kin("父亲", "母亲")
    p.lines(("家长姓名", "与本人关系", "工作单位及职务"), (1.2, 1.2, 3), [_parent(kin) for kin in parents], 70)
    p.heads(("学科", "第一学期", "第二学期", "学年"), (1.2, 1, 1, 1))
    for name, first, second in _MARKS:
        p.fields_of((name, first, second, second), (1.2, 1, 1, 1), 64)
    p.words("操行评语", "尊敬师长，热爱劳动，学习刻苦，成绩良好。", 230)
    p.words("奖惩", "无", 100)
    p.says_box("学校意见", "准予毕业。", s.sign("单位"), course.school, 260)


def _parent(kin: Kin) -> Line:
    """A parent as a card names one: name, relation, unit and post."""
    cells = tuple(say(text) for text in (kin.name, kin.relation, kin.unit_post))
    return Line(cells, (Claim("family", {"relation": kin.relation, "name": kin.name, "unit_post": kin.unit_post}),))


def words_of(s: Scribe, course: Course) -> str:
    """The stay at a school as a card notes it."""
    return f"{s.date(course.start)}入学　{s.date(course.end)}毕业"


def entrance_1981(bench: Bench, life: Life, formed: str, to: tuple[str, str]) -> None:
    """M08: 高等（中等专业）学校招生考生报名登记表 with opinions of school, county and admitting school."""
    s = Scribe(bench, life, "M08", "全国高等学校招生考生报名登记表", "4-1", formed)
    p = s.paper(top=100, high=74)
    p.head("高等学校招生考生报名登记表", 46)
    p.line("准考证号：　0812034", "right", 30)
    with p.photo(230):
        p.fields("姓名", s.name, "性别", s.sex, "民族", s.folk)
        p.fields("出生年月日", s.born(by_self=True), "政治面貌", s.politics)
        p.fields("考生类别", "应届", "毕业学校", life.until(formed)[-1].unit)
    p.fields("家庭出身", life.person.origin, "籍贯", s.native, "外语语种", "英语")
    p.fields("家庭住址", life.person.birth_place, "报考科类", "理工")
    p.lines(("自何年何月至何年何月", "在何地何单位学习或工作", "证明人"), (2.2, 3.8, 1.1), s.stints(life.until(formed)), 74,
            aligns=("center", "left", "center"))  # fmt: skip
    p.lines(("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"), (1, 1.3, 1.4, 1.2, 3.3), s.kin(life.kin("父亲", "母亲")), 70)
    p.fields("何时何地受过何种奖惩", "无")
    p.line(words("本人签名：", Fill(life.person.name), "　　　　　　", s.sign("本人")), "right", 32, True)
    p.says_box("毕业学校或工作单位鉴定意见", "该生表现较好，同意报考。", s.sign("单位"), life.until(formed)[-1].unit, 220)
    p.says_box("县(市)招生委员会审查意见", "审查合格。", s.sign("审核", formed[:5] + "08-05"), "河湾市招生委员会", 220)
    p.says_box("录取学校意见", f"同意录取到{to[0]}{to[1]}专业。", s.sign("审批", formed[:5] + "08-28"), to[0], 220)


def entrance_1994(bench: Bench, life: Life, formed: str) -> None:
    """M08 of the nineties on rows without vertical rules, filled in between printed words."""
    s = Scribe(bench, life, "M08", "普通高等学校招生考生登记表", "4-1", formed)
    p = s.paper(top=140, ruling="rows", high=86)
    p.head("普通高等学校招生考生登记表", 48)
    p.blanks("准考证号", "94110327", "姓名", s.name, "性别", s.sex)
    p.blanks("出生日期", s.born(by_self=True), "民族", s.folk, "政治面貌", s.politics)
    p.blanks("毕业学校", life.until(formed)[-1].unit, "考生类别", "应届")
    p.blanks("家庭通讯地址", life.person.birth_place, "公民身份号码", s.number)
    p.y += 24
    p.line("本人简历（从小学填起）", "left", 34)
    p.lines((), (2.2, 3.8, 1.1), s.stints(life.until(formed)), 80, aligns=("left", "left", "center"))
    p.y += 24
    p.line("家庭主要成员", "left", 34)
    p.lines(("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"), (1, 1.9, 1.3, 1.2, 3), s.kin(life.kin("父亲", "母亲")), 76)
    p.says_box("毕业学校鉴定意见", "思想品德合格，同意报考。", s.ymd("单位"), life.until(formed)[-1].unit, 280)
    p.says_box("市招生办公室审查意见", "政审合格。", s.ymd("审核", formed[:5] + "06-10"), "喀拉市招生办公室", 280)


def graduate_booklet(bench: Bench, life: Life, which: int, title: str, formed: str, signers: tuple[str, str]) -> None:
    """M09 as a booklet opened flat: cover apart, then two facing pages, then the opinions."""
    course = life.courses[which]
    s = Scribe(bench, life, "M09", title, "4-1", formed)
    cover = s.paper(top=420, left=260, right=240)
    cover.head(title, 66, gap=420)
    major = s.study(course, course.major, "level", "school", "major")
    for name, told in (("学校名称", course.school), ("专　　业", major), ("姓　　名", s.name), ("填表日期", s.sign("本人"))):
        cover.prose(words(name, "　", Fill("　"), *(Fill(x.text, x.claims) for x in words(told)), Fill("　　")), 42, 2.6)
    sheet = s.next_sheet(width=3308)
    left = s.paper_on(sheet, right=1654 + 100, top=120, high=86)
    left.fields("姓名", s.name, "曾用名", s.former, "性别", s.sex)
    left.fields("出生年月日", s.born(by_self=True), "民族", s.folk, "籍贯", s.native)
    left.fields("家庭出身", life.person.origin, "本人成份", "学生", "婚否", "未婚")
    left.fields("政治面貌", s.politics, "健康状况", "健康", "有何宗教信仰", "无")
    stay = s.study(course, s.manner.period(course.start, course.end), "level", "mode", "school", "major", "start", "end",
                   "nominal_years")  # fmt: skip
    left.fields("在校学习时间", stay, "学制", f"{course.years}年", "现家庭住址", life.person.birth_place)
    _league_line(s, left, life, formed)
    left.lines(("自何年何月起至何年何月止", "在何地何校(何单位)学习(工作)、任何职", "证明人"), (2.2, 3.9, 1.1),
               s.stints(life.until(formed)), 82, 2, aligns=("center", "left", "center"))  # fmt: skip
    right = s.paper_on(sheet, left=1654 + 110, top=120)
    right.line("家庭主要成员及社会关系", "center", 36)
    right.lines(("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"), (1, 1.4, 1.4, 1.2, 3.1), s.kin(life.kin()), 80, 2)
    right.words("在校期间担任何种社会工作、奖惩情况", "曾任学习委员，被评为三好学生。", 190)
    right.words("外语程度", "能借助字典阅读专业书刊", 110)
    right.words("本人工作志愿", "服从国家统一分配。", 150)
    right.says_box("自我鉴定", "在校三年，学习认真，遵守校规，思想上要求进步，圆满完成学业。", s.sign("本人"), high=560,
                   signer=life.person.name, signer_label="本人签名：")  # fmt: skip
    last = s.paper(top=140)
    last.says_box("班组鉴定", "同意本人鉴定。", s.sign("单位"), high=380, signer=signers[0], signer_label="组长：")
    last.says_box("系(科)意见", "同意班组鉴定意见。", s.sign("单位"), high=380, signer=signers[1], signer_label="班主任：")
    last.says_box("学校意见", "同意毕业。", s.sign("单位"), course.school, 460)
    last.words("备注", "", 200)


def _league_line(s: Scribe, paper: Paper, life: Life, formed: str) -> None:
    if life.league and life.league.approved < formed:
        day = claim("league", s.date(life.league.approved[:7]), step="approve", date=life.league.approved[:7])
        paper.fields("何时何地由何人介绍加入共青团", words(day, "在" + life.league.school + "入团"))


def marks_table(bench: Bench, life: Life, which: int, subjects: tuple[str, ...], title: str) -> None:
    """M10 as a wide table: every subject one column, its name written downwards."""
    course = life.courses[which]
    formed = course.end + "-05"
    s = Scribe(bench, life, "M10", title, "4-1", formed)
    p = s.paper(top=140)
    p.head(title, 52)
    p.line(course.school, "center", 36)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "籍贯", s.native)
    stay = s.study(course, s.manner.period(course.start, course.end), "level", "school", "major", "start", "end")
    p.fields("专业", course.major, "学制", f"{course.years}年", "学习起止时间", stay)
    weights = [1.4] + [1.0] * len(subjects)
    p.row(230, *(label("\n".join(name), w) for name, w in zip(("学期", *subjects), weights, strict=True)))
    for term in range(1, course.years * 2 + 1):
        scores = [str(62 + (term * 7 + i * 11) % 36) if (term + i) % 4 else "" for i in range(len(subjects))]
        p.fields_of((f"第{'一二三四五六七八'[term - 1]}学期", *scores), weights, 66)
    p.fields("毕业成绩", "合格", "补考情况", "无")
    p.y += 40
    p.foot(words(course.school + "教务科"), words(s.sign("单位")), seal=course.school)


def marks_list(bench: Bench, life: Life, which: int, subjects: tuple[tuple[str, str, str], ...], title: str, number: str) -> None:
    """M10 as a typed list in two columns of subjects, credits and marks."""
    course = life.courses[which]
    formed = course.end + "-20"
    s = Scribe(bench, life, "M10", title, "4-1", formed, typed=True)
    p = s.paper(top=160, ruling="rows")
    p.head(title, 50)
    p.blanks("姓名", s.name, "学号", number, "学院", course.department)
    stay = s.study(course, s.manner.period(course.start, course.end), "level", "mode", "school", "major", "start", "end")
    p.blanks("专业", course.major, "学习形式", course.mode, "学习时间", stay)
    p.y += 20
    p.heads(("课程名称", "学分", "成绩", "课程名称", "学分", "成绩"), (2.6, 0.8, 0.8, 2.6, 0.8, 0.8))
    half = (len(subjects) + 1) // 2
    for i in range(half):
        right = subjects[half + i] if half + i < len(subjects) else ("", "", "")
        p.fields_of((*subjects[i], *right), (2.6, 0.8, 0.8, 2.6, 0.8, 0.8), 68)
    p.fields("学位论文题目", "基层法律服务制度研究", "答辩结果", "通过")
    p.y += 40
    p.foot(course.school, words(s.ymd("单位")), seal=course.school + "研究生院")


def trainee(bench: Bench, life: Life, formed: str, school: str, name: str, start: str, end: str) -> None:
    """M14 学员登记表 of a Party school: the training is no 学历."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M14", "学员登记表", "4-4", formed)
    p = s.paper(top=140)
    p.head(school + "学员登记表", 46)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.fields("工作单位及职务", now.words, "政治面貌", s.politics)
    p.fields("参加工作时间", s.worked(), "入党时间", s.joined())
    course = claim("education", name, school=school, start=start, end=end, outcome="进修")
    p.fields("班次", course, "学习时间", s.manner.period(start, end))
    p.lines(("起止年月", "工作单位及职务"), (2, 4.6), s.stints(life.until(formed), referee=False), 76, aligns=("center", "left"))
    p.words("学习小结", "通过学习，系统掌握了基本理论，提高了分析问题、解决问题的能力。", 330)
    p.says_box("支部鉴定", "该学员学习态度端正，遵守纪律。", s.sign("单位", end + "-10"), high=240)
    p.says_box("校委会意见", "准予结业。", s.sign("审批", end + "-12"), school, 270)


def course_end(bench: Bench, life: Life, school: str, name: str, start: str, end: str, number: str) -> None:
    """M14 结业证书: a certificate that is none of 学历."""
    formed = end + "-28"
    s = Scribe(bench, life, "M14", "结业证书", "4-4", formed, typed=True, copy=True, style="ymd")
    p = s.paper(top=420, left=260, right=250)
    p.head("结　业　证　书", 84, gap=120)
    told = f"于{s.date(start)}至{s.date(end)}参加{school}{name}学习，修完规定课程，成绩合格，准予结业"
    course = claim("education", told, school=school, start=start, end=end, outcome="结业")
    p.prose(words("　　", s.name, "同志，", course, "。"), 42, 2.0)
    p.prose(f"　　证书编号：{number}", 34, 2.2)
    p.y += 160
    p.foot(school, words(s.sign("单位")), seal=school)


def course_form(bench: Bench, life: Life, formed: str, unit: str, name: str, start: str, end: str) -> None:
    """M14 结业鉴定表: short, with one sentence of marks."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M14", "干部培训结业鉴定表", "4-4", formed)
    p = s.paper(top=160, high=96)
    p.head("干部培训结业鉴定表", 50)
    p.above("姓　名", s.name, "性　别", s.sex, "出生年月", s.born("month"), "文化程度", life.courses[0].level)
    p.above("工作单位", now.unit, "职　务", now.post)
    course = claim("education", name, school=unit, start=start, end=end, outcome="结业")
    p.above("培训班名称", course, "起止时间", s.manner.period(start, end), "脱产或业余", "脱产")
    p.words("学习内容及成绩", "政治经济学　88分；哲学　91分；农业经济管理　85分。", 260)
    p.words("自我鉴定", "学习期间遵守制度，按时完成作业，收获较大。", 420)
    p.says_box("办班单位意见", "成绩合格，准予结业。", s.sign("单位"), unit, 330)



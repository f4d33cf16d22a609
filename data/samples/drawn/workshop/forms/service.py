"""M34 过渡 and 参照 forms, M35 调任 and 录用, M36 transfer papers, M37 派遣证 and 通知书."""

from __future__ import annotations

from samples.drawn.claims import claim
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.paper import filled_in
from samples.drawn.workshop.scribe import Scribe, words


def passed_over(bench: Bench, life: Life, formed: str, approved: str, rank: str, bureau: str) -> None:
    """M34 国家公务员过渡审批表 of the nineties."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M34", "国家公务员过渡审批表", "9-2", approved)
    p = s.paper(top=130)
    p.head("国家公务员过渡审批表", 52)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.fields("籍贯", s.native, "政治面貌", s.politics, "参加工作时间", s.worked())
    course = life.courses[-1] if life.courses[-1].end < formed else life.courses[1]
    p.fields("文化程度", s.study(course, course.level, "level", "school", "major"), "毕业院校及专业", course.school + course.major)
    p.fields("工作单位", now.unit, "现任职务", now.post, "任职时间", s.date(now.start))
    p.lines(("起止年月", "在何单位任何职务"), (2.1, 4.6), s.stints(life.until(formed, "1975"), referee=False), 78, 1, aligns=("center", "left"))
    p.words("培训考试成绩", "公务员制度培训合格，考试 86 分。", 130)
    p.fields("近三年考核结果", "称职、称职、优秀", "拟任职务", rank)
    p.says_box("所在单位意见", "符合过渡条件，同意过渡。", s.sign("单位"), now.unit, 260)
    p.room(560)
    p.says_box("主管部门意见", "同意。", s.sign("审核"), high=230)
    became = claim("status", "同意过渡为国家公务员", status="公务员", **{"from": approved})
    p.says_box("审批机关意见", words(became, f"，任{rank}。"), s.sign("审批", approved), bureau, 300)


def referred(bench: Bench, life: Life, formed: str, approved: str, bureau: str) -> None:
    """M34 参照公务员法管理机关（单位）工作人员登记表, labels above on rows."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M34", "参照公务员法管理机关（单位）工作人员登记表", "9-2", approved)
    p = s.paper(top=130)
    p.head("参照公务员法管理机关（单位）\n工作人员登记表", 44)
    p.above("姓名", s.name, "性别", s.sex, "民族", s.folk, "出生年月", s.born("month"))
    p.above("籍贯", s.native, "出生地", s.birth_place, "政治面貌", s.politics)
    p.above("身份证号", s.number, "参加工作时间", s.worked(), "入党时间", s.joined())
    course = next(c for c in reversed(life.courses) if c.end < formed)
    p.above("学历学位", s.study(course, course.level, "level", "mode", "school", "major"), "毕业院校系及专业", course.school + course.major)
    p.above("工作单位及职务", now.words, "任现职时间", s.date(now.start))
    p.lines((), (2, 4.6), s.stints(life.until(formed, "1980"), referee=False), 78, aligns=("left", "left"))
    p.says_box("所在机关意见", "同意登记。", s.ymd("单位"), now.unit, 240)
    p.room(500)
    p.says_box("审核机关意见", "同意。", s.ymd("审核", formed[:8] + "28"), "中共河湾市委组织部", 240)
    became = claim("status", "同意登记为参照公务员法管理机关工作人员", status="参公", **{"from": approved})
    p.says_box("审批机关意见", words(became, "。"), s.ymd("审批", approved), bureau, 260)


def moved_in(bench: Bench, life: Life, formed: str, approved: str, on: tuple[str, str], bureau: str, number: str) -> None:
    """M35 公务员调任审批（备案）表."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M35", "公务员调任审批（备案）表", "9-2", approved, typed=True)
    p = s.paper(top=130)
    p.head("公务员调任审批（备案）表", 50)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.fields("籍贯", s.native, "政治面貌", s.politics, "参加工作时间", s.worked())
    course = life.courses[-1]
    p.fields("学历学位", s.study(course, course.level, "level", "school", "major"), "毕业院校及专业", course.school + course.major)
    p.fields("公民身份号码", s.number, "健康状况", "健康")
    p.fields("现工作单位及职务", now.words)
    put = claim("appointment", "".join(on), action="任", unit=on[0], post=on[1], document_no=number)
    p.fields("拟调入机关及职务", put)
    p.lines(("起止年月", "学习工作简历"), (2, 4.8), s.stints(life.until(formed, "1984"), referee=False), 72, aligns=("center", "left"))
    p.fields("调任理由", "工作需要，符合调任条件。")
    p.says_box("调入机关意见", "同意调任。", s.ymd("单位"), on[0], 240)
    p.room(260)
    route = claim("status", "同意调任", status="公务员", origin="调任", **{"from": approved})
    p.says_box("审批机关意见", words(route, f"。{number}"), s.ymd("审批", approved), bureau, 260)


def recruited_2009(bench: Bench, life: Life, formed: str, approved: str, on: tuple[str, str], bureau: str) -> None:
    """M35 公务员录用审批表 with marks, two pages, no vertical rules."""
    s = Scribe(bench, life, "M35", "公务员录用审批表", "9-2", approved, typed=True)
    p = s.paper(top=140, ruling="rows")
    p.head("公务员录用审批表", 54)
    p.fields("姓名", s.name, "性别", s.sex, "民族", s.folk)
    p.fields("出生年月", s.born("month"), "籍贯", s.native, "政治面貌", s.politics)
    course = life.courses[-1]
    told = words(s.study(course, course.level, "level", "school", "major", "end"))
    if course.degree:
        level, subject = course.degree[:2]
        told = words(told, " ", claim("degree", subject + level, level=level, subject=subject, school=course.school))
    p.fields("学历学位", told, "毕业院校及专业", course.school + course.major)
    p.fields("毕业时间", s.date(course.end), "参加工作时间", s.worked(), "婚姻状况", "未婚")
    p.fields("身份证号", s.number, "准考证号", "20090402117")
    p.fields("报考部门及职位", "".join(on), "笔试成绩", "132.5", "面试成绩", "84.6")
    p.fields("综合成绩", "76.42", "名次", "1", "体检结果", "合格")
    p.lines(("时间", "简历"), (2, 4.8), s.stints(life.until(formed), referee=False), 78, aligns=("left", "left"))
    p.lines(("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"), (1, 1.4, 1.4, 1.2, 3.2), s.kin(life.kin("父亲", "母亲")), 74)
    p.words("考察情况", "经考察，该同志符合录用条件。", 130)
    p.over()
    p.says_box("招录机关意见", "拟录用。", s.ymd("单位"), on[0], 330)
    p.says_box("设区市公务员主管部门意见", "同意上报。", s.ymd("审核", formed[:8] + "28"), "北辰市人事局", 330)
    hired = claim("status", "批准录用为国家公务员", status="公务员", origin="考录", **{"from": approved})
    p.says_box("省级公务员主管部门审批意见", words(hired, "。"), s.ymd("审批", approved), bureau, 360)


def transfer_form(bench: Bench, life: Life, formed: str, to: tuple[str, str], bureau: str) -> None:
    """M36 干部调动审批表."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M36", "干部调动审批表", "9-2", formed)
    p = s.paper(top=140)
    p.head("干部调动审批表", 54)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.fields("籍贯", s.native, "文化程度", life.courses[1].level, "政治面貌", s.politics)
    p.fields("参加工作时间", s.worked(), "入党时间", s.joined())
    p.fields("现工作单位及职务", now.words)
    p.fields("拟调往何单位任何职", "".join(to))
    p.lines(("起止年月", "在何单位任何职务"), (2.1, 4.7), s.stints(life.until(formed, "1980"), referee=False), 78, 1, aligns=("center", "left"))
    p.words("调动理由", "工作需要，解决夫妻两地分居。", 140)
    p.says_box("调出单位意见", "同意调出。", s.sign("单位"), now.unit, 260)
    p.says_box("调入单位意见", "同意接收。", s.sign("单位", formed[:8] + "24"), to[0], 260)
    p.says_box("审批机关意见", "同意调动。", s.sign("审批", formed[:8] + "28"), bureau, 280)


def letter(bench: Bench, life: Life, formed: str, number: str, to: str, unit: str, reply: bool = False) -> None:
    """M36 商调函 or 行政介绍信: one sentence on a small printed sheet with a stub number."""
    kind = "行政介绍信" if not reply else "商调函"
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M36", kind, "9-2", formed, style="ymd")
    sheet = s.next_sheet(width=1654, height=1180)
    p = s.paper_on(sheet, top=120, left=180, right=170)
    p.head("　".join(kind), 56, gap=20)
    p.line(number, "right", 30)
    p.prose(words(*filled_in(to), "："), 40, 1.9)
    if reply:
        p.prose(words("　　因工作需要，拟调你单位", *filled_in(s.name), "同志到我局工作，请将该同志档案寄来审查，并请提出意见。"), 40, 1.9)
    else:
        p.prose(words("　　兹介绍", *filled_in(s.name), "同志等壹名，前往你处报到，任", *filled_in(now.post), "，请接洽。"), 40, 1.9)
        p.prose("（限七天内报到有效）", 34, 1.8)
    p.y += 40
    p.foot(unit, words(s.sign("单位")), seal=unit)


def wage_slip(bench: Bench, life: Life, formed: str, number: str, grade: str, amount: float, until: str, unit: str) -> None:
    """M36 工资转移证: a table of a few cells between sentences."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M36", "工资转移证", "10", formed, style="ymd")
    sheet = s.next_sheet(width=1654, height=1180)
    p = s.paper_on(sheet, top=100, left=150, right=140, high=78)
    p.head("工 资 转 移 证", 52, gap=10)
    p.line(number, "right", 30)
    p.fields("姓名", s.name, "职务", now.post, "级别", grade)
    paid = claim("pay", f"{amount:.2f}元", grade=grade, amount=amount, post=now.post)
    p.fields("月标准工资", paid, "附加工资", "5.00元", "粮价补贴", "2.00元")
    p.fields("工资发至", words(s.date(until), "止"), "从下月起由新单位发给", "是")
    p.fields("参加工作时间", s.worked(), "备注", "公费医疗、布票已转")
    p.y += 40
    p.foot(unit, words(s.sign("单位")), seal=unit)


def dispatch_1984(bench: Bench, life: Life, which: int, formed: str, number: str, to: str, last: str, office: str) -> None:
    """M37 派遣证 as a slip with blanks."""
    course = life.courses[which]
    s = Scribe(bench, life, "M37", "大中专毕业生派遣证", "10", formed, style="ymd")
    sheet = s.next_sheet(width=1654, height=1180)
    p = s.paper_on(sheet, top=100, left=170, right=160)
    p.head("大、中专毕业生派遣证", 54, gap=20)
    p.line(number, "right", 30)
    p.prose(words(*filled_in(to), "："), 40, 1.9)
    study = s.study(course, f"{course.school}{course.major}专业", "school", "major", "level")
    p.prose(words("　　兹有", *filled_in(study), *filled_in(course.level), "毕业生", *filled_in(s.name), "，性别", *filled_in(s.sex),
                  "，到你单位工作，请接洽。"), 40, 1.9)  # fmt: skip
    span = claim("work_start", f"自{s.date(formed)}至{s.date(last)}", date=f"{formed}/{last}", route="毕业分配")
    p.prose(words("　　报到期限：", *filled_in(span)), 40, 1.9)
    p.y += 30
    p.foot(office, words(s.sign("审批")), seal=office)


def employment_notice(bench: Bench, life: Life, which: int, formed: str, to: str, last: str, office: str) -> None:
    """M37 就业通知书, typed letter."""
    course = life.courses[which]
    s = Scribe(bench, life, "M37", "高等学校毕业生就业通知书", "10", formed, typed=True, style="ymd")
    p = s.paper(top=260, left=200, right=190)
    p.head("高等学校毕业生就业通知书", 54, gap=60)
    p.prose(f"{to}：", 40, 2.0)
    study = s.study(course, f"{course.school}{course.major}专业{course.level}毕业生", "school", "major", "level")
    span = claim("work_start", f"{s.date(formed)}至{s.date(last)}", date=f"{formed}/{last}", route="毕业分配")
    p.prose(words("　　根据国家毕业生就业计划，", study, s.name, "（", s.sex, "）到你单位就业，报到时间为", span, "。请做好接收安排工作。"), 40, 2.0)
    p.y += 120
    p.foot(office, words(s.sign("审批")), seal=office)

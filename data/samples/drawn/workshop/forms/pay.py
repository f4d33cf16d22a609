"""M25 工资 forms of 1956, 1985, 2006 and 2014, M26 转正定级 of an apprentice and of a graduate, M27 呈报表 of 1995."""

from __future__ import annotations

from samples.drawn.claims import claim
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.scribe import Scribe, words


def grading_1956(bench: Bench, life: Life, formed: str, grade: str, amount: float, office: str) -> None:
    """M25 工資評定表 of the reform of 1956."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M25", "國家機關工作人員工資評定表", "9-1", formed, style="cn")
    p = s.paper(top=170, high=100)
    p.head("國家機關工作人員工資評定表", 48)
    p.fields("姓　名", s.name, "性　別", s.sex, "年　齡", s.aged())
    p.fields("籍　貫", s.native, "文化程度", "初中", "政治面貌", s.politics)
    p.fields("參加革命工作時間", s.worked(), "單位及職務", now.words)
    p.fields("原工資分", "190分", "原級別", "行政二十三级")
    level = claim("pay", grade, effective=formed[:7], grade=grade, post=now.post, standard="干部", amount=amount, reform=1956)
    p.fields("評定級別", level, "工資額", f"{amount:.2f}元", "執行時間", s.date(formed[:7]))
    p.words("簡要理由", "该同志工作积极负责，能独立处理文书和干部统计工作。", 380)
    p.says_box("評議小組意見", "同意评为" + grade + "。", s.sign("单位"), high=300)
    p.says_box("審批機關意見", "批准。", s.sign("审批", formed[:8] + "30"), office, 330)


def structural_1985(bench: Bench, life: Life, formed: str, effective: str, parts: tuple[float, float, float], bureau: str) -> None:
    """M25 of 1985: 结构工资 in parts, labels above."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M25", "工资制度改革增加工资审批表", "9-1", formed)
    p = s.paper(top=150)
    p.head("工资制度改革增加工资审批表", 48)
    p.line(words("单位：", now.unit), "left", 32)
    p.above("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "文化程度", life.courses[0].level)
    years = claim("service_years", f"{int(formed[:4]) - int(life.work[0][:4]) + 1}", years=int(formed[:4]) - int(life.work[0][:4]) + 1, on=formed)
    p.above("参加工作时间", s.worked(), "工作年限", years, "现任职务", now.post, "任职时间", s.date(now.start))
    p.heads(("项目", "基础工资", "职务工资", "工龄津贴", "合计"), (1.2, 1, 1, 1, 1))
    p.fields_of(("改革前", "", "", "", f"{sum(parts) - 14:.2f}"), (1.2, 1, 1, 1, 1))
    raised = claim("pay", f"{sum(parts):.2f}", effective=effective, amount=sum(parts), standard="干部", reform=1985, post=now.post)
    p.fields_of(("改革后", *(f"{x:.2f}" for x in parts), raised), (1.2, 1, 1, 1, 1))
    p.fields("月增资额", "14.00元", "执行时间", s.date(effective))
    p.says_box("单位意见", "同意。", s.sign("单位"), now.unit, 280)
    p.says_box("主管部门意见", "同意上报。", s.sign("审核"), "河湾地区农业局" if now.unit.startswith("白石") else now.unit, 280)
    p.says_box("批准机关意见", "同意。", s.sign("审批", formed[:8] + "28"), bureau, 300)


def reform_2006(bench: Bench, life: Life, formed: str, grade: str, amounts: tuple[float, float], bureau: str) -> None:
    """M25 套改表 of an institution without vertical rules: 岗位 and 薪级 before and after."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M25", "事业单位工作人员收入分配制度改革套改审批表", "9-1", formed)
    p = s.paper(top=150, ruling="rows")
    p.head("事业单位工作人员工资套改审批表", 46)
    p.fields("单位", now.unit, "姓名", s.name, "性别", s.sex)
    p.fields("出生年月", s.born("month"), "参加工作时间", s.worked(), "学历", life.courses[-1].level)
    total = int(formed[:4]) - int(life.work[0][:4]) + 1
    p.fields("工作年限", words(claim("service_years", f"{total}年", years=total, on=formed)), "套改年限", f"{total}年", "现任职务", now.post)
    p.heads(("", "岗位工资", "薪级工资", "津贴", "合计"), (1.2, 1, 1, 1, 1))
    p.fields_of(("套改前", "", "", "", f"{amounts[0]:.0f}"), (1.2, 1, 1, 1, 1))
    new = claim("pay", grade, effective="2006-07", grade=grade, amount=amounts[1], post=now.post, standard="事业", reform=2006)
    p.fields_of(("套改后", "680", new, "", f"{amounts[1]:.0f}"), (1.2, 1, 1, 1, 1))
    p.fields("起薪时间", s.date("2006-07"), "月增资", f"{amounts[1] - amounts[0]:.0f}元")
    p.says_box("单位意见", "同意套改。", s.sign("单位"), now.unit, 300)
    p.says_box("人事（工资）部门审批意见", "同意。", s.sign("审批", formed[:8] + "28"), bureau, 320)


def apprentice(bench: Bench, life: Life, formed: str, trade: str, trial: tuple[str, str], amount: float, bureau: str) -> None:
    """M26 学徒（试用）期满转正定级: a worker's grade."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M26", "学徒工转正定级审批表", "9-1", formed)
    p = s.paper(top=150)
    p.head("学徒工转正定级审批表", 52)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.fields("家庭出身", life.person.origin, "文化程度", "初中", "政治面貌", s.politics)
    p.fields("进厂时间", s.date(now.start), "参加工作时间", s.worked(), "工种", trade)
    p.fields("学徒期限", words(s.manner.period(*trial)), "现工资", "33元")
    p.words("本人小结", "　　在师傅的帮助下，能独立操作，完成生产任务。", 400)
    level = claim("pay", "二级工", effective=trial[1], grade="二级工", amount=amount, standard="工人")
    p.says_box("车间意见", "同意转正。", s.sign("单位"), high=260)
    p.says_box("厂部意见", words("同意转正定级，定为", level, f"，月工资{amount:.2f}元，自{s.date(trial[1])}起执行。"), s.sign("审核"), now.unit, 330)
    p.says_box("劳动部门审批意见", "同意。", s.sign("审批", formed[:8] + "28"), bureau, 300)


def graduate_1999(bench: Bench, life: Life, formed: str, which: int, amount: float, bureau: str) -> None:
    """M26 in rows without vertical rules, the trial year in a sentence with blanks."""
    now, course = life.until(formed)[-1], life.courses[which]
    s = Scribe(bench, life, "M26", "大中专毕业生转正定级审批表", "9-1", formed, style="ymd")
    p = s.paper(top=160, ruling="rows")
    p.head("大中专毕业生转正定级审批表", 48)
    p.blanks("姓名", s.name, "性别", s.sex, "民族", s.folk, "出生年月", s.born("month"))
    p.blanks("毕业院校", s.study(course, course.school, "school", "major", "level", "end"), "专业", course.major)
    p.blanks("学历", course.level, "毕业时间", s.date(course.end), "政治面貌", s.politics)
    p.blanks("工作单位", now.unit, "参加工作时间", s.worked("毕业分配"))
    trial = f"{int(life.work[0][:4]) + 1}{life.work[0][4:7]}"
    p.blanks("见习期", words(s.manner.period(life.work[0][:7], trial)))
    p.y += 24
    p.says_box("见习期自我总结", "　　一年来，我虚心向老同志学习，较快适应了工作。", (), high=420, headed=True)
    p.says_box("单位鉴定及定级意见", "表现良好，同意按期转正。", s.sign("单位"), now.unit, 300, headed=True)
    became = claim("status", "同意转正定级为国家干部", status="干部", origin="统分")
    pay = claim("pay", "科员", effective=trial, grade="科员", amount=amount, standard="干部")
    p.says_box("审批机关意见", words(became, "，定为", pay, f"，工资{amount:.0f}元，从{s.date(trial)}起执行。"), s.sign("审批", formed[:8] + "28"),
               bureau, 330, headed=True)  # fmt: skip


def proposal_1995(bench: Bench, life: Life, formed: str, approved: str, on: tuple[str, str], off: str, office: str, bureau: str) -> None:
    """M27 干部任免呈报表 before 1997: 家庭出身, 本人成份, opinions under one another on the second page."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M27", "干部任免呈报表", "9-2", approved)
    p = s.paper(top=120)
    p.head("干 部 任 免 呈 报 表", 54)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"))
    p.fields("民族", s.folk, "籍贯", s.native, "家庭出身", life.person.origin, "本人成份", "学生")
    p.fields("文化程度", life.courses[-1].level, "入党时间", s.joined(), "参加工作时间", s.worked())
    p.fields("现任职务", now.words)
    put = claim("appointment", on[0] + on[1], action="任", unit=on[0], post=on[1])
    away = claim("appointment", off, action="免", post=off)
    p.fields("拟任职务", put)
    p.fields("拟免职务", away)
    p.lines(("起止年月", "在何地何部门任何职务"), (2.1, 4.7), s.stints(life.until(formed), referee=False), 76, 2, aligns=("center", "left"))
    q = s.paper(top=120)
    q.words("奖惩情况", "无", 110)
    q.words("任免理由", "该同志政治坚定，业务熟悉，有一定组织领导能力，工作需要。", 240)
    q.lines(("称谓", "姓名", "年龄", "政治面貌", "工作单位及职务"), (1, 1.5, 0.8, 1.2, 3.4), s.kin_aged(life.kin()), 80, 1)
    q.says_box("呈报单位意见", "同意呈报。", s.sign("单位", formed), office, 300)
    q.says_box("审批机关意见", "同意。", s.sign("审批", approved), bureau, 300)
    q.line("填表人：　鲁桂珍", "right", 32)

"""Pay, and the end of the first year of work: M25, M26."""

from __future__ import annotations

from samples.archive.case import Case, Material
from samples.archive.desk import study
from samples.archive.ink import put, say
from samples.archive.when import numeral

from .answers import back

Post = tuple[str, str]


def m25(case: Case, on: str, effective: str, grade: str, amount: float, reform: int | None = None, standard: str | None = None) -> Material:
    """工资变动审批表."""
    d = case.desk(on, paper=case.desk(on).pick("a4", "wide") if on > "1990" else "kai")
    life = d.life
    job = life.job(on)
    pay = say("pay", effective=effective, grade=grade, post=job.post, amount=amount, reform=reform, standard=standard)
    title = {1985: "国家机关工作人员工资改革审批表", 1993: "机关工作人员工资套改审批表", 2006: "公务员工资套改审批表"}.get(reform or 0) or d.pick("工资变动审批表", "调整工资审批表", "职工工资调整审批表", "晋级增资审批表")
    d.title(title)
    years = int(on[:4]) - int(life.work[:4])
    shown = f"{amount:g}"
    more = {"years": (d.pick("工作年限", "工龄"), put(f"{years}年", say("service_years", years=years, on=on))), "job": (d.pick("职务", "现任职务", "职务（岗位）"), put(job.post, pay)),
            "why": (d.pick("变动原因", "调资原因"), put(d.pick("正常晋升", "按规定调整") if not reform else "工资改革")), "grade": (d.pick("变动后级别", "现定工资级别", "调整后级别") if not reform else d.pick("套改后级别", "改革后工资级别"), put(grade, pay)),
            "before": (d.pick("变动前工资", "原工资") if not reform else d.pick("套改前工资", "改革前工资"), put(f"{amount * 0.8:.0f}元")), "sum": (d.pick("变动后合计", "现工资", "月工资合计") if not reform else d.pick("套改后合计", "合计"), put(shown + d.pick("", "元"), pay)),
            "from": (d.pick("执行时间", "起薪时间", "从何时执行"), put(d.date(effective), pay)), "more": (d.pick("月增资额", "增资额"), put(f"{amount * 0.2:.0f}"))}
    d.fields("unit name gender birth culture work years job", more)
    d.fields("why before grade sum more from", more, order=False)
    boxes = [(d.pick("单位意见", "呈报单位意见", "所在单位意见"), put("同意。"), [d.sig("单位", back(on, 15))], job.unit)]
    if d.rng.random() < 0.5:
        boxes.append((d.pick("主管部门意见", "主管单位意见"), put("同意。"), [d.sig("审核", back(on, 7))], ""))
    boxes.append((d.pick("审批机关意见", "人事部门审批意见", "工资部门审批意见"), put(d.pick("同意。", "批准。")), [d.sig("审批", on)], f"{life.county}人事局" if on > "1980" else f"{life.county}劳动局"))
    d.opinions(*boxes, least=96)
    return case.add("M25", title, "9-1", d)


def m26(case: Case, on: str, effective: str, grade: str, amount: float, worker: bool = False) -> Material:
    """转正定级审批表."""
    d = case.desk(on)
    life = d.life
    job = life.job(on)
    s = life.finished(on)[-1]
    edu = study(s, "school", "major", "end", "nominal_years")
    pay = say("pay", effective=effective, grade=grade, post=job.post, amount=amount)
    title = d.pick("学徒工转正定级审批表", "工人转正定级审批表") if worker else d.pick("毕业生见习期满转正定级审批表", "大中专毕业生转正定级审批表", "转正定级呈批表")
    d.title(title)
    more = {"school": (d.pick("毕业学校", "毕业院校"), put(s.school, edu)), "major": (d.pick("所学专业", "专业"), put(s.major, edu)), "years": ("学制", put(f"{numeral(s.years)}年", edu)), "out": (d.pick("毕业时间", "毕业年月"), put(d.date(s.end[:7]), edu)),
            "term": (d.pick("见习期", "见习期限") if not worker else d.pick("学徒期", "学徒期限"), put(f"{d.date(job.start[:7])}至{d.date(effective)}")), "post": (d.pick("拟定职务", "定级职务", "职务（工种）"), put(job.post, pay)),
            "grade": (d.pick("拟定工资级别", "工资级别", "定级工资"), put(f"{grade}，{amount:g}元", pay)), "from": (d.pick("执行时间", "起薪时间"), put(d.date(effective), pay))}
    d.fields("name gender birth ethnicity native pol culture work unit school major years out term", more)
    d.essay(d.pick("见习期间工作表现", "自我鉴定", "工作表现"), put(d.pick("一年来虚心学习，服从分配，业务能力提高较快，能够独立完成工作。", "工作积极肯干，遵守纪律，尊重老同志，圆满完成各项任务。")), 66)
    d.fields("post grade from", more, order=False)
    status = "工人" if worker else "干部"
    d.opinions((d.pick("单位意见", "单位鉴定意见"), put("同意转正定级。"), [d.sig("单位", back(on, 20))], job.unit),
               (d.pick("审批机关意见", "人事部门审批意见") if not worker else d.pick("劳动部门审批意见", "审批机关意见"), [put("同意转正定级", say("status", status=status, from_=effective, origin=None if worker else "统分")), put("。")], [d.sig("审批", on)],
                f"{life.county}{'劳动局' if worker else '人事局'}"), least=92)
    return case.add("M26", title, "9-1", d)

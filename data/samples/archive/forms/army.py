"""Into the army and out of it: M31, M32."""

from __future__ import annotations

from samples.archive.case import Case, Material
from samples.archive.ink import put, say

from .answers import back, rewards


def m31(case: Case, on: str) -> Material:
    """应征公民入伍登记表, 批准书."""
    d = case.desk(on)
    life = d.life
    d.look.marks["own"] = "1"
    title = d.pick("应征公民入伍登记表", "应征公民入伍批准书", "应征青年入伍登记表")
    d.title(title)
    more = {"hukou": (d.pick("户口所在地", "户籍所在地"), put(life.home)), "look": (d.pick("体格检查结果", "体检结论"), put("合格")), "job": (d.pick("职业、职务", "现在职业"), put("待业"))}
    d.fields("name former gender birth ethnicity native origin status0 culture pol job hukou home look skill", more, photo=True)
    d.resume(stays=life.told(back(on, 25)))
    d.relatives()
    if d.rng.random() < 0.6:
        d.essay("奖惩情况", rewards(d), 30)
    d.opinions((d.pick("街道、单位意见", "基层单位意见", "所在单位意见"), put("同意应征。"), [d.sig("单位", back(on, 25))], ""), (d.pick("派出所意见", "公安派出所意见"), put("政审合格。"), [d.sig("审核", back(on, 16))], f"{life.county}公安局城关派出所"),
               (d.pick("县（市、区）征兵办公室审批意见", "征兵办公室批准意见", "人民武装部审批意见"), put("批准入伍。"), [[d.pick("批准入伍时间：", ""), d.day(on, say("work_start", date=on, route="入伍"), say("signing", step="审批", date=on))]], f"{life.county}征兵办公室"), least=84)
    return case.add("M31", title, "9-2", d)


def m32(case: Case, on: str, rank: str, to: str) -> Material:
    """军队转业干部审批报告表."""
    d = case.desk(on)
    life = d.life
    title = d.pick("军队转业干部审批报告表", "军队干部转业审批报告表", "军队转业干部登记表")
    d.title(title)
    last = [s for s in life.stays if s.as_ == "军官" and s.start < on][-1]
    joined = life.work[:7]
    more = {"corps": (d.pick("部别", "所在部队"), put(last.unit)), "post": ("职务", put(last.post)), "rank": (d.pick("军衔（级别）", "军衔"), put(rank)), "in": (d.pick("入伍年月", "入伍时间", "何时入伍"), put(d.date(joined), say("work_start", date=joined, route="入伍"))),
            "wed": ("婚姻状况", put("已婚"))}
    d.fields("corps post rank name gender birth ethnicity native in join culture wed health", more, photo=True)
    d.resume(stays=life.told(back(on, 60)))
    d.relatives()
    d.essay(d.pick("奖惩情况", "奖惩"), rewards(d), 34)
    d.essay(d.pick("转业理由", "转业原因"), put(d.pick("部队精简整编，年龄偏大，适宜地方工作。", "编制员额缩减，本人符合转业条件。")), 44)
    d.opinions((d.pick("团党委意见", "团级单位意见"), put("同意转业。"), [d.sig("单位", back(on, 45))], f"中共{last.unit}委员会"), (d.pick("师党委意见", "师级单位意见"), put("同意。"), [d.sig("审核", back(on, 25))], ""),
               (d.pick("批准机关意见", "审批机关意见"), [put("批准转业", say("status", status="干部", from_=on, origin="军队转业")), put("。")], [d.sig("审批", on)], "南麓省军区政治部"), (d.pick("安置意见", "安置地区意见"), put(f"分配到{to}工作。"), [], f"{life.county}军队转业干部安置办公室"), least=84)
    return case.add("M32", title, "9-2", d)

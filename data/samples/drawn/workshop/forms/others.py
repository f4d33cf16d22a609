"""M38 劳动合同, M39 出国（境）审批表, M40 代表登记表."""

from __future__ import annotations

from samples.drawn import said
from samples.drawn.claims import Part
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.paper import filled_in
from samples.drawn.workshop.scribe import Scribe, words


def contract_2007(bench: Bench, life: Life, formed: str, employer: str, post: str, term: tuple[str, str], wage: int) -> None:
    """M38 as a typed booklet: cover, parties with blanks, clauses, signatures on the last page."""
    s = Scribe(bench, life, "M38", "劳动合同书", "10", formed, style="ymd")
    cover = s.paper(top=460, left=260, right=240)
    cover.head("劳　动　合　同　书", 76, gap=480)
    cover.prose(words("甲　方（用人单位）：", *filled_in(f"　{employer}　")), 40, 2.6)
    cover.prose(words("乙　方（劳动者）：", *filled_in(words("　", s.name, "　"))), 40, 2.6)
    cover.prose(words("签订日期：", *filled_in(words("　", s.date(formed), "　"))), 40, 2.6)
    cover.y = 2000
    cover.line("北辰省劳动和社会保障厅监制", "center", 36)
    p = s.paper(top=150, left=180, right=170)
    p.prose(words("　　甲方：", *filled_in(employer), "　　法定代表人：", *filled_in("车强")), 36, 1.9)
    p.prose(words("　　乙方：", *filled_in(s.name), "　性别：", *filled_in(s.sex), "　出生日期：", *filled_in(s.born())), 36, 1.9)
    p.prose(words("　　居民身份证号码：", *filled_in(s.number), "　户籍所在地：", *filled_in(life.person.birth_place)), 36, 1.9)
    p.prose("　　根据《中华人民共和国劳动法》，甲乙双方经平等协商，自愿签订本合同。", 36, 1.9)
    p.prose("一、劳动合同期限", 38, 2.0)
    p.prose(words("　　第一条　本合同为固定期限劳动合同，自", *filled_in(said.worked(term[0], s.manner)), "起至", *filled_in(s.date(term[1])), "止，其中试用期三个月。"), 36, 1.9)
    p.prose("二、工作内容", 38, 2.0)
    p.prose(words("　　第二条　乙方同意根据甲方工作需要，担任", *filled_in(post), "岗位工作。"), 36, 1.9)
    p.prose("三、劳动报酬", 38, 2.0)
    p.prose(words("　　第三条　甲方每月以货币形式支付乙方工资", *filled_in(f"{wage}元"), "。"), 36, 1.9)
    p.prose("四、社会保险\n　　第四条　甲乙双方按国家规定参加社会保险。", 36, 1.9)
    q = s.paper(top=200, left=180, right=170)
    q.prose("五、其他\n　　第五条　本合同一式两份，甲乙双方各执一份，自签字盖章之日起生效。", 36, 1.9)
    q.y += 200
    q.prose(words("甲方（盖章）　　　　　　　　　　　　乙方（签名）", *filled_in(life.person.name)), 36, 1.9, underlined=False)
    q.prose(words("　", s.sign("单位"), "　　　　　　　　　　　　", s.sign("本人")), 36, 1.9)
    q.sheet.stamp((420, q.y - 110), employer)


def _hired(s: Scribe, term: tuple[str, str]) -> Part:
    """The first day of a contract that makes somebody a contract worker."""
    begun = said.worked(term[0], s.manner)
    return said.both(begun, "status", status="合同制工人", **{"from": term[0], "to": term[1]})


def contract_worker(bench: Bench, life: Life, formed: str, employer: str, trade: str, term: tuple[str, str], bureau: str) -> None:
    """M38 全民所有制合同制工人劳动合同 on one sheet."""
    s = Scribe(bench, life, "M38", "合同制工人劳动合同", "10", formed, style="ymd")
    p = s.paper(top=150, left=180, right=170)
    p.head("全民所有制合同制工人\n劳动合同", 50)
    p.prose(words(*filled_in(employer), "（以下简称甲方）招用", *filled_in(s.name), "（", *filled_in(s.sex), "，", *filled_in(s.born()),
                  "出生，以下简称乙方）为劳动合同制工人，双方签订如下合同："), 36, 1.9)  # fmt: skip
    p.prose(words("　　一、合同期限：自", *filled_in(_hired(s, term)), "至", *filled_in(s.date(term[1])), "。"), 36, 1.9)
    p.prose(words("　　二、工种：", *filled_in(trade), "。"), 36, 1.9)
    p.prose("　　三、甲方按国家规定支付工资，提供劳动保护。\n　　四、乙方遵守厂规厂纪，完成生产任务。\n　　五、本合同经劳动行政部门鉴证后生效。", 36, 1.9)
    p.y += 120
    p.prose(words("甲方：", *filled_in(employer), "　　　　　　　　　　乙方：", *filled_in(life.person.name)), 36, 1.9, underlined=False)
    p.sheet.stamp((560, p.y - 30), employer)
    p.y += 120
    p.foot(words("鉴证机关：" + bureau), words(s.sign("审批")), seal=bureau)


def abroad(bench: Bench, life: Life, formed: str, country: str, task: str, days: int, bureau: str) -> None:
    """M39 因公出国（境）人员审批表."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M39", "因公出国（境）人员审查批件", "9-3", formed, typed=True)
    p = s.paper(top=150)
    p.head("因公出国（境）人员审批表", 52)
    p.fields("姓名", s.name, "性别", s.sex, "出生日期", s.born("month"))
    p.fields("民族", s.folk, "出生地", s.birth_place, "政治面貌", s.politics)
    p.fields("工作单位及职务", now.words)
    p.fields("前往国家（地区）", country, "停留时间", f"{days}天", "出国任务", task)
    p.lines(("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"), (1, 2, 1.4, 1.2, 3.2), s.kin(life.kin()), 80)
    p.fields("何时因何事去过何国", "无")
    p.says_box("派出单位意见", "同意派出。", s.ymd("单位"), now.unit, 300)
    p.says_box("审查机关意见", "政审合格。", s.ymd("审核", formed[:8] + "24"), "中共天山南路市委组织部", 300)
    p.says_box("审批机关意见", "同意出国。", s.ymd("审批", formed[:8] + "28"), bureau, 300)


def private_journey(bench: Bench, life: Life, formed: str, country: str) -> None:
    """M39 因私出国（境）审批表: labels above."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M39", "因私出国（境）审批表", "9-3", formed)
    p = s.paper(top=150)
    p.head("国家工作人员因私出国（境）审批表", 46)
    p.above("姓　名", s.name, "性　别", s.sex, "出生日期", s.born(), "政治面貌", s.politics)
    p.above("公民身份号码", s.number, "户口所在地", life.person.birth_place)
    p.above("工作单位", now.unit, "职务（职级）", now.post)
    p.above("前往国家或地区", country, "事由", "旅游", "证件种类", "护照")
    p.words("本人申请", "　　拟利用年休假赴" + country + "旅游，往返十天，费用自理，按期返回。", 380)
    p.says_box("本人签名", "", s.sign("本人"), high=170, signer=life.person.name, signer_label="签名：")
    p.says_box("所在单位意见", "同意。", s.sign("单位", formed[:8] + "22"), now.unit, 300)
    p.says_box("组织人事部门审批意见", "同意。", s.sign("审批", formed[:8] + "27"), "中共新港市委组织部", 300)


def deputy(bench: Bench, life: Life, formed: str, congress: str, by: str) -> None:
    """M40 人大代表登记表."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M40", f"{congress}代表登记表", "9-4", formed, typed=True)
    p = s.paper(top=150)
    p.head(f"{congress}\n代表登记表", 46)
    with p.photo(240):
        p.fields("姓名", s.name, "性别", s.sex, "民族", s.folk)
        p.fields("出生年月", s.born("month"), "籍贯", s.native)
        p.fields("政治面貌", s.politics, "参加工作时间", s.worked())
    p.fields("入党时间", s.joined(), "健康状况", "健康", "身份证号", s.number)
    course = life.courses[-1]
    p.fields("文化程度", s.study(course, course.level, "level", "school", "major"), "毕业院校及专业", course.school + course.major)
    p.fields("工作单位及职务", now.words)
    p.lines(("起止年月", "简　历"), (2, 4.8), s.stints(life.until(formed, "1994"), referee=False), 80, 1, aligns=("center", "left"))
    p.words("奖惩情况", "无", 120)
    p.says_box("选举单位意见", "经选举，当选为代表。", s.ymd("单位"), by, 300)
    p.words("代表资格审查意见", "代表资格有效。", 200)


def delegate(bench: Bench, life: Life, formed: str, congress: str, by: str) -> None:
    """M40 党代表登记表 of the eighties: filled in between printed words, the career told."""
    s = Scribe(bench, life, "M40", "党代表大会代表登记表", "9-4", formed, style="ymd")
    p = s.paper(top=160, ruling="rows")
    p.head(congress, 42, gap=0)
    p.head("代 表 登 记 表", 56)
    p.blanks("姓名", s.name, "性别", s.sex, "民族", s.folk, "出生年月", s.born("month"))
    p.blanks("籍贯", s.native, "文化程度", life.courses[0].level, "参加工作时间", s.worked())
    p.blanks("入党时间", s.joined(), "转正时间", s.made_full())
    p.blanks("工作单位及职务", life.until(formed)[-1].words)
    p.y += 30
    p.lines(("起止年月", "在何地何部门任何职", "证明人"), (2.1, 4, 1.1), s.stints(life.until(formed, "1949")), 78, aligns=("left", "left", "center"))
    p.words("主要表现", "在党的路线、方针、政策上能同党中央保持一致，联系群众，办事公道。", 240)
    p.says_box("选举单位党组织意见", "经党员大会选举产生。", s.sign("单位"), by, 300)


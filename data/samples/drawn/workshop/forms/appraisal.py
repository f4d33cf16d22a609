"""M05 考核登记表, M06 考察材料 and 鉴定表, M17 任前审核登记表 and 认定表."""

from __future__ import annotations

from samples.drawn import said
from samples.drawn.claims import Part, claim
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.scribe import Scribe, words


def institution_year(bench: Bench, life: Life, year: int, grade: str, since: str) -> None:
    """M05 of an institution: labels above, grade ticked in the words of the unit."""
    formed = f"{year + 1}-01-15"
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M05", f"事业单位工作人员年度考核登记表（{year}年度）", "3", formed)
    p = s.paper(top=130)
    p.head("事业单位工作人员年度考核登记表", 48)
    p.line(f"（{year}年度）", "center", 34)
    p.above("姓　名", s.name, "性　别", s.sex, "出生年月", s.born("month"), "政治面貌", s.politics)
    p.above("单位及职务", now.words, "任现职时间", s.date(since), "文化程度", "大专")
    p.words("个人总结", "　　一年来，本人认真学习，遵守纪律，较好地完成了本职工作，没有发生差错和事故。不足之处是业务钻研"
            "不够，今后努力改进。", 620)  # fmt: skip
    p.says_box("主管领导意见", "同意个人总结。", s.ymd("审核", f"{year}-12-28"), high=250)
    verdict = claim("assessment", grade, year=year, grade=grade)
    p.says_box("考核小组意见", words("经考核小组研究，确定为", verdict, "等次。"), s.ymd("审核"), now.unit, 290)
    p.says_box("本人意见", "同意。", s.ymd("本人", f"{year + 1}-01-20"), high=200, signer=life.person.name,
               signer_label="签名：")  # fmt: skip
    p.words("备注", "", 110)


def servant_year(bench: Bench, life: Life, year: int, grade: str, since: str, seal: str) -> None:
    """M05 of a civil servant, on two facing pages scanned as one."""
    formed = f"{year + 1}-01-18"
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M05", f"公务员年度考核登记表（{year}年度）", "3", formed, typed=True)
    sheet = s.next_sheet(width=3308)
    left = s.paper_on(sheet, right=1654 + 120, top=140)
    left.head("公务员年度考核登记表", 50)
    left.line(f"（ {year} 年度）", "center", 34)
    left.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"))
    left.fields("政治面貌", s.politics, "任现职时间", s.date(since))
    left.fields("单位及职务", now.words)
    left.fields("从事或分管工作", "本部门日常工作")
    left.words("个人总结", "　　一年来，在局党组的领导下，坚持政治学习，履行岗位职责，完成了各项任务。", 900)
    right = s.paper_on(sheet, left=1654 + 120, top=140)
    right.says_box("主管领导评语和考核等次建议", words("建议评定为", Part(grade), "等次。"), s.ymd("审核", f"{year}-12-26"), high=430)
    verdict = claim("assessment", f"确定为{grade}等次", year=year, grade=grade)
    right.says_box("机关负责人或考核委员会意见", words(verdict, "。"), s.ymd("审批"), seal, 430)
    right.says_box("本人意见", "无意见。", s.ymd("本人", f"{year + 1}-01-22"), high=330, signer=life.person.name, signer_label="签名：")
    right.says_box("未确定等次或不参加考核情况说明", "", (), high=280)


def inspection(bench: Bench, life: Life, formed: str, office: str, full: bool = True) -> None:
    """M06 as an office writes it: the life in the first paragraph, then praise and shortcomings."""
    s = Scribe(bench, life, "M06", f"{life.person.name}同志考察材料", "3", formed, typed=True, style="ymd")
    p = s.paper(top=220, left=200, right=190)
    p.head(f"{life.person.name}同志考察材料", 56, gap=50)
    course = life.courses[-1] if life.courses[-1].end < formed else life.courses[0]
    opening: list[str | Part] = [
        "　　", s.name, "，", s.sex, "，", s.folk, "，", s.native, "人，", s.born("month"), "出生，", s.worked(), "参加工作，",
        s.joined(), "加入中国共产党，",
        s.study(course, f"{course.school}{course.major}专业毕业，{course.level}学历", "level", "school", "major", "outcome"),
        f"。现任{life.until(formed)[-1].words}。",
    ]  # fmt: skip
    p.prose(words(*opening), 38, 1.9)
    if full:
        career = [c for c in life.until(formed) if c.occupation != "学习"]
        told: list[Part | str] = ["　　该同志"]
        for stint in career:
            end = s.date(stint.end) if stint.end != "open" else "至今"
            text = f"{s.date(stint.start)}至{end}任{stint.words}" if end != "至今" else f"{s.date(stint.start)}至今任{stint.words}"
            told += [Part(text, (said.stint_claim(stint),)), "；"]
        p.prose(words(*told[:-1], "。"), 38, 1.9)
    p.prose("　　该同志政治立场坚定，与党中央保持高度一致；工作思路清晰，业务熟悉，组织协调能力较强；作风扎实，团结同志，"
            "群众反映较好；廉洁自律，未发现违纪违法问题。主要不足：有时工作要求过急。", 38, 1.9)  # fmt: skip
    p.prose("　　民主推荐中，应到42人，实到41人，推荐票38票。经组织考察，同意列为提拔人选。", 38, 1.9)
    p.y += 60
    p.foot(office, words(s.sign("单位")), seal=office)


def conduct_form(bench: Bench, life: Life, formed: str) -> None:
    """M06 as a form: 干部鉴定表 of the eighties, opinion boxes under one another."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M06", "干部鉴定表", "3", formed)
    p = s.paper(top=130)
    p.head("干　部　鉴　定　表", 54)
    p.line(f"鉴定时间：{s.date(formed[:7])}", "right", 30)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.fields("单位", now.unit, "职务", now.post, "政治面貌", s.politics)
    p.fields("参加工作时间", s.worked(), "入党(团)时间", s.joined(), "文化程度", life.courses[0].level)
    p.words("自我鉴定", "　　能坚持四项基本原则，认真学习党的十二届三中全会决定，服从组织分配，工作任劳任怨，能完成上级交给的各项"
            "任务。缺点是学习不够刻苦，工作方法简单。", 560)  # fmt: skip
    p.y -= 1
    p.says_box("小组鉴定", "同意本人鉴定。该同志工作主动，能团结同志。", s.sign("单位"), high=330, signer="滕建业", signer_label="组长：")
    p.says_box("单位鉴定意见", "同意小组鉴定意见。", s.sign("单位"), now.unit, 330)
    p.says_box("上级意见", "", (), high=250)


def before_office(bench: Bench, life: Life, formed: str, by: str) -> None:
    """M17 as 任前审核登记表: one row an item, 信息是否一致 and 确认信息 in columns."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M17", "干部人事档案任前审核登记表", "5", formed, typed=True)
    p = s.paper(top=150, high=92)
    p.head("干部人事档案任前审核登记表", 48)
    p.fields("姓名", s.name, "工作单位及职务", now.words)
    p.heads(("审核项目", "信息是否一致", "是否涂改", "是否认定", "确认信息"), (1.4, 1.3, 1.1, 1.1, 2))
    joining = life.joining
    rows = [("出生时间", "birth", life.person.birth[:7], "否"), ("参加工作时间", "work_start", life.work[0][:7], "是")]
    rows += [("入党时间", "party", joining.branch[:7], "是")] if joining else []
    for name, topic, value, same in rows:
        stated = claim("determination", s.date(value), topic=topic, value=value, decided=formed, by=by)
        p.fields_of((name, same, "否", "是" if same == "否" else "否", stated), (1.4, 1.3, 1.1, 1.1, 2))
    first = next(c for c in life.courses if c.mode == "全日制" and c.level not in ("初中", "高中"))
    last = life.courses[-1]
    for title, course in (("全日制教育", first), ("在职教育", last)):
        words_ = f"{course.level}　{course.school}{course.major}专业"
        p.fields(title, s.study(course, words_, "level", "school", "major"))
    p.fields("民族", s.folk, "籍贯", s.native, "出生地", s.birth_place)
    p.fields("工作经历材料是否齐全", "齐全", "干部身份是否存疑", "否")
    p.fields("任现职级时间", s.date(now.start), "是否受过处分", "是")
    p.words("审核发现的问题", "早期《入团志愿书》出生日期记载与任免表不一致，已按最早材料认定。", 240)
    p.says_box("处理意见建议", "同意按程序办理。", s.ymd("审批"), by, 330)
    p.line("初审人：　石磊　　　　复审人：　梅芳", "left", 32)


def recognised(bench: Bench, life: Life, formed: str, by: str, topic: str, value: str, story: str) -> None:
    """M17 as 专项审核认定表 in sentences: what was found, what is recognised, three signatures."""
    s = Scribe(bench, life, "M17", "干部人事档案专项审核认定表", "5", formed, typed=True, style="ymd")
    now = life.until(formed)[-1]
    p = s.paper(top=150, high=92)
    p.head("干部人事档案专项审核认定表", 48)
    p.fields("姓　名", s.name, "单位及职务", now.words)
    p.words("审核中发现的有关问题及审核意见", "　　" + story, 520)
    stated = claim("determination", s.date(value), topic=topic, value=value, decided=formed, by=by, grounds="最早形成的材料")
    about = {"birth": "出生时间", "work_start": "参加工作时间", "party": "入党时间"}[topic]
    p.says_box("组织人事部门意见", words(f"经研究，依据最早形成的材料，认定{life.person.name}同志{about}为", stated, "。"),
               s.ymd("审批"), by, 420)  # fmt: skip
    p.says_box("本人意见", "同意组织认定。", s.ymd("本人", formed[:8] + "28"), high=300, signer=life.person.name, signer_label="签名：")



"""M29 招工, M30 下乡上山, M31 应征入伍, M32 复员退伍, M33 聘用 and 转公办: how somebody came into work."""

from __future__ import annotations

from samples.drawn import said
from samples.drawn.claims import Claim, Part, Says, claim
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.paper import RED, filled_in
from samples.drawn.workshop.scribe import Scribe, words


def new_worker_1978(bench: Bench, life: Life, formed: str, approved: str, unit: str, bureau: str, number: str) -> None:
    """M29 全民所有制单位招收工人审批表: labels above, the career as a list without heads, three opinions."""
    s = Scribe(bench, life, "M29", "全民所有制单位招收工人审批表", "9-2", approved)
    p = s.paper(top=110, high=80)
    p.head("全民所有制单位招收工人审批表", 46)
    p.above("姓名", s.name, "性别", s.sex, "年龄", s.aged(formed), "出生年月日", s.born(by_self=True))
    p.above("民族", s.folk, "籍贯", s.native, "家庭出身", life.person.origin, "本人成份", "战士")
    p.above("文化程度", "初中", "政治面貌", said.status_of(life.politics(formed), formed), "婚否", "未婚", "身体状况", "健康")
    p.above("户口所在地", "城关镇", "有何特长", "修理机械", "来源", "复员军人")
    p.line("本　人　简　历", "center", 34)
    p.lines((), (2.1, 3.8, 1), s.stints(life.until(formed)), 72, aligns=("center", "left", "center"))
    p.line("家　庭　成　员", "center", 34)
    p.lines((), (1, 1.4, 1.4, 1.2, 3.2), s.kin(life.kin("父亲", "母亲")), 68)
    p.says_box("招工单位意见", "同意录用，工种：钳工。", s.sign("单位", formed), unit, 230)
    p.says_box("主管局意见", "同意。", s.sign("审核", formed[:8] + "26"), "北原市轻工业局", 220)
    day = said.both(said.worked(approved, s.manner, "招工"), "signing", step="审批", date=approved)
    p.says_box("市劳动局审批意见", f"同意招收为固定工。批准文号：{number}", words(day), bureau, 240)


def sent_down_1969(bench: Bench, life: Life, formed: str, approved: str, went: str, place: str, office: str) -> None:
    """M30 in reversed words under 最高指示, filled in by a parent between printed words."""
    s = Scribe(bench, life, "M30", "下乡上山知识青年登记表", "9-2", approved, style="ymd")
    p = s.paper(top=110, ruling="full", colour=RED)
    p.line(Part("最高指示", (Claim("term", {"text": "最高指示", "role": "printed"}),)), "center", 44)
    p.line("知识青年到农村去，接受贫下中农的再教育，很有必要。", "center", 34)
    p.head("下乡上山知识青年登记表", 52)
    p.colour = (28, 28, 30)
    p.blanks("姓名", s.name, "性别", s.sex, "年龄", s.aged(formed, text="{}岁"), "民族", s.folk)
    p.blanks("家庭出身", life.person.origin, "文化程度", "初中", "政治面貌", said.status_of(life.politics(formed), formed))
    p.blanks("毕业学校", life.courses[0].school + "六六届", "家庭住址", life.person.birth_place)
    p.blanks("家长姓名", life.kin("父亲")[0].name, "工作单位", life.kin("父亲")[0].unit_post)
    p.y += 16
    p.lines(("起止年月", "在何地做何事"), (2.1, 4.6), s.stints(life.until(formed), referee=False), 76, aligns=("center", "left"))
    p.lines(("称呼", "姓名", "年龄", "政治情况", "职业"), (1, 1.4, 1, 1.3, 3.2), s.kin_aged(life.kin("父亲", "母亲", "哥哥")), 72)
    p.says_box("学校或街道意见", "同意下乡。", s.sign("单位", formed), life.courses[0].school, 230)
    day = said.worked(went, s.manner, "上山下乡")
    p.says_box("批准机关意见", words("批准于", day, f"到{place}插队落户。"), s.sign("审批", approved), office, 260)


def call_up(bench: Bench, life: Life, office: str, unit: str) -> None:
    """M31 应征公民入伍批准书: a small printed slip with blanks and one seal."""
    s = Scribe(bench, life, "M31", "应征公民入伍批准书", "9-2", life.work[0], style="ymd")
    sheet = s.next_sheet(width=1654, height=1180)
    p = s.paper_on(sheet, top=120, left=170, right=160)
    p.head("应征公民入伍批准书", 56, gap=40)
    p.prose(words("　　", *filled_in(s.name), "，", *filled_in(s.sex), "，", *filled_in(s.born(text=s.date(life.person.birth))), "出生，",
                  *filled_in(s.native), "人，经体格检查、政治审查合格，批准自", *filled_in(s.worked("入伍", month=False)),
                  f"起服现役，分配至{unit}。"), 40, 2.0)  # fmt: skip
    p.y += 60
    p.foot(office, words(s.sign("审批", life.work[0])), seal=office)


def enlistment_1990(bench: Bench, life: Life, formed: str, office: str, station: str) -> None:
    """M31 应征公民政治审查表 of the nineties: the opinions side by side below a table."""
    s = Scribe(bench, life, "M31", "应征公民政治审查表", "9-2", life.work[0])
    p = s.paper(top=120)
    p.head("应征公民政治审查表", 52)
    with p.photo(230):
        p.fields("姓名", s.name, "性别", s.sex)
        p.fields("出生年月日", s.born(by_self=True), "民族", s.folk)
        p.fields("文化程度", "高中", "政治面貌", said.status_of(life.politics(formed), formed))
    p.fields("籍贯", s.native, "户口性质", words(claim("household", "非农业户口", type="非农业")), "职业", "待业")
    p.fields("家庭住址", life.person.birth_place, "毕业学校", life.courses[0].school)
    p.lines(("自何年何月至何年何月", "在何地何单位任何职", "证明人"), (2.2, 3.9, 1.1), s.stints(life.until(formed)), 76, 1,
            aligns=("center", "left", "center"))  # fmt: skip
    p.lines(("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"), (1, 1.4, 1.3, 1.2, 3.2), s.kin(life.kin("父亲", "母亲")), 74)
    p.says_box("派出所意见", "未发现违法犯罪记录。", s.sign("单位", formed), station, 240)
    p.says_box("街道武装部意见", "政审合格。", s.sign("审核", formed), high=220)
    day = said.both(said.worked(life.work[0], s.manner, "入伍"), "signing", step="审批", date=life.work[0])
    p.says_box("征兵办公室审批意见", "批准入伍。", words(day), office, 260)


def discharged(bench: Bench, life: Life, formed: str, corps: str, office: str, settled: str) -> None:
    """M32 退伍军人登记表: a worker's papers after the army."""
    s = Scribe(bench, life, "M32", "退伍军人登记表", "9-2", formed)
    p = s.paper(top=150)
    p.head("退伍军人登记表", 56)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.fields("籍贯", s.native, "文化程度", "初中", "政治面貌", s.politics)
    p.fields("部别", corps, "职务", "班长", "军衔级别", "战士")
    p.fields("入伍年月", s.worked("入伍"), "入伍地点", life.person.birth_place, "退伍年月", s.date(formed[:7]))
    p.fields("入党时间", s.joined(), "健康状况", "健康")
    p.words("服役期间主要经历", _service(s, life), 260)
    p.words("表现及奖惩情况", "服役期间表现较好，一九七六年受营嘉奖一次。", 220)
    p.says_box("部队意见", "准予退出现役。", s.sign("审批"), corps, 300)
    p.says_box("安置部门意见", settled, s.sign("审核", formed[:5] + "04-20"), office, 300)
    p.words("备注", "", 100)


def _service(s: Scribe, life: Life) -> Says:
    stint = next(c for c in life.career if c.occupation == "士兵")
    told = f"{s.date(stint.start)}入伍，至{s.date(stint.end)}在{stint.unit}任{stint.post}"
    return words(Part(told, (said.stint_claim(stint),)), "。")


def left_service(bench: Bench, life: Life, formed: str, corps: str) -> None:
    """M32 士兵退出现役登记表 of the nineties: labels above."""
    s = Scribe(bench, life, "M32", "复员军人登记表", "9-2", formed, style="ymd")
    p = s.paper(top=150)
    p.head("复　员　军　人　登　记　表", 50)
    p.above("姓　名", s.name, "性　别", s.sex, "出生年月", s.born("month"), "民　族", s.folk)
    p.above("部别职务", corps + "班长", "入伍时间", s.worked("入伍"), "复员时间", s.date(formed[:7]))
    p.above("籍　贯", s.native, "政治面貌", s.politics, "文化程度", "初中")
    p.above("家庭住址", life.person.birth_place, "复员费", "壹佰捌拾元整")
    p.words("服役期间奖惩情况", "一九七七年受连嘉奖。", 260)
    p.words("健康状况", "健康，无伤残。", 130)
    p.says_box("团以上机关意见", "同意复员。", s.sign("审批"), corps, 360)


def hired_cadre(bench: Bench, life: Life, formed: str, approved: str, term: tuple[str, str], post: str, bureau: str, number: str) -> None:
    """M33 聘用制干部审批表: the term of the contract, family, four opinions."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M33", "聘用制干部审批表", "9-2", approved)
    p = s.paper(top=130)
    p.head("聘用制干部审批表", 52)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.fields("籍贯", s.native, "文化程度", "初中", "政治面貌", s.politics)
    p.fields("参加工作时间", s.worked(), "现单位及职务（工种）", now.words)
    p.fields("拟聘职务", post, "聘用期限", words("自", s.date(term[0]), "至", s.date(term[1])))
    p.lines(("起止年月", "在何地何单位任何职", "证明人"), (2.1, 4.1, 1.1), s.stints(life.until(formed)), 78, aligns=("center", "left", "center"))
    p.words("主要表现", "该同志工作认真负责，有一定的组织能力，能胜任本职工作。", 200)
    p.says_box("聘用单位意见", "同意聘用。", s.sign("单位"), now.unit, 260)
    p.room(560)
    p.says_box("主管部门意见", "同意上报。", s.sign("审核"), "北原市轻工业局", 260)
    hired = claim("status", "同意聘用为聘用制干部", status="聘用制干部", origin="聘干", **{"from": approved})
    p.says_box("人事部门审批意见", words(hired, f"。{number}"), s.sign("审批", approved), bureau, 280)


def made_public(bench: Bench, life: Life, formed: str, approved: str, bureau: str, number: str) -> None:
    """M33 民办教师转为公办教师审批表: rows without vertical rules, exam marks, a family table."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M33", "民办教师转公办教师审批表", "9-2", approved)
    p = s.paper(top=140, ruling="rows")
    p.head("民办教师转公办教师审批表", 48)
    p.blanks("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.blanks("籍贯", s.native, "家庭出身", life.person.origin, "政治面貌", s.politics)
    p.blanks("文化程度", "初中", "参加工作时间", s.worked(), "任民办教师时间", s.date("1973-08"))
    p.blanks("现任教学校", now.unit, "担任课程", "语文")
    p.y += 20
    p.lines(("起止年月", "在何地何单位工作", "证明人"), (2.1, 4.1, 1.1), s.stints(life.until(formed)), 76, aligns=("left", "left", "center"))
    p.fields("考核成绩", "语文 87　数学 79　教学法 85", "体检结果", "合格")
    p.says_box("公社意见", "同意。", s.sign("单位"), "青泽县石桥公社革命委员会", 260)
    p.says_box("县教育局意见", "同意上报。", s.sign("审核"), "青泽县教育局", 260)
    made = claim("status", "同意转为公办教师", status="干部", origin="录干", **{"from": approved})
    p.says_box("地区审批意见", words(made, f"，{number}。"), s.sign("审批", approved), bureau, 280)

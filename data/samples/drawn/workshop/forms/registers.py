"""M01 履历表, M02 干部登记表 and 简历表, M03 职工 and 教师登记表: editions of several times."""

from __future__ import annotations

from samples.drawn.claims import Part, Says, claim
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.paper import Paper, filled_in
from samples.drawn.workshop.scribe import Scribe, words

_LINE = ("自何年何月至何年何月", "在何地何部门任何职务", "证明人")


def cadre_1955(bench: Bench, life: Life, formed: str) -> None:
    """M02 of the fifties: traditional print, age instead of birth date, 參加革命 and Party in sentences."""
    s = Scribe(bench, life, "M02", "幹部登記表", "1", formed, style="cn")
    p = s.paper(top=130, high=80)
    p.head("幹部登記表", 60, spread=True)
    p.line(words("填表日期：", s.sign("本人")), "right", 32, True)
    p.fields("現　名", s.name, "原　名", s.former, "性　別", s.sex)
    p.fields("年　齡", s.aged(text="{}歲", nominal=True), "民　族", s.folk, "籍　貫", s.native)
    p.fields("家庭出身", life.person.origin, "本人成份", "学生", "文化程度", "初中")
    p.fields("何時何地參加革命工作", words(s.worked("参加革命"), "在" + life.until(formed)[3].unit + "参加工作"), high=96)
    p.fields("何時何地何人介紹入黨何時轉正", _admission(s, "加入中国共产党"), high=130)
    p.fields("現任職務", _now(life, formed), "現在級別", "行政二十一级")
    p.lines(("起止年月", "在何地何部門任何職務", "證明人"), (2.3, 4.2, 1.1), s.stints(life.until(formed)), 78, 1,
            aligns=("center", "left", "center"))  # fmt: skip
    p.lines(("關係", "姓名", "年齡", "政治態度", "職業"), (1, 1.2, 0.8, 1.2, 3), s.kin_aged(life.kin()[:3]), 74)
    p.says_box("組織意見", "该同志历史清楚，工作积极，立场坚定。", s.sign("单位"), "中共白石县委组织部", 230)


def cadre_1979(bench: Bench, life: Life, formed: str) -> None:
    """M02 as a sheet without vertical rules: basic data on underlined blanks, the career as a list."""
    s = Scribe(bench, life, "M02", "干部简历表", "1", formed)
    p = s.paper(top=140, ruling="rows", high=76)
    p.head("干 部 简 历 表", 56)
    p.blanks("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.blanks("籍贯", s.native, "家庭出身", life.person.origin, "本人成份", "学生")
    p.blanks("文化程度", "中专", "参加工作时间", s.worked(), "入党时间", s.joined())
    p.blanks("工作单位及职务", _now(life, formed))
    p.y += 20
    p.line("主　要　简　历", "center", 36)
    p.lines((), (2.1, 4.6), s.stints(life.until(formed), referee=False), 80, aligns=("left", "left"))
    p.y += 20
    p.line("家庭主要成员及社会关系", "center", 36)
    p.lines(("称谓", "姓名", "出生年月", "政治面貌", "在何地做何工作"), (1, 1.2, 1.5, 1.2, 3.2), s.kin(life.kin()), 74)
    p.y += 30
    p.foot(words("填表人：", life.person.name), words(s.sign("本人")), width=520)


def worker_1980(bench: Bench, life: Life, formed: str, trade: str, joined: str) -> None:
    """M03 as a booklet of two pages, its label column broken over lines."""
    s = Scribe(bench, life, "M03", "职工登记表", "1", formed)
    p = s.paper(top=110)
    p.head("职　工　登　记　表", 54)
    with p.photo(240):
        p.fields("姓名", s.name, "曾用名", s.former, "性别", s.sex)
        p.fields("出生\n年月日", s.born(by_self=True), "民族", s.folk)
        p.fields("籍贯", s.native, "家庭\n出身", life.person.origin)
    p.fields("本人成份", "战士", "文化程度", "初中", "政治面貌", s.politics)
    p.fields("参加工作\n时　间", s.worked(), "进厂时间", joined, "工种", trade)
    p.fields("技术等级", "三级工", "工资级别", "43.50元", "婚姻状况", "未婚", "用工形式", "固定工")
    p.fields("户口所在地", words(claim("household", "城关镇非农业户口", type="非农业")), "现住址", "本厂宿舍")
    p.line("本　人　简　历", "center", 36)
    p.lines(_LINE, (2.2, 4.1, 1.1), s.stints(life.until(formed)), 84, 3, aligns=("center", "left", "center"))
    p.over()
    p.lines(("称呼", "姓名", "出生年月", "政治面貌", "工作单位、职务"), (1, 1.4, 1.5, 1.2, 3.2), s.kin(life.kin()), 84, 2)
    p.words("何时何地\n受过何种\n奖励处分", "1977年在部队受嘉奖一次。", 150)
    p.words("其它需要\n说明的问题", "无", 150)
    p.says_box("本人签字", "以上所填均属实。", s.sign("本人"), high=200, signer=life.person.name, signer_label="签字：")
    p.says_box("单位审查意见", "情况属实。", s.sign("单位"), _unit(life, formed), 260)


def teacher_1978(bench: Bench, life: Life, formed: str) -> None:
    """M03 for teachers: labels above their values, family before career."""
    s = Scribe(bench, life, "M03", "教师登记表", "1", formed)
    p = s.paper(top=120)
    p.head("教 师 登 记 表", 56)
    p.line(words("学校：", _unit(life, formed)), "left", 32, True)
    p.above("姓名", s.name, "性别", s.sex, "出生年月日", s.born(by_self=True), "民族", s.folk)
    p.above("籍贯", s.native, "家庭出身", life.person.origin, "本人成份", "学生", "政治面貌", s.politics)
    course = life.courses[0]
    left = s.study(course, f"初中，{course.school}", "level", "school")
    p.above("文化程度（毕业学校）", left, "参加工作时间", s.worked(), "任教年月", s.date("1973-08"))
    p.above("任教学科", "小学语文", "健康状况", "良好", "婚否", "已婚", "教师类别", "民办")
    p.lines(("与本人关系", "姓名", "出生年月", "政治面貌", "工作单位"), (1.2, 1.2, 1.4, 1.2, 3), s.kin(life.kin()[:4]), 76)
    p.lines(("自何年何月", "至何年何月", "在何地何校学习或任教", "证明人"), (1.4, 1.4, 3.6, 1), s.parted(life.until(formed)),
            80, 2, aligns=("center", "center", "left", "center"))  # fmt: skip
    p.says_box("学校意见", "同意登记。", s.sign("单位"), "青泽县石桥公社文教组", 230)
    p.says_box("县文教局意见", "", s.sign("审批"), "青泽县文教局革命领导小组", 230)


def resume_2015(bench: Bench, life: Life, formed: str) -> None:
    """M01 in its A4 edition: horizontal rules only, study apart from work, tables going on without heads."""
    s = Scribe(bench, life, "M01", "干部履历表", "1", formed, typed=None)
    p = s.paper(top=130, ruling="rows")
    p.head("干部履历表", 58)
    p.fields("姓　名", s.name, "性　别", s.sex, "出生日期", s.born(calendar="gregorian", by_self=True))
    p.fields("民　族", s.folk, "籍　贯", s.native, "出生地", s.birth_place)
    p.fields("政治面貌", s.politics, "入党时间", s.joined(), "转正时间", s.made_full())
    p.fields("参加工作时间", s.worked(), "公民身份号码", s.number)
    p.fields("现任职务", _now(life, formed), "健康状况", "健康")
    _studies(p, s, life)
    p.line("二、工作经历", "left", 36)
    work = [c for c in life.until(formed) if c.occupation != "学习"]
    p.lines(("起止年月", "工作单位及职务", "证明人"), (2.2, 4.6, 1.1), s.stints(work), 88, 5, again=False,
            aligns=("left", "left", "center"))  # fmt: skip
    p.room(700)
    p.line("三、家庭主要成员及重要社会关系", "left", 36)
    p.lines(("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"), (1, 1.9, 1.4, 1.3, 3.6), s.kin(life.kin()), 82)
    p.says_box("本人承诺", "以上内容由本人填写，真实准确。", s.ymd("本人"), high=200, signer=life.person.name,
               signer_label="本人签名：")  # fmt: skip
    p.says_box("组织审核意见", "所填内容经审核无误。", s.ymd("单位"), "中共" + _unit(life, formed) + "党组", 260)


def resume_1988(bench: Bench, life: Life, formed: str) -> None:
    """M01 of 1988: cover, data, a table of tall lines that goes on without heads, family, verdict."""
    s = Scribe(bench, life, "M01", "干部履历表", "1", formed)
    cover = s.paper(top=420, left=300, right=280)
    cover.head("干　部　履　历　表", 76, gap=460)
    for name, told in (("单　位", _unit(life, formed)), ("职　务", life.until(formed)[-1].post), ("姓　名", s.name)):
        cover.prose(words(name, "　", *filled_in(words("　", told, "　　"))), 42, 2.5)
    cover.prose(words("填表日期　", *filled_in(s.sign("本人"))), 42, 2.5)
    cover.y = 1980
    cover.line("中共中央组织部制　一九八八年", "center", 36)
    p = s.paper(top=140, high=96)
    p.fields("姓　名", s.name, "曾用名", s.former, "性　别", s.sex)
    p.fields("出生年月日", s.born(by_self=True), "民　族", s.folk, "籍　贯", s.native)
    p.fields("出生地", s.birth_place, "家庭出身", life.person.origin, "本人成份", "干部")
    p.fields("参加工作时间", s.worked(), "入党时间", s.joined(), "转正时间", s.made_full())
    p.fields("现任职务", life.until(formed)[-1].words, "任现职时间", s.date(life.until(formed)[-1].start))
    p.fields("文化程度", life.courses[-1].level, "身体状况", "一般", "婚姻状况", "已婚")
    course = life.courses[-1]
    study = s.study(course, s.manner.period(course.start, course.end) + f"在{course.school}{course.major}专业学习，{course.outcome}",
                    "level", "school", "major", "start", "end", "outcome")  # fmt: skip
    p.fields("何时何院校何专业毕业", study, high=120)
    p.y += 40
    p.line("参加革命工作前后履历", "center", 38)
    p.lines(("自何年何月至何年何月", "在何地区何部门工作任何职务", "证明人"), (2.2, 4.1, 1.1), s.stints(life.until(formed)), 150, 6,
            again=False, aligns=("center", "left", "center"))  # fmt: skip
    q = s.paper(top=140)
    q.lines(("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"), (1, 1.3, 1.4, 1.2, 3.3), s.kin(life.kin()), 90, 3)
    q.words("何时何地受过何种奖励处分", "无", 160)
    q.says_box("本人签名", "", s.sign("本人"), high=200, signer=life.person.name, signer_label="签名：")
    q.says_box("组织审查意见", "属实。", s.sign("单位"), "中共" + _unit(life, formed) + "总支委员会", 300)


def _studies(p: Paper, s: Scribe, life: Life) -> None:
    p.line("一、学习简历", "left", 36)
    p.heads(("起止年月", "毕业院校及专业", "学历学位", "学习方式"), (2.2, 3.2, 1.5, 1.2))
    for course in life.courses:
        at = len(s.bench.leaves[-1].sheet.found)
        period = s.study(course, s.manner.period(course.start, course.end), "level", "mode", "school", "major", "start",
                         "end")  # fmt: skip
        degree = course.degree[1] + course.degree[0] if course.degree else ""
        cells = (words(period), words(course.school + course.major), words(course.level + degree), words(course.mode))
        p.fields_of(cells, (2.2, 3.2, 1.5, 1.2))
        _degree(p, course.degree, course.school, at)


def _degree(p: Paper, degree: tuple[str, str, str] | None, school: str, at: int) -> None:
    if degree:
        period = next(f for f in p.sheet.found[at:] if f.kind == "education")
        claims = claim("degree", "", level=degree[0], subject=degree[1], school=school).claims
        p.sheet.record(claims, period.box, period.text)


def _admission(s: Scribe, tail: str) -> Says:
    joining = s.life.joining
    if not joining or joining.branch > s.formed:
        return words("无")
    first = claim("party_introducer", joining.introducers[0], name=joining.introducers[0])
    second = claim("party_introducer", joining.introducers[1], name=joining.introducers[1])
    parts: list[str | Part] = [s.joined(), "由", first, "、", second, "介绍" + tail]
    full = s.made_full()
    parts += ["，", full, "转正"] if full.claims else []
    return words(*parts)


def _now(life: Life, formed: str) -> str:
    """Unit and post on the day of the form."""
    return life.until(formed)[-1].words


def _unit(life: Life, formed: str) -> str:
    return life.until(formed)[-1].unit

"""M11 old and adult certificates, M12 认证 and 备案表, M13 评审表 and 聘任审批表."""

from __future__ import annotations

from dataclasses import replace

from samples.drawn.claims import claim
from samples.drawn.form import Line
from samples.drawn.notation import write_date
from samples.drawn.person import Stint
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.fine import Fill
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.paper import RED, filled_in
from samples.drawn.workshop.scribe import Scribe, words

_MODES = {"党校": "业余", "军校": ""}  # as the paper words them


def old_diploma(bench: Bench, life: Life, which: int, president: str) -> None:
    """M11 of the fifties: a sentence with age and home county, red frame, number at the side, 公元 date."""
    course = life.courses[which]
    formed = course.end + "-20"
    s = Scribe(bench, life, "M11", f"{course.school}毕业证书", "4-1", formed, style="cn", copy=True)
    p = s.paper(top=420, left=270, right=260, colour=RED)
    for inset in (150, 168):
        p.sheet.frame((inset, inset + 60, p.sheet.width - inset, p.sheet.height - inset - 300), 3, RED)
    p.head("畢業證書", 92, spread=True, gap=60)
    p.line(course.cert_no, "right", 32, True)
    p.y += 40
    told = f"在本校{course.major}專業修業期滿，成績及格，准予畢業"
    study = claim("education", told, level=course.level, school=course.school, major=course.major, end=course.end,
                  outcome="毕业")  # fmt: skip
    p.prose(words("　　學生", Fill(" "), *filled_in(s.name), "係", *filled_in(s.native), "人，現年", *filled_in(s.aged(text="{}")), "歲，", study,
                  "。此證。"), 44, 2.1)  # fmt: skip
    p.y += 160
    p.foot(words(f"校長　{president}"), words("公元", s.sign("单位")), seal=course.school)


def adult_diploma(bench: Bench, life: Life, which: int, kind: str, issuer: str, day: str) -> None:
    """M11 of adult education, landscape, the number on the left and two seals."""
    course = life.courses[which]
    formed = f"{course.end}-{day}"
    s = Scribe(bench, life, "M11", f"{course.school}毕业证书（复印件）", "4-1", formed, typed=True, copy=True, style="cn")
    sheet = s.next_sheet(width=2339, height=1654)
    p = s.paper_on(sheet, top=210, left=300, right=300)
    sheet.frame((120, 110, 2219, 1544), 4)
    p.head(kind, 70, gap=70)
    birth = claim("birth", write_date(life.person.birth, "cn"), date=life.person.birth)
    level = {"大专": "专科", "党校本科": "本科"}.get(course.level, course.level)
    told = (f"于{s.date(course.start)}至{s.date(course.end)}在{course.school}{course.major}专业{_MODES.get(course.mode, course.mode)}"
            f"学习，修完{level}教学计划规定的全部课程，成绩合格，准予毕业")  # fmt: skip
    study = s.study(course, told, "level", "mode", "school", "major", "start", "end", "outcome", "cert_no")
    p.prose(words("　　学员", s.name, "，性别", s.sex, "，", birth, "生，", study, "。"), 44, 2.0)
    p.y = 1150
    p.line(f"证书编号：{course.cert_no}", "left", 34)
    p.y = 1150
    p.foot(issuer, words(s.sign("单位")), seal=issuer)


def registration(bench: Bench, life: Life, which: int, formed: str, code: str) -> None:
    """M12 教育部学历证书电子注册备案表: a typed table, dates with 年月日."""
    course = life.courses[which]
    s = Scribe(bench, life, "M12", "教育部学历证书电子注册备案表", "4-1", formed, typed=True, style="ymd")
    p = s.paper(top=230, high=96, left=200, right=190)
    p.head("教育部学历证书电子注册备案表", 46, gap=40)
    p.line(words("更新日期：", s.date(formed)), "right", 30)
    shares = (1.1, 2, 1.1, 2)
    p.fields("姓名", s.name, "性别", s.sex, shares=shares)
    whole = ("level", "mode", "school", "major", "start", "end", "nominal_years", "outcome", "cert_no")
    days = replace(course, start=course.start + "-01", end=course.end + "-01")
    p.fields("出生日期", s.born(), "入学日期", s.study(days, s.date(days.start), *whole), shares=shares)
    p.fields("毕(结)业日期", s.date(course.end + "-01"), "学历类别", "普通高等教育", shares=shares)
    p.fields("层次", course.level, "学制", f"{course.years}年", shares=shares)
    p.fields("学习形式", "普通全日制", "毕(结)业", "毕业", shares=shares)
    p.fields("学校名称", course.school, "专业", course.major, shares=shares)
    p.fields("证书编号", course.cert_no, "校(院)长姓名", "武克文", shares=shares)
    p.fields("在线验证码", code, "", "", shares=shares)
    p.y += 30
    p.prose("注意事项：备案表是依据《高等学校学生学籍学历电子注册办法》对学历证书电子注册复核备案的结果。内容验证可登录"
            "学信网扫描或输入在线验证码查询。", 26, 1.7)  # fmt: skip


def verified(bench: Bench, life: Life, which: int, formed: str, number: str) -> None:
    """M12 学历认证报告 in sentences, with the centre's seal."""
    course = life.courses[which]
    s = Scribe(bench, life, "M12", "中国高等教育学历认证报告", "4-1", formed, typed=True, style="ymd")
    p = s.paper(top=330, left=220, right=210)
    p.head("中国高等教育学历认证报告", 54, gap=30)
    p.line(f"报告编号：{number}", "center", 32)
    p.y += 60
    told = (f"{s.date(course.start)}至{s.date(course.end)}在{course.school}{course.major}专业{course.level}学习，学制{course.years}年，"
            f"学习形式为{course.mode}，已毕业，证书编号为{course.cert_no}")  # fmt: skip
    study = s.study(course, told, "level", "mode", "school", "major", "start", "end", "nominal_years", "outcome", "cert_no")
    p.prose(words("　　", s.name, "，", s.sex, "，", s.born(), "生，", study, "。"), 38, 2.0)
    p.prose("　　经核实，上述学历证书真实有效。", 38, 2.0)
    p.y += 120
    p.foot("全国高等学校学生信息咨询与就业指导中心", words(s.sign("单位")), seal="学历认证专用章", width=760)


def review_booklet(bench: Bench, life: Life, formed: str, post: str, since: str, decided: str, body: str) -> None:
    """M13 as a booklet: cover, data, career, papers, votes, approval."""
    now = life.until(formed)[-1]
    course = life.courses[1]
    s = Scribe(bench, life, "M13", "专业技术职务任职资格评审表", "4-2", decided)
    cover = s.paper(top=420, left=260, right=240)
    cover.head("专业技术职务任职资格\n评　审　表", 64, gap=420)
    for name, told in (("单　　位", now.unit), ("姓　　名", s.name), ("现任专业技术职务", "助理工程师"), ("评审专业技术资格", post)):
        cover.prose(words(name, "　", *filled_in(words("　", told, "　　"))), 40, 2.6)
    cover.prose(words("填表时间：", s.sign("本人", formed)), 40, 2.6)
    p = s.paper(top=130, high=88)
    p.fields("姓名", s.name, "曾用名", s.former, "性别", s.sex)
    p.fields("出生年月", s.born("month"), "出生地", s.birth_place, "籍贯", s.native)
    p.fields("行政职务", now.post, "身体状况", "健康", "参加工作时间", s.worked())
    study = s.study(course, f"{s.date(course.end)}　{course.school}　{course.major}　{course.years}年", "level", "school", "major", "end",
                    "nominal_years")  # fmt: skip
    p.fields("最高学历（毕业时间、学校、专业、学制）", study, high=120)
    title = claim("title", f"助理工程师　{s.date(since)}", name="助理工程师", date=since)
    p.fields("现任专业技术职务及取得资格时间", title, high=110)
    p.fields("何时加入中国共产党任何职", words(s.joined(), "加入"), "懂何种外语", "英语")
    p.lines(("自何年月至何年月", "单　位", "从事何专业技术工作", "职　务"), (2.1, 2.6, 2, 1.4),
            [_job(s, stint) for stint in life.until(formed) if stint.occupation != "学习"], 84, 4)  # fmt: skip
    q = s.paper(top=130)
    q.words("任现职以来的主要业绩成果", "　　主持完成柳河水库除险加固勘测设计，参加编制河湾市水利志；发表论文二篇。", 620)
    q.words("论文著作", "《中小型灌区渠系水利用系数测定》，刊于《云岭水利》1993年第2期。", 300)
    q.says_box("基层单位推荐意见", f"同意推荐评审{post}任职资格。", s.sign("单位", formed), now.unit, 330)
    q.heads(("总人数", "参加人数", "同意", "不同意", "弃权"), (1, 1, 1, 1, 1))
    q.fields_of(("13", "11", "11", "0", "0"), (1, 1, 1, 1, 1))
    q.says_box("评审委员会意见", "经无记名投票表决，通过。", s.sign("审核", decided[:8] + "02"), body, 320)
    got = claim("title", post, name=post, date=decided)
    q.says_box("审批部门意见", words("同意评审结果，确认", got, "任职资格。"), s.sign("审批", decided), "河湾市职称改革领导小组", 320)


def _job(s: Scribe, stint: Stint) -> Line:
    line = s.stints([stint], referee=False)[0]
    unit, post = stint.unit, stint.post
    return Line((line.cells[0], words(unit), words("水利勘测"), words(post)), line.claims)


def engaged(bench: Bench, life: Life, formed: str, post: str, term: tuple[str, str], bureau: str) -> None:
    """M13 as 专业技术职务聘任审批表: labels above, the term of the post."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M13", "专业技术职务聘任审批表", "4-2", formed)
    p = s.paper(top=150)
    p.head("专业技术职务聘任审批表", 50)
    p.line(words("单位：", now.unit), "left", 32)
    p.above("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    course = life.courses[-1]
    study = s.study(course, f"{s.date(course.end)}{course.school}{course.major}专业毕业", "school", "major", "end", "outcome")
    p.above("毕业时间、院校及专业", study, "文化程度", course.level)
    p.above("参加工作时间", s.worked(), "政治面貌", s.politics, "现任职务", now.post)
    title = claim("title", post, name=post, date=formed)
    p.above("拟聘专业技术职务", title, "聘任期限", words(s.manner.period(*term)))
    p.words("任职条件和履行职责情况", "　　该同志能胜任教学工作，教学效果良好，所教班级成绩名列全县前茅，多次承担公开课。", 520)
    p.says_box("学校意见", "同意聘任。", s.sign("单位"), now.unit, 290)
    p.says_box("主管部门审批意见", "同意。", s.sign("审批"), bureau, 320)

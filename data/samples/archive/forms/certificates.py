"""Diplomas and what confirms them: M11, M12."""

from __future__ import annotations

from samples.archive.case import Case, Material
from samples.archive.desk import study
from samples.archive.ink import Span, put, say
from samples.archive.when import numeral, write

COURSES = {"初中": ("语文", "数学", "政治", "外语", "物理", "历史", "体育"), "高中": ("语文", "数学", "外语", "政治", "物理", "化学", "地理"),
           "": ("政治经济学", "哲学", "高等数学", "外语", "基础理论", "专业概论", "实习", "体育", "毕业设计")}


def m11(case: Case, level: str) -> Material:
    """毕业证书."""
    s = case.life.school(level)
    on = f"{s.end[:7]}-01" if len(s.end) < 10 else s.end
    d = case.desk(on, paper="wide" if case.seed % 2 else "b5")
    life = d.life
    d.letter(15)
    way = d.pick("han", "han", "cn")
    e = study(s, "level", "school", "major", "start", "end", "outcome")
    told = s.mode if s.mode in ("函授", "夜大", "自考", "业余", "电大", "党校") else ""
    e.fields.update({k: v for k, v in (("mode", told), ("nominal_years", s.years), ("cert_no", s.cert)) if v})
    d.pages.gap(10)
    d.pages.head(d.pick("毕业证书", "毕 业 证 书", "毕业文凭" if on < "1985" else "毕业证书"), 2.2, colour=d.pick("", "#8a1c1c"))
    b = put(write(life.birth, way), say("birth", date=life.birth))
    mode = {"函授": "函授", "夜大": "夜大学", "自考": "高等教育自学考试", "业余": "业余", "电大": "电大", "党校": ""}.get(s.mode, "")
    what = {"本科": "本科", "党校本科": "函授本科", "党校大专": "函授大专", "大专": "专科", "中专": "中专", "硕士": "硕士研究生", "高中": "高中", "初中": "初中", "技校": "技工"}[s.level]
    words = d.typed(d.pick("学生{n}，性别{g}，{b}生，于{a}至{z}在本校{m}专业{y}年制{mode}{l}学习，修完教学计划规定的全部课程，成绩合格，准予{r}。",
                           "{n}，{g}，{b}生，{a}至{z}在我校{m}专业{mode}{l}学习，学制{y}年，学完规定课程，成绩及格，准予{r}。"),
                    n=d.identity("name", life.name), g=d.identity("gender", life.gender), b=b, a=put(write(s.start[:7], way), e), z=put(write(s.end[:7], way), e), m=put(s.major, e), y=put(numeral(s.years), e),
                    mode=put(mode, e) if mode else "", l=put(what, e), r=put("毕业", e))
    d.pages.write(words, indent=2, leading=2.1)
    d.pages.gap(16)
    d.pages.write(["校　　名：", Span(s.school, (e,)), "　　　　校（院）长：", Span(s.dean or life.leaders[2])], leading=2)
    if s.cert:
        d.pages.write(["证书编号：", Span(s.cert, (e,))], leading=2)
    done = say("signing", step="单位", date=on)
    d.pages.write([Span(write(on, way), (done,))], align="r", leading=2)
    d.pages.press(s.school, dy=14)
    copy = d.rng.random() < 0.7
    return case.add("M11", "毕业证书（复印件）" if copy else "毕业证书", "4-1", d, copy=copy, hand="typed")


def m11_degree(case: Case, level: str) -> Material:
    """学位证书."""
    s = case.life.school(level)
    assert s.degree  # noqa: S101 - lives ask for it only where there is one
    subject, on, number = s.degree
    d = case.desk(on, paper="wide")
    life = d.life
    d.letter(16)
    rank = "硕士" if s.level == "硕士" else "学士"
    g = say("degree", level=rank, subject=subject, school=s.school, date=on, cert_no=number)
    d.pages.gap(14)
    d.pages.head(f"{rank}学位证书", 2.1, colour=d.pick("", "#7c1a1a"))
    b = put(write(life.birth, "han"), say("birth", date=life.birth))
    what = "本科" if s.level == "本科" else "硕士研究生"
    words = d.typed("{n}，{g}，{b}生。在{s}{m}专业完成了{l}学习计划，业已{r}，经审核符合《中华人民共和国学位条例》的规定，授予{d}学位。", n=d.identity("name", life.name), g=d.identity("gender", life.gender), b=b, s=put(s.school, g), m=put(s.major),
                    l=put(what), r=put("毕业"), d=put(f"{subject}{rank}", g))
    d.pages.write(words, indent=2, leading=2.2)
    d.pages.gap(12)
    d.pages.write(["校长、学位评定委员会主席：", Span(s.dean or life.leaders[2])], leading=2)
    d.pages.write(["证书编号：", Span(number, (g,)), "　　　　　　", Span(write(on, "han"), (g, say("signing", step="单位", date=on)))], leading=2)
    d.pages.press(s.school, dy=12)
    return case.add("M11", f"{rank}学位证书（复印件）", "4-1", d, copy=True, hand="typed")


def m12(case: Case, level: str, on: str) -> Material:
    """学历认证, 电子注册备案表."""
    s = case.life.school(level)
    d = case.desk(on, mode=case.desk(on).pick("cells", "colon"))
    life = d.life
    start, end = f"{s.start[:7]}-01", f"{s.end[:7]}-01"
    e = study(s, "level", "school", "major", "outcome", start=start, end=end, check="found")
    e.fields.update({k: v for k, v in (("mode", s.mode), ("nominal_years", s.years), ("cert_no", s.cert)) if v})
    mode = {"全日制": "普通全日制", "函授": "函授", "自考": "自学考试", "电大": "开放教育", "夜大": "夜大学", "业余": "业余"}[s.mode]
    what = {"本科": "本科", "大专": "专科", "硕士": "硕士研究生"}[s.level]
    if d.rng.random() < 0.6:
        title = "教育部学历证书电子注册备案表"
        d.title(title)
        more = {"in": ("入学日期", put(d.date(start), e)), "out": ("毕（结）业日期", put(d.date(end), e)), "kind": ("学历类别", put("普通高等教育" if s.mode == "全日制" else "成人高等教育")), "level": ("层次", put(what, e)), "years": ("学制", put(f"{s.years}年", e)),
                "mode": ("学习形式", put(mode, e)), "res": ("毕（结）业", put("毕业", e)), "school": ("学校名称", put(s.school, e)), "major": ("专业", put(s.major, e)), "dean": ("校（院）长姓名", put(s.dean or life.leaders[2])),
                "no": ("证书编号", put(s.cert, e)), "code": ("在线验证码", put("A7PX 92KD LM3W 66QF")), "born": ("出生日期", put(d.date(life.birth), say("birth", date=life.birth)))}
        d.fields("name gender born in out kind level years mode res school major dean no code", more, photo=True)
        d.pages.gap(8)
        d.pages.write("注意事项：备案表是对学历证书电子注册复核备案的结果，可在线核验。", scale=0.9)
        d.pages.write(["更新日期：", put(d.date(on))], align="r")
        return case.add("M12", title, "4-1", d)
    title = "中国高等教育学历认证报告"
    d.letter(12.5)
    d.pages.head(title, 1.7)
    words = d.typed("经核查，{n}，{g}，{b}生，{a}进入{s}{m}专业学习，学习形式为{f}，层次为{l}，于{z}{r}，证书编号{no}，上述学历信息属实。", n=d.identity("name", life.name), g=d.identity("gender", life.gender),
                    b=put(write(life.birth, "cn"), say("birth", date=life.birth)), a=put(write(start, "cn"), e), s=put(s.school, e), m=put(s.major, e), f=put(mode, e), l=put(what, e), z=put(write(end, "cn"), e), r=put("毕业", e), no=put(s.cert, e))
    d.pages.write(words, indent=2, leading=2.1)
    d.pages.gap(30)
    d.pages.write("学历认证中心", align="r")
    d.pages.write([Span(write(on, "cn"), (say("signing", step="单位", date=on),))], align="r")
    d.pages.press("学历认证专用章", dy=14)
    return case.add("M12", title, "4-1", d, hand="typed")

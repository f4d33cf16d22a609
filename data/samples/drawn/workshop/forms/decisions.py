"""M23 奖励 papers, M24 处分 and 解除处分 decisions, M28 notices that name several people."""

from __future__ import annotations

from samples.drawn.claims import Part, Says, claim
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.paper import RED, Paper
from samples.drawn.workshop.scribe import Scribe, words


def award_form(bench: Bench, life: Life, formed: str, award: str, by: str) -> None:
    """M23 奖励审批表."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M23", "奖励审批表", "7", formed)
    p = s.paper(top=150)
    p.head("奖　励　审　批　表", 54)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.fields("工作单位", now.unit, "职务", now.post)
    p.fields("政治面貌", s.politics, "参加工作时间", s.worked(), "文化程度", life.courses[-1].level)
    p.words("主要事迹", "　　该同志多年来扎根基层，任劳任怨，带病坚持工作，所在单位连续三年被评为先进集体。", 760)
    p.says_box("呈报单位意见", "拟报请给予奖励。", s.sign("单位"), now.unit, 300)
    given = claim("award", award, award=award, date=formed, granted_by=by)
    p.says_box("审批机关意见", words("批准给予", given, "。"), s.sign("审批"), by, 330)


def model_worker(bench: Bench, life: Life, formed: str, award: str, by: str) -> None:
    """M23 先进工作者登记表: labels above, the word of the unit short."""
    now = life.until(formed)[-1]
    s = Scribe(bench, life, "M23", "先进工作者登记表", "7", formed)
    p = s.paper(top=150)
    p.head("先进工作者登记表", 54)
    p.above("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "籍贯", s.native)
    p.above("工作单位及职务", now.words, "政治面貌", s.politics)
    given = claim("award", award, award=award, date=formed, granted_by=by)
    p.above("授予何种称号", given)
    p.words("先进事迹", "　　她把全部心血倾注在学生身上，所教毕业班升学率名列全县第一。", 820)
    p.says_box("单位意见", "情况属实。", s.sign("单位"), now.unit, 280)
    p.says_box("上级意见", "同意表彰。", s.sign("审批"), by, 280)


def commendation(bench: Bench, life: Life, formed: str, number: str, issuer: str, award: str) -> None:
    """M23 表彰决定: a red-headed paper that honours several people."""
    s = Scribe(bench, life, "M23", f"关于表彰{formed[:4]}年度先进个人的决定", "7", formed, typed=True, style="cn")
    p = _red_head(s, issuer, number)
    p.head(f"关于表彰{formed[:4]}年度先进个人的决定", 46, gap=40)
    p.prose("各科室、直属各单位：", 38, 2.0)
    p.prose("　　一年来，全系统广大干部职工团结拼搏，圆满完成了各项任务，涌现出一批先进个人。经研究，决定：", 38, 2.0)
    given = claim("award", award, award=award, date=formed, granted_by=issuer)
    p.prose(words(f"　　授予武建平、{life.person.name}、赵丽娜等三名同志“", given, "”称号，予以表彰。"), 38, 2.0)
    p.prose("　　希望受表彰的同志戒骄戒躁，再创佳绩。", 38, 2.0)
    p.y += 100
    p.foot(issuer, words(s.sign("审批")), seal=issuer)


def punished(bench: Bench, life: Life, formed: str, number: str, issuer: str, penalty: str, system: str, until: str) -> None:
    """M24: the opening sentence holds a whole life, then the facts, the ground, the decision."""
    s = Scribe(bench, life, "M24", f"关于给予{life.person.name}同志{penalty}处分的决定", "8", formed, typed=True, style="ymd")
    p = _red_head(s, issuer, number)
    p.head(f"关于给予{life.person.name}同志{penalty}处分的决定", 44, gap=40)
    study = f"{life.courses[1].level}文化程度"  # a level alone names no course
    p.prose(words("　　", s.name, "，", s.sex, "，", s.folk, "，", s.born("month"), "出生，", s.native, "人，", study, "，", s.worked(),
                  "参加工作，", s.joined(), f"加入中国共产党，现任{life.until(formed)[-1].words}。"), 36, 1.9)  # fmt: skip
    p.prose(f"　　经查，{life.person.name}同志在任职期间，对下属单位财务管理监督不力，造成违规发放津补贴问题，负有主要领导责任。", 36, 1.9)
    fields = {"system": system, "penalty": penalty, "decided": formed, "until": until}
    told = claim("penalty", f"给予{life.person.name}同志{penalty}处分", **fields)
    p.prose(words("　　依据有关规定，经研究，决定", told, f"，处分期自{s.date(formed)}至{s.date(until)}。"), 36, 1.9)
    p.prose("　　如不服本决定，可在收到决定之日起三十日内提出申诉。", 36, 1.9)
    p.y += 60
    p.foot(issuer, words(s.sign("审批")), seal=issuer)
    p.y += 40
    p.prose("本人意见：接受组织处理。", 34, 1.8)
    p.foot(words("签名：", life.person.name), words(s.sign("本人", formed[:8] + "28")), width=520)


def lifted(bench: Bench, life: Life, formed: str, number: str, issuer: str, penalty: str, decided: str) -> None:
    """M24 解除处分决定."""
    s = Scribe(bench, life, "M24", f"关于解除{life.person.name}同志{penalty}处分的决定", "8", formed, typed=True, style="ymd")
    p = _red_head(s, issuer, number)
    p.head(f"关于解除{life.person.name}同志{penalty}处分的决定", 44, gap=40)
    p.prose("　　中共安河县旅游局党组：", 36, 1.9)
    told = claim("penalty", f"解除{life.person.name}同志{penalty}处分", penalty=penalty, lifted=formed, decided=decided)
    p.prose(words("　　", s.name, "同志于", s.date(decided), f"受到{penalty}处分。处分期间，该同志认识错误态度端正，工作表现较好。"
                  "经研究，决定", told, f"，自{s.date(formed)}起生效。"), 36, 1.9)  # fmt: skip
    p.y += 100
    p.foot(issuer, words(s.sign("审批")), seal=issuer)


def demerit(bench: Bench, life: Life, formed: str, issuer: str, penalty: str) -> None:
    """M24 of a plant: 行政处分 without a red head, in a careful hand."""
    s = Scribe(bench, life, "M24", f"关于给予{life.person.name}行政{penalty}处分的决定", "8", formed, style="ymd")
    p = s.paper(top=240, left=190, right=180)
    p.head(f"关于给予{life.person.name}行政{penalty}处分的决定", 44, gap=50)
    p.prose(words("　　", s.name, "，", s.sex, "，", s.folk, "，现年", s.aged(text="{}岁"), "，", s.worked(),
                  f"参加工作，系我厂{life.until(formed)[-1].post}。"), 38, 2.0)  # fmt: skip
    told = claim("penalty", f"给予{life.person.name}行政{penalty}处分", system="行政", penalty=penalty, decided=formed)
    p.prose(words("　　该同志在值班期间擅离岗位，致使仓库发生火警，造成一定损失。为严肃纪律，经厂务会议研究决定：", told, "。"), 38, 2.0)
    p.y += 120
    p.foot(issuer, words(s.sign("审批")), seal=issuer)


def _red_head(s: Scribe, issuer: str, number: str) -> Paper:
    p = s.paper(top=170, left=200, right=190, colour=RED)
    p.head(issuer if issuer.endswith("委员会") else issuer + "文件", 66, gap=36)
    p.line(number, "center", 34)
    p.sheet.rule(p.left, p.y + 6, p.right, p.y + 6, 4, colour=RED)
    p.y += 56
    p.colour = (28, 28, 30)
    return p


def _on(formed: str, number: str, unit: str, post: str, action: str = "任") -> Part:
    return claim("appointment", unit + post, action=action, decided=formed, unit=unit, post=post, document_no=number)


def several(bench: Bench, life: Life, formed: str, number: str, issuer: str, on: tuple[str, str], off: str, others: tuple[str, ...]) -> None:
    """M28 关于×××等同志职务任免的通知: the person is one of several, each in a paragraph."""
    title = f"关于{others[0][:3].rstrip('同')}等同志职务任免的通知"
    s = Scribe(bench, life, "M28", title, "9-2", formed, typed=True, style="cn")
    p = _red_head(s, issuer, number)
    p.head(title, 46, gap=36)
    p.prose("各乡镇党委，县委各部门，县级国家机关各部门党组：", 36, 1.9)
    p.prose("　　经研究决定：", 36, 1.9)
    p.prose("　　" + others[0], 36, 1.9)
    away = claim("appointment", off, action="免", decided=formed, post=off, document_no=number)
    p.prose(words(f"　　{life.person.name}同志任", _on(formed, number, *on), "，免去其", away, "职务；"), 36, 1.9)
    for other in others[1:]:
        p.prose("　　" + other, 36, 1.9)
    p.y += 80
    p.foot(issuer, words(s.sign("审批")), seal=issuer)


def enumerated(bench: Bench, life: Life, formed: str, number: str, issuer: str, on: tuple[tuple[str, str], ...], off: tuple[str, ...]) -> None:
    """M28 as two lists, 任命 and 免去, one line a person; a trial year at the end."""
    s = Scribe(bench, life, "M28", "关于任免工作人员的通知", "9-2", formed, typed=True, style="ymd")
    p = s.paper(top=200, left=200, right=190)
    p.head(issuer, 56, gap=20)
    p.line(number, "center", 34)
    p.head("关于任免工作人员的通知", 46, gap=36)
    p.prose("　　决定任命：", 38, 2.0)
    told: list[Says] = [words("　　孟庆海为市公安局副局长；")]
    told += [words(f"　　{life.person.name}为", _on(formed, number, *each, action="试任"), "（试用期一年）；") for each in on]
    for line in told:
        p.prose(line, 38, 2.0)
    p.prose("　　免去：", 38, 2.0)
    p.prose("　　刘国忠的市公安局副局长职务；", 38, 2.0)
    for post in off:
        away = claim("appointment", post, action="免", decided=formed, post=post, document_no=number)
        p.prose(words(f"　　{life.person.name}的", away, "职务。"), 38, 2.0)
    p.y += 100
    p.foot(issuer, words(s.sign("审批")), seal=issuer)


def engagement_letter(bench: Bench, life: Life, formed: str, number: str, unit: str, post: str) -> None:
    """M28 聘任 paper of a plant, in sentences."""
    s = Scribe(bench, life, "M28", f"关于聘任{life.person.name}同志职务的通知", "9-2", formed, typed=True, style="ymd")
    p = s.paper(top=230, left=200, right=190)
    p.head(unit + "文件", 60, gap=30)
    p.line(number, "center", 34)
    p.head(f"关于聘任{life.person.name}同志职务的通知", 46, gap=40)
    p.prose("各车间、科室：", 38, 2.0)
    p.prose(words(f"　　根据工作需要，经厂长办公会研究，聘任{life.person.name}同志为", _on(formed, number, unit, post), "。"), 38, 2.0)
    p.prose("　　特此通知。", 38, 2.0)
    p.y += 100
    p.foot(unit, words(s.sign("审批")), seal=unit)

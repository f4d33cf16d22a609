"""M15 政审 papers (表, 函调证明, 报告) and the M16 set about a birth date (申请, 调查报告, 批复, 登记卡, 证明)."""

from __future__ import annotations

from samples.drawn.claims import claim
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.fine import Fill
from samples.drawn.workshop.forms.own_words import Letter
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.paper import Told, filled_in
from samples.drawn.workshop.scribe import Scribe, words


def political_form(bench: Bench, life: Life, formed: str, unit: str) -> None:
    """M15 政治审查表: family and relations in tables, one verdict."""
    s = Scribe(bench, life, "M15", "政治审查表", "5", formed)
    p = s.paper(top=120)
    p.head("政　治　审　查　表", 54)
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.fields("籍贯", s.native, "家庭出身", life.person.origin, "本人成份", "学生")
    p.fields("文化程度", "初中", "政治面貌", s.politics, "现在何地做何工作", life.until(formed)[-1].words)
    p.lines(("起止年月", "在何地做何工作", "证明人"), (2.1, 4, 1.1), s.stints(life.until(formed)), 78, aligns=("center", "left", "center"))
    p.line("家庭主要成员和主要社会关系的政治情况", "center", 34)
    p.lines(("关系", "姓名", "出生年月", "政治面目", "工作单位、职业"), (1, 1.3, 1.4, 1.2, 3.1), s.kin(life.kin()), 76, 1)
    p.words("本人政治历史情况", "历史清楚，未发现问题。", 260)
    p.says_box("综合政审意见", "经审查，该同志本人历史清楚，直系亲属和主要社会关系无重大政治问题。", s.sign("单位"), unit, 330)


def testimony(bench: Bench, life: Life, formed: str, witness: str, unit: str, post: str) -> None:
    """M15 函调证明: a letter of a witness, signed and sealed by the witness's unit; birth and Party dates at third hand."""
    s = Scribe(bench, life, "M15", f"关于{life.person.name}同志历史情况的证明材料", "5", formed, style="cn")
    letter = Letter(s, "证明材料", heading="白石县革命委员会便笺")
    joined = s.joined()
    second = claim("party_introducer", life.admission.introducers[1], name=life.admission.introducers[1])
    letter.tell("我和", s.name, "同志从一九五三年起在县委组织部一起工作，他是", s.native, "人，", s.born("month"), "出生，",
                s.worked("参加革命"), "参加工作，", joined, "由我和", second, "同志介绍入党，当时组织健全，手续完备。")  # fmt: skip
    letter.tell("一九四八年以前他在本县上学，没有参加过反动党团组织。以上情况属实，特此证明。")
    letter.sign(words("证明人：", witness), words(s.date(formed)))
    letter.tell(f"{witness}同志系我单位{post}，中共党员，所写材料供参考。")
    letter.sign(words(unit), words(s.sign("单位")))
    letter.sheet.stamp((1170, letter.y - 90), unit)


def family_report(bench: Bench, life: Life, formed: str, unit: str) -> None:
    """M15 政审报告, typed: the family one by one in sentences."""
    s = Scribe(bench, life, "M15", f"关于{life.person.name}同志的政治审查报告", "5", formed, typed=True, style="ymd")
    p = s.paper(top=240, left=200, right=190)
    p.head(f"关于{life.person.name}同志的政治审查报告", 48, gap=50)
    p.prose(words("　　", s.name, "，", s.sex, "，", s.folk, "，", s.born("month"), "出生，", s.native, "人，现为",
                  life.until(formed)[-1].words, "。"), 36, 1.9)  # fmt: skip
    for kin in life.kin("父亲", "母亲"):
        told = f"{kin.relation}{kin.name}，{s.date(kin.birth)}出生，{kin.politics}，{kin.unit_post}"
        fact = claim("family", told, relation=kin.relation, name=kin.name, birth=kin.birth, politics=kin.politics,
                     unit_post=kin.unit_post)  # fmt: skip
        p.prose(words("　　", fact, "，历史清楚，拥护党的路线方针政策。"), 36, 1.9)
    p.prose("　　综上，该同志及其家庭主要成员、主要社会关系政治历史清楚，同意发展入党。", 36, 1.9)
    p.y += 100
    p.foot(unit, words(s.sign("单位")), seal=unit)


def plea(bench: Bench, life: Life, formed: str, wrong: str) -> None:
    """M16 本人申请 to change a birth date: both dates in a handwritten letter."""
    s = Scribe(bench, life, "M16", "关于更改出生日期的申请", "5", formed, style="ymd")
    letter = Letter(s, "申　请　书")
    letter.salute("县委组织部：")
    told = claim("birth", s.date(wrong), date=wrong)
    letter.tell("我叫", s.name, "，现在", life.until(formed)[-1].unit, "工作。档案中我的出生日期有的填为", told,
                "，是当年上学报名时老师登记有误。我的实际出生日期是", s.born(by_self=True),
                "，有父母和接生人证明，户口登记也是这一天。请组织调查核实，予以更正。")  # fmt: skip
    letter.sign(words("申请人：", life.person.name), words(s.sign("本人")))


def report(bench: Bench, life: Life, formed: str, wrong: str, office: str) -> None:
    """M16 调查报告, as an office writes it: three numbered findings."""
    s = Scribe(bench, life, "M16", f"关于{life.person.name}同志出生日期的调查报告", "5", formed, typed=True, style="ymd")
    p = s.paper(top=230, left=200, right=190)
    p.head(f"关于{life.person.name}同志出生日期的调查报告", 46, gap=50)
    p.prose(words("　　根据", s.name, "同志的申请，我们于", s.date(formed[:7]), "派员对其出生日期进行了调查。现将情况报告如下："), 36, 1.9)
    wrong_date = claim("birth", s.date(wrong), date=wrong)
    p.prose(words("　　一、查阅本人档案，入团志愿书中填写的出生日期为", s.born(), "；招干时填写的出生日期为", wrong_date, "。"), 36, 1.9)
    p.prose("　　二、走访青杨镇前营村，其父陆成林、母晏桂香及邻居陆成海证明，该同志确系一九六八年农历八月底出生。", 36, 1.9)
    p.prose(words("　　三、调查认为，该同志出生日期应为", s.born(), "，建议予以更正。"), 36, 1.9)
    p.prose("　　调查人：石磊　梅芳", 36, 1.9)
    p.y += 80
    p.foot(office, words(s.sign("单位")), seal=office)


def reply(bench: Bench, life: Life, formed: str, number: str, issuer: str, asker: str) -> None:
    """M16 批复: number, addressee, one sentence, red head."""
    s = Scribe(bench, life, "M16", f"关于同意更改{life.person.name}同志出生日期的批复", "5", formed, typed=True, style="cn")
    p = s.paper(top=200, left=200, right=190, colour=(186, 34, 34))
    p.head(issuer + "文件", 66, gap=40)
    p.line(number, "center", 34)
    p.sheet.rule(p.left, p.y + 6, p.right, p.y + 6, 4, colour=(186, 34, 34))
    p.y += 60
    p.colour = (28, 28, 30)
    p.head(f"关于同意更改{life.person.name}同志出生日期的批复", 46, gap=40)
    p.prose(f"{asker}：", 38, 2.0)
    text = s.manner.date(life.person.birth)
    told = claim("determination", text, topic="birth", value=life.person.birth, decided=formed, by=issuer, document_no=number)
    p.prose(words(f"　　你们《关于更改{life.person.name}同志出生日期的请示》收悉。经研究，同意将", s.name, "同志的出生日期更正为", told, "。"), 38, 2.0)
    p.prose("　　此复。", 38, 2.0)
    p.y += 120
    p.foot(issuer, words(s.sign("审批")), seal=issuer)


def household_card(bench: Bench, life: Life, formed: str, head: str, station: str) -> None:
    """M16 常住人口登记卡: a small landscape card, two labels and values a row."""
    s = Scribe(bench, life, "M16", "常住人口登记卡（复印件）", "5", formed, typed=True, copy=True, style="ymd")
    sheet = s.next_sheet(width=1654, height=1180)
    p = s.paper_on(sheet, top=60, left=110, right=110, high=72)
    p.head("常住人口登记卡", 44, gap=10)
    shares = (1.5, 2.4, 1.3, 2)
    p.fields("姓　名", s.name, "户主或与户主关系", head, shares=shares)
    p.fields("曾用名", s.former if life.person.former_name else "", "性　别", s.sex, shares=shares)
    p.fields("出生地", s.birth_place, "民　族", s.folk, shares=shares)
    p.fields("籍　贯", s.native, "出生日期", s.born(), shares=shares)
    p.fields("本市(县)其他住址", "", "宗教信仰", "", shares=shares)
    p.fields("公民身份证件编号", s.number, "身　高", "172厘米", shares=shares)
    p.fields("文化程度", "大学专科", "婚姻状况", "有配偶", shares=shares)
    p.fields("服务处所", life.until(formed)[-1].unit, "职　业", life.until(formed)[-1].post, shares=shares)
    p.fields("何时由何地迁来本市(县)", "", "", "", shares=shares)
    p.y += 14
    p.sheet.write("承办人签章：", (110, p.y, 700, p.y + 60), p.sheet.printed, "left")
    p.sheet.write(words("登记日期：", s.sign("单位")), (820, p.y, 1540, p.y + 60), p.sheet.filled, "left")
    sheet.stamp((1240, p.y - 20), station)


def proof(bench: Bench, life: Life, formed: str, station: str) -> None:
    """M16 户籍证明: a printed slip with blanks."""
    s = Scribe(bench, life, "M16", "户籍证明", "5", formed, style="ymd")
    p = s.paper(top=320, left=220, right=210)
    p.head("户　籍　证　明", 60, gap=60)
    p.prose(words("　　兹有", *_blank(s.name), "，性别", *_blank(s.sex), "，民族", *_blank(s.folk), "，", *_blank(s.born()),
                  "出生，户籍地址", *_blank(words(life.person.birth_place)), "，公民身份号码", *_blank(s.number), "，系我辖区常住居民。"), 40, 2.1)  # fmt: skip
    p.prose("　　特此证明。", 40, 2.1)
    p.y += 100
    p.foot(station, words(s.sign("单位")), seal=station)


def _blank(told: Told) -> tuple[Fill, ...]:
    return (Fill(" "), *filled_in(told), Fill(" "))


def vertical_proof(bench: Bench, life: Life, formed: str, village: str, chief: str) -> None:
    """M15 證明書 of the first years: written downwards from the right, sealed by the village."""
    s = Scribe(bench, life, "M15", "證明書", "5", formed, style="cn")
    sheet = s.next_sheet()
    told = words(
        "證明書\n　　茲有本鄉", s.name, "，", s.sex, "，現年", s.aged(text="{}歲", nominal=True), "，係", s.native, "人，家庭成份",
        life.person.origin, "。該人自幼在本鄉讀書務農，為人老實，未曾參加過任何反動黨團組織。\n　　特此證明。\n　　　　　　　　　鄉長　", chief,
        "\n　　　　　　　　　", s.sign("单位"),
    )  # fmt: skip
    sheet.columns(told, (200, 300, 1420, 1500), 48)
    sheet.stamp((760, 1250), village)

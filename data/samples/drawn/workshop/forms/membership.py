"""M18 入党志愿书 of 1954 and of today, M21 党员登记表 of 1985 and 1990, M22 入团志愿书 of 1978 and of the fifties."""

from __future__ import annotations

from samples.drawn import said
from samples.drawn.claims import Part, Says, claim
from samples.drawn.notation import write_date
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Joining, Life
from samples.drawn.workshop.paper import Paper, filled_in
from samples.drawn.workshop.scribe import Scribe, words


def joining_1954(bench: Bench, life: Life) -> None:
    """M18 of the fifties: traditional print, 候補黨員, the committee's approval on the last page."""
    told = life.admission
    s = Scribe(bench, life, "M18", "入黨志願書", "6", told.full_approved or told.approved, style="cn")
    p = s.paper(top=130, high=84)
    p.head("入黨志願書", 64, spread=True)
    p.fields("現　名", s.name, "原　名", s.former, "性　別", s.sex)
    p.fields("出生年月", s.born("month", by_self=True), "民　族", s.folk, "籍　貫", s.native)
    p.fields("家庭出身", life.person.origin, "本人成份", "学生", "文化程度", "初中")
    p.fields("現在職業（職務）", life.until(told.filled)[-1].words, "何時何地參加革命工作", s.worked(), high=100)
    p.lines(("自何年何月至何年何月", "在何地做何工作", "證明人"), (2.3, 3.9, 1.1), s.stints(life.until(told.filled)), 80,
            aligns=("center", "left", "center"))  # fmt: skip
    p.words("何時何地參加過何種革命團體", words(
        claim("league", s.date(life.leaguing.approved[:7]), step="approve", date=life.leaguing.approved[:7]), "加入新民主主义青年团"), 120)  # fmt: skip
    p.words("入黨志願", "　　我志愿加入中国共产党，承认党纲党章，服从党的决议，为共产主义事业奋斗终身，永不叛党。", 330)
    filled = said.both(said.party("form_filled", told.filled, s.manner), "signing", step="本人", date=told.filled)
    p.line(words("申請人：", life.person.name, "　　", filled), "right", 34, True)
    q = s.paper(top=130)
    for name in told.introducers:
        who = claim("party_introducer", name, name=name)
        q.says_box("介紹人意見", "该同志立场坚定，工作积极，愿意介绍入党。", words(s.date(told.filled)), high=270, signer=words(who),
                   signer_label="介紹人：")  # fmt: skip
    branch = said.party("branch_accept", told.branch, s.manner, unit=told.unit)
    q.says_box("支部大會決議", words(f"{told.unit}大会讨论，一致同意吸收{life.person.name}同志为中共候补党员，候补期一年。"),
               words(branch), high=330, signer="尚怀仁", signer_label="支部書記：")  # fmt: skip
    approved = said.party("superior_approve", told.approved, s.manner, unit=told.committee)
    q.says_box("上級黨委（總支）審查、批准意見", "同意支部大会决议。", words(approved), told.committee, 330)
    full = said.party("full_branch", told.full_branch, s.manner, unit=told.unit)
    q.says_box("候補期滿支部大會決議", "候补期满，表现良好，同意按期转为正式党员。", words(full), high=300, signer="尚怀仁",
               signer_label="支部書記：")  # fmt: skip
    made = said.party("full_approve", told.full_approved, s.manner, unit=told.committee)
    q.says_box("上級黨委批准轉正意見", "批准转正。", words(made), told.committee, 300)


def joining_2006(bench: Bench, life: Life, talker: str) -> None:
    """M18 of today in A4: boxes named in their first line, the talk, the span of the probation, dates between 年月日."""
    told = life.admission
    s = Scribe(bench, life, "M18", "中国共产党入党志愿书", "6", told.full_approved or told.approved)
    p = s.paper(top=130, high=92)
    p.head("中国共产党入党志愿书", 52)
    with p.photo(240):
        p.fields("姓　　名", s.name, "性　　别", s.sex)
        p.fields("民　　族", s.folk, "出生年月", s.born("month", by_self=True))
        p.fields("籍　　贯", s.native, "出生地", s.birth_place)
    p.fields("学　　历", "大学在读", "学位或职称", "无")
    p.fields("单位、职务或职业", life.until(told.filled)[-1].words)
    p.fields("居民身份证号码", s.number, "现居住地", life.person.birth_place)
    p.line("入　党　志　愿", "center", 40)
    p.prose(words(*filled_in("　　我志愿加入中国共产党，拥护党的纲领，遵守党的章程，履行党员义务，执行党的决定，严守党的纪律，保守党的秘密，"
                             "对党忠诚，积极工作，为共产主义奋斗终身，随时准备为党和人民牺牲一切，永不叛党。")), 34, 1.8, underlined=False)  # fmt: skip
    _experience(s, life, told)
    _opinions(s, life, told, talker)
    _became_full(s, told)


def _experience(s: Scribe, life: Life, told: Joining) -> None:
    p = s.paper(top=130)
    p.line("本人经历（包括学历）", "center", 38)
    p.lines(("自何年何月", "至何年何月", "在何地、何单位、任何职", "证明人"), (1.3, 1.3, 3.9, 1), s.parted(life.until(told.filled)), 84, 3)
    day = claim("league", s.date(life.leaguing.approved[:7]), step="approve", date=life.leaguing.approved[:7])
    p.fields("何时何地加入中国共产主义青年团", words(day, "在", life.leaguing.school, "加入"))
    p.fields("何时何地何原因受过何种奖励", "2005年被评为校级三好学生", high=96)
    p.fields("何时何地何原因受过何种处分", "无", high=96)
    p.line("家庭主要成员情况", "center", 38)
    p.lines(("关系", "姓名", "出生年月", "政治面貌", "单位、职务或职业"), (1, 1.3, 1.3, 1.2, 3.4), s.kin(life.kin()), 84, 2)
    p.fields("需要向党组织说明的问题", "无", high=110)
    filled = said.both(said.party("form_filled", told.filled, s.manner), "signing", step="本人", date=told.filled)
    p.y += 24
    p.line(words("本人签名或盖章　", life.person.name, "　　　　", filled), "right", 34, True)


def _opinions(s: Scribe, life: Life, told: Joining, talker: str) -> None:
    p = s.paper(top=120)
    for name in told.introducers:
        who = claim("party_introducer", name, name=name)
        p.says_box("入党介绍人意见", "该同学政治上成熟，学习刻苦，具备党员条件，愿意介绍其入党。", words(write_date(told.filled, "ymd")), high=300,
                   signer=words(who), signer_label="签名或盖章", headed=True)  # fmt: skip
    branch = said.party("branch_accept", told.branch, s.manner, unit=told.unit)
    p.says_box("支部大会通过接收申请人为预备党员的决议", f"应到会有表决权的党员15名，实到会14名，经无记名投票，14票赞成，同意接收{life.person.name}"
               f"同志为中共预备党员。支部名称：{told.unit}", words(branch), high=430, signer=told.introducers[0],
               signer_label="支部书记签名或盖章", headed=True)  # fmt: skip
    talk = said.party("talk", told.branch[:8] + "30", s.manner)
    p.says_box("上级党组织指派专人进行谈话情况和对申请人入党的意见", "经谈话，该同志对党认识明确，同意入党。", words(talk), high=330,
               signer=talker, signer_label="谈话人签名或盖章", headed=True)  # fmt: skip
    until = f"{int(told.branch[:4]) + 1}{told.branch[4:8]}{int(told.branch[8:]) - 1:02d}"
    approve = said.party("superior_approve", told.approved, s.manner, unit=told.committee)
    p.says_box("基层党委审批意见", f"批准{life.person.name}同志为中共预备党员，预备期一年，自{s.date(told.branch)}至{s.date(until)}。",
               words(approve), told.committee, 360, headed=True)  # fmt: skip


def _became_full(s: Scribe, told: Joining) -> None:
    p = s.paper(top=120)
    full = said.party("full_branch", told.full_branch, s.manner, unit=told.unit)
    p.says_box("支部大会通过预备党员能否转为正式党员的决议", "应到会党员16名，实到会16名，一致同意按期转为中共正式党员。", words(full), high=470,
               signer=told.introducers[1], signer_label="支部书记签名或盖章", headed=True)  # fmt: skip
    p.says_box("总支部审查（审批）意见", "", (), high=240, headed=True)
    made = said.party("full_approve", told.full_approved, s.manner, unit=told.committee)
    p.says_box("基层党委审批意见", "批准按期转为中共正式党员，党龄自转正之日算起。", words(made), told.committee, 400, headed=True)
    p.says_box("支部大会通过延长预备期的党员能否转为正式党员的决议", "", (), high=300, headed=True)


def registration_1985(bench: Bench, life: Life, formed: str, branch: str, committee: str) -> None:
    """M21 of the consolidation of 1985, two pages, career as a table."""
    s = Scribe(bench, life, "M21", "中国共产党党员登记表", "6", formed)
    p = s.paper(top=130)
    p.head("中国共产党党员登记表", 52)
    _member(s, p, life, formed)
    p.lines(("起止年月", "在何地何单位任何职务", "证明人"), (2.1, 4.1, 1.1), s.stints(life.until(formed)), 78, 1,
            aligns=("center", "left", "center"))  # fmt: skip
    p.words("何时何地受过何种奖励处分", "无", 120)
    q = s.paper(top=130)
    q.says_box("个人总结", "　　通过整党学习，我进一步明确了整党的意义，对照党章找出了自己的差距，决心做一名合格的共产党员。", s.sign("本人"),
               high=640, signer=life.person.name, signer_label="本人签名：")  # fmt: skip
    q.says_box("党小组意见", "同意登记。", s.sign("单位"), high=300)
    q.says_box("支部大会意见", "支部大会讨论，一致同意登记为中共党员。", s.sign("单位"), branch, 330)
    q.says_box("上级党委审批意见", "同意登记。", s.sign("审批", formed[:8] + "29"), committee, 330)


def registration_1990(bench: Bench, life: Life, formed: str, committee: str) -> None:
    """M21 of 1990, one page on underlined blanks and headed boxes."""
    s = Scribe(bench, life, "M21", "民主评议党员登记表", "6", formed, style="ymd")
    p = s.paper(top=150, ruling="rows")
    p.head("党　员　登　记　表", 56)
    p.blanks("姓名", s.name, "性别", s.sex, "民族", s.folk, "籍贯", s.native)
    p.blanks("出生年月", s.born("month"), "文化程度", life.courses[-1].level, "家庭出身", life.person.origin)
    p.blanks("入党时间", s.joined(), "转正时间", s.made_full(), "参加工作时间", s.worked())
    p.blanks("工作单位及职务", life.until(formed)[-1].words)
    p.y += 20
    p.says_box("本人简历", _career_words(s, life, formed), (), high=430, headed=True)
    p.says_box("个人小结", "　　坚持四项基本原则，在政治上同党中央保持一致。", s.sign("本人"), high=330, headed=True)
    p.says_box("支部大会意见（是否同意登记）", "同意登记。", s.sign("单位", formed[:8] + "26"), high=250, headed=True)
    p.says_box("上级党组织审批意见", "同意登记。", s.sign("审批", formed[:8] + "28"), committee, 280, headed=True)


def _career_words(s: Scribe, life: Life, formed: str) -> Says:
    parts: list[str | Part] = []
    for stint in life.until(formed)[-5:]:
        told = s.manner.period(stint.start, stint.end) + stint.words
        parts += [Part(told, (said.stint_claim(stint),)), "；"]
    return words(*parts[:-1], "。")


def _member(s: Scribe, p: Paper, life: Life, formed: str) -> None:
    p.fields("姓名", s.name, "性别", s.sex, "出生年月", s.born("month"), "民族", s.folk)
    p.fields("籍贯", s.native, "家庭出身", life.person.origin, "本人成份", "干部")
    p.fields("文化程度", "中专", "参加工作时间", s.worked(), "入党时间", s.joined(), "转正时间", s.made_full())
    p.fields("工作单位及职务", life.until(formed)[-1].words)


def league_1950(bench: Bench, life: Life, introducers: tuple[str, str]) -> None:
    """M22 of the fifties: 新民主主義青年團, one page, resolutions in two boxes side by side in words."""
    told = life.leaguing
    s = Scribe(bench, life, "M22", "新民主主義青年團入團志願書", "6", told.approved, style="cn")
    p = s.paper(top=120, high=80)
    p.head("中國新民主主義青年團\n入團志願書", 48)
    p.fields("姓名", s.name, "性別", s.sex, "年齡", s.aged(told.filled, text="{}岁"))
    p.fields("民族", s.folk, "籍貫", s.native, "家庭成份", life.person.origin)
    p.fields("文化程度", "初中", "現在職業", life.until(told.filled)[-1].words)
    p.lines(("起止年月", "在何處做何事", "證明人"), (2.3, 3.8, 1.2), s.stints(life.until(told.filled)), 80,
            aligns=("center", "left", "center"))  # fmt: skip
    p.words("入團志願", "　　我自愿加入新民主主义青年团，遵守团章，服从组织，为建设新中国努力。", 260)
    p.line(words("申請人：", life.person.name, "　　　", s.sign("本人", told.filled)), "right", 34, True)
    for name in introducers:
        p.says_box("介紹人意見", "同意介绍入团。", words(s.date(told.filled)), high=190, signer=name, signer_label="介紹人：")
    branch = claim("league", s.date(told.branch), step="branch_accept", date=told.branch)
    p.says_box("支部決議", "大会通过。", words(branch), high=200)
    p.says_box("上級團委批示", "批准入团。", words(claim("league", s.date(told.approved), step="approve", date=told.approved)),
               told.committee, 240)  # fmt: skip


def league_1978(
    bench: Bench, life: Life, introducer: str, nominal: bool = False, lunar: tuple[str, str] | None = None
) -> None:
    """M22 of a school: labels above; the age in 周岁 or 虚岁 beside the birth date, which may be lunar (words, date)."""
    told = life.leaguing
    s = Scribe(bench, life, "M22", "中国共产主义青年团入团志愿书", "6", told.approved)
    p = s.paper(top=120)
    p.head("中国共产主义青年团", 40, gap=0)
    p.head("入　团　志　愿　书", 60)
    born = s.born(by_self=True)
    if lunar:
        born = claim("birth", lunar[0], date=lunar[1], calendar="lunar", self_filled=True)
    p.above("姓名", s.name, "性别", s.sex, "出生年月日", born, "年龄", s.aged(told.filled, nominal=nominal))
    p.above("民族", s.folk, "籍贯", s.native, "家庭出身", life.person.origin, "本人成份", "学生")
    p.above("文化程度", "初中", "现在学校或工作单位、职务", life.until(told.filled)[-1].words)
    p.lines(("自何年何月至何年何月", "在何地做何事", "证明人"), (2.2, 3.9, 1.1), s.stints(life.until(told.filled)), 80, 1,
            aligns=("center", "left", "center"))  # fmt: skip
    p.lines(("称呼", "姓名", "出生年月", "政治面貌", "工作单位及职务"), (1, 1.3, 1.4, 1.2, 3.2), s.kin(life.kin("父亲", "母亲", "哥哥")), 78)
    p.says_box("入团志愿", "　　我志愿加入中国共产主义青年团，为实现四个现代化贡献自己的青春。", s.sign("本人", told.filled), high=360,
               signer=life.person.name, signer_label="申请人：")  # fmt: skip
    q = s.paper(top=140)
    q.says_box("入团介绍人意见", "该同学遵守纪律，学习努力，我愿介绍其入团。", words(s.date(told.filled)), high=330, signer=introducer,
               signer_label="介绍人：")  # fmt: skip
    branch = claim("league", s.date(told.branch), step="branch_accept", date=told.branch)
    q.says_box("支部大会决议", "支部大会讨论，同意吸收为共青团员。", words(branch), high=360, signer="学生支部", signer_label="支部书记：")
    approved = claim("league", s.date(told.approved), step="approve", date=told.approved)
    q.says_box("上级团委审批意见", "同意支部决议，批准入团。", words(approved), told.committee, 380)

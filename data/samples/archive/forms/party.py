"""Papers of Party and League: M18 to M22."""

from __future__ import annotations

from samples.archive.case import Case, Material
from samples.archive.ink import Span, Words, put, say
from samples.archive.when import numeral, write

from .answers import back, cover, joined, rewards, sign_line, spotless, youth


def m18(case: Case) -> Material:
    """入党志愿书."""
    party = case.life.party
    on = party.form
    d = case.desk(on, mode=case.desk(on).pick("cells", "cells", "colon"))
    life = d.life
    d.look.marks["own"] = "1"
    if d.rng.random() < 0.6:
        cover(d, d.pick("入党志愿书", "中国共产党\n入党志愿书"), [(d.pick("申请人姓名", "姓　　名"), d.identity("name", life.name))], d.pick("", "中共中央组织部印制"))
    else:
        d.title(d.pick("入党志愿书", "中国共产党入党志愿书"))
    if on < "1985":
        d.fields("now_name former gender age birth ethnicity native origin status0 culture post work youth", {"youth": (d.pick("何时何地入团", "何时何地加入共青团"), youth(d))}, photo=True)
    else:
        d.fields("name gender ethnicity birth native born_at culture title unit_post home number skill" if life.card(on) else "name gender ethnicity birth native born_at culture unit_post home skill", photo=True)
    d.essay("入党志愿", put(d.pick("我志愿加入中国共产党，拥护党的纲领，遵守党的章程，履行党员义务，执行党的决定，严守党的纪律，为共产主义奋斗终身。\n在党的培养教育下，我逐步认识到只有在党的领导下，国家才能富强，人民才能幸福。我决心用自己的实际行动接受党的考验。",
                                 "我自愿参加中国共产党，坚决执行党的路线、方针、政策，服从组织分配，为实现共产主义奋斗终身。我出身普通家庭，是党把我培养成人，我要把一切献给党的事业。")), 200,
            *([] if d.rng.random() < 0.5 else [[put(life.name)]]))
    d.resume(d.pick("本人经历（包括学历）", "本人履历", "本人简历"), style=d.pick("t4", "t3", "t4u"))
    asked: list[tuple[str, Words]] = [] if on < "1985" else [(d.pick("何时何地加入中国共产主义青年团", "何时何地加入共青团"), youth(d))]
    asked += [(d.pick("何时何地何原因受过何种奖励", "何时何地受过何种奖励"), rewards(d, False)), (d.pick("何时何地何原因受过何种处分", "何时何地受过何种处分"), spotless(d))]
    d.pages.add(*d.grid(asked))
    d.relatives(d.pick("家庭主要成员情况", "家庭主要成员", "家庭成员"))
    d.opinions((d.pick("本人签名或盖章", "申请人签名"), None, [put(life.name), d.day(on, say("party", step="form_filled", date=on), say("signing", step="本人", date=on))], ""), least=62)
    for who, post in party.introducers:
        d.opinions((d.pick("入党介绍人意见", "介绍人意见"), put(d.pick(f"{life.name}同志思想进步，工作积极，团结同志，我愿意介绍其入党。", f"经过培养考察，{life.name}同志已具备党员条件，同意介绍。")),
                    [["介绍人单位、职务或职业　", put(post)] if on > "1985" else "介绍人签名", ["签名或盖章　", put(who, say("party_introducer", name=who)), put("　" + write(back(party.branch, 8), d.look.sign))]], ""), least=80)
    until = f"{int(party.branch[:4]) + 1}{party.branch[4:]}"
    count = 9 + case.seed % 9
    d.opinions((d.pick("支部大会通过接收申请人为预备党员的决议", "支部大会决议") if party.full_branch else "支部大会决议",
                put(f"支部大会讨论，应到会党员{numeral(count)}名，实到{numeral(count)}名，一致同意接收{life.name}同志为中共{'预备' if party.full_branch else ''}党员。"),
                [["支部名称　", put(party.cell)], ["支部书记　", put(life.leaders[0])], d.day(party.branch, say("party", step="branch_accept", date=party.branch, unit=party.cell))], ""), least=110)
    if party.talk:
        d.opinions(("上级党组织指派专人进行谈话情况和对申请人入党的意见", put("经谈话，该同志对党认识明确，入党动机端正，同意发展。"), [["谈话人　", put(life.leaders[1])], d.day(party.talk, say("party", step="talk", date=party.talk))], ""), least=90)
    d.opinions((d.pick("基层党委审批意见", "上级党委审批意见", "上级党组织审批意见"), put(d.pick("同意接收为中共预备党员，预备期一年。", "批准入党，预备期一年。") if party.full_branch else "批准入党。"),
                [d.day(party.superior, say("party", step="superior_approve", date=party.superior))], party.committee), least=110)
    if party.full_branch:
        d.opinions((d.pick("支部大会通过预备党员能否转为正式党员的决议", "转正决议"), put(d.pick("经支部大会讨论，一致同意按期转为中共正式党员。", "支部大会同意该同志按期转正。")),
                    [["支部书记　", put(life.leaders[0])], d.day(party.full_branch, say("party", step="full_branch", date=party.full_branch))], ""),
                   (d.pick("基层党委审批意见", "上级党委审批转正意见"), put(d.pick("同意按期转为中共正式党员。", "批准转正。")), [d.day(party.full, say("party", step="full_approve", date=party.full))], party.committee), least=110)
    del until
    return case.add("M18", "入党志愿书", "6", d, formed=party.full or party.superior, double=d.rng.random() < 0.25)


def m19(case: Case) -> Material:
    """入党申请书."""
    on = case.life.party.apply
    d = case.desk(on)
    life = d.life
    d.letter(13)
    d.pages.head(d.pick("入党申请书", "入　党　申　请　书", "入党申请", "我的入党申请书"), 1.8)
    last = life.job(on)
    stint = say("stint", start=last.start, unit=last.unit, post=last.post, occupation=last.as_)
    when = write(last.start[:7], d.look.sign)
    words = [put(d.pick("敬爱的党组织：\n", "敬爱的党支部：\n", "党支部：\n"))]
    words += [p for p in d.prose(d.pick("我志愿加入中国共产党，愿意为共产主义事业奋斗终身。\n我于{a}，至今已有一段时间。在党组织的关怀下，我对党的性质和宗旨有了比较深刻的认识。\n",
                                 "我郑重地向党组织提出申请，要求加入中国共产党。\n我是{a}的，几年来在老同志的带动下，思想上有了很大提高。\n"), a=put(f"{when}到{last.unit}任{last.post}" if last.as_ != "学习" else f"{when}到{last.unit}学习", stint)) if isinstance(p, Span)]
    if last.as_ == "学习":
        stint.fields["post"] = "学习"
    words.append(put(d.pick("中国共产党是中国工人阶级的先锋队，是全国各族人民利益的忠实代表。我要用党员的标准严格要求自己，请党组织在实践中考验我！", "我知道自己离党员标准还有差距，但我有决心在党组织的帮助下克服缺点。如果组织暂时没有批准，我也决不灰心。")))
    words.append(put("\n此致\n敬礼"))
    d.pages.write(words, indent=2, leading=2.0)
    d.pages.gap(14)
    d.pages.write([put(d.pick(f"申请人：{life.name}", f"申请人　{life.name}", life.name))], align="r")
    d.pages.write([d.day(on, say("party", step="apply", date=on), say("signing", step="本人", date=on))], align="r")
    return case.add("M19", "入党申请书", "6", d)


def m20(case: Case) -> Material:
    """转正申请书."""
    party = case.life.party
    on = back(party.full_branch, 9)
    d = case.desk(on)
    life = d.life
    d.letter(13)
    d.pages.head(d.pick("转正申请书", "预备党员转正申请书", "转正申请"), 1.8)
    words = d.prose(d.pick("敬爱的党支部：\n我于{a}被支部大会接收为中共预备党员，预备期即将届满。现将一年来的情况汇报如下：\n", "党支部：\n{a}，党支部大会通过我为预备党员，预备期一年。\n"),
                    a=put(write(party.branch, d.look.sign), say("party", step="claimed_join", date=party.branch)))
    words.append(put(d.pick("一年来，我认真学习党的基本知识，按时交纳党费，积极参加组织生活，努力完成党组织交给的任务。缺点是开展批评不够大胆。\n我申请按期转为正式党员，请党组织审查。\n此致\n敬礼", "在预备期间，我处处以党员标准要求自己，工作中吃苦在前，克服了急躁情绪。为此申请转为中共正式党员，请批准。\n此致\n敬礼")))
    d.pages.write(words, indent=2, leading=2.0)
    d.pages.gap(14)
    d.pages.write([put(d.pick(f"申请人：{life.name}", f"预备党员　{life.name}"))], align="r")
    d.pages.write([d.sig("本人", on)], align="r")
    return case.add("M20", "转正申请书", "6", d)


def m21(case: Case, on: str) -> Material:
    """党员登记表."""
    d = case.desk(on)
    life = d.life
    d.look.marks["own"] = "1"
    d.title(d.pick("党员登记表", "中共党员登记表", "中国共产党党员登记表"), d.pick("", f"{on[:4]}年"))
    d.fields("name gender birth ethnicity native origin status0 culture work join full unit_post", photo=True)
    d.resume(d.pick("本人简历", "个人简历", "主要经历"))
    d.essay(d.pick("奖惩情况", "受过何种奖励和处分"), rewards(d), 36)
    d.essay(d.pick("个人总结", "本人总结", "自我总结"), put(d.pick("通过学习文件，对照党员标准，我检查了自己在思想、工作、作风等方面的情况，总的看立场是坚定的，工作是积极的。今后要加强理论学习，密切联系群众。",
                                                      "几年来，能够坚持四项基本原则，拥护改革开放，服从组织决定，完成本职工作。不足是批评与自我批评不够经常。")), 130, sign_line(d, back(on, 18)))
    d.opinions((d.pick("党小组意见", "小组意见"), put("同意登记。"), [put(f"组长　{life.leaders[2]}")], ""),
               (d.pick("支部大会意见", "党支部意见"), put("经支部大会讨论，同意登记。"), [["书记　", put(life.leaders[0])], d.sig("单位", back(on, 10))], ""),
               (d.pick("上级党委审批意见", "上级党组织意见", "党委审批意见"), put("同意登记。"), [d.sig("审批", on)], life.party.committee), least=84)
    return case.add("M21", "党员登记表", "6", d)


def m22(case: Case) -> Material:
    """入团志愿书."""
    on = case.life.league
    d = case.desk(back(on, 24))
    life = d.life
    d.look.marks["own"] = "1"
    d.title(d.pick("入团志愿书", "中国共产主义青年团入团志愿书", "中国共产主义青年团\n入团志愿书"))
    d.fields("name gender ethnicity birth native culture origin unit_post", {"unit_post": (d.pick("现在学校或工作单位、职务", "现在何处任何职务"), put(life.job(d.on).unit + life.job(d.on).post))}, photo=True)
    d.essay("入团志愿", put(d.pick("我志愿加入中国共产主义青年团，遵守团的章程，执行团的决议，努力学习，积极工作，做党的助手。", "我要求加入共青团，在团组织的教育下锻炼成长，为祖国建设贡献青春。")), 66, sign_line(d, d.on))
    d.resume(d.pick("本人简历", "简历"), style=d.pick("t3", "t4", "t2"))
    d.relatives()
    d.opinions((d.pick("入团介绍人意见", "介绍人意见"), put("该同志要求进步，同意介绍入团。"), [put(life.leaders[2])], ""),
               (d.pick("支部大会决议", "团支部大会决议"), put(d.pick("大会一致通过。", "同意接收为共青团员。")), [d.day(back(on, 10), say("league", step="branch_accept", date=back(on, 10)))], ""),
               (d.pick("上级团委审批意见", "团委批准意见"), put(d.pick("批准入团。", "同意。")), [d.day(on, say("league", step="approve", date=on))], f"共青团{life.league_at}委员会"), least=74)
    return case.add("M22", "入团志愿书", "6", d, formed=on)


__all__ = ["joined", "m18", "m19", "m20", "m21", "m22"]

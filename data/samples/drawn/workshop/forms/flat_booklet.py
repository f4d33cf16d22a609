"""M18 入党志愿书 of the seventies, a booklet scanned lying open: two pages on every image, no probation."""

from __future__ import annotations

from samples.drawn import said
from samples.drawn.claims import claim
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.paper import filled_in
from samples.drawn.workshop.scribe import Scribe, words


def joining_1976(bench: Bench, life: Life) -> None:
    """Cover alone, then two double pages."""
    told = life.admission
    s = Scribe(bench, life, "M18", "入党志愿书", "6", told.approved)
    cover = s.paper(top=480, left=260, right=240)
    cover.head("入　党　志　愿　书", 84, gap=560)
    cover.prose(words("申请人姓名　", *filled_in(words("　", s.name, "　　"))), 44, 2.4)
    _first(s, life)
    _second(s, life)


def _first(s: Scribe, life: Life) -> None:
    told = life.admission
    sheet = s.next_sheet(width=3308)
    left = s.paper_on(sheet, right=1654 + 110, top=130)
    left.fields("姓　名", s.name, "性　别", s.sex, "民　族", s.folk)
    left.fields("出生年月", s.born("month", by_self=True), "籍　贯", s.native)
    left.fields("家庭出身", life.person.origin, "本人成份", "牧民", "文化程度", "初中")
    left.fields("现在职业（职务）", life.until(told.filled)[-1].words, "参加工作时间", s.worked())
    left.words("为什么要入党", "　　伟大的中国共产党是领导我们事业的核心力量。我志愿加入中国共产党，全心全意为人民服务，为共产主义奋斗终身。", 900)
    left.y += 30
    filled = said.both(said.party("form_filled", told.filled, s.manner), "signing", step="本人", date=told.filled)
    left.line(words("申请人签名：", life.person.name, "　　", filled), "right", 34, True)
    right = s.paper_on(sheet, left=1654 + 110, top=130)
    right.line("本　人　简　历", "center", 36)
    right.lines(("何年何月至何年何月", "在何地、任何职", "证明人"), (2.2, 3.8, 1.1), s.stints(life.until(told.filled)), 84, 1,
                aligns=("center", "left", "center"))  # fmt: skip
    right.line("家庭成员和主要社会关系", "center", 36)
    right.lines(("关系", "姓名", "年龄", "政治面目", "职业"), (1, 1.4, 0.8, 1.3, 3.2), s.kin_aged(life.kin()), 80, 2)
    day = claim("league", s.date(life.leaguing.approved[:7]), step="approve", date=life.leaguing.approved[:7])
    right.words("何时何地入团", words(day, f"在{life.leaguing.school}入团"), 110)
    right.words("受过何种奖惩", "一九七五年受连嘉奖一次", 110)


def _second(s: Scribe, life: Life) -> None:
    told = life.admission
    sheet = s.next_sheet(width=3308)
    left = s.paper_on(sheet, right=1654 + 110, top=130)
    for name in told.introducers:
        who = claim("party_introducer", name, name=name)
        left.says_box("介绍人意见", "该同志训练刻苦，能起模范带头作用，我愿意介绍他入党。", words(s.date(told.filled)), high=420, signer=words(who),
                      signer_label="介绍人：")  # fmt: skip
    right = s.paper_on(sheet, left=1654 + 110, top=130)
    branch = said.party("branch_accept", told.branch, s.manner, unit=told.unit)
    right.says_box("支部大会决议", f"{told.unit}于{s.date(told.branch)}召开大会，讨论{life.person.name}同志入党问题，到会党员九名，一致通过吸收为中国共产党党员。",
                   words(branch), high=560, signer=told.introducers[0], signer_label="支部书记：")  # fmt: skip
    approved = said.party("superior_approve", told.approved, s.manner, unit=told.committee)
    right.says_box("上级党委审批意见", f"同意支部决议，批准{life.person.name}同志加入中国共产党。", words(approved), told.committee, 520)

"""Posts given and relieved: M27, M28."""

from __future__ import annotations

from samples.archive.case import Case, Material
from samples.archive.ink import Span, Words, put, say
from samples.archive.when import write

from .answers import back, grades, rewards, schooling_rows

Post = tuple[str, str]


def m27(case: Case, on: str, to: Post, off: Post | None) -> Material:
    """干部任免审批表."""
    d = case.desk(on, mode="cells", columns=3)
    life = d.life
    job = life.job(back(on, 40))
    d.on = on
    d.look.marks["calendar"] = "gregorian"
    company = "公司" in job.unit or "厂" in job.unit
    title = d.pick("干部任免审批表", "干部任免审批表", "干部任免呈报表" if on < "1997" else "干部任免审批表") if not company else d.pick("中层干部任免审批表", "干部任免审批表")
    d.title(title)
    month = (life.claimed.get("birth", life.birth) if on > life.claimed.get("since", "9999") else life.birth)[:7]
    born: list[str | Span] = [put(d.date(month), say("birth", date=month, calendar="gregorian"))]
    if d.rng.random() < 0.5:
        age = int(on[:4]) - int(month[:4]) - (on[5:7] < month[5:7])
        born.append(put(f"\n（{age}岁）", say("age_stated", age=age, on=on)))
    more: dict[str, tuple[str, Words]] = {"birth": ("出生年月（　岁）" if len(born) > 1 else "出生年月", born), "title": (d.pick("专业技术职务", "专业技术职称"), d.value("title", "")), "skill": (d.pick("熟悉专业有何专长", "熟悉业务有何专长"), put(d.pick("行政管理", "业务管理", "党务工作")))}
    d.fields("name gender birth ethnicity native born_at join work health title skill", more, photo=True, order=d.rng.random() < 0.4)
    schooling_rows(d)
    d.pages.add(*d.grid([("现任职务", put(f"{job.unit}{job.post}"))]), *d.grid([("拟任职务", put("".join(to), say("appointment", action="任", unit=to[0], post=to[1])))]),
                *d.grid([("拟免职务", put("".join(off), say("appointment", action="免", unit=off[0], post=off[1])) if off else None)]))
    told = [s for s in life.told(back(on, 40)) if s.as_ != "学习" or s.start >= life.schools[-1].start or len(life.told(on)) < 9]
    d.resume(d.pick("简历", "简历", "主要经历"), told, style=d.pick("lines", "lines", "lines", "t2"), fill=True)
    d.pages.fresh() if d.pages.room < 400 else None
    d.essay("奖惩情况", rewards(d), 44)
    d.essay(d.pick("年度考核结果", "近三年考核情况", "近三年年度考核结果"), grades(d), 36)
    d.essay(d.pick("任免理由", "任免理由"), put(d.pick("工作需要。", "因工作需要，拟提拔使用。", "该同志熟悉业务，工作需要。")), 36)
    d.look.family = "table"
    d.relatives(d.pick("家庭主要成员及重要社会关系", "家庭主要成员"))
    upper = f"中共{life.county}委员会" if not company else f"{life.job(on).unit}"
    d.opinions((d.pick("呈报单位", "呈报单位意见"), None, [d.sig("单位", back(on, 18))], f"中共{life.county}委组织部" if not company else f"{life.job(on).unit}人事部"),
               (d.pick("审批机关意见", "审批机关意见"), put("同意。"), [d.sig("审批", on)], upper), least=100)
    d.pages.write(["填表人：", put(life.leaders[2])])
    return case.add("M27", title, "9-2", d)


def m28(case: Case, on: str, to: Post, off: Post | None, issuer: str, number: str) -> Material:
    """任免通知."""
    d = case.desk(on)
    life = d.life
    d.letter(14)
    others = life.leaders[3:]
    d.pages.gap(10)
    if d.rng.random() < 0.8:
        d.pages.head(d.pick(f"{issuer}文件", issuer), 2.2, colour="#c41e1e")
    d.pages.write(number, align="c")
    left, right = d.pages.margins[0], d.pages.sheet.width - d.pages.margins[2]
    d.pages.sheet.rule(left, d.pages.y + 6, right, d.pages.y + 6, 1.6, "#c41e1e")
    d.pages.gap(24)
    title = d.pick(f"关于{life.name}等同志职务任免的通知", f"关于{others[0]}、{life.name}等同志任免职的通知", f"关于{life.name}等同志任职的通知" if not off else f"关于{life.name}等同志任免职务的通知")
    d.pages.head(title, 1.4)
    d.pages.write(d.pick("各乡镇党委，市直各部门：", "各科室、各直属单位：", "机关各部门、各直属单位："))
    new = say("appointment", decided=on, action="任", unit=to[0], post=to[1], document_no=number)
    old = say("appointment", decided=on, action="免", unit=off[0], post=off[1], document_no=number) if off else None
    words = d.typed(d.pick("经研究决定：\n", "经党组会议研究，决定：\n", "根据工作需要，经研究决定：\n") + d.pick("{n}同志任{a}", "任命{n}同志为{a}"), n=life.name, a=put("".join(to), new))
    if off and old:
        words += d.typed("，{b}", b=put(f"{d.pick('免去其', '免去')}{''.join(off)}职务", old))
    words += d.typed(f"；\n{others[0]}同志任办公室副主任；\n免去{others[1]}同志的科长职务。\n" + d.pick("以上任职时间从发文之日算起。", "", "特此通知。"))
    d.pages.write(words, indent=2, leading=1.9)
    d.pages.gap(34)
    d.pages.write(issuer, align="r")
    d.pages.write([Span(write(on, d.pick("han", "cn")), (say("signing", step="审批", date=on),))], align="r")
    d.pages.press(issuer, dy=20)
    return case.add("M28", title, "9-2", d, hand="typed")

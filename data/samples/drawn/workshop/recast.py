"""The same lives under other names: what another seed draws."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from samples.drawn.person import Stint
from samples.drawn.workshop.life import Life

_SURNAMES = ("诸葛", "上官", "慕容", *"鲍仇卞伏甘郜耿宫海洪胡季简寇赖连娄陆茅莫聂宁欧潘庞戚邱裘冉沙邵盛史宋孙谭佟万汪翁奚夏项萧邢熊徐严颜燕叶殷游虞臧翟詹")
_MALE = ("伯涛", "长青", "德明", "方舟", "国梁", "鸿飞", "济民", "克俭", "立群", "茂林", "念祖", "其昌", "仁杰", "少武", "廷栋", "维汉", "希圣", "毅", "兆丰")
_FEMALE = ("碧云", "彩霞", "丹", "尔雅", "凤鸣", "国英", "惠珍", "佳宁", "兰", "明霞", "沛文", "琼", "蓉", "素梅", "婷", "晓白", "雪莲", "玉洁", "芷若")
_COURTESY = ("大壮", "铁柱", "水生", "建设")


def recast(life: Life, rng: Random) -> Life:
    """The life with another name, kin and referees renamed to match, and another number after the same birth day."""
    surname = rng.choice(_SURNAMES)
    given = rng.choice(_MALE if life.person.gender == "男" else _FEMALE)
    referees: dict[str, str] = {}

    def other(name: str) -> str:
        if name and name not in referees:
            referees[name] = rng.choice(_SURNAMES) + rng.choice(_MALE + _FEMALE)
        return referees.get(name, "")

    def renamed(stint: Stint) -> Stint:
        return replace(stint, referee=other(stint.referee))

    kin = []
    for one in life.person.kin:
        shared = one.relation in ("父亲", "哥哥", "妹妹") or (
            one.relation in ("儿子", "女儿", "长子") and life.person.gender == "男"
        )
        pool = _MALE if one.relation in ("父亲", "儿子", "长子", "丈夫", "爱人", "哥哥", "岳父") else _FEMALE
        kin.append(replace(one, name=(surname if shared else rng.choice(_SURNAMES)) + rng.choice(pool)))
    former = surname + rng.choice(_COURTESY) if life.person.former_name else ""
    person = replace(
        life.person, name=surname + given, kin=tuple(kin), former_name=former, sequence=rng.randint(1, 98)
    )
    joining = life.joining
    if joining:
        first, second = joining.introducers
        joining = replace(joining, introducers=(other(first), other(second)))
    return replace(life, person=person, career=tuple(renamed(s) for s in life.career), joining=joining)

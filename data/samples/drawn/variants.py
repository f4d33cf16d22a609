"""Random variants of the six lives: other names, days and scans; clean, or with the conflicts of the life planted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

from samples.drawn import LIVES, write_case
from samples.drawn.cast import Cast
from samples.drawn.person import Person

_SURNAMES = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏姜谢邹苏潘葛范彭鲁韦马方袁柳唐薛雷贺倪汤罗郝"
_MALE = ("建国", "志刚", "文斌", "卫东", "永强", "海涛", "国平", "少华", "春林", "立新", "明亮", "长河")
_FEMALE = ("秀英", "桂兰", "晓红", "丽华", "玉梅", "雅琴", "淑芳", "海燕", "静怡", "春花", "慧敏", "月娥")
_FATHERS, _MOTHERS = ("福生", "德贵", "有才", "世荣", "金山"), ("翠兰", "凤英", "玉香", "素芬", "桂珍")


def draw_people(out: Path, people: int, seed: int) -> list[Path]:
    """Draw `people` variants into folders of `out`, lives in turn."""
    folders = []
    names = list(LIVES)
    for i in range(people):
        life = names[i % len(names)]
        rng = Random(f"variant:{seed}:{i}")
        cast = Cast(
            f"{life}-v{seed}-{i:03d}",
            rng.getrandbits(30),
            _renamed(LIVES[life].person, rng),
            rng.randint(-6, 6),
            rng.random() < 0.5,
        )
        folders.append(
            write_case(
                LIVES[life].build(cast),
                out,
                f"python -m samples draw --people {people} --seed {seed}",
                LIVES[life].story,
            )
        )
    return folders


def _renamed(person: Person, rng: Random) -> Person:
    """Another name, kin to match, and another number after the same birth day."""
    surname = rng.choice(_SURNAMES)
    given = rng.choice(_MALE if person.gender == "男" else _FEMALE)
    own_child = surname if person.gender == "男" else rng.choice(_SURNAMES)
    kin = []
    for one in person.kin:
        family, pool = {
            "父亲": (surname, _FATHERS),
            "母亲": (rng.choice(_SURNAMES), _MOTHERS),
            "丈夫": (own_child, _MALE),
            "妻子": (rng.choice(_SURNAMES), _FEMALE),
            "儿子": (own_child, ("晨", "航", "宇", "博")),
            "女儿": (own_child, ("琳", "倩", "薇", "悦")),
        }[one.relation]
        kin.append(replace(one, name=family + rng.choice(pool)))
    return replace(person, name=surname + given, kin=tuple(kin), sequence=rng.randint(1, 98))

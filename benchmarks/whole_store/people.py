"""Judged lives, and the same lives under other names, numbers and places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from lives.birth import new_life
from lives.blur import blurred
from lives.career import AS_OF
from lives.dossier import dossier_of
from lives.shift import falsified
from lives.world import COUNTIES, short_id_number

from models.check_digit import check_digit
from models.facts_file import parse_facts
from models.store_tables import digest_text
from rules import judge
from screening.audit import check_facts

SURNAMES = ("王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田"
            "董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪")
GIVEN = ("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英文华玉建国红梅志新海燕春云峰永生德福荣兰凤琴宝珍莲清光宇成林"
         "东晓辉龙斌波宁贵权世昌庆祥耀忠义仁礼智信良才俊彦博学思远山川江河湖松柏竹菊雨雪晨曦")
PLACES = ("东西南北上下金银玉石青白黄黑大小长高平安永新古清双三五七九龙"
          "凤马牛虎鹤松柏桃李柳竹兰荷泉溪河江湖海山岭岗坪原川")


@dataclass(frozen=True)
class Judged:
    """One life: its audit as JSON (as stored, and with sorted keys), and the names, numbers and places in it."""

    text: str
    sorted_text: str
    names: tuple[str, ...]
    id_number: str
    counties: tuple[str, ...]


def judged_life(seed: int, number: int) -> Judged:
    """A life of a seed, judged; every third has one false date."""
    dossier = dossier_of(new_life(seed, number))
    data = blurred(dossier, 0.3, Random(f"blur-{seed}-{number}"))
    if number % 3 == 0:
        made = falsified(dossier, data, Random(f"shift-{seed}-{number}"))
        data = made[0] if made else data
    audit = check_facts(parse_facts(data), AS_OF)
    names = {dossier.life.name} | {f["name"] for f in audit["facts"] if f["kind"] in ("family", "party_introducer")}
    life = Judged(
        json.dumps(audit, ensure_ascii=False, separators=(",", ":")), digest_text(audit), tuple(sorted(names)),
        dossier.life.id_number, tuple(county[:-1] for county in COUNTIES))
    return life if judged_alike(life) else replace(life, counties=())


def judged_alike(life: Judged) -> bool:
    """Whether the rules say of the life in disguise what they say of it: the place stands in some findings' ids."""
    disguised = json.loads(Disguise(life, "alike", "").on(life.text))
    content = parse_facts({
        "schema": "sanling.facts/1", **{name: disguised[name] for name in ("dossier", "materials", "facts")}})
    return [found.to_wire() for found in judge(content, AS_OF).findings] == disguised["findings"]


class Disguise:
    """Other names, number and places for one life: the same length, the same sex, one for each."""

    def __init__(self, life: Judged, seed: str, dossier: str) -> None:
        chance = Random(seed)
        self.dossier = dossier
        self._new = dict(zip(life.names, _names(chance, len(life.names)), strict=True))
        self._new |= dict(zip(life.counties, _places(chance, len(life.counties)), strict=True))
        number = _other_number(life.id_number, chance)
        self._new |= {life.id_number: number, short_id_number(life.id_number): short_id_number(number)}
        self._any = re.compile("|".join(map(re.escape, sorted(self._new, key=len, reverse=True))))

    def on(self, text: str) -> str:
        """A text of the life in this disguise."""
        return self._any.sub(lambda found: self._new[found.group()], text)


def _names(chance: Random, count: int) -> Iterator[str]:
    """Names of three characters, no two alike."""
    made: dict[str, None] = {}
    while len(made) < count:
        made[chance.choice(SURNAMES) + chance.choice(GIVEN) + chance.choice(GIVEN)] = None
    return iter(made)


def _places(chance: Random, count: int) -> Iterator[str]:
    made: dict[str, None] = {}
    while len(made) < count:
        made[chance.choice(PLACES) + chance.choice("溪屏岭桥州阳城泽浦津")] = None
    return iter(made)


def _other_number(number: str, chance: Random) -> str:
    """A number of another person of the same place, day and sex, with its check character."""
    serial = chance.randrange(500) * 2 + int(number[16]) % 2
    body = f"{number[:14]}{serial:03d}"
    return body + check_digit(body)

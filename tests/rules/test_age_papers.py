"""AGE-16: copies of registers, and the sentences and lives that the AGE and FAM rules must leave alone."""

import random
from typing import Any

import pytest

from models.facts_file import parse_facts
from rules import judge
from tests.rules.case import AS_OF, birth, dossier, fact, judged, line

OURS = frozenset({"AGE-03", "AGE-05", "AGE-06", "AGE-09", "AGE-10", "AGE-12", "AGE-14", "AGE-15", "AGE-16",
                  "FAM-01", "FAM-02", "FAM-03"})


@pytest.mark.parametrize(("title", "copy", "certified", "expected"), [
    ("1964年普查登记卡", "复印件", True, []),  # rulebook: a sealed copy of the card of 1964
    ("户口底册", True, True, []),
    ("户口底册", True, None, ["undecided yellow"]),
    ("户口底册", True, False, ["conflict yellow"]),
    ("户籍证明", True, True, ["conflict yellow"]),  # a copy of a later paper stays a later paper
    ("户籍证明", None, None, ["conflict yellow"]),
])
def test_copies_of_registers(title: str, copy: bool | str | None, certified: bool | None, expected: list[str]) -> None:
    data = dossier(birth("1963-05", f"M16 2003-05 {title}"), birth("1961-05", "M07 1980-07"),
                   birth("1963-05", "M27 2013-05"))
    data["materials"][0] |= {"copy": copy, "certified": certified}
    findings = judge(parse_facts(data), AS_OF).findings
    assert [f"{f.verdict.value} {f.severity.value}" for f in findings if f.rule == "AGE-16"] == expected


def coarse(rng: random.Random, day: str) -> str:
    return day[:rng.choice((4, 7, 7, 10))]


def shifted(year: int, rng: random.Random) -> str:
    return f"{year}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"


def life(rng: random.Random) -> list[dict[str, Any]]:
    """One consistent life: births on several forms, primary school, a family that stays the same, a marriage."""
    year = rng.randint(1942, 1995)
    born = shifted(year, rng)
    forms = [f"M22 {year + 16}", f"M01 {year + 30}-05", f"M01 {year + 39}", f"M27 {year + 45}-06"]
    school = f"{year + rng.choice((7, 8))}-09"
    items = [birth(coarse(rng, born), form) for form in forms]
    items += [fact("education", form, level="小学", start=school[:rng.choice((4, 7))], end=str(int(school[:4]) + 6))
              for form in forms[1:3]]
    items += [line(school[:rng.choice((4, 7))], str(int(school[:4]) + 6), "红旗小学/学生", forms[1]),
              line(str(year + 20), "open", "甲县财政局/科长", forms[3])]
    items.append(fact("age_stated", forms[1], age=30 - (int(born[5:7]) > 5), on=f"{year + 30}-05-28"))
    people = [("父", "李大山", year - 25, 1, "甲县供销社职工"), ("母", "张兰", year - 22, 1, "务农"),
              ("弟", "李小山", year + 2, 1, "甲县财政局科员" if rng.random() < 0.2 else "乙厂工人"),
              (rng.choice(("妻", "妻子", "爱人")), "王芳", year + 1, 2, "甲县第一小学教师"),
              ("长子", "李明", year + 28, 3, "学生")]
    for relation, name, when, first, place in people:
        day = shifted(when, rng)
        items += [fact("family", form, relation=relation, name=name, birth=coarse(rng, day), unit_post=place)
                  for form in forms[first - 1:]]
    items.append(fact("marriage", forms[2], date=coarse(rng, shifted(year + 26, rng))))
    return items


@pytest.mark.parametrize("seed", range(60))
def test_consistent_lives_are_left_alone(seed: int) -> None:
    found = judged(*life(random.Random(seed))).findings  # noqa: S311  made lives, not secrets
    assert not [f.text for f in found if f.rule in OURS and f.verdict.value == "conflict" and f.severity.value != "blue"]

"""Parents, marriage and children at lawful and plausible ages."""

from __future__ import annotations

from datetime import date

from .career import AS_OF
from .plan import Kin, Life
from .world import between, other_name, plus_days, plus_months, plus_years


def raise_family(life: Life) -> None:
    """Parents always, a spouse and children where there was time."""
    rng, home = life.rng, f"{life.county}城关镇居民"
    father = plus_days(plus_years(life.birth, -rng.randint(21, 38)), rng.randint(-150, 150))
    mother = plus_days(plus_years(life.birth, -rng.randint(19, 35)), rng.randint(-150, 150))
    politics = rng.choice(("群众", "中共党员"))
    names = [other_name(rng, "男", life.name[0], life.name), other_name(rng, "女")]
    life.kin = [Kin("父亲", names[0], father, politics, home, life.birth),
                Kin("母亲", names[1], mother, "群众", home, life.birth)]
    marry(life, names)


def marry(life: Life, taken: list[str]) -> None:
    """A spouse of about the same age, and children within some years."""
    rng = life.rng
    other = "女" if life.gender == "男" else "男"
    spouse = plus_days(life.birth, rng.randint(-1200, 1200))
    first = max(plus_years(life.birth, 24), plus_years(spouse, 23), plus_months(life.working, 12))
    day = between(rng, first, plus_years(first, 5))
    if day > plus_years(AS_OF, -3):
        return
    relation = "妻子" if life.gender == "男" else "丈夫"
    name = other_name(rng, other, avoid=life.name)
    while name in taken:
        name = other_name(rng, other, avoid=life.name)
    life.marriage = day
    life.kin.append(Kin(relation, name, spouse, "群众", "西浦市人民医院职工", day))
    child = between(rng, plus_months(day, 10), plus_months(day, 40))
    gender = rng.choice("男女")
    surname = life.name[0] if life.gender == "男" else name[0]
    given = other_name(rng, gender, surname, life.name)
    while given in (*taken, name):
        given = other_name(rng, gender, surname, life.name)
    if child < plus_months(AS_OF, -6):
        life.kin.append(Kin("儿子" if gender == "男" else "女儿", given, child, "", "", child))


def occupation_of(kin: Kin, on: date) -> str:
    """Unit and post of a relative on a day; children grow up."""
    if kin.unit_post:
        return kin.unit_post
    age = on.year - kin.birth.year
    return "学龄前" if age < 7 else "学生" if age < 23 else "西浦市百货公司职工"

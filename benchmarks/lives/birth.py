"""A whole life from a seed."""

from __future__ import annotations

from datetime import date
from random import Random

from .career import climb, honours, register, retire, serve_elsewhere, warning, work_alongside
from .conversions import change_to_organ
from .household import raise_family
from .membership import join_league, join_party
from .plan import Life
from .routes import ROUTES
from .schooling import in_service_study
from .world import COUNTIES, between, id_number, other_name


def new_life(seed: int, index: int) -> Life:
    """The life number `index` of a seed: the routes take turns."""
    rng = Random(f"{seed}-{index}")
    route = list(ROUTES)[index % len(ROUTES)]
    live, first, last = ROUTES[route]
    gender = "男" if route in ("转业", "退伍", "退伍转干") or rng.random() < 0.55 else "女"
    birth = between(rng, date(first, 1, 1), date(last, 12, 28))
    county = rng.choice(list(COUNTIES))
    serial = rng.randrange(100) * 10 + (rng.choice((1, 3, 5, 7, 9)) if gender == "男" else rng.choice((0, 2, 4, 6, 8)))
    life = Life(rng, route, other_name(rng, gender), gender, birth, county, id_number(county, birth, serial))
    live(life)
    change_to_organ(life)
    serve_elsewhere(life)
    climb(life)
    work_alongside(life)
    register(life)
    retire(life)
    if life.cadre_since and rng.random() < 0.5:
        in_service_study(life, life.cadre_since.year + 1, min(life.at_work_until(date(2024, 1, 1)).year - 3, 2024))
    if rng.random() < 0.75:
        join_league(life)
    if rng.random() < 0.7:
        join_party(life)
    warning(life)
    if birth.year < 1965 and rng.random() < 0.12:
        life.calendar = "lunar"
    raise_family(life)
    honours(life)
    return life

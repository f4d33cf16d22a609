"""The invented province: people's names, units, schools, ID numbers, and arithmetic on dates."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from random import Random

from models.check_digit import check_digit

COUNTIES = {"临溪县": "990101", "南屏县": "990102", "云岭县": "990103", "石桥县": "990104"}
PROVINCE = "江原省"
CITY = "西浦市"
BUREAUS = ("财政局", "民政局", "教育局", "统计局", "水利局")
FACTORIES = ("机械厂", "棉纺织厂", "化肥厂", "农机修造厂", "水泥厂")
TRADES = ("车工", "钳工", "电工", "挡车工", "仓库保管员")
UNIVERSITY = "江原大学"
COLLEGE = "江原师范专科学校"
SECONDARY = {"农业": "江原省农业学校", "财政": "江原省财政学校", "机械": "江原省机械工业学校"}
SURNAMES = "高吴陈林罗赵钱孙李周郑冯何吕施张孔曹严华金魏陶姜"
GIVEN = {
    "男": ("振华", "建军", "国强", "志远", "明德", "永福", "学文", "海涛", "立新", "长庚", "宏伟", "子轩"),
    "女": ("秀兰", "桂芳", "玉珍", "晓雯", "丽华", "春梅", "淑敏", "红霞", "雪琴", "美玲", "静怡", "思琪"),
}


def id_number(county: str, birth: date, serial: int) -> str:
    """An 18-digit number with its check character (P-20); `serial` is odd for men."""
    body = f"{COUNTIES[county]}{birth:%Y%m%d}{serial:03d}"
    return body + check_digit(body)


def short_id_number(number: str) -> str:
    """The same person's 15-digit number of before 1999."""
    return number[:6] + number[8:17]


def other_name(rng: Random, gender: str, surname: str | None = None, avoid: str = "") -> str:
    """A name, not `avoid`."""
    while True:
        name = (surname or rng.choice(SURNAMES)) + rng.choice(GIVEN[gender])
        if name != avoid:
            return name


def plus_months(day: date, months: int) -> date:
    """The same day `months` later, or the last of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def plus_years(day: date, years: int) -> date:
    """The same day `years` later."""
    return plus_months(day, 12 * years)


def plus_days(day: date, days: int) -> date:
    """`days` later."""
    return day + timedelta(days=days)


def between(rng: Random, first: date, last: date) -> date:
    """Any day from `first` to `last`; `first` where nothing lies between."""
    return plus_days(first, rng.randint(0, max(0, (last - first).days)))


def full_years(since: date, on: date) -> int:
    """Completed years, as ages are counted."""
    return on.year - since.year - ((on.month, on.day) < (since.month, since.day))


def personnel_office(county: str, on: date) -> str:
    """The county's personnel office by its name then (P-17)."""
    return county + ("人事局" if on < date(2010, 1, 1) else "人力资源和社会保障局")

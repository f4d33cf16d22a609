"""Numbers, dates and Latin names for the grammar."""

from __future__ import annotations

import random
from collections.abc import Mapping

from extraction.ner.training.grammar import Maker
from models.check_digit import check_digit

_ZH = "〇一二三四五六七八九十"
_LATIN = (
    "an", "ber", "car", "dan", "el", "fin", "gar", "hol", "in", "jor", "ken", "lan", "mar", "nor", "ol", "per",
    "ran", "son", "tec", "ul", "ver", "win", "ter", "man", "ley", "ford", "ex", "com", "net", "soft", "bank", "cap")


def _year(rng: random.Random) -> int:
    return rng.randint(1948, 2024)


def _zh_year(rng: random.Random) -> str:
    return "".join(_ZH[int(digit)] for digit in str(_year(rng)))


def _zh_month(rng: random.Random) -> str:
    month = rng.randint(1, 12)
    return _ZH[month] if month <= 10 else "十" + _ZH[month - 10]


def latin_word(rng: random.Random) -> str:
    """`Marketson`, `NETCOM`, `capley`."""
    word = "".join(rng.choice(_LATIN) for _ in range(rng.randint(1, 3)))
    style = rng.random()
    if style < 0.7:
        return word.capitalize()
    return word.upper()[:6] if style < 0.95 else word


def _id_number(rng: random.Random) -> str:
    """A number of a region that does not exist."""
    day = f"{_year(rng)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    if rng.random() < 0.2:
        return f"99{rng.randint(0, 9999):04}{day[2:]}{rng.randint(0, 999):03}"
    body = f"99{rng.randint(0, 9999):04}{day}{rng.randint(0, 999):03}"
    return body + check_digit(body)


MAKERS: Mapping[str, Maker] = {
    "y": lambda rng: str(_year(rng)),
    "year": lambda rng: str(_year(rng)),
    "yy": lambda rng: f"{rng.randint(40, 99)}",
    "m": lambda rng: str(rng.randint(1, 12)),
    "m2": lambda rng: f"{rng.randint(1, 12):02}",
    "day": lambda rng: str(rng.randint(1, 28)),
    "d2": lambda rng: f"{rng.randint(1, 28):02}",
    "zhy": _zh_year,
    "zhm": _zh_month,
    "latin_name": latin_word,
    "latin_cap": lambda rng: chr(65 + rng.randrange(26)),
    "idn": _id_number,
}

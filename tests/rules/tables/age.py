"""AGE: birth date, stated age, identity number, determinations, school entry, relatives' ages."""

from __future__ import annotations

from typing import Any

from tests.rules.case import birth, fact, line, work
from tests.rules.tables import Case, case

FORM, EARLY, OLD = "M27 2013-05", "M22 1978-05", "M04 1952-03"
HOUSE = "M16 2003-05 户籍证明"
GIRL_1961, BOY_1963 = "110101196105120020", "110101196304120015"


def settled(value: str, decided: str, material: str | None = "", **fields: Any) -> dict[str, Any]:
    """A determination on a paper of its own year, unless another is named."""
    paper = f"M16 {decided[:4]}" if material == "" else material
    return fact("determination", paper, topic="birth", value=value, decided=decided, **fields)


def number(value: str, material: str = "M34 2007") -> dict[str, Any]:
    return fact("identity", material, field="id_number", value=value)


def gender(value: str, material: str = "M34 2007") -> dict[str, Any]:
    return fact("identity", material, field="gender", value=value)


def age(years: int, material: str, **fields: Any) -> dict[str, Any]:
    return fact("age_stated", material, age=years, **fields)


def kin(relation: str, born: str, material: str = FORM, **fields: Any) -> dict[str, Any]:
    return fact("family", material, relation=relation, birth=born, **{"name": "李某某", **fields})


def primary(start: str, material: str = "M01 1999", **fields: Any) -> dict[str, Any]:
    return fact("education", material, level="小学", start=start, **fields)


APART = (birth("1960-05", EARLY), birth("1962-05", FORM))
MOVED = settled("1962-05", "2009-03", "M16 2009", requested_by="本人", by="县委组织部")

CASES: list[Case] = [
    # AGE-01: the rulebook's two examples first.
    case("AGE-01", "conflict", ["conflict red"], birth("1960-05", EARLY), birth("1962-05", FORM)),
    case("AGE-01", "imprecise", [], birth("1960", EARLY), birth("1960-05", FORM)),
    case("AGE-01", "imprecise", [], birth("1960/1962", EARLY), birth("1962-05", FORM)),
    case("AGE-01", "boundary", [], birth("1960-12-31", EARLY), birth("1960-12", FORM)),
    case("AGE-01", "boundary", ["conflict red"], birth("1960-12-31", EARLY), birth("1961-01-01", FORM)),
    case("AGE-01", "exception", ["conflict blue"], *APART, settled("1962-05", "1996-08")),
    case("AGE-01", "exception", ["conflict blue"], birth("1960-05", EARLY), birth("1960-06", FORM)),  # lunar
    case("AGE-01", "exception", ["conflict blue"], *APART, settled("1962-05", "2015-03", "M17 2015-03")),
    case("AGE-01", "policy", ["conflict blue"], *APART, settled("1962-05", "2006-08-31", requested_by="本人")),
    case("AGE-01", "policy", ["undecided red"], *APART, settled("1962-05", "2006-10", requested_by="本人")),
    case("AGE-01", "policy", ["conflict red"], *APART, settled("1962-05", "2006-12-01", requested_by="本人")),
    # AGE-02
    case("AGE-02", "conflict", ["conflict red"],
         birth("1957-03", "M07 1976"), birth("1958-03", "M09 1984"), birth("1959-03", "M01 1996")),
    case("AGE-02", "imprecise", [], *(birth("1957-03", f"M05 {year}") for year in range(1980, 1992)),
         birth("1957", "M15 1979")),
    case("AGE-02", "boundary", [], birth("1957-03-31", "M07 1976"), birth("1957-03", "M09 1984")),
    case("AGE-02", "boundary", ["conflict yellow"], birth("1957-03", "M07 1976"), birth("1957-09", "M09 1984")),
    case("AGE-02", "exception", ["conflict blue"], birth("1957-03", "M07 1976"), birth("1957-03", FORM),
         birth("1957-03", "M01 1999"), birth("1958-03", "M05 1990")),
    # AGE-03: 1954 with 4 written over 1 on the 1972 form; a detector's suspicion is never above yellow.
    case("AGE-03", "conflict", ["conflict red"], birth("1954", "M29 1972", altered="confirmed"), birth("1954-03", FORM)),
    case("AGE-03", "conflict", ["conflict red"], birth("1954", altered="confirmed")),
    case("AGE-03", "conflict", [], birth("1954", "M29 1972", raw="1954（旁有墨点）"), birth("1954-03", FORM)),
    case("AGE-03", "imprecise", ["undecided yellow"], birth("1954", "M29 1972", altered="suspected")),
    case("AGE-03", "imprecise", ["conflict red"], birth("", "M29 1972", altered="confirmed"), birth("1954-03", FORM)),
    case("AGE-03", "boundary", ["conflict red"], birth("1958", "M05 1990", altered="confirmed"),
         birth("1957-03", "M07 1990-06"), birth("1957-03", FORM)),  # may be as early as any
    case("AGE-03", "boundary", ["conflict yellow"], birth("1958", "M05 1990-07", altered="confirmed"),
         birth("1957-03", "M07 1990-06"), birth("1957-03", FORM)),
    case("AGE-03", "exception", ["conflict blue"], birth("1962-05", "M29 1972", altered="confirmed"),
         birth("1962-05", FORM), settled("1962-05", "1996-08"),
         fact("seal", "M29 1972", text="某县人事局更正专用章", date="1996-09")),
    case("AGE-03", "exception", ["conflict yellow"], birth("1962-05", "M29 1972", altered="confirmed"),
         birth("1962-05", FORM), settled("1962-05", "1996-08")),  # no correction seal on file: one colour less
    case("AGE-03", "exception", ["conflict yellow"], birth("1954-03", "M29 1972", altered="confirmed", self_filled=True),
         birth("1954-03", "M22 1973"), birth("1954-03", FORM)),
    # AGE-04
    case("AGE-04", "conflict", ["conflict yellow"], birth("1959-12", EARLY), birth("1960-01", FORM)),
    case("AGE-04", "conflict", [], birth("1960-03", EARLY), birth("1961-04", FORM)),
    case("AGE-04", "boundary", ["conflict blue"], birth("1961-03-28", EARLY), birth("1961-05-12", FORM)),
    case("AGE-04", "boundary", [], birth("1961-03-28", EARLY), birth("1961-05-13", FORM)),
    case("AGE-04", "imprecise", [], birth("1959", EARLY), birth("1960-01", FORM)),
    case("AGE-04", "exception", [], birth("1960-05", EARLY, calendar="gregorian"), birth("1960-06", FORM)),
    # AGE-05
    case("AGE-05", "conflict", ["conflict yellow"],
         birth("1932", OLD, raw="民国二十一年生"), birth("1935-06", "M01 1985")),
    case("AGE-05", "conflict", ["conflict yellow"], birth("", OLD, raw="民国二十一年生"), birth("1935-06", "M01 1985")),
    case("AGE-05", "conflict", ["conflict yellow"], age(24, "M15 1956"), birth("1935-06", "M01 1985")),
    case("AGE-05", "conflict", ["conflict yellow"], birth("1930", OLD, raw="庚午年生"), birth("1935-06", FORM)),
    case("AGE-05", "imprecise", [], age(24, "M15 1956"), birth("1932-08", "M01 1985")),
    case("AGE-05", "imprecise", [], age(24, "M15 1956"), birth("1932-08", "M01 1985"), age(53, "M27 1985")),
    case("AGE-05", "boundary", [], age(24, "M15 1956"), birth("1934-02", "M01 1985")),
    case("AGE-05", "boundary", ["conflict yellow"], age(24, "M15 1956"), birth("1934-03", "M01 1985")),
    case("AGE-05", "boundary", [], age(24, "M15 1956"), birth("1931-01", "M01 1985")),
    case("AGE-05", "boundary", ["conflict yellow"], age(24, "M15 1956"), birth("1930-12", "M01 1985")),
    case("AGE-05", "boundary", [], birth("1930", OLD, raw="属马"), birth("1931-02", FORM)),  # before spring festival
    case("AGE-05", "boundary", ["conflict yellow"], birth("1930", OLD, raw="属马"), birth("1931-03", FORM)),
    case("AGE-05", "exception", [], age(24, "M15 1956-06", nominal=True), birth("1933-08", "M01 1985")),
    case("AGE-05", "exception", ["conflict yellow"], age(24, "M15 1956-06", nominal=False),
         birth("1933-08", "M01 1985")),  # the page says that it means completed years
    # AGE-06
    case("AGE-06", "imprecise", ["undecided yellow"], birth("1955", EARLY), birth("1955", FORM)),
    case("AGE-06", "imprecise", ["undecided blue"], birth("1955-08", EARLY), birth("1955-08", FORM)),
    case("AGE-06", "imprecise", [], birth("", EARLY)),
    case("AGE-06", "boundary", ["undecided yellow"], birth("1955-08/1955-09", EARLY)),
    case("AGE-06", "boundary", ["undecided blue"], birth("1955-08-01/1955-08-31", EARLY)),
    case("AGE-06", "boundary", [], birth("1955-08-12", EARLY), birth("1955-08", FORM)),
    case("AGE-06", "exception", [], birth("1955-08", FORM)),  # the form asks for year and month only
    case("AGE-06", "exception", [], birth("1961-05", EARLY), number(GIRL_1961)),
    # AGE-07
    case("AGE-07", "conflict", ["conflict red"], number(BOY_1963), birth("1961-04", EARLY)),
    case("AGE-07", "conflict", ["conflict yellow"], number(BOY_1963), birth("1963-04", EARLY), birth("1961-04", FORM)),
    case("AGE-07", "boundary", [], number(BOY_1963), birth("1963-04-12", EARLY)),
    case("AGE-07", "boundary", ["conflict red"], number(BOY_1963), birth("1963-04-11", EARLY, calendar="gregorian")),
    case("AGE-07", "imprecise", [], number(BOY_1963), birth("1963", EARLY)),
    case("AGE-07", "exception", ["conflict blue"], number("110101196105120012"),
         birth("1961-03-28", EARLY, calendar="lunar")),
    case("AGE-07", "policy", ["conflict red"], number("110101630412001", "M34 1990"), birth("1961-04", EARLY)),
    case("AGE-07", "policy", ["conflict red"], number(BOY_1963, "M34 2000"), birth("1961-04", EARLY)),
    # AGE-08
    case("AGE-08", "conflict", ["conflict yellow"], number("110101196304120023"), gender("男")),
    case("AGE-08", "conflict", [], number("110101630412001", "M01 1995"), number(BOY_1963, "M01 2001")),
    case("AGE-08", "boundary", [], number(BOY_1963), gender("男")),
    case("AGE-08", "boundary", ["conflict yellow"], number("110101196304120016"), gender("男")),
    case("AGE-08", "exception", ["conflict blue"], number(BOY_1963, "M34 2007"),
         number("110101196304120017", "M27 2013")),  # one late form only
    case("AGE-08", "policy", [], number("110101630412001", "M01 1998")),
    case("AGE-08", "policy", [], number(BOY_1963, "M01 2000")),
    # AGE-09
    case("AGE-09", "conflict", ["conflict red"], birth("1958-05", EARLY), settled(
        "1960-05", "2009-03", "M16 2009", requested_by="本人", by="某县委组织部")),
    case("AGE-09", "conflict", ["conflict red"], settled("1960-05", "2009-03", None, requested_by="本人")),
    case("AGE-09", "conflict", ["conflict red"], *APART),
    case("AGE-09", "conflict", ["conflict red"], *APART, MOVED),
    case("AGE-09", "conflict", [], birth("1960-05", EARLY), birth("1962-05", FORM), settled(
        "1962-05", "1996-08", by="某市委组织部", grounds="户籍底册", requested_by="本人")),
    case("AGE-09", "boundary", [], birth("1960-05", EARLY), birth("1962-05", "M27 1996-08"),
         settled("1962-05", "1996-08-20")),
    case("AGE-09", "boundary", ["conflict red"], birth("1960-05", EARLY), birth("1962-05", "M27 1996-07"),
         settled("1962-05", "1996-08-20")),  # used before it was determined
    case("AGE-09", "imprecise", [], birth("1960", EARLY), birth("1960-05", FORM)),
    case("AGE-09", "imprecise", ["undecided red"], birth("1958-05", EARLY), settled(
        "1960-05", "2006", "M16 2006", requested_by="本人")),
    case("AGE-09", "exception", [], *APART, settled("1962-05", "2015-03", "M17 2015-03", requested_by="组织")),
    case("AGE-09", "exception", [], *APART, settled("1962-05", "2015-03", "M17 2015-03")),  # the audit's own form
    case("AGE-09", "exception", [], birth("1960-05", EARLY), settled(
        "1960-05", "2009-03", "M16 2009", requested_by="本人")),  # nothing moved
    case("AGE-09", "policy", [], birth("1958-05", EARLY), settled(
        "1960-05", "2006-08-31", "M16 2006", requested_by="本人")),
    case("AGE-09", "policy", ["undecided red"], birth("1958-05", EARLY), settled(
        "1960-05", "2006-10-15", "M16 2006", requested_by="本人")),
    case("AGE-09", "policy", ["conflict red"], birth("1958-05", EARLY), settled(
        "1960-05", "2006-12-01", "M16 2006", requested_by="本人")),
    # AGE-10
    case("AGE-10", "conflict", ["conflict red"], birth("1958-10", "M31 1976-12"),
         work("1976-12", "M31 1976-12", route="入伍"), birth("1961-10", "M01 1995-06"), birth("1961-10", FORM)),
    case("AGE-10", "conflict", ["conflict red"], birth("1958-10", "M31 1976-12"),
         line("1976-12", "1980-12", "某部队/战士", FORM), birth("1961-10", FORM)),
    case("AGE-10", "conflict", [], birth("1958-10", "M31 1976-12"),
         work("1976-12", "M31 1976-12", route="入伍"), birth("1958-10", "M01 1995"), birth("1958-10", FORM)),
    case("AGE-10", "boundary", [], birth("1958-10", "M31 1976-12"),
         work("1976-12", "M31 1976-12", route="入伍"), birth("1959-12", FORM)),  # 17 at the end of the year
    case("AGE-10", "boundary", ["conflict red"], birth("1958-10", "M31 1976-12"),
         work("1976-12", "M31 1976-12", route="入伍"), birth("1960-01", FORM)),
    case("AGE-10", "imprecise", ["undecided red"], birth("1958-10", "M31 1976-12"),
         work("1976-12", "M31 1976-12", route="入伍"), birth("1959-11/1960-03", FORM)),
    case("AGE-10", "exception", [], birth("1958-10", "M31 1976-12"),
         work("1976-12", "M31 1976-12", route="入伍", exception="文艺体育特招"), birth("1961-10", FORM)),
    case("AGE-10", "policy", ["conflict yellow"], birth("1974-03", "M29 1991-04"),
         work("1991-04-14", "M29 1991-04", route="招工"), birth("1976-03", FORM)),  # the limit was general knowledge
    case("AGE-10", "policy", ["conflict red"], birth("1974-03", "M29 1991-04"),
         work("1991-04-15", "M29 1991-04", route="招工"), birth("1976-03", FORM)),
    case("AGE-10", "conflict", ["conflict red"], birth("1954-10", "M31 1976-12"),
         work("1976-12", "M31 1976-12", route="入伍"), birth("1950-10", FORM)),  # the reverse: too old in truth
    case("AGE-10", "conflict", [], birth("1953-05", "M30 1970-03"), work("1970-03", "M30 1970-03"),
         birth("1955-05", FORM)),  # the countryside had no least age
    # AGE-11
    case("AGE-11", "conflict", ["conflict yellow"], birth("1958-06", "M29 1975-03"), age(19, "M29 1975-03")),
    case("AGE-11", "conflict", [], birth("1958-06", "M29 1975-03"), age(18, "M29 1975-03")),
    case("AGE-11", "boundary", [], birth("1958-06", "M29 1975-03"), age(16, "M29 1975-03")),
    case("AGE-11", "boundary", ["conflict yellow"], birth("1958-06", "M29 1975-03"), age(15, "M29 1975-03")),
    case("AGE-11", "imprecise", [], birth("1958", "M29 1975"), age(19, "M29 1975")),
    case("AGE-11", "exception", [], birth("1958-06", "M29 1975-03"), age(18, "M29 1975-03", nominal=True)),
    # AGE-12
    case("AGE-12", "conflict", ["conflict red"], birth("1964-12", FORM), primary("1967-02")),
    case("AGE-12", "conflict", ["conflict red"], birth("1964-12", FORM),
         line("1967-02", "1972-07", "红旗小学/学生", FORM)),
    case("AGE-12", "conflict", ["conflict red"], birth("1964-12"), fact("education", level="小学", start="1967-02")),
    case("AGE-12", "conflict", [], birth("1960-09", FORM), primary("1966-09")),
    case("AGE-12", "conflict", ["undecided red"], birth("1960-12", EARLY), birth("1964-12", FORM), primary("1967-02")),
    case("AGE-12", "boundary", ["conflict red"], birth("1960-09-02", FORM), primary("1964-09-01")),
    case("AGE-12", "boundary", ["conflict yellow"], birth("1960-09-01", FORM), primary("1964-09-01")),
    case("AGE-12", "boundary", ["conflict yellow"], birth("1960-09-02", FORM), primary("1965-09-01")),
    case("AGE-12", "boundary", ["conflict blue"], birth("1960-09-01", FORM), primary("1965-09-01")),
    case("AGE-12", "boundary", [], birth("1960-09-01", FORM), primary("1966-09-01")),
    case("AGE-12", "boundary", [], birth("1950-09-02", FORM), primary("1961-09-01")),
    case("AGE-12", "boundary", ["conflict blue"], birth("1950-09-01", FORM), primary("1961-09-01")),
    case("AGE-12", "boundary", ["conflict yellow"], birth("1950-09-01", FORM), primary("1963-09-01")),
    case("AGE-12", "imprecise", ["undecided yellow"], birth("1985", FORM), primary("1990")),
    case("AGE-12", "imprecise", ["conflict blue"], birth("1960", FORM), primary("1965")),  # under six in any case
    case("AGE-12", "imprecise", [], birth("1960", FORM), primary("1966")),
    case("AGE-12", "imprecise", [], birth("1957", FORM), primary("../1960")),  # 1960年前上学
    case("AGE-12", "exception", [], birth("1948-09", FORM), primary("1961-09", end="1963-07", school="某县完小")),
    case("AGE-12", "exception", [], birth("1954-03", FORM), line("1976-09", "1977-07", "师范学校小学教师班/学员", FORM)),
    case("AGE-12", "exception", [], birth("1954-03", FORM), line("1974-09", "1980-07", "红旗小学/教师", FORM)),
    case("AGE-12", "policy", ["conflict blue"], birth("1980-09-01", FORM), primary("1986-06-30")),
    case("AGE-12", "policy", [], birth("1980-09-01", FORM), primary("1986-07-01")),
    # AGE-14
    case("AGE-14", "conflict", ["conflict yellow"], birth("1962-03", FORM), kin("弟", "1962-07")),
    case("AGE-14", "conflict", [], birth("1962-03", FORM), kin("弟", "1963")),
    case("AGE-14", "conflict", ["conflict red"], birth("1962-03", FORM), kin("母亲", "1951-03")),
    case("AGE-14", "conflict", ["conflict yellow"], birth("1962-03", FORM), kin("父亲", "1952-03")),
    case("AGE-14", "conflict", ["conflict red"], birth("1962-03", FORM), kin("长子", "1972-03")),
    case("AGE-14", "conflict", ["conflict yellow"], birth("1962-03"), fact("family", relation="母", birth="1949-06")),
    case("AGE-14", "boundary", [], birth("1962-03-01", FORM), kin("父", "1948-03-01")),
    case("AGE-14", "boundary", ["conflict yellow"], birth("1962-03-01", FORM), kin("父", "1948-03-02")),
    case("AGE-14", "imprecise", ["undecided yellow"], birth("1962-03", FORM), kin("父", "1948-03")),
    case("AGE-14", "boundary", [], birth("1962-03-01", FORM), kin("父", "1901-03-02")),
    case("AGE-14", "boundary", ["conflict yellow"], birth("1962-03-01", FORM), kin("父", "1901-03-01")),
    case("AGE-14", "boundary", [], birth("1962-03-01", FORM), kin("母", "1911-03-02")),
    case("AGE-14", "boundary", ["conflict yellow"], birth("1962-03-01", FORM), kin("母", "1911-03-01")),
    case("AGE-14", "boundary", [], birth("1962-03", FORM), kin("妹", "1962-10")),
    case("AGE-14", "boundary", ["conflict yellow"], birth("1962-03", FORM), kin("妹", "1962-09")),
    case("AGE-14", "imprecise", ["undecided yellow"], birth("1962", FORM), kin("父", "1948")),
    case("AGE-14", "imprecise", [], birth("1962-03", FORM), kin("弟", "1962")),
    case("AGE-14", "exception", [], birth("1962-03", FORM), kin("继母", "1951-03")),
    case("AGE-14", "exception", [], birth("1962-03", FORM), kin("养子", "1970-03")),
    case("AGE-14", "exception", [], birth("1962-03", FORM), kin("弟（孪生）", "1962-03-20")),
    case("AGE-14", "exception", [], birth("1962-03-05", FORM), kin("弟", "1962-03-05")),  # twins
    case("AGE-14", "exception", [], birth("1962-03", FORM), kin("堂弟", "1962-07")),
    # AGE-15
    case("AGE-15", "conflict", ["missing yellow"], birth("1963-05", FORM), settled(
        "1963-05", "2003-05", by="某县委组织部", grounds="村委会证明")),
    case("AGE-15", "conflict", ["conflict yellow"], birth("1963-05", FORM), settled(
        "1963-05", "2003-05", by="红旗村村民委员会")),
    case("AGE-15", "conflict", ["conflict red"], birth("1963-05", FORM), settled("1963-05", "1996-05", by="某县农机厂")),
    case("AGE-15", "conflict", ["conflict yellow"], birth("1961-05", FORM), settled(
        "1963-05", "1996-05", by="某县委组织部")),  # no page carries the value
    case("AGE-15", "conflict", [], birth("1963-05", FORM), settled(
        "1963-05", "1996-05", by="某县委组织部", grounds="户籍底册", attachments="户籍底册复印件")),
    case("AGE-15", "boundary", ["missing yellow"], birth("1963-05", FORM), settled("1963-05", "1996-05", attachments="无")),
    case("AGE-15", "boundary", [], birth("1963-05", FORM), settled("1963-05", "1996-05")),  # absent is unknown
    case("AGE-15", "boundary", ["missing yellow", "missing yellow"], birth("1963-05", FORM), settled(
        "1963-05", "1996-05", grounds="无", attachments="无")),
    case("AGE-15", "imprecise", [], birth("1963", FORM), settled("1963-05", "1996")),
    case("AGE-15", "exception", [], birth("1963-05", FORM), settled(
        "1963-05", "2015-05", "M17 2015-05", by="专项审核工作组", attachments="无")),
    case("AGE-15", "exception", [], settled("1963-05", "1996-05", None, attachments="无")),  # no materials listed
    case("AGE-15", "policy", ["missing yellow"], birth("1963-05", FORM), settled(
        "1963-05", "2014-09-30", "M17 2014", by="专项审核工作组", attachments="无")),
    case("AGE-15", "policy", [], birth("1963-05", FORM), settled(
        "1963-05", "2014-10-01", "M17 2014", by="专项审核工作组", attachments="无")),
    # AGE-16
    case("AGE-16", "conflict", ["conflict yellow"], birth("1963-05", HOUSE), birth("1961-05", "M07 1980-07"),
         birth("1963-05", FORM)),
    case("AGE-16", "conflict", ["conflict yellow"], birth("1963", "M16 2003"), birth("1961", "M07 1980")),
    case("AGE-16", "conflict", ["conflict yellow"], birth("1961-05", "M07 1980-07"), birth("1963-05", FORM), settled(
        "1963-05", "2003-05", "M16 2003", by="某县城关派出所")),
    case("AGE-16", "conflict", [], birth("1961-05", HOUSE), birth("1961-05", "M07 1980-07"), birth("1961-05", FORM)),
    case("AGE-16", "boundary", ["conflict yellow"], birth("1963-05", "M16 1980-08 户籍证明"), birth("1961-05", "M07 1980-07"),
         birth("1963-05", FORM)),
    case("AGE-16", "boundary", [], birth("1963-05", "M16 1980-07 户籍证明"), birth("1961-05", "M07 1980-07"),
         birth("1963-05", FORM)),
    case("AGE-16", "imprecise", [], birth("1963-05", "M16 1980 户籍证明"), birth("1961-05", "M07 1980-07"),
         birth("1963-05", FORM)),
    case("AGE-16", "imprecise", ["undecided yellow"], birth("1963-05", "M16 2003 1964年普查登记卡"),
         birth("1961-05", "M07 1980-07"), birth("1963-05", FORM)),  # whether its keeper sealed it
    case("AGE-16", "exception", [], birth("1963-05", HOUSE), birth("1963-05", "M22 1979"), birth("1961-05", "M07 1980"),
         birth("1963-05", FORM)),  # another early page says the same
]

ALWAYS = "纯逻辑或历来如此的原则，没有前后不同的规定"
WITHOUT: dict[tuple[str, str], str] = {
    ("AGE-02", "policy"): ALWAYS,
    ("AGE-03", "policy"): ALWAYS,
    ("AGE-04", "policy"): ALWAYS,
    ("AGE-05", "policy"): ALWAYS,
    ("AGE-06", "policy"): ALWAYS,
    ("AGE-06", "conflict"): "契约第四节：本规则只有未决，没有冲突",
    ("AGE-08", "imprecise"): "号码逐位核对，没有粗细之分",
    ("AGE-11", "policy"): ALWAYS,
    ("AGE-14", "policy"): ALWAYS,
    ("AGE-16", "policy"): ALWAYS,
}

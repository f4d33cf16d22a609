"""PTY: cases of every kind for each rule of the group."""

from __future__ import annotations

from typing import Any

from tests.rules.case import birth, fact, line, party, study
from tests.rules.tables import case

FORM = "M27 2013-05"
Item = dict[str, Any]


def steps(**days: str) -> tuple[Item, ...]:
    """Party steps on no page of their own."""
    return tuple(party(step, day, None) for step, day in days.items())


def on_form(**days: str) -> tuple[Item, ...]:
    """Party steps on the membership form."""
    return tuple(party(step, day) for step, day in days.items())


def league(step: str, day: str) -> Item:
    return fact("league", step=step, date=day)


def status(value: str, on: str, material: str | None = None) -> Item:
    return fact("political_status", material, value=value, on=on)


def introducer(name: str, **fields: Any) -> Item:
    return fact("party_introducer", name=name, **fields)


def years(number: float, on: str) -> Item:
    return fact("party_years", years=number, on=on)


def expelled(decided: str, **fields: Any) -> Item:
    return fact("penalty", system="党纪", penalty="开除党籍", decided=decided, **fields)


RECOGNISED = fact("determination", "M17 2016", topic="party", value="1988年4月", decided="2016-03")
RESTORED = fact("determination", "M17 1979", topic="party", value="恢复党籍，党龄连续计算", decided="1979-05")

JOINING = [
    # PTY-01
    case("PTY-01", "conflict", ["conflict yellow"], birth("1962-11"), *steps(superior_approve="1980-06")),  # rulebook
    case("PTY-01", "conflict", ["conflict red"], birth("1998-11"), *steps(branch_accept="2016-06")),
    case("PTY-01", "conflict", ["conflict red"], birth("1998-11", FORM), party("claimed_join", "2016-06", FORM)),
    case("PTY-01", "boundary", [], birth("1962-05"), *steps(superior_approve="1980-06")),  # rulebook
    case("PTY-01", "boundary", [], birth("1998-06-15"), *steps(branch_accept="2016-06-15")),
    case("PTY-01", "boundary", ["conflict red"], birth("1998-06-16"), *steps(branch_accept="2016-06-15")),
    case("PTY-01", "imprecise", ["undecided yellow"], birth("1960-07"), *steps(superior_approve="1978-07")),  # rulebook
    case("PTY-01", "exception", ["conflict yellow"], birth("1970-11"), *steps(
        apply="1987", branch_accept="1988-04", superior_approve="1988-06", full_branch="1989-04")),
    case("PTY-01", "exception", ["conflict blue"], birth("1970-11"), RECOGNISED, *steps(branch_accept="1988-04")),
    case("PTY-01", "exception", [], birth("1970-11"), {**RECOGNISED, "by": "中共某省委组织部"},
         *steps(branch_accept="1988-04")),
    case("PTY-01", "exception", ["conflict red"], birth("1998-11"),  # no such approval for those admitted since
         fact("determination", "M17 2018", topic="party", value="2016-06", decided="2018-03", by="中共某省委组织部"),
         *steps(branch_accept="2016-06")),
    case("PTY-01", "policy", ["conflict red"], birth("1996-06"), *steps(
        apply="2013-05", branch_accept="2014-05-02", superior_approve="2014-05-20", full_branch="2015-05-10")),
    case("PTY-01", "policy", ["conflict yellow"], birth("1996-06"), *steps(
        apply="2013-05", branch_accept="2014-04-02", superior_approve="2014-05-20", full_branch="2015-05-10")),
    # the meeting in 1982-10 counts by the new rule, the approval by the old one; half a year later only the meeting
    case("PTY-01", "policy", ["undecided red"], birth("1964-11"), *steps(
        branch_accept="1982-10", superior_approve="1982-12")),
    case("PTY-01", "policy", ["conflict red"], birth("1965-05"), *steps(
        branch_accept="1983-04", superior_approve="1983-06")),
    case("PTY-01", "policy", ["conflict yellow"], birth("1922-11"), *steps(superior_approve="1940-06")),
    # PTY-02
    case("PTY-02", "conflict", ["conflict yellow"], *steps(  # rulebook
        branch_accept="1985-06-20", superior_approve="1985-09-05"), party("claimed_join", "1985-09", FORM)),
    case("PTY-02", "conflict", [], *steps(branch_accept="1975-05", superior_approve="1975-07"),  # rulebook
         party("claimed_join", "1975-07", FORM)),
    case("PTY-02", "conflict", ["conflict yellow"], *steps(branch_accept="1975-05", superior_approve="1975-07"),
         party("claimed_join", "1975-05", None)),
    case("PTY-02", "boundary", ["conflict yellow"], *steps(branch_accept="1985-06"),
         party("claimed_join", "1984-06", FORM)),
    case("PTY-02", "boundary", ["conflict red"], *steps(branch_accept="1985-06"),
         party("claimed_join", "1984-05", FORM)),
    case("PTY-02", "boundary", ["conflict blue"], *steps(branch_accept="1985-06-20"),
         party("claimed_join", "1985-06-21", FORM)),
    case("PTY-02", "imprecise", [], *steps(branch_accept="1985-06-20", superior_approve="1985-09-05"),
         party("claimed_join", "1985", FORM)),
    case("PTY-02", "exception", [], *steps(branch_accept="1987-06"), RECOGNISED,
         party("claimed_join", "1988-04", FORM)),
    case("PTY-02", "policy", ["undecided yellow"], *steps(branch_accept="1982-10-01", superior_approve="1982-12-01"),
         party("claimed_join", "1982-12", FORM)),
    case("PTY-02", "policy", ["undecided yellow"], *steps(branch_accept="1982-08-20", superior_approve="1982-09-20"),
         party("claimed_join", "1982-08", FORM)),
    case("PTY-02", "policy", ["conflict red"], *steps(branch_accept="1982-08-20", superior_approve="1982-09-20"),
         party("claimed_join", "1981-01", FORM)),
    case("PTY-02", "policy", ["conflict yellow"], *steps(branch_accept="1983-04-01", superior_approve="1983-06-01"),
         party("claimed_join", "1983-06", FORM)),
    case("PTY-02", "policy", ["conflict yellow"], *steps(branch_accept="1981-10", superior_approve="1982-01"),
         party("claimed_join", "1981-10", FORM)),
    # PTY-07
    case("PTY-07", "conflict", ["conflict red"], *steps(  # rulebook
        branch_accept="2016-05-20", superior_approve="2016-05-10")),
    case("PTY-07", "conflict", [], *steps(branch_accept="2016-05-20", superior_approve="2016-06-28")),  # rulebook
    case("PTY-07", "boundary", [], *steps(branch_accept="2016-05", superior_approve="2016-08")),
    case("PTY-07", "boundary", ["conflict blue"], *steps(branch_accept="2016-05", superior_approve="2016-11")),
    case("PTY-07", "boundary", ["conflict yellow"], *steps(branch_accept="2016-05", superior_approve="2016-12")),
    case("PTY-07", "imprecise", [], *steps(branch_accept="2016-05-20", superior_approve="2016-05")),
    case("PTY-07", "imprecise", [], *steps(branch_accept="2016", superior_approve="2016-05")),
    case("PTY-07", "policy", [], *steps(branch_accept="2014-04", superior_approve="2014-09")),
    case("PTY-07", "policy", ["conflict blue"], *steps(branch_accept="2014-05", superior_approve="2014-09")),
    case("PTY-07", "policy", [], *steps(branch_accept="1989-12", superior_approve="1990-12")),
    case("PTY-07", "policy", ["conflict yellow"], *steps(branch_accept="1990-01", superior_approve="1990-12")),
    # PTY-08
    case("PTY-08", "conflict", ["conflict red"], *steps(apply="2003-12-01", branch_accept="2003-10-20")),  # rulebook
    case("PTY-08", "boundary", [], *steps(apply="2003-10-20", branch_accept="2003-10-20")),
    case("PTY-08", "boundary", ["conflict red"], *steps(apply="2003-10-21", branch_accept="2003-10-20")),
    case("PTY-08", "imprecise", [], *steps(apply="2003", branch_accept="2003-10-20")),
    case("PTY-08", "exception", [], *steps(apply="", branch_accept="2003-10-20")),  # rulebook: undated application
    case("PTY-08", "policy", [], *steps(activist="1989-12", target="1989-10", branch_accept="1990-03")),
    case("PTY-08", "policy", ["conflict yellow"], *steps(
        activist="1990-03", target="1990-01", branch_accept="1990-06")),
]

PROBATION = [
    # PTY-03
    case("PTY-03", "conflict", ["conflict red"], *steps(branch_accept="1991-07-01", full_branch="1992-05-10")),  # rulebook
    case("PTY-03", "conflict", [], party("superior_approve", "1955-01", None, class_at_join="中农"),  # rulebook
         *steps(full_branch="1956-01")),
    case("PTY-03", "conflict", ["conflict red"], party("claimed_join", "1991-07", FORM),
         party("claimed_full", "1992-05", FORM)),
    case("PTY-03", "conflict", ["conflict red"], *steps(branch_accept="1991-07", full_approve="1992-05")),
    case("PTY-03", "boundary", [], *steps(branch_accept="1991-07", full_branch="1993-01")),
    case("PTY-03", "boundary", ["conflict yellow"], *steps(branch_accept="1991-07", full_branch="1993-02")),
    case("PTY-03", "boundary", [], party("superior_approve", "1955-01", None, class_at_join="贫农"),
         *steps(full_branch="1955-07")),
    case("PTY-03", "boundary", ["conflict red"], party("superior_approve", "1955-01", None, class_at_join="贫农"),
         *steps(full_branch="1955-06")),
    case("PTY-03", "boundary", ["conflict red"], party("superior_approve", "1955-01", None, class_at_join="商人"),
         *steps(full_branch="1956-12")),
    case("PTY-03", "boundary", [], party("superior_approve", "1955-01", None, class_at_join="下中农"),
         *steps(full_branch="1956-01")),
    case("PTY-03", "imprecise", ["undecided red"], *steps(branch_accept="1991", full_branch="1992")),
    # one bare year: a doubt where most of it would be too short
    case("PTY-03", "imprecise", ["undecided red"], *steps(branch_accept="1991-10-05", full_branch="1992")),
    case("PTY-03", "imprecise", [], *steps(branch_accept="1991-02-05", full_branch="1992")),
    case("PTY-03", "imprecise", [], *steps(branch_accept="1991-07-05", full_branch="1992-05/1992-12")),
    case("PTY-03", "exception", [], *steps(branch_accept="1991-07", full_branch="1993-07", extend_to="1993-07")),
    case("PTY-03", "exception", ["undecided red"], *steps(superior_approve="1953-01", full_branch="1954-01")),
    case("PTY-03", "policy", ["conflict red"], party("superior_approve", "1956-02", None, class_at_join="工人"),
         *steps(full_branch="1956-07")),
    case("PTY-03", "policy", ["undecided red"], party("superior_approve", "1956-08", None, class_at_join="商人"),
         *steps(full_branch="1957-08")),  # 24 months by the rule then, 12 by the next
    case("PTY-03", "policy", [], *steps(branch_accept="1956-10", full_branch="1957-10")),
    case("PTY-03", "policy", ["undecided red"], *steps(superior_approve="1977-09", full_branch="1977-12")),
    case("PTY-03", "policy", ["conflict red"], *steps(superior_approve="1978-03", full_branch="1978-06")),
    # PTY-04
    case("PTY-04", "conflict", ["conflict yellow"], *steps(superior_approve="1972-06", full_branch="1973-06")),  # rulebook
    case("PTY-04", "conflict", ["conflict yellow"], party("claimed_join", "1972-06", FORM),
         party("claimed_full", "1973-06", FORM)),
    case("PTY-04", "conflict", ["missing yellow"], *on_form(branch_accept="1985-06")),
    case("PTY-04", "conflict", ["missing red"], party("claimed_join", "1985-06", FORM)),
    case("PTY-04", "boundary", [], *steps(superior_approve="1972-06", full_branch="1972-07")),
    case("PTY-04", "boundary", ["conflict yellow"], *steps(superior_approve="1972-06", full_branch="1972-08")),
    case("PTY-04", "imprecise", [], *steps(superior_approve="1972-06", full_branch="1972")),
    case("PTY-04", "imprecise", [], *on_form(branch_accept="1985-06", full_branch="")),
    case("PTY-04", "exception", ["conflict blue"], *steps(superior_approve="1972-06", full_branch="1978-06")),
    case("PTY-04", "exception", [], *steps(
        branch_accept="1968-12", superior_approve="1969-11", full_branch="1970-01")),  # joined before 1969-04
    case("PTY-04", "policy", ["undecided yellow"], *steps(superior_approve="1969-05", full_branch="1970-05")),
    case("PTY-04", "policy", ["conflict yellow"], *steps(superior_approve="1969-11", full_branch="1970-11")),
    case("PTY-04", "policy", ["undecided yellow"], *steps(superior_approve="1977-06", full_branch="1978-06")),
    case("PTY-04", "policy", [], *steps(branch_accept="1977-10", full_branch="1978-10")),  # rulebook
    # PTY-05
    case("PTY-05", "conflict", ["conflict red"], *steps(branch_accept="2008-06-15", full_branch="2009-06-01")),  # rulebook
    case("PTY-05", "conflict", ["conflict red"], party("claimed_join", "2008-06", FORM),
         party("claimed_full", "2009-04", FORM)),
    case("PTY-05", "conflict", ["conflict yellow"], *steps(branch_accept="2008-06-15", full_branch="2009-12-01")),
    case("PTY-05", "boundary", [], *steps(branch_accept="2008-06-15", full_branch="2009-06-16")),  # rulebook
    case("PTY-05", "boundary", [], *steps(branch_accept="2008-06-15", full_branch="2009-06-15")),
    case("PTY-05", "boundary", ["conflict red"], *steps(branch_accept="2008-06-15", full_branch="2009-06-14")),
    case("PTY-05", "boundary", [], *steps(branch_accept="2008-06", full_branch="2009-09")),
    case("PTY-05", "boundary", ["conflict yellow"], *steps(branch_accept="2008-06", full_branch="2009-10")),
    case("PTY-05", "imprecise", [], *steps(branch_accept="2008-06-15", full_branch="2009-06")),
    case("PTY-05", "imprecise", ["undecided red"], *steps(branch_accept="2008", full_branch="2009")),
    case("PTY-05", "imprecise", [], *steps(branch_accept="2008-10-15", full_branch="2009")),  # PTY-03 says so
    case("PTY-05", "imprecise", ["undecided yellow"], *steps(branch_accept="2008-06-15", full_branch="2009-08/2009-12")),
    case("PTY-05", "imprecise", [], *steps(branch_accept="2008-06-15", full_branch="2009-06/2009-11")),
    case("PTY-05", "exception", [], *steps(branch_accept="2008-06-15", extend_from="2009-06-15",
                                           extend_to="2009-12-15", full_branch="2009-12-20")),
    case("PTY-05", "exception", ["conflict red"], *steps(branch_accept="2008-06-15", extend_from="2009-06-15",
                                                         extend_to="2009-12-15", full_branch="2009-10-20")),
    case("PTY-05", "policy", [], *steps(superior_approve="1972-06", full_branch="1972-09")),  # no probation then
    case("PTY-05", "policy", ["undecided red"], *steps(superior_approve="1977-10", full_branch="1978-03")),
    case("PTY-05", "policy", ["conflict red"], *steps(superior_approve="1978-03", full_branch="1978-12")),
    case("PTY-05", "imprecise", ["undecided red"], *steps(superior_approve="1955-02", full_branch="1955-10")),  # class unknown
]

SENIORITY = [
    # PTY-06
    case("PTY-06", "conflict", ["conflict blue"], *steps(branch_accept="2000-07", full_branch="2001-07"),
         years(5, "2005-07")),  # rulebook
    case("PTY-06", "conflict", [], *steps(branch_accept="2000-07", full_branch="2001-07"),
         years(4, "2005-07")),  # rulebook
    case("PTY-06", "conflict", ["conflict blue"], *steps(branch_accept="2000-07"), years(5, "2005-07")),
    case("PTY-06", "conflict", ["conflict blue"], party("claimed_join", "2000-07", FORM),
         party("claimed_full", "2001-07", FORM), fact("party_years", "M21 2005-07", years=5)),
    case("PTY-06", "conflict", ["conflict blue"], *steps(branch_accept="1985-06", full_branch="1986-06"),
         party("claimed_full", "1985-06", FORM)),
    case("PTY-06", "conflict", ["conflict yellow"], *steps(branch_accept="2008-07", full_branch="2009-07"),
         years(3, "2011-07"), fact("appointment", decided="2011-12", action="任", unit="中共某县委员会", post="县委委员")),
    case("PTY-06", "boundary", ["conflict blue"], *steps(branch_accept="2000-08", full_branch="2001-08"),
         years(5, "2005-08")),
    case("PTY-06", "boundary", [], *steps(branch_accept="2000-08", full_branch="2001-08"), years(5, "2005-09")),
    case("PTY-06", "imprecise", ["undecided blue"], *steps(branch_accept="2000-07", full_branch="2001-07"),
         years(5, "2005")),
    case("PTY-06", "exception", [], *steps(branch_accept="1950-07", full_branch="1951-07", expelled="1958-01",
                                           rejoin="1979-03"), years(29, "1980-07")),  # revoked: continuous
    case("PTY-06", "exception", ["undecided blue"], *steps(branch_accept="2000-07", full_branch="2002-07"),
         years(4, "2005-07")),  # merely late: from the day due or from the meeting
    case("PTY-06", "policy", [], *steps(superior_approve="1976-07"), years(5, "1981-07")),  # no probation: from joining
    case("PTY-06", "policy", ["undecided blue"], *steps(superior_approve="1977-09", full_branch="1978-09"),
         years(5, "1982-09")),
    case("PTY-06", "policy", ["conflict blue"], *steps(superior_approve="1978-03", full_branch="1979-03"),
         years(5, "1983-03")),
    # PTY-12
    case("PTY-12", "conflict", ["conflict yellow"], *steps(branch_accept="1990-07"), *(
        party(step, day, None) for step, day in (("extend_from", "1991-07"), ("extend_to", "1992-07"),
                                                 ("extend_from", "1992-07"), ("extend_to", "1993-07")))),  # rulebook
    case("PTY-12", "conflict", ["conflict yellow"], *steps(branch_accept="1990-07"),
         party("extend_to", "1992-07", None), party("extend_to", "1993-07", None)),
    case("PTY-12", "conflict", [], *steps(branch_accept="1990-07", extend_from="1991-07", extend_to="1992-01")),  # rulebook
    case("PTY-12", "conflict", ["conflict yellow"], *steps(
        branch_accept="1990-07", extend_from="1991-07", extend_to="1992-01", claimed_full="1991-07")),
    case("PTY-12", "conflict", ["conflict yellow"], *steps(
        branch_accept="1990-07", extend_from="1991-07", extend_to="1992-07"), years(5, "1996-07")),
    case("PTY-12", "boundary", [], *steps(extend_from="1991-07", extend_to="1992-07")),
    case("PTY-12", "boundary", ["conflict yellow"], *steps(extend_from="1991-07", extend_to="1992-08")),
    case("PTY-12", "boundary", ["conflict yellow"], *steps(branch_accept="1990-07", extend_to="1992-08")),
    case("PTY-12", "boundary", ["conflict yellow"], *steps(extend_from="1991-07", extend_to="1991-12")),
    case("PTY-12", "imprecise", ["undecided yellow"], *steps(extend_from="1991-07", extend_to="1992")),
    case("PTY-12", "policy", [], *steps(extend_from="1989-12", extend_to="1990-03")),
    case("PTY-12", "policy", ["conflict yellow"], *steps(extend_from="1990-01", extend_to="1990-04")),
    case("PTY-12", "policy", [], *steps(extend_from="1964-01", extend_to="1966-01")),
    case("PTY-12", "policy", ["conflict yellow"], *steps(extend_from="1978-10", extend_to="1980-01")),
]

ADMISSION = [
    # PTY-09
    case("PTY-09", "conflict", ["conflict yellow"], *steps(activist="2015-11", target="2016-05")),  # rulebook
    case("PTY-09", "conflict", [], *steps(activist="2014-11", target="2016-05")),  # rulebook
    case("PTY-09", "conflict", ["conflict yellow"], *steps(activist="2015-11", branch_accept="2016-06")),
    case("PTY-09", "boundary", [], *steps(activist="2015-05-20", target="2016-05-03")),  # twelve calendar months
    case("PTY-09", "boundary", ["conflict yellow"], *steps(activist="2015-06", target="2016-05")),
    case("PTY-09", "boundary", ["conflict red"], *steps(activist="2015-12", target="2016-05")),
    case("PTY-09", "imprecise", ["undecided yellow"], *steps(activist="2015", target="2016-05")),
    case("PTY-09", "imprecise", [], *steps(activist="2015-04-08", target="2016")),
    case("PTY-09", "exception", [], party("activist", "2014-11", "M99 2014-11 #甲"),
         party("activist", "2015-11", "M99 2015-11 #乙"), *steps(target="2016-05")),  # record carried over
    case("PTY-09", "policy", ["conflict yellow"], *steps(activist="2014-01", target="2014-04")),
    case("PTY-09", "policy", ["conflict red"], *steps(activist="2014-02", target="2014-05")),
    case("PTY-09", "policy", [], *steps(activist="1989-08", target="1989-12")),
    case("PTY-09", "policy", ["conflict yellow"], *steps(activist="1990-08", target="1990-12")),
    # PTY-10
    case("PTY-10", "conflict", ["conflict yellow"], birth("1999-08"), *steps(apply="2016-09")),  # rulebook
    case("PTY-10", "boundary", [], birth("1999-08-10"), *steps(apply="2017-08-10")),
    case("PTY-10", "boundary", ["conflict yellow"], birth("1999-08-11"), *steps(apply="2017-08-10")),
    case("PTY-10", "imprecise", ["undecided yellow"], birth("1999-08"), *steps(apply="2017-08")),
    case("PTY-10", "exception", ["conflict blue"], birth("1985-08"), *steps(apply="2002-10")),  # rulebook: a note
    case("PTY-10", "exception", [], birth("1999-08"), party("apply", "2016-09", None), party("apply", "2017-10", None)),
    case("PTY-10", "policy", ["conflict blue"], birth("1996-08"), *steps(apply="2014-04")),
    case("PTY-10", "policy", ["conflict yellow"], birth("1996-08"), *steps(apply="2014-05")),
    # PTY-11
    case("PTY-11", "conflict", ["conflict yellow"], introducer("李大山"), *steps(branch_accept="1988-05")),  # rulebook
    case("PTY-11", "conflict", ["conflict yellow"], fact("identity", field="name", value="王 平"), introducer("王平"),
         introducer("李大山"), *steps(branch_accept="1988-05")),
    case("PTY-11", "conflict", ["conflict yellow"], introducer("赵一"), introducer(
        "李大山", full_member_since="1988-06"), *steps(branch_accept="1988-05")),
    case("PTY-11", "boundary", [], introducer("赵一"), introducer("李大山"), *steps(branch_accept="1988-05")),
    case("PTY-11", "boundary", [], introducer("赵一、李大山"), *steps(branch_accept="1988-05")),
    case("PTY-11", "boundary", ["conflict yellow"], introducer("赵一"), introducer("赵一"),
         *steps(branch_accept="1988-05")),
    case("PTY-11", "imprecise", [], introducer("赵一"), introducer("李大山", full_member_since="1988"),
         *steps(branch_accept="1988-05")),
    case("PTY-11", "exception", [], introducer("赵一"), fact("party_introducer", full_member_since="1980"),
         *steps(branch_accept="1988-05")),  # a name that the torn page does not show
    case("PTY-11", "policy", [], introducer("李大山"), *steps(superior_approve="1930-05")),  # rulebook: single, 1927 style
    case("PTY-11", "policy", [], introducer("李大山"), *steps(superior_approve="1955-05")),
    case("PTY-11", "policy", ["undecided yellow"], introducer("李大山"), *steps(branch_accept="1956-10")),
    case("PTY-11", "policy", ["conflict yellow"], introducer("李大山"), *steps(branch_accept="1957-04")),
    # PTY-14
    case("PTY-14", "conflict", ["conflict yellow"], *steps(branch_accept="1967-08"),
         line("1964-03", "1975-06", "某县机械厂/工人", None, occupation="工人")),  # rulebook
    case("PTY-14", "conflict", ["conflict yellow"], party("claimed_join", "1967-08", FORM)),
    case("PTY-14", "conflict", ["conflict yellow"], *steps(superior_approve="1967")),
    case("PTY-14", "boundary", ["conflict yellow"], *steps(branch_accept="1966-10")),
    case("PTY-14", "boundary", [], *steps(branch_accept="1966-09-30")),
    case("PTY-14", "boundary", [], *steps(branch_accept="1968-10-01")),
    case("PTY-14", "imprecise", [], *steps(branch_accept="1968")),  # only where the whole range lies in the window
    case("PTY-14", "exception", ["conflict blue"], *steps(branch_accept="1967-08"),
         line("1965-01", "1970-03", "某部队/战士", None, occupation="士兵")),  # rulebook
    case("PTY-14", "exception", ["conflict blue"], *steps(branch_accept="1967-08"),
         fact("status", status="士兵", **{"from": "1965-01", "to": "1970-03"})),
    case("PTY-14", "exception", ["conflict yellow"], *steps(branch_accept="1967-08"),
         line("1969-01", "1972-03", "某部队/战士", None, occupation="士兵")),
    case("PTY-14", "policy", [], *steps(branch_accept="1966-08")),
    case("PTY-14", "policy", ["conflict yellow"], *steps(branch_accept="1966-11")),
]

VILLAGE = {"unit": "湘阴县三塘乡石桥村党支部"}
STUDENT = study("本科", "1990-09", "1993-07", school="湖南大学")

PLACE = [
    # PTY-13
    case("PTY-13", "conflict", ["conflict red"], party("branch_accept", "1992-06", None, **VILLAGE), STUDENT),  # rulebook
    case("PTY-13", "conflict", [], party("branch_accept", "1992-06", None, unit="学校学生支部"), STUDENT),  # rulebook
    case("PTY-13", "conflict", ["conflict red"], party("branch_accept", "1992-06", None, **VILLAGE),
         line("1990-09", "1993-07", "湖南大学/学生", FORM)),
    case("PTY-13", "conflict", ["conflict red"], party("branch_accept", "1992-06", None, unit="河北省某县农机厂党支部"),
         line("1990-09", "1995-07", "广东省某县水利局/干部", FORM)),
    case("PTY-13", "conflict", ["conflict yellow"], party("branch_accept", "1992-06", None, unit="湘阴县农机厂党支部"),
         line("1990-09", "1995-07", "平江县水利局/干部", FORM)),
    case("PTY-13", "conflict", ["conflict red"], party("form_filled", "1992-05", None, unit="河北省某县农机厂党支部"),
         *steps(branch_accept="1992-06"), line("1990-09", "open", "广东省某县水利局/干部", FORM)),
    case("PTY-13", "boundary", ["conflict yellow"], party("branch_accept", "1990-10", None, unit="湘阴县农机厂党支部"),
         line("1990-09", "1995-07", "平江县水利局/干部", FORM)),
    case("PTY-13", "boundary", [], party("branch_accept", "1990-09", None, unit="湘阴县农机厂党支部"),
         line("1990-09", "1995-07", "平江县水利局/干部", FORM)),
    case("PTY-13", "boundary", [], party("branch_accept", "1992-06", None, unit="湘阴县农机厂党支部"),
         line("1990-09", "1995-07", "湘阴县水利局/干部", FORM)),
    case("PTY-13", "imprecise", [], party("branch_accept", "1990", None, **VILLAGE), STUDENT),
    case("PTY-13", "exception", [], party("branch_accept", "1976-06", None, **VILLAGE),
         line("1974-07", "1978-02", "湘阴县三塘公社/返乡务农、民兵", FORM, occupation="务农")),
    case("PTY-13", "exception", [], party("branch_accept", "1992-06", None, unit="河北省某县农机厂党支部"),
         line("1990-09", "1995-07", "广东省水利厅/干部", FORM), line("1992-01", "1992-12", "河北省某县/挂职", FORM)),
    case("PTY-13", "conflict", ["conflict yellow"], party("branch_accept", "1992-06", None, unit="益阳市第一中学党支部"),
         line("1990-09", "1995-07", "湖南省邵阳市机械厂/干部", FORM)),
    case("PTY-13", "exception", [], party("branch_accept", "1992-06", None, unit="益阳市第一中学党支部"),
         line("1990-09", "1995-07", "湖南省邵阳市机械厂/干部", FORM),
         fact("appointment", "M28 1992-01", decided="1992-01", action="挂职", unit="益阳市第一中学", post="副校长")),
    case("PTY-13", "exception", ["conflict yellow"], party("branch_accept", "1986-06", None, **VILLAGE),
         line("1984-11", "1988-12", "某部三连/战士", FORM, occupation="士兵")),
    case("PTY-13", "exception", [], party("branch_accept", "1986-06", None, unit="沈阳军区某部三连党支部"),
         line("1984-11", "1988-12", "黑龙江省某部队/战士", FORM, occupation="士兵")),
]

MEMBERSHIP = [
    # PTY-15
    case("PTY-15", "conflict", ["conflict red"], birth("1965-10"), league("approve", "1976-05")),  # rulebook
    case("PTY-15", "conflict", [], birth("1960-01"), league("approve", "1975-05")),  # rulebook
    case("PTY-15", "boundary", [], birth("1970-05-20"), league("approve", "1984-05-20")),
    case("PTY-15", "boundary", ["conflict yellow"], birth("1970-05-21"), league("approve", "1984-05-20")),
    case("PTY-15", "boundary", [], birth("1960-06"), league("approve", "1989-05")),
    case("PTY-15", "boundary", ["conflict yellow"], birth("1960-04"), league("approve", "1989-05")),
    case("PTY-15", "imprecise", ["undecided yellow"], birth("1970-05"), league("approve", "1984-05")),
    case("PTY-15", "exception", [], birth("1950-06"), league("branch_accept", "1976-03"), league("approve", "1976-08")),
    case("PTY-15", "exception", [], birth("1935-06"), league("approve", "1948-08")),  # before the League of 1949
    case("PTY-15", "policy", [], birth("1949-01"), league("approve", "1963-12")),
    case("PTY-15", "policy", ["undecided yellow"], birth("1950-01"), league("approve", "1964-08")),  # 15 or still 14
    case("PTY-15", "policy", ["conflict yellow"], birth("1950-06"), league("approve", "1965-02")),
    case("PTY-15", "policy", ["undecided yellow"], birth("1956-06"), league("approve", "1982-11")),  # 25 or already 28
    case("PTY-15", "policy", [], birth("1956-06"), league("approve", "1983-01")),
    # PTY-16
    case("PTY-16", "conflict", ["conflict red"], *steps(branch_accept="1985-07"),
         fact("political_status", "M09 1988", value="团员")),  # rulebook
    case("PTY-16", "conflict", [], *steps(branch_accept="1985-07"), fact("political_status", "M09 1985-05", value="团员")),
    case("PTY-16", "conflict", ["conflict red"], *steps(branch_accept="1985-07", full_branch="1986-07"),
         status("中共党员", "1984-05")),
    case("PTY-16", "conflict", ["conflict yellow"], *steps(branch_accept="1985-07"), league("approve", "1986-05")),
    case("PTY-16", "boundary", ["conflict yellow"], *steps(branch_accept="1985-07", full_branch="1986-07"),
         status("群众", "1987-07")),
    case("PTY-16", "boundary", ["conflict red"], *steps(branch_accept="1985-07", full_branch="1986-07"),
         status("群众", "1987-08")),
    case("PTY-16", "boundary", [], *steps(branch_accept="1985-07", full_branch="1986-07"), status("群众", "1986-07")),
    case("PTY-16", "imprecise", [], *steps(branch_accept="1985-07", full_branch="1986-07"), status("共青团员", "1986")),
    case("PTY-16", "imprecise", [], *steps(branch_accept="1985-07", full_branch="1986-07"), status("中共党员", "1985")),
    case("PTY-16", "exception", [], *steps(branch_accept="1985-07", full_branch="1986-07"),
         status("共青团员", "1988-05", "M09 1988-05"), status("中共党员", "1988-05", "M09 1988-05")),
    case("PTY-16", "exception", [], *steps(branch_accept="1985-07", full_branch="1986-07"),
         status("中共预备党员", "1988-05")),
    case("PTY-16", "exception", [], *steps(branch_accept="1985-07", full_branch="1986-07"), expelled("1995-03"),
         status("群众", "1998-05")),
    case("PTY-16", "exception", [], *steps(branch_accept="1985-07", full_branch="1986-07"),
         status("共青团员", "1988-07"), status("中共党员", "1988-07")),  # one form states both
    case("PTY-16", "policy", ["conflict yellow"], *steps(superior_approve="1976-07"), status("团员", "1976-09")),
    case("PTY-16", "policy", [], *steps(superior_approve="1978-07"), status("团员", "1978-09")),  # on probation
    # PTY-17
    case("PTY-17", "conflict", ["missing yellow"], party("claimed_join", "1985-06", FORM), pages=("M21 1985",)),  # rulebook
    case("PTY-17", "conflict", ["missing red"], party("claimed_join", "1985-06", FORM)),
    case("PTY-17", "conflict", ["missing red"], fact("political_status", FORM, value="中共党员")),
    case("PTY-17", "conflict", [], party("claimed_join", "1985-06", FORM), *on_form(branch_accept="1985-06")),  # rulebook
    case("PTY-17", "exception", [], party("claimed_join", "1985-06", FORM), RECOGNISED),  # made up, approved
    case("PTY-17", "exception", [], party("claimed_join", "1985-06", None)),  # no materials are listed
    case("PTY-17", "policy", ["conflict yellow"], party("branch_accept", "1985-06", "M18"),
         fact("term", "M18", text="党的十三大通过的党章部分条文修正案", role="printed")),
    case("PTY-17", "policy", [], party("branch_accept", "1987-11", "M18"),
         fact("term", "M18", text="党的十三大通过的党章部分条文修正案", role="printed")),
    # PTY-18
    case("PTY-18", "conflict", ["conflict red"], *steps(expelled="2005", rejoin="2008")),  # rulebook
    case("PTY-18", "conflict", ["conflict red"], expelled("2005-03"), *steps(rejoin="2008-04")),
    case("PTY-18", "conflict", ["conflict red"], expelled("2005-03"), *steps(branch_accept="2008-04")),
    case("PTY-18", "conflict", ["conflict red"], party("claimed_join", "1990-06", FORM), expelled("2005-03"),
         *steps(rejoin="2011-04")),
    case("PTY-18", "boundary", ["conflict red"], *steps(expelled="2005-05", rejoin="2010-04")),
    case("PTY-18", "boundary", [], *steps(expelled="2005-05", rejoin="2010-05")),
    case("PTY-18", "imprecise", ["undecided red"], *steps(expelled="2005", rejoin="2010")),
    case("PTY-18", "exception", [], party("claimed_join", "1956-06", FORM), expelled("1958-03"), RESTORED),  # rulebook
    case("PTY-18", "exception", [], party("claimed_join", "1956-06", FORM), *steps(expelled="1958-03", rejoin="1979-05")),
    case("PTY-18", "exception", [], party("claimed_join", "1956-06", FORM), expelled("1958-03", lifted="1979-05")),
    case("PTY-18", "exception", [], party("claimed_join", "1956-06", "M01 1957"), expelled("1958-03")),
    case("PTY-18", "policy", [], *steps(expelled="2001-05", rejoin="2004-06")),
    case("PTY-18", "policy", ["conflict red"], *steps(expelled="2004-01", rejoin="2008-06")),
]

CASES = [*JOINING, *PROBATION, *SENIORITY, *ADMISSION, *PLACE, *MEMBERSHIP]

WITHOUT = {
    ("PTY-07", "exception"): "预审不是审批，事实表里没有预审，无从写成例外",
    ("PTY-12", "exception"): "组织拖延没有字段可写",
    ("PTY-13", "policy"): "一贯适用，没有规定的变化",
    ("PTY-17", "boundary"): "材料在或不在，没有界限；版次的早晚见 test_party_form.py",
    ("PTY-17", "imprecise"): "材料在或不在，与日期的粗细无关；版次的早晚见 test_party_form.py",
}

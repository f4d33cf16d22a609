"""NET-01 and AGE-13: what only several facts make together."""

from tests.rules.case import birth, fact, line, party, study, work
from tests.rules.tables import Case, case

FORM = "M27 2013-05"
PRIMARY, MIDDLE = study("小学", "1968-09", "1973-07"), study("初中", "", "", nominal_years=3)
MASTER = study("硕士", "", "", nominal_years=3)
ENLISTED = work("1976-12", "M31 1976-12", route="入伍")
JOINED = (party("branch_accept", "1979-05"), party("superior_approve", "1979-07"))
LATE, EARLY = birth("1962-05", FORM), birth("1959-05", "M22 1975", self_filled=True)

CASES: list[Case] = [
    case("NET-01", "conflict", ["conflict red"], PRIMARY, MIDDLE, study("高中", "1975-02", "1977-02")),
    case("NET-01", "boundary", ["conflict red"], PRIMARY, MIDDLE, study("高中", "1975-12", "1978-07")),
    case("NET-01", "boundary", [], PRIMARY, MIDDLE, study("高中", "1976-01", "1978-07")),
    case("NET-01", "imprecise", [], PRIMARY, MIDDLE, study("高中", "1975/1976", "1978")),
    case("NET-01", "exception", [], PRIMARY, study("初中", "", "", nominal_years=3, entry_basis="同等学力"),
         study("高中", "1975-02", "1977-02", entry_basis="同等学力")),
    # A first degree took four years and more until 1965, two and more in the classes that started from 1966 on.
    case("NET-01", "policy", ["conflict yellow"], study("本科", "1965-09", ""), MASTER, study("博士", "1971-01", "")),
    case("NET-01", "policy", [], study("本科", "1966-09", ""), MASTER, study("博士", "1972-01", "")),
    # Two facts are a matter of the rules that name them.
    case("NET-01", "exception", [], study("本科", "1965-09", ""), study("硕士", "1969-01", "")),
    case("NET-01", "exception", [], birth("1958-12"), study("小学", "../1960", "")),
    # The rulebook's example: 14 on enlisting, 17 on joining by the claimed date; 17 and 20 by the earliest record.
    case("AGE-13", "conflict", ["conflict red"], EARLY, LATE, ENLISTED, *JOINED),
    case("AGE-13", "conflict", ["conflict yellow"], EARLY, LATE, ENLISTED),
    # The rulebook's counter-example: both feasible.
    case("AGE-13", "exception", [], birth("1957-05", "M22 1975"), birth("1958-05", FORM), ENLISTED, *JOINED),
    case("AGE-13", "exception", [], EARLY, LATE, ENLISTED, *JOINED,
         fact("determination", "M16 1996", topic="birth", value="1962年5月", decided="1996-03", requested_by="组织")),
    case("AGE-13", "boundary", ["conflict yellow"], birth("1960-05", "M22 1975"), birth("1961-01", FORM), *JOINED,
         fact("league", "M22 1975", step="approve", date="1975-12")),
    case("AGE-13", "boundary", [], birth("1960-05", "M22 1975"), birth("1960-11", FORM), *JOINED,
         fact("league", "M22 1975", step="approve", date="1975-12")),
    case("AGE-13", "imprecise", [], birth("1959", "M22 1975"), birth("1962-05", FORM), line("1977", "1980", "甲厂/工人")),
    # League members from fifteen until 1978, from fourteen afterwards.
    case("AGE-13", "policy", ["conflict yellow"], birth("1960-05", "M22 1978"), birth("1963-06", FORM),
         fact("league", "M22 1978", step="approve", date="1978-01")),
    case("AGE-13", "policy", [], birth("1962-05", "M22 1980"), birth("1965-06", FORM),
         fact("league", "M22 1980", step="approve", date="1979-12")),
]
WITHOUT: dict[tuple[str, str], str] = {}

"""EDU: cases of every rule on study and degrees, the rulebook's examples among them."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.rules.case import birth, fact, line, study
from tests.rules.tables import Case, case

FORM, RESUME, OLD_FORM = "M27 2013-05", "M01 1999-11", "M22 1978-05"
GRADUATE, GRADES, DIPLOMA, REGISTER = "M09 1998-07", "M10 1998-07", "M11 1998-07", "M12 2012-03"


def recorded(level: str, material: str | None = FORM, **fields: Any) -> dict[str, Any]:
    """A study on a form that gives no dates for it."""
    return fact("education", material, level=level, **fields)


def degree(level: str, material: str | None = None, **fields: Any) -> dict[str, Any]:
    return fact("degree", material, level=level, **fields)


COLLEGE = study("大专", "1999-09", "2002-07", school="甲专科学校")
WUHAN = study("本科", "1994-09", "1998-07", "M09 1998", school="武汉某大学")
VILLAGE = line("1994-01", "1999-01", "某县某乡人民政府/干部")
VILLAGE_YEARS = tuple(fact("assessment", f"M05 {year + 1}-01", year=year, grade="称职") for year in (1995, 1996, 1997))
TEACHERS = study("大专", "1988-09", "1990-07", school="某师范专科学校")
NUMBER = "103451200305001234"

CASES: list[Case] = [
    # EDU-01. The rulebook's example is red there; the contract caps what rests on a usual length only at yellow.
    case("EDU-01", "conflict", ["conflict yellow"], study("本科", "1995-09", "1997-07", entry_basis="高中起点")),
    case("EDU-01", "conflict", ["conflict red"], study("本科", "1995-09", "1997-07", nominal_years=4)),
    case("EDU-01", "conflict", [], study("普通班", "1973-09", "1976-09")),  # rulebook: does not
    case("EDU-01", "boundary", [], study("本科", "1995-09", "1999-03")),
    case("EDU-01", "boundary", ["conflict yellow"], study("本科", "1995-09", "1999-02")),
    case("EDU-01", "boundary", [], study("大专", "1995-09", "1999-03", nominal_years=3)),
    case("EDU-01", "boundary", ["conflict yellow"], study("大专", "1995-09", "1999-04", nominal_years=3)),
    case("EDU-01", "imprecise", [], study("本科", "1995", "1999", nominal_years=4)),
    case("EDU-01", "imprecise", ["undecided yellow"], study("本科", "1995", "1998", nominal_years=4)),
    case("EDU-01", "imprecise", ["conflict yellow"], study("本科", "1995", "1996")),
    case("EDU-01", "exception", [], study("本科", "1964-09", "1970-07", nominal_years=5)),  # 老五届
    case("EDU-01", "exception", [], study("本科", "1995-09", "1997-07", entry_basis="专升本")),
    case("EDU-01", "exception", [], COLLEGE, study("本科", "2002-09", "2004-07")),  # may follow on college
    case("EDU-01", "exception", [], study("本科", "1995-09", "1997-07", entry_basis="第二学士学位")),
    case("EDU-01", "exception", [], study("本科", "1995-09", "2000-07", raw="休学一年")),
    case("EDU-01", "exception", [], study("大专", "1995-09", "1996-01", mode="自考", nominal_years=3)),
    case("EDU-01", "exception", [], study("本科", "1995-09", "1997-07", mode="军校")),
    case("EDU-01", "policy", [], study("高中", "1985-09", "1987-07")),
    case("EDU-01", "policy", ["conflict yellow"], study("高中", "1986-01", "1987-12", nominal_years=3)),
    case("EDU-01", "policy", ["conflict yellow"], study("高中", "1986-01", "1988-01")),
    case("EDU-01", "policy", [], study("高中", "1985-12", "1988-01")),
    # EDU-02
    case("EDU-02", "conflict", ["conflict red"], study("大专", "1990-09", "1989-07")),  # rulebook: fires
    case("EDU-02", "conflict", [], study("本科", "2000-09", "2004-07", "M11 2004-08")),  # rulebook: one month after
    case("EDU-02", "boundary", [], study("大专", "1990-09", "1990-09")),
    case("EDU-02", "boundary", ["conflict red"], study("大专", "1990-09", "1990-08")),
    case("EDU-02", "boundary", [], study("本科", "2000-09", "2004-07", "M11 2004-05")),
    case("EDU-02", "boundary", ["conflict red"], study("本科", "2000-09", "2004-07", "M11 2004-04")),
    case("EDU-02", "imprecise", [], study("大专", "1990", "1990")),
    case("EDU-02", "exception", [], study("本科", "2000-09", "2004-07", "M11 2009-07 补发")),
    # EDU-03
    case("EDU-03", "conflict", ["conflict red"], COLLEGE,  # rulebook: fires
         study("本科", "2001-09", "2003-07", entry_basis="专科起点")),
    case("EDU-03", "conflict", ["conflict red"], COLLEGE, study("本科", "2001-09", "2003-07", entry_basis="专升本")),
    case("EDU-03", "conflict", [], study("初中", "1970-02", "1972-12"), study("普通班", "1974-09", "1977-07")),  # does not
    case("EDU-03", "boundary", [], COLLEGE, study("本科", "2002-07", "2004-07", entry_basis="专科起点")),
    case("EDU-03", "boundary", ["conflict red"], COLLEGE, study("本科", "2002-06", "2004-07", entry_basis="专科起点")),
    case("EDU-03", "boundary", [], COLLEGE, study("硕士", "2004-07", "2007-07")),
    case("EDU-03", "boundary", ["conflict yellow"], COLLEGE, study("硕士", "2004-06", "2007-07")),
    case("EDU-03", "imprecise", [], study("大专", "1999", "2002"),
         study("本科", "2002", "2004", entry_basis="专科起点")),
    case("EDU-03", "exception", [], COLLEGE, study("硕士", "2003-09", "2006-07", entry_basis="同等学力")),
    case("EDU-03", "exception", [], study("硕士", "2003-09", "2006-07"),  # no other level is told
         study("硕士", "2003-09", "2006-07", "M14 2006-07", outcome="结业")),
    case("EDU-03", "policy", [], study("高中", "1975-09", "1978-07"), study("本科", "1977-03", "1980-07")),
    case("EDU-03", "policy", ["conflict red"], study("高中", "1975-09", "1978-07"), study("本科", "1977-04", "1980-07")),
    # EDU-04
    case("EDU-04", "conflict", ["conflict red"], birth("1968-10", FORM), study("高中", "1979-09", "1981-07")),  # fires
    case("EDU-04", "conflict", ["conflict red"], birth("1968-10"), study("高中", "1979-09", "1981-07", mode="")),
    case("EDU-04", "conflict", [], birth("1966-05", FORM), study("高中", "1979-09", "1981-07")),  # rulebook: does not
    case("EDU-04", "conflict", ["conflict yellow"], birth("1950-03"), study("本科", "1985-09", "1989-07")),
    case("EDU-04", "boundary", [], birth("1967-09-01"), study("高中", "1979-09-01", "1981-07")),
    case("EDU-04", "boundary", ["conflict yellow"], birth("1967-10"), study("高中", "1979-09", "1981-07")),
    case("EDU-04", "boundary", ["conflict red"], birth("1968-10"), study("高中", "1979-09", "1981-07")),
    case("EDU-04", "boundary", [], birth("1959-10"), study("高中", "1979-09", "1981-07")),
    case("EDU-04", "boundary", ["conflict yellow"], birth("1959-08"), study("高中", "1979-09", "1981-07")),
    case("EDU-04", "boundary", [], birth("1960-10"), study("本科", "1986-09", "1990-07")),
    case("EDU-04", "boundary", ["conflict yellow"], birth("1960-08"), study("本科", "1986-09", "1990-07")),
    case("EDU-04", "boundary", ["conflict yellow"], birth("1974-10"), study("本科", "1988-09", "1992-07")),
    case("EDU-04", "boundary", ["conflict yellow"], birth("1966-08"),
         study("中专", "1985-09", "1989-07", entry_basis="初中起点")),
    case("EDU-04", "boundary", [], birth("1966-10"), study("中专", "1985-09", "1989-07", entry_basis="初中起点")),
    case("EDU-04", "boundary", ["conflict yellow"], birth("1986-10"), study("硕士", "2004-09", "2007-07")),
    case("EDU-04", "boundary", [], birth("1986-09"), study("硕士", "2004-10", "2007-07")),
    case("EDU-04", "boundary", ["conflict yellow"], birth("1981-10"), study("博士", "2001-09", "2004-07")),
    case("EDU-04", "imprecise", ["undecided yellow"], birth("1967"), study("高中", "1979-09", "1981-07")),
    case("EDU-04", "imprecise", [], birth("1966"), study("高中", "1979", "1981")),
    case("EDU-04", "imprecise", ["undecided yellow"], birth("1968-10", FORM), birth("1966-05", OLD_FORM),
         study("高中", "1979-09", "1981-07")),
    case("EDU-04", "exception", [], birth("1966-10"), study("本科", "1978-09", "1982-07", entry_basis="少年班")),
    case("EDU-04", "exception", [], birth("1944-10"), study("普通班", "1973-09", "1976-07")),
    case("EDU-04", "exception", [], birth("1950-03"), study("本科", "1985-09", "1990-07", mode="函授")),
    case("EDU-04", "exception", ["conflict yellow"], birth("1969-10"), study("大专", "1986-09", "1989-07", mode="函授")),
    case("EDU-04", "exception", [], birth("1951-03"), study("中专", "1979-09", "1981-07")),  # 老三届
    case("EDU-04", "exception", [], birth("1962-03"), study("大专", "1982-09", "1985-07"),
         study("本科", "1990-09", "1992-07", entry_basis="专科起点")),
    case("EDU-04", "policy", [], birth("1950-03"), study("本科", "1979-09", "1983-07")),
    case("EDU-04", "policy", ["conflict yellow"], birth("1950-03"), study("本科", "1980-09", "1984-07")),
    case("EDU-04", "policy", ["conflict yellow"], birth("1946-03"), study("本科", "1978-02", "1982-01")),
    case("EDU-04", "policy", ["conflict yellow"], birth("1970-03"), study("本科", "2000-09", "2004-07")),
    case("EDU-04", "policy", [], birth("1970-03"), study("本科", "2001-09", "2005-07")),
    case("EDU-04", "policy", [], birth("1955-03"), study("中专", "1978-09", "1980-07", entry_basis="高中起点")),
    case("EDU-04", "policy", ["conflict yellow"], birth("1955-03"),
         study("中专", "1979-09", "1981-07", entry_basis="高中起点")),
    # EDU-05
    case("EDU-05", "conflict", ["conflict red"], study("本科", "1968-09", "1972-07", school="某大学")),  # fires
    case("EDU-05", "conflict", [], study("本科", "1965-09", "1970-07")),  # rulebook: does not
    case("EDU-05", "boundary", [], study("本科", "1966-07", "1970-07")),
    case("EDU-05", "boundary", ["conflict red"], study("本科", "1966-08", "1970-07")),
    case("EDU-05", "boundary", ["conflict yellow"], study("硕士", "1978-08", "1981-07")),
    case("EDU-05", "boundary", [], study("硕士", "1978-09", "1981-07")),
    case("EDU-05", "imprecise", ["undecided red"], study("本科", "1970", "1973")),
    case("EDU-05", "exception", ["conflict yellow"], study("大专", "1968-09", "1971-07", school="上海七二一大学")),
    case("EDU-05", "exception", ["conflict yellow"], study("本科", "1968-09", "1971-07", mode="军校")),
    case("EDU-05", "policy", ["conflict red"], study("大专", "1970-05", "1973-07")),
    case("EDU-05", "policy", [], study("大专", "1970-06", "1973-07")),
    # EDU-06
    case("EDU-06", "conflict", ["conflict yellow"], study("本科", "1975-09", "1978-07", FORM),  # rulebook: fires
         degree("学士", FORM, subject="工学")),
    case("EDU-06", "conflict", ["conflict yellow"], study("本科", "1975-09", "1978-07")),
    case("EDU-06", "conflict", ["conflict yellow"], recorded("本科", school="江原工学院"),
         degree("学士", FORM, subject="工学"), study("普通班", "1975-09", "1978-07", GRADUATE, school="江原工学院")),
    case("EDU-06", "conflict", ["conflict yellow"], recorded("本科", school="江原工学院"),
         line("1975-09", "1978-07", "江原工学院机械系/学员")),
    case("EDU-06", "conflict", ["conflict yellow"], study("普通班", "1975-09", "1978-07", FORM), degree("学士", FORM)),
    case("EDU-06", "conflict", [], study("普通班", "1975-09", "1978-07", FORM)),  # rulebook: does not
    case("EDU-06", "conflict", [], study("大专", "1975-09", "1978-07", FORM)),
    case("EDU-06", "boundary", ["conflict yellow"], study("本科", "1977-03", "1980-07")),
    case("EDU-06", "boundary", [], study("本科", "1977-04", "1980-07")),
    case("EDU-06", "imprecise", ["undecided yellow"], study("本科", "1977", "1980")),
    case("EDU-06", "imprecise", [], study("本科", "1977", "1981")),
    case("EDU-06", "imprecise", ["conflict yellow"], study("本科", "1975", "1978")),
    case("EDU-06", "exception", [], study("本科", "1975-09", "1978-07", entry_basis="回炉进修，另发证书")),
    case("EDU-06", "exception", [], study("普通班", "1975-09", "1978-07", RESUME), recorded("硕士", school="江原大学"),
         degree("学士", FORM)),
    case("EDU-06", "policy", ["conflict yellow"], study("本科", "1970-08", "1973-07")),
    case("EDU-06", "policy", [], study("本科", "1965-09", "1970-07")),
    case("EDU-06", "policy", [], study("本科", "1978-02", "1982-01"), degree("学士", date="1982-01")),
    # EDU-07
    case("EDU-07", "conflict", ["conflict yellow"], study("本科", "1977-09", "1981-07", school="某大学")),  # fires
    case("EDU-07", "conflict", ["conflict yellow"], study("本科", "1977-09", "1981-07", cohort="77级")),
    case("EDU-07", "conflict", ["conflict yellow"], line("1977-09", "1981-07", "某大学中文系/学生")),
    case("EDU-07", "conflict", ["conflict yellow"], study("本科", "1978-09", "1982-07", cohort="77级")),
    case("EDU-07", "conflict", [], study("本科", "1978-03", "1982-01", cohort="77级")),  # rulebook: does not
    case("EDU-07", "boundary", [], study("本科", "1978-02", "1982-01", cohort="1977级")),
    case("EDU-07", "boundary", ["conflict yellow"], study("本科", "1978-01", "1982-01", cohort="77级")),
    case("EDU-07", "boundary", [], study("本科", "1979-03", "1983-01", cohort="78级")),
    case("EDU-07", "boundary", ["conflict yellow"], study("本科", "1979-04", "1983-07", cohort="78级")),
    case("EDU-07", "boundary", [], study("本科", "1978-03", "1981-12", cohort="77级")),
    case("EDU-07", "boundary", ["conflict yellow"], study("本科", "1978-03", "1981-11", cohort="77级")),
    case("EDU-07", "boundary", ["conflict yellow"], study("本科", "1978-10", "1981-12", cohort="78级")),
    case("EDU-07", "imprecise", ["conflict blue"], study("本科", "1977", "1981", cohort="77级")),
    case("EDU-07", "imprecise", ["conflict blue"], study("本科", "1977", "1981")),
    case("EDU-07", "imprecise", [], study("本科", "1978", "1982", cohort="77级")),
    case("EDU-07", "exception", [], study("大专", "1978-03", "1980-07", cohort="77级")),
    case("EDU-07", "exception", [], study("本科", "1978-03", "1982-12", cohort="77级", nominal_years=5)),
    case("EDU-07", "exception", [], study("大专", "1977-09", "1981-07", mode="业余", cohort="77级")),
    case("EDU-07", "policy", [], study("本科", "1977-03", "1980-07")),  # the last class by recommendation
    case("EDU-07", "policy", ["conflict yellow"], study("本科", "1977-04", "1981-07")),
    # EDU-08
    case("EDU-08", "conflict", ["conflict red"], degree("学士", date="1979-07")),  # rulebook: fires
    case("EDU-08", "conflict", [], degree("学士", date="1982-07")),  # rulebook: 78级, does not
    case("EDU-08", "boundary", ["conflict yellow"], degree("学士", date="1981-12")),
    case("EDU-08", "boundary", [], degree("学士", date="1982-01")),
    case("EDU-08", "boundary", ["conflict yellow"], degree("硕士", date="1981-09")),
    case("EDU-08", "boundary", [], degree("硕士", date="1981-10")),
    case("EDU-08", "imprecise", ["undecided red"], degree("硕士", date="1980/1982")),
    case("EDU-08", "exception", [], degree("硕士", date="1957-07", school="莫斯科大学")),
    case("EDU-08", "exception", [], degree("副博士", date="1958-07")),
    case("EDU-08", "exception", [], degree("学士", date="1946-07", school="某教会大学")),
    case("EDU-08", "policy", ["conflict red"], degree("学士", date="1980-12-31")),
    case("EDU-08", "policy", ["conflict yellow"], degree("学士", date="1981-01-01")),
    # EDU-09
    case("EDU-09", "conflict", ["conflict yellow"], recorded("硕士", entry_basis="同等学力", mode="业余"),  # rulebook: fires
         degree("硕士", "M11 2004-06", date="2004-06")),
    case("EDU-09", "conflict", ["conflict yellow"], recorded("硕士"),
         degree("硕士", "M11 2004-06", date="2004-06", raw="以同等学力申请硕士学位")),
    case("EDU-09", "conflict", ["conflict yellow"], recorded("硕士", school="甲大学"),
         fact("education", "M14 2003-06", level="硕士", school="甲大学", outcome="进修"),
         degree("硕士", "M11 2004-06", date="2004-06", school="甲大学")),
    case("EDU-09", "conflict", ["conflict red"], study("本科", "2000-09", "2004-07"), degree("学士", date="2004-03")),
    case("EDU-09", "conflict", ["conflict yellow"], study("大专", "2000-09", "2003-07", DIPLOMA, school="甲学院"),
         degree("学士", DIPLOMA, school="甲学院")),
    case("EDU-09", "conflict", ["conflict yellow"], study("本科", "2000-09", "2004-07", cert_no="9906712004"),
         degree("硕士", date="2004-07", cert_no="9906712004")),
    case("EDU-09", "conflict", ["conflict yellow"], study("本科", "2000-09", "2004-07", school="甲师范大学"),
         degree("硕士", date="2004-07", school="甲师范大学")),
    case("EDU-09", "boundary", [], study("本科", "2000-09", "2004-07", school="甲师范大学"),
         degree("硕士", date="2007-07", school="甲师范大学")),
    case("EDU-09", "conflict", ["missing yellow"], recorded("本科"), degree("学士", FORM), pages=("M09 1998-07",)),
    case("EDU-09", "conflict", [], study("本科", "2000-09", "2004-06-30"), degree("学士", date="2004-06-28")),  # does not
    case("EDU-09", "boundary", [], study("本科", "2000-09", "2004-07"), degree("学士", date="2004-04")),
    case("EDU-09", "boundary", ["conflict red"], study("本科", "2000-09", "2004-07"), degree("学士", date="2004-03-31")),
    case("EDU-09", "imprecise", [], study("本科", "2000", "2004"), degree("学士", date="2004-03")),
    case("EDU-09", "exception", [], study("本科", "2000-09", "2004-07"), degree("学士", date="2006-01")),  # delayed
    case("EDU-09", "exception", [], recorded("本科"), degree("学士", "M11 2004", date="2004-07"),
         degree("硕士", FORM), degree("硕士", "M11 2010-06", date="2010-06")),  # 同等学力, education not raised
    case("EDU-09", "exception", [], recorded("硕士", school="甲大学"),
         study("硕士", "2001-09", "2004-07", "M11 2004-07", entry_basis="同等学力", outcome="毕业", school="甲大学"),
         degree("硕士", "M11 2004-07", date="2004-07", school="甲大学")),
    case("EDU-09", "exception", ["undecided yellow"], recorded("硕士", mode="业余"),
         degree("硕士", "M11 2004-06", date="2004-06")),
    case("EDU-09", "policy", [], recorded("本科"), degree("学士", FORM, date="1980-12-31")),  # EDU-08 speaks of it
    case("EDU-09", "policy", ["missing yellow"], recorded("本科"), degree("学士", FORM, date="1982-01")),
    # EDU-10
    case("EDU-10", "conflict", ["conflict red"], WUHAN, VILLAGE, *VILLAGE_YEARS),  # rulebook: fires
    case("EDU-10", "conflict", [], {**WUHAN, "mode": "函授"}, VILLAGE, *VILLAGE_YEARS),  # rulebook: does not
    case("EDU-10", "boundary", [], WUHAN, line("1990-01", "1994-10", "市财政局/科员")),
    case("EDU-10", "boundary", ["conflict yellow"], WUHAN, line("1990-01", "1994-11", "市财政局/科员")),
    case("EDU-10", "imprecise", [], WUHAN, line("1990", "1994", "市财政局/科员")),
    case("EDU-10", "exception", [], WUHAN, line("1990-01", "1999-01", "市财政局/科员", paid=True)),
    case("EDU-10", "exception", [], {**WUHAN, "entry_basis": "委培"}, line("1990-01", "1999-01", "市财政局/科员")),
    # EDU-11
    case("EDU-11", "conflict", ["conflict yellow"], recorded("本科", mode="全日制"),  # rulebook: fires
         study("本科", "2000-09", "2003-07", "M11 2003-07", mode="函授", school="甲大学")),
    case("EDU-11", "conflict", ["conflict yellow"], recorded("本科", mode="全日制", school="甲大学函授学院")),
    case("EDU-11", "conflict", ["conflict yellow"], study("本科", "2000-09", "2003-07", None, school="甲大学"),
         study("本科", "2000-09", "2003-07", None, mode="函授", school="甲大学")),
    case("EDU-11", "conflict", ["conflict yellow"],
         study("本科", "2000-09", "2003-07", "M11 2003-07", cert_no="103455200305001234")),
    case("EDU-11", "conflict", ["conflict red"], recorded("本科", mode="全日制"), recorded("本科", "M35 2004-08", mode="全日制"),
         study("本科", "2000-09", "2003-07", "M11 2003-07", mode="函授", school="甲大学")),
    case("EDU-11", "conflict", [], recorded("本科", mode="函授"),  # rulebook: in the 在职 column
         study("本科", "2000-09", "2003-07", "M11 2003-07", mode="函授", school="甲大学")),
    case("EDU-11", "boundary", ["conflict yellow"], recorded("本科", mode="全日制", cert_no="103455200305001234")),
    case("EDU-11", "boundary", [], recorded("本科", mode="全日制", cert_no=NUMBER)),
    case("EDU-11", "imprecise", [], recorded("本科", mode="全日制", school="甲大学"),  # no page shows the mode
         recorded("本科", "M11 2003-07", school="甲大学")),
    case("EDU-11", "exception", ["conflict yellow"], recorded("大专", mode="全日制"), recorded("大专", "M35 1987", mode="全日制"),
         study("大专", "1983-09", "1986-07", "M11 1986-07", mode="电大")),
    case("EDU-11", "exception", ["conflict yellow"], recorded("大专", mode="全日制"),
         study("大专", "1993-09", "1996-07", "M11 1996-07", mode="成人脱产")),
    case("EDU-11", "exception", [], recorded("大专", mode="全日制", school="甲专科学校"), recorded("本科", mode="函授"),
         study("本科", "2000-09", "2003-07", "M11 2003-07", mode="函授"), study("大专", "1993-09", "1996-07", "M11 1996-07")),
    # EDU-12
    case("EDU-12", "conflict", ["conflict yellow"], recorded("硕士", school="江原省委党校", end="2005-07")),  # fires
    case("EDU-12", "conflict", ["conflict yellow"], recorded("硕士", school="江原省委党校", mode="党校", end="2005-07")),
    case("EDU-12", "conflict", ["conflict yellow"], recorded("本科", None, school="省委党校")),
    case("EDU-12", "conflict", ["conflict yellow"], recorded("党校大专", school="临溪市委党校", mode="党校")),
    case("EDU-12", "conflict", [], recorded("党校研究生", school="中央党校", mode="党校")),  # rulebook: does not
    case("EDU-12", "conflict", ["conflict yellow"], recorded("硕士", end="2005-07"),
         study("党校研究生", "2002-09", "2005-07", "M11 2005-07", mode="党校", school="江原省委党校")),
    case("EDU-12", "boundary", [], recorded("硕士", end="2005-07"), study("硕士", "2002-09", "2005-07", "M11 2005-07"),
         study("党校研究生", "2002-09", "2005-07", "M11 2005-07 #2", mode="党校", school="江原省委党校")),
    case("EDU-12", "boundary", [], recorded("党校大专", school="上海市委党校", mode="党校")),
    case("EDU-12", "boundary", ["conflict yellow"], recorded("党校大专", school="临溪县委党校", mode="党校")),
    case("EDU-12", "imprecise", [], study("党校本科", "2008", "2010", mode="函授", school="中央党校")),
    case("EDU-12", "exception", ["conflict blue"], recorded("硕士", school="中央党校", mode="全日制")),
    case("EDU-12", "exception", [], recorded("硕士", school="中央党校", mode="全日制"),
         degree("硕士", "M11 2005-07", school="中央党校")),
    case("EDU-12", "exception", [], recorded("硕士", school="中央党校", mode="全日制", check="found")),
    case("EDU-12", "policy", [], study("党校本科", "2008-12", "2011-06", mode="函授", school="中央党校")),
    case("EDU-12", "policy", ["conflict yellow"], study("党校本科", "2009-01", "2011-06", mode="函授", school="中央党校")),
    case("EDU-12", "policy", ["conflict blue"],
         study("党校大专", "1993-09", "1995-08", mode="党校", school="省委党校", raw="享受大专同等学历待遇")),
    case("EDU-12", "policy", [],
         study("党校大专", "1993-09", "1995-10", mode="党校", school="省委党校", raw="享受大专同等学历待遇")),
    # EDU-13
    case("EDU-13", "conflict", ["conflict red"], fact("education", level="大专", mode="自考", end="1980", raw="1980年湖南自考大专毕业")),
    case("EDU-13", "conflict", ["conflict red"], study("大专", "1979", "1980", mode="自考", school="湖南省自学考试委员会")),
    case("EDU-13", "conflict", ["conflict red"], study("大专", "1979-02", "1981-12", mode="电大")),
    case("EDU-13", "conflict", [], study("大专", "1981-10", "1984-07", mode="自考", school="北京市自学考试委员会")),  # does not
    case("EDU-13", "boundary", ["conflict red"], study("大专", "1980-10", "1981-12", mode="自考", school="北京自考")),
    case("EDU-13", "boundary", [], study("大专", "1980-10", "1982-01", mode="自考", school="北京自考")),
    case("EDU-13", "boundary", ["conflict yellow"], study("大专", "1995-04", "1996-03", mode="自考")),
    case("EDU-13", "boundary", [], study("大专", "1995-04", "1996-04", mode="自考")),
    case("EDU-13", "imprecise", ["undecided red"], fact("education", level="大专", mode="自考", end="1981/1982")),
    case("EDU-13", "imprecise", [], study("大专", "1995", "1996", mode="自考")),
    case("EDU-13", "exception", [], study("本科", "1959-09", "1964-07", mode="函授")),
    case("EDU-13", "exception", [], study("大专", "1963-09", "1968-07", mode="夜大")),
    case("EDU-13", "exception", ["conflict yellow"], study("大专", "1975-09", "1978-07", mode="函授")),
    case("EDU-13", "exception", [], study("大专", "1983-09", "1984-10", mode="自考", school="上海自考")),
    case("EDU-13", "policy", ["conflict yellow"], study("大专", "1982-09", "1984-12", mode="自考", school="湖南自考")),
    case("EDU-13", "policy", [], study("大专", "1982-09", "1985-01", mode="自考", school="湖南自考")),
    case("EDU-13", "policy", ["conflict yellow"], study("大专", "1979-01", "1982-07", mode="电大")),
    case("EDU-13", "policy", [], study("大专", "1979-02", "1982-07", mode="电大")),
    case("EDU-13", "policy", ["conflict red"], study("大专", "1996-09", "1998-12", mode="网络")),
    case("EDU-13", "policy", [], study("本科", "1999-09", "2002-07", mode="网络")),
    case("EDU-13", "policy", ["conflict yellow"], study("本科", "2023-03", "2025-07", mode="网络")),
    case("EDU-13", "policy", ["conflict red"], study("党校大专", "1981-09", "1982-12", mode="党校")),
    case("EDU-13", "policy", ["conflict yellow"], study("大专", "1985-12", "1988-07", mode="业余", entry_basis="成人高考")),
    case("EDU-13", "policy", [], study("大专", "1986-09", "1989-07", mode="业余", entry_basis="成人高考")),
    # EDU-14
    case("EDU-14", "conflict", ["conflict yellow"], study("本科", "2001-09", "2005-07", None, cert_no=NUMBER)),  # fires
    case("EDU-14", "conflict", ["conflict yellow"], study("大专", "2000-09", "2003-07", None, cert_no=NUMBER)),  # level
    case("EDU-14", "conflict", ["conflict yellow"], study("本科", "1999-09", "2003-07", None, cert_no=NUMBER, school="北京大学")),
    case("EDU-14", "conflict", ["conflict red"], study("本科", "2001-09", "2005-07", "M11 2005-07", check="not_found")),
    case("EDU-14", "conflict", ["missing yellow"], study("本科", "2001-09", "2005-07", "M11 2005-07")),
    case("EDU-14", "conflict", [], study("本科", "1994-09", "1998-07", "M11 1998-07")),  # rulebook: does not
    case("EDU-14", "conflict", [], study("本科", "1999-09", "2003-07", None, cert_no=NUMBER)),
    case("EDU-14", "conflict", ["conflict yellow"], study("本科", "2001-09", "2005-07", "M09 2005-07", school="甲大学"),
         study("本科", "2001-09", "2005-07", "M11 2005-07", school="甲大学", cert_no=NUMBER), pages=(REGISTER,)),
    case("EDU-14", "boundary", ["missing yellow"], study("本科", "1997-09", "2001-09", "M11 2001-09")),
    case("EDU-14", "boundary", [], study("本科", "1997-09", "2001-08", "M11 2001-08")),
    case("EDU-14", "boundary", ["conflict yellow"], study("本科", "1999-09", "2004-01", None, cert_no=NUMBER)),
    case("EDU-14", "boundary", [], study("本科", "1999-09", "2003-12", None, cert_no=NUMBER)),
    case("EDU-14", "imprecise", [], study("本科", "1997", "2001", "M11 2001")),
    case("EDU-14", "imprecise", [], study("本科", "1999", "2003/2005", None, cert_no=NUMBER)),
    case("EDU-14", "exception", [], study("本科", "2001-09", "2005-07", "M11 2005-07", mode="军校")),
    case("EDU-14", "exception", [], study("本科", "2001-09", "2005-07", "M11 2005-07", school="江原省委党校")),
    case("EDU-14", "exception", [], study("本科", "2001-09", "2005-07", "M11 2005-07"), pages=(REGISTER,)),
    case("EDU-14", "exception", [], study("本科", "2001-09", "2005-07", "M11 2005-07", check="found")),
    case("EDU-14", "exception", ["missing yellow"], study("硕士", "2001-09", "2003-07", "M11 2003-07", school="牛津大学")),
    case("EDU-14", "exception", [], study("本科", "1994-09", "1998-07", "M11 1998-07", check="not_found")),
    case("EDU-14", "policy", [], study("本科", "1996-09", "2000-07", "M11 2000-07", cert_no="103451199905001234")),
    case("EDU-14", "policy", ["conflict yellow"], study("本科", "1997-09", "2001-07", "M11 2001-07", cert_no="103451199905001234")),
    # EDU-15
    case("EDU-15", "conflict", ["missing red"], recorded("本科"), study("本科", "1994-09", "1998-07", DIPLOMA)),  # fires
    case("EDU-15", "conflict", ["missing red"], recorded("本科"), pages=(DIPLOMA,)),
    case("EDU-15", "conflict", [], recorded("本科"), degree("学士", FORM), degree("学士", DIPLOMA),  # rulebook: does not
         pages=(GRADUATE, GRADES)),
    case("EDU-15", "conflict", ["missing yellow"], recorded("本科"), pages=(GRADUATE,)),
    case("EDU-15", "conflict", ["missing yellow"], recorded("大专", school="甲专科学校"), recorded("本科", school="乙大学"),
         recorded("本科", GRADUATE, school="乙大学"), recorded("本科", GRADES, school="乙大学")),
    case("EDU-15", "boundary", ["missing red"], recorded("本科"), pages=("M12 2012",)),
    case("EDU-15", "boundary", ["missing yellow"], recorded("本科"), pages=("M08 1994-05",)),
    case("EDU-15", "imprecise", [], recorded("本科", None)),  # no materials listed: nobody can say what lacks
    case("EDU-15", "exception", ["missing blue"], study("高中", "1991-09", "1994-07", RESUME), recorded("本科"),
         recorded("本科", GRADUATE), recorded("本科", GRADES)),
    case("EDU-15", "exception", [], study("大专", "1970-09", "1973-07", RESUME), pages=("M12 2012 学籍档案证明",)),
    case("EDU-15", "exception", ["missing red"], study("大专", "1980-09", "1983-07", RESUME), pages=("M12 2012 学籍档案证明",)),
    case("EDU-15", "exception", [], recorded("本科"),
         fact("determination", "M17 2015-06", topic="education", value="全日制大学本科", decided="2015-06")),
    case("EDU-15", "policy", [], recorded("本科", RESUME), as_of=date(1995, 12, 31)),
    case("EDU-15", "policy", ["missing red"], recorded("本科", RESUME), as_of=date(1996, 1, 1)),
    case("EDU-15", "exception", [], recorded("本科"), pages=(GRADUATE, "M07 1998-07 学籍卡")),
    case("EDU-15", "exception", ["missing yellow"], recorded("本科"), recorded("高中", "M07 1994-07"), pages=(GRADUATE,)),
    # EDU-17
    case("EDU-17", "conflict", ["conflict red"], TEACHERS,  # rulebook: fires
         study("党校大专", "1989-09", "1991-07", mode="成人脱产", school="省委党校")),
    case("EDU-17", "conflict", [], TEACHERS, study("大专", "1989-09", "1991-07", mode="自考")),  # rulebook: does not
    case("EDU-17", "boundary", [], TEACHERS, study("党校大专", "1990-06", "1992-07", mode="成人脱产", school="省委党校")),
    case("EDU-17", "boundary", ["conflict red"], TEACHERS,
         study("党校大专", "1990-05", "1992-07", mode="成人脱产", school="省委党校")),
    case("EDU-17", "conflict", ["conflict red"], TEACHERS,
         study("党校大专", "1989-09", "1991-07", mode="党校", school="省委党校", raw="省委党校脱产学习")),
    case("EDU-17", "imprecise", [], TEACHERS, study("本科", "1990", "1993", school="乙大学")),
    case("EDU-17", "exception", [], TEACHERS, study("本科", "1989-09", "1991-07", school="某师范专科学校")),
    # EDU-18
    case("EDU-18", "conflict", ["conflict red"], recorded("硕士"),  # rulebook: fires
         fact("education", "M11 2003-06", level="硕士", outcome="结业", major="研究生课程班")),
    case("EDU-18", "conflict", ["conflict red"], recorded("硕士", school="甲大学"),
         fact("education", "M14 2003-06", school="甲大学", raw="研究生课程进修班结业")),
    case("EDU-18", "conflict", ["conflict red"], recorded("硕士", raw="研究生课程进修班")),
    case("EDU-18", "conflict", ["conflict red"], recorded("硕士", outcome="结业")),
    case("EDU-18", "conflict", [], recorded("本科", school="乙大学"),  # rulebook: listed under 培训
         fact("education", "M14 2003-06", level="硕士", outcome="结业", major="研究生课程班")),
    case("EDU-18", "boundary", ["conflict yellow"], recorded("大专", school="甲学院"), recorded("本科", school="乙大学"),
         recorded("大专", "M11 1996", school="甲学院", outcome="肄业")),
    case("EDU-18", "boundary", ["conflict red"], recorded("大专", school="甲学院"),
         recorded("大专", "M11 1996", school="甲学院", outcome="肄业")),
    case("EDU-18", "boundary", [], recorded("大专", school="甲学院"), recorded("大专", "M11 1996", school="甲学院", outcome="毕业")),
    case("EDU-18", "imprecise", [], recorded("大专", school="甲学院"), recorded("大专", "M11 1996", school="甲学院")),
    case("EDU-18", "exception", [], recorded("大专", school="甲学院"),
         recorded("大专", "M11 1996", school="甲学院", outcome="结业"),
         recorded("大专", "M11 1998 #2", school="甲学院", outcome="毕业")),
    case("EDU-18", "exception", [], recorded("大专", school="甲学院"),
         recorded("大专", "M11 1996", school="甲学院", outcome="结业", raw="1998年换发毕业证书")),
    case("EDU-18", "exception", [], study("大专", "1993-09", "1996-07", school="甲学院", outcome="结业"),
         study("大专", "1993-09", "1997-07", school="甲学院", outcome="毕业")),
    case("EDU-18", "exception", [], study("高中", "1968-02", "1970-01", RESUME, outcome="肄业"),
         study("高中", "1968-02", "1970-01", "M07 1970", outcome="肄业")),
    case("EDU-18", "policy", ["conflict red"], recorded("大专", school="甲学院", end="1993-12-28"),
         recorded("大专", "M11 1993-12", school="甲学院", outcome="结业")),
    case("EDU-18", "policy", ["conflict red"], recorded("大专", school="甲学院", end="1993-12-29"),
         recorded("大专", "M11 1993-12", school="甲学院", outcome="结业")),
]

WITHOUT: dict[tuple[str, str], str] = {
    ("EDU-02", "policy"): "次序倒挂是逻辑规则，不随政策变化",
    ("EDU-10", "policy"): "全日制学习与全职工作不能并行，历来如此，规则手册未列变化",
    ("EDU-11", "policy"): "规则手册只列两栏填写的任免审批表（2003年起），更早的表没有该栏，没有新旧两种要求可比",
    ("EDU-17", "policy"): "一人同期一个全日制学籍，历来如此，规则手册未列变化",
}

"""DOC: papers against their time, against each other, and against the catalogue (DOC-06 has a table of its own)."""

from typing import Any

from tests.rules.case import birth, fact, line, party, study, work
from tests.rules.tables import Case, case

RED, YELLOW, BLUE = ["conflict red"], ["conflict yellow"], ["conflict blue"]
MISSING = ["missing yellow"]


def term(text: str, material: str, role: str | None = "printed") -> dict[str, Any]:
    return fact("term", material, text=text, **({"role": role} if role else {}))


def seal(text: str, material: str, day: str | None = None) -> dict[str, Any]:
    return fact("seal", material, text=text, **({"date": day} if day else {}))


def signed(step: str, day: str, material: str | None = "M29 1988") -> dict[str, Any]:
    return fact("signing", material, step=step, date=day)


def who(field: str, value: str, material: str | None = "M27 2013-05", **fields: Any) -> dict[str, Any]:
    return fact("identity", material, field=field, value=value, **fields)


def kin(relation: str, name: str, material: str) -> dict[str, Any]:
    return fact("family", material, relation=relation, name=name)


def entry(title: str, formed: str | None = None, **fields: Any) -> dict[str, Any]:
    return fact("catalogue_entry", "M90", title=title, **({"formed": formed} if formed else {}), **fields)


def wage(amount: float | None, effective: str, **fields: Any) -> dict[str, Any]:
    return fact("pay", fields.pop("material", None), effective=effective, **({"amount": amount} if amount else {}),
                **fields)


FORM = "M18 1986-06"

LATER_FACTS = [
    # rulebook: 志愿书 dated 1986.06 lists 1987.09-1990 某校; approval page 1986.09 is in order
    case("DOC-01", "conflict", RED, study("大专", "1987-09", "1990", FORM)),
    case("DOC-01", "conflict", RED, line("1987-09", "1990", "某校/学生", FORM)),
    case("DOC-01", "exception", [], signed("审批", "1986-09", FORM), party("superior_approve", "1986-09", FORM)),
    case("DOC-01", "exception", RED, signed("审批", "1986-09", FORM), study("大专", "1987-09", "1990", FORM)),
    case("DOC-01", "exception", [], party("full_branch", "1987-07-01", FORM), seal("中共某局委员会", FORM, "1987-07-10")),
    case("DOC-01", "boundary", [], line("1984-09", "1986-06", "某校/学生", FORM)),
    case("DOC-01", "boundary", RED, line("1984-09", "1986-07", "某校/学生", FORM)),
    case("DOC-01", "boundary", [], fact("award", "M18 1986-06-10", award="先进", date="1986-06-10")),
    case("DOC-01", "boundary", RED, fact("award", "M18 1986-06-10", award="先进", date="1986-06-11")),
    case("DOC-01", "imprecise", [], line("1984-09", "1986", "某校/学生", FORM)),
    case("DOC-01", "imprecise", [], fact("award", "M18 1986", award="先进", date="1986-12-31")),
    case("DOC-01", "imprecise", [], study("大专", "1987-09", "1990")),
    case("DOC-01", "exception", [], study("本科", "1978-09", "1982-07", "M07 1978-09")),  # a plan: the length of study
    case("DOC-01", "exception", [], study("本科", "1978-09", "1982-07", "M09 1982-06")),  # filled before leaving
    case("DOC-01", "conflict", RED, study("本科", "1978-09", "1982-07", "M09 1981-06")),
    case("DOC-01", "exception", [], fact("status", "M33 1988-03", status="聘用制干部", **{"from": "1988-04", "to": "1991-04"})),
    case("DOC-01", "exception", [], line("1988-04", "1991-04", "某乡政府/干部", "M33 1988-03")),
    case("DOC-01", "exception", [], work("1976-12", "M29 1976-11", route="招工")),
    case("DOC-01", "exception", [], fact("league", "M22 1975-04", step="approve", date="1975-05")),
    case("DOC-01", "exception", [], fact("penalty", "M24 1990-05", penalty="警告", decided="1990-05", until="1991-05", lifted="1991-05")),
    case("DOC-01", "exception", [], line("1999-01", "2001-03", "甲局/科员", "M01 1999-11"), seal("某局档案室", "M01 1999-11", "2002-01")),
    case("DOC-01", "conflict", RED, fact("family", "M27 2003-05", relation="儿子", name="甲", birth="2004-02")),
    case("DOC-01", "conflict", RED, birth("1965-02", "M07 1964-05")),
    case("DOC-01", "conflict", RED, fact("assessment", "M27 2003-05", year=2005, grade="称职")),
    case("DOC-01", "conflict", RED, fact("appointment", "M28 2001-03", decided="2001-03", action="任", post="科长", document_no="某组干〔2004〕12号")),
]

EDITIONS = [
    # rulebook: "1989.05" entry on the 1999 履历表; 1999 form filled 2003
    case("DOC-02", "conflict", RED, signed("本人", "1989-05", "M01 1989-05"), papers={"M01 1989-05": {"form_version": "1999"}}),
    case("DOC-02", "conflict", RED, signed("本人", "1989-05", "M01 1989-05"), term("一九九九年制", "M01 1989-05")),
    case("DOC-02", "conflict", RED, birth("1960-05", "M01 1989-05 干部履历表（1999年版）")),
    case("DOC-02", "conflict", RED, pages=("M29 1978-03",), papers={"M29 1978-03": {"form_version": "1980"}}),
    case("DOC-02", "conflict", YELLOW, signed("本人", "1989-05", "M25 1989-05"), papers={"M25 1989-05": {"form_version": "1993-10"}}),
    case("DOC-02", "conflict", RED, term("20  年", "M18 1989-05"), signed("本人", "1989-05", "M18 1989-05")),
    case("DOC-02", "boundary", [], term("20  年", "M18 2000-05")),
    case("DOC-02", "boundary", [], signed("本人", "2003-05", "M01 2003-05"), papers={"M01 2003-05": {"form_version": "1999"}}),
    case("DOC-02", "boundary", RED, signed("本人", "1998-12", "M01 1998-12"), papers={"M01 1998-12": {"form_version": "1999-01"}}),
    case("DOC-02", "boundary", [], signed("本人", "1999-01", "M01 1999-01"), papers={"M01 1999-01": {"form_version": "1999-01"}}),
    case("DOC-02", "imprecise", [], signed("本人", "1999", "M01 1999"), papers={"M01 1999": {"form_version": "1999-11"}}),
    case("DOC-02", "exception", [], birth("1960-05", "M01 1989-05 干部履历表（补填）"), papers={"M01 1989-05 干部履历表（补填）": {"form_version": "1999"}}),
    case("DOC-02", "exception", [], birth("1960-05", "M01 1989-05"), papers={"M01 1989-05": {"form_version": "1999", "copy": "补填"}}),
    case("DOC-02", "exception", [], birth("1960-05", "M01 1989-05"), term("补填", "M01 1989-05", "handwritten"), papers={"M01 1989-05": {"form_version": "1999"}}),
    # P-18: the registration of civil servants began in 2006 (half a year's tolerance)
    case("DOC-02", "policy", YELLOW, birth("1960-05", "M34 2005-06 公务员登记表")),
    case("DOC-02", "policy", [], birth("1960-05", "M34 2006-09 公务员登记表")),
    case("DOC-02", "policy", [], birth("1960-05", "M34 1997-09 国家公务员过渡审批表")),
    case("DOC-02", "policy", YELLOW, birth("1960-05", "M05 1990-12 年度考核登记表")),
    case("DOC-02", "policy", [], birth("1960-05", "M05 1993-12 年度考核登记表")),
    case("DOC-02", "policy", YELLOW, birth("1960-05", "M17 2013-12 干部人事档案专项审核认定表")),
    case("DOC-02", "policy", [], birth("1960-05", "M17 2015-06 干部人事档案专项审核认定表")),
]

WORDS = [
    # rulebook: 1982 form with 国家公务员 (general knowledge: yellow); 1979 handwriting with 二简字
    case("DOC-03", "conflict", YELLOW, term("国家公务员", "M01 1982-05")),
    case("DOC-03", "conflict", YELLOW, term("国家公务员", "M01 1982-05", None)),
    case("DOC-03", "exception", [], term("二简字", "M04 1979", "handwritten")),
    case("DOC-03", "conflict", RED, term("国家教育委员会", "M09 1982-07")),
    case("DOC-03", "conflict", RED, seal("国家教育委员会", "M09 1982-07")),
    case("DOC-03", "conflict", YELLOW, term("国家教育委员会", "M09 1982-07", "handwritten")),
    case("DOC-03", "conflict", RED, term("二级调研员", "M27 2018-05")),
    case("DOC-03", "boundary", RED, term("国家教育委员会", "M09 1985-06-17")),
    case("DOC-03", "boundary", [], term("国家教育委员会", "M09 1985-06-18")),
    case("DOC-03", "imprecise", [], term("国家教育委员会", "M09 1985")),
    case("DOC-03", "imprecise", [], term("国家教育委员会", "M09")),
    # an old name binds only headings and seals, and only two years after its end
    case("DOC-03", "exception", [], term("人民公社", "M29 1990-05", "handwritten")),
    case("DOC-03", "conflict", RED, seal("红旗人民公社", "M29 1990-05")),
    case("DOC-03", "boundary", [], seal("红旗人民公社", "M29 1987-06-04")),
    case("DOC-03", "boundary", RED, seal("红旗人民公社", "M29 1987-06-05")),
    case("DOC-03", "conflict", YELLOW, seal("某县革命委员会", "M29 1986-05")),
    case("DOC-03", "exception", [], seal("中国国民党革命委员会某市委员会", "M15 1990-05")),
    case("DOC-03", "exception", [], seal("某市人力资源和社会保障局", "M33 1984-05"), papers={"M33 1984-05": {"copy": True, "certified": True}}),
    case("DOC-03", "exception", [], seal("某市人力资源和社会保障局", "M33 1984-05", "2010-05")),
    case("DOC-03", "conflict", YELLOW, seal("某市人力资源和社会保障局", "M33 1984-05")),
    case("DOC-03", "exception", YELLOW, seal("城关镇人民政府", "M29 1981-05")),  # towns that tried it out: one colour lower
    case("DOC-03", "exception", [], seal("红旗乡人民政府", "M02 1955-05")),  # before the communes
    case("DOC-03", "policy", RED, seal("红旗乡人民政府", "M29 1979-12")),
    case("DOC-03", "policy", [], seal("红旗乡人民政府", "M29 1983-01")),
    case("DOC-03", "policy", RED, term("一级主任科员", "M27 2019-05")),
    case("DOC-03", "policy", [], term("一级主任科员", "M27 2019-06")),
    case("DOC-03", "policy", YELLOW, term("新民主主义青年团", "M22 1959-06")),
    case("DOC-03", "policy", [], term("新民主主义青年团", "M22 1957-05-01")),
    case("DOC-03", "policy", YELLOW, term("中国共产主义青年团", "M22 1956-05")),
]

NUMBERS = [
    # rulebook: 1994 招工表 with 18-digit ID; 15 digits
    case("DOC-04", "conflict", RED, who("id_number", "420106196005120018", "M29 1994-05")),
    case("DOC-04", "conflict", RED, term("420106196005120018", "M29 1994-05", "handwritten")),
    case("DOC-04", "exception", [], who("id_number", "420106600512001", "M29 1994-05")),
    case("DOC-04", "conflict", RED, who("id_number", "420106600512001", "M29 1978-05")),
    case("DOC-04", "conflict", RED, term("邮政编码", "M29 1976-05")),
    case("DOC-04", "conflict", YELLOW, term("电话：66012345", "M29 1985-05")),
    case("DOC-04", "conflict", YELLOW, term("13912345678", "M29 1985-05")),
    case("DOC-04", "conflict", YELLOW, term("zhang@163.com", "M29 1985-05")),
    case("DOC-04", "boundary", RED, who("id_number", "420106196005120018", "M29 1999-06")),
    case("DOC-04", "boundary", [], who("id_number", "420106196005120018", "M29 1999-10")),
    case("DOC-04", "imprecise", [], who("id_number", "420106196005120018", "M29 1999")),
    case("DOC-04", "imprecise", [], who("id_number", "420106196005120018", "M29")),
    case("DOC-04", "exception", [], who("id_number", "420106196005120018", "M29 1994-05", raw="另笔后补 420106196005120018")),
    case("DOC-04", "exception", [], who("id_number", "420106196005120018", "M01 1994-05"), seal("某局", "M01 1994-05", "2001-05")),
    case("DOC-04", "exception", YELLOW, term("邮编", "M29 1979-05")),  # tried out in three places from 1978
    case("DOC-04", "policy", RED, who("id_number", "420106600512001", "M29 1984-04-05")),
    case("DOC-04", "policy", [], who("id_number", "420106600512001", "M29 1984-04-06")),
    case("DOC-04", "policy", [], term("邮编", "M29 1980-07")),
]

MONEY = [
    # rulebook: 1988 form "级别工资 23级 科员 525元(2006 scale)"; 1953 "月薪 35万元"
    case("DOC-05", "conflict", YELLOW, wage(525, "1988-05", grade="级别工资23级", post="科员", standard="干部", reform=2006)),
    case("DOC-05", "conflict", YELLOW, wage(525, "1988-05", grade="23级", post="科员")),
    case("DOC-05", "conflict", YELLOW, wage(None, "1988-05", grade="级别工资23级")),
    case("DOC-05", "conflict", YELLOW, wage(None, "1988-05", reform=2006)),
    case("DOC-05", "conflict", YELLOW, fact("pay", "M25 1988-05", reform=2006, amount=525)),
    case("DOC-05", "exception", [], wage(350000, "1953")),
    case("DOC-05", "conflict", YELLOW, wage(35, "1953-05")),
    case("DOC-05", "conflict", YELLOW, wage(350000, "1956-05")),
    case("DOC-05", "boundary", YELLOW, wage(999, "1954-05")),
    case("DOC-05", "boundary", [], wage(1000, "1954-05")),
    case("DOC-05", "boundary", [], wage(10000, "1960-05")),
    case("DOC-05", "boundary", YELLOW, wage(10001, "1960-05")),
    case("DOC-05", "imprecise", [], wage(35, "1955")),
    case("DOC-05", "imprecise", [], wage(None, "1993", grade="级别工资5级")),
    case("DOC-05", "exception", [], wage(180, "1953-05", grade="工资分")),
    case("DOC-05", "exception", [], wage(None, "1988-05", grade="薪级", standard="企业")),
    case("DOC-05", "policy", YELLOW, wage(35, "1955-02")),
    case("DOC-05", "policy", [], wage(35, "1955-03")),
    case("DOC-05", "policy", YELLOW, wage(None, "1993-03", grade="级别工资5级")),
    case("DOC-05", "policy", [], wage(None, "1993-04", grade="级别工资5级")),  # half a year's tolerance
    case("DOC-05", "policy", [], wage(None, "1993-10", grade="级别工资5级", reform=1993)),
    case("DOC-05", "policy", YELLOW, wage(None, "1990-10", reform=1993)),
    case("DOC-05", "policy", [], wage(15000, "2015-10")),
]

ALTERED = "1976-03"
ALTERATIONS = [
    # rulebook: 招工表 year 1979→1976 over-written; sealed
    case("DOC-07", "conflict", RED, work(ALTERED, "M29 1979-03", route="招工", altered="confirmed")),
    case("DOC-07", "conflict", RED, work(ALTERED, altered="confirmed")),
    case("DOC-07", "exception", [], work(ALTERED, "M29 1979-03", altered="confirmed"), seal("更正专用章", "M29 1979-03")),
    case("DOC-07", "exception", [], work(ALTERED, "M29 1979-03", altered="confirmed"), seal("某县劳动局", "M29 1979-03", "1980-05")),
    case("DOC-07", "exception", RED, work(ALTERED, "M29 1979-03", altered="confirmed"), seal("某县劳动局", "M29 1979-03", "1979-03")),
    case("DOC-07", "exception", [], work(ALTERED, "M29 1979-03", altered="confirmed"),
         fact("determination", "M16 1990", topic="work_start", value=ALTERED, decided="1990-05", by="某县委组织部")),
    case("DOC-07", "boundary", ["undecided yellow"], work(ALTERED, "M29 1979-03", altered="suspected")),
    case("DOC-07", "boundary", [], work(ALTERED, "M29 1979-03", altered="none")),
    case("DOC-07", "boundary", YELLOW, work(ALTERED, "M01 1990-05", altered="confirmed")),  # no decisive page
    case("DOC-07", "conflict", RED, party("branch_accept", "1985-06", "M18 1985-06", altered="confirmed")),
    case("DOC-07", "conflict", RED, who("ethnicity", "土家族", "M07 1975", altered="confirmed")),
    case("DOC-07", "exception", [], birth("1960-05", "M07 1975", altered="confirmed")),  # AGE-03
    case("DOC-07", "exception", [], who("native_place", "某县", "M07 1975", altered="confirmed")),  # no key field
    case("DOC-07", "imprecise", ["undecided yellow"], work("", "M29", altered="suspected")),
]

LACKING = [
    # rulebook: 转正定级表 without approval seal; complete
    case("DOC-08", "conflict", MISSING, work("1982-08", "M26 1983"), papers={"M26 1983": {"lacks": ["seal"]}}),
    case("DOC-08", "exception", [], work("1982-08", "M26 1983"), papers={"M26 1983": {"lacks": []}}),
    case("DOC-08", "boundary", ["missing blue"], line("1980-01", "open", "甲厂/工人", "M04 1983"), papers={"M04 1983": {"lacks": ["signature"]}}),
    case("DOC-08", "boundary", [], line("1980-01", "open", "甲厂/工人", "M04 1983")),
    case("DOC-08", "conflict", [*MISSING, *MISSING], birth("1960-01", "M34 2007"), papers={"M34 2007": {"lacks": ["seal", "date"]}}),
    case("DOC-08", "conflict", MISSING, pages=("M26 1983",), papers={"M26 1983": {"lacks": ["seal"]}}),
    case("DOC-08", "imprecise", MISSING, birth("1960-01", "M07"), papers={"M07": {"lacks": ["date"]}}),
    case("DOC-08", "exception", [], work("1982-08")),  # nothing listed
]

SIGNATURES = [
    # rulebook: approved 1988.03.01, filled 1988.05.10; same day
    case("DOC-09", "conflict", RED, signed("审批", "1988-03-01"), signed("本人", "1988-05-10")),
    case("DOC-09", "conflict", RED, signed("审批", "1988-03-01", None), signed("本人", "1988-05-10", None)),
    case("DOC-09", "exception", [], signed("审批", "1988-03-01"), signed("本人", "1988-03-01"), signed("单位", "1988-03-01")),
    case("DOC-09", "boundary", YELLOW, signed("审批", "1988-03-01"), signed("本人", "1988-04-10")),
    case("DOC-09", "boundary", RED, signed("审批", "1988-03-31"), signed("本人", "1988-05-01")),
    case("DOC-09", "boundary", YELLOW, signed("审批", "1988-03-01"), signed("本人", "1988-03-02")),
    case("DOC-09", "conflict", YELLOW, signed("审批", "1988-03-01"), signed("单位", "1988-05-10")),
    case("DOC-09", "conflict", YELLOW, signed("审核", "1988-03-01"), signed("单位", "1988-05-10")),
    case("DOC-09", "conflict", RED, signed("本人", "1988-05-10"), signed("单位", "1988-04-01"), signed("审批", "1988-03-01")),
    case("DOC-09", "conflict", YELLOW, fact("signing", "M29 1988", step="审批", date="", raw="1988年2月30日")),
    case("DOC-09", "imprecise", [], signed("审批", "1988-03"), signed("本人", "1988-03-10")),
    case("DOC-09", "imprecise", [], signed("审批", "1988"), signed("本人", "1988-05-10")),
    case("DOC-09", "exception", [], signed("本人", "2007-12-25"), signed("审批", "2008-01-20"), signed("本人", "2008-01-25")),
    case("DOC-09", "exception", [], signed("审批", "2008-01-20", "M05 2008"), signed("本人", "2008-03-25", "M05 2008")),  # told the result
    case("DOC-09", "exception", [], signed("审批", "1988-03-01", "M29 1988"), signed("本人", "1988-05-10", "M18 1988")),
    case("DOC-09", "exception", [], signed("审批", "1988-03-01", None), signed("本人", "1988-05-10", None), signed("本人", "1990-05-10", None)),
]

CARD = "M07 1975-07"
PARENTS = (kin("父亲", "王大山", "M27 2013-05"), kin("母亲", "李桂兰", "M27 2013-05"))
NAMES = [
    # rulebook: 学籍 王建军 with other parents; 建/健 with the same attributes
    case("DOC-10", "conflict", RED, who("name", "张国强"), *PARENTS, who("name", "王建军", CARD), kin("父亲", "赵四", CARD), kin("母亲", "孙五", CARD)),
    case("DOC-10", "conflict", RED, who("name", "王健军"), *PARENTS, who("name", "王建军", CARD), kin("父亲", "赵四", CARD), kin("母亲", "孙五", CARD)),
    case("DOC-10", "conflict", RED, who("name", "王建军"), *PARENTS, who("name", "王建军", CARD), kin("父亲", "赵四", CARD), kin("母亲", "孙五", CARD)),
    case("DOC-10", "exception", [], who("name", "王健军"), *PARENTS, who("name", "王建军", CARD), kin("父亲", "王大山", CARD), kin("母亲", "李桂兰", CARD)),
    case("DOC-10", "conflict", BLUE, who("name", "王健军"), who("name", "王建军", CARD)),
    case("DOC-10", "conflict", YELLOW, who("name", "王建军"), who("gender", "男"), who("native_place", "江原省临溪县"),
         who("name", "王小虎", CARD), who("gender", "男", CARD), who("native_place", "临溪县", CARD)),
    case("DOC-10", "boundary", ["undecided yellow"], who("name", "王建军"), who("gender", "男"), who("name", "王小虎", CARD), who("gender", "男", CARD)),
    case("DOC-10", "boundary", RED, who("name", "王建军"), who("gender", "男"), birth("1960-05", "M27 2013-05"),
         who("name", "王小虎", CARD), who("gender", "女", CARD), birth("1962-01", CARD)),
    case("DOC-10", "exception", [], who("name", "王建军"), who("former_name", "王小虎"), who("name", "王小虎", CARD)),
    case("DOC-10", "exception", [], who("name", "王建军"), who("name", "王小虎", CARD), pages=("M16 1980 关于同意王小虎更名的批复",)),
    case("DOC-10", "exception", [], who("name", "王建军"), who("former_name", "无"), who("name", "王 建军", CARD)),
    case("DOC-10", "imprecise", YELLOW, who("name", "王建军"), who("gender", "男"), birth("1960-05", "M27 2013-05"),
         who("name", "王小虎", CARD), who("gender", "男", CARD), birth("1960", CARD)),
]

ATTRIBUTES = [
    # rulebook: 1980 汉, 1990 土家 without 批复; with it
    case("DOC-11", "conflict", RED, who("ethnicity", "汉族", "M22 1980"), who("ethnicity", "土家族", "M01 1990")),
    case("DOC-11", "conflict", RED, who("ethnicity", "汉", None), who("ethnicity", "土家", None)),
    case("DOC-11", "exception", [], who("ethnicity", "汉族", "M22 1980"), who("ethnicity", "土家族", "M01 1990"), pages=("M16 1985 县民委关于更改民族成份的批复",)),
    case("DOC-11", "exception", [], who("ethnicity", "汉族", "M22 1980"), who("ethnicity", "土家族", "M01 1990"), seal("某县民族事务委员会", "M16 1985")),
    case("DOC-11", "boundary", [], who("ethnicity", "汉", "M22 1980"), who("ethnicity", "汉族", "M01 1990")),
    case("DOC-11", "boundary", RED, who("ethnicity", "汉", "M22 1980"), who("ethnicity", "回族", "M01 1990")),
    case("DOC-11", "conflict", RED, who("gender", "男", "M22 1980"), who("gender", "女", "M01 1990")),
    case("DOC-11", "conflict", BLUE, who("native_place", "湖南湘潭", "M22 1980"), who("native_place", "湖南长沙", "M01 1990")),
    case("DOC-11", "exception", [], who("native_place", "临溪县", "M22 1980"), who("native_place", "江原省临溪市", "M01 1990")),
    case("DOC-11", "exception", [], who("native_place", "四川涪陵", "M22 1980"), who("native_place", "重庆市涪陵区", "M01 1999")),
    case("DOC-11", "exception", [], who("native_place", "湖南", "M22 1980"), who("native_place", "湖南省长沙县", "M01 1990")),
]

COPIES = [
    # rulebook: 1984 招干表 laser-printed (general knowledge: yellow); sealed copy from 县档案馆
    case("DOC-12", "conflict", YELLOW, term("激光打印", "M33 1984")),
    case("DOC-12", "exception", [], fact("status", "M33 1984", status="干部"), papers={"M33 1984": {"copy": True, "certified": True}}),
    case("DOC-12", "conflict", MISSING, fact("status", "M33 1984", status="干部"), papers={"M33 1984": {"copy": True}}),
    case("DOC-12", "exception", [], fact("status", "M33 1984", status="干部"),  # the rulebook's counter-example
         fact("seal", "M33 1984", text="某县档案馆"), papers={"M33 1984": {"copy": True}}),
    case("DOC-12", "exception", MISSING, fact("status", "M33 1984", status="干部"),  # the original's own seal, copied
         fact("seal", "M33 1984", text="某县人事局"), papers={"M33 1984": {"copy": True}}),
    case("DOC-12", "conflict", MISSING, work("1979-03", "M29 1979"), work("1979-03", "M27 2013-05"), papers={"M29 1979": {"copy": "复印件"}}),
    case("DOC-12", "exception", [], work("1979-03", "M29 1979"), work("1979-03", "M25 1985"), papers={"M29 1979": {"copy": True}}),
    case("DOC-12", "exception", [], study("大专", "1984-09", "1987-07", "M11 1987"), papers={"M11 1987": {"copy": True}}),
    case("DOC-12", "boundary", MISSING, work("1979-03", "M15 1984-04 参加工作时间证明")),
    case("DOC-12", "boundary", [], work("1979-03", "M15 1984-03 参加工作时间证明")),
    case("DOC-12", "imprecise", [], work("1979", "M15 1984-10 参加工作时间证明")),
    case("DOC-12", "imprecise", [], term("激光打印", "M33 1992")),
    case("DOC-12", "policy", YELLOW, term("激光打印", "M33 1991-12")),
    case("DOC-12", "policy", [], term("激光打印", "M33 1992-01")),
    case("DOC-12", "exception", [], term("激光打印", "M33 1984"), papers={"M33 1984": {"copy": True}}),
]

SIGNED_CARD = (signed("单位", "1975-07", CARD), entry("学籍表", "1975-07"))
CATALOGUE = [
    # rulebook: catalogue lists 入团志愿书 1975.5, absent; moved to another class with a note
    case("DOC-13", "conflict", ["missing red"], entry("入团志愿书", "1975-05"), pages=("M27 2013-05",)),
    case("DOC-13", "conflict", ["missing red"], entry("入团志愿书", "1975-05"), *SIGNED_CARD),
    case("DOC-13", "exception", [], entry("入团志愿书", "1975-05", category="10"), fact("league", "M22 1975-05", step="approve", date="1975-05"), papers={"M22 1975-05": {"category": "6"}}),
    case("DOC-13", "exception", [], fact("catalogue_entry", "M90", title="入团志愿书", formed="1975-05", raw="入团志愿书 1975.5 已移交团委"), *SIGNED_CARD),
    case("DOC-13", "conflict", MISSING, entry("2007年度考核登记表", "2008-01"), *SIGNED_CARD),
    case("DOC-13", "conflict", YELLOW, *SIGNED_CARD, pages=("M29 1979-03",)),
    case("DOC-13", "conflict", YELLOW, *SIGNED_CARD, birth("1960-05", "M29 1979-03")),
    case("DOC-13", "exception", [], *SIGNED_CARD, pages=("M91",)),
    case("DOC-13", "boundary", YELLOW, signed("本人", "1986-06", FORM), entry("入党志愿书", "1986-07")),
    case("DOC-13", "boundary", [], signed("本人", "1986-06", FORM), entry("入党志愿书", "1986-06-20")),
    case("DOC-13", "boundary", [], signed("本人", "1986-06", FORM), party("superior_approve", "1986-07-03", FORM), entry("入党志愿书", "1986-07")),
    case("DOC-13", "imprecise", [], signed("本人", "1986-06", FORM), entry("入党志愿书", "1986")),
    # of two papers of one title the dates leave one way to pair them
    case("DOC-13", "imprecise", [], entry("任职通知", "2018-01"), entry("任职通知", "2018-06"),
         signed("审批", "2018", "M28 2018 任职通知"), signed("审批", "2018-01", "M28 2018-01 任职通知")),
    # titles shortened, in traditional characters, or in words of the clerk's own
    case("DOC-13", "exception", [], entry("初中學生學籍表", "1954-07-10"), signed("单位", "1954-07-10", "M07 1954-07-10 青石縣第一初級中學學生學籍表")),
    case("DOC-13", "exception", [], entry("大专毕业生转正审批表", "1962-10-20"), signed("审批", "1962-10-20", "M99 1962-10-20 大专毕业生见习期满转正定级审批表")),
    case("DOC-13", "conflict", MISSING, entry("入党申请书", "1986-07"), signed("本人", "1986-07", "M20 1986-07 入党转正申请书")),
    case("DOC-13", "exception", [], entry("历史问题旁证", "1959-10-09", category="5"), signed("单位", "1959-10-09", "M15 1959-10-09 关于赵启明情况的材料"), papers={"M15 1959-10-09 关于赵启明情况的材料": {"category": "5"}}),
    case("DOC-13", "boundary", MISSING, entry("历史问题旁证", "1959-10-09", category="5"), signed("单位", "1959-10-10", "M15 1959-10-10 关于赵启明情况的材料"), papers={"M15 1959-10-10 关于赵启明情况的材料": {"category": "5"}}),
    case("DOC-13", "imprecise", [], signed("本人", "1986-06", FORM), entry("入党志愿书")),
    case("DOC-13", "policy", ["missing red"], entry("入团志愿书", "1975-05"), pages=("M27 2013-05", "M99 2018-10 档案整理剔除材料清单")),
    case("DOC-13", "policy", [], entry("入团志愿书", "1975-05"), pages=("M27 2013-05", "M99 2018-12 档案整理剔除材料清单")),
    case("DOC-13", "conflict", YELLOW, *SIGNED_CARD[:1], entry("学籍表", "1975-07", pages=2), papers={CARD: {"pages": [1]}}),
    case("DOC-13", "exception", [], *(entry(f"{year}年度考核登记表", f"{year + 1}-01") for year in (2007, 2008)),
         *(signed("审批", f"{year + 1}-01", f"M05 {year + 1}-01 公务员年度考核登记表（{year}年度）") for year in (2007, 2008))),
    case("DOC-13", "exception", [], entry("学籍卡", "1979-07"), study("高中", "1977-09", "1979-07", "M07 1977-09 高中学生学籍卡")),
]

READ = {"page": 1, "box": [0, 0, 9, 9], "text": "威怀山", "confidence": 0.97}
"""A name that a machine read."""
CASES: list[Case] = [
    # One character apart, read by a machine: the picture decides. Told by a facts file without a page: a conflict.
    *(case("DOC-10", kind, expected, fact("identity", "M27 2005", field="name", value="戚怀山"),
           fact("identity", "M18 1971", field="name", value="威怀山", **evidence),
           *(fact("identity", page, field=field, value=value) for page in ("M27 2005", "M18 1971")
             for field, value in (("gender", "男"), ("ethnicity", "汉族"))))
      for kind, expected, evidence in (("imprecise", ["undecided yellow"], {"evidence": READ}),
                                       ("conflict", ["conflict yellow"], {}))),
    # 苗换 is no ethnic group: the reader or the pen slipped.
    case("DOC-11", "exception", [], fact("identity", "M22 1971", field="ethnicity", value="苗族"),
         fact("identity", "M32 1981", field="ethnicity", value="苗换")),
    # Traditional and simplified characters of one name.
    case("DOC-10", "exception", [], fact("identity", "M27 2005", field="name", value="闻小满"),
         fact("identity", "M25 1993", field="name", value="聞小满"),
         fact("identity", "M27 2005", field="gender", value="女"),
         fact("identity", "M25 1993", field="gender", value="女")),
    *LATER_FACTS, *EDITIONS, *WORDS, *NUMBERS, *MONEY, *ALTERATIONS, *LACKING, *SIGNATURES, *NAMES, *ATTRIBUTES, *COPIES,
    *CATALOGUE,
]

WITHOUT = {
    ("DOC-01", "policy"): "pure logic: no law says when a page may tell the future",
    ("DOC-07", "policy"): "an alteration is one at any time; the rulebook gives no change of law",
    ("DOC-08", "policy"): "what a page lacks is read from the page; the rulebook dates no requirement",
    ("DOC-09", "policy"): "pure logic: the order of signing never changed",
    ("DOC-10", "policy"): "names are compared, not dated",
    ("DOC-11", "policy"): "attributes are compared, not dated",
    ("DOC-11", "imprecise"): "no date is read",
}

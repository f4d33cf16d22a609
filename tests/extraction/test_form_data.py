"""The appointment form as a data file: résumé lines however wrapped, Party dates however written, odd elements listed."""

from __future__ import annotations

from typing import Any

import pytest

from extraction.intake.form_facts import form_facts
from extraction.intake.form_notes import form_notes
from extraction.intake.lrm import read_lrm
from extraction.intake.source import DataFile
from models.facts_file import fact_to_wire


def facts_of(elements: str) -> list[dict[str, Any]]:
    content = f"<Person><XingMing>赵启明</XingMing>{elements}<TianBiaoShiJian>20231024</TianBiaoShiJian></Person>"
    return [fact_to_wire(fact) for fact in form_facts(DataFile("a.lrmx", "lrmx", content.encode()), "m1")[1]]


@pytest.mark.parametrize(("written", "joined", "full", "statuses"), [
    ("199207", "1992-07", None, ["中共党员"]), ("199207；民建", "1992-07", None, ["中共党员", "民建"]), ("民建", None, None, ["民建"]),
    ("1994.12;致公党", "1994-12", None, ["中共党员", "致公党"]), ("民盟；200108", None, None, ["民盟"]), ("民进（200108）", None, None, ["民进"]),
    ("九三学社", None, None, ["九三学社"]), ("无党派人士", None, None, ["无党派"]), ("", None, None, []), ("无", None, None, []),
    ("19920701", "1992-07-01", None, ["中共党员"]), ("199207转正199307", "1992-07", "1993-07", ["中共党员"]),
    ("中共预备党员（20230601）", "2023-06-01", None, ["中共预备党员"]), ("共青团员", None, None, ["共青团员"])])
def test_what_stands_under_the_party_date(written: str, joined: str | None, full: str | None, statuses: list[str]) -> None:
    facts = facts_of(f"<RuDangShiJian>{written}</RuDangShiJian>")
    steps = {fact["step"]: fact["date"] for fact in facts if fact["kind"] == "party"}
    assert steps == {step: day for step, day in (("claimed_join", joined), ("claimed_full", full)) if day}
    assert [fact["value"] for fact in facts if fact["kind"] == "political_status"] == statuses


def stints(resume: str) -> list[tuple[str | None, str | None, str, bool]]:
    return [(fact.get("start"), fact.get("end"), fact.get("unit", ""), fact.get("nested", False))
            for fact in facts_of(f"<JianLi>{resume}</JianLi>") if fact["kind"] == "stint"]


def test_long_lines_wrap_onto_lines_without_a_date() -> None:
    assert stints("1989.07--1996.06  临溪县计划委员会综合股副股长、\n                  2008年规划办公室副主任\n1996.06--          临溪县财政局科员") == [
        ("1989-07", "1996-06", "临溪县计划委员会", False), ("1996-06", "open", "临溪县财政局", False)]


@pytest.mark.parametrize("inner", [
    "（其间：1992.09--1994.07  在江原大学学习）", "\n（其间：1992.09--1994.07  在江原大学学习）", "\n（1992.09--1994.07  江原大学学习）",
    "\n其间：1992.09--1994.07  在江原大学学习", "\n　　其间1992.09--1994.07  在江原\n                 大学学习", "（其间：1992.09--\n1994.07  在江原大学学习）",
    "\n                  （期间：1992.09--1994.07  在江原大学\n                  学习）"])
def test_study_within_a_job_hangs_below_it(inner: str) -> None:
    found = stints(f"1990.01--1996.06  临溪县财政局科员{inner}\n1996.06--          临溪县审计局科员")
    assert found == [("1990-01", "1996-06", "临溪县财政局", False), ("1992-09", "1994-07", "江原大学", True), ("1996-06", "open", "临溪县审计局", False)]


def test_two_periods_in_one_bracket_over_two_lines() -> None:
    found = stints("1990.01--1999.06  临溪县财政局科员（其间：1991.09--1993.07  江原大学学习；\n1995.09--1997.07  江原党校学习）\n1999.06--  临溪县审计局科员")
    assert [(start, nested) for start, _, _, nested in found] == [("1990-01", False), ("1991-09", True), ("1995-09", True), ("1999-06", False)]


def test_a_bracket_that_is_never_closed_does_not_swallow_the_rest() -> None:
    found = stints("1990.01--1996.06  临溪县财政局科员（其间：1992.09--1994.07  在江原大学学习\n1996.06--          临溪县审计局科员")
    assert ("1996-06", "open", "临溪县审计局", False) in found


def test_a_day_at_the_margin_is_a_line() -> None:
    assert stints("2016.07--2020.05  江原市副市长\n2020.05           江原市审计局局长") == [
        ("2016-07", "2020-05", "江原市", False), ("2020-05", None, "江原市审计局", False)]


def test_proposed_posts_are_appointments_without_a_day() -> None:
    facts = facts_of("<NiRenZhiWu>临溪县财政局局长、党组书记（试用期一年）</NiRenZhiWu><NiMianZhiWu>临溪县审计局副局长；无</NiMianZhiWu>")
    found = [(fact["action"], fact.get("unit"), "decided" in fact) for fact in facts if fact["kind"] == "appointment"]
    assert found == [("试任", "临溪县财政局", False), ("免", "临溪县审计局", False)]


def test_elements_nobody_described_are_listed() -> None:
    content = "<Person><XingMing>赵启明</XingMing><DaoLingNianYue>202803</DaoLingNianYue><Xin>1</Xin><Jiu/></Person>"
    notes = form_notes(DataFile("a.lrmx", "lrmx", content.encode()))
    assert [(note.kind, "Xin、Jiu" in note.text) for note in notes] == [("unknown_element", True)]


def test_parallel_lists_of_unequal_length_keep_every_relative() -> None:
    values = [""] * 33
    values[0], values[2] = "赵启明", "196803"
    values[20:25] = ["妻子@儿子@父亲", "李梅@赵小明", "197001@", "群众@共青团员@中共党员", "临溪一中教师@学生@已退休"]
    values[12] = "?"
    form = read_lrm("a.lrm", ('"' + '","'.join(values) + '"\r\n').encode("gb18030"))
    assert [item["ChengWei"] for item in form.family] == ["妻子", "儿子", "父亲"]
    assert form.family[1]["ChuShengRiQi"] == "" and form.unknown == ("12",)

"""The scorer counts what it says it counts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.reading import audits, command, reasons
from benchmarks.reading.kinds import similarity
from benchmarks.reading.score import score_facts, score_findings, score_grouping
from benchmarks.reading.table import report
from benchmarks.reading.tally import Score

PAGES = [{"number": 1, "type": "M22", "hand": "handwriting"}, {"number": 2, "type": "M27", "hand": "typed"}]


BOX = [100, 100, 200, 120]


def fact(kind: str, page: int = 1, box: list[int] | None = None, said: str = "", **fields: Any) -> dict[str, Any]:
    spot = {"box": box, "text": said} if box else {}
    return {"kind": kind, **fields, "evidence": {"page": page, **spot}}


def outcome(read: list[dict[str, Any]], types: tuple[str | None, ...] = ("M22", "M27"), **more: Any) -> dict[str, Any]:
    named = [(number, f"m{number}", code) for number, code in enumerate(types, 1) if code is not None]
    owners = {number: material for number, material, _ in named}
    return {
        "pages": [{"number": n, "material": owners.get(n), "error": None} for n in range(1, len(types) + 1)],
        "materials": [{"id": material, "type": code} for _, material, code in named],
        "facts": read,
        **more,
    }


def scored(true: list[dict[str, Any]], read: list[dict[str, Any]], **how: Any) -> Score:
    score = Score()
    score_facts("case", PAGES, true, outcome(read, **how), score)
    return score


def reason(true: dict[str, Any], read: list[dict[str, Any]], said: str = "", **how: Any) -> str:
    """Of the first fact lost, where `said` was recognised at its box."""
    return scored([true], read, lines={"1": [(BOX, said, False)], "2": []}, **how).losses[0].reason


def test_a_date_must_be_equal_and_on_the_same_page() -> None:
    true = [fact("birth", date="1957-08")]
    assert scored(true, [fact("birth", date="1957-08")]).total().strict == 1
    assert scored(true, [fact("birth", date="1957-09")]).total().lenient == 0
    assert scored(true, [fact("birth", page=2, date="1957-08")]).total().strict == 0


def test_the_step_of_a_party_fact_tells_it_apart() -> None:
    score = scored(
        [fact("party", step="branch_accept", date="1983-06-20")], [fact("party", step="apply", date="1983-06-20")]
    )
    assert (score.total().strict, score.total().read) == (0, 1)


def test_width_and_spaces_do_not_matter_but_a_wrong_glyph_counts_only_leniently() -> None:
    true = [fact("family", name="罗大山", birth="1930-01", relation="父亲"), fact("seal", text="白渡县人民武装部")]
    read = [fact("family", name="罗大山", birth="１９３０-01", relation="父 亲"), fact("seal", text="白渡县人民武装郎")]
    tally = scored(true, read).total()
    assert (tally.strict, tally.lenient) == (1, 2)


def test_a_resume_line_may_split_unit_and_post_elsewhere() -> None:
    true = [fact("stint", start="1981-04", end="1986-03", unit="白渡县汽车运输公司", post="调度员")]
    read = [fact("stint", start="1981-04", end="1986-03", unit="白渡县", post="汽车运输公司调度员")]
    assert scored(true, read).total().strict == 1


def test_an_education_needs_one_date_or_its_level_where_the_page_has_none() -> None:
    true = [fact("education", school="澜江大学", level="本科", start="1994-09", end="1998-07")]
    assert scored(true, [fact("education", school="澜江大学", end="1998-07")]).total().strict == 1
    assert scored(true, [fact("education", school="澜江大学", start="1995-09")]).total().strict == 0
    assert (
        scored(
            [fact("education", school="澜江大学", level="本科")], [fact("education", school="澜江大学", level="大专")]
        )
        .total()
        .strict
        == 0
    )


def test_a_true_fact_is_matched_once_and_the_rest_is_spurious() -> None:
    score = scored([fact("birth", date="1957-08")], [fact("birth", date="1957-08"), fact("birth", date="1957-08")])
    assert score.total().rates(score.total().strict) == (0.5, 1.0, 2 / 3)
    assert [loss.reason for loss in score.losses] == [reasons.TWICE]


def test_hands_are_counted_apart() -> None:
    score = scored(
        [fact("birth", date="1957-08"), fact("birth", page=2, date="1957-08")], [fact("birth", date="1957-08")]
    )
    assert (score.total("handwriting").strict, score.total("typed").strict) == (1, 0)


def test_planted_missing_and_false_alarms_are_told_apart() -> None:
    score = Score()
    planted = [
        {"rule": "IDN-01", "verdict": "missing", "topic": "status", "note": ""},
        {"rule": "PTY-03", "verdict": "conflict", "topic": "party", "note": ""},
    ]
    found = [
        {"rule": "IDN-01", "verdict": "missing", "severity": "red"},
        {"rule": "AGE-02", "verdict": "conflict", "severity": "yellow"},
    ]
    score_findings("a", {"kind": "conflict", "expected": planted}, found, score)
    score_findings("b", {"kind": "clean", "expected": []}, found, score)
    assert dict(score.planted) == {"status": [1, 1], "party": [0, 1]}
    assert (len(score.not_found), len(score.unexpected), len(score.false_alarms)) == (1, 1, 1)


def test_a_whole_case_scores_from_its_files(tmp_path: Path, capsys: Any) -> None:
    case = tmp_path / "held-out-x"
    case.mkdir()
    truth = {
        "facts": {"facts": [fact("birth", date="1957-08")]},
        "findings": {"kind": "clean", "expected": []},
        "pages": PAGES,
    }
    for name, value in truth.items():
        (case / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")
    result = {
        "dossier": {"source": "held-out-x"},
        "pages": [{"number": 1, "material": "m1"}, {"number": 2, "material": None}],
        "materials": [{"id": "m1", "type": "M22"}],
        "facts": [fact("birth", date="1957-08")],
        "findings": [],
    }
    (tmp_path / "r.jsonl").write_text(json.dumps(result), encoding="utf-8")
    assert (
        command.main(
            ["--cases", str(case), "--results", str(tmp_path / "r.jsonl"), "--json", str(tmp_path / "out.json")]
        )
        == 0
    )
    assert "material type: 1/2 pages" in capsys.readouterr().out
    assert json.loads((tmp_path / "out.json").read_text())["facts"]["all"]["all"]["f1"] == 1.0


def test_a_reading_of_one_page_is_compared_with_the_truth_of_that_page_by_hand_and_quality() -> None:
    pages = [{**page, "quality": quality} for page, quality in zip(PAGES, ("hard", "clean"), strict=True)]
    score = Score()
    true = [fact("birth", date="1957-08"), fact("birth", page=2, date="1957-08")]
    score_facts("case", pages, true, outcome([fact("birth", date="1957-08")]), score)
    assert [score.total(quality=quality).strict for quality in ("hard", "clean", "office")] == [1, 0, 0]
    assert score.total("handwriting", "birth", "hard").true == 1


def test_kinds_that_an_older_truth_leaves_out_are_not_held_against_the_reader() -> None:
    read = [fact("term", text="最高指示"), fact("household", type="农业")]
    assert scored([], read).total().read == 0
    assert scored([fact("household", type="农业")], read).total().read == 1
    score = Score()
    score_facts("case", [{**page, "quality": "office"} for page in PAGES], [], outcome(read), score)
    assert score.total().read == 2


def test_evidence_is_right_where_the_boxes_meet() -> None:
    true = fact("birth", box=BOX, said="1957年8月", date="1957-08")
    inside, beside = fact("birth", box=[140, 105, 160, 115], date="1957-08"), fact("birth", box=[300, 100, 400, 120], date="1957-08")
    tally = scored([true], [inside]).total()
    assert (tally.spotted, tally.centred, tally.boxed) == (1, 1, 0)
    tally = scored([true], [beside]).total()
    assert (tally.spotted, tally.centred, tally.boxed) == (1, 0, 0)
    assert scored([true], [fact("birth", box=[98, 98, 205, 125], date="1957-08")]).total().boxed == 1


def test_fields_beyond_the_compared_ones_are_counted_apart() -> None:
    score = scored([fact("work_start", date="1976-12", route="招工")], [fact("work_start", date="1976-12", route="入伍")])
    assert score.total().strict == 1
    assert score.fields["work_start", "route"] == [0, 1]


def test_the_reason_of_a_loss_is_told() -> None:
    true = fact("party", box=BOX, said="1984年7月1日", step="apply", date="1984-07-01")
    wrong = fact("party", box=BOX, step="apply", date="1984-07-07")
    other_step = fact("party", box=BOX, step="activist", date="1984-07-01")
    other_kind = fact("league", box=BOX, step="apply", date="1984-07-01")
    elsewhere = fact("party", page=2, step="apply", date="1984-07-01")
    assert reason(true, [], "1984年7月1日", types=("M23", "M27")) == reasons.TYPE
    assert reason(true, [wrong], "1984年7月7日") == reasons.RECOGNITION
    assert reason(true, [wrong], "于1984年7月1日申请") == reasons.VALUE
    assert reason(true, [other_step], "1984年7月1日") == reasons.KIND
    assert reason(true, [other_kind], "1984年7月1日") == reasons.KIND
    assert reason(true, [elsewhere], "1984年7月1日") == reasons.ELSEWHERE
    assert reason(true, [], "1984年7月1日") == reasons.MISSED
    assert scored([true], []).losses[0].reason == reasons.UNKNOWN
    assert scored([], [wrong]).losses[0].reason == reasons.SPURIOUS


def test_a_page_that_failed_is_the_reason_before_all_others() -> None:
    result = outcome([], types=(None, "M27"))
    result["pages"][0]["error"] = "the image is damaged"
    score = Score()
    score_facts("case", PAGES, [fact("birth", date="1957-08")], result, score)
    assert [loss.reason for loss in score.losses] == [reasons.FAILED]


def test_the_legend_of_a_seal_is_looked_for_among_legends() -> None:
    true = fact("seal", box=BOX, said="白渡县人民武装部", text="白渡县人民武装部")
    assert not reasons.is_recognised(true, [(BOX, "白渡县人民武装部", False)])
    assert reasons.is_recognised(true, [(BOX, "白渡县人民武装部", True)])


def test_wrong_merges_and_wrong_splits_of_materials_stand_apart() -> None:
    pages = [{"number": n, "material": m} for n, m in enumerate(("m1", "m1", "m2", "m3", None), 1)]

    def grouped(*materials: str | None) -> tuple[int, float, float]:
        score = Score()
        score_grouping("case", pages, {"pages": [{"number": n, "material": m} for n, m in enumerate(materials, 1)]}, score)
        return score.grouping.exact, score.grouping.precision, score.grouping.recall

    assert grouped("a", "a", "b", "c", None) == (3, 1.0, 1.0)
    assert grouped("a", "b", "c", "d", None) == (2, 1.0, 0.0)
    assert grouped("a", "a", "a", "d", None) == (1, 1 / 3, 1.0)


def test_both_columns_come_from_one_file_of_kept_results(tmp_path: Path) -> None:
    case = tmp_path / "office" / "li"
    case.mkdir(parents=True)
    results = [{"case": "office/li", "perfect": flag, "dossier": {"source": "li/pages"}} for flag in (False, True)]
    audits.keep(tmp_path / "r.jsonl", results)
    engine, perfect = audits.kept(tmp_path / "r.jsonl", [case])
    assert (engine["office/li"]["perfect"], perfect["office/li"]["perfect"]) == (False, True)


def test_what_recognition_loses_stands_beside_what_reading_loses() -> None:
    true = [fact("birth", date="1957-08")]
    text = report({"OCR": scored(true, []), "perfect OCR": scored(true, true)})
    assert "by true type of page: M22 1" in text
    row = next(line for line in text.splitlines() if line.startswith("birth") and " all " in line)
    assert [cells.split()[3] for cells in row.split("|")[1:]] == ["0.000", "1.000"]


def test_lines_of_a_recording_are_put_back_on_the_page_as_it_is_stored(tmp_path: Path) -> None:
    line = {"box": [0, 0, 100, 20], "text": "干部履历表", "confidence": 0.99, "characters": []}
    page = {"file": "1.jpg", "rotation": 0, "straightened_deg": 2.0, "quality": {}, "lines": [line], "seals": [line]}
    (tmp_path / "ocr.json").write_text(json.dumps({"pages": {"abc": page}}), encoding="utf-8")
    pages = [{"number": 3, "file": "1.jpg", "sha256": "abc", "width": 1000, "height": 1000, "quality": None}]
    (box, text, of_seal), seal = audits.recorded_lines(tmp_path / "ocr.json", pages)["3"]
    assert (text, of_seal, seal[2]) == ("干部履历表", False, True)
    assert box[0] > 10  # turned by two degrees around the middle, the top left corner moves right


def test_a_field_that_the_truth_lacks_is_not_asked_for() -> None:
    assert similarity(fact("penalty", penalty="警告"), fact("penalty", penalty="警告", decided="1988-05"), 100.0) > 0
    assert similarity(fact("penalty", penalty="警告", decided="1988-06"), fact("penalty", penalty="警告"), 100.0) == 0


def test_what_another_page_rightly_states_is_not_the_fact_that_this_one_lost() -> None:
    true = [fact("birth", date="1957-08", box=BOX, said="1957年8月"), fact("birth", page=2, date="1957-08")]
    lines = {"1": [(BOX, "1957年8月", False)], "2": []}
    assert scored(true, [fact("birth", page=2, date="1957-08")], lines=lines).losses[0].reason == reasons.MISSED
